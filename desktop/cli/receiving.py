"""The commands between a receiving office and its communes: rounds, receiving, receipts."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from desktop.bootstrap.opening import open_workspace
from desktop.cli.grounds import ground_lines, ground_to_json
from desktop.cli.output import TerminalProgress, bullet, complain, say, say_json
from desktop.cli.pin import read_pin
from desktop.cli.register_lines import entry_to_json, say_entry, unit_to_json
from desktop.cli.signing import open_signers
from desktop.domain.key_errors import PinMissingError
from desktop.domain.receiving import Attempt, Standing
from desktop.domain.receiving_errors import FingerprintDiffersError
from desktop.domain.rounds import Round, RoundRecord
from desktop.ports.encryption import ReceiverKey
from desktop.services.encrypting import open_receiver_key
from desktop.services.opening_round import make_round, read_units, recipient_of
from desktop.services.pinning import pin_signers, signers_to_pin
from desktop.services.receipting import make_receipts
from desktop.services.receiving import Entry, read_register, receive_files
from desktop.services.saved_mails import is_mail
from desktop.services.taking_receipt import TakenReceipt, take_mailed_receipts, take_receipt
from desktop.services.taking_round import open_round_here, take_round
from desktop.services.verdict_log import read_changes
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_attempt
from desktop.wording.numbers import day
from desktop.wording.states import VERDICTS

_TAKEN: Final = frozenset({Standing.CURRENT, Standing.REPLACED, Standing.DUPLICATE, Standing.PART})
_WAITING: Final = frozenset({Standing.UNKNOWN_SIGNER, Standing.LOCKED, Standing.WITHOUT_BASE})
_REFUSED_EXIT: Final = 1
_WAITING_EXIT: Final = 3


def open_for_communes(arguments: Namespace) -> int:
    """`round WS --units CSV --deadline D`: make the next round package."""
    progress = TerminalProgress(shown=not arguments.as_json)
    units = read_units(arguments.units)
    with (
        open_workspace(arguments.workspace) as workspace,
        open_signers(workspace, arguments) as signers,
    ):
        asked = Round(arguments.deadline, units, recipient_of(workspace))
        made = make_round(
            workspace, asked, folder=arguments.out, signer=signers[0], progress=progress
        )
    if arguments.as_json:
        said = {"package": str(made.path), "fingerprint": signers[0].fingerprint}
        say_json(said | _round_to_json(made.record))
    else:
        say(
            f"Đã lập gói đợt chấm {made.path}: {len(units)} đơn vị, hạn nộp "
            f"{day(arguments.deadline)}.",
            f"Dấu vân tay để các đơn vị so: {signers[0].fingerprint}",
        )
        if not asked.recipient:
            say("Chưa có khóa nhận nên hồ sơ gửi về sẽ không mã hóa (lệnh receiver-key).")
    return 0


def take_new_round(arguments: Namespace) -> int:
    """`take-round WS PACKAGE`: keep a round that the known office issued again."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        opened = open_round_here(workspace, arguments.package, progress)
        record = take_round(workspace, opened)
    if arguments.as_json:
        say_json(_round_to_json(record) | {"rests_on": ground_to_json(opened.rests_on)})
    else:
        say(f"Đã nhận gói đợt chấm của {record.office.name}, hạn nộp {day(record.round.deadline)}.")
        say(*ground_lines(opened.rests_on))
    return 0


