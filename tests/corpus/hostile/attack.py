"""What an attack on a package is: how it is made, and what the check must say."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.verification import Verdict
from desktop.exchange.faults import Fault
from desktop.exchange.office_key import OfficeSigner
from tests.corpus.hostile.revocations import Revocations
from tests.corpus.packages import PAYLOAD, bagged, sealed
from tests.corpus.revocation import make_crl
from tests.corpus.signers import Issuer, make_issuer, make_signer


class Scene:
    """The office that is attacked, the receiver's trust, and a stranger with tools."""

    @cached_property
    def signer(self) -> OfficeSigner:
        return make_signer()

    @cached_property
    def stranger(self) -> OfficeSigner:
        """Another key under the office's own name."""
        return make_signer()

    @cached_property
    def issuer(self) -> Issuer:
        return make_issuer()

    @cached_property
    def issued(self) -> OfficeSigner:
        return make_signer(name="Công chức", issuer=self.issuer)

    @cached_property
    def entries(self) -> dict[str, bytes]:
        """A good package's entries; a new dictionary may be made of them and changed."""
        return sealed(bagged(PAYLOAD), self.signer)

    @property
    def trusted(self) -> tuple[bytes, ...]:
        known = self.revocations.known
        return (self.signer.certificate, self.issuer.der, self._nobody_revoked, *known)

    @cached_property
    def revocations(self) -> Revocations:
        return Revocations()

    @cached_property
    def _nobody_revoked(self) -> bytes:
        return make_crl(self.issuer)


@dataclass(frozen=True)
class Attack:
    """`code` must be among the findings; None where the container itself is in order."""

    name: str
    build: Callable[[Scene], bytes]
    verdict: Verdict
    code: str | None


def attack(
    registry: list[Attack], verdict: Verdict, fault: Fault | None
) -> Callable[[Callable[[Scene], bytes]], Callable[[Scene], bytes]]:
    """Enter a builder in a registry under its own name."""

    def enter(build: Callable[[Scene], bytes]) -> Callable[[Scene], bytes]:
        code = None if fault is None else fault.code
        registry.append(Attack(build.__name__, build, verdict, code))
        return build

    return enter
