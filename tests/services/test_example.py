from pathlib import Path

import pytest

from desktop.bootstrap.making import create_workspace, throw_example_away
from desktop.bootstrap.opening import open_workspace
from desktop.domain.submission import Unit
from desktop.domain.workspace_errors import NotAnExampleError, WorkspaceBusyError
from desktop.paths import resources
from desktop.services.example import MARK, is_example, mark_example
from desktop.services.paper_files import SLIPS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "khong-gian-thu"
    content = (resources() / "criteria" / "xa-mau.yaml").read_bytes()
    create_workspace(folder, set_bytes=content, unit=Unit("1", "Xã A"))
    return folder


def files(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def test_an_example_goes_with_everything_the_program_made(root: Path) -> None:
    mark_example(root)
    (root / "vault" / "objects" / "ab").mkdir()
    (root / "vault" / "objects" / "ab" / "cd").write_bytes(b"x")
    (root / SLIPS).mkdir()
    (root / SLIPS / "phieu-nop-lan-1.pdf").write_bytes(b"x")

    throw_example_away(root)

    assert not root.exists()


def test_a_folder_without_the_mark_stays_whole(root: Path) -> None:
    before = files(root)

    with pytest.raises(NotAnExampleError):
        throw_example_away(root)

    assert files(root) == before


@pytest.mark.parametrize("words", [b"", b"khong-gian-thu", b"\xff" * 10_000])
def test_a_file_of_the_same_name_is_no_mark(root: Path, words: bytes) -> None:
    (root / MARK).write_bytes(words)

    assert not is_example(root)
    with pytest.raises(NotAnExampleError):
        throw_example_away(root)


def test_a_mark_that_was_altered_counts_no_more(root: Path) -> None:
    mark_example(root)
    with (root / MARK).open("ab") as stream:
        stream.write(b" ")

    assert not is_example(root)


def test_a_link_to_an_example_is_none(root: Path, tmp_path: Path) -> None:
    mark_example(root)
    link = tmp_path / "link"
    link.symlink_to(root, target_is_directory=True)

    with pytest.raises(NotAnExampleError):
        throw_example_away(link)

    assert (root / "minhchung.db").is_file()


def test_what_somebody_else_put_there_stays(root: Path) -> None:
    mark_example(root)
    (root / "cua-toi.docx").write_bytes(b"x")

    throw_example_away(root)

    assert [each.name for each in root.iterdir()] == ["cua-toi.docx"]


def test_a_link_inside_an_example_costs_nothing_outside(root: Path, tmp_path: Path) -> None:
    mark_example(root)
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "giu.txt").touch()
    (root / "exports").rmdir()
    (root / "exports").symlink_to(outside, target_is_directory=True)

    throw_example_away(root)

    assert (outside / "giu.txt").is_file()


def test_an_example_that_is_open_is_left_alone(root: Path) -> None:
    mark_example(root)

    with open_workspace(root), pytest.raises(WorkspaceBusyError):
        throw_example_away(root)

    assert (root / "minhchung.db").is_file()
