"""Lists written in one cell, an item a line: levels, parts, cases, figures, evidence, settings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from desktop.catalog.nodes import (
    BrokenNode,
    FileNode,
    ListNode,
    MapNode,
    Mark,
    ScalarNode,
    ScalarType,
)
from desktop.catalog.shape import Written
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.decimals import plain

_REQUIRED, _WELCOME = "bắt buộc", "không bắt buộc"
_BOUNDS = {
    "at_least": ("từ", ">=", "≥"),
    "above": ("trên", ">"),
    "below": ("dưới", "đến dưới", "<"),
    "at_most": ("đến hết", "đến", "<=", "≤"),
}
_WORDS = {word: name for name, words in _BOUNDS.items() for word in words}
_BOUND = re.compile(
    r"\s*(" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")"
    r"\s*(-?[0-9]+(?:[.,][0-9]+)?)\s*(%?)\s*",
    re.IGNORECASE,
)
_EVERY = "mọi giá trị"
_DEEPEST = 16
"""Dashes before a part; so many are more levels than a set's file may have."""

_NUMBER = re.compile(r"-?[0-9]+(?:,[0-9]+)?", re.ASCII)


class Lines:
    """Reads the lines of cells, and notes the faults of those that say nothing."""

    def __init__(self) -> None:
        self.faults: list[SetFault] = []

    def records(self, text: str, mark: Mark, fields: Sequence[str]) -> FileNode:
        """`id | label | …` each; a line that leaves out the id gets one by its place."""
        items = [
            self._record(line, mark, fields, position)
            for position, line in enumerate(_lines(text), start=1)
        ]
        return ListNode(mark, tuple(items))

    def parts(self, text: str, mark: Mark) -> FileNode:
        """As `records`; a line with more dashes before it is part of the last one with fewer."""
        found = []
        for position, line in enumerate(_lines(text), start=1):
            rest = line.lstrip("- ")
            depth = min(line[: len(line) - len(rest)].count("-"), _DEEPEST)
            node = self._record(rest, mark, ("id", "label", "points"), position)
            found.append((depth, node))
        found.reverse()
        return ListNode(mark, tuple(self._nested(found, 0, mark)))

    def evidence(self, text: str, mark: Mark) -> FileNode:
        """`id | label | bắt buộc | KH, QĐ` each; the types may be left out, and the id."""
        items = [
            self._evidence(line, mark, position)
            for position, line in enumerate(_lines(text), start=1)
        ]
        return ListNode(mark, tuple(items))

    def bands(self, text: str, mark: Mark) -> FileNode:
        """`từ 80% đến dưới 100%: 1,5` each; `× 3` for points that grow with the value."""
        return ListNode(mark, tuple(self._band(line, mark) for line in _lines(text)))

    def settings(self, text: str, mark: Mark) -> dict[str, str]:
        """`name: value` each."""
        found: dict[str, str] = {}
        for line in _lines(text):
            name, colon, value = line.partition(":")
            key = " ".join(name.split()).lower()
            if not colon:
                self.fault("line.setting", mark, text=line)
            elif key in found:
                self.fault("line.setting_twice", mark, text=name.strip())
            else:
                found[key] = _unescaped(value.strip())
        return found

    def codes(self, text: str, mark: Mark) -> FileNode:
        """Codes with commas or lines between them."""
        found = [code for code in re.split(r"[,;\n]", text) if code.strip()]
        return ListNode(mark, tuple(text_node(code.strip(), mark) for code in found))

    def _record(self, line: str, mark: Mark, fields: Sequence[str], position: int) -> FileNode:
        values = _columns(line)
        if len(values) == len(fields) - 1:
            values = [f"m{position}", *values]
        if len(values) != len(fields):
            self.fault("line.columns", mark, text=line, count=str(len(fields)))
            return BrokenNode(mark)
        said = [(name, value) for name, value in zip(fields, values, strict=True) if value]
        return record(mark, {name: _field(name, value, mark) for name, value in said})

    def _evidence(self, line: str, mark: Mark, position: int) -> FileNode:
        values = _columns(line)
        at = next((i for i, each in enumerate(values) if each.lower() in _FLAGS), -1)
        if at not in {1, 2} or len(values) > at + 2:
            self.fault("line.evidence", mark, text=line)
            return BrokenNode(mark)
        entries: dict[str, FileNode] = {
            "id": text_node(values[0] if at > 1 else f"m{position}", mark),
            "label": text_node(values[at - 1], mark),
            "required": flag_node(mark, is_so=_FLAGS[values[at].lower()]),
        }
        if len(values) > at + 1 and values[at + 1]:
            entries["types"] = self.codes(values[at + 1], mark)
        return record(mark, entries)

    def _band(self, line: str, mark: Mark) -> FileNode:
        range_text, colon, worth = line.rpartition(":")
        entries = self._range(range_text.strip(), mark) if colon else None
        worth = worth.strip()
        name = "times" if worth[:1] in {"×", "x", "X", "*"} else "points"
        if name == "times":
            worth = worth[1:].strip()
        if entries is None or not worth:
            self.fault("line.band", mark, text=line)
            return BrokenNode(mark)
        return record(mark, {**entries, name: number_node(worth, mark)})

    def _range(self, text: str, mark: Mark) -> dict[str, FileNode] | None:
        """The bounds, or None where the text is no range."""
        if text.lower() == _EVERY:
            return {}
        entries: dict[str, FileNode] = {}
        position = 0
        while position < len(text):
            found = _BOUND.match(text, position)
            if found is None or _WORDS[found[1].lower()] in entries:
                return None
            value = Decimal(found[2].replace(",", ".") + ("E-2" if found[3] else ""))
            entries[_WORDS[found[1].lower()]] = number_node(plain(value), mark)
            position = found.end()
        return entries or None

    def _nested(
        self, found: list[tuple[int, FileNode]], depth: int, mark: Mark
    ) -> Iterator[FileNode]:
        """The items of one depth from the end of `found`, each with what follows it deeper."""
        while found and found[-1][0] >= depth:
            own, node = found.pop()
            if own > depth:
                self.fault("line.depth", mark)
            below = tuple(self._nested(found, own + 1, mark))
            if below and isinstance(node, MapNode):
                key = text_node("parts", mark)
                node = MapNode(mark, (*node.entries, (key, ListNode(mark, below))))
            yield node

    def fault(self, code: str, mark: Mark, **facts: str) -> None:
        """Note that something is wrong with a line of a cell."""
        short = tuple((name, text[:80]) for name, text in facts.items())
        self.faults.append(SetFault(code, mark.line, mark.column, facts=short, sheet=mark.sheet))


