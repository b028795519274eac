"""What users of other programs complain of about evidence, each as it must not happen here."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Condition

import pytest

from desktop.domain.errors import (
    FileEmptyError,
    FileIsFolderError,
    FileTooLargeError,
    FileUnreadableError,
    FileVanishedError,
    WriteRefusedError,
)
from desktop.domain.evidence import Digest, DocumentCode
from desktop.domain.findings import FindingKind
from desktop.domain.limits import MAX_DOCUMENT_BYTES
from desktop.domain.pages import Trouble
from desktop.ports.vault import StoredBytes
from desktop.reading.document_reader import ChildDocumentReader
from desktop.services.attaching import TakenFile, Target, attach_files
from desktop.services.binning import bin_documents, read_bin
from desktop.services.checking import check_workspace
from desktop.services.describing import describe_document
from desktop.services.joining import join_documents
from desktop.services.library import read_library
from desktop.services.linking import link_document
from desktop.services.looking import look_into_next
from desktop.services.renewing import read_versions, renew_document
from desktop.services.workspace import Workspace
from tests.reading.documents import deep_pdf, letter_pdf, looping_pages_pdf, pixel_bomb_pdf
from tests.services.conftest import Quiet

type_of_scan = Callable[..., Path]
PLAN, REPORT = Target("1.1", "kh"), Target("1.2", "quy")


def attach(workspace: Workspace, file: Path, to: Target | None = PLAN) -> TakenFile:
    report = attach_files(workspace, [file], target=to, link_known=True, progress=Quiet())
    return report.taken[0]


def test_success_was_said_of_evidence_that_never_reached_the_disk(
    workspace: Workspace, scan: type_of_scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", refuse)
        report = attach_files(
            workspace, [scan("a.pdf")], target=PLAN, link_known=True, progress=Quiet()
        )

    assert report.taken == ()
    assert [type(one.error) for one in report.refused] == [WriteRefusedError]
    assert (read_library(workspace).documents, workspace.vault.digests()) == ({}, frozenset())


class SlowVault:
    """Writes no further before what it has written was shown."""

    def __init__(self, workspace: Workspace) -> None:
        self._vault = workspace.vault
        self._shown = Condition()
        self._seen = -1
        self.steps: list[tuple[int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        assert done <= total
        with self._shown:
            self.steps.append((done, what))
            self._seen = done
            self._shown.notify_all()

    def put(self, source: Path, *, on_bytes: Callable[[int], None]) -> StoredBytes:
        written = 0

        def slowly(count: int) -> None:
            nonlocal written
            on_bytes(count)
            written += count
            with self._shown:
                assert self._shown.wait_for(lambda: self._seen >= written, 60)

        return self._vault.put(source, on_bytes=slowly)

    def path_of(self, digest: Digest) -> Path:
        return self._vault.path_of(digest)


def test_minutes_went_by_without_a_sign_of_life(workspace: Workspace, scan: type_of_scan) -> None:
    slow = SlowVault(workspace)
    file = scan("Báo cáo dài.pdf", b"%PDF-1.7" + bytes(7 * 1024 * 1024))

    attach_files(
        replace(workspace, vault=slow),  # type: ignore[arg-type]  # what attaching does not use
        [file],
        target=PLAN,
        link_known=True,
        progress=slow,
    )

    assert {what for _, what in slow.steps} == {"Báo cáo dài.pdf"}
    assert len({done for done, _ in slow.steps}) >= 7
    assert slow.steps == sorted(slow.steps)


def test_one_bad_file_stopped_all_others(
    workspace: Workspace, scan: type_of_scan, tmp_path: Path
) -> None:
    huge = scan("to.pdf")
    os.truncate(huge, MAX_DOCUMENT_BYTES + 1)
    (tmp_path / "thư mục").mkdir()
    bad = {
        scan("rỗng.pdf", b""): FileEmptyError,
        tmp_path / "không có.pdf": FileVanishedError,
        tmp_path / "thư mục": FileIsFolderError,
        tmp_path / ("dài" * 100 + ".pdf"): FileUnreadableError,
        huge: FileTooLargeError,
    }
    good = [scan(f"tốt {number}.pdf", b"%%PDF-1.7 %d" % number) for number in range(3)]
    offered = [good[0], *list(bad)[:3], good[1], *list(bad)[3:], good[2]]

    report = attach_files(workspace, offered, target=PLAN, link_known=True, progress=Quiet())

    assert [one.path for one in report.taken] == good
    assert {one.path: type(one.error) for one in report.refused} == bad


def test_a_duplicate_was_refused_of_something_that_lay_in_the_bin(
    workspace: Workspace, scan: type_of_scan
) -> None:
    document = attach(workspace, scan("a.pdf"), None).document
    bin_documents(workspace, [document.code])

    taken = attach(workspace, scan("quét lại.pdf"))

    assert (taken.is_new, taken.was_binned, taken.is_linked) == (False, True, True)
    assert list(read_library(workspace).documents) == [document.code]
    assert read_bin(workspace) == ()


def test_a_duplicate_was_refused_of_something_that_is_an_old_version(
    workspace: Workspace, scan: type_of_scan
) -> None:
    old = attach(workspace, scan("mờ.pdf", b"%PDF mo"), None).document
    renew_document(workspace, old.code, scan("rõ.pdf", b"%PDF ro"), progress=Quiet())

    taken = attach(workspace, scan("mờ (1).pdf", b"%PDF mo"))

    assert (taken.is_new, taken.is_old, taken.is_linked) == (False, True, True)
    assert (taken.document.code, taken.document.name) == (old.code, "rõ.pdf")
    (version,) = read_versions(workspace, old.code)
    assert workspace.vault.path_of(version.content.digest).read_bytes() == b"%PDF mo"


def test_a_duplicate_was_refused_of_something_that_was_joined_with_another(
    workspace: Workspace, scan: type_of_scan
) -> None:
    kept = attach(workspace, scan("rõ.pdf", b"%PDF ro")).document
    other = attach(workspace, scan("mờ.pdf", b"%PDF mo"), None).document
    join_documents(workspace, kept.code, other.code)

    taken = attach(workspace, scan("mờ (1).pdf", b"%PDF mo"), REPORT)

    assert (taken.is_new, taken.is_linked, taken.document.code) == (False, True, kept.code)
    library = read_library(workspace)
    assert [(link.leaf, link.document) for link in library.links] == [
        ("1.1", kept.code),
        ("1.2", kept.code),
    ]


def test_evidence_of_another_year_was_counted_because_it_was_uploaded_this_year(
    workspace: Workspace, scan: type_of_scan
) -> None:
    late = attach(workspace, scan("cũ.pdf", b"%PDF cu")).document
    link_document(workspace, late.code, REPORT)
    fit = attach(workspace, scan("mới.pdf", b"%PDF moi")).document
    for document, day in ((late, date(2024, 3, 5)), (fit, date(2026, 3, 5))):
        metadata = replace(document.metadata, issued_on=day)
        describe_document(workspace, document.code, metadata)

    outside = [
        (one.leaf, one.document)
        for one in check_workspace(workspace)
        if one.kind is FindingKind.DOCUMENT_OUTSIDE_PERIOD
    ]

    assert outside == [("1.1", late.code), ("1.2", late.code)]


_FATAL_CHILD = """
import ctypes
from pathlib import Path
from desktop.reading import worker
act = worker._facts
def facts(request):
    content = Path(request["path"]).read_bytes()
    if b"hangs" in content:
        ctypes.CDLL(None).sleep(600)
    if b"crashes" in content:
        ctypes.string_at(8)
    return act(request)
