"""Checks what a package says against itself: evidence, set, and the points again."""

from collections.abc import Callable, Collection, Iterator, Mapping
from hashlib import sha256
from typing import Final

from desktop.domain.answers import Layer
from desktop.domain.criteria import CriterionSet
from desktop.domain.criterion_set_errors import CriterionSetFaultyError
from desktop.domain.decimals import plain
from desktop.domain.evidence import Content, DocumentCode
from desktop.domain.explanation_json import EXPLANATION_PATH, read_explanation_json
from desktop.domain.plain_text import printable
from desktop.domain.receipt_json import RECEIPT_PATH, read_receipt_json
from desktop.domain.round_json import ROUND_PATH, read_round_json
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import score_set
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, PackageKind, Submission
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import (
    PACKAGE_PATH,
    SET_PATH,
    SUBMISSION_PATH,
    DeclaredSubmission,
    read_package_json,
    read_submission,
)
from desktop.domain.trust_bundle import TRUST_PATH, TrustKind, digest_in, read_trust_json
from desktop.domain.verification import Aspect, VerificationFinding
from desktop.ports.criterion_sets import CriterionSetReader
from desktop.ports.package_reading import EntryFact, OpenedPackage
from desktop.services.base_check import EVIDENCE, check_explanation, needed

_LONGEST_POINTS: Final = 80
_TRUST = tuple(f"data/{kind.value}/" for kind in TrustKind)

CODES = frozenset(
    {
        "content.file_missing",
        "content.unchecked",
        "content.set_faulty",
        "content.set_differs",
        "content.faulty",
        "content.evidence_missing",
        "content.evidence_differs",
        "content.evidence_unlisted",
        "content.points_differ",
        "content.scores_differ",
        "content.receipt_differs",
        "content.explanation_differs",
        "content.kind_unknown",
        "content.signers_differ",
        "content.trust_differs",
    }
)
"""Every code below; facts: `reason`, `code`, `leaf`, `declared`, `computed` where they help."""


def check_content(
    opened: OpenedPackage, read_criterion_set: CriterionSetReader
) -> tuple[VerificationFinding, ...]:
    """Every contradiction in a package whose container was read."""
    kind = _kind(opened)
    there = {entry.path for entry in opened.entries}
    unread = [path for path in _NEEDED[kind] if path not in opened.texts]
    if unread:  # what is there and yet unread was found altered: its content says nothing
        return tuple(
            _finding("unchecked" if path in there else "file_missing", path) for path in unread
        )
    try:
        return tuple(_CHECKS[kind](opened, read_criterion_set))
    except CriterionSetFaultyError as error:
        return (_finding("set_faulty", SET_PATH, faults=str(len(error.faults))),)
    except SubmissionFaultyError as error:
        return tuple(
            _finding("faulty", fault.path, reason=fault.code, **dict(fault.facts))
            for fault in error.faults
        )


def check_signers(opened: OpenedPackage) -> Iterator[VerificationFinding]:
    """As many have signed as the head says that they all signed."""
    try:
        declared = read_package_json(opened.texts[PACKAGE_PATH]).signers
    except (KeyError, SubmissionFaultyError):  # it says nothing that could be compared
        return
    found = len(opened.signatures)
    if found != declared:
        yield _finding("signers_differ", PACKAGE_PATH, declared=str(declared), found=str(found))


def _kind(opened: OpenedPackage) -> PackageKind:
    """What the package says it is; what cannot be understood is held to the most."""
    try:
        return read_package_json(opened.texts[PACKAGE_PATH]).kind
    except (KeyError, SubmissionFaultyError):
        return PackageKind.SUBMISSION


def _check_submission(
    opened: OpenedPackage, read_criterion_set: CriterionSetReader
) -> Iterator[VerificationFinding]:
    texts = opened.texts
    criterion_set = read_criterion_set(texts[SET_PATH])
    declared = read_submission(texts[PACKAGE_PATH], texts[SUBMISSION_PATH], criterion_set)
    submission = declared.submission
    yield from _check_set(texts[SET_PATH], submission.head)
    yield from _check_evidence(opened.entries, submission)
    yield from _check_scores(declared, criterion_set)


def _check_explanation(
    opened: OpenedPackage, read_criterion_set: CriterionSetReader
) -> Iterator[VerificationFinding]:
    """It says as much as a submission and carries less; what else it lacks its base tells."""
    texts = opened.texts
    criterion_set = read_criterion_set(texts[SET_PATH])
    declared = read_submission(
        texts[PACKAGE_PATH],
        texts[SUBMISSION_PATH],
        criterion_set,
        kind=PackageKind.EXPLANATION,
    )
    submission = declared.submission
    explanation = read_explanation_json(texts[EXPLANATION_PATH])
    found = (
        *check_explanation(explanation, submission),
        *_check_set(texts[SET_PATH], submission.head),
        *_check_evidence(opened.entries, submission, elsewhere=frozenset(explanation.from_base)),
        *_check_scores(declared, criterion_set),
    )
    yield from found or (needed(explanation),)


def _check_round(
    opened: OpenedPackage, read_criterion_set: CriterionSetReader
) -> Iterator[VerificationFinding]:
    texts = opened.texts
    criterion_set = read_criterion_set(texts[SET_PATH])
    head = read_package_json(texts[PACKAGE_PATH])
    read_round_json(texts[ROUND_PATH])
    named = (head.set_id, head.set_version, head.year)
    if named != (criterion_set.id, criterion_set.version, criterion_set.year):
        yield _finding("set_differs", SET_PATH)
    else:
        yield from _check_set(texts[SET_PATH], head)


