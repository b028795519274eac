"""Reads how far the submission is: draft, approved, exported, received."""

from desktop.domain.approval import STEP_KINDS, Approval, approval_of
from desktop.services.workspace import Workspace


def read_approval(workspace: Workspace) -> Approval:
    """How far the submission is."""
    with workspace.look() as work:
        return approval_of(work.journal.all(STEP_KINDS))
