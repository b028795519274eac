"""Runs every check of the project, and pytest as the last; with arguments, pytest alone.

The checks before pytest run side by side. All of them run, whichever fails, and pytest's own
summary stays the last line of the output; the exit code is 0 only when everything passed.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent  # the environment's own programs
# Strangers that the tests let judge our packages, and a token made of software.
TOOLS = ("age", "openssl", "sha256sum", "softhsm2-util", "unzip")


@dataclass(frozen=True, slots=True)
class Check:
    """One check before the tests: a name to show and the program to run."""

    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("mypy", ("mypy",)),
    Check("mypy (Windows)", ("mypy", "--platform=win32", "--cache-dir=.mypy_cache/win32")),
    Check("ruff format", ("ruff", "format", "--check")),
    Check("ruff check", ("ruff", "check")),
    Check("import-linter", ("lint-imports",)),
    Check("deptry", ("deptry", ".")),
)


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; return the process's exit code."""
    environment = os.environ | {"PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
    if arguments:
        return run_pytest(arguments, environment)
    failed = [*missing_tools(), *failed_checks(environment)]
    if failed:
        show(f"FAILED before the tests: {', '.join(failed)}")
    # In order of files within a process: their costly fixtures are made once.
    side_by_side = ["-n", str(os.cpu_count() or 1), "--dist", "loadfile"]
    tests = run_pytest([*side_by_side, "--cov", "--cov-report=term"], environment)
    return tests or int(bool(failed))


def missing_tools() -> list[str]:
    """Name the missing programs; they count as a failure where everything must be there."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if importlib.util.find_spec("bagit") is None:
        missing.append("bagit")
    if missing:
        show(f"missing programs: {', '.join(missing)}")
    return missing if os.environ.get("CI") else []


def failed_checks(environment: dict[str, str]) -> list[str]:
    """Run the checks before pytest, show the output of those that fail, and name them."""
    failed = []
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        outcomes = pool.map(lambda check: run_check(check, environment), CHECKS)
        for check, outcome in zip(CHECKS, outcomes, strict=True):
            show(f"{'ok    ' if outcome.returncode == 0 else 'FAILED'} {check.name}")
            if outcome.returncode != 0:
                show(outcome.stdout)
                failed.append(check.name)
    return failed


def run_check(check: Check, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run one check, its output kept to be shown in one piece."""
    program = shutil.which(check.command[0], path=str(SCRIPTS))
    return subprocess.run(
        [program or check.command[0], *check.command[1:]],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def run_pytest(arguments: Sequence[str], environment: dict[str, str]) -> int:
    """Run pytest on the terminal itself."""
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def show(text: str) -> None:
    """Print at once, so that the order holds beside the output of child processes."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
