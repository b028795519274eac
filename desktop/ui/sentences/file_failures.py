"""Vietnamese sentences for what goes wrong with files and disks."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "file.unreadable": (
            "Không đọc được “{name}”. Tệp có thể đang bị chương trình khác giữ hoặc máy không cho "
            "phép đọc. Hãy đóng chương trình đang mở tệp rồi thử lại."
        ),
        "file.vanished": (
            "Không còn thấy “{name}” ở chỗ đã chọn. Tệp có thể đã bị chuyển, xóa hoặc USB đã rút. "
            "Hãy tìm lại tệp rồi chọn lần nữa."
        ),
        "file.empty": (
            "“{name}” là tệp rỗng nên không chứng minh được gì. Hãy quét hoặc lưu lại tài liệu."
        ),
        "file.is_folder": ("“{name}” là một thư mục. Hãy mở thư mục và chọn các tệp ở bên trong."),
        "file.too_large": (
            "“{name}” nặng {size}, quá mức {limit} cho một tệp. Hãy chia nhỏ hoặc quét lại với độ "
            "phân giải thấp hơn."
        ),
        "file.changed": (
            "“{name}” bị thay đổi trong lúc đang được chép nên chưa được nhận. Hãy đợi máy quét "
            "hoặc chương trình kia ghi xong rồi thêm lại."
        ),
        "disk.full": (
            "Ổ đĩa chứa “{path}” đã hết chỗ trống, nên chưa ghi được. Dữ liệu đã lưu vẫn còn. Hãy "
            "xóa bớt tệp không cần hoặc chọn ổ đĩa khác rồi làm lại."
        ),
        "file.not_writable": (
            "Không ghi được vào “{path}”. Thư mục có thể chỉ cho đọc hoặc USB đã khóa ghi. Hãy "
            "chọn thư mục khác."
        ),
        "vault.object_missing": (
            "Không còn thấy nội dung của một tài liệu trong kho của hồ sơ này. Thư mục làm việc có "
            "thể đã bị xóa bớt tệp. Hãy lấy lại thư mục từ bản sao lưu, hoặc gắn lại tài liệu gốc."
        ),
        "vault.object_damaged": (
            "Nội dung một tài liệu trong kho không còn đúng như lúc đưa vào, có thể do ổ đĩa hỏng. "
            "Không dùng tài liệu này để nộp. Hãy gắn lại từ tệp gốc và kiểm tra ổ đĩa."
        ),
        "json.refused": (
            "Tệp dữ liệu không đọc được vì viết sai hoặc bị hỏng. Hãy lấy lại tệp từ nơi gửi, hoặc "
            "xuất lại tệp."
        ),
    }
)
