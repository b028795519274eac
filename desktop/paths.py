"""Where the program's own files are, in a checkout as in the frozen program."""

import sys
from pathlib import Path


def resources() -> Path:
    """The folder of fonts, criterion sets, styles and samples that ship with the program."""
    return _base() / "resources"


def docs() -> Path:
    """The folder of the manual and its pictures."""
    return _base() / "docs"


def workspaces() -> Path:
    """The folder where new workspaces are offered a place, in the user's own documents."""
    documents = Path.home() / "Documents"
    return (documents if documents.is_dir() else Path.home()) / "Minh Chung"


def _base() -> Path:
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent
