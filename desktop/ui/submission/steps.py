"""What each step of *Nộp hồ sơ* says of itself: what was done, when, by whom, and what is next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum

from desktop.domain.approval import Approval, PackageStep
from desktop.domain.audit import JournalEntry
from desktop.domain.findings import CheckFinding, FindingKind, Weight
from desktop.domain.rounds import RoundRecord
from desktop.domain.signed_report import ReportRecord, ReportState
from desktop.ports.exports import ExportRecord
from desktop.wording.numbers import moment
from desktop.wording.phrases import say, word


class Step(StrEnum):
    """The steps, in the order they are gone."""

    CHECK = "check"
    APPROVE = "approve"
    REPORT = "report"
    PACKAGE = "package"
    DELIVER = "deliver"
    RECEIPT = "receipt"


class StepMark(Enum):
    """How far a step is."""

    DONE = "done"
    NEXT = "next"
    OPTIONAL = "optional"
    LATER = "later"
    BLOCKED = "blocked"
    UNSCORED = "unscored"
    PARTLY_SCORED = "partly_scored"


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step's mark, and its one sentence."""

    mark: StepMark
    said: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page knows at one moment."""

    findings: tuple[CheckFinding, ...] = ()
    exports: tuple[ExportRecord, ...] = ()
    has_key: bool = False
    approval: Approval = field(default_factory=Approval)
    entries: tuple[JournalEntry, ...] = ()
    report: ReportState = ReportState.NONE
    report_record: ReportRecord | None = None
    round: RoundRecord | None = None
    is_begun: bool = True

    @property
    def blocking(self) -> int:
        """How many findings would bounce the submission."""
        return sum(1 for one in self.findings if one.weight is Weight.BOUNCES)

    @property
    def open_leaves(self) -> int:
        """How many leaves nobody has answered."""
        return sum(1 for one in self.findings if one.kind is FindingKind.UNANSWERED)

    @property
    def package(self) -> ExportRecord | None:
        """The latest package of what is approved now."""
        made = {each.sequence for each in self.approval.exported}
        return next((one for one in reversed(self.exports) if one.sequence in made), None)

    @property
    def arrived(self) -> PackageStep | None:
        """The receipt for that package: it arrived, however it was brought there."""
        made = None if self.package is None else self.package.sequence
        received = reversed(self.approval.received)
        return next((one for one in received if one.sequence == made), None)


def step_lines(known: Overview) -> Mapping[Step, StepLine]:
    """Every step's line."""
    return {
        Step.CHECK: _check(known),
        Step.APPROVE: _approve(known),
        Step.REPORT: _report(known),
        Step.PACKAGE: _package(known),
        Step.DELIVER: _deliver(known),
        Step.RECEIPT: _receipt(known),
    }


def step_to_open(lines: Mapping[Step, StepLine]) -> Step:
    """The first step that waits for somebody; the last one where none does."""
    waiting = (step for step, line in lines.items() if line.mark in _WAITING)
    return next(waiting, Step.RECEIPT)


_WAITING = frozenset({StepMark.NEXT, StepMark.BLOCKED})


def _check(known: Overview) -> StepLine:
    if known.blocking:
        template = "Còn {count} mục sẽ làm hồ sơ bị trả lại."
        return StepLine(StepMark.BLOCKED, say(template, count=str(known.blocking)))
    if not known.is_begun:
        template = "Chưa chấm tiêu chí nào, còn {count} tiêu chí."
        said = say(template, count=str(known.open_leaves))
        return StepLine(_looked_at(known, StepMark.UNSCORED), said)
    if known.open_leaves:
        template = (
            "Không mục nào làm hồ sơ bị trả lại; còn {count} mục nên xem, có {open} tiêu chí chưa "
            "chấm."
        )
        count, leaves = str(len(known.findings)), str(known.open_leaves)
        said = say(template, count=count, open=leaves)
        return StepLine(_looked_at(known, StepMark.PARTLY_SCORED), said)
    if known.findings:
        template = "Không mục nào làm hồ sơ bị trả lại; còn {count} mục nên xem."
        return StepLine(StepMark.DONE, say(template, count=str(len(known.findings))))
    return StepLine(StepMark.DONE, word("Không còn vướng mắc nào."))


