"""What the page *Hồ sơ nhận* shows of a unit where there is little room, and large letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.verification import Aspect, VerificationFinding
from desktop.ui.finding_words import finding_words
from desktop.ui.receiving.rows import UnitRow, first_to_see
from desktop.ui.receiving.sheet_pane import SheetPane
from desktop.ui.receiving.sheets import FileSheet, UnitSheet
from desktop.ui.receiving.states import Mark
from desktop.ui.receiving.units_pane import UnitsPane
from desktop.ui.theme import LARGEST_PERCENT, Scheme, Theme

NARROW = 740  # what the list has on an office screen at the largest letters
POINTS, CAME = 4, 5


@pytest.fixture
def large_letters(theme: Theme, qapp: QApplication) -> Iterator[Theme]:
    """The theme, at the largest letters."""
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=LARGEST_PERCENT)
    yield theme
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=100)


def row(code: str, mark: Mark) -> UnitRow:
    return UnitRow(code, f"Xã {code}", mark, "Chờ đối chiếu người ký", "1", "66,2/69,7")


def test_when_a_package_came_is_seen_at_the_largest_letters(
    large_letters: Theme, qtbot: QtBot
) -> None:
    pane = UnitsPane(large_letters)
    qtbot.addWidget(pane)
    pane.show_rows((row("31756", Mark.UNKNOWN_SIGNER),), "")
    pane.resize(NARROW, 500)
    pane.show()

    table = pane.table
    wanted = table.fontMetrics().horizontalAdvance("00:00 30/12/2026")
    assert not table.isColumnHidden(CAME)
    assert table.columnWidth(CAME) > wanted
    points = table.fontMetrics().horizontalAdvance("81,86/93,00")
    assert table.isColumnHidden(POINTS) or table.columnWidth(POINTS) > points
    shown = [at for at in range(table.model().columnCount()) if not table.isColumnHidden(at)]
    assert sum(map(table.columnWidth, shown)) <= table.viewport().width()


def test_the_right_side_is_never_narrower_than_its_buttons(
    large_letters: Theme, qtbot: QtBot
) -> None:
    pane = SheetPane(large_letters)
    qtbot.addWidget(pane)
    icon = ("unknown", "warning", "warning")
    file = FileSheet(1, "a.asice", "Chờ đối chiếu người ký", icon, "", "", may_pin=True)
    pane.show_sheet(UnitSheet("Xã Vĩnh Thành (31756)", "", (file,)))
    pane.resize(pane.minimumSize())
    pane.show()

    (card,) = pane.cards
    right = card.pin.mapTo(pane, card.pin.rect().topRight())
    assert right.x() < pane.width()


def test_the_first_unit_that_waits_is_opened_or_the_only_one() -> None:
    settled, waiting = row("1", Mark.RECEIVED), row("2", Mark.ALTERED)

    assert first_to_see((settled, waiting)) == "2"
    assert first_to_see((settled,)) == "1"
    assert first_to_see((settled, settled)) is None
    assert first_to_see(()) is None


def test_a_digest_in_a_finding_can_wrap() -> None:
    facts = {"fingerprint": "0f" * 32}
    finding = VerificationFinding("trust.unknown_signer", Aspect.TRUST, facts=facts)

    assert max(map(len, finding_words(finding).split())) < len("0f" * 32)
