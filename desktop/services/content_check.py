"""Checks what a submission package says against itself: evidence, set, and the points again."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import chain

from desktop.domain.answers import Layer
from desktop.domain.criteria import CriterionSet
from desktop.domain.decimals import plain
from desktop.domain.errors import CriterionSetFaultyError, SubmissionFaultyError
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import score_set
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import Submission
from desktop.domain.submission_json import (
    PACKAGE_PATH,
    SUBMISSION_PATH,
    DeclaredSubmission,
    read_submission,
)
from desktop.domain.verification import Aspect, VerificationFinding
from desktop.ports import CriterionSetReader, EntryFact, OpenedPackage

SET_PATH = "data/criteria-set.yaml"
_EVIDENCE = "data/evidence/"
_NEEDED = (PACKAGE_PATH, SUBMISSION_PATH, SET_PATH)

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
    }
)
"""Every code below; facts: `reason`, `code`, `leaf`, `declared`, `computed` where they help."""


def check_content(
    opened: OpenedPackage, read_criterion_set: CriterionSetReader
) -> tuple[VerificationFinding, ...]:
    """Every contradiction in a package whose container was read."""
    there = {entry.path for entry in opened.entries}
    unread = [path for path in _NEEDED if path not in opened.texts]
    if unread:  # what is there and yet unread was found altered: its content says nothing
        return tuple(
            _finding("unchecked" if path in there else "file_missing", path) for path in unread
        )
    try:
        criterion_set = read_criterion_set(opened.texts[SET_PATH])
    except CriterionSetFaultyError as error:
        return (_finding("set_faulty", SET_PATH, faults=str(len(error.faults))),)
    return _check_against(opened, criterion_set)


def _check_against(
    opened: OpenedPackage, criterion_set: CriterionSet
) -> tuple[VerificationFinding, ...]:
    texts = opened.texts
    try:
        declared = read_submission(texts[PACKAGE_PATH], texts[SUBMISSION_PATH], criterion_set)
    except SubmissionFaultyError as error:
        return tuple(
            _finding("faulty", fault.path, reason=fault.code, **dict(fault.facts))
            for fault in error.faults
        )
    submission = declared.submission
    return tuple(
        chain(
            _check_set(texts[SET_PATH], submission),
            _check_evidence(opened.entries, submission),
            _check_scores(declared, criterion_set),
        )
    )


def _check_set(set_bytes: bytes, submission: Submission) -> Iterator[VerificationFinding]:
    if sha256(set_bytes).hexdigest() != submission.head.criterion_set:
        yield _finding("set_differs", SET_PATH)


def _check_evidence(
    entries: tuple[EntryFact, ...], submission: Submission
) -> Iterator[VerificationFinding]:
    """Every document is there with its own bytes, and no evidence lies there unmentioned."""
    there = {entry.path: entry for entry in entries if entry.path.startswith(_EVIDENCE)}
    for document in submission.documents:
        path = f"data/{submission.paths[document.code]}"
        entry = there.pop(path, None)
        if entry is None:
            yield _finding("evidence_missing", path, document=document.code)
        elif (entry.digest, entry.size) != (document.content.digest, document.content.size):
            yield _finding("evidence_differs", path, document=document.code)
    for path in there:
        yield _finding("evidence_unlisted", path)


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
            yield _finding(
                "points_differ", SUBMISSION_PATH, leaf=code, declared=said, computed=computed
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
