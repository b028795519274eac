"""How far a submission is on its way from a draft to the receiver's receipt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop.domain.approval_errors import ApproverMissingError
from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.evidence import Digest
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue

LOCK_KINDS: Final = (EntryKind.APPROVED, EntryKind.REOPENED)
"""The later of these says whether answers and links may be edited."""

STEP_KINDS: Final = (
    *LOCK_KINDS,
    EntryKind.EXPORTED,
    EntryKind.DELIVERED,
    EntryKind.RECEIPT_IMPORTED,
)
"""All that an approval is computed from."""


class Stage(StrEnum):
    """Where a submission stands, in the order it goes."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    EXPORTED = "exported"
    DELIVERED = "delivered"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Approver:
    """The leader who answers for the submission."""

    name: str
    title: str

    @property
    def words(self) -> str:
        """Name and title, as people write them."""
        return f"{self.name}, {self.title}"


@dataclass(frozen=True, slots=True)
class Approved:
    """Who approved what; `content` is the digest of the answers, links and documents."""

    at: datetime
    approver: str
    content: Digest


@dataclass(frozen=True, slots=True)
class Reopened:
    """Why an approved submission is a draft again."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class PackageStep:
    """What happened to a package of this approval; `actor` is who did it, where it is known.

    `package` is its first file's name, `files` how many it has.
    """

    at: datetime
    actor: str
    sequence: int
    package: str
    files: int


@dataclass(frozen=True, slots=True)
class Approval:
    """The last approval and what came of it; `reopened` only while nobody approved again."""

    approved: Approved | None = None
    reopened: Reopened | None = None
    exported: tuple[PackageStep, ...] = ()
    delivered: tuple[PackageStep, ...] = ()
    received: tuple[PackageStep, ...] = ()

    @property
    def is_locked(self) -> bool:
        """Whether answers and links are no longer edited."""
        return self.approved is not None

    def stage(self, *, is_checked: bool) -> Stage:
        """Where the submission stands; `is_checked`: nothing was found that would bounce it.

        The last package counts: what befell those before it says nothing of it.
        """
        if self.approved is None:
            return Stage.CHECKED if is_checked else Stage.DRAFT
        if not self.exported:
            return Stage.APPROVED
        last = self.exported[-1].sequence
        for steps, stage in (
            (self.received, Stage.RECEIVED),
            (self.delivered, Stage.DELIVERED),
        ):
            if any(each.sequence == last for each in steps):
                return stage
        return Stage.EXPORTED


def approver_of(name: str, title: str) -> Approver:
    """Who approves, each on one line; raises ApproverMissingError where either is empty."""
    approver = Approver(one_line(name), one_line(title))
    if not (approver.name and approver.title):
        raise ApproverMissingError
    return approver


def approval_of(entries: Iterable[JournalEntry]) -> Approval:
    """The approval that a journal's entries of `STEP_KINDS` tell of, oldest first.

    What befell packages of an earlier approval is not told here.
    """
    approval, arrived = Approval(), _Arrived()
    for entry in entries:
        match entry.kind:
            case EntryKind.APPROVED:
                content = Digest(str(entry.facts.get("content", "")))
                approval = Approval(approved=Approved(entry.at, entry.actor, content))
            case EntryKind.REOPENED:
                reason = str(entry.facts.get("reason", ""))
                approval = Approval(reopened=Reopened(entry.at, reason))
            case _ if approval.is_locked:
                approval = _went_on(approval, entry, arrived)
    return approval


def _went_on(approval: Approval, entry: JournalEntry, arrived: "_Arrived") -> Approval:
    if entry.kind is EntryKind.EXPORTED:
        return replace(approval, exported=(*approval.exported, *_exported(entry)))
    concerned = (each for each in approval.exported if _concerns(entry, each, arrived))
    made = next(concerned, None)
    if made is None:
        return approval
    step = replace(made, at=entry.at, actor=entry.actor)
    if entry.kind is EntryKind.DELIVERED:
        return replace(approval, delivered=(*approval.delivered, step))
    return replace(approval, received=(*approval.received, step))


def _exported(entry: JournalEntry) -> tuple[PackageStep, ...]:
    sequence, files = entry.facts.get("sequence"), entry.facts.get("files", 1)
    if not (isinstance(sequence, int) and isinstance(files, int)):
        return ()
    name = str(entry.facts.get("file", ""))
    return (PackageStep(entry.at, entry.actor, sequence, name, files),)


def _concerns(entry: JournalEntry, made: PackageStep, arrived: "_Arrived") -> bool:
    if entry.kind is EntryKind.DELIVERED:
        is_named = made.package == entry.facts.get("package")
        return is_named and arrived.is_whole(made, entry.facts)
    is_receipt = entry.kind is EntryKind.RECEIPT_IMPORTED
    return is_receipt and made.sequence == entry.facts.get("sequence")


class _Arrived:
    """Which files of a package have reached a place: a volume alone is no delivery."""

    def __init__(self) -> None:
        self._files: dict[tuple[str, str, str], set[str]] = {}

    def is_whole(self, made: PackageStep, facts: Mapping[str, JsonValue]) -> bool:
        way, target = str(facts.get("way", "")), str(facts.get("target", ""))
        there = self._files.setdefault((made.package, way, target), set())
        there.add(str(facts.get("file", "")))
        return len(there) >= made.files
