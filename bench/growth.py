"""Growth: what one does every minute, with 10,000 documents and with 100, side by side."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import accumulate, cycle
from pathlib import Path
from secrets import token_bytes

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.rooms import opened, rest, wait_until
from bench.timing import Work, in_turn, show, timed
from bench.workspaces import Unwatched, with_documents
from desktop.services.attaching import Target, attach_files
from desktop.ui.garbage import GarbageCollector
from desktop.ui.session import LIBRARY, SCORING, Session
from desktop.ui.turns import shorten_turns

_SIZES = (100, 10_000)
_TURNS = 12


def run(work: Path, *, runs: int) -> None:
    """Time each action from the key to the painted window; saves and reads in between rest."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shorten_turns()  # as the program sets it
    application = QApplication(["minhchung"])
    GarbageCollector(application)
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        windows = {
            f"{count} documents": stack.enter_context(
                opened(with_documents(work, count), Path(folder))
            )
            for count in _SIZES
        }
        for title, act in _ACTIONS.items():
            contenders = {name: act(session) for name, session in windows.items()}
            rows = in_turn(contenders, runs=max(runs, _TURNS))
            small, large = contenders
            show(title, rows, ours=large, base=[small])
    application.quit()


def _opening(session: Session) -> Work:
    """The next criterion, with its card and its evidence."""
    session.window.open_page(SCORING)
    leaves = cycle(leaf.code for leaf in session.workspace.criterion_set.leaves())
    return _each(session, lambda: session.open_leaf(next(leaves)))


def _typing(session: Session) -> Work:
    """One letter more in a note: scored, painted, and saved later."""
    session.window.open_page(SCORING)
    note = session.scoring_page.card.remarks.note
    return _each(session, lambda: QTest.keyClicks(note, "a"))


def _searching(session: Session) -> Work:
    """One letter more in the library's search, up to the answer that comes from behind."""
    session.window.open_page(LIBRARY)
    rest(session)
    queries = cycle(accumulate("van ban so 77"))

    def search() -> None:
        session.library.search(next(queries))
        wait_until(lambda: not session.library.is_seeking)

    return _each(session, search)


def _finding(session: Session) -> Work:
    """One letter more in the search over everything."""
    letters = _letters(session.finder.palette.search)

    def work() -> float:
        session.finder.open()
        rest(session)
        taken = timed(lambda: (next(letters), QApplication.processEvents()))
        session.finder.palette.reject()
        return taken

    return work


def _letters(field: QWidget) -> Iterator[None]:
    for letter in cycle("van ban so 77"):
        if letter == "v":
            field.setProperty("text", "")
        QTest.keyClicks(field, letter)
        yield


def _opening_the_library(session: Session) -> Work:
    """The library's page with its table, full of rows, after another page was shown."""
    session.window.open_page(LIBRARY)
    session.library.search("")

    def work() -> float:
        session.window.open_page(SCORING)
        rest(session)
        open_it = partial(session.window.open_page, LIBRARY)
        return timed(lambda: (open_it(), QApplication.processEvents()))

    return work


def _attaching(session: Session) -> Work:
    """One new file, stored and linked; the window is told nothing."""
    workspace = session.workspace
    leaf = next(iter(workspace.criterion_set.leaves()))

    def work() -> float:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(b"%PDF-1.7\n" + token_bytes(100_000) + b"\n%%EOF\n")
            file.flush()
            offer = partial(attach_files, workspace, [Path(file.name)], target=Target(leaf.code))
            return timed(lambda: offer(link_known=True, progress=Unwatched()))

    return work


def _each(session: Session, act: Callable[[], object]) -> Work:
    def work() -> float:
        rest(session)
        return timed(lambda: (act(), QApplication.processEvents()))

    return work


_ACTIONS: dict[str, Callable[[Session], Work]] = {
    "Open a criterion": _opening,
    "Type a letter in a note": _typing,
    "Search the library": _searching,
    "Search everywhere": _finding,
    "Open the library": _opening_the_library,
    "Attach one file": _attaching,
}
