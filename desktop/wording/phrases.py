"""Fills a sentence's named blanks; the one seam through which every composed sentence passes."""


def say(template: str, /, **values: str) -> str:
    """The sentence with its blanks filled; templates are whole phrases, so word order can change.

    Values are put in as they are: a brace in one is text, never a blank.
    """
    return template.format_map(values)


def upper_first(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]
