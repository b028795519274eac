"""Wherever an export is killed, no half package has a name, and the next run succeeds."""

from pathlib import Path

import pytest

from tests.services.export_kills import MAIL, run


@pytest.mark.parametrize("mail", [MAIL, 0], ids=["in volumes, encrypted", "in one file, open"])
def test_exporting_goes_on_after_any_kill(mail: int, tmp_path: Path) -> None:
    counted = run(2, seed=20261215, folder=tmp_path, mail=mail, encrypted=mail > 0)

    assert counted.total() == 2