worker._ACTS = dict(worker._ACTS, facts=facts)
worker.main()
"""


@pytest.fixture
def fragile(workspace: Workspace) -> Iterator[Workspace]:
    """A workspace whose renderer hangs and crashes on what says so."""
    command = (sys.executable, "-c", _FATAL_CHILD)
    with closing(ChildDocumentReader(command=command, seconds=1.5)) as reader:
        yield replace(workspace, reader=reader)


def look_into_all(workspace: Workspace) -> dict[DocumentCode, Trouble | None]:
    """Look into everything, and what was wrong with each document."""
    while look_into_next(workspace) is not None:
        pass
    with workspace.look() as work:
        heads = work.readings.heads()
        return {one.code: heads[one.content.digest].trouble for one in work.documents.all()}


def test_a_document_that_hangs_or_crashes_the_renderer_took_the_program_along(
    fragile: Workspace, scan: type_of_scan
) -> None:
    ends = (b"", b"hangs", b"", b"crashes", b"")
    documents = [
        attach(fragile, scan(f"{pages}.pdf", letter_pdf(pages=pages) + end)).document
        for pages, end in enumerate(ends, start=1)
    ]

    troubles = look_into_all(fragile)

    assert list(troubles.values()) == [None, Trouble.TIMED_OUT, None, Trouble.CRASHED, None]
    last = fragile.vault.path_of(documents[-1].content.digest)
    assert isinstance(fragile.reader.picture(last, 1, width_px=80), bytes)


def test_a_document_made_to_do_harm_took_the_program_along(
    workspace: Workspace, scan: type_of_scan
) -> None:
    hostile = (deep_pdf(), looping_pages_pdf(), pixel_bomb_pdf())
    for number, content in enumerate((*hostile, letter_pdf())):
        attach(workspace, scan(f"{number}.pdf", content))

    troubles = list(look_into_all(workspace).values())

    assert len(troubles) == 4
    assert troubles[-1] is None
