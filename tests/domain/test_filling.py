"""Guesses fill empty fields alone, and nothing that no field could take."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import Metadata
from desktop.domain.filling import FIELDS, filled, open_guesses
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.readings import KeptGuess

TEXTS = ("number", "symbol", "type", "issuer", "subject")


def guess(value: str) -> KeptGuess:
    return KeptGuess(value, GuessSource.OCR, Certainty.LIKELY)


@given(st.dictionaries(st.sampled_from(FIELDS), st.text().map(guess)), st.text(min_size=1))
def test_what_is_filled_in_stays(guesses: dict[str, KeptGuess], number: str) -> None:
    assert filled(Metadata(number=number), guesses).number == number


@given(st.dictionaries(st.sampled_from(FIELDS), st.text().map(guess)))
def test_filling_leaves_no_guess_open_and_fits_the_fields(guesses: dict[str, KeptGuess]) -> None:
    after = filled(Metadata(), guesses)

    assert not open_guesses(after, guesses)
    assert max(len(getattr(after, name)) for name in TEXTS) <= MAX_SHORT_CHARACTERS


def test_a_day_is_filled_as_one() -> None:
    assert filled(Metadata(), {"issued_on": guess("2026-01-31")}).issued_on == date(2026, 1, 31)


def test_what_is_no_day_is_no_guess() -> None:
    assert not open_guesses(Metadata(), {"issued_on": guess("2026-02-31")})
