"""The tree in an office's table, in all its usual forms; what is doubtful is said with its row."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.catalog.criterion_set_reading import check_criterion_set, read_criterion_set
from desktop.catalog.criterion_set_workbook import write_set_workbook
from desktop.catalog.criterion_set_writing import write_criterion_set
from desktop.catalog.office_table import read_office_tables
from desktop.domain.criteria import Leaf, Period
from desktop.domain.office_tables.columns import guess_columns
from desktop.domain.office_tables.editing import (
    accepted,
    left_out,
    moved,
    with_code,
    with_points,
    with_title,
)
from desktop.domain.office_tables.heads import guess_head
from desktop.domain.office_tables.sets import SetHead, draft_to_set, step_for
from desktop.domain.office_tables.tree import build_tree
from desktop.domain.office_tables.values import MAX_LEVEL, Role, is_blocked
from desktop.domain.rules import Manual
from tests.catalog.office_tables import (
    HEAD,
    Row,
    book_of,
    doubts,
    draft_of,
    saved,
    shape,
    table_of,
)

SET_HEAD = SetHead(
    "Bộ chỉ số CCHC cấp xã năm 2026",
    2026,
    "UBND tỉnh Vĩnh Giang",
    "Sở Nội vụ",
    Period(date(2026, 1, 1), date(2026, 12, 31)),
)

SMALL: list[Row] = [
    ("I", "Chỉ đạo, điều hành", 3, None),
    (1, "Kế hoạch", 2, None),
    ("1.1", "Ban hành", "0,5", "- Kế hoạch;\n- Quyết định"),
    ("1.2", "Thực hiện", "1.5", "Báo cáo"),
    (2, "Kiểm tra", "1", None),
    ("II", "Thể chế", "2 điểm", None),
    (1, "Văn bản", 2.0, None),
]
SMALL_SHAPE = [
    (1, "I", "Chỉ đạo, điều hành", "3"),
    (2, "I.1", "Kế hoạch", "2"),
    (3, "1.1", "Ban hành", "0.5"),
    (3, "1.2", "Thực hiện", "1.5"),
    (2, "I.2", "Kiểm tra", "1"),
    (1, "II", "Thể chế", "2"),
    (2, "II.1", "Văn bản", "2"),
]


def test_a_plain_table_becomes_its_tree() -> None:
    draft = draft_of([HEAD, *SMALL])

    assert shape(draft) == SMALL_SHAPE
    assert draft.doubts == ()
    assert draft.rows[2].evidence == ("Kế hoạch", "Quyết định")
    assert draft.guess.max_label == "Điểm chuẩn"


def test_titles_merged_headings_totals_and_signatures_are_no_criteria() -> None:
    rows: list[Row] = [
        ("UBND TỈNH VĨNH GIANG",),
        ("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2027",),
        (),
        ("TT", "Nội dung đánh giá", "Điểm", None, "Hồ sơ minh chứng"),
        (None, None, "Điểm tối đa", "Điểm tự chấm", None),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        *((code, title, most, None, asked) for code, title, most, asked in SMALL[:5]),
        (None, "Cộng mục I", 3, None, None),
        *((code, title, most, None, asked) for code, title, most, asked in SMALL[5:]),
        ("Tổng cộng", None, 5, None, None),
        (),
        (None, "Nơi nhận:", None, None, "TM. ỦY BAN NHÂN DÂN"),
        (None, "- Như trên", None, None, "CHỦ TỊCH"),
    ]
    merged = ["A1:E1", "A2:E2", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "A15:B15"]

    table = table_of(rows, merged=merged)
    draft = build_tree(table, guess_columns(table))

    assert shape(draft) == SMALL_SHAPE
    assert draft.doubts == ()
    assert draft.skipped == (6, 12, 15, 17, 18)
    assert draft.total == 5
    assert draft.guess.max_label == "Điểm tối đa"
    head = guess_head(table, draft.guess, name="tệp", year=2020)
    assert (head.title, head.year) == ("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2027", 2027)
    assert head.issued_by == "UBND TỈNH VĨNH GIANG"


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 0, 3, 2), (2, 3, 0, 1)], ids=str)
def test_columns_may_stand_in_any_order(order: tuple[int, ...]) -> None:
    rows = [[row[column] for column in order] for row in (HEAD, *SMALL)]

    draft = draft_of(rows)

    assert shape(draft) == SMALL_SHAPE
    assert draft.guess.columns[Role.MAX] == order.index(2) + 1


@pytest.mark.parametrize(
    ("code", "title", "most", "asked"),
    [
        ("TT", "Nội dung", "Điểm chuẩn", "Minh chứng"),
        ("Số TT", "Lĩnh vực/Tiêu chí/TCTP", "Thang điểm", "Hồ sơ, tài liệu chứng minh"),
        ("Mã", "Tên tiêu chí", "Điểm cao nhất", "Văn bản kiểm chứng"),
        ("STT", "CÁC NỘI DUNG, TIÊU CHÍ", "Điểm tối\nđa", "TÀI LIỆU KIỂM CHỨNG"),
        ("Số thứ tự", "Chỉ tiêu", "Điểm", "Các yêu cầu và tài liệu kiểm chứng"),
    ],
)
def test_columns_are_known_by_their_usual_headings(
    code: str, title: str, most: str, asked: str
) -> None:
    table = table_of([(code, title, most, "Điểm tự chấm", asked), ("1", "a", 1, None, "b")])

    columns = guess_columns(table).columns

    assert dict(columns) == {Role.CODE: 1, Role.TITLE: 2, Role.MAX: 3, Role.EVIDENCE: 5}


def test_a_table_without_headings_is_guessed_by_what_it_holds() -> None:
    draft = draft_of(SMALL)

    assert draft.guess.columns[Role.CODE] == 1
    assert draft.guess.columns[Role.TITLE] == 2
    assert draft.guess.columns[Role.MAX] == 3
    assert shape(draft) == SMALL_SHAPE


def test_letters_and_dashes_that_make_the_points_up_are_criteria() -> None:
    draft = draft_of(
        [
            HEAD,
            ("1.1", "Ban hành", 2),
            ("a)", "Kịp thời", 1),
            ("b)", "Đủ", 1),
            ("-", "Nội dung", "0,25"),
            ("-", "Thể thức", "0,75"),
        ]
    )

    assert shape(draft)[1:] == [
        (2, "1.1.a", "Kịp thời", "1"),
        (2, "1.1.b", "Đủ", "1"),
        (3, "1.1.b.1", "Nội dung", "0.25"),
        (3, "1.1.b.2", "Thể thức", "0.75"),
    ]
    assert draft.doubts == ()


def test_levels_of_points_below_a_criterion_are_its_wording() -> None:
    draft = draft_of(
        [
            HEAD,
            ("1", "Ban hành", 2),
            (None, "- Trước 31/01:", 2),
            (None, "- Sau 31/01:", "0,5"),
            (None, "Không ban hành: 0 điểm", None),
            ("2", "Báo cáo", 2),
            (None, "- Đủ", "1"),
            (None, "- Thiếu", "0,5"),
        ]
    )

    assert [row.code for row in draft.rows] == ["1", "2"]
    assert draft.rows[0].wording == ("- Trước 31/01: 2\n- Sau 31/01: 0,5\nKhông ban hành: 0 điểm")
    assert doubts(draft) == [("table.steps_as_text", 6)]


def test_cells_merged_downwards_prove_each_row_and_score_one() -> None:
    draft = draft_of(
        [HEAD, ("1", "a", 2, "Báo cáo"), ("2", "b", None, None)], merged=["C2:C3", "D2:D3"]
    )

    assert [row.evidence for row in draft.rows] == [("Báo cáo",), ("Báo cáo",)]
    assert doubts(draft) == [("table.points_missing", 3)]


def test_rows_of_one_merged_criterion_say_how_it_is_scored() -> None:
    draft = draft_of(
        [
            ("STT", "Tiêu chí", "Cách chấm", "Điểm chuẩn", "Minh chứng"),
            ("1", "Ban hành", "Đúng hạn", 2, "Kế hoạch"),
            (None, None, "Chậm", "0,5", None),
            (None, None, "Không ban hành", 0, None),
        ],
        merged=["A2:A4", "B2:B4", "E2:E4"],
    )

    assert draft.rows[0].wording == "Đúng hạn\n- Chậm: 0,5\n- Không ban hành: 0"
    assert draft.rows[0].evidence == ("Kế hoạch",)
    assert draft.doubts == ()


def test_a_cell_of_thousands_of_words_is_read_at_once() -> None:
    rows: list[Row] = [HEAD, *SMALL, (None, "ngày tháng " * 1_500)]

    assert shape(draft_of(rows))[: len(SMALL_SHAPE)] == SMALL_SHAPE


def test_what_workbooks_do_to_codes_is_undone_and_said() -> None:
    rows: list[Row] = [HEAD, ("1", "x", 10)]
    rows += [(number / 10, f"t{number}", 1) for number in range(11, 20)]
    rows += [(1.1, "mười", 1)]

    draft = draft_of(rows)

    assert draft.rows[-1].code == "1.10"
    assert doubts(draft) == [("table.zero_lost", 12)]

    book = book_of([HEAD, ("1", "x", 1), (date(2026, 2, 1), "y", 1)])
    (table,) = read_office_tables(saved(book)).tables
    draft = build_tree(table, guess_columns(table))
    assert draft.rows[1].code == "1.2"
    assert doubts(draft) == [("table.code_date", 3)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("1", "a", None)], ("table.points_missing", 2)),
        ([("1", "a", "một")], ("table.points_faulty", 2)),
        ([("1", "a", -1)], ("table.points_faulty", 2)),
        ([("1", None, 1)], ("table.title_missing", 2)),
        ([("1", "a", 1), ("1", "b", 1)], ("table.code_doubled", 3)),
        ([("1", "a", 1), ("3", "b", 1)], ("table.code_order", 3)),
        ([("1", "a", 3), ("1.1", "b", 1), ("1.2", "c", 1)], ("table.sum_differs", 2)),
        ([("1", "a", None), ("1.1", "b", 1)], ("table.points_summed", 2)),
        ([("1", "a", 1), ("1.2.1", "b", 1)], ("table.level_unclear", 3)),
        ([("1", "a", 1), (None, "Tổng cộng", 2)], ("table.total_differs", 3)),
        ([("1", "a", 1), ("§", "b", 1)], ("table.code_faulty", 3)),
        ([], ("table.no_rows", 2)),
    ],
)
def test_what_is_doubtful_is_said_with_its_row(rows: list[Row], expected: tuple[str, int]) -> None:
    assert expected in doubts(draft_of([HEAD, *rows]))


def test_each_doubt_goes_when_it_is_answered() -> None:
    draft = draft_of(
        [HEAD, ("1", "a", "?"), ("1", None, 1), ("4", "c", 1), ("1.7.1", "d", 1), ("5", "e", 1)]
    )
    assert is_blocked(draft)

    draft = with_points(draft, 0, "0,5")
    draft = with_title(draft, 1, "b")
    draft = with_code(draft, 1, "2")
    draft = accepted(draft, 2)
    draft = moved(draft, 3, -1)
    draft = left_out(draft, 4, is_left_out=True)

    assert doubts(draft) == []
    assert shape(draft)[0] == (1, "1", "a", "0.5")
    nodes = draft_to_set(draft, SET_HEAD).nodes
    assert [node.code for node in nodes] == ["1", "2", "4", "1.7.1"]


def test_points_that_do_not_add_up_may_be_right() -> None:
    draft = draft_of([HEAD, ("1", "a", 3), ("1.1", "b", 1), ("2", "c", None), ("2.1", "d", 1)])
    assert doubts(draft) == [("table.sum_differs", 2), ("table.points_summed", 4)]

    draft = accepted(accepted(draft, 0), 2)

    assert doubts(draft) == []
    assert [node.max for node in draft_to_set(draft, SET_HEAD).nodes] == [3, 1]
    assert doubts(with_points(draft, 0, "2")) == [("table.sum_differs", 2)]


def test_a_criterion_moves_and_goes_with_all_that_is_below() -> None:
    draft = draft_of([HEAD, ("1", "a", 1), ("2", "b", 2), ("2.1", "c", 2)])

    assert [row.level for row in moved(draft, 1, 1).rows] == [1, 2, 3]
    assert [row.level for row in moved(draft, 0, 1).rows] == [1, 1, 2]
    out = left_out(draft, 1, is_left_out=True)
    assert [row.is_left_out for row in out.rows] == [False, True, True]


def test_the_set_passes_its_own_reader_in_both_forms() -> None:
    made = draft_to_set(draft_of([HEAD, *SMALL]), SET_HEAD)

    content = write_criterion_set(made)

    assert read_criterion_set(content) == made
    assert check_criterion_set(write_set_workbook(made)).criterion_set == made
    leaf = made.leaf("1.1")
    assert isinstance(leaf, Leaf)
    assert leaf.max == Decimal("0.5")
    assert leaf.rule == Manual(Decimal("0.25"))
    assert [asked.label for asked in leaf.evidence] == ["Kế hoạch", "Quyết định"]
    assert made.max_label == "Điểm chuẩn"


def test_long_titles_and_evidence_of_groups_are_kept() -> None:
    long = "rất dài " * 300
    made = draft_to_set(
        draft_of([HEAD, ("1", "a", 2, "Báo cáo"), ("1.1", long, 1), ("1.2", "c", 1, "Riêng")]),
        SET_HEAD,
    )

    read = read_criterion_set(write_criterion_set(made))

    first, second = read.leaves()
    assert first.wording == long.strip()
    assert [asked.label for asked in first.evidence] == ["Báo cáo"]
    assert [asked.label for asked in second.evidence] == ["Riêng"]


@given(st.decimals("0", "999", places=4, allow_nan=False))
def test_steps_divide_the_maximum(most: Decimal) -> None:
    step = step_for(most)

    assert (step is None) == (most == 0)
    assert step is None or (0 < step <= most and most % step == 0)


LETTERS = "abcdeghiklmnopq"
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
WORDS = st.sampled_from(["Ban hành", "Thực hiện", "Công khai", "Báo cáo", "Tỷ lệ hồ sơ", "5S"])


class Writer:
    """Draws a tree and writes it as a table, numbered I, 1 or A, then 1.1, a), -."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.rows: list[Row] = []
        self.expected: list[tuple[int, str, str, Decimal]] = []

    def add(self, written: str, code: str, *, may_grow: bool) -> int:
        """Write a criterion, what is below it, and give its points in quarters."""
        place = len(self.rows)
        self.rows.append(())
        self.expected.append((0, "", "", Decimal()))
        below = self.grow(code) if may_grow else 0
        quarters = below or self.draw(st.integers(1, 12))
        points = Decimal(quarters) / 4
        said = self.draw(st.sampled_from([str(points), str(points).replace(".", ","), points]))
        title = self.draw(WORDS)
        self.rows[place] = (written, title, said, self.draw(st.sampled_from([None, "Báo cáo"])))
        self.expected[place] = (code.count(".") + 1, code, title, points)
        return quarters

    def grow(self, code: str) -> int:
        """Write what is below, and give what it is worth."""
        level = code.count(".") + 1
        count = self.draw(st.integers(0, 3)) if level < 4 else 0
        style = "dotted" if level < 3 else self.draw(st.sampled_from(["dotted", "letter", "dash"]))
        quarters = 0
        for number in range(1, count + 1):
            own = LETTERS[number - 1] if style == "letter" else str(number)
            full = f"{code}.{own}"
            written = {"dotted": full, "letter": f"{own})", "dash": "-"}[style]
            quarters += self.add(written, full, may_grow=style == "dotted")
        return quarters


