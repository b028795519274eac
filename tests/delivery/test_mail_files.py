import base64
import os
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.policy import SMTP, EmailPolicy, default
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.delivery import mail_files
from desktop.delivery.letters import WireLetter
from desktop.delivery.mail_files import open_mail
from desktop.delivery.safe_names import free_name, safe_name
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import Letter, MailNote, MailNoteKind, OpenedMail
from desktop.domain.delivery_errors import MailFileUnreadableError
from desktop.domain.errors import FileVanishedError, JobCancelledError

PACKAGE = "HoSoCCHC_31756_2026_001.asice"

Open = Callable[[bytes], OpenedMail]
Policy: TypeAlias = "EmailPolicy[EmailMessage]"

anything_goes = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def opened(tmp_path: Path, folder: Path) -> Open:
    def open_bytes(content: bytes) -> OpenedMail:
        mail = tmp_path / "thu.eml"
        mail.write_bytes(content)
        for left in folder.iterdir():
            left.unlink()
        return open_mail(mail, folder, tally=Tally())

    return open_bytes


def mail(*attachments: tuple[str, bytes], policy: Policy = SMTP) -> EmailMessage:
    message = EmailMessage(policy=policy)
    message["From"] = "Xã Vĩnh Thành <vanthu@xa.gov.vn>"
    message["Subject"] = "Hồ sơ CCHC"
    message["Message-ID"] = "<1@xa.gov.vn>"
    message.set_content("Xin gửi")
    for name, content in attachments:
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message


def contents(mail: OpenedMail) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in mail.attachments}


def test_attachments_come_out_byte_for_byte(opened: Open) -> None:
    package, other = os.urandom(300_001), os.urandom(5)

    found = opened(mail((PACKAGE, package), ("Giấy mời.pdf", other)).as_bytes())

    assert contents(found) == {PACKAGE: package, "Giấy mời.pdf": other}
    assert (found.sender, found.subject) == ("Xã Vĩnh Thành <vanthu@xa.gov.vn>", "Hồ sơ CCHC")
    assert (found.message_id, found.notes) == ("<1@xa.gov.vn>", ())


@given(
    st.lists(st.binary(min_size=1, max_size=3_000), min_size=1, max_size=4),
    st.sampled_from(["base64", "quoted-printable"]),
    st.sampled_from([SMTP, default]),
)
@anything_goes
def test_any_bytes_in_any_encoding_come_out(
    opened: Open, files: list[bytes], encoding: str, policy: Policy
) -> None:
    message = mail(policy=policy)
    for number, content in enumerate(files):
        message.add_attachment(
            content,
            maintype="application",
            subtype="octet-stream",
            filename=f"{number}.asice",
            cte=encoding,
        )

    found = opened(message.as_bytes())

    assert [each.read_bytes() for each in found.attachments] == files


@given(st.binary(min_size=1, max_size=2_000).filter(lambda content: b"--=" not in content))
@anything_goes
def test_bytes_sent_as_they_are_come_out(opened: Open, content: bytes) -> None:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="=x"\r\n\r\n--=x\r\n'
    part = b"Content-Type: a/b; name=a.asice\r\nContent-Transfer-Encoding: binary\r\n\r\n"

    found = opened(head + part + content + b"\r\n--=x--\r\n")

    assert contents(found) == {"a.asice": content}


@pytest.mark.parametrize("size", [1, 57, 300, 57 * 8192 * 2, 3_000_000])
def test_our_own_drafts_are_opened(opened: Open, tmp_path: Path, size: int) -> None:
    package = tmp_path / PACKAGE
    package.write_bytes(os.urandom(size))
    letter = Letter("", "cchc@tinh.gov.vn", "Hồ sơ", "Xin gửi", package, "<1@xa.gov.vn>")
    wire = WireLetter(letter, at=datetime(2026, 11, 30, tzinfo=UTC), is_draft=True)

    found = opened(b"".join(wire.pieces()))

    assert contents(found) == {PACKAGE: package.read_bytes()}
    assert found.subject == "Hồ sơ"


def test_a_boundary_in_pieces_is_put_together(opened: Open) -> None:
    message = mail((PACKAGE, b"goi"))
    message.set_boundary("=_" + "x" * 68)  # the library splits what is as long as this

    content = message.as_bytes()

    assert b"boundary*0*=" in content
    assert contents(opened(content)) == {PACKAGE: b"goi"}


