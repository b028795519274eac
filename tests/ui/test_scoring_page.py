from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.answers import DateInput, Layer, LostKind, LostReason, YesNoInput
from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.scoring.inputs.cases import CasesEditor
from desktop.ui.scoring.inputs.deadline import DeadlineEditor
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.scoring.inputs.judgement import ManualEditor, OthersEditor
from desktop.ui.scoring.inputs.measurement import (
    CountEditor,
    FormulaEditor,
    NumberEditor,
    RatioEditor,
)
from desktop.ui.scoring.inputs.selection import ChecklistEditor, ChoiceEditor, YesNoEditor
from desktop.ui.scoring.rows import Filter
from desktop.ui.session import Session
from tests.ui.hands import click, never_pause, press, type_in

E = TypeVar("E", bound=RuleEditor)

Check = Callable[[QAbstractItemModel], None]


def open_editor(session: Session, code: str, kind: type[E]) -> E:
    session.open_leaf(code)
    editor = session.scoring_page.card.editor
    assert isinstance(editor, kind)
    return editor


def points(session: Session) -> str:
    return session.scoring_page.card.head.points.text()


def reason(session: Session) -> str:
    return session.scoring_page.card.head.reason.text()


def fault(session: Session) -> str:
    label = session.scoring_page.card._faults
    return label.text() if label.isVisible() else ""


def test_yes_earns_the_points_with_a_reason(session: Session) -> None:
    editor = open_editor(session, "1.1", YesNoEditor)

    editor.yes.click()

    assert points(session) == "2"
    assert "Có" in reason(session)
    assert session.window.header.total.text() == "2/19"


def test_a_level_is_chosen_by_radio_button(session: Session) -> None:
    editor = open_editor(session, "1.2", ChoiceEditor)

    editor.options["kha"].click()

    assert points(session) == "1"
    assert "Khá" in reason(session)


def test_a_part_above_others_stands_for_all_of_them(session: Session) -> None:
    editor = open_editor(session, "1.3", ChecklistEditor)

    editor.boxes["truc-tuyen"].click()

    assert editor.boxes["trang"].isChecked()
    assert editor.boxes["mang"].isChecked()
    assert Decimal(points(session).replace(",", ".")) == Decimal("0.5")

    editor.boxes["mang"].click()

    assert editor.boxes["truc-tuyen"].checkState() is Qt.CheckState.PartiallyChecked
    assert points(session) == "0,25"


def test_no_part_at_all_is_an_answer_too(session: Session) -> None:
    editor = open_editor(session, "1.3", ChecklistEditor)

    editor.none.click()

    assert points(session) == "0"


def test_a_count_is_typed_or_stepped(session: Session) -> None:
    editor = open_editor(session, "1.4", CountEditor)

    editor.field.setFocus()
    type_in(editor.field.spin, "3")
    click(editor.field.more)

    assert points(session) == "2"


def test_a_ratio_shows_percent_and_band_while_it_is_typed(session: Session) -> None:
    editor = open_editor(session, "1.5", RatioEditor)

    type_in(editor.fields["dung-han"].line, "97")
    assert "Còn thiếu" in fault(session)
    type_in(editor.fields["tong"].line, "100")

    assert points(session) == "1,0"
    assert "97,0 %" in editor.share.text()
    assert editor.ladder.reached == "Từ 95 % đến dưới 100 %"
    assert "97/100 = 97,0 %" in reason(session)
    assert fault(session) == ""


def test_a_number_may_have_comma_or_point(session: Session) -> None:
    editor = open_editor(session, "1.6", NumberEditor)

    type_in(editor.fields["tin"].line, "12,5")

    assert points(session) == "1"


def test_a_day_shows_how_late_it_is(session: Session) -> None:
    editor = open_editor(session, "1.7", DeadlineEditor)

    type_in(editor.field.line, "3/2/2026")

    assert points(session) == "0,5"
    assert editor.late.text() == "Trễ 3 ngày so với hạn 31/01/2026."


def test_what_was_never_done_is_an_answer_of_its_own(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    editor = open_editor(session, "1.7", DeadlineEditor)
    type_in(editor.field.line, "3/2/2026")

    editor.not_done.click()

    assert points(session) == "0,0"
    assert "Chưa thực hiện, hạn 31/01/2026" in reason(session)
    assert not editor.late.isVisible()
    assert not editor.field.line.isEnabled()
    session.open_leaf("1.1")
    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    assert read_scores(workspace).answers["1.7"].inputs == DateInput(None)

    editor = open_editor(session, "1.7", DeadlineEditor)
    assert editor.not_done.isChecked()
    editor.not_done.click()
    assert editor.field.line.isEnabled()
    assert points(session) == "–"


def test_cases_are_counted_down(session: Session) -> None:
    editor = open_editor(session, "1.8", CasesEditor)

    click(editor.nothing)
    assert points(session) == "2"
    click(editor.fields["tre"].more)

    assert points(session) == "1,75"


def test_one_case_takes_everything(session: Session) -> None:
    editor = open_editor(session, "2.1", CasesEditor)

    click(editor.nothing)
    click(editor.fields["ky-luat"].more)

    assert points(session) == "0"


@pytest.mark.parametrize(
    ("code", "source"), [("2.2", "Sở Khoa học và Công nghệ"), ("2.3", "Điều tra của tỉnh")]
)
def test_points_of_others_say_who_gives_them(session: Session, code: str, source: str) -> None:
    editor = open_editor(session, code, OthersEditor)

    assert source in editor.text.text()
    assert points(session) == "–"


def test_a_formula_names_its_inputs(session: Session) -> None:
    editor = open_editor(session, "2.4", FormulaEditor)

    type_in(editor.fields["xong"].line, "3")
    type_in(editor.fields["giao"].line, "4")

    assert points(session) == "1,5"


def test_judgement_needs_a_reason(session: Session) -> None:
    editor = open_editor(session, "2.5", ManualEditor)

    type_in(editor.field.line, "1,5")
    assert points(session) == "–"
    assert "lý do" in fault(session)
    session.scoring_page.card.remarks.note.insertPlainText("Đã chấn chỉnh")

    assert points(session) == "1,5"


def test_a_numerator_over_its_denominator_is_said_in_place(session: Session) -> None:
    editor = open_editor(session, "1.5", RatioEditor)

    type_in(editor.fields["dung-han"].line, "101")
    type_in(editor.fields["tong"].line, "100")

    assert "lớn hơn tổng số" in fault(session)
    assert editor.fields["dung-han"].line.property("faulty") == "true"
    assert editor.fields["dung-han"].line.text() == "101"


def test_text_that_is_no_number_stays_and_is_explained(session: Session) -> None:
    editor = open_editor(session, "1.6", NumberEditor)

    editor.fields["tin"].line.insert("mười hai")

    assert "“mười hai”" in fault(session)

    session.open_leaf("1.7")
    editor = open_editor(session, "1.6", NumberEditor)

    assert editor.fields["tin"].line.text() == "mười hai"
    assert "“mười hai”" in fault(session)


def test_not_applicable_says_what_it_does(session: Session) -> None:
    open_editor(session, "1.1", YesNoEditor)
    remarks = session.scoring_page.card.remarks

    assert "bỏ khỏi tổng điểm" in remarks._effect.text()
    remarks.not_applicable.click()

    assert points(session) == "–"
    session.open_leaf("1.2")
    assert not remarks.not_applicable.isVisible()


def test_points_set_by_hand_leave_the_computed_ones_in_view(session: Session) -> None:
    editor = open_editor(session, "1.1", YesNoEditor)
    remarks = session.scoring_page.card.remarks

    editor.yes.click()
    remarks.override.click()
    type_in(remarks.points.line, "1,5")
    remarks.reason.insertPlainText("Theo kết luận kiểm tra")

    assert points(session) == "1,5"
    assert remarks._computed.text() == "Điểm tính theo quy định: 2"


def test_a_reason_without_its_points_is_there_again_when_the_leaf_is(session: Session) -> None:
    open_editor(session, "1.1", YesNoEditor).yes.click()
    remarks = session.scoring_page.card.remarks
    remarks.override.click()
    type_in(remarks.points.line, "1,5?")
    remarks.reason.insertPlainText("Theo kết luận kiểm tra")

    session.open_leaf("1.2")
    assert not remarks.override.isChecked()
    session.open_leaf("1.1")

    assert remarks.override.isChecked()
    assert remarks.points.line.text() == "1,5?"
    assert remarks.reason.toPlainText() == "Theo kết luận kiểm tra"
    assert remarks.points.complaint() in remarks._complaint.text()


def test_everything_typed_is_on_the_disk_a_moment_later(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    open_editor(session, "1.1", YesNoEditor).yes.click()

    qtbot.waitUntil(lambda: "1.1" in read_scores(workspace).answers)

    assert read_scores(workspace).answers["1.1"].inputs == YesNoInput(yes=True)
    qtbot.waitUntil(lambda: session.window.status.saved.text().startswith("Đã lưu "))


def test_a_long_text_is_saved_while_it_is_still_being_typed(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    open_editor(session, "1.1", YesNoEditor)
    page = session.scoring_page
    never_pause(page._saving)

    with qtbot.waitSignal(session.window.saved):
        type_in(page.card.remarks.note, "Dang go")

    assert read_scores(workspace).answers["1.1"].note.startswith("D")


def test_closing_at_once_loses_nothing(session: Session, workspace: Workspace) -> None:
    open_editor(session, "1.1", YesNoEditor).yes.click()

    session.window.close()

    with workspace.work() as work:
        assert work.answers.get(Layer.SELF, "1.1").inputs == YesNoInput(yes=True)


def test_answers_come_back_into_their_fields(session: Session) -> None:
    editor = open_editor(session, "1.5", RatioEditor)
    type_in(editor.fields["dung-han"].line, "1234,5")

    session.open_leaf("1.1")
    editor = open_editor(session, "1.5", RatioEditor)

    assert editor.fields["dung-han"].line.text() == "1234,5"


def test_an_answer_can_be_taken_back(session: Session) -> None:
    open_editor(session, "1.1", YesNoEditor).yes.click()

    click(session.scoring_page.card.clear)

    assert points(session) == "–"
    assert session.scoring_page.card.head.chip.accessibleName() == "Chưa chấm"


def test_keys_go_from_leaf_to_leaf(session: Session) -> None:
    session.open_leaf("1.1")
    page = session.scoring_page

    press(page.card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert session.scoring.current == "1.2"
    press(page.card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.scoring.current == "1.1"
    press(page.card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.scoring.current == "1.2"


def test_the_search_ignores_diacritics(session: Session, qtbot: QtBot) -> None:
    tree = session.scoring_page.tree

    type_in(tree.search, "ke hoach")

    qtbot.waitUntil(lambda: tree.visible_leaves() == ("1.1",))


def test_a_filter_keeps_only_what_it_says(session: Session) -> None:
    open_editor(session, "1.2", ChoiceEditor).options["kha"].click()
    tree = session.scoring_page.tree

    click(tree._filters[Filter.LOSING])

    assert tree.visible_leaves() == ("1.2",)


def test_a_jump_to_a_hidden_leaf_shows_it(session: Session, qtbot: QtBot) -> None:
    tree = session.scoring_page.tree
    type_in(tree.search, "ky luat")
    qtbot.waitUntil(lambda: tree.visible_leaves() == ("2.1",))

    session.open_leaf("1.1")

    assert "1.1" in tree.visible_leaves()


def test_the_tree_keeps_qts_contract(session: Session, keeps_qts_contract: Check) -> None:
    keeps_qts_contract(session.scoring_page.tree.model)
    keeps_qts_contract(session.scoring_page.tree.proxy)


def test_points_add_up_the_tree_at_once(session: Session) -> None:
    open_editor(session, "1.1", YesNoEditor).yes.click()
    model = session.scoring_page.tree.model

    row = model.row_at(model.index_of("1"))

    assert row is not None
    assert row.points == Decimal(2)


def test_a_field_is_of_as_many_points_in_the_tree_as_in_the_overview(
    session: Session, workspace: Workspace
) -> None:
    model = session.scoring_page.tree.model
    fields = read_scores(workspace).sheet.fields
    assert any(totals.pending for totals in fields.values())

    for code, totals in fields.items():
        row = model.row_at(model.index_of(code))
        assert row is not None
        assert (row.max, row.waiting, row.excluded) == (
            totals.applicable,
            totals.pending,
            totals.excluded,
        )


def test_lost_points_ask_why_and_the_reason_is_kept(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    editor = open_editor(session, "1.1", YesNoEditor)
    lost = session.scoring_page.card.remarks.lost
    editor.yes.click()
    assert not lost.isVisible()

    editor.no.click()
    assert lost.isVisible()
    assert "Vì sao mất 2 điểm?" in [label.text() for label in lost.findChildren(QLabel)]
    assert not lost.text.isEnabled()
    lost.kinds[LostKind.LATE].click()
    type_in(lost.text, "gui cham")
    session.open_leaf("1.2")
    assert not lost.isVisible()

    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    kept = read_scores(workspace).answers["1.1"]
    assert kept.lost == LostReason(LostKind.LATE, "gui cham")
    session.open_leaf("1.1")
    assert lost.kinds[LostKind.LATE].isChecked()
    assert lost.text.toPlainText() == "gui cham"


def test_a_reason_of_another_leaf_is_never_taken_over(session: Session) -> None:
    lost = session.scoring_page.card.remarks.lost
    open_editor(session, "1.1", YesNoEditor).no.click()
    lost.kinds[LostKind.NOT_DONE].click()

    open_editor(session, "1.4", CountEditor)

    assert session.scoring_page.card.answer().lost is None


def test_clearing_an_answer_takes_its_reason_along(session: Session) -> None:
    lost = session.scoring_page.card.remarks.lost
    open_editor(session, "1.1", YesNoEditor).no.click()
    lost.kinds[LostKind.NOT_DONE].click()

    session.scoring_page.card.clear.click()

    assert session.scoring_page.card.answer().is_empty


def test_a_reason_is_undone_with_its_answer(session: Session) -> None:
    lost = session.scoring_page.card.remarks.lost
    open_editor(session, "1.1", YesNoEditor).no.click()
    session.open_leaf("1.2")
    session.open_leaf("1.1")
    lost.kinds[LostKind.BEYOND_CONTROL].click()

    click(session.window.undo_buttons.undo)

    assert lost.isVisible()
    assert lost.reason() is None


def test_a_reason_longer_than_what_is_kept_is_said(session: Session) -> None:
    lost = session.scoring_page.card.remarks.lost
    open_editor(session, "1.1", YesNoEditor).no.click()
    lost.kinds[LostKind.LATE].click()

    lost.text.setPlainText("x" * (MAX_NOTE_CHARACTERS + 1))

    reason = session.scoring_page.card.answer().lost
    assert reason is not None
    assert len(reason.text) == MAX_NOTE_CHARACTERS
    assert "quá dài" in session.scoring_page.card.remarks._complaint.text()


@pytest.mark.parametrize(("code", "kind"), [("1.5", RatioEditor), ("1.7", DeadlineEditor)])
def test_what_is_wrong_is_said_right_below_the_fields(
    session: Session, code: str, kind: type[RatioEditor | DeadlineEditor]
) -> None:
    editor = open_editor(session, code, kind)
    label = session.scoring_page.card._faults

    type_in(next(iter(editor.findChildren(QLineEdit))), "abc")

    said, ladder = editor.column.indexOf(label), editor.column.indexOf(editor.ladder)
    assert 0 < said < ladder
    assert label.isVisible()


def test_text_that_is_no_number_is_not_called_missing_as_well(session: Session) -> None:
    editor = open_editor(session, "1.5", RatioEditor)
    type_in(editor.fields["tong"].line, "100")

    type_in(editor.fields["dung-han"].line, "abc")

    assert "không phải là số" in fault(session)
    assert "Còn thiếu" not in fault(session)


def test_only_an_answer_can_be_cleared(session: Session) -> None:
    editor = open_editor(session, "1.1", YesNoEditor)
    card = session.scoring_page.card
    assert not card.clear.isEnabled()
    editor.yes.click()
    assert card.clear.isEnabled()

    card.clear.click()

    assert points(session) == "–"
    assert not card.clear.isEnabled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert card.editor.isAncestorOf(focus)


def test_an_answer_that_is_not_finished_is_not_called_wrong(session: Session) -> None:
    editor = open_editor(session, "1.5", RatioEditor)

    type_in(editor.fields["dung-han"].line, "97")
    assert session.scoring_page.card.head.chip.accessibleName() == "Nhập chưa đủ"
    type_in(editor.fields["tong"].line, "9")

    assert session.scoring_page.card.head.chip.accessibleName() == "Số liệu chưa đúng"


def test_what_is_typed_in_stays_where_it_is_when_points_appear(session: Session) -> None:
    editor = open_editor(session, "1.5", RatioEditor)
    card = session.scoring_page.card
    QApplication.processEvents()
    before, title = card.scroller.y(), card.head._title.width()

    type_in(editor.fields["dung-han"].line, "97")
    QApplication.processEvents()
    assert card.head._title.width() == title  # though another state is longer
    type_in(editor.fields["tong"].line, "100")
    QApplication.processEvents()

    assert reason(session)
    assert card.scroller.y() == before
    assert card.head._title.width() == title


def test_the_tree_begins_at_its_top(session: Session, qtbot: QtBot) -> None:
    session.open_leaf("1.1")
    tree = session.scoring_page.tree.tree

    qtbot.waitUntil(lambda: tree.was_shown and tree.verticalScrollBar().maximum() >= 0)
    QApplication.processEvents()

    assert tree.verticalScrollBar().value() == 0
