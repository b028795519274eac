import json
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.cli.sample_workspace import SAMPLE_UNIT, explain_gaps, make_sample_workspace
from desktop.domain.answers import Answer, CountInput
from desktop.domain.earlier_errors import (
    EarlierDamagedError,
    EarlierNotBeforeError,
    EarlierOtherUnitError,
    EarlierPackageRefusedError,
)
from desktop.domain.errors import FileVanishedError, WriteRefusedError
from desktop.domain.submission import Unit
from desktop.domain.workspace_errors import (
    WorkspaceBusyError,
    WorkspaceDamagedError,
    WorkspaceMissingError,
)
from desktop.paths import resources
from desktop.services import earlier as earlier_module
from desktop.services.answering import answer_leaves
from desktop.services.approving import reopen_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.carrying import Carried, carry_forward, read_earlier_year
from desktop.services.earlier import read_earlier
from desktop.services.exporting import export_submission
from desktop.services.library import read_library
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import UNIT, Quiet, approve

PIN = "246810"
AT = datetime(2026, 11, 20, tzinfo=UTC)

LAST_SET = SMALL_SET.replace("2025-12-01", "2024-12-01").replace("2026", "2025")


@pytest.fixture
def last_year(tmp_path: Path) -> Path:
    """The office's workspace of last year, scored, with a key."""
    root = tmp_path / "2025"
    create_workspace(root, set_bytes=LAST_SET.encode(), unit=UNIT)
    paper = tmp_path / "599.pdf"
    paper.write_bytes(b"%PDF-1.7\nke hoach\n%%EOF\n")
    with open_workspace(root) as workspace:
        answer_leaves(
            workspace, {"1.2": Answer(CountInput(Decimal(3)), note="Ba quý, theo sổ công văn")}
        )
        target = Target("1.2", "quy")
        attach_files(workspace, [paper], target=target, link_known=True, progress=Quiet())
        workspace.tools.key_file.create(workspace.key_path, owner=UNIT, pin=PIN, at=AT)
    return root


@pytest.fixture
def package(last_year: Path) -> Path:
    with open_workspace(last_year) as workspace:
        signer = workspace.tools.key_file.open(workspace.key_path, pin=PIN)
        approve(workspace)
        return export_submission(workspace, folder=None, signer=signer, progress=Quiet()).path


@pytest.fixture
def this_year(tmp_path: Path) -> Iterator[Workspace]:
    create_workspace(tmp_path / "2026", set_bytes=SMALL_SET.encode(), unit=UNIT)
    with open_workspace(tmp_path / "2026") as workspace:
        yield workspace


def read(source: Path) -> Carried:
    return read_earlier_year(adapters(), source, Quiet())


def test_a_new_workspace_knows_last_year_and_signs_with_the_same_key(
    last_year: Path, tmp_path: Path
) -> None:
    root = tmp_path / "2026"
    create_workspace(root, set_bytes=SMALL_SET.encode(), unit=UNIT, earlier=read(last_year))

    with open_workspace(root) as workspace, open_workspace(last_year) as before:
        found = read_earlier(workspace)
        assert found is not None
        assert found.year == 2025
        assert found.answers == read_scores(before).answers
        assert found.sheet == read_scores(before).sheet
        (document,) = found.documents_of("1.2")
        assert document in read_library(before).documents.values()
        assert found.documents_of("1.1") == ()
        keys = [each.tools.key_file.open(each.key_path, pin=PIN) for each in (workspace, before)]
        assert keys[0].fingerprint == keys[1].fingerprint
        assert read_scores(workspace).answers == {}
    if sys.platform != "win32":
        assert (root / "keys" / "office.p12").stat().st_mode & 0o077 == 0
    assert [each.name for each in root.iterdir() if each.name.startswith(".")] == []


