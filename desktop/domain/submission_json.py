"""The two JSON files of a `submission` package: written, and read back as hostile text."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.answers import Answer, Layer
from desktop.domain.answers_json import answer_to_json, read_answers
from desktop.domain.criteria import CriterionSet
from desktop.domain.errors import SubmissionFault, SubmissionFaultyError
from desktop.domain.evidence_json import (
    Evidence,
    document_to_json,
    link_to_json,
    read_evidence,
    read_links,
)
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_SET_FAULTS
from desktop.domain.package_json import head_to_json, read_head, speaks, PACKAGE_SCHEMA
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json, write_json
from desktop.domain.submission import PackageHead, Submission

PACKAGE_PATH = "data/package.json"
SUBMISSION_PATH = "data/submission.json"
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
    faults: list[SubmissionFault] = []
    head = _read_head(untrusted, faults)
    if head is None or faults:
        raise SubmissionFaultyError(_bounded(faults))
    return head


def read_submission(
    untrusted_package: bytes, untrusted_submission: bytes, criterion_set: CriterionSet
) -> DeclaredSubmission:
    """Both files against the set they are for; raises SubmissionFaultyError with every fault.

    Whether `criterion_set` is the one whose bytes the head names is for the caller to check.
    """
    faults: list[SubmissionFault] = []
    head = _read_head(untrusted_package, faults)
    if head is not None and not faults:
        faults += _set_faults(head, criterion_set)
    content = _read_content(untrusted_submission, criterion_set, faults)
    if head is None or content is None or faults:
        raise SubmissionFaultyError(_bounded(faults))
    evidence = content.evidence
    submission = Submission(
        head, content.answers, evidence.documents, content.links, evidence.paths
    )
    return DeclaredSubmission(submission, content.scores)
