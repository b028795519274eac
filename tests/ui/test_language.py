"""The window in English: all of it, at once, and without touching what is handed in."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QFileInfo,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QFileIconProvider,
    QFileSystemModel,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bench.window_texts import is_vietnamese
from desktop.domain.answers import YesNoInput
from desktop.domain.verification import (
    Aspect,
    Claim,
    SignatureStatus,
    VerificationFinding,
    VerificationReport,
    report_of,
)
from desktop.paths import docs, resources
from desktop.ports.progress import Progress
from desktop.services.library import read_library
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.application import Program
from desktop.ui.earlier.dialog import EarlierDialog
from desktop.ui.help.manual import manual_file
from desktop.ui.help.window import HelpWindow
from desktop.ui.jobs import JobRunner
from desktop.ui.language import Interpreter, Language
from desktop.ui.scoring.inputs.selection import YesNoEditor
from desktop.ui.session import CHECKS, LIBRARY, OVERVIEW, PLAN, SCORING, SUBMISSION, Session
from desktop.ui.settings.preferences import Preferences
from desktop.ui.shell.crash import CrashDialog
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.verdict_view import VerdictDialog
from desktop.ui.theme import Theme
from desktop.ui.work import Reply
from desktop.wording.documents import DOCUMENT_TYPES
from desktop.wording.numbers import day, points_of
from desktop.wording.phrases import word
from tests.ui.hands import click

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_CUT = re.compile("[…›]")
"""Where a path is shortened to fit."""

NAMES = ("Minh Chứng", "Tiếng Việt", "Ngôn ngữ", "Xã Vĩnh Thành", "QĐ-UBND")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    interpreter = Interpreter(resources() / "translations", qapp)
    interpreter.speak(Language.ENGLISH)
    yield
    interpreter.stop()


@pytest.fixture
def opened(program: Callable[[], Program], root: Path, qtbot: QtBot) -> Program:
    """The program, in Vietnamese, with its settings in front."""
    started = program()
    started.start(root)
    assert started.session is not None
    qtbot.waitUntil(started.session.window.isVisible)
    started.session.open_leaf("1.1")
    click(started.session.window.navigation.settings)
    return started


def the_session(program: Program) -> Session:
    assert program.session is not None
    return program.session


def choose(program: Program, language: Language) -> None:
    """Choose a language; the windows are built again by the time it returns."""
    assert program.settings is not None
    click(program.settings.language.choices[language])
    QCoreApplication.processEvents()


def shown_texts(top: QWidget) -> Iterator[str]:
    """Everything a window says to eyes or to a screen reader."""
    for each in (top, *top.findChildren(QWidget)):
        yield from (each.windowTitle(), each.toolTip(), each.accessibleName())
        yield from (each.accessibleDescription(), each.statusTip(), each.whatsThis())
        yield from _own_texts(each)
    for action in top.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def _own_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QLineEdit() | QTextEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QTabBar():
            yield from map(widget.tabText, range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from _model_texts(widget.model(), QModelIndex())


def _model_texts(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in ROLES)
            yield from _model_texts(model, index)


def data_of(value: object) -> Iterator[str]:
    """Every text of the office's own: titles, names, wordings."""
    match value:
        case str():
            yield value
        case dict():
            yield from (text for each in value.values() for text in data_of(each))
        case tuple() | list() | frozenset():
            yield from (text for each in value for text in data_of(each))
        case _ if is_dataclass(value):
            yield from (
                text for each in fields(value) for text in data_of(getattr(value, each.name))
            )


def left_in_vietnamese(window: QWidget, workspace: Workspace) -> list[str]:
    read = (workspace.criterion_set, workspace.unit, read_library(workspace))
    own = {*data_of(read), *data_of(read_scores(workspace).answers), *DOCUMENT_TYPES.values()}
    own |= {*NAMES, *manual_file(docs()).read_text(encoding="utf-8").replace("#", "").splitlines()}
    in_order = sorted(filter(is_vietnamese, map(_bare, own)), key=len, reverse=True)
    everything = "\n".join(in_order)
    found = []
    for text in filter(is_vietnamese, shown_texts(window)):
        pieces = _CUT.split(_bare(text))
        rest = "\n".join(one for one in pieces if one.strip(" .0123456789") not in everything)
        for known in in_order:
            rest = rest.replace(known, "")
        if is_vietnamese(rest):
            found.append(text)
    return found


