from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.answer_errors import UnknownLeafError, UnknownRequirementError
from desktop.domain.errors import (
    FileEmptyError,
    FileIsFolderError,
    FileVanishedError,
    JobCancelledError,
)
from desktop.domain.evidence import MediaType
from desktop.services.attaching import AttachReport, Target, attach_files
from desktop.services.library import read_library
from desktop.services.linking import link_document, unlink_document
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet

type_of_scan = Callable[..., Path]
PLAN = Target("1.1", "kh")
REPORT = Target("1.2", "quy")


def attach(
    workspace: Workspace, *files: Path, to: Target | None, link_known: bool = True
) -> AttachReport:
    return attach_files(workspace, files, target=to, link_known=link_known, progress=Quiet())


def test_one_document_proves_two_leaves_under_two_names(
    workspace: Workspace, scan: type_of_scan
) -> None:
    attach(workspace, scan("Kế hoạch.pdf"), to=PLAN)
    report = attach(workspace, scan("KH 2026 (bản 2).pdf"), to=REPORT)

    library = read_library(workspace)
    assert [document.name for document in library.documents.values()] == ["Kế hoạch.pdf"]
    assert [(link.leaf, link.requirement) for link in library.links] == [
        ("1.1", "kh"),
        ("1.2", "quy"),
    ]
    assert [use.leaf for use in report.taken[0].used_for] == ["1.1"]
    assert library.bytes_offered == 2 * library.bytes_stored


def test_a_known_document_is_offered_before_it_is_linked(
    workspace: Workspace, scan: type_of_scan
) -> None:
    attach(workspace, scan("a.pdf"), to=PLAN)

    report = attach(workspace, scan("b.pdf"), to=REPORT, link_known=False)

    (taken,) = report.taken
    assert not taken.is_new
    assert not taken.is_linked
    assert len(read_library(workspace).links) == 1
    link_document(workspace, taken.document.code, REPORT)
    assert len(read_library(workspace).links) == 2


def test_twins_in_one_offer_are_stored_once_and_linked_once(
    workspace: Workspace, scan: type_of_scan
) -> None:
    report = attach(workspace, scan("a.pdf"), scan("b.pdf"), to=PLAN, link_known=False)

    assert [one.is_new for one in report.taken] == [True, False]
    assert all(one.is_linked for one in report.taken)
    library = read_library(workspace)
    assert (len(library.documents), len(library.links), len(library.offers)) == (1, 1, 2)


def test_one_bad_file_does_not_stop_the_others(
    workspace: Workspace, scan: type_of_scan, tmp_path: Path
) -> None:
    good = scan("tốt.pdf")
    empty = scan("rỗng.pdf", b"")
    folder = tmp_path / "thư mục"
    folder.mkdir()

    report = attach(workspace, empty, tmp_path / "không có.pdf", folder, good, to=PLAN)

    assert [one.path for one in report.taken] == [good]
    assert [type(one.error) for one in report.refused] == [
        FileEmptyError,
        FileVanishedError,
        FileIsFolderError,
    ]


def test_the_type_comes_from_the_bytes_not_from_the_name(
    workspace: Workspace, scan: type_of_scan
) -> None:
    report = attach(workspace, scan("ảnh.jpg"), scan("lạ.pdf", b"not a pdf"), to=None)

    types = [one.document.content.media_type for one in report.taken]
    assert types == [MediaType.PDF, MediaType.OTHER]


class StopAtOnce:
    def step(self, done: int, total: int, what: str) -> None:
        raise JobCancelledError


def test_cancelling_keeps_nothing(workspace: Workspace, scan: type_of_scan) -> None:
    files = [scan(f"{number}.pdf", b"%PDF-1.7" + bytes([number])) for number in range(20)]

    with pytest.raises(JobCancelledError):
        attach_files(workspace, files, target=PLAN, link_known=True, progress=StopAtOnce())

    library = read_library(workspace)
    assert not library.documents
    assert not library.offers


def test_progress_ends_at_the_whole(workspace: Workspace, scan: type_of_scan) -> None:
    steps: list[tuple[int, int]] = []

    class Watched:
        def step(self, done: int, total: int, what: str) -> None:
            assert what
            steps.append((done, total))

    files = [scan("a.pdf"), scan("b.pdf"), scan("c.pdf", b"%PDF-1.4 khac")]
    attach_files(workspace, files, target=None, link_known=True, progress=Watched())

    total = sum(file.stat().st_size for file in files)
    assert steps[-1] == (total, total)
    assert steps == sorted(steps)


def test_unknown_targets_are_refused_before_anything_is_stored(
    workspace: Workspace, scan: type_of_scan
) -> None:
    with pytest.raises(UnknownLeafError):
        attach(workspace, scan("a.pdf"), to=Target("9.9"))
    with pytest.raises(UnknownRequirementError):
        attach(workspace, scan("a.pdf"), to=Target("1.1", "bc"))

    assert not workspace.vault.digests()


def test_taking_a_use_away_keeps_the_document(workspace: Workspace, scan: type_of_scan) -> None:
    attach(workspace, scan("a.pdf"), to=PLAN)
    (link,) = read_library(workspace).links

    unlink_document(workspace, link)

    library = read_library(workspace)
    assert not library.links
    assert len(library.documents) == 1


def test_linking_twice_changes_nothing(workspace: Workspace, scan: type_of_scan) -> None:
    (taken,) = attach(workspace, scan("a.pdf"), to=PLAN).taken

    link_document(workspace, taken.document.code, PLAN)

    assert len(read_library(workspace).links) == 1
