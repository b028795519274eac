"""Kills exports at random moments and checks that nothing is half, lost or doubled.

`python -m tests.services.export_kills 100` does it a hundred times for each way of exporting.
"""

import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from decimal import Decimal
from enum import Enum
from pathlib import Path

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.approval import Approver
from desktop.domain.health import HealthFinding
from desktop.ports.encryption import ReceiverKey
from desktop.services.answering import answer_leaves
from desktop.services.approving import approve_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.auditing import check_audit
from desktop.services.doctoring import examine_workspace
from desktop.services.parcels import encrypted_names, latest_parcel, volume_names
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import UNIT, Quiet
from tests.services.two_offices import PIN, signer_of

CHILD = """
import os
import sys
from pathlib import Path
from desktop.bootstrap.opening import open_workspace
from desktop.services.exporting import export_submission
from tests.services.two_offices import signer_of

class Telling:
    def step(self, done, total, what):
        os.write(1, b".")

with open_workspace(Path(sys.argv[1])) as workspace:
    signer = signer_of(workspace)
    os.write(1, b"!")
    export_submission(
        workspace,
        folder=None,
        signer=signer,
        progress=Telling(),
        mail_limit=int(sys.argv[2]) or None,
        recipients=sys.argv[3:],
    )
"""
KILLS_IN_A_ROW = 5
MAIL = 3_000_000


class Moment(Enum):
    """Where a run was when it was killed."""

    BEFORE = "before the first byte"
    WRITING = "while files were written"
    ENTERED = "after the entry in the list, before all had their names"
    ENDED = "after the last step"


def run(kills: int, *, seed: int, folder: Path, mail: int, encrypted: bool) -> Counter[Moment]:
    """Kill so often, each time after a random part of the work; raises AssertionError."""
    whole, key = _make(folder)
    recipients = [key.recipient] if encrypted else []
    command = [str(mail), *recipients]
    steps = _steps(shutil.copytree(whole, folder / "first"), command)
    chance = random.Random(seed)
    moments: Counter[Moment] = Counter()
    while moments.total() < kills:
        root = shutil.copytree(whole, folder / "try")
        for _ in range(min(KILLS_IN_A_ROW, kills - moments.total())):
            moments[_kill(root, command, chance, steps)] += 1
            _check(root)
        assert _start(root, command).wait() == 0
        _check(root)
        with open_workspace(root) as workspace:
            parcel = latest_parcel(workspace)
            assert all(file.suffix == ".age" for file in parcel.files) is encrypted
            assert (len(parcel.files) > 1) is bool(mail)
        shutil.rmtree(root)
    return moments


def _make(folder: Path) -> tuple[Path, ReceiverKey]:
    tools = adapters()
    key = tools.receiver_keys.create(folder / "receiver.age", pin=PIN, at=tools.clock.now())
    root = folder / "whole"
    create_workspace(root, set_bytes=SMALL_SET.encode(), unit=UNIT)
    (folder / "scans").mkdir()
    noise = random.Random(1)
    with open_workspace(root) as workspace:
        answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
        answer_leaves(workspace, answers)
        for number in range(6):
            file = folder / "scans" / f"bc-{number}.pdf"
            file.write_bytes(b"%PDF-1.7\n" + noise.randbytes(1_500_000) + b"\n%%EOF\n")
            target = Target("1.2", "quy") if number else Target("1.1", "kh")
            attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
        approve_submission(workspace, Approver("Nguyễn Văn A", "Chủ tịch"))
        signer_of(workspace)
    return root, key


def _start(root: Path, command: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(root), *command], stdout=subprocess.DEVNULL
    )


def _steps(root: Path, command: Sequence[str]) -> int:
    """How often an undisturbed run says how far it is."""
    words = [sys.executable, "-c", CHILD, str(root), *command]
    said = subprocess.run(words, check=True, capture_output=True).stdout
    return said.count(b".")


def _kill(root: Path, command: Sequence[str], chance: random.Random, steps: int) -> Moment:
    """Kill a run at its beginning, after some step, or about its end, and a moment more."""
    before = _listed(root)
    words = [sys.executable, "-c", CHILD, str(root), *command]
    with subprocess.Popen(words, stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        for _ in range(1 + chance.choice((0, chance.randrange(steps + 1), steps))):
            child.stdout.read(1)
        time.sleep(chance.choice((0, 0.01, 0.2)) * chance.random())
        child.kill()
    is_gathered = (root / "exports" / ".unfinished").is_dir()
    if _listed(root) > before:
        return Moment.ENTERED if is_gathered else Moment.ENDED
    return Moment.WRITING if is_gathered else Moment.BEFORE


def _listed(root: Path) -> int:
    """How many exports the list has, seen without opening the workspace."""
    with closing(sqlite3.connect(root / "minhchung.db")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM export").fetchone()
    return int(count)


def _check(root: Path) -> None:
    with open_workspace(root) as workspace:
        assert _found_wrong(workspace) == ()
        assert check_audit(workspace) == ()
        with workspace.look() as work:
            listed = work.exports.all()
        assert [one.sequence for one in listed] == list(range(1, len(listed) + 1))
        expected = {
            name
            for one in listed
            for plain in [volume_names(one.file_name)]
            for name in (*plain, *(encrypted_names(plain) if one.is_encrypted else ()))
        }
        assert {file.name for file in workspace.exports.iterdir()} == expected


def _found_wrong(workspace: Workspace) -> tuple[HealthFinding, ...]:
    return examine_workspace(workspace, progress=Quiet()).findings


if __name__ == "__main__":
    for mail, encrypted in ((0, False), (MAIL, False), (MAIL, True)):
        with tempfile.TemporaryDirectory() as place:
            counted = run(
                int(sys.argv[1]),
                seed=int(time.time()),
                folder=Path(place),
                mail=mail,
                encrypted=encrypted,
            )
        told = ", ".join(f"{count} {moment.value}" for moment, count in counted.items())
        print(f"mail {mail}, encrypted {encrypted}: {told}", flush=True)  # noqa: T201 - its answer
