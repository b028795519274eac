"""Reads the journal of a workspace and checks its chain."""

from desktop.domain.audit import JournalEntry, JournalFinding, check_journal
from desktop.domain.evidence import Digest
from desktop.services.workspace import Workspace


def audit_head(workspace: Workspace) -> Digest | None:
    """What stands for everything that was written down so far; each package carries it."""
    with workspace.look() as work:
        return work.journal.head()


def read_journal(workspace: Workspace) -> tuple[JournalEntry, ...]:
    """All entries, oldest first."""
    with workspace.look() as work:
        return work.journal.all()


def check_audit(workspace: Workspace) -> tuple[JournalFinding, ...]:
    """Every fault of the chain; none means that nothing was changed, added or taken out."""
    with workspace.look() as work:
        return tuple(check_journal(work.journal.stored(), work.journal.head()))
