"""Builds nodes from YAML events without recursion, and notes what a criterion set may not use."""

from dataclasses import dataclass, field

import yaml
from yaml.resolver import Resolver

from desktop.catalog.nodes import (
    BrokenNode,
    FileNode,
    ListNode,
    MapNode,
    Mark,
    ScalarNode,
    ScalarType,
)
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.limits import MAX_JSON_DEPTH, MAX_YAML_VALUES

_LONGEST_TYPED_TEXT = 200
"""YAML's own types are shorter; its patterns need not run over megabytes."""

_LONGEST_FACT = 80

_TYPES = {
    "tag:yaml.org,2002:float": ScalarType.FLOAT,
    "tag:yaml.org,2002:int": ScalarType.INT,
    "tag:yaml.org,2002:bool": ScalarType.BOOL,
    "tag:yaml.org,2002:null": ScalarType.NULL,
    "tag:yaml.org,2002:timestamp": ScalarType.DATE,
    "tag:yaml.org,2002:merge": ScalarType.MERGE,
    "tag:yaml.org,2002:value": ScalarType.VALUE,
}


@dataclass(slots=True)
class _Frame:
    """A collection whose end has not come yet; `key` waits for its value."""

    mark: Mark
    is_map: bool
    items: list[FileNode] = field(default_factory=list)
    entries: dict[str, tuple[ScalarNode, FileNode]] = field(default_factory=dict)
    key: FileNode | None = None


class NodeBuilder:
    """Takes events one by one; `root` is there once the first document has ended."""

    def __init__(self) -> None:
        self.root: FileNode | None = None
        self.faults: list[SetFault] = []
        self.is_over = False
        self._open: list[_Frame] = []
        self._values = 0
        self._has_document = False
        self._resolver = Resolver()
        self._types: dict[str, ScalarType] = {}

    def take(self, event: yaml.Event) -> None:
        """Go on by one event; the commonest are told first, for there are thousands."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event, _mark(event))
            case yaml.CollectionEndEvent():
                self._end()
            case yaml.CollectionStartEvent():
                self._start(event, _mark(event))
            case yaml.AliasEvent():
                self._alias(event, _mark(event))
            case yaml.DocumentStartEvent():
                self._start_document(_mark(event))

    def refuse(self, code: str, mark: Mark, *facts: tuple[str, str]) -> None:
        """Note a fault after which nothing can be read."""
        self._fault(code, mark, *facts)
        self.root = None
        self.is_over = True

    def _start_document(self, mark: Mark) -> None:
        if self._has_document:
            self._fault("yaml.several_documents", mark)
            self.is_over = True
        self._has_document = True

    def _alias(self, event: yaml.AliasEvent, mark: Mark) -> None:
        # `<<: *name` is one mistake, not two.
        if not (self._open and _is_merge(self._open[-1].key)):
            self._fault("yaml.alias", mark, ("name", event.anchor or ""))
        self._add(BrokenNode(mark))

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        if self._is_decorated(event, mark):
            self._add(BrokenNode(mark))
            return
        kind = ScalarType.STR
        if len(event.value) <= _LONGEST_TYPED_TEXT:
            kind = self._type_of(event)
        self._add(ScalarNode(mark, event.value, kind))

    def _type_of(self, event: yaml.ScalarEvent) -> ScalarType:
        """What YAML takes it for; the same names of fields come again and again."""
        if not event.implicit[0]:
            return ScalarType.STR  # it is quoted
        known = self._types.get(event.value)
        if known is None:
            tag = self._resolver.resolve(  # type: ignore[no-untyped-call]  # the stubs leave it out
                yaml.ScalarNode, event.value, event.implicit
            )
            known = self._types[event.value] = _TYPES.get(tag, ScalarType.STR)
        return known

    def _start(self, event: yaml.CollectionStartEvent, mark: Mark) -> None:
        self._is_decorated(event, mark)
        if len(self._open) >= MAX_JSON_DEPTH:
            self.refuse("yaml.too_deep", mark, ("limit", str(MAX_JSON_DEPTH)))
        self._open.append(_Frame(mark, isinstance(event, yaml.MappingStartEvent)))

    def _end(self) -> None:
        frame = self._open.pop()
        if frame.is_map:
            self._add(MapNode(frame.mark, tuple(frame.entries.values())))
        else:
            self._add(ListNode(frame.mark, tuple(frame.items)))

    def _is_decorated(self, event: yaml.NodeEvent, mark: Mark) -> bool:
        """Whether the node has a tag; tags and anchors are faults."""
        if event.anchor is not None:
            self._fault("yaml.anchor", mark, ("name", event.anchor))
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            self._fault("yaml.tag", mark, ("tag", tag))
        return tag is not None

    def _add(self, node: FileNode) -> None:
        self._values += 1
        if self._values > MAX_YAML_VALUES:
            self.refuse("yaml.too_many_values", node.mark, ("limit", str(MAX_YAML_VALUES)))
        if not self._open:
            self.root = self.root or node
            return
        frame = self._open[-1]
        if not frame.is_map:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = node
        else:
            self._put(frame, frame.key, node)
            frame.key = None

    def _put(self, frame: _Frame, key: FileNode, value: FileNode) -> None:
        if isinstance(key, BrokenNode):
            return
        if not isinstance(key, ScalarNode):
            self._fault("yaml.key_not_text", key.mark)
        elif _is_merge(key):
            self._fault("yaml.merge_key", key.mark)
        elif key.type is ScalarType.INT and _is_nothing(value):
            # In `{max: 1,5}` YAML reads a second key `5`.
            self._fault("yaml.comma_in_braces", key.mark, ("text", key.text))
        elif key.type is not ScalarType.STR:
            self._fault(f"yaml.{key.type}_trap", key.mark, ("text", key.text))
        elif key.text in frame.entries:
            first = str(frame.entries[key.text][0].mark.line)
            self._fault("yaml.duplicate_key", key.mark, ("key", key.text), ("first_line", first))
        else:
            frame.entries[key.text] = (key, value)

    def _fault(self, code: str, mark: Mark, *facts: tuple[str, str]) -> None:
        short = tuple((name, text[:_LONGEST_FACT]) for name, text in facts)
        self.faults.append(SetFault(code, mark.line, mark.column, facts=short))


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    return Mark(0, 0) if start is None else Mark(start.line + 1, start.column + 1)


def _is_merge(node: FileNode | None) -> bool:
    return isinstance(node, ScalarNode) and node.type is ScalarType.MERGE


def _is_nothing(node: FileNode) -> bool:
    return isinstance(node, ScalarNode) and node.type is ScalarType.NULL and not node.text
