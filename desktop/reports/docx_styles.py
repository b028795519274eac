"""The styles of a DOCX paper: Word's own headings, and running text by NĐ 30/2020."""

from typing import Final

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.styles import Styles

from desktop.domain.plain_text import many_lines
from desktop.reports.docx_text import Block, element, twips

BODY, GROUND, ADDRESSEE = "NoiDung", "CanCu", "KinhGui"
HEADINGS: Final = {1: "Heading1", 2: "Heading2"}
CAPTION: Final = "Caption"

_NAMES: Final = {BODY: "Nội dung", GROUND: "Căn cứ", ADDRESSEE: "Kính gửi"}
_FIRST_LINE: Final = 12.7
_SIZE: Final = 14.0
_CAPTION_SIZE: Final = 13.0


def set_styles(styles: Styles) -> None:
    """Give headings and captions the decree's look, and add the styles of running text."""
    heading = _letters("w:b", size=_SIZE)
    for level in HEADINGS:
        _dress(styles[f"Heading {level}"].element, _heading(level), heading)
    caption = _paragraphs("center", before=10, after=5, is_kept=True)
    _dress(styles["Caption"].element, caption, _letters("w:b", size=_CAPTION_SIZE))
    for style_id, name in _NAMES.items():
        # python-docx types only part of itself
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)  # type: ignore[no-untyped-call]
        made.element.set(qn("w:styleId"), style_id)
        is_centred = style_id == ADDRESSEE
        look = _paragraphs("center" if is_centred else "both", before=6, is_indented=not is_centred)
        _dress(made.element, look, _letters("w:i" if style_id == GROUND else "", size=_SIZE))


def styled(untrusted_text: str, style_id: str, *, is_kept: bool = False) -> Block:
    """A paragraph that looks as its style says; one that is kept stays with the next."""
    look = element("w:pPr")
    look.append(element("w:pStyle", val=style_id))
    if is_kept:
        look.append(element("w:keepNext"))
    text = element("w:t")
    text.text = many_lines(untrusted_text).replace(" %", "\N{NO-BREAK SPACE}%")
    text.set(qn("xml:space"), "preserve")
    run = element("w:r")
    run.append(text)
    made = element("w:p")
    made.extend((look, run))
    return made


def _dress(style: BaseOxmlElement, paragraphs: Block, letters: Block) -> None:
    for tag in ("w:pPr", "w:rPr"):
        for old in style.findall(qn(tag)):
            style.remove(old)
    style.extend((paragraphs, letters.__copy__()))


def _heading(level: int) -> Block:
    look = _paragraphs("left", before=8, after=3, is_kept=True, is_indented=True)
    look.append(element("w:outlineLvl", val=str(level - 1)))
    return look


def _paragraphs(
    align: str,
    *,
    before: int,
    after: int = 0,
    is_kept: bool = False,
    is_indented: bool = False,
) -> Block:
    """How paragraphs stand; distances in points, in the order of Word's schema."""
    look = element("w:pPr")
    if is_kept:
        look.append(element("w:keepNext"))
    look.append(element("w:widowControl"))
    look.append(element("w:spacing", before=str(before * 20), after=str(after * 20)))
    if is_indented:
        look.append(element("w:ind", firstLine=twips(_FIRST_LINE)))
    look.append(element("w:jc", val=align))
    return look


def _letters(tag: str, *, size: float) -> Block:
    look = element("w:rPr")
    if tag:
        look.append(element(tag))
    look.append(element("w:color", val="000000"))
    for each in ("w:sz", "w:szCs"):
        look.append(element(each, val=str(round(size * 2))))
    return look
