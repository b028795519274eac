"""The token child: loads a vendor's PKCS#11 library so that the program itself never has to.

Reads requests from its standard input and answers on its standard output, one line of JSON each.
It ends when its parent goes away. What it holds of a PIN is gone with it.
"""

import hashlib
import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from queue import SimpleQueue
from typing import Any, BinaryIO, Final

import pkcs11
from pkcs11 import Attribute, KeyType, Mechanism, TokenFlag
from pkcs11 import exceptions as p11

from desktop.exchange.token_objects import candidates, certificates, get

_DIGEST_INFO: Final = bytes.fromhex("3031300d060960864801650304020105000420")  # of SHA-256

_FAULTS: Final[Mapping[type[Exception], str]] = {
    p11.PinIncorrect: "pin_wrong",
    p11.PinInvalid: "pin_wrong",
    p11.PinLenRange: "pin_wrong",
    p11.PinLocked: "pin_locked",
    p11.DeviceRemoved: "gone",
    p11.TokenNotPresent: "gone",
    p11.TokenNotRecognised: "gone",
    p11.SlotIDInvalid: "gone",
    p11.SessionClosed: "gone",
    p11.SessionHandleInvalid: "gone",
    p11.ObjectHandleInvalid: "gone",
    p11.KeyHandleInvalid: "gone",
    p11.UserNotLoggedIn: "gone",
}
"""Everything else is `refused`, with the library's own word for it."""


class _Answer(Exception):  # noqa: N818 - an answer that ends what was being done
    def __init__(self, fault: str, **facts: object) -> None:
        super().__init__(fault)
        self.fields = {"fault": fault, **facts}


class TokenWorker:
    """Answers requests about one library; one request at a time."""

    def __init__(self) -> None:
        self._library: Any = None  # the binding has no types for what it opens
        self._session: Any = None
        self._slot: Any = None
        self._keys: list[Any] = []
        self._pin: str | None = None
        self._acts: Mapping[str, Callable[[Mapping[str, Any]], dict[str, object]]] = {
            "list": self._list,
            "open": self._open,
            "sign": self._sign,
        }

    def answer(self, request: Mapping[str, Any]) -> dict[str, object]:
        """The answer's fields; `fault` among them where it did not work."""
        try:
            return self._acts[request["do"]](request)
        except _Answer as answer:
            return answer.fields
        except p11.PKCS11Error as error:
            return self._fault(error)
        except Exception as error:  # noqa: BLE001 - boundary: the binding raises what it likes
            return {"fault": "refused", "reason": type(error).__name__}

    def _fault(self, error: p11.PKCS11Error) -> dict[str, object]:
        fault = next((word for kind, word in _FAULTS.items() if isinstance(error, kind)), "refused")
        fields: dict[str, object] = {"fault": fault, "reason": type(error).__name__}
        if fault == "pin_wrong":
            fields["pin"] = self._pin_state_now()
        return fields

    def _load(self, path: str) -> None:
        if self._library is not None:
            return
        try:
            self._library = pkcs11.lib(path)
        except Exception as error:
            raise _Answer("unusable", reason=str(error)[:200]) from error

    def _list(self, request: Mapping[str, Any]) -> dict[str, object]:
        self._load(request["module"])
        found: list[dict[str, object]] = []
        for slot in self._library.get_slots(token_present=True):
            try:
                found.append(_describe(slot))
            except p11.PKCS11Error:
                continue  # a token that is broken or half pulled out hides no other
        return {"tokens": found}

    def _open(self, request: Mapping[str, Any]) -> dict[str, object]:
        self._load(request["module"])
        self._slot = self._find_slot(request)
        token = self._slot.get_token()
        if token.flags & TokenFlag.USER_PIN_LOCKED:
            raise _Answer("pin_locked")
        pin = request["pin"]
        self._session = token.open(user_pin=pkcs11.types.PROTECTED_AUTH if pin is None else pin)
        certificate = bytes.fromhex(request["certificate"])
        there = certificates(self._session)
        identifiers = frozenset(identifier for identifier, der in there if der == certificate)
        if not identifiers:
            raise _Answer("gone")
        self._keys = candidates(self._session, identifiers, request["public"])
        if any(get(key, Attribute.ALWAYS_AUTHENTICATE) for key in self._keys):
            self._pin = pin  # such a key wants the PIN, which was right, with every signature
        return {"keys": len(self._keys)}

    def _find_slot(self, request: Mapping[str, Any]) -> Any:  # noqa: ANN401 - see above
        """The slot in which the token is now: it may have been moved since it was listed."""
        slots = []
        for slot in self._library.get_slots(token_present=True):
            try:
                if slot.get_token().serial.hex() == request["token"]:
                    slots.append(slot)
            except p11.PKCS11Error:
                continue
        for slot in slots:
            if slot.slot_id == request["slot"]:
                return slot
        if len(slots) == 1:
            return slots[0]
        raise _Answer("gone")

    def _sign(self, request: Mapping[str, Any]) -> dict[str, object]:
        key = self._keys[request["key"]]
        content = bytes.fromhex(request["content"])
        pin = self._pin if get(key, Attribute.ALWAYS_AUTHENTICATE) else None
        if key.key_type == KeyType.RSA:
            hashes_itself = Mechanism.SHA256_RSA_PKCS in self._slot.get_mechanisms()
            mechanism = Mechanism.SHA256_RSA_PKCS if hashes_itself else Mechanism.RSA_PKCS
            data = content if hashes_itself else _DIGEST_INFO + hashlib.sha256(content).digest()
        else:
            mechanism, data = Mechanism.ECDSA, hashlib.sha256(content).digest()
        return {"signature": key.sign(data, mechanism=mechanism, pin=pin).hex()}

    def _pin_state_now(self) -> str:
        try:
            return _pin_state(self._slot.get_token().flags)
        except p11.PKCS11Error:
            return "unknown"


def _describe(slot: Any) -> dict[str, object]:  # noqa: ANN401 - the binding has no types
    token = slot.get_token()
    with token.open() as session:
        ders = [der.hex() for _, der in certificates(session)]
    return {
        "slot": slot.slot_id,
        "label": token.label,
        "serial": token.serial.hex(),
        "pin": _pin_state(token.flags),
        "pin_pad": bool(token.flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
        "certificates": ders,
    }


def _pin_state(flags: int) -> str:
    if flags & TokenFlag.USER_PIN_LOCKED:
        return "locked"
    if flags & TokenFlag.USER_PIN_FINAL_TRY:
        return "last_try"
    return "mistyped" if flags & TokenFlag.USER_PIN_COUNT_LOW else "unknown"


def main() -> int:
    """Answer requests until the parent goes away."""
    requests, answers = _streams()
    _leave_no_trace()
    mail: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, mail), daemon=True).start()
    worker = TokenWorker()
    while True:
        answer = worker.answer(json.loads(mail.get()))
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, out of reach of whatever a library prints."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return requests, answers


def _leave_no_trace() -> None:
    """A PIN must not end up in the picture of a crashed process."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _listen(requests: BinaryIO, mail: "SimpleQueue[bytes]") -> None:
    while line := requests.readline():
        mail.put(line)
    os._exit(0)  # the parent is gone, and a library that hangs would not notice


if __name__ == "__main__":
    sys.exit(main())
