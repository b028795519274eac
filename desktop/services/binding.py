"""Makes one PDF of several scans or photos; the originals stay as they are."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.document_errors import PagesUnboundError, UnknownScanError
from desktop.domain.evidence import Content
from desktop.domain.scans import Scan, ScanState
from desktop.services.attaching import StoredFile, TakenFile, Target, attach_contents
from desktop.services.workspace import Workspace


def bind_scans(
    workspace: Workspace, numbers: Sequence[int], *, name: str, target: Target | None
) -> TakenFile:
    """Bind scans of the inbox in this order, enter the PDF as a document, and settle the scans.

    `name` is the document's file name, with `.pdf`. Raises UnknownScanError, PagesUnboundError
    naming the scan that cannot become a page, DiskFullError, WriteRefusedError, UnknownLeafError.
    """
    scans = _scans(workspace, numbers)
    sources = [workspace.vault.path_of(scan.content.digest) for scan in scans]
    with tempfile.TemporaryDirectory(prefix="minhchung-", ignore_cleanup_errors=True) as folder:
        bound = Path(folder) / "bound.pdf"
        refusal = workspace.reader.bind(sources, bound)
        if refusal is not None:
            raise PagesUnboundError(scans[refusal.position].name, refusal.trouble)
        stored = workspace.vault.put(bound, on_bytes=lambda _: None)
    media_type = workspace.tools.sniff(workspace.vault.path_of(stored.digest))
    content = Content(stored.digest, stored.size, stored.crc32, media_type)
    (taken,) = attach_contents(workspace, [StoredFile(Path(name), content, target)])
    with workspace.work() as work:
        for scan in scans:
            work.scans.settle(scan.id, ScanState.USED, taken.document.code)
        work.commit()
    return taken


def _scans(workspace: Workspace, numbers: Sequence[int]) -> list[Scan]:
    scans = []
    with workspace.look() as work:
        for number in numbers:
            scan = work.scans.get(number)
            if scan is None:
                raise UnknownScanError(number)
            scans.append(scan)
    return scans
