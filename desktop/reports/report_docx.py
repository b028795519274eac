"""Sets the self-score report as a DOCX to be edited: real styles, head rows that repeat.

Its chart is left out: Word would show a picture that nobody can edit, and the table right above
has the same figures.
"""

from collections.abc import Iterator
from typing import Final

from desktop.ports.progress import Pause, unasked
from desktop.reports.docx_letterhead import docx_head, docx_signing
from desktop.reports.docx_page import UPRIGHT_ROOM, docx_paper
from desktop.reports.docx_styles import ADDRESSEE, BODY, CAPTION, GROUND, HEADINGS, styled
from desktop.reports.docx_table import table
from desktop.reports.docx_text import Block, Setting, line, rule
from desktop.reports.paper_parts import Grid
from desktop.reports.paper_text import Align, Face
from desktop.reports.report_parts import Block as Part
from desktop.reports.report_parts import Chart, Heading, Report, Text, TextKind

_TITLE: Final = Setting(Face.BOLD, 14, Align.CENTER, keep_with_next=True)
_TITLE_RULE: Final = 42.0
_STYLES: Final = {
    TextKind.BODY: BODY,
    TextKind.GROUND: GROUND,
    TextKind.ADDRESSEE: ADDRESSEE,
    TextKind.CAPTION: CAPTION,
}


def report_docx(report: Report, pause: Pause = unasked) -> bytes:
    """The DOCX; the same report gives the same bytes."""
    return docx_paper(_story(report, pause), report.facts)


def _story(report: Report, pause: Pause) -> Iterator[Block]:
    yield docx_head(report.head, UPRIGHT_ROOM)
    yield line("", Setting(size=14))
    yield line(report.title, _TITLE)
    yield line(report.subject, _TITLE)
    yield rule(_TITLE_RULE, UPRIGHT_ROOM)
    for part in _without_chart(report.blocks):
        yield _block(part, pause)
    for text in report.closing:
        yield styled(text.text, _STYLES[text.kind], is_kept=True)
    yield line("", Setting(size=14, keep_with_next=True))
    yield from docx_signing(report.signing, UPRIGHT_ROOM)


def _without_chart(parts: tuple[Part, ...]) -> Iterator[Text | Heading | Grid]:
    """Everything but charts and the captions right above them."""
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        is_of_chart = isinstance(following, Chart) and isinstance(part, Text)
        if not isinstance(part, Chart) and not is_of_chart:
            yield part


def _block(part: Text | Heading | Grid, pause: Pause) -> Block:
    pause()
    match part:
        case Heading():
            return styled(part.text, HEADINGS[part.level])
        case Grid():
            return table(part.columns, part.rows, pause)
        case Text():
            return styled(part.text, _STYLES[part.kind])
