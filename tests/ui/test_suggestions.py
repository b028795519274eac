"""A criterion suggests documents of the library: used with a key, put away with another."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import DocumentCode, Metadata
from desktop.services.attaching import attach_files
from desktop.services.describing import describe_document
from desktop.services.library import read_document
from desktop.services.workspace import Workspace
from desktop.ui.evidence.requirement_box import RequirementBox
from desktop.ui.session import Session
from desktop.ui.suggestions.strip import SuggestionLine
from desktop.ui.work import Lane, Reply
from tests.ui.hands import click, press

Scan = Callable[..., Path]
PLAN = DocumentCode("TL-001")


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        pass


@pytest.fixture
def shelved(workspace: Workspace, scan: Scan) -> Workspace:
    """A plan nobody uses, and a photo that has nothing to do with anything."""
    files = [scan("a.pdf", b"%PDF a"), scan("xyz.pdf", b"%PDF b")]
    attach_files(workspace, files, target=None, link_known=False, progress=Quiet())
    leaf = workspace.leaf("1.1")
    asked = next(one for one in leaf.evidence if one.id == "kh")
    kind = asked.types[0] if asked.types else ""
    described = Metadata("12", "KH-UBND", kind, None, "", f"{asked.label} {leaf.title}")
    describe_document(workspace, PLAN, described)
    return workspace


def box(session: Session) -> RequirementBox:
    boxes = session.scoring_page.evidence.boxes
    return next(each for each in boxes if each.requirement.id == "kh")


def lines(session: Session) -> list[SuggestionLine]:
    return box(session).suggestions.rows


def test_what_fits_is_suggested_with_its_reason_and_used_with_a_key(
    shelved: Workspace, session: Session, qtbot: QtBot
) -> None:
    session.open_leaf("1.2")
    session.open_leaf("1.1")
    qtbot.waitUntil(lambda: len(lines(session)) == 1)
    (line,) = lines(session)
    assert line.shown.text.startswith("Gợi ý: TL-001 · 12/KH-UBND")
    assert line.shown.text.endswith(("đúng loại", "cùng từ ngữ"))

    press(line.use, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [one.leaf for one in read_document(shelved, PLAN).links] == ["1.1"])
    qtbot.waitUntil(lambda: len(box(session).requirement.documents) == 1)
    assert not lines(session)
    session.undoing.undo()
    qtbot.waitUntil(lambda: not read_document(shelved, PLAN).links)
    qtbot.waitUntil(lambda: len(lines(session)) == 1)


def test_what_was_put_away_is_not_suggested_here_again(
    shelved: Workspace, session: Session, qtbot: QtBot
) -> None:
    assert shelved is session.workspace
    session.open_leaf("1.2")
    session.open_leaf("1.1")
    qtbot.waitUntil(lambda: len(lines(session)) == 1)

    click(lines(session)[0].away)
    qtbot.waitUntil(lambda: not lines(session))
    session.open_leaf("1.2")
    session.open_leaf("1.1")

    session.pages.scoring.get()._on_suggest()
    answered: list[None] = []
    session.jobs.behind(Lane.DRAW, lambda: None, Reply(answered.append, print))
    qtbot.waitUntil(lambda: bool(answered))
    assert not lines(session)


def test_the_row_stands_between_the_documents_and_the_buttons_for_tab(
    shelved: Workspace, session: Session, qtbot: QtBot
) -> None:
    assert shelved is session.workspace
    session.open_leaf("1.2")
    session.open_leaf("1.1")
    qtbot.waitUntil(lambda: len(lines(session)) == 1)
    (line,) = lines(session)

    assert line.use.nextInFocusChain() is line.away
