"""The commands about packages: export and verify."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from desktop.bootstrap import adapters, open_workspace
from desktop.cli.output import TerminalProgress, bullet, complain, say, say_json
from desktop.cli.pin import read_pin
from desktop.domain.errors import SigningWayUnknownError
from desktop.domain.verification import Claim, Verdict, VerificationReport
from desktop.ports import Signer
from desktop.services.exporting import export_submission
from desktop.services.trust import read_trusted_certificates
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_verdict, describe_verification
from desktop.wording import numbers

_EXIT_CODES = {
    Verdict.UNREADABLE: 2,
    Verdict.ALTERED: 1,
    Verdict.INCOMPLETE: 1,
    Verdict.UNTRUSTED: 3,
    Verdict.VERIFIED: 0,
}


def export(arguments: Namespace) -> int:
    """`export WS`: write the next package, then read it back; 0 only when both went well."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        signer = _signer(workspace, arguments)
        exported = export_submission(
            workspace, folder=arguments.out, signer=signer, progress=progress
        )
        report = verify_package(
            workspace.tools,
            exported.path,
            trusted_certificates=(signer.certificate,),
            progress=progress,
        )
    record = exported.record
    if arguments.as_json:
        say_json(
            {
                "package": str(exported.path),
                "manifest_sha256": record.digest,
                "size": record.size,
                "sequence": record.sequence,
                "signer": record.signer,
                "fingerprint": record.fingerprint,
                "verdict": report.verdict,
            }
        )
    else:
        say(f"Đã xuất {exported.path} ({numbers.size(record.size)}).")
        _say_report(report)
    return _EXIT_CODES[report.verdict]


def verify(arguments: Namespace) -> int:
    """`verify PACKAGE…`: 0 verified · 3 signer not trusted · 1 altered · 2 unreadable."""
    trusted = () if arguments.trust is None else read_trusted_certificates(arguments.trust)
    progress = TerminalProgress(shown=not arguments.as_json)
    tools = adapters()
    reports = [
        verify_package(tools, package, trusted_certificates=trusted, progress=progress)
        for package in arguments.packages
    ]
    if arguments.as_json:
        say_json([report_to_json(report) for report in reports])
    else:
        for report in reports:
            _say_report(report)
    worst = min((report.verdict for report in reports), key=tuple(Verdict).index)
    return _EXIT_CODES[worst]


def report_to_json(report: VerificationReport) -> dict[str, object]:
    """One verdict; a claim that could not be determined is null."""
    signature = report.signature
    return {
        "package": report.package,
        "manifest_sha256": report.digest,
        "verdict": report.verdict,
        "readable": _CLAIMS[report.readable],
        "intact": _CLAIMS[report.intact],
        "complete": _CLAIMS[report.complete],
        "signature": {
            "valid": _CLAIMS[signature.valid],
            "trusted": _CLAIMS[signature.trusted],
            "signer": signature.signer,
            "fingerprint": signature.fingerprint,
            "signed_at": signature.signed_at.isoformat() if signature.signed_at else None,
        },
        "findings": [
            {"code": one.code, "path": one.path, "message": describe_verification(one)}
            for one in report.findings
        ],
    }


_CLAIMS = {Claim.YES: True, Claim.NO: False, Claim.UNKNOWN: None}


def _say_report(report: VerificationReport) -> None:
    say(f"{report.package}: {describe_verdict(report.verdict)}")
    if report.signature.signer:
        say(
            f"  Người ký: {report.signature.signer}",
            f"  Dấu vân tay: {report.signature.fingerprint}",
        )
    complain(*bullet(describe_verification(one) for one in report.findings))


def _signer(workspace: Workspace, arguments: Namespace) -> Signer:
    way, _, file = arguments.sign.partition(":")
    if way == "p12" and file:
        pin = read_pin(arguments.pin_file, prompt="Mã PIN của tệp khóa: ")
        return workspace.tools.key_file.open(Path(file), pin=pin)
    if way == "device" and not file:
        return office_key(
            workspace, lambda: read_pin(arguments.pin_file, prompt="Mã PIN của khóa cơ quan: ")
        )
    raise SigningWayUnknownError(arguments.sign)


def office_key(workspace: Workspace, ask_pin: Callable[[], str]) -> Signer:
    """The workspace's own key, made with the PIN when there is none yet."""
    keys = workspace.tools.key_file
    if workspace.key_path.exists():
        return keys.open(workspace.key_path, pin=ask_pin())
    now = workspace.tools.clock.now()
    return keys.create(workspace.key_path, owner=workspace.unit, pin=ask_pin(), at=now)
