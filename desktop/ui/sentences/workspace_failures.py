"""Vietnamese sentences for what goes wrong with workspaces and earlier years."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
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
        "workspace.not_example": (
            "Thư mục “{path}” không phải là không gian thử do chương trình tạo, nên không xóa gì. "
            "Nếu vẫn muốn bỏ, hãy tự xóa bằng trình quản lý tệp."
        ),
        "unit.faulty": (
            "“{given}” chưa đúng cách ghi đơn vị. Hãy ghi mã và tên, cách nhau bằng dấu hai chấm, "
            "ví dụ 27793:Xã Vĩnh Thành."
        ),
        "workspace.other_role": (
            "Không làm được việc này trong thư mục đang mở: việc của cơ quan tiếp nhận làm trong "
            "sổ nhận hồ sơ, việc của đơn vị nộp làm trong hồ sơ. Hãy mở đúng thư mục."
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
    }
)