def receive(arguments: Namespace) -> int:
    """`receive WS PACKAGE…`: 0 all taken · 3 some wait (key, pin, base) · 1 some refused."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        key = _receiver_key(workspace, arguments)
        received = receive_files(workspace, arguments.sources, key=key, progress=progress)
        numbers = {one.number for one in received.files}
        entries = [
            entry
            for entry in read_register(workspace)
            if entry.file.number in numbers or not arguments.sources
        ]
        changes = read_changes(workspace)
    if arguments.as_json:
        say_json(
            {
                "files": [
                    entry_to_json(entry, changes.get(entry.file.sha256, ())) for entry in entries
                ],
                "refused": [_attempt_to_json(one) for one in received.refused],
            }
        )
    else:
        for entry in entries:
            say_entry(entry, changes.get(entry.file.sha256, ()))
        complain(*bullet(describe_attempt(one) for one in received.refused))
    return _exit_code(entries, received.refused)


def pin(arguments: Namespace) -> int:
    """`pin WS NUMBER --fingerprint HEX`: accept a signer whose fingerprint was compared."""
    progress = TerminalProgress(shown=not arguments.as_json)
    given = {_plain(one) for one in arguments.fingerprint}
    with open_workspace(arguments.workspace) as workspace:
        found = {one.fingerprint for one in signers_to_pin(workspace, arguments.number)}
        if not found <= given:
            raise FingerprintDiffersError(min(found - given))
        pins = pin_signers(workspace, arguments.number, progress=progress)
    if arguments.as_json:
        say_json({"pinned": [{"unit": one.unit, "fingerprint": one.fingerprint} for one in pins]})
    else:
        say(*(f"Đã ghi nhận người ký {one.signer} của đơn vị {one.unit}." for one in pins))
    return 0


def receipts(arguments: Namespace) -> int:
    """`receipts WS`: a receipt for every verified package that has none yet."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with (
        open_workspace(arguments.workspace) as workspace,
        open_signers(workspace, arguments) as signers,
    ):
        made = make_receipts(workspace, folder=arguments.out, signer=signers[0], progress=progress)
    if arguments.as_json:
        say_json(
            {
                "receipts": [
                    {
                        "receipt": str(one.path),
                        "unit": unit_to_json(one.record.unit),
                        "sequence": one.record.receipt.sequence,
                        "package_sha256": one.record.receipt.digest,
                    }
                    for one in made
                ]
            }
        )
    else:
        say(*(f"Đã lập giấy tiếp nhận {one.path} cho {one.record.unit.name}." for one in made))
        say(*(() if made else ("Không có hồ sơ nào còn thiếu giấy tiếp nhận.",)))
    return 0


def take_a_receipt(arguments: Namespace) -> int:
    """`take-receipt WS FILE`: keep the office's receipt, be it in a saved mail."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        if is_mail(arguments.package):
            taken = take_mailed_receipts(workspace, arguments.package, progress=progress)
        else:
            taken = (take_receipt(workspace, arguments.package, progress=progress),)
    if arguments.as_json:
        say_json({"receipts": [receipt_to_json(one) for one in taken]})
        return 0
    for one in taken:
        receipt = one.record.receipt
        say(
            f"{one.record.office.name} đã tiếp nhận gói số {receipt.sequence} "
            f"({VERDICTS[receipt.verdict]}). Tiếp nhận chưa có nghĩa là chấp nhận.",
            *ground_lines(one.rests_on),
        )
    return 0


def receipt_to_json(taken: TakenReceipt) -> dict[str, object]:
    """A receipt that was taken."""
    receipt = taken.record.receipt
    return {
        "office": unit_to_json(taken.record.office),
        "sequence": receipt.sequence,
        "package_sha256": receipt.digest,
        "received_at": receipt.received_at.isoformat(),
        "verdict": receipt.verdict,
        "rests_on": ground_to_json(taken.rests_on),
    }


def _receiver_key(workspace: Workspace, arguments: Namespace) -> ReceiverKey | None:
    """The office's key; without a PIN encrypted packages wait in the register."""
    path = workspace.receiver_key_path
    if not path.exists():
        return None
    try:
        return open_receiver_key(
            workspace.tools,
            path,
            lambda: read_pin(arguments.pin_file, prompt="Mã PIN của khóa nhận: "),
        )
    except PinMissingError:
        return None


def _exit_code(entries: Sequence[Entry], refused: Sequence[Attempt]) -> int:
    standings = {entry.standing for entry in entries}
    if refused or standings - _TAKEN - _WAITING:
        return _REFUSED_EXIT
    return _WAITING_EXIT if standings & _WAITING else 0


def _attempt_to_json(attempt: Attempt) -> dict[str, object]:
    return {
        "file": attempt.name,
        "source": attempt.source,
        "code": attempt.problem,
        "message": describe_attempt(attempt),
    }


def _round_to_json(record: RoundRecord) -> dict[str, object]:
    return {
        "manifest_sha256": record.digest,
        "sequence": record.sequence,
        "office": unit_to_json(record.office),
        "deadline": record.round.deadline.isoformat(),
        "units": len(record.round.units),
        "recipient": record.round.recipient or None,
    }


def _plain(fingerprint: str) -> str:
    return "".join(fingerprint.replace(":", "").split()).lower()
