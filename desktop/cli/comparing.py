"""The command that finds twins among files."""

from argparse import Namespace

from desktop.bootstrap.late_reading import open_document_reader, page_likeness
from desktop.cli.output import TerminalProgress, say, say_json
from desktop.domain.twins import TwinKind
from desktop.services.comparing import compare_files

_WORDS = {
    TwinKind.IDENTICAL: "giống hệt từng byte",
    TwinKind.SAME_SCAN: "cùng một bản giấy, quét lại",
    TwinKind.SAME_NUMBER: "cùng số, ký hiệu",
    TwinKind.SIMILAR: "gần giống, cần xem lại",
}


def similar_files(arguments: Namespace) -> int:
    """`similar FILE…`: 0 when all files could be compared."""
    files = arguments.files
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_document_reader() as reader:
        pairs = compare_files(files, reader=reader, likeness=page_likeness(), progress=progress)
    if arguments.as_json:
        said = [
            {
                "a": str(files[pair.first]),
                "b": str(files[pair.second]),
                "kind": pair.twin.kind,
                "score": round(pair.twin.score, 4),
            }
            for pair in pairs
        ]
        say_json({"pairs": said})
        return 0
    for pair in pairs:
        say(f"{files[pair.first]} ~ {files[pair.second]}: {_WORDS[pair.twin.kind]}")
    if not pairs:
        say("Không có tệp nào trùng hoặc gần giống nhau.")
    return 0
