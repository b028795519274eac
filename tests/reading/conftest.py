"""A reader for a whole file of tests: starting its child costs more than most documents."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.reading.document_reader import ChildDocumentReader


@pytest.fixture(scope="module")
def reader() -> Iterator[ChildDocumentReader]:
    reader = ChildDocumentReader(seconds=10)
    yield reader
    reader.close()


@pytest.fixture
def put(tmp_path: Path) -> Callable[[bytes], Path]:
    """Write a document to look into."""

    def write(content: bytes, name: str = "scan") -> Path:
        file = tmp_path / name
        file.write_bytes(content)
        return file

    return write
