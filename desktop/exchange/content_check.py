"""Checks a package's lists against its entries: the signed list, and the bag's own files."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import FileIO

from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_PACKAGE_TEXT_BYTES, MAX_TRUST_BYTES
from desktop.domain.plain_text import printable
from desktop.domain.verification import VerificationFinding
from desktop.exchange.asic_manifest import ListedEntry, check_list, make_list, read_list
from desktop.exchange.bag import check_bag, oxum
from desktop.exchange.entry_reading import HashedMember, read_member
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_FILES,
    BAG_INFO,
    MAX_SIGNATURE_BYTES,
    MEANT_TO_BE_READ,
    MIMETYPE,
    MIMETYPE_CONTENT,
    PAYLOAD,
    PAYLOAD_MANIFEST,
    SECOND_LIST,
    SECOND_SEAL,
    SECOND_SIGNATURE,
    SIGNATURE,
    SIGNED_LIST,
    TRUST_FOLDERS,
)
from desktop.ports.package_reading import EntryFact

_MAX_SEAL_BYTES = 1024**2
"""Lists of the most entries with the longest names take half of it."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A signer's list and the signature over it, None where there is none that could be read."""

    place: str
    signature: bytes | None
    signed_list: bytes | None


@dataclass(frozen=True, slots=True)
class CheckedContent:
    """What the entries are worth against the lists; there is always a first seal."""

    facts: tuple[EntryFact, ...]
    texts: Mapping[str, bytes]
    signed_list: bytes | None
    seals: tuple[Seal, ...]
    findings: tuple[VerificationFinding, ...]

    @property
    def digest(self) -> Digest | None:
        if self.signed_list is None:
            return None
        return Digest(hashlib.sha256(self.signed_list).hexdigest())


def check_content(file: FileIO, hashed: Sequence[HashedMember]) -> CheckedContent:
    """Check all lists; raises RefusedError only when the file changes meanwhile."""
    findings = [
        Fault.ZIP_CRC.at(printable(one.member.untrusted_name))
        for one in hashed
        if not one.is_crc_right
    ]
    entries = _Entries(file, hashed)
    lists = (MIMETYPE, *BAG_FILES, SIGNED_LIST, SECOND_LIST)
    seals = {name: entries.read(name) for name in lists}
    for name in (SIGNATURE, SECOND_SIGNATURE):
        seals[name] = entries.read(name, limit=MAX_SIGNATURE_BYTES)
    there = {name: content for name, content in seals.items() if content is not None}
    listed: tuple[ListedEntry, ...] = ()
    try:
        listed = _listed(there, entries.digests)
        findings += check_list(listed, present=entries.digests)
        findings += _second_list_faults(there.get(SECOND_LIST), listed)
    except RefusedError as refused:
        findings.append(refused.finding)
    if there.get(MIMETYPE) != MIMETYPE_CONTENT:
        findings.append(Fault.MIMETYPE.at(MIMETYPE))
    findings += _bag_faults(there, entries)
    texts = entries.texts(listed)
    return CheckedContent(
        facts=entries.facts,
        texts=texts,
        signed_list=there.get(SIGNED_LIST),
        seals=_seals(there, entries.digests),
        findings=(*findings, *entries.findings),
    )


class _Entries:
    """The entries by name; of two with one name neither is believed."""

    def __init__(self, file: FileIO, hashed: Sequence[HashedMember]) -> None:
        self._file = file
        self._hashed = hashed
        counts = Counter(one.member.untrusted_name for one in hashed)
        self._readable = {
            one.member.untrusted_name: one
            for one in hashed
            if one.digest is not None and counts[one.member.untrusted_name] == 1
        }
        self.digests = {name: self._digest(name) for name in counts}
        self.findings: list[VerificationFinding] = []

    @property
    def facts(self) -> tuple[EntryFact, ...]:
        return tuple(
            EntryFact(
                printable(one.member.untrusted_name),
                one.digest,
                one.member.size,
                one.member.crc32,
            )
            for one in self._hashed
            if one.digest is not None
        )

    @property
    def payload_oxum(self) -> str:
        return oxum(
            [
                one.member.size
                for one in self._hashed
                if one.member.untrusted_name.startswith(PAYLOAD)
            ]
        )

    def read(self, name: str, *, limit: int = _MAX_SEAL_BYTES) -> bytes | None:
        """A small entry's bytes; None where they cannot be read, with a finding if too large."""
        hashed = self._readable.get(name)
        if hashed is None:
            return None
        if hashed.member.size > limit:
            self.findings.append(
                Fault.ENTRY_TOO_LARGE.at(name, size=hashed.member.size, limit=limit)
            )
            return None
        return read_member(self._file, hashed)

    def texts(self, listed: Sequence[ListedEntry]) -> dict[str, bytes]:
        """What the program itself reads, as far as the signed list vouches for it."""
        vouched = {entry.path: entry.digest for entry in listed}
        texts = {
            name: self.read(name, limit=MAX_PACKAGE_TEXT_BYTES)
            for name in (*MEANT_TO_BE_READ, *self._of_trust())
            if name in self._readable and self.digests[name] == vouched.get(name)
        }
        return {name: text for name, text in texts.items() if text is not None}

    def _of_trust(self) -> Iterator[str]:
        """The files of a trust bundle, as many as may be held in memory."""
        left = MAX_TRUST_BYTES
        for name, one in self._readable.items():
            if name.startswith(TRUST_FOLDERS):
                left -= one.member.size
                if left < 0:
                    return
                yield name

    def _digest(self, name: str) -> Digest | None:
        hashed = self._readable.get(name)
        return None if hashed is None else hashed.digest


def _seals(there: Mapping[str, bytes], present: Collection[str]) -> tuple[Seal, ...]:
    """The first seal, be it there or not, and the second where both of its halves are."""
    first = Seal(SIGNATURE, there.get(SIGNATURE), there.get(SIGNED_LIST))
    if not SECOND_SEAL.issubset(present):  # a single half is an entry that nobody lists
        return (first,)
    return (first, Seal(SECOND_SIGNATURE, there.get(SECOND_SIGNATURE), there.get(SECOND_LIST)))


def _second_list_faults(
    second: bytes | None, listed: Sequence[ListedEntry]
) -> Iterator[VerificationFinding]:
    """A second signer signs what the first did; that the list is there at all shows elsewhere."""
    if second is not None and second != make_list(listed, signature=SECOND_SIGNATURE):
        yield Fault.MANIFEST_SECOND.at(SECOND_LIST)


def _listed(
    there: Mapping[str, bytes], present: Mapping[str, Digest | None]
) -> tuple[ListedEntry, ...]:
    if SIGNED_LIST in there:
        return read_list(there[SIGNED_LIST])
    if SIGNED_LIST in present:  # what is wrong with it has been found
        raise RefusedError(Fault.MANIFEST_FORM.at(SIGNED_LIST))
    raise RefusedError(Fault.MANIFEST_MISSING.at(SIGNED_LIST))


def _bag_faults(there: Mapping[str, bytes], entries: _Entries) -> Iterator[VerificationFinding]:
    digests = entries.digests
    tagged = (BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST)
    yield from check_bag(
        there,
        payload={name: one for name, one in digests.items() if name.startswith(PAYLOAD)},
        tags={name: digests[name] for name in tagged if name in digests},
        payload_oxum=entries.payload_oxum,
    )
