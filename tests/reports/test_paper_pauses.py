"""The papers of a package can be stopped while they are set, between any two rows or pages."""

from collections.abc import Callable

import pytest

from desktop.domain.errors import JobCancelledError
from desktop.ports.papers import SelfScorePaper
from desktop.ports.progress import Pause
from desktop.reports.papers import Papers
from tests.reports.building import large

_LEAVES, _DOCUMENTS = 20, 20
_PAPERS = Papers()


class _Stopping:
    """Counts the pauses, and stops the job at the last one it is allowed."""

    def __init__(self, last: int | None = None) -> None:
        self._last = last
        self.count = 0

    def __call__(self) -> None:
        self.count += 1
        if self.count == self._last:
            raise JobCancelledError


@pytest.mark.parametrize(
    ("make", "pauses"),
    [
        (_PAPERS.self_score_annex, _LEAVES + _DOCUMENTS),
        (_PAPERS.report_pdf, 10),
        (_PAPERS.report_docx, 10),
    ],
    ids=["annex", "report", "report to edit"],
)
def test_a_paper_pauses_often_and_ends_at_the_pause_that_stops_it(
    make: Callable[[SelfScorePaper, Pause], bytes], pauses: int
) -> None:
    paper = SelfScorePaper(large(leaves=_LEAVES, documents=_DOCUMENTS))
    watched = _Stopping()
    made = make(paper, watched)

    assert watched.count >= pauses
    for last in (1, watched.count // 2, watched.count):
        with pytest.raises(JobCancelledError):
            make(paper, _Stopping(last))
    assert make(paper, _Stopping()) == made  # what was stopped left nothing behind
