"""Measures how often each field of made-up, labelled papers is guessed exactly."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from bench.describe_papers import fresh_papers, held_out_papers, tuned_papers, unseen_papers
from bench.describe_scans import read_scan, scanned
from bench.timing import emptied
from desktop.domain.describing.describe import describe
from desktop.domain.evidence import Metadata
from desktop.domain.pages import DocumentFacts
from desktop.reading.document_reader import ChildDocumentReader
from desktop.reading.pdf_facts import pdf_facts
from tests.corpus.office_papers import Paper, paper_pdf, same

_FIELDS = ("number", "symbol", "type", "issued_on", "issuer", "subject")
KEY_FIELDS = frozenset(_FIELDS[:4])
_TODAY = date(2026, 6, 30)
_COUNT = 600
_SCANS = 60

Reader = Callable[[Path], DocumentFacts]


def run(work: Path, *, runs: int) -> None:
    """Print the rates; they do not vary, so `runs` counts for nothing here."""
    del runs
    folder = emptied(work / "describe")
    for name, make in _SETS.items():
        show(
            f"text PDFs, {name}",
            ((paper, paper_pdf(paper)) for paper in make(_COUNT)),
            folder,
            read_text,
        )
    reader = ChildDocumentReader()
    try:
        for name in ("learnt from", "made last"):
            scans = _scans(_SETS[name], _SCANS)
            show(f"scans, {name}", scans, folder, partial(read_scan, reader=reader))
    finally:
        reader.close()


_SETS: Mapping[str, Callable[[int], Iterator[Paper]]] = {
    "learnt from": tuned_papers,
    "held out at first, then learnt from": held_out_papers,
    "made afterwards, then learnt from": fresh_papers,
    "made last": unseen_papers,
}


def _scans(make: Callable[[int], Iterator[Paper]], count: int) -> Iterator[tuple[Paper, bytes]]:
    """Scans of papers whose print is sound: a scan has no text layer to be bent."""
    random = Random(7)
    sound = (paper for paper in make(_COUNT) if paper.layer is same and not paper.notes)
    for paper in islice(sound, count):
        yield paper, scanned(paper_pdf(paper), random)


def read_text(path: Path) -> DocumentFacts:
    return pdf_facts(path, 3)


def show(title: str, papers: Iterable[tuple[Paper, bytes]], folder: Path, read: Reader) -> None:
    """One line of figures: the share guessed exactly, field by field and together."""
    right: Counter[str] = Counter()
    count = 0
    for paper, pdf in papers:
        count += 1
        wrong = misses(paper, pdf, folder, read)
        right.update(field for field in _FIELDS if field not in wrong)
        right["key"] += not wrong & KEY_FIELDS
        right["all"] += not wrong
    print(f"\n{title}: {count} papers")
    for field in (*_FIELDS, "key", "all"):
        print(f"  {field:10} {right[field] / count:7.1%}")


def misses(paper: Paper, pdf: bytes, folder: Path, read: Reader) -> set[str]:
    """The fields that were not guessed exactly."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    said = describe(read(path), file_name=paper.file_name, today=_TODAY).to_metadata()
    return {field for field in _FIELDS if _plain(said, field) != _plain(paper.truth, field)}


def _plain(metadata: Metadata, field: str) -> str:
    """Exactly, but for how letters are encoded and which dash stands in a subject."""
    text = unicodedata.normalize("NFC", str(getattr(metadata, field)))
    return text.translate(_DASHES)


_DASHES = str.maketrans("–—", "--")
