"""Workspaces for the benchmarks, made through the program's own use cases."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from bench.timing import emptied
from desktop.bootstrap import create_workspace, open_workspace
from desktop.cli.sample_workspace import SAMPLE_UNIT
from desktop.domain.answers import Answer
from desktop.paths import resources
from desktop.services.answering import answer_leaves, is_filled_by_others
from desktop.services.attaching import Target, attach_files
from desktop.services.workspace import Workspace


class Unwatched:
    """A progress nobody looks at."""

    def step(self, done: int, total: int, what: str) -> None:
        """Go on."""


@contextmanager
def new_workspace(folder: Path) -> Iterator[Workspace]:
    """An empty workspace on the sample set."""
    emptied(folder).rmdir()
    set_bytes = (resources() / "criteria" / "xa-mau.yaml").read_bytes()
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