def test_a_mail_within_a_mail_is_opened_too(opened: Open) -> None:
    outer = EmailMessage(policy=SMTP)
    outer["Subject"] = "Chuyển tiếp"
    outer.set_content("xem thư kèm")
    outer.add_attachment(mail((PACKAGE, b"goi")))
    outer.add_attachment(b"sau", maintype="application", subtype="zip", filename="sau.zip")

    assert contents(opened(outer.as_bytes())) == {PACKAGE: b"goi", "sau.zip": b"sau"}


def test_a_mail_that_is_nothing_but_a_package(opened: Open) -> None:
    message = EmailMessage(policy=SMTP)
    message.set_content(b"goi", maintype="application", subtype="zip", filename=PACKAGE)

    assert contents(opened(message.as_bytes())) == {PACKAGE: b"goi"}


def test_two_attachments_of_one_name_are_both_kept(opened: Open) -> None:
    found = opened(mail(("a.asice", b"1"), ("A.asice", b"2"), ("a.asice", b"3")).as_bytes())

    assert contents(found) == {"a.asice": b"1", "A (2).asice": b"2", "a (3).asice": b"3"}
    assert {note.kind for note in found.notes} == {MailNoteKind.RENAMED}


def test_files_that_are_there_are_not_touched(tmp_path: Path, folder: Path) -> None:
    (folder / PACKAGE).write_bytes(b"cu")
    saved = tmp_path / "thu.eml"
    saved.write_bytes(mail((PACKAGE, b"moi")).as_bytes())

    (attachment,) = open_mail(saved, folder, tally=Tally()).attachments

    assert (folder / PACKAGE).read_bytes() == b"cu"
    assert attachment.read_bytes() == b"moi"


@pytest.mark.parametrize(
    "name",
    [
        *("../../thoat.asice", "C:\\Windows\\x.asice", "CON", "nul.asice", "a\u202egpj.exe", "."),
        "ế" * 150 + ".asice",  # three bytes each: no Linux names a file so
    ],
)
def test_hostile_names_stay_in_the_folder(opened: Open, folder: Path, name: str) -> None:
    (attachment,) = opened(mail((name, b"x")).as_bytes()).attachments

    assert attachment.parent == folder
    assert list(folder.iterdir()) == [attachment]


@given(st.text(max_size=300), st.integers(1, 9))
def test_any_name_becomes_one_plain_file_name(text: str, number: int) -> None:
    name = safe_name(text, number)

    assert name
    assert PurePosixPath(name).name == name == PureWindowsPath(name).name
    assert not PureWindowsPath(name).is_reserved()
    assert not set(name) & set('<>:"|?*\0\n')
    assert name == name.strip(" .")
    assert len(name) <= 130
    assert len(name.encode()) <= 220
    assert safe_name(name, number) == name


