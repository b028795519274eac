"""Opens a package that another office sent, if it is of the wanted kind and whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.evidence import Digest
from desktop.domain.receiving_errors import PackageOtherKindError, PackageRefusedError
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.verification import SignatureStatus, Verdict, VerificationFinding
from desktop.ports.progress import Progress
from desktop.services.verifying import open_package
from desktop.services.volume_check import head_of
from desktop.services.workspace import Tools


@dataclass(frozen=True, slots=True)
class WholePackage:
    """A package of the wanted kind, whole as it was signed; `verdict` says if by a known signer."""

    head: PackageHead
    digest: Digest
    texts: Mapping[str, bytes]
    signature: SignatureStatus
    verdict: Verdict
    findings: tuple[VerificationFinding, ...]


def open_whole(
    tools: Tools,
    package: Path,
    kind: PackageKind,
    *,
    trusted: Sequence[bytes] = (),
    progress: Progress,
) -> WholePackage:
    """Check every byte of a package; who signed it is the caller's to judge.

    Raises PackageRefusedError with all that was found, PackageOtherKindError, JobCancelledError.
    """
    opened, report = open_package(tools, package, trusted=trusted, progress=progress)
    head = head_of(opened)
    if head is not None and head.kind is not kind:
        raise PackageOtherKindError(package, head.kind, kind)
    is_whole = report.verdict in {Verdict.VERIFIED, Verdict.UNTRUSTED}
    if head is None or report.digest is None or not is_whole:
        raise PackageRefusedError(package, report.verdict.value, report.findings)
    return WholePackage(
        head, report.digest, opened.texts, report.signature, report.verdict, report.findings
    )
