"""Authorities that took certificates back, and what the attacked receiver knows of it."""

from datetime import timedelta
from functools import cached_property

from desktop.exchange.office_key import OfficeSigner
from tests.corpus.revocation import Entry, indirect, make_crl, serial_of
from tests.corpus.signers import AT, Issuer, make_issuer, make_signer

_TAKEN_BACK = AT - timedelta(days=30)


class Revocations:
    """Signers of every standing with their authorities, each made when it is first asked for."""

    @cached_property
    def _root(self) -> Issuer:
        return make_issuer("CA có thu hồi")

    @cached_property
    def _fallen(self) -> Issuer:
        return make_issuer("CA bị thu hồi", above=self._root)

    @cached_property
    def _others(self) -> dict[str, Issuer]:
        return {
            name: make_issuer(f"CA {name}") for name in ("silent", "forged", "indirect", "late")
        }

    @cached_property
    def dismissed(self) -> OfficeSigner:
        """Known by the chain alone."""
        return make_signer(name="Người đã thôi việc", issuer=self._root)

    @cached_property
    def pinned(self) -> OfficeSigner:
        return make_signer(name="Người đã ghi nhận", issuer=self._root)

    @cached_property
    def by_fallen(self) -> OfficeSigner:
        return make_signer(name="Người của CA bị thu hồi", issuer=self._fallen)

    @cached_property
    def by_silent(self) -> OfficeSigner:
        return make_signer(name="Công chức A", issuer=self._others["silent"])

    @cached_property
    def by_forged(self) -> OfficeSigner:
        return make_signer(name="Công chức B", issuer=self._others["forged"])

    @cached_property
    def by_indirect(self) -> OfficeSigner:
        return make_signer(name="Công chức C", issuer=self._others["indirect"])

    @cached_property
    def by_late(self) -> OfficeSigner:
        return make_signer(name="Công chức D", issuer=self._others["late"])

    @cached_property
    def known(self) -> tuple[bytes, ...]:
        """What the receiver has installed and pinned, forged lists among it."""
        authorities = (self._root, self._fallen, *self._others.values())
        return (*(one.der for one in authorities), self.pinned.certificate, *self._lists())

    def _lists(self) -> tuple[bytes, ...]:
        others = self._others
        taken_back = (
            serial_of(self.dismissed.certificate),
            serial_of(self.pinned.certificate),
            self._fallen.certificate.serial_number,
        )
        entries = [Entry(serial, _TAKEN_BACK) for serial in taken_back]
        newer, older = AT - timedelta(days=1), AT - timedelta(days=60)
        return (
            make_crl(self._root, *entries),
            make_crl(self._root, made=newer, signed_by=others["forged"]),
            make_crl(self._fallen),
            make_crl(others["forged"], signed_by=others["silent"]),
            make_crl(others["indirect"], extensions=[indirect()]),
            make_crl(others["late"], made=older, until=AT - timedelta(days=31)),
        )
