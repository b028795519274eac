"""Checks a package to the end: its container, and whether its content agrees with itself."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.submission_check import check_submission
from desktop.domain.verification import VerificationFinding, VerificationReport, report_of
from desktop.ports import OpenedPackage, Progress
from desktop.services.workspace import Tools


def verify_package(
    tools: Tools, package: Path, *, trusted_certificates: Sequence[bytes], progress: Progress
) -> VerificationReport:
    """Everything that is wrong with a package file, all at once.

    `trusted_certificates` are DER: pinned signers or roots. Any file gives a report; raises
    JobCancelledError only. Points are computed again from the answers and must agree.
    """
    opened = tools.read_package(
        package,
        trusted_certificates=trusted_certificates,
        at=tools.clock.now(),
        progress=progress,
    )
    findings = opened.findings + _content_findings(tools, opened)
    return report_of(
        str(package), digest=opened.digest, signature=opened.signature, findings=findings
    )
