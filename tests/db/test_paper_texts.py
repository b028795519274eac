"""The report's own words come back as they were kept."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.sqlite_workspace import Database
from desktop.domain.paper_texts import PaperPart

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.dictionaries(st.sampled_from(PaperPart), WORDS))
def test_what_was_kept_comes_back_in_the_order_of_the_report(
    database: Database, texts: dict[PaperPart, str]
) -> None:
    with database.work() as work:
        for part, text in texts.items():
            work.paper_texts.put(part, text, at=NOW)

        kept = work.paper_texts.all()

    assert kept == texts
    assert list(kept) == [part for part in PaperPart if part in texts]


def test_a_piece_is_kept_once_and_given_back(database: Database) -> None:
    with database.work() as work:
        work.paper_texts.put(PaperPart.COURSE, "cũ", at=NOW)
        work.paper_texts.put(PaperPart.COURSE, "", at=NOW)
        work.paper_texts.put(PaperPart.SIGNER, "Lê Thị B", at=NOW)
        work.paper_texts.drop(PaperPart.SIGNER)
        work.paper_texts.drop(PaperPart.PLACE)
        work.commit()

    with database.work() as work:
        assert work.paper_texts.all() == {PaperPart.COURSE: ""}
