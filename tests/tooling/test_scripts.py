"""The files that install, start and check the project agree with each other."""

import os
import re
import subprocess
import sys
import tomllib
import unicodedata
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import desktop

ROOT = Path(__file__).resolve().parents[2]
TWINS = ("run", "test")
TEXT_SUFFIXES = {".cmd", ".md", ".py", ".sh", ".spec", ".toml", ".txt", ".yaml", ".yml"}
PLACES = (".ci", "bench", "desktop", "docs", "resources", "tests")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def settings() -> dict[str, Any]:
    return tomllib.loads(read("pyproject.toml"))


def requirements() -> list[str]:
    """Return the logical lines of constraints.txt."""
    lines = [
        line for line in read("constraints.txt").splitlines() if not line.lstrip().startswith("#")
    ]
    return [line for line in "\n".join(lines).replace("\\\n", " ").splitlines() if line.strip()]


def text_files() -> list[Path]:
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for place in PLACES:
        found += (path for path in (ROOT / place).rglob("*") if path.is_file())
    return sorted(
        path
        for path in found
        if (path.suffix in TEXT_SUFFIXES or path.name in TWINS)
        and not {"__pycache__", ".work"} & set(path.parts)
        and not path.is_relative_to(ROOT / "tests" / "corpus")
    )


def test_every_requirement_is_pinned_by_version_and_hash() -> None:
    loose = [
        line.split()[0]
        for line in requirements()
        if not re.match(r"[a-z0-9-]+(\[[a-z,]+\])?==[^ ]+ .*--hash=sha256:[0-9a-f]{64}", line)
    ]

    assert requirements()
    assert loose == []


def test_constraints_name_no_index() -> None:
    text = read("constraints.txt")

    assert "://" not in text
    assert not re.search(r"^\s*-", text.replace("    --hash=", ""), re.MULTILINE)


def test_every_dependency_is_constrained() -> None:
    project = settings()
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in asked}
    pinned = {re.split(r"[=\[]", line)[0] for line in requirements()}

    assert names - pinned == set()


def test_the_version_has_one_source() -> None:
    assert settings()["project"]["dynamic"] == ["version"]
    assert metadata.version("minhchung") == desktop.__version__


@pytest.mark.skipif(sys.platform == "win32", reason="Windows files carry no execute bit")
@pytest.mark.parametrize("script", [*TWINS, ".ci/run"])
def test_scripts_can_be_started(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    assert read(script).startswith("#!/usr/bin/env bash\n")


@pytest.mark.parametrize("script", [*TWINS, ".ci/environment.sh", ".ci/run"])
@pytest.mark.skipif(sys.platform == "win32", reason="bash is not part of Windows")
def test_bash_scripts_parse(script: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / script)], check=True)


@pytest.mark.parametrize("name", TWINS)
def test_twins_start_the_same_program(name: str) -> None:
    started = {
        twin: re.search(r'^(?:exec )?"%?\$?python%?" -P (.+?) (?:"\$@"|%\*)$', text, re.MULTILINE)
        for twin in (name, f"{name}.cmd")
        if (text := read(twin))
    }
    programs = {
        match[1].replace("%root%\\", "$root/").replace("\\", "/") if match else None
        for match in started.values()
    }

    assert None not in programs
    assert len(programs) == 1


@pytest.mark.parametrize("script", ["run.cmd", "test.cmd", ".ci/environment.cmd"])
def test_windows_scripts_have_windows_line_ends(script: str) -> None:
    content = (ROOT / script).read_bytes()

    assert content.count(b"\n") == content.count(b"\r\n") > 0


def test_system_packages_are_named_once_each() -> None:
    lines = [line for line in read("system-packages.txt").splitlines() if line]
    names = [line for line in lines if not line.startswith("#")]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", name) for name in names)


@pytest.mark.parametrize("path", text_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_text_is_utf8_in_composed_form(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")

    assert unicodedata.is_normalized("NFC", text)
