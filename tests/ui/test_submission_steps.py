"""How far each step of handing in is, and what happened so far in the order it happened."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from desktop.domain.approval import approval_of
from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.evidence import Digest
from desktop.domain.findings import CheckFinding, FindingKind, Weight
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageKind
from desktop.ports.exports import ExportRecord
from desktop.ui.submission.rows import happened_rows
from desktop.ui.submission.steps import Overview, Step, StepMark, step_lines, step_to_open

AT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
DIGEST = Digest("ab" * 32)


def entry(number: int, kind: EntryKind, *, at: datetime = AT, **facts: JsonValue) -> JournalEntry:
    return JournalEntry(number, at, "Xã Mẫu", kind, facts, None, DIGEST)


def approved() -> JournalEntry:
    return entry(1, EntryKind.APPROVED, content=DIGEST)


def exported(number: int, sequence: int) -> JournalEntry:
    name = f"goi-{sequence}.asice"
    return entry(number, EntryKind.EXPORTED, sequence=sequence, file=name, files=1)


def received(number: int, sequence: int) -> JournalEntry:
    return entry(number, EntryKind.RECEIPT_IMPORTED, sequence=sequence)


def overview(*entries: JournalEntry) -> Overview:
    made = (one for one in entries if one.kind is EntryKind.EXPORTED)
    exports = tuple(
        ExportRecord(
            sequence=int(str(one.facts["sequence"])),
            file_name=str(one.facts["file"]),
            digest=DIGEST,
            size=1,
            signer="Xã Mẫu",
            fingerprint=DIGEST,
            created_at=AT,
            kind=PackageKind.SUBMISSION,
        )
        for one in made
    )
    return Overview(exports=exports, approval=approval_of(entries), entries=entries)


def test_a_package_with_a_receipt_has_been_delivered_however_it_went() -> None:
    lines = step_lines(overview(approved(), exported(2, 1), received(3, 1)))

    assert [lines[step].mark for step in (Step.DELIVER, Step.RECEIPT)] == [StepMark.DONE] * 2
    assert "giấy tiếp nhận" in lines[Step.DELIVER].said
    assert step_to_open(lines) is Step.RECEIPT


def test_a_receipt_for_the_package_before_delivers_no_later_one() -> None:
    lines = step_lines(overview(approved(), exported(2, 1), received(3, 1), exported(4, 2)))

    assert lines[Step.DELIVER].mark is StepMark.NEXT


def test_the_leader_may_approve_with_leaves_open_and_is_told_how_many() -> None:
    finding = CheckFinding(Weight.COSTS_POINTS, FindingKind.UNANSWERED, Decimal(1), leaf="1.1")

    lines = step_lines(Overview(findings=(finding,)))

    assert "1 tiêu chí chưa chấm" in lines[Step.CHECK].said
    assert lines[Step.CHECK].mark is StepMark.PARTLY_SCORED
    assert step_to_open(lines) is Step.APPROVE


def test_what_nobody_scored_is_not_called_done_until_the_leader_has_settled_it() -> None:
    finding = CheckFinding(Weight.COSTS_POINTS, FindingKind.UNANSWERED, Decimal(1), leaf="1.1")
    empty = Overview(findings=(finding,), is_begun=False)

    assert step_lines(empty)[Step.CHECK].mark is StepMark.UNSCORED
    assert step_lines(empty)[Step.APPROVE].mark is StepMark.NEXT
    settled = replace(empty, approval=approval_of([approved()]))
    assert step_lines(settled)[Step.CHECK].mark is StepMark.DONE


def test_what_happened_at_one_moment_stands_in_the_order_it_happened() -> None:
    entries = [approved(), exported(2, 1), received(3, 1)]
    later = entry(4, EntryKind.REOPENED, at=AT + timedelta(minutes=1), reason="sai số liệu")

    rows = happened_rows([*entries, later])

    assert [row.what.split(":")[0] for row in rows] == [
        "Mở lại để sửa",
        "Nhận giấy tiếp nhận",
        "Xuất gói goi-1.asice",
        "Phê duyệt",
    ]
    assert len({row.when for row in rows[1:]}) == 1
