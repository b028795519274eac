"""Whatever happens to the child that opens documents, the program goes on and leaves nothing."""

import json
import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import FileVanishedError, JobCancelledError
from desktop.domain.evidence import MediaType
from desktop.domain.pages import DocumentFacts, Trouble
from desktop.reading.document_reader import ChildDocumentReader
from desktop.reading.messages import Message, send
from tests.reading.documents import letter_pdf, one_page_pdf, stream

Put = Callable[..., Path]

_WORKER = """
import ctypes, sys, time
from desktop.reading import worker
from desktop.reading.worker import _Answer
act = worker._facts
def facts(request):
    path = request["path"]
    if path.endswith("bad"):
        return bad(request)
    return act(request)
def bad(request):
    BODY
worker._ACTS = dict(worker._ACTS, facts=facts)
worker.main()
"""


@contextmanager
def reader_whose_child(
    body: str, *, seconds: float = 10, documents: int = 200
) -> Iterator[ChildDocumentReader]:
    """A reader with a child that does this when it meets a document named "bad"."""
    command = (sys.executable, "-c", _WORKER.replace("BODY", body))
    reader = ChildDocumentReader(command=command, seconds=seconds, documents_per_child=documents)
    try:
        yield reader
    finally:
        reader.close()


@pytest.fixture
def good(put: Put) -> Path:
    return put(letter_pdf(), "good")


@pytest.fixture
def bad(put: Put) -> Path:
    return put(letter_pdf(), "bad")


