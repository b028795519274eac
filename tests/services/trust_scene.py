"""A receiving office and a commune of its round, beside a public CA whose word both may take."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.ports.signing import Signer
from desktop.services.trust_bundle import install_trust
from desktop.services.trust_making import make_trust
from desktop.services.workspace import Workspace
from tests.corpus.revocation import Entry, make_crl, serial_of
from tests.corpus.signers import Issuer, make_issuer, make_signer
from tests.services.conftest import Quiet
from tests.services.two_offices import make_commune, make_office, open_the_round, signer_of

DAY = timedelta(days=1)
NOW = datetime.now(UTC).replace(microsecond=0)


class Authority:
    """A root and a CA below it, with what they publish in a folder."""

    def __init__(self, folder: Path) -> None:
        self.root = make_issuer("Gốc")
        self.below = make_issuer("Cấp dưới", above=self.root)
        self.source = folder
        folder.mkdir()
        (folder / "root.crt").write_bytes(self.root.der)
        (folder / "below.cer").write_bytes(self.below.der)
        self.write("root.crl", self.root)
        self.write("below.crl", self.below)

    def write(self, name: str, issuer: Issuer, *revoked: Entry) -> None:
        crl = make_crl(issuer, *revoked, made=NOW - 2 * DAY, until=NOW + 20 * DAY)
        (self.source / name).write_bytes(crl)

    def signer(self, name: str) -> Signer:
        return make_signer(name=name, issuer=self.below, until=NOW + 300 * DAY)

    def revoke(self, signer: Signer) -> None:
        entry = Entry(serial_of(signer.certificate), NOW - DAY)
        self.write("below.crl", self.below, entry)


class Scene:
    """The two offices; `known` is with whose certificate the commune knows its office."""

    def __init__(
        self, office: Workspace, commune: Workspace, authority: Authority, known: Signer
    ) -> None:
        self.office = office
        self.commune = commune
        self.authority = authority
        self.known = known
        self.folder = office.root.parent
        self.source = authority.source
        self.root, self.below, self.write = authority.root, authority.below, authority.write

    def make(self) -> Path:
        """A bundle of all that the CA publishes now; it is installed in the office at once."""
        made = make_trust(
            self.office, self.source, folder=self.folder, signer=self.known, progress=Quiet()
        )
        return made.path

    def install(self) -> None:
        """The same in both offices."""
        install_trust(self.commune, self.make(), progress=Quiet())


@contextmanager
def open_scene(folder: Path, *, is_issued: bool = False) -> Iterator[Scene]:
    """`is_issued`: the office signs with a certificate that the CA issued, else with its own."""
    authority = Authority(folder / "ca")
    with open_workspace(make_office(folder / "so")) as office:
        known = authority.signer("Sở Nội vụ") if is_issued else signer_of(office)
        asked = open_the_round(office, folder, signer=known)
        with open_workspace(make_commune(folder / "xa", asked, office)) as commune:
            yield Scene(office, commune, authority, known)
