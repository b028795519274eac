"""Wherever receiving is killed, it goes on without losing or doubling anything."""

from pathlib import Path

from tests.services.receive_kills import run

KILLS = 4


def test_receiving_goes_on_after_any_kill(tmp_path: Path) -> None:
    counted = run(KILLS, seed=20261215, folder=tmp_path)

    assert counted.killed >= KILLS
