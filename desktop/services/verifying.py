"""Checks a package to the end: its container, and whether its content agrees with itself."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.verification import Aspect, VerificationReport, report_of
from desktop.ports import OpenedPackage, Progress
from desktop.services.content_check import check_content
from desktop.services.workspace import Tools


def verify_package(
    tools: Tools, package: Path, *, trusted_certificates: Sequence[bytes], progress: Progress
) -> VerificationReport:
    """Everything that is wrong with a package file, all at once.

    `trusted_certificates` are DER: pinned signers or roots. Any file gives a report; raises
    JobCancelledError only. Points are computed again from the answers and must agree.
    """
    _, report = open_package(
        tools, package, trusted_certificates=trusted_certificates, progress=progress
    )
    return report


def open_package(
    tools: Tools, package: Path, *, trusted_certificates: Sequence[bytes], progress: Progress
) -> tuple[OpenedPackage, VerificationReport]:
    """What a package holds, with the same report: nothing is to be used without asking it."""
    opened = tools.read_package(
        package,
        trusted_certificates=trusted_certificates,
        at=tools.clock.now(),
        progress=progress,
    )
    findings = opened.findings
    if not any(finding.aspect is Aspect.READABLE for finding in findings):
        findings += check_content(opened, tools.read_criterion_set)
    report = report_of(
        str(package), digest=opened.digest, signature=opened.signature, findings=findings
    )
    return opened, report
