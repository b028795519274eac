"""Encryption and volumes: ours against the `age` program, and volumes against one package."""

from pathlib import Path

from bench.corpus import make_corpus
from bench.timing import Work, command, emptied, in_turn, show, timed
from bench.workspaces import Unwatched, fill, new_workspace
from desktop.cli.sample_workspace import SAMPLE_LEADER
from desktop.ports.signing import Signer
from desktop.services.approving import approve_submission
from desktop.services.exporting import export_submission
from desktop.services.package_judge import PackageJudge
from desktop.services.workspace import Workspace

_MAIL = 20_000_000


def run(work: Path, *, runs: int) -> None:
    """Measure and print all of it."""
    corpus = make_corpus(work / "sending", files=550, total_bytes=1_000_000_000, twin_share=0)
    with new_workspace(work / "ws-sending") as workspace:
        fill(workspace, corpus.files)
        approve_submission(workspace, SAMPLE_LEADER)
        now = workspace.tools.clock.now()
        signer = workspace.tools.key_file.create(
            workspace.key_path, owner=workspace.unit, pin="bench-pin", at=now
        )
        _encryption(workspace, signer, work, runs=runs)
        _volumes(workspace, signer, work, runs=runs)


def _encryption(workspace: Workspace, signer: Signer, work: Path, *, runs: int) -> None:
    package = _export(workspace, signer, emptied(work / "sending-out"), mail_limit=None)[0]
    identity = emptied(work / "sending-key") / "identity.txt"
    command("age-keygen", "-o", identity)
    key = workspace.tools.receiver_keys.open(identity, pin="")
    ours, theirs = (emptied(work / name) / "package.age" for name in ("ours", "theirs"))
    out = emptied(work / "decrypted")

    def encrypt() -> object:
        return workspace.tools.cipher.encrypt(
            package, ours, recipients=[key.recipient], progress=Unwatched()
        )

    encrypting: dict[str, Work] = {
        "minhchung": lambda: timed(encrypt),
        "age": lambda: command("age", "-r", key.recipient, "-o", theirs, package),
        "cp": lambda: command("cp", package, out / "copy"),
    }
    decrypting: dict[str, Work] = {
        "minhchung": lambda: timed(lambda: key.decrypt(ours, out / "ours", progress=Unwatched())),
        "age": lambda: command("age", "-d", "-i", identity, "-o", out / "theirs", ours),
    }
    show("Encrypt 1 GB", in_turn(encrypting, runs=runs), ours="minhchung", base=["age"])
    show("Decrypt 1 GB", in_turn(decrypting, runs=runs), ours="minhchung", base=["age"])


def _volumes(workspace: Workspace, signer: Signer, work: Path, *, runs: int) -> None:
    single, many = emptied(work / "single"), emptied(work / "many")

    def export(folder: Path, mail_limit: int | None) -> float:
        emptied(folder)
        return timed(lambda: _export(workspace, signer, folder, mail_limit=mail_limit))

    exporting: dict[str, Work] = {
        "in volumes": lambda: export(many, _MAIL),
        "in one file": lambda: export(single, None),
    }
    verifying: dict[str, Work] = {
        "in volumes": lambda: timed(lambda: _judge(workspace, signer, many)),
        "in one file": lambda: timed(lambda: _judge(workspace, signer, single)),
    }
    show("Export 1 GB", in_turn(exporting, runs=runs), ours="in volumes", base=["in one file"])
    print(f"{len(list(many.iterdir()))} volumes for mails of {_MAIL / 1e6:.0f} MB")
    show("Verify 1 GB", in_turn(verifying, runs=runs), ours="in volumes", base=["in one file"])


def _export(
    workspace: Workspace, signer: Signer, folder: Path, *, mail_limit: int | None
) -> tuple[Path, ...]:
    made = export_submission(
        workspace, folder=None, signer=signer, progress=Unwatched(), mail_limit=mail_limit
    ).paths
    return tuple(path.rename(folder / path.name) for path in made)


def _judge(workspace: Workspace, signer: Signer, folder: Path) -> None:
    judge = PackageJudge(workspace.tools, (signer.certificate,))
    list(judge.judge(sorted(folder.iterdir()), progress=Unwatched()))
