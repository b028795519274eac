"""Ctrl+K finds leaves, documents and pages, and opens them without the mouse."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    MediaType,
    Metadata,
)
from desktop.domain.search_text import folded
from desktop.services.attaching import attach_files
from desktop.services.library import UsedDocument
from desktop.services.workspace import Workspace
from desktop.ui.library.rows import library_row
from desktop.ui.search.index import (
    Entry,
    Index,
    Kind,
    document_entries,
    find,
    leaf_entries,
    page_entries,
)
from desktop.ui.session import LIBRARY, SCORING, SUBMISSION, Session
from tests.ui.hands import press, type_in

Scan = Callable[..., Path]
Check = Callable[[QAbstractItemModel], None]


class Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        pass


def document(code: str, name: str, metadata: Metadata | None = None) -> UsedDocument:
    content = Content(Digest("0" * 64), 10, 0, MediaType.PDF)
    at = datetime(2026, 3, 1, tzinfo=UTC)
    held = EvidenceDocument(DocumentCode(code), content, name, at, metadata or Metadata())
    return UsedDocument(held, ())


def documents(*given: UsedDocument) -> tuple[Entry, ...]:
    return document_entries([library_row(each, {}) for each in given])


def search(entries: Sequence[Entry], query: str) -> tuple[Entry, ...]:
    """Both halves of the entries are indexed apart, as leaves and documents are."""
    return find((Index(entries[::2]), Index(entries[1::2])), query)


def open_search(session: Session, qtbot: QtBot) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    press(session.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(session.finder.palette.isVisible)


def titles(session: Session) -> list[str]:
    return [entry.title for entry in session.finder.palette.model.rows]


def test_a_code_comes_before_a_word_and_a_word_before_a_part() -> None:
    plan = Metadata("12", "KH-UBND", "KH", date(2026, 1, 5), "", "Năm 2026")
    entries = documents(
        document("TL-001", "bản khai.pdf"),
        document("TL-002", "sổ kho.pdf"),
        document("TL-003", "x.pdf", plan),
        document("TL-004", "kho bạc.pdf"),
        document("TL-005", "tukho.pdf"),
    )

    assert [each.code for each in search(entries, "kho")] == ["TL-004", "TL-002", "TL-005"]
    assert [each.code for each in search(entries, "12/kh")] == ["TL-003"]
    assert [each.code for each in search(entries, "tl-004")] == ["TL-004"]


@pytest.mark.parametrize("query", ["dieu dong", "ĐIỀU ĐỘNG", "đieu đong", "điều  động"])
def test_diacritics_and_case_do_not_matter(query: str) -> None:
    entries = documents(document("TL-001", "Điều động công chức.pdf"))

    assert [each.code for each in search(entries, query)] == ["TL-001"]


def test_words_may_stand_in_any_order() -> None:
    entries = documents(document("TL-001", "Kế hoạch cải cách 2026.pdf"))

    assert search(entries, "2026 cai cach")
    assert not search(entries, "2026 cai cach x")


@pytest.mark.parametrize("query", ["", "   ", "\t"])
def test_nothing_typed_finds_nothing(query: str) -> None:
    assert search(page_entries(["Chấm điểm"]), query) == ()


@pytest.mark.parametrize("query", ["(", "[a-z]*", "%", "\\", "\x00", "đ" * 5000, "\u0301"])
def test_hostile_queries_are_only_text(query: str) -> None:
    search(documents(document("TL-001", "(a) 100%.pdf")), query)


def test_leaves_are_found_by_their_wording(workspace: Workspace) -> None:
    leaf = next(leaf for leaf in workspace.criterion_set.leaves() if leaf.wording)
    entries = leaf_entries(workspace.criterion_set)

    assert leaf.code in [each.code for each in search(entries, leaf.wording)]


TEXTS = st.text(alphabet="ab /", max_size=8).map(folded)


@given(
    given_texts=st.lists(st.tuples(st.sampled_from(Kind), TEXTS, TEXTS, TEXTS), max_size=12),
    query=st.text(alphabet="ab /", max_size=4),
)
def test_what_is_found_holds_every_word_and_better_matches_come_first(
    given_texts: list[tuple[Kind, str, str, str]], query: str
) -> None:
    entries = [
        Entry(kind, str(place), title, "", (key,), f" {title}", f"{key} {title} {more}")
        for place, (kind, key, title, more) in enumerate(given_texts)
    ]

    found = search(entries, query)

    wanted = folded(query)
    holding = [
        each for each in entries if wanted and all(one in each.inside for one in wanted.split())
    ]
    assert sorted(each.code for each in found) == sorted(each.code for each in holding)
    places = [(_worth(each, wanted), each.kind) for each in found]
    assert places == sorted(places)


def _worth(entry: Entry, wanted: str) -> int:
    if entry.keys[0].startswith(wanted):
        return 0
    if entry.words.startswith(f" {wanted}"):
        return 1
    return 2 if f" {wanted}" in entry.words else 3


def test_the_list_stays_short() -> None:
    many = documents(*(document(f"TL-{number}", "van ban.pdf") for number in range(500)))

    assert len(search(many, "van ban")) < 100


def test_a_leaf_is_opened_by_keyboard(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    open_search(session, qtbot)

    type_in(session.finder.palette.search, "1.4")
    assert session.finder.palette.model.rows[0].kind is Kind.LEAF
    press(session.finder.palette.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: session.window.pages.currentIndex() == SCORING)
    assert session.scoring.current == "1.4"
    assert not session.finder.palette.isVisible()


def test_a_leaf_that_was_looked_for_is_ready_to_be_typed_in(session: Session, qtbot: QtBot) -> None:
    page = session.scoring_page
    page.tree.search.setFocus()
    open_search(session, qtbot)

    type_in(session.finder.palette.search, "1.4")
    press(session.finder.palette.search, Qt.Key.Key_Return)

    focus = session.window.focusWidget()
    assert focus is not None
    assert page.card.editor.isAncestorOf(focus)


def test_a_page_is_opened_by_arrow_and_enter(session: Session, qtbot: QtBot) -> None:
    open_search(session, qtbot)
    search = session.finder.palette.search

    assert "Minh chứng" in titles(session)  # the pages are offered before anything is typed
    for _ in range(titles(session).index("Minh chứng")):
        press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: session.window.pages.currentIndex() == LIBRARY)


def test_what_opens_over_the_pages_is_found_too(session: Session, qtbot: QtBot) -> None:
    open_search(session, qtbot)

    type_in(session.finder.palette.search, "cai dat")
    with qtbot.waitSignal(session.window.navigation.settings_wanted):
        press(session.finder.palette.search, Qt.Key.Key_Return)


def test_a_document_is_found_and_opened(
    session: Session, workspace: Workspace, scan: Scan, qtbot: QtBot
) -> None:
    files = [scan("Kế hoạch năm.pdf"), scan("<i>lạ</i>.pdf", b"%PDF-1.7 la")]
    attach_files(workspace, files, target=None, link_known=False, progress=Quiet())
    open_search(session, qtbot)

    type_in(session.finder.palette.search, "ke hoach nam")
    qtbot.waitUntil(lambda: "Kế hoạch năm.pdf" in titles(session))
    press(session.finder.palette.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: session.library.chosen == "TL-001")
    assert session.window.pages.currentIndex() == LIBRARY
    qtbot.waitUntil(lambda: session.library_page.document.title.text() == "Kế hoạch năm.pdf")


def test_escape_closes_and_changes_nothing(session: Session, qtbot: QtBot) -> None:
    page, leaf = session.window.pages.currentIndex(), session.scoring.current
    open_search(session, qtbot)
    type_in(session.finder.palette.search, "1.5")

    press(session.finder.palette.search, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not session.finder.palette.isVisible())
    assert (session.window.pages.currentIndex(), session.scoring.current) == (page, leaf)


def test_what_is_not_there_is_said(session: Session, qtbot: QtBot) -> None:
    open_search(session, qtbot)

    type_in(session.finder.palette.search, "zzzz")

    assert "Không tìm thấy" in session.finder.palette.hint.text()
    press(session.finder.palette.search, Qt.Key.Key_Return)
    assert session.finder.palette.isVisible()


def test_the_list_keeps_qts_contract(
    session: Session, qtbot: QtBot, keeps_qts_contract: Check
) -> None:
    open_search(session, qtbot)

    keeps_qts_contract(session.finder.palette.model)
