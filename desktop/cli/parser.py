"""The command line's words: which commands there are and what they take."""

import argparse
from datetime import date
from pathlib import Path

from desktop import __version__
from desktop.cli.receiving_parser import add_receiving
from desktop.cli.table_parser import add_table_import
from desktop.domain.rounds import Role

_PICTURE = "ảnh chữ ký, rồi ảnh con dấu (PNG nền trong suốt); thứ tự như --sign"
_PIN_FILES = "tệp chứa mã PIN; hai tệp theo thứ tự của hai --sign"
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
    _add_report(commands)
    _add_packages(commands)
    _add_delivery(commands)
    add_receiving(commands)
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
    add_table_import(actions)
    score = commands.add_parser("score", help="tính điểm từ tệp trả lời, không cần không gian")
    score.add_argument("--set", type=Path, required=True, dest="set_file", metavar="S")
    score.add_argument("--answers", type=Path, required=True, metavar="A.json")
    _add_json(score)


def _add_workspace_steps(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    init = commands.add_parser("init", help="tạo không gian làm việc")
    init.add_argument("workspace", type=Path, metavar="WS")
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


def _add_approval(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    approve = commands.add_parser("approve", help="ghi nhận lãnh đạo đã phê duyệt, khóa hồ sơ")
    approve.add_argument("workspace", type=Path, metavar="WS")
    approve.add_argument("--by", required=True, metavar="'TÊN, CHỨC VỤ'", help="người phê duyệt")
    reopen = commands.add_parser("reopen", help="mở lại hồ sơ đã phê duyệt để sửa")
    reopen.add_argument("workspace", type=Path, metavar="WS")
    reopen.add_argument("--reason", required=True, metavar="LÝ-DO", help="giữ trong nhật ký")
    doctor = commands.add_parser("doctor", help="kiểm tra toàn bộ không gian có nguyên vẹn không")
    doctor.add_argument("workspace", type=Path, metavar="WS")
    for command in (approve, reopen, doctor):
        _add_json(command)


def _add_report(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    report = commands.add_parser("report", help="lập, ký, lưu hoặc nhập lại báo cáo tự chấm điểm")
    report.add_argument("workspace", type=Path, metavar="WS")
    report.add_argument(
        "--out", type=Path, metavar="DIR", help="lưu báo cáo, bảng, danh mục, phiếu vào đây"
    )
    report.add_argument(
        "--explain",
        action="append",
        metavar="MÃ",
        help="lập phiếu giải trình cho tiêu chí này; không ghi thì cho mọi tiêu chí mất điểm",
    )
    report.add_argument(
        "--import",
        type=Path,
        dest="signed",
        metavar="TỆP",
        help="nhận lại báo cáo đã ký bằng công cụ khác",
    )
    report.add_argument("--number", metavar="SỐ", help="số văn bản do văn thư cấp")
    report.add_argument(
        "--day", type=date.fromisoformat, metavar="NĂM-THÁNG-NGÀY", help="ngày ban hành"
    )
    report.add_argument(
        "--leader", metavar="'TÊN, CHỨC VỤ'", help="người ký; mặc định là người đã phê duyệt"
    )
    report.add_argument(
        "--sign",
        action="append",
        metavar="CÁCH",
        help="ký ngay: device, p12:TỆP hoặc pkcs11:THƯ-VIỆN[#DẤU-VÂN-TAY]; lãnh đạo trước, cơ quan "
        "sau",
    )
    report.add_argument("--picture", type=Path, action="append", metavar="PNG", help=_PICTURE)
    report.add_argument("--pin-file", type=Path, action="append", metavar="TỆP", help=_PIN_FILES)
    report.add_argument("--trust", type=Path, metavar="DIR", help="thư mục chứng thư tin cậy")
    report.add_argument(
        "--time-stamp",
        default="",
        metavar="URL",
        help="máy chủ cấp dấu thời gian cho chữ ký mới; không liên lạc được thì vẫn ký",
    )
    plan = commands.add_parser("plan", help="lập văn bản kế hoạch nâng cao chỉ số (PDF, DOCX)")
    plan.add_argument("workspace", type=Path, metavar="WS")
    plan.add_argument("--out", type=Path, required=True, metavar="DIR")
    plan.add_argument(
        "--prefill", action="store_true", help="điền gợi ý cho tiêu chí mất điểm chưa có giải pháp"
    )
    enrol = commands.add_parser("enrol", help="lập phiếu giới thiệu khóa ký gửi cơ quan tiếp nhận")
    enrol.add_argument("workspace", type=Path, metavar="WS")
    enrol.add_argument("--out", type=Path, required=True, metavar="DIR")
    for command in (report, plan, enrol):
        _add_json(command)


def _add_packages(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="xuất gói hồ sơ có chữ ký")
    export.add_argument("workspace", type=Path, metavar="WS")
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
    key = commands.add_parser(
        "receiver-key", help="tạo khóa nhận để đơn vị khác mã hóa hồ sơ gửi tới"
    )
    key.add_argument("workspace", type=Path, metavar="WS")
    key.add_argument("--copy-to", type=Path, metavar="DIR", help="lưu thêm bản sao của khóa")
    key.add_argument("--pin-file", type=Path, metavar="TỆP", help="tệp chứa mã PIN")
    for command in (export, verify, key):
        _add_json(command)


def _add_delivery(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    deliver = commands.add_parser("deliver", help="chép gói vừa xuất vào USB, hoặc tạo thư nháp")
    deliver.add_argument("workspace", type=Path, metavar="WS")
    way = deliver.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", type=Path, metavar="DIR", help="USB hoặc thư mục; chép rồi đọc lại")
    way.add_argument("--mail-draft", type=Path, metavar="DIR", help="tạo thư nháp (.eml) ở đây")
    deliver.add_argument("--address", default="", metavar="A", help="địa chỉ thư nhận gói")
    _add_json(deliver)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", dest="as_json", help="in JSON")
