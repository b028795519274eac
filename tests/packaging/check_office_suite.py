"""Lets LibreOffice open every DOCX and XLSX of the sample workspace, and compares the figures.

    python tests/packaging/check_office_suite.py [--keep FOLDER]

Not one of `./test`'s tests, because it needs `soffice` (libreoffice-writer-nogui and
libreoffice-calc-nogui). Exits 0 when each cell of each DOCX is found on the pages LibreOffice makes
of it, each formula of each XLSX, computed anew by LibreOffice, comes to what the program wrote, and
points follow when the figures of a self-score table are changed.
"""

import argparse
import csv
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from io import BytesIO
from pathlib import Path

from docx import Document
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from desktop.__main__ import main as run_program
from desktop.bootstrap.opening import open_workspace
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.domain.answers import (
    Answer,
    CasesInput,
    CountInput,
    DateInput,
    Layer,
    NumbersInput,
    YesNoInput,
)
from desktop.domain.criteria import Leaf, Rounding, RoundingMode
from desktop.domain.rounding import round_fraction
from desktop.paths import resources
from desktop.ports.papers import ReportContent, SelfScorePaper
from desktop.reports.papers import Papers
from desktop.reports.self_score_xlsx import TABLE_NAME, self_score_xlsx
from desktop.reports.sheet_formulas import rounded_quotient
from tests.domain.strategies import answers_to, leaves
from tests.reports.building import large, small, submission, timely
from tests.reports.live_points import expected, refilled, scored_anew
from tests.reports.test_workbooks import every_state

TIME_LIMIT = 300  # seconds for one start of LibreOffice
CASES = 3_000
LEAVES = 250
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Comma, UTF-8, from the first row, cells as they are and not as they are shown, all sheets."""


class Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        """Say nothing."""


def main(arguments: Sequence[str]) -> int:
    """Make, convert and compare; return the process's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="work here, and leave everything there")
    keep: Path | None = parser.parse_args(arguments).keep
    if shutil.which("soffice") is None:
        print("FAILED: soffice is not installed")
        return 1
    if keep is not None:
        return check(keep.resolve())
    with tempfile.TemporaryDirectory(prefix="minhchung-office-") as folder:
        return check(Path(folder))


def check(folder: Path) -> int:
    """Check all files; say what is wrong with them."""
    papers = make_papers(folder)
    faults: list[str] = []
    for paper in papers:
        found = list(docx_faults(paper) if paper.suffix == ".docx" else xlsx_faults(paper))
        print(f"{paper.name} ({paper.parent.name}): {len(found)} faults", flush=True)
        faults += found
    faults += rounding_faults(folder)
    compared, found = point_faults(folder)
    faults += found
    for fault in faults:
        print(f"FAILED: {fault}")
    print(f"{len(papers)} files, {CASES} roundings, {compared} points, {len(faults)} faults")
    return 1 if faults else 0


def point_faults(folder: Path) -> tuple[int, list[str]]:
    """How many points LibreOffice computed, and those that are not the program's.

    Each workbook is computed as it was written, then with the figures of other answers.
    """
    faults: list[str] = []
    compared = 0
    for at, (before, after) in enumerate(changed_submissions(folder)):
        written = self_score_xlsx(before)
        filled, codes = refilled(written, self_score_xlsx(after))
        for name, book, content, wanted in (
            ("before", written, before, set(before.sheet.outcomes)),
            ("after", filled, after, codes),
        ):
            file = folder / "points" / str(at) / f"{name}.xlsx"
            file.parent.mkdir(parents=True, exist_ok=True)
            load_workbook(BytesIO(book)).save(file)
            found = list(points_in(file, content, wanted))
            faults += [each for each in found if each]
            compared += len(found)
    return compared, faults