@st.composite
def written_tables(
    draw: st.DrawFn,
) -> tuple[list[Row], list[tuple[int, str, str, Decimal]]]:
    names = draw(st.sampled_from([ROMANS, "ABCDE", "12345"]))
    end = draw(st.sampled_from(["", "."]))
    writer = Writer(draw)
    for field in range(draw(st.integers(1, 5))):
        writer.add(f"{names[field]}{end}", names[field], may_grow=True)
    return writer.rows, writer.expected


@settings(max_examples=60, deadline=None)
@given(written_tables(), st.permutations(range(4)))
def test_any_tree_written_as_a_table_comes_back(
    written: tuple[list[Row], list[tuple[int, str, str, Decimal]]], order: list[int]
) -> None:
    rows, expected = written
    table = table_of([[row[column] for column in order] for row in (HEAD, *rows)])

    draft = build_tree(table, guess_columns(table))

    found = [(level, code, title, Decimal(most)) for level, code, title, most in shape(draft)]
    assert found == expected
    assert draft.doubts == ()
    made = draft_to_set(draft, SET_HEAD)
    assert read_criterion_set(write_criterion_set(made)) == made


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [None, "I", "1", "1.1", "a)", "-", "x", "0,5", 1, 2.5, "Tổng cộng", "STT", "Điểm"]
            ),
            min_size=1,
            max_size=5,
        ),
        max_size=12,
    )
)
def test_any_table_gives_a_tree_and_an_unblocked_one_a_set(rows: list[list[object]]) -> None:
    read = read_office_tables(saved(book_of(rows)))
    for table in read.tables:
        draft = build_tree(table, guess_columns(table))
        if not is_blocked(draft):
            made = draft_to_set(draft, SET_HEAD)
            assert read_criterion_set(write_criterion_set(made)) == made


