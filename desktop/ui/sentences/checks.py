"""Vietnamese sentences for what the check before a submission finds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.criteria import CriterionSet
from desktop.domain.findings import CheckFinding, FindingKind, Weight
from desktop.domain.scoring.outcome import FaultKind
from desktop.ui.sentences.blanks import fill
from desktop.wording.numbers import number
from desktop.wording.phrases import Words

SENTENCES: Final[Mapping[FindingKind, str]] = MappingProxyType(
    {
        FindingKind.UNANSWERED: (
            "Chưa chấm, đang bỏ trống {points} điểm. Hãy nhập kết quả, kể cả khi không thực hiện."
        ),
        FindingKind.INCOMPLETE: (
            "Chưa tính được điểm vì {faults}. Hãy sửa số liệu, nếu không sẽ mất {points} điểm."
        ),
        FindingKind.EVIDENCE_MISSING: (
            "Được {points} điểm nhưng thiếu minh chứng: {requirements}. Hãy gắn tài liệu hoặc ghi "
            "giải trình."
        ),
        FindingKind.EVIDENCE_EXPLAINED: (
            "Thiếu minh chứng ({requirements}) nhưng đã có giải trình. Người thẩm định sẽ xem xét."
        ),
        FindingKind.OVERRIDDEN: (
            "Điểm được chấm khác với cách tính của quy định. Hãy xem lại lý do đã ghi."
        ),
        FindingKind.LOST_UNEXPLAINED: (
            "Mất {points} điểm mà chưa ghi lý do. Nên ghi rõ vì sao để làm báo cáo và kế hoạch."
        ),
        FindingKind.DOCUMENT_UNUSED: (
            "Tài liệu chưa dùng cho tiêu chí nào nên sẽ không có trong gói. Hãy gắn vào tiêu chí "
            "nếu cần nộp."
        ),
        FindingKind.DOCUMENT_UNKNOWN_TYPE: (
            "Không nhận ra loại tệp, cơ quan tiếp nhận có thể không mở được. Nên thay bằng tệp PDF."
        ),
        FindingKind.DOCUMENT_UNREADABLE: (
            "Tệp không mở được để xem (đặt mật khẩu, hỏng hoặc không có trang), cơ quan tiếp nhận "
            "cũng sẽ không mở được. Hãy thay bằng bản quét khác."
        ),
        FindingKind.DOCUMENT_OUTSIDE_PERIOD: (
            "Tài liệu {document} đề ngày ngoài thời gian lấy số liệu. Hãy xem lại có đúng tài liệu "
            "không; văn bản cũ còn hiệu lực thì vẫn dùng được."
        ),
    }
)

FAULTS: Final[Mapping[FaultKind, str]] = Words(
    {
        FaultKind.WRONG_KIND: "số liệu không đúng dạng tiêu chí yêu cầu",
        FaultKind.MISSING: "còn thiếu số liệu",
        FaultKind.UNKNOWN_ID: "có mục không thuộc tiêu chí này",
        FaultKind.NEGATIVE: "có số âm",
        FaultKind.NOT_WHOLE: "có số lẻ ở chỗ cần số nguyên",
        FaultKind.OVER_DENOMINATOR: "số đạt được lớn hơn tổng số",
        FaultKind.OUT_OF_RANGE: "số điểm ngoài khoảng cho phép",
        FaultKind.NOT_A_STEP: "số điểm không đúng bước chấm",
        FaultKind.REASON_MISSING: "chưa ghi lý do",
        FaultKind.NOT_APPLICABLE_FORBIDDEN: "tiêu chí không được chọn “Không áp dụng”",
        FaultKind.DIVISION_BY_ZERO: "công thức phải chia cho 0",
    }
)

WEIGHTS: Final[Mapping[Weight, str]] = Words(
    {
        Weight.BOUNCES: "Sẽ bị trả lại",
        Weight.COSTS_POINTS: "Đang mất điểm",
        Weight.WORTH_A_LOOK: "Nên xem lại",
    }
)


def check_sentence(finding: CheckFinding, criterion_set: CriterionSet) -> str:
    """The finding with its place first: "1.1.2 Chất lượng kế hoạch: Chưa chấm, …"."""
    place = finding.document
    if finding.leaf:
        leaf = criterion_set.leaf(finding.leaf)
        place = finding.leaf if leaf is None else f"{leaf.code} {leaf.title}"
    return fill("{place}: {said}", {"place": place, "said": finding_sentence(finding)})


def finding_sentence(finding: CheckFinding) -> str:
    """The finding without its place."""
    facts = {
        "document": finding.document,
        "points": number(finding.at_stake),
        "requirements": "; ".join(finding.requirements),
        "faults": ", ".join(dict.fromkeys(FAULTS[fault] for fault in finding.faults)),
    }
    return fill(SENTENCES[finding.kind], facts)
