"""An explanation is verified together with its own base alone, whoever signed the two."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.domain.verification import Claim, Verdict
from desktop.services.package_judge import Judgement, PackageJudge
from tests.corpus.hostile.explanation_attacks import (
    ExplanationAttack,
    explanation_attacks,
    good_pair,
)
from tests.corpus.packages import Quiet
from tests.corpus.whole_package import WholePackage

_LONGEST = 301
"""Characters that anybody is shown of what a package says, with the sign that more follow."""


def judged(whole: WholePackage, folder: Path, *contents: bytes) -> list[Judgement]:
    """What is found of each, in the order they were handed over."""
    files = [folder / f"{number}.asice" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    judge = PackageJudge(whole.tools, (whole.signer.certificate, whole.leader.certificate))
    found = {one.report.package: one for one in judge.judge(files, progress=Quiet())}
    return [found[str(file)] for file in files]


@pytest.mark.parametrize("attack", explanation_attacks(), ids=lambda attack: attack.name)
def test_what_contradicts_its_base_is_never_verified(
    attack: ExplanationAttack, whole: WholePackage, tmp_path: Path
) -> None:
    explanation, _ = judged(whole, tmp_path, *attack.build(whole))

    report = explanation.report
    assert report.verdict is Verdict.INCOMPLETE
    assert {report.intact, report.signed_validly, report.signed_by_trusted} == {Claim.YES}
    assert attack.code in {finding.code for finding in report.findings}
    for finding in report.findings:
        assert finding.path.isprintable()
        assert all(value.isprintable() for value in finding.facts.values())
        assert all(len(value) <= _LONGEST for value in finding.facts.values())


@pytest.mark.parametrize("is_first", [True, False])
def test_with_its_base_it_is_good(*, is_first: bool, whole: WholePackage, tmp_path: Path) -> None:
    explanation, base = good_pair(whole)

    both = (explanation, base) if is_first else (base, explanation)

    assert [one.report.findings for one in judged(whole, tmp_path, *both)] == [(), ()]


def test_alone_it_is_not_whole(whole: WholePackage, tmp_path: Path) -> None:
    explanation, base = good_pair(whole)

    (alone,) = judged(whole, tmp_path, explanation)

    (finding,) = alone.report.findings
    assert (alone.report.verdict, finding.code) == (Verdict.INCOMPLETE, "base.needed")
    assert (finding.facts["number"], finding.facts["count"]) == ("1", "1")
    assert judged(whole, tmp_path, base)[0].report.digest == finding.facts["base"]


def test_each_attack_has_a_name_of_its_own() -> None:
    names = Counter(attack.name for attack in explanation_attacks())

    assert [name for name, count in names.items() if count > 1] == []
