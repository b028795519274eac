"""Makes `.venv` from constraints.txt, with the Debian packages that it stands on.

Standard library only: it runs before anything is installed. With `--check` it installs nothing and
exits 0 when the environment can be used as it is. Everything it says goes to standard error, so
that the output of the program it prepares stays the program's own.
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
CONSTRAINTS = ROOT / "constraints.txt"
PACKAGE_LIST = ROOT / "system-packages.txt"
STAMP = VENV / "environment.json"
PACKAGE_STAMP = VENV / "system-packages.json"
UNFINISHED = VENV / "unfinished"  # there from the first pip run until its last one has succeeded
APT = (
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "--quiet",
    "--option=Acquire::Retries=2",
    "--option=DPkg::Lock::Timeout=300",
)


class SetupError(Exception):
    """The environment cannot be made; the text, in Vietnamese, says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment, or only look at it; return the process's exit code."""
    if arguments == ["--check"]:
        return 0 if environment_is_ready() and packages_are_settled() else 1
    try:
        with only_one_at_a_time():
            packages = settle_packages()
            if not environment_is_ready():
                make_environment()
            write_json(PACKAGE_STAMP, packages)
    except SetupError as error:
        say(str(error))
        return 1
    return 0


def environment_is_ready() -> bool:
    """Tell whether `.venv` was finished here, for just these requirements."""
    return PYTHON.exists() and read_json(STAMP) == environment_wanted()


def environment_wanted() -> dict[str, str]:
    """Describe the environment that the files of this checkout ask for."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [settings.get(part) for part in ("build-system", "project", "dependency-groups")]
    digest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode())
    digest.update(json.dumps(settings["tool"].get("setuptools"), sort_keys=True).encode())
    digest.update(CONSTRAINTS.read_bytes())
    digest.update((ROOT / "desktop" / "__init__.py").read_bytes())  # holds the version
    return {"root": str(ROOT), "requirements": digest.hexdigest()}


def make_environment() -> None:
    """Install every requirement and then the project; the stamp comes last."""
    if not environment_is_sound():
        say("Đang tạo môi trường Python trong .venv…")
        made = run(sys.executable, "-I", "-m", "venv", "--clear", str(VENV))
        if not made or not environment_is_sound():
            raise SetupError(
                "Không tạo được .venv. Trên Debian, hãy gõ: sudo apt-get install python3-venv"
            )
    say("Đang cài thư viện (lần đầu có thể mất vài phút)…")
    STAMP.unlink(missing_ok=True)
    UNFINISHED.touch()
    if not pip("--require-hashes", "--requirement", str(CONSTRAINTS)):
        raise SetupError("Không cài được thư viện: hãy xem lỗi ở trên và kiểm tra kết nối mạng.")
    if not pip("--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)):
        raise SetupError("Không cài được chương trình vào .venv: hãy xem lỗi ở trên.")
    UNFINISHED.unlink()
    write_json(STAMP, environment_wanted())
    say("Đã cài xong.")


def environment_is_sound() -> bool:
    """Tell whether `.venv` can be installed into: whole, new enough, and made at this place."""
    stamp = read_json(STAMP)
    moved = stamp is not None and stamp.get("root") != str(ROOT)
    if moved or UNFINISHED.exists() or not PYTHON.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return run(str(PYTHON), "-I", "-c", probe, quiet=True)


def pip(*arguments: str) -> bool:
    """Run pip's install in `.venv`."""
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    return run(str(PYTHON), "-I", "-m", "pip", "install", *quiet, *arguments)


def packages_are_settled() -> bool:
    """Tell whether nothing can be done about Debian packages; name those that stay missing."""
    state = packages_state()
    if read_json(PACKAGE_STAMP) == state:
        return True
    missing = missing_packages()
    if not missing:
        return False  # the full run writes the stamp
    if read_json(PACKAGE_STAMP) != state | {"tried": "yes"} and root_prefix() is not None:
        return False
    name_missing(missing)
    return True


def settle_packages() -> dict[str, str]:
    """Install the missing Debian packages where that is allowed; return what to remember."""
    missing = missing_packages()
    prefix = root_prefix()
    if not missing:
        return packages_state()
    if prefix is not None:
        say(f"Đang cài gói hệ thống còn thiếu: {' '.join(missing)}")
        run(*prefix, *APT, "update")
        run(*prefix, *APT, "install", "--yes", "--no-install-recommends", *missing)
        missing = missing_packages()
    if not missing:
        return packages_state()
    name_missing(missing)
    return packages_state() | {"tried": "yes"}  # a machine without a mirror is not asked each time


def packages_state() -> dict[str, str]:
    """Return the stamp of a machine on which no package is missing."""
    return {"packages": hashlib.sha256(PACKAGE_LIST.read_bytes()).hexdigest()}


def missing_packages() -> list[str]:
    """List the packages asked for that Debian does not have installed; elsewhere, none."""
    query = shutil.which("dpkg-query")
    if query is None:
        return []
    layout = "${db:Status-Status}\t${Package}, ${Provides}\n"
    listing = subprocess.run(
        [query, "--show", f"--showformat={layout}"], capture_output=True, text=True, check=False
    )
    rows = (line.split("\t") for line in listing.stdout.splitlines() if "\t" in line)
    present = {
        name.split()[0]
        for status, names in rows
        if status == "installed"
        for name in names.split(",")
        if name.strip()
    }
    lines = PACKAGE_LIST.read_text(encoding="utf-8").splitlines()
    asked = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return [name for name in asked if name not in present]


def name_missing(missing: Sequence[str]) -> None:
    """Say which packages are missing, and the one command that brings them."""
    say(f"Còn thiếu gói hệ thống: {' '.join(missing)}")
    say(f"Hãy gõ: sudo apt-get install --no-install-recommends {' '.join(missing)}")


def root_prefix() -> tuple[str, ...] | None:
    """Return what to put before a command to run it as root; None when that is not allowed."""
    if shutil.which("apt-get") is None:
        return None
    if sys.platform != "win32" and os.geteuid() == 0:
        return ()
    sudo = shutil.which("sudo")
    if sudo is not None and run(sudo, "-n", "true", quiet=True):
        return (sudo, "-n")
    return None


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Hold the checkout's setup lock; a second start waits for the first."""
    with CONSTRAINTS.open("rb") as held:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            held.seek(1 << 30)  # past the end: a lock there keeps nobody from reading the file
            while True:
                with contextlib.suppress(OSError):  # gives up after ten seconds
                    msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
                    break
            yield
        else:
            import fcntl  # noqa: PLC0415 - exists everywhere but on Windows

            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Một lần khởi động khác đang cài đặt, xin chờ…")
                fcntl.flock(held, fcntl.LOCK_EX)
            yield


def run(*command: str, quiet: bool = False) -> bool:
    """Run a command to its end; tell whether it succeeded."""
    output = subprocess.DEVNULL if quiet else sys.stderr
    finished = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False
    )
    return finished.returncode == 0


def read_json(path: Path) -> dict[str, str] | None:
    """Read a stamp; None when there is none that can be read."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def write_json(path: Path, content: dict[str, str]) -> None:
    """Replace a stamp in one step."""
    temporary = path.with_suffix(".part")
    temporary.write_text(json.dumps(content), encoding="utf-8")
    temporary.replace(path)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
