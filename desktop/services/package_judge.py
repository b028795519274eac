"""Judges packages as they arrive: encrypted or not, in one file or in volumes, in any order."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.domain.encryption_errors import EncryptedDamagedError, EncryptedForOtherError
from desktop.domain.errors import AppError
from desktop.domain.evidence import Digest
from desktop.domain.package_names import package_name
from desktop.domain.submission_json import PACKAGE_PATH
from desktop.domain.verification import (
    WHOLE,
    Aspect,
    Claim,
    SignatureStatus,
    VerificationFinding,
    VerificationReport,
    report_of,
)
from desktop.durable import writing
from desktop.ports.encryption import ReceiverKey
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.progress import Progress
from desktop.services.base_check import Base, check_base, lacking, needs_base
from desktop.services.content_check import check_content
from desktop.services.part_of_job import parts_of
from desktop.services.report_verifying import CheckedReport, check_signed_report
from desktop.services.verifying import open_package
from desktop.services.volume_check import (
    ALONE,
    BAG_INFO,
    Member,
    check_group,
    conflict,
    head_of,
    joined_entries,
)
from desktop.services.workspace import Tools

_UNREAD: Final = SignatureStatus(Claim.UNKNOWN, Claim.UNKNOWN)
_WORST: Final = (Claim.NO, Claim.UNKNOWN, Claim.YES)

CODES: Final = frozenset({"encrypted.other_key", "encrypted.damaged"})
"""What is found against a file that cannot be decrypted."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found about one package, be it in several files.

    `report` is about the package, `files` about each of its files in the order they were given,
    copies among them. `opened` is what it holds, to be used only as far as the report allows.
    """

    report: VerificationReport
    files: tuple[VerificationReport, ...]
    opened: OpenedPackage

    @property
    def is_joined(self) -> bool:
        """Whether the package comes in volumes."""
        return any(one.volume is not None for one in self.files)

    @property
    def is_sound(self) -> bool:
        """Whether the package is as it was made: an explanation also without its base."""
        if not needs_base(self.report):
            return self.report.verdict in WHOLE
        return lacking(self.report).verdict in WHOLE

    def as_base(self) -> Base | None:
        """What an explanation can rest on; None where the package is not sound."""
        head, digest = head_of(self.opened), self.opened.digest
        if head is None or digest is None or not self.is_sound:
            return None
        return Base(head, digest, self.opened.entries)


@dataclass(frozen=True, slots=True)
class PackageJudge:
    """By which certificates and with which key packages are judged.

    `key` opens what is encrypted; in `folder` (None: where the system keeps such things) each
    decrypted file lies while it is read, one at a time. Explanations may rest on `bases` as well
    as on what is judged together with them.
    """

    tools: Tools
    trusted: Sequence[bytes]
    key: ReceiverKey | None = None
    folder: Path | None = None
    bases: Sequence[Base] = ()

    def judge(self, files: Sequence[Path], *, progress: Progress) -> Iterator[Judgement]:
        """Every package among the files: those in one file at once, then joined volumes.

        Nothing is unpacked. Any file gives a report; volumes are put together by the group they
        name, and one without the others is never complete. Explanations come last, since only
        with the package they rest on are they complete. Raises JobCancelledError, and
        DiskFullError, WriteRefusedError where an encrypted file finds no room.
        """
        known = {base.digest: base for base in self.bases}
        waiting = []
        for judgement in self._judge(files, progress):
            if needs_base(judgement.report):
                waiting.append(judgement)
                continue
            base = judgement.as_base()
            if base is not None:
                known.setdefault(base.digest, base)
            yield judgement
        # An explanation of an explanation is one with the wrong base, not one without.
        known |= {base.digest: base for one in waiting if (base := one.as_base()) is not None}
        for judgement in waiting:
            yield self._with_base(judgement, known)

    def _judge(self, files: Sequence[Path], progress: Progress) -> Iterator[Judgement]:
        groups: dict[str, list[_Read]] = {}
        parts = parts_of(progress, [_size(one) for one in files])
        for file, part in zip(files, parts, strict=True):
            read = self._read(file, part)
            if read.member is None:
                yield Judgement(read.report, (read.report,), read.opened)
            else:
                groups.setdefault(read.member.volume.group, []).append(read)
        for group in groups.values():
            yield self._join(group)

    def _with_base(self, judgement: Judgement, known: Mapping[Digest, Base]) -> Judgement:
        head = head_of(judgement.opened)
        base = None if head is None or head.base is None else known.get(head.base)
        if base is None:
            return judgement
        found = tuple(check_base(judgement.opened, base, self.tools.read_criterion_set))
        report = lacking(judgement.report, *found)
        files = judgement.files if judgement.is_joined else (report,)
        return replace(judgement, report=report, files=files)

    def _read(self, file: Path, progress: Progress) -> "_Read":
        if self.key is None or not self.tools.cipher.is_encrypted(file):
            return self._open(file, file, progress)
        with writing(self.folder or file):
            place = tempfile.TemporaryDirectory(dir=self.folder, prefix=".minhchung-")
        with place as folder:
            plain = Path(folder) / "goi.asice"
            decrypting, reading = parts_of(progress, [1_000_000, 1_000_000])
            try:
                self.key.decrypt(file, plain, progress=decrypting)
            except (EncryptedForOtherError, EncryptedDamagedError) as error:
                return _undecrypted(file, error)
            return self._open(plain, file, reading)

    def _open(self, plain: Path, file: Path, progress: Progress) -> "_Read":
        opened, report = open_package(self.tools, plain, trusted=self.trusted, progress=progress)
        return _Read(replace(report, package=str(file)), opened, _member(opened, file))

    def _join(self, group: Sequence["_Read"]) -> Judgement:
        chosen, findings = _choose(_own(group))
        members = [one.member for one in chosen if one.member is not None]
        opened = _joined(chosen, members)
        findings += (*opened.findings, *check_group(members))
        paper = CheckedReport()
        if len(members) == members[0].volume.count:
            paper = check_signed_report(self.tools, opened, self.trusted)
            findings += (*check_content(opened, self.tools.read_criterion_set), *paper.findings)
        name = package_name(replace(members[0].head, volume=None))
        report = report_of(
            name, digest=opened.digest, signature=opened.signatures, findings=findings
        )
        report = replace(report, report_signatures=paper.signatures)
        return Judgement(report, tuple(one.report for one in group), opened)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read; `member` where it is a volume."""

    report: VerificationReport
    opened: OpenedPackage
    member: Member | None

    @property
    def number(self) -> int:
        return 0 if self.member is None else self.member.volume.number

    @property
    def is_sound(self) -> bool:
        claims = (self.report.intact, *(one.valid for one in self.report.signatures))
        return all(claim is Claim.YES for claim in claims)

    @property
    def doubts(self) -> tuple[bool, bool]:
        """What makes another file the better one."""
        trusted = all(one.trusted is Claim.YES for one in self.report.signatures)
        return not self.is_sound, not trusted


