"""Vietnamese sentences for what goes wrong with approving, exporting and reporting."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
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
        "package.refused": (
            "Gói “{name}” không còn nguyên vẹn như lúc ký, nên không được dùng. Hãy lấy lại gói từ "
            "nơi gửi."
        ),
        "package.other_kind": (
            "Gói “{name}” không phải loại gói dùng ở bước này. Hãy chọn đúng gói: gói đợt chấm, "
            "gói hồ sơ hoặc giấy tiếp nhận."
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
