"""The two JSON files of a `submission` package: written, and read back as hostile text."""

from dataclasses import dataclass

from desktop.domain.answers import Answer, Layer
from desktop.domain.answers_json import answer_to_json, read_answers
from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import EvidenceLink
from desktop.domain.evidence_json import (
    Evidence,
    document_to_json,
    link_to_json,
    read_evidence,
    read_links,
)
from desktop.domain.json_file import faulty, open_json
from desktop.domain.json_parsers import record
from desktop.domain.json_spot import JsonRemark
from desktop.domain.package_json import PACKAGE_SCHEMA, head_to_json, read_head
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.strict_json import JsonValue, write_json
from desktop.domain.submission import PackageHead, PackageKind, Submission

PACKAGE_PATH = "data/package.json"
SUBMISSION_PATH = "data/submission.json"
SET_PATH = "data/criteria-set.yaml"
SUBMISSION_SCHEMA = "minhchung/submission/1"

_FIELDS = ("schema", "answers", "scores", "evidence", "links")


@dataclass(frozen=True, slots=True)
class DeclaredSubmission:
    """What a package says: the submission, and the scores its sender came to, not checked here."""

    submission: Submission
    declared_scores: JsonValue


def package_json(head: PackageHead) -> bytes:
    """The content of `data/package.json`."""
    return write_json(head_to_json(head))


def submission_json(submission: Submission, sheet: ScoreSheet) -> bytes:
    """The content of `data/submission.json`."""
    evidence = [document_to_json(one, submission.paths[one.code]) for one in submission.documents]
    content = {
        "schema": SUBMISSION_SCHEMA,
        "answers": {
            layer.value: {code: answer_to_json(answer) for code, answer in answers.items()}
            for layer, answers in submission.answers.items()
        },
        "scores": sheet_to_json(sheet),
        "evidence": evidence,
        "links": [link_to_json(link) for link in submission.links],
    }
    return write_json(content)


def read_package_json(untrusted: bytes) -> PackageHead:
    """The head; raises SubmissionFaultyError with every fault."""
    remarks: list[JsonRemark] = []
    spot = open_json(untrusted, PACKAGE_PATH, PACKAGE_SCHEMA, remarks)
    head = None if spot is None else read_head(spot)
    if head is None or remarks:
        raise faulty(remarks)
    return head


def read_submission(
    untrusted_package: bytes,
    untrusted_submission: bytes,
    criterion_set: CriterionSet,
    *,
    kind: PackageKind = PackageKind.SUBMISSION,
) -> DeclaredSubmission:
    """Both files against the set they are for; raises SubmissionFaultyError with every fault.

    Whether `criterion_set` is the one whose bytes the head names is for the caller to check. An
    explanation has the same two files, and not all of its documents.
    """
    remarks: list[JsonRemark] = []
    head = _read_head(untrusted_package, criterion_set, remarks, kind=kind)
    content = _read_content(untrusted_submission, criterion_set, remarks)
    if head is None or content is None or remarks:
        raise faulty(remarks)
    evidence = content.evidence
    return DeclaredSubmission(
        Submission(head, content.answers, evidence.documents, content.links, evidence.paths),
        content.scores,
    )


@dataclass(frozen=True, slots=True)
class _Content:
    answers: dict[Layer, dict[str, Answer]]
    evidence: Evidence
    links: tuple[EvidenceLink, ...]
    scores: JsonValue


def _read_head(
    untrusted: bytes,
    criterion_set: CriterionSet,
    remarks: list[JsonRemark],
    *,
    kind: PackageKind,
) -> PackageHead | None:
    spot = open_json(untrusted, PACKAGE_PATH, PACKAGE_SCHEMA, remarks)
    if spot is None:
        return None
    head = read_head(spot)
    if not remarks and head.kind is not kind:
        spot.fault("package.kind", text=head.kind.value)
    named = (head.set_id, head.set_version, head.year)
    wanted = (criterion_set.id, criterion_set.version, criterion_set.year)
    if not remarks and named != wanted:
        name, known = (f"{each[0]} {each[1]} {each[2]}" for each in (named, wanted))
        spot.fault("package.other_set", text=name, known=known)
    return head


def _read_content(
    untrusted: bytes, criterion_set: CriterionSet, remarks: list[JsonRemark]
) -> _Content | None:
    spot = open_json(untrusted, SUBMISSION_PATH, SUBMISSION_SCHEMA, remarks)
    if spot is None:
        return None
    fields = spot.fields(_FIELDS, needed=_FIELDS)
    layers = fields.fields("answers", [layer.value for layer in Layer])
    documents = fields.get("evidence")
    evidence = Evidence((), {}) if documents is None else read_evidence(documents)
    links = fields.get("links")
    return _Content(
        answers={
            Layer(name): read_answers(layer, criterion_set) for name, layer in layers.spots.items()
        },
        evidence=evidence,
        links=() if links is None else read_links(links, criterion_set, evidence.paths.keys()),
        scores=fields.read("scores", record, None),
    )
