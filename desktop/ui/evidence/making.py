"""What changing the evidence of a leaf does in the background, and what it hands back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.evidence import Proven
from desktop.ports.progress import Progress
from desktop.services.attaching import AttachReport, Target, attach_files
from desktop.services.library import read_proven
from desktop.services.linking import LinkChange
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of files, and what is proven now."""

    report: AttachReport
    proven: Proven


@dataclass(frozen=True, slots=True)
class Changed:
    """Which links changed, and what is proven now."""

    change: LinkChange
    proven: Proven


def attach(
    workspace: Workspace, files: Sequence[Path], target: Target, progress: Progress
) -> Attached:
    """Take files in for a leaf; a document that is known already is not linked unasked."""
    report = attach_files(workspace, files, target=target, link_known=False, progress=progress)
    return Attached(report, read_proven(workspace))


def change(workspace: Workspace, do: Callable[[], LinkChange]) -> Changed:
    """Change links."""
    return Changed(do(), read_proven(workspace))
