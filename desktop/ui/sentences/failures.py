"""Vietnamese sentences for expected failures: what happened, what it means, what to do."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.domain.errors import AppError, FileTooLargeError
from desktop.domain.plain_text import one_line
from desktop.wording.numbers import size
from desktop.wording.phrases import say, word

_UNKNOWN: Final = (
    "Chương trình gặp một trở ngại mà bản này chưa biết cách giải thích. Công việc đang làm chưa "
    "hoàn tất; dữ liệu đã lưu vẫn còn. Hãy thử lại, và báo người hỗ trợ nếu vẫn gặp."
)

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
        "workspace.missing": (
            "Thư mục “{path}” không phải là hồ sơ làm việc của chương trình. Hãy chọn thư mục có "
            "tệp minhchung.db, hoặc mở không gian thử."
        ),
        "workspace.exists": (
            "Thư mục “{path}” đã có dữ liệu nên không tạo hồ sơ mới ở đó. Hãy chọn một thư mục "
            "trống, hoặc mở hồ sơ đang có."
        ),
        "workspace.busy": (
            "Hồ sơ “{path}” đang mở ở một cửa sổ khác của chương trình. Hãy đóng cửa sổ đó rồi mở "
            "lại, để hai nơi không ghi đè lên nhau."
        ),
        "workspace.newer": (
            "Hồ sơ “{path}” được lưu bằng bản chương trình mới hơn. Hãy cập nhật chương trình trên "
            "máy này rồi mở lại; dữ liệu không bị thay đổi."
        ),
        "workspace.damaged": (
            "Không mở được dữ liệu của hồ sơ “{path}”: tệp dữ liệu bị hỏng. Đừng ghi thêm vào thư "
            "mục này. Hãy lấy lại từ thư mục backups bên trong hoặc từ bản sao khác."
        ),
        "workspace.gone": (
            "Không còn thấy thư mục hồ sơ “{path}”: USB đã rút hoặc thư mục bị chuyển chỗ. Điều đã "
            "nhập vẫn còn trên màn hình. Hãy cắm lại USB hoặc đưa thư mục về chỗ cũ rồi thử lại."
        ),
        "workspace.set_changed": (
            "Tệp “{name}” trong hồ sơ đã bị sửa hoặc bị mất, không còn là bộ tiêu chí mà hồ sơ này "
            "chấm theo, nên chưa mở. Dữ liệu không bị thay đổi. Hãy đưa tệp cũ về chỗ, lấy từ bản "
            "sao của thư mục hoặc từ nơi ban hành."
        ),
        "database.busy": (
            "Dữ liệu đang bị chương trình khác giữ nên chưa ghi được. Điều đã nhập vẫn còn trên "
            "màn hình. Hãy đóng chương trình sao lưu hoặc diệt vi-rút đang dùng thư mục rồi thử "
            "lại."
        ),
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
        "pin.wrong": (
            "Mã PIN không đúng nên chưa mở được khóa ký. Chưa có gì được ký. Hãy nhập lại; để ý "
            "phím Caps Lock và bộ gõ tiếng Việt."
        ),
        "pin.too_short": (
            "Mã PIN quá ngắn, người khác dễ đoán. Hãy đặt mã có ít nhất {minimum} ký tự."
        ),
        "pin.missing": ("Cần mã PIN để mở khóa ký nhưng chưa có. Hãy nhập mã PIN rồi làm lại."),
        "key.unreadable": (
            "“{name}” không phải là khóa ký mà chương trình dùng được, hoặc tệp khóa đã hỏng. Hãy "
            "chọn đúng tệp khóa, hoặc lấy lại từ bản sao."
        ),
        "key.missing": ("Đơn vị chưa có khóa ký. Hãy tạo khóa của đơn vị trước khi xuất gói."),
        "key.copy_exists": (
            "Thư mục “{path}” đã có một khóa khác nên chưa lưu bản sao nào. Hãy chọn thư mục khác."
        ),
        "key.copy_damaged": (
            "Bản sao khóa “{path}” đọc lại không giống bản gốc; ổ đĩa hoặc USB có thể hỏng. Hãy "
            "lưu bản sao ở chỗ khác."
        ),
        "workspace.not_example": (
            "Thư mục “{path}” không phải là không gian thử do chương trình tạo, nên không xóa gì. "
            "Nếu vẫn muốn bỏ, hãy tự xóa bằng trình quản lý tệp."
        ),
        "export.blocked": (
            "Chưa xuất được gói vì còn {count} chỗ sẽ làm hồ sơ bị trả lại. Hãy xử lý các mục đó "
            "trong danh sách kiểm tra rồi xuất lại."
        ),
        "package.too_many_entries": (
            "Gói sẽ có {entries} tệp, nhiều hơn mức {limit} mà nơi nhận chấp nhận. Hãy ghép các "
            "bản quét rời của cùng một văn bản thành một tệp PDF."
        ),
        "criteria.faulty": (
            "Bộ tiêu chí có {count} chỗ sai nên chưa dùng được. Hãy sửa các chỗ đó trong tệp bộ "
            "tiêu chí, hoặc xin lại tệp đúng từ nơi ban hành."
        ),
        "criteria.form_unknown": (
            "Không biết ghi “{file}” theo dạng nào. Hãy đặt tên tệp có đuôi .yaml hoặc .xlsx."
        ),
        "criteria.cell_too_long": (
            "Ô {cell} của trang “{sheet}” sẽ dài {length} ký tự, quá mức {limit} mà bảng tính chứa "
            "được. Hãy dùng tệp YAML cho bộ tiêu chí này."
        ),
        "answers.faulty": (
            "Tệp số liệu có {count} chỗ sai nên chưa nhận gì từ tệp. Hãy sửa các chỗ đó rồi nhập "
            "lại."
        ),
        "unit.faulty": (
            "“{given}” chưa đúng cách ghi đơn vị. Hãy ghi mã và tên, cách nhau bằng dấu hai chấm, "
            "ví dụ 27793:Xã Vĩnh Thành."
        ),
        "signing.unknown_way": (
            "Chương trình không biết cách ký “{given}”. Hãy ký bằng khóa của đơn vị hoặc tệp khóa "
            "PKCS#12."
        ),
        "json.refused": (
            "Tệp dữ liệu không đọc được vì viết sai hoặc bị hỏng. Hãy lấy lại tệp từ nơi gửi, hoặc "
            "xuất lại tệp."
        ),
        "formula.division_by_zero": (
            "Công thức của tiêu chí phải chia cho 0 với số liệu này. Hãy xem lại số liệu đã nhập."
        ),
        "formula.syntax": (
            "Công thức của một tiêu chí viết sai nên không tính được điểm. Hãy xin lại bộ tiêu chí "
            "đúng từ nơi ban hành."
        ),
        "earlier.damaged": (
            "Số liệu năm trước giữ trong hồ sơ này không đọc được. Các phần khác của hồ sơ vẫn "
            "dùng bình thường. Hãy lấy lại số liệu từ hồ sơ hoặc gói của năm trước."
        ),
        "earlier.package_refused": (
            "Gói “{name}” không còn nguyên vẹn hoặc không phải gói hồ sơ, nên không lấy số liệu từ "
            "đó. Hãy chọn gói khác, hoặc thư mục hồ sơ của năm trước."
        ),
        "earlier.other_unit": (
            "Hồ sơ năm trước là của đơn vị “{found}”, không phải “{expected}”, nên không lấy số "
            "liệu. Hãy chọn hồ sơ của chính đơn vị, hoặc xem lại mã đơn vị."
        ),
        "earlier.not_before": (
            "Hồ sơ đã chọn là của năm {found}, không phải của một năm trước năm {year}. Hãy chọn "
            "hồ sơ của năm trước."
        ),
        "submission.faulty": (
            "Nội dung gói có {count} chỗ không hiểu được nên không thể dùng. Hãy đề nghị nơi gửi "
            "xuất lại gói."
        ),
    }
)


def failure_sentence(error: AppError) -> str:
    """The sentence for an expected failure."""
    template = SENTENCES.get(error.code)
    if template is None:
        return word(_UNKNOWN)
    return say(template, **_fields(error))


def _fields(error: AppError) -> dict[str, str]:
    """The blanks of the sentence: an error's own fields, put the way people write them."""
    fields = {name: one_line(str(value)) for name, value in vars(error).items()}
    path = getattr(error, "path", None)
    if isinstance(path, Path):
        fields |= {"name": one_line(path.name or str(path)), "path": one_line(str(path))}
    faults = getattr(error, "faults", None)
    if isinstance(faults, tuple):
        fields["count"] = str(len(faults))
    if isinstance(error, FileTooLargeError):
        fields |= {"size": size(error.size), "limit": size(error.limit)}
    return fields
