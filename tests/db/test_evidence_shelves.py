"""The bin, older versions, readings, search and scans come back as they were put away."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.migration import migrate
from desktop.db.sqlite_engine import open_engine_for_migration
from desktop.db.sqlite_workspace import Database, create_database, open_database
from desktop.db.unit_of_work import SqlUnitOfWork
from desktop.domain.criteria import Period
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.document_errors import UnknownDocumentError
from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
    Metadata,
)
from desktop.domain.findings import DatedUse, Doubt, DoubtfulDocument
from desktop.domain.pages import TextSource, Trouble
from desktop.domain.readings import KeptGuess, Reading, ReadPage
from desktop.domain.scans import FileMark, Scan, ScanFolder, ScanState
from desktop.domain.twins import TwinKind
from desktop.ports.workspace import UnitOfWork, WorkspaceRecord

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
BLANK = Metadata()
NOBODY = DocumentCode("TL-999")


def content(number: int) -> Content:
    return Content(Digest(f"{number:064x}"), number, number, MediaType.PDF)


def add(work: UnitOfWork, nth: int, name: str = "", metadata: Metadata = BLANK) -> EvidenceDocument:
    document = work.documents.add(content(nth), name=name or f"{nth}.pdf", at=NOW)
    work.documents.describe(document.code, metadata)
    return document


def guess(value: str) -> KeptGuess:
    return KeptGuess(value, GuessSource.OCR, Certainty.LIKELY)


def found(work: UnitOfWork, query: str) -> list[str]:
    return list(work.documents.find(query, limit=50))


def read_as(text: str, *, number: int = 1) -> Reading:
    return Reading(page_count=1, pages=(ReadPage(number, text, TextSource.LAYER),))


def test_a_document_is_called_what_was_written_and_else_what_was_guessed(
    database: Database,
) -> None:
    guesses = {"type": guess("Kế hoạch"), "subject": guess("Cải cách"), "number": guess("7")}
    with database.work() as work:
        silent, guessed = add(work, 1, "a.pdf"), add(work, 2, "b.pdf")
        written = add(work, 3, "c.pdf", Metadata(subject="Tuyên truyền"))
        work.archive.bin(add(work, 4).code, at=NOW)
        for each in (guessed, written):
            work.readings.keep(each.content.digest, Reading(1, guesses=guesses), at=NOW)

        assert work.readings.names() == (
            (silent.code, "a.pdf", "", ""),
            (guessed.code, "b.pdf", "Kế hoạch", "Cải cách"),
            (written.code, "c.pdf", "Kế hoạch", "Tuyên truyền"),
        )


def test_a_binned_document_is_nowhere_but_in_the_bin(database: Database) -> None:
    with database.work() as work:
        kept, binned = add(work, 1, "Kế hoạch.pdf"), add(work, 2, "Kế hoạch nháp.pdf")
        work.archive.bin(binned.code, at=NOW)

        assert [one.code for one in work.documents.all()] == [kept.code]
        assert [one.document.code for one in work.archive.binned()] == [binned.code]
        assert work.documents.count() == 1
        assert {one.code for one in work.documents.doubtful()} == {kept.code}
        assert found(work, "ke hoach") == [kept.code]
        assert work.documents.by_digest(binned.content.digest) is not None
        assert (work.archive.is_binned(binned.code), work.archive.is_binned(kept.code)) == (
            True,
            False,
        )


def test_a_restored_document_is_as_it_was(database: Database) -> None:
    with database.work() as work:
        document = add(work, 1, "Kế hoạch.pdf", Metadata(number="12"))
        before = work.documents.get(document.code)
        work.archive.bin(document.code, at=NOW)
        work.archive.restore(document.code)

        assert work.documents.all() == (before,)
        assert work.archive.binned() == ()
        assert found(work, "ke hoach") == [document.code]


def test_the_last_one_binned_comes_first(database: Database) -> None:
    with database.work() as work:
        codes = [add(work, number).code for number in (1, 2, 3)]
        for code, hours in zip(codes, (2, 3, 1), strict=True):
            work.archive.bin(code, at=NOW + timedelta(hours=hours))

        assert [one.document.code for one in work.archive.binned()] == [
            codes[1],
            codes[0],
            codes[2],
        ]


def test_only_a_known_document_is_binned_restored_or_replaced(database: Database) -> None:
    with database.work() as work:
        with pytest.raises(UnknownDocumentError):
            work.archive.bin(NOBODY, at=NOW)
        with pytest.raises(UnknownDocumentError):
            work.archive.restore(NOBODY)
        with pytest.raises(UnknownDocumentError):
            work.archive.replace(NOBODY, content(1), name="a.pdf", at=NOW)


def test_a_new_version_keeps_code_links_and_metadata(database: Database) -> None:
    with database.work() as work:
        document = add(work, 1, "mờ.pdf", Metadata(number="599", symbol="QĐ-UBND"))
        link = EvidenceLink("1.1", document.code, "ke-hoach", "3–5")
        work.documents.link(link, at=NOW)

        replaced = work.archive.replace(document.code, content(2), name="rõ.pdf", at=LATER)

        assert (replaced.code, replaced.content, replaced.name) == (
            document.code,
            content(2),
            "rõ.pdf",
        )
        assert replaced.metadata.number == "599"
        assert work.documents.links() == (link,)
        (old,) = work.archive.versions(document.code)
        assert (old.content, old.name, old.replaced_at) == (content(1), "mờ.pdf", LATER)
        assert work.archive.version_with(content(1).digest) == old
        assert work.archive.version_with(content(2).digest) is None
        assert found(work, "ro") == [document.code]


@given(steps=st.lists(st.integers(0, 4), min_size=1, max_size=12))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_versions_hold_each_former_content_once(database: Database, steps: list[int]) -> None:
    with database.work() as work:  # never committed: each example begins anew
        code = add(work, 99).code
        seen, now = {99}, 99
        for step in steps:
            if step == now:
                continue
            work.archive.replace(code, content(step), name="x.pdf", at=NOW)
            seen.add(step)
            now = step

        document = work.documents.get(code)
        assert document is not None
        assert document.content == content(now)
        versions = [old.content.size for old in work.archive.versions(code)]
        assert sorted(versions) == sorted(seen - {now})


def test_a_reading_comes_back_as_it_was(database: Database) -> None:
    reading = Reading(
        page_count=40,
        pdf_version="1.7",
        has_text_layer=True,
        trouble=Trouble.TOO_MANY_PAGES,
        pages=(
            ReadPage(1, "Số: 599/QĐ-UBND", TextSource.LAYER, keys=(-(2**63), 5, 2**63 - 1)),
            ReadPage(40, "", TextSource.OCR, is_coloured=True, dpi=300, print=b"\x00\xff"),
        ),
        guesses={"number": guess("599")},
    )
    with database.work() as work:
        work.readings.keep(content(1).digest, read_as("cũ"), at=NOW)
        work.readings.keep(content(1).digest, reading, at=LATER)

        assert work.readings.get(content(1).digest) == reading
        head = work.readings.heads()[content(1).digest]
        assert (head.page_count, head.trouble, head.lowest_dpi) == (40, reading.trouble, 300)
        assert head.guesses == reading.guesses
        assert work.readings.get(content(2).digest) is None


def test_what_was_not_read_is_told_once_however_often_it_is_wanted(database: Database) -> None:
    with database.work() as work:
        first, second, binned = add(work, 1), add(work, 2), add(work, 3)
        work.archive.bin(binned.code, at=NOW)
        mark = FileMark(Path("/scan/a.pdf"), 1, 1)
        for number in (1, 4):
            work.scans.take(content(number), mark, name="a.pdf", at=NOW)
        aside = work.scans.take(content(5), mark, name="b.pdf", at=NOW)
        work.scans.settle(aside.id, ScanState.ASIDE)

        unread = work.readings.unread(limit=10)
        assert {one.size for one in unread} == {1, 2, 4}
        assert len(unread) == 3
        assert len(work.readings.unread(limit=2)) == 2

        work.readings.keep(first.content.digest, read_as("có chữ"), at=NOW)
        blank = Reading(page_count=1, pages=(ReadPage(1),))
        work.readings.keep(second.content.digest, blank, at=NOW)
        assert {one.size for one in work.readings.unread(limit=10)} == {4}
        assert work.readings.without_text(limit=10) == (second.content,)


def test_pages_that_share_a_key_look_alike(database: Database) -> None:
    def reading(*keys: int) -> Reading:
        return Reading(pages=(ReadPage(1, print=bytes([keys[0]]), keys=keys),))

    with database.work() as work:
        for number, keys in ((1, (7, 8)), (2, (8, 9)), (3, (9, 10))):
            work.readings.keep(content(number).digest, reading(*keys), at=NOW)

        def alike(*keys: int, least: int = 1, most: int = 9) -> list[tuple[Digest, int]]:
            found = work.readings.look_alikes(
                keys, other_than=content(1).digest, least=least, most=most
            )
            return [(one.digest, one.shared) for one in found]

        assert alike(7, 8) == [(content(2).digest, 1)]
        assert alike(8, 9) == [(content(2).digest, 2), (content(3).digest, 1)]
        assert alike(8, 9, least=2) == alike(8, 9, most=1) == [(content(2).digest, 2)]
        assert alike(70) == alike() == []


def test_a_rare_key_in_common_says_more_than_common_ones(database: Database) -> None:
    everywhere = range(1000, 1003)
    with database.work() as work:
        for number in range(1, 200):
            keys = (number, *everywhere[: number % 3 + 1])
            pages = (ReadPage(1, print=b"p", keys=keys),)
            work.readings.keep(content(number).digest, Reading(pages=pages), at=NOW)

        def alike(*keys: int) -> list[Digest]:
            found = work.readings.look_alikes(keys, other_than=content(200).digest, least=1, most=3)
            return [one.digest for one in found]

        assert alike(1, *everywhere)[0] == content(1).digest
        assert alike(everywhere[0]) == []


def test_twins_are_kept_both_ways_until_somebody_calls_them_different(database: Database) -> None:
    one, other, third = (content(number).digest for number in (1, 2, 3))
    with database.work() as work:
        shelf = work.readings
        shelf.keep_twins(other, {one: TwinKind.SAME_SCAN, third: TwinKind.SIMILAR})

        assert shelf.twins_of(one) == {other: TwinKind.SAME_SCAN}
        assert shelf.twins_of(other) == {one: TwinKind.SAME_SCAN, third: TwinKind.SIMILAR}
        shelf.call_different(one, other)
        assert shelf.twins_of(one) == {}
        assert shelf.twins() == {frozenset((other, third)): TwinKind.SIMILAR}
        shelf.keep_twins(other, {})
        assert shelf.twins() == {}


def test_two_documents_exchange_their_contents(database: Database) -> None:
    with database.work() as work:
        one = work.documents.add(content(1), name="một.pdf", at=NOW)
        other = work.documents.add(content(2), name="hai.pdf", at=NOW)

        work.archive.exchange(one.code, other.code)

        assert work.documents.get(one.code) == replace(one, content=content(2), name="hai.pdf")
        assert work.documents.get(other.code) == replace(other, content=content(1), name="một.pdf")
        with pytest.raises(UnknownDocumentError):
            work.archive.exchange(one.code, NOBODY)


def test_calling_two_contents_different_is_remembered_either_way_round(
    database: Database,
) -> None:
    one, other = content(1).digest, content(2).digest
    with database.work() as work:
        work.readings.call_different(other, one)
        work.readings.call_different(one, other)

        assert work.readings.called_different() == {frozenset((one, other))}


def test_documents_nobody_can_open_are_doubtful(database: Database) -> None:
    with database.work() as work:
        for number, trouble in enumerate((Trouble.PASSWORD, Trouble.TIMED_OUT, None), start=1):
            document = add(work, number)
            work.documents.link(EvidenceLink("1.1", document.code), at=NOW)
            work.readings.keep(document.content.digest, Reading(trouble=trouble), at=NOW)

        assert work.documents.doubtful() == (
            DoubtfulDocument(DocumentCode("TL-001"), Doubt.UNREADABLE),
        )


def test_uses_of_documents_outside_a_window_are_found(database: Database) -> None:
    window = Period(date(2025, 12, 1), date(2026, 11, 30))
    days = (
        None,
        *(
            date.fromisoformat(each)
            for each in ("2025-11-30", "2025-12-01", "2026-11-30", "2026-12-01")
        ),
    )
    with database.work() as work:
        for number, day in enumerate(days, start=1):
            document = add(work, number, metadata=Metadata(issued_on=day))
            for asked in ("a", "b"):
                work.documents.link(EvidenceLink("1.1", document.code, asked), at=NOW)
        add(work, 9, metadata=Metadata(issued_on=date(2018, 1, 1)))  # used for nothing

        assert work.documents.dated_outside(window) == (
            DatedUse("1.1", DocumentCode("TL-002"), date(2025, 11, 30)),
            DatedUse("1.1", DocumentCode("TL-005"), date(2026, 12, 1)),
        )


def test_search_finds_numbers_words_names_and_pages(database: Database) -> None:
    with database.work() as work:
        plan = add(
            work,
            1,
            "scan0001.pdf",
            Metadata(number="599", symbol="QĐ-UBND", subject="Kế hoạch CCHC"),
        )
        report = add(
            work, 2, "Báo cáo đường phố.pdf", Metadata(type="Báo cáo", issuer="UBND xã Đông Hà")
        )
        work.readings.keep(plan.content.digest, read_as("nhắc tới xã Vĩnh Thạnh"), at=NOW)

        assert found(work, "599/qd-ub") == [plan.code]
        assert found(work, "KE HOACH") == [plan.code]
        assert found(work, "duong pho") == [report.code]
        assert found(work, "đường") == [report.code]
        assert found(work, "dong ha bao") == [report.code]
        assert found(work, "vinh thanh") == [plan.code]
        assert found(work, "TL-002") == [report.code]
        assert found(work, "không có chữ này") == []
        assert found(work, "") == []


def test_a_title_counts_more_than_a_word_on_a_page(database: Database) -> None:
    with database.work() as work:
        mentions, titled = (
            add(work, 1),
            add(work, 2, metadata=Metadata(subject="Kế hoạch năm 2026")),
        )
        work.readings.keep(mentions.content.digest, read_as("theo kế hoạch " * 20), at=NOW)

        assert found(work, "kế hoạch") == [titled.code, mentions.code]


def test_search_puts_whole_words_and_numbers_first(database: Database) -> None:
    with database.work() as work:
        begun = add(work, 1, metadata=Metadata(number="1599"))
        name = add(work, 2, "quyet dinh 15.pdf")
        subject = add(work, 3, metadata=Metadata(subject="đợt 15"))
        number = add(work, 4, metadata=Metadata(number="15"))
        longer = add(work, 5, metadata=Metadata(number="159"))

        assert found(work, "15") == [
            *(number.code, subject.code, name.code),
            *(begun.code, longer.code),
        ]


def test_search_follows_every_change(database: Database) -> None:
    with database.work() as work:
        document = add(work, 1, "scan.pdf", Metadata(subject="Cũ"))
        work.documents.describe(document.code, Metadata(subject="Mới", issued_on=date(2026, 1, 2)))
        assert (found(work, "cu"), found(work, "moi")) == ([], [document.code])
        assert found(work, "2026-01-02") == [document.code]
        guessed = Reading(guesses={"subject": guess("Đoán được")})
        work.readings.keep(document.content.digest, guessed, at=NOW)
        assert found(work, "doan duoc") == [document.code]


@given(query=st.text(max_size=30))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_is_a_fault(database: Database, query: str) -> None:
    with database.look() as work:
        work.documents.find(query, limit=10)


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=40))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_may_be_searched(database: Database, text: str) -> None:
    with database.work() as work:
        document = add(work, 1, "a.pdf", Metadata(subject=text))
        for word in ("".join(c if c.isalnum() and c.isascii() else " " for c in text)).split():
            assert found(work, word) in ([document.code], [])


def test_older_databases_can_be_searched_after_their_migration(
    tmp_path: Path,
) -> None:
    path = tmp_path / "minhchung.db"
    with open_engine_for_migration(path, busy_seconds=1).begin() as connection:
        migrate(connection, to="0002")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(
            "INSERT INTO workspace VALUES (1, 'A', 'Xã A', 2026, '5', ?, 1, NULL)",
            ("2026-01-05T07:30:00.000000+00:00",),
        )
        raw.execute(
            "INSERT INTO document VALUES ('TL-001', 1, 'd', 1, 1, 'application/pdf', 'Đề án.pdf', "
            "?, '1', 'ĐA-UBND', 'Đề án', NULL, '', '')",
            ("2026-01-05T07:30:00.000000+00:00",),
        )

    database = open_database(path)
    with database.look() as work:
        assert found(work, "de an") == ["TL-001"]
        assert work.archive.binned() == ()
    database.close()


def test_scans_go_from_waiting_to_their_use(database: Database) -> None:
    mark = FileMark(Path("/scan/a.pdf"), 10, 20)
    with database.work() as work:
        used = work.scans.take(content(1), mark, name="a.pdf", at=NOW)
        aside = work.scans.take(content(2), FileMark(mark.path, 11, 21), name="a.pdf", at=LATER)
        assert used == Scan(used.id, content(1), "a.pdf", NOW)
        assert (work.scans.all(ScanState.NEW), work.scans.count_new()) == ((used, aside), 2)

        document = add(work, 1)
        work.scans.settle(used.id, ScanState.USED, document.code)
        work.scans.settle(aside.id, ScanState.ASIDE)

        (kept,) = work.scans.all(ScanState.USED)
        assert (kept.id, kept.document) == (used.id, document.code)
        assert [one.id for one in work.scans.all(ScanState.ASIDE)] == [aside.id]
        assert work.scans.get(used.id) == kept
        assert (work.scans.get(77), work.scans.count_new()) == (None, 0)
        assert work.scans.marks(Path("/scan")) == {mark, FileMark(mark.path, 11, 21)}
        assert work.scans.marks(Path("/other")) == frozenset()


def test_scan_folders_are_remembered(database: Database) -> None:
    with database.work() as work:
        for folder in (
            ScanFolder(Path("/b")),
            ScanFolder(Path("/a")),
            ScanFolder(Path("/b"), moves_taken=True),
        ):
            work.scans.watch(folder)
        assert work.scans.folders() == (
            ScanFolder(Path("/a")),
            ScanFolder(Path("/b"), moves_taken=True),
        )
        work.scans.leave(Path("/a"))
        work.scans.leave(Path("/nowhere"))
        assert [one.path for one in work.scans.folders()] == [Path("/b")]


def test_the_ports_shapes_are_kept(tmp_path: Path, record: WorkspaceRecord) -> None:
    path = tmp_path / "other.db"
    create_database(path, record)
    database = open_database(path)
    work: UnitOfWork = database.work()
    assert isinstance(work, SqlUnitOfWork)
    database.close()
