"""The manual names buttons, messages and commands that exist, and links that lead somewhere."""

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.cli.parser import build_parser
from desktop.domain.answers_json import answers_from_json
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.totals import score_set
from desktop.domain.strict_json import read_json

_ROOT = Path(__file__).parents[2]
_DOCUMENTS = ("bo-tieu-chi.md", "huong-dan.md", "goi-ho-so.md")
_MANUAL = (_ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
_COMMAND = re.compile(r"^minhchung .*$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#]*)(?:#([^)]*))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)

_EMPHASIS = {
    # Bold that speaks to the reader instead of naming a word of the window.
    "Chạy từ thư mục chương trình:",
    "Chép sang máy không có mạng:",
    "Thử sau khi cài:",
    "đậm",
    "Bên trái: cây tiêu chí.",
    "Ở giữa: một tiêu chí.",
    "Bên phải: minh chứng.",
    "Tệp trùng",
    "không",
    "Gói đầu tiên gửi một cơ quan tiếp nhận mới:",
    "điện thoại",
    "Kiểm tra một gói nhận được:",
    "một thư mục",
    "Sao lưu:",
    "Khôi phục, chuyển máy:",
    "không có cách lấy lại.",
    "Báo cơ quan tiếp nhận",
    "Tesseract OCR",
    "Cùng một văn bản quét hai lần",
    "Bản quét rõ hơn:",
}


def _texts_of_the_window() -> Iterator[str]:
    for room in ("ui", "wording"):
        for source in (_ROOT / "desktop" / room).rglob("*.py"):
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def _words_of_the_manual() -> set[str]:
    bold = set(re.findall(r"\*\*(.+?)\*\*", _MANUAL))
    return {re.sub(r"^\d\. |\.$", "", each) for each in bold - _EMPHASIS}


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.fixture(scope="module")
def window() -> str:
    return "\n".join(_texts_of_the_window())


@pytest.mark.parametrize("words", sorted(_words_of_the_manual()))
def test_what_the_manual_calls_a_word_of_the_window_is_one(words: str, window: str) -> None:
    assert words in window


def test_no_exception_outlives_the_manual() -> None:
    assert {each for each in _EMPHASIS if f"**{each}**" not in _MANUAL} == set()


@pytest.mark.parametrize("command", _COMMAND.findall(_MANUAL))
def test_a_command_of_the_manual_is_understood(command: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == build_parser().prog
    build_parser().parse_args(arguments)  # exits where it does not understand


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_a_link_between_documents_leads_somewhere(name: str) -> None:
    folder = _ROOT / "docs"
    text = (folder / name).read_text(encoding="utf-8")
    for target, anchor in _LINK.findall(text):
        found = folder / (target or name)
        assert found.is_file(), target
        if anchor:
            headings = _HEADING.findall(found.read_text(encoding="utf-8"))
            assert anchor in {_anchor(each) for each in headings}, anchor


def test_the_first_ten_minutes_find_the_sample_as_they_say() -> None:
    resources = _ROOT / "resources"
    sample = read_criterion_set((resources / "criteria" / "xa-mau.yaml").read_bytes())
    said = read_json((resources / "samples" / "answers.json").read_bytes())
    outcomes = score_set(sample, answers_from_json(said, sample)).outcomes
    open_leaves = [code for code, each in outcomes.items() if each.state is State.UNANSWERED]
    assert open_leaves == re.findall(r"còn tiêu chí ([\d.]*\d)", _MANUAL)
    assert len(outcomes) > int(*re.findall(r"hơn (\d+) tiêu chí", _MANUAL))
