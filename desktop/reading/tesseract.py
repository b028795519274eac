"""Has Tesseract read a page: found once, timed, at the lowest priority, its answer a guess."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from desktop.domain.pages import OcrLack, Trouble
from desktop.reading.ocr_output import PageReading, page_reading, turn_to_upright
from desktop.reading.troubles import TroubleMet
from desktop.reading.windows_job import JobObject

LANGUAGE = "vie"
_SECONDS = 120.0
_LOOK_UP_SECONDS = 20.0
_MEMORY_BYTES = 2 * 1024**3
_NAME = "tesseract.exe" if sys.platform == "win32" else "tesseract"
_NO_WINDOW_AND_IDLE = 0x08000000 | 0x00000040  # CREATE_NO_WINDOW, IDLE_PRIORITY_CLASS


class Tesseract:
    """The program as it is installed; one page at a time for each thread that asks."""

    def __init__(
        self, places: tuple[Path, ...] | None = None, *, seconds: float = _SECONDS
    ) -> None:
        self._seconds = seconds
        self._places = _usual_places() if places is None else places
        self._looking = threading.Lock()
        self._found: tuple[Path | None, OcrLack | None] | None = None
        self._running: set[subprocess.Popen[bytes]] = set()
        self._changing = threading.Lock()
        self._closed = False

    def lack(self) -> OcrLack | None:
        """What is missing before it can read; looked up once."""
        return self._look_up()[1]

    def read(self, png: bytes) -> PageReading:
        """What a grey page at about 300 dpi says; raises TroubleMet."""
        tsv = self._look_at(png, "-l", LANGUAGE, "--psm", "3", "--dpi", "300", "tsv")
        try:
            return page_reading(tsv)
        except ValueError as error:
            raise TroubleMet(Trouble.CRASHED) from error

    def turn(self, png: bytes) -> int:
        """By how many degrees, clockwise, to turn the page; 0 where that cannot be told."""
        try:
            return turn_to_upright(self._look_at(png, "--psm", "0", "--dpi", "300"))
        except TroubleMet:  # too few letters for it, or a file of the program is not installed
            return 0

    def _look_at(self, png: bytes, *options: str) -> str:
        program, lack = self._look_up()
        if program is None or lack is not None:
            raise TroubleMet(Trouble.UNSUPPORTED)
        command = (str(program), "stdin", "stdout", *options)
        return self._run(command, png, seconds=self._seconds).decode("utf-8", "replace")

    def close(self) -> None:
        """Stop whatever is being read; nothing is read afterwards."""
        with self._changing:
            self._closed = True
            for process in self._running:
                process.kill()

    def _look_up(self) -> tuple[Path | None, OcrLack | None]:
        with self._looking:
            if self._found is None:
                self._found = self._search()
            return self._found

    def _search(self) -> tuple[Path | None, OcrLack | None]:
        program = next((place for place in self._places if place.is_file()), None)
        if program is None:
            return None, OcrLack.PROGRAM
        try:
            listed = self._run((str(program), "--list-langs"), b"", seconds=_LOOK_UP_SECONDS)
        except TroubleMet:
            return None, OcrLack.PROGRAM
        known = listed.decode("utf-8", "replace").split()
        return program, None if LANGUAGE in known else OcrLack.LANGUAGE

    def _run(self, command: tuple[str, ...], given: bytes, *, seconds: float) -> bytes:
        process = self._start(command)
        job = JobObject(process.pid)
        try:
            output, _ = process.communicate(given, seconds)
        except subprocess.TimeoutExpired as error:
            process.kill()
            process.communicate()
            raise TroubleMet(Trouble.TIMED_OUT) from error
        finally:
            with self._changing:
                self._running.discard(process)
            job.close()
        if process.returncode != 0:
            raise TroubleMet(Trouble.CRASHED)
        return output

    def _start(self, command: tuple[str, ...]) -> subprocess.Popen[bytes]:
        with self._changing:
            if self._closed:
                raise TroubleMet(Trouble.CRASHED)
            try:
                process = subprocess.Popen(  # noqa: S603 - found in a fixed place, no shell
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=_environment(),
                    creationflags=_NO_WINDOW_AND_IDLE if sys.platform == "win32" else 0,
                )
            except OSError as error:
                raise TroubleMet(Trouble.CRASHED) from error
            self._running.add(process)
        _stand_back(process.pid)
        return process


if sys.platform == "linux":
    import resource

    def _stand_back(pid: int) -> None:
        """The lowest priority; bounds that also hold when the program is gone."""
        try:
            os.setpriority(os.PRIO_PROCESS, pid, 19)
            resource.prlimit(pid, resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
            resource.prlimit(pid, resource.RLIMIT_CPU, (int(_SECONDS), int(_SECONDS)))
        except ProcessLookupError:  # it has ended already
            return

else:

    def _stand_back(_pid: int) -> None:
        """Windows sets the priority at the start; see `windows_job` for the bounds."""


def _environment() -> dict[str, str]:
    """One thread; and not the libraries that the frozen program brings for itself."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    if getattr(sys, "frozen", False) and sys.platform != "win32":
        environment["LD_LIBRARY_PATH"] = os.environ.get("LD_LIBRARY_PATH_ORIG", "")
    return environment


def _usual_places() -> tuple[Path, ...]:
    """Where the program is looked for: never in the folder that happens to be the current one."""
    named = [Path(place) for place in os.environ.get("PATH", "").split(os.pathsep) if place]
    homes = _program_homes(os.environ) if sys.platform == "win32" else ()
    folders = (*named, *(home / "Tesseract-OCR" for home in homes))
    return tuple(folder / _NAME for folder in folders if folder.is_absolute())


def _program_homes(environment: Mapping[str, str]) -> tuple[Path, ...]:
    names = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
    homes = [Path(environment[name]) for name in names if environment.get(name)]
    return (*homes, *(home / "Programs" for home in homes))
