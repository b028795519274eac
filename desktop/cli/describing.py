"""The command that guesses what files say of themselves."""

from argparse import Namespace
from dataclasses import fields
from datetime import date
from pathlib import Path

from desktop.bootstrap.clock import SystemClock
from desktop.bootstrap.late_reading import open_document_reader
from desktop.cli.guess_words import CERTAINTIES, FIELDS, OCR_LACKS, SOURCES
from desktop.cli.output import complain, say, say_json
from desktop.domain.describing.guess import Certainty, Description, Guess
from desktop.domain.errors import AppError
from desktop.services.guessing import GuessedFile, guess_file
from desktop.ui.messages import describe_error
from desktop.wording.days import today
from desktop.wording.numbers import day


def describe_files(arguments: Namespace) -> int:
    """`describe FILE…`: 0 when every file could be looked at, 1 when some could not."""
    today_here = today(SystemClock().now())
    said: list[dict[str, object]] = []
    failed = False
    with open_document_reader() as reader:
        for path in arguments.files:
            try:
                guessed = guess_file(
                    path, reader=reader, today=today_here, with_ocr=arguments.with_ocr
                )
            except AppError as error:
                complain(describe_error(error))
                failed = True
                continue
            if arguments.as_json:
                said.append(_to_json(path, guessed))
            else:
                _say(path, guessed)
    if arguments.as_json:
        say_json(said)
    return 1 if failed else 0


def _guesses(description: Description) -> dict[str, Guess[str] | Guess[date] | None]:
    return {each.name: getattr(description, each.name) for each in fields(description)}


def _to_json(path: Path, guessed: GuessedFile) -> dict[str, object]:
    guesses = _guesses(guessed.description)
    values = {_KEYS.get(name, name): _value(guess) for name, guess in guesses.items()}
    facts = guessed.facts
    return {
        "file": str(path),
        **values,
        "pages": facts.page_count,
        "text_layer": facts.has_text_layer,
        "trouble": facts.trouble,
        "ocr_lack": guessed.ocr_lack,
        "guesses": {
            _KEYS.get(name, name): {"source": guess.source, "certainty": guess.certainty}
            for name, guess in guesses.items()
            if guess is not None
        },
    }


_KEYS = {"issued_on": "date"}


def _value(guess: Guess[str] | Guess[date] | None) -> str | None:
    return None if guess is None else str(guess.value)


def _say(path: Path, guessed: GuessedFile) -> None:
    say(f"{path}")
    for name, guess in _guesses(guessed.description).items():
        if guess is None:
            say(f"  {FIELDS[name]}: chưa đọc được")
            continue
        value = day(guess.value) if isinstance(guess.value, date) else guess.value
        doubt = f", {CERTAINTIES[guess.certainty]}" if guess.certainty in _SAID else ""
        say(f"  {FIELDS[name]}: {value} ({SOURCES[guess.source]}{doubt})")
    if guessed.ocr_lack is not None:
        complain(f"  {OCR_LACKS[guessed.ocr_lack]}")


_SAID = frozenset({Certainty.LIKELY, Certainty.DOUBTFUL})