def _bare(text: str) -> str:
    """The text as it stands anywhere: in capitals or not, with or without its full stop."""
    return " ".join(text.replace("\u200b", "").lower().split()).rstrip(".")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("page", [OVERVIEW, SCORING, LIBRARY, CHECKS, SUBMISSION, PLAN])
def test_no_page_speaks_vietnamese(session: Session, page: int, qtbot: QtBot) -> None:
    session.window.open_page(page)
    qtbot.waitUntil(lambda: session.jobs.current is None)

    assert left_in_vietnamese(session.window, session.workspace) == []


@pytest.mark.usefixtures("english")
def test_no_kind_of_criterion_speaks_vietnamese(session: Session) -> None:
    for leaf in session.workspace.criterion_set.leaves():
        session.open_leaf(leaf.code)

        assert left_in_vietnamese(session.window, session.workspace) == [], leaf.code


@pytest.mark.usefixtures("english")
def test_no_dialog_speaks_vietnamese(session: Session, theme: Theme, qtbot: QtBot) -> None:
    session.finder.open()
    session.evidence.choose_from_library("")
    for each in (
        CrashDialog("details"),
        EarlierDialog([("Xã Vĩnh Thành", docs())]),
        HelpWindow(theme, docs()),
        *(VerdictDialog(theme, report(aspect), "a.asice") for aspect in Aspect),
    ):
        qtbot.addWidget(each)

        assert left_in_vietnamese(each, session.workspace) == []
    assert left_in_vietnamese(session.window, session.workspace) == []


def report(aspect: Aspect) -> VerificationReport:
    """A report that says that one thing is wrong, and who signed."""
    signature = SignatureStatus(Claim.YES, Claim.YES, "Xã Vĩnh Thành", "0" * 64, datetime.now(UTC))
    finding = VerificationFinding("brand.new", aspect)
    return report_of("a.asice", digest=None, signature=signature, findings=(finding,))


@pytest.mark.no_cover
def test_no_page_of_a_dossier_full_of_work_speaks_vietnamese(
    program: Callable[[], Program], memory: WindowMemory, sample: Path, qtbot: QtBot
) -> None:
    Preferences(memory.settings).keep_language(Language.ENGLISH)
    started = program()
    started.start(sample)
    session, left = the_session(started), set[str]()
    for page in (OVERVIEW, LIBRARY, CHECKS, SUBMISSION, PLAN):
        session.window.open_page(page)
        qtbot.waitUntil(lambda: session.jobs.current is None)
        left |= set(left_in_vietnamese(session.window, session.workspace))
    for leaf in session.workspace.criterion_set.leaves():
        session.open_leaf(leaf.code)
        left |= set(left_in_vietnamese(session.window, session.workspace))

    assert left == set()


def test_a_language_is_spoken_at_once_and_nothing_is_lost(opened: Program, root: Path) -> None:
    before = the_session(opened)
    before.scoring.open_leaf("1.2")

    choose(opened, Language.ENGLISH)

    now = the_session(opened)
    assert now is not before
    assert now.window.isVisible()
    assert not before.window.isVisible()
    assert now.window.pages.currentIndex() == SCORING
    assert now.scoring.current == "1.2"
    assert now.workspace.root == root
    assert now.history.remembered == before.history.remembered
    assert opened.settings is not None
    assert opened.settings.isVisible()
    assert left_in_vietnamese(now.window, now.workspace) == []
    assert left_in_vietnamese(opened.settings, now.workspace) == []


def test_one_comes_back_to_vietnamese(opened: Program) -> None:
    title = the_session(opened).window.navigation.settings.text()

    choose(opened, Language.ENGLISH)
    spoken = the_session(opened).window.navigation.settings.text()
    choose(opened, Language.VIETNAMESE)

    assert spoken != title
    assert the_session(opened).window.navigation.settings.text() == title


def test_what_was_typed_is_saved_and_can_be_undone_after_the_change(
    opened: Program, qtbot: QtBot
) -> None:
    editor = the_session(opened).scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    editor.yes.click()

    choose(opened, Language.ENGLISH)

    now = the_session(opened)
    assert read_scores(now.workspace).answers["1.1"].inputs == YesNoInput(yes=True)
    undo = now.window.undo_buttons.undo
    assert undo.accessibleName() == "Undo: edit 1.1"
    click(undo)
    qtbot.waitUntil(lambda: not now.scoring.has_unsaved)
    assert "1.1" not in read_scores(now.workspace).answers


