"""An empty workspace database for the tests of this room."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.db.sqlite_workspace import Database, create_database, open_database
from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit
from desktop.ports.workspace import WorkspaceRecord


@pytest.fixture
def record() -> WorkspaceRecord:
    return WorkspaceRecord(
        unit=Unit("H57.12", "UBND xã Vĩnh Thạnh"),
        year=2026,
        criterion_set=Digest("5" * 64),
        created_at=datetime(2026, 1, 5, 7, 30, tzinfo=UTC),
    )


@pytest.fixture
def path(tmp_path: Path, record: WorkspaceRecord) -> Path:
    path = tmp_path / "minhchung.db"
    create_database(path, record)
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_database(path)
    yield database
    database.close()
