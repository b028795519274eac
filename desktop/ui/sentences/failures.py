"""Vietnamese sentences for expected failures: what happened, what it means, what to do."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.domain.errors import AppError, FileTooLargeError
from desktop.domain.limits import MAX_RECEIVED_BYTES
from desktop.domain.plain_text import one_line
from desktop.domain.receiving import Attempt
from desktop.domain.volume_errors import DocumentExceedsVolumeError, PapersExceedVolumeError
from desktop.ui.sentences.delivery import delivery_sentence, size_blanks
from desktop.ui.sentences.reports import closed_word
from desktop.wording.numbers import moment, size
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
        "workspace.not_example": (
            "Thư mục “{path}” không phải là không gian thử do chương trình tạo, nên không xóa gì. "
            "Nếu vẫn muốn bỏ, hãy tự xóa bằng trình quản lý tệp."
        ),
        "export.blocked": (
            "Chưa xuất được gói vì còn {count} chỗ sẽ làm hồ sơ bị trả lại. Hãy xử lý các mục đó "
            "trong danh sách kiểm tra rồi xuất lại."
        ),
        "approval.locked": (
            "Hồ sơ đã được phê duyệt ({by}, {at}) nên không sửa được nữa. Nếu cần sửa, hãy mở lại "
            "hồ sơ ở trang Nộp hồ sơ và ghi lý do."
        ),
        "approval.blocked": (
            "Chưa phê duyệt được vì còn {count} chỗ sẽ làm hồ sơ bị trả lại. Hãy xử lý các mục đó "
            "trong danh sách kiểm tra rồi phê duyệt."
        ),
        "approval.approver_missing": (
            "Cần họ tên và chức vụ của người phê duyệt, ví dụ: Nguyễn Văn A, Chủ tịch UBND xã. Hãy "
            "ghi đủ cả hai."
        ),
        "approval.reason_missing": (
            "Chưa ghi lý do mở lại hồ sơ. Lý do được giữ trong nhật ký; hãy ghi ngắn gọn rồi làm "
            "lại."
        ),
        "approval.missing": (
            "Hồ sơ chưa được lãnh đạo phê duyệt nên chưa làm được bước này. Hãy phê duyệt ở trang "
            "Nộp hồ sơ trước."
        ),
        "approval.content_changed": (
            "Nội dung hồ sơ không còn đúng như lúc phê duyệt ({by}, {at}), dù chưa ai mở lại; có "
            "thể dữ liệu bị sửa ngoài chương trình. Hãy mở lại, kiểm tra rồi phê duyệt lần nữa."
        ),
        "package.too_many_entries": (
            "Gói sẽ có {entries} tệp, nhiều hơn mức {limit} mà cơ quan tiếp nhận chấp nhận. Hãy "
            "ghép các bản quét rời của cùng một văn bản thành một tệp PDF."
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
        "unit.faulty": (
            "“{given}” chưa đúng cách ghi đơn vị. Hãy ghi mã và tên, cách nhau bằng dấu hai chấm, "
            "ví dụ 27793:Xã Vĩnh Thành."
        ),
        "time_stamp.address": (
            "“{address}” không phải là địa chỉ máy chủ cấp dấu thời gian. Địa chỉ bắt đầu bằng "
            "http:// hoặc https://; để trống nếu không dùng."
        ),
        "signing.unknown_way": (
            "Chương trình không biết cách ký “{given}”. Hãy ký bằng khóa của đơn vị hoặc tệp khóa "
            "PKCS#12."
        ),
        "encryption.recipient_faulty": (
            "“{given}” không phải khóa nhận của cơ quan tiếp nhận. Khóa bắt đầu bằng “age1”; hãy "
            "chép đúng từng chữ, hoặc chọn tệp khóa mà cơ quan tiếp nhận đã gửi."
        ),
        "encryption.not_encrypted": (
            "“{name}” không phải là gói được mã hóa. Hãy chọn tệp có đuôi .asice.age."
        ),
        "encryption.other_key": (
            "Khóa nhận này không mở được “{name}”: gói được mã hóa cho khóa khác, hoặc phần đầu "
            "tệp bị hỏng. Hãy kiểm tra lại khóa, hoặc đề nghị đơn vị gửi mã hóa lại."
        ),
        "encryption.damaged": (
            "Tệp mã hóa “{name}” bị cụt hoặc bị sửa trên đường đi, nên không mở phần nào. Hãy chép "
            "hoặc tải lại tệp từ nơi gửi."
        ),
        "volume.size_faulty": (
            "“{given}” không phải là cỡ thư dùng được. Hãy ghi ví dụ 20MB; nhỏ nhất là 1MB."
        ),
        "volume.document_too_large": (
            "Tài liệu {document} (“{name}”) nặng {size}, không vừa một tập; tập chỉ chứa được "
            "{limit}. Chưa có gì được ghi. Hãy gửi bằng USB, quét lại tài liệu cho nhẹ hơn, hoặc "
            "chọn cỡ thư lớn hơn."
        ),
        "volume.papers_too_large": (
            "Các bảng biểu của hồ sơ cần {size}, không vừa tập đầu; tập chỉ chứa được {limit}. "
            "Chưa có gì được ghi. Hãy gửi bằng USB hoặc chọn cỡ thư lớn hơn."
        ),
        "volume.too_many": (
            "Hồ sơ phải chia thành {count} tập, quá {limit} tập. Chưa có gì được ghi. Hãy gửi bằng "
            "USB hoặc chọn cỡ thư lớn hơn."
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
        "package.refused": (
            "Gói “{name}” không còn nguyên vẹn như lúc ký, nên không được dùng. Hãy lấy lại gói từ "
            "nơi gửi."
        ),
        "package.other_kind": (
            "Gói “{name}” không phải loại gói dùng ở bước này. Hãy chọn đúng gói: gói đợt chấm, "
            "gói hồ sơ hoặc giấy tiếp nhận."
        ),
        "workspace.other_role": (
            "Không làm được việc này trong thư mục đang mở: việc của cơ quan tiếp nhận làm trong "
            "sổ nhận hồ sơ, việc của đơn vị nộp làm trong hồ sơ. Hãy mở đúng thư mục."
        ),
        "round.missing": (
            "Hồ sơ này chưa nhận gói đợt chấm nào nên chưa biết cơ quan tiếp nhận. Hãy nhận gói "
            "đợt chấm trước."
        ),
        "round.other_set": (
            "Gói “{name}” dùng bộ tiêu chí khác với hồ sơ đang mở. Hãy tạo hồ sơ mới từ gói này."
        ),
        "round.unit_unknown": (
            "Đợt chấm này không có đơn vị mang mã “{unit}”. Hãy xem lại mã, hoặc hỏi cơ quan tiếp "
            "nhận."
        ),
        "round.older": (
            "Gói đợt chấm số {found} cũ hơn gói số {known} đã nhận. Hãy dùng gói mới nhất."
        ),
        "office.other_signer": (
            "Gói “{name}” không do cơ quan tiếp nhận đã biết ký. Đừng dùng gói này; hãy gọi cho cơ "
            "quan tiếp nhận và so dấu vân tay {fingerprint}."
        ),
        "units.faulty": (
            "Danh sách đơn vị “{name}” có chỗ sai ở dòng {line}. Hãy sửa: mỗi dòng có mã và tên, "
            "mỗi mã một lần, lưu dạng CSV UTF-8."
        ),
        "received.no_package": (
            "Không thấy gói hồ sơ nào trong “{name}”. Hãy chọn đúng thư mục, hoặc thư có gói đính "
            "kèm."
        ),
        "receipt.nothing": (
            "Tệp này chưa phải là hồ sơ đã kiểm tra xong của một đơn vị trong đợt, nên chưa lập "
            "giấy tiếp nhận được. Hãy đối chiếu người ký hoặc mở khóa gói trước."
        ),
        "receipt.not_ours": (
            "Giấy tiếp nhận “{name}” là của gói khác, không phải gói do hồ sơ này xuất. Hãy chọn "
            "đúng giấy tiếp nhận."
        ),
        "received.unknown": "Sổ nhận không có tệp số {number}. Hãy xem lại số.",
        "trust.folder_faulty": (
            "Không lập được bộ tin cậy vì “{name}”: cần chứng thư gốc và trung gian của nơi cấp, "
            "kèm danh sách thu hồi do chính các nơi ấy ký. Hãy bỏ tệp khác ra và thử lại."
        ),
        "trust.foreign": (
            "Bộ tin cậy “{name}” do “{office}” lập, không phải cơ quan mà hồ sơ này làm việc cùng. "
            "Đừng cài; hãy lấy bộ của đúng cơ quan tiếp nhận."
        ),
        "trust.older": (
            "Bộ tin cậy số {found} không mới hơn bộ số {known} đang dùng. Hãy dùng bộ mới nhất."
        ),
        "trust.unconfirmed": (
            "Chưa ai đối chiếu người ký bộ tin cậy “{name}”. Hãy gọi cho cơ quan lập bộ, so dấu "
            "vân tay {fingerprint}, rồi cài lại kèm dấu vân tay ấy."
        ),
        "trust.damaged": (
            "Bộ tin cậy đã cài bị hỏng hoặc bị sửa, nên không dùng để kiểm tra. Hãy cài lại bộ tin "
            "cậy từ cơ quan tiếp nhận."
        ),
        "pin.differs": (
            "Dấu vân tay của người ký là {fingerprint}, không giống dấu vân tay đã nhập. Đừng ghi "
            "nhận người ký này; hãy hỏi lại đơn vị gửi."
        ),
        "pin.nothing": (
            "Tệp này không còn nguyên vẹn như lúc ký, nên không có người ký nào để ghi nhận. Hãy "
            "đề nghị đơn vị gửi lại."
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
        "report.refused": "Không nhận “{name}” làm báo cáo đã ký. {reason}{pages}",
        "report.nothing_to_explain": (
            "Không có tiêu chí nào mất điểm nên không có phiếu giải trình để in."
        ),
        "report.not_drawn": (
            "Chưa vẽ được trang để xem và in. Hãy thử lại. Nếu vẫn không được thì lưu ra PDF rồi "
            "in bằng chương trình đọc PDF của máy."
        ),
        "report.printer_refused": (
            "Máy in “{printer}” không nhận bản in. Hãy xem máy in đã bật, còn giấy chưa, rồi in "
            "lại các trang còn thiếu."
        ),
        "report.missing": "Chưa lập báo cáo để ký. Hãy lập báo cáo trước.",
        "report.outdated": (
            "Báo cáo đã lập để ký không còn đúng với số liệu hiện tại. Hãy lập lại báo cáo rồi ký."
        ),
        "report.already_signed": (
            "Báo cáo này đã có chữ ký của {role}. Muốn ký lại thì hãy lập lại báo cáo."
        ),
        "report.leader_first": (
            "Cơ quan ký sau khi người có thẩm quyền đã ký. Hãy để lãnh đạo ký trước, hoặc nhập bản "
            "lãnh đạo đã ký."
        ),
        "report.picture": "Không dùng được ảnh chữ ký hoặc con dấu. {reason}",
    }
)


def failure_sentence(error: AppError) -> str:
    """The sentence for an expected failure."""
    return _sentence(error.code, _fields(error))


def attempt_sentence(attempt: Attempt) -> str:
    """Why nothing could be taken of what was handed over."""
    is_size = attempt.reason.isdecimal()
    given = {
        "name": attempt.name,
        "path": attempt.source,
        "reason": attempt.reason,
        "size": size(int(attempt.reason)) if is_size else "",
        "limit": size(MAX_RECEIVED_BYTES),
    }
    return _sentence(attempt.problem, given)


def _sentence(code: str, fields: Mapping[str, str]) -> str:
    template = SENTENCES.get(code)
    if template is None:
        return delivery_sentence(code, fields) or word(_UNKNOWN)
    return say(template, **fields)


def _fields(error: AppError) -> dict[str, str]:
    """The blanks of the sentence: an error's own fields, put the way people write them."""
    fields = {name: one_line(str(value)) for name, value in vars(error).items()}
    path = getattr(error, "path", None)
    if isinstance(path, Path):
        fields |= {"name": one_line(path.name or str(path)), "path": one_line(str(path))}
    at = getattr(error, "at", None)
    if isinstance(at, datetime):
        fields["at"] = moment(at)
    fields |= _words(error) | size_blanks(error)
    why = getattr(error, "why", None)
    if isinstance(why, AppError):
        fields["why"] = failure_sentence(why)
    faults = getattr(error, "faults", None)
    if isinstance(faults, tuple):
        fields["count"] = str(len(faults))
    if isinstance(error, FileTooLargeError | DocumentExceedsVolumeError | PapersExceedVolumeError):
        fields |= {"size": size(error.size), "limit": size(error.limit)}
    return fields


def _words(error: AppError) -> dict[str, str]:
    """The members of closed sets among its fields, in words; "" for pages that are not told of."""
    words = {
        name: found
        for name, value in vars(error).items()
        if (found := closed_word(value)) is not None
    }
    pages = getattr(error, "pages", None)
    if isinstance(pages, tuple):
        listed = ", ".join(str(page) for page in pages)
        words["pages"] = say(" Chữ khác nhau ở trang {pages}.", pages=listed) if listed else ""
    return words
