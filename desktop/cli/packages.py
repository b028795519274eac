"""The commands about packages: export and verify."""

from argparse import Namespace
from dataclasses import dataclass

from desktop.bootstrap.opening import adapters, open_workspace
from desktop.cli.byte_sizes import mail_limit
from desktop.cli.grounds import ground_lines, ground_to_json
from desktop.cli.output import TerminalProgress, bullet, complain, say, say_json
from desktop.cli.pin import read_pin
from desktop.cli.signing import open_signers
from desktop.domain.receiving_errors import RoundMissingError
from desktop.domain.rounds import RoundRecord
from desktop.domain.submission import PackageKind
from desktop.domain.verification import Claim, SignatureStatus, Verdict, VerificationReport
from desktop.domain.volumes import Volume
from desktop.services.encrypting import open_receiver_key, read_recipients
from desktop.services.explaining import bases_of
from desktop.services.exporting import Exported, export_submission
from desktop.services.package_judge import Judgement, PackageJudge
from desktop.services.paper_files import keep_slip
from desktop.services.taking_round import read_round
from desktop.services.trust import read_trusted_certificates
from desktop.services.trusted import trusted_for
from desktop.services.workspace import Workspace
from desktop.ui.messages import (
    describe_report_state,
    describe_stamps,
    describe_verdict,
    describe_verification,
)
from desktop.ui.sentences.stamps import unstamped
from desktop.wording import numbers

_OFFICE = "office"
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
    limit = None if arguments.volume is None else mail_limit(arguments.volume)
    with (
        open_workspace(arguments.workspace) as workspace,
        open_signers(workspace, arguments) as signers,
    ):
        receivers = _receivers(workspace, arguments)
        exported = export_submission(
            workspace,
            folder=arguments.out,
            signer=signers,
            progress=progress,
            mail_limit=limit,
            recipients=receivers.keys,
            explains=arguments.explanation,
        )
        judge = PackageJudge(
            workspace.tools,
            tuple(one.certificate for one in signers),
            bases=bases_of(workspace, exported.record),
        )
        slip = keep_slip(workspace, exported.record)
        (judgement,) = judge.judge(exported.paths, progress=progress)
    status = _say_exported(exported, judgement.report, receivers, arguments)
    if slip is not None and not arguments.as_json:
        say(f"Phiếu nộp: {slip}")
    return status


@dataclass(frozen=True, slots=True)
class _Receivers:
    """Whom an export is encrypted to, and the words for a choice that nobody made by name."""

    keys: tuple[str, ...]
    chosen: str = ""


def _receivers(workspace: Workspace, arguments: Namespace) -> _Receivers:
    """Those that were named; else the office whose round was taken, unless it is to be plain."""
    asked = read_round(workspace)
    if arguments.encrypt_to:
        given = [_named(asked, each) for each in arguments.encrypt_to]
        return _Receivers(
            tuple(one for each in given for one in read_recipients(workspace.tools, each))
        )
    if asked is None or not asked.round.recipient:
        return _Receivers(())
    if arguments.plain:
        return _Receivers((), f"Không mã hóa cho {asked.office.name} theo yêu cầu (--plain).")
    return _Receivers(
        (asked.round.recipient,),
        f"Mã hóa cho {asked.office.name} bằng khóa trong gói đợt chấm (--plain để không mã hóa).",
    )


def _named(asked: RoundRecord | None, given: str) -> str:
    """A key or its file; `office` stands for the key in the round package that was taken."""
    if given != _OFFICE:
        return given
    if asked is None:
        raise RoundMissingError
    return asked.round.recipient or given


def _say_exported(
    exported: Exported, report: VerificationReport, receivers: _Receivers, arguments: Namespace
) -> int:
    record = exported.record
    if arguments.as_json:
        say_json(
            {
                "package": str(exported.path),
                "files": [str(one) for one in exported.paths],
                "encrypted": [str(one) for one in exported.encrypted],
                "recipients": list(receivers.keys),
                "manifest_sha256": record.digest,
                "size": record.size,
                "kind": record.kind,
                "base": record.base,
                "sequence": record.sequence,
                "signer": record.signer,
                "fingerprint": record.fingerprint,
                "verdict": report.verdict,
                "report": exported.report,
            }
        )
    else:
        say(describe_report_state(exported.report), *filter(None, (receivers.chosen,)))
        if record.kind is PackageKind.EXPLANATION:
            say("Gói giải trình: chỉ đầy đủ khi cơ quan tiếp nhận đã có gói gốc.")
        for path in exported.paths:
            say(f"Đã xuất {path} ({numbers.size(path.stat().st_size)}).")
        say(*(f"Đã mã hóa cho cơ quan tiếp nhận: {path}" for path in exported.encrypted))
        _say_report(report)
        say(*filter(None, (describe_stamps(arguments.time_stamp, unstamped(report)),)))
    return _EXIT_CODES[report.verdict]


