import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.delivery.letters import WireLetter
from desktop.delivery.room import Room
from desktop.delivery.smtp_post import Postman
from desktop.delivery.watched_work import Tally
from desktop.domain.audit import EntryKind
from desktop.domain.delivery import (
    Delivery,
    DeliveryState,
    DeliveryWay,
    MailAccount,
    MailSecurity,
    ReadBack,
)
from desktop.domain.delivery_errors import (
    DriveGoneError,
    MailAddressFaultyError,
    MailBrokenOffError,
    MailDoubtfulError,
    MailTooLargeError,
    NothingToDeliverError,
)
from desktop.domain.errors import FileVanishedError
from desktop.domain.evidence import Digest
from desktop.ports.exports import ExportRecord
from desktop.services.auditing import check_audit
from desktop.services.delivering import copy_parcel, read_deliveries
from desktop.services.mailing import (
    Mailing,
    MailLogin,
    confirm_sent,
    send_parcel,
    usual_text,
    write_drafts,
)
from desktop.services.parcels import Parcel, latest_parcel
from desktop.services.workspace import Workspace
from tests.delivery.mail_server import PASSWORD, MailServer, mail_server
from tests.services.conftest import Quiet

TO = "cchc@tinh.gov.vn"
SIZE = 200_000

Made = Callable[..., Parcel]


@pytest.fixture
def made(workspace: Workspace) -> Made:
    """Enter a package in the list of exports, with its files."""

    def make(volumes: int = 1, *, size: int = SIZE) -> Parcel:
        stem = "HoSoCCHC_31756_2026_001"
        names = [f"{stem}_tap-{number}-{volumes}.asice" for number in range(1, volumes + 1)]
        names = names if volumes > 1 else [f"{stem}.asice"]
        for name in names:
            (workspace.exports / name).write_bytes(os.urandom(size))
        digest, at = Digest("a" * 64), datetime(2026, 11, 30, tzinfo=UTC)
        with workspace.work() as work:
            work.exports.add(ExportRecord(1, names[0], digest, size, "Xã", "f" * 64, at))
            work.commit()
        return latest_parcel(workspace)

    return make


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path, security=MailSecurity.TLS) as running:
        yield running


def trusting(workspace: Workspace, server: MailServer) -> Workspace:
    """The workspace on a PC that trusts this mail server."""
    room = Room(tls=lambda: server.trust)
    return replace(workspace, tools=replace(workspace.tools, delivery=room))


def mailing(workspace: Workspace, parcel: Parcel) -> Mailing:
    return Mailing(parcel, usual_text(workspace, to=TO))


def login(server: MailServer) -> MailLogin:
    return MailLogin(server.account(), PASSWORD)


def states(workspace: Workspace, parcel: Parcel) -> dict[str, DeliveryState]:
    return {each.file: each.state for each in read_deliveries(workspace, parcel.package)}


def digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def test_what_was_copied_is_written_down_with_its_digest(
    workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    parcel = made(volumes=3)

    copied = copy_parcel(workspace, parcel, tmp_path, progress=Quiet())

    assert [each.path for each in copied] == [tmp_path / file.name for file in parcel.files]
    assert all(isinstance(each.read_back, ReadBack) for each in copied)
    found = read_deliveries(workspace, parcel.package)
    assert [(each.file, each.digest, each.state) for each in found] == [
        (file.name, digest(file), DeliveryState.DONE) for file in parcel.files
    ]
    with workspace.look() as work:
        told = work.journal.all([EntryKind.DELIVERED])
    assert [entry.facts["digest"] for entry in told] == [digest(file) for file in parcel.files]
    assert check_audit(workspace) == ()


def test_another_stick_in_the_place_of_the_chosen_one_gets_nothing(
    workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    (tmp_path / "usb").mkdir()
    chosen = replace(Room().drive_of(tmp_path / "usb"), device="/dev/sdz1")

    with pytest.raises(DriveGoneError):
        copy_parcel(workspace, made(), tmp_path / "usb", onto=chosen, progress=Quiet())

    assert list((tmp_path / "usb").iterdir()) == []


def test_without_a_package_there_is_nothing_to_hand_over(workspace: Workspace) -> None:
    with pytest.raises(NothingToDeliverError):
        latest_parcel(workspace)


def test_a_missing_volume_is_named(workspace: Workspace, made: Made) -> None:
    made(volumes=12).files[9].unlink()

    with pytest.raises(FileVanishedError) as caught:
        latest_parcel(workspace)

    assert caught.value.path.name == "HoSoCCHC_31756_2026_001_tap-10-12.asice"


def test_encrypted_files_go_instead_of_the_plain_ones(workspace: Workspace, made: Made) -> None:
    for file in made(volumes=2).files:
        file.with_name(f"{file.name}.age").write_bytes(b"age")

    assert {file.suffix for file in latest_parcel(workspace).files} == {".age"}


def test_what_was_encrypted_never_goes_open(workspace: Workspace, made: Made) -> None:
    (plain,) = made().files
    with workspace.work() as work:
        (listed,) = work.exports.all()
        second = plain.name.replace("_001", "_002")
        work.exports.add(replace(listed, sequence=2, file_name=second, is_encrypted=True))
        work.commit()
    plain.with_name(second).write_bytes(plain.read_bytes())

    with pytest.raises(FileVanishedError) as caught:
        latest_parcel(workspace)
    assert caught.value.path.name == f"{second}.age"

    caught.value.path.write_bytes(b"age")
    assert latest_parcel(workspace).files == (caught.value.path,)


def test_each_volume_gets_a_draft_that_says_which_it_is(
    workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    parcel = made(volumes=2)

    drafts = write_drafts(workspace, mailing(workspace, parcel), tmp_path, progress=Quiet())

    assert [draft.name for draft in drafts] == [f"{file.name}.eml" for file in parcel.files]
    message = message_from_bytes(drafts[1].read_bytes(), policy=default)
    assert message["Subject"] == (
        "Hồ sơ tự chấm điểm cải cách hành chính năm 2026 của Xã Vĩnh Thành (tập 2/2)"
    )
    body = message.get_body()
    assert body is not None
    assert "Kính gửi Sở Nội vụ" in body.get_content()
    assert digest(parcel.files[1]) in body.get_content()
    assert "thư này là tập 2" in body.get_content()


def test_a_draft_is_sent_when_a_person_says_so(
    workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    parcel = made(volumes=2)
    letters = mailing(workspace, parcel)
    write_drafts(workspace, letters, tmp_path, progress=Quiet())
    assert set(states(workspace, parcel).values()) == {DeliveryState.UNDERWAY}
    with workspace.look() as work:
        assert work.journal.all([EntryKind.DELIVERED]) == ()

    confirm_sent(workspace, letters)

    found = read_deliveries(workspace, parcel.package)
    assert {(each.way, each.state) for each in found} == {(DeliveryWay.DRAFT, DeliveryState.DONE)}
    with workspace.look() as work:
        assert len(work.journal.all([EntryKind.DELIVERED])) == 2


def test_a_faulty_address_makes_no_draft(workspace: Workspace, made: Made, tmp_path: Path) -> None:
    words = replace(usual_text(workspace), to="cchc")

    with pytest.raises(MailAddressFaultyError):
        write_drafts(workspace, Mailing(made(), words), tmp_path, progress=Quiet())


def test_all_volumes_are_sent_and_none_a_second_time(
    workspace: Workspace, made: Made, server: MailServer
) -> None:
    parcel = made(volumes=3)
    here = trusting(workspace, server)

    first = send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())
    second = send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())

    assert first.sent == second.before == tuple(file.name for file in parcel.files)
    assert (second.sent, len(server.handler.letters)) == ((), 3)
    assert set(states(here, parcel).values()) == {DeliveryState.DONE}


def test_another_address_gets_all_of_it(
    workspace: Workspace, made: Made, server: MailServer
) -> None:
    parcel = made()
    here = trusting(workspace, server)
    send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())

    words = usual_text(here, to="sonoivu@tinh.gov.vn")
    run = send_parcel(here, Mailing(parcel, words), login(server), progress=Quiet())

    assert run.sent == (parcel.package,)


def test_a_break_is_gone_on_with_where_it_happened(
    workspace: Workspace, made: Made, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcel = made(volumes=3)
    here = trusting(workspace, server)
    with monkeypatch.context() as patch:
        cut_after(patch, letters=1)
        with pytest.raises(MailBrokenOffError):
            send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())
    names = [file.name for file in parcel.files]
    assert states(here, parcel) == {
        names[0]: DeliveryState.DONE,
        names[1]: DeliveryState.FAILED,
    }

    run = send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())

    assert (run.before, run.sent) == ((names[0],), (names[1], names[2]))
    assert len(server.handler.letters) == 3


