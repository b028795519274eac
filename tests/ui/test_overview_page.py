from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, Override, YesNoInput
from desktop.domain.approval import approval_of
from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.criteria import Period
from desktop.domain.evidence import Digest
from desktop.domain.scoring.totals import Totals
from desktop.domain.strict_json import JsonValue
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.answering import answer_leaves, is_filled_by_others
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui import watch
from desktop.ui.checks.rows import FindingRow
from desktop.ui.overview.approved import approved_told
from desktop.ui.overview.field_bar import FieldBar, shares
from desktop.ui.overview.page import OverviewPage
from desktop.ui.overview.rows import Bar, Part
from desktop.ui.scoring.inputs.selection import YesNoEditor
from desktop.ui.session import OVERVIEW, SCORING, SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme
from desktop.wording.days import until, until_the_end
from tests.services.conftest import approve
from tests.ui.hands import click, press

NO_EVIDENCE = {"1.1": Answer(YesNoInput(yes=True))}
DIGEST = Digest("ab" * 32)
PERIOD = Period(date(2025, 12, 1), date(2026, 11, 30))


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> OverviewPage:
    session.window.open_page(OVERVIEW)
    page = session.outlook.overview_page
    qtbot.waitUntil(lambda: bool(page.bars))
    return page


def tasks(page: OverviewPage) -> list[FindingRow]:
    model = page.tasks.findings
    found = [model.row_at(model.index(place)) for place in range(model.rowCount())]
    return [row for row in found if row is not None]


def look_again(session: Session, page: OverviewPage, qtbot: QtBot) -> None:
    """Wait for what was answered behind the window's back."""
    before = [bar.bar for bar in page.bars]
    session.window.open_page(OVERVIEW)
    qtbot.waitUntil(lambda: [bar.bar for bar in page.bars] != before)


def everything(workspace: Workspace) -> dict[str, Answer]:
    """Full points for every leaf of ours, each with a note that stands for the evidence."""
    return {
        leaf.code: Answer(override=Override(leaf.max, "đủ"), note="theo biên bản")
        for leaf in workspace.criterion_set.leaves()
        if not is_filled_by_others(leaf)
    }


def test_the_window_starts_with_the_overview(
    workspace: Workspace, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> None:
    session = Session(workspace, theme, memory, reading_folder=tmp_path)
    with qtbot.waitExposed(session.window):
        session.show()

    assert session.window.pages.currentWidget() is session.outlook.overview_page
    assert session.window.navigation.buttons[OVERVIEW].text() == "Tổng quan"
    qtbot.waitUntil(lambda: "ngày" in session.window.header.days.text())
    session.window.close()
    session.close()


def test_an_empty_workspace_says_where_to_begin(page: OverviewPage) -> None:
    assert "Chưa chấm tiêu chí nào" in page.headline.text()
    assert "1.1" in page.hint.text()
    assert page.go_on.text() == "Tiếp tục"


def test_going_on_opens_the_first_leaf_without_an_answer(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=False), note="không làm")})
    look_again(session, page, qtbot)

    click(page.go_on)

    assert session.window.pages.currentIndex() == SCORING
    assert session.scoring.current == "1.2"


def test_going_on_comes_back_to_a_leaf_that_bounces(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, NO_EVIDENCE)
    look_again(session, page, qtbot)
    assert "bị trả lại" in page.headline.text()

    page.go_on.setFocus()
    press(page.go_on, Qt.Key.Key_Space)

    assert session.scoring.current == "1.1"


def test_a_lost_point_without_a_reason_waits_until_the_rest_is_answered(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=False))})
    look_again(session, page, qtbot)
    assert "1.2" in page.hint.text()

    answer_leaves(workspace, everything(workspace) | {"1.1": Answer(YesNoInput(yes=False))})
    look_again(session, page, qtbot)

    assert page.hint.text().startswith("Tiếp theo: 1.1")


def test_finished_work_leads_to_the_submission(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, everything(workspace))
    look_again(session, page, qtbot)
    assert "Đã xong" in page.headline.text()
    assert page.nothing.isVisible()
    assert not page.tasks.isVisible()
    assert page.go_on.text() == "Sang Nộp hồ sơ"

    click(page.go_on)

    assert session.window.pages.currentIndex() == SUBMISSION


