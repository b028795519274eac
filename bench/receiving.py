"""Measures receiving: what a package costs while more and more of them are in the register.

`python -m bench.receiving 1000`, in milliseconds of this process for each hundred.
"""

import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.package_names import package_name
from desktop.domain.rounds import Pin, Role, Round
from desktop.domain.submission import Unit
from desktop.domain.submission_json import package_json, submission_json
from desktop.paths import resources
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.signing import Signer
from desktop.services.exporting import compose_submission
from desktop.services.opening_round import make_round
from desktop.services.receiving import receive_files
from desktop.services.workspace import Workspace

BATCH = 100
_PIN = "mat-khau-thu"
_SET = resources() / "criteria" / "xa-mau.yaml"


class Quiet:
    """Progress that nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        pass


def main(count: int) -> None:
    """Print seconds per package, batch by batch."""
    units = tuple(Unit(f"{number:05d}", f"Xã {number}") for number in range(count))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        create_workspace(
            folder / "office",
            set_bytes=_SET.read_bytes(),
            unit=Unit("SNV", "Sở Nội vụ"),
            role=Role.RECEIVING,
        )
        with open_workspace(folder / "office") as office:
            signer = _key(office, office.unit, folder)
            asked_at = office.tools.clock.now()
            asked = Round(date(2026, 12, 15), units)
            make_round(office, asked, folder=folder, signer=signer, progress=Quiet())
            with office.work() as work:
                for unit in units:  # each unit is known by some other certificate
                    certificate = unit.code.encode() * 100
                    work.pins.add(Pin(unit.code, unit.code, certificate, unit.name, asked_at))
                work.commit()
            for start in range(0, count, BATCH):
                _measure(office, units[start : start + BATCH], folder, signer)


def _measure(office: Workspace, units: tuple[Unit, ...], folder: Path, signer: Signer) -> None:
    stick = folder / units[0].code
    stick.mkdir()
    for unit in units:
        _send(office, unit, stick, signer)
    begun = time.process_time()
    receive_files(office, [stick], progress=Quiet())
    each = (time.process_time() - begun) / len(units) * 1000
    print(f"{units[0].code}: {each:.1f} ms a package")


def _send(office: Workspace, unit: Unit, stick: Path, signer: Signer) -> None:
    """A small package of a unit."""
    submission, sheet = compose_submission(office)
    head = replace(submission.head, unit=unit, audit=None)
    entries = {
        "package.json": package_json(head),
        "submission.json": submission_json(replace(submission, head=head), sheet),
        "criteria-set.yaml": office.set_bytes,
    }
    plan = PackagePlan(
        tuple(PackageEntry(path, content) for path, content in entries.items()),
        (("Source-Organization", unit.name),),
    )
    target = stick / package_name(head)
    office.tools.write_package(plan, target, signer=signer, at=head.created_at, progress=Quiet())


def _key(office: Workspace, unit: Unit, folder: Path) -> Signer:
    now = office.tools.clock.now()
    path = folder / f"{unit.code}.p12"
    return office.tools.key_file.create(path, owner=unit, pin=_PIN, at=now)


if __name__ == "__main__":
    main(int(sys.argv[1]))
