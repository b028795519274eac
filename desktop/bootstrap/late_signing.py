"""Keys, tokens and checks of signatures, loaded when they are asked: the window needs none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.signed_report import PdfCheck
    from desktop.domain.signing import SigningCertificate, TokenCertificate, TokenModule
    from desktop.domain.submission import Unit
    from desktop.domain.trust_bundle import TrustItem
    from desktop.ports.signing import Signer, TokenShelf


class LateKeyFile:
    """The office's key; see `KeyFile`."""

    def create(self, path: Path, *, owner: Unit, pin: str, at: datetime) -> Signer:
        from desktop.exchange.office_key import OfficeKeyFile  # noqa: PLC0415 - see above

        return OfficeKeyFile().create(path, owner=owner, pin=pin, at=at)

    def open(self, path: Path, *, pin: str) -> Signer:
        from desktop.exchange.office_key import OfficeKeyFile  # noqa: PLC0415 - see above

        return OfficeKeyFile().open(path, pin=pin)


class LateTokenShelf:
    """The signing tokens; see `TokenShelf`."""

    def modules(self) -> tuple[TokenModule, ...]:
        return _token_shelf().modules()

    def certificates(self, module: Path, *, at: datetime) -> tuple[TokenCertificate, ...]:
        return _token_shelf().certificates(module, at=at)

    def open(
        self, choice: TokenCertificate, *, pin: str | None, at: datetime
    ) -> AbstractContextManager[Signer]:
        return _token_shelf().open(choice, pin=pin, at=at)

    def describe(self, certificate: bytes, *, at: datetime) -> SigningCertificate:
        return _token_shelf().describe(certificate, at=at)


@cache
def _token_shelf() -> TokenShelf:
    from desktop.exchange.token_shelf import TokenShelf as Shelf  # noqa: PLC0415 - see above

    return Shelf()


def stamp_signer(signer: Signer, *, url: str) -> Signer:
    """See `StampSigner`."""
    from desktop.exchange.time_stamp import StampedSigner  # noqa: PLC0415 - see above

    return StampedSigner(signer, url)


def try_time_stamps(url: str) -> bool:
    """See `TryTimeStamps`."""
    from desktop.exchange.time_stamp import gives_stamps  # noqa: PLC0415 - see above

    return gives_stamps(url)


def check_signed_pdf(
    content: bytes,
    *,
    base_size: int | None,
    trusted: Sequence[bytes],
    at: datetime,
) -> PdfCheck:
    """See `CheckSignedPdf`."""
    from desktop.exchange.pades_checking import check_signed_pdf  # noqa: PLC0415 - see above

    return check_signed_pdf(content, base_size=base_size, trusted=trusted, at=at)


def inspect_trust(der: bytes, authorities: Sequence[bytes]) -> TrustItem | None:
    """See `InspectTrust`."""
    from desktop.exchange.trust_inspection import inspect_trust  # noqa: PLC0415 - see above

    return inspect_trust(der, authorities)
