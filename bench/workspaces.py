"""Workspaces for the benchmarks, made through the program's own use cases."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from bench.timing import emptied
from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.cli.sample_workspace import SAMPLE_UNIT
from desktop.domain.answers import Answer
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.pages import TextSource
from desktop.domain.readings import KeptGuess, Reading, ReadPage
from desktop.paths import resources
from desktop.services.answering import answer_leaves, is_filled_by_others
from desktop.services.attaching import Target, attach_files
from desktop.services.workspace import Workspace


class Unwatched:
    """A progress nobody looks at."""

    def step(self, done: int, total: int, what: str) -> None:
        """Go on."""


def with_documents(work: Path, count: int) -> Path:
    """A workspace with 150 leaves and this many small documents, all looked into; made once."""
    folder = work / f"read-150-leaves-{count}"
    if folder.exists():
        return folder
    source = work / f"small-{count}"
    source.mkdir(parents=True, exist_ok=True)
    files = [source / f"Van ban so {number}.pdf" for number in range(count)]
    for number, file in enumerate(files):
        file.write_bytes(f"%PDF-1.7\n{number}\n%%EOF\n".encode())
    unfinished = work / f"{folder.name}.unfinished"
    with new_workspace(unfinished, set_bytes=set_of_150_leaves()) as workspace:
        fill(workspace, files)
        _mark_as_read(workspace)
    unfinished.rename(folder)
    return folder


def _mark_as_read(workspace: Workspace) -> None:
    """As the program leaves them after some hours; what it does meanwhile is not to be timed."""
    page = ReadPage(1, "Báo cáo kết quả thực hiện nhiệm vụ", TextSource.LAYER)
    now = workspace.tools.clock.now()
    with workspace.work() as work:
        for number, document in enumerate(work.documents.all(), start=1):
            reading = Reading(
                page_count=1,
                has_text_layer=True,
                pages=(page,),
                guesses=_guesses(number),
                is_marked=True,
            )
            work.readings.keep(document.content.digest, reading, at=now)
        work.commit()


def _guesses(number: int) -> Mapping[str, KeptGuess]:
    """What a document seems to say of itself."""
    day = date(2026, 1, 1) + timedelta(days=number % 300)
    found = {
        "number": str(number),
        "issued_on": day.isoformat(),
        "subject": f"Báo cáo kết quả cải cách hành chính, đợt {number}",
    }
    source, certainty = GuessSource.TEXT_LAYER, Certainty.LIKELY
    return {name: KeptGuess(value, source, certainty) for name, value in found.items()}


def set_of_150_leaves() -> bytes:
    """The sample set with other leaves: ten fields of fifteen, each with a kind of evidence."""
    head, _ = _sample_set().decode().split("\nnodes:\n")
    lines = [head, "nodes:"]
    for field in range(1, 11):
        lines += [f'  - code: "{field}"', f"    title: Lĩnh vực {field}", "    max: 15"]
        lines.append("    children:")
        for place in range(1, 16):
            lines += _leaf(f"{field}.{place}", _RULES[place % len(_RULES)])
    return "\n".join((*lines, "")).encode()


_RULES = (
    "{kind: yes_no}",
    "{kind: count, unit: báo cáo, each: 0.25}",
    (
        "{kind: ratio, numerator: {id: a, label: Đúng hạn}, denominator: {id: b, label: Tất cả},"
        " zero_denominator: zero, bands: [{at_least: 0.95, points: 1}, {below: 0.95, points: 0}]}"
    ),
)


def _leaf(code: str, rule: str) -> list[str]:
    return [
        f'      - code: "{code}"',
        f"        title: Thực hiện nhiệm vụ {code} đúng kế hoạch",
        "        max: 1",
        f"        wording: Thực hiện đầy đủ nhiệm vụ {code} trong năm được 1 điểm.",
        f"        rule: {rule}",
        "        evidence:",
        "          - {id: bc, label: Báo cáo kết quả, required: true, types: [BC]}",
    ]


def _sample_set() -> bytes:
    return (resources() / "criteria" / "xa-mau.yaml").read_bytes()


@contextmanager
def new_workspace(folder: Path, *, set_bytes: bytes | None = None) -> Iterator[Workspace]:
    """An empty workspace, on the sample set where no other is given."""
    emptied(folder).rmdir()
    set_bytes = set_bytes or _sample_set()
    create_workspace(folder, set_bytes=set_bytes, unit=SAMPLE_UNIT)
    with open_workspace(folder) as workspace:
        yield workspace


def fill(workspace: Workspace, files: Sequence[Path]) -> None:
    """Store the files, spread over the leaves, and explain every leaf so that nothing bounces."""
    leaves = [leaf for leaf in workspace.criterion_set.leaves() if not is_filled_by_others(leaf)]
    answer_leaves(workspace, {leaf.code: Answer(note="Đã thực hiện.") for leaf in leaves})
    shares: dict[str, list[Path]] = {leaf.code: [] for leaf in leaves}
    for file, leaf in zip(files, cycle(leaves), strict=False):
        shares[leaf.code].append(file)
    for code, share in shares.items():
        attach_files(workspace, share, target=Target(code), link_known=True, progress=Unwatched())
