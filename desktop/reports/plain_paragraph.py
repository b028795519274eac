"""Paragraphs made of plain pieces: no markup is parsed, and what was measured is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paraparser import ParaFrag
from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with line breaks; `target` is the place it leads to, or ""."""

    text: str
    target: str = ""


class PlainParagraph(Paragraph):  # type: ignore[misc] # reportlab ships no types
    """A paragraph whose lines are broken once for a width, however often it is asked.

    `place` is what it is gone to by; "" where nothing refers to it.
    """

    place = ""
    _measured: tuple[float, float] | None = None

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        # Splitting may throw the broken lines away.
        if self._measured is None or self._measured[0] != width or not hasattr(self, "blPara"):
            self._measured = super().wrap(width, height)
        return self._measured

    @override
    def split(self, width: float, height: float) -> list[Flowable]:
        parts: list[Flowable] = super().split(width, height)
        if parts:
            parts[0].place = self.place
        return parts

    @override
    def draw(self) -> None:
        if self.place:
            self.canv.bookmarkHorizontal(self.place, 0, self.height)
        super().draw()


def plain_paragraph(
    pieces: Iterable[Piece], style: ParagraphStyle, *, place: str = ""
) -> PlainParagraph:
    """The pieces one after another; `place` is what the paragraph is gone to by."""
    made = PlainParagraph(None, style, frags=list(_fragments(pieces, style)))
    made.place = place
    return made


def _fragments(pieces: Iterable[Piece], style: ParagraphStyle) -> Iterator[ParaFrag]:
    """What reportlab's parser would make of the pieces, were they written as its markup."""
    for number, piece in enumerate(pieces):
        link = [(number, f"#{piece.target}")] if piece.target else []
        for position, line in enumerate(piece.text.split("\n")):
            if position:
                yield _fragment(style, lineBreak=True)
            if line:
                yield _fragment(style, text=line, link=link)


def _fragment(style: ParagraphStyle, **own: object) -> ParaFrag:
    """With all that reportlab asks of a piece of text."""
    made = ParaFrag(rise=0, greek=0, bold=0, italic=0)
    made.fontName, made.fontSize = style.fontName, style.fontSize
    made.textColor, made.us_lines, made.link, made.text = style.textColor, [], [], ""
    vars(made).update(own)
    return made
