"""Checks a package of any origin without unpacking it, and tells all that is wrong at once."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import FileIO
from pathlib import Path

from desktop.domain.verification import Claim, VerificationFinding
from desktop.exchange.content_check import Seal, check_content
from desktop.exchange.entry_reading import hash_members
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import MIMETYPE, SIGNED_LIST
from desktop.exchange.public_key import public_key_of
from desktop.exchange.signature_check import (
    NOTHING_KNOWN,
    CheckedSignature,
    check_signature,
    no_signature,
)
from desktop.exchange.zip_check import check_zip
from desktop.exchange.zip_directory import Directory, read_directory
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.progress import Progress


@dataclass(frozen=True, slots=True)
class _Judge:
    """By whose certificates and at what moment a signature is judged."""

    trusted: Sequence[bytes]
    at: datetime

    def check(self, seal: Seal) -> CheckedSignature:
        if seal.signature is None:
            return no_signature(place=seal.place)
        return check_signature(
            seal.signature,
            seal.signed_list,
            trusted=self.trusted,
            at=self.at,
            place=seal.place,
        )


def read_package(
    package: Path, *, trusted: Sequence[bytes], at: datetime, progress: Progress
) -> OpenedPackage:
    """Check everything but the meaning of the content; see `PackageReader`."""
    try:
        mode = package.stat().st_mode
        if not stat.S_ISREG(mode):  # a pipe would wait for ever
            return _unread(Fault.UNREADABLE.at(reason="not a file"))
        with FileIO(package) as file:
            return _read(file, _Judge(trusted, at), progress)
    except RefusedError as refused:
        return _unread(refused.finding)
    except OSError as error:
        return _unread(Fault.UNREADABLE.at(reason=error.strerror or str(error)))


def _read(file: FileIO, judge: _Judge, progress: Progress) -> OpenedPackage:
    directory = read_directory(file, file_size=os.fstat(file.fileno()).st_size)
    _refuse_foreign(directory)
    checked = check_zip(file, directory)
    hashed = hash_members(file, checked.members, progress=progress)
    content = check_content(file, hashed)
    *before, last = _each_with_a_key_of_their_own([judge.check(seal) for seal in content.seals])
    return OpenedPackage(
        digest=content.digest,
        entries=content.facts,
        texts=content.texts,
        signature=last.status,
        cosignatures=tuple(one.status for one in before),
        findings=(
            *checked.findings,
            *content.findings,
            *(finding for one in (*before, last) for finding in one.findings),
        ),
    )


def _each_with_a_key_of_their_own(
    checked: Sequence[CheckedSignature],
) -> Iterator[CheckedSignature]:
    """Two signatures by one key are the word of one."""
    keys = set()
    for one in checked:
        is_valid = one.status.valid is Claim.YES
        key = public_key_of(one.status.der) if is_valid else None
        if key is not None and key in keys:
            same = Fault.SIGNATURE_SAME_KEY.at(one.status.place)
            yield replace(one, findings=(*one.findings, same))
        else:
            yield one
        keys.add(key)


def _refuse_foreign(directory: Directory) -> None:
    """Any other zip (a DOCX, an archive) would only give a finding for each of its entries."""
    if not {entry.name for entry in directory.entries} & {MIMETYPE, SIGNED_LIST}:
        raise RefusedError(Fault.FOREIGN.at())


def _unread(finding: VerificationFinding) -> OpenedPackage:
    return OpenedPackage(
        digest=None, entries=(), texts={}, signature=NOTHING_KNOWN, findings=(finding,)
    )
