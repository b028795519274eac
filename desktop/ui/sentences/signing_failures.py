"""Vietnamese sentences for what goes wrong with keys, tokens and certificates."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pin.wrong": (
            "Mã PIN không đúng nên chưa mở được khóa ký. Chưa có gì được ký. Hãy nhập lại; để ý "
            "phím Caps Lock và bộ gõ tiếng Việt."
        ),
        "token.library_unusable": (
            "“{name}” không phải là thư viện USB ký số mà chương trình dùng được. Hãy chọn đúng "
            "tệp trong bộ cài của nhà cung cấp chữ ký số, bản dành cho máy 64 bit."
        ),
        "token.library_crashed": (
            "Thư viện USB ký số “{name}” bị lỗi và đã được đóng lại. Chưa có gì được ký. Hãy rút "
            "USB ký số, cắm lại rồi thử lần nữa; nếu vẫn vậy, hãy cài lại phần mềm của nhà cung "
            "cấp."
        ),
        "token.library_hung": (
            "Thư viện USB ký số “{name}” không trả lời nên đã được dừng. Chưa có gì được ký. Hãy "
            "rút USB ký số, cắm lại rồi thử lần nữa."
        ),
        "token.gone": (
            "Không thấy USB ký số đã chọn, hoặc USB bị rút trong lúc ký. Chưa có gì được ký dở. "
            "Hãy cắm lại đúng USB rồi ký từ đầu."
        ),
        "token.pin_wrong": (
            "USB ký số báo sai mã PIN. Chương trình chỉ thử một lần và chưa ký gì. USB sẽ tự khóa "
            "sau vài lần sai liên tiếp, nên hãy xem kỹ mã rồi mới nhập lại."
        ),
        "token.pin_last_try": (
            "USB ký số báo sai mã PIN và chỉ còn MỘT lần thử: sai nữa là USB bị khóa. Hãy dừng "
            "lại và hỏi người giữ mã, hoặc đơn vị cấp USB, trước khi nhập tiếp."
        ),
        "token.pin_locked": (
            "USB ký số đã bị khóa vì nhập sai mã PIN nhiều lần. Hãy liên hệ đơn vị cấp USB để mở "
            "khóa; trong lúc đó có thể ký bằng khóa của đơn vị."
        ),
        "token.key_missing": (
            "USB ký số có chứng thư của “{subject}” nhưng không có khóa bí mật đi cùng, nên không "
            "ký được. Hãy chọn chứng thư khác, hoặc hỏi đơn vị cấp USB."
        ),
        "token.refused": (
            "USB ký số từ chối ký; thư viện của nó nói “{reason}”. Chưa có gì được ký. Hãy thử "
            "lại; nếu vẫn vậy, hãy đưa dòng này cho đơn vị cấp USB."
        ),
        "certificate.expired": (
            "Chứng thư của “{subject}” đã hết hạn từ {at} nên không dùng để ký. Hãy chọn chứng "
            "thư còn hạn, hoặc làm thủ tục gia hạn."
        ),
        "certificate.not_yet_valid": (
            "Chứng thư của “{subject}” chỉ có hiệu lực từ {at} nên chưa dùng để ký được. Hãy xem "
            "lại ngày giờ của máy."
        ),
        "certificate.not_for_signing": (
            "Chứng thư của “{subject}” không được cấp để ký. Hãy chọn chứng thư khác."
        ),
        "certificate.key_weak": (
            "Khóa của chứng thư “{subject}” ({key}) không đạt yêu cầu: cần RSA từ 2048 bit hoặc "
            "EC P-256. Hãy chọn chứng thư khác."
        ),
        "signers.same": (
            "Hai chữ ký cùng dùng một khóa ({subject}). Hãy chọn chứng thư khác cho người ký thứ"
            " hai."
        ),
        "signers.leader": "Chưa mở được khóa của lãnh đạo, nên chưa ai ký. {why}",
        "certificate.unclear": ("Có {count} chứng thư dùng để ký được. Hãy chọn rõ một chứng thư."),
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
        "time_stamp.address": (
            "“{address}” không phải là địa chỉ máy chủ cấp dấu thời gian. Địa chỉ bắt đầu bằng "
            "http:// hoặc https://; để trống nếu không dùng."
        ),
        "signing.unknown_way": (
            "Chương trình không biết cách ký “{given}”. Hãy ký bằng khóa của đơn vị hoặc tệp khóa "
            "PKCS#12."
        ),
    }
)
