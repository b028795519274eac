"""Writes down each verdict of the register and why it changed, and reads what was found before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.receiving import Judged, ReceivedFile
from desktop.domain.rests_on_json import rests_on_to_json
from desktop.domain.strict_json import JsonValue
from desktop.domain.verification import Verdict
from desktop.ports.workspace import UnitOfWork
from desktop.services.workspace import Workspace

REASONS: Final = (
    EntryKind.TRUST_INSTALLED,
    EntryKind.SIGNER_PINNED,
    EntryKind.SIGNER_UNPINNED,
    EntryKind.ROUND_OPENED,
)
"""After each of these earlier verdicts may no longer be what would be found now."""


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """When a package's verdict changed, from what to what, and after which of `REASONS`.

    Without a reason it was read again because something came: the key, a volume, the file itself.
    """

    at: datetime
    before: Verdict
    after: Verdict
    findings_before: tuple[str, ...]
    findings_after: tuple[str, ...]
    reasons: tuple[EntryKind, ...]


def enter_verdict(work: UnitOfWork, one: ReceivedFile, judged: Judged, *, at: datetime) -> None:
    """Keep what was found about a file; what it takes the place of stays in the journal."""
    before = one.judged
    work.register.judge(one.number, judged)
    if before is None:
        work.journal.append(EntryKind.PACKAGE_RECEIVED, _file(one, judged), at=at)
        return
    why: list[JsonValue] = [
        {"kind": each.kind.value, "entry": each.sequence} for each in open_reasons(work)
    ]
    facts = _file(one, judged) | {"before": _found(before), "why": why}
    work.journal.append(EntryKind.VERDICT_CHANGED, facts, at=at)


def open_reasons(work: UnitOfWork) -> tuple[JournalEntry, ...]:
    """What has happened since all verdicts were last looked through, oldest first."""
    last, closed = work.journal.last(REASONS), work.journal.last([EntryKind.VERDICTS_REVIEWED])
    done = 0 if closed is None else closed.sequence
    if last is None or last.sequence < done:
        return ()
    return tuple(one for one in work.journal.all(REASONS) if one.sequence > done)


def read_changes(workspace: Workspace) -> Mapping[str, tuple[VerdictChange, ...]]:
    """The changes of every verdict in the register, by the file's SHA-256, oldest first."""
    with workspace.look() as work:
        entries = work.journal.all([EntryKind.VERDICT_CHANGED])
    changes: dict[str, tuple[VerdictChange, ...]] = {}
    for entry in entries:
        file = str(entry.facts.get("file", ""))
        changes[file] = (*changes.get(file, ()), _change(entry))
    return changes


def _change(entry: JournalEntry) -> VerdictChange:
    before = entry.facts.get("before")
    earlier = before if isinstance(before, dict) else {}
    reasons = (_kind(one) for one in _items(entry.facts.get("why")))
    return VerdictChange(
        at=entry.at,
        before=_verdict(earlier.get("verdict")),
        after=_verdict(entry.facts.get("verdict")),
        findings_before=tuple(map(str, _items(earlier.get("findings")))),
        findings_after=tuple(map(str, _items(entry.facts.get("findings")))),
        reasons=tuple(dict.fromkeys(one for one in reasons if one is not None)),
    )


def _kind(value: JsonValue) -> EntryKind | None:
    name = value.get("kind") if isinstance(value, dict) else None
    return next((kind for kind in REASONS if kind.value == name), None)


def _verdict(value: JsonValue) -> Verdict:
    """What is no verdict is as good as none: the chain tells that somebody wrote it."""
    return next((one for one in Verdict if one.value == value), Verdict.UNREADABLE)


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _file(one: ReceivedFile, judged: Judged) -> dict[str, JsonValue]:
    facts: dict[str, JsonValue] = {"file": one.sha256, "digest": judged.digest, **_found(judged)}
    if judged.placed is not None and judged.head is not None:
        facts |= {"unit": judged.head.unit.code, "sequence": judged.head.sequence}
    return facts


def _found(judged: Judged) -> dict[str, JsonValue]:
    facts: dict[str, JsonValue] = {
        "verdict": judged.verdict.value,
        "findings": list[JsonValue](sorted({one.code for one in judged.findings})),
        "rests_on": [rests_on_to_json(one.rests_on) for one in judged.signers],
    }
    if judged.placed is not None:
        facts["relation"] = judged.placed.relation.value
    return facts
