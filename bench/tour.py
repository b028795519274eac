"""Tour: walks through the window with 10,000 documents, and names each turn that holds it up."""

import gc
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from bench.rooms import opened, rest
from bench.workspaces import with_documents
from desktop.paths import resources
from desktop.ui.garbage import GarbageCollector
from desktop.ui.plain_imports import import_plainly
from desktop.ui.session import CHECKS, LIBRARY, OVERVIEW, SCORING, SUBMISSION, Session
from desktop.ui.theme import Theme
from desktop.ui.turns import shorten_turns

T = TypeVar("T")

_DOCUMENTS = 10_000
_TOO_LONG = 0.05
_SAMPLES_PER_SECOND = 500
_MOST_SHOWN = 20
_SETTLING = 1500  # what is made ahead is made: a second after the window stands, or two
_OURS = f"{os.sep}desktop{os.sep}"


@dataclass(slots=True)
class Turn:
    """One thing the window's thread did without looking up.

    `worked` is what the thread itself computed of the `seconds`; the rest it waited, or for a core.
    """

    step: str
    what: str
    seconds: float = 0.0
    worked: float = 0.0
    places: Counter[str] = field(default_factory=Counter)


class Watched(QApplication):
    """Times every event that is delivered while no other is."""

    def __init__(self) -> None:
        super().__init__(["minhchung"])
        self.step = "start"
        self.turns: list[Turn] = []
        self.current: Turn | None = None

    @override
    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if not isinstance(receiver, QObject):
            return False  # type: ignore[unreachable]  # PySide errs when a receiver is going away
        if self.current is not None:
            return super().notify(receiver, event)
        return self.timed(
            f"{type(receiver).__name__} {event.type().name}",
            lambda: QApplication.notify(self, receiver, event),
        )

    def timed(self, what: str, act: Callable[[], T]) -> T:
        """Do one thing in a turn of its own."""
        self.current = turn = Turn(self.step, what)
        began, worked = time.perf_counter(), time.thread_time()
        try:
            return act()
        finally:
            turn.seconds = time.perf_counter() - began
            turn.worked = time.thread_time() - worked
            self.current = None
            self.turns.append(turn)


def run(work: Path, *, runs: int) -> None:
    """Walk, and print what every step cost the window's thread."""
    import_plainly()  # as the command does
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shorten_turns()  # as the program sets it
    root = with_documents(work, _DOCUMENTS)
    application = Watched()
    Theme(resources()).follow_system(application)  # styling costs more than making a page
    collector = GarbageCollector(application)  # in turns of its own, as in the program
    sampler = Sampler(application)
    sampler.start()
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            application.step = "start"
            with opened(root, Path(folder)) as session:
                gc.freeze()
                rest(session, milliseconds=_SETTLING)
                for name, act in _steps(session, Path(folder)):
                    application.step = name
                    application.timed("step", act)
                    rest(session)
                application.step = "close"
    sampler.stop()
    collector.stop()
    show(application.turns)


class Sampler(threading.Thread):
    """Looks again and again where in our code the window's thread is."""

    def __init__(self, application: Watched) -> None:
        super().__init__(daemon=True)
        self._application = application
        self._watched = threading.get_ident()
        self._is_over = threading.Event()

    def stop(self) -> None:
        """Look no more."""
        self._is_over.set()
        self.join()

    @override
    def run(self) -> None:
        while not self._is_over.wait(1 / _SAMPLES_PER_SECOND):
            turn, frame = self._application.current, sys._current_frames().get(self._watched)  # noqa: SLF001 - the one way to another thread's stack
            if turn is not None and frame is not None:
                turn.places[_place(frame)] += 1
            # It holds what `notify` was called with, maybe an object that is just being made, which
            # Python would go on taking for what it was half made.
            turn = frame = None


def _place(innermost: FrameType) -> str:
    """The two innermost functions of the program's own."""
    names: list[str] = []
    frame: FrameType | None = innermost
    while frame is not None and len(names) < 2:
        file = frame.f_code.co_filename
        if _OURS in file:
            names.append(f"{file.split(_OURS)[-1]}:{frame.f_code.co_qualname}")
        frame = frame.f_back
    return " < ".join(names) or "Qt"


def _steps(session: Session, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    window = session.window
    for name, page in _PAGES.items():
        yield f"open {name}", partial(window.open_page, page)
    yield "open Chấm điểm again", partial(window.open_page, SCORING)
    for leaf in session.workspace.criterion_set.leaves()[:20]:
        yield "open a criterion", partial(session.open_leaf, leaf.code)
    note = session.scoring_page.card.remarks.note
    for letter in "da lam":
        yield "type in a note", partial(QTest.keyClicks, note, letter)
    yield from _attaching(session, folder)
    yield "open Minh chứng again", partial(window.open_page, LIBRARY)
    search = session.library_page.pane.search
    for letter in "so 777":
        yield "search the library", partial(QTest.keyClicks, search, letter)
    yield "open Ctrl+K", session.finder.open
    for letter in "so 777":
        yield "search everywhere", partial(QTest.keyClicks, session.finder.palette.search, letter)
    yield "close Ctrl+K", session.finder.palette.reject
    yield "open Kiểm tra again", partial(window.open_page, CHECKS)


_PAGES = {
    "Chấm điểm": SCORING,
    "Minh chứng": LIBRARY,
    "Kiểm tra": CHECKS,
    "Nộp hồ sơ": SUBMISSION,
    "Tổng quan": OVERVIEW,
}


def _attaching(session: Session, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """A new file for the open leaf, taken away again, and the documents to choose from."""
    file = folder / "Ban chup moi.pdf"
    file.write_bytes(b"%PDF-1.7\nban chup moi\n%%EOF\n")
    yield "attach", partial(session.evidence.attach, [file], "bc")
    yield "undo", session.undoing.undo
    yield "take from the library", partial(session.evidence.choose_from_library, "bc")
    yield "close the choice", _close_dialog


def _close_dialog() -> None:
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()


def show(turns: list[Turn]) -> None:
    slow = [turn for turn in turns if turn.seconds > _TOO_LONG]
    worked = sum(1 for turn in turns if turn.worked > _TOO_LONG)
    print(f"\n{len(turns)} turns, {len(slow)} above {_TOO_LONG * 1000:.0f} ms ({worked} by work)")
    print(f"{'step':28} {'longest ms':>10} {'above':>6} {'work ms':>8} {'above':>6}")
    for step in dict.fromkeys(turn.step for turn in turns):
        mine = [turn for turn in turns if turn.step == step]
        figures = ([each.seconds for each in mine], [each.worked for each in mine])
        print(f"{step:28}", *map(_figures, figures))
    for turn in sorted(slow, key=lambda each: -each.worked)[:_MOST_SHOWN]:
        print(
            f"\n{turn.seconds * 1000:.0f} ms, {turn.worked * 1000:.0f} ms of work,"
            f" {turn.step}, {turn.what}"
        )
        samples = sum(turn.places.values())
        for place, count in turn.places.most_common(4):
            print(f"  {count / samples:4.0%}  {place}")


def _figures(seconds: list[float]) -> str:
    above = sum(1 for each in seconds if each > _TOO_LONG)
    return f"{max(seconds) * 1000:8.1f} {above:6}"