def test_a_running_job_is_not_stopped_for_it(opened: Program, qtbot: QtBot) -> None:
    before, go_on = the_session(opened), Event()

    def job(_progress: Progress) -> None:
        go_on.wait()

    before.jobs.start("việc dài", job, Reply(done=lambda _: None, failed=lambda _: None))

    choose(opened, Language.ENGLISH)

    assert the_session(opened) is before
    assert opened.settings is not None
    assert opened.settings.language.later.isVisible()
    assert Preferences(opened._memory.settings).language is Language.ENGLISH
    go_on.set()
    qtbot.waitUntil(lambda: before.jobs.current is None)


def test_the_language_survives_a_restart(
    program: Callable[[], Program], memory: WindowMemory, root: Path
) -> None:
    Preferences(memory.settings).keep_language(Language.ENGLISH)
    started = program()

    started.start(root)

    assert left_in_vietnamese(the_session(started).window, the_session(started).workspace) == []


@pytest.mark.parametrize("kept", ["fr", "", "EN", "9" * 400])
def test_a_language_nobody_knows_is_vietnamese(memory: WindowMemory, kept: str) -> None:
    memory.settings.setValue("language", kept)

    assert Preferences(memory.settings).language is Language.VIETNAMESE


def test_the_start_window_changes_too(program: Callable[[], Program], workspace: Workspace) -> None:
    started = program()
    started.start(None)
    assert started.start_window is not None
    click(started.start_window.home.settings)

    choose(started, Language.ENGLISH)

    window = started.start_window
    assert window.isVisible()
    assert left_in_vietnamese(window, workspace) == []
    window.show_new()
    assert left_in_vietnamese(window, workspace) == []


@pytest.mark.usefixtures("english")
def test_what_a_job_says_is_in_the_windows_language(qapp: QApplication, qtbot: QtBot) -> None:
    jobs, said = JobRunner(qapp), list[str]()
    reply = Reply(done=said.append, failed=lambda _: None)

    jobs.start("", lambda _: word("chưa chấm"), reply)
    jobs.save(lambda: word("chưa chấm"), reply)

    qtbot.waitUntil(lambda: len(said) == 2)
    assert set(said) == {"not scored"}
    jobs.close()


def test_a_missing_dictionary_leaves_the_window_vietnamese(
    qapp: QApplication, tmp_path: Path
) -> None:
    interpreter = Interpreter(tmp_path, qapp)

    interpreter.speak(Language.ENGLISH)

    assert QObject().tr("Đóng") == "Đóng"
    assert word("Đóng") == "Đóng"


def test_qts_own_texts_are_in_the_windows_language(opened: Program) -> None:
    assert QCoreApplication.translate("QLineEdit", "Select All") == "Chọn tất cả"
    assert QLocale().monthName(12).lower() == "tháng 12"

    choose(opened, Language.ENGLISH)

    assert QCoreApplication.translate("QLineEdit", "Select All") == "Select All"
    assert QCoreApplication.translate("AnyClass", "Đóng") == "Close"
    assert QLocale().monthName(12) == "December"


def file_dialog_texts(folder: Path) -> set[str]:
    """What a file dialog says that is Qt's own, but names of files and folders."""
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    texts = {QFileIconProvider().type(QFileInfo(folder))}
    for each in dialog.findChildren(QWidget):
        texts |= {each.toolTip(), each.accessibleName(), each.accessibleDescription()}
        if isinstance(each, QLabel | QAbstractButton):
            texts |= set(_own_texts(each))
    texts |= {action.text() for action in dialog.findChildren(QAction)}
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    texts |= {str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(4)}
    dialog.deleteLater()
    return texts - {""}


def test_a_file_dialog_of_qts_own_has_no_english_in_it(qapp: QApplication, tmp_path: Path) -> None:
    english = file_dialog_texts(tmp_path)
    interpreter = Interpreter(resources() / "translations", qapp)
    interpreter.speak(Language.VIETNAMESE)
    try:
        vietnamese = file_dialog_texts(tmp_path)
    finally:
        interpreter.stop()

    assert len(english) > 25
    assert english & vietnamese == set()


def test_figures_and_days_stay_as_the_papers_have_them(opened: Program) -> None:
    shown = the_session(opened).window.header.total.text()

    choose(opened, Language.ENGLISH)

    assert the_session(opened).window.header.total.text() == shown
    assert points_of(Decimal("66.2"), Decimal(1234)) == "66,2/1.234,0"
    assert day(date(2026, 12, 15)) == "15/12/2026"
