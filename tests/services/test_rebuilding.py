"""What a commune sent comes out whole: its documents byte for byte, whichever package had them."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain.delivery_errors import NameTakenError
from desktop.domain.explanation_errors import RebuildLacksError, RebuildRefusedError
from desktop.domain.receiving_errors import UnknownReceivedError
from desktop.services.approving import reopen_submission
from desktop.services.exporting import Exported
from desktop.services.rebuilding import rebuild
from desktop.services.receiving import read_register
from tests.services.conftest import Quiet
from tests.services.explaining_offices import REASON, Explaining
from tests.services.two_offices import (
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Explaining]:
    with open_workspace(make_office(tmp_path / "office")) as office:
        asked = open_the_round(office, tmp_path)
        with open_workspace(make_commune(tmp_path / "commune", asked, office)) as commune:
            fill(commune, tmp_path / "scans")
            yield Explaining(office, commune, tmp_path / "scans")


def take(both: Explaining, *packages: Exported) -> None:
    receive(both.office, *(path for one in packages for path in one.paths))
    pin(both.office, 1)


def checked(folder: Path) -> None:
    command = ("sha256sum", "--strict", "--quiet", "-c", "manifest-sha256.txt")
    subprocess.run(command, check=True, cwd=folder, capture_output=True)
    named = {
        line.split("  ", 1)[1] for line in (folder / "manifest-sha256.txt").read_text().splitlines()
    }
    there = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
    assert there == named | {"manifest-sha256.txt"}


def evidence(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in (folder / "data" / "evidence").iterdir()}


def test_an_explanation_comes_out_with_what_its_base_had(both: Explaining, tmp_path: Path) -> None:
    whole, explanation = both.export(explains=False), both.explain("moi")
    take(both, whole, explanation)

    rebuilt = rebuild(both.office, 2, tmp_path / "out", progress=Quiet())

    assert rebuilt.folder == tmp_path / "out" / "GiaiTrinhCCHC_31756_2026_002"
    assert rebuilt.documents == 3
    checked(rebuilt.folder)
    assert evidence(rebuilt.folder) == {
        f"TL-{number:03d}_{name.removesuffix('.pdf')}.pdf": (both.scans / name).read_bytes()
        for number, name in enumerate(("kh.pdf", "bc.pdf", "moi-0.pdf"), start=1)
    }
    viewer = (rebuilt.folder / "data" / "index.html").read_text(encoding="utf-8")
    assert all(name in viewer for name in evidence(rebuilt.folder))
    assert list((tmp_path / "out").iterdir()) == [rebuilt.folder]


def test_a_whole_package_comes_out_by_itself(both: Explaining, tmp_path: Path) -> None:
    take(both, both.export(explains=False))

    rebuilt = rebuild(both.office, 1, tmp_path / "out", progress=Quiet())

    checked(rebuilt.folder)
    assert len(evidence(rebuilt.folder)) == rebuilt.documents == 2


def test_packages_in_volumes_come_out_in_one_folder(both: Explaining, tmp_path: Path) -> None:
    for number in range(3):
        both.add(f"cu-{number}", filler=150_000)
    whole = both.export(explains=False, in_volumes=True)
    explanation = both.explain("moi", in_volumes=True)
    assert min(len(whole.paths), len(explanation.paths)) > 1
    take(both, whole, explanation)
    lead = next(
        entry.file.number
        for entry in read_register(both.office)
        if entry.file.name == explanation.path.name
    )

    rebuilt = rebuild(both.office, lead, tmp_path / "out", progress=Quiet())

    assert rebuilt.folder.name == "GiaiTrinhCCHC_31756_2026_002"
    checked(rebuilt.folder)
    assert len(evidence(rebuilt.folder)) == rebuilt.documents == 9


def test_a_document_that_was_replaced_comes_out_as_it_is_now(
    both: Explaining, tmp_path: Path
) -> None:
    whole = both.export(explains=False)
    reopen_submission(both.commune, reason=REASON)
    both.add("kh")  # of the same name as the first document
    explanation = both.export(explains=True)
    take(both, whole, explanation)

    rebuilt = rebuild(both.office, 2, tmp_path / "out", progress=Quiet())

    checked(rebuilt.folder)
    assert len(evidence(rebuilt.folder)) == 3


@pytest.mark.parametrize("number", [1, 2])
def test_what_is_not_verified_does_not_come_out(
    number: int, both: Explaining, tmp_path: Path
) -> None:
    both.export(explains=False)
    explanation = both.explain("moi")
    receive(both.office, explanation.path)

    with pytest.raises((RebuildRefusedError, UnknownReceivedError)):
        rebuild(both.office, number, tmp_path / "out", progress=Quiet())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("rotten", [1, 2])
def test_what_rotted_since_does_not_come_out(rotten: int, both: Explaining, tmp_path: Path) -> None:
    take(both, both.export(explains=False), both.explain("moi"))
    stored = both.office.quarantine.path_of(read_register(both.office)[rotten - 1].file.sha256)
    content = stored.read_bytes()
    stored.chmod(0o600)
    stored.write_bytes(content[: len(content) // 2] + b"x" + content[len(content) // 2 + 1 :])

    with pytest.raises(RebuildLacksError) as caught:
        rebuild(both.office, 2, tmp_path / "out", progress=Quiet())
    assert caught.value.missing == read_register(both.office)[rotten - 1].file.name
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_over(both: Explaining, tmp_path: Path) -> None:
    take(both, both.export(explains=False))
    first = rebuild(both.office, 1, tmp_path / "out", progress=Quiet())
    before = evidence(first.folder)

    with pytest.raises(NameTakenError):
        rebuild(both.office, 1, tmp_path / "out", progress=Quiet())
    assert evidence(first.folder) == before
    shutil.rmtree(first.folder)
    assert rebuild(both.office, 1, tmp_path / "out", progress=Quiet()) == first
