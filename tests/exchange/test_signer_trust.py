"""Who signed, and whether that is anybody we know, are two answers; doubt is never a yes."""

from datetime import timedelta

import pytest

from desktop.domain.verification import Claim
from desktop.exchange.signature_check import CheckedSignature, check_signature
from tests.corpus.revocation import make_crl
from tests.corpus.signers import AT, make_issuer, make_signer

_CONTENT = b"<list/>"


def _checked(
    signature: bytes, *trusted: bytes, content: bytes | None = _CONTENT
) -> CheckedSignature:
    return check_signature(signature, content, trusted=trusted, at=AT)


def test_a_pinned_signer_is_trusted() -> None:
    signer = make_signer()

    checked = _checked(signer.sign(_CONTENT, at=AT), signer.certificate)

    assert (checked.status.valid, checked.status.trusted) == (Claim.YES, Claim.YES)
    assert checked.findings == ()


def test_a_valid_signature_of_a_stranger_is_valid_and_not_trusted() -> None:
    signer, pinned = make_signer(), make_signer()

    checked = _checked(signer.sign(_CONTENT, at=AT), pinned.certificate)

    assert (checked.status.valid, checked.status.trusted) == (Claim.YES, Claim.NO)
    assert [finding.code for finding in checked.findings] == ["trust.unknown_signer"]
    assert checked.findings[0].facts == {"fingerprint": signer.fingerprint}


def test_a_signer_is_trusted_through_an_installed_root() -> None:
    issuer = make_issuer()
    signer = make_signer(issuer=issuer)

    signature = signer.sign(_CONTENT, at=AT)

    assert _checked(signature, issuer.der, make_crl(issuer)).status.trusted is Claim.YES
    assert _checked(signature, make_issuer().der).status.trusted is Claim.NO


def test_a_broken_file_among_the_trusted_certificates_does_no_harm() -> None:
    issuer = make_issuer()
    signature = make_signer(issuer=issuer).sign(_CONTENT, at=AT)

    given = (b"no certificate", make_crl(issuer), issuer.der)
    assert _checked(signature, *given).status.trusted is Claim.YES
    assert _checked(signature, b"\x30\x03\x02\x01\x00").status.trusted is Claim.NO


@pytest.mark.parametrize("content", [b"<other/>", b"", None])
def test_a_signature_over_something_else_is_not_valid(content: bytes | None) -> None:
    signer = make_signer()

    checked = _checked(signer.sign(_CONTENT, at=AT), signer.certificate, content=content)

    assert checked.status.valid is Claim.NO
    assert [finding.code for finding in checked.findings] == ["signature.other_content"]


def test_a_certificate_that_ran_out_since_leaves_trust_open() -> None:
    until = AT - timedelta(days=10)
    signer = make_signer(until=until)

    checked = _checked(signer.sign(_CONTENT, at=until - timedelta(days=1)), signer.certificate)

    assert (checked.status.valid, checked.status.trusted) == (Claim.YES, Claim.UNKNOWN)
    assert [finding.code for finding in checked.findings] == ["trust.expired"]


def test_a_certificate_that_had_run_out_is_not_trusted() -> None:
    signer = make_signer(until=AT - timedelta(days=10))

    checked = _checked(signer.sign(_CONTENT, at=AT), signer.certificate)

    assert (checked.status.valid, checked.status.trusted) == (Claim.YES, Claim.NO)
    assert [finding.code for finding in checked.findings] == ["trust.certificate_period"]


def test_a_clock_that_is_some_hours_ahead_does_no_harm() -> None:
    signer = make_signer()

    near = _checked(signer.sign(_CONTENT, at=AT + timedelta(hours=5)), signer.certificate)
    far = _checked(signer.sign(_CONTENT, at=AT + timedelta(days=3)), signer.certificate)

    assert near.status.trusted is Claim.YES
    assert far.status.trusted is Claim.UNKNOWN


def test_an_algorithm_we_do_not_know_is_unknown_not_wrong() -> None:
    signature = make_signer().sign(_CONTENT, at=AT)
    sha512 = bytes.fromhex("0609608648016503040203")
    changed = signature.replace(bytes.fromhex("0609608648016503040201"), sha512)

    checked = _checked(changed)

    assert checked.status.valid is Claim.UNKNOWN
    assert [finding.code for finding in checked.findings] == ["signature.algorithm"]


def test_the_name_in_a_certificate_cannot_pretend_to_be_something_else() -> None:
    signer = make_signer(name="UBND xã \u202eMinh Bình\n (đã kiểm tra)")

    status = _checked(signer.sign(_CONTENT, at=AT)).status

    assert status.signer == "UBND xã \\u202eMinh Bình\\u000a (đã kiểm tra)"
