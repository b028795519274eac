"""What real sources name, laid out as papers and read back through the reader."""

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.describing.describe import describe
from desktop.domain.describing.guess import Certainty, Description, GuessSource
from desktop.reading.pdf_facts import pdf_facts
from tests.corpus.office_papers import Paper, paper_pdf
from tests.corpus.real_papers import ALSO_NAMED, EXAMPLES

TODAY = date(2026, 3, 1)


def described(paper: Paper, folder: Path) -> Description:
    path = folder / paper.file_name
    path.write_bytes(paper_pdf(paper))
    return describe(pdf_facts(path, 3), file_name=paper.file_name, today=TODAY)


@pytest.mark.parametrize("name", [*EXAMPLES, *ALSO_NAMED])
def test_every_field_of_a_real_document_is_read(name: str, tmp_path: Path) -> None:
    paper = {**EXAMPLES, **ALSO_NAMED}[name]

    said = described(paper, tmp_path)

    assert said.to_metadata() == paper.truth


def test_there_are_twenty_examples() -> None:
    assert len(EXAMPLES) == 20


def test_a_year_no_document_can_carry_makes_the_number_doubtful(tmp_path: Path) -> None:
    said = described(ALSO_NAMED["106/2203/NĐ-CP"], tmp_path)

    assert said.number is not None
    assert said.number.certainty is Certainty.DOUBTFUL
    assert said.issued_on is not None
    assert said.issued_on.certainty is Certainty.DOUBTFUL


def test_what_stands_in_the_text_is_said_to_stand_there(tmp_path: Path) -> None:
    said = described(EXAMPLES["599/QĐ-UBND"], tmp_path)

    assert said.number is not None
    assert said.number.source is GuessSource.TEXT_LAYER
    assert said.number.place is not None
    assert said.number.place.page == 1
    assert said.number.place.right < 0.5
