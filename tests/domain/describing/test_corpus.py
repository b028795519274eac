"""The labelled corpus in small: what the benchmark measures at length must not slip."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from bench.describe import KEY_FIELDS, misses, read_text
from bench.describe_papers import fresh_papers, held_out_papers, tuned_papers, unseen_papers
from tests.corpus.office_papers import Paper, paper_pdf

COUNT = 60


@pytest.mark.no_cover
@pytest.mark.parametrize("papers", [tuned_papers, held_out_papers, fresh_papers, unseen_papers])
def test_number_symbol_type_and_day_are_right_on_ninety_five_of_a_hundred(
    papers: Callable[[int], Iterable[Paper]], tmp_path: Path
) -> None:
    wrong = [
        paper
        for paper in papers(COUNT)
        if misses(paper, paper_pdf(paper), tmp_path, read_text) & KEY_FIELDS
    ]

    assert len(wrong) <= COUNT * 0.05
