"""The commands about the leader's approval: approve and reopen."""

from argparse import Namespace

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import say, say_json
from desktop.domain.approval import Approval, approver_of
from desktop.services.approving import approve_submission, reopen_submission


def approve(arguments: Namespace) -> int:
    """`approve WS --by "NAME, TITLE"`: lock the submission in the leader's name."""
    name, _, title = arguments.by.partition(",")
    approver = approver_of(name, title)
    with open_workspace(arguments.workspace) as workspace:
        approval = approve_submission(workspace, approver)
    if arguments.as_json:
        say_json(approval_to_json(approval))
    else:
        say(f"Đã phê duyệt: {approver.words}. Hồ sơ không sửa được nữa cho tới khi mở lại.")
    return 0


def reopen(arguments: Namespace) -> int:
    """`reopen WS --reason WORDS`: make an approved submission a draft again."""
    with open_workspace(arguments.workspace) as workspace:
        approval = reopen_submission(workspace, reason=arguments.reason)
    if arguments.as_json:
        say_json(approval_to_json(approval))
    else:
        say("Đã mở lại hồ sơ để sửa; lý do được giữ trong nhật ký.")
    return 0


def approval_to_json(approval: Approval) -> dict[str, object]:
    """Who approved and what came of it; null while nobody did."""
    approved, reopened = approval.approved, approval.reopened
    return {
        "locked": approval.is_locked,
        "approved": approved and {"by": approved.approver, "at": approved.at.isoformat()},
        "content_sha256": approved and approved.content,
        "reopened": reopened and {"reason": reopened.reason, "at": reopened.at.isoformat()},
        "exported": [each.sequence for each in approval.exported],
        "delivered": [each.sequence for each in approval.delivered],
        "received": [each.sequence for each in approval.received],
    }
