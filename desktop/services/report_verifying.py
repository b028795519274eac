"""Says what the signatures on the report inside a package are worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.signed_report import PdfSignature
from desktop.domain.verification import Aspect, Claim, SignatureStatus, VerificationFinding
from desktop.ports.package_reading import OpenedPackage
from desktop.services.workspace import Tools

REPORT_PATH: Final = "data/report/bao-cao-tu-cham-diem.pdf"

CODES: Final = frozenset({"content.report_unchecked", "content.report_signature_broken"})
"""Every code below; facts: `reason`, `field`, `signer`."""


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """Who signed the report, each named by `place`, and what speaks against that."""

    signatures: tuple[SignatureStatus, ...] = ()
    findings: tuple[VerificationFinding, ...] = ()


def check_signed_report(
    tools: Tools, opened: OpenedPackage, trusted: Sequence[bytes]
) -> CheckedReport:
    """Check the report of a package whose container was read; one without signatures says nothing.

    That nobody knows a signer is no fault of the package: its own signature answers for it.
    """
    content = opened.texts.get(REPORT_PATH)
    if content is None:
        return CheckedReport()
    check = tools.check_signed_pdf(
        content,
        base_size=None,
        trusted=trusted,
        at=tools.clock.now(),
    )
    if check.trouble is not None:
        return CheckedReport(findings=(_finding("report_unchecked", reason=check.trouble),))
    return CheckedReport(
        tuple(replace(one.status, place=one.field) for one in check.signatures),
        tuple(_broken(check.signatures)),
    )


def _broken(signatures: Sequence[PdfSignature]) -> Iterator[VerificationFinding]:
    for one in signatures:
        if one.status.valid is Claim.NO:
            against = [each.code for each in one.findings if each.aspect is Aspect.SIGNATURE]
            yield _finding(
                "report_signature_broken",
                field=one.field,
                signer=one.status.signer,
                reason=against[0] if against else "",
            )


def _finding(name: str, **facts: str) -> VerificationFinding:
    return VerificationFinding(f"content.{name}", Aspect.COMPLETE, REPORT_PATH, facts)
