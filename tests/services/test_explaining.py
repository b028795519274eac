"""An explanation carries what is new; the office puts it together with what it has already."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain import bases
from desktop.domain.answers import Answer, YesNoInput
from desktop.domain.approval import Stage
from desktop.domain.audit import EntryKind
from desktop.domain.evidence import Digest
from desktop.domain.explanation_errors import NoBaseError
from desktop.domain.explanation_json import EXPLANATION_PATH
from desktop.domain.receiving import Relation, Standing
from desktop.domain.submission import PackageKind
from desktop.domain.verification import Verdict
from desktop.services.answering import answer_leaves
from desktop.services.approval import read_approval
from desktop.services.approving import reopen_submission
from desktop.services.auditing import check_audit
from desktop.services.doctoring import examine_workspace
from desktop.services.explaining import bases_of
from desktop.services.exporting import Exported, read_exports
from desktop.services.judging import judge_again
from desktop.services.package_judge import PackageJudge
from desktop.services.pinning import pin_again, read_pins, unpin
from desktop.services.receipting import make_receipts
from desktop.services.receiving import read_register, receive_files, resume
from desktop.services.taking_receipt import take_receipt
from desktop.services.verifying import verify_package
from tests.services.conftest import Quiet
from tests.services.explaining_offices import REASON, Explaining
from tests.services.two_offices import (
    OTHER,
    fill,
    make_commune,
    make_office,
    make_receiver_key,
    open_the_round,
    pin,
    receive,
    send,
    signer_of,
)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office, and a commune that took its round and is filled in; copied for each test."""
    root = tmp_path_factory.mktemp("explaining")
    with open_workspace(make_office(root / "office")) as office:
        (root / "round").mkdir()
        asked = open_the_round(office, root / "round")
        with open_workspace(make_commune(root / "commune", asked, office)) as commune:
            fill(commune, root / "scans")
            signer_of(commune)
        with open_workspace(make_commune(root / "other", asked, office, OTHER)) as other:
            fill(other, root / "scans")
    return root


@pytest.fixture
def both(begun: Path, tmp_path: Path) -> Iterator[Explaining]:
    root = shutil.copytree(begun, tmp_path / "both")
    with (
        open_workspace(root / "office") as office,
        open_workspace(root / "commune") as commune,
    ):
        yield Explaining(office, commune, root / "scans")


def evidence_in(*files: Path) -> set[str]:
    """The evidence in a package's files."""
    found = set()
    for file in files:
        with ZipFile(file) as package:
            names = package.namelist()
        found |= {name for name in names if name.startswith("data/evidence/")}
    return found


def test_only_what_is_new_travels(both: Explaining) -> None:
    whole = both.export(explains=False)
    explanation = both.explain("moi")

    assert explanation.path.name == "GiaiTrinhCCHC_31756_2026_002.asice"
    assert len(evidence_in(whole.path)) == 2
    assert evidence_in(explanation.path) == {"data/evidence/TL-003_moi-0.pdf"}
    with ZipFile(explanation.path) as package:
        said = json.loads(package.read("data/submission.json"))
        head = json.loads(package.read("data/package.json"))
        explained = json.loads(package.read(EXPLANATION_PATH))
        viewer = package.read("data/index.html").decode()
    assert [one["code"] for one in said["evidence"]] == ["TL-001", "TL-002", "TL-003"]
    digest = whole.record.digest
    assert (head["base"], head["previous"], head["sequence"]) == (digest, digest, 2)
    assert explained == {
        "schema": "minhchung/explanation/1",
        "base": {"sequence": 1, "sha256": digest},
        "from_base": ["TL-001", "TL-002"],
        "reason": REASON,
    }
    assert "TL-003_moi-0.pdf" in viewer
    assert "evidence/TL-001" not in viewer


def test_each_explanation_rests_on_the_last_whole_package(both: Explaining) -> None:
    first = both.export(explains=False)
    both.explain("mot")
    second = both.explain("hai")
    reopen_submission(both.commune, reason="x")
    whole = both.export(explains=False)
    third = both.explain("ba")

    assert second.record.base == first.record.digest
    assert evidence_in(second.path) == {
        "data/evidence/TL-003_mot-0.pdf",
        "data/evidence/TL-004_hai-0.pdf",
    }
    assert (third.record.base, third.record.sequence) == (whole.record.digest, 5)
    assert evidence_in(third.path) == {"data/evidence/TL-005_ba-0.pdf"}


