"""Scans of the inbox find their use once, and none is lost or doubled."""

from collections.abc import Callable
from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING

import pytest

from desktop.domain.answer_errors import UnknownLeafError
from desktop.domain.document_errors import (
    FolderInWorkspaceError,
    FolderMissingError,
    UnknownDocumentError,
    UnknownScanError,
)
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.scans import CaughtScan, FileMark, FolderSight, Scan, ScanFolder, ScanState
from desktop.intake.folder_watch import FolderWatch
from desktop.services.attaching import Target
from desktop.services.inbox import (
    InboxDesk,
    bring_scan_back,
    change_scans,
    count_waiting,
    enter_scans,
    put_scan_aside,
    read_inbox,
    unwatch_folder,
    use_scan,
    watch_folder,
)
from desktop.services.library import read_library
from desktop.services.linking import LinkChange
from desktop.services.workspace import Workspace
from tests.services.watched_folder import whole_scan

if TYPE_CHECKING:
    from desktop.domain.evidence import Content

PLAN = Target("1.1", "kh")


@pytest.fixture
def desk(workspace: Workspace) -> InboxDesk:
    return InboxDesk(workspace, entered=lambda _: None, told=lambda _: None)


@pytest.fixture
def enter(
    workspace: Workspace, desk: InboxDesk, scan: Callable[..., Path]
) -> Callable[..., tuple[Scan, ...]]:
    """Enter a file as the watcher would, with what it was before."""

    def caught(name: str, content: bytes, *former: bytes) -> tuple[Scan, ...]:
        before: list[Content] = [desk.catch(scan(name, each)) for each in former]
        path = scan(name, content)
        mark = FileMark(path, len(content), path.stat().st_mtime_ns)
        return enter_scans(workspace, [CaughtScan(mark, desk.catch(path), tuple(before))])

    return caught


