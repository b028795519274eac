"""Lets the leader approve the submission, which locks it, and open it again with a reason."""

from hashlib import sha256

from desktop.domain.answers import Layer
from desktop.domain.answers_json import answer_to_json
from desktop.domain.approval import STEP_KINDS, Approval, Approver, approval_of
from desktop.domain.approval_errors import (
    ApprovalBlockedError,
    ApprovedContentChangedError,
    NotApprovedError,
    ReasonMissingError,
)
from desktop.domain.audit import EntryKind
from desktop.domain.evidence import Digest
from desktop.domain.evidence_json import document_to_json, link_to_json
from desktop.domain.findings import Weight
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.package_names import evidence_path
from desktop.domain.paper_texts import BODY_PARTS
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue, write_json
from desktop.ports.workspace import UnitOfWork
from desktop.services.approval import read_approval
from desktop.services.checking import check_workspace
from desktop.services.locking import refuse_approved
from desktop.services.workspace import Workspace


def approve_submission(workspace: Workspace, approver: Approver) -> Approval:
    """Lock answers, links and the documents they rest on, in the leader's name.

    Raises ApprovalBlockedError while the check finds what would bounce the submission, and
    SubmissionLockedError where it is approved already.
    """
    with workspace.work() as work:  # nobody else writes until the end
        refuse_approved(work)
        findings = check_workspace(workspace)
        blocking = sum(1 for one in findings if one.weight is Weight.BOUNCES)
        if blocking:
            raise ApprovalBlockedError(blocking)
        work.journal.append(
            EntryKind.APPROVED,
            {"name": approver.name, "title": approver.title, "content": _content(workspace, work)},
            at=workspace.tools.clock.now(),
            actor=approver.words,
        )
        work.commit()
    return read_approval(workspace)


def reopen_submission(workspace: Workspace, *, reason: str) -> Approval:
    """Make an approved submission a draft again; what was exported stays what it is.

    Raises ReasonMissingError, NotApprovedError.
    """
    reason = one_line(reason)[:MAX_SHORT_CHARACTERS]
    if not reason:
        raise ReasonMissingError
    with workspace.work() as work:
        if not approval_of(work.journal.all(STEP_KINDS)).is_locked:
            raise NotApprovedError
        now = workspace.tools.clock.now()
        work.journal.append(EntryKind.REOPENED, {"reason": reason}, at=now)
        work.commit()
    return read_approval(workspace)


def refuse_unapproved(workspace: Workspace) -> None:
    """Raise NotApprovedError, or ApprovedContentChangedError where it is not what was approved.

    The second does not happen through the program, which holds the lock, but through whatever
    else writes into the database.
    """
    with workspace.look() as work:
        approved = approval_of(work.journal.all(STEP_KINDS)).approved
        if approved is None:
            raise NotApprovedError
        if approved.content != _content(workspace, work):
            raise ApprovedContentChangedError(approved.approver, approved.at)


def _content(workspace: Workspace, work: UnitOfWork) -> Digest:
    """The digest of all that a leader answers for: it is what the next package would carry."""
    links = work.documents.links()
    used = {link.document for link in links}
    documents = [one for one in work.documents.all() if one.code in used]
    answers = work.answers.all(Layer.SELF)
    content: dict[str, JsonValue] = {
        "set": workspace.set_digest,
        "answers": {code: answer_to_json(answer) for code, answer in answers.items()},
        "evidence": [document_to_json(one, evidence_path(one)) for one in documents],
        "links": [
            link_to_json(link)
            for link in sorted(links, key=lambda one: (one.leaf, one.document, one.requirement))
        ],
    }
    worded = work.paper_texts.all()
    own: dict[str, JsonValue] = {part.value: worded[part] for part in BODY_PARTS if part in worded}
    if own:
        content["report"] = own
    return Digest(sha256(write_json(content)).hexdigest())
