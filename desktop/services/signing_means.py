"""With what a package or a report is signed: the office's own key, a key file, or a token."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import AppError
from desktop.domain.signing import TokenCertificate, TokenModule
from desktop.domain.signing_errors import CertificateUnclearError, refuse_unusable
from desktop.ports.signing import Signer
from desktop.services.workspace import Tools


@dataclass(frozen=True, slots=True)
class KeyFileMeans:
    """A PKCS#12 file: the office's own key, or one that a CA gave out."""

    path: Path


SigningMeans = KeyFileMeans | TokenCertificate


@dataclass(frozen=True, slots=True)
class TokensOfModule:
    """What one library's tokens hold, or why that cannot be said."""

    module: TokenModule
    certificates: tuple[TokenCertificate, ...]
    error: AppError | None = None


def read_tokens(
    tools: Tools, picked: Sequence[TokenModule] | None = None
) -> tuple[TokensOfModule, ...]:
    """The certificates on all tokens, by library (None: the known ones); no PIN is needed.

    Takes seconds for each library; one that fails does not keep the others back.
    """
    modules = tools.tokens.modules() if picked is None else picked
    return tuple(_look(tools, module) for module in modules)


@contextmanager
def open_means(
    tools: Tools, means: SigningMeans, *, pin: str | None, time_stamps: str = ""
) -> Iterator[Signer]:
    """A signer, for as many signatures as needed; nothing of it stays open afterwards.

    `pin` is None only where it is typed on the token's reader. `time_stamps` is the address of a
    time-stamping authority, where one is configured; its absence stops nothing. Raises for a file
    PinWrongError, KeyUnreadableError, FileVanishedError, for a token what `TokenShelf.open` does,
    for both CertificateExpiredError and its kin.
    """
    with _opened(tools, means, pin) as signer:
        yield tools.stamp_signer(signer, url=time_stamps) if time_stamps else signer


def choose_certificate(tools: Tools, module: Path, *, fingerprint: str | None) -> TokenCertificate:
    """The certificate of this fingerprint, or the only one that can be signed with.

    Raises CertificateUnclearError where there is none or several, and what listing raises.
    """
    found = tools.tokens.certificates(module, at=tools.clock.now())
    if fingerprint is None:
        fit = [one for one in found if one.certificate.problem is None]
    else:
        fit = [one for one in found if one.certificate.fingerprint == fingerprint]
    if len(fit) != 1:
        raise CertificateUnclearError(len(fit))
    return fit[0]


def _look(tools: Tools, module: TokenModule) -> TokensOfModule:
    try:
        found = tools.tokens.certificates(module.path, at=tools.clock.now())
    except AppError as error:
        return TokensOfModule(module, (), error)
    return TokensOfModule(module, found)


@contextmanager
def _opened(tools: Tools, means: SigningMeans, pin: str | None) -> Iterator[Signer]:
    now = tools.clock.now()
    if isinstance(means, TokenCertificate):
        with tools.tokens.open(means, pin=pin, at=now) as signer:
            yield signer
        return
    signer = tools.key_file.open(means.path, pin=pin or "")
    refuse_unusable(tools.tokens.describe(signer.certificate, at=now))
    yield signer
