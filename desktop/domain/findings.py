"""The check before a submission: what would bounce it, cost points, or deserves a look."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from desktop.domain.answers import Answer
from desktop.domain.criteria import CriterionSet, EvidenceGate, Leaf, Period, leaves_of
from desktop.domain.evidence import DocumentCode
from desktop.domain.scoring.outcome import FaultKind, Outcome, State


class Weight(StrEnum):
    """How much a finding matters, heaviest first."""

    BOUNCES = "bounces"
    COSTS_POINTS = "costs_points"
    WORTH_A_LOOK = "worth_a_look"


class FindingKind(StrEnum):
    """What was found."""

    UNANSWERED = "unanswered"
    INCOMPLETE = "incomplete"
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE_EXPLAINED = "evidence_explained"
    OVERRIDDEN = "overridden"
    LOST_UNEXPLAINED = "lost_unexplained"
    DOCUMENT_UNUSED = "document_unused"
    DOCUMENT_UNKNOWN_TYPE = "document_unknown_type"
    DOCUMENT_UNREADABLE = "document_unreadable"
    DOCUMENT_OUTSIDE_PERIOD = "document_outside_period"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One finding; `at_stake` is the points it may cost.

    `leaf` or `document` says where to go, both where a use is meant; `requirements` are the labels
    of missing evidence, `faults` why an answer cannot be scored.
    """

    weight: Weight
    kind: FindingKind
    at_stake: Decimal
    leaf: str = ""
    document: str = ""
    requirements: tuple[str, ...] = ()
    faults: tuple[FaultKind, ...] = ()


class Doubt(StrEnum):
    """What is doubtful about a document itself."""

    UNUSED = "unused"
    UNKNOWN_TYPE = "unknown_type"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class DoubtfulDocument:
    """A document that is not as evidence should be."""

    code: DocumentCode
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class DatedUse:
    """A document with its own date, and a leaf it is used for."""

    leaf: str
    document: DocumentCode
    issued_on: date


def check_answers(
    criterion_set: CriterionSet,
    answers: Mapping[str, Answer],
    outcomes: Mapping[str, Outcome],
    met: Collection[tuple[str, str]],
) -> tuple[CheckFinding, ...]:
    """All findings about leaves, in reading order; `met` holds (leaf, requirement id).

    Bonus and penalty leaves stand outside the total: leaving them open costs no points.
    """
    inside = {leaf.code for leaf in leaves_of(criterion_set.nodes)}
    found: list[CheckFinding] = []
    for leaf in criterion_set.leaves():
        answer = answers.get(leaf.code, Answer())
        outcome = outcomes[leaf.code]
        found += _about_answer(leaf, answer, outcome)
        if leaf.code in inside:
            found += _about_points(leaf, answer, outcome)
        missing = missing_evidence(leaf, met)
        if outcome.points and missing and not answer.not_applicable:
            found.append(_about_evidence(leaf, answer, outcome, missing, criterion_set))
    return tuple(found)


def missing_evidence(leaf: Leaf, met: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Labels of required evidence that no document proves; `met` holds (leaf, requirement id)."""
    return tuple(
        asked.label
        for asked in leaf.evidence
        if asked.required and (leaf.code, asked.id) not in met
    )


def _about_answer(leaf: Leaf, answer: Answer, outcome: Outcome) -> Iterator[CheckFinding]:
    faults = tuple(fault.kind for fault in outcome.faults)
    if faults:
        yield CheckFinding(
            Weight.COSTS_POINTS, FindingKind.INCOMPLETE, leaf.max, leaf=leaf.code, faults=faults
        )
    if answer.override is not None and outcome.state is State.SCORED:
        yield CheckFinding(Weight.WORTH_A_LOOK, FindingKind.OVERRIDDEN, Decimal(0), leaf=leaf.code)


def _about_points(leaf: Leaf, answer: Answer, outcome: Outcome) -> Iterator[CheckFinding]:
    if outcome.state is State.UNANSWERED and not outcome.faults:
        yield CheckFinding(Weight.COSTS_POINTS, FindingKind.UNANSWERED, leaf.max, leaf=leaf.code)
    is_explained = answer.lost is not None or answer.override is not None or answer.note.strip()
    if outcome.lost > 0 and not is_explained:
        yield CheckFinding(
            Weight.WORTH_A_LOOK, FindingKind.LOST_UNEXPLAINED, outcome.lost, leaf=leaf.code
        )


def _about_evidence(
    leaf: Leaf,
    answer: Answer,
    outcome: Outcome,
    missing: tuple[str, ...],
    criterion_set: CriterionSet,
) -> CheckFinding:
    """Points without the evidence asked for: what that means is the set's own rule."""
    explained = bool(answer.note.strip())
    gate = criterion_set.evidence_gate
    bounces = gate is EvidenceGate.BLOCK or (gate is EvidenceGate.EXPLAIN and not explained)
    weight = Weight.BOUNCES if bounces else Weight.WORTH_A_LOOK
    kind = FindingKind.EVIDENCE_EXPLAINED if explained else FindingKind.EVIDENCE_MISSING
    at_stake = outcome.points or Decimal(0)
    return CheckFinding(weight, kind, at_stake, leaf=leaf.code, requirements=missing)


_DOUBTS: Final[Mapping[Doubt, FindingKind]] = MappingProxyType(
    {
        Doubt.UNUSED: FindingKind.DOCUMENT_UNUSED,
        Doubt.UNKNOWN_TYPE: FindingKind.DOCUMENT_UNKNOWN_TYPE,
        Doubt.UNREADABLE: FindingKind.DOCUMENT_UNREADABLE,
    }
)


def check_documents(doubtful: Sequence[DoubtfulDocument]) -> tuple[CheckFinding, ...]:
    """All findings about documents, in the order given."""
    return tuple(
        CheckFinding(Weight.WORTH_A_LOOK, _DOUBTS[one.doubt], Decimal(0), document=one.code)
        for one in doubtful
    )


def check_dates(criterion_set: CriterionSet, uses: Sequence[DatedUse]) -> tuple[CheckFinding, ...]:
    """Uses of documents whose own date lies outside the leaf's data window, in the order given.

    Only worth a look: a decision of an earlier year may still be the one in force.
    """
    windows = {leaf.code: leaf.period or criterion_set.period for leaf in criterion_set.leaves()}
    return tuple(
        CheckFinding(
            Weight.WORTH_A_LOOK,
            FindingKind.DOCUMENT_OUTSIDE_PERIOD,
            Decimal(0),
            leaf=use.leaf,
            document=use.document,
        )
        for use in uses
        if (window := windows.get(use.leaf)) is not None and not window.holds(use.issued_on)
    )


def window_of_all(criterion_set: CriterionSet) -> Period:
    """The days that lie in every leaf's data window; a date among them is never outside."""
    windows = [leaf.period or criterion_set.period for leaf in criterion_set.leaves()]
    return Period(max(one.first for one in windows), min(one.last for one in windows))
