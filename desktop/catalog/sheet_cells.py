"""What a workbook's cells and tables say, as nodes of a set's file."""

import re
from collections.abc import Mapping, Sequence

from desktop.catalog.nodes import BrokenNode, FileNode, MapNode, Mark, ScalarNode, ScalarType
from desktop.catalog.sheet_lines import Lines, flag_node, number_node, record, text_node
from desktop.catalog.sheet_words import NO, YES, Cell, Slot
from desktop.catalog.xlsx_reading import Sheet, SheetCell
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.plain_text import one_line

Row = Mapping[str, SheetCell]
"""The cells of a table's row that say something, by the titles of their columns."""

_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", re.ASCII)


class Cells:
    """Reads cells by what they are for, and notes the faults of those that cannot be read."""

    def __init__(self) -> None:
        self.lines = Lines()

    @property
    def faults(self) -> list[SetFault]:
        """What was noted so far, of cells and of the lines in them."""
        return self.lines.faults

    def fault(self, code: str, mark: Mark, **facts: str) -> None:
        """Note that something is wrong with a cell."""
        self.lines.fault(code, mark, **facts)

    def node(self, slot: Slot, cell: SheetCell) -> FileNode:
        """What a cell says, as its slot asks for it."""
        node: FileNode = _text(cell)
        match slot.cell:
            case Cell.NUMBER:
                node = number_node(cell.text.strip(), cell.mark)
            case Cell.DAY:
                node = text_node(_day(cell.text.strip()), cell.mark)
            case Cell.FLAG:
                node = self._flag(cell)
            case Cell.WORD:
                node = self._word(slot, cell)
            case Cell.CODES if _text(cell).type is ScalarType.STR:
                node = self.lines.codes(cell.text, cell.mark)
            case Cell.EVIDENCE:
                node = self.lines.evidence(cell.text, cell.mark)
        return node

    def table(self, sheet: Sheet, titles: Sequence[str], *, needed: Sequence[str]) -> list[Row]:
        """The rows below the titles in the first row; nothing where a needed column is missing."""
        if not sheet.rows:
            self.fault("sheet.empty", Mark(1, 1, sheet.name))
            return []
        known = {key_of(title): title for title in titles}
        columns: dict[int, str] = {}
        for column, cell in sheet.rows[0].items():
            title = known.get(key_of(cell.text))
            if title is None:
                self.fault("sheet.unknown_column", cell.mark, text=one_line(cell.text))
            elif title in columns.values():
                self.fault("sheet.column_twice", cell.mark, text=title)
            else:
                columns[column] = title
        missing = [title for title in needed if title not in columns.values()]
        for title in missing:
            self.fault("sheet.missing_column", Mark(1, 1, sheet.name), text=title)
        if missing:
            return []
        rows = [
            {columns[column]: cell for column, cell in row.items() if column in columns}
            for row in sheet.rows[1:]
        ]
        return [row for row in rows if row]

    def _flag(self, cell: SheetCell) -> FileNode:
        said = key_of(cell.text)
        if said in {YES, NO, "true", "false"}:
            return flag_node(cell.mark, is_so=said in {YES, "true"})
        self.fault("cell.word", cell.mark, text=one_line(cell.text), known=f"{YES}, {NO}")
        return BrokenNode(cell.mark)

    def _word(self, slot: Slot, cell: SheetCell) -> FileNode:
        said = key_of(cell.text)
        word = next((file for shown, file in slot.words.items() if said in {shown, file}), None)
        if word is not None:
            return text_node(word, cell.mark)
        self.fault("cell.word", cell.mark, text=one_line(cell.text), known=", ".join(slot.words))
        return BrokenNode(cell.mark)


def nested(mark: Mark, found: Sequence[tuple[tuple[str, ...], FileNode]]) -> MapNode:
    """A record of what lies at these ways below it."""
    entries: dict[str, FileNode] = {}
    for name in dict.fromkeys(way[0] for way, _ in found):
        below = [(way[1:], node) for way, node in found if way[0] == name]
        own = [node for way, node in below if not way]
        entries[name] = own[0] if own else nested(_mark_of(below), below)
    return record(mark, entries)


def _mark_of(found: Sequence[tuple[tuple[str, ...], FileNode]]) -> Mark:
    return found[0][1].mark


def _text(cell: SheetCell) -> ScalarNode:
    """A text; a whole number cannot be anything else, while 5.10 would have become 5.1."""
    kind = ScalarType.STR if cell.type is ScalarType.INT else cell.type
    return ScalarNode(cell.mark, cell.text, kind)


def _day(text: str) -> str:
    found = _DAY.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def key_of(text: str) -> str:
    """A title or word without regard to case and blanks."""
    return one_line(text).lower()
