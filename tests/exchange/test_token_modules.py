"""Token libraries are found by the names their vendors give them, and nothing is loaded for it."""

from pathlib import Path

import pytest

from desktop.domain.signing import TokenModule
from desktop.exchange.token_modules import find_modules, modules_in
from tests.corpus.soft_token import module


def _lay(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return folder


def _names(found: tuple[TokenModule, ...]) -> dict[str, str]:
    return {one.path.name: one.name for one in found}


def test_windows_vendors_are_known_by_their_files(tmp_path: Path) -> None:
    system = _lay(
        tmp_path / "System32",
        *("bit4xpki.dll", "eTPKCS11.dll", "viettel-ca_v6.dll", "vnptca_p11_v8.dll"),
        *("ncca_csp11_v1.dll", "kernel32.dll", "BkavCAv2S.dll"),
    )
    programs = _lay(tmp_path / "pf", "OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll")

    assert _names(modules_in((system, programs), windows=True)) == {
        "bit4xpki.dll": "Ban Cơ yếu – Bit4id",
        "eTPKCS11.dll": "Ban Cơ yếu – SafeNet/Thales",
        "vnptca_p11_v8.dll": "VNPT-CA",
        "viettel-ca_v6.dll": "Viettel-CA",
        "BkavCAv2S.dll": "Bkav CA",
        "ncca_csp11_v1.dll": "NC-CA",
        "opensc-pkcs11.dll": "OpenSC",
    }


@pytest.mark.parametrize("name", ["viettel-ca_v6_s.dll", "vnptca_p11_v6_s.dll", "nca_v4_csp.dll"])
def test_what_only_serves_windows_own_store_is_left_out(name: str, tmp_path: Path) -> None:
    assert modules_in((_lay(tmp_path, name),), windows=True) == ()


def test_one_file_under_two_names_is_one_library(tmp_path: Path) -> None:
    _lay(tmp_path, "opensc-pkcs11.so", "pkcs11/x")
    (tmp_path / "pkcs11" / "opensc-pkcs11.so").symlink_to(tmp_path / "opensc-pkcs11.so")

    assert len(modules_in((tmp_path,), windows=False)) == 1


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    folder = _lay(tmp_path, "bit4xpki.dll/inside")  # a folder under a library's name

    assert modules_in((tmp_path / "absent", folder), windows=True) == ()


def test_a_library_on_this_pc_is_found() -> None:
    assert module().resolve() in {one.path.resolve() for one in find_modules()}
