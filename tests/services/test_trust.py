import base64
from pathlib import Path

import pytest

from desktop.domain.errors import FileUnreadableError
from desktop.services.trust import read_trusted_certificates

DER = b"\x30\x03\x02\x01\x05"
PEM = b"-----BEGIN CERTIFICATE-----\n" + base64.b64encode(DER) + b"\n-----END CERTIFICATE-----\n"


def test_pem_and_der_files_are_read_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.crt").write_bytes(PEM + PEM)
    (tmp_path / "b.cer").write_bytes(DER)
    (tmp_path / "note.txt").write_text("không phải chứng thư", encoding="utf-8")

    assert read_trusted_certificates(tmp_path) == (DER, DER, DER)


def test_a_certificate_file_without_a_certificate_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.crt").write_bytes(b"nothing here")

    with pytest.raises(FileUnreadableError):
        read_trusted_certificates(tmp_path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        read_trusted_certificates(tmp_path / "none")
