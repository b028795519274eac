"""Vietnamese sentences for what goes wrong with documents, scans and answers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "leaf.unknown": (
            "Bộ tiêu chí của hồ sơ này không có tiêu chí “{leaf}”. Hãy kiểm tra lại mã tiêu chí."
        ),
        "requirement.unknown": (
            "Tiêu chí {leaf} không yêu cầu loại minh chứng “{requirement}”. Hãy chọn một loại có "
            "trong tiêu chí, hoặc gắn vào mục tài liệu khác."
        ),
        "document.unknown": (
            "Trong kho không có tài liệu “{document}”. Hãy chọn lại trong danh sách tài liệu."
        ),
        "import.too_many_files": (
            "Thư mục “{path}” có hơn {limit} tệp, nhiều hơn minh chứng của một năm. Hãy chọn đúng "
            "thư mục minh chứng, hoặc nhập từng phần."
        ),
        "scan.unknown": (
            "Bản quét này không còn trong hộp quét; có thể vừa được dùng ở chỗ khác. Hãy xem lại "
            "danh sách."
        ),
        "scan.unbound": (
            "Chưa ghép được vì “{name}” không mở được hoặc không phải là ảnh, bản quét một trang. "
            "Chưa có gì thay đổi. Hãy bỏ tệp đó ra rồi ghép lại."
        ),
        "scan.folder_in_workspace": (
            "Thư mục “{path}” nằm trong hồ sơ của chương trình nên không dùng làm hộp quét. Hãy "
            "chọn thư mục mà máy quét lưu tệp vào."
        ),
        "scan.folder_missing": (
            "Không thấy thư mục “{path}”. Hãy chọn lại thư mục mà máy quét lưu tệp vào, hoặc kết "
            "nối lại ổ mạng."
        ),
        "document.in_use": (
            "Tài liệu {document} đang dùng cho {uses} chỗ (như tiêu chí {leaf}) nên chưa bỏ vào "
            "thùng rác. Hãy gỡ tài liệu khỏi các tiêu chí trước."
        ),
        "document.content_known": (
            "Tệp này chính là tài liệu {other} đã có trong kho nên không thay cho {document}. Nếu "
            "cần, hãy dùng {other} cho tiêu chí."
        ),
        "document.description_too_long": (
            "Thông tin của tài liệu {document} dài quá {limit} ký tự ở một ô nên chưa lưu. Hãy rút "
            "gọn; toàn văn vẫn nằm trong tài liệu."
        ),
        "leaf.not_ours": (
            "Điểm của tiêu chí {leaf} do cơ quan cấp trên cho, đơn vị không tự chấm. Có thể ghi "
            "chú và gắn minh chứng."
        ),
        "criteria.faulty": (
            "Bộ tiêu chí có {count} chỗ sai nên chưa dùng được. Hãy sửa các chỗ đó trong tệp bộ "
            "tiêu chí, hoặc xin lại tệp đúng từ nơi ban hành."
        ),
        "criteria.form_unknown": (
            "Không biết ghi “{file}” theo dạng nào. Hãy đặt tên tệp có đuôi .yaml hoặc .xlsx."
        ),
        "criteria.columns_faulty": (
            "Không hiểu “{given}”. Hãy ghi các cột như: code=A,title=B,max=C,evidence=D."
        ),
        "criteria.cell_too_long": (
            "Ô {cell} của trang “{sheet}” sẽ dài {length} ký tự, quá mức {limit} mà bảng tính chứa "
            "được. Hãy dùng tệp YAML cho bộ tiêu chí này."
        ),
        "answers.faulty": (
            "Tệp số liệu có {count} chỗ sai nên chưa nhận gì từ tệp. Hãy sửa các chỗ đó rồi nhập "
            "lại."
        ),
        "formula.division_by_zero": (
            "Công thức của tiêu chí phải chia cho 0 với số liệu này. Hãy xem lại số liệu đã nhập."
        ),
        "formula.syntax": (
            "Công thức của một tiêu chí viết sai nên không tính được điểm. Hãy xin lại bộ tiêu chí "
            "đúng từ nơi ban hành."
        ),
    }
)
