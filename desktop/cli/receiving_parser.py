"""The command line's words for what goes between a receiving office and its communes."""

import argparse
from datetime import date
from pathlib import Path

from desktop.cli.command_words import add_json, workspace_command


def add_receiving(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands; each takes `--json`."""
    asked = workspace_command(commands, "round", said="cơ quan tiếp nhận: lập gói đợt chấm")
    asked.add_argument("--units", type=Path, required=True, metavar="CSV", help="mã và tên đơn vị")
    asked.add_argument(
        "--deadline",
        type=date.fromisoformat,
        required=True,
        metavar="NĂM-THÁNG-NGÀY",
        help="hạn nộp hồ sơ",
    )
    take = workspace_command(
        commands, "take-round", said="đơn vị nộp: nhận gói đợt chấm mới của cơ quan"
    )
    take.add_argument("package", type=Path, metavar="GÓI")
    receive = workspace_command(
        commands, "receive", said="cơ quan tiếp nhận: nhận hồ sơ từ tệp, thư mục, thư đã lưu (.eml)"
    )
    receive.add_argument("sources", type=Path, nargs="*", metavar="GÓI")
    receive.add_argument(
        "--pin-file", type=Path, metavar="TỆP", help="tệp chứa mã PIN của khóa nhận"
    )
    pin = workspace_command(commands, "pin", said="cơ quan tiếp nhận: ghi nhận người ký của đơn vị")
    pin.add_argument("number", type=int, metavar="SỐ", help="số của tệp trong sổ nhận")
    pin.add_argument(
        "--fingerprint",
        action="append",
        required=True,
        metavar="DẤU-VÂN-TAY",
        help="dấu vân tay đơn vị đọc qua điện thoại; ghi hai lần khi có hai người ký",
    )
    receipts = workspace_command(
        commands, "receipts", said="cơ quan tiếp nhận: lập các giấy tiếp nhận còn thiếu"
    )
    whole = _add_rebuild(commands)
    taken = workspace_command(
        commands, "take-receipt", said="đơn vị nộp: nhận giấy tiếp nhận của cơ quan"
    )
    taken.add_argument("package", type=Path, metavar="GÓI")
    make, install = _add_trust(commands)
    for signed in (asked, receipts, make):
        _add_signing(signed)
    add_json(asked, take, receive, pin, receipts, whole, taken, make, install)


def _add_rebuild(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    whole = workspace_command(
        commands,
        "rebuild",
        said="cơ quan tiếp nhận: ghi trọn bộ hồ sơ đã nhận, ghép cả gói giải trình",
    )
    whole.add_argument("number", type=int, metavar="SỐ", help="số của tệp trong sổ nhận")
    whole.add_argument("--out", type=Path, required=True, metavar="DIR")
    return whole


def _add_trust(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    trust = commands.add_parser("trust", help="bộ tin cậy: chứng thư gốc và danh sách thu hồi")
    actions = trust.add_subparsers(dest="action", required=True, metavar="VIỆC")
    make = workspace_command(actions, "make", said="cơ quan tiếp nhận: lập và ký bộ tin cậy")
    make.add_argument(
        "--from",
        type=Path,
        required=True,
        dest="source",
        metavar="DIR",
        help="thư mục có chứng thư gốc, trung gian và danh sách thu hồi (.crl)",
    )
    install = workspace_command(actions, "install", said="cài bộ tin cậy mới hơn")
    install.add_argument("package", type=Path, metavar="GÓI")
    install.add_argument(
        "--fingerprint",
        default="",
        metavar="DẤU-VÂN-TAY",
        help="dấu vân tay cơ quan đọc qua điện thoại; chỉ cần khi chưa biết cơ quan ấy",
    )
    return make, install


def _add_signing(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="mặc định: exports/ của không gian"
    )
    command.add_argument(
        "--sign",
        action="append",
        metavar="CÁCH",
        help="device (khóa của cơ quan, mặc định), p12:TỆP hoặc pkcs11:THƯ-VIỆN[#DẤU-VÂN-TAY]",
    )
    command.add_argument(
        "--time-stamp", default="", metavar="URL", help="máy chủ cấp dấu thời gian"
    )
    command.add_argument(
        "--pin-file", type=Path, action="append", metavar="TỆP", help="tệp chứa mã PIN"
    )
