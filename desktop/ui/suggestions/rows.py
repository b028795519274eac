"""Documents suggested for a leaf, as frozen rows: which one, and why."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.domain.criteria import Leaf
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.suggestions import SuggestedBy, Suggester, Suggestion
from desktop.services.workspace import Workspace
from desktop.wording.documents import document_title
from desktop.wording.phrases import Words, say

REASONS: Final = Words(
    {
        SuggestedBy.LAST_YEAR: "giống năm trước",
        SuggestedBy.TYPE: "đúng loại",
        SuggestedBy.WORDS: "cùng từ ngữ",
    }
)

Dismissed = frozenset[tuple[str, str, DocumentCode]]
"""Leaf, requirement and document that the officer does not want to see together again."""


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A document for one thing asked for, in words."""

    requirement: str
    document: DocumentCode
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """For which leaf, with which uses it has, and what proved it a year ago."""

    leaf: Leaf
    links: tuple[EvidenceLink, ...]
    last_year: Sequence[str]
    dismissed: Dismissed


def rows_for(
    workspace: Workspace, suggester: Suggester, question: Question
) -> tuple[SuggestionRow, ...]:
    """What to suggest; a thing that has a document hears only of last year's."""
    leaf = question.leaf
    linked = {link.document for link in question.links}
    met = {link.requirement for link in question.links}
    found = suggester.suggest(leaf, linked=linked, last_year=question.last_year)
    wanted = [each for each in found if _is_wanted(each, leaf, met, question.dismissed)]
    titles = {}
    with workspace.look() as work:
        for code in {each.document for each in wanted}:
            document = work.documents.get(code)
            if document is not None and not work.archive.is_binned(code):
                titles[code] = document_title(document)
    return tuple(
        SuggestionRow(each.requirement, each.document, _text(each, titles[each.document]))
        for each in wanted
        if each.document in titles
    )


def _is_wanted(each: Suggestion, leaf: Leaf, met: Collection[str], dismissed: Dismissed) -> bool:
    if (leaf.code, each.requirement, each.document) in dismissed:
        return False
    return each.requirement not in met or each.reason is SuggestedBy.LAST_YEAR


def _text(suggestion: Suggestion, title: str) -> str:
    return say(
        "Gợi ý: {code} · {title} – {reason}",
        code=suggestion.document,
        title=title,
        reason=REASONS[suggestion.reason],
    )
