"""The commands about trust bundles: make one, install one."""

from argparse import Namespace

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import TerminalProgress, say, say_json
from desktop.cli.signing import open_signers
from desktop.services.trust_bundle import install_trust
from desktop.services.trust_making import make_trust
from desktop.services.trusted import InstalledTrust
from desktop.services.verdict_log import read_changes
from desktop.services.workspace import Workspace
from desktop.wording.numbers import moment


def trust(arguments: Namespace) -> int:
    """`trust make WS --from DIR` and `trust install WS FILE`."""
    return _make(arguments) if arguments.action == "make" else _install(arguments)


def _make(arguments: Namespace) -> int:
    progress = TerminalProgress(shown=not arguments.as_json)
    with (
        open_workspace(arguments.workspace) as workspace,
        open_signers(workspace, arguments) as signers,
    ):
        made = make_trust(
            workspace, arguments.source, folder=arguments.out, signer=signers[0], progress=progress
        )
    fingerprint = signers[0].fingerprint
    if arguments.as_json:
        say_json({"package": str(made.path), "fingerprint": fingerprint} | _to_json(made.installed))
    else:
        say(
            f"Đã lập và cài bộ tin cậy {made.path}: {len(made.installed.material)} tệp.",
            f"Dấu vân tay để các đơn vị so: {fingerprint}",
        )
    return 0


def _install(arguments: Namespace) -> int:
    progress = TerminalProgress(shown=not arguments.as_json)
    given = arguments.fingerprint.replace(":", "").replace(" ", "").lower()
    with open_workspace(arguments.workspace) as workspace:
        before = _changed(workspace)
        found = install_trust(workspace, arguments.package, fingerprint=given, progress=progress)
        changed = _changed(workspace) - before
    if arguments.as_json:
        say_json(_to_json(found) | {"verdicts_changed": changed})
    else:
        say(
            f"Đã cài bộ tin cậy số {found.head.sequence} của {found.head.unit.name}, lập lúc "
            f"{moment(found.issued_at)}: {len(found.material)} tệp."
        )
        if changed:
            say(f"Kết luận của {changed} gói trong sổ đã thay đổi; lệnh receive nêu từng gói.")
    return 0


def _changed(workspace: Workspace) -> int:
    """How often a verdict in the register has become another one."""
    changes = read_changes(workspace).values()
    return sum(one.before is not one.after for each in changes for one in each)


def _to_json(found: InstalledTrust) -> dict[str, object]:
    return {
        "office": found.head.unit.code,
        "sequence": found.head.sequence,
        "issued": found.issued_at.isoformat(),
        "manifest_sha256": found.digest,
        "files": len(found.material),
    }