def test_last_years_workspace_stays_as_it_was(last_year: Path, this_year: Workspace) -> None:
    before = {path: path.read_bytes() for path in last_year.rglob("*.p12")}

    carry_forward(this_year, read(last_year))

    assert {path: path.read_bytes() for path in last_year.rglob("*.p12")} == before
    with open_workspace(last_year) as workspace:
        assert not workspace.earlier.exists()
        assert len(read_scores(workspace).answers) == 1


def test_the_package_that_was_sent_does_as_well_but_holds_no_key(
    last_year: Path, package: Path, this_year: Workspace
) -> None:
    carry_forward(this_year, read(package))

    found = read_earlier(this_year)
    assert found is not None
    with open_workspace(last_year) as before:
        assert found.sheet == read_scores(before).sheet
    assert not this_year.key_path.exists()


def test_a_key_that_is_there_is_never_replaced(last_year: Path, this_year: Workspace) -> None:
    this_year.tools.key_file.create(this_year.key_path, owner=UNIT, pin="khac-han", at=AT)
    kept = this_year.key_path.read_bytes()

    carry_forward(this_year, read(last_year))

    assert this_year.key_path.read_bytes() == kept


def test_half_a_key_is_left_behind(last_year: Path) -> None:
    (last_year / "keys" / "office.crt").unlink()

    assert read(last_year).key == {}


def test_another_year_replaces_the_one_that_was_kept(
    last_year: Path, package: Path, this_year: Workspace
) -> None:
    carry_forward(this_year, read(package))
    with open_workspace(last_year) as workspace:
        reopen_submission(workspace, reason="Sai số liệu")
        answer_leaves(workspace, {"1.2": Answer(CountInput(Decimal(1)))})

    carry_forward(this_year, read(last_year))

    found = read_earlier(this_year)
    assert found is not None
    assert found.answers["1.2"].inputs == CountInput(Decimal(1))
    assert [each.name for each in this_year.root.iterdir() if each.name.startswith(".")] == []


def test_without_an_earlier_year_there_is_nothing_to_read(this_year: Workspace) -> None:
    assert read_earlier(this_year) is None
    assert not this_year.earlier.exists()


def test_a_workspace_that_is_open_elsewhere_is_refused(last_year: Path) -> None:
    with open_workspace(last_year), pytest.raises(WorkspaceBusyError):
        read(last_year)


def test_the_open_workspace_is_not_its_own_last_year(this_year: Workspace) -> None:
    with pytest.raises(WorkspaceBusyError):
        read(this_year.root)


def test_a_workspace_whose_data_is_damaged_is_refused(last_year: Path) -> None:
    (last_year / "minhchung.db").write_bytes(b"hong" * 4096)

    with pytest.raises(WorkspaceDamagedError):
        read(last_year)


def test_a_folder_without_a_workspace_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceMissingError):
        read(tmp_path)


def test_a_package_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        read(tmp_path / "HoSo.asice")


@pytest.mark.parametrize("content", [b"", b"khong phai goi", b"PK\x03\x04" + bytes(200)])
def test_a_file_that_is_no_package_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "la.asice").write_bytes(content)

    with pytest.raises(EarlierPackageRefusedError):
        read(tmp_path / "la.asice")


def test_a_package_with_one_changed_byte_is_refused_wherever_it_is(package: Path) -> None:
    whole = package.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 12)):
        package.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(EarlierPackageRefusedError):
            read(package)


