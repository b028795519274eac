"""Checks the signatures of a PDF, and that nothing but signatures was added to it.

Whatever calls this does so in a process that may be ended: the PDF may be anything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from asn1crypto import cms, parser
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DiffResult,
    ModificationLevel,
    SuspiciousModification,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from desktop.domain.plain_text import printable
from desktop.domain.signed_report import (
    MAX_SIGNATURES,
    Coverage,
    PdfCheck,
    PdfSignature,
    PdfTrouble,
    StampState,
)
from desktop.domain.verification import Claim, SignatureStatus, VerificationFinding
from desktop.exchange.asn1_failures import PARSER_FAILURES
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.signature_check import signer_name
from desktop.exchange.signature_form import SignatureParts
from desktop.exchange.signer_trust import judge_signer
from desktop.exchange.time_stamp_check import is_sound
from desktop.exchange.time_stamp_form import StampParts, canonical_stamp

_FAILURES: Final = (
    PdfError,
    SignatureValidationError,
    UnsupportedAlgorithm,
    NotImplementedError,
    AssertionError,
    OSError,
    *PARSER_FAILURES,
)
"""What pyHanko and the libraries below it let out over malformed input."""

_STAMP: Final = "signature_time_stamp_token"
_HEXADECIMAL: Final = re.compile(rb"<([0-9A-Fa-f]+)>")
_SOUND_DIGESTS: Final = frozenset({"sha256", "sha384", "sha512"})
_SMALLEST_RSA_BITS: Final = 2048


def check_pdf(
    content: bytes, *, base_size: int | None, trusted: Sequence[bytes], at: datetime
) -> PdfCheck:
    """What the PDF's signatures are worth at the moment `at`; any bytes give an answer.

    `base_size`: the first so many bytes are a whole PDF, and all that follows has to be signatures.
    """
    try:
        reader = PdfFileReader(BytesIO(content))
        if reader.encrypted:
            return PdfCheck(trouble=PdfTrouble.ENCRYPTED)
        found = reader.embedded_regular_signatures
        if len(found) > MAX_SIGNATURES:
            return PdfCheck(trouble=PdfTrouble.TOO_LARGE)
        only_signed = Claim.UNKNOWN if base_size is None else _only_signed(reader, base_size)
    except _FAILURES:
        return PdfCheck(trouble=PdfTrouble.DAMAGED)
    judge = _Judge(trusted, at)
    return PdfCheck(tuple(judge.signature(one) for one in found), only_signed)


def _only_signed(reader: PdfFileReader, base_size: int) -> Claim:
    """Whether the oldest revision is the base itself, and every later one only signed it."""
    content = reader.stream.getvalue()
    base = PdfFileReader(BytesIO(content[:base_size]))
    count = base.xrefs.total_revisions
    if reader.xrefs.total_revisions <= count:
        return Claim.NO
    for revision in range(count):
        here, there = reader.xrefs, base.xrefs
        if here.get_startxref_for_revision(revision) != there.get_startxref_for_revision(revision):
            return Claim.NO
    result = DEFAULT_DIFF_POLICY.review_file(reader, count - 1)
    return Claim.YES if _is_harmless(result) else Claim.NO


def _is_harmless(result: DiffResult | SuspiciousModification | None) -> bool:
    return (
        isinstance(result, DiffResult)
        and result.modification_level <= ModificationLevel.FORM_FILLING
    )


@dataclass(frozen=True, slots=True)
class _Judge:
    trusted: Sequence[bytes]
    at: datetime

    def signature(self, signature: EmbeddedPdfSignature) -> PdfSignature:
        field = printable(str(signature.field_name))
        try:
            return self._judged(signature, field)
        except _FAILURES:
            return _unreadable(field)

    def _judged(self, signature: EmbeddedPdfSignature, field: str) -> PdfSignature:
        signature.compute_integrity_info()  # type: ignore[no-untyped-call]  # has no types
        parts = self._parts(signature)
        coverage, findings = _coverage(signature, field)
        findings += _against_value(signature, field)
        unsound = _unsound_algorithm(signature)
        if unsound:
            findings.append(Fault.SIGNATURE_ALGORITHM.at(field, algorithm=printable(unsound)))
        trust = judge_signer(parts, trusted=self.trusted, at=self.at)
        claimed = signature.self_reported_timestamp
        status = SignatureStatus(
            valid=_claim(findings, unsound),
            trusted=trust.claim,
            signer=signer_name(parts.certificate),
            fingerprint=parts.certificate.sha256.hex(),
            signed_at=None if claimed is None else claimed.astimezone(UTC),
            stamped_at=trust.stamped_at,
            rests_on=trust.rests_on,
        )
        found = (*findings, *(replace(one, path=field) for one in trust.findings))
        stamp = _stamp_state(signature, parts.stamp)
        return PdfSignature(field, status, coverage, found, stamp)

    def _parts(self, signature: EmbeddedPdfSignature) -> SignatureParts:
        """As of a package's signature; one that claims no time is judged by the present."""
        certificate = signature.signer_cert
        certificate.native  # noqa: B018 (parses all of it, so that what is malformed shows here)
        claimed = signature.self_reported_timestamp or self.at
        return SignatureParts(
            signer_info=signature.signer_info,
            certificate=certificate,
            content_digest=signature.compute_digest(),
            signed_at=claimed.astimezone(UTC),
            others=tuple(signature.other_embedded_certs),
            stamp=_stamp(signature),
        )


