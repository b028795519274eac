"""The command line's words: which commands there are and what they take."""

import argparse
from pathlib import Path

from desktop import __version__

_DESCRIPTION = "Minh Chứng: chấm điểm chỉ số CCHC cấp xã, gắn tài liệu kiểm chứng, nộp hồ sơ."


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `command` is None for the window."""
    parser = argparse.ArgumentParser(prog="minhchung", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--self-check",
        action="store_true",
        help="chạy thử toàn bộ việc chính rồi thoát (dùng sau khi cài đặt)",
    )
    parser.add_argument("--open", type=Path, metavar="WS", help="mở cửa sổ với không gian này")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH")
    _add_demo(commands)
    _add_sets(commands)
    _add_workspace_steps(commands)
    _add_documents(commands)
    _add_packages(commands)
    return parser


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="chạy việc chính trên dữ liệu mẫu")
    demo.add_argument(
        "--out", type=Path, metavar="DIR", help="nơi để các tệp (mặc định: thư mục tạm)"
    )
    _add_json(demo)


def _add_sets(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    criteria = commands.add_parser("criteria", help="kiểm tra, đổi dạng bộ tiêu chí")
    actions = criteria.add_subparsers(dest="action", required=True, metavar="VIỆC")
    check = actions.add_parser("check", help="tìm mọi lỗi trong tệp bộ tiêu chí")
    check.add_argument("file", type=Path)
    _add_json(check)
    convert = actions.add_parser("convert", help="đổi bộ tiêu chí giữa YAML và bảng tính XLSX")
    convert.add_argument("file", type=Path, metavar="VÀO")
    convert.add_argument("target", type=Path, metavar="RA")
    _add_json(convert)
    score = commands.add_parser("score", help="tính điểm từ tệp trả lời, không cần không gian")
    score.add_argument("--set", type=Path, required=True, dest="set_file", metavar="S")
    score.add_argument("--answers", type=Path, required=True, metavar="A.json")
    _add_json(score)


def _add_workspace_steps(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    init = commands.add_parser("init", help="tạo không gian làm việc")
    init.add_argument("workspace", type=Path, metavar="WS")
    init.add_argument("--set", type=Path, required=True, dest="set_file", metavar="S")
    init.add_argument("--unit", required=True, metavar="MÃ:TÊN")
    init.add_argument(
        "--earlier",
        type=Path,
        metavar="WS|GÓI",
        help="lấy số liệu và khóa ký từ không gian, hoặc số liệu từ gói của năm trước",
    )
    answer = commands.add_parser("answer", help="ghi các câu trả lời từ tệp")
    answer.add_argument("workspace", type=Path, metavar="WS")
    answer.add_argument("answers", type=Path, metavar="A.json")
    attach = commands.add_parser("attach", help="đưa tệp vào làm tài liệu kiểm chứng")
    attach.add_argument("workspace", type=Path, metavar="WS")
    attach.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    attach.add_argument(
        "--to", metavar="MÃ[:YÊU-CẦU]", help="gắn vào tiêu chí này (và tài liệu được yêu cầu này)"
    )
    take = commands.add_parser("import", help="nhập cả thư mục, gắn theo tên thư mục")
    take.add_argument("workspace", type=Path, metavar="WS")
    take.add_argument("folder", type=Path, metavar="DIR")
    take.add_argument("--plan", action="store_true", help="chỉ xem trước, không nhập")
    check = commands.add_parser("check", help="tìm những gì còn thiếu trước khi nộp")
    check.add_argument("workspace", type=Path, metavar="WS")
    status = commands.add_parser("status", help="điểm, tài liệu và gói đã xuất")
    status.add_argument("workspace", type=Path, metavar="WS")
    for command in (init, answer, attach, take, check, status):
        _add_json(command)


def _add_documents(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    describe = commands.add_parser(
        "describe", help="đoán số, ký hiệu, loại, ngày, cơ quan, trích yếu của tài liệu"
    )
    describe.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    describe.add_argument(
        "--no-ocr",
        action="store_false",
        dest="with_ocr",
        help="không nhận dạng chữ trên bản quét",
    )
    _add_json(describe)
    similar = commands.add_parser("similar", help="tìm tệp trùng, quét lại hoặc gần giống nhau")
    similar.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    _add_json(similar)


def _add_packages(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="xuất gói hồ sơ có chữ ký")
    export.add_argument("workspace", type=Path, metavar="WS")
    export.add_argument("--out", type=Path, metavar="DIR", help="mặc định: exports/ của không gian")
    export.add_argument(
        "--sign",
        default="device",
        metavar="CÁCH",
        help="device (khóa của cơ quan, mặc định) hoặc p12:TỆP",
    )
    export.add_argument("--pin-file", type=Path, metavar="TỆP", help="tệp chứa mã PIN")
    verify = commands.add_parser("verify", help="kiểm tra gói hồ sơ")
    verify.add_argument("packages", type=Path, nargs="+", metavar="GÓI")
    verify.add_argument("--trust", type=Path, metavar="DIR", help="thư mục chứng thư tin cậy")
    for command in (export, verify):
        _add_json(command)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", dest="as_json", help="in JSON")
