"""Papers are Vietnamese, whatever the window speaks."""

from collections.abc import Iterator

import pytest

from desktop.reports.papers import Papers
from desktop.wording.phrases import speak_through, speak_vietnamese, word
from tests.reports.building import large, small
from tests.reports.report_building import with_everything


@pytest.fixture
def other_language() -> Iterator[None]:
    """One in which every text would be seen to be another."""
    speak_through(lambda text: f"«{text}»")
    yield
    speak_vietnamese()


def papers() -> list[bytes]:
    made = Papers()
    contents = (small(), large(leaves=5, documents=3))
    return [
        *(make(content) for content in contents for make in (made.self_score_report, made.viewer)),
        made.check_instructions(package_name="a.asice", fingerprint="ab" * 32),
        made.report_pdf(with_everything()),
        made.report_docx(with_everything()),
        "\n".join(made.report_texts(with_everything()).values()).encode(),
    ]


@pytest.mark.usefixtures("other_language")
def test_papers_are_the_same_to_the_byte() -> None:
    in_another = papers()
    speak_vietnamese()

    assert in_another == papers()


@pytest.mark.usefixtures("other_language")
def test_making_papers_leaves_the_windows_language_as_it_was() -> None:
    papers()

    assert word("đúng") == "«đúng»"