@given(st.lists(st.sampled_from(["a.asice", "A.asice", "a (2).asice", "b"]), max_size=8))
def test_free_names_differ_in_more_than_case(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        free = free_name(name, taken)
        assert free.casefold() not in taken
        taken.add(free.casefold())


def kinds(found: OpenedMail) -> list[MailNoteKind]:
    return [note.kind for note in found.notes]


def test_outlooks_own_wrapping_is_said_and_not_guessed_at(opened: Open) -> None:
    found = opened(mail(("winmail.dat", b"x\x9f\x3e\x22")).as_bytes())

    assert (found.attachments, found.notes) == (
        (),
        (MailNote(MailNoteKind.WINMAIL, "winmail.dat"),),
    )


def test_an_encrypted_mail_is_said_to_be_one(opened: Open) -> None:
    message = EmailMessage(policy=SMTP)
    message.set_content(b"x", maintype="application", subtype="pkcs7-mime", filename="smime.p7m")

    assert kinds(opened(message.as_bytes())) == [MailNoteKind.ENCRYPTED]


def test_the_signature_of_a_signed_mail_is_no_attachment(opened: Open) -> None:
    message = MIMEMultipart("signed")
    message.attach(MIMEApplication(b"goi", name=PACKAGE))
    message.attach(MIMEApplication(b"chu ky", "pkcs7-signature", name="smime.p7s"))

    assert contents(opened(message.as_bytes())) == {PACKAGE: b"goi"}


def test_a_mail_without_attachments_is_said_to_have_none(opened: Open) -> None:
    assert kinds(opened(mail().as_bytes())) == [MailNoteKind.NO_ATTACHMENT]


def test_an_empty_attachment_is_not_kept(opened: Open) -> None:
    assert kinds(opened(mail((PACKAGE, b"")).as_bytes())) == [MailNoteKind.EMPTY]


def test_an_unknown_encoding_is_not_guessed_at(opened: Open) -> None:
    content = mail((PACKAGE, b"goi")).as_bytes().replace(b"base64", b"x-uuencode")

    found = opened(content)

    assert (found.attachments, kinds(found)) == ((), [MailNoteKind.UNKNOWN_ENCODING])


def test_a_mail_that_breaks_off_gives_no_half_attachment(opened: Open, folder: Path) -> None:
    content = mail((PACKAGE, os.urandom(30_000))).as_bytes()

    for length in range(len(content) // 2, len(content) - 100, 997):
        found = opened(content[:length])

        assert (found.attachments, kinds(found)) == ((), [MailNoteKind.DAMAGED])
        assert list(folder.iterdir()) == []


def test_damaged_base64_gives_no_attachment(opened: Open) -> None:
    content = mail((PACKAGE, b"goi" * 100)).as_bytes()
    encoded = base64.encodebytes(b"goi" * 100)[:20]

    assert kinds(opened(content.replace(encoded, b"\x00" * 20))) == [MailNoteKind.DAMAGED]


def test_too_many_and_too_deep_are_said(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_files, "MAX_ATTACHMENTS", 3)
    many = opened(mail(*((f"{number}.asice", b"x") for number in range(5))).as_bytes())
    assert len(many.attachments) == 3
    assert MailNoteKind.TOO_MANY in kinds(many)

    nested = mail((PACKAGE, b"goi"))
    for _ in range(mail_files.MAX_DEPTH):
        outer = mail()
        outer.add_attachment(nested)
        nested = outer
    assert MailNoteKind.TOO_DEEP in kinds(opened(nested.as_bytes()))


def test_a_head_over_which_the_library_trips_costs_the_name_alone(opened: Open) -> None:
    content = mail((PACKAGE, b"goi")).as_bytes()
    tripping = content.replace(b"filename=", b"filename*=x''a; filename*0=b; x=")

    assert tripping != content
    assert list(contents(opened(tripping)).values()) == [b"goi"]


@pytest.mark.parametrize("content", [b"", b"\xd0\xcf\x11\xe0 msg", b"PK\x03\x04" + bytes(99)])
def test_what_is_no_mail_is_refused(opened: Open, content: bytes) -> None:
    with pytest.raises(MailFileUnreadableError):
        opened(content)


def test_a_disk_image_named_eml_is_refused_unread(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_files, "MAX_MAIL_BYTES", 10)
    (tmp_path / "x.eml").write_bytes(bytes(11))

    with pytest.raises(MailFileUnreadableError):
        open_mail(tmp_path / "x.eml", folder, tally=Tally())


def test_a_mail_that_is_gone_is_missed(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(FileVanishedError):
        open_mail(tmp_path / "x.eml", folder, tally=Tally())


def test_cancelling_leaves_nothing(tmp_path: Path, folder: Path) -> None:
    saved = tmp_path / "thu.eml"
    saved.write_bytes(mail((PACKAGE, bytes(9_000))).as_bytes())
    tally = Tally()
    tally.stop.set()

    with pytest.raises(JobCancelledError):
        open_mail(saved, folder, tally=tally)

    assert list(folder.iterdir()) == []


WORDS = st.sampled_from(
    [
        *(
            b"\r\n",
            b"\n",
            b"--x",
            b"--x--",
            b"--y",
            b"\r\n\r\n",
            b"=",
            b"=?utf-8?b?",
            b"?=",
            b"AAAA",
        ),
        *(b"*0*=", b"*=", b"''", b";", b"%", b"filename*=x;filename*0=y\r\n"),
        *(b"Content-Type: multipart/mixed; boundary=x\r\n", b"Content-Type: message/rfc822\r\n"),
        *(b"Content-Type: multipart/mixed; boundary*=utf-8''y\r\n", b"Content-Type:;;=\r\n"),
        *(
            b"Content-Disposition: attachment; filename*0*=utf-8'vi'%41; filename*1=b\r\n",
            b"x: y\r\n",
        ),
        *(
            b"Content-Disposition: attachment; filename==?x?q?a?=\r\n",
            b"Content-Type: a/b; name*=q''%ff\r\n",
        ),
        *(
            b"Content-Transfer-Encoding: base64\r\n",
            b"Content-Transfer-Encoding: quoted-printable\r\n",
        ),
    ]
)


@given(st.lists(WORDS | st.binary(max_size=8), max_size=40).map(b"".join))
@anything_goes
def test_any_bytes_are_opened_or_refused(opened: Open, folder: Path, content: bytes) -> None:
    try:
        found = opened(content)
    except MailFileUnreadableError:
        return
    assert set(folder.iterdir()) == set(found.attachments)
    assert found.attachments or found.notes
