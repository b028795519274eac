"""Writes what a receiving office needs to come to trust the office's own key."""

from dataclasses import dataclass
from pathlib import Path
from ssl import DER_cert_to_PEM_cert

from desktop.domain.errors import FileUnreadableError
from desktop.domain.key_errors import KeyMissingError
from desktop.domain.package_names import ascii_slug
from desktop.domain.signing import SigningCertificate
from desktop.ports.papers import EnrolmentContent
from desktop.services.placing import place_file
from desktop.services.trust import certificates_in
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Enrolment:
    """The files that were written, and the certificate they speak of."""

    sheet: Path
    certificate_file: Path
    certificate: SigningCertificate


def write_enrolment(workspace: Workspace, folder: Path) -> Enrolment:
    """Write the enrolment sheet (PDF) and the certificate (`.crt`) into a folder.

    No PIN is asked for: both are public. Raises KeyMissingError, FileUnreadableError,
    DiskFullError, WriteRefusedError.
    """
    path = workspace.key_path.with_suffix(".crt")
    if not path.is_file():
        raise KeyMissingError
    der = certificates_in(path)[0]
    now = workspace.tools.clock.now()
    try:
        certificate = workspace.tools.tokens.describe(der, at=now)
    except (ValueError, TypeError, LookupError) as error:
        raise FileUnreadableError(path, "no certificate") from error
    slug = ascii_slug(workspace.unit.code) or "DONVI"
    public = folder / f"KhoaKy_{slug}.crt"
    content = EnrolmentContent(workspace.unit, certificate, public.name, now)
    sheet = workspace.tools.papers.enrolment_sheet(content)
    place_file(public, DER_cert_to_PEM_cert(der).encode("ascii"))
    return Enrolment(place_file(folder / f"PhieuKhoaKy_{slug}.pdf", sheet), public, certificate)
