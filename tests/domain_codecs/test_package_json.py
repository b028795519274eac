"""The head of a package of any kind comes back as it was, and a kind has no other fields."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Digest
from desktop.domain.package_names import package_name
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import package_json, read_package_json

OFFICE = Unit("SNV", "Sở Nội vụ")
COMMUNE = Unit("31756", "Xã Vĩnh Thành")
HEADS = {
    kind: PackageHead(
        unit=OFFICE,
        year=2026,
        set_id="nho-2026",
        set_version="1",
        criterion_set=Digest("a" * 64),
        sequence=2,
        previous=Digest("b" * 64),
        created_at=datetime(2026, 11, 30, 12, 0, tzinfo=UTC),
        kind=kind,
    )
    for kind in PackageKind
}
WHOLE = {
    PackageKind.SUBMISSION: HEADS[PackageKind.SUBMISSION],
    PackageKind.ROUND: HEADS[PackageKind.ROUND],
    PackageKind.TRUST: HEADS[PackageKind.TRUST],
    PackageKind.EXPLANATION: replace(HEADS[PackageKind.EXPLANATION], base=Digest("c" * 64)),
    PackageKind.RESULT: replace(HEADS[PackageKind.RESULT], to=COMMUNE, base=Digest("c" * 64)),
    PackageKind.RECEIPT: replace(
        HEADS[PackageKind.RECEIPT], to=COMMUNE, base=Digest("c" * 64), previous=None
    ),
}


def _faults(head: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(SubmissionFaultyError) as refusal:
        read_package_json(json.dumps(head).encode())
    return [(fault.code, dict(fault.facts).get("field", "")) for fault in refusal.value.faults]


@given(st.sampled_from(PackageKind), st.integers(1, 1_000_000))
def test_a_head_of_any_kind_comes_back(kind: PackageKind, sequence: int) -> None:
    head = replace(WHOLE[kind], sequence=sequence)
    if sequence == 1 and kind is not PackageKind.EXPLANATION:
        head = replace(head, previous=None)
    elif sequence == 1:
        head = replace(head, sequence=2)

    assert read_package_json(package_json(head)) == head


@pytest.mark.parametrize("kind", [PackageKind.SUBMISSION, PackageKind.EXPLANATION])
def test_a_sender_may_name_addressee_and_audit_chain(kind: PackageKind) -> None:
    head = replace(WHOLE[kind], to=OFFICE, audit=Digest("d" * 64))

    assert read_package_json(package_json(head)) == head


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (PackageKind.EXPLANATION, "base"),
        (PackageKind.RECEIPT, "base"),
        (PackageKind.RECEIPT, "to"),
        (PackageKind.RESULT, "base"),
        (PackageKind.RESULT, "to"),
    ],
)
def test_what_a_kind_needs_is_missed(kind: PackageKind, field: str) -> None:
    head = json.loads(package_json(WHOLE[kind]))
    del head[field]

    assert _faults(head) == [("shape.missing_field", field)]


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (PackageKind.SUBMISSION, "base"),
        (PackageKind.ROUND, "base"),
        (PackageKind.RECEIPT, "previous"),
    ],
)
def test_what_means_nothing_for_a_kind_is_refused(kind: PackageKind, field: str) -> None:
    head = json.loads(package_json(WHOLE[kind]))
    head[field] = "e" * 64

    assert _faults(head) == [("package.field_barred", field)]


def test_an_explanation_is_never_the_first_package() -> None:
    head = json.loads(package_json(WHOLE[PackageKind.EXPLANATION]))
    head["sequence"] = 1

    assert _faults(head) == [("package.sequence", "")]


def test_packages_of_each_kind_have_names_of_their_own() -> None:
    names = {package_name(head) for head in WHOLE.values()}

    assert len(names) == len(PackageKind)
    assert package_name(WHOLE[PackageKind.RECEIPT]) == "TiepNhanCCHC_31756_2026_002.asice"
