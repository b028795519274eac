"""The Vietnamese words of a criterion set's workbook, and what they are called in a set's file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

GENERAL: Final = "Thông tin chung"
CLASSES: Final = "Xếp loại"
OFFICES: Final = "Cơ quan"
CRITERIA: Final = "Tiêu chí"
HELP: Final = "Hướng dẫn"

MAIN, BONUS, PENALTY = "chính", "thưởng", "phạt"
YES, NO = "có", "không"


class Cell(Enum):
    """How a cell says its value."""

    TEXT = auto()
    NUMBER = auto()
    DAY = auto()
    FLAG = auto()
    WORD = auto()
    CODES = auto()
    EVIDENCE = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell's place in a set's file: field names from the record on, and the words it may say."""

    title: str
    way: tuple[str, ...]
    cell: Cell = Cell.TEXT
    words: Mapping[str, str] = field(default_factory=dict)


_ROUNDING: Final = MappingProxyType(
    {"nửa lên": "half_up", "nửa về số chẵn": "half_even", "bỏ phần thừa": "truncate"}
)

GENERAL_SLOTS: Final = (
    Slot("Mã bộ tiêu chí", ("id",)),
    Slot("Phiên bản", ("version",)),
    Slot("Tên bộ tiêu chí", ("title",)),
    Slot("Năm", ("year",), Cell.NUMBER),
    Slot("Cơ quan ban hành", ("issued_by",)),
    Slot("Số quyết định", ("decision", "number")),
    Slot("Ngày quyết định", ("decision", "date"), Cell.DAY),
    Slot("Kỳ số liệu từ ngày", ("period", "from"), Cell.DAY),
    Slot("Kỳ số liệu đến ngày", ("period", "to"), Cell.DAY),
    Slot("Nơi nhận hồ sơ", ("receiver", "name")),
    Slot("Cấp của nơi nhận", ("receiver", "level")),
    Slot("Tên cột điểm cao nhất", ("labels", "max")),
    Slot("Số chữ số lẻ của điểm", ("rounding", "points", "places"), Cell.NUMBER),
    Slot("Cách làm tròn điểm", ("rounding", "points", "mode"), Cell.WORD, _ROUNDING),
    Slot("Số chữ số lẻ của tỷ lệ", ("rounding", "percent", "places"), Cell.NUMBER),
    Slot("Cách làm tròn tỷ lệ", ("rounding", "percent", "mode"), Cell.WORD, _ROUNDING),
    Slot(
        "Xếp loại theo",
        ("class_basis",),
        Cell.WORD,
        MappingProxyType({"tỷ lệ": "percent", "điểm": "points"}),
    ),
    Slot(
        "Đánh số thứ hạng",
        ("ranking", "method"),
        Cell.WORD,
        MappingProxyType({"1 2 2 4": "competition", "1 2 2 3": "dense", "1 2 3 4": "ordinal"}),
    ),
    Slot("Xét khi bằng điểm", ("ranking", "tie_break"), Cell.CODES),
    Slot(
        "Có điểm mà thiếu minh chứng",
        ("evidence_gate",),
        Cell.WORD,
        MappingProxyType({"phải giải trình": "explain", "không cho xuất": "block", "nhắc": "warn"}),
    ),
    Slot("Điểm thưởng tối đa", ("bonus", "max"), Cell.NUMBER),
    Slot("Điểm phạt tối đa", ("penalty", "max"), Cell.NUMBER),
)

CLASS_SLOTS: Final = (
    Slot("Xếp loại", ("name",)),
    Slot("Từ mức", ("at_least",), Cell.NUMBER),
)
OFFICE_SLOTS: Final = (Slot("Mã", ("code",)), Slot("Tên cơ quan", ("name",)))

PART, LEVEL, KIND = "Phần", "Cấp", "Cách tính điểm"
FIGURES, STEPS, SETTINGS = "Số liệu cần nhập", "Các mức", "Tham số"

NODE_SLOTS: Final = (
    Slot("Mã", ("code",)),
    Slot("Tên tiêu chí", ("title",)),
    Slot("Điểm cao nhất", ("max",), Cell.NUMBER),
    Slot("Điểm thấp nhất", ("min",), Cell.NUMBER),
    Slot("Nguyên văn quy định", ("wording",)),
    Slot(
        "Ai chấm",
        ("scored_by",),
        Cell.WORD,
        MappingProxyType(
            {
                "đơn vị tự chấm": "self",
                "cơ quan thẩm định": "appraiser",
                "nơi khác công bố": "external",
                "điều tra xã hội học": "survey",
            }
        ),
    ),
    Slot(
        "Khi không áp dụng",
        ("not_applicable",),
        Cell.WORD,
        MappingProxyType(
            {
                "không cho phép": "none",
                "trừ khỏi tổng điểm": "exclude",
                "trọn điểm": "full",
                "0 điểm": "zero",
            }
        ),
    ),
    Slot("Tài liệu kiểm chứng", ("evidence",), Cell.EVIDENCE),
    Slot("Số liệu từ ngày", ("period", "from"), Cell.DAY),
    Slot("Số liệu đến ngày", ("period", "to"), Cell.DAY),
    Slot("Cơ quan thực hiện", ("offices",), Cell.CODES),
    Slot("Cơ quan thẩm định", ("appraisers",), Cell.CODES),
    Slot("Hướng dẫn thêm", ("guidance",)),
)
"""What a row says of its criterion beside the rule, in the order of the columns."""