_FLAGS = {_REQUIRED: True, _WELCOME: False}


_NUMBERS = frozenset({"points", "each", "weight"})


def _field(name: str, value: str, mark: Mark) -> ScalarNode:
    return number_node(value, mark) if name in _NUMBERS else text_node(value, mark)


def text_node(text: str, mark: Mark) -> ScalarNode:
    """A text."""
    return ScalarNode(mark, text, ScalarType.STR)


def number_node(text: str, mark: Mark) -> ScalarNode:
    """A number as it is typed in Viet Nam, or with a point."""
    spelled = text.replace(",", ".") if _NUMBER.fullmatch(text) else text
    return ScalarNode(mark, spelled, ScalarType.STR)


def flag_node(mark: Mark, *, is_so: bool) -> ScalarNode:
    """A claim."""
    return ScalarNode(mark, "true" if is_so else "false", ScalarType.BOOL)


def record(mark: Mark, entries: dict[str, FileNode]) -> MapNode:
    """A record of these fields."""
    return MapNode(mark, tuple((text_node(name, mark), node) for name, node in entries.items()))


def write_records(items: Sequence[Mapping[str, Written]], fields: Sequence[str]) -> str:
    """As `Lines.records` and `Lines.parts` read them."""
    return "\n".join(_record_lines(items, fields, 0))


def write_evidence(items: Sequence[Mapping[str, Written]]) -> str:
    """As `Lines.evidence` reads it."""
    lines = []
    for item in items:
        types = item.get("types")
        shown = ", ".join(map(str, types)) if isinstance(types, list) else ""
        required = _REQUIRED if item["required"] else _WELCOME
        columns = [_escaped(item["id"]), _escaped(item["label"]), required, shown]
        lines.append(" | ".join(columns if shown else columns[:-1]))
    return "\n".join(lines)


def write_bands(items: Sequence[Mapping[str, Written]], *, in_percent: bool) -> str:
    """As `Lines.bands` reads them."""
    return "\n".join(_band_line(item, in_percent=in_percent) for item in items)


def write_setting(name: str, value: str) -> str:
    """As `Lines.settings` reads it."""
    return f"{name}: {_escaped(value)}"


def written_number(value: Written) -> str:
    """A number as it is typed in Viet Nam."""
    return plain(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


def _record_lines(
    items: Sequence[Mapping[str, Written]], fields: Sequence[str], depth: int
) -> Iterator[str]:
    dashes = "-" * depth + " " * bool(depth)
    for item in items:
        yield dashes + " | ".join(_column(item.get(name, "")) for name in fields)
        parts = item.get("parts")
        if isinstance(parts, list):
            below = [each for each in parts if isinstance(each, dict)]
            yield from _record_lines(below, fields, depth + 1)


def _band_line(item: Mapping[str, Written], *, in_percent: bool) -> str:
    bounds = []
    for name, words in _BOUNDS.items():
        value = item.get(name)
        if isinstance(value, Decimal):
            shown = f"{_percent(value)}%" if in_percent else written_number(value)
            bounds.append(f"{words[0]} {shown}")
    worth = (
        written_number(item["points"]) if "points" in item else f"× {written_number(item['times'])}"
    )
    return f"{' '.join(bounds) or _EVERY}: {worth}"


def _percent(value: Decimal) -> str:
    """A hundred times the value, exact: arithmetic would round what is long."""
    sign, digits, exponent = value.as_tuple()
    return written_number(Decimal((sign, digits, int(exponent) + 2)))


def _column(value: Written) -> str:
    return written_number(value) if isinstance(value, Decimal) else _escaped(value)


def _escaped(value: Written) -> str:
    return str(value).replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def _columns(line: str) -> list[str]:
    """The columns of a line: a bar behind a backslash is a bar."""
    columns, current, is_escaped = [], "", False
    for character in line:
        if character == "|" and not is_escaped:
            columns.append(current)
            current = ""
            continue
        current += character
        is_escaped = character == "\\" and not is_escaped
    return [_unescaped(each.strip()) for each in (*columns, current)]


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