def test_the_bars_add_up_to_the_totals(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, NO_EVIDENCE | {"1.2": Answer(not_applicable=False, note="x")})
    look_again(session, page, qtbot)
    totals = read_scores(workspace).sheet.totals
    whole, *fields = [each.bar for each in page.bars]

    assert [bar.code for bar in fields] == ["1", "2"]
    assert whole.parts == {
        Part.EARNED: totals.earned,
        Part.LOST: totals.lost,
        Part.OPEN: totals.unanswered,
        Part.WAITING: totals.pending,
    }
    for part in Part:
        assert sum(bar.parts[part] for bar in fields) == whole.parts[part]
    assert sum(whole.parts.values()) == totals.nominal - totals.excluded


def test_a_bar_says_its_figures_and_opens_its_field(page: OverviewPage, session: Session) -> None:
    bar = page.bars[2]
    said = bar.accessibleName()
    assert said.startswith("2. Kết quả khác: đạt 0 trên 6 điểm có thể đạt")
    assert "chưa chấm 6" in said
    assert "chờ nơi khác chấm 4" in said

    bar.setFocus()
    press(bar, Qt.Key.Key_Space)

    assert session.scoring.current == "2.1"


@given(st.lists(st.decimals(-5, 100, places=2), min_size=4, max_size=4))
def test_parts_of_a_bar_lie_side_by_side(points: list[Decimal]) -> None:
    found = list(shares(dict(zip(Part, points, strict=True))))

    ends = [0.0, *(end for _, _, end in found)]
    assert [start for _, start, _ in found] == pytest.approx(ends[:-1])
    assert all(start < end for _, start, end in found)
    assert ends[-1] == pytest.approx(1 if any(each > 0 for each in points) else 0)


def test_things_to_do_are_sorted_by_the_points_at_stake(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, NO_EVIDENCE)
    look_again(session, page, qtbot)
    stakes = [Decimal(row.points.split()[0].replace(",", ".")) for row in tasks(page)]

    assert len(stakes) > 5
    assert stakes == sorted(stakes, reverse=True)
    assert "1.1" in {row.leaf for row in tasks(page)}


def test_a_thing_to_do_jumps_to_its_leaf_by_mouse_and_by_key(
    page: OverviewPage, session: Session
) -> None:
    place = next(at for at, row in enumerate(tasks(page)) if row.leaf == "1.6")
    index = page.tasks.findings.index(place)
    page.tasks.scrollTo(index)
    centre = page.tasks.visualRect(index).center()
    QTest.mouseClick(page.tasks.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert session.scoring.current == "1.6"

    session.window.open_page(OVERVIEW)
    page.tasks.setCurrentIndex(page.tasks.findings.index(0))
    page.tasks.setFocus()
    press(page.tasks, Qt.Key.Key_Return)

    assert session.window.pages.currentIndex() == SCORING
    assert session.scoring.current == tasks(page)[0].leaf


def test_a_deadline_without_an_answer_is_named_and_opens_its_leaf(
    page: OverviewPage, session: Session
) -> None:
    found = [
        each for each in page.findChildren(QPushButton) if each.text().startswith("1.7 · hạn 31/01")
    ]

    assert len(found) == 1
    assert "Thời hạn ban hành" in found[0].accessibleName()
    click(found[0])
    assert session.scoring.current == "1.7"


def test_the_page_says_what_is_known_of_the_deadline(page: OverviewPage) -> None:
    said = page.period.text()

    assert "từ 01/12/2025 đến 30/11/2026" in said
    assert "Sở Nội vụ thông báo" in said


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 11, 22), "còn 8 ngày"),
        (date(2026, 11, 30), "hôm nay hết kỳ số liệu"),
        (date(2026, 12, 3), "đã hết kỳ số liệu 3 ngày"),
    ],
)
def test_the_header_counts_the_days(session: Session, on: date, said: str) -> None:
    session.window.header.show_period(PERIOD, on)

    assert session.window.header.days.text() == said
    assert until_the_end(PERIOD, on) == said
    assert "30/11/2026" in session.window.header.days.accessibleName()


def test_a_day_is_ahead_today_or_past() -> None:
    due = date(2026, 1, 31)

    assert until(due, date(2026, 1, 30)) == "còn 1 ngày"
    assert until(due, due) == "đến hạn hôm nay"
    assert until(due, date(2026, 2, 2)) == "đã qua 2 ngày"


