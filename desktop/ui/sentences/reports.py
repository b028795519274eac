"""Vietnamese words on the signed report: why a file is not taken, and how signatures stand."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.report_errors import PictureRefusal, ReportRefusal
from desktop.domain.signed_report import ReportState, SigningRole
from desktop.wording.phrases import word

REFUSALS: Final[Mapping[ReportRefusal, str]] = MappingProxyType(
    {
        ReportRefusal.NOT_PDF: "Tệp này không phải là PDF.",
        ReportRefusal.OTHER: "Tệp này không phải là báo cáo đã lưu ra để ký.",
        ReportRefusal.OLDER: "Tệp này là bản ký của một báo cáo đã lập trước, nay đã có bản mới.",
        ReportRefusal.REWRITTEN: (
            "Chữ trên các trang giống báo cáo nhưng tệp đã được công cụ ký ghi lại từ đầu, nên "
            "không chứng minh được là cùng một văn bản. Hãy ký bằng cách ký thêm vào tệp gốc, "
            "không in hay lưu lại thành PDF khác."
        ),
        ReportRefusal.UNSIGNED: "Tệp này là báo cáo chưa có chữ ký.",
        ReportRefusal.CHANGED: (
            "Ngoài chữ ký, tệp còn bị thêm hoặc sửa nội dung sau khi lưu ra để ký."
        ),
        ReportRefusal.BROKEN: "Trong tệp có chữ ký không khớp với nội dung.",
        ReportRefusal.DAMAGED: "Tệp bị hỏng nên không kiểm tra được chữ ký.",
        ReportRefusal.ENCRYPTED: "Tệp bị đặt mật khẩu. Hãy ký tệp gốc, không đặt mật khẩu.",
        ReportRefusal.TOO_LARGE: "Tệp lớn hơn mọi báo cáo có thể có.",
        ReportRefusal.TIMED_OUT: "Kiểm tra chữ ký quá lâu nên đã dừng.",
    }
)

PICTURES: Final[Mapping[PictureRefusal, str]] = MappingProxyType(
    {
        PictureRefusal.NOT_PNG: "Ảnh phải là tệp PNG, nên có nền trong suốt.",
        PictureRefusal.TOO_LARGE: "Ảnh quá lớn. Hãy cắt ảnh vừa khít chữ ký hoặc con dấu.",
        PictureRefusal.DAMAGED: "Tệp ảnh bị hỏng.",
    }
)

ROLES: Final[Mapping[SigningRole, str]] = MappingProxyType(
    {
        SigningRole.LEADER: "người ký",
        SigningRole.OFFICE: "cơ quan",
    }
)

STATES: Final[Mapping[ReportState, str]] = MappingProxyType(
    {
        ReportState.NONE: "Chưa lập báo cáo để ký.",
        ReportState.UNSIGNED: "Báo cáo chưa có chữ ký.",
        ReportState.OUTDATED: (
            "Báo cáo lập để ký đã cũ: điểm hoặc tài liệu đã đổi sau đó. Hãy lập lại và ký lại."
        ),
        ReportState.SIGNED: "Báo cáo đã ký và còn đúng với số liệu hiện tại.",
    }
)


def closed_word(value: object) -> str | None:
    """The words for a member of one of these sets; None for everything else."""
    match value:
        case ReportRefusal():
            return word(REFUSALS[value])
        case PictureRefusal():
            return word(PICTURES[value])
        case SigningRole():
            return word(ROLES[value])
        case _:
            return None


def report_state_sentence(state: ReportState) -> str:
    """How the report that is to be signed stands, and what to do."""
    return word(STATES[state])
