"""What the page *Đợt chấm* says: how far each step is, and the rounds made so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.rounds import RoundRecord
from desktop.services.round_draft import faulty_units
from desktop.ui.rounds.making import Overview, fingerprint_of
from desktop.ui.submission.steps import StepLine, StepMark
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import day, moment
from desktop.wording.phrases import say, word


class Step(StrEnum):
    """The steps, in the order they are gone."""

    KEY = "key"
    UNITS = "units"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round package that was made."""

    name: str
    facts: str
    fingerprint: str


def round_rows(rounds: Sequence[RoundRecord]) -> tuple[RoundRow, ...]:
    """The newest first."""
    return tuple(
        RoundRow(
            one.file_name,
            say(
                "Gói số {number} · {at}\n{units} đơn vị · hạn nộp {deadline}",
                number=str(one.sequence),
                at=moment(one.created_at),
                units=str(len(one.round.units)),
                deadline=day(one.round.deadline),
            ),
            grouped(fingerprint_of(one)),
        )
        for one in reversed(rounds)
    )


def step_lines(known: Overview) -> Mapping[Step, StepLine]:
    """Every step's line."""
    return {Step.KEY: _key(known), Step.UNITS: _units(known), Step.ISSUE: _issue(known)}


def step_to_open(lines: Mapping[Step, StepLine]) -> Step:
    """The first step that waits for somebody; the last one where none does."""
    waiting = (step for step, line in lines.items() if line.mark is StepMark.NEXT)
    return next(waiting, Step.ISSUE)


def _key(known: Overview) -> StepLine:
    if known.recipient:
        return StepLine(StepMark.DONE, word("Hồ sơ gửi về được mã hóa, chỉ cơ quan này mở được."))
    said = word("Có khóa này thì hồ sơ gửi về được mã hóa; không cần mã hóa thì sang bước 2.")
    return StepLine(StepMark.OPTIONAL if known.rounds else StepMark.NEXT, said)


def _units(known: Overview) -> StepLine:
    draft = known.draft
    if not draft.units:
        return StepLine(StepMark.NEXT, word("Lấy danh sách từ tệp CSV, hoặc thêm từng đơn vị."))
    faults = len(faulty_units(draft.units))
    if faults:
        template = "{count} dòng thiếu mã, thiếu tên hoặc trùng mã."
        return StepLine(StepMark.BLOCKED, say(template, count=str(faults)))
    count = str(len(draft.units))
    if draft.deadline is None:
        return StepLine(StepMark.NEXT, say("{count} đơn vị; chưa có hạn nộp.", count=count))
    said = say("{count} đơn vị · hạn nộp {day}", count=count, day=day(draft.deadline))
    return StepLine(StepMark.DONE, said)


def _issue(known: Overview) -> StepLine:
    is_ready = _units(known).mark is StepMark.DONE
    if not known.rounds:
        said = word("Ký gói rồi gửi cho mọi đơn vị; họ so dấu vân tay trước khi nhận.")
        return StepLine(StepMark.NEXT if is_ready else StepMark.LATER, said)
    number = str(known.rounds[-1].sequence)
    if known.is_changed:
        said = say("Đã sửa sau gói số {number}. Hãy xuất gói mới để báo các đơn vị.", number=number)
        return StepLine(StepMark.NEXT if is_ready else StepMark.LATER, said)
    at = moment(known.rounds[-1].created_at)
    return StepLine(StepMark.DONE, say("Đã xuất gói số {number} · {at}", number=number, at=at))
