"""What the stories begin with: a person, and papers as the office's scanner leaves them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.paths import resources
from desktop.samples.catalogue import Document, load_renditions
from desktop.samples.layout import document_pdf
from desktop.samples.typeface import register_typefaces
from desktop.ui.shell.main_window import MainWindow
from tests.ui.stories.person import Person


@pytest.fixture(autouse=True)
def nobody_waits_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story that fails with something unsaved must not end in a question nobody answers."""
    monkeypatch.setattr(MainWindow, "_lets_go", lambda _window: True)


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    return Person(qtbot)


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Three of the sample year's documents, as PDF."""
    folder = tmp_path_factory.mktemp("giay-to")
    register_typefaces(resources() / "fonts")
    renditions = load_renditions(resources() / "samples" / "documents.yaml")
    documents = dict.fromkeys(
        each.source for each in renditions if isinstance(each.source, Document)
    )
    files = [folder / f"van-ban-{place}.pdf" for place in (1, 2, 3)]
    for file, document in zip(files, documents, strict=False):
        file.write_bytes(document_pdf(document))
    return tuple(files)
