"""What whoever receives a package does with it: our own check, and OpenSSL's."""

import subprocess
from pathlib import Path

from desktop.bootstrap.opening import adapters
from desktop.domain.verification import Verdict
from desktop.services.trust import read_trusted_certificates
from desktop.services.verifying import verify_package


class Quiet:
    """Progress that nobody watches."""

    def step(self, done: int, total: int, what: str) -> None: ...


def assert_verified(root: Path, package: Path, folder: Path) -> None:
    """The package holds with our services and with OpenSSL, by the office's own certificate."""
    trusted = read_trusted_certificates(root / "keys")
    report = verify_package(adapters(), package, trusted=trusted, progress=Quiet())
    assert report.verdict is Verdict.VERIFIED, report.findings
    unpacked = folder / f"mo-{package.stem}"
    subprocess.run(["unzip", "-q", package, "-d", unpacked], check=True)
    subprocess.run(
        [
            *("openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER"),
            *("-in", unpacked / "META-INF" / "signature001.p7s"),
            *("-content", unpacked / "META-INF" / "ASiCManifest001.xml"),
            *("-CAfile", root / "keys" / "office.crt", "-purpose", "any", "-out", "/dev/null"),
        ],
        check=True,
        capture_output=True,
    )
    sums = ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"]
    subprocess.run(sums, cwd=unpacked, check=True)
