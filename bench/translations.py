"""Brings the English of the window up to date with its sources: `python -m bench.translations`.

Texts that are new come in as unfinished, those that are gone go out, and the `.ts` is compiled.
Write the English into resources/translations/minhchung_en.ts (an editor will do, so will Qt
Linguist) and run it again.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import PySide6

from bench.window_texts import ROOT, Text, window_texts
from desktop.ui.language import CONTEXT

SOURCE: Final = ROOT / "resources" / "translations" / "minhchung_en.ts"

_HEAD: Final = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>{context}</name>
"""
_FOOT: Final = "</context>\n</TS>\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text with its English, "" where there is none yet."""

    text: str
    file: str
    english: str


def main() -> None:
    """Bring both files up to date and say what is left to translate."""
    entries = up_to_date(window_texts(), read_english(SOURCE))
    SOURCE.write_text(as_ts(entries), encoding="utf-8", newline="\n")
    for each in SOURCE.parent.glob("*.ts"):  # the other one has Qt's own texts in Vietnamese
        compile_ts(each, each.with_suffix(".qm"))
    unfinished = [entry for entry in entries if not entry.english]
    for entry in unfinished:
        print(f"{entry.file}: {entry.text}")
    print(f"{len(entries)} texts, {len(unfinished)} of them without English")


def read_english(file: Path) -> dict[str, str]:
    """The English that is there, by the Vietnamese."""
    if not file.exists():
        return {}
    tree = ET.parse(file)  # noqa: S314 - the project's own file
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


def up_to_date(texts: tuple[Text, ...], english: dict[str, str]) -> tuple[Entry, ...]:
    """An entry for each text of the sources, with the English it had."""
    return tuple(Entry(text.source, text.file, english.get(text.source, "")) for text in texts)


def as_ts(entries: tuple[Entry, ...]) -> str:
    """The entries in Qt's form; without line numbers, so that only changed texts are changes."""
    return _HEAD.format(context=CONTEXT) + "".join(map(_message, entries)) + _FOOT


def compile_ts(source: Path, target: Path) -> None:
    """Make the form the window loads."""
    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    command = (str(tool), "-silent", "-nounfinished", str(source), "-qm", str(target))
    subprocess.run(command, check=True)


def _message(entry: Entry) -> str:
    state = "" if entry.english else ' type="unfinished"'
    return (
        "    <message>\n"
        f'        <location filename="../../{entry.file}"/>\n'
        f"        <source>{escape(entry.text)}</source>\n"
        f"        <translation{state}>{escape(entry.english)}</translation>\n"
        "    </message>\n"
    )


if __name__ == "__main__":
    main()
