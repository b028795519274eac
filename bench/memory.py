"""Memory: what export, verify and encryption of a large package add to a started program."""

import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.corpus import make_file
from bench.timing import emptied
from bench.workspaces import Unwatched, fill, new_workspace, set_of_150_leaves
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.cli.sample_workspace import SAMPLE_LEADER
from desktop.domain.verification import Verdict
from desktop.ports.signing import Signer
from desktop.services.approving import approve_submission
from desktop.services.exporting import export_submission
from desktop.services.package_judge import PackageJudge
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace

_GIB = 1024**3
_SMALL, _SMALL_BYTES = 900, 20_000
"""About as many documents as a package takes, so that its papers are long."""
_PIN = "bench-pin"


def run(work: Path, *, runs: int) -> None:
    """4 GB with one 2 GB file and 900 small ones, 150 leaves; each step in a fresh process."""
    del runs  # memory does not vary from run to run
    large = [2 * _GIB, *(_GIB // 4 + n for n in range(8))]  # of one size they would be twins
    sizes = [*large, *(_SMALL_BYTES + n for n in range(_SMALL))]
    files = [make_file(work / "large" / f"{n}.pdf", size) for n, size in enumerate(sizes)]
    with new_workspace(work / "ws-large", set_bytes=set_of_150_leaves()) as workspace:
        fill(workspace, files)
        approve_submission(workspace, SAMPLE_LEADER)
        now = workspace.tools.clock.now()
        workspace.tools.key_file.create(workspace.key_path, owner=workspace.unit, pin=_PIN, at=now)
    idle = _peak(work, "idle")
    print(f"\nMemory, {sum(sizes) / 1e9:.1f} GB package   (idle start = {idle:.0f} MB)")
    for step in _STEPS:
        peak = _peak(work, step)
        print(f"{step:32} peak {peak:7.0f} MB   above idle {peak - idle:7.0f} MB")
    for name in _FOLDERS:
        emptied(work / name)


def _peak(work: Path, step: str) -> float:
    """Peak resident megabytes of a fresh process that does this step."""
    result = subprocess.run(
        [sys.executable, "-m", "bench.memory", step, str(work)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return float(result.stdout)


def _do(step: str, work: Path) -> None:
    with open_workspace(work / "ws-large") as workspace:
        signer = workspace.tools.key_file.open(workspace.key_path, pin=_PIN)
        if step in _STEPS:
            _STEPS[step](workspace, signer, work)


def _export(workspace: Workspace, signer: Signer, work: Path) -> None:
    folder = emptied(work / "out-large")
    made = export_submission(workspace, folder=None, signer=signer, progress=Unwatched())
    made.path.rename(folder / made.path.name)


def _verify(workspace: Workspace, signer: Signer, work: Path) -> None:
    del workspace
    (package,) = (work / "out-large").iterdir()
    assert package.stat().st_size > 4 * _GIB
    verify_package(adapters(), package, trusted=(signer.certificate,), progress=Unwatched())


def _export_volumes(workspace: Workspace, signer: Signer, work: Path) -> None:
    folder = emptied(work / "volumes-large")
    made = export_submission(
        workspace,
        folder=None,
        signer=signer,
        progress=Unwatched(),
        mail_limit=3_000_000_000,
    )
    for path in made.paths:
        path.rename(folder / path.name)


def _verify_volumes(workspace: Workspace, signer: Signer, work: Path) -> None:
    judge = PackageJudge(workspace.tools, (signer.certificate,))
    (whole,) = judge.judge(sorted((work / "volumes-large").iterdir()), progress=Unwatched())
    assert whole.report.verdict is Verdict.VERIFIED


def _identity(work: Path) -> Path:
    """A key without a PIN, so that what the PIN costs does not hide the rest."""
    path = work / "identity.txt"
    if not path.exists():
        subprocess.run(["age-keygen", "-o", path], check=True, capture_output=True)
    return path


def _encrypt(workspace: Workspace, signer: Signer, work: Path) -> None:
    del signer
    key = workspace.tools.receiver_keys.open(_identity(work), pin="")
    (package,) = (work / "out-large").iterdir()
    target = emptied(work / "encrypted-large") / "package.age"
    workspace.tools.cipher.encrypt(
        package, target, recipients=[key.recipient], progress=Unwatched()
    )


def _decrypt(workspace: Workspace, signer: Signer, work: Path) -> None:
    del signer
    key = workspace.tools.receiver_keys.open(_identity(work), pin="")
    (package,) = (work / "encrypted-large").iterdir()
    key.decrypt(package, emptied(work / "decrypted-large") / "package", progress=Unwatched())


def _make_receiver_key(workspace: Workspace, signer: Signer, work: Path) -> None:
    del signer
    path = emptied(work / "receiver-key") / "receiver.age"
    workspace.tools.receiver_keys.create(path, pin=_PIN, at=workspace.tools.clock.now())


def _open_receiver_key(workspace: Workspace, signer: Signer, work: Path) -> None:
    del signer
    workspace.tools.receiver_keys.open(work / "receiver-key" / "receiver.age", pin=_PIN)


_STEPS: Mapping[str, Callable[[Workspace, Signer, Path], None]] = {
    "export": _export,
    "verify": _verify,
    "encrypt": _encrypt,
    "decrypt": _decrypt,
    "export in volumes": _export_volumes,
    "verify volumes": _verify_volumes,
    "make a receiver's key": _make_receiver_key,
    "open a receiver's key": _open_receiver_key,
}
_FOLDERS = ("out-large", "encrypted-large", "decrypted-large", "volumes-large", "receiver-key")


if __name__ == "__main__" and sys.platform != "win32":  # Windows counts no peak this way
    _do(sys.argv[1], Path(sys.argv[2]))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(kilobytes / 1000)