def test_answers_alone_may_have_changed(both: Explaining) -> None:
    both.export(explains=False)
    reopen_submission(both.commune, reason=REASON)
    answer_leaves(both.commune, {"1.1": Answer(YesNoInput(yes=True), note="giải trình")})
    explanation = both.export(explains=True)

    assert evidence_in(explanation.path) == set()
    receive(both.office, *explanation.paths, *read_first(both))
    pin(both.office, 1)
    assert both.standings() == [Standing.CURRENT, Standing.REPLACED]


def read_first(both: Explaining) -> tuple[Path, ...]:
    return (both.commune.exports / read_exports(both.commune)[0].file_name,)


def test_without_a_whole_package_there_is_nothing_to_rest_on(both: Explaining) -> None:
    with pytest.raises(NoBaseError):
        both.export(explains=True)
    assert read_exports(both.commune) == ()


def test_a_package_whose_contents_were_not_kept_is_no_base(both: Explaining) -> None:
    record = both.export(explains=False).record
    with both.commune.work() as work:
        work.exports.add(replace(record, sequence=2, digest=Digest("a" * 64), contents=None))
        work.commit()

    with pytest.raises(NoBaseError):
        both.explain("moi")


def test_list_and_journal_say_what_was_made(both: Explaining) -> None:
    whole = both.export(explains=False)
    explanation = both.explain("moi")

    first, second = read_exports(both.commune)
    assert (first, second) == (whole.record, explanation.record)
    assert (first.kind, first.base) == (PackageKind.SUBMISSION, None)
    assert (second.kind, second.base) == (PackageKind.EXPLANATION, first.digest)
    assert first.contents is not None
    assert second.contents is not None
    assert (len(first.contents), len(second.contents)) == (2, 1)
    with both.commune.look() as work:
        entry = work.journal.last((EntryKind.EXPORTED,))
    assert entry is not None
    assert (entry.facts["kind"], entry.facts["base"]) == ("explanation", first.digest)
    assert check_audit(both.commune) == ()


def test_what_was_written_is_read_back_with_what_is_known_of_the_base(both: Explaining) -> None:
    both.export(explains=False)
    explanation = both.explain("moi")
    trusted = (signer_of(both.commune).certificate,)

    judge = PackageJudge(
        both.commune.tools, trusted, bases=bases_of(both.commune, explanation.record)
    )
    (judgement,) = judge.judge(explanation.paths, progress=Quiet())

    assert (judgement.report.verdict, judgement.report.findings) == (Verdict.VERIFIED, ())
    alone = verify_package(both.commune.tools, explanation.path, trusted=trusted, progress=Quiet())
    assert (alone.verdict, {one.code for one in alone.findings}) == (
        Verdict.INCOMPLETE,
        {bases.NEEDED},
    )


@pytest.mark.parametrize("is_first", [True, False])
def test_both_together_are_whole_in_either_order(*, is_first: bool, both: Explaining) -> None:
    whole, explanation = both.export(explains=False), both.explain("moi")
    order = (explanation, whole) if is_first else (whole, explanation)

    for one in order:
        receive(both.office, one.path)
    pin(both.office, 1)

    current = Standing.CURRENT, Standing.REPLACED
    assert both.standings() == list(current if is_first else reversed(current))
    relations = {place.relation for place in both.places() if place is not None}
    assert relations == {Relation.FIRST, Relation.NEXT}
    assert {one.verdict for one in both.judged()} == {Verdict.VERIFIED}


def test_it_waits_for_its_base_and_gets_no_receipt(both: Explaining) -> None:
    both.export(explains=False)
    explanation = both.explain("moi")

    receive(both.office, explanation.path)

    assert both.standings() == [Standing.WITHOUT_BASE]
    assert both.codes(1) == {bases.NEEDED, "trust.unknown_signer"}
    made = make_receipts(both.office, folder=None, signer=signer_of(both.office), progress=Quiet())
    assert made == ()


