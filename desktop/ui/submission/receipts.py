"""Takes several receipts at once, from files or saved mails, and says what came of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.errors import AppError, FileIsFolderError, JobCancelledError
from desktop.ports.progress import Progress
from desktop.services.saved_mails import is_mail
from desktop.services.taking_receipt import TakenReceipt, take_mailed_receipts, take_receipt
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error, describe_ground, describe_verdict
from desktop.wording.numbers import moment
from desktop.wording.phrases import say

_MOST_SAID: Final = 5


@dataclass(frozen=True, slots=True)
class TakenReceipts:
    """The receipts that were kept, and the files of which none could be, each with its reason."""

    taken: tuple[TakenReceipt, ...]
    refused: tuple[tuple[str, AppError], ...]

    @property
    def tone(self) -> str:
        """How good that is."""
        if not self.refused:
            return "success"
        return "warning" if self.taken else "danger"


def take_receipts(
    workspace: Workspace, sources: Sequence[Path], progress: Progress
) -> TakenReceipts:
    """Take what each file brings; one that is refused does not keep the others back."""
    taken: list[TakenReceipt] = []
    refused: list[tuple[str, AppError]] = []
    for done, source in enumerate(sources):
        progress.step(done, len(sources), source.name)
        try:
            taken += _take(workspace, source, progress)
        except JobCancelledError:
            raise
        except AppError as error:
            refused.append((source.name, error))
    return TakenReceipts(tuple(taken), tuple(refused))


def receipts_words(found: TakenReceipts) -> str:
    """Every receipt that was kept, and every refusal; of very many the first alone."""
    lines = [_taken_words(one) for one in found.taken]
    if found.taken or len(found.refused) > 1:
        lines += [
            say("{name}: {why}", name=name, why=describe_error(error))
            for name, error in found.refused
        ]
    else:
        lines += [describe_error(error) for _, error in found.refused]
    if len(lines) > _MOST_SAID:
        rest = say("Và {count} tệp khác.", count=str(len(lines) - _MOST_SAID))
        lines = [*lines[:_MOST_SAID], rest]
    return "\n".join(lines)


def _take(workspace: Workspace, source: Path, progress: Progress) -> Sequence[TakenReceipt]:
    if source.is_dir():
        raise FileIsFolderError(source)
    if is_mail(source):
        return take_mailed_receipts(workspace, source, progress=progress)
    return (take_receipt(workspace, source, progress=progress),)


def _taken_words(taken: TakenReceipt) -> str:
    receipt = taken.record.receipt
    said = say(
        "{office} đã tiếp nhận gói số {number} lúc {at}. Khi tiếp nhận: {verdict}. Tiếp nhận "
        "chưa phải là chấp nhận kết quả.",
        office=taken.record.office.name,
        number=str(receipt.sequence),
        at=moment(receipt.received_at),
        verdict=describe_verdict(receipt.verdict).rstrip("."),
    )
    ground = "" if taken.rests_on is None else describe_ground(taken.rests_on)
    return f"{said} {ground}".rstrip()
