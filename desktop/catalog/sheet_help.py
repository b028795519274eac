"""What the help sheet of a criterion set's workbook says."""

from typing import Final

HELP_ROWS: Final = (
    ("Cách điền tệp bộ tiêu chí",),
    (
        "Trang Thông tin chung",
        "Mỗi dòng một mục: tên mục ở cột đầu (giữ nguyên), nội dung ở cột bên.",
    ),
    ("Trang Tiêu chí", "Mỗi dòng một lĩnh vực, tiêu chí hoặc tiêu chí thành phần, theo thứ tự in."),
    ("Trang Xếp loại, Cơ quan", "Có thể để trống, trừ dòng tên cột."),
    (
        "Ô có nhiều dòng",
        "Bấm Alt+Enter để xuống dòng trong ô. Mỗi dòng là một mức, một số liệu, một tài liệu…",
    ),
    (
        "Dấu |",
        (
            "Ngăn các phần của một dòng. Phần đầu là mã ngắn, không dấu, không trùng nhau trong ô;"
            " bỏ trống phần mã thì chương trình tự đặt."
        ),
    ),
    ("Số", "Viết 0,5 hoặc 0.5. Mã tiêu chí phải để dạng Văn bản (Text): 5.10 không phải là 5.1."),
    ("Công thức Excel", "Không dùng trong tệp này. Hãy dán dạng giá trị."),
    (),
    ("Các cột của trang Tiêu chí",),
    ("Phần", "chính, thưởng hoặc phạt. Để trống là chính."),
    ("Cấp", "1 là lĩnh vực, 2, 3… là các cấp bên dưới. Để trống thì tính theo số dấu chấm của mã."),
    (
        "Dòng có cấp bên dưới",
        "Chỉ điền mã, tên và điểm cao nhất; điểm các dòng dưới cộng lại bằng nó.",
    ),
    (
        "Tài liệu kiểm chứng",
        "mã | tên tài liệu | bắt buộc | loại",
        "kh | Kế hoạch năm | bắt buộc | KH",
    ),
    ("Cơ quan thực hiện", "Các mã ở trang Cơ quan, cách nhau bằng dấu phẩy."),
    (),
    ("Cách tính điểm",),
    ("Cách tính điểm", "Các cột phải điền", "Ví dụ"),
    ("có hoặc không", "Tham số (không bắt buộc)", "điểm: 1"),
    ("chọn một mức", "Các mức: mã | tên mức | điểm", "tot | Hoàn thành tốt | 1,5"),
    (
        "cộng từng phần",
        "Các mức: mã | tên phần | điểm. Phần nhỏ hơn ghi dấu - ở đầu dòng.",
        "tt | Trực tuyến | 0,5\n- web | Qua trang thông tin | 0,25\n- zalo | Qua Zalo | 0,25",
    ),
    ("đếm", "Tham số", "đơn vị: báo cáo\nmỗi đơn vị: 0,5\ntối đa: 2"),
    (
        "tỷ lệ",
        "Số liệu cần nhập: dòng 1 tử số, dòng 2 mẫu số. Các mức theo %. Tham số.",
        (
            "xong | Hồ sơ đúng hạn | hồ sơ\ntong | Hồ sơ đã giải quyết | hồ sơ\n\n"
            "từ 95% đến hết 100%: 1,5\ndưới 95%: × 1\n\nmẫu số bằng 0: trọn điểm"
        ),
    ),
    ("một số liệu", "Số liệu cần nhập. Các mức.", "tin | Số tin bài | tin\n\ntừ 12: 1\ndưới 12: 0"),
    (
        "thời hạn",
        "Tham số. Các mức theo số ngày chậm.",
        "hạn: 31/01/2026\n\nđến hết 0: 1\ntrên 0: 0",
    ),
    ("trừ dần", "Các mức: mã | trường hợp | điểm trừ mỗi lần", "cham | Báo cáo chậm | 0,25"),
    ("có vi phạm thì 0 điểm", "Các mức: mã | trường hợp", "kl | Có người bị kỷ luật"),
    ("nơi khác công bố", "Tham số. Các mức nếu là chỉ số.", "nguồn: Sở Khoa học và Công nghệ"),
    ("điều tra xã hội học", "Tham số. Các mức nếu có trọng số.", "nguồn: Sở Nội vụ"),
    ("công thức", "Số liệu cần nhập. Tham số.", "công thức: max * r"),
    ("xem xét, cho điểm", "Tham số (không bắt buộc)", "bước điểm: 0,25"),
    (),
    ("Các từ dùng trong cột Các mức",),
    ("từ", "Kể từ mức này (bằng hoặc hơn)"),
    ("trên", "Hơn mức này"),
    ("đến hết", "Đến mức này (bằng hoặc kém)"),
    ("dưới", "Kém mức này"),
    ("mọi giá trị", "Chỉ có một mức"),
    ("×", "Điểm bằng tỷ lệ hoặc số liệu nhân với số này"),
)
"""Rows of one to three cells; a row of one is a heading."""
