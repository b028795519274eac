"""An empty workspace database for the tests of this room."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.db.sqlite_workspace import Database, create_database, open_database
from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit
from desktop.ports.workspace import WorkspaceRecord


@pytest.fixture(scope="session")
def record() -> WorkspaceRecord:
    return WorkspaceRecord(
        unit=Unit("H57.12", "UBND xã Vĩnh Thạnh"),
        year=2026,
        criterion_set=Digest("5" * 64),
        created_at=datetime(2026, 1, 5, 7, 30, tzinfo=UTC),
    )


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory, record: WorkspaceRecord) -> Path:
    """A new database to copy from: making one costs more than copying it."""
    path = tmp_path_factory.mktemp("template") / "minhchung.db"
    create_database(path, record)
    return path


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(empty_database, tmp_path / empty_database.name))


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_database(path)
    yield database
    database.close()
