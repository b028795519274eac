"""Keeps Qt for Python from reading the source of every module that is loaded after it."""

import builtins

import PySide6.QtCore  # noqa: F401 - what this is to undo is done when it is loaded


def import_plainly() -> None:
    """Import as Python does, from now on.

    Qt for Python replaces `__import__` to look for `from __feature__ import …`, a switch this
    program does not use, and for that reads each module's source: a twentieth of the start, and
    time in which a page that is opened for the first time does not answer.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
