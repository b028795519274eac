"""The room between title and name in which people sign, with its places named in the PDF itself."""

from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary
from reportlab.platypus import Flowable
from typing_extensions import override

from desktop.domain.signed_report import SignaturePlace

_HEIGHT: Final = 32 * mm
_SEAL_OVER: Final = 1 / 3
_APART: Final = 2 * mm
_APPEND_ONLY: Final = 3  # SignaturesExist and AppendOnly (ISO 32000-1, table 219)

Destination = Any  # reportlab ships no types


def reaching_left(width: float) -> float:
    """How far the places reach beyond the left side of a column of this width."""
    signature: float = (width - SignaturePlace.PERSON.width * mm) / 2
    words: float = SignaturePlace.OFFICE.width * mm + _APART
    return max(0.0, words - signature)


class SignaturePlaces(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """Empty paper as wide as its column; whoever signs finds the places by their labels.

    A named destination of the kind FitR carries a page and a rectangle, and every PDF tool can
    read it.
    """

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width: float = availWidth
        return availWidth, _HEIGHT

    @override
    def draw(self) -> None:
        # reportlab writes a destination only where something links to it, and nothing does here.
        named = {place.label: self._destination(place, left) for place, left in self._lefts()}
        catalog = self.canv._doc.Catalog  # noqa: SLF001 - see above
        catalog.Dests = PDFDictionary(named)
        # Tools that sign are told to add to the file, and what they add are fields of this form.
        catalog.AcroForm = PDFDictionary({"Fields": PDFArray([]), "SigFlags": _APPEND_ONLY})

    def _destination(self, place: SignaturePlace, left: float) -> Destination:
        x, y = self.canv.absolutePosition(left, (_HEIGHT - place.height * mm) / 2)
        return self.canv.bookmarkPage(
            place.label,
            fit="FitR",
            left=round(x, 2),
            bottom=round(y, 2),
            right=round(x + place.width * mm, 2),
            top=round(y + place.height * mm, 2),
        )

    def _lefts(self) -> tuple[tuple[SignaturePlace, float], ...]:
        """The seal lies over the left third of the signature, which stands in the middle."""
        signature = SignaturePlace.PERSON.width * mm
        left = (self.width - signature) / 2
        over = signature * _SEAL_OVER
        return (
            (SignaturePlace.PERSON, left),
            (SignaturePlace.SEAL, left + over - SignaturePlace.SEAL.width * mm),
            (SignaturePlace.OFFICE, left - _APART - SignaturePlace.OFFICE.width * mm),
        )
