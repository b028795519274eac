import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest

import desktop
from desktop.catalog.nodes import ScalarType
from desktop.domain import bases, receiving
from desktop.domain.answer_errors import AnswerFault
from desktop.domain.criteria import CriterionSet
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.errors import AppError
from desktop.domain.findings import CheckFinding, FindingKind, Weight
from desktop.domain.scoring.outcome import FaultKind
from desktop.domain.verification import Aspect, Verdict, VerificationFinding
from desktop.exchange.faults import Fault
from desktop.services import content_check, package_judge, report_verifying, volume_check
from desktop.services.workspace import Workspace
from desktop.ui.messages import (
    describe_answer_fault,
    describe_check,
    describe_error,
    describe_set_fault,
    describe_verdict,
    describe_verification,
)
from desktop.ui.sentences import checks, criterion_sets, delivery, failures, packages

FAILURES = {**failures.SENTENCES, **delivery.SENTENCES}
ENGLISH = re.compile(r"\b(the|error|file|not|invalid|missing|failed|unknown)\b", re.IGNORECASE)
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\b[a-z]+\.[a-z]+_[a-z]+\b")
BLANK = re.compile(r"[{}]|…$")
QUOTED = re.compile(r"“[^”]*”")
FOUND_BY_SERVICES = (
    content_check.CODES
    | package_judge.CODES
    | report_verifying.CODES
    | volume_check.CODES
    | receiving.CODES
    | bases.CODES
)
DOMAIN = Path(desktop.__file__).parent / "domain"


def all_errors(kind: type[AppError] = AppError) -> Iterator[type[AppError]]:
    for each in kind.__subclasses__():
        yield each
        yield from all_errors(each)


def load_everything() -> None:
    """Errors are defined in several rooms; every room but the programs' doors is imported."""
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not any(part in module.name for part in ("migrations", "__main__")):
            importlib.import_module(module.name)


load_everything()


def made(kind: type[AppError]) -> AppError:
    values: dict[str, Any] = {"path": Path("/ổ đĩa/tệp.pdf"), "faults": ()}
    sample: list[Any] = []
    for each in fields(kind):  # type: ignore[arg-type] # every AppError below the first is a dataclass
        if each.default is MISSING:
            is_number = each.type in {int, "int"}
            sample.append(values.get(each.name, 7 if is_number else "gia tri"))
    return kind(*sample)


def assert_is_a_sentence(text: str) -> None:
    plain = QUOTED.sub("", text)
    assert text[0].isupper() or text[0] in "“0123456789"
    assert plain.endswith((".", "?", ""))
    assert not ENGLISH.search(plain), text
    assert not CODE.search(plain), text
    assert not BLANK.search(text), text


@pytest.mark.parametrize("kind", sorted(set(all_errors()), key=str))
def test_every_failure_has_a_sentence_with_its_blanks_filled(kind: type[AppError]) -> None:
    assert kind.code in FAILURES
    assert_is_a_sentence(describe_error(made(kind)))


def test_no_failure_sentence_is_left_over() -> None:
    assert set(FAILURES) == {kind.code for kind in all_errors()}


@pytest.mark.parametrize("fault", Fault, ids=lambda each: each.code)
def test_every_fault_of_a_container_has_a_sentence(fault: Fault) -> None:
    assert fault.code in packages.SENTENCES


@pytest.mark.parametrize("code", sorted(FOUND_BY_SERVICES))
def test_every_fault_of_a_packages_content_has_a_sentence(code: str) -> None:
    assert code in packages.SENTENCES


def test_no_package_sentence_is_left_over() -> None:
    known = {fault.code for fault in Fault} | FOUND_BY_SERVICES

    assert set(packages.SENTENCES) == known


@pytest.mark.parametrize("code", sorted(packages.SENTENCES))
def test_package_sentences_are_words(code: str) -> None:
    names = ("path", "twin", "entry", "bytes", "limit", "declared", "found", "count", "leaf")
    facts = dict.fromkeys(
        (*names, "computed", "fingerprint", "from", "until", "signer", "number", "group"), "7"
    )
    facts |= dict.fromkeys(("base", "unit", "document", "name"), "7")
    facts |= dict.fromkeys(("since", "made"), "2026-11-20T08:30:00+00:00")
    facts |= {"reason": "keyCompromise", "issuer": "CA", "root": "CA"}
    finding = VerificationFinding(code, Aspect.INTACT, "data/x.pdf", facts)

    assert_is_a_sentence(describe_verification(finding))


