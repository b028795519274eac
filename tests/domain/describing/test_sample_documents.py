"""The program's own sample documents, laid out by other hands than the corpus."""

from datetime import date
from pathlib import Path

from desktop.domain.describing.describe import describe
from desktop.paths import resources
from desktop.reading.pdf_facts import pdf_facts
from desktop.samples.catalogue import Document, load_renditions
from desktop.samples.layout import document_pdf
from desktop.samples.typeface import register_typefaces
from desktop.wording.documents import number_and_symbol


def documents() -> tuple[Document, ...]:
    renditions = load_renditions(resources() / "samples" / "documents.yaml")
    sources = (rendition.source for rendition in renditions)
    return tuple({each.id: each for each in sources if isinstance(each, Document)}.values())


def test_every_sample_document_says_number_type_day_and_subject(tmp_path: Path) -> None:
    register_typefaces(resources() / "fonts")
    path = tmp_path / "van-ban.pdf"
    for document in documents():
        path.write_bytes(document_pdf(document))

        said = describe(pdf_facts(path, 3), file_name=path.name, today=date(2026, 6, 1))

        metadata = said.to_metadata()
        assert number_and_symbol(metadata) == document.number
        assert metadata.issued_on == document.date
        assert metadata.type.upper() == (document.type or "CÔNG VĂN").upper()
        assert metadata.subject == document.subject.removeprefix("V/v ")
