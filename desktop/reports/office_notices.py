"""What a round or a receipt says to whoever opens the package without the program."""

from typing import Final

from desktop.domain.receipts import Receipt
from desktop.domain.rounds import Round
from desktop.domain.submission import PackageHead
from desktop.wording import states
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import day, moment, size
from desktop.wording.phrases import say, word

_ROUND: Final = """\
THÔNG BÁO ĐỢT CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM {year}

Cơ quan tiếp nhận: {office}
Hạn nộp hồ sơ: {deadline}
Bộ tiêu chí: {set_id}, bản {set_version}
Số đơn vị được yêu cầu nộp: {count}
Mã hóa hồ sơ gửi về: {encryption}

Đơn vị mở chương trình Minh Chứng, chọn tạo hồ sơ từ gói này, rồi so dấu vân tay của cơ quan tiếp
nhận qua điện thoại trước khi nhận.
"""
_RECEIPT: Final = """\
GIẤY TIẾP NHẬN HỒ SƠ

Cơ quan tiếp nhận: {office}
Đơn vị nộp: {unit} ({unit_code})
Gói hồ sơ thứ {sequence} năm {year}: {file_name}, {size}
Nhận lúc: {received}
Kết quả kiểm tra khi nhận: {verdict}
Mã SHA-256 của danh sách đã ký: {digest}
Dấu vân tay của người ký gói: {fingerprint}

Giấy này xác nhận hồ sơ đã đến, không có nghĩa là hồ sơ hay điểm số đã được chấp nhận.
"""


def round_notice(head: PackageHead, asked: Round) -> str:
    """What the round asks."""
    return say(
        _ROUND,
        year=str(head.year),
        office=head.unit.name,
        deadline=day(asked.deadline),
        set_id=head.set_id,
        set_version=head.set_version,
        count=str(len(asked.units)),
        encryption=word("có") if asked.recipient else word("không"),
    )


def receipt_notice(head: PackageHead, receipt: Receipt) -> str:
    """What arrived, and that nothing more is said by it."""
    unit = head.to or head.unit
    return say(
        _RECEIPT,
        office=head.unit.name,
        unit=unit.name,
        unit_code=unit.code,
        sequence=str(receipt.sequence),
        year=str(head.year),
        file_name=receipt.file_name,
        size=size(receipt.size),
        received=moment(receipt.received_at),
        verdict=states.VERDICTS[receipt.verdict],
        digest=receipt.digest,
        fingerprint=grouped(receipt.fingerprint),
    )
