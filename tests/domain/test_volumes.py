"""Filling volumes: everything travels once, nothing overflows, and few volumes are needed."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Digest
from desktop.domain.strict_json import write_json
from desktop.domain.volumes import fill_volumes, group_digest

ROOM = 1000

pieces = st.lists(st.integers(1, ROOM), max_size=60)
rooms = st.integers(0, ROOM)


@given(sizes=pieces, first=rooms, most=st.integers(1, 70))
def test_every_piece_is_in_one_volume_and_none_overflows(
    sizes: list[int], first: int, most: int
) -> None:
    volumes = fill_volumes(sizes, first_room=first, room=ROOM, most=most)

    assert sorted(place for volume in volumes for place in volume) == list(range(len(sizes)))
    for volume, room in zip(volumes, [first, *[ROOM] * len(volumes)], strict=False):
        assert sum(sizes[place] for place in volume) <= room
        assert len(volume) <= most
        assert list(volume) == sorted(volume)
    assert all(volumes[1:])


@given(sizes=pieces)
def test_at_most_half_of_the_room_is_wasted(sizes: list[int]) -> None:
    volumes = fill_volumes(sizes, first_room=ROOM, room=ROOM, most=1000)

    assert len(volumes) <= max(1, 2 * sum(sizes) // ROOM + 1)


@given(sizes=pieces, first=rooms)
def test_the_same_pieces_are_filled_alike(sizes: list[int], first: int) -> None:
    assert fill_volumes(sizes, first_room=first, room=ROOM, most=9) == fill_volumes(
        list(sizes), first_room=first, room=ROOM, most=9
    )


def test_a_piece_larger_than_a_volume_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="larger"):
        fill_volumes([ROOM + 1], first_room=ROOM, room=ROOM, most=9)


HEAD = {"kind": "submission", "sequence": 3}
CONTENTS = {"data/b": Digest("b" * 64), "data/a": Digest("a" * 64)}


def test_the_group_is_what_its_description_says() -> None:
    lines = f"{'a' * 64}  data/a\n{'b' * 64}  data/b\n".encode()
    told = b"minhchung/volumes/1\n" + write_json(HEAD) + lines

    assert group_digest(write_json(HEAD), CONTENTS) == sha256(told).hexdigest()


def test_the_group_is_the_same_in_every_volume_and_in_any_order() -> None:
    in_volume = write_json(HEAD | {"volume": {"number": 2, "count": 5, "group": "x"}})
    turned = dict(reversed(CONTENTS.items()))

    assert group_digest(in_volume, turned) == group_digest(write_json(HEAD), CONTENTS)


@pytest.mark.parametrize(
    ("head", "contents"),
    [
        (HEAD | {"sequence": 4}, CONTENTS),
        (HEAD, {"data/a": CONTENTS["data/a"]}),
        (HEAD, {**CONTENTS, "data/a": Digest("c" * 64)}),
    ],
)
def test_any_other_content_is_another_group(
    head: dict[str, object], contents: dict[str, Digest]
) -> None:
    assert group_digest(write_json(head), contents) != group_digest(write_json(HEAD), CONTENTS)
