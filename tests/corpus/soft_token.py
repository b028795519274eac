"""Tokens made of software (SoftHSM2), filled with keys and certificates as a test wants them."""

import json
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

PIN = "Mã-PIN-2026"
_SO_PIN = "87654321"
_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
)
_FLAGS = struct.pack(">QQ", 0x8000534B, 2)  # CKA_OS_TOKENFLAGS, a number: its value follows
USER_PIN_COUNT_LOW, USER_PIN_FINAL_TRY, USER_PIN_LOCKED = 0x10000, 0x20000, 0x40000

_FILLER = """
import json, sys
import pkcs11
from pkcs11 import Attribute, ObjectClass
from pkcs11.util.ec import decode_ec_private_key, decode_ec_public_key
from pkcs11.util.rsa import decode_rsa_private_key, decode_rsa_public_key

given = json.load(sys.stdin)
token = next(pkcs11.lib(given["module"]).get_tokens(token_label=given["token"]))
with token.open(rw=True, user_pin=given["pin"]) as session:
    for one in given["objects"]:
        der, kind = bytes.fromhex(one["der"]), one["kind"]
        attributes = {Attribute.TOKEN: True, Attribute.LABEL: one["label"]}
        attributes[Attribute.ID] = bytes.fromhex(one["id"])
        if kind == "certificate":
            attributes[Attribute.CLASS] = ObjectClass.CERTIFICATE
            attributes[Attribute.CERTIFICATE_TYPE] = pkcs11.CertificateType.X_509
            attributes[Attribute.SUBJECT] = bytes.fromhex(one["subject"])
            attributes[Attribute.VALUE] = der
        else:
            read = {
                "rsa": decode_rsa_private_key, "ec": decode_ec_private_key,
                "rsa_public": decode_rsa_public_key, "ec_public": decode_ec_public_key,
            }[kind]
            attributes = {**read(der), **attributes}
            if not kind.endswith("public"):
                attributes |= {Attribute.PRIVATE: True, Attribute.SIGN: True}
                attributes[Attribute.ALWAYS_AUTHENTICATE] = given["each_time"]
        session.create_object(attributes)
"""


def module() -> Path:
    """SoftHSM's library; its lack is a failure, since nothing else stands for a real token."""
    found = next((Path(place) for place in _PLACES if Path(place).is_file()), None)
    if found is None or shutil.which("softhsm2-util") is None:
        pytest.fail("softhsm2 is not installed; system-packages.txt names it")
    return found


@dataclass(frozen=True)
class SoftToken:
    """One token; `folder` is SoftHSM's, which is shared by the tokens of one test."""

    folder: Path
    label: str

    @classmethod
    def make(
        cls, folder: Path, monkeypatch: pytest.MonkeyPatch, label: str = "VGCA"
    ) -> "SoftToken":
        """A new empty token; this process's children find it."""
        module()
        conf = folder / "softhsm2.conf"
        (folder / "tokens").mkdir(parents=True, exist_ok=True)
        conf.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
        monkeypatch.setenv("SOFTHSM2_CONF", str(conf))
        command = ["softhsm2-util", "--init-token", "--free", "--label", label]
        command += ["--pin", PIN, "--so-pin", _SO_PIN]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        return cls(folder, label)

    def put(self, *objects: dict[str, str], each_time: bool = False) -> None:
        """Store objects made by the functions below; such keys want the PIN `each_time`."""
        given = {
            "module": str(module()),
            "token": self.label,
            "pin": PIN,
            "each_time": each_time,
            "objects": objects,
        }
        subprocess.run(
            [sys.executable, "-c", _FILLER],
            input=json.dumps(given).encode(),
            check=True,
            timeout=60,
        )

    def configure(self, line: str) -> None:
        """Change how SoftHSM behaves from now on."""
        with (self.folder / "softhsm2.conf").open("a") as conf:
            conf.write(line + "\n")

    @property
    def writes(self) -> int:
        """How often the token wrote its own state down: once for every wrong PIN."""
        return int.from_bytes(self._state.read_bytes()[:8], "big")

    def mark(self, flag: int) -> None:
        """Let the token say something of its PIN that SoftHSM itself never says."""
        state = bytearray(self._state.read_bytes())
        at = state.index(_FLAGS) + len(_FLAGS)
        state[at : at + 8] = (int.from_bytes(state[at : at + 8], "big") | flag).to_bytes(8, "big")
        self._state.write_bytes(state)

    def pull_out(self) -> None:
        """Take the token away."""
        shutil.rmtree(self._state.parent)

    @property
    def _state(self) -> Path:
        states = sorted((self.folder / "tokens").glob("*/token.object"))
        return next(one for one in states if self.label.encode() in one.read_bytes())


def key_object(
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, *, identifier: str, label: str = "khóa"
) -> dict[str, str]:
    """A private key under an identifier (hexadecimal) and a label."""
    is_rsa = isinstance(key, rsa.RSAPrivateKey)
    der = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    return _object("rsa" if is_rsa else "ec", der, identifier, label)


def public_object(
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, *, identifier: str, label: str = "khóa"
) -> dict[str, str]:
    """The public half of a key."""
    is_rsa = isinstance(key, rsa.RSAPrivateKey)
    form = (
        serialization.PublicFormat.PKCS1
        if is_rsa
        else serialization.PublicFormat.SubjectPublicKeyInfo
    )
    der = key.public_key().public_bytes(serialization.Encoding.DER, form)
    return _object("rsa_public" if is_rsa else "ec_public", der, identifier, label)


def certificate_object(
    certificate: bytes, *, identifier: str, label: str = "chứng thư"
) -> dict[str, str]:
    """A certificate (DER) under an identifier and a label."""
    subject = x509.load_der_x509_certificate(certificate).subject.public_bytes()
    return _object("certificate", certificate, identifier, label) | {"subject": subject.hex()}


def _object(kind: str, der: bytes, identifier: str, label: str) -> dict[str, str]:
    return {"kind": kind, "der": der.hex(), "id": identifier, "label": label}
