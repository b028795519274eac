"""Compares the words of two PDFs page by page: help for a person who brought the wrong file."""

from collections import Counter
from pathlib import Path
from typing import Final

from desktop.domain.pages import DocumentFacts
from desktop.services.workspace import Workspace

_MOST_PAGES: Final = 200
_MOST_NAMED: Final = 10


def differing_pages(workspace: Workspace, report: Path, brought: Path) -> tuple[int, ...] | None:
    """The first few pages that lack words of the report; None where one cannot be looked into.

    Words that were added do not count: a signature brings its own. Both files are opened by the
    reading child. Raises FileVanishedError, FileUnreadableError.
    """
    first, second = (workspace.reader.facts(path, pages=_MOST_PAGES) for path in (report, brought))
    if first.trouble is not None or second.trouble is not None:
        return None
    here, there = _words(first), _words(second)
    differing = [
        number
        for number in sorted(here.keys() | there.keys())
        if number not in here or here[number] - there.get(number, Counter())
    ]
    return tuple(differing[:_MOST_NAMED])


def _words(facts: DocumentFacts) -> dict[int, Counter[str]]:
    return {
        page.number: Counter(word for line in page.lines for word in line.text.split())
        for page in facts.pages
    }