def test_a_file_whose_name_is_no_text_is_taken_once(
    desk: InboxDesk, enter: Callable[..., tuple[Scan, ...]], tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    enter("quét \udcff.pdf", whole_scan(1))
    later = FolderWatch(folder, store=desk.catch, judge=desk.judge, quiet=0)

    assert later.look(0, desk.taken(folder)) == []


def test_a_use_is_undone_and_done_again_with_its_scan(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    (one,) = enter("to.pdf", b"%PDF-1.7 mot")
    code = use_scan(workspace, one.id, PLAN).document.code
    change = LinkChange(added=(EvidenceLink(PLAN.leaf, code, PLAN.requirement),))

    change_scans(workspace, change.reversed, {one.id: None})
    assert count_waiting(workspace) == 1
    assert not read_library(workspace).links
    change_scans(workspace, change, {one.id: code})
    assert count_waiting(workspace) == 0
    assert read_library(workspace).links == change.added
    stranger = LinkChange(added=(EvidenceLink(PLAN.leaf, DocumentCode("TL-999")),))
    with pytest.raises(UnknownDocumentError):
        change_scans(workspace, stranger, {one.id: None})
    assert count_waiting(workspace) == 0


def test_a_scan_becomes_a_document_that_proves_something(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    (scan,) = enter("scan0001.pdf", b"%PDF-a")
    assert (count_waiting(workspace), read_library(workspace).documents) == (1, {})

    taken = use_scan(workspace, scan.id, PLAN)

    assert (taken.is_new, taken.is_linked, taken.document.name) == (True, True, "scan0001.pdf")
    assert count_waiting(workspace) == 0
    assert [link.leaf for link in read_library(workspace).links] == ["1.1"]
    with workspace.look() as work:
        (used,) = work.scans.all(ScanState.USED)
    assert used.document == taken.document.code


def test_using_a_scan_twice_makes_one_document(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    (scan,) = enter("a.pdf", b"%PDF-a")
    first = use_scan(workspace, scan.id, PLAN)
    again = use_scan(workspace, scan.id, Target("1.2", "quy"))

    assert (first.is_new, again.is_new) == (True, False)
    assert first.document.code == again.document.code
    assert [link.leaf for link in again.used_for] == ["1.1"]


def test_a_scan_that_finds_no_use_yet_still_waits(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    (scan,) = enter("a.pdf", b"%PDF-a")

    with pytest.raises(UnknownLeafError):
        use_scan(workspace, scan.id, Target("9.9"))

    assert read_inbox(workspace).waiting == (scan,)


def test_what_is_put_aside_is_kept_and_comes_back(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    (scan,) = enter("a.pdf", b"%PDF-a")

    put_scan_aside(workspace, scan.id)
    inbox = read_inbox(workspace)
    assert (inbox.waiting, [one.id for one in inbox.aside]) == ((), [scan.id])
    assert workspace.vault.path_of(scan.content.digest).read_bytes() == b"%PDF-a"

    bring_scan_back(workspace, scan.id)
    assert read_inbox(workspace).waiting == (scan,)


def test_what_is_not_there_is_said_so(workspace: Workspace) -> None:
    for act in (put_scan_aside, bring_scan_back):
        with pytest.raises(UnknownScanError):
            act(workspace, 77)
    with pytest.raises(UnknownScanError):
        use_scan(workspace, 77, None)


def test_a_scan_overwritten_by_the_next_is_a_scan_of_its_own(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    scans = enter("scan.pdf", b"%PDF-second", b"%PDF-first")

    stored = [workspace.vault.path_of(one.content.digest).read_bytes() for one in scans]
    assert stored == [b"%PDF-first", b"%PDF-second"]


def test_a_file_that_only_grew_is_one_scan(enter: Callable[..., tuple[Scan, ...]]) -> None:
    (scan,) = enter("scan.pdf", b"%PDF-1 %%EOF more %%EOF", b"%PDF-1 %%EOF")

    assert scan.content.size == 23


def test_a_former_content_that_is_lost_holds_no_scan_back(
    workspace: Workspace, desk: InboxDesk, scan: Callable[..., Path]
) -> None:
    former, now = (desk.catch(scan("q.pdf", content)) for content in (b"%PDF truoc", b"%PDF sau"))
    workspace.vault.set_aside(former.digest)
    mark = FileMark(scan("q.pdf", b"%PDF sau"), now.size, 1)

    desk.enter([CaughtScan(mark, now, (former,))])

    assert now in {each.content for each in read_inbox(workspace).waiting}


def test_the_same_scan_under_two_names_waits_once(
    workspace: Workspace, enter: Callable[..., tuple[Scan, ...]]
) -> None:
    (first,) = enter("a.pdf", b"%PDF-a")

    assert enter("b.pdf", b"%PDF-a") == ()
    assert read_inbox(workspace).waiting == (first,)


def test_entered_files_are_remembered_by_their_folder(
    desk: InboxDesk, enter: Callable[..., tuple[Scan, ...]], tmp_path: Path
) -> None:
    enter("a.pdf", b"%PDF-a")
    enter("b.pdf", b"%PDF-a")

    assert {mark.path.name for mark in desk.taken(tmp_path / "scans")} == {"a.pdf", "b.pdf"}


def test_only_folders_outside_the_workspace_are_watched(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(FolderInWorkspaceError):
        watch_folder(workspace, ScanFolder(workspace.root / "exports"))
    with pytest.raises(FolderMissingError):
        watch_folder(workspace, ScanFolder(tmp_path / "khong-co"))

    watch_folder(workspace, ScanFolder(tmp_path, moves_taken=True))
    assert read_inbox(workspace).folders == (ScanFolder(tmp_path, moves_taken=True),)
    unwatch_folder(workspace, tmp_path)
    assert read_inbox(workspace).folders == ()


def test_a_real_folder_is_watched_into_the_inbox(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "máy quét"
    folder.mkdir()
    arrived = Condition()
    entered: list[Scan] = []
    sights: list[tuple[FolderSight, ...]] = []

    def enter(scans: tuple[Scan, ...]) -> None:
        with arrived:
            entered.extend(scans)
            arrived.notify_all()

    desk = InboxDesk(workspace, entered=enter, told=sights.append)
    watcher = workspace.tools.watch_scans([ScanFolder(folder)], desk)
    watcher.start()
    try:
        (folder / "Kế hoạch.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x02\xff\xd9")
        with arrived:
            assert arrived.wait_for(lambda: bool(entered), 30)
    finally:
        watcher.close()

    assert [one.name for one in read_inbox(workspace).waiting] == ["Kế hoạch.jpg"]
    assert sights