def _stamp(signature: EmbeddedPdfSignature) -> StampParts | None:
    """The time stamp, where it holds for this signature; any other is as good as none."""
    try:
        tokens = [
            value.dump()
            for attribute in _unsigned(signature)
            if attribute["type"].native == _STAMP
            for value in attribute["values"]
        ]
        stamps = [canonical_stamp(token) for token in tokens]
    except (RefusedError, *_FAILURES):
        return None
    value = signature.signer_info["signature"].native
    return stamps[0] if len(stamps) == 1 and is_sound(stamps[0], value) else None


def _stamp_state(signature: EmbeddedPdfSignature, stamp: StampParts | None) -> StampState:
    if stamp is not None:
        return StampState.SOUND
    kinds = [attribute["type"].native for attribute in _unsigned(signature)]
    return StampState.UNSOUND if _STAMP in kinds else StampState.NONE


def _unsigned(signature: EmbeddedPdfSignature) -> Sequence[cms.CMSAttribute]:
    attributes = signature.signer_info["unsigned_attrs"]
    return () if attributes.native is None else tuple(attributes)


def _unreadable(field: str) -> PdfSignature:
    return PdfSignature(
        field,
        SignatureStatus(Claim.NO, Claim.UNKNOWN),
        Coverage.PART,
        (Fault.SIGNATURE_UNREADABLE.at(field),),
    )


def _claim(findings: list[VerificationFinding], unsound: str) -> Claim:
    """An algorithm that proves nothing leaves open what nothing else refutes."""
    if not findings:
        return Claim.YES
    return Claim.UNKNOWN if unsound and len(findings) == 1 else Claim.NO


def _coverage(
    signature: EmbeddedPdfSignature, field: str
) -> tuple[Coverage, list[VerificationFinding]]:
    covered: SignatureCoverageLevel | None = signature.coverage
    whole = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
    if covered not in whole or not _leaves_out_only_itself(signature):
        return Coverage.PART, [Fault.PDF_COVERS_PART.at(field)]
    if covered is SignatureCoverageLevel.ENTIRE_FILE:
        return Coverage.FILE, []
    is_kept = signature.summarise_integrity_info()["docmdp_ok"]
    if is_kept and _is_harmless(signature.diff_result):
        return Coverage.REVISION, []
    return Coverage.REVISION, [Fault.PDF_CHANGED_AFTER.at(field)]


def _leaves_out_only_itself(signature: EmbeddedPdfSignature) -> bool:
    """Whether the only bytes not signed are the digits of this very signature, filled with zeros.

    pyHanko computes with their number alone, and a signature that was moved and padded would pass.
    """
    start, length, rest, _ = (int(number) for number in signature.byte_range)
    digits = _HEXADECIMAL.fullmatch(signature.reader.stream.getvalue()[length:rest])
    if start != 0 or digits is None:
        return False
    content = bytes.fromhex(digits[1].decode("ascii"))
    return content == signature.pkcs7_content and not any(content[parser.peek(content) :])


def _against_value(signature: EmbeddedPdfSignature, field: str) -> list[VerificationFinding]:
    """What speaks against the signature being by this key over these bytes."""
    try:
        is_same, is_right = validate_sig_integrity(
            signature.signer_info, signature.signer_cert, "data", signature.compute_digest()
        )
    except _FAILURES:
        return [Fault.SIGNATURE_WRONG.at(field)]
    if not is_same:
        return [Fault.SIGNATURE_OTHER_CONTENT.at(field)]
    return [] if is_right else [Fault.SIGNATURE_WRONG.at(field)]


def _unsound_algorithm(signature: EmbeddedPdfSignature) -> str:
    """The algorithm that is too weak to prove anything, "" for none."""
    if signature.md_algorithm not in _SOUND_DIGESTS:
        return str(signature.md_algorithm)
    key = signature.signer_cert.public_key
    kind = key.algorithm
    if kind == "rsa" and key.bit_size < _SMALLEST_RSA_BITS:
        return f"rsa-{key.bit_size}"
    return "" if kind in {"rsa", "ec", "rsassa_pss"} else str(kind)
