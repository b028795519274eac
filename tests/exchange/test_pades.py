"""Signatures on PDFs: made, checked by strangers too, and told apart from every kind of forgery."""

import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import load_der_x509_certificate
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from desktop.domain.report_errors import ReportAlreadySignedError
from desktop.domain.signed_report import Coverage, PdfCheck, PdfTrouble, SignaturePlace
from desktop.domain.verification import Claim
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.pades_check import check_pdf
from desktop.exchange.pades_checking import check_signed_pdf
from desktop.exchange.pades_json import check_from_json, check_to_json
from tests.corpus.revocation import make_crl
from tests.corpus.signed_papers import (
    LEADER,
    OFFICE,
    base,
    contents_of,
    leader,
    moved_and_padded,
    office,
    rewritten,
    signed,
    signed_once,
    signed_otherwise,
    signed_twice,
    with_annotation,
    with_other_words,
    with_page,
)
from tests.corpus.signers import AT, make_issuer, make_signer
from tests.reports.archival_rules import faults

CHANGES = (with_annotation, with_page, with_other_words)
SAME_PAPER = 1.0


def check(content: bytes, *trusted: bytes) -> PdfCheck:
    return check_pdf(content, base_size=len(base()), trusted=trusted, at=AT)


def is_sound(found: PdfCheck) -> bool:
    """What the program would take for the report with good signatures on it."""
    return (
        found.trouble is None
        and found.only_signed is Claim.YES
        and bool(found.signatures)
        and all(one.status.valid is Claim.YES for one in found.signatures)
    )


def widgets(content: bytes) -> dict[str, tuple[float, ...]]:
    page: Any = PdfReader(BytesIO(content)).pages[-1]
    return {
        str(one["/T"]): tuple(float(each) for each in one["/Rect"])
        for one in (each.get_object() for each in page["/Annots"])
        if one["/Subtype"] == "/Widget"  # what the list refers to is linked
    }


def test_a_signed_paper_is_as_fit_for_an_archive_as_before() -> None:
    assert faults(signed_once()) == []
    assert faults(signed_twice()) == []


def places(content: bytes) -> dict[str, tuple[float, ...]]:
    named: Any = PdfReader(BytesIO(content)).named_destinations
    return {
        name.removeprefix("/"): tuple(
            float(each[side]) for side in ("/Left", "/Bottom", "/Right", "/Top")
        )
        for name, each in named.items()
    }


def test_signing_adds_to_the_file_and_touches_nothing_before() -> None:
    assert signed_once().startswith(base())
    assert signed_twice().startswith(signed_once())


def test_both_signatures_hold_and_the_last_covers_the_whole_file() -> None:
    found = check(signed_twice(), leader().certificate, office().certificate)

    assert is_sound(found)
    assert [one.coverage for one in found.signatures] == [Coverage.REVISION, Coverage.FILE]
    assert [one.status.signer for one in found.signatures] == [LEADER, OFFICE]
    assert [one.status.trusted for one in found.signatures] == [Claim.YES, Claim.YES]
    assert [one.status.signed_at for one in found.signatures] == [AT, AT]
    assert all(not one.findings for one in found.signatures)


def test_a_signer_nobody_knows_is_valid_and_not_trusted() -> None:
    (found,) = check(signed_once()).signatures

    assert (found.status.valid, found.status.trusted) == (Claim.YES, Claim.NO)
    assert [each.code for each in found.findings] == ["trust.unknown_signer"]


