"""Checks a package to the end: its container, and whether its content agrees with itself."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop.domain.verification import Aspect, VerificationFinding, VerificationReport, report_of
from desktop.domain.volumes import Volume
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.progress import Progress
from desktop.services.content_check import check_content, check_signers
from desktop.services.report_verifying import CheckedReport, check_signed_report
from desktop.services.volume_check import alone, check_labels, volume_of
from desktop.services.workspace import Tools


def verify_package(
    tools: Tools, package: Path, *, trusted: Sequence[bytes], progress: Progress
) -> VerificationReport:
    """Everything that is wrong with a package file, all at once.

    `trusted` are DER: pinned signers or roots. Any file gives a report; raises
    JobCancelledError only. Points are computed again from the answers and must agree. A volume is
    never complete by itself; see `PackageJudge`.
    """
    _, report = open_package(tools, package, trusted=trusted, progress=progress)
    return report


def open_package(
    tools: Tools, package: Path, *, trusted: Sequence[bytes], progress: Progress
) -> tuple[OpenedPackage, VerificationReport]:
    """What a package holds, with the same report: nothing is to be used without asking it."""
    opened = tools.read_package(
        package,
        trusted=trusted,
        at=tools.clock.now(),
        progress=progress,
    )
    findings = opened.findings
    volume, paper = None, CheckedReport()
    if not any(finding.aspect is Aspect.READABLE for finding in findings):
        volume = volume_of(opened)
        findings += (*check_labels(opened, volume), *check_signers(opened))
        findings += _check(tools, opened, volume)
    if volume is None:
        paper = check_signed_report(tools, opened, trusted)
        findings += paper.findings
    report = report_of(
        str(package),
        digest=opened.digest,
        signature=opened.signatures,
        findings=findings,
        volume=volume,
    )
    return opened, replace(report, report_signatures=paper.signatures)


def _check(
    tools: Tools, opened: OpenedPackage, volume: Volume | None
) -> tuple[VerificationFinding, ...]:
    if volume is not None:
        return (alone(volume),)
    return check_content(opened, tools.read_criterion_set)
