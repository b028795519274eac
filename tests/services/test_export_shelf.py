"""An export's files come into `exports/` together, and only when the list has them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.evidence import Digest
from desktop.ports.exports import ExportRecord
from desktop.services.export_shelf import gathering, settle, shelve

RECORD = ExportRecord(
    sequence=1,
    file_name="HoSoCCHC_31756_2026_001_tap-1-2.asice",
    digest=Digest("a" * 64),
    size=2,
    signer="Xã",
    fingerprint="f" * 64,
    created_at=datetime(2026, 11, 30, tzinfo=UTC),
)
NAMES = ["HoSoCCHC_31756_2026_001_tap-1-2.asice", "HoSoCCHC_31756_2026_001_tap-2-2.asice"]


def write(folder: Path) -> None:
    for name in NAMES:
        (folder / name).write_text(name)


def fail(exports: Path) -> None:
    with gathering(exports) as folder:
        write(folder)
        raise ZeroDivisionError


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_files_get_their_names_together(tmp_path: Path) -> None:
    with gathering(tmp_path) as folder:
        write(folder)
        assert names(tmp_path) == [folder.name]
    shelve(tmp_path)

    assert names(tmp_path) == NAMES


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        fail(tmp_path)

    assert names(tmp_path) == []


@pytest.mark.parametrize("last", [None, replace(RECORD, file_name="HoSoCCHC_31756_2026_000.asice")])
def test_what_the_list_does_not_have_is_taken_away(
    tmp_path: Path, last: ExportRecord | None
) -> None:
    (tmp_path / "other.txt").write_text("stays")
    with gathering(tmp_path) as folder:
        write(folder)

    settle(tmp_path, last)

    assert names(tmp_path) == ["other.txt"]


def test_what_the_list_has_is_put_in_its_place(tmp_path: Path) -> None:
    with gathering(tmp_path) as folder:
        write(folder)
        (folder / f"{NAMES[0]}.age").write_text("age")
        (folder / f".{NAMES[1]}.part").write_text("half")
        (folder / NAMES[0]).rename(tmp_path / NAMES[0])

    settle(tmp_path, RECORD)

    assert names(tmp_path) == sorted([*NAMES, f"{NAMES[0]}.age"])


def test_where_nothing_was_begun_there_is_nothing_to_settle(tmp_path: Path) -> None:
    settle(tmp_path / "exports", RECORD)

    assert names(tmp_path) == []
