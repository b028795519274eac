"""The window of a receiving office: a round goes out, packages come in, receipts go back."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.receipts import ReceiptRecord
from desktop.domain.submission import Unit
from desktop.services.opening_round import read_rounds
from desktop.services.taking_receipt import take_receipt
from desktop.services.taking_round import open_round_here, take_round
from desktop.services.workspace import Workspace
from desktop.ui.application import Program
from desktop.ui.application import make_office as make_window
from desktop.ui.help.manual import Topic
from desktop.ui.receiving.page import ReceivedPage
from desktop.ui.receiving.rows import UnitRow
from desktop.ui.receiving.session import RECEIVED, ROUNDS, ReceivingSession
from desktop.ui.receiving.states import MARK_WORDS, Mark, Narrowing
from desktop.ui.rounds.page import RoundsPage
from desktop.ui.rounds.round_card import RoundCard
from desktop.ui.rounds.rows import Step
from desktop.ui.settings.stamp_memory import StampMemory
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme
from tests.corpus.stamping import make_authority, serving
from tests.services.conftest import Quiet
from tests.services.two_offices import (
    COMMUNE,
    DEADLINE,
    OTHER,
    PIN,
    fill,
    make_commune,
    make_office,
    open_the_round,
    send,
)
from tests.services.two_offices import make_receiver_key as make_identity
from tests.ui.conftest import Drop
from tests.ui.hands import click, press, type_in
from tests.ui.test_accessibility import faults

LONG = 30_000

Check = Callable[[QAbstractItemModel], None]


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new receiving office, to copy from."""
    return make_office(tmp_path_factory.mktemp("office") / "so-nhan")


@pytest.fixture
def office(empty_office: Path, tmp_path: Path) -> Iterator[Workspace]:
    root = Path(shutil.copytree(empty_office, tmp_path / empty_office.name))
    with open_workspace(root) as opened:
        yield opened


@pytest.fixture
def receiving(
    office: Workspace, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[[], ReceivingSession]]:
    """Open the office's window; it is closed at the end."""
    made: list[ReceivingSession] = []

    def start() -> ReceivingSession:
        session = make_window(office, theme, memory, reading_folder=tmp_path)
        assert isinstance(session, ReceivingSession)
        made.append(session)
        with qtbot.waitExposed(session.window):
            session.show()
        return session

    yield start
    for each in made:
        each.window.close()
        each.close()
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def sent(office: Workspace, tmp_path: Path) -> Path:
    """A stick with the package of a commune that joined the office's round."""
    package = open_the_round(office, tmp_path)
    make_commune(tmp_path / "xa", package, office)
    stick = tmp_path / "usb"
    stick.mkdir()
    with open_workspace(tmp_path / "xa") as commune:
        fill(commune, tmp_path / "scans")
        send(commune, stick)
    return stick


def unit(page: ReceivedPage, code: str) -> UnitRow:
    (row,) = (row for row in page.units.model.rows if row.code == code)
    return row


def choose(page: ReceivedPage, code: str) -> None:
    place = [row.code for row in page.units.model.rows].index(code)
    page.units.table.setCurrentIndex(page.units.model.index(place, 0))


def drop_and_wait(page: ReceivedPage, drop: Drop, source: Path, qtbot: QtBot) -> None:
    before = page.register.model.rowCount()
    drop(page, [source])
    qtbot.waitUntil(lambda: page.register.model.rowCount() > before, timeout=LONG)