def test_a_sheet_of_five_thousand_rows_is_read() -> None:
    rows: list[Row] = [HEAD, *((number, f"Mục {number}", 1) for number in range(1, 4_900))]

    draft = draft_of(rows)

    assert len(draft.rows) == 4_899
    assert draft.doubts == ()


@pytest.mark.parametrize(
    ("written", "points"),
    [
        ("1,250", "1.250"),
        ("0.125", "0.125"),
        (1.25, "1.25"),
        (1.125, "1.125"),
        ("1.250", ""),
        ("12.000 điểm", ""),
    ],
)
def test_a_point_before_three_digits_is_not_taken_for_either(written: object, points: str) -> None:
    draft = draft_of([HEAD, ("1", "Kế hoạch", written, "KH")])

    assert shape(draft) == [(1, "1", "Kế hoạch", points)]
    faulty = [] if points else [("table.points_faulty", 2)]
    assert [each for each in doubts(draft) if each[0] == "table.points_faulty"] == faulty


def test_a_code_deeper_than_any_tree_is_looked_at_by_a_person() -> None:
    started = time.process_time()

    draft = draft_of([HEAD, *((".".join("1" * depth), "a", 1, "") for depth in range(1, 1_500))])

    assert max(row.level for row in draft.rows) <= MAX_LEVEL
    assert is_blocked(draft)
    # Not a speed test: what compares each code with all before it takes minutes here.
    assert time.process_time() - started < 20


def test_a_row_of_dots_is_told_from_a_total_at_once() -> None:
    started = time.process_time()

    draft = draft_of([HEAD, ("1", "Kế hoạch", 1, "KH"), *[("", f"Tổng{'.' * 30_000}!", 1, "")] * 8])

    assert not draft.total
    # Not a speed test: what tries each dot in two ways takes a minute here.
    assert time.process_time() - started < 20
