"""Places a paper refers to: evidence documents by their code, criteria by theirs."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.ports.papers import ReportContent


@dataclass(frozen=True, slots=True)
class References:
    """The name of the place for each code that can be gone to."""

    documents: Mapping[str, str]
    leaves: Mapping[str, str]


def references(content: ReportContent) -> References:
    """Every document of the list and every leaf of the table has a place of its own."""
    documents = sorted(each.code for each in content.documents)
    leaves = (leaf.code for leaf in content.criterion_set.leaves())
    return References(
        documents={code: f"tl{position}" for position, code in enumerate(documents, start=1)},
        leaves={code: f"tc{position}" for position, code in enumerate(leaves, start=1)},
    )
