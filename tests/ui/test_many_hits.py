"""With more documents than fit on a screen a search answers at once, and then with all of them."""

from dataclasses import replace
from datetime import UTC, datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError
from desktop.domain.evidence import Content, Digest, DocumentCode, MediaType, Metadata
from desktop.services.library import read_document, read_library
from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.library.rows import LibraryRow, Narrowing, SortBy, library_rows
from desktop.ui.library.seeking import Question, seek
from desktop.ui.session import LIBRARY, Session
from desktop.ui.work import Lane, Reply
from tests.ui.hands import click, type_in

COUNT = 450
NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def crowded(workspace: Workspace) -> Workspace:
    """Documents of one name and different numbers."""
    with workspace.work() as work:
        for number in range(1, COUNT + 1):
            digest = Digest(f"{number:064x}")
            content = Content(digest, 10, number, MediaType.PDF)
            document = work.documents.add(content, name=f"ke hoach {number}.pdf", at=NOW)
            work.documents.describe(document.code, Metadata(number=str(number)))
        work.commit()
    return workspace


@pytest.fixture
def rows(crowded: Workspace) -> dict[DocumentCode, LibraryRow]:
    library = read_library(crowded, with_readings=True)
    return {row.code: row for row in library_rows(library, crowded.criterion_set)}


@pytest.fixture
def library(crowded: Workspace, session: Session, qtbot: QtBot) -> Session:
    assert crowded is session.workspace
    session.window.open_page(LIBRARY)
    qtbot.waitUntil(lambda: len(shown(session)) == COUNT)
    return session


def _fail(error: AppError) -> None:
    raise error


def shown(session: Session) -> list[str]:
    return [row.code for row in session.library_page.pane.model.rows]


@pytest.mark.parametrize("query", ["ke hoach", "ke hoach 1", "1", "44", "ke", "khong co"])
def test_the_first_hits_are_the_beginning_of_all(
    crowded: Workspace, rows: dict[DocumentCode, LibraryRow], query: str
) -> None:
    first = seek(crowded, Question(query, rows, is_first=True))
    whole = seek(crowded, Question(query, rows, is_first=False))

    assert whole.codes[: len(first.codes)] == first.codes
    assert first.is_whole is (len(first.codes) == len(whole.codes))
    assert whole.is_whole
    assert sorted(whole.codes) == sorted(
        row.code for row in rows.values() if all(word in row.search for word in query.split())
    )


def test_all_hits_are_reached_and_counted(library: Session, qtbot: QtBot) -> None:
    pane = library.library_page.pane

    type_in(pane.search, "ke hoach 4")

    hits = [number for number in range(1, COUNT + 1) if "4" in str(number)]
    qtbot.waitUntil(lambda: len(shown(library)) == len(hits))
    assert pane.count.text() == f"{len(hits)}/{COUNT} tài liệu"

    pane.search.clear()
    type_in(pane.search, "ke hoach")
    qtbot.waitUntil(lambda: pane.count.text() == f"{COUNT} tài liệu")
    assert sorted(shown(library)) == sorted(row.code for row in library.catalogue.rows)


def test_a_filter_or_another_order_sees_all_hits(library: Session, qtbot: QtBot) -> None:
    pane = library.library_page.pane
    type_in(pane.search, "ke hoach")
    click(pane.filters.buttons[Narrowing.UNUSED])
    pane.table.sortByColumn(list(SortBy).index(SortBy.NUMBER), Qt.SortOrder.DescendingOrder)

    qtbot.waitUntil(lambda: len(shown(library)) == COUNT)
    numbers = [row.number for row in pane.model.rows]
    assert numbers[0] == str(COUNT)
    assert numbers == [str(number) for number in range(COUNT, 0, -1)]


def test_what_is_chosen_stays_when_the_rest_follows(library: Session, qtbot: QtBot) -> None:
    pane = library.library_page.pane
    library.library.search("ke hoach")
    qtbot.waitUntil(lambda: not library.library.is_seeking)
    pane.table.selectRow(5)
    chosen = pane.chosen_code

    qtbot.waitUntil(lambda: len(shown(library)) == COUNT)
    assert pane.chosen_code == chosen
    assert pane.table.currentIndex().row() == shown(library).index(chosen)


def test_a_change_made_while_all_is_read_is_not_lost(crowded: Workspace, qtbot: QtBot) -> None:
    jobs = JobRunner()
    catalogue = Catalogue(crowded, jobs=jobs, failed=_fail)
    catalogue.want()
    qtbot.waitUntil(lambda: catalogue.is_read)
    code = DocumentCode("TL-007")
    before = {row.code: row for row in catalogue.rows}

    catalogue.forget()
    catalogue.want()
    # As if it had been read before the officer's change, and came in after it.
    used = read_document(crowded, code)
    metadata = replace(used.document.metadata, subject="Sửa khi đang đọc")
    catalogue.put(replace(used, document=replace(used.document, metadata=metadata)))
    qtbot.waitUntil(lambda: not catalogue.is_reading)

    row = catalogue.row(code)
    assert row is not None
    assert row.document.metadata.subject == "Sửa khi đang đọc"
    others = [row for row in catalogue.rows if row.code != code]
    assert all(row is before[row.code] for row in others)  # nothing else was made anew
    jobs.close()
    jobs.finish_quiet()


def test_a_save_does_not_wait_for_the_library_to_be_read(qtbot: QtBot) -> None:
    jobs, release = JobRunner(), Event()
    said: list[str] = []
    jobs.behind(Lane.READ, lambda: release.wait(60), Reply(lambda _: said.append("read"), _fail))
    jobs.save(lambda: None, Reply(lambda _: said.append("saved"), _fail))

    jobs.finish_saves()
    assert said == ["saved"]
    release.set()
    qtbot.waitUntil(lambda: said == ["saved", "read"])
    jobs.close()
    jobs.finish_quiet()