def test_a_root_vouches_for_a_signer() -> None:
    issuer = make_issuer()
    signer = make_signer(name=LEADER, issuer=issuer)

    content = signed(base(), signer, SignaturePlace.PERSON)
    (found,) = check(content, issuer.der, make_crl(issuer)).signatures

    assert (found.status.valid, found.status.trusted) == (Claim.YES, Claim.YES)


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_openssl_agrees_with_every_signature(tmp_path: Path, kind: str) -> None:
    key = rsa.generate_private_key(65537, 2048) if kind == "rsa" else None
    signer = make_signer(name=LEADER, key=key)
    content = signed(signed(base(), signer, SignaturePlace.PERSON), office(), SignaturePlace.SEAL)
    found = contents_of(content)
    assert len(found) == 2

    for (cms, covered), whose in zip(found, (signer, office()), strict=True):
        pem = load_der_x509_certificate(whose.certificate).public_bytes(serialization.Encoding.PEM)
        (tmp_path / "s.p7s").write_bytes(cms)
        (tmp_path / "covered").write_bytes(covered)
        (tmp_path / "ca.pem").write_bytes(pem)
        done = subprocess.run(
            [
                *("openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER"),
                *("-in", "s.p7s", "-content", "covered", "-CAfile", "ca.pem"),
                *("-purpose", "any", "-attime", str(int(AT.timestamp())), "-out", "out"),
            ],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_the_signature_is_of_the_kind_pades_asks_for() -> None:
    fields = PdfReader(BytesIO(signed_once())).get_fields()

    assert fields is not None
    (field,) = fields.values()
    assert field["/V"]["/SubFilter"] == "/ETSI.CAdES.detached"


def test_a_person_signs_between_title_and_name_and_the_seal_covers_the_left_third() -> None:
    content = signed(signed_once(), office(), SignaturePlace.SEAL)
    named, drawn = places(base()), widgets(content)

    person, seal = drawn["ChuKyNguoiKy"], drawn["ChuKyCoQuan"]
    assert person == pytest.approx(named["chu-ky"], abs=SAME_PAPER)
    assert seal == pytest.approx(named["dau"], abs=SAME_PAPER)
    third = (person[2] - person[0]) / 3
    assert seal[2] - person[0] == pytest.approx(third, abs=2 * SAME_PAPER)
    assert seal[0] < person[0]


def test_an_office_without_a_picture_of_its_seal_writes_beside_the_signature() -> None:
    drawn = widgets(signed_twice())

    assert drawn["ChuKyCoQuan"][2] <= drawn["ChuKyNguoiKy"][0]


def test_what_is_seen_of_signatures_can_be_read_with_its_diacritics() -> None:
    document = pypdfium2.PdfDocument(signed_twice())
    page = document[len(document) - 1]
    assert pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT) == pdfium.FLATTEN_SUCCESS
    text = document[len(document) - 1].get_textpage().get_text_range().split()

    assert f"Ký bởi: {LEADER}".replace(" ", "") in "".join(text)
    assert f"Cơ quan ký: {OFFICE}".replace(" ", "") in "".join(text)


def test_a_role_signs_once() -> None:
    with pytest.raises(ReportAlreadySignedError):
        signed(signed_once(), make_signer(), SignaturePlace.PERSON)
    with pytest.raises(ReportAlreadySignedError):
        signed(signed_twice(), office(), SignaturePlace.SEAL)


def test_a_key_that_fails_leaves_no_signature_behind() -> None:
    class Gone:
        certificate = leader()._key.certificate
        chain = ()

        def sign_raw(self, content: bytes) -> bytes:
            raise TimeoutError

        def close(self) -> None: ...

    with pytest.raises(TimeoutError):
        signed(base(), OfficeSigner(Gone()), SignaturePlace.PERSON)


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.__name__)
def test_what_is_added_to_a_signed_paper_breaks_every_signature(change: object) -> None:
    assert callable(change)
    found = check(change(signed_twice()))

    assert found.only_signed is Claim.NO
    assert {one.status.valid for one in found.signatures} == {Claim.NO}
    assert all(
        "signature.changed_after" in [f.code for f in one.findings] for one in found.signatures
    )


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.__name__)
def test_what_was_changed_before_signing_is_another_paper(change: object) -> None:
    assert callable(change)
    found = check(signed(change(base()), leader(), SignaturePlace.PERSON))

    assert found.only_signed is Claim.NO
    assert [one.status.valid for one in found.signatures] == [Claim.YES]


def test_a_paper_behind_the_report_is_not_the_report() -> None:
    other = signed(rewritten(base()), leader(), SignaturePlace.PERSON)

    assert not is_sound(check(base() + other))


def test_a_signature_that_was_moved_and_padded_covers_nothing() -> None:
    found = check(moved_and_padded(signed_once()))

    assert not is_sound(found)
    assert [one.coverage for one in found.signatures] == [Coverage.PART]


