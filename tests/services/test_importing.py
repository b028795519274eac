"""A folder tree comes in whole: links by folder names, twins once, and one step back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.document_errors import FolderMissingError, TooManyFilesError
from desktop.domain.errors import FileEmptyError, JobCancelledError
from desktop.services import importing
from desktop.services.attaching import Target, attach_files
from desktop.services.binning import read_bin
from desktop.services.importing import (
    ImportPlan,
    plan_import,
    redo_import,
    run_import,
    undo_import,
)
from desktop.services.library import read_library
from desktop.services.workspace import Workspace


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        assert 0 <= done <= total


class Stopped:
    def step(self, done: int, total: int, what: str) -> None:
        raise JobCancelledError


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder as offices keep it: two criteria, a twin between them, a heap, rubbish."""
    folder = tmp_path / "Minh chứng 2026"
    files = {
        "1.1 Kế hoạch/599-QĐ-UBND.pdf": b"%PDF plan",
        "1.1 Kế hoạch/bản nháp/cu.pdf": b"%PDF draft",
        "1. Chỉ đạo/TC 1.2/Báo cáo quý 1.pdf": b"%PDF report 1",
        "1. Chỉ đạo/TC 1.2/599.pdf": b"%PDF plan",
        "1. Chỉ đạo/chung.pdf": b"%PDF other of one size"[:14],
        "trống.pdf": b"",
        ".an/x.pdf": b"%PDF hidden",
        "Thumbs.db": b"x",
        "~$khoa.docx": b"x",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def plan_of(workspace: Workspace, folder: Path) -> ImportPlan:
    return plan_import(workspace, folder, progress=Quiet())


def test_the_plan_says_what_would_happen_and_does_nothing(workspace: Workspace, tree: Path) -> None:
    plan = plan_of(workspace, tree)

    assert {each.path.name: each.target for each in plan.files} == {
        "599-QĐ-UBND.pdf": Target("1.1", "kh"),
        "cu.pdf": Target("1.1", "kh"),
        "Báo cáo quý 1.pdf": Target("1.2"),
        "599.pdf": Target("1.2"),
        "chung.pdf": None,
    }
    assert plan.documents_added == 4
    assert plan.bytes_saved == len(b"%PDF plan")
    assert [type(each.error) for each in plan.refused] == [FileEmptyError]
    assert read_library(workspace).documents == {}
    assert workspace.vault.digests() == frozenset()


def test_the_import_does_what_the_plan_said(workspace: Workspace, tree: Path) -> None:
    plan = plan_of(workspace, tree)

    imported = run_import(workspace, plan, progress=Quiet())

    library = read_library(workspace)
    assert len(library.documents) == plan.documents_added == len(imported.added)
    assert library.bytes_offered - library.bytes_stored == plan.bytes_saved
    assert sorted((link.leaf, link.requirement) for link in library.links) == [
        ("1.1", "kh"),
        ("1.1", "kh"),
        ("1.2", ""),
        ("1.2", ""),
    ]
    assert set(imported.change.added) == set(library.links)
    assert imported.refused == plan.refused


def test_one_step_takes_all_of_it_back_and_another_brings_it(
    workspace: Workspace, tree: Path, scan: Callable[..., Path]
) -> None:
    attach_files(
        workspace,
        [scan("plan.pdf", b"%PDF plan")],
        target=Target("1.1", "kh"),
        link_known=True,
        progress=Quiet(),
    )
    before = read_library(workspace)
    imported = run_import(workspace, plan_of(workspace, tree), progress=Quiet())
    after = read_library(workspace)

    undo_import(workspace, imported)
    undone = read_library(workspace)
    assert (undone.documents, undone.links) == (before.documents, before.links)
    assert {one.document.code for one in read_bin(workspace)} == set(imported.added)

    redo_import(workspace, imported)
    redone = read_library(workspace)
    assert redone.documents == after.documents
    assert set(redone.links) == set(after.links)
    assert read_bin(workspace) == ()


def test_importing_twice_changes_nothing(workspace: Workspace, tree: Path) -> None:
    run_import(workspace, plan_of(workspace, tree), progress=Quiet())
    before = read_library(workspace)
    plan = plan_of(workspace, tree)
    assert plan.documents_added == 0

    again = run_import(workspace, plan, progress=Quiet())

    assert (again.change.added, again.added) == ((), ())
    assert read_library(workspace).links == before.links


def test_a_document_used_since_then_survives_the_undo(workspace: Workspace, tree: Path) -> None:
    imported = run_import(workspace, plan_of(workspace, tree), progress=Quiet())
    attach_files(
        workspace,
        [tree / "1. Chỉ đạo" / "chung.pdf"],
        target=Target("1.2", "nam"),
        link_known=True,
        progress=Quiet(),
    )

    undo_import(workspace, imported)

    (link,) = read_library(workspace).links
    assert link.requirement == "nam"
    assert len(read_library(workspace).documents) == 1


def test_the_chosen_folder_itself_may_name_the_criterion(workspace: Workspace, tree: Path) -> None:
    plan = plan_of(workspace, tree / "1.1 Kế hoạch")

    assert {each.target for each in plan.files} == {Target("1.1", "kh")}


def test_stopping_keeps_nothing(workspace: Workspace, tree: Path) -> None:
    plan = plan_of(workspace, tree)

    with pytest.raises(JobCancelledError):
        plan_import(workspace, tree, progress=Stopped())
    with pytest.raises(JobCancelledError):
        run_import(workspace, plan, progress=Stopped())

    assert read_library(workspace).documents == {}


def test_a_wrong_folder_is_said_so(
    workspace: Workspace, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FolderMissingError):
        plan_of(workspace, tree / "không có")
    monkeypatch.setattr(importing, "MOST_FILES", 3)
    with pytest.raises(TooManyFilesError):
        plan_of(workspace, tree)


def test_a_file_that_goes_away_between_plan_and_import_is_named(
    workspace: Workspace, tree: Path
) -> None:
    plan = plan_of(workspace, tree)
    (tree / "1. Chỉ đạo" / "chung.pdf").unlink()

    imported = run_import(workspace, plan, progress=Quiet())

    assert [each.path.name for each in imported.refused] == ["trống.pdf", "chung.pdf"]
    assert len(read_library(workspace).documents) == 3
