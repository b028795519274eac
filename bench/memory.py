"""Memory: what export and verify of a large package add to a started program."""

import resource
import subprocess
import sys
from pathlib import Path

from bench.corpus import make_file
from bench.timing import emptied
from bench.workspaces import Unwatched, fill, new_workspace
from desktop.bootstrap import adapters, open_workspace
from desktop.services.exporting import export_submission
from desktop.services.verifying import verify_package

_GIB = 1024**3
_PIN = "bench-pin"


def run(work: Path, *, runs: int) -> None:
    """Export and verify 4 GB with one 2 GB file, each in a fresh process."""
    del runs  # memory does not vary from run to run
    sizes = [2 * _GIB, *([_GIB // 4] * 8)]
    files = [make_file(work / "large" / f"{n}.pdf", size) for n, size in enumerate(sizes)]
    with new_workspace(work / "ws-large") as workspace:
        fill(workspace, files)
        now = workspace.tools.clock.now()
        workspace.tools.key_file.create(workspace.key_path, owner=workspace.unit, pin=_PIN, at=now)
    idle = _peak(work, "idle")
    print(f"\nMemory, {sum(sizes) / 1e9:.1f} GB package   (idle start = {idle:.0f} MB)")
    for step in ("export", "verify"):
        peak = _peak(work, step)
        print(f"{step:32} peak {peak:7.0f} MB   above idle {peak - idle:7.0f} MB")


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
        progress = Unwatched()
        if step == "export":
            folder = emptied(work / "out-large")
            export_submission(workspace, folder=folder, signer=signer, progress=progress)
        if step == "verify":
            (package,) = (work / "out-large").iterdir()
            verify_package(
                adapters(),
                package,
                trusted_certificates=(signer.certificate,),
                progress=progress,
            )


if __name__ == "__main__" and sys.platform != "win32":  # Windows counts no peak this way
    _do(sys.argv[1], Path(sys.argv[2]))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(kilobytes / 1000)