def test_a_finding_nobody_knows_still_says_what_it_speaks_against() -> None:
    finding = VerificationFinding("brand.new", Aspect.SIGNATURE)

    assert_is_a_sentence(describe_verification(finding))


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_says_what_to_do(verdict: Verdict) -> None:
    assert_is_a_sentence(describe_verdict(verdict))


def test_only_a_verified_package_may_be_taken_in() -> None:
    welcoming = {each for each in Verdict if "Có thể tiếp nhận" in describe_verdict(each)}

    assert welcoming == {Verdict.VERIFIED}


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_of_the_check_has_a_sentence(kind: FindingKind, workspace: Workspace) -> None:
    finding = CheckFinding(
        Weight.COSTS_POINTS,
        kind,
        workspace.criterion_set.leaves()[0].max,
        leaf="1.1",
        requirements=("Kế hoạch",),
        faults=tuple(FaultKind),
    )

    assert_is_a_sentence(describe_check(finding, _set(workspace)))


def test_every_weight_and_input_fault_has_words() -> None:
    assert set(checks.WEIGHTS) == set(Weight)
    assert set(checks.FAULTS) == set(FaultKind)


def codes_noted_in(folder: Path) -> set[str]:
    """The codes that the readers of files give to what they find."""
    pattern = re.compile(
        r"(?:fault|Remark|unknown|_refused|refuse|_fault|JsonRefusal|_unknown|AnswerFault|SetFault)"
        r"\(\s*(?:[a-z_.()\"]+, )*?\"([a-z0-9]+\.[a-z0-9_]+)\"",
    )
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    return {code for source in sources for code in pattern.findall(source)}


@pytest.mark.parametrize("room", ["catalog", "domain"])
def test_every_fault_of_a_file_has_a_sentence(room: str) -> None:
    codes = codes_noted_in(DOMAIN.parent / room)

    assert len(codes) > 5
    assert codes - set(criterion_sets.SENTENCES) == set()


@pytest.mark.parametrize("code", sorted(criterion_sets.SENTENCES))
def test_faults_of_files_say_where_they_are(code: str) -> None:
    facts = dict.fromkeys(re.findall(r"{(\w+)}", criterion_sets.SENTENCES[code]), "7")

    said = describe_set_fault(SetFault(code, 12, 3, "1.2 › rule", tuple(facts.items())))

    assert said.startswith("Dòng 12, cột 3 (1.2 › rule): ")
    assert not BLANK.search(said)
    assert describe_answer_fault(
        AnswerFault(code, "1.2", "count", tuple(facts.items()))
    ).startswith("Tiêu chí 1.2, mục “count”: ")


@pytest.mark.parametrize("kind", sorted(set(ScalarType) - {ScalarType.STR}))
def test_every_trap_of_a_set_file_has_a_sentence(kind: ScalarType) -> None:
    assert f"yaml.{kind}_trap" in criterion_sets.SENTENCES


@pytest.mark.parametrize("kind", [ScalarType.FLOAT, ScalarType.BOOL, ScalarType.DATE])
def test_every_trap_of_a_workbook_has_a_sentence(kind: ScalarType) -> None:
    assert f"cell.{kind}_trap" in criterion_sets.SENTENCES


def test_a_fault_in_a_workbook_names_sheet_and_cell() -> None:
    said = describe_set_fault(SetFault("cell.formula", 12, 28, "1.2", (), "Tiêu chí"))

    assert said.startswith("Trang “Tiêu chí”, ô AB12 (1.2): Ô có công thức.")


def test_a_near_word_is_suggested() -> None:
    facts = (("text", "titel"), ("suggestion", "title"), ("known", "title, max"))

    said = describe_set_fault(SetFault("shape.unknown_field", 1, 1, "", facts))

    assert said.endswith("Không có mục nào tên “titel”. Có phải là “title” không?")


def test_hostile_names_cannot_write_sentences_of_their_own() -> None:
    finding = VerificationFinding("entry.unlisted", Aspect.INTACT, "a{code}\n\u202eb", {})

    said = describe_verification(finding)

    assert "\n" not in said
    assert "\u202e" not in said
    assert "{code}" in said


def _set(workspace: Workspace) -> CriterionSet:
    return workspace.criterion_set
