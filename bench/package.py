"""Export and verify: our container against copying, zip, openssl and bagit.py."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import Corpus, make_corpus
from bench.timing import Work, command, emptied, in_turn, show, timed
from bench.workspaces import Unwatched, fill, new_workspace
from desktop.bootstrap.opening import adapters
from desktop.cli.sample_workspace import SAMPLE_LEADER
from desktop.ports.signing import Signer
from desktop.services.approving import approve_submission
from desktop.services.exporting import compose_report, export_submission
from desktop.services.report_paper import compose_paper
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Setting:
    corpus: Corpus
    workspace: Workspace
    signer: Signer
    work: Path

    def export(self) -> Path:
        return export_submission(
            self.workspace, folder=None, signer=self.signer, progress=Unwatched()
        ).path


def run(work: Path, *, runs: int) -> None:
    """Measure and print both."""
    corpus = make_corpus(work / "export", files=550, total_bytes=1_000_000_000, twin_share=0)
    with ExitStack() as stack:
        workspace = stack.enter_context(new_workspace(work / "ws"))
        fill(workspace, corpus.files)
        approve_submission(workspace, SAMPLE_LEADER)
        now = workspace.tools.clock.now()
        signer = workspace.tools.key_file.create(
            workspace.key_path, owner=workspace.unit, pin="bench-pin", at=now
        )
        setting = _Setting(corpus, workspace, signer, work)
        _export(setting, runs=runs)
        _verify(setting, runs=runs)


def _export(setting: _Setting, *, runs: int) -> None:
    files, work = setting.corpus.files, setting.work
    contenders: dict[str, Work] = {
        "minhchung": lambda: _ours(setting),
        "minhchung, papers alone": lambda: timed(lambda: _papers(setting.workspace)),
        "cp": lambda: command("cp", *files, emptied(work / "cp")),
        "cp, flushed": lambda: _flushed(files, emptied(work / "cp")),
        "zip -0": lambda: command("zip", "-0", "-q", emptied(work / "zip") / "a.zip", *files),
    }
    rows = in_turn(contenders, runs=runs)
    title = f"Export {setting.corpus.total_bytes / 1e9:.2f} GB"
    show(title, rows, ours="minhchung", base=["cp, flushed"])
    show(title, rows, ours="minhchung", base=["cp"])


def _papers(workspace: Workspace) -> None:
    """All that is set for a package."""
    papers, content = workspace.tools.papers, compose_report(workspace)
    paper = compose_paper(workspace, content)
    papers.viewer(content)
    papers.report_pdf(paper)
    papers.self_score_report(content)
    papers.report_docx(paper)


def _flushed(files: Sequence[Path], folder: Path) -> float:
    """A copy that would outlive the power."""
    return command("cp", *files, folder) + command("sync", "--file-system", folder)


def _ours(setting: _Setting) -> float:
    """Taking the old package away is not part of making a new one."""
    emptied(setting.workspace.exports)
    return timed(setting.export)


def _verify(setting: _Setting, *, runs: int) -> None:
    emptied(setting.workspace.exports)
    package = setting.export()
    certificate = setting.signer.certificate
    unpacked = setting.work / "unpacked"
    contenders: dict[str, Work] = {
        "minhchung": lambda: timed(
            lambda: verify_package(
                adapters(), package, trusted=(certificate,), progress=Unwatched()
            )
        ),
        "openssl dgst": lambda: command("openssl", "dgst", "-sha256", package),
        "unzip -t": lambda: command("unzip", "-tq", package),
        "unzip": lambda: command("unzip", "-q", package, "-d", emptied(unpacked)),
        "sha256sum -c": lambda: command("sha256sum", "-c", "manifest-sha256.txt", cwd=unpacked),
        "bagit.py --validate": lambda: command(
            sys.executable, "-m", "bagit", "--validate", unpacked
        ),
    }
    rows = in_turn(contenders, runs=runs)
    title = f"Verify {package.stat().st_size / 1e9:.2f} GB"
    show(title, rows, ours="minhchung", base=["openssl dgst"])