def test_judging_again_comes_to_the_same(both: Explaining) -> None:
    whole, explanation = both.export(explains=False), both.explain("moi")
    second = both.explain("nua")
    receive(both.office, second.path)
    receive(both.office, explanation.path)
    receive(both.office, whole.path)
    pin(both.office, 1)
    before = both.places()

    (known,) = [one for one in read_pins(both.office) if one.unit == both.commune.unit.code]
    unpin(both.office, known, progress=Quiet())
    assert set(both.standings()) == {Standing.UNKNOWN_SIGNER}
    assert both.places() == before
    pin_again(both.office, known, progress=Quiet())

    assert both.places() == before
    assert both.standings() == [Standing.CURRENT, Standing.REPLACED, Standing.REPLACED]


@pytest.fixture(scope="session")
def three(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """A whole package and two explanations of it."""
    root = shutil.copytree(begun, tmp_path_factory.mktemp("three") / "both")
    with open_workspace(root / "office") as office, open_workspace(root / "commune") as commune:
        both = Explaining(office, commune, root / "scans")
        return tuple(
            one.path for one in (both.export(explains=False), both.explain("a"), both.explain("b"))
        )


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_whatever_order_they_come_the_same_counts_in_the_end(
    order: tuple[int, ...], both: Explaining, three: tuple[Path, ...]
) -> None:
    for number in order:
        receive(both.office, three[number])
    pin(both.office, order.index(0) + 1)
    counted = {number: both.standings()[place] for place, number in enumerate(order)}

    assert counted == {0: Standing.REPLACED, 1: Standing.REPLACED, 2: Standing.CURRENT}
    places = both.places()
    judge_again(both.office, both.commune.unit.code, progress=Quiet())
    assert both.places() == places
    assert check_audit(both.office) == ()


def test_a_base_by_a_signer_nobody_knows_is_not_rested_on(both: Explaining) -> None:
    whole = both.export(explains=False)
    both.commune.key_path.unlink()
    both.commune.key_path.with_suffix(".crt").unlink()
    explanation = both.explain("moi")
    receive(both.office, explanation.path, whole.path)

    assert both.standings() == [Standing.WITHOUT_BASE, Standing.UNKNOWN_SIGNER]
    assert bases.UNCONFIRMED in both.codes(1)
    pin(both.office, 2)
    assert both.standings() == [Standing.UNKNOWN_SIGNER, Standing.CURRENT]
    pin(both.office, 1)
    assert both.standings() == [Standing.CURRENT, Standing.REPLACED]


def test_an_explanation_of_an_explanation_is_refused(
    both: Explaining, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, first = both.export(explains=False), both.explain("mot")
    monkeypatch.setattr("desktop.services.explaining.base_in", lambda exports: exports[-1])
    second = both.explain("hai")

    receive(both.office, second.path, first.path, whole.path)
    pin(both.office, 2)

    assert both.standings() == [Standing.REFUSED, Standing.CURRENT, Standing.REPLACED]
    assert both.codes(1) == {bases.NOT_SUBMISSION}


def test_a_base_of_another_unit_is_refused(
    both: Explaining, begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both.export(explains=False)
    with open_workspace(shutil.copytree(begun / "other", tmp_path / "other")) as other:
        (tmp_path / "stick").mkdir()
        (strange,) = send(other, tmp_path / "stick")
        record = read_exports(other)[0]
    monkeypatch.setattr("desktop.services.explaining.base_in", lambda _: record)
    explanation = both.explain("moi")

    receive(both.office, explanation.path)
    receive(both.office, strange)

    assert both.standings() == [Standing.REFUSED, Standing.UNKNOWN_SIGNER]
    assert bases.OTHER_UNIT in both.codes(1)
    pin(both.office, 2)
    assert bases.OTHER_UNIT in both.codes(1)


def test_what_neither_carries_is_named(both: Explaining, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = both.export(explains=False)
    real = read_exports(both.commune)[0]
    reopen_submission(both.commune, reason=REASON)
    both.add("mat")
    with both.commune.look() as work:
        lost = work.documents.all()[-1].content.digest
    claimed = replace(real, contents=(real.contents or frozenset()) | {lost})
    monkeypatch.setattr("desktop.services.explaining.base_in", lambda _: claimed)
    explanation = both.export(explains=True)

    receive(both.office, whole.path, explanation.path)

    (found,) = [one for one in both.judged()[1].findings if one.code == bases.DOCUMENT_MISSING]
    assert found.facts == {"document": "TL-003", "name": "mat.pdf"}
    assert both.standings()[1] is Standing.REFUSED


def test_a_base_that_rotted_is_said_and_mended(both: Explaining) -> None:
    whole, explanation = both.export(explains=False), both.explain("moi")
    receive(both.office, whole.path)
    pin(both.office, 1)
    stored = both.office.quarantine.path_of(read_register(both.office)[0].file.sha256)
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes()[:-1])

    receive(both.office, explanation.path)
    assert both.standings() == [Standing.CURRENT, Standing.WITHOUT_BASE]
    assert both.codes(2) == {bases.DAMAGED}

    receive(both.office, whole.path)
    assert both.standings() == [Standing.REPLACED, Standing.CURRENT]


def test_a_run_that_was_killed_before_the_explanation_was_judged_again_goes_on(
    both: Explaining, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, explanation = both.export(explains=False), both.explain("moi")
    receive(both.office, explanation.path)
    with monkeypatch.context() as killed:
        killed.setattr("desktop.services.judging.judge_resting", lambda *_, **__: None)
        receive(both.office, whole.path)
    assert both.standings() == [Standing.WITHOUT_BASE, Standing.UNKNOWN_SIGNER]

    resume(both.office, progress=Quiet())

    assert both.standings() == [Standing.UNKNOWN_SIGNER, Standing.UNKNOWN_SIGNER]


def test_encrypted_in_volumes_and_out_of_order(both: Explaining) -> None:
    key = make_receiver_key(both.office)
    reopenable = both.export(explains=False)
    reopen_submission(both.commune, reason="x")
    for number in range(4):
        both.add(f"cu-{number}", filler=150_000)
    whole = both.export(explains=False, in_volumes=True, key=key)
    explanation = both.explain("moi", in_volumes=True, key=key)
    assert min(len(whole.encrypted), len(explanation.encrypted)) > 1
    assert evidence_in(*explanation.paths) == {
        f"data/evidence/TL-{7 + number:03d}_moi-{number}.pdf" for number in range(4)
    }

    def take(*files: Path) -> None:
        receive_files(both.office, files, key=key, progress=Quiet())

    take(*reversed(explanation.encrypted))
    assert both.standings() == [Standing.WITHOUT_BASE]
    late, *rest = whole.encrypted
    take(*rest)
    assert both.standings() == [Standing.WITHOUT_BASE]
    take(late)
    assert both.standings() == [Standing.UNKNOWN_SIGNER] * 2
    pin(both.office, _lead_of(both, Standing.UNKNOWN_SIGNER))
    assert sorted(both.standings()) == [Standing.CURRENT, Standing.REPLACED]
    take(*reopenable.paths)
    assert sorted(both.standings()) == [Standing.CURRENT, *[Standing.REPLACED] * 2]
    _answered(both, explanation)


def _lead_of(both: Explaining, standing: Standing) -> int:
    return next(one.file.number for one in read_register(both.office) if one.standing is standing)


def _answered(both: Explaining, explanation: Exported) -> None:
    """Receipts for all go back; the commune's step is done by the explanation's alone."""
    made = make_receipts(both.office, folder=None, signer=signer_of(both.office), progress=Quiet())
    of_it = [one for one in made if one.record.receipt.digest == explanation.record.digest]
    assert len(made) == len(read_exports(both.commune))
    take_receipt(both.commune, of_it[0].path, progress=Quiet())
    assert read_approval(both.commune).stage(is_checked=True) is Stage.RECEIVED
    for workspace in (both.office, both.commune):
        assert check_audit(workspace) == ()
        assert examine_workspace(workspace, progress=Quiet()).findings == ()