@pytest.mark.no_cover
def test_every_region_of_the_file_is_protected() -> None:
    content = signed_twice()
    for offset in range(3, len(content), len(content) // 97):
        tampered = bytearray(content)
        tampered[offset] ^= 0x01

        assert not is_sound(check(bytes(tampered))), offset


def test_what_hides_behind_a_signature_is_found() -> None:
    content = bytearray(signed_once())
    end = content.rindex(b"0>")
    content[end : end + 1] = b"1"

    assert not is_sound(check(bytes(content)))


def test_a_cut_off_file_is_never_sound() -> None:
    content = signed_twice()
    for size in range(0, len(content), len(content) // 41):
        assert not is_sound(check(content[:size]))


@settings(max_examples=40)
@given(st.binary(max_size=400), st.integers(0, 200_000))
def test_any_bytes_give_an_answer(rubbish: bytes, at: int) -> None:
    assert not is_sound(check(rubbish))
    content = signed_once()
    at %= len(content)
    mixed = content[:at] + rubbish + content[at + len(rubbish) :]

    assert mixed == content or not (mixed.startswith(base()) and is_sound(check(mixed)))


def test_a_locked_file_is_not_looked_into() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(base())))
    writer.encrypt("mật khẩu", algorithm="AES-256")
    target = BytesIO()
    writer.write(target)

    assert check(target.getvalue()).trouble is PdfTrouble.ENCRYPTED


@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_the_signature_of_another_tool_holds_as_well(digest: str) -> None:
    found = check(signed_otherwise(base(), leader(), digest=digest), leader().certificate)

    assert is_sound(found)
    assert found.signatures[0].field == "Signature1"


def test_an_old_digest_proves_nothing() -> None:
    found = check(signed_otherwise(base(), leader(), digest="sha1"), leader().certificate)

    assert not is_sound(found)
    assert found.signatures[0].status.valid is not Claim.YES


def test_a_weak_key_proves_nothing() -> None:
    signer = make_signer(key=rsa.generate_private_key(65537, 1024))  # noqa: S505 - what is to be found

    (found,) = check(signed(base(), signer, SignaturePlace.PERSON)).signatures

    assert found.status.valid is Claim.UNKNOWN
    assert "signature.algorithm" in [each.code for each in found.findings]


def test_a_certificate_that_has_run_out_leaves_the_signer_open() -> None:
    signer = make_signer(until=AT + timedelta(days=1))
    content = signed(base(), signer, SignaturePlace.PERSON)

    found = check_pdf(
        content,
        base_size=None,
        trusted=[signer.certificate],
        at=AT + timedelta(days=30),
    )

    assert found.signatures[0].status.trusted is Claim.UNKNOWN


class TestTheChild:
    """The same check in a process of its own."""

    def test_finds_the_same(self) -> None:
        trusted = (leader().certificate,)
        found = check_signed_pdf(signed_twice(), base_size=len(base()), trusted=trusted, at=AT)

        assert found == check(signed_twice(), *trusted)

    def test_is_ended_when_it_takes_too_long(self) -> None:
        found = check_signed_pdf(signed_once(), base_size=None, trusted=(), at=AT, seconds=0.01)

        assert found == PdfCheck(trouble=PdfTrouble.TIMED_OUT)

    def test_survives_a_file_that_exhausts_it(self) -> None:
        deep = b"%PDF-1.7\n1 0 obj\n" + b"[" * 2_000_000 + b"\nendobj\n"
        xref = b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
        tail = b"trailer\n<</Size 2/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(deep)
        content = deep + xref + tail + b"%/ByteRange\n%%EOF\n"

        found = check_signed_pdf(content, base_size=None, trusted=(), at=AT)

        assert found.trouble is not None

    def test_is_not_needed_for_a_paper_without_signatures(self) -> None:
        assert check_signed_pdf(base(), base_size=None, trusted=(), at=AT, seconds=0) == PdfCheck()

    def test_is_not_asked_about_what_is_too_large(self) -> None:
        found = check_signed_pdf(bytes(33 * 1024**2), base_size=None, trusted=(), at=AT)

        assert found.trouble is PdfTrouble.TOO_LARGE


def test_what_the_child_finds_comes_back_as_it_was() -> None:
    for content in (signed_twice(), with_annotation(signed_once()), b"", base()):
        found = check(content, leader().certificate)

        assert check_from_json(check_to_json(found)) == found  # type: ignore[arg-type]  # JSON by construction
