"""Words for what a receiving office finds of a package's place and of what it counts for."""

from collections.abc import Mapping
from typing import Final

from desktop.domain.audit import EntryKind
from desktop.domain.receiving import Placed, Relation, Standing
from desktop.wording.phrases import Words, say

RELATIONS: Final[Mapping[Relation, str]] = Words(
    {
        Relation.FIRST: "Gói đầu tiên của đơn vị",
        Relation.NEXT: "Gói kế tiếp, nối đúng gói trước",
        Relation.DUPLICATE: "Cùng nội dung với một gói đã nhận",
        Relation.OLDER: "Gói cũ hơn gói đã nhận, đến sau",
        Relation.OUT_OF_ORDER: "Đến trước những gói còn thiếu",
        Relation.FORK: "Trùng số thứ tự hoặc không nối với gói đã nhận, nội dung khác",
        Relation.OTHER_ROUND: "Dùng bộ tiêu chí khác với đợt này",
        Relation.UNKNOWN_UNIT: "Đơn vị không có trong danh sách của đợt này",
        Relation.OTHER_SIGNER: "Do người ký của đơn vị khác ký",
        Relation.NOT_FOR_US: "Không phải hồ sơ nộp cho cơ quan này",
    }
)

STANDINGS: Final[Mapping[Standing, str]] = Words(
    {
        Standing.CURRENT: "Đã nhận",
        Standing.REPLACED: "Đã có gói mới hơn thay thế",
        Standing.DUPLICATE: "Đã nhận trước đó",
        Standing.UNKNOWN_SIGNER: "Chờ đối chiếu người ký",
        Standing.LOCKED: "Chờ mở khóa",
        Standing.PART: "Một tập của gói nhiều tập",
        Standing.WITHOUT_BASE: "Chờ gói gốc",
        Standing.REFUSED: "Không nhận",
    }
)

CHANGE_REASONS: Final[Mapping[EntryKind, str]] = Words(
    {
        EntryKind.TRUST_INSTALLED: "sau khi cài bộ tin cậy",
        EntryKind.SIGNER_PINNED: "sau khi ghi nhận người ký",
        EntryKind.SIGNER_UNPINNED: "sau khi thôi ghi nhận người ký",
        EntryKind.ROUND_OPENED: "sau khi lập gói đợt chấm",
    }
)
"""After what a verdict was another one."""


def placed_words(placed: Placed) -> str:
    """How a package stands to the others, and which ones are missing."""
    relation = RELATIONS[placed.relation]
    if not placed.missing:
        return relation
    gaps = (
        str(first) if first == last else say("{first} đến {last}", first=str(first), last=str(last))
        for first, last in placed.missing
    )
    return say("{relation}; còn thiếu gói số {gaps}", relation=relation, gaps=", ".join(gaps))


def standing_words(standing: Standing) -> str:
    """What a package counts for now."""
    return STANDINGS[standing]