def said(page: RoundsPage | ReceivedPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def issue_by_mouse(page: RoundsPage, qtbot: QtBot) -> None:
    page.units.model.replace((COMMUNE, OTHER))
    page.units.deadline.line.setFocus()
    type_in(page.units.deadline.line, "15/12/2026")
    page.cards[Step.ISSUE].show_open(is_open=True)
    key = page.issue.key
    type_in(key.pin, PIN)
    type_in(key.repeated, PIN)
    click(key.create_key)
    qtbot.waitUntil(lambda: key.has_key, timeout=LONG)
    key.pin.clear()
    type_in(key.pin, PIN)
    click(page.issue.issue)
    qtbot.waitUntil(page.issue.open_folder.isVisible, timeout=LONG)


def test_it_begins_with_the_round_and_shows_no_page_that_does_not_work(
    receiving: Callable[[], ReceivingSession],
) -> None:
    session = receiving()

    names = [button.text() for button in session.window.navigation.buttons]
    assert session.window.pages.currentIndex() == ROUNDS
    assert names == ["Đợt chấm", "Hồ sơ nhận"]
    assert session.window.undo_buttons.isHidden()


def make_identity_by_mouse(page: RoundsPage, qtbot: QtBot) -> None:
    type_in(page.key.pin, PIN)
    type_in(page.key.repeated, PIN)
    click(page.key.create_key)
    qtbot.waitUntil(lambda: page.key.has_key, timeout=LONG)


def test_a_round_is_made_by_mouse_and_its_stamp_is_told(
    receiving: Callable[[], ReceivingSession],
    office: Workspace,
    memory: WindowMemory,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    page = receiving().rounds_page
    make_identity_by_mouse(page, qtbot)
    authority = make_authority(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    with serving(authority.answer) as address:
        StampMemory(memory.settings).keep(address)
        issue_by_mouse(page, qtbot)
    assert "Chữ ký có kèm dấu thời gian của 127.0.0.1" in page.issue.banner.text

    (record,) = read_rounds(office)
    assert record.round.units == (COMMUNE, OTHER)
    assert record.round.deadline == DEADLINE
    assert record.round.recipient.startswith("age1")
    assert "Dấu vân tay khóa, đọc qua điện thoại" in page.issue.print.text()
    qtbot.waitUntil(lambda: not page.issue.open_folder.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: len(page.findChildren(RoundCard)) == 1)
    (made,) = page.findChildren(RoundCard)
    QApplication.clipboard().clear()
    click(made.copy)
    assert QApplication.clipboard().text() in page.issue.print.text()
    make_commune(tmp_path / "xa", office.exports / record.file_name, office)


def test_a_package_is_received_its_signer_accepted_and_a_receipt_goes_back(
    receiving: Callable[[], ReceivingSession],
    sent: Path,
    drop: Drop,
    memory: WindowMemory,
    qtbot: QtBot,
) -> None:
    StampMemory(memory.settings).keep("http://127.0.0.1:9/nobody")
    session = receiving()
    page = session.received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)
    drop_and_wait(page, drop, sent, qtbot)
    assert unit(page, COMMUNE.code).mark is Mark.UNKNOWN_SIGNER

    qtbot.waitUntil(lambda: bool(page.sheet.cards))  # what came is shown without a click
    assert page.sheet.cards[0].sheet.findings == ()  # the verdict and the signer say it all
    click(page.sheet.cards[0].pin)
    qtbot.waitUntil(lambda: unit(page, COMMUNE.code).mark is Mark.RECEIVED, timeout=LONG)
    assert session.window.header.total.text() == "1/2"
    qtbot.waitUntil(lambda: "/" in unit(page, COMMUNE.code).points)

    make_receipts_by_mouse(page, qtbot)
    copy_by_mouse(page, sent, qtbot)
    assert page.hand_back is not None
    page.hand_back.close()
    click(page.sheet.cards[0].hand_back)
    assert page.hand_back.isVisible()
    assert page.hand_back.choice.currentText() == f"{COMMUNE.name}: gói số 1"

    assert "chưa phải chấp nhận kết quả" in page.banner.text
    assert "Không lấy được dấu thời gian từ 127.0.0.1" in page.banner.text
    assert page.receipt_dialog.means.pin.text() == ""
    assert taken(sent.parent / "xa", sent).receipt.sequence == 1


def make_receipts_by_mouse(page: ReceivedPage, qtbot: QtBot) -> None:
    click(page.receipts)
    dialog = page.receipt_dialog
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.make.isEnabled()
    assert dialog.why_not.text() == "Hãy nhập mã PIN để ký."
    type_in(dialog.means.pin, "999999")
    assert dialog.why_not.isHidden()
    click(dialog.make)
    qtbot.waitUntil(dialog.fault.isVisible, timeout=LONG)
    dialog.means.pin.clear()
    type_in(dialog.means.pin, PIN)
    click(dialog.make)
    assert "Đang ký và ghi giấy" in dialog.why_not.text()
    qtbot.waitUntil(lambda: bool(unit(page, COMMUNE.code).receipt), timeout=LONG)


def copy_by_mouse(page: ReceivedPage, folder: Path, qtbot: QtBot) -> None:
    assert page.hand_back is not None
    step = page.hand_back.step
    assert step is not None
    qtbot.waitUntil(step.isVisible)
    step.drive.folder_chosen.emit(folder)
    qtbot.waitUntil(step.drive.copy.isEnabled)
    click(step.drive.copy)
    qtbot.waitUntil(step.drive.banner.isVisible)


def taken(commune: Path, stick: Path) -> ReceiptRecord:
    (receipt,) = (file for file in stick.iterdir() if not file.name.startswith("HoSo"))
    with open_workspace(commune) as workspace:
        return take_receipt(workspace, receipt, progress=Quiet()).record


def test_a_pin_is_taken_back(
    receiving: Callable[[], ReceivingSession], sent: Path, drop: Drop, qtbot: QtBot
) -> None:
    page = receiving().received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)
    drop_and_wait(page, drop, sent, qtbot)
    choose(page, COMMUNE.code)
    click(page.sheet.cards[0].pin)
    qtbot.waitUntil(lambda: len(page.sheet.unpins) == 1, timeout=LONG)

    click(page.sheet.unpins[0])

    qtbot.waitUntil(lambda: unit(page, COMMUNE.code).mark is Mark.UNKNOWN_SIGNER, timeout=LONG)
    assert page.sheet.unpins == []
    qtbot.waitUntil(page.sheet.cards[0].pin.isVisible)
    assert not page.receipts.isEnabled()


def test_a_changed_package_is_refused_with_all_that_was_found_and_stays_in_the_register(
    receiving: Callable[[], ReceivingSession], sent: Path, drop: Drop, qtbot: QtBot
) -> None:
    (package,) = sent.iterdir()
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    package.write_bytes(content)
    (sent / "la.asice").write_bytes(b"khong phai goi")
    page = receiving().received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)

    drop_and_wait(page, drop, sent, qtbot)

    assert {row.outcome for row in page.register.model.rows} == {"Không nhận"}
    page.open_view(1)
    place = [row.name for row in page.register.model.rows].index(package.name)
    page.register.table.setCurrentIndex(page.register.model.index(place, 0))
    (card,) = page.sheet.cards
    assert card.sheet.findings
    qtbot.waitUntil(lambda: all(finding in said(page) for finding in card.sheet.findings))
    assert not card.pin.isVisible()
    assert not card.receipt.isVisible()


