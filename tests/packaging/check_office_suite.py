"""Lets LibreOffice open every DOCX and XLSX of the sample workspace, and compares the figures.

    python tests/packaging/check_office_suite.py [--keep FOLDER]

Not one of `./test`'s tests, because it needs `soffice` (libreoffice-writer-nogui and
libreoffice-calc-nogui). Exits 0 when each cell of each DOCX is found on the pages LibreOffice makes
of it, and each formula of each XLSX, computed anew by LibreOffice, comes to what the program wrote.
"""

import argparse
import csv
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path

from docx import Document
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from desktop.__main__ import main as run_program
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.domain.criteria import Rounding, RoundingMode
from desktop.domain.rounding import round_fraction
from desktop.paths import resources
from desktop.ports import SelfScorePaper
from desktop.reports.papers import Papers
from desktop.reports.sheet_formulas import rounded_quotient
from tests.reports.building import large, small, timely
from tests.reports.test_workbooks import every_state

TIME_LIMIT = 300  # seconds for one start of LibreOffice
CASES = 3_000
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
    for fault in faults:
        print(f"FAILED: {fault}")
    print(f"{len(papers)} files, {CASES} roundings, {len(faults)} faults")
    return 1 if faults else 0


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
        "tall": replace(small(), answers=dict([timely("1.1", tall)])),
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