def _member(opened: OpenedPackage, file: Path) -> Member | None:
    head = head_of(opened)
    if head is None or head.volume is None:
        return None
    return Member(file.name, head, head.volume, opened)


def _undecrypted(file: Path, error: AppError) -> _Read:
    is_other = isinstance(error, EncryptedForOtherError)
    code = "encrypted.other_key" if is_other else "encrypted.damaged"
    findings = (VerificationFinding(code, Aspect.READABLE),)
    opened = OpenedPackage(digest=None, entries=(), texts={}, signature=_UNREAD, findings=findings)
    report = report_of(str(file), digest=None, signature=_UNREAD, findings=findings)
    return _Read(report, opened, None)


def _own(group: Sequence[_Read]) -> Sequence[_Read]:
    """The volumes that make a package by themselves: anybody can sign others that claim its group.

    All of them where none do, so that what speaks against them is told.
    """
    packages: dict[object, list[_Read]] = {}
    for one in group:
        if one.member is not None and one.is_sound:
            packages.setdefault(one.member.package, []).append(one)
    whole = [each for each in packages.values() if _is_all_there(each)]
    return min(whole, key=lambda each: max(one.doubts for one in each), default=group)


def _is_all_there(reads: Sequence[_Read]) -> bool:
    counts = {one.member.volume.count for one in reads if one.member is not None}
    return len({one.number for one in reads}) == max(counts)


def _choose(group: Sequence[_Read]) -> tuple[list[_Read], tuple[VerificationFinding, ...]]:
    """One file for each number, the best there is; two that are equally good must not differ."""
    chosen: dict[int, _Read] = {}
    findings = []
    for one in sorted(group, key=lambda one: one.doubts):
        first = chosen.setdefault(one.number, one)
        is_as_good = one.is_sound and one.doubts == first.doubts
        if one.member and is_as_good and one.opened.digest != first.opened.digest:
            findings.append(conflict(one.member))
    return [chosen[number] for number in sorted(chosen)], tuple(findings)


def _joined(chosen: Sequence[_Read], members: Sequence[Member]) -> OpenedPackage:
    """The volumes as one package; what it means is taken from the first."""
    first = members[0].opened
    by_signer = zip(*(one.report.signatures for one in chosen), strict=False)  # else: a finding
    signatures = [_worst(each) for each in by_signer]
    head = [entry for entry in first.entries if entry.path == PACKAGE_PATH]
    return OpenedPackage(
        digest=members[0].volume.group,
        entries=(*head, *joined_entries(members)),
        texts={path: text for path, text in first.texts.items() if path != BAG_INFO},
        signature=signatures[-1],
        findings=_findings(chosen),
        cosignatures=tuple(signatures[:-1]),
    )


def _worst(statuses: Sequence[SignatureStatus]) -> SignatureStatus:
    """What one signer's signatures over all volumes are worth together."""
    valid = min((one.valid for one in statuses), key=_WORST.index)
    trusted = min((one.trusted for one in statuses), key=_WORST.index)
    has_stamp = all(one.has_stamp for one in statuses)
    return replace(statuses[0], valid=valid, trusted=trusted, has_stamp=has_stamp)


def _findings(chosen: Sequence[_Read]) -> tuple[VerificationFinding, ...]:
    """The files' own findings, each with its file; one about the signer is told once."""
    findings: list[VerificationFinding] = []
    for read in chosen:
        for one in read.report.findings:
            if one.aspect is Aspect.TRUST:
                findings += [] if one in findings else [one]
            elif one.code != ALONE:
                path = f"{Path(read.report.package).name}: {one.path}".removesuffix(": ")
                findings.append(replace(one, path=path))
    return tuple(findings)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
