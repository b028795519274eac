"""Builds HTML as a tree, so that no text from anybody can ever become markup."""

import base64
import hashlib
from typing import Final
from xml.etree.ElementTree import Element, tostring

from desktop.domain.plain_text import many_lines

Child = Element | str

_DOCTYPE: Final = "<!DOCTYPE html>\n"


def element(tag: str, *children: Child | None, **attributes: str) -> Element:
    """An element; texts are cleaned and will be escaped. `class_` and `data_x` lose their dress."""
    made = Element(tag, {_attribute(name): _clean(value) for name, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif child and last is None:
            made.text = (made.text or "") + _clean(child)
        elif child and last is not None:
            last.tail = (last.tail or "") + _clean(child)
    return made


def raw_element(tag: str, own_text: str) -> Element:
    """A `style` or `script` with our own text, which HTML does not escape."""
    made = Element(tag)
    made.text = own_text
    return made


def source_hash(own_text: str) -> str:
    """How a content security policy names an inline style or script."""
    digest = hashlib.sha256(own_text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def document(root: Element) -> bytes:
    """The page in UTF-8."""
    return (_DOCTYPE + tostring(root, encoding="unicode", method="html") + "\n").encode("utf-8")


def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _clean(text: str) -> str:
    # Blanks at the ends separate inline elements and must stay.
    body = many_lines(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and body else ""
    return f"{before}{body}{after}"
