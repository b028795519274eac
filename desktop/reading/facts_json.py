"""Document facts on their way from the child: written there, and checked by the parent."""

from collections.abc import Callable
from typing import TypeVar

from desktop.domain.evidence import MediaType
from desktop.domain.json_parsers import (
    Form,
    JsonRefusal,
    Line,
    Prose,
    Whole,
    flag,
    moment,
    moment_text,
    record,
    word,
    wrong_type,
)
from desktop.domain.pages import (
    DocumentFacts,
    PageFacts,
    SignatureField,
    TextLine,
    TextSource,
    Trouble,
)
from desktop.domain.strict_json import JsonValue

MAX_LINES = 60_000
"""Lines of one answer: some two hundred full pages."""

MAX_CHARACTERS = 600_000
"""Characters in all lines of one answer: some two hundred full pages."""

MAX_LINE_CHARACTERS = 2_000
MAX_ANNOTATIONS = 500
MAX_SIGNATURES = 50

_PARTS = 100_000
"""Places on a page are sent as whole hundred-thousandths, sizes as whole micrometres."""

_MOST_PAGES = 10_000_000
_LARGEST_MICROMETRES = 10**9

_T = TypeVar("_T")


def facts_to_json(facts: DocumentFacts) -> dict[str, object]:
    """What `facts_from_json` reads."""
    return {
        "media_type": facts.media_type.value,
        "page_count": facts.page_count,
        "pdf_version": facts.pdf_version,
        "has_text_layer": facts.has_text_layer,
        "pages": [_page_to_json(page) for page in facts.pages],
        "annotations": list(facts.annotations),
        "signatures": [
            [field.name, field.signed_at and moment_text(field.signed_at)]
            for field in facts.signatures
        ],
        "trouble": facts.trouble and facts.trouble.value,
    }


def _page_to_json(page: PageFacts) -> dict[str, object]:
    return {
        "number": page.number,
        "width": _whole(page.width_mm, 1000, _LARGEST_MICROMETRES),
        "height": _whole(page.height_mm, 1000, _LARGEST_MICROMETRES),
        "lines": [_line_to_json(line) for line in page.lines],
        "source": page.source.value,
        "is_coloured": page.is_coloured,
        "dpi": page.dpi,
    }


def _line_to_json(line: TextLine) -> list[object]:
    places = (line.left, line.top, line.right, line.bottom)
    return [line.text, *(_whole(place, _PARTS, _PARTS) for place in places)]


def _whole(value: float, parts: int, most: int) -> int:
    return round(min(max(value * parts, 0), most))


def facts_from_json(untrusted: JsonValue) -> DocumentFacts:
    """The facts; raises JsonRefusal when a value is not what it should be."""
    fields = record(untrusted)
    facts = DocumentFacts(
        media_type=word(MediaType)(fields.get("media_type")),
        page_count=_maybe(Whole(0, _MOST_PAGES), fields.get("page_count")),
        pdf_version=Form(9, r"(\d\.\d)?")(fields.get("pdf_version")),
        has_text_layer=_maybe(flag, fields.get("has_text_layer")),
        pages=_many(_page, fields.get("pages")),
        annotations=_many(Prose(MAX_LINE_CHARACTERS), fields.get("annotations")),
        signatures=_many(_signature, fields.get("signatures")),
        trouble=_maybe(word(Trouble), fields.get("trouble")),
    )
    if sum(len(page.lines) for page in facts.pages) > MAX_LINES:
        raise JsonRefusal("list.too_long", most=str(MAX_LINES))
    return facts


def _page(untrusted: JsonValue) -> PageFacts:
    fields = record(untrusted)
    size = Whole(0, _LARGEST_MICROMETRES)
    return PageFacts(
        number=Whole(1, _MOST_PAGES)(fields.get("number")),
        width_mm=size(fields.get("width")) / 1000,
        height_mm=size(fields.get("height")) / 1000,
        lines=_many(_line, fields.get("lines")),
        source=word(TextSource)(fields.get("source")),
        is_coloured=_maybe(flag, fields.get("is_coloured")),
        dpi=_maybe(Whole(0, 1_000_000), fields.get("dpi")),
    )


def _line(untrusted: JsonValue) -> TextLine:
    text, left, top, right, bottom = _items(untrusted, 5)
    place = Whole(0, _PARTS)
    return TextLine(
        Line(MAX_LINE_CHARACTERS)(text),
        place(left) / _PARTS,
        place(top) / _PARTS,
        place(right) / _PARTS,
        place(bottom) / _PARTS,
    )


def _signature(untrusted: JsonValue) -> SignatureField:
    name, signed_at = _items(untrusted, 2)
    return SignatureField(
        Line(MAX_LINE_CHARACTERS, may_be_empty=True)(name), _maybe(moment, signed_at)
    )


def _items(untrusted: JsonValue, count: int) -> list[JsonValue]:
    if not isinstance(untrusted, list) or len(untrusted) != count:
        raise wrong_type("list", untrusted)
    return untrusted


def _many(parse: Callable[[JsonValue], _T], untrusted: JsonValue) -> tuple[_T, ...]:
    if not isinstance(untrusted, list):
        raise wrong_type("list", untrusted)
    return tuple(parse(item) for item in untrusted)


def _maybe(parse: Callable[[JsonValue], _T], untrusted: JsonValue) -> _T | None:
    return None if untrusted is None else parse(untrusted)
