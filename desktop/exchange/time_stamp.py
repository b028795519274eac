"""Asks a time-stamping authority (RFC 3161) for a stamp; where there is none, nothing is lost."""

import hashlib
import http.client
import secrets
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import urlsplit

from asn1crypto import algos, tsp

from desktop.domain.signed_report import SignaturePlace
from desktop.exchange.asn1_failures import PARSER_FAILURES
from desktop.exchange.faults import RefusedError
from desktop.exchange.signature_form import take_apart, with_stamp
from desktop.exchange.time_stamp_check import is_sound
from desktop.exchange.time_stamp_form import StampParts, canonical_stamp
from desktop.ports.signing import AskStamp, Signer

DEFAULT_SECONDS = 8.0
_MAX_ANSWER_BYTES = 32 * 1024
_NONCE_BITS = 63
_TRIAL_BYTES = 64


@dataclass(slots=True)
class StampedSigner:
    """A signer whose signatures get a time stamp where the authority can be reached in time.

    One that gave no stamp is not asked again: many volumes or receipts do not wait for it each.
    """

    _signer: Signer
    _url: str
    _seconds: float = DEFAULT_SECONDS
    _is_silent: bool = False

    @property
    def subject(self) -> str:
        return self._signer.subject

    @property
    def certificate(self) -> bytes:
        return self._signer.certificate

    @property
    def fingerprint(self) -> str:
        return self._signer.fingerprint

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        parts = take_apart(signature := self._signer.sign(content, at=at))
        stamp = self._stamp(parts.signer_info["signature"].native)
        return signature if stamp is None else with_stamp(parts, stamp)

    def sign_pdf(
        self,
        content: bytes,
        *,
        place: SignaturePlace,
        look: bytes,
        at: datetime,
        stamp: AskStamp | None = None,
    ) -> bytes:
        return self._signer.sign_pdf(
            content, place=place, look=look, at=at, stamp=stamp or self._token
        )

    def _token(self, signature: bytes) -> bytes | None:
        stamp = self._stamp(signature)
        return None if stamp is None else stamp.token

    def _stamp(self, signature: bytes) -> StampParts | None:
        if self._is_silent:
            return None
        stamp = request_stamp(signature, url=self._url, seconds=self._seconds)
        self._is_silent = stamp is None
        return stamp


def gives_stamps(url: str) -> bool:
    """Whether a stamp of this authority can be had now."""
    some = secrets.token_bytes(_TRIAL_BYTES)
    return request_stamp(some, url=url, seconds=DEFAULT_SECONDS) is not None


def request_stamp(signature: bytes, *, url: str, seconds: float) -> StampParts | None:
    """A stamp that holds for this signature's value, or None, after so many seconds at most."""
    if urlsplit(url).scheme not in ("http", "https"):
        return None
    nonce = secrets.randbits(_NONCE_BITS)
    request = _question(signature, nonce)
    answer = _in_time(lambda: _ask(url, request, seconds), seconds)
    if answer is None:
        return None
    try:
        stamp = _understood(answer, nonce)
    except (RefusedError, *PARSER_FAILURES):
        return None
    return stamp if stamp is not None and is_sound(stamp, signature) else None


def _question(signature: bytes, nonce: int) -> bytes:
    imprint = tsp.MessageImprint(
        {
            "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
            "hashed_message": hashlib.sha256(signature).digest(),
        }
    )
    fields = {"version": "v1", "message_imprint": imprint, "nonce": nonce, "cert_req": True}
    return bytes(tsp.TimeStampReq(fields).dump())


def _understood(untrusted_answer: bytes, nonce: int) -> StampParts | None:
    answer = tsp.TimeStampResp.load(untrusted_answer, strict=True)
    if answer["status"]["status"].native not in ("granted", "granted_with_mods"):
        return None
    token = answer["time_stamp_token"]
    stamped = bytes(token["content"]["encap_content_info"]["content"])
    if tsp.TSTInfo.load(stamped, strict=True)["nonce"].native != nonce:
        return None
    return canonical_stamp(token.dump())


def _ask(url: str, question: bytes, seconds: float) -> bytes | None:
    headers = {"Content-Type": "application/timestamp-query"}
    request = urllib.request.Request(url, question, headers)  # noqa: S310 - http or https, see above
    try:
        with urllib.request.urlopen(request, timeout=seconds) as response:  # noqa: S310 - the same
            answer: bytes = response.read(_MAX_ANSWER_BYTES + 1)
    except (OSError, http.client.HTTPException, ValueError):
        return None
    return answer if len(answer) <= _MAX_ANSWER_BYTES else None


def _in_time(act: Callable[[], bytes | None], seconds: float) -> bytes | None:
    """The outcome; None when it takes longer: the library's own time-out is for each step alone."""
    answers: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=lambda: answers.put(act()), daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except Empty:
        return None
