"""Paragraphs of a DOCX paper: lines, running text, headings, rules; no text is ever markup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop.domain.plain_text import many_lines, seen
from desktop.reports.cell_places import parts_of_cell
from desktop.reports.paper_text import Align, Face

BODY_SIZE: Final = 13.0
_FIRST_LINE: Final = 12.7
_BODY_GAP: Final = 6.0
_HEADING_GAP: Final = 12.0
_BELOW_HEADING: Final = 4.0
_RULE_EIGHTHS: Final = 6
_BELOW_RULE: Final = 3.0
_LARGEST_ID: Final = 0x7FFFFFFF
_TWIPS_PER_MM: Final = 1440 / 25.4
_TWIPS_PER_POINT: Final = 20

_ALIGN: Final = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_BOLD: Final = frozenset({Face.BOLD, Face.BOLD_ITALIC})
_ITALIC: Final = frozenset({Face.ITALIC, Face.BOLD_ITALIC})

Block = BaseOxmlElement
"""A paragraph or a table, to be put into a story or into a cell."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set: its face and size, where it stands, what it keeps together with."""

    face: Face = Face.REGULAR
    size: float = BODY_SIZE
    align: Align = Align.LEFT
    gap: float = 0.0
    """Room above it, in points."""
    below: float = 0.0
    keep_with_next: bool = False


def element(tag: str, **attributes: str) -> Block:
    """An element of WordprocessingML; attributes are of the same name space."""
    return OxmlElement(tag, {qn(f"w:{name}"): value for name, value in attributes.items()})


def twips(millimetres: float) -> str:
    """A length as Word writes it."""
    return str(round(millimetres * _TWIPS_PER_MM))


def line(
    untrusted_text: str,
    setting: Setting | None = None,
    *,
    places: Mapping[str, str] | None = None,
    place: str = "",
) -> Block:
    """A paragraph of plain text; its line breaks are kept.

    Codes among `places` lead there; `place` is what this paragraph is gone to by.
    """
    chosen = setting or Setting()
    made = paragraph(chosen, _ALIGN[chosen.align])
    if place:
        made.extend(_named_place(place))
    for piece, target in parts_of_cell(many_lines(untrusted_text), places or {}):
        written = runs(piece, chosen)
        if target:
            link = element("w:hyperlink", anchor=target, history="1")
            link.extend(written)
            made.append(link)
        else:
            made.extend(written)
    return made


def _named_place(place: str) -> Iterator[Block]:
    number = str(crc32(place.encode("ascii")) & _LARGEST_ID)
    yield element("w:bookmarkStart", id=number, name=place)
    yield element("w:bookmarkEnd", id=number)


def body(untrusted_text: str, *, face: Face = Face.REGULAR, keep_with_next: bool = False) -> Block:
    """A paragraph of running text: justified, its first line indented."""
    setting = Setting(face, gap=_BODY_GAP, keep_with_next=keep_with_next)
    made = paragraph(setting, "both", first_line=_FIRST_LINE)
    made.extend(runs(many_lines(untrusted_text), setting))
    return made


def heading(untrusted_text: str, *, level: int = 1, size: float = BODY_SIZE) -> Block:
    """A heading that stays with what follows; it stands in Word's navigation."""
    setting = Setting(Face.BOLD, size, gap=_HEADING_GAP, below=_BELOW_HEADING, keep_with_next=True)
    made = paragraph(setting, "left", outline=level)
    made.extend(runs(many_lines(untrusted_text), setting))
    return made


def rule(length: float, room: float) -> Block:
    """A rule in the middle of the room, both in millimetres."""
    made = paragraph(
        Setting(size=2, below=_BELOW_RULE), "center", side=max(0.0, (room - length) / 2)
    )
    border = element("w:pBdr")
    border.append(
        element("w:bottom", val="single", sz=str(_RULE_EIGHTHS), space="1", color="000000")
    )
    properties = made.find(qn("w:pPr"))
    properties.find(qn("w:spacing")).addprevious(border)
    return made


def line_to_write_on(room: float, *, keep_with_next: bool) -> Block:
    """A dotted line to write on by hand, across the room: a tab that is led by dots."""
    made = paragraph(Setting(gap=_BODY_GAP, keep_with_next=keep_with_next), "left")
    tabs = element("w:tabs")
    tabs.append(element("w:tab", val="right", leader="dot", pos=twips(room)))
    made.find(qn("w:pPr")).find(qn("w:spacing")).addprevious(tabs)
    run = element("w:r")
    run.append(element("w:tab"))
    made.append(run)
    return made


def gap(points: float, *, keep_with_next: bool = False) -> Block:
    """Empty room."""
    return paragraph(Setting(size=1, gap=points, keep_with_next=keep_with_next), "left")


def page_break() -> Block:
    """What follows begins on a new page."""
    made = paragraph(Setting(size=1), "left")
    run = element("w:r")
    run.append(element("w:br", type="page"))
    made.append(run)
    return made


def sheet_break() -> Block:
    """What came before is a section of its own, which the paper's page setting completes."""
    made = paragraph(Setting(size=1), "left")
    made.find(qn("w:pPr")).append(element("w:sectPr"))
    return made


def runs(untrusted_text: str, setting: Setting) -> Iterator[Block]:
    """The text as runs, one a line, line breaks between them; nothing in it is markup."""
    text = seen(untrusted_text).replace(" %", "\N{NO-BREAK SPACE}%")
    for position, each in enumerate(text.split("\n")):
        run = element("w:r")
        run.append(_run_look(setting))
        if position:
            run.append(element("w:br"))
        written = element("w:t")
        written.text = each
        written.set(qn("xml:space"), "preserve")
        run.append(written)
        yield run


def _run_look(setting: Setting) -> Block:
    look = element("w:rPr")
    if setting.face in _BOLD:
        look.append(element("w:b"))
    if setting.face in _ITALIC:
        look.append(element("w:i"))
    look.append(element("w:sz", val=str(round(setting.size * 2))))
    look.append(element("w:szCs", val=str(round(setting.size * 2))))
    return look


def paragraph(
    setting: Setting, align: str, *, first_line: float = 0, side: float = 0, outline: int = 0
) -> Block:
    """An empty paragraph; what Word wants to know of it stands in the order of its schema."""
    look = element("w:pPr")
    if setting.keep_with_next:
        look.append(element("w:keepNext"))
    before, after = (str(round(each * _TWIPS_PER_POINT)) for each in (setting.gap, setting.below))
    look.append(element("w:spacing", before=before, after=after))
    if first_line:
        look.append(element("w:ind", firstLine=twips(first_line)))
    elif side:
        look.append(element("w:ind", left=twips(side), right=twips(side)))
    look.append(element("w:jc", val=align))
    if outline:
        look.append(element("w:outlineLvl", val=str(outline - 1)))
    look.append(_run_look(setting))
    made = element("w:p")
    made.append(look)
    return made