def verify(arguments: Namespace) -> int:
    """`verify PACKAGE…`: 0 verified · 3 signer not trusted · 1 altered · 2 unreadable."""
    trusted = _trusted(arguments)
    progress = TerminalProgress(shown=not arguments.as_json)
    tools = adapters()
    key = None
    if arguments.identity is not None:
        key = open_receiver_key(
            tools,
            arguments.identity,
            lambda: read_pin(arguments.pin_file, prompt="Mã PIN của khóa nhận: "),
        )
    judge = PackageJudge(tools, trusted, key=key)
    said: list[object] = []
    verdicts = []
    for one in judge.judge(arguments.packages, progress=progress):
        verdicts.append(one.report.verdict)
        if arguments.as_json:
            said.append(judgement_to_json(one))
        else:
            _say_judgement(one)
    if arguments.as_json:
        say_json(said)
    return _EXIT_CODES[min(verdicts, key=tuple(Verdict).index)]


def _trusted(arguments: Namespace) -> tuple[bytes, ...]:
    """What is in the folder, and whom a workspace believes."""
    given = () if arguments.trust is None else read_trusted_certificates(arguments.trust)
    if arguments.believing is None:
        return given
    with open_workspace(arguments.believing) as workspace:
        keys = workspace.key_path.parent
        own = read_trusted_certificates(keys) if keys.is_dir() else ()
        return (*given, *own, *trusted_for(workspace, None))


def judgement_to_json(judgement: Judgement) -> dict[str, object]:
    """A package's verdict; `files` are its volumes' own, empty where it came in one file."""
    files = judgement.files if judgement.is_joined else ()
    return report_to_json(judgement.report) | {"files": [report_to_json(one) for one in files]}


def report_to_json(report: VerificationReport) -> dict[str, object]:
    """One verdict; a claim that could not be determined is null."""
    return {
        "package": report.package,
        "manifest_sha256": report.digest,
        "volume": _volume_to_json(report.volume),
        "verdict": report.verdict,
        "readable": _CLAIMS[report.readable],
        "intact": _CLAIMS[report.intact],
        "complete": _CLAIMS[report.complete],
        "signature": _signature_to_json(report.signature),
        "signatures": [_signature_to_json(one) for one in report.signatures],
        "report_signatures": [_signature_to_json(one) for one in report.report_signatures],
        "findings": [
            {"code": one.code, "path": one.path, "message": describe_verification(one)}
            for one in report.findings
        ],
    }


_CLAIMS = {Claim.YES: True, Claim.NO: False, Claim.UNKNOWN: None}
CLAIM_WORDS = {
    Claim.YES: "chữ ký đúng",
    Claim.NO: "chữ ký không đúng",
    Claim.UNKNOWN: "chưa xác định được chữ ký có đúng không",
}


def _signature_to_json(signature: SignatureStatus) -> dict[str, object]:
    return {
        "valid": _CLAIMS[signature.valid],
        "trusted": _CLAIMS[signature.trusted],
        "signer": signature.signer,
        "fingerprint": signature.fingerprint,
        "signed_at": signature.signed_at.isoformat() if signature.signed_at else None,
        "stamped_at": signature.stamped_at.isoformat() if signature.stamped_at else None,
        "rests_on": ground_to_json(signature.rests_on),
    }


def _volume_to_json(volume: Volume | None) -> dict[str, object] | None:
    if volume is None:
        return None
    return {"group": volume.group, "number": volume.number, "count": volume.count}


def _say_judgement(judgement: Judgement) -> None:
    if judgement.is_joined:
        for file in judgement.files:
            number = 0 if file.volume is None else file.volume.number
            say(f"{file.package}: tập {number}")
    _say_report(judgement.report)


def _say_report(report: VerificationReport) -> None:
    say(f"{report.package}: {describe_verdict(report.verdict)}")
    for signature in report.signatures:
        if signature.signer:
            say(f"  Người ký: {signature.signer}", f"  Dấu vân tay: {signature.fingerprint}")
        say(*ground_lines(signature.rests_on))
    for signature in report.report_signatures:
        name = signature.signer or signature.place
        say(f"  Chữ ký trên báo cáo: {name} ({CLAIM_WORDS[signature.valid]})")
        say(*(f"  {line}" for line in ground_lines(signature.rests_on)))
    complain(*bullet(describe_verification(one) for one in report.findings))
