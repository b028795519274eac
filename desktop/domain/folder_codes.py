"""Reads criterion codes off the names people give to folders and files."""

import re
from collections.abc import Collection, Sequence

from desktop.domain.search_text import folded

_LEAD = re.compile(r"^(?:tieu chi thanh phan|tieu chi|noi dung|muc|tctp|tc)?[\s._:\-–—]*")
_END = re.compile(r"\.?(?:$|[\s_:)\-–—]|\.(?=\D))")


def code_named(name: str, codes: Collection[str]) -> str:
    """The longest code that a name begins with, "" where it begins with none.

    "TC 1.1.2 - Kế hoạch" names 1.1.2, "5.10" never 5.1, and a number that merely goes on
    ("2025", "1.1.2.3") names nothing.
    """
    plain = folded(name)
    lead = _LEAD.match(plain)
    rest = plain[lead.end() :] if lead else plain
    for code in sorted(codes, key=len, reverse=True):
        begins = folded(code)
        if rest.startswith(begins) and _END.match(rest[len(begins) :]):
            return code
    return ""


def leaf_of_path(parts: Sequence[str], leaves: Collection[str], codes: Collection[str]) -> str:
    """The leaf a file belongs to by its own name or the deepest folder that names a code.

    `parts` are the folders from the top and the file's name; `codes` are those of all nodes. A
    deeper folder that names a node above the leaves says that no leaf is meant.
    """
    own = code_named(parts[-1], leaves)
    if own and own not in _bare_numbers(parts[-1]):
        return own
    for folder in reversed(parts[:-1]):
        code = code_named(folder, codes)
        if code:
            return code if code in leaves else ""
    return ""


def _bare_numbers(name: str) -> Collection[str]:
    """What a file's name may begin with by chance: "1. Kế hoạch", "05 BC"."""
    number = re.match(r"\d+", name)
    return () if number is None else (number[0],)
