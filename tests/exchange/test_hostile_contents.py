"""A package whose container is in order still has to agree with itself, whoever signed it."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.domain.verification import Claim, Verdict
from tests.corpus.hostile.content_attacks import ContentAttack, content_attacks
from tests.corpus.whole_package import HEAD, WholePackage

_LONGEST = 301
"""Characters that anybody is shown of what a package says, with the sign that more follow."""


@pytest.mark.parametrize("attack", content_attacks(), ids=lambda attack: attack.name)
def test_what_contradicts_itself_is_never_verified(
    attack: ContentAttack, whole: WholePackage, tmp_path: Path
) -> None:
    package = tmp_path / "p.asice"
    package.write_bytes(attack.build(whole))

    report = whole.verify(package)

    assert report.verdict is attack.verdict
    assert {report.intact, report.signed_validly, report.signed_by_trusted} == {Claim.YES}
    codes = {finding.code for finding in report.findings}
    assert codes >= ({attack.code} if attack.code else set())
    for finding in report.findings:
        assert finding.path.isprintable()
        assert all(value.isprintable() for value in finding.facts.values())
        assert all(len(value) <= _LONGEST for value in finding.facts.values())


def test_the_package_that_is_changed_is_good(whole: WholePackage, tmp_path: Path) -> None:
    package = tmp_path / "p.asice"
    package.write_bytes(whole.built())

    assert whole.verify(package).findings == ()


def test_a_package_that_two_have_signed_says_so_and_is_good(
    whole: WholePackage, tmp_path: Path
) -> None:
    package = tmp_path / "p.asice"
    payload = whole.with_json(HEAD, lambda head: {**head, "signers": 2})
    package.write_bytes(whole.built(payload, cosigner=whole.leader))

    report = whole.verify(package)

    assert report.findings == ()
    assert report.verdict is Verdict.VERIFIED


def test_each_attack_has_a_name_of_its_own() -> None:
    names = Counter(attack.name for attack in content_attacks())

    assert [name for name, count in names.items() if count > 1] == []
