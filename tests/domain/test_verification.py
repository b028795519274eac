"""A report's claims follow from its findings; what is not known never passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.verification import (
    Aspect,
    Claim,
    SignatureStatus,
    Verdict,
    VerificationFinding,
    VerificationReport,
    report_of,
)

_GOOD = SignatureStatus(Claim.YES, Claim.YES, signer="UBND xã Bình Minh")


def _report(*aspects: Aspect, signature: SignatureStatus = _GOOD) -> VerificationReport:
    findings = [VerificationFinding(f"some.{aspect}", aspect) for aspect in aspects]
    return report_of("p.asice", digest=None, signature=signature, findings=findings)


def test_without_a_finding_a_package_is_verified() -> None:
    assert _report().verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("aspect", "verdict"),
    [
        (Aspect.READABLE, Verdict.UNREADABLE),
        (Aspect.INTACT, Verdict.ALTERED),
        (Aspect.SIGNATURE, Verdict.ALTERED),
        (Aspect.COMPLETE, Verdict.INCOMPLETE),
        (Aspect.TRUST, Verdict.UNTRUSTED),
    ],
)
def test_one_finding_refutes_its_claim(aspect: Aspect, verdict: Verdict) -> None:
    assert _report(aspect).verdict is verdict


@given(
    aspects=st.lists(st.sampled_from(Aspect), max_size=4),
    valid=st.sampled_from(Claim),
    trusted=st.sampled_from(Claim),
)
def test_only_what_is_known_to_be_good_is_verified(
    aspects: list[Aspect], valid: Claim, trusted: Claim
) -> None:
    report = _report(*aspects, signature=SignatureStatus(valid, trusted))

    is_good = not aspects and valid is Claim.YES and trusted is Claim.YES
    assert (report.verdict is Verdict.VERIFIED) == is_good


def test_nothing_is_claimed_about_what_cannot_be_read() -> None:
    report = _report(Aspect.READABLE)

    assert (report.intact, report.complete) == (Claim.UNKNOWN, Claim.UNKNOWN)


def test_an_open_question_stays_open_beside_a_finding() -> None:
    doubtful = SignatureStatus(Claim.YES, Claim.UNKNOWN)

    assert _report(Aspect.TRUST, signature=doubtful).signature.trusted is Claim.UNKNOWN


def test_a_report_cannot_be_mistaken_for_a_yes() -> None:
    with pytest.raises(TypeError):
        bool(_report())
