import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.delivery.letters import WireLetter, write_draft
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import Letter
from desktop.domain.delivery_errors import MailAddressFaultyError
from desktop.domain.errors import FileChangedError, FileVanishedError, JobCancelledError
from desktop.domain.evidence import Digest
from desktop.domain.mail_addresses import mail_address, message_id
from desktop.domain.plain_text import many_lines, one_line

AT = datetime(2026, 11, 30, 8, 30, tzinfo=UTC)
SUBJECT = "Hồ sơ CCHC năm 2026 của xã Vĩnh Thành"
TEXT = "Kính gửi Sở Nội vụ,\n\nXin gửi kèm hồ sơ tự chấm điểm.\n.\nTrân trọng."

Write = Callable[[bytes], Path]


@pytest.fixture
def package(tmp_path: Path) -> Write:
    def write(content: bytes) -> Path:
        path = tmp_path / "HoSoCCHC_31756_2026_001.asice"
        path.write_bytes(content)
        return path

    return write


def letter(attachment: Path, **changed: str) -> Letter:
    fields = {"sender": "", "to": "cchc@tinh.gov.vn", "subject": SUBJECT, "text": TEXT}
    return Letter(**fields | changed, attachment=attachment, message_id="<1@xa.gov.vn>")


def whole(wire: WireLetter) -> bytes:
    return b"".join(wire.pieces())


def opened(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def attached(message: EmailMessage) -> bytes:
    (part,) = message.iter_attachments()
    content = part.get_content()
    assert isinstance(content, bytes)
    return content


def test_a_draft_opens_for_sending_with_everything_in_it(package: Write, tmp_path: Path) -> None:
    content = os.urandom(200_001)
    draft = tmp_path / "thu.eml"

    write_draft(letter(package(content)), draft, at=AT, tally=Tally())

    assert b'boundary="=_' in draft.read_bytes()  # the one form that every mail program knows
    message = opened(draft.read_bytes())
    assert (message["To"], message["Subject"]) == ("cchc@tinh.gov.vn", SUBJECT)
    assert (message["X-Unsent"], message["From"]) == ("1", None)
    body = message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == TEXT.splitlines()
    (part,) = message.iter_attachments()
    assert part.get_filename() == "HoSoCCHC_31756_2026_001.asice"
    assert attached(message) == content


def test_what_is_sent_is_no_draft(package: Write) -> None:
    wire = WireLetter(letter(package(b"x"), sender="vanthu@xa.gov.vn"), at=AT, is_draft=False)

    message = opened(whole(wire))

    assert (message["X-Unsent"], message["From"]) == (None, "vanthu@xa.gov.vn")
    assert message["Message-ID"] == "<1@xa.gov.vn>"


@given(size=st.integers(0, 300_000) | st.sampled_from([56, 57, 58, 57 * 8192, 57 * 8192 + 1]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_size_is_known_before_the_letter_is_made(package: Write, size: int) -> None:
    content = os.urandom(size)
    wire = WireLetter(letter(package(content)), at=AT, is_draft=False)

    written = whole(wire)

    assert len(written) == wire.size
    assert attached(opened(written)) == content


@given(st.text(max_size=300), st.text(max_size=2_000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_travel_on_lines_that_every_server_takes(
    package: Write, subject: str, text: str
) -> None:
    wire = WireLetter(letter(package(b"x"), subject=subject, text=text), at=AT, is_draft=False)

    written = whole(wire)

    assert written.isascii()
    assert all(len(line) <= 998 for line in written.split(b"\r\n"))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", written)
    message = opened(written)
    assert one_line(str(message["Subject"])) == one_line(subject)
    body = message.get_body()
    assert body is not None
    assert many_lines(body.get_content()) == many_lines(text)


def test_the_same_letter_has_the_same_bytes(package: Write) -> None:
    one = letter(package(b"noi dung"))

    assert whole(WireLetter(one, at=AT, is_draft=True)) == whole(
        WireLetter(one, at=AT, is_draft=True)
    )


def test_a_package_that_changes_meanwhile_is_not_sent(package: Write) -> None:
    wire = WireLetter(letter(package(bytes(900))), at=AT, is_draft=False)
    package(bytes(901))

    with pytest.raises(FileChangedError):
        whole(wire)


def test_a_cancelled_draft_leaves_nothing(package: Write, tmp_path: Path) -> None:
    tally = Tally()
    tally.stop.set()

    with pytest.raises(JobCancelledError):
        write_draft(letter(package(b"x")), tmp_path / "thu.eml", at=AT, tally=tally)

    assert not list(tmp_path.glob("*.eml*"))
    assert not list(tmp_path.glob(".*"))


def test_a_package_that_is_gone_makes_no_draft(tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        write_draft(letter(tmp_path / "goi"), tmp_path / "thu.eml", at=AT, tally=Tally())


@pytest.mark.parametrize("text", ["cchc@tinh.gov.vn", "  a.b+c@x-y.vn ", "o'neil@a.b.c.d"])
def test_addresses_are_taken_without_blanks(text: str) -> None:
    assert mail_address(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        *("", "cchc", "@a.vn", "a@b", "a b@c.vn", "a@b.vn\nBcc: c@d.vn", "a@b.vn, c@d.vn"),
        *("sở@a.vn", "a@-b.vn", "a..b@c.vn", "x" * 65 + "@c.vn", "<a@b.vn>"),
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(MailAddressFaultyError):
        mail_address(text)


def test_a_letter_keeps_its_identity_for_its_content_and_address() -> None:
    one, other = Digest("a" * 64), Digest("b" * 64)
    ids = {
        message_id(one, to="a@b.vn", sender="x@xa.gov.vn"),
        message_id(one, to="A@b.vn", sender="x@xa.gov.vn"),
        message_id(other, to="a@b.vn", sender="x@xa.gov.vn"),
        message_id(one, to="c@b.vn", sender=""),
    }

    assert len(ids) == 3
    assert sum(each.endswith("@xa.gov.vn>") for each in ids) == 2
