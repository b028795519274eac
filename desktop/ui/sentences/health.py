"""Vietnamese sentences for what the full examination of a workspace finds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.health import HealthFinding, HealthKind
from desktop.ui.sentences.blanks import fill
from desktop.wording.phrases import word

SENTENCES: Final[Mapping[HealthKind, str]] = MappingProxyType(
    {
        HealthKind.STORAGE_FAULT: (
            "Tệp dữ liệu của hồ sơ “{place}” có chỗ hỏng. Hãy lấy lại từ thư mục backups hoặc từ "
            "bản sao khác."
        ),
        HealthKind.JOURNAL_FAULT: (
            "Nhật ký có chỗ không khớp ở mục {place}: có mục bị sửa, thêm hoặc xóa ngoài chương "
            "trình. Hãy đối chiếu với gói đã nộp hoặc bản sao trước đó."
        ),
        HealthKind.POINTS_UNTOLD: (
            "Điểm của tiêu chí {place} không phải là điểm mà nhật ký ghi sau lần chấm cuối; có thể "
            "dữ liệu bị sửa ngoài chương trình. Hãy xem lại tiêu chí này."
        ),
        HealthKind.APPROVED_CHANGED: (
            "Nội dung hồ sơ không còn đúng như lúc {place} phê duyệt. Hãy mở lại, kiểm tra rồi phê "
            "duyệt lần nữa."
        ),
        HealthKind.OBJECT_MISSING: (
            "Kho không còn nội dung của {place}. Hãy gắn lại tệp gốc hoặc lấy lại từ bản sao."
        ),
        HealthKind.OBJECT_DAMAGED: (
            "Nội dung của {place} trong kho đã hỏng. Hãy gắn lại tệp gốc và kiểm tra ổ đĩa."
        ),
        HealthKind.OBJECT_UNUSED: (
            "Kho giữ nội dung {place} mà không tài liệu nào dùng; không gây hại, chỉ chiếm chỗ."
        ),
        HealthKind.SET_CHANGED: (
            "Tệp bộ tiêu chí “{place}” không còn là tệp mà hồ sơ chấm theo. Hãy lấy lại tệp cũ."
        ),
        HealthKind.KEY_UNREADABLE: (
            "Tệp khóa “{place}” không đọc được nữa. Hãy lấy lại từ bản sao khóa."
        ),
        HealthKind.EXPORT_UNTOLD: (
            "Danh sách gói đã xuất không khớp nhật ký ở “{place}”; có thể dữ liệu bị sửa ngoài "
            "chương trình."
        ),
        HealthKind.EXPORT_ABSENT: (
            "Gói “{place}” không còn trong thư mục exports; có thể đã bị chuyển hoặc xóa."
        ),
        HealthKind.EXPORT_CHANGED: (
            "Gói “{place}” trong thư mục exports không còn đúng như lúc xuất. Không dùng tệp này; "
            "hãy xuất gói mới."
        ),
    }
)


def health_sentence(finding: HealthFinding) -> str:
    """What was found, and what to do."""
    is_end = finding.kind is HealthKind.JOURNAL_FAULT and finding.place == "0"
    place = word("cuối cùng") if is_end else finding.place
    return fill(SENTENCES[finding.kind], {"place": place})
