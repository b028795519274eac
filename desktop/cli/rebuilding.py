"""The command that writes a received submission out whole."""

from argparse import Namespace

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import TerminalProgress, say, say_json
from desktop.services.rebuilding import rebuild


def rebuild_a_package(arguments: Namespace) -> int:
    """`rebuild WS NUMBER --out DIR`: an explanation together with the package it rests on."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        rebuilt = rebuild(workspace, arguments.number, arguments.out, progress=progress)
    if arguments.as_json:
        say_json({"folder": str(rebuilt.folder), "documents": rebuilt.documents})
    else:
        say(
            f"Đã ghi trọn bộ hồ sơ vào {rebuilt.folder}: {rebuilt.documents} tài liệu. Mở "
            f"{rebuilt.folder / 'data' / 'index.html'} để xem.",
        )
    return 0
