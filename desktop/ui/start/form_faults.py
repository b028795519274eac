"""What is wrong with the answers to the questions of a new workspace."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.wording.phrases import word

if TYPE_CHECKING:
    from desktop.services.taking_round import OpenedRound

_LONGEST_CODE = 40
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
"""As offices write them; two codes that differ in other signs alone would name one package."""


@dataclass(frozen=True, slots=True)
class FormFaults:
    """What is wrong with each answer, in a sentence; "" where nothing is."""

    code: str = ""
    name: str = ""
    criterion_set: str = ""
    round: str = ""
    folder: str = ""
    earlier: str = ""


def code_fault(code: str) -> str:
    """What is wrong with a unit's code."""
    if not code:
        return word("Hãy nhập mã đơn vị. Mã được dùng trong tên gói hồ sơ, ví dụ: 27793.")
    if len(code) > _LONGEST_CODE or not _CODE.fullmatch(code):
        return word(
            "Mã đơn vị gồm chữ không dấu, chữ số, dấu chấm, gạch nối, không dài quá 40 ký tự, "
            "ví dụ: 27793 hoặc H49.32.1."
        )
    return ""


def round_fault(asked: "OpenedRound | None", code: str, *, is_compared: bool) -> str:
    """What is still to be done before a round is joined."""
    if asked is None:
        return ""
    if asked.round.unit(code) is None:
        return word("Hãy chọn đơn vị của mình trong danh sách của đợt.")
    if not is_compared:
        return word("Hãy đối chiếu dấu vân tay với cơ quan tiếp nhận rồi đánh dấu vào ô.")
    return ""


def folder_fault(folder: str) -> str:
    """What is wrong with a place for a workspace, before anything is tried."""
    if not folder:
        return word("Hãy chọn thư mục để giữ hồ sơ.")
    if not Path(folder).is_absolute():
        return word("Hãy ghi đường dẫn đầy đủ của thư mục, hoặc bấm “Chọn chỗ khác…”.")
    return ""
