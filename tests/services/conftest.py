"""A real workspace on a small set, with real adapters, for the use cases."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.approval import Approver
from desktop.domain.submission import Unit
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission
from desktop.services.workspace import Workspace
from tests.corpus.hostile.attack import Scene
from tests.corpus.hostile.registry import attacks
from tests.corpus.small_set import SMALL_SET

UNIT = Unit("31756", "Xã Vĩnh Thành")


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A new workspace on a set, to copy from: making one costs more than copying it."""

    @cache
    def made(criterion_set: str) -> Path:
        root = tmp_path_factory.mktemp("template") / "ws"
        create_workspace(root, set_bytes=criterion_set.encode(), unit=UNIT)
        return root

    return made


@pytest.fixture
def new_workspace(empty_workspace: Callable[[str], Path], tmp_path: Path) -> Callable[[str], Path]:
    """Make an empty workspace on a changed small set, and say where it is."""

    def make(criterion_set: str) -> Path:
        return Path(shutil.copytree(empty_workspace(criterion_set), tmp_path / "ws"))

    return make


@pytest.fixture
def workspace(new_workspace: Callable[[str], Path]) -> Iterator[Workspace]:
    with open_workspace(new_workspace(SMALL_SET)) as opened:
        yield opened


@pytest.fixture(scope="session")
def hostile_packages() -> tuple[bytes, ...]:
    """What every attack of the corpus builds, once: that costs more than what is done with it."""
    scene = Scene()
    return tuple(attack.build(scene) for attack in attacks())


@pytest.fixture
def scan(tmp_path: Path) -> Callable[..., Path]:
    """Write a file as a scanner would leave it."""

    def write(name: str, content: bytes = b"%PDF-1.7\nke hoach\n%%EOF\n") -> Path:
        path = tmp_path / "scans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return write


class Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        pass


def approve(workspace: Workspace) -> None:
    """Let the leader approve, unless that was done."""
    if not read_approval(workspace).is_locked:
        approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))
