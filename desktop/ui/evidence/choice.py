"""The documents that an officer may choose from to use them at a place, as frozen rows."""

from dataclasses import dataclass

from desktop.domain.evidence import DocumentCode
from desktop.domain.search_text import folded
from desktop.services.attaching import Target
from desktop.services.library import read_library
from desktop.services.workspace import Workspace
from desktop.wording.documents import document_title
from desktop.wording.numbers import size


@dataclass(frozen=True, slots=True)
class PickRow:
    """One document as the dialog lists it; `search` is folded."""

    code: DocumentCode
    name: str
    uses: str
    size: str
    search: str


def read_choice(workspace: Workspace, target: Target) -> tuple[PickRow, ...]:
    """All documents but those that are used here already, the newest first."""
    library = read_library(workspace)
    used: dict[str, list[str]] = {}
    here = set()
    for link in library.links:
        used.setdefault(link.document, []).append(link.leaf)
        if (link.leaf, link.requirement) == (target.leaf, target.requirement):
            here.add(link.document)
    rows = []
    for code, document in reversed(tuple(library.documents.items())):
        if code not in here:
            name = document_title(document)
            uses = ", ".join(dict.fromkeys(used.get(code, ())))
            search = folded(f"{code} {name} {document.name} {uses}")
            rows.append(PickRow(code, name, uses, size(document.content.size), search))
    return tuple(rows)
