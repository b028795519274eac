from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.trail import Trail

OUTER, INNER = "1. Công tác chỉ đạo, điều hành cải cách hành chính", "1.1. Kế hoạch cải cách"


def test_the_nearest_step_stays_whole_and_those_before_it_are_cut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    trail = Trail("breadcrumb", window)
    window.show()
    trail.show_steps([OUTER, INNER])
    whole = trail.sizeHint().width()

    trail.resize(whole, 20)
    assert trail.text() == f"{OUTER}  ›  {INNER}"
    trail.resize(whole * 3 // 4, 20)

    assert trail.text().startswith("1. Công tác")
    assert trail.text().endswith(f"…  ›  {INNER}")
    assert trail.toolTip() == f"{OUTER}  ›  {INNER}"


def test_a_way_of_no_or_one_step_is_cut_at_its_end(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    trail = Trail("breadcrumb", window)
    window.show()

    trail.show_steps([])
    assert trail.text() == ""
    trail.show_steps([OUTER])
    trail.resize(trail.sizeHint().width() // 2, 20)

    assert trail.text().endswith("…")
