"""One run of the program at a time holds a workspace."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.db.workspace_lock import hold_workspace
from desktop.domain.errors import WriteRefusedError
from desktop.domain.workspace_errors import WorkspaceBusyError, WorkspaceMissingError

HOLDER = """
import sys
from pathlib import Path
from desktop.db.workspace_lock import hold_workspace

with hold_workspace(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold_elsewhere(folder: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="ascii",
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_workspace_another_run_holds_is_busy_until_it_ends(tmp_path: Path) -> None:
    with hold_elsewhere(tmp_path) as holder:
        with pytest.raises(WorkspaceBusyError) as caught, hold_workspace(tmp_path):
            pytest.fail("held twice")
        holder.communicate()

    assert caught.value.path == tmp_path
    with hold_workspace(tmp_path):
        pass


def test_a_killed_run_holds_nothing(tmp_path: Path) -> None:
    with hold_elsewhere(tmp_path) as holder:
        holder.kill()

    with hold_workspace(tmp_path):
        pass


def test_the_same_run_cannot_hold_it_twice(tmp_path: Path) -> None:
    with hold_workspace(tmp_path):
        with pytest.raises(WorkspaceBusyError), hold_workspace(tmp_path):
            pytest.fail("held twice")

        with pytest.raises(WorkspaceBusyError), hold_workspace(tmp_path):
            pytest.fail("the first try let it go")


def test_an_error_inside_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold_workspace(tmp_path):
        raise ZeroDivisionError

    with hold_workspace(tmp_path):
        pass


def test_the_lock_file_stays_and_other_workspaces_are_free(tmp_path: Path) -> None:
    one, other = tmp_path / "một", tmp_path / "hai"
    one.mkdir()
    other.mkdir()

    with hold_workspace(one), hold_workspace(other):
        pass

    assert [file.name for file in one.iterdir()] == ["minhchung.lock"]


def test_a_folder_that_takes_no_lock_is_named(tmp_path: Path) -> None:
    (tmp_path / "minhchung.lock").mkdir()

    with pytest.raises(WriteRefusedError), hold_workspace(tmp_path):
        pytest.fail("held nothing")


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceMissingError), hold_workspace(tmp_path / "missing"):
        pytest.fail("held nothing")

    assert list(tmp_path.iterdir()) == []
