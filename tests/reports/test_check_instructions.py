"""The paper on checking a package: the commands it prints are run as they stand."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.reports.papers import Papers

NAME = "HoSoCCHC_31117_2026_001.asice"
PROGRAMS = ("mkdir", "cd", "unzip", "openssl", "grep", "sha256sum", "find", "wc")


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )


@dataclass(frozen=True, slots=True)
class Office:
    """A folder with a signed package in it, and the fingerprint its sender reads out."""

    folder: Path
    fingerprint: str

    def paper(self) -> str:
        written = Papers().check_instructions(package_name=NAME, fingerprint=self.fingerprint)
        return written.decode("utf-8-sig").replace("\r\n", "\n")

    def commands(self) -> list[str]:
        """The commands for a shell, in order."""
        section = self.paper().split("\n1. ")[1].split("\n2. ")[0]
        lines = (line.strip() for line in section.splitlines() if line.startswith("  "))
        return [line for line in lines if line.split()[0] in PROGRAMS]

    def unpack(self) -> None:
        done = run(" && ".join(self.commands()[:3]), self.folder)
        assert done.returncode == 0, done.stderr

    def checks(self) -> list[subprocess.CompletedProcess[str]]:
        return [run(each, self.folder / "kiem-tra") for each in self.commands()[3:]]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A small package of the standard form, made with stock tools only."""
    make = tmp_path / "make"
    (make / "META-INF").mkdir(parents=True)
    (make / "data" / "evidence").mkdir(parents=True)
    (make / "data" / "evidence" / "TL-001.pdf").write_bytes(b"%PDF-1.4 made up")
    (make / "data" / "index.html").write_bytes(b"<!DOCTYPE html>")
    done = run(MAKE_PACKAGE, make)
    assert done.returncode == 0, done.stderr
    with ZipFile(tmp_path / NAME, "w") as package:
        for path in sorted(make.rglob("*")):
            if path.is_file():
                package.write(path, path.relative_to(make).as_posix())
    fingerprint = run("openssl x509 -in ../c.pem -outform DER | sha256sum", make).stdout
    return Office(tmp_path, fingerprint.split()[0])


MAKE_PACKAGE = r"""
set -e
sha256sum data/evidence/TL-001.pdf data/index.html > manifest-sha256.txt
digest=$(openssl dgst -sha256 -binary manifest-sha256.txt | openssl base64)
printf '<m>\n  <asic:DataObjectReference URI="manifest-sha256.txt" MimeType="text/plain">\n'\
'    <ds:DigestMethod Algorithm="sha256"/>\n    <ds:DigestValue>%s</ds:DigestValue>\n</m>\n' \
"$digest" > META-INF/ASiCManifest001.xml
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
  -keyout ../k.pem -out ../c.pem -subj '/CN=UBND xa Vinh Thanh'
openssl cms -sign -cades -binary -md sha256 -in META-INF/ASiCManifest001.xml \
  -signer ../c.pem -inkey ../k.pem -outform DER -out META-INF/signature001.p7s
"""


def test_the_printed_commands_pass_an_intact_package(office: Office) -> None:
    office.unpack()

    verify, certificate, digest, listed, each_file, files, lines = office.checks()

    assert "Verification successful" in verify.stderr
    assert office.fingerprint in certificate.stdout.replace(":", "").lower()
    assert digest.stdout.strip() in listed.stdout
    assert each_file.returncode == 0
    assert each_file.stdout.count(": OK") == 2
    assert files.stdout.strip() == lines.stdout.strip() == "2"


def _spoil_evidence(folder: Path) -> None:
    (folder / "data" / "evidence" / "TL-001.pdf").write_bytes(b"%PDF-1.4 altered")


def _spoil_signed_manifest(folder: Path) -> None:
    manifest = folder / "META-INF" / "ASiCManifest001.xml"
    manifest.write_bytes(manifest.read_bytes() + b"\n")


def _spoil_list(folder: Path) -> None:
    listing = folder / "manifest-sha256.txt"
    listing.write_bytes(listing.read_bytes().replace(b"index", b"xedni"))


def _add_file(folder: Path) -> None:
    (folder / "data" / "extra.pdf").write_bytes(b"%PDF-1.4 smuggled")


@pytest.mark.parametrize(
    ("spoil", "failing"),
    [
        (_spoil_signed_manifest, "signature"),
        (_spoil_list, "list"),
        (_spoil_evidence, "files"),
        (_add_file, "surplus"),
    ],
)
def test_each_kind_of_change_fails_its_own_step(
    office: Office, spoil: Callable[[Path], None], failing: str
) -> None:
    office.unpack()
    spoil(office.folder / "kiem-tra")

    verify, _, digest, listed, each_file, files, lines = office.checks()

    passed = {
        "signature": verify.returncode == 0,
        "list": digest.stdout.strip() in listed.stdout,
        "files": each_file.returncode == 0,
        "surplus": files.stdout == lines.stdout,
    }
    assert not passed[failing]


def test_the_paper_can_be_read_out_and_opened_by_old_editors(office: Office) -> None:
    written = Papers().check_instructions(package_name=NAME, fingerprint="0123abcd" * 8)

    assert written.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert ("0123 abcd " * 8).strip() in written.decode("utf-8-sig")
    assert NAME in office.paper()
    assert "{" not in office.paper().replace("{ $ma", "").replace('{ "SAI', "")
