from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, YesNoInput
from desktop.domain.findings import Weight
from desktop.services.answering import answer_leaves
from desktop.services.attaching import attach_files
from desktop.services.checking import check_workspace
from desktop.services.workspace import Workspace
from desktop.ui.checks.page import ChecksPage
from desktop.ui.checks.rows import FindingCounts, FindingRow
from desktop.ui.scoring.inputs.selection import YesNoEditor
from desktop.ui.session import CHECKS, LIBRARY, SCORING, Session
from tests.ui.hands import click, press

Check = Callable[[QAbstractItemModel], None]
NO_EVIDENCE = {"1.1": Answer(YesNoInput(yes=True))}


class Unwatched:
    """Progress that nobody looks at."""

    def step(self, done: int, total: int, what: str) -> None: ...


@pytest.fixture
def page(session: Session, workspace: Workspace, qtbot: QtBot) -> ChecksPage:
    answer_leaves(workspace, NO_EVIDENCE)
    session.window.open_page(CHECKS)
    page = session.outlook.checks_page
    # Not what was found before the answer: that may come first.
    qtbot.waitUntil(lambda: any(row.weight is Weight.BOUNCES for row in rows(page)))
    return page


def rows(page: ChecksPage) -> list[FindingRow]:
    model = page.findings.findings
    found = [model.row_at(model.index(place)) for place in range(model.rowCount())]
    return [row for row in found if row is not None]


def choose(page: ChecksPage, wanted: Callable[[FindingRow], bool]) -> None:
    place = next(at for at, row in enumerate(rows(page)) if wanted(row))
    index = page.findings.findings.index(place)
    page.findings.scrollTo(index)
    centre = page.findings.visualRect(index).center()
    QTest.mouseClick(page.findings.viewport(), Qt.MouseButton.LeftButton, pos=centre)


def attach(workspace: Workspace, files: Sequence[Path]) -> str:
    report = attach_files(workspace, files, target=None, link_known=True, progress=Unwatched())
    return report.taken[0].document.code


def test_all_findings_stand_under_their_weights(page: ChecksPage, workspace: Workspace) -> None:
    headings = [row.text.split(" · ")[0] for row in rows(page) if row.is_heading]

    assert headings == ["Sẽ bị trả lại", "Đang mất điểm"]
    found = [row for row in rows(page) if not row.is_heading]
    assert len(found) == len(check_workspace(workspace))
    assert "1 mục sẽ làm hồ sơ bị trả lại" in page.summary.text


def test_a_finding_jumps_to_its_leaf(page: ChecksPage, session: Session) -> None:
    choose(page, lambda row: row.leaf == "1.6")

    assert session.window.pages.currentIndex() == SCORING
    assert session.scoring.current == "1.6"


def test_a_finding_opens_with_the_keyboard(page: ChecksPage, session: Session) -> None:
    page.findings.setFocus()
    page.findings.setCurrentIndex(page.findings.findings.index(1))
    press(page.findings, Qt.Key.Key_Return)

    assert session.scoring.current == "1.1"


def test_the_list_can_be_narrowed_to_one_weight(page: ChecksPage) -> None:
    bounces = page.filters.button(0)
    assert bounces.text() == "Sẽ bị trả lại · 1"

    click(bounces)

    assert {row.weight for row in rows(page)} == {Weight.BOUNCES}
    assert not page.filters.button(2).isEnabled()


def test_a_weight_that_is_mended_gives_the_whole_list_back(
    page: ChecksPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    click(page.filters.button(0))
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=False), note="không ban hành")})

    session.window.open_page(CHECKS)

    qtbot.waitUntil(lambda: not page.filters.button(0).isEnabled())
    assert {row.weight for row in rows(page)} == {Weight.COSTS_POINTS}


def test_the_page_says_what_points_without_evidence_need(page: ChecksPage) -> None:
    assert "thì phải giải trình" in page.gate.text()


def test_the_navigation_counts_along_with_the_edits(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, NO_EVIDENCE)
    session.window.open_page(CHECKS)
    button = session.window.navigation.buttons[CHECKS]
    found = len(check_workspace(workspace))
    qtbot.waitUntil(lambda: "Kiểm tra: 1 mục sẽ bị trả lại" in button.accessibleName())
    assert button.count == found

    session.open_leaf("1.8")
    session.open_leaf("1.1")
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    editor.no.click()

    qtbot.waitUntil(lambda: "bị trả lại" not in button.accessibleName())
    assert button.count == len(check_workspace(workspace))
    assert "Ctrl+" in button.toolTip()


def test_a_new_document_is_counted_without_opening_the_page(
    session: Session, scan: Callable[..., Path], qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    editor.yes.click()
    button = session.window.navigation.buttons[CHECKS]
    qtbot.waitUntil(lambda: "bị trả lại" in button.accessibleName())

    session.evidence.attach([scan("ke-hoach.pdf")], "kh")

    qtbot.waitUntil(lambda: "bị trả lại" not in button.accessibleName())


def test_a_document_added_to_the_library_is_counted(
    session: Session, workspace: Workspace, scan: Callable[..., Path], qtbot: QtBot
) -> None:
    button = session.window.navigation.buttons[CHECKS]
    qtbot.waitUntil(lambda: button.count > 0)
    assert "nên xem lại" not in button.accessibleName()

    session.window.open_page(LIBRARY)
    session.library_actions.add([scan("chua-dung.pdf")])

    qtbot.waitUntil(lambda: "1 mục nên xem lại" in button.accessibleName())
    assert button.count == len(check_workspace(workspace))


def test_nothing_left_to_mend_is_said(page: ChecksPage) -> None:
    page.show_checks((), FindingCounts(0, 0, 0))

    assert "Không còn vướng mắc nào" in page.summary.text
    assert not page.findings.isVisible()


def test_a_finding_about_a_document_jumps_to_it(
    page: ChecksPage,
    session: Session,
    workspace: Workspace,
    scan: Callable[..., Path],
    qtbot: QtBot,
) -> None:
    code = attach(workspace, [scan("chua-dung.pdf")])
    session.window.open_page(CHECKS)
    qtbot.waitUntil(lambda: any(row.document == code for row in rows(page)))

    choose(page, lambda row: row.document == code)

    assert session.window.pages.currentIndex() == LIBRARY
    qtbot.waitUntil(lambda: session.library.chosen == code)


def test_the_page_fits_a_small_screen(page: ChecksPage, session: Session) -> None:
    session.window.resize(QSize(1366, 728))

    assert page.minimumSizeHint().width() <= 1366 - session.window.navigation.width()
    assert page.minimumSizeHint().height() <= 600


def test_the_check_list_keeps_qts_contract(page: ChecksPage, keeps_qts_contract: Check) -> None:
    keeps_qts_contract(page.findings.findings)