def test_another_units_figures_are_refused_and_nothing_is_made(
    last_year: Path, tmp_path: Path
) -> None:
    root, carried = tmp_path / "khac", read(last_year)

    with pytest.raises(EarlierOtherUnitError):
        create_workspace(
            root, set_bytes=SMALL_SET.encode(), unit=Unit("1", UNIT.name), earlier=carried
        )

    assert not root.exists()
    assert [each for each in tmp_path.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize("set_text", [LAST_SET, LAST_SET.replace("year: 2025", "year: 2024")])
def test_the_same_year_or_a_later_one_is_refused(
    last_year: Path, tmp_path: Path, set_text: str
) -> None:
    create_workspace(tmp_path / "x", set_bytes=set_text.encode(), unit=UNIT)
    carried = read(last_year)

    with open_workspace(tmp_path / "x") as workspace, pytest.raises(EarlierNotBeforeError):
        carry_forward(workspace, carried)

    assert not (tmp_path / "x" / "earlier").exists()


def _other_unit(folder: Path) -> None:
    head = json.loads((folder / "package.json").read_bytes())
    head["unit"]["code"] = "99999"
    (folder / "package.json").write_text(json.dumps(head), encoding="utf-8")


def _next_year(folder: Path) -> None:
    head = json.loads((folder / "package.json").read_bytes())
    head["year"] = 2027
    (folder / "package.json").write_text(json.dumps(head), encoding="utf-8")


def _other_set(folder: Path) -> None:
    (folder / "criteria-set.yaml").write_text(
        LAST_SET.replace("Mỗi báo cáo 0,5", "Mỗi báo cáo 0,6"), encoding="utf-8"
    )


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "package.json").unlink(),
        lambda folder: (folder / "submission.json").unlink(),
        lambda folder: (folder / "criteria-set.yaml").unlink(),
        lambda folder: (folder / "submission.json").write_bytes(b""),
        lambda folder: (folder / "submission.json").write_bytes(b'{"answers": {"1.2": 3}}'),
        lambda folder: (folder / "submission.json").write_bytes(b"[" * 100_000),
        lambda folder: (folder / "criteria-set.yaml").write_bytes(b"nodes: [&a [*a]]"),
        lambda folder: (folder / "criteria-set.yaml").write_bytes(bytes(3 * 1024**2)),
        _other_unit,
        _next_year,
        _other_set,
    ],
)
def test_damage_is_found_and_hinders_nothing_else(
    last_year: Path, this_year: Workspace, damage: Callable[[Path], None]
) -> None:
    carry_forward(this_year, read(last_year))
    damage(this_year.earlier)

    with pytest.raises(EarlierDamagedError):
        read_earlier(this_year)

    answer_leaves(this_year, {"1.2": Answer(CountInput(Decimal(2)))})
    assert read_scores(this_year).sheet.total == 1
    carry_forward(this_year, read(last_year))  # and taking it over once more mends it
    assert read_earlier(this_year) is not None


def test_a_write_that_fails_leaves_the_year_that_was_kept(
    last_year: Path, this_year: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    carry_forward(this_year, read(last_year))
    kept = read_earlier(this_year)

    def refuse(file: Path) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(earlier_module, "flush_file", refuse)
    with pytest.raises(WriteRefusedError):
        carry_forward(this_year, read(last_year))

    assert read_earlier(this_year) == kept
    assert [each.name for each in this_year.root.iterdir() if each.name.startswith(".")] == []


def test_the_sample_year_carries_over_whole(tmp_path: Path) -> None:
    root = tmp_path / "mau"
    make_sample_workspace(root, tmp_path / "quet", Quiet())
    with open_workspace(root) as workspace:
        explain_gaps(workspace)
        scores = read_scores(workspace)
        year = workspace.criterion_set.year
    text = (resources() / "criteria" / "xa-mau.yaml").read_text(encoding="utf-8")
    next_set = text.replace(f"year: {year}", f"year: {year + 1}")
    assert next_set != text
    copied = shutil.copytree(root, tmp_path / "ban sao")

    create_workspace(
        tmp_path / "sau", set_bytes=next_set.encode(), unit=SAMPLE_UNIT, earlier=read(copied)
    )

    with open_workspace(tmp_path / "sau") as workspace:
        found = read_earlier(workspace)
    assert found is not None
    assert found.sheet == scores.sheet
    assert found.answers == scores.answers
    assert all(found.documents_of(leaf) for leaf in {one.leaf for one in found.submission.links})


def test_a_carried_year_never_prints_the_key(last_year: Path) -> None:
    assert "office.p12" not in repr(read(last_year))