def changed_submissions(folder: Path) -> Iterator[tuple[ReportContent, ReportContent]]:
    """Random rules and answers under every rounding, then the sample with all figures one up."""
    for mode in RoundingMode:
        for places in range(4):
            leaves, first, second = random_leaves(Rounding(places, mode))
            rounding = Rounding(places, mode)
            yield scored_anew(leaves, first, rounding), scored_anew(leaves, second, rounding)
    with open_workspace(folder / "ws") as workspace, workspace.look() as work:
        a_set, answers = workspace.criterion_set, work.answers.all(Layer.SELF)
    more = {code: one_more(answer) for code, answer in answers.items()}
    yield submission(a_set, answers), submission(a_set, more)


def random_leaves(
    rounding: Rounding,
) -> tuple[list[Leaf], dict[str, Answer], dict[str, Answer]]:
    """Leaves by every kind of rule with two answers to each, the same in every run."""
    drawn: list[tuple[Leaf, Answer, Answer]] = []

    @seed(rounding.places)
    @settings(
        max_examples=LEAVES,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(leaves().flatmap(lambda each: st.tuples(st.just(each), *2 * [answers_to(each)])))
    def draw(case: tuple[Leaf, Answer, Answer]) -> None:
        drawn.append(case)

    draw()
    codes = [f"1.{n}" for n in range(len(drawn))]
    found = [replace(case[0], code=code) for code, case in zip(codes, drawn, strict=True)]
    first = dict(zip(codes, (case[1] for case in drawn), strict=True))
    second = dict(zip(codes, (case[2] for case in drawn), strict=True))
    return found, first, second


def one_more(answer: Answer) -> Answer:
    """The answer with each of its figures one up, and each day one later."""
    inputs = answer.inputs
    match inputs:
        case NumbersInput(numbers):
            inputs = NumbersInput(tuple((name, each + 1) for name, each in numbers))
        case CountInput(count):
            inputs = CountInput(count + 1)
        case CasesInput(cases):
            inputs = CasesInput(tuple((name, each + 1) for name, each in cases))
        case DateInput(date) if date is not None:
            inputs = DateInput(date + timedelta(days=1))
        case YesNoInput(yes):
            inputs = YesNoInput(not yes)
    return replace(answer, inputs=inputs)


def points_in(file: Path, content: ReportContent, wanted: Collection[str]) -> Iterator[str]:
    """For each wanted leaf what is wrong with the points LibreOffice shows, "" where nothing is."""
    (table,) = convert(file, EVERY_SHEET).glob(f"*-{TABLE_NAME}.csv")
    with table.open(encoding="utf-8", newline="") as lines:
        rows = {row[0]: row for row in csv.reader(lines) if row}
    for code in sorted(wanted):
        points, state = expected(content.sheet.outcomes[code])
        shown = rows[code][4], rows[code][9]
        is_right = shown[1] == state and (
            shown[0] == points if points == "" else is_same(shown[0], points)
        )
        yield (
            "" if is_right else f"{file.parent.name}/{file.name} {code}: {shown}, {points} {state}"
        )


def make_papers(folder: Path) -> list[Path]:
    """Everything the program writes for office suites: of the sample, of made submissions."""
    fonts = folder / "home" / ".fonts"
    shutil.copytree(resources() / "fonts", fonts, dirs_exist_ok=True)
    workspace, out = folder / "ws", folder / "sample"
    make_sample_workspace(workspace, folder / "scans", Quiet())
    run_program(["report", str(workspace), "--out", str(out)])
    run_program(["plan", str(workspace), "--out", str(out), "--prefill"])
    tall = " ".join(f"lý{number}do" for number in range(2_500))  # a row of dozens of pages
    made = {
        "large": large(leaves=400, documents=300),
        "states": every_state(),
        "tall": submission(small().criterion_set, dict([timely("1.1", tall)])),
    }
    for name, content in made.items():
        (folder / name).mkdir()
        leaves = content.criterion_set.leaves()[:12]
        sheets = Papers().explanation_sheets(content, leaves)
        for each in (*Papers().tables(SelfScorePaper(content)), *sheets):
            (folder / name / each.name).write_bytes(each.content)
    return sorted(each for each in folder.glob("*/*.[dx]*") if each.suffix in {".docx", ".xlsx"})


def convert(file: Path, form: str) -> Path:
    """Let LibreOffice convert a file; return the folder of what came out."""
    target = file.parent / f"{file.stem}-{form[:3]}"
    home = next(each / "home" for each in file.parents if (each / "home").is_dir())
    subprocess.run(
        ["soffice", "--headless", "--convert-to", form, "--outdir", str(target), str(file)],
        env={"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=TIME_LIMIT,
        check=True,
    )
    return target


def docx_faults(paper: Path) -> Iterator[str]:
    """Cells and paragraphs that are not found on the pages."""
    (pdf,) = convert(paper, "pdf").glob("*.pdf")
    pages = squeezed("".join(page.extract_text() for page in PdfReader(pdf).pages))
    document = Document(str(paper))
    said = [each.text for each in document.paragraphs]
    said += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    for text in said:
        if squeezed(text) not in pages and not all(each in pages for each in words(text)):
            yield f"{paper.name}: not on the pages: {text[:80]!r}"


def squeezed(text: str) -> str:
    """Without blanks: where a line was broken is the office suite's own affair."""
    return "".join(text.split())


def words(text: str) -> list[str]:
    """The words of a cell that goes on over a page, between head rows."""
    return text.split()


def xlsx_faults(paper: Path) -> Iterator[str]:
    """Formulas that LibreOffice computes to something else; cells it has otherwise."""
    content = paper.read_bytes()
    brought = load_workbook(BytesIO(content), data_only=True)
    bare = paper.parent / "anew" / paper.name
    bare.parent.mkdir(exist_ok=True)
    load_workbook(BytesIO(content)).save(bare)  # without results, so that they must be computed
    tables = convert(bare, EVERY_SHEET)
    for sheet in brought.worksheets:
        (table,) = tables.glob(f"*-{sheet.title}.csv")
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        for row, cells in enumerate(sheet.iter_rows()):
            for column, cell in enumerate(cells):
                found = rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
                if not is_same(found, cell.value):
                    yield f"{paper.name} {sheet.title}!{cell.coordinate}: {found!r}, {cell.value!r}"


def is_same(found: str, expected: object) -> bool:
    """Whether LibreOffice shows in its table what the program wrote or computed."""
    if expected is None:
        return found == ""
    if isinstance(expected, int | float):
        return re.fullmatch(r"-?[0-9.]+(E[-+]?[0-9]+)?", found) is not None and (
            float(found) == float(expected)
        )
    if isinstance(expected, datetime):
        return found == f"{expected:%m/%d/%Y}"
    return squeezed(found) == squeezed(str(expected))


def rounding_faults(folder: Path) -> list[str]:
    """Roundings by the three rules that LibreOffice does otherwise than the program."""
    chance = random.Random(1)
    book, cases = Workbook(), []
    sheet = book.active
    assert sheet is not None
    for row in range(1, CASES + 1):
        rounding = Rounding(chance.randrange(3), chance.choice(list(RoundingMode)))
        under = chance.choice((2, 4, 8, 200, chance.randrange(1, 10**7)))
        over = chance.randrange(10**7)
        sheet.cell(row, 1, over)
        sheet.cell(row, 2, under)
        sheet.cell(row, 3, "=" + rounded_quotient(f"A{row}", f"B{row}", rounding))
        cases.append((over, under, rounding))
    file = folder / "roundings" / "roundings.xlsx"
    file.parent.mkdir()
    book.save(file)
    (table,) = convert(file, EVERY_SHEET).glob("*.csv")
    with table.open(encoding="utf-8", newline="") as lines:
        found = [row[2] for row in csv.reader(lines)]
    return [
        f"{over}/{under} by {rounding}: {shown}"
        for shown, (over, under, rounding) in zip(found, cases, strict=True)
        if float(shown) != float(round_fraction(Fraction(over, under), rounding))
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