def _check_receipt(opened: OpenedPackage, _: CriterionSetReader) -> Iterator[VerificationFinding]:
    head = read_package_json(opened.texts[PACKAGE_PATH])
    receipt = read_receipt_json(opened.texts[RECEIPT_PATH])
    if (head.base, head.sequence) != (receipt.digest, receipt.sequence):
        yield _finding("receipt_differs", RECEIPT_PATH)


def _check_trust(opened: OpenedPackage, _: CriterionSetReader) -> Iterator[VerificationFinding]:
    """The bundle has exactly the files it lists, each under its own digest."""
    read_package_json(opened.texts[PACKAGE_PATH])
    listed = {f"data/{path}": path for path in read_trust_json(opened.texts[TRUST_PATH])}
    there = {one.path: one for one in opened.entries if one.path.startswith(_TRUST)}
    for path in sorted(listed.keys() - opened.texts.keys()):
        yield _finding("unchecked" if path in there else "file_missing", path)
    for path, one in there.items():
        if path not in listed or one.digest != digest_in(path):
            yield _finding("trust_differs", path)


def _check_unknown(
    opened: OpenedPackage,  # noqa: ARG001 - of a form with the other checks
    _: CriterionSetReader,
) -> Iterator[VerificationFinding]:
    """What this program cannot read to its end is never called complete."""
    yield _finding("kind_unknown", PACKAGE_PATH)


_Check = Callable[[OpenedPackage, CriterionSetReader], Iterator[VerificationFinding]]

_NEEDED: Final[Mapping[PackageKind, tuple[str, ...]]] = {
    PackageKind.SUBMISSION: (PACKAGE_PATH, SUBMISSION_PATH, SET_PATH),
    PackageKind.ROUND: (PACKAGE_PATH, ROUND_PATH, SET_PATH),
    PackageKind.RECEIPT: (PACKAGE_PATH, RECEIPT_PATH),
    PackageKind.EXPLANATION: (PACKAGE_PATH, SUBMISSION_PATH, SET_PATH, EXPLANATION_PATH),
    PackageKind.RESULT: (PACKAGE_PATH,),
    PackageKind.TRUST: (PACKAGE_PATH, TRUST_PATH),
}
_CHECKS: Final[Mapping[PackageKind, _Check]] = {
    PackageKind.SUBMISSION: _check_submission,
    PackageKind.ROUND: _check_round,
    PackageKind.RECEIPT: _check_receipt,
    PackageKind.EXPLANATION: _check_explanation,
    PackageKind.RESULT: _check_unknown,
    PackageKind.TRUST: _check_trust,
}


def _check_set(set_bytes: bytes, head: PackageHead) -> Iterator[VerificationFinding]:
    if sha256(set_bytes).hexdigest() != head.criterion_set:
        yield _finding("set_differs", SET_PATH)


def _check_evidence(
    entries: tuple[EntryFact, ...],
    submission: Submission,
    *,
    elsewhere: Collection[DocumentCode] = (),
) -> Iterator[VerificationFinding]:
    """Every document is there with its own bytes, and no evidence lies there unmentioned."""
    there = {entry.path: entry for entry in entries if entry.path.startswith(EVIDENCE)}
    for document in submission.documents:
        if document.code in elsewhere:
            continue
        path = f"data/{submission.paths[document.code]}"
        entry = there.pop(path, None)
        if entry is None:
            yield _finding("evidence_missing", path, document=document.code)
        elif not _is_same(entry, document.content):
            yield _finding("evidence_differs", path, document=document.code)
    for path in there:
        yield _finding("evidence_unlisted", path)


def _is_same(entry: EntryFact, declared: Content) -> bool:
    """All that is declared counts: packages are made again from it without reading the bytes."""
    found = (entry.digest, entry.size, entry.crc32)
    return found == (declared.digest, declared.size, declared.crc32)


def _check_scores(
    declared: DeclaredSubmission, criterion_set: CriterionSet
) -> Iterator[VerificationFinding]:
    """The points follow from answers and set; whoever declares others is told leaf by leaf."""
    answers = declared.submission.answers.get(Layer.SELF, {})
    sheet = score_set(criterion_set, answers)
    if declared.declared_scores == sheet_to_json(sheet):
        return
    differing = 0
    for code, outcome in sheet.outcomes.items():
        computed = "" if outcome.points is None else plain(outcome.points)
        said = _declared_points(declared.declared_scores, code)
        if said != computed:
            differing += 1
            declares = printable(said, longest=_LONGEST_POINTS)
            yield _finding(
                "points_differ", SUBMISSION_PATH, leaf=code, declared=declares, computed=computed
            )
    if not differing:
        yield _finding("scores_differ", SUBMISSION_PATH)


def _declared_points(scores: JsonValue, code: str) -> str:
    """The points a package declares for a leaf, "" where it declares none."""
    leaf = _member(_member(scores, "leaves"), code)
    points = _member(leaf, "points")
    return points if isinstance(points, str) else ""


def _member(value: JsonValue, name: str) -> JsonValue:
    return value.get(name) if isinstance(value, Mapping) else None


def _finding(name: str, path: str, **facts: str) -> VerificationFinding:
    return VerificationFinding(f"content.{name}", Aspect.COMPLETE, path, facts)
