"""A program that is killed while it writes leaves a journal that tells exactly what is kept."""

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import Answer, CountInput
from desktop.services.answering import answer_leaves
from desktop.services.auditing import check_audit
from desktop.services.doctoring import examine_workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import Quiet

ANSWERING = """
import sys
from decimal import Decimal
from pathlib import Path
from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import Answer, CountInput
from desktop.domain.approval import Approver
from desktop.services.answering import answer_leaves
from desktop.services.approving import approve_submission, reopen_submission

with open_workspace(Path(sys.argv[1])) as workspace:
    for number in range(1_000_000):
        count = CountInput(Decimal(number % 5))
        answer_leaves(workspace, {"1.2": Answer(count, note="Có sổ theo dõi")})
        if number % 3 == 0:
            approve_submission(workspace, Approver("A", "B"))
            reopen_submission(workspace, reason=str(number))
        print(number, flush=True)
"""


@pytest.mark.parametrize("steps", [1, 2, 3, 5, 8, 13])
def test_a_kill_between_any_two_steps_leaves_the_chain_whole(
    new_workspace: Callable[[str], Path], steps: int
) -> None:
    root = new_workspace(SMALL_SET)
    root_of_sources = Path(__file__).parents[2]
    command = [sys.executable, "-c", ANSWERING, str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root_of_sources) as working:
        assert working.stdout is not None
        for _ in range(steps):
            assert working.stdout.readline()
        working.kill()

    with open_workspace(root) as workspace:
        assert check_audit(workspace) == ()
        health = examine_workspace(workspace, progress=Quiet())
        assert health.findings == ()
        assert health.entries >= steps
        answer_leaves(workspace, {"1.2": Answer(CountInput(Decimal(4)), note="x")})
        assert check_audit(workspace) == ()
