"""The offline viewer: what it shows, that nothing breaks out of it and nothing comes in."""

import base64
import hashlib
import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from desktop.domain.answers import Answer, LostKind, LostReason, YesNoInput
from desktop.domain.criteria import Group, NotApplicable, ScoredBy, Section
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.rules import External
from desktop.domain.submission import Unit
from desktop.ports.papers import ReportContent
from desktop.reports.papers import Papers
from desktop.wording.traces import explain
from tests.domain.building import criterion_set
from tests.reports.building import document, large, leaf, small, submission, timely

KNOWN_TAGS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "p"}
    | {"div", "label", "input", "main", "section", "table", "thead", "tbody", "tr", "th", "td"}
    | {"article", "blockquote", "dl", "dt", "dd", "ol", "ul", "li", "span", "br", "footer"}
    | {"script"}
)
KNOWN_ATTRIBUTES = frozenset(
    {"lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "for", "type"}
    | {"autocomplete", "role", "hidden", "scope", "target", "rel", "data-part", "data-entry"}
)

Attributes = list[tuple[str, str | None]]


class Page(HTMLParser):
    """The page as a browser takes it apart."""

    def __init__(self, content: ReportContent) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.own: dict[str, list[str]] = {"style": [], "script": []}
        self._texts: list[str] = []
        self._inside = ""
        self.feed(Papers().viewer(content).decode("utf-8"))
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag

    @override
    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    @override
    def handle_data(self, data: str) -> None:
        if self._inside in self.own:
            self.own[self._inside].append(data)
        else:
            self._texts.append(data)

    @override
    def handle_comment(self, data: str) -> None:
        raise AssertionError("the page has no comments")

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._texts).split())

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def assert_nothing_broke_out(page: Page) -> None:
    assert {tag for tag, _ in page.tags} <= KNOWN_TAGS
    assert {name for _, attributes in page.tags for name in attributes} <= KNOWN_ATTRIBUTES
    assert len(page.of("script")) == len(page.of("style")) == len(page.of("body")) == 1
    for link in page.of("a"):
        assert re.fullmatch(r"#[a-z0-9-]+|\./[A-Za-z0-9._~/%-]+", link["href"])


def test_the_page_shows_every_criterion_with_points_reason_and_evidence() -> None:
    content = small()

    page = Page(content)

    for each in content.criterion_set.leaves():
        assert f"{each.code}. {each.title}" in page.text
        lines = explain(content.sheet.outcomes[each.code], each, content.criterion_set)
        for line in lines:
            assert line in page.text
    assert "TL-001: 1/BC-UBND, Báo cáo Kết quả cải cách hành chính năm 2026" in page.text
    assert "(tr. 3–5; Báo cáo năm)" in page.text
    assert "Đạt kế hoạch." in page.text
    assert "Tổng điểm tự chấm 3/4,5 điểm áp dụng (66,7 %)" in page.text
    assert_nothing_broke_out(page)


def test_links_lead_to_the_files_of_the_package_and_to_places_on_the_page() -> None:
    content = large(leaves=30, documents=40)

    page = Page(content)

    targets = {link["href"] for link in page.of("a")}
    places = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert {f"./{path}" for path in content.paths.values()} <= targets
    assert {target[1:] for target in targets if target.startswith("#")} <= places
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_a_document_the_package_does_not_hold_is_named_without_a_link() -> None:
    page = Page(replace(small(), paths={}))

    assert "TL-001" in page.text
    assert not [link for link in page.of("a") if link["href"].startswith(".")]


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else() -> None:
    page = Page(small())

    (policy,) = (meta["content"] for meta in page.of("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        digest = hashlib.sha256("".join(page.own[tag]).encode("utf-8")).digest()
        assert f"{directive} 'sha256-{base64.b64encode(digest).decode('ascii')}'" in policy


def test_the_page_names_nothing_outside_the_package() -> None:
    written = Papers().viewer(small()).decode("utf-8")

    assert not re.search(r"https?:|//|@import|url\(|src=", written)


HOSTILE = [
    "</script><script>alert(1)</script>.pdf",
    "</style><img src=x onerror=alert(1)>.pdf",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "<!-- --><svg onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;b&gt;&#x3c;script",
    "]]><![CDATA[",
    "a\u202egpj.exe\x00",
    "\ud800",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_out(name: str) -> None:
    content = small()
    hostile = replace(
        content,
        unit=Unit("1", name),
        documents=(document(1, name, subject=name, number=name, issuer=name, symbol=name),),
        answers=dict([timely("1.1", name)]),
        links=(
            EvidenceLink("1.1", DocumentCode("TL-001"), "bc", pages=name, note=name),
            EvidenceLink(name, DocumentCode("TL-001"), name),
        ),
        paths={DocumentCode("TL-001"): "evidence/" + name.encode("ascii", "ignore").decode()},
    )

    assert_nothing_broke_out(Page(hostile))


def test_markup_in_a_name_is_only_text() -> None:
    page = Page(replace(small(), documents=(document(1, "<b>đậm</b> & <i>.pdf"),)))

    assert "<b>đậm</b> & <i>.pdf" in page.text


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_shown(note: str, name: str) -> None:
    content = replace(small(), documents=(document(1, name),), answers=dict([timely("1.1", note)]))

    assert_nothing_broke_out(Page(content))


def test_the_same_submission_gives_the_same_bytes() -> None:
    assert Papers().viewer(small()) == Papers().viewer(small())


def test_bonus_penalty_and_leaves_without_points_are_shown() -> None:
    waiting = External("Chỉ số chuyển đổi số")
    field = Group(
        "1",
        "Lĩnh vực",
        Decimal(6),
        (
            leaf("1.1"),
            leaf("1.2", rule=waiting, scored_by=ScoredBy.EXTERNAL),
            leaf("1.3", not_applicable=NotApplicable.EXCLUDE),
            leaf("1.4"),
        ),
    )
    bonus = Section(Decimal(1), (leaf("T.1"),))
    penalty = Section(Decimal(2), (Group("P", "Điểm bị trừ", Decimal(2), (leaf("P.1"),)),))
    a_set = criterion_set(field, bonus=bonus, penalty=penalty)
    answers = dict([timely("1.1"), timely("T.1"), ("1.3", Answer(not_applicable=True))])

    page = Page(submission(a_set, answers))

    assert "Điểm thưởng: 1 điểm (không quá 1)" in page.text
    assert "Điểm bị trừ: 0 điểm (không quá 2)" in page.text
    assert page.text.count("Điểm bị trừ") == 1
    assert "○ Chờ kết quả" in page.text
    assert "– Không áp dụng" in page.text
    assert "○ Chưa chấm" in page.text


def test_a_submission_without_evidence_says_so() -> None:
    content = small()
    page = Page(submission(content.criterion_set, content.answers))

    assert "Không có tài liệu kiểm chứng kèm theo." in page.text
    assert "Thiếu: Báo cáo năm" in page.text


def test_why_points_are_lost_is_shown_as_plain_text() -> None:
    lost = LostReason(LostKind.NO_EVIDENCE, "<script>x</script>")
    answer = Answer(YesNoInput(yes=False), lost=lost)
    page = Page(replace(small(), answers={"1.2": answer}))

    assert "Mất điểm do thiếu tài liệu: <script>x</script>" in page.text
    assert_nothing_broke_out(page)
