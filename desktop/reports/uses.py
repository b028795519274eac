"""Who proves what: the links of a submission seen from the leaf and from the document."""

from collections.abc import Iterable, Mapping

from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.plain_text import one_line
from desktop.wording.phrases import say


def links_by_leaf(links: Iterable[EvidenceLink]) -> Mapping[str, tuple[EvidenceLink, ...]]:
    """The links of each leaf, by document code."""
    found: dict[str, list[EvidenceLink]] = {}
    for link in links:
        found.setdefault(link.leaf, []).append(link)
    return {leaf: tuple(sorted(each, key=_by_document)) for leaf, each in found.items()}


def links_by_document(
    links: Iterable[EvidenceLink], criterion_set: CriterionSet
) -> Mapping[DocumentCode, tuple[EvidenceLink, ...]]:
    """The links of each document, in the reading order of the set."""
    order = {leaf.code: position for position, leaf in enumerate(criterion_set.leaves())}
    found: dict[DocumentCode, list[EvidenceLink]] = {}
    for link in links:
        found.setdefault(link.document, []).append(link)
    return {
        code: tuple(sorted(each, key=lambda link: (order.get(link.leaf, len(order)), link.leaf)))
        for code, each in found.items()
    }


def citations(links: Iterable[EvidenceLink]) -> tuple[str, ...]:
    """Documents with their pages ("TL-001 (tr. 3–5)"), each once however many demands it meets."""
    return _distinct(_with_pages(link.document, link.pages) for link in links)


def used_for(links: Iterable[EvidenceLink]) -> tuple[str, ...]:
    """Codes of the leaves a document proves, each once."""
    return _distinct(link.leaf for link in links)


def cited_pages(links: Iterable[EvidenceLink]) -> tuple[str, ...]:
    """The pages the links point to, each once."""
    return _distinct(one_line(link.pages) for link in links if link.pages.strip())


def link_notes(links: Iterable[EvidenceLink]) -> tuple[str, ...]:
    """What was noted at the links, each once."""
    return _distinct(link.note.strip() for link in links if link.note.strip())


def _with_pages(document: DocumentCode, pages: str) -> str:
    if not pages.strip():
        return document
    return say("{document} ({pages})", document=document, pages=one_line(pages))


def _by_document(link: EvidenceLink) -> tuple[str, str]:
    return link.document, link.requirement


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
