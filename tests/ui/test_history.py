from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.evidence import DocumentCode, EvidenceLink, Metadata
from desktop.domain.rounds import Pin
from desktop.services.linking import LinkChange
from desktop.ui.edits import AnswerEdit, DescriptionEdit, DismissalEdit, Edit, LinkEdit, SignerEdit
from desktop.ui.history import History
from desktop.ui.sentences.edits import edit_name, redo_name, undo_name

LEAVES = ("1.1", "1.2", "1.10")
LINK = EvidenceLink("1.1", DocumentCode("TL-001"), "kh", "tr. 3", "đóng dấu")
PIN = Pin("31756", "ab" * 32, b"", "Xã Vĩnh Thành", datetime(2026, 11, 30, tzinfo=UTC))

answers = st.one_of(
    st.just(Answer()),
    st.builds(Answer, st.builds(YesNoInput, st.booleans()), note=st.sampled_from(("", "a", "ab"))),
    st.builds(Answer, st.builds(CountInput, st.integers(0, 3).map(Decimal))),
)
links = st.builds(
    EvidenceLink,
    st.sampled_from(LEAVES),
    st.sampled_from((DocumentCode("TL-001"), DocumentCode("TL-002"))),
    st.just(""),
)


class Office:
    """Answers and links as a window holds them, with a history of how they came about."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.links: set[EvidenceLink] = set()
        self.history = History()

    @property
    def state(self) -> tuple[dict[str, Answer], set[EvidenceLink]]:
        filled = {leaf: answer for leaf, answer in self.answers.items() if not answer.is_empty}
        return filled, set(self.links)

    def type(self, leaf: str, answer: Answer) -> None:
        self.history.record(AnswerEdit(leaf, self.answers.get(leaf, Answer()), answer))
        self.answers[leaf] = answer

    def toggle(self, link: EvidenceLink) -> None:
        change = LinkChange(removed=(link,)) if link in self.links else LinkChange(added=(link,))
        self._relink(change)
        self.history.record(LinkEdit(link.leaf, change))

    def undo(self) -> bool:
        edit = self.history.undo()
        if edit is not None:
            self._apply(edit.reversed)
        return edit is not None

    def redo(self) -> bool:
        edit = self.history.redo()
        if edit is not None:
            self._apply(edit)
        return edit is not None

    def _apply(self, edit: Edit) -> None:
        if isinstance(edit, AnswerEdit):
            assert self.answers.get(edit.leaf, Answer()) == edit.before
            self.answers[edit.leaf] = edit.after
        elif isinstance(edit, LinkEdit):
            self._relink(edit.change)

    def _relink(self, change: LinkChange) -> None:
        assert self.links >= set(change.removed)
        assert not self.links & set(change.added)
        self.links = (self.links - set(change.removed)) | set(change.added)


def act(office: Office, actions: Sequence[tuple[str, object]]) -> None:
    for kind, what in actions:
        match kind, what:
            case "type", (str() as leaf, Answer() as answer):
                office.type(leaf, answer)
            case "link", EvidenceLink() as link:
                office.toggle(link)
            case "undo", _:
                office.undo()
            case "redo", _:
                office.redo()
            case _:
                office.history.end_visit()


typing = st.tuples(st.just("type"), st.tuples(st.sampled_from(LEAVES), answers))
linking = st.tuples(st.just("link"), links)
moving = st.tuples(st.sampled_from(("undo", "redo", "leave")), st.none())
days_work = st.lists(st.one_of(typing, typing, linking, moving), max_size=40)


@given(days_work)
def test_all_work_can_be_undone_whole_and_redone_whole(work: list[tuple[str, object]]) -> None:
    office = Office()
    act(office, work)
    while office.redo():
        pass
    end = office.state

    while office.undo():
        pass
    assert office.state == ({}, set())
    assert office.history.next_undo is None

    while office.redo():
        pass
    assert office.state == end
    assert office.history.next_redo is None


@given(days_work, typing | linking)
def test_something_new_ends_what_could_be_redone(
    work: list[tuple[str, object]], new: tuple[str, object]
) -> None:
    office = Office()
    act(office, work)

    act(office, [new])

    assert office.history.next_redo is None


def test_typing_in_one_leaf_is_one_edit_until_it_is_left() -> None:
    office = Office()
    for note in ("a", "ab", "abc"):
        office.type("1.1", Answer(note=note))
    office.history.end_visit()
    office.type("1.1", Answer(note="abcd"))

    office.undo()
    assert office.answers["1.1"] == Answer(note="abc")
    office.undo()
    assert office.answers["1.1"] == Answer()
    assert not office.undo()


def test_what_was_typed_and_taken_back_by_hand_is_no_edit() -> None:
    office = Office()
    office.type("1.1", Answer(note="a"))
    office.history.end_visit()
    office.type("1.1", Answer(note="ab"))
    office.type("1.1", Answer(note="a"))
    office.type("1.1", Answer(note="x"))

    office.undo()

    assert office.answers["1.1"] == Answer(note="a")


def test_what_is_typed_about_one_document_is_one_edit() -> None:
    history = History()
    one, other = DocumentCode("TL-001"), DocumentCode("TL-002")
    typed = [Metadata(number=text) for text in ("", "5", "59", "599")]
    for before, after in pairwise(typed):
        history.record(DescriptionEdit(one, before, after))
    assert history.next_undo == DescriptionEdit(one, typed[0], typed[-1])

    history.record(DescriptionEdit(other, typed[0], typed[1]))
    history.undo()

    assert history.next_undo == DescriptionEdit(one, typed[0], typed[-1])


def test_a_link_between_ends_the_edit_of_an_answer() -> None:
    office = Office()
    office.type("1.1", Answer(note="a"))
    office.toggle(LINK)
    office.type("1.1", Answer(note="ab"))

    office.undo()

    assert office.answers["1.1"] == Answer(note="a")
    assert office.links == {LINK}


def test_what_was_undone_is_not_typed_on() -> None:
    office = Office()
    office.type("1.1", Answer(note="a"))
    office.history.end_visit()
    office.type("1.1", Answer(note="ab"))
    office.undo()

    office.type("1.1", Answer(note="ac"))
    office.undo()

    assert office.answers["1.1"] == Answer(note="a")


def test_a_refused_undo_can_be_tried_again() -> None:
    history = History()
    edit = LinkEdit("1.1", LinkChange(added=(LINK,)))
    history.record(edit)

    assert history.undo() is edit
    history.undo_failed(edit)
    assert (history.next_undo, history.next_redo) == (edit, None)

    history.undo()
    assert history.redo() is edit
    history.redo_failed(edit)
    assert (history.next_undo, history.next_redo) == (None, edit)


def test_the_window_hears_of_every_move() -> None:
    heard: list[Edit | None] = []
    history = History()
    history.listen(lambda: heard.append(history.next_undo))
    edit = AnswerEdit("1.1", Answer(), Answer(note="a"))

    history.record(edit)
    history.undo()
    history.undo()
    history.redo()

    assert heard == [edit, None, edit]


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        (AnswerEdit("1.2.1", Answer(), Answer(note="a")), "sửa 1.2.1"),
        (LinkEdit("1.1", LinkChange(added=(LINK,))), "gắn TL-001 vào 1.1"),
        (LinkEdit("1.1", LinkChange(removed=(LINK,))), "gỡ TL-001 khỏi 1.1"),
        (
            LinkEdit("1.1", LinkChange(added=(LINK, EvidenceLink("1.1", DocumentCode("TL-002"))))),
            "gắn 2 tài liệu vào 1.1",
        ),
        (
            LinkEdit("1.1", LinkChange((LINK,), (EvidenceLink("1.1", DocumentCode("TL-002")),))),
            "sửa minh chứng của 1.1",
        ),
        (
            LinkEdit("1.1", LinkChange((replace(LINK, requirement="bc"),), (LINK,))),
            "chuyển TL-001 trong 1.1",
        ),
        (DescriptionEdit(LINK.document, Metadata(), Metadata(number="5")), "sửa mô tả TL-001"),
        (SignerEdit((PIN,)), "ghi nhận Xã Vĩnh Thành"),
        (SignerEdit((PIN,)).reversed, "bỏ ghi nhận Xã Vĩnh Thành"),
        (DismissalEdit(2, "goi.asice"), "bỏ goi.asice khỏi việc cần xem"),
        (DismissalEdit(2, "goi.asice").reversed, "đưa goi.asice lại vào việc cần xem"),
    ],
)
def test_an_edit_is_named_by_what_it_did(edit: Edit, name: str) -> None:
    assert edit_name(edit) == name
    assert undo_name(edit) == f"Hoàn tác: {name}"
    assert redo_name(edit) == f"Làm lại: {name}"
