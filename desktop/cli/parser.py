"""The command line's words: which commands there are and what they take."""

import argparse
from pathlib import Path

from desktop import __version__
from desktop.cli.command_words import add_json, workspace_command
from desktop.cli.receiving_parser import add_receiving
from desktop.cli.report_parser import add_report
from desktop.cli.table_parser import add_table_import
from desktop.domain.rounds import Role

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
    _add_approval(commands)
    add_report(commands)
    _add_packages(commands)
    _add_delivery(commands)
    add_receiving(commands)
    return parser


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="chạy việc chính trên dữ liệu mẫu")
    demo.add_argument(
        "--out", type=Path, metavar="DIR", help="nơi để các tệp (mặc định: thư mục tạm)"
    )
    add_json(demo)


def _add_sets(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    criteria = commands.add_parser("criteria", help="kiểm tra, đổi dạng bộ tiêu chí")
    actions = criteria.add_subparsers(dest="action", required=True, metavar="VIỆC")
    check = actions.add_parser("check", help="tìm mọi lỗi trong tệp bộ tiêu chí")
    check.add_argument("file", type=Path)
    add_json(check)
    convert = actions.add_parser("convert", help="đổi bộ tiêu chí giữa YAML và bảng tính XLSX")
    convert.add_argument("file", type=Path, metavar="VÀO")
    convert.add_argument("target", type=Path, metavar="RA")
    add_json(convert)
    add_table_import(actions)
    score = commands.add_parser("score", help="tính điểm từ tệp trả lời, không cần không gian")
    score.add_argument("--set", type=Path, required=True, dest="set_file", metavar="S")
    score.add_argument("--answers", type=Path, required=True, metavar="A.json")
    add_json(score)


def _add_workspace_steps(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    init = workspace_command(commands, "init", said="tạo không gian làm việc")
    source = init.add_mutually_exclusive_group(required=True)
    source.add_argument("--set", type=Path, dest="set_file", metavar="S")
    source.add_argument("--round", type=Path, metavar="GÓI", help="gói đợt chấm")
    init.add_argument("--unit", required=True, metavar="MÃ:TÊN", help="với --round chỉ cần mã")
    init.add_argument(
        "--role",
        choices=[role.value for role in Role],
        default=Role.SUBMITTING.value,
        help="submitting: đơn vị nộp (mặc định); receiving: cơ quan tiếp nhận",
    )
    init.add_argument(
        "--earlier",
        type=Path,
        metavar="WS|GÓI",
        help="lấy số liệu và khóa ký từ không gian, hoặc số liệu từ gói của năm trước",
    )
    answer = workspace_command(commands, "answer", said="ghi các câu trả lời từ tệp")
    answer.add_argument("answers", type=Path, metavar="A.json")
    attach = workspace_command(commands, "attach", said="đưa tệp vào làm tài liệu kiểm chứng")
    attach.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    attach.add_argument(
        "--to", metavar="MÃ[:YÊU-CẦU]", help="gắn vào tiêu chí này (và tài liệu được yêu cầu này)"
    )
    take = workspace_command(commands, "import", said="nhập cả thư mục, gắn theo tên thư mục")
    take.add_argument("folder", type=Path, metavar="DIR")
    take.add_argument("--plan", action="store_true", help="chỉ xem trước, không nhập")
    check = workspace_command(commands, "check", said="tìm những gì còn thiếu trước khi nộp")
    status = workspace_command(commands, "status", said="điểm, tài liệu và gói đã xuất")
    add_json(init, answer, attach, take, check, status)


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
    add_json(describe)
    similar = commands.add_parser("similar", help="tìm tệp trùng, quét lại hoặc gần giống nhau")
    similar.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    add_json(similar)


def _add_approval(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    approve = workspace_command(
        commands, "approve", said="ghi nhận lãnh đạo đã phê duyệt, khóa hồ sơ"
    )
    approve.add_argument("--by", required=True, metavar="'TÊN, CHỨC VỤ'", help="người phê duyệt")
    reopen = workspace_command(commands, "reopen", said="mở lại hồ sơ đã phê duyệt để sửa")
    reopen.add_argument("--reason", required=True, metavar="LÝ-DO", help="giữ trong nhật ký")
    doctor = workspace_command(
        commands, "doctor", said="kiểm tra toàn bộ không gian có nguyên vẹn không"
    )
    add_json(approve, reopen, doctor)


def _add_packages(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = workspace_command(commands, "export", said="xuất gói hồ sơ có chữ ký")
    export.add_argument(
        "--out", type=Path, metavar="DIR", help="chép thêm vào đây (gói luôn ở exports/)"
    )
    export.add_argument(
        "--sign",
        action="append",
        metavar="CÁCH",
        help="device (khóa của cơ quan, mặc định), p12:TỆP hoặc pkcs11:THƯ-VIỆN[#DẤU-VÂN-TAY]; "
        "ghi hai lần khi hai người ký: lãnh đạo trước, cơ quan sau",
    )
    encryption = export.add_mutually_exclusive_group()
    encryption.add_argument(
        "--encrypt-to",
        action="append",
        metavar="KHÓA",
        help="mã hóa cho cơ quan tiếp nhận: khóa age1…, tệp chứa khóa, hoặc office (theo gói đợt "
        "chấm, mặc định khi gói có khóa); gói chưa mã hóa ở lại exports/",
    )
    encryption.add_argument(
        "--plain", action="store_true", help="không mã hóa, dù gói đợt chấm có khóa nhận"
    )
    export.add_argument(
        "--volume",
        metavar="CỠ",
        help="chia tập để mỗi thư điện tử không quá cỡ này, ví dụ 20MB",
    )
    export.add_argument(
        "--explanation",
        action="store_true",
        help="gói giải trình: chỉ mang tài liệu mà gói đầy đủ xuất gần nhất chưa có",
    )
    export.add_argument(
        "--time-stamp",
        default="",
        metavar="URL",
        help="máy chủ cấp dấu thời gian (RFC 3161); không liên lạc được thì vẫn ký",
    )
    export.add_argument(
        "--pin-file",
        type=Path,
        action="append",
        metavar="TỆP",
        help="tệp chứa mã PIN; hai tệp theo thứ tự của hai --sign",
    )
    verify = commands.add_parser("verify", help="kiểm tra gói hồ sơ")
    verify.add_argument(
        "packages",
        type=Path,
        nargs="+",
        metavar="GÓI",
        help="gói, mọi tập của gói, gói giải trình cùng gói gốc",
    )
    verify.add_argument(
        "--trust",
        type=Path,
        metavar="DIR",
        help="thư mục chứng thư tin cậy và danh sách thu hồi (.crl)",
    )
    verify.add_argument(
        "--as",
        type=Path,
        dest="believing",
        metavar="WS",
        help="tin như hồ sơ này: khóa của đơn vị, người ký đã ghi nhận, bộ tin cậy đã cài",
    )
    verify.add_argument("--identity", type=Path, metavar="TỆP", help="khóa nhận, để mở gói mã hóa")
    verify.add_argument(
        "--pin-file", type=Path, metavar="TỆP", help="tệp chứa mã PIN của khóa nhận"
    )
    key = workspace_command(
        commands, "receiver-key", said="tạo khóa nhận để đơn vị khác mã hóa hồ sơ gửi tới"
    )
    key.add_argument("--copy-to", type=Path, metavar="DIR", help="lưu thêm bản sao của khóa")
    key.add_argument("--pin-file", type=Path, metavar="TỆP", help="tệp chứa mã PIN")
    add_json(export, verify, key)


def _add_delivery(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    deliver = workspace_command(
        commands, "deliver", said="chép gói vừa xuất vào USB, hoặc tạo thư nháp"
    )
    way = deliver.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", type=Path, metavar="DIR", help="USB hoặc thư mục; chép rồi đọc lại")
    way.add_argument("--mail-draft", type=Path, metavar="DIR", help="tạo thư nháp (.eml) ở đây")
    deliver.add_argument("--address", default="", metavar="A", help="địa chỉ thư nhận gói")
    add_json(deliver)
