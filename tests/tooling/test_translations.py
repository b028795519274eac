"""Every text of the window has its English, and nothing Vietnamese gets past the dictionary."""

import re
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from bench.translations import (
    SOURCE,
    as_ts,
    compile_ts,
    read_english,
    up_to_date,
)
from bench.window_texts import SHOWN, escaping_texts, is_vietnamese, window_texts

HOW = "run: python -m bench.translations"
ENGLISH = read_english(SOURCE)
QUOTED = re.compile("“([^”{]+)”")
KEYS = re.compile(r"Alt\+[←→↑↓]|Shift\+F3|Ctrl\+\S|\bF[13]\b|\*\.\w+|UTF-8|\.asice|PKCS#12")
NAMES = re.compile(r"Minh Chứng|Xã Vĩnh Thành|Ngôn ngữ$")
"""What keeps its Vietnamese name in English."""

SAME_IN_BOTH = {
    *("Ctrl+Enter", "Ctrl+L", "Minh Chứng", "{unit} – {year} – Minh Chứng"),
    "PDF {version}",
}

NO_WORDS = {
    # What looks like Vietnamese but is never read as a sentence of the window.
    "desktop/ui/language.py": {"Tiếng Việt"},  # each language by its own name
    "desktop/ui/library/form.py": {"QĐ-UBND"},  # an example of what stands on papers
    "desktop/domain/search_text.py": {"đ", "Đ"},
    "desktop/ui/shell/crash.py": {"Minh Chứng "},  # the program's name in what goes to the support
    "desktop/wording/collation.py": {"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"},
}
PLACES_IN_THE_MANUAL = "desktop/ui/help/manual.py"
TYPES_OF_PAPERS = "desktop/wording/documents.py"
WORDS_OF_LETTERS = "desktop/wording/mail_texts.py"
SUGGESTED_MEASURES = "desktop/wording/plan_suggestions.py"
ALWAYS_VIETNAMESE = {PLACES_IN_THE_MANUAL, TYPES_OF_PAPERS, WORDS_OF_LETTERS, SUGGESTED_MEASURES}

GLOSSARY = {
    "bộ tiêu chí": "criterion set|criteria|the set",
    "tiêu chí": "criteri",
    "minh chứng": "evidence|proves",
    "thẩm định": "apprais",
    "giải trình": "expla",
    "tự chấm": "self-score|score",
    "khóa ký": "signing key",
    "chứng thư": "certificate",
    "cơ quan tiếp nhận": "receiving office",
    "lĩnh vực": "field",
    "không gian thử": "practice dossier",
}


