"""Wherever an export is killed, no half package has a name, and the next run succeeds."""

from pathlib import Path

from tests.services.export_kills import MAIL, run


def test_exporting_goes_on_after_any_kill(tmp_path: Path) -> None:
    counted = run(4, seed=20261215, folder=tmp_path, mail=MAIL, encrypted=True)

    assert counted.total() == 4
