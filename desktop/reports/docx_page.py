"""The file of a DOCX paper by NĐ 30/2020: margins, fonts, page numbers, document facts."""

from collections.abc import Iterable
from copy import deepcopy
from datetime import UTC
from io import BytesIO
from typing import Final

from docx import Document
from docx.enum.section import WD_ORIENTATION
from docx.opc.coreprops import CoreProperties
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm

from desktop.reports.docx_styles import set_styles
from desktop.reports.docx_text import BODY_SIZE, Block, Setting, element, paragraph, runs
from desktop.reports.page import LONGEST_PROPERTY, DocumentFacts
from desktop.reports.paper_frame import shortened
from desktop.reports.paper_text import Align
from desktop.reports.zip_times import without_times

FONT: Final = "Times New Roman"
"""The decree's face; the reader's computer brings it."""

UPRIGHT_ROOM: Final = 165.0
SIDEWAYS_ROOM: Final = 252.0
"""Millimetres between the margins, as on the PDF pages."""

_LONG_SIDE, _SHORT_SIDE = 297, 210
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 15
_NUMBER_FROM_TOP: Final = 10


def docx_paper(story: Iterable[Block], facts: DocumentFacts, *, sideways: bool = False) -> bytes:
    """The story as a DOCX file; the same story and facts give the same bytes."""
    document = Document()
    _set_defaults(document.styles.element)
    set_styles(document.styles)
    section = document.sections[0]
    _set_page(section, sideways=sideways)
    _number_pages(section)
    end = document.element.body.sectPr
    for block in story:
        end.addprevious(block)
    _set_sections(document.element.body)
    _tell_facts(document.core_properties, facts)
    target = BytesIO()
    document.save(target)
    return without_times(target.getvalue())


def _set_defaults(styles: BaseOxmlElement) -> None:
    """Every style speaks Vietnamese in the decree's face, single-spaced."""
    look = element("w:rPr")
    look.append(element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))
    look.append(element("w:sz", val=str(round(BODY_SIZE * 2))))
    look.append(element("w:szCs", val=str(round(BODY_SIZE * 2))))
    look.append(element("w:lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))
    paragraphs = element("w:pPr")
    paragraphs.append(element("w:spacing", before="0", after="0", line="240", lineRule="auto"))
    defaults = styles.find(qn("w:docDefaults"))
    for wrapper, content in (("w:rPrDefault", look), ("w:pPrDefault", paragraphs)):
        place = defaults.find(qn(wrapper))
        place.clear()
        place.append(content)


def _set_page(section: Section, *, sideways: bool) -> None:
    width, height = (_LONG_SIDE, _SHORT_SIDE) if sideways else (_SHORT_SIDE, _LONG_SIDE)
    section.orientation = WD_ORIENTATION.LANDSCAPE if sideways else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.header_distance = section.footer_distance = Mm(_NUMBER_FROM_TOP)


def _set_sections(body: BaseOxmlElement) -> None:
    """Where papers follow one another, the first page of each goes without a number.

    Pages are not counted anew: LibreOffice puts an empty page before each that is to be odd again.
    """
    for each in body.findall(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:sectPr')}"):
        each.getparent().replace(each, deepcopy(body.sectPr))


def _number_pages(section: Section) -> None:
    """Centred in the top margin, and none on page 1."""
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    place = section.header.paragraphs[0]
    place.alignment = None
    setting = Setting(align=Align.CENTER)
    field = element("w:fldSimple", instr="PAGE")
    field.extend(runs("2", setting))
    numbered = paragraph(setting, "center")
    numbered.append(field)
    old = place.paragraph_format.element
    old.getparent().replace(old, numbered)


def _tell_facts(properties: CoreProperties, facts: DocumentFacts) -> None:
    author = shortened(facts.author, LONGEST_PROPERTY)
    properties.title, properties.author = shortened(facts.title, LONGEST_PROPERTY), author
    properties.last_modified_by, properties.comments = author, ""
    properties.created = properties.modified = facts.at.astimezone(UTC).replace(tzinfo=None)
    properties.language = "vi-VN"
