"""Weighs a workbook before anything in it is made into objects: a few kilobytes can hold a lot."""

import zipfile
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from typing import IO, Final, cast
from xml.parsers import expat

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.limits import (
    MAX_WORKBOOK_BYTES,
    MAX_WORKBOOK_ELEMENTS,
    MAX_WORKBOOK_TEXT,
    MAX_WORKBOOK_UNPACKED_BYTES,
)

_MAX_SHEETS: Final = 50
_LONGEST_RAW: Final = 2 * 32_767
"""Of one cell: spreadsheets keep half of it, and what is escaped takes more room."""

_PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What the format allows; others unpack a piece to gigabytes before its size is looked at."""


class TooHeavyError(Exception):
    """The workbook holds more than the program takes on."""


def refuse_container(untrusted_bytes: bytes) -> SetFault | None:
    """What is wrong with the zip, before anything in it is read."""
    if len(untrusted_bytes) > MAX_WORKBOOK_BYTES:
        return SetFault("file.too_large", 0, 0)
    try:
        with zipfile.ZipFile(BytesIO(untrusted_bytes)) as container:
            _weigh(container)
    except TooHeavyError:
        return SetFault("file.too_large", 0, 0)
    except Exception:  # noqa: BLE001 - a library at the edge to foreign bytes: it lets out anything
        return SetFault("workbook.unreadable", 0, 0)
    return None


def sheets_of(book: Workbook) -> list[Worksheet]:
    """The first sheets; raises TooHeavyError where one part is to be read as several of them."""
    sheets = cast("list[Worksheet]", book.worksheets[:_MAX_SHEETS])
    parts = {vars(sheet)["_worksheet_path"] for sheet in sheets}
    if len(parts) < len(sheets):
        raise TooHeavyError
    return sheets


class TextScale:
    """Weighs the texts of all cells together: any number of cells may share one long text."""

    def __init__(self) -> None:
        self._left = MAX_WORKBOOK_TEXT

    def weigh(self, raw: str) -> str:
        """The text; raises TooHeavyError."""
        self._left -= len(raw)
        if len(raw) > _LONGEST_RAW or self._left < 0:
            raise TooHeavyError
        return raw


def _weigh(container: zipfile.ZipFile) -> None:
    entries = container.infolist()
    if sum(entry.file_size for entry in entries) > MAX_WORKBOOK_UNPACKED_BYTES:
        raise TooHeavyError
    if any(entry.compress_type not in _PACKINGS for entry in entries):
        raise zipfile.BadZipFile
    left = MAX_WORKBOOK_ELEMENTS
    for entry in entries:
        part = _Part(left)
        with container.open(entry) as stream:
            part.read(stream)
        left = part.left


class _Part:
    """Counts the elements of one part; of a sheet, which is read row by row, those of one row."""

    def __init__(self, left: int) -> None:
        self.left = left
        self._is_sheet: bool | None = None
        self._before_rows: int | None = None

    def read(self, stream: IO[bytes]) -> None:
        """Read it to its end, or as far as it can be; raises TooHeavyError."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._count
        parser.StartDoctypeDeclHandler = _refuse
        with suppress(expat.ExpatError):  # a picture, or broken: who reads it comes no further
            parser.ParseFile(stream)

    def _count(self, name: str, _attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        if self._is_sheet is None:
            self._is_sheet = local == "worksheet"
        elif self._is_sheet and local == "row":
            self._before_rows = self._before_rows or self.left
            self.left = self._before_rows
        self.left -= 1
        if self.left < 0:
            raise TooHeavyError


def _refuse(*_declared: object) -> None:
    """No workbook declares a document type; only those who want entities do."""
    raise zipfile.BadZipFile
