"""Finds the libraries through which this PC can speak to signing tokens (PKCS#11)."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.signing import TokenModule


@dataclass(frozen=True, slots=True)
class _Kind:
    """Whose tokens, and the file names of their library, as patterns."""

    name: str
    patterns: tuple[str, ...]


_WINDOWS = (
    _Kind("Ban Cơ yếu – Bit4id", ("bit4xpki.dll", "bit4ipki.dll", "bit4opki.dll", "bit4npki.dll")),
    _Kind("Ban Cơ yếu – SafeNet/Thales", ("eTPKCS11.dll", "eToken.dll", "IDPrimePKCS11*.dll")),
    _Kind("VNPT-CA", ("vnptca_p11_v*.dll", "vnpt-ca_csp11*.dll", "vnpt-ca_v34.dll")),
    _Kind("Viettel-CA", ("viettel-ca_v*.dll",)),
    _Kind("FPT-CA", ("fptca_v*.dll",)),
    _Kind("Bkav CA", ("BkavCA*.dll",)),
    _Kind("CA2 (Nacencomm)", ("CA2_csp11*.dll", "CA2CSP11*.dll", "CA2_v34.dll")),
    _Kind("Newtel-CA", ("nca_v*.dll",)),
    _Kind("NC-CA", ("ncca_csp11*.dll",)),
    _Kind("I-CA", ("ica_csp11*.dll",)),
    _Kind("FastCA", ("fca_v*.dll",)),
    _Kind("Vina-CA", ("Vina-CA*.dll",)),
    _Kind("SafeCA/Watchdata", ("WDPKCS.dll", "wdsafe3.dll")),
    _Kind("SecureMetric ST3", ("st3csp11.dll", "ostt*_csp11.dll")),
    _Kind("Feitian ePass2003", ("eps2003csp11*.dll",)),
    _Kind("OpenSC", ("opensc-pkcs11.dll", "OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll")),
    _Kind("SoftHSM", ("softhsm2-x64.dll", "SoftHSM2/lib/softhsm2-x64.dll")),
)
_WINDOWS_SHELLS = ("_s.dll", "_csp.dll")
"""Beside its PKCS#11 library a vendor puts one for Windows' own certificate store."""

_LINUX = (
    _Kind("Ban Cơ yếu – Bit4id", ("libbit4xpki.so", "libbit4ipki.so", "bit4id/libbit4xpki.so")),
    _Kind("Ban Cơ yếu – SafeNet/Thales", ("libeTPkcs11.so", "libeToken.so", "libIDPrimePKCS11.so")),
    _Kind("VNPT-CA", ("vnpt-ca/libcryptoki.so", "libvnptca_p11_v*.so")),
    _Kind("Viettel-CA", ("viettel-ca/libpkcs11.so", "viettel-ca_v*.so", "libviettel-ca_v*.so")),
    _Kind("Feitian ePass2003", ("libcastle.so*", "libepass2003.so*")),
    _Kind("OpenSC", ("opensc-pkcs11.so", "pkcs11/opensc-pkcs11.so")),
    _Kind("SoftHSM", ("softhsm/libsofthsm2.so",)),
)


def find_modules() -> tuple[TokenModule, ...]:
    """The known libraries that are on this PC; nothing is loaded to find them."""
    return modules_in(_folders(), windows=sys.platform == "win32")


def modules_in(folders: tuple[Path, ...], *, windows: bool) -> tuple[TokenModule, ...]:
    """The known libraries in these folders, each file once, in the order of the list."""
    kinds = _WINDOWS if windows else _LINUX
    found: dict[Path, TokenModule] = {}
    for kind in kinds:
        for path in _matches(kind, folders):
            if not (windows and path.name.lower().endswith(_WINDOWS_SHELLS)):
                found.setdefault(path.resolve(), TokenModule(path, kind.name))
    return tuple(found.values())


def _matches(kind: _Kind, folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        for pattern in kind.patterns:
            try:
                yield from sorted(path for path in folder.glob(pattern) if path.is_file())
            except OSError:  # a folder that may not be listed holds nothing for us
                continue


if sys.platform == "win32":

    def _folders() -> tuple[Path, ...]:
        # What lies in SysWOW64 and "Program Files (x86)" cannot be loaded by a 64-bit program.
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
        return system, Path(os.environ.get("PROGRAMFILES", r"C:\Program Files"))

else:

    def _folders() -> tuple[Path, ...]:
        own = f"/usr/lib/{os.uname().machine}-linux-gnu"
        names = ("/usr/lib", "/usr/lib64", own, "/usr/local/lib", "/opt")
        return tuple(Path(name) for name in names)
