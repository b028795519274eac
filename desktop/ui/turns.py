"""How soon the window's thread gets its turn while other threads work in Python."""

import sys
from typing import Final

TURN_SECONDS: Final = 0.0002
"""Python's own are 5 ms. The window's thread gives its turn away with each row it reads and with
many a call of Qt, a hundred times while a criterion is opened, and waits as long for each."""


def shorten_turns() -> None:
    """Let no thread that works in Python keep others waiting for longer."""
    sys.setswitchinterval(TURN_SECONDS)