def blanks(text: str) -> set[str]:
    """Their names; one that only chooses between words need not be in both."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def choices(text: str) -> list[str]:
    """What "{days:day|days}" chooses from."""
    return [spec for _, _, spec, _ in Formatter().parse(text) if spec]


def ending(text: str) -> str:
    return text[-1:] if text[-1:] in set(".?!:…") else ""


def keys(text: str) -> list[str]:
    return sorted(KEYS.findall(text))


def lines(text: str) -> int:
    return text.count("\n")


def mnemonics(text: str) -> int:
    return text.count("&")


def edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_the_dictionary_has_the_texts_of_the_sources() -> None:
    fresh = as_ts(up_to_date(window_texts(), ENGLISH))

    assert SOURCE.read_text(encoding="utf-8") == fresh, HOW


def test_every_text_has_its_english() -> None:
    assert [text for text, english in ENGLISH.items() if not english] == []


@pytest.mark.parametrize("name", ["minhchung_en", "qtbase_vi"])
def test_what_the_window_loads_is_made_of_what_was_written(name: str, tmp_path: Path) -> None:
    source, made = SOURCE.with_name(f"{name}.ts"), tmp_path / "made.qm"

    compile_ts(source, made)

    assert source.with_suffix(".qm").read_bytes() == made.read_bytes(), HOW


def test_qt_still_has_what_is_translated_for_it() -> None:
    """Qt ships no Vietnamese of its own; German has whatever Qt says."""
    german = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert german.load("qtbase_de", folder)
    texts = [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(SOURCE.with_name("qtbase_vi.ts")).iter("context")  # noqa: S314
        for message in context.iter("message")
    ]

    assert [each for each in texts if not german.translate(*each)] == []


def test_no_vietnamese_gets_past_the_dictionary() -> None:
    strays = [
        text
        for text in escaping_texts()
        if text.file not in ALWAYS_VIETNAMESE and text.source not in NO_WORDS.get(text.file, ())
    ]

    assert strays == []


def test_english_fills_the_same_place() -> None:
    """Blanks, keys, edges and full stops are those of the Vietnamese."""
    differing = [
        (text, english, fact.__name__)
        for text, english in ENGLISH.items()
        for fact in (blanks, keys, edges, ending, lines, mnemonics)
        if fact(text) != fact(english)
    ]

    assert differing == []


def test_words_are_chosen_by_number_where_that_is_understood() -> None:
    """`say` does; what a view fills by itself would fail on it."""
    choosing = {text for text, english in ENGLISH.items() if choices(english)}
    filled_by_views = {text.source for text in window_texts(by=SHOWN)}

    assert choosing & filled_by_views == set()
    assert [c for english in ENGLISH.values() for c in choices(english) if c.count("|") != 1] == []


def test_english_begins_with_a_capital_where_vietnamese_does() -> None:
    differing = [
        (text, english)
        for text, english in ENGLISH.items()
        if text[0].isalpha() and english[:1].isalpha() and text[0].isupper() != english[0].isupper()
    ]

    assert differing == []


def test_english_is_english() -> None:
    vietnamese = [each for each in ENGLISH.values() if is_vietnamese(NAMES.sub("", each))]
    same = {text for text, english in ENGLISH.items() if text == english}

    assert vietnamese == []
    assert same - SAME_IN_BOTH == set()


def test_a_button_that_a_sentence_names_has_that_name_in_english() -> None:
    wrong = [
        (text, name)
        for text, english in ENGLISH.items()
        for name in QUOTED.findall(text)
        if name in ENGLISH and f"“{ENGLISH[name]}”" not in english
    ]

    assert wrong == []


@pytest.mark.parametrize("word", GLOSSARY)
def test_a_word_of_the_trade_is_always_the_same(word: str) -> None:
    said, meant = (re.compile(each, re.IGNORECASE) for each in (rf"\b{word}\b", GLOSSARY[word]))
    wrong = [
        (text, english)
        for text, english in ENGLISH.items()
        if said.search(NAMES.sub("", text)) and not meant.search(english)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("line", "escapes"),
    [
        ('shown = "Không"', True),
        ('label.setText("Không")', True),
        ('say("{what}", what="Không")', True),
        ('say("Không")', False),
        ('word("Có" if yes else "Không")', False),
        ('template = "Không {x}"\nsay(template, x=x)', False),
        ('TABLE = {"a": "Không"}\nsay(TABLE["a"])', False),
        ('TABLE = Words({"a": "Không"})', False),
        ('TABLE = {"a": "Không"}\nfor a, text in TABLE.items():\n    fill(text, a)', False),
        ('"""Không"""', False),
        ('window.tr("Không")', False),
    ],
)
def test_an_escape_would_be_found(line: str, tmp_path: Path, *, escapes: bool) -> None:
    module = tmp_path / "desktop" / "ui" / "page.py"
    module.parent.mkdir(parents=True)
    module.write_text(line, encoding="utf-8")

    assert bool(escaping_texts(tmp_path)) is escapes
    assert any("Không" in text.source for text in window_texts(tmp_path)) is (
        not escapes and not line.startswith('"""')
    )


def test_translations_outlive_changes_of_other_texts(tmp_path: Path) -> None:
    file = tmp_path / "x.ts"
    entries = up_to_date(window_texts()[:3], {window_texts()[1].source: "a <b> & “c”\n"})
    file.write_text(as_ts(entries), encoding="utf-8")

    again = up_to_date(window_texts()[1:3], read_english(file))

    assert [entry.english for entry in again] == ["a <b> & “c”\n", ""]
