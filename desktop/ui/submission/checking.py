"""Checks packages that somebody picked: volumes, and explanations with their bases, together."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain import bases
from desktop.domain.verification import Verdict, VerificationReport
from desktop.ports.progress import Progress
from desktop.services.package_judge import PackageJudge
from desktop.services.trust import read_trusted_certificates
from desktop.services.trusted import trusted_here
from desktop.services.volume_check import MISSING
from desktop.services.workspace import Workspace

_WORST_FIRST: Final = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found about all packages in some files, the worst first."""

    files: tuple[Path, ...]
    reports: tuple[VerificationReport, ...]

    @property
    def lacks_base(self) -> bool:
        """Whether an explanation was checked without the package it rests on."""
        return self._finds(bases.NEEDED)

    @property
    def lacks_volumes(self) -> bool:
        """Whether a package was checked without some of its volumes."""
        return self._finds(MISSING)

    def _finds(self, code: str) -> bool:
        return any(one.code == code for report in self.reports for one in report.findings)


def check_files(workspace: Workspace, files: Sequence[Path], progress: Progress) -> Checked:
    """Known is who signed in this workspace; whoever else signed has to be asked."""
    keys = workspace.key_path.parent
    own = read_trusted_certificates(keys) if workspace.key_path.exists() else ()
    judge = PackageJudge(workspace.tools, (*own, *trusted_here(workspace)))
    each_once = tuple(dict.fromkeys(files))
    reports = [one.report for one in judge.judge(each_once, progress=progress)]
    reports.sort(key=lambda report: _WORST_FIRST.index(report.verdict))
    return Checked(each_once, tuple(reports))