def cut_after(patch: pytest.MonkeyPatch, *, letters: int) -> None:
    """Cut the line while the letter after so many is on its way."""
    pour = Postman._pour
    sent: list[WireLetter] = []

    def cutting(postman: Postman, wire: WireLetter, tally: Tally) -> None:
        if len(sent) == letters:
            postman.interrupt()
        sent.append(wire)
        pour(postman, wire, tally)

    patch.setattr(Postman, "_pour", cutting)


def test_a_doubtful_letter_is_said_and_only_sent_again_when_asked(
    workspace: Workspace, made: Made, server: MailServer
) -> None:
    parcel = made(volumes=2)
    here = trusting(workspace, server)
    server.handler.break_off_after = 1
    with pytest.raises(MailDoubtfulError):
        send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())
    server.handler.break_off_after = None

    left = send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())
    assert (left.sent, left.doubtful) == ((), (parcel.files[1].name,))

    again = send_parcel(here, mailing(here, parcel), login(server), progress=Quiet(), again=True)
    assert (again.sent, again.doubtful) == ((parcel.files[1].name,), ())


def test_a_letter_sent_again_keeps_its_identity(
    workspace: Workspace, made: Made, server: MailServer
) -> None:
    parcel = made()
    here = trusting(workspace, server)
    send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())
    with here.work() as work:
        (known,) = work.deliveries.of_package(parcel.package)
        work.deliveries.put(replace(known, state=DeliveryState.DOUBTFUL))
        work.commit()

    send_parcel(here, mailing(here, parcel), login(server), progress=Quiet(), again=True)

    ids = {message_from_bytes(each)["Message-ID"] for each in server.handler.letters}
    assert (len(server.handler.letters), len(ids)) == (2, 1)


def test_nothing_is_sent_when_one_volume_is_too_large(
    workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    parcel = made(volumes=2)
    parcel.files[1].write_bytes(os.urandom(3 * SIZE))
    with mail_server(tmp_path, security=MailSecurity.TLS, size_limit=2 * SIZE) as server:
        here = trusting(workspace, server)
        with pytest.raises(MailTooLargeError) as caught:
            send_parcel(here, mailing(here, parcel), login(server), progress=Quiet())

        assert caught.value.path == parcel.files[1]
        assert server.handler.letters == []
    assert states(here, parcel) == {}


def test_a_password_is_not_shown_by_chance() -> None:
    account = MailAccount("mail.xa.gov.vn", 465, MailSecurity.TLS, "vanthu", "vanthu@xa.gov.vn")
    with_password = MailLogin(account, "bí mật")

    assert "bí mật" not in str(with_password)


def test_the_book_keeps_the_latest_news_of_a_file(workspace: Workspace) -> None:
    at = datetime(2026, 11, 30, tzinfo=UTC)
    old = Delivery(
        "a.asice", "a.asice", Digest("a" * 64), DeliveryWay.MAIL, TO, DeliveryState.FAILED, at
    )
    with workspace.work() as work:
        work.deliveries.put(old)
        work.deliveries.put(replace(old, digest=Digest("b" * 64)))
        work.deliveries.put(replace(old, state=DeliveryState.DONE))
        work.commit()

    with workspace.look() as work:
        assert work.deliveries.state_of(old.digest, old.way, old.target) is DeliveryState.DONE
        assert work.deliveries.state_of(old.digest, DeliveryWay.DRIVE, TO) is None
        assert [each.digest[0] for each in work.deliveries.of_package("a.asice")] == ["b", "a"]


def test_a_folder_whose_name_is_no_text_is_written_down(
    workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    parcel = made()
    folder = tmp_path / "o-dia\udcff"
    folder.mkdir()

    copy_parcel(workspace, parcel, folder, progress=Quiet())

    (delivery,) = read_deliveries(workspace, parcel.package)
    assert delivery.state is DeliveryState.DONE
    assert check_audit(workspace) == ()
