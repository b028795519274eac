"""A submission's two files come back as they were, and hostile ones are refused with all faults."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, Layer
from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
    Metadata,
)
from desktop.domain.limits import MAX_DOCUMENT_BYTES, MAX_PACKAGE_ENTRIES, MAX_SET_FAULTS
from desktop.domain.package_names import evidence_path
from desktop.domain.plain_text import many_lines, one_line
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import score_set
from desktop.domain.submission import PackageHead, Submission, Unit
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import (
    package_json,
    read_package_json,
    read_submission,
    submission_json,
)
from tests.domain_codecs.test_answers_json import all_answers, small_set

NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
HEAD = PackageHead(
    unit=Unit("26734", "UBND xã Vĩnh Thành"),
    year=2026,
    set_id="nho-2026",
    set_version="1",
    criterion_set=Digest("a" * 64),
    sequence=2,
    previous=Digest("b" * 64),
    created_at=NOON,
)


def document(number: int) -> EvidenceDocument:
    return EvidenceDocument(
        code=DocumentCode(f"TL-{number:03d}"),
        content=Content(Digest(f"{number:064x}"), 1 + number, number, MediaType.PDF),
        name="Kế hoạch số 12.pdf",
        added_at=NOON,
        metadata=Metadata("12", "KH-UBND", "KH", date(2026, 1, 15), "UBND xã", "Kế hoạch CCHC"),
    )


DOCUMENTS = (document(1), document(2))
SUBMISSION = Submission(
    head=HEAD,
    answers={Layer.SELF: {"1.1": Answer(note="Đã có kế hoạch.")}},
    documents=DOCUMENTS,
    links=(
        EvidenceLink("1.1", DocumentCode("TL-001"), "kh", "3–5", "Trang 3"),
        EvidenceLink("1.10", DocumentCode("TL-001")),
    ),
    paths={one.code: evidence_path(one) for one in DOCUMENTS},
)


def _submission_bytes(submission: Submission) -> bytes:
    answers = submission.answers.get(Layer.SELF, {})
    return submission_json(submission, score_set(small_set(), answers))


def _faults(untrusted_package: bytes, untrusted_submission: bytes) -> list[tuple[str, str]]:
    with pytest.raises(SubmissionFaultyError) as refusal:
        read_submission(untrusted_package, untrusted_submission, small_set())
    return [(fault.code, fault.path) for fault in refusal.value.faults]


def _changed(untrusted: bytes, change: Callable[[Any], object]) -> bytes:
    content = json.loads(untrusted)
    change(content)
    return json.dumps(content).encode()


def test_a_submission_comes_back_as_it_was() -> None:
    declared = read_submission(package_json(HEAD), _submission_bytes(SUBMISSION), small_set())

    assert declared.submission == SUBMISSION


def test_the_scores_the_sender_came_to_are_kept_as_declared() -> None:
    declared = read_submission(package_json(HEAD), _submission_bytes(SUBMISSION), small_set())

    sheet = score_set(small_set(), SUBMISSION.answers[Layer.SELF])
    assert declared.declared_scores == sheet_to_json(sheet)


def test_files_are_named_from_the_top_of_the_package() -> None:
    content = json.loads(_submission_bytes(SUBMISSION))

    assert content["evidence"][0]["path"] == "data/evidence/TL-001_12-KH-UBND.pdf"


def test_equal_submissions_are_written_as_equal_bytes() -> None:
    turned = replace(SUBMISSION, paths=dict(reversed(list(SUBMISSION.paths.items()))))

    assert _submission_bytes(turned) == _submission_bytes(SUBMISSION)


def test_a_name_that_looks_like_a_path_loses_its_separators() -> None:
    named = replace(SUBMISSION, documents=(replace(DOCUMENTS[0], name="a\\b/c.pdf"),), links=())

    declared = read_submission(package_json(HEAD), _submission_bytes(named), small_set())

    assert declared.submission.documents[0].name == "a_b_c.pdf"


_lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(one_line)
_some_line = _lines.filter(bool)
_prose = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(many_lines)
_moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
_digests = st.binary(min_size=32, max_size=32).map(lambda raw: Digest(raw.hex()))
_metadata = st.builds(Metadata, _lines, _lines, _lines, st.none() | st.dates(), _lines, _prose)


@st.composite
def submissions(draw: st.DrawFn) -> Submission:
    count = draw(st.integers(0, 4))
    documents = tuple(
        EvidenceDocument(
            code=DocumentCode(f"TL-{number:03d}"),
            content=Content(
                Digest(f"{draw(st.integers(0, 2**200)):060x}{number:04x}"),
                draw(st.integers(1, MAX_DOCUMENT_BYTES)),
                draw(st.integers(0, 2**32 - 1)),
                draw(st.sampled_from(MediaType)),
            ),
            name=draw(_some_line.map(lambda name: name.translate({47: "_", 92: "_"}))),
            added_at=draw(_moments),
            metadata=draw(_metadata),
        )
        for number in range(1, count + 1)
    )
    codes = st.sampled_from([one.code for one in documents] or [DocumentCode("TL-001")])
    links = st.builds(
        EvidenceLink, st.sampled_from(["1.1", "1.10"]), codes, st.just(""), _lines, _prose
    )
    sequence = draw(st.integers(1, 50))
    head = replace(
        HEAD,
        unit=Unit(draw(_some_line), draw(_some_line)),
        criterion_set=draw(_digests),
        sequence=sequence,
        previous=None if sequence == 1 else draw(_digests),
        created_at=draw(_moments),
    )
    return Submission(
        head=head,
        answers={layer: draw(all_answers) for layer in draw(st.sets(st.sampled_from(Layer)))},
        documents=documents,
        links=tuple(
            draw(st.lists(links, max_size=5, unique_by=lambda link: (link.leaf, link.document)))
        )
        if documents
        else (),
        paths={one.code: evidence_path(one) for one in documents},
    )


@given(submissions())
def test_any_submission_comes_back_as_it_was(submission: Submission) -> None:
    untrusted = package_json(submission.head)

    declared = read_submission(untrusted, _submission_bytes(submission), small_set())

    assert declared.submission == submission
    assert read_package_json(untrusted) == submission.head


def _set(*steps: str | int, to: object) -> Callable[[Any], object]:
    def change(content: Any) -> object:  # noqa: ANN401 - any JSON at all
        for step in steps[:-1]:
            content = content[step]
        content[steps[-1]] = to
        return content

    return change


def _drop(*steps: str | int) -> Callable[[Any], object]:
    def change(content: Any) -> object:  # noqa: ANN401 - any JSON at all
        for step in steps[:-1]:
            content = content[step]
        return content.pop(steps[-1])

    return change


HEAD_FAULTS = [
    (_set("schema", to="minhchung/package/2"), "schema.unknown", ""),
    (_set("schema", to=7), "schema.unknown", ""),
    (_drop("schema"), "shape.missing_field", ""),
    (_set("kind", to="round"), "package.kind", ""),
    (_set("kind", to="letter"), "word.unknown", "#/kind"),
    (_set("base", to="c" * 64), "package.field_barred", ""),
    (_set("to", to={"code": "SNV"}), "shape.missing_field", "#/to"),
    (_set("audit", to="x"), "text.characters", "#/audit"),
    (_set("kind", to=1), "shape.wrong_type", "#/kind"),
    (_set("extra", to=1), "shape.unknown_field", "#/extra"),
    (_set("a/b~c", to=1), "shape.unknown_field", "#/a~1b~0c"),
    (_set("unit", to="x"), "shape.wrong_type", "#/unit"),
    (_set("unit", "code", to=" "), "value.empty", "#/unit/code"),
    (_set("unit", "name", to="x" * 1001), "text.too_long", "#/unit/name"),
    (_drop("unit", "name"), "shape.missing_field", "#/unit"),
    (_set("year", to=1999), "number.too_small", "#/year"),
    (_set("year", to="2101"), "number.too_large", "#/year"),
    (_set("year", to=2026.5), "number.not_whole", "#/year"),
    (_set("set", "sha256", to="A" * 64), "text.characters", "#/set/sha256"),
    (_set("set", "sha256", to="a" * 65), "text.too_long", "#/set/sha256"),
    (_set("set", "sha256", to="a" * 63 + "\n"), "text.characters", "#/set/sha256"),
    (_set("set", "id", to="khac"), "package.other_set", ""),
    (_set("set", "version", to="2"), "package.other_set", ""),
    (_set("year", to=2025), "package.other_set", ""),
    (_set("sequence", to=0), "number.too_small", "#/sequence"),
    (_set("sequence", to=1), "package.sequence", ""),
    (_set("previous", to=None), "package.sequence", ""),
    (_set("previous", to="x"), "text.characters", "#/previous"),
    (_set("created", to="2026-11-30 12:00"), "moment.format", "#/created"),
    (_set("created", to="2026-11-30T12:00:00+07:00"), "moment.format", "#/created"),
    (_set("created", to="2026-11-31T12:00:00Z"), "date.not_in_calendar", "#/created"),
    (_set("created", to=1), "shape.wrong_type", "#/created"),
]


@pytest.mark.parametrize(("change", "code", "place"), HEAD_FAULTS)
def test_a_fault_of_the_head_is_named_alone(
    change: Callable[[Any], object], code: str, place: str
) -> None:
    untrusted = _changed(package_json(HEAD), change)

    faults = _faults(untrusted, _submission_bytes(SUBMISSION))

    assert faults == [(code, f"data/package.json{place}")]


ONE = ("evidence", 0)
CONTENT_FAULTS = [
    (_set("schema", to="minhchung/submission/9"), "schema.unknown", ""),
    (_drop("links"), "shape.missing_field", ""),
    (_set("extra", to=1), "shape.unknown_field", "#/extra"),
    (_set("answers", to=[]), "shape.wrong_type", "#/answers"),
    (_set("answers", "boss", to={}), "shape.unknown_field", "#/answers/boss"),
    (_set("answers", "self", "9", to={}), "leaf.unknown", "#/answers/self/9"),
    (
        _set("answers", "appraisal_1", to={"1.4": {"inputs": {"count": "x"}}}),
        "number.format",
        "#/answers/appraisal_1/1.4/inputs/count",
    ),
    (_set("scores", to=[]), "shape.wrong_type", "#/scores"),
    (_set("evidence", to={}), "shape.wrong_type", "#/evidence"),
    (_set("evidence", to=[{}] * (MAX_PACKAGE_ENTRIES + 1)), "list.too_long", "#/evidence"),
    (_set(*ONE, "sha256", to="0" * 63), "text.characters", "#/evidence/0/sha256"),
    (_set(*ONE, "sha256", to=f"{2:064x}"), "evidence.twice", "#/evidence/1"),
    (_set(*ONE, "crc32", to="0000000G"), "text.characters", "#/evidence/0/crc32"),
    (_set(*ONE, "size", to=0), "number.too_small", "#/evidence/0/size"),
    (_set(*ONE, "size", to=MAX_DOCUMENT_BYTES + 1), "number.too_large", "#/evidence/0/size"),
    (_set(*ONE, "size", to=True), "shape.wrong_type", "#/evidence/0/size"),
    (_set(*ONE, "media_type", to="text/html"), "word.unknown", "#/evidence/0/media_type"),
    (_set(*ONE, "media_type", to="image/png"), "document.path", "#/evidence/0"),
    (_set(*ONE, "name", to=""), "value.empty", "#/evidence/0/name"),
    (_set(*ONE, "name", to="x" * 256), "text.too_long", "#/evidence/0/name"),
    (_set(*ONE, "name", to="../../x.pdf"), "text.characters", "#/evidence/0/name"),
    (_set(*ONE, "name", to="C:\\x.pdf"), "text.characters", "#/evidence/0/name"),
    (_set(*ONE, "added", to="gestern"), "moment.format", "#/evidence/0/added"),
    (_set(*ONE, "metadata", "issued_on", to="1/2"), "date.format",
     "#/evidence/0/metadata/issued_on"),
    (_set(*ONE, "metadata", "x", to=1), "shape.unknown_field", "#/evidence/0/metadata/x"),
    (_set("links", 0, "leaf", to="9.9"), "leaf.unknown", "#/links/0"),
    (_set("links", 0, "leaf", to="1"), "leaf.unknown", "#/links/0"),
    (_set("links", 0, "document", to="TL-003"), "document.unknown", "#/links/0"),
    (_set("links", 0, "document", to="TL-3"), "text.characters", "#/links/0/document"),
    (_set("links", 0, "requirement", to="xx"), "requirement.unknown", "#/links/0"),
    (_set("links", 0, "pages", to="x" * 1001), "text.too_long", "#/links/0/pages"),
    (_drop("links", 1, "leaf"), "shape.missing_field", "#/links/1"),
    (_set("links", 1, to={"leaf": "1.1", "document": "TL-001", "requirement": "kh"}),
     "evidence.twice", "#/links/1"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code", "place"), CONTENT_FAULTS)
def test_a_fault_of_the_content_is_named_alone(
    change: Callable[[Any], object], code: str, place: str
) -> None:
    untrusted = _changed(_submission_bytes(SUBMISSION), change)

    faults = _faults(package_json(HEAD), untrusted)

    assert (code, f"data/submission.json{place}") in faults
    consequences = {"document.unknown"} if code in ("shape.wrong_type", "list.too_long") else set()
    assert {found for found, _ in faults} <= {code} | consequences


HOSTILE_PATHS = [
    "evidence/TL-001_12-KH-UBND.pdf",
    "/data/evidence/TL-001_a.pdf",
    "data/evidence/../TL-001_a.pdf",
    "data/evidence/TL-001_../../a.pdf",
    "data\\evidence\\TL-001_a.pdf",
    "data/evidence/TL-001_a.pdf\x00.exe",
    "data/evidence/TL-001_a.pdf\n",
    "data/evidence/TL-001_kế.pdf",
    "data/evidence/TL-001_a.pdf.exe",
    "data/evidence/TL-001_a.exe",
    "data/evidence/TL-002_a.pdf",
    "data/evidence/TL-0011_a.pdf",
    "data/evidence/CON.pdf",
    "data/evidence/TL-001_a .pdf",
    "data/evidence/TL-001_a.PDF",
    "data/evidence/TL-001_" + "a" * 200 + ".pdf",
    "data/submission.json",
    "",
    7,
]


@pytest.mark.parametrize("path", HOSTILE_PATHS)
def test_a_path_that_is_not_the_documents_own_is_refused(path: object) -> None:
    untrusted = _changed(_submission_bytes(SUBMISSION), _set(*ONE, "path", to=path))

    faults = _faults(package_json(HEAD), untrusted)

    assert len(faults) == 1
    assert faults[0][1].startswith("data/submission.json#/evidence/0")


def test_paths_that_differ_only_in_case_are_refused() -> None:
    def change(content: Any) -> None:  # noqa: ANN401 - any JSON at all
        twin = dict(content["evidence"][0], sha256="f" * 64)
        twin["path"] = twin["path"].replace("KH-UBND", "kh-ubnd")
        content["evidence"].append(twin)

    faults = _faults(package_json(HEAD), _changed(_submission_bytes(SUBMISSION), change))

    assert faults == [("evidence.twice", "data/submission.json#/evidence/2")] * 2


def test_faults_of_both_files_are_named_at_once() -> None:
    assert _faults(b"[1, 2", b'{"a": 1, "a": 2}') == [
        ("json.syntax", "data/package.json"),
        ("json.duplicate_key", "data/submission.json"),
    ]


def test_more_faults_than_anybody_reads_are_counted() -> None:
    links = [{"leaf": "9", "document": "TL-009", "requirement": str(n)} for n in range(400)]
    untrusted = _changed(_submission_bytes(SUBMISSION), _set("links", to=links))

    faults = _faults(package_json(HEAD), untrusted)

    assert len(faults) == MAX_SET_FAULTS + 1
    assert faults[-1] == ("faults.more", "")


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_any_bytes_are_refused_and_nothing_else(first: bytes, second: bytes) -> None:
    assert _faults(first, second)
    with pytest.raises(SubmissionFaultyError):
        read_package_json(first)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.data())
def test_any_value_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    content = json.loads(_submission_bytes(SUBMISSION))
    place = content
    while isinstance(place, dict | list) and place:
        steps = sorted(place) if isinstance(place, dict) else range(len(place))
        step = data.draw(st.sampled_from(list(steps)))
        if data.draw(st.booleans()) or not isinstance(place[step], dict | list):
            place[step] = data.draw(_json)
            break
        place = place[step]

    untrusted = json.dumps(content).encode()
    with suppress(SubmissionFaultyError):
        declared = read_submission(package_json(HEAD), untrusted, small_set())
        assert declared.submission.head == HEAD
