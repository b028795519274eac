"""The places where findings can be mended."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.ui.checks.rows import FindingRow


@dataclass(frozen=True, slots=True)
class Places:
    """The ways to a leaf and to a document, by their codes."""

    leaf: Callable[[str], None]
    document: Callable[[str], None]

    def open(self, row: FindingRow) -> None:
        """Go where a finding can be mended."""
        if row.leaf:
            self.leaf(row.leaf)
        elif row.document:
            self.document(row.document)
