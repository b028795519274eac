"""How a package stands to its unit's others follows from numbers and previous digests alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Digest
from desktop.domain.package_places import Asked, believed, place
from desktop.domain.package_standing import missing_volumes, standing
from desktop.domain.receiving import Judged, Placed, ReceivedFile, Relation, SignedBy, Standing
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.verification import Aspect, Verdict, VerificationFinding
from desktop.domain.volumes import Volume

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
UNIT = Unit("31756", "Xã Vĩnh Thành")
SET = Digest("a" * 64)
ASKED = Asked("SNV", SET, frozenset({"31756", "31759"}))
OWN = SignedBy("Xã Vĩnh Thành", "1" * 64, b"own")
STRANGER = SignedBy("Ai đó", "2" * 64, b"stranger")


def digest_of(sequence: int, branch: str = "0") -> Digest:
    return Digest(f"{branch}{sequence:063x}")


def head(sequence: int, *, previous: Digest | None = None) -> PackageHead:
    before = previous or (digest_of(sequence - 1) if sequence > 1 else None)
    return PackageHead(UNIT, 2026, "nho", "1", SET, sequence, before, NOON)


def judged(
    sequence: int,
    placed: Placed,
    *,
    verdict: Verdict = Verdict.VERIFIED,
    signer: SignedBy = OWN,
    digest: Digest | None = None,
) -> Judged:
    return Judged(
        verdict=verdict,
        findings=(),
        head=head(sequence),
        digest=digest or digest_of(sequence),
        signers=(signer,),
        placed=placed,
    )


def file(number: int, found: Judged | None) -> ReceivedFile:
    return ReceivedFile(number, Digest(f"{number:064x}"), f"{number}.asice", 7, NOON, 1, found)


def arrive(sequences: Sequence[int]) -> list[ReceivedFile]:
    """The register after verified packages of one chain came in this order."""
    files: list[ReceivedFile] = []
    for number, sequence in enumerate(sequences, start=1):
        others = believed(files, UNIT.code, signers=(OWN,))
        placed = place(head(sequence), digest_of(sequence), asked=ASKED, others=others)
        files.append(file(number, judged(sequence, placed)))
    return files


def relations(files: Sequence[ReceivedFile]) -> list[Relation]:
    return [
        one.judged.placed.relation
        for one in files
        if one.judged is not None and one.judged.placed is not None
    ]


def test_a_chain_in_its_order() -> None:
    assert relations(arrive([1, 2, 3])) == [Relation.FIRST, Relation.NEXT, Relation.NEXT]


def test_a_gap_is_named() -> None:
    (one,) = arrive([5])

    assert one.judged is not None
    assert one.judged.placed == Placed(Relation.OUT_OF_ORDER, ((1, 4),))


def test_gaps_between_are_named_one_by_one() -> None:
    *_, last = arrive([2, 5, 9])

    assert last.judged is not None
    assert last.judged.placed == Placed(Relation.OUT_OF_ORDER, ((1, 1), (3, 4), (6, 8)))


def test_a_number_of_any_size_costs_nothing() -> None:
    (one,) = arrive([1_000_000])

    assert one.judged is not None
    assert one.judged.placed == Placed(Relation.OUT_OF_ORDER, ((1, 999_999),))


def test_a_late_one_is_older_and_replaced_at_once() -> None:
    files = arrive([1, 3, 2])

    assert relations(files) == [Relation.FIRST, Relation.OUT_OF_ORDER, Relation.OLDER]
    assert [standing(one, files) for one in files] == [
        Standing.REPLACED,
        Standing.CURRENT,
        Standing.REPLACED,
    ]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=6))
def test_in_any_order_the_highest_number_counts(sequences: list[int]) -> None:
    files = arrive(sequences)

    current = [one for one in files if standing(one, files) is Standing.CURRENT]

    assert [one.head.sequence for one in current if one.head is not None] == [max(sequences)]
    assert relations(files).count(Relation.DUPLICATE) == len(sequences) - len(set(sequences))
    assert Relation.FORK not in relations(files)


def test_the_last_of_all_orders_leaves_nothing_missing() -> None:
    for order in permutations([1, 2, 3, 4]):
        files = arrive(order)
        others = believed(files, UNIT.code, signers=(OWN,))

        assert place(head(5), digest_of(5), asked=ASKED, others=others) == Placed(Relation.NEXT)


def test_the_same_number_with_another_content_is_a_fork() -> None:
    others = arrive([1, 2])

    assert place(head(2), digest_of(2, "f"), asked=ASKED, others=others).relation is Relation.FORK


@pytest.mark.parametrize(
    ("there", "coming"), [([1], head(2, previous=digest_of(7))), ([1, 3], head(2))]
)
def test_a_chain_that_does_not_fit_is_a_fork(there: list[int], coming: PackageHead) -> None:
    others = arrive(there)

    placed = place(coming, digest_of(coming.sequence, "f"), asked=ASKED, others=others)

    assert placed.relation is Relation.FORK


@pytest.mark.parametrize(
    ("changed", "relation"),
    [
        ({"criterion_set": Digest("b" * 64)}, Relation.OTHER_ROUND),
        ({"unit": Unit("99999", "Xã lạ")}, Relation.UNKNOWN_UNIT),
        ({"to": Unit("SYT", "Sở Y tế")}, Relation.NOT_FOR_US),
        ({"kind": PackageKind.RECEIPT}, Relation.NOT_FOR_US),
        ({"kind": PackageKind.ROUND}, Relation.NOT_FOR_US),
        ({"to": Unit("SNV", "Sở Nội vụ")}, Relation.FIRST),
    ],
)
def test_what_has_no_place_in_the_round_is_told(changed: dict, relation: Relation) -> None:  # type: ignore[type-arg] # fields of a head
    coming = replace(head(1), **changed)

    assert place(coming, digest_of(1), asked=ASKED, others=()).relation is relation


def test_a_strangers_package_moves_nothing() -> None:
    forged = judged(
        1,
        Placed(Relation.FIRST),
        verdict=Verdict.UNTRUSTED,
        signer=STRANGER,
        digest=digest_of(1, "f"),
    )

    assert believed([file(1, forged)], UNIT.code, signers=(OWN,)) == ()
    assert len(believed([file(1, forged)], UNIT.code, signers=(STRANGER,))) == 1


@pytest.mark.parametrize("verdict", [Verdict.ALTERED, Verdict.UNREADABLE, Verdict.INCOMPLETE])
def test_an_altered_copy_is_refused_whatever_its_digest(verdict: Verdict) -> None:
    whole = file(1, judged(1, Placed(Relation.FIRST)))
    copy = file(2, replace(judged(1, Placed(Relation.FIRST)), verdict=verdict, placed=None))

    assert standing(copy, [whole, copy]) is Standing.REFUSED
    assert standing(whole, [whole, copy]) is Standing.CURRENT
    assert believed([copy], UNIT.code, signers=(OWN,)) == ()


def volume(number: int, of: int, verdict: Verdict = Verdict.INCOMPLETE) -> ReceivedFile:
    part = replace(head(1), volume=Volume(Digest("c" * 64), number, of))
    alone = VerificationFinding("volume.alone", Aspect.COMPLETE)
    return file(number, Judged(verdict, (alone,), head=part, digest=digest_of(number)))


def test_missing_volumes_are_named() -> None:
    group = [volume(2, 4), volume(4, 4), volume(3, 4, Verdict.ALTERED)]

    assert missing_volumes(group) == (1, 3)
    assert standing(group[0], group) is Standing.PART
