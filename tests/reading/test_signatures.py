"""Who signed and when is read out of a PDF to guess from; what cannot be read is left empty."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.pages import SignatureField
from desktop.reading.cms_signer import cms_signer
from desktop.reading.document_reader import ChildDocumentReader
from tests.corpus.signers import make_signer
from tests.reading.documents import raw_pdf, stream

Put = Callable[..., Path]
AT = datetime(2026, 3, 5, 2, 30, tzinfo=UTC)
SIGNER = make_signer()
CMS = SIGNER.sign(b"van ban", at=AT)


def signed_pdf(contents: bytes, date: bytes = b"") -> bytes:
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/SigFlags 3>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[5 0 R]>>",
        stream(b""),
        b"<</Type/Annot/Subtype/Widget/FT/Sig/T(ky)/Rect[0 0 0 0]/P 3 0 R/V 6 0 R>>",
        b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
        b"/ByteRange[0 1 2 3]%s/Contents<%s>>>" % (date, contents.hex().encode()),
    )


def test_the_signer_and_the_time_are_read(reader: ChildDocumentReader, put: Put) -> None:
    padded = CMS + bytes(500)

    facts = reader.facts(put(signed_pdf(padded, b"/M(D:20260305093000+07'00')")))

    assert facts.signatures == (SignatureField(SIGNER.subject, AT),)
    assert facts.trouble is None


def test_a_signature_that_cannot_be_read_is_still_one(
    reader: ChildDocumentReader, put: Put
) -> None:
    facts = reader.facts(put(signed_pdf(b"\x30\x80\x01\x02")))

    assert facts.signatures == (SignatureField("", None),)


def test_the_signer_is_the_one_whose_certificate_the_signature_names() -> None:
    name, signed_at = cms_signer(CMS)

    assert name == SIGNER.subject
    assert signed_at in {AT, None}


@given(place=st.integers(0, len(CMS) - 1), value=st.integers(0, 255), size=st.integers(0, len(CMS)))
def test_a_damaged_signature_is_never_a_failure(place: int, value: int, size: int) -> None:
    changed = bytearray(CMS)
    changed[place] = value

    for damaged in (bytes(changed), bytes(changed[:size])):
        name, _ = cms_signer(damaged)
        assert isinstance(name, str)


@pytest.mark.parametrize("content", [b"", b"\x30", b"\x30\x03\x30\x01\x30", bytes(50)])
def test_what_is_no_signature_has_no_signer(content: bytes) -> None:
    assert cms_signer(content) == ("", None)
