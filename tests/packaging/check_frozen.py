"""Builds the program with build.spec and lets the result check itself on a bare machine's terms.

    python tests/packaging/check_frozen.py [--keep FOLDER]

Not one of `./test`'s tests, because a build takes minutes. Exits 0 when the frozen program, started
with an empty home and no Python in sight, does its main job and leaves its own folder as it was.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUFFIX = ".exe" if sys.platform == "win32" else ""
STARTER = f"minhchung{'-cli' if sys.platform == 'win32' else ''}{SUFFIX}"
TIME_LIMIT = 300  # seconds; a frozen program that hangs must not hang its check


def main(arguments: Sequence[str]) -> int:
    """Build and check; return the process's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="build here, and leave the program there")
    keep: Path | None = parser.parse_args(arguments).keep
    if keep is not None:
        return check(keep.resolve())
    with tempfile.TemporaryDirectory(prefix="minhchung-frozen-") as folder:
        return check(Path(folder))


def check(folder: Path) -> int:
    """Build the program in the folder and run its self-check; say what is wrong with it."""
    program = build(folder)
    before = contents(program)
    print(f"{len(before)} files, {sum(before.values()) / 1e6:.0f} MB", flush=True)
    faults = self_check_faults(program, folder / "home")
    if contents(program) != before:
        faults.append("the program changed its own folder")
    for fault in faults:
        print(f"FAILED: {fault}")
    return 1 if faults else 0


def build(folder: Path) -> Path:
    """Run PyInstaller; return the folder of the program."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    places = [f"--distpath={folder / 'dist'}", f"--workpath={folder / 'work'}"]
    subprocess.run([*command, *places, "build.spec"], cwd=ROOT, check=True)
    return folder / "dist" / "minhchung"


def self_check_faults(program: Path, home: Path) -> list[str]:
    """Run `--self-check` as a stranger's first start would; list what went wrong."""
    home.mkdir(parents=True, exist_ok=True)
    finished = subprocess.run(
        [program / STARTER, "--self-check"],
        cwd=home,
        env=bare_environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=TIME_LIMIT,
        check=False,
    )
    print(finished.stdout, flush=True)
    faults = []
    if finished.returncode != 0:
        faults.append(f"--self-check ended with {finished.returncode}")
    if not finished.stdout.strip():
        faults.append("--self-check said nothing")
    if "Traceback" in finished.stdout:
        faults.append("--self-check met an error")
    return faults


def bare_environment(home: Path) -> Mapping[str, str]:
    """Return the environment of a machine without Python, a screen or earlier settings."""
    places = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_RUNTIME_DIR")
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    system = "" if sys.platform == "win32" else "/usr/bin:/bin"
    environment = dict.fromkeys(places, str(home)) | {"PATH": system, "LC_ALL": "C.UTF-8"}
    return environment | kept | {"QT_QPA_PLATFORM": "offscreen"}


def contents(folder: Path) -> dict[Path, int]:
    """Return every file of the folder with its size."""
    return {
        path: path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
