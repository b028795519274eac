"""Checks an explanation against its base, and says what of it neither of them carries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain import bases
from desktop.domain.evidence import Content, Digest, DocumentCode
from desktop.domain.explanation_json import EXPLANATION_PATH, Explanation, read_explanation_json
from desktop.domain.plain_text import printable
from desktop.domain.submission import PackageHead, PackageKind, Submission
from desktop.domain.submission_json import (
    PACKAGE_PATH,
    SET_PATH,
    SUBMISSION_PATH,
    read_submission,
)
from desktop.domain.verification import Aspect, VerificationFinding, VerificationReport, report_of
from desktop.ports.criterion_sets import CriterionSetReader
from desktop.ports.package_reading import EntryFact, OpenedPackage

EVIDENCE: Final = "data/evidence/"


@dataclass(frozen=True, slots=True)
class Base:
    """A package that an explanation can rest on: what it says it is, and what it carries."""

    head: PackageHead
    digest: Digest
    entries: tuple[EntryFact, ...]


def needed(explanation: Explanation) -> VerificationFinding:
    """An explanation by itself is never the whole submission."""
    facts = {
        "base": explanation.base,
        "number": str(explanation.sequence),
        "count": str(len(explanation.from_base)),
    }
    return VerificationFinding(bases.NEEDED, Aspect.COMPLETE, PACKAGE_PATH, facts)


def needs_base(report: VerificationReport) -> bool:
    """Whether a package is an explanation that says nothing wrong of itself."""
    return any(one.code == bases.NEEDED for one in report.findings)


def lacking(report: VerificationReport, *found: VerificationFinding) -> VerificationReport:
    """The report with what was found about the base, in place of that there is one."""
    kept = tuple(one for one in report.findings if one.code != bases.NEEDED)
    made = report_of(
        report.package,
        digest=report.digest,
        signature=report.signatures,
        findings=(*kept, *found),
        volume=report.volume,
    )
    return replace(made, report_signatures=report.report_signatures)


def check_base(
    opened: OpenedPackage, base: Base, read_criterion_set: CriterionSetReader
) -> Iterator[VerificationFinding]:
    """Every contradiction between an explanation whose content is in order and its base."""
    texts = opened.texts
    criterion_set = read_criterion_set(texts[SET_PATH])
    submission = read_submission(
        texts[PACKAGE_PATH],
        texts[SUBMISSION_PATH],
        criterion_set,
        kind=PackageKind.EXPLANATION,
    ).submission
    explanation = read_explanation_json(texts[EXPLANATION_PATH])
    if strange := tuple(check_heads(submission.head, base.head)):
        yield from strange
    elif explanation.sequence != base.head.sequence:
        yield _of_head(bases.OTHER_NUMBER, number=str(base.head.sequence))
    else:
        yield from _check_documents(submission, explanation, base)


def check_heads(head: PackageHead, base: PackageHead) -> Iterator[VerificationFinding]:
    """What is wrong with a base by its head alone."""
    if base.unit.code != head.unit.code:
        yield _of_head(bases.OTHER_UNIT, unit=base.unit.code)
    if base.kind is not PackageKind.SUBMISSION:
        yield _of_head(bases.NOT_SUBMISSION, kind=base.kind.value)
    if base.criterion_set != head.criterion_set:
        yield _of_head(bases.OTHER_SET)


def _check_documents(
    submission: Submission, explanation: Explanation, base: Base
) -> Iterator[VerificationFinding]:
    there = {one.digest: one for one in base.entries if one.path.startswith(EVIDENCE)}
    of_code = {_code(one.path): one.digest for one in there.values()}
    documents = {one.code: one for one in submission.documents}
    for code in explanation.from_base:
        document = documents[code]
        entry = there.get(document.content.digest)
        if entry is not None and _is_same(entry, document.content):
            continue
        is_other = entry is not None or code in of_code
        finding = bases.DOCUMENT_DIFFERS if is_other else bases.DOCUMENT_MISSING
        facts = {"document": code, "name": printable(document.name)}
        path = f"data/{submission.paths[code]}"
        yield VerificationFinding(finding, Aspect.COMPLETE, path, facts)


def check_explanation(
    explanation: Explanation, submission: Submission
) -> Iterator[VerificationFinding]:
    """What an explanation says of its base agrees with its head and its list of evidence."""
    head = submission.head
    if explanation.base != head.base or explanation.sequence >= head.sequence:
        yield _differs()
    known = {one.code for one in submission.documents}
    for code in explanation.from_base:
        if code not in known:
            yield _differs(document=code)


def _differs(**facts: str) -> VerificationFinding:
    code = "content.explanation_differs"
    return VerificationFinding(code, Aspect.COMPLETE, EXPLANATION_PATH, facts)


def _of_head(code: str, **facts: str) -> VerificationFinding:
    return VerificationFinding(code, Aspect.COMPLETE, PACKAGE_PATH, facts)


def _code(path: str) -> DocumentCode:
    """The document that an entry is of, by the form of its name."""
    return DocumentCode(path.removeprefix(EVIDENCE).partition(".")[0].partition("_")[0])


def _is_same(entry: EntryFact, declared: Content) -> bool:
    found = (entry.digest, entry.size, entry.crc32)
    return found == (declared.digest, declared.size, declared.crc32)
