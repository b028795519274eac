"""Vietnamese sentences for what goes wrong while files are handed over."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.delivery_errors import (
    DriveFullError,
    FileTooLargeForDriveError,
    MailTooLargeError,
)
from desktop.domain.errors import AppError
from desktop.wording.numbers import size
from desktop.wording.phrases import say

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "delivery.nothing": (
            "Chưa có gói hồ sơ nào để gửi. Hãy xuất gói trước, rồi chép vào USB hoặc gửi thư."
        ),
        "delivery.package_gone": (
            "Không còn thấy “{name}” trong “{folder}”: tệp đã bị chuyển hoặc xóa, hoặc ổ đĩa chứa "
            "nó đã rút. Hãy trả tệp về đúng thư mục đó, hoặc xuất gói mới."
        ),
        "delivery.file_gone": (
            "Không còn thấy “{name}” trong “{folder}”: tệp đã bị chuyển hoặc xóa, hoặc ổ đĩa chứa "
            "nó đã rút. Hãy trả tệp về đúng thư mục đó, hoặc lấy lại từ bản sao lưu."
        ),
        "delivery.not_copied": (
            "Gói “{package}” đã được ghi vào thư mục “exports” của hồ sơ nhưng chưa chép được ra "
            "nơi đã chọn, và không cần xuất lại: chép gói ở bước “Chuyển gói cho cơ quan tiếp "
            "nhận”. {why}"
        ),
        "delivery.copy_stopped": (
            "Đã dừng theo yêu cầu khi đang chép ra nơi đã chọn. Gói “{package}” đã được ghi vào "
            "thư mục “exports” của hồ sơ: không cần xuất lại, chép gói ở bước “Chuyển gói cho cơ "
            "quan tiếp nhận”."
        ),
        "delivery.folder_gone": (
            "Không còn thấy thư mục “{path}” đã chọn để ghi gói: thư mục đã bị chuyển hoặc xóa, "
            "hoặc USB đã rút. Chưa xuất gì. Hãy cắm lại USB rồi xuất lần nữa, hoặc chọn thư mục "
            "khác."
        ),
        "explanation.no_base": (
            "Chưa có gói đầy đủ nào do bản này xuất để gói giải trình dựa vào. Hãy xuất gói đầy đủ."
        ),
        "explanation.not_whole": (
            "Gói số {number} trong sổ chưa được xác nhận là đầy đủ, hoặc tệp đã nhận không còn đọc "
            "được trọn vẹn. Hãy nhận lại gói, và gói gốc của nó nếu là gói giải trình."
        ),
        "explanation.lacks": (
            "Chưa dựng lại được trọn bộ, và không có gì được ghi ra: trong sổ không còn đọc được "
            "“{missing}”. Hãy nhận lại đúng tệp đó, hoặc đề nghị đơn vị gửi lại gói đầy đủ."
        ),
        "drive.gone": (
            "Không còn thấy “{path}”: thư mục đã bị chuyển hoặc xóa, hoặc USB đã rút, lỏng hay "
            "hỏng. Ở đó không có tệp dở dang nào mang tên gói. Hãy cắm lại USB, hoặc chọn thư mục "
            "hay USB khác, rồi chép lần nữa."
        ),
        "drive.read_only": (
            "Không ghi được vào “{path}” vì USB đang khóa ghi. Hãy gạt khóa trên USB, hoặc dùng "
            "USB khác."
        ),
        "drive.full": (
            "Không ghi được vào “{path}”: còn trống {free}, cần {needed}. Chưa có tệp nào của gói "
            "trên đó. Hãy xóa bớt tệp không cần, dùng USB khác hoặc chia tập."
        ),
        "drive.file_too_large": (
            "“{name}” nặng {size}, mà ổ định dạng FAT32 chỉ nhận tệp dưới 4 GB. Chưa ghi gì. "
            "Hãy dùng USB định dạng exFAT hoặc NTFS, hoặc xuất gói chia tập."
        ),
        "drive.name_taken": (
            "Trên đó đã có tệp “{name}” với nội dung khác nên chương trình không ghi đè. Hãy xóa "
            "hoặc đổi tên tệp cũ, hoặc chọn thư mục khác, rồi chép lại."
        ),
        "drive.copy_damaged": (
            "“{name}” đọc lại từ USB không giống bản gốc; bản chép đã được bỏ. USB có thể hỏng "
            "hoặc không đủ dung lượng như ghi trên vỏ. Hãy dùng USB khác."
        ),
        "drive.not_ejected": (
            "Máy chưa cho tháo “{path}”, thường vì còn tệp trên đó đang mở. Tệp đã ghi vẫn an "
            "toàn. Hãy đóng các cửa sổ đang mở USB rồi tháo lại."
        ),
        "drive.eject_unknown": (
            "Máy này không để chương trình tháo “{path}”. Tệp đã ghi vẫn an toàn. Hãy tháo bằng "
            "biểu tượng tháo thiết bị của hệ thống trước khi rút USB."
        ),
        "mail.address_faulty": (
            "“{given}” chưa phải là địa chỉ thư điện tử. Hãy ghi một địa chỉ, ví dụ "
            "cchc@tinh.gov.vn, không dấu và không dấu cách."
        ),
        "mail.account_faulty": (
            "Cài đặt gửi thư chưa đủ: cần máy chủ, cổng, tên đăng nhập và địa chỉ người gửi. Hãy "
            "điền trong “Cài đặt gửi thư”, hoặc tạo thư nháp."
        ),
        "mail.unreachable": (
            "Không nối được với máy chủ thư “{server}”. Chưa gửi gì. Hãy kiểm tra mạng, tên máy "
            "chủ và cổng, hoặc tạo thư nháp."
        ),
        "mail.not_encrypted": (
            "Máy chủ thư “{server}” không cho kết nối mã hóa ở cổng này nên chương trình không gửi "
            "mật khẩu. Hãy chọn lại cổng và kiểu mã hóa trong “Cài đặt gửi thư”."
        ),
        "mail.certificate": (
            "Máy chủ “{server}” không chứng minh được mình là máy chủ thư đã chọn, nên chương "
            "trình không gửi mật khẩu. Hãy kiểm tra tên máy chủ và giờ của máy, hoặc hỏi quản trị "
            "thư."
        ),
        "mail.login_refused": (
            "Máy chủ “{server}” không nhận tên “{user}” hoặc mật khẩu. Chưa gửi gì. Hãy nhập lại "
            "mật khẩu; có nơi cần mật khẩu riêng cho chương trình gửi thư."
        ),
        "mail.too_large": (
            "Thư kèm “{name}” nặng {size}, lớn hơn mức máy chủ thư nhận{limit_words}. Hãy xuất gói "
            "chia tập nhỏ hơn rồi gửi lại, hoặc chép vào USB."
        ),
        "mail.refused": (
            "Máy chủ không nhận thư gửi “{to}” và trả lời: “{reason}”. Hãy kiểm tra địa chỉ người "
            "nhận rồi gửi lại."
        ),
        "mail.broken_off": (
            "Đường truyền đứt khi đang gửi “{name}”; máy chủ chưa nhận thư này. Hãy bấm gửi lại: "
            "chương trình chỉ gửi tiếp những thư chưa đi."
        ),
        "mail.doubtful": (
            "Đã gửi hết “{name}” nhưng đường truyền đứt trước khi máy chủ trả lời, nên chưa rõ thư "
            "có đi không. Hãy hỏi cơ quan tiếp nhận; nếu chưa thấy thì gửi lại, thư trùng được "
            "nhận ra."
        ),
        "mail.password_missing": (
            "Cần mật khẩu thư của “{user}” để gửi. Hãy nhập mật khẩu rồi gửi lại."
        ),
        "mail.keyring_missing": (
            "Máy này không có chỗ giữ mật khẩu, hoặc chỗ giữ đang khóa, nên chương trình không lưu "
            "mật khẩu ở đâu cả. Hãy nhập mật khẩu mỗi lần gửi."
        ),
        "mail.file_unreadable": (
            "“{name}” không phải là thư đã lưu (.eml) mà chương trình mở được. Hãy lưu lại thư "
            "dưới dạng .eml từ chương trình thư, hoặc tự lưu tệp đính kèm rồi chọn tệp đó."
        ),
    }
)


def delivery_sentence(code: str, fields: Mapping[str, str]) -> str | None:
    """The sentence for what went wrong on the way; None for other failures."""
    template = SENTENCES.get(code)
    return None if template is None else say(template, **fields)


def size_blanks(error: AppError) -> dict[str, str]:
    """The sizes among a failure's fields as people write them."""
    match error:
        case DriveFullError(free=free, needed=needed):
            return {"free": size(free), "needed": size(needed)}
        case FileTooLargeForDriveError(size=too_large):
            return {"size": size(too_large)}
        case MailTooLargeError(size=too_large, limit=limit):
            words = say(" ({limit})", limit=size(limit)) if limit else ""
            return {"size": size(too_large), "limit_words": words}
        case _:
            return {}
