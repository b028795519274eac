"""The command that takes in a folder tree whose folders are named by criteria."""

from argparse import Namespace
from collections.abc import Sequence

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import TerminalProgress, bullet, complain, say, say_json
from desktop.services.attaching import RefusedFile
from desktop.services.importing import Imported, ImportPlan, plan_import, run_import
from desktop.ui.messages import describe_error
from desktop.wording import numbers


def import_folder(arguments: Namespace) -> int:
    """`import WS DIR [--plan]`: 0 when every file was taken, 1 when some were refused."""
    with open_workspace(arguments.workspace) as workspace:
        progress = TerminalProgress(shown=not arguments.as_json)
        plan = plan_import(workspace, arguments.folder, progress=progress)
        imported = None
        if not arguments.plan:
            imported = run_import(workspace, plan, progress=progress)
    refused = plan.refused if imported is None else imported.refused
    if arguments.as_json:
        say_json(_plan_to_json(plan) | _imported_to_json(imported) | _refused_to_json(refused))
    else:
        _say(plan, imported)
        complain(*bullet(describe_error(each.error) for each in refused))
    return 1 if refused else 0


def _plan_to_json(plan: ImportPlan) -> dict[str, object]:
    return {
        "folder": str(plan.folder),
        "files": [
            {
                "file": each.path.relative_to(plan.folder).as_posix(),
                "size": each.size,
                "leaf": each.target.leaf if each.target else None,
                "requirement": (each.target.requirement or None) if each.target else None,
                "known_as": each.known,
                "same_as": each.first.relative_to(plan.folder).as_posix() if each.first else None,
            }
            for each in plan.files
        ],
        "documents_added": plan.documents_added,
        "bytes_saved": plan.bytes_saved,
    }


def _imported_to_json(imported: Imported | None) -> dict[str, object]:
    if imported is None:
        return {"imported": None}
    return {
        "imported": {
            "documents": list(imported.added),
            "links": [
                {"leaf": one.leaf, "requirement": one.requirement or None, "document": one.document}
                for one in imported.change.added
            ],
        }
    }


def _refused_to_json(refused: Sequence[RefusedFile]) -> dict[str, object]:
    return {
        "refused": [
            {"file": str(one.path), "code": one.error.code, "message": describe_error(one.error)}
            for one in refused
        ]
    }


def _say(plan: ImportPlan, imported: Imported | None) -> None:
    placed = [each.target.leaf for each in plan.files if each.target is not None]
    say(
        f"{len(plan.files)} tệp: {len(placed)} tệp có thư mục mang mã của {len(set(placed))} tiêu "
        f"chí, {len(plan.files) - len(placed)} tệp chưa rõ tiêu chí.",
        f"{plan.documents_added} tài liệu mới; nhờ không lưu trùng, bớt được "
        f"{numbers.size(plan.bytes_saved)}.",
    )
    if imported is None:
        say("Chưa nhập gì. Bỏ --plan để nhập.")
        return
    say(f"Đã nhập {len(imported.added)} tài liệu, gắn {len(imported.change.added)} lượt.")
