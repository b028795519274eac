from pathlib import Path

import pytest

from desktop import __main__ as program
from desktop.bootstrap.making import throw_example_away
from desktop.domain.errors import JobCancelledError
from desktop.services.example import is_example


class Watched:
    """A job that is stopped at its third step, or never."""

    def __init__(self, *, stops: bool) -> None:
        self._left = 3 if stops else -1

    def step(self, _done: int, _total: int, _what: str) -> None:
        self._left -= 1
        if self._left == 0:
            raise JobCancelledError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Minh Chung"
    monkeypatch.setattr(program, "workspaces", lambda: folder)
    return folder


@pytest.mark.no_cover
def test_a_new_example_carries_its_mark_and_goes_again(home: Path) -> None:
    (home / "khong-gian-thu").mkdir(parents=True)

    made = program._make_example(Watched(stops=False))

    assert made == home / "khong-gian-thu-2"
    assert is_example(made)
    assert not is_example(home / "khong-gian-thu")
    throw_example_away(made)
    assert [each.name for each in home.iterdir()] == ["khong-gian-thu"]


def test_an_example_that_was_stopped_leaves_nothing(home: Path) -> None:
    with pytest.raises(JobCancelledError):
        program._make_example(Watched(stops=True))

    assert list(home.iterdir()) == []
