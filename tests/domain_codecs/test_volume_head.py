"""The head of a volume says which part of which group it is."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Digest
from desktop.domain.package_names import package_name
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import package_json, read_package_json
from desktop.domain.volumes import MAX_VOLUMES, Volume

GROUP = Digest("d" * 64)
HEAD = PackageHead(
    unit=Unit("31756", "Xã Vĩnh Thành"),
    year=2026,
    set_id="nho-2026",
    set_version="1",
    criterion_set=Digest("a" * 64),
    sequence=2,
    previous=Digest("b" * 64),
    created_at=datetime(2026, 11, 30, 12, 0, tzinfo=UTC),
    volume=Volume(GROUP, 2, 5),
)


@given(count=st.integers(2, MAX_VOLUMES), data=st.data())
def test_a_volume_comes_back(count: int, data: st.DataObject) -> None:
    volume = Volume(GROUP, data.draw(st.integers(1, count)), count)
    head = replace(HEAD, volume=volume)

    assert read_package_json(package_json(head)) == head
    assert package_name(head).endswith(f"_002_tap-{volume.number}-{count}.asice")


@pytest.mark.parametrize(
    "volume",
    [
        {},
        {"group": GROUP, "number": 1},
        {"group": GROUP, "number": 1, "count": 1},
        {"group": GROUP, "number": 0, "count": 5},
        {"group": GROUP, "number": 6, "count": 5},
        {"group": GROUP, "number": 1, "count": MAX_VOLUMES + 1},
        {"group": GROUP, "number": 1.5, "count": 5},
        {"group": "x", "number": 1, "count": 5},
        {"group": GROUP, "number": 1, "count": 5, "more": 1},
        "2 of 5",
        [2, 5],
        2,
    ],
)
def test_a_faulty_volume_is_refused(volume: object) -> None:
    head = json.loads(package_json(HEAD)) | {"volume": volume}

    with pytest.raises(SubmissionFaultyError):
        read_package_json(json.dumps(head).encode())


@pytest.mark.parametrize("kind", [PackageKind.ROUND, PackageKind.RECEIPT, PackageKind.RESULT])
def test_only_what_carries_evidence_comes_in_volumes(kind: PackageKind) -> None:
    head = replace(HEAD, kind=kind)

    with pytest.raises(SubmissionFaultyError) as refused:
        read_package_json(package_json(head))

    assert "package.field_barred" in [one.code for one in refused.value.faults]