def children() -> set[str]:
    """The processes this one has started and not yet buried."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {pid for task in tasks for pid in task.read_text(encoding="ascii").split()}


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


FATAL = {
    "hangs in Python": ("time.sleep(600)", Trouble.TIMED_OUT),
    "hangs in a library": ("ctypes.CDLL(None).sleep(600)", Trouble.TIMED_OUT),
    "is killed by a bad address": ("ctypes.string_at(8)", Trouble.CRASHED),
    "aborts": ("ctypes.CDLL(None).abort()", Trouble.CRASHED),
    "leaves": ("import os; os._exit(0)", Trouble.CRASHED),
    "eats memory": ("return [bytes(2**28) for _ in range(99)]", Trouble.OUT_OF_MEMORY),
    "raises anything": ("raise ZeroDivisionError", Trouble.DAMAGED),
    "answers without facts": ("return _Answer({})", Trouble.CRASHED),
    "answers with rubbish": ("return _Answer({'facts': {'page_count': 'x'}})", Trouble.CRASHED),
    "answers with a number without end": (
        "return _Answer({'facts': {'page_count': 10**4000}})",
        Trouble.CRASHED,
    ),
    "answers with lists in lists": (
        "import os; os.write(4, b'\\0\\1\\0\\0\\0\\0\\0\\0' + b'[' * 65536); time.sleep(9)",
        Trouble.CRASHED,
    ),
    "announces four gigabytes": (
        "import os; os.write(4, b'\\xff' * 8); time.sleep(9)",
        Trouble.CRASHED,
    ),
    "names a trouble nobody knows": ("return _Answer({'trouble': 'nonsense'})", Trouble.CRASHED),
}


@pytest.mark.parametrize("name", FATAL)
def test_a_fatal_document_costs_only_itself(good: Path, bad: Path, name: str) -> None:
    body, trouble = FATAL[name]
    with reader_whose_child(body, seconds=1.5) as reader:
        assert reader.facts(good).trouble is None

        facts = reader.facts(bad)

        assert facts == DocumentFacts(MediaType.PDF, trouble=trouble)
        assert reader.facts(good).trouble is None


def test_a_document_without_end_is_ended_even_when_nobody_waits(bad: Path) -> None:
    request = {"do": "facts", "path": str(bad), "media_type": "application/pdf", "pages": 1}
    command = (sys.executable, "-c", _WORKER.replace("BODY", "exec('while True: pass')"))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        send(process.stdin, Message(json.dumps({**request, "seconds": 0}).encode()))

        assert process.wait(30) < 0  # by a signal of the system


def test_a_crash_caused_by_an_earlier_document_is_tried_again(bad: Path) -> None:
    every_second_time = (
        "import os; worker.calls = getattr(worker, 'calls', 0) + 1; "
        "worker.calls > 1 and os._exit(1); return act(request)"
    )
    with reader_whose_child(every_second_time) as reader:
        assert [reader.facts(bad).trouble for _ in range(3)] == [None] * 3


def test_only_a_file_that_was_asked_about_is_said_to_be_lost(bad: Path) -> None:
    with (
        reader_whose_child("return _Answer({'vanished': '/etc/passwd'})") as reader,
        pytest.raises(FileVanishedError) as caught,
    ):
        reader.facts(bad)

    assert caught.value.path == bad


def test_a_thousand_documents_leave_no_child_and_no_open_file(put: Put) -> None:
    page = put(one_page_pdf(stream(b"")))
    before = open_files(), children()
    reader = ChildDocumentReader(documents_per_child=300)
    for _ in range(1000):
        assert reader.facts(page).trouble is None
    reader.close()

    assert (open_files(), children()) == before


def test_closing_stops_a_child_that_is_busy(bad: Path) -> None:
    with reader_whose_child("time.sleep(600)", seconds=300) as reader:
        outcome: list[object] = []

        def ask() -> None:
            try:
                outcome.append(reader.facts(bad))
            except JobCancelledError as error:
                outcome.append(error)

        asking = threading.Thread(target=ask)
        asking.start()
        while asking.is_alive() and reader._keeper._child is None:
            pass
        reader.close()
        asking.join(10)

    assert [type(item) for item in outcome] == [JobCancelledError]


def test_a_closed_reader_answers_nothing(good: Path) -> None:
    reader = ChildDocumentReader()
    reader.close()

    with pytest.raises(JobCancelledError):
        reader.facts(good)


def test_several_threads_may_ask_at_once(put: Put) -> None:
    files = [put(letter_pdf(pages=number), f"{number}.pdf") for number in range(1, 9)]
    counts: dict[Path, int | None] = {}

    with reader_whose_child("pass", documents=3) as reader:
        threads = [
            threading.Thread(
                target=lambda file=file: counts.update({file: reader.facts(file).page_count})
            )
            for file in files
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert [counts[file] for file in files] == list(range(1, 9))


def test_the_child_ends_with_its_parent_even_when_it_is_busy(bad: Path) -> None:
    """The parent is killed while its child hangs; the child's end closes the pipe we hold."""
    worker = _WORKER.replace("BODY", "time.sleep(600)")
    parent = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from desktop.reading.document_reader import ChildDocumentReader\n"
        f"reader = ChildDocumentReader(command=(sys.executable, '-c', {worker!r}), seconds=300)\n"
        f"threading.Thread(target=reader.facts, args=(Path({str(bad)!r}),)).start()\n"
        "while reader._keeper._child is None: pass\n"
        "print(reader._keeper._child._process.pid, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        assert Path(f"/proc/{child}").exists()
        process.kill()

    assert _gone(child)


def _gone(pid: int) -> bool:
    """Whether the process ends within ten seconds."""
    open_process: Callable[[int], int] = vars(os)["pidfd_open"]  # Linux alone has it
    try:
        watch = open_process(pid)
    except ProcessLookupError:
        return True
    try:
        ended, _, _ = select.select([watch], [], [], 10)
    finally:
        os.close(watch)
    return bool(ended)


def test_the_program_itself_never_loads_the_renderer(good: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from desktop.reading.document_reader import ChildDocumentReader\n"
        "reader = ChildDocumentReader()\n"
        f"assert reader.facts(Path({str(good)!r})).trouble is None\n"
        f"assert isinstance(reader.picture(Path({str(good)!r}), 1, width_px=50), bytes)\n"
        "reader.close()\n"
        "print(sorted({'pypdfium2', 'PIL', 'img2pdf', 'numpy'} & set(sys.modules)))\n"
    )

    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)

    assert finished.stdout.strip() == b"[]"


def test_the_child_cannot_write_to_the_disk(bad: Path, tmp_path: Path) -> None:
    body = f"open({str(tmp_path / 'written')!r}, 'wb', buffering=0).write(b'x')"

    with reader_whose_child(body) as reader:
        facts = reader.facts(bad)

    assert facts.trouble is Trouble.DAMAGED
    assert (tmp_path / "written").stat().st_size == 0
