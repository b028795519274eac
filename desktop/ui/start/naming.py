"""Finds a place for a new workspace: a folder that can be made on Windows as on Linux."""

import re
from itertools import count
from pathlib import Path

from desktop.domain.plain_text import one_line
from desktop.wording.phrases import say

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_LONGEST = 80


def free_folder(home: Path, unit: str, year: int) -> Path:
    """A folder below `home`, named after unit and year, where nothing is yet."""
    plain = one_line(_FORBIDDEN.sub(" ", unit))[:_LONGEST].strip(" .")
    name = f"{plain or 'CCHC'} {year}"
    names = (
        name if number == 1 else say("{name} ({n})", name=name, n=str(number))
        for number in count(1)
    )
    return next(home / each for each in names if not (home / each).exists())
