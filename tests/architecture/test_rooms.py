"""What import-linter cannot say: the core stays pure, and every outside library has an owner."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "desktop"
CORE = sorted(
    path
    for place in (DESKTOP / "domain", DESKTOP / "ports", DESKTOP / "paths.py")
    for path in (place.rglob("*.py") if place.is_dir() else [place])
    if path.exists()
)


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def imported_packages(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module.partition(".")[0]


def distribution(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def declared_distributions() -> set[str]:
    return {distribution(line) for line in settings()["project"]["dependencies"]}


def outside_imports() -> dict[str, set[Path]]:
    places: dict[str, set[Path]] = {}
    for source in DESKTOP.rglob("*.py"):
        for package in imported_packages(source):
            if package != "desktop" and package not in sys.stdlib_module_names:
                places.setdefault(package, set()).add(source.relative_to(ROOT))
    return places


@pytest.mark.parametrize("source", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_imports_only_the_standard_library(source: Path) -> None:
    outside = set(imported_packages(source)) - sys.stdlib_module_names - {"desktop"}

    assert outside == set()


def measures_no_points(source: Path) -> bool:
    """Places on a page and likeness are measured, not counted, and never become points."""
    places = ("describing", "pages.py", "suggestions.py", "twins.py")
    return any(source.is_relative_to(DESKTOP / "domain" / place) for place in places)


@pytest.mark.parametrize(
    "source",
    [source for source in CORE if not measures_no_points(source)],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_the_core_never_computes_with_floats(source: Path) -> None:
    floats = [
        node.lineno
        for node in ast.walk(ast.parse(source.read_bytes()))
        if (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Constant) and isinstance(node.value, float))
    ]

    assert floats == []


def test_every_imported_library_is_declared() -> None:
    declared = declared_distributions()
    providers = metadata.packages_distributions()

    undeclared = {
        package: places
        for package, places in outside_imports().items()
        if not declared & {distribution(name) for name in providers.get(package, ())}
    }

    assert undeclared == {}


def test_every_imported_library_has_an_owner() -> None:
    contracts = settings()["tool"]["importlinter"]["contracts"]
    libraries = next(contract for contract in contracts if contract["id"] == "libraries")

    ownerless = {"typing_extensions"}  # spells what later versions of the language have
    unowned = set(outside_imports()) - set(libraries["forbidden_modules"]) - ownerless

    assert unowned == set()


@pytest.mark.parametrize(
    "room", [path for path in DESKTOP.rglob("__init__.py") if path.parent != DESKTOP], ids=str
)
def test_package_files_are_empty(room: Path) -> None:
    assert room.read_bytes() == b""