COLUMNS: Final = (
    PART,
    LEVEL,
    *(slot.title for slot in NODE_SLOTS[:5]),
    KIND,
    FIGURES,
    STEPS,
    SETTINGS,
    *(slot.title for slot in NODE_SLOTS[5:]),
)


@dataclass(frozen=True, slots=True)
class RuleWords:
    """How a kind of rule is written in a row.

    `figures` are the fields of single figures; `ALL_INPUTS` says that all of them are the list
    `inputs`. `steps` is the field of the list in the column of levels. `settings` are the rest.
    """

    word: str
    figures: tuple[str, ...] = ()
    steps: str = ""
    settings: tuple[Slot, ...] = ()


ALL_INPUTS: Final = ("*",)

RULES: Final[Mapping[str, RuleWords]] = MappingProxyType(
    {
        "yes_no": RuleWords("có hoặc không", settings=(Slot("điểm", ("points",), Cell.NUMBER),)),
        "choice": RuleWords("chọn một mức", steps="options"),
        "checklist": RuleWords("cộng từng phần", steps="parts"),
        "count": RuleWords(
            "đếm",
            settings=(
                Slot("đơn vị", ("unit",)),
                Slot("mỗi đơn vị", ("each",), Cell.NUMBER),
                Slot("tối đa", ("cap",), Cell.NUMBER),
            ),
        ),
        "ratio": RuleWords(
            "tỷ lệ",
            figures=("numerator", "denominator"),
            steps="bands",
            settings=(
                Slot(
                    "mẫu số bằng 0",
                    ("zero_denominator",),
                    Cell.WORD,
                    MappingProxyType(
                        {"trọn điểm": "full", "0 điểm": "zero", "trừ khỏi tổng điểm": "exclude"}
                    ),
                ),
                Slot("cho vượt 100%", ("allow_over",), Cell.FLAG),
            ),
        ),
        "number": RuleWords("một số liệu", figures=("input",), steps="bands"),
        "deadline": RuleWords(
            "thời hạn", steps="bands", settings=(Slot("hạn", ("due",), Cell.DAY),)
        ),
        "deduction": RuleWords(
            "trừ dần", steps="cases", settings=(Slot("thấp nhất", ("floor",), Cell.NUMBER),)
        ),
        "zero_if_any": RuleWords("có vi phạm thì 0 điểm", steps="cases"),
        "external": RuleWords(
            "nơi khác công bố",
            steps="bands",
            settings=(
                Slot("nguồn", ("source",)),
                Slot("chỉ số cao nhất", ("index_max",), Cell.NUMBER),
            ),
        ),
        "survey": RuleWords(
            "điều tra xã hội học", steps="weights", settings=(Slot("nguồn", ("source",)),)
        ),
        "formula": RuleWords(
            "công thức", figures=ALL_INPUTS, settings=(Slot("công thức", ("expression",)),)
        ),
        "manual": RuleWords(
            "xem xét, cho điểm", settings=(Slot("bước điểm", ("step",), Cell.NUMBER),)
        ),
    }
)

GENERAL_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{slot.way[0]: slot.title for slot in reversed(GENERAL_SLOTS)},
        **{slot.way[-1]: slot.title for slot in reversed(GENERAL_SLOTS)},
        "bonus": "Điểm thưởng tối đa",
        "nodes": f"tiêu chí trong trang {CRITERIA}",
        "penalty": "Điểm phạt tối đa",
    }
)
"""What a field of a set's file is called in the general sheet."""

FIELD_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{slot.way[-1]: slot.title for slot in NODE_SLOTS if len(slot.way) == 1},
        **{slot.way[-1]: slot.title for rule in RULES.values() for slot in rule.settings},
        "bands": STEPS,
        "cases": STEPS,
        "denominator": f"{FIGURES}, dòng thứ hai (mẫu số)",
        "from": "từ ngày",
        "input": FIGURES,
        "inputs": FIGURES,
        "numerator": f"{FIGURES}, dòng thứ nhất (tử số)",
        "options": STEPS,
        "parts": STEPS,
        "name": "Tên",
        "rule": KIND,
        "to": "đến ngày",
        "weights": STEPS,
    }
)
"""What a field of a set's file is called in the other sheets."""
