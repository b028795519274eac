"""What *Tổng quan* says of an approved submission: by whom, when, and the step that comes next."""

from dataclasses import dataclass

from desktop.domain.approval import Approval, Approved, Stage
from desktop.wording.numbers import moment
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class Told:
    """How far the work is in two lines, their colour, and the words of the button below them."""

    headline: str
    hint: str
    tone: str
    button: str


def approved_told(approval: Approval, approved: Approved) -> Told:
    """The approval, and what waits for the office: package, delivery, receipt, or nothing."""
    by = say("Phê duyệt: {by}, {at}.", by=approved.approver, at=moment(approved.at))
    match approval.stage(is_checked=True):
        case Stage.EXPORTED:
            told = Told(
                word("Hồ sơ đã phê duyệt, gói đã xuất và chưa chuyển."),
                word("Tiếp theo: chép gói vào USB hoặc gửi bằng thư điện tử."),
                "accent",
                word("Sang chuyển gói"),
            )
        case Stage.DELIVERED:
            told = Told(
                word("Hồ sơ đã chuyển, đang chờ giấy tiếp nhận."),
                word("Tiếp theo: khi có giấy tiếp nhận thì lấy về."),
                "accent",
                word("Sang giấy tiếp nhận"),
            )
        case Stage.RECEIVED:
            arrived = moment(approval.received[-1].at)
            told = Told(
                word(
                    "Cơ quan tiếp nhận đã nhận hồ sơ; được chấp nhận hay không còn chờ thẩm định."
                ),
                say("Giấy tiếp nhận lấy về {at}.", at=arrived),
                "success",
                word("Xem giấy tiếp nhận"),
            )
        case _:
            told = Told(
                word("Hồ sơ đã được phê duyệt, chưa xuất gói."),
                word("Tiếp theo: ký và xuất gói hồ sơ."),
                "accent",
                word("Sang xuất gói"),
            )
    return Told(told.headline, f"{by} {told.hint}", told.tone, told.button)


def left_to_see(count: int) -> str:
    """Where work would be listed: that nothing is edited now, and where the findings are."""
    if not count:
        return word("Không còn việc nào. Hồ sơ đã phê duyệt chỉ để xem.")
    return say(
        "Hồ sơ đã phê duyệt chỉ để xem. Khi phê duyệt còn {count} mục nên xem; muốn sửa thì mở lại "
        "hồ sơ ở trang Nộp hồ sơ.",
        count=str(count),
    )
