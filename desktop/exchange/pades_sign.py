"""Signs a PDF (PAdES B-B or B-T, ETSI EN 319 142-1) by adding to it: no byte before is touched."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from types import MappingProxyType
from typing import Final

from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    InnerScaling,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfSigningSession
from pyhanko.stamp import StaticStampStyle
from typing_extensions import override

from desktop.domain.report_errors import ReportAlreadySignedError
from desktop.domain.signed_report import SignaturePlace, SigningRole
from desktop.exchange.cades import MAX_STAMP_BYTES, RawKey, RawKeySigner
from desktop.ports.signing import AskStamp

_FIELDS: Final[Mapping[SignaturePlace, SigningRole]] = MappingProxyType(
    {
        SignaturePlace.PERSON: SigningRole.LEADER,
        SignaturePlace.SEAL: SigningRole.OFFICE,
        SignaturePlace.OFFICE: SigningRole.OFFICE,
    }
)
_NAMES: Final = MappingProxyType(
    {SigningRole.LEADER: "ChuKyNguoiKy", SigningRole.OFFICE: "ChuKyCoQuan"}
)
_SIGNATURE_BYTES: Final = 4 * 1024
"""More than a signature takes without its certificates and its stamp."""
_EDGE_TO_EDGE: Final = SimpleBoxLayoutRule(
    AxisAlignment.ALIGN_MID,
    AxisAlignment.ALIGN_MID,
    inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
)


def sign_pdf(  # noqa: PLR0913 - what a signature on paper takes
    content: bytes,
    key: RawKey,
    *,
    place: SignaturePlace,
    look: bytes,
    at: datetime,
    stamp: AskStamp | None = None,
) -> bytes:
    """The PDF with one more signature at a place it names; begins with the very bytes of before.

    `look` is a PDF whose first page is shown there; `stamp` is asked once, and may have none to
    give. Raises ReportAlreadySignedError where that role has signed, and whatever the key raises.
    """
    role = _FIELDS[place]
    name = _NAMES[role]
    writer = _Adding(BytesIO(content))
    if any(one.field_name == name for one in writer.prev.embedded_signatures):
        raise ReportAlreadySignedError(role)
    page, box = _find(writer.prev, place)
    signer = _TimedSigner(
        PdfSignatureMetadata(
            field_name=name, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
        ),
        RawKeySigner(key, with_chain=True, stamp=stamp),
        stamp_style=StaticStampStyle(
            border_width=0, background=_Look(look), background_layout=_EDGE_TO_EDGE
        ),
        new_field_spec=SigFieldSpec(name, on_page=page, box=box),
    )
    signer.at = at.replace(microsecond=0)
    room = None if stamp is None else _room(key)
    return bytes(asyncio.run(signer.async_sign_pdf(writer, bytes_reserved=room)).getvalue())


def _room(key: RawKey) -> int:
    """Hexadecimal digits to keep free for a signature with a stamp, whose length is unknown."""
    certificates = (key.certificate, *key.chain)
    carried = sum(len(one.public_bytes(serialization.Encoding.DER)) for one in certificates)
    return 2 * (carried + _SIGNATURE_BYTES + MAX_STAMP_BYTES)


class _Adding(IncrementalPdfFileWriter):
    """Leaves what the paper says of itself: said twice and changed once, it were no PDF/A."""

    @override
    def _update_meta(self) -> None:
        pass


class _TimedSigner(PdfSigner):
    """Takes the time of signing from its caller."""

    at: datetime

    @override
    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


class _Look(PdfContent):
    """The first page of a PDF in memory."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    @override
    def render(self) -> bytes:
        if self.writer is None:
            raise RuntimeError("pyHanko sets the writer before it draws")
        page = self.writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject["/Look"] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        return b"/Look Do"


def _find(reader: PdfFileReader, place: SignaturePlace) -> tuple[int, tuple[int, int, int, int]]:
    """The page's index and the rectangle of a place; raises KeyError where the paper has none."""
    target = reader.root["/Dests"]["/" + place.label]
    page, _, left, bottom, right, top = (target.raw_get(index) for index in range(6))
    box = (round(left), round(bottom), round(right), round(top))
    count = reader.root["/Pages"]["/Count"]
    for index in range(count):
        found, _ = reader.find_page_for_modification(index)  # type: ignore[no-untyped-call]  # has no types
        if found.reference == page.reference:
            return index, box
    raise KeyError(place.label)
