"""Paragraphs of plain pieces break as reportlab's own do, and nothing in them is markup."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from desktop.domain.plain_text import many_lines
from desktop.paths import resources
from desktop.reports.page import register_fonts
from desktop.reports.paper_text import Align, Face, cell_style, paragraph

_WIDTH, _ENDLESS = 90.0, 10_000.0
_TEXTS = st.text("aăđệ Ữ-.,\u00a0\n", max_size=120)


@pytest.fixture(scope="module", autouse=True)
def fonts() -> None:
    register_fonts(resources() / "fonts")


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.sampled_from(Face), st.sampled_from(Align))
def test_it_is_as_high_as_reportlabs_own(text: str, face: Face, align: Align) -> None:
    style = cell_style(face, align)
    own = Paragraph(escape(many_lines(text)).replace("\n", "<br/>"), style)

    measured = paragraph(text, style).wrap(_WIDTH, _ENDLESS)

    assert measured == own.wrap(_WIDTH, _ENDLESS)


@pytest.mark.parametrize("text", ["<b>x</b> &amp; y", "a<br/>b", "&#65;", '<a name="p"/>', "<"])
def test_markup_is_text(text: str) -> None:
    cell = paragraph(text, cell_style(Face.REGULAR, Align.LEFT))

    assert [fragment.text for fragment in cell.frags] == [text]


def test_it_is_measured_again_for_another_width_only() -> None:
    cell = paragraph("một hai ba " * 20, cell_style(Face.REGULAR, Align.LEFT))

    first = cell.wrap(_WIDTH, _ENDLESS)
    broken = cell.blPara

    assert (cell.wrap(_WIDTH, _ENDLESS), cell.blPara) == (first, broken)
    assert cell.wrap(2 * _WIDTH, _ENDLESS)[1] < first[1]


def test_the_upper_part_of_a_torn_one_is_what_is_gone_to() -> None:
    cell = paragraph("một hai ba " * 20, cell_style(Face.REGULAR, Align.LEFT), place="tc-1")
    _, height = cell.wrap(_WIDTH, _ENDLESS)

    upper, lower = cell.split(_WIDTH, height / 2)

    assert (upper.place, lower.place) == ("tc-1", "")
