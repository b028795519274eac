"""What a receiving office is given to trust the office's own key."""

import subprocess
from io import BytesIO
from pathlib import Path
from ssl import PEM_cert_to_DER_cert

import pytest
from pypdf import PdfReader

from desktop.domain.errors import FileUnreadableError, WriteRefusedError
from desktop.domain.key_errors import KeyMissingError
from desktop.services.enrolling import write_enrolment
from desktop.services.office_key import make_office_key
from desktop.services.trust import read_trusted_certificates
from desktop.services.workspace import Workspace


def test_sheet_and_certificate_speak_of_the_same_key(workspace: Workspace, tmp_path: Path) -> None:
    signer = make_office_key(workspace, pin="mat-khau-thu")

    done = write_enrolment(workspace, tmp_path / "gui")

    assert PEM_cert_to_DER_cert(done.certificate_file.read_text()) == signer.certificate
    assert done.certificate.fingerprint == signer.fingerprint
    (page,) = PdfReader(BytesIO(done.sheet.read_bytes())).pages
    assert signer.fingerprint in "".join(page.extract_text().split())


def test_the_folder_serves_as_it_is_to_trust_the_office(
    workspace: Workspace, tmp_path: Path
) -> None:
    signer = make_office_key(workspace, pin="mat-khau-thu")

    write_enrolment(workspace, tmp_path / "gui")

    assert read_trusted_certificates(tmp_path / "gui") == (signer.certificate,)


def test_openssl_shows_the_fingerprint_that_the_sheet_shows(
    workspace: Workspace, tmp_path: Path
) -> None:
    make_office_key(workspace, pin="mat-khau-thu")
    done = write_enrolment(workspace, tmp_path)

    said = subprocess.run(
        ["openssl", "x509", "-in", done.certificate_file, "-noout", "-fingerprint", "-sha256"],
        capture_output=True,
        text=True,
        check=True,
    )

    shown = said.stdout.partition("=")[2].strip().replace(":", "").lower()
    assert shown == done.certificate.fingerprint


def test_without_a_key_there_is_nothing_to_show(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(KeyMissingError):
        write_enrolment(workspace, tmp_path)


def test_a_certificate_that_is_none_is_not_handed_out(workspace: Workspace, tmp_path: Path) -> None:
    make_office_key(workspace, pin="mat-khau-thu")
    workspace.key_path.with_suffix(".crt").write_bytes(b"\x30\x03\x02\x01\x00")

    with pytest.raises(FileUnreadableError):
        write_enrolment(workspace, tmp_path / "gui")
    assert not (tmp_path / "gui").exists()


def test_a_folder_that_is_a_file_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    make_office_key(workspace, pin="mat-khau-thu")
    blocked = tmp_path / "gui"
    blocked.touch()

    with pytest.raises(WriteRefusedError):
        write_enrolment(workspace, blocked)
