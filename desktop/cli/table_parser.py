"""What `criteria import` takes."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_table_import(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those of `criteria`."""
    take = actions.add_parser("import", help="dựng bộ tiêu chí từ bảng Excel của cơ quan")
    take.add_argument("file", type=Path, metavar="BẢNG.xlsx")
    take.add_argument("target", type=Path, metavar="RA", help="tệp .yaml hoặc .xlsx")
    take.add_argument("--sheet", metavar="TÊN", help="trang tính (mặc định: trang đầu không ẩn)")
    take.add_argument(
        "--columns",
        metavar="code=A,title=B,max=C,evidence=D,wording=E",
        help="cột nào là gì; không ghi thì đoán theo tiêu đề",
    )
    take.add_argument("--title", metavar="TÊN", help="tên bộ tiêu chí")
    take.add_argument("--year", type=int, metavar="NĂM")
    take.add_argument("--issued-by", metavar="CƠ-QUAN", help="cơ quan ban hành")
    take.add_argument("--receiver", metavar="CƠ-QUAN", help="nơi nhận hồ sơ")
    for name, field, words in (("--from", "first", "từ ngày"), ("--to", "last", "đến ngày")):
        take.add_argument(
            name,
            dest=field,
            type=date.fromisoformat,
            metavar="NĂM-THÁNG-NGÀY",
            help=f"kỳ số liệu {words}",
        )
    take.add_argument("--json", action="store_true", dest="as_json", help="in kết quả dạng JSON")
