import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.search_text import folded
from desktop.paths import docs, resources
from desktop.ui.application import Program
from desktop.ui.help.manual import (
    PAGE_TOPICS,
    Topic,
    anchor,
    headings,
    manual_file,
    occurrences,
)
from desktop.ui.help.window import HelpWindow
from desktop.ui.session import CHECKS, SCORING, Session
from desktop.ui.theme import Theme
from tests.ui.hands import click, press

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def manual(theme: Theme, qtbot: QtBot) -> Iterator[HelpWindow]:
    window = HelpWindow(theme, docs())
    window.open_at(Topic.START)
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()


def shown_by(running: Program) -> HelpWindow:
    assert running.help is not None
    assert running.help.isVisible()
    return running.help


def chapters() -> tuple[str, ...]:
    return headings(manual_file(docs()).read_text(encoding="utf-8"))


def is_at(window: HelpWindow, title: str) -> bool:
    """Whether this heading is the first one of what is shown."""
    reader = window.reader
    block = reader.cursorForPosition(reader.viewport().rect().topLeft()).block()
    while block.isValid() and not block.blockFormat().headingLevel():
        block = block.next()
    return block.text() == title


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_is_a_chapter_of_the_manual(topic: Topic) -> None:
    assert topic.value in {anchor(each) for each in chapters()}


def test_every_page_has_the_chapter_of_its_name(session: Session) -> None:
    names = [button.text() for button in session.window.navigation.buttons]
    titles = {anchor(each): each for each in chapters()}

    assert [titles[topic.value] for topic in PAGE_TOPICS] == [f"Trang {name}" for name in names]


@pytest.mark.parametrize(("page", "chapter"), [(SCORING, "Chấm điểm"), (CHECKS, "Kiểm tra")])
def test_f1_opens_the_manual_at_the_page_one_is_on(
    program: Callable[[], Program], root: Path, qtbot: QtBot, page: int, chapter: str
) -> None:
    running = program()
    running.start(root)
    assert running.session is not None
    window = running.session.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_page(page)

    press(window, Qt.Key.Key_F1)

    qtbot.waitUntil(lambda: running.help is not None)
    manual = shown_by(running)
    qtbot.waitUntil(partial(is_at, manual, f"Trang {chapter}"))


def test_the_start_window_has_the_manual_too(program: Callable[[], Program], qtbot: QtBot) -> None:
    running = program()
    running.start(None)
    assert running.start_window is not None

    click(running.start_window.home.help)

    assert running.help is not None
    qtbot.waitUntil(partial(is_at, running.help, "Cài và mở"))


def test_the_manual_goes_with_the_program(program: Callable[[], Program], root: Path) -> None:
    running = program()
    running.start(root)
    assert running.session is not None
    click(running.session.window.navigation.help)
    manual = running.help
    assert manual is not None

    running.close()

    assert not manual.isVisible()
    assert not manual.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_every_chapter_can_be_reached_from_the_list(manual: HelpWindow, qtbot: QtBot) -> None:
    assert [manual.chapters.item(at).text() for at in range(manual.chapters.count())] == list(
        chapters()
    )
    for at, title in enumerate(chapters()[1:-2], start=1):
        manual.chapters.setCurrentRow(at)
        manual.chapters.setFocus()
        press(manual.chapters, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(is_at, manual, title))


def test_a_link_leads_to_its_place_and_the_way_back_is_kept(
    manual: HelpWindow, qtbot: QtBot
) -> None:
    reader = manual.reader
    reader.anchorClicked.emit(QUrl("#trang-kiểm-tra"))
    qtbot.waitUntil(partial(is_at, manual, "Trang Kiểm tra"))
    reader.anchorClicked.emit(QUrl("bo-tieu-chi.md#bậc-điểm"))
    qtbot.waitUntil(partial(is_at, manual, "Bậc điểm"))

    press(manual, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(partial(is_at, manual, "Trang Kiểm tra"))
    click(manual.forward)
    qtbot.waitUntil(partial(is_at, manual, "Bậc điểm"))


def test_the_pictures_are_there_and_fit(manual: HelpWindow) -> None:
    pictures = list(manual.reader.document().allFormats())
    shown = [picture for each in pictures if (picture := each.toImageFormat()).width()]

    written = (docs() / "huong-dan.md").read_text(encoding="utf-8").count("](images/")
    assert len(shown) == written > 0
    for each in shown:
        assert (docs() / each.name()).is_file()
        assert each.width() < manual.reader.viewport().width()


def test_no_line_of_any_document_makes_the_window_scroll_sideways(manual: HelpWindow) -> None:
    for file in sorted(docs().glob("*.md")):
        manual.reader.open_at(file, "")

        assert manual.reader.horizontalScrollBar().maximum() == 0, file.name


def test_the_search_ignores_diacritics_and_walks_what_it_found(manual: HelpWindow) -> None:
    manual.search.setText("khong ap dung")
    found = manual.count.text()
    assert found.startswith("1/")
    assert manual.reader.extraSelections()

    press(manual.search, Qt.Key.Key_Return)
    assert manual.count.text().startswith("2/")
    press(manual, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert manual.count.text() == found

    manual.search.setText("xyzzy")
    assert manual.count.text() == "Không thấy"
    assert not manual.next.isEnabled()


def test_a_find_marks_the_words_that_were_asked_for(manual: HelpWindow) -> None:
    text = manual.reader.toPlainText()
    found = occurrences(text, "Ke HOẠCH  dieu")
    assert found == ()
    found = occurrences(text, "dau van tay")

    assert found
    assert {folded(text[first:past]) for first, past in found} == {"dau van tay"}


def test_a_search_survives_what_is_not_composed() -> None:
    apart = unicodedata.normalize("NFD", "Kế hoạch")
    assert [apart[first:past] for first, past in occurrences(apart, "ke hoach")] == [apart]
    assert occurrences("ab", "  ") == ()


def test_the_other_scheme_keeps_the_place(
    manual: HelpWindow, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    manual.open_at(Topic.CHECKS)

    theme.apply(qapp, dark=True)

    qtbot.waitUntil(partial(is_at, manual, "Trang Kiểm tra"))
    theme.apply(qapp, dark=False)


def test_a_manual_that_is_missing_is_said(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    window = HelpWindow(theme, tmp_path)
    qtbot.addWidget(window)

    window.open_at(Topic.CHECKS)

    assert "Không tìm thấy tệp hướng dẫn" in window.reader.toPlainText()


def test_the_frozen_program_takes_the_manual_along() -> None:
    recipe = (resources().parent / "build.spec").read_text(encoding="utf-8")
    assert '("docs", "docs")' in recipe
