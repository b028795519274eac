"""Makes ready what is needed to suggest documents for a leaf."""

from desktop.domain.suggestions import Suggester
from desktop.services.workspace import Workspace


def read_suggester(workspace: Workspace, known: Suggester | None = None) -> Suggester:
    """Weigh the names of all documents; from the `known` one, only those that are new to it."""
    with workspace.look() as work:
        names = work.readings.names()
    return Suggester(names) if known is None else known.renewed(names)
