"""The viewer's list of evidence, and the links that lead to each document and from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote
from xml.etree.ElementTree import Element

from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink
from desktop.domain.plain_text import one_line
from desktop.ports.papers import ReportContent
from desktop.reports.html import element
from desktop.reports.uses import links_by_document, used_for
from desktop.wording.documents import document_title, issued_on
from desktop.wording.numbers import size
from desktop.wording.states import MEDIA_TYPES

_HEADS = ("Mã", "Tài liệu", "Ngày", "Cơ quan ban hành", "Tệp", "Dùng cho tiêu chí")


@dataclass(frozen=True, slots=True)
class DocumentIndex:
    """The documents, where they lie, what they prove, and the leaves' places on the page."""

    documents: Mapping[DocumentCode, EvidenceDocument]
    paths: Mapping[DocumentCode, str]
    links: Mapping[DocumentCode, tuple[EvidenceLink, ...]]
    anchors: Mapping[str, str]

    @classmethod
    def of(cls, content: ReportContent) -> Self:
        """The index of a submission."""
        leaves = content.criterion_set.leaves()
        return cls(
            documents={document.code: document for document in content.documents},
            paths=content.paths,
            links=links_by_document(content.links, content.criterion_set),
            anchors={leaf.code: f"tc-{place}" for place, leaf in enumerate(leaves, start=1)},
        )

    def reference(self, code: DocumentCode, text: str) -> Element:
        """A link to the document's file, or its bare name where the package has no file."""
        path = self.paths.get(code)
        if path is None:
            return element("span", text)
        # A colon would make the first part a scheme; quoting leaves nothing but a relative path.
        target = "./" + quote(path.lstrip("/"), safe="/")
        return element("a", text, href=target, target="_blank", rel="noopener noreferrer")

    def named_reference(self, code: DocumentCode) -> Element:
        """The same with code and title as the text."""
        document = self.documents.get(code)
        title = code if document is None else f"{code}: {document_title(document)}"
        return self.reference(code, title)

    def section(self) -> Element:
        """The list, by code."""
        rows = [self._row(self.documents[code]) for code in sorted(self.documents)]
        head = element("tr", *(element("th", text, scope="col") for text in _HEADS))
        return element(
            "section",
            element("h2", "Danh mục tài liệu kiểm chứng"),
            element(
                "div",
                element("table", element("thead", head), element("tbody", *rows)),
                class_="wide",
            )
            if rows
            else element("p", "Không có tài liệu kiểm chứng kèm theo."),
            id="tai-lieu",
            **({"data_part": "1"} if rows else {}),
        )

    def _row(self, document: EvidenceDocument) -> Element:
        kind = MEDIA_TYPES[document.content.media_type]
        return element(
            "tr",
            element("td", self.reference(document.code, document.code)),
            element("td", document_title(document), class_="name"),
            element("td", issued_on(document.metadata)),
            element("td", one_line(document.metadata.issuer)),
            element(
                "td",
                one_line(document.name),
                element("br"),
                element("span", f"{kind}, {size(document.content.size)}", class_="soft"),
                class_="name",
            ),
            self._uses(document.code),
            data_entry="1",
        )

    def _uses(self, code: DocumentCode) -> Element:
        cell = element("td")
        for place, leaf in enumerate(used_for(self.links.get(code, ()))):
            anchor = self.anchors.get(leaf)
            use = element("a", leaf, href=f"#{anchor}") if anchor else element("span", leaf)
            if place:
                cell[-1].tail = ", "
            cell.append(use)
        return cell if len(cell) else element("td", "Chưa dùng")
