"""Vietnamese sentences for what is wrong with a package's form: its file, ZIP, names and lists."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_PADDED: Final = "Trong gói có {bytes} byte thừa ở chỗ không được phép, có thể giấu dữ liệu lạ."
_ODD_FORM: Final = "Mục “{path}” được đóng gói khác cách chương trình làm, nên không được tin."

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "package.unreadable": "Không đọc được tệp từ ổ đĩa hoặc USB. Hãy chép lại tệp.",
        "package.not_a_zip": "Tệp này không phải là gói hồ sơ. Hãy chọn tệp có đuôi .asice.",
        "package.truncated": "Tệp bị cụt, có thể do chép dở. Hãy chép lại từ đầu.",
        "package.directory_damaged": "Mục lục của gói bị hỏng nên không đọc tiếp được.",
        "package.encrypted": (
            "Gói được mã hóa cho cơ quan tiếp nhận, chỉ mở được bằng khóa nhận của cơ quan ấy."
        ),
        "encrypted.other_key": (
            "Khóa nhận này không mở được gói: gói được mã hóa cho khóa khác, hoặc phần đầu tệp bị "
            "hỏng. Hãy kiểm tra lại khóa, hoặc đề nghị đơn vị gửi mã hóa lại."
        ),
        "encrypted.damaged": (
            "Tệp mã hóa bị cụt hoặc bị sửa trên đường đi, nên không mở phần nào. Hãy chép hoặc tải "
            "lại tệp từ nơi gửi."
        ),
        "package.foreign": "Tệp nén này không phải gói hồ sơ do chương trình tạo.",
        "zip.too_many_entries": "Gói có quá nhiều tệp, hơn mức {limit} được chấp nhận.",
        "zip.count": "Mục lục ghi {declared} tệp nhưng trong gói có {found}.",
        "zip.prefix": _PADDED,
        "zip.trailing_bytes": _PADDED,
        "zip.comment": _PADDED,
        "zip.second_end_record": "Gói có hai mục lục, có thể để lừa người kiểm tra.",
        "zip.end_record": "Phần cuối của gói không đúng dạng.",
        "zip.gap": _PADDED,
        "zip.overlap": "Mục “{path}” nằm chồng lên mục khác trong gói.",
        "zip.order": "Thứ tự các tệp trong gói không đúng với lúc xuất.",
        "zip.beyond_file": "Mục “{path}” được ghi là nằm ngoài tệp.",
        "zip.compressed": "Mục “{path}” bị nén lại, có thể phình ra quá lớn khi mở.",
        "zip.encrypted": "Mục “{path}” bị khóa mật khẩu nên không kiểm tra được.",
        "zip.data_descriptor": _ODD_FORM,
        "zip.extra_field": _ODD_FORM,
        "zip.entry_comment": _ODD_FORM,
        "zip.zip64": _ODD_FORM,
        "zip.sizes_differ": "Mục “{path}” ghi hai cỡ khác nhau, không biết cỡ nào đúng.",
        "zip.link": "Mục “{path}” là liên kết trỏ đi nơi khác, không được phép có trong gói.",
        "zip.directory_entry": "Mục “{path}” là thư mục rỗng, không có trong gói đúng.",
        "zip.special_file": "Mục “{path}” là loại tệp đặc biệt, không được phép có trong gói.",
        "zip.header": _ODD_FORM,
        "zip.local_header": "Mục “{path}” được ghi khác với mục lục của gói.",
        "zip.crc": "Nội dung “{path}” không khớp số kiểm tra của gói.",
        "name.outside": "Tên “{path}” trỏ ra ngoài gói. Gói này có thể nhằm ghi đè tệp trên máy.",
        "name.characters": "Tên “{path}” có ký tự không được phép.",
        "name.nul": "Tên “{path}” có ký tự ẩn.",
        "name.direction": "Tên “{path}” có ký tự đảo chiều chữ để giả tên tệp.",
        "name.reserved": "Tên “{path}” là tên dành riêng của Windows.",
        "name.ending": "Tên “{path}” kết thúc bằng dấu cách hoặc dấu chấm.",
        "name.too_long": "Tên “{path}” dài quá {limit} ký tự.",
        "name.duplicate": "Có hai mục cùng tên “{path}”, không biết mục nào đúng.",
        "name.case_twin": "“{path}” và “{twin}” chỉ khác chữ hoa, chữ thường.",
        "name.unicode_twin": "“{path}” và “{twin}” trông như nhau nhưng là hai tên khác nhau.",
        "entry.missing": "Thiếu tệp “{path}” mà danh sách đã ký có ghi.",
        "entry.unlisted": "Tệp “{path}” không có trong danh sách đã ký, do ai đó thêm vào.",
        "entry.digest": "Nội dung “{path}” đã khác so với lúc ký.",
        "entry.too_large": "Tệp “{path}” lớn quá mức được đọc.",
        "mimetype.wrong": "Gói không mang đúng nhãn loại hồ sơ ở đầu tệp.",
        "manifest.missing": "Gói không có danh sách tệp được ký.",
        "manifest.declaration": "Danh sách được ký chứa khai báo nguy hiểm nên không được đọc.",
        "manifest.algorithm": "Danh sách được ký dùng cách tính mã không được chấp nhận.",
        "manifest.form": "Danh sách được ký không đúng dạng.",
        "manifest.duplicate": "Danh sách được ký ghi “{path}” hai lần.",
        "manifest.order": "Danh sách được ký không theo đúng thứ tự các tệp.",
        "bag.declaration": "Phần khai báo loại gói trong “{path}” không đúng.",
        "bag.info": "Thông tin gói trong “{path}” không đúng dạng.",
        "bag.oxum": "Tổng số tệp hoặc dung lượng ghi trong gói không khớp thực tế.",
        "bag.form": "Danh sách “{path}” không đúng dạng.",
        "bag.duplicate": "Danh sách “{path}” ghi “{entry}” hai lần.",
        "bag.unlisted": "Danh sách “{path}” không có tệp “{entry}”.",
        "bag.missing": "Danh sách “{path}” ghi tệp “{entry}” nhưng trong gói không có.",
        "bag.other_file": "Gói có thêm tệp “{path}” mà chương trình không bao giờ ghi vào gói.",
        "bag.digest": "Mã kiểm tra của “{entry}” trong “{path}” không khớp nội dung.",
        "manifest.second_differs": "Người ký thứ hai ký một danh sách khác với người ký thứ nhất.",
    }
)
