"""The command that examines a whole workspace."""

from argparse import Namespace

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import TerminalProgress, bullet, complain, say, say_json
from desktop.domain.health import Health
from desktop.services.doctoring import examine_workspace
from desktop.ui.messages import describe_health


def doctor(arguments: Namespace) -> int:
    """`doctor WS`: 0 when nothing is wrong, 1 otherwise."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        health = examine_workspace(workspace, progress=progress)
    if arguments.as_json:
        say_json(_to_json(health))
    else:
        _say(health)
    return 0 if health.is_sound else 1


def _say(health: Health) -> None:
    notes = (describe_health(one) for one in health.findings if not one.is_fault)
    faults = (describe_health(one) for one in health.findings if one.is_fault)
    say(
        f"Đã kiểm tra {health.entries} mục nhật ký, {health.objects} nội dung trong kho và"
        f" {health.packages} gói đã xuất.",
        *bullet(notes),
    )
    if health.is_sound:
        say("Hồ sơ nguyên vẹn.")
    complain(*bullet(faults))


def _to_json(health: Health) -> dict[str, object]:
    return {
        "sound": health.is_sound,
        "journal_entries": health.entries,
        "objects": health.objects,
        "packages": health.packages,
        "findings": [
            {
                "kind": one.kind,
                "fault": one.is_fault,
                "place": one.place,
                "detail": one.detail or None,
                "message": describe_health(one),
            }
            for one in health.findings
        ],
    }
