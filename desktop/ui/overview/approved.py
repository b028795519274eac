"""What *Tổng quan* says of an approved submission: who approved it, how far it is, what is next."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from desktop.domain.approval import Approval, Approved, PackageStep, Stage
from desktop.ui.sentences.blanks import fill
from desktop.wording.numbers import moment, number
from desktop.wording.phrases import Words, say

_SAID: Final[Mapping[Stage, str]] = Words(
    {
        Stage.EXPORTED: "Đã phê duyệt và xuất gói lần {number}, {at}; chưa chuyển đi.",
        Stage.DELIVERED: "Đã chuyển gói lần {number}, {at}; chưa có giấy tiếp nhận.",
        Stage.RECEIVED: "Cơ quan tiếp nhận đã nhận gói lần {number}; giấy tiếp nhận lấy về {at}.",
    }
)
_NEXT: Final[Mapping[Stage, str]] = Words(
    {
        Stage.APPROVED: "Bước tiếp theo: ký và xuất gói ở trang Nộp hồ sơ.",
        Stage.EXPORTED: "Bước tiếp theo: chuyển gói cho cơ quan tiếp nhận, ở trang Nộp hồ sơ.",
        Stage.DELIVERED: "Bước tiếp theo: lấy giấy tiếp nhận khi cơ quan tiếp nhận gửi về, ở trang "
        "Nộp hồ sơ.",
        Stage.RECEIVED: "Đã tiếp nhận chưa phải là đã được chấp nhận: cơ quan tiếp nhận còn thẩm "
        "định.",
    }
)


def approved_summary(approval: Approval, approved: Approved) -> tuple[str, str, str]:
    """Headline, hint and tone, by what became of the latest package of this approval."""
    stage, step = _latest(approval)
    if step is None:
        at = moment(approved.at)
        headline = say("Hồ sơ đã được phê duyệt: {by}, {at}.", by=approved.approver, at=at)
    else:
        headline = fill(_SAID[stage], {"number": str(step.sequence), "at": moment(step.at)})
    return headline, _NEXT[stage], "success" if stage is Stage.RECEIVED else "accent"


def left_open(count: int, points: Decimal) -> str:
    """What was approved without points, "" where nothing was."""
    if not count:
        return ""
    template = "Còn {count} tiêu chí chưa chấm, {points} điểm; muốn chấm thì phải mở lại hồ sơ."
    return say(template, count=str(count), points=number(points))


def _latest(approval: Approval) -> tuple[Stage, PackageStep | None]:
    """How far the last package is; what befell those before it says nothing of it."""
    if not approval.exported:
        return Stage.APPROVED, None
    made = approval.exported[-1]
    for stage, steps in (
        (Stage.RECEIVED, approval.received),
        (Stage.DELIVERED, approval.delivered),
    ):
        for step in reversed(steps):
            if step.sequence == made.sequence:
                return stage, step
    return Stage.EXPORTED, made
