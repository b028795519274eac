"""The command line's words for papers: the report, the plan, the sheet about the office's key."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.command_words import add_json, workspace_command

if TYPE_CHECKING:
    import argparse

_PICTURE = "ảnh chữ ký, rồi ảnh con dấu (PNG nền trong suốt); thứ tự như --sign"
_PIN_FILES = "tệp chứa mã PIN; hai tệp theo thứ tự của hai --sign"


def add_report(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands that make the papers of a workspace."""
    report = workspace_command(
        commands, "report", said="lập, ký, lưu hoặc nhập lại báo cáo tự chấm điểm"
    )
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
    plan = workspace_command(
        commands, "plan", said="lập văn bản kế hoạch nâng cao chỉ số (PDF, DOCX)"
    )
    plan.add_argument("--out", type=Path, required=True, metavar="DIR")
    plan.add_argument(
        "--prefill", action="store_true", help="điền gợi ý cho tiêu chí mất điểm chưa có giải pháp"
    )
    enrol = workspace_command(
        commands, "enrol", said="lập phiếu giới thiệu khóa ký gửi cơ quan tiếp nhận"
    )
    enrol.add_argument("--out", type=Path, required=True, metavar="DIR")
    add_json(report, plan, enrol)
