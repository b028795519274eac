"""Reports with signatures on them, and the ways in which others change such files."""

import re
from functools import cache
from io import BytesIO
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils import generic as pdf_generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfReader, PdfWriter

from desktop.domain.signed_report import SignaturePlace
from desktop.exchange.cades import SigningKey
from desktop.exchange.office_key import OfficeSigner
from desktop.ports.papers import SignatureLook
from desktop.ports.signing import Signer
from desktop.reports.papers import Papers
from tests.corpus.signers import AT, make_signer
from tests.reports.building import small

generic: Any = pdf_generic  # half of it has types
Loose = Any  # the same for writers and what they hold

LEADER = "Nguyễn Thị Ánh Hồng"
OFFICE = "UBND xã Vĩnh Thành"


@cache
def base() -> bytes:
    """A report as it is made to be signed."""
    return Papers().self_score_report(small())


@cache
def leader() -> OfficeSigner:
    return make_signer(name=LEADER)


@cache
def office() -> OfficeSigner:
    return make_signer(name=OFFICE)


def signed(content: bytes, signer: Signer, place: SignaturePlace) -> bytes:
    look = Papers().signature_look(SignatureLook(place, signer.subject, AT))
    return signer.sign_pdf(content, place=place, look=look, at=AT)


@cache
def signed_once() -> bytes:
    return signed(base(), leader(), SignaturePlace.PERSON)


@cache
def signed_twice() -> bytes:
    return signed(signed_once(), office(), SignaturePlace.OFFICE)


def signed_otherwise(content: bytes, signer: OfficeSigner, *, digest: str) -> bytes:
    """As older tools sign: another kind of CMS, a field of their own, nothing to be seen."""
    key = signer._key
    assert isinstance(key, SigningKey)
    private = key.private_key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    tool = SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(signer.certificate),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # has no types
    )
    settings = PdfSignatureMetadata(field_name="Signature1", md_algorithm=digest, reason="Duyệt")
    writer = IncrementalPdfFileWriter(BytesIO(content))
    return bytes(PdfSigner(settings, tool).sign_pdf(writer).getvalue())


def rewritten(content: bytes) -> bytes:
    """The same pages, written anew by another program."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def with_annotation(content: bytes) -> bytes:
    """A note laid over the last page by an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    page = _last_page(writer)
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 50, 300, 90))),
            pdf_name("/Contents"): generic.pdf_string("100 điểm"),
        }
    )
    page.setdefault(pdf_name("/Annots"), generic.ArrayObject()).append(writer.add_object(note))
    return _written(writer, page)


def with_page(content: bytes) -> bytes:
    """One more page at the end, by an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    pages = writer.root["/Pages"]
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/Parent"): writer.root.raw_get("/Pages"),
            pdf_name("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 595, 842))),
        }
    )
    pages["/Kids"].append(writer.add_object(page))
    pages[pdf_name("/Count")] = generic.NumberObject(pages["/Count"] + 1)
    return _written(writer, pages)


def with_other_words(content: bytes) -> bytes:
    """Other words drawn over the last page, by an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    page = _last_page(writer)
    stream = generic.StreamObject(stream_data=b"0 0 0 rg 100 100 200 200 re f")
    page[pdf_name("/Contents")] = writer.add_object(stream)
    return _written(writer, page)


def contents_of(content: bytes) -> list[tuple[bytes, bytes]]:
    """The CMS and the bytes it signs, of each signature, cut out by hand."""
    found = []
    for match in re.finditer(rb"/ByteRange\s*\[([0-9 ]+)\]", content):
        first, length, second, rest = (int(number) for number in match[1].split())
        gap = content[first + length : second]
        cms = bytes.fromhex(gap.strip(b"<>").decode())
        found.append((cms, content[first : first + length] + content[second : second + rest]))
    return found


def _last_page(writer: Loose) -> Loose:
    reference, _ = writer.find_page_for_modification(-1)
    return reference.get_object()


def _written(writer: Loose, changed: Loose) -> bytes:
    writer.update_container(changed)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def moved_and_padded(content: bytes) -> bytes:
    """The only signature once more, in a later revision, as if it covered that one as well.

    Whoever computes with its length alone finds that it and what it signs fill the whole file.
    """
    form = PdfReader(BytesIO(content)).trailer["/Root"]["/AcroForm"]  # type: ignore[index]  # of any type
    number = form["/Fields"][0].get_object().raw_get("/V").idnum
    ((cms, _),) = contents_of(content)
    padding = len(_revision(content, number, cms))
    revision = _revision(content, number, cms + bytes(padding))
    assert len(revision) == 2 * padding
    return content + revision


def _revision(content: bytes, number: int, cms: bytes) -> bytes:
    """An incremental update that puts another signature dictionary in the place of this one."""
    root = re.search(rb"/Root \d+ 0 R", content)
    ranges = re.search(rb"/ByteRange\s*\[[0-9 ]+\]", content)
    assert root is not None
    assert ranges is not None
    previous = content.rsplit(b"startxref", 1)[1].split()[0]
    head = b"\n%d 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached" % number
    signature = head + ranges[0] + b"/Contents (" + _literal(cms) + b")>>\nendobj\n"
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(content) + 1)
    trailer = b"trailer\n<</Size 200" + root[0] + b"/Prev " + previous + b">>\n"
    end = b"startxref\n%d\n%%%%EOF\n" % (len(content) + len(signature))
    return signature + table + trailer + end


def _literal(content: bytes) -> bytes:
    for each in (b"\\", b"(", b")"):
        content = content.replace(each, b"\\" + each)
    return content.replace(b"\r", b"\\r")
