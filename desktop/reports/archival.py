"""Makes what reportlab writes fit for an archive: PDF/A-2, level B (ISO 19005-2)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any, BinaryIO, Final

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from desktop.domain.plain_text import one_line
from desktop.reports.colour_profile import srgb_profile

_PROGRAM: Final = "Minh Chứng"
LANGUAGE: Final = "vi-VN"

_PRINTED: Final = 4  # the annotation's flag (ISO 32000-1, table 165)
_UNENDED: Final = b"endstream\nendobj\n"
_PLACE: Final = re.compile(rb"(\d{10}) 00000 n \n")
_DESCRIPTION: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{program}</pdf:Producer>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{at}</xmp:CreateDate>
<xmp:ModifyDate>{at}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


@dataclass(frozen=True, slots=True)
class _Said:
    title: str
    author: str
    at: datetime


class ArchivalCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """A canvas whose file says that it is PDF/A, and is.

    Only what is drawn in registered faces is embedded, so it starts with one of those: reportlab
    would name Helvetica on every page otherwise.
    """

    def __init__(
        self,
        target: BinaryIO,
        *,
        title: str,
        author: str,
        at: datetime,
        **options: Any,  # noqa: ANN401 - reportlab ships no types
    ) -> None:
        super().__init__(target, **options)
        said = _Said(one_line(title), one_line(author), at.astimezone(UTC))
        self._doc.info = _Info(said)
        catalog = self._doc.Catalog
        catalog.Metadata = _description(said)
        catalog.OutputIntents = PDFArray([_colours()])
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        self._target = target

    @override
    def linkRect(self, *given: Any, **options: Any) -> None:
        super().linkRect(*given, **options, F=_PRINTED)

    @override
    def save(self) -> None:
        if self._code:
            self.showPage()
        self._target.write(_with_ended_streams(self._doc.GetPDFData(self)))


class _Info(PDFInfo):  # type: ignore[misc]  # reportlab ships no types
    """What the file says of itself in the old way: what `_description` says, and nothing else."""

    def __init__(self, said: _Said) -> None:
        super().__init__()
        self._said = said

    @override
    def format(self, document: Any) -> bytes:
        moment = PDFString(f"D:{self._said.at:%Y%m%d%H%M%S}Z")
        fields = {
            "Title": PDFString(self._said.title),
            "Author": PDFString(self._said.author),
            "Creator": PDFString(_PROGRAM),
            "Producer": PDFString(_PROGRAM),
            "CreationDate": moment,
            "ModDate": moment,
        }
        written: bytes = PDFDictionary(fields).format(document)
        return written


def _description(said: _Said) -> PDFStream:
    text = _DESCRIPTION.format(
        title=escape(said.title),
        author=escape(said.author),
        at=f"{said.at:%Y-%m-%dT%H:%M:%SZ}",
        program=_PROGRAM,
        language=LANGUAGE,
    )
    kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    return PDFStream(PDFDictionary(kind), text.encode())


def _colours() -> PDFDictionary:
    """All colours of the papers are those of sRGB."""
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": profile,
        }
    )


def _with_ended_streams(pdf: bytes) -> bytes:
    """The same PDF with a line's end before each `endstream`, as PDF/A wants and reportlab omits.

    The table of places is written anew; its form is reportlab's own, so nothing has to be guessed.
    """
    table = int(pdf[pdf.rindex(b"startxref\n") :].split()[1])
    places = [int(each) for each in _PLACE.findall(pdf, table)]
    moved: dict[int, int] = {}
    parts = [pdf[: min(places)]]
    at = len(parts[0])
    ordered = sorted(places)
    for place, end in zip(ordered, [*ordered[1:], table], strict=True):
        moved[place] = at
        written = pdf[place:end]
        if written.endswith(_UNENDED):
            written = written[: -len(_UNENDED)] + b"\n" + _UNENDED
        parts.append(written)
        at += len(written)
    rest = _PLACE.sub(lambda found: b"%010d 00000 n \n" % moved[int(found[1])], pdf[table:])
    head, mark, _ = rest.rpartition(b"startxref\n")
    return b"".join((*parts, head, mark, b"%d\n%%%%EOF\n" % at))
