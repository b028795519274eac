"""What one might plan about lost points; it is stored and printed, hence always Vietnamese."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.answers import LostKind
from desktop.domain.plain_text import one_line
from desktop.domain.plan import LostLeaf, PlanKind

_SUGGESTIONS: Final[Mapping[LostKind | None, str]] = MappingProxyType(
    {
        LostKind.NOT_DONE: "Thực hiện đầy đủ ngay từ đầu năm; giao người theo dõi",
        LostKind.LATE: "Lên lịch từ đầu năm, đôn đốc trước hạn để hoàn thành đúng thời hạn",
        LostKind.NO_EVIDENCE: "Lập và lưu đủ tài liệu kiểm chứng ngay khi thực hiện",
        LostKind.BEYOND_CONTROL: "Kiến nghị, phối hợp với cơ quan liên quan để tháo gỡ vướng mắc",
        None: "Rà soát nguyên nhân mất điểm, khắc phục trong năm",
    }
)


_BONUS: Final = "Đăng ký thực hiện từ đầu năm; lập hồ sơ đề nghị công nhận để được cộng điểm"
_PENALTY: Final = "Khắc phục nguyên nhân bị trừ điểm, không để tái diễn"


def suggested_text(lost: LostLeaf) -> str:
    """What one might plan, by why the points were lost."""
    if lost.kind is PlanKind.BONUS:
        return _BONUS
    if lost.kind is PlanKind.PENALTY and lost.reason is None:
        return _PENALTY
    kind = None if lost.reason is None else lost.reason.kind
    labels = "; ".join(one_line(one.label) for one in lost.leaf.evidence if one.required)
    if kind is LostKind.NO_EVIDENCE and labels:
        return f"{_SUGGESTIONS[kind]}: {labels}"
    return _SUGGESTIONS[kind]
