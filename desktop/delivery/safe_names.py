"""Gives attachments names that no file system misunderstands, whatever their senders call them."""

import re
from collections.abc import Collection

from desktop.domain.plain_text import one_line

_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_LONGEST_STEM = 100
_LONGEST_STEM_BYTES = 200
"""Linux counts bytes, of which a Vietnamese letter takes three; others count letters."""

_LONGEST_SUFFIX = 20


def safe_name(untrusted_name: str, number: int) -> str:
    """A plain file name that keeps as much of this one as is harmless; never empty."""
    last = re.split(r"[/\\]", one_line(untrusted_name))[-1]
    plain = _FORBIDDEN.sub("_", last).strip(" .")
    stem, suffix = _split(plain)
    if not stem or _RESERVED.fullmatch(plain):
        stem = f"dinh-kem-{number}"
    short = stem[:_LONGEST_STEM].encode()[:_LONGEST_STEM_BYTES].decode(errors="ignore")
    return short.rstrip(" .") + suffix


def free_name(name: str, taken: Collection[str]) -> str:
    """This name, or one with a number where it differs from a taken one in case at most."""
    stem, suffix = _split(name)
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{stem} ({number}){suffix}"
    return candidate


def _split(name: str) -> tuple[str, str]:
    """Stem and suffix; `.asice.age` and the like count as one."""
    found = re.fullmatch(r"(.+?)((?:\.[A-Za-z0-9]{1,8}){1,2})", name)
    if found is None or len(found[2]) > _LONGEST_SUFFIX:
        return name, ""
    return found[1], found[2]
