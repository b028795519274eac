"""What can be edited, both ways: each edit knows the one that takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from desktop.domain.answers import Answer
    from desktop.domain.evidence import DocumentCode, Metadata
    from desktop.domain.rounds import Pin
    from desktop.services.describing import Redescribed
    from desktop.services.importing import Imported
    from desktop.services.linking import LinkChange, UseChange
    from desktop.services.planning import PlanChange
    from desktop.services.rearranging import Rearrangement


@dataclass(frozen=True, slots=True)
class AnswerEdit:
    """A leaf's answer before and after it was edited, or last year's was copied into it."""

    leaf: str
    before: Answer
    after: Answer
    is_copied: bool = False

    @property
    def reversed(self) -> AnswerEdit:
        """The edit that takes this one back."""
        return AnswerEdit(self.leaf, self.after, self.before, self.is_copied)


@dataclass(frozen=True, slots=True)
class LinkEdit:
    """What was changed among a leaf's documents."""

    leaf: str
    change: LinkChange

    @property
    def reversed(self) -> LinkEdit:
        """The edit that takes this one back."""
        return LinkEdit(self.leaf, self.change.reversed)


@dataclass(frozen=True, slots=True)
class ScanEdit:
    """Scans of the inbox became documents that prove a leaf, or (not `is_used`) wait again.

    `scans` are the scans' numbers with the documents they are.
    """

    leaf: str
    change: LinkChange
    scans: tuple[tuple[int, DocumentCode], ...]
    is_used: bool = True

    @property
    def reversed(self) -> ScanEdit:
        """The edit that takes this one back."""
        return ScanEdit(self.leaf, self.change.reversed, self.scans, is_used=not self.is_used)


@dataclass(frozen=True, slots=True)
class DescriptionEdit:
    """What a document says of itself before and after it was edited."""

    document: DocumentCode
    before: Metadata
    after: Metadata

    @property
    def reversed(self) -> DescriptionEdit:
        """The edit that takes this one back."""
        return DescriptionEdit(self.document, self.after, self.before)


@dataclass(frozen=True, slots=True)
class UseEdit:
    """The pages and the note of one use of a document."""

    change: UseChange

    @property
    def reversed(self) -> UseEdit:
        """The edit that takes this one back."""
        return UseEdit(self.change.reversed)

    @property
    def document(self) -> DocumentCode:
        """Where one sees it."""
        return self.change.after.document


@dataclass(frozen=True, slots=True)
class AlikeEdit:
    """What several documents say of themselves, edited at once."""

    changes: tuple[Redescribed, ...]

    @property
    def reversed(self) -> AlikeEdit:
        """The edit that takes this one back."""
        return AlikeEdit(tuple(each.reversed for each in self.changes))

    @property
    def document(self) -> DocumentCode:
        """Where one sees it."""
        return self.changes[0].document


@dataclass(frozen=True, slots=True)
class ImportEdit:
    """A folder tree that was taken in, or (`is_undone`) taken back."""

    imported: Imported
    is_undone: bool = False

    @property
    def reversed(self) -> ImportEdit:
        """The edit that takes this one back."""
        return replace(self, is_undone=not self.is_undone)

    @property
    def document(self) -> DocumentCode:
        """Where one sees it."""
        links = self.imported.change.added
        return (*self.imported.added, *(link.document for link in links))[0]


class Deed(Enum):
    """What was done with whole documents."""

    BIN = auto()
    RESTORE = auto()
    JOIN = auto()
    RENEW = auto()


@dataclass(frozen=True, slots=True)
class KeepingEdit:
    """Documents went to the bin or came back, became one, or have another content."""

    deed: Deed
    change: Rearrangement

    @property
    def reversed(self) -> KeepingEdit:
        """The edit that takes this one back."""
        return KeepingEdit(self.deed, self.change.reversed)

    @property
    def document(self) -> DocumentCode:
        """Where one sees it."""
        return self.change.documents[0]


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """What is planned or reported in the improvement plan, before and after it was edited."""

    changes: tuple[PlanChange, ...]

    @property
    def reversed(self) -> PlanEdit:
        """The edit that takes this one back."""
        return PlanEdit(tuple(each.reversed for each in self.changes))

    def joined(self, later: PlanEdit) -> PlanEdit | None:
        """Both as one, where both change nothing but the same thing; else None."""
        if len(self.changes) != 1 or len(later.changes) != 1:
            return None
        joined = self.changes[0].joined(later.changes[0])
        return None if joined is None else PlanEdit((joined,))


@dataclass(frozen=True, slots=True)
class SignerEdit:
    """A receiving office accepts signers for their unit, or (not `is_pinned`) no longer."""

    pins: tuple[Pin, ...]
    is_pinned: bool = True

    @property
    def reversed(self) -> SignerEdit:
        """The edit that takes this one back."""
        return replace(self, is_pinned=not self.is_pinned)


@dataclass(frozen=True, slots=True)
class DismissalEdit:
    """A received file is asked of no more, or (not `is_dismissed`) again."""

    number: int
    name: str
    is_dismissed: bool = True

    @property
    def reversed(self) -> DismissalEdit:
        """The edit that takes this one back."""
        return replace(self, is_dismissed=not self.is_dismissed)


RegisterEdit = SignerEdit | DismissalEdit
"""What a receiving office edits."""

ManyEdit = UseEdit | AlikeEdit | ImportEdit
"""What is edited in the library beside a document's own fields."""

OwnEdit = AnswerEdit | LinkEdit | ScanEdit | DescriptionEdit | KeepingEdit | ManyEdit | PlanEdit
"""What a submitting office edits."""

Edit = OwnEdit | RegisterEdit
