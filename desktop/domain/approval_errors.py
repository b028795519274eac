"""Expected failures of approving a submission, and of editing an approved one."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class SubmissionLockedError(AppError):
    """The submission was approved: what it says is not edited until it is opened again."""

    code: ClassVar[str] = "approval.locked"
    by: str
    at: datetime


@dataclass(eq=False)
class ApprovalBlockedError(AppError):
    """Findings of the check stop the approval; `count` is how many."""

    code: ClassVar[str] = "approval.blocked"
    count: int


@dataclass(eq=False)
class ApproverMissingError(AppError):
    """An approval needs the leader's name and title."""

    code: ClassVar[str] = "approval.approver_missing"


@dataclass(eq=False)
class ReasonMissingError(AppError):
    """An approved submission is opened again only with a reason."""

    code: ClassVar[str] = "approval.reason_missing"


@dataclass(eq=False)
class NotApprovedError(AppError):
    """What needs an approved submission was asked of one that is not."""

    code: ClassVar[str] = "approval.missing"


@dataclass(eq=False)
class ApprovedContentChangedError(AppError):
    """The submission is not what was approved, though nobody opened it again."""

    code: ClassVar[str] = "approval.content_changed"
    by: str
    at: datetime
