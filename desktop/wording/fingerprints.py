"""Writes fingerprints so that they can be read out over the telephone."""

from typing import Final

_OCTETS_APART: Final = 4


def grouped(fingerprint: str) -> str:
    """In groups of four."""
    starts = range(0, len(fingerprint), _OCTETS_APART)
    return " ".join(fingerprint[start : start + _OCTETS_APART] for start in starts)
