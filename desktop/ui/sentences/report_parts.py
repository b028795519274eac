"""Vietnamese words for the pieces of the self-score report: their names, and what belongs there."""

from collections.abc import Mapping
from typing import Final

from desktop.domain.paper_texts import Authority, PaperPart
from desktop.wording.phrases import Words

PART_NAMES: Final[Mapping[PaperPart, str]] = Words(
    {
        PaperPart.GROUNDS: "Căn cứ",
        PaperPart.COURSE: "I. Tình hình triển khai",
        PaperPart.REMARKS: "II. Nhận xét kết quả",
        PaperPart.LOST: "III. Nhận xét điểm mất",
        PaperPart.DIFFICULTIES: "IV.1. Khó khăn, vướng mắc",
        PaperPart.PROPOSALS: "IV.2. Đề xuất, kiến nghị",
        PaperPart.MEASURES: "V. Giải pháp năm sau",
        PaperPart.ADDRESSEE: "Kính gửi",
        PaperPart.SUPERIOR: "Cơ quan chủ quản",
        PaperPart.NUMBER: "Số văn bản",
        PaperPart.PLACE: "Địa danh",
        PaperPart.DAY: "Ngày ban hành",
        PaperPart.AUTHORITY: "Quyền hạn ký",
        PaperPart.TITLE: "Chức vụ người ký",
        PaperPart.SIGNER: "Họ tên người ký",
        PaperPart.RECEIVERS: "Nơi nhận",
    }
)

PART_HINTS: Final[Mapping[PaperPart, str]] = Words(
    {
        PaperPart.GROUNDS: "Mỗi dòng một căn cứ; chương trình tự đặt dấu chấm phẩy ở cuối dòng.",
        PaperPart.COURSE: "Mỗi dòng là một đoạn văn của mục I.",
        PaperPart.REMARKS: (
            "Đứng sau các con số chung của mục II. Bảng điểm và biểu đồ do chương trình lập."
        ),
        PaperPart.LOST: (
            "Đứng trước bảng các tiêu chí bị mất điểm. Bảng và nguyên nhân lấy từ trang Chấm điểm."
        ),
        PaperPart.DIFFICULTIES: "Mỗi dòng là một đoạn văn; có thể mở đầu bằng dấu gạch ngang.",
        PaperPart.PROPOSALS: "Mỗi dòng là một đoạn văn; có thể mở đầu bằng dấu gạch ngang.",
        PaperPart.MEASURES: "Mỗi dòng là một đoạn văn; có thể mở đầu bằng dấu gạch ngang.",
    }
)

AUTHORITIES: Final[Mapping[Authority, str]] = Words(
    {
        Authority.ON_BEHALF: "TM. (thay mặt tập thể)",
        Authority.IN_STEAD: "KT. (cấp phó ký thay cấp trưởng)",
        Authority.BY_ORDER: "TL. (ký thừa lệnh)",
        Authority.BY_MANDATE: "TUQ. (ký thừa ủy quyền)",
        Authority.ACTING: "Q. (quyền cấp trưởng)",
        Authority.OWN: "Không ghi",
    }
)
