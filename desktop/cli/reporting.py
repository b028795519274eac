"""The commands about papers that people sign: report and enrol."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.cli.grounds import ground_lines, ground_to_json
from desktop.cli.output import bullet, complain, say, say_json
from desktop.cli.packages import CLAIM_WORDS
from desktop.cli.signing import open_signers
from desktop.domain.signed_report import Issuing, PdfSignature, ReportState, SigningRole, StampState
from desktop.domain.verification import Claim
from desktop.services.enrolling import write_enrolment
from desktop.services.files import read_small_file
from desktop.services.paper_files import write_papers
from desktop.services.report_writing import save_report_docx
from desktop.services.signing_report import (
    SignedReport,
    import_signed,
    make_for_signing,
    read_report,
    save_report,
    sign_in_program,
)
from desktop.services.trust import read_trusted_certificates
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_report_state, describe_verification
from desktop.wording import numbers

_CLAIMS = {Claim.YES: True, Claim.NO: False, Claim.UNKNOWN: None}
_STAMPS = {
    StampState.SOUND: "Có dấu thời gian, của đơn vị cấp chưa được tin.",
    StampState.UNSOUND: "Dấu thời gian kèm theo không phải của chữ ký này, hoặc không hiểu được.",
}


def report(arguments: Namespace) -> int:
    """`report WS`: make, sign, save, or take back the report; 0 when it is signed or saved."""
    trusted = () if arguments.trust is None else read_trusted_certificates(arguments.trust)
    with open_workspace(arguments.workspace) as workspace:
        if arguments.signed is not None:
            done = import_signed(workspace, arguments.signed, trusted=trusted)
        else:
            done = _made(workspace, arguments, trusted)
            if arguments.sign:
                done = _sign(workspace, done, arguments)
        saved = None if arguments.out is None else save_report(workspace, arguments.out)
        written = () if arguments.out is None else _written(workspace, arguments)
    if arguments.as_json:
        files = [] if saved is None else [str(each) for each in (saved, *written)]
        say_json({**_report_to_json(done, saved), "report_files": files})
    else:
        _say_report(done, saved)
        say(*(f"Đã lưu {each}" for each in written))
        say(*_missing_stamps(done, arguments))
    return 0


def _written(workspace: Workspace, arguments: Namespace) -> tuple[Path, ...]:
    folder: Path = arguments.out
    tables = write_papers(workspace, folder, explain=arguments.explain or ())
    return (save_report_docx(workspace, folder), *tables)


def enrol(arguments: Namespace) -> int:
    """`enrol WS --out DIR`: write the sheet and the certificate that make others trust our key."""
    with open_workspace(arguments.workspace) as workspace:
        enrolment = write_enrolment(workspace, arguments.out)
    certificate = enrolment.certificate
    if arguments.as_json:
        say_json(
            {
                "sheet": str(enrolment.sheet),
                "certificate": str(enrolment.certificate_file),
                "subject": certificate.subject,
                "fingerprint": certificate.fingerprint,
                "until": certificate.not_after.isoformat(),
            }
        )
    else:
        say(f"Phiếu giới thiệu khóa: {enrolment.sheet}", f"Chứng thư: {enrolment.certificate_file}")
        say(f"Dấu vân tay: {certificate.fingerprint}")
    return 0


def _made(workspace: Workspace, arguments: Namespace, trusted: tuple[bytes, ...]) -> SignedReport:
    """The report there is, or a new one where it is out of date or something new stands on it."""
    issuing = _issuing(arguments)
    there = read_report(workspace, trusted=trusted)
    if there is None or there.state is ReportState.OUTDATED or issuing != Issuing():
        return make_for_signing(workspace, issuing)
    return there


def _issuing(arguments: Namespace) -> Issuing:
    leader, _, title = (arguments.leader or "").partition(",")
    return Issuing(arguments.number or "", arguments.day, leader.strip(), title.strip())


def _sign(workspace: Workspace, done: SignedReport, arguments: Namespace) -> SignedReport:
    """Whoever signs first is the leader, and the office after that."""
    pictures = [read_small_file(each) for each in arguments.picture or ()]
    with open_signers(workspace, arguments) as signers:
        for position, signer in enumerate(signers):
            role = SigningRole.LEADER if done.record.signed is None else SigningRole.OFFICE
            picture = pictures[position] if position < len(pictures) else None
            done = sign_in_program(workspace, signer, role=role, picture=picture)
    return done


def _report_to_json(done: SignedReport, saved: Path | None) -> dict[str, object]:
    record = done.record
    return {
        "state": done.state,
        "made": record.made_at.isoformat(),
        "base_sha256": record.base.digest,
        "sha256": record.latest.digest,
        "file": None if saved is None else str(saved),
        "trouble": done.trouble,
        "signatures": [
            {
                "field": one.field,
                "valid": _CLAIMS[one.status.valid],
                "trusted": _CLAIMS[one.status.trusted],
                "covers": one.coverage,
                "signer": one.status.signer,
                "fingerprint": one.status.fingerprint,
                "signed_at": one.status.signed_at and one.status.signed_at.isoformat(),
                "stamp": one.stamp,
                "stamped_at": one.status.stamped_at and one.status.stamped_at.isoformat(),
                "rests_on": ground_to_json(one.status.rests_on),
                "findings": [each.code for each in one.findings],
            }
            for one in done.signatures
        ],
    }


def _say_report(done: SignedReport, saved: Path | None) -> None:
    say(describe_report_state(done.state))
    for one in done.signatures:
        say(*_signature_lines(one))
        complain(*bullet(describe_verification(each) for each in one.findings))
    if done.trouble is not None:
        complain("Không kiểm tra được các chữ ký trên báo cáo.")
    if saved is not None:
        say(f"Đã lưu {saved}")


def _signature_lines(signature: PdfSignature) -> Iterator[str]:
    status = signature.status
    when = "" if status.signed_at is None else f", {numbers.moment(status.signed_at)}"
    yield f"  {status.signer or signature.field}{when}: {CLAIM_WORDS[status.valid]}"
    if status.fingerprint:
        yield f"  Dấu vân tay: {status.fingerprint}"
    yield from ground_lines(status.rests_on)
    if status.stamped_at is not None:
        yield f"  Dấu thời gian: {numbers.moment(status.stamped_at)}"
    elif signature.stamp is not StampState.NONE:
        yield f"  {_STAMPS[signature.stamp]}"


def _missing_stamps(done: SignedReport, arguments: Namespace) -> Iterator[str]:
    """Which of the signatures made now got no stamp, though one was asked for."""
    made = len(arguments.sign or ()) if arguments.time_stamp else 0
    for one in done.signatures[-made:] if made else ():
        if one.stamp is StampState.NONE:
            yield (
                f"Không lấy được dấu thời gian cho chữ ký của {one.status.signer}; chữ ký vẫn "
                "được giữ, không kèm dấu thời gian."
            )
