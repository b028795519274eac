"""Does the whole main job once in a throw-away folder: proof that an installation works."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.cli.demo import SAMPLE_PIN
from desktop.cli.output import say
from desktop.cli.sample_workspace import SAMPLE_LEADER, explain_gaps, make_sample_workspace
from desktop.domain.signing_errors import TokenLibraryUnusableError
from desktop.domain.verification import Verdict
from desktop.paths import docs
from desktop.services.approving import approve_submission
from desktop.services.exporting import export_submission, make_report
from desktop.services.office_key import make_office_key
from desktop.services.paper_files import write_papers
from desktop.services.scoring import read_scores
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from desktop.ui.help.manual import headings, manual_file
from desktop.wording import numbers


@dataclass(frozen=True, slots=True)
class _Unwatched:
    """A progress nobody looks at."""

    def step(self, done: int, total: int, what: str) -> None:
        """Go on."""


def self_check(open_window: Callable[[Workspace], str]) -> int:
    """Say each step that worked; 0 when all did.

    A failure is not caught: the check is for whoever installs the program, who needs the trace.
    `open_window` shows the window on a workspace, takes it down again, and says its title.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="minhchung-thu-") as folder:
        root = Path(folder) / "khong-gian"
        make_sample_workspace(root, Path(folder) / "tai-lieu", _Unwatched())
        with open_workspace(root) as workspace:
            totals = read_scores(workspace).sheet.totals
            say(f"Chấm điểm: {numbers.number(totals.earned)}/{numbers.number(totals.applicable)}")
            say(f"Báo cáo PDF: {len(make_report(workspace))} byte")
            explain_gaps(workspace)
            approve_submission(workspace, SAMPLE_LEADER)
            verdict = _export(workspace)
            say(f"Gói hồ sơ: {verdict}")
            written = write_papers(workspace, Path(folder) / "giay-to")
            say(f"Giấy tờ Word, Excel, PDF: {len(written)} tệp")
            say(f"Tiến trình USB ký số: {_token_child(workspace, Path(folder))}")
            say(f"Cửa sổ: {open_window(workspace)}")
            manual = manual_file(docs()).read_text(encoding="utf-8")
            say(f"Hướng dẫn: {len(headings(manual))} mục")
    return 0 if verdict is Verdict.VERIFIED else 1


def _token_child(workspace: Workspace, folder: Path) -> str:
    """The child that loads token libraries starts: it refuses what is none, and goes on."""
    no_library = folder / "khong-phai-thu-vien"
    no_library.write_bytes(b"")
    tools = workspace.tools
    try:
        found = tools.tokens.certificates(no_library, at=tools.clock.now())
    except TokenLibraryUnusableError:
        return "sẵn sàng"
    raise RuntimeError(f"an empty file was taken for a library with {len(found)} certificates")


def _export(workspace: Workspace) -> Verdict:
    signer = make_office_key(workspace, pin=SAMPLE_PIN)
    progress = _Unwatched()
    exported = export_submission(workspace, folder=None, signer=signer, progress=progress)
    report = verify_package(
        workspace.tools,
        exported.path,
        trusted=(signer.certificate,),
        progress=progress,
    )
    return report.verdict