def _looked_at(known: Overview, mark: StepMark) -> StepMark:
    """Open leaves do not hinder an approval; once it is given, the leader has settled them."""
    return StepMark.DONE if known.approval.is_locked else mark


def _approve(known: Overview) -> StepLine:
    approved, reopened = known.approval.approved, known.approval.reopened
    if approved is not None:
        said = say("{by} · {at}", by=approved.approver, at=moment(approved.at))
        return StepLine(StepMark.DONE, said)
    if reopened is not None:
        said = say("Đã mở lại {at}: {why}", at=moment(reopened.at), why=reopened.reason)
    else:
        said = word("Lãnh đạo xem báo cáo rồi phê duyệt. Từ lúc đó hồ sơ chỉ để xem.")
    return StepLine(StepMark.LATER if known.blocking else StepMark.NEXT, said)


def _report(known: Overview) -> StepLine:
    record = known.report_record
    if known.report is ReportState.SIGNED and record is not None and record.signed_at is not None:
        return StepLine(StepMark.DONE, say("Đã ký {at}.", at=moment(record.signed_at)))
    if not known.approval.is_locked:
        return StepLine(StepMark.LATER, word("Ký sau khi lãnh đạo phê duyệt."))
    if known.report is ReportState.OUTDATED:
        said = word("Báo cáo đã ký không còn đúng với hồ sơ. Hãy tạo lại để ký.")
        return StepLine(StepMark.NEXT, said)
    if known.report is ReportState.UNSIGNED and record is not None:
        said = say("Đã tạo {at}, chưa có chữ ký.", at=moment(record.made_at))
        return StepLine(StepMark.OPTIONAL, said)
    return StepLine(
        StepMark.OPTIONAL, word("Ký số trong chương trình, hoặc ký ở nơi khác rồi lấy về.")
    )


def _package(known: Overview) -> StepLine:
    if (made := known.package) is not None:
        said = say(
            "{name} · {at} · {signer}",
            name=made.file_name,
            at=moment(made.created_at),
            signer=made.signer,
        )
        return StepLine(StepMark.DONE, said)
    if known.approval.is_locked:
        return StepLine(StepMark.NEXT, word("Ký và xuất gói hồ sơ đã phê duyệt."))
    return StepLine(StepMark.LATER, word("Xuất gói sau khi lãnh đạo phê duyệt."))


def _deliver(known: Overview) -> StepLine:
    if known.approval.delivered:
        last = known.approval.delivered[-1]
        return StepLine(StepMark.DONE, say("Đã chuyển {at}.", at=moment(last.at)))
    if (arrived := known.arrived) is not None:
        said = say("Gói đã tới nơi: có giấy tiếp nhận lấy về {at}.", at=moment(arrived.at))
        return StepLine(StepMark.DONE, said)
    if known.package is not None:
        return StepLine(StepMark.NEXT, word("Chép gói vào USB hoặc gửi bằng thư điện tử."))
    return StepLine(StepMark.LATER, word("Chuyển gói sau khi xuất."))


def _receipt(known: Overview) -> StepLine:
    if known.approval.received:
        last = known.approval.received[-1]
        said = say("Cơ quan tiếp nhận đã nhận · {at}", at=moment(last.at))
        return StepLine(StepMark.DONE, said)
    if known.package is not None:
        mark = StepMark.NEXT if known.approval.delivered else StepMark.LATER
        return StepLine(mark, word("Chờ giấy tiếp nhận; khi có thì lấy về ở đây."))
    return StepLine(StepMark.LATER, word("Nhận sau khi chuyển gói."))
