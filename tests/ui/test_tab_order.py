import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.scoring.card import CriterionCard
from desktop.ui.session import Session
from tests.ui.hands import press

LEAVES = [*(f"1.{place}" for place in range(1, 9)), *(f"2.{place}" for place in range(1, 6))]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walked(card: CriterionCard) -> list[QWidget]:
    """The fields of the card that Tab goes through, until it comes to the last button."""
    way = [focused()]
    while way[-1] is not card.finish and len(way) < 30:
        press(way[-1], Qt.Key.Key_Tab)
        way.append(focused())
    return way


@pytest.mark.parametrize("leaf", LEAVES)
def test_tab_goes_down_the_card_and_then_to_the_evidence(
    session: Session, leaf: str, qtbot: QtBot
) -> None:
    session.open_leaf("1.2" if leaf != "1.2" else "1.3")  # so that the fields are made anew
    session.open_leaf(leaf)
    card = session.scoring_page.card
    card.focus_first()
    qtbot.waitUntil(lambda: card.isAncestorOf(focused()))

    way = walked(card)

    assert way[-1] is card.finish
    assert len(way) == len(set(way))
    body = card.scroller.widget()
    assert body is not None
    inside = [field for field in way if body.isAncestorOf(field)]
    heights = [field.mapTo(body, QPoint(0, field.height() // 2)).y() for field in inside]
    assert heights == sorted(heights)
    press(focused(), Qt.Key.Key_Tab)
    assert session.scoring_page.evidence.isAncestorOf(focused())


def test_it_stays_so_when_the_same_leaf_is_shown_again(session: Session) -> None:
    session.open_leaf("1.5")
    card = session.scoring_page.card
    card.focus_first()
    before = [type(field) for field in walked(card)]

    session.scoring.open_leaf("1.5")
    card.focus_first()

    assert [type(field) for field in walked(card)] == before