@pytest.mark.usefixtures("sent")
def test_a_folder_without_packages_is_said_and_registered(
    receiving: Callable[[], ReceivingSession], tmp_path: Path, drop: Drop, qtbot: QtBot
) -> None:
    page = receiving().received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)
    (tmp_path / "rong").mkdir()

    drop_and_wait(page, drop, tmp_path / "rong", qtbot)

    qtbot.waitUntil(lambda: "Không thấy gói hồ sơ nào" in page.banner.text)
    assert page.register.model.rows[0].number is None


def test_an_encrypted_package_asks_for_the_pin_once(
    receiving: Callable[[], ReceivingSession],
    office: Workspace,
    drop: Drop,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    key = make_identity(office)
    package = open_the_round(office, tmp_path)
    make_commune(tmp_path / "xa", package, office)
    with open_workspace(tmp_path / "xa") as commune:
        fill(commune, tmp_path / "scans")
        (plain,) = send(commune, tmp_path)
        stick = tmp_path / "usb"
        stick.mkdir()
        target = stick / f"{plain.name}.age"
        office.tools.cipher.encrypt(plain, target, recipients=(key.recipient,), progress=Quiet())
    page = receiving().received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)
    drop(page, [stick])
    dialog = page.pin_dialog
    qtbot.waitUntil(dialog.isVisible, timeout=LONG)

    type_in(dialog.pin, "999999")
    press(dialog.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "PIN không đúng" in dialog.fault.text(), timeout=LONG)
    type_in(dialog.pin, PIN)
    press(dialog.pin, Qt.Key.Key_Return)

    unknown = Mark.UNKNOWN_SIGNER
    qtbot.waitUntil(lambda: unit(page, COMMUNE.code).mark is unknown, timeout=LONG)
    assert not dialog.isVisible()
    assert not page.waiting.isVisible()


def test_a_changed_round_gets_the_next_number_and_the_commune_takes_it(
    receiving: Callable[[], ReceivingSession], office: Workspace, sent: Path, qtbot: QtBot
) -> None:
    session = receiving()
    session.window.open_page(ROUNDS)
    page = session.rounds_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)
    third = Unit("31762", "Xã An Phú")
    page.units.model.replace((*page.units.model.units, third))
    page.cards[Step.ISSUE].show_open(is_open=True)
    type_in(page.issue.key.pin, PIN)
    click(page.issue.issue)
    qtbot.waitUntil(page.issue.open_folder.isVisible, timeout=LONG)

    last = read_rounds(office)[-1]
    assert (last.sequence, last.round.units) == (2, (COMMUNE, OTHER, third))
    with open_workspace(sent.parent / "xa") as commune:
        opened = open_round_here(commune, office.exports / last.file_name, Quiet())
        assert take_round(commune, opened).round == last.round


def test_what_is_prepared_is_there_again_after_closing(
    receiving: Callable[[], ReceivingSession], qtbot: QtBot
) -> None:
    first = receiving()
    first.rounds_page.units.model.replace((COMMUNE, Unit("", "Xã chưa có mã")))
    type_in(first.rounds_page.units.deadline.line, "15/12/2026")
    first.settle()

    page = receiving().rounds_page

    qtbot.waitUntil(lambda: page.units.model.rowCount() == 2)
    assert page.units.deadline.value() == DEADLINE
    assert page.units.model.faulty == {1}
    assert not page.issue.issue.isEnabled()


