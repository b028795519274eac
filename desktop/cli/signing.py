"""Opens what `--sign` names: the office's own key, key files, tokens; one signer, or two."""

import re
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop.cli.pin import read_pin
from desktop.domain.key_errors import SigningWayUnknownError
from desktop.domain.time_stamp_address import read_address
from desktop.ports.signing import Signer
from desktop.services.office_key import make_office_key
from desktop.services.signing_means import KeyFileMeans, choose_certificate, open_means
from desktop.services.workspace import Workspace

_DEVICE = "device"
_CHOSEN = re.compile(r"(?P<module>.+?)(?:#(?P<fingerprint>[0-9A-Fa-f:]{64,95}))?")
_MOST_SIGNERS = 2


@contextmanager
def open_signers(workspace: Workspace, arguments: Namespace) -> Iterator[tuple[Signer, ...]]:
    """The signers in the order of the arguments; each `--pin-file` belongs to its `--sign`.

    A single PIN file, or PIN from the environment, serves them all.
    """
    ways: list[str] = arguments.sign or [_DEVICE]
    pins: list[Path | None] = list(arguments.pin_file or ())
    if len(ways) > _MOST_SIGNERS or len(pins) > len(ways):
        raise SigningWayUnknownError(" ".join(ways))
    stamps = read_address(arguments.time_stamp)
    given = pins * len(ways) if len(pins) == 1 else pins + [None] * (len(ways) - len(pins))
    with ExitStack() as opened:
        yield tuple(
            opened.enter_context(_stamped(workspace, way, pin, stamps))
            for way, pin in zip(ways, given, strict=True)
        )


@contextmanager
def _stamped(
    workspace: Workspace, way: str, pin_file: Path | None, time_stamps: str
) -> Iterator[Signer]:
    with _open(workspace, way, pin_file) as signer:
        yield workspace.tools.stamp_signer(signer, url=time_stamps) if time_stamps else signer


@contextmanager
def _open(workspace: Workspace, way: str, pin_file: Path | None) -> Iterator[Signer]:
    kind, _, named = way.partition(":")
    if kind == "p12" and named:
        pin = read_pin(pin_file, prompt="Mã PIN của tệp khóa: ")
        with open_means(workspace.tools, KeyFileMeans(Path(named)), pin=pin) as signer:
            yield signer
    elif kind == "pkcs11" and (chosen := _CHOSEN.fullmatch(named)):
        with _open_token(workspace, chosen, pin_file) as signer:
            yield signer
    elif way == _DEVICE:
        pin = read_pin(pin_file, prompt="Mã PIN của khóa cơ quan: ")
        if not workspace.key_path.exists():
            make_office_key(workspace, pin=pin)
        with open_means(workspace.tools, KeyFileMeans(workspace.key_path), pin=pin) as signer:
            yield signer
    else:
        raise SigningWayUnknownError(way)


@contextmanager
def _open_token(
    workspace: Workspace, chosen: re.Match[str], pin_file: Path | None
) -> Iterator[Signer]:
    given = chosen["fingerprint"]
    fingerprint = None if given is None else given.replace(":", "").lower()
    choice = choose_certificate(workspace.tools, Path(chosen["module"]), fingerprint=fingerprint)
    subject = choice.certificate.subject
    pin = None
    if not choice.has_pin_pad:
        pin = read_pin(pin_file, prompt=f"Mã PIN của USB ký số ({subject}): ")
    with open_means(workspace.tools, choice, pin=pin) as signer:
        yield signer
