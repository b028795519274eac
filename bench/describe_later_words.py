"""More of what made-up papers are made of, written after the rules were."""

from typing import Final

from bench.describe_words import Body, Words

FRESH: Final = Words(
    offices=(
        Body(
            ("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"),
            "Ủy ban nhân dân đặc khu Phú Quốc",
            "UBND",
            "Phú Quốc",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUỐC",
        ),
        Body(
            ("ỦY BAN NHÂN DÂN XÃ", "VĨNH THẠNH TRUNG"),
            "Ủy ban nhân dân xã Vĩnh Thạnh Trung",
            "UBND",
            "Vĩnh Thạnh Trung",
            "ỦY BAN NHÂN DÂN XÃ",
        ),
        Body(
            ("UBND TỈNH ĐỒNG THÁP", "SỞ TÀI CHÍNH"),
            "Sở Tài chính",
            "STC",
            "Đồng Tháp",
            "GIÁM ĐỐC SỞ TÀI CHÍNH",
        ),
        Body(("UBND HUYỆN HƯỚNG HÓA", "THANH TRA HUYỆN"), "Thanh tra huyện", "TTr", "Khe Sanh"),
        Body(
            ("BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI", "TỈNH NGHỆ AN"),
            "Bảo hiểm xã hội tỉnh Nghệ An",
            "BHXH",
            "Nghệ An",
            "GIÁM ĐỐC BẢO HIỂM XÃ HỘI TỈNH",
        ),
        Body(
            ("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG MÓNG CÁI 1"),
            "Hội đồng nhân dân phường Móng Cái 1",
            "HĐND",
            "Móng Cái 1",
            "HỘI ĐỒNG NHÂN DÂN PHƯỜNG",
        ),
        Body(
            ("ỦY BAN NHÂN DÂN XÃ TÀ LONG", "VĂN PHÒNG HĐND VÀ UBND"),
            "Văn phòng HĐND và UBND",
            "VP",
            "Tà Long",
        ),
    ),
    committees=(
        Body(("ĐẢNG ỦY XÃ AN NHƠN", "VĂN PHÒNG ĐẢNG ỦY"), "Văn phòng Đảng ủy", "VPĐU", "An Nhơn"),
        Body(("TỈNH ỦY ĐẮK LẮK", "BAN TUYÊN GIÁO"), "Ban Tuyên giáo", "BTGTU", "Đắk Lắk"),
    ),
    ministries=(
        Body(
            ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",),
            "Bộ Nông nghiệp và Môi trường",
            "TT-BNNMT",
            "Hà Nội",
            "BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        ),
        Body(
            ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"),
            "Ủy ban nhân dân thành phố Cần Thơ",
            "QĐ-UBND",
            "Cần Thơ",
            "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ",
        ),
    ),
    subjects=(
        "Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính năm {year}",
        "Về việc ủy quyền giải quyết thủ tục hành chính",
        "Công bố công khai dự toán ngân sách năm {year} của xã",
        "Ngày pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam năm {year}",
        (
            "Triển khai, thực hiện Chỉ thị số 24/CT-TTg ngày 18 tháng 9 năm 2023 của Thủ tướng"
            " Chính phủ về đẩy mạnh phân cấp trong giải quyết thủ tục hành chính tại bộ phận tiếp"
            " nhận và trả kết quả"
        ),
        "Khảo sát mức độ hài lòng của người dân",
    ),
    topics=(
        "trả lời Công văn số 588/SNV-TCBC ngày 04/6/2018",
        (
            "rà soát, cập nhật cơ sở dữ liệu quốc gia về thủ tục hành chính trước ngày 15 tháng 12"
            " năm {year}"
        ),
        "báo cáo định kỳ",
    ),
    units=("NNMT", "HCTH", "ĐKKD", "TTr", ""),
)

UNSEEN: Final = Words(
    offices=(
        Body(
            ("ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA CƯỜNG"),
            "Ủy ban nhân dân phường Hòa Cường",
            "UBND",
            "Hòa Cường",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG",
        ),
        Body(
            ("UBND TỈNH GIA LAI", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
            "Sở Giáo dục và Đào tạo",
            "SGDĐT",
            "Gia Lai",
            "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        ),
        Body(
            ("UBND XÃ PHÚ HÒA", "TRƯỜNG TIỂU HỌC", "LÊ LỢI"),
            "Trường Tiểu học Lê Lợi",
            "THLL",
            "Phú Hòa",
        ),
        Body(
            ("CÔNG AN TỈNH QUẢNG TRỊ", "CÔNG AN XÃ VĨNH LINH"),
            "Công an xã Vĩnh Linh",
            "CAX",
            "Vĩnh Linh",
        ),
        Body(
            ("ỦY BAN MTTQ VIỆT NAM", "XÃ ĐẠI LỘC"),
            "Ủy ban MTTQ Việt Nam xã Đại Lộc",
            "MTTQ-BTT",
            "Đại Lộc",
        ),
        Body(
            ("TỔ CÔNG TÁC", "CẢI CÁCH HÀNH CHÍNH"),
            "Tổ công tác cải cách hành chính",
            "TCT",
            "Hà Giang",
        ),
    ),
    committees=(
        Body(
            ("ĐẢNG BỘ TỈNH AN GIANG", "ĐẢNG ỦY ĐẶC KHU THỔ CHÂU"),
            "Đảng ủy đặc khu Thổ Châu",
            "ĐU",
            "Thổ Châu",
        ),
        Body(("TỈNH ỦY VĨNH LONG", "VĂN PHÒNG"), "Văn phòng", "VPTU", "Vĩnh Long"),
    ),
    ministries=(
        Body(("BỘ TƯ PHÁP",), "Bộ Tư pháp", "TT-BTP", "Hà Nội", "BỘ TRƯỞNG BỘ TƯ PHÁP"),
        Body(("CHÍNH PHỦ",), "Chính phủ", "NĐ-CP", "Hà Nội", "CHÍNH PHỦ"),
    ),
    subjects=(
        "Đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân năm {year}",
        "Về việc phân công nhiệm vụ thành viên Ủy ban nhân dân nhiệm kỳ 2021 - 2026",
        (
            "Kết quả rà soát, đánh giá thủ tục hành chính, quy định hành chính có liên quan theo"
            " Quyết định số 1085/QĐ-TTg ngày 15/9/2022 của Thủ tướng Chính phủ"
        ),
        (
            "Áp dụng, duy trì và cải tiến hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO"
            " 9001:2015"
        ),
        "Phát động phong trào thi đua",
    ),
    topics=(
        "phối hợp thẩm định tài liệu kiểm chứng",
        "thực hiện Công điện số 644/CĐ-TTg ngày 13 tháng 7 năm 2020 của Thủ tướng Chính phủ",
        (
            "đề nghị cung cấp số liệu hồ sơ tiếp nhận, giải quyết trên Hệ thống thông tin giải"
            " quyết thủ tục hành chính quý IV năm {year}"
        ),
    ),
    units=("TCCB", "PX03", "VP", "", ""),
)