def test_a_unit_without_a_code_or_with_another_ones_is_marked(
    receiving: Callable[[], ReceivingSession], keeps_qts_contract: Check
) -> None:
    units = receiving().rounds_page.units
    click(units.add)
    click(units.add)
    model = units.model
    model.setData(model.index(0, 0), " 1 ")
    model.setData(model.index(0, 1), "Xã  A")
    model.setData(model.index(1, 0), "1")
    model.setData(model.index(1, 1), "Xã B")

    assert model.units == (Unit("1", "Xã A"), Unit("1", "Xã B"))
    assert model.faulty == {0, 1}
    keeps_qts_contract(model)
    units.table.selectRow(1)
    click(units.remove)
    assert model.faulty == frozenset()
    click(units.undo)
    assert len(model.units) == 2


def test_a_list_comes_from_a_csv_file(
    receiving: Callable[[], ReceivingSession], tmp_path: Path, qtbot: QtBot
) -> None:
    units = receiving().rounds_page.units
    file = tmp_path / "ds.csv"
    file.write_text("Mã;Tên\n1;Xã A\n2;Xã B\n", encoding="utf-8-sig")
    units.file_chosen.emit(file)
    qtbot.waitUntil(lambda: units.model.rowCount() == 2)

    file.write_text("1;Xã A\n1;Xã B\n", encoding="utf-8")
    units.file_chosen.emit(file)

    qtbot.waitUntil(lambda: "dòng 2" in units.fault.text())
    assert units.model.rowCount() == 2


def test_thousands_of_units_are_narrowed_and_found(
    receiving: Callable[[], ReceivingSession], office: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    many = tuple(Unit(f"{number:05}", f"Xã số {number}") for number in range(3_000))
    open_the_round(office, tmp_path, many)
    page = receiving().received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 3_000)

    click(page.units.filters[Narrowing.RECEIVED])
    assert page.units.model.rowCount() == 0
    assert page.units.empty.isVisible()
    click(page.units.filters[Narrowing.MISSING])
    assert page.units.filters[Narrowing.MISSING].text() == "Chưa nộp · 3000"
    type_in(page.units.search, "xa so 2999")
    qtbot.waitUntil(lambda: page.units.model.rowCount() == 1)


def test_without_a_round_the_page_says_what_comes_first(
    receiving: Callable[[], ReceivingSession], qtbot: QtBot
) -> None:
    session = receiving()
    session.window.open_page(RECEIVED)
    page = session.received_page

    qtbot.waitUntil(page.units.empty.isVisible)
    assert "Hãy sang trang “Đợt chấm”" in page.units.empty.text()


def test_every_mark_has_a_word() -> None:
    assert set(MARK_WORDS) == set(Mark)


def test_the_program_opens_either_office_and_the_manual_at_its_chapter(
    program: Callable[[], Program], tmp_path: Path, root: Path
) -> None:
    folder = make_office(tmp_path / "so-nhan")
    started = program()

    started.start(folder)

    assert isinstance(started.office, ReceivingSession)
    assert started.session is None
    click(started.office.window.navigation.help)
    assert started.help is not None
    assert started.office.topic is Topic.RECEIVING
    started.close()
    again = program()
    again.start(root)
    assert again.session is not None


@pytest.mark.parametrize("page", [ROUNDS, RECEIVED])
def test_every_control_is_named_explained_and_reached(
    receiving: Callable[[], ReceivingSession], sent: Path, drop: Drop, page: int, qtbot: QtBot
) -> None:
    session = receiving()
    received = session.received_page
    qtbot.waitUntil(lambda: received.units.model.rowCount() == 2)
    drop_and_wait(received, drop, sent, qtbot)
    choose(received, COMMUNE.code)
    click(received.sheet.cards[0].pin)
    qtbot.waitUntil(lambda: len(received.sheet.unpins) == 1, timeout=LONG)
    session.window.open_page(page)
    if page == ROUNDS:
        qtbot.waitUntil(lambda: session.rounds_page.units.model.rowCount() == 2)
        for card in session.rounds_page.cards.values():
            card.show_open(is_open=True)

    assert faults(session.window) == []


@pytest.mark.parametrize("kind", ["pin", "receipt"])
def test_every_control_of_a_dialog_is_named_explained_and_reached(
    receiving: Callable[[], ReceivingSession], office: Workspace, sent: Path, kind: str
) -> None:
    assert sent.is_dir()
    page = receiving().received_page
    if kind == "pin":
        page.ask_pin("Mã PIN không đúng.")
        assert faults(page.pin_dialog) == []
    else:
        page.ask_receipts((1,), office.key_path, has_key=True)
        assert faults(page.receipt_dialog) == []
        page.ask_receipts((1,), office.key_path, has_key=False)
        assert "Hãy tạo khóa ở trang Đợt chấm" in page.receipt_dialog.why_not.text()
    page.pin_dialog.close()
    page.receipt_dialog.close()
