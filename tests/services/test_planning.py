"""The plan is filled from lost points, carried into the next year, and followed up there."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.domain.answer_errors import UnknownLeafError
from desktop.domain.answers import Answer, CountInput, LostKind, LostReason, YesNoInput
from desktop.domain.earlier_errors import EarlierDamagedError
from desktop.domain.plan import FollowUp, Measure, PlanPart, ReportPeriod, whole_gain
from desktop.services.answering import answer_leaves
from desktop.services.carrying import carry_forward, read_earlier_year
from desktop.services.earlier import read_earlier
from desktop.services.exporting import export_submission
from desktop.services.plan_papers import write_plan
from desktop.services.planning import (
    FollowUpChange,
    MeasureChange,
    PlanState,
    TextChange,
    change_plan,
    offices_typed,
    own_offices,
    prefilled,
    read_plan,
    text_typed,
)
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import UNIT, Quiet, approve
from tests.services.test_carrying import LAST_SET, PIN

OFFICES = """\
offices: [{code: VP, name: Văn phòng}, {code: KT, name: Phòng Kinh tế}, {code: S, name: Sở}]
nodes:"""
WITH_OFFICES = LAST_SET.replace("nodes:", OFFICES).replace(
    "        max: 2\n        rule: {kind: yes_no}",
    "        max: 2\n        offices: [VP, KT]\n        rule: {kind: yes_no}",
)
NOT_DONE = Answer(YesNoInput(yes=False), lost=LostReason(LostKind.NOT_DONE, "thiếu người"))
THREE = Answer(CountInput(Decimal(3)))


@pytest.fixture
def last_year(tmp_path: Path) -> Iterator[Workspace]:
    create_workspace(tmp_path / "2025", set_bytes=WITH_OFFICES.encode(), unit=UNIT)
    with open_workspace(tmp_path / "2025") as workspace:
        answer_leaves(workspace, {"1.1": NOT_DONE, "1.2": THREE})
        yield workspace


@pytest.fixture
def this_year(tmp_path: Path) -> Iterator[Workspace]:
    create_workspace(tmp_path / "2026", set_bytes=SMALL_SET.encode(), unit=UNIT)
    with open_workspace(tmp_path / "2026") as workspace:
        yield workspace


def fill(workspace: Workspace) -> PlanState:
    change_plan(workspace, prefilled(read_plan(workspace), workspace.criterion_set))
    return read_plan(workspace)


def carry(before: Workspace, now: Workspace) -> None:
    """As from the folder of a workspace that is open nowhere."""
    copy = now.root.parent / "copy"
    shutil.copytree(before.root, copy, ignore=shutil.ignore_patterns("*.lock"))
    carry_forward(now, read_earlier_year(adapters(), copy, Quiet()))
    shutil.rmtree(copy)


def test_lost_points_suggest_measures_that_win_them_all_back(last_year: Workspace) -> None:
    state = fill(last_year)

    assert state.plan.year == 2026
    measure = state.plan.measures["1.1"]
    assert (measure.office, measure.cooperating) == ("Văn phòng", ("Phòng Kinh tế",))
    assert (measure.target, measure.deadline) == (Decimal(2), state.year.last)
    assert whole_gain(state.fields, state.plan) == state.sheet.totals.lost == Decimal("2.5")
    assert prefilled(state, last_year.criterion_set) == ()
    assert own_offices(last_year.criterion_set) == ("Văn phòng", "Phòng Kinh tế")
    assert [one.fault.value for one in state.findings] == ["no_office"]


def test_what_is_planned_already_is_not_filled_over(last_year: Workspace) -> None:
    own = Measure("Cách riêng")
    change_plan(last_year, [MeasureChange("1.1", Measure(), own)])

    assert fill(last_year).plan.measures["1.1"] == own


def test_changes_are_kept_all_or_none_and_can_be_taken_back(last_year: Workspace) -> None:
    good = MeasureChange("1", Measure(), Measure("Cả lĩnh vực"))
    text = TextChange(PlanPart.GOALS, "", "Tốp 3")

    with pytest.raises(UnknownLeafError):
        change_plan(last_year, [good, MeasureChange("9.9", Measure(), Measure("Lạc"))])
    assert read_plan(last_year).plan.measures == {}

    change_plan(last_year, [good, text])
    assert read_plan(last_year).plan.texts == {PlanPart.GOALS: "Tốp 3"}
    change_plan(last_year, [good.reversed, text.reversed])
    assert read_plan(last_year).plan == replace(read_plan(last_year).plan, measures={}, texts={})


def test_the_plan_may_still_be_written_once_the_submission_is_approved(
    last_year: Workspace,
) -> None:
    answer_leaves(last_year, {"1.2": Answer(), "1.1": NOT_DONE})
    approve(last_year)

    assert set(fill(last_year).plan.measures) == {"1.1"}


def test_the_plan_goes_into_the_next_year_and_is_followed_up_there(
    last_year: Workspace, this_year: Workspace
) -> None:
    plan = fill(last_year).plan
    carry(last_year, this_year)
    answer_leaves(
        this_year, {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
    )
    report = FollowUp(100, "Đã ban hành", is_done=True)
    change_plan(this_year, [FollowUpChange("1.1", ReportPeriod.HALF_YEAR, FollowUp(), report)])

    state = read_plan(this_year)

    assert state.carried is not None
    assert state.carried.plan == plan
    assert state.carried.follow_ups == {("1.1", ReportPeriod.HALF_YEAR): report}
    found = {one.code: (one.planned, one.change, one.is_met) for one in state.carried.results}
    assert found == {
        "1": (Decimal("2.5"), Decimal("1.5"), None),  # the survey is still to come
        "1.1": (2, 2, True),
        "1.2": (Decimal("0.5"), Decimal("-0.5"), False),
    }
    assert state.plan.measures == {}


def test_a_package_knows_no_plan_and_leaves_the_one_that_is_there(
    last_year: Workspace, this_year: Workspace
) -> None:
    answer_leaves(last_year, {"1.2": Answer()})
    fill(last_year)
    carry(last_year, this_year)
    last_year.tools.key_file.create(
        last_year.key_path, owner=UNIT, pin=PIN, at=last_year.tools.clock.now()
    )
    signer = last_year.tools.key_file.open(last_year.key_path, pin=PIN)
    approve(last_year)
    package = export_submission(last_year, folder=None, signer=signer, progress=Quiet()).path

    carry_forward(this_year, read_earlier_year(adapters(), package, Quiet()))

    found = read_earlier(this_year)
    assert found is not None
    assert found.plan is not None
    assert set(found.plan.measures) == {"1.1"}
    assert b"giao ng" not in package.read_bytes()


def test_a_damaged_plan_is_said_and_does_not_hide_this_years(
    last_year: Workspace, this_year: Workspace
) -> None:
    fill(last_year)
    carry(last_year, this_year)
    (this_year.earlier / "plan.json").write_bytes(b"{")

    state = read_plan(this_year)

    assert (state.carried, state.is_earlier_damaged) == (None, True)
    with pytest.raises(EarlierDamagedError):
        read_earlier(this_year)


def test_the_papers_are_written_whole(last_year: Workspace, tmp_path: Path) -> None:
    fill(last_year)

    files = write_plan(last_year, tmp_path / "nơi lưu")

    assert files.pdf.read_bytes().startswith(b"%PDF-")
    assert files.docx.read_bytes().startswith(b"PK")
    assert sorted(each.name for each in files.pdf.parent.iterdir()) == [
        "ke-hoach-nang-cao-chi-so-2026.docx",
        "ke-hoach-nang-cao-chi-so-2026.pdf",
    ]


def test_offices_are_read_as_they_are_typed() -> None:
    assert offices_typed(" Văn phòng;;Phòng  Kinh tế ; Văn phòng;") == (
        "Văn phòng",
        "Phòng Kinh tế",
    )
    assert len(offices_typed(";".join(f"Tổ {place}" for place in range(200)))) == 50
    assert len(text_typed("x" * 30_000)) == 20_000
