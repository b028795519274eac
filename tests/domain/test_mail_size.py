"""Sizes of mails, measured on real ones."""

from email.message import EmailMessage
from email.policy import SMTP

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.mail_size import (
    MAIL_OVERHEAD,
    encrypted_size,
    largest_attachment,
    largest_package,
    mail_size,
)

TEXT = "Kính gửi Sở Nội vụ,\n" + "Xã Vĩnh Thành gửi hồ sơ chỉ số cải cách hành chính.\n" * 50
CHUNK = 64 * 1024


def real_mail(attachment: int) -> int:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Văn phòng UBND xã Vĩnh Thành <vinhthanh@example.vn>"
    mail["To"] = "Phòng Cải cách hành chính, Sở Nội vụ <snv@example.vn>"
    mail["Subject"] = "Hồ sơ tự chấm điểm chỉ số CCHC năm 2026, tập 137 trong 200 tập"
    mail["X-Unsent"] = "1"
    mail.set_content(TEXT)
    mail.add_attachment(
        bytes(attachment),
        maintype="application",
        subtype="octet-stream",
        filename="HoSoCCHC_31756_2026_001_tap-137-200.asice.age",
    )
    return len(mail.as_bytes())


@given(st.integers(0, 300_000))
@example(0)
@example(57)
@example(58)
def test_a_real_mail_is_never_larger_than_reckoned(attachment: int) -> None:
    real = real_mail(attachment)

    assert real <= mail_size(attachment)
    assert mail_size(attachment) - real <= MAIL_OVERHEAD


@given(st.integers(0, 40_000_000))
def test_the_largest_attachment_fits_and_more_does_not(mail: int) -> None:
    largest = largest_attachment(mail)

    if mail >= MAIL_OVERHEAD:
        assert mail_size(largest) <= mail
    else:
        assert largest == 0
    assert mail_size(largest + 57) > mail


@given(st.integers(1_000_000, 40_000_000))
@example(1_000_000)
def test_the_largest_package_fits_when_it_is_encrypted(mail: int) -> None:
    largest = largest_package(mail)

    assert mail_size(encrypted_size(largest)) <= mail
    assert mail_size(encrypted_size(largest + 200)) > mail


@given(st.integers(0, 5 * CHUNK))
def test_age_adds_a_tag_to_each_chunk(plain: int) -> None:
    chunks = max(1, -(-plain // CHUNK))

    assert encrypted_size(plain) - plain == 2048 + 16 + 16 * chunks


def test_a_mail_too_small_for_a_text_has_no_room() -> None:
    assert largest_attachment(0) == largest_package(0) == 0
