"""The scan inbox: a thousand files written slowly by several writers; none lost, none doubled."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Condition

from bench.timing import emptied
from bench.workspaces import new_workspace
from desktop.domain.scans import FolderSight, Scan, ScanFolder
from desktop.services.inbox import InboxDesk, read_inbox
from desktop.services.workspace import Workspace

_FILES, _WRITERS = 1000, 4
_PAUSES = (0.0, 0.0, 0.001, 0.01, 0.05)
_PATIENCE = 600.0


def run(work: Path, *, runs: int) -> None:
    """Write, watch, count; once, whatever `runs` says: it is a count, not a time."""
    del runs
    folder = emptied(work / "scanner")
    arrived = Condition()
    entered: list[Scan] = []

    def take(scans: tuple[Scan, ...]) -> None:
        with arrived:
            entered.extend(scans)
            arrived.notify_all()

    with new_workspace(work / "inbox-ws") as workspace:
        desk = InboxDesk(workspace, entered=take, told=_ignore)
        watcher = workspace.tools.watch_scans([ScanFolder(folder)], desk)
        watcher.start()
        started = time.perf_counter()
        _write_all(folder)
        written = time.perf_counter()
        with arrived:
            arrived.wait_for(lambda: len(entered) >= _FILES, _PATIENCE)
        all_in = time.perf_counter()
        watcher.close()
        _report(workspace)
    print(f"written in {written - started:.1f} s, all in {all_in - written:.1f} s later")


def _report(workspace: Workspace) -> None:
    scans = read_inbox(workspace).waiting
    stored = [workspace.vault.path_of(scan.content.digest).read_bytes() for scan in scans]
    expected = {_content(number) for number in range(_FILES)}
    lost, strange = expected.difference(stored), set(stored) - expected
    print(f"\nInbox: {_FILES} files by {_WRITERS} slow writers")
    print(f"lost {len(lost)}, doubled {len(stored) - len(set(stored))}, strange {len(strange)}")


def _write_all(folder: Path) -> None:
    with ThreadPoolExecutor(_WRITERS) as writers:
        for writer in range(_WRITERS):
            writers.submit(_write_some, folder, writer)


def _write_some(folder: Path, writer: int) -> None:
    chance = random.Random(writer)
    for number in range(writer, _FILES, _WRITERS):
        content = _content(number)
        cuts = sorted(chance.sample(range(1, len(content)), 4))
        style = chance.choice(("plain", "rename", "twice"))
        path = folder / f"{number:04}.pdf"
        target = path.with_suffix(".tmp") if style == "rename" else path
        with target.open("wb", buffering=0) as stream:
            if style == "twice":
                stream.write(content[: cuts[1]])
                time.sleep(chance.choice(_PAUSES))
                stream.seek(0)
                stream.truncate()
            for start, end in zip((0, *cuts), (*cuts, len(content)), strict=True):
                stream.write(content[start:end])
                time.sleep(chance.choice(_PAUSES))
        if style == "rename":
            target.rename(path)


def _content(number: int) -> bytes:
    filler = random.Random(number).randbytes(20_000)
    body = b"%%PDF-1.4\n%%%s\n1 0 obj\n<</N %d>>\nendobj\n" % (filler.hex().encode(), number)
    return body + b"xref\n0 1\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


def _ignore(_sights: tuple[FolderSight, ...]) -> None:
    """Nobody looks."""
