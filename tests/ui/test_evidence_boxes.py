"""Boxes that are kept from leaf to leaf show what boxes made for the leaf would show."""

from datetime import UTC, datetime
from itertools import product

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
)
from desktop.paths import resources
from desktop.ui.evidence.pane import EvidencePane
from desktop.ui.evidence.sheet import NOTHING_ELSE, DocumentRow, EvidenceSheet, Requirement
from desktop.ui.suggestions.rows import SuggestionRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.reading_order import stops_as_read

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def row(leaf: str, asked: str, number: int) -> DocumentRow:
    code = DocumentCode(f"TL-{number:03}")
    content = Content(Digest(f"{number:064x}"), 1000 * number, number, MediaType.PDF)
    link = EvidenceLink(leaf, code, asked, f"tr. {number}" if number % 2 else "")
    others = ("9.9",) if number % 3 == 0 else ()
    return DocumentRow(link, EvidenceDocument(code, content, f"{leaf}-{number}.pdf", NOW), others)


def sheet(leaf: str, *counts: int, others: int = 0, before: str = "") -> EvidenceSheet:
    """A leaf that asks for as many things as there are counts, each with so many documents."""
    asked = [
        Requirement(
            id=f"r{place}",
            label=f"Thứ {place} của {leaf}",
            required=place % 2 == 0,
            types=("KH", "BC")[: place % 3],
            documents=tuple(row(leaf, f"r{place}", number) for number in range(count)),
        )
        for place, count in enumerate(counts)
    ]
    loose = tuple(row(leaf, "", number) for number in range(others))
    other = Requirement("", "", required=False, types=(), documents=loose)
    return EvidenceSheet(leaf, (*asked, other), before)


SHEETS = (
    EvidenceSheet("0", (NOTHING_ELSE,)),
    sheet("1", 0),
    sheet("2", 1, 0),
    sheet("3", 5, 6, 0, others=1),
    sheet("4", 9, others=7, before="Năm trước: TL-001"),
)


def shown(qtbot: QtBot) -> EvidencePane:
    pane = EvidencePane(Theme(resources()))
    qtbot.addWidget(pane)
    pane.show()
    return pane


def seen(pane: EvidencePane) -> list[object]:
    """What one reads and can press in each box, and the way the Tab key takes through it."""
    found: list[object] = [(pane.before.isVisibleTo(pane), pane.before.text())]
    for box in pane.boxes:
        fields = [each for each in box.findChildren(QWidget) if each.isVisibleTo(pane)]
        texts = {said(each) for each in fields if isinstance(each, (QLabel, QAbstractButton))}
        stops = [said(each) for each in stops_as_read(box)]
        found.append((box.isVisibleTo(pane), box.accessibleName(), texts, stops))
    return found


def said(field: QWidget) -> tuple[str, str, str, bool]:
    text = field.text() if isinstance(field, (QLabel, QAbstractButton)) else ""
    return text, field.accessibleName(), field.toolTip(), field.isEnabled()


@pytest.mark.parametrize("is_locked", [False, True])
def test_it_does_not_matter_which_leaf_was_open_before(qtbot: QtBot, *, is_locked: bool) -> None:
    kept = shown(qtbot)
    kept.lock(is_locked=is_locked)
    alone = []
    for each in SHEETS:
        new = shown(qtbot)
        new.show_sheet(each)
        new.lock(is_locked=is_locked)
        alone.append(seen(new))

    for before, now in product(range(len(SHEETS)), repeat=2):
        kept.show_sheet(SHEETS[before])
        kept.show_suggestions(SHEETS[before].leaf, [SuggestionRow("r0", DocumentCode("X"), "?")])
        for box in kept.boxes:
            if box.more.isVisible():
                box.more.click()
        kept.show_sheet(SHEETS[now])
        if before != now:
            assert seen(kept) == alone[now]


def test_what_was_opened_up_stays_open_while_the_leaf_is_open(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.show_sheet(sheet("1", 9))
    pane.boxes[0].more.click()

    pane.show_sheet(sheet("1", 8))

    assert len(pane.boxes[0].documents) == 8
    assert not pane.boxes[0].more.isVisible()


def test_a_suggestion_stays_until_its_document_is_attached(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.show_sheet(sheet("1", 1))
    rows = [SuggestionRow("r0", DocumentCode(code), code) for code in ("TL-001", "TL-777")]
    pane.show_suggestions("1", rows)

    pane.show_sheet(sheet("1", 2))

    assert [line.shown.document for line in pane.boxes[0].suggestions.rows] == ["TL-777"]