def test_an_answer_shows_on_the_overview_when_it_is_opened_again(
    page: OverviewPage, session: Session, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)

    editor.yes.click()
    session.window.open_page(OVERVIEW)

    qtbot.waitUntil(lambda: page.bars[1].bar.totals.earned == 2)


def test_a_page_out_of_view_is_not_painted_anew(
    page: OverviewPage, session: Session, qtbot: QtBot
) -> None:
    before = page.bars[1].bar
    count = session.window.navigation.buttons
    session.open_leaf("1.1")
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    findings = [each.count for each in count]

    editor.no.click()
    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    editor.yes.click()
    qtbot.waitUntil(lambda: "bị trả lại" in " ".join(each.accessibleName() for each in count))

    assert findings
    assert page.bars[1].bar is before


def test_work_that_cannot_be_read_is_said_and_tried_again(
    page: OverviewPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseBusyError

    with monkeypatch.context() as outside:
        outside.setattr(watch, "read_standing", refuse)
        session.window.open_page(OVERVIEW)
        qtbot.waitUntil(page.failure.isVisible)

    session.window.open_page(OVERVIEW)

    qtbot.waitUntil(lambda: not page.failure.isVisible())


def test_the_page_fits_a_small_screen(page: OverviewPage, session: Session) -> None:
    session.window.resize(QSize(1366, 728))

    assert session.window.minimumSizeHint().width() <= 1366
    assert session.window.minimumSizeHint().height() <= 728
    assert page.minimumSizeHint().width() <= 1366 - session.window.navigation.width()


def test_everything_is_reached_with_the_tab_key(page: OverviewPage) -> None:
    for control in (page.go_on, *page.bars, page.tasks, page.more):
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName() or control is page.more


def entry(kind: EntryKind, **facts: JsonValue) -> JournalEntry:
    at = datetime(2026, 11, 23, 1, 28, tzinfo=UTC)
    return JournalEntry(1, at, "Nguyễn Văn Mẫu, Chủ tịch UBND xã", kind, facts, None, DIGEST)


PACKAGE: Mapping[str, JsonValue] = {"file": "goi.asice", "package": "goi.asice", "sequence": 1}
STEPS = (
    (entry(EntryKind.APPROVED, content=DIGEST), "Sang xuất gói"),
    (entry(EntryKind.EXPORTED, **PACKAGE), "Sang chuyển gói"),
    (entry(EntryKind.DELIVERED, **PACKAGE), "Sang giấy tiếp nhận"),
    (entry(EntryKind.RECEIPT_IMPORTED, sequence=1), "Xem giấy tiếp nhận"),
)


@pytest.mark.parametrize("steps", range(1, len(STEPS) + 1))
def test_what_is_approved_says_by_whom_and_what_comes_next(steps: int) -> None:
    approval = approval_of(each for each, _ in STEPS[:steps])
    assert approval.approved is not None

    told = approved_told(approval, approval.approved)

    assert "Nguyễn Văn Mẫu, Chủ tịch UBND xã, 08:28 ngày 23/11/2026" in told.hint
    assert told.button == STEPS[steps - 1][1]


def test_an_approved_submission_asks_for_nothing_that_is_locked(
    page: OverviewPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    approve(workspace)
    session.window.open_page(OVERVIEW)
    qtbot.waitUntil(lambda: page.go_on.text() == "Sang xuất gói")

    assert "phê duyệt" in page.headline.text()
    assert tasks(page) == []
    assert "mở lại" in page.nothing.text()
    assert not page.due_title.isVisible()
    click(page.go_on)
    assert session.window.pages.currentIndex() == SUBMISSION


@pytest.mark.parametrize("percent", [100, 150])
def test_a_bar_is_as_high_as_all_its_words(theme: Theme, qtbot: QtBot, percent: int) -> None:
    totals = Totals(*map(Decimal, ("26.25", "1.25", "4.5", "2.75", "10.25")))
    bar = Bar("1", "Công tác chỉ đạo, điều hành cải cách hành chính", totals)
    holder = QWidget()
    column = QVBoxLayout(holder)
    shown = FieldBar(theme, bar, holder)
    font = holder.font()
    font.setPixelSize(13 * percent // 100)
    shown.setFont(font)
    column.addWidget(shown)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(560, 300)
    holder.show()

    assert shown.height() == shown.heightForWidth(shown.width())
    assert shown.heightForWidth(300) > shown.heightForWidth(2000) == shown.sizeHint().height()
