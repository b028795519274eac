"""The library's bin, old scans and twins, by mouse and by keyboard."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import DocumentCode, EvidenceDocument
from desktop.services.attaching import Target, attach_files
from desktop.services.binning import read_bin
from desktop.services.library import read_document, read_library
from desktop.services.looking import look_into_next
from desktop.services.renewing import read_versions
from desktop.services.twins import find_twins
from desktop.services.workspace import Workspace
from desktop.ui.library.views_bar import View
from desktop.ui.session import LIBRARY, Session
from desktop.ui.twins.dialog import TwinDialog
from tests.ui.hands import click, press, type_in

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Scan = Callable[..., Path]
Check = Callable[[QAbstractItemModel], None]
FIRST, SECOND, THIRD = DocumentCode("TL-001"), DocumentCode("TL-002"), DocumentCode("TL-003")
CTRL = Qt.KeyboardModifier.ControlModifier


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        pass


def paper(*, turned: int = 0, quality: int = 80) -> bytes:
    """A page of dashes like words, scanned and turned."""
    chance = Random(7)
    picture = Image.new("RGB", (1240, 1754), "white")
    pen = ImageDraw.Draw(picture)
    for row in range(40):
        x = 140
        while x < 1050:
            length = chance.randint(20, 120)
            for stroke in range(0, length, 12):
                pen.line(
                    (x + stroke, 150 + row * 36, x + stroke + chance.randint(0, 9), 172 + row * 36),
                    fill="black",
                    width=4,
                )
            x += length + 24
    stream = BytesIO()
    picture.rotate(turned, expand=True).save(stream, "JPEG", quality=quality, dpi=(150, 150))
    return stream.getvalue()


def attach(workspace: Workspace, file: Path, target: Target | None = None) -> EvidenceDocument:
    report = attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    return report.taken[0].document


@pytest.fixture
def library(workspace: Workspace, session: Session, scan: Scan, qtbot: QtBot) -> Session:
    """One document in use, two that are not."""
    attach(workspace, scan("ke hoach.pdf", b"%PDF-1"), Target("1.1", "kh"))
    attach(workspace, scan("anh hop.pdf", b"%PDF-2"))
    attach(workspace, scan("bien ban.pdf", b"%PDF-3"))
    session.window.open_page(LIBRARY)
    qtbot.waitUntil(lambda: shown(session) == [FIRST, SECOND, THIRD])
    return session


def shown(session: Session) -> list[str]:
    return [row.code for row in session.library_page.pane.model.rows]


def choose(session: Session, code: str) -> None:
    session.library_page.pane.table.selectRow(shown(session).index(code))


def binned(session: Session) -> list[str]:
    return [row.code for row in session.pages.library.get().upkeep.bin_pane.model.rows]


def undo(session: Session) -> None:
    click(session.window.undo_buttons.undo)


def redo(session: Session) -> None:
    click(session.window.undo_buttons.redo)


def test_an_unused_document_goes_to_the_bin_and_comes_back_by_hand(
    library: Session, qtbot: QtBot, keeps_qts_contract: Check
) -> None:
    page, pane = library.library_page, library.pages.library.get().upkeep.bin_pane
    choose(library, SECOND)
    click(page.document.bin)
    qtbot.waitUntil(lambda: shown(library) == [FIRST, THIRD] and binned(library) == [SECOND])
    assert "TL-002" in page.document.notice_banner.text

    click(page.views.button(View.BIN))
    assert pane.isVisible()
    assert "(1)" in page.views.button(View.BIN).text()
    keeps_qts_contract(pane.model)
    pane.table.selectRow(0)
    click(pane.restore)

    qtbot.waitUntil(lambda: shown(library) == [FIRST, SECOND, THIRD] and binned(library) == [])
    assert pane.empty.isVisible()
    assert not pane.restore.isEnabled()


def test_the_delete_key_puts_away_and_undo_brings_back(library: Session, qtbot: QtBot) -> None:
    choose(library, THIRD)
    library.library_page.pane.table.setFocus()
    press(library.library_page.pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: binned(library) == [THIRD])
    assert "TL-003" in library.window.undo_buttons.undo.accessibleName()

    undo(library)
    qtbot.waitUntil(lambda: shown(library) == [FIRST, SECOND, THIRD] and binned(library) == [])
    redo(library)
    qtbot.waitUntil(lambda: binned(library) == [THIRD])


def test_a_used_document_stays_and_the_reason_is_said(library: Session, qtbot: QtBot) -> None:
    choose(library, FIRST)
    click(library.library_page.document.bin)

    refused = library.library_page.document.refused_banner
    qtbot.waitUntil(refused.isVisible)
    assert "1.1" in refused.text
    assert read_bin(library.workspace) == ()


def test_several_come_back_from_the_bin_at_once(library: Session, qtbot: QtBot) -> None:
    upkeep = library.pages.library.get().upkeep
    upkeep.keeping.bin([SECOND, THIRD])
    qtbot.waitUntil(lambda: len(binned(library)) == 2 and shown(library) == [FIRST])
    click(library.library_page.views.button(View.BIN))
    pane = upkeep.bin_pane

    type_in(pane.search, "anh hop")
    assert binned(library) == [SECOND]
    pane.search.clear()
    pane.table.selectAll()
    assert "2" in pane.restore.text()
    pane.restore.setFocus()
    press(pane.restore, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shown(library) == [FIRST, SECOND, THIRD])
    assert read_bin(library.workspace) == ()


def test_a_better_scan_takes_the_place_and_the_old_one_can_be_used_again(
    library: Session, scan: Scan, drop: Drop, qtbot: QtBot
) -> None:
    workspace, box = library.workspace, library.library_page.document.versions
    choose(library, FIRST)
    drop(box, [scan("ro hon.pdf", b"%PDF-better")])
    qtbot.waitUntil(lambda: [row.version.name for row in box.rows] == ["ke hoach.pdf"])
    used = read_document(workspace, FIRST)
    assert (used.document.name, [link.leaf for link in used.links]) == ("ro hon.pdf", ["1.1"])

    click(box.rows[0].again)
    qtbot.waitUntil(lambda: [row.version.name for row in box.rows] == ["ro hon.pdf"])
    undo(library)
    qtbot.waitUntil(lambda: read_document(workspace, FIRST).document.name == "ro hon.pdf")
    undo(library)
    qtbot.waitUntil(lambda: read_document(workspace, FIRST).document.name == "ke hoach.pdf")
    assert [old.name for old in read_versions(workspace, FIRST)] == ["ro hon.pdf"]


def test_another_document_or_two_files_are_no_better_scan(
    library: Session, scan: Scan, drop: Drop, qtbot: QtBot
) -> None:
    document = library.library_page.document
    choose(library, FIRST)
    drop(document.versions, [scan("b.pdf", b"%PDF-2")])
    qtbot.waitUntil(lambda: "TL-002" in document.refused_banner.text)
    drop(document.versions, [scan("c.pdf", b"%PDF-c"), scan("d.pdf", b"%PDF-d")])

    assert "một tệp" in document.refused_banner.text
    assert read_versions(library.workspace, FIRST) == ()


@pytest.fixture
def twins(workspace: Workspace, session: Session, scan: Scan, qtbot: QtBot) -> Session:
    """The same paper scanned twice, the second time upside down; each is used."""
    attach(workspace, scan("lan 1.jpg", paper()), Target("1.1", "kh"))
    attach(workspace, scan("lan 2.jpg", paper(turned=180, quality=70)), Target("1.4", "quy"))
    while look_into_next(workspace) is not None:
        pass
    session.window.open_page(LIBRARY)
    qtbot.waitUntil(lambda: shown(session) == [FIRST, SECOND])
    choose(session, SECOND)
    qtbot.waitUntil(session.library_page.document.twin_banner.isVisible, timeout=20_000)
    return session


def dialog_of(session: Session, qtbot: QtBot) -> TwinDialog:
    click(session.library_page.document.twin_banner._action)
    dialog = session.pages.library.get().upkeep._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.other.picture.isNull(), timeout=20_000)
    return dialog


def test_a_second_scan_is_shown_beside_the_first_and_becomes_one_with_it(
    twins: Session, qtbot: QtBot
) -> None:
    workspace = twins.workspace
    assert "TL-001" in twins.library_page.document.twin_banner.text
    dialog = dialog_of(twins, qtbot)
    assert (dialog.shown.kept.code, dialog.shown.other.code) == (FIRST, SECOND)
    assert "1.1" in dialog.shown.kept.uses
    assert dialog.different.hasFocus()
    assert not dialog.before.isEnabled()
    assert not dialog.after.isEnabled()

    click(dialog.one)
    qtbot.waitUntil(lambda: shown(twins) == [FIRST] and binned(twins) == [SECOND])
    assert {link.leaf for link in read_library(workspace).links_of("1.4")} == {"1.4"}
    assert read_library(workspace).uses_of(SECOND) == ()

    undo(twins)
    qtbot.waitUntil(lambda: shown(twins) == [FIRST, SECOND])
    assert [link.leaf for link in read_document(workspace, SECOND).links] == ["1.4"]


def test_the_second_scan_can_take_the_place_of_the_first(twins: Session, qtbot: QtBot) -> None:
    workspace = twins.workspace
    better = read_document(workspace, SECOND).document.content
    dialog = dialog_of(twins, qtbot)
    click(dialog.better)

    qtbot.waitUntil(lambda: shown(twins) == [FIRST])
    kept = read_document(workspace, FIRST)
    assert kept.document.content == better
    assert {link.leaf for link in kept.links} == {"1.1", "1.4"}


def test_different_is_said_by_the_keyboard_and_not_asked_again(
    twins: Session, qtbot: QtBot
) -> None:
    dialog = dialog_of(twins, qtbot)
    press(dialog.different, Qt.Key.Key_Return)

    banner = twins.library_page.document.twin_banner
    qtbot.waitUntil(lambda: not banner.isVisible())
    digest = read_document(twins.workspace, SECOND).document.content.digest
    assert find_twins(twins.workspace, digest) == ()
    assert shown(twins) == [FIRST, SECOND]


def test_offering_a_binned_file_or_an_old_scan_says_so(
    library: Session, scan: Scan, drop: Drop, qtbot: QtBot
) -> None:
    page, upkeep = library.library_page, library.pages.library.get().upkeep
    upkeep.keeping.bin([SECOND])
    qtbot.waitUntil(lambda: binned(library) == [SECOND])
    drop(page.pane, [scan("lai.pdf", b"%PDF-2")])
    qtbot.waitUntil(lambda: "TL-002 đang ở thùng rác" in page.document.notice_banner.text)
    qtbot.waitUntil(lambda: binned(library) == [])

    upkeep.keeping.renew(FIRST, scan("moi.pdf", b"%PDF-new"))
    qtbot.waitUntil(lambda: len(read_versions(library.workspace, FIRST)) == 1)
    drop(page.pane, [scan("cu.pdf", b"%PDF-1")])
    qtbot.waitUntil(lambda: "bản quét mới hơn" in page.document.notice_banner.text)
    assert "cu.pdf" in page.document.notice_banner.text


def test_offering_a_binned_file_for_a_leaf_says_so(
    library: Session, scan: Scan, drop: Drop, qtbot: QtBot
) -> None:
    library.pages.library.get().upkeep.keeping.bin([SECOND])
    qtbot.waitUntil(lambda: binned(library) == [SECOND])
    library.open_leaf("1.1")
    pane = library.scoring_page.evidence
    drop(pane.boxes[0], [scan("lai.pdf", b"%PDF-2")])

    qtbot.waitUntil(lambda: "đang ở thùng rác" in pane.offer_banner.text)
