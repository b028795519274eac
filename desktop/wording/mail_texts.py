"""The words of the letters that packages travel with; always Vietnamese, as papers are."""

from desktop.domain.plain_text import many_lines, one_line

_ENCRYPTED = ".age"


def subject(unit: str, year: int) -> str:
    """The subject of a letter, before the number of its volume."""
    return one_line(f"Hồ sơ tự chấm điểm cải cách hành chính năm {year} của {unit}")


def text(unit: str, receiver: str, year: int) -> str:
    """The text of a letter, before what it says of its own file."""
    return many_lines(
        f"Kính gửi {receiver},\n\n"
        f"{unit} gửi kèm thư này hồ sơ tự chấm điểm chỉ số cải cách hành chính năm {year}. Hồ sơ "
        "có chữ ký và tự kiểm tra được: xin mở bằng chương trình Minh Chứng, hoặc làm theo tệp "
        "CACH-KIEM-TRA.txt trong hồ sơ.\n\n"
        "Trân trọng."
    )


def receipt_subject(office: str, unit: str, sequence: int, year: int) -> str:
    """The subject of a letter that brings a receipt."""
    return one_line(
        f"Giấy tiếp nhận gói số {sequence} hồ sơ cải cách hành chính năm {year} của {unit} – "
        f"{office}"
    )


def receipt_text(office: str, unit: str, sequence: int, year: int) -> str:
    """The text of a letter that brings a receipt, before what it says of its file."""
    return many_lines(
        f"Kính gửi {unit},\n\n"
        f"{office} đã nhận gói số {sequence} hồ sơ tự chấm điểm chỉ số cải cách hành chính năm "
        f"{year} của {unit} và gửi kèm thư này giấy tiếp nhận có chữ ký. Xin lưu thư rồi lấy giấy "
        "trong chương trình Minh Chứng, trang Nộp hồ sơ, bước Giấy tiếp nhận. Tiếp nhận chưa phải "
        "là chấp nhận kết quả.\n\n"
        "Trân trọng."
    )


def subject_of_volume(subject: str, *, number: int, count: int) -> str:
    """The subject with the volume's number, where there is more than one."""
    return subject if count == 1 else f"{subject} (tập {number}/{count})"


def text_of_volume(text: str, file: str, digest: str, *, number: int, count: int) -> str:
    """The text, and what the letter says of its own file."""
    lines = [f"Tệp kèm theo: {file}", f"Mã kiểm tra (SHA-256): {digest}"]
    if count > 1:
        lines.insert(0, f"Hồ sơ có {count} tập, mỗi thư một tập; thư này là tập {number}.")
    if file.endswith(_ENCRYPTED):
        lines.append("Tệp đã được mã hóa, chỉ cơ quan tiếp nhận mở được.")
    return f"{text}\n\n" + "\n".join(lines)
