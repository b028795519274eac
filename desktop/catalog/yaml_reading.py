"""Reads YAML into nodes within limits: nothing is constructed, nothing is expanded."""

from dataclasses import dataclass

import yaml

from desktop.catalog.nodes import FileNode, Mark
from desktop.catalog.yaml_builder import NodeBuilder
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.limits import MAX_CRITERION_SET_BYTES
from desktop.domain.plain_text import invisible_character

_MOST_DIRECTIVES = 100
"""Lines that begin as one; the scanner compares each with all before it."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The file's one document, as far as it can be read, and what is wrong with its YAML."""

    root: FileNode | None
    faults: tuple[SetFault, ...]


def read_yaml(untrusted_bytes: bytes) -> YamlFile:
    """Any bytes give an answer, in time and memory that grow with their number at most."""
    if len(untrusted_bytes) > MAX_CRITERION_SET_BYTES:
        facts = (("size", str(len(untrusted_bytes))), ("limit", str(MAX_CRITERION_SET_BYTES)))
        return _refused("file.too_large", Mark(0, 0), *facts)
    try:
        text = untrusted_bytes.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return _refused("file.not_utf8", _mark_of_byte(untrusted_bytes, error.start))
    invisible = invisible_character(text)
    if invisible is not None:
        before = text[: text.index(chr(int(invisible.removeprefix("U+"), 16)))]
        return _refused("text.invisible", _mark_after(before), ("character", invisible))
    if text.count("\n%") > _MOST_DIRECTIVES:
        return _refused("yaml.syntax", Mark(1, 1), ("problem", "too many directives"))
    return _parse(text)


def _parse(text: str) -> YamlFile:
    builder = NodeBuilder()
    # libyaml is twenty times as fast; a platform without it still reads sets.
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
            if builder.is_over:
                break
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark or error.context_mark
        mark = Mark(place.line + 1, place.column + 1) if place else Mark(0, 0)
        builder.refuse("yaml.syntax", mark, ("problem", error.problem or ""))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The pure Python scanner lets the last two out of an escape beyond Unicode.
        builder.refuse("yaml.syntax", Mark(0, 0), ("problem", type(error).__name__))
    if builder.root is None and not builder.faults:
        builder.refuse("file.empty", Mark(1, 1))
    return YamlFile(builder.root, tuple(builder.faults))


def _refused(code: str, mark: Mark, *facts: tuple[str, str]) -> YamlFile:
    return YamlFile(None, (SetFault(code, mark.line, mark.column, facts=facts),))


def _mark_of_byte(untrusted_bytes: bytes, position: int) -> Mark:
    return _mark_after(untrusted_bytes[:position].decode("utf-8-sig", "replace"))


def _mark_after(before: str) -> Mark:
    return Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
