"""Keeps which files of the register a person has looked at and wants to be asked of no more.

A file is never taken off the register; that it was dismissed, or is asked of again, is an entry of
the journal, and the later one counts.
"""

from desktop.domain.audit import EntryKind
from desktop.domain.receiving import ReceivedFile
from desktop.domain.receiving_errors import UnknownReceivedError
from desktop.domain.strict_json import JsonValue
from desktop.ports.workspace import UnitOfWork
from desktop.services.workspace import Workspace

_KINDS = (EntryKind.PACKAGE_DISMISSED, EntryKind.PACKAGE_RECALLED)


def dismiss(workspace: Workspace, number: int) -> None:
    """Ask of a file no more; raises UnknownReceivedError."""
    _enter(workspace, number, EntryKind.PACKAGE_DISMISSED)


def recall(workspace: Workspace, number: int) -> None:
    """Ask of it again; raises UnknownReceivedError."""
    _enter(workspace, number, EntryKind.PACKAGE_RECALLED)


def dismissed(work: UnitOfWork) -> frozenset[int]:
    """The numbers of the files that are dismissed now."""
    last = {entry.facts.get("number"): entry.kind for entry in work.journal.all(_KINDS)}
    return frozenset(
        number
        for number, kind in last.items()
        if isinstance(number, int) and kind is EntryKind.PACKAGE_DISMISSED
    )


def _enter(workspace: Workspace, number: int, kind: EntryKind) -> None:
    with workspace.work() as work:
        one = work.register.get(number)
        if one is None:
            raise UnknownReceivedError(number)
        if (number in dismissed(work)) != (kind is EntryKind.PACKAGE_DISMISSED):
            now = workspace.tools.clock.now()
            work.journal.append(kind, _told(one), at=now)
        work.commit()


def _told(one: ReceivedFile) -> dict[str, JsonValue]:
    return {"number": one.number, "file": one.name, "sha256": one.sha256}
