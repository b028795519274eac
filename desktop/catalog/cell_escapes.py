"""Texts of cells as the format writes them: `_x0041_` stands for a letter, unless it is escaped."""

import re
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.text import Text
from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse
from typing_extensions import override

_STRINGS: Final = f"{{{SHEET_MAIN_NS}}}sst"
_STRING: Final = f"{{{SHEET_MAIN_NS}}}si"
_BEFORE_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """The text so that spreadsheets read it as it stands."""
    return _BEFORE_ESCAPE.sub("_x005F_", text)


def unescaped(raw: str) -> str:
    """The text that a spreadsheet shows for what a cell has."""
    if "_x" not in raw:
        return raw
    units = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), raw)
    # Characters beyond the first plane are escaped by halves.
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def open_workbook(untrusted_bytes: bytes, *, is_computed: bool = False) -> Workbook:
    """The workbook with texts as its cells have them; `is_computed` takes results of formulas.

    Raises anything: the library is at the edge to foreign bytes.
    """
    reader = _Reader(
        BytesIO(untrusted_bytes), read_only=True, data_only=is_computed, keep_links=False
    )
    reader.read()
    return reader.wb


class _Reader(ExcelReader):
    """openpyxl takes every `x005F_` out of shared texts and decodes nothing else."""

    package: Manifest

    @override
    def read_strings(self) -> None:
        part = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]  # stubs end here
        if part is None:
            return
        with self.archive.open(part.PartName[1:]) as source:
            events = iterparse(source, ("start", "end"))
            _, root = next(events)
            if root.tag != _STRINGS:  # a sheet, say: those are weighed otherwise
                raise ValueError(root.tag)
            for event, node in events:
                if event == "end" and node.tag == _STRING:
                    text = Text.from_tree(node)
                    self.shared_strings.append("" if text is None else text.content)
                    node.clear()
