"""The command about the improvement plan."""

from argparse import Namespace

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import bullet, complain, say, say_json
from desktop.domain.decimals import plain, total
from desktop.domain.plan import LostField, Measure, field_gain, gain_of, whole_gain
from desktop.domain.plan_results import TargetResult
from desktop.services.plan_papers import PlanFiles, write_plan
from desktop.services.planning import change_plan, prefilled, read_plan
from desktop.ui.messages import describe_plan
from desktop.wording.numbers import number
from desktop.wording.plan import change_text, lost_reason_text, whole_points


def plan(arguments: Namespace) -> int:
    """`plan WS --out DIR`: write the plan as PDF and DOCX, and list it."""
    with open_workspace(arguments.workspace) as workspace:
        if arguments.prefill:
            change_plan(workspace, prefilled(read_plan(workspace), workspace.criterion_set))
        files = write_plan(workspace, arguments.out)
    if arguments.as_json:
        say_json(_to_json(files))
    else:
        _say(files)
    return 0


def _say(files: PlanFiles) -> None:
    state = files.state
    totals, gain = state.sheet.totals, whole_gain(state.fields, state.plan)
    lost = total((totals.lost, state.sheet.penalty))
    say(f"Kế hoạch năm {state.plan.year}: mất {number(lost)} điểm, {change_text(gain)} điểm")
    points = total((state.sheet.total, gain))
    reached = whole_points(points, state.fields, totals.applicable)
    say(f"Phấn đấu {reached} điểm, {len(state.plan.measures)} giải pháp")
    complain(*bullet(f"{one.code}: {describe_plan(one)}" for one in state.findings))
    say(f"Đã lưu {files.pdf}", f"Đã lưu {files.docx}")


def _to_json(files: PlanFiles) -> dict[str, object]:
    state = files.state
    results = () if state.carried is None else state.carried.results
    return {
        "year": state.plan.year,
        "lost": plain(state.sheet.totals.lost),
        "gain": plain(whole_gain(state.fields, state.plan)),
        "fields": [_field(one, files) for one in state.fields],
        "findings": [{"code": one.code, "fault": one.fault} for one in state.findings],
        "last_year": [_result(one) for one in results],
        "pdf": str(files.pdf),
        "docx": str(files.docx),
    }


def _field(lost: LostField, files: PlanFiles) -> dict[str, object]:
    plan_ = files.state.plan
    return {
        "code": lost.code,
        "kind": lost.kind.value,
        "lost": plain(lost.lost),
        "gain": plain(field_gain(lost, plan_)),
        "measure": _measure(plan_.measure(lost.code)),
        "leaves": [
            {
                "code": one.leaf.code,
                "points": plain(one.points),
                "lost": plain(one.lost),
                "reason": lost_reason_text(one.reason),
                "gain": plain(gain_of(one, plan_.measure(one.leaf.code))),
                "measure": _measure(plan_.measure(one.leaf.code)),
            }
            for one in lost.leaves
        ],
    }


def _measure(measure: Measure) -> dict[str, object] | None:
    if measure.is_empty:
        return None
    return {
        "text": measure.text,
        "office": measure.office,
        "cooperating": list(measure.cooperating),
        "deadline": measure.deadline and measure.deadline.isoformat(),
        "target": None if measure.target is None else plain(measure.target),
    }


def _result(result: TargetResult) -> dict[str, object]:
    planned, change = result.planned, result.change
    return {
        "code": result.code,
        "planned": None if planned is None else plain(planned),
        "change": None if change is None else plain(change),
        "met": result.is_met,
    }
