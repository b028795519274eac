"""Vietnamese sentences for what is wrong with a package's volumes, base and content."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "volume.alone": (
            "Đây là tập {number} trong {count} tập của một bộ hồ sơ. Hãy kiểm tra cùng các tập còn "
            "lại; riêng một tập chưa phải là hồ sơ đầy đủ. Mã của bộ: {group}."
        ),
        "volume.labels_differ": (
            "Nhãn trong “{path}” về tập của bộ hồ sơ khác với phần khai báo của gói."
        ),
        "volume.missing": (
            "Thiếu tập {number} trong {count} tập: “{path}”. Hãy tìm trong các thư đã nhận, hoặc "
            "đề nghị đơn vị gửi lại tập này."
        ),
        "volume.conflict": (
            "“{path}” cũng xưng là tập {number} nhưng nội dung khác tệp kia, không biết tệp nào "
            "đúng."
        ),
        "volume.head_differs": "Tập {number} (“{path}”) khai thông tin khác với các tập cùng bộ.",
        "volume.signer_differs": (
            "Tập {number} (“{path}”) do người khác ký ({signer}), không phải người ký các tập kia."
        ),
        "volume.entry_twice": "Tệp “{path}” nằm ở hai tập, không biết bản nào đúng.",
        "volume.group_differs": "Nội dung các tập ghép lại không phải là bộ hồ sơ mà chúng khai.",
        "base.needed": (
            "Gói giải trình chỉ mang phần mới; {count} tài liệu nằm ở gói gốc số {number}. Chỉ đầy "
            "đủ khi kiểm tra cùng gói gốc. Mã gói gốc: {base}."
        ),
        "base.unconfirmed": (
            "Gói gốc đã có trong sổ nhưng người ký gói ấy chưa được ghi nhận. Hãy đối chiếu người "
            "ký gói gốc trước."
        ),
        "base.damaged": (
            "Gói gốc trong sổ không còn đọc được nguyên vẹn. Hãy nhận lại gói gốc rồi nhận lại gói "
            "giải trình này."
        ),
        "base.refused": (
            "Gói gốc có trong sổ nhưng không được nhận, nên gói giải trình này không bổ sung cho "
            "gói nào."
        ),
        "base.other_unit": "Gói được nêu làm gói gốc là của đơn vị khác (mã {unit}).",
        "base.other_set": "Gói gốc dùng bộ tiêu chí khác với gói giải trình này.",
        "base.other_number": "Gói giải trình nêu sai số thứ tự của gói gốc, đúng ra là {number}.",
        "base.not_submission": (
            "Gói được nêu làm gói gốc không phải là gói hồ sơ đầy đủ. Hãy đề nghị đơn vị gửi xuất "
            "lại từ gói đầy đủ gần nhất."
        ),
        "base.document_missing": (
            "Thiếu tài liệu {document} “{name}”: gói này không mang theo và gói gốc cũng không có. "
            "Hãy đề nghị đơn vị gửi gói đầy đủ."
        ),
        "base.document_differs": (
            "Tài liệu {document} “{name}” được ghi là lấy từ gói gốc, nhưng bản trong gói gốc khác."
        ),
        "content.explanation_differs": (
            "Phần nêu gói gốc trong “{path}” mâu thuẫn với khai báo hoặc danh mục tài liệu của gói."
        ),
        "content.file_missing": "Gói thiếu tệp bắt buộc “{path}”.",
        "content.unchecked": "Không kiểm tra được nội dung “{path}” vì không đọc được tệp.",
        "content.set_faulty": "Bộ tiêu chí trong gói có chỗ sai nên không chấm lại được.",
        "content.set_differs": "Bộ tiêu chí trong gói không phải là bộ mà hồ sơ đã dùng.",
        "content.faulty": "Nội dung “{path}” không hiểu được.",
        "content.evidence_missing": "Hồ sơ nhắc tới tài liệu “{path}” nhưng trong gói không có.",
        "content.evidence_differs": "Tài liệu “{path}” không đúng với mô tả trong hồ sơ.",
        "content.evidence_unlisted": "Tài liệu “{path}” có trong gói nhưng hồ sơ không nhắc tới.",
        "content.points_differ": (
            "Tiêu chí {leaf}: hồ sơ ghi {declared} điểm, tính lại theo số liệu được {computed}."
        ),
        "received.locked": "Gói được mã hóa. Hãy mở khóa của cơ quan tiếp nhận để xem.",
        "received.lost": "Không còn thấy tệp đã nhận trong thư mục. Hãy nhận lại tệp.",
        "received.more": "Còn {count} điều nữa không liệt kê.",
        "content.receipt_differs": "Giấy tiếp nhận ghi hai gói khác nhau.",
        "content.signers_differ": (
            "Gói ghi có {declared} người ký nhưng mang {found} chữ ký: chữ ký đã bị bớt hoặc thêm."
        ),
        "content.trust_differs": "Tệp “{path}” trong bộ tin cậy không đúng với danh sách của bộ.",
        "content.kind_unknown": (
            "Bản này của chương trình chưa đọc được loại gói này. Hãy cập nhật chương trình."
        ),
        "content.report_unchecked": (
            "Không kiểm tra được chữ ký trên báo cáo trong gói, nên chưa thể coi gói là đầy đủ."
        ),
        "content.report_signature_broken": (
            "Chữ ký của {signer} trên báo cáo trong gói không khớp với nội dung báo cáo."
        ),
        "content.scores_differ": "Bảng tổng điểm trong hồ sơ không khớp khi tính lại.",
    }
)
