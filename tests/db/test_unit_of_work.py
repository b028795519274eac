"""A unit of work keeps what was committed, exactly, and nothing else."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.sqlite_workspace import Database
from desktop.db.unit_of_work import SqlUnitOfWork
from desktop.domain.answers import (
    Answer,
    CountInput,
    Layer,
    LostKind,
    LostReason,
    Override,
    YesNoInput,
)
from desktop.domain.document_errors import UnknownDocumentError
from desktop.domain.errors import WriteRefusedError
from desktop.domain.evidence import Content, Digest, DocumentCode, EvidenceLink, MediaType
from desktop.domain.findings import Doubt, DoubtfulDocument
from desktop.domain.workspace_errors import WorkspaceDamagedError
from desktop.ports.documents import OfferRecord
from desktop.ports.exports import ExportRecord
from desktop.ports.workspace import UnitOfWork, WorkspaceRecord

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
YES = Answer(YesNoInput(yes=True))

decimals = st.decimals(allow_nan=False, allow_infinity=False)
answers = st.builds(
    Answer,
    inputs=st.none() | st.builds(CountInput, decimals),
    not_applicable=st.booleans(),
    override=st.none() | st.builds(Override, decimals, st.text()),
    note=st.text(),
    lost=st.none() | st.builds(LostReason, st.sampled_from(LostKind), st.text()),
)


def content(number: int) -> Content:
    digest = Digest(f"{number:064x}")
    return Content(digest, size=2**40 + number, crc32=2**32 - 1, media_type=MediaType.PDF)


def test_the_ports_shape_is_kept(database: Database) -> None:
    work: UnitOfWork = database.work()

    assert isinstance(work, SqlUnitOfWork)


def test_a_workspace_says_what_it_is_about(database: Database, record: WorkspaceRecord) -> None:
    with database.work() as work:
        assert work.workspace == record


def test_what_was_not_committed_is_gone(database: Database) -> None:
    with database.work() as work:
        work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
        work.documents.add(content(1), name="a.pdf", at=NOW)

    with database.work() as work:
        assert work.answers.all(Layer.SELF) == {}
        assert work.documents.all() == ()


def test_an_error_undoes_the_whole_unit(database: Database) -> None:
    def fail_half_way() -> None:
        with database.work() as work:
            work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()

    with database.work() as work:
        assert work.answers.all(Layer.SELF) == {}


def test_a_unit_is_used_up_by_its_commit(database: Database) -> None:
    with database.work() as work:
        work.commit()

        with pytest.raises(RuntimeError, match="committed"):
            work.commit()
        with pytest.raises(RuntimeError, match="committed"):
            _ = work.documents


def test_a_unit_that_was_not_entered_is_not_open(database: Database) -> None:
    with pytest.raises(RuntimeError, match="not open"):
        _ = database.work().workspace


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_answers=st.dictionaries(st.text(), answers, max_size=5), layer=st.sampled_from(Layer))
def test_answers_come_back_as_they_were(
    database: Database, given_answers: dict[str, Answer], layer: Layer
) -> None:
    with database.work() as work:
        for leaf in work.answers.all(layer):
            work.answers.put(layer, leaf, Answer(), at=NOW)
        for leaf, answer in given_answers.items():
            work.answers.put(layer, leaf, answer, at=NOW)
        work.commit()

    with database.look() as work:
        kept = {leaf: answer for leaf, answer in given_answers.items() if not answer.is_empty}
        assert work.answers.all(layer) == kept
        assert all(work.answers.get(layer, leaf) == one for leaf, one in given_answers.items())


def test_points_keep_their_own_digits(database: Database) -> None:
    override = Override(Decimal("1.50"), "theo Thông báo số 12")
    with database.work() as work:
        work.answers.put(Layer.SELF, "1.1", Answer(override=override), at=NOW)
        work.commit()

    with database.look() as work:
        kept = work.answers.get(Layer.SELF, "1.1").override
    assert kept is not None
    assert str(kept.points) == "1.50"


def test_layers_and_codes_are_kept_apart(database: Database) -> None:
    with database.work() as work:
        work.answers.put(Layer.SELF, "5.1", YES, at=NOW)

        assert work.answers.get(Layer.SELF, "5.10") == Answer()
        assert work.answers.get(Layer.APPRAISAL_1, "5.1") == Answer()


def test_taking_an_answer_away_is_a_change_too(database: Database) -> None:
    with database.work() as work:
        assert work.answers.last_changed() is None
        work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
        assert work.answers.last_changed() == NOW

        work.answers.put(Layer.SELF, "1.1", Answer(), at=LATER)

        assert work.answers.all(Layer.SELF) == {}
        assert work.answers.last_changed() == LATER


def test_a_document_comes_back_as_it_was_taken_in(database: Database) -> None:
    hanoi = timezone(timedelta(hours=7))
    with database.work() as work:
        added = work.documents.add(content(1), name="Kế hoạch.pdf", at=NOW.astimezone(hanoi))
        work.commit()

    with database.look() as work:
        assert work.documents.all() == (added,)
        assert work.documents.get(added.code) == added
        assert work.documents.by_digest(added.content.digest) == added
        assert work.documents.by_digest(Digest("e" * 64)) is None
        assert work.documents.get(DocumentCode("TL-002")) is None


def test_codes_count_on_in_their_order_beyond_three_digits(database: Database) -> None:
    with database.work() as work:
        codes = [
            work.documents.add(content(number), name="", at=NOW).code for number in range(1002)
        ]

        assert codes[0] == "TL-001"
        assert codes[998:] == ["TL-999", "TL-1000", "TL-1001", "TL-1002"]
        assert [document.code for document in work.documents.all()] == codes
        assert work.documents.count() == 1002


def test_a_code_is_never_given_again(database: Database, path: Path) -> None:
    with database.work() as work:
        work.documents.add(content(1), name="a", at=NOW)
        work.documents.add(content(2), name="b", at=NOW)
        work.commit()
    _run(path, "DELETE FROM document WHERE code = 'TL-002'")

    with database.work() as work:
        assert work.documents.add(content(3), name="c", at=NOW).code == "TL-003"


def test_a_content_is_one_document_only(database: Database) -> None:
    with database.work() as work:
        work.documents.add(content(1), name="a", at=NOW)

        with pytest.raises(ValueError, match="already"):
            work.documents.add(content(1), name="b", at=NOW)


def test_a_name_no_database_takes_is_made_plain(database: Database) -> None:
    with database.work() as work:
        added = work.documents.add(content(1), name="K\udcff.pdf", at=NOW)
        work.documents.record_offer(OfferRecord(added.code, "K\udcff.pdf", 1, NOW))

        assert added.name == "K?.pdf"
        assert work.documents.all() == (added,)
        assert work.documents.offers()[0].name == "K?.pdf"


def test_offers_come_back_in_their_order(database: Database) -> None:
    with database.work() as work:
        code = work.documents.add(content(1), name="a", at=NOW).code
        offers = [OfferRecord(code, f"{n}.pdf", n, NOW - timedelta(days=n)) for n in range(5)]
        for offer in offers:
            work.documents.record_offer(offer)

        assert list(work.documents.offers()) == offers


def test_links_come_back_in_the_order_they_were_made(database: Database) -> None:
    with database.work() as work:
        one, other = _two_documents(work)
        links = [
            EvidenceLink("2.1", one, "ke-hoach", pages="3–5", note="bản chính"),
            EvidenceLink("1.1", other),
            EvidenceLink("2.1", other, "ke-hoach"),
        ]
        for link in links:
            work.documents.link(link, at=NOW)
        replaced = EvidenceLink("2.1", one, "ke-hoach", pages="4")

        work.documents.link(replaced, at=LATER)

        assert list(work.documents.links()) == [replaced, *links[1:]]
        assert work.documents.links_of_leaf("2.1") == (replaced, links[2])
        assert work.documents.links_of_document(other) == (links[1], links[2])
        assert [document.code for document in work.documents.proving("2.1")] == [one, other]
        assert work.documents.proving("2") == ()


def test_unlinking_takes_one_link_and_no_document(database: Database) -> None:
    with database.work() as work:
        one, other = _two_documents(work)
        for requirement in ("a", "b"):
            work.documents.link(EvidenceLink("1.1", one, requirement), at=NOW)

        work.documents.unlink("1.1", one, "a")
        work.documents.unlink("1.1", other, "never there")

        assert work.documents.links() == (EvidenceLink("1.1", one, "b"),)
        assert work.documents.count() == 2


def test_only_a_known_document_is_linked_or_offered(database: Database) -> None:
    stranger = DocumentCode("TL-404")
    with database.work() as work:
        with pytest.raises(UnknownDocumentError):
            work.documents.link(EvidenceLink("1.1", stranger), at=NOW)
        with pytest.raises(UnknownDocumentError):
            work.documents.record_offer(OfferRecord(stranger, "a", 1, NOW))


def test_packages_come_back_and_follow_one_another(database: Database) -> None:
    with database.work() as work:
        records = [_export(1), _export(2)]
        for record in records:
            work.exports.add(record)

        assert list(work.exports.all()) == records
        for sequence in (0, 2, 4):
            with pytest.raises(ValueError, match="cannot follow"):
                work.exports.add(_export(sequence))


def test_a_look_sees_the_last_commit_and_does_not_wait(database: Database) -> None:
    with database.work() as writer:
        writer.answers.put(Layer.SELF, "1.1", YES, at=NOW)

        with database.look() as reader:
            assert reader.answers.all(Layer.SELF) == {}


def test_a_look_changes_nothing(database: Database) -> None:
    with pytest.raises(WriteRefusedError), database.look() as reader:
        reader.answers.put(Layer.SELF, "1.1", YES, at=NOW)

    with database.work() as work:  # the same connection may write again
        work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
        work.commit()


def test_two_units_wait_for_one_another(database: Database) -> None:
    is_first_open = Event()

    def second() -> tuple[str, ...]:
        is_first_open.wait()
        with database.work() as work:
            return tuple(work.answers.all(Layer.SELF))

    with ThreadPoolExecutor(1) as pool:
        with database.work() as work:
            future = pool.submit(second)
            is_first_open.set()
            work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
            work.commit()

        assert future.result() == ("1.1",)


def test_documents_of_many_threads_get_codes_of_their_own(database: Database) -> None:
    def add(number: int) -> DocumentCode:
        with database.work() as work:
            document = work.documents.add(content(number), name="", at=NOW)
            work.commit()
        return document.code

    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(add, range(40)))

    assert sorted(codes) == [f"TL-{number:03}" for number in range(1, 41)]


@pytest.mark.parametrize(
    ("spoil", "read"),
    [
        ("UPDATE document SET media_type = 'x'", lambda work: work.documents.all()),
        ("UPDATE document SET added_at = 'x'", lambda work: work.documents.all()),
        ("UPDATE answer SET inputs = '{}'", lambda work: work.answers.all(Layer.SELF)),
        ("UPDATE answer SET override_points = '1,5'", lambda work: work.answers.all(Layer.SELF)),
        ("UPDATE answer SET lost_kind = 'LATE'", lambda work: work.answers.all(Layer.SELF)),
        ("UPDATE workspace SET created_at = ''", lambda work: work.workspace),
        ("DELETE FROM workspace", lambda work: work.workspace),
    ],
)
def test_a_spoiled_value_is_named_as_damage(
    database: Database, path: Path, spoil: str, read: Callable[[SqlUnitOfWork], object]
) -> None:
    with database.work() as work:
        work.documents.add(content(1), name="a", at=NOW)
        work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
        work.commit()
    _run(path, spoil)

    with pytest.raises(WorkspaceDamagedError) as caught, database.look() as work:
        read(work)
    assert caught.value.path == path.parent


def _two_documents(work: SqlUnitOfWork) -> tuple[DocumentCode, DocumentCode]:
    one = work.documents.add(content(1), name="a", at=NOW)
    other = work.documents.add(content(2), name="b", at=NOW)
    return one.code, other.code


def _export(sequence: int) -> ExportRecord:
    return ExportRecord(
        sequence=sequence,
        file_name=f"HoSoCCHC_H57_2026_{sequence:02}.asice",
        digest=Digest("d" * 64),
        size=2**40,
        signer="CN=UBND xã Vĩnh Thạnh",
        fingerprint="f" * 64,
        created_at=NOW,
    )


def _run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_documents_without_a_use_or_a_known_type_are_doubtful(database: Database) -> None:
    strange = Content(Digest("f" * 64), size=1, crc32=1, media_type=MediaType.OTHER)
    with database.work() as work:
        shelf = work.documents
        used = shelf.add(content(1), name="a.pdf", at=NOW)
        unused = shelf.add(content(2), name="b.pdf", at=NOW)
        unknown = shelf.add(strange, name="c.bin", at=NOW)
        assert [one.code for one in shelf.doubtful()] == [used.code, unused.code, unknown.code]
        for document in (used, unknown):
            shelf.link(EvidenceLink("1.1", document.code), at=NOW)

        assert shelf.doubtful() == (
            DoubtfulDocument(unused.code, Doubt.UNUSED),
            DoubtfulDocument(unknown.code, Doubt.UNKNOWN_TYPE),
        )
