"""Every hostile package gets its verdict, and nothing else happens."""

import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from desktop.domain.verification import Claim, VerificationReport
from desktop.exchange.faults import Fault
from tests.corpus.hostile.attack import Attack, Scene
from tests.corpus.hostile.registry import attacks
from tests.corpus.packages import judge, open_package
from tests.corpus.zip_forge import forge, pieces

_MEMORY = 24 * 1024**2  # the ring of buffers takes a third of it


@pytest.fixture(scope="module")
def scene() -> Scene:
    return Scene()


class _Judged:
    """Every attack is built and judged once, whichever tests ask for it in whichever order."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self._scene = scene
        self._folder = folder
        self._reports: dict[str, VerificationReport] = {}

    def __getitem__(self, attack: Attack) -> VerificationReport:
        if attack.name not in self._reports:
            self._reports[attack.name] = self._judge(attack)
        return self._reports[attack.name]

    def _judge(self, attack: Attack) -> VerificationReport:
        package = self._folder / "package.asice"
        package.write_bytes(attack.build(self._scene))
        tracemalloc.start()
        report = judge(package, *self._scene.trusted)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < _MEMORY
        assert list(self._folder.iterdir()) == [package]
        return report


@pytest.fixture(scope="module")
def judged(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> _Judged:
    return _Judged(scene, tmp_path_factory.mktemp("attacks"))


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.name)
def test_an_attack_gets_its_verdict(attack: Attack, judged: _Judged) -> None:
    report = judged[attack]

    assert report.verdict is attack.verdict
    codes = {finding.code for finding in report.findings}
    assert codes >= ({attack.code} if attack.code else set())


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.name)
def test_what_is_said_of_an_attack_can_be_shown(attack: Attack, judged: _Judged) -> None:
    report = judged[attack]

    known = {fault.code: fault.aspect for fault in Fault}
    for finding in report.findings:
        assert known[finding.code] is finding.aspect
        assert finding.path.isprintable()
        assert all(value.isprintable() for value in finding.facts.values())
    assert report.signature.signer.isprintable()


def test_the_package_that_is_attacked_is_good(scene: Scene, tmp_path: Path) -> None:
    package = tmp_path / "package.asice"
    package.write_bytes(forge(pieces(scene.entries)))

    report = judge(package, *scene.trusted)

    assert report.findings == ()
    assert report.intact is Claim.YES


def test_no_text_of_a_damaged_entry_is_handed_on(scene: Scene, tmp_path: Path) -> None:
    changed = {**scene.entries, "data/package.json": b'{"schema":"other"}'}
    package = tmp_path / "package.asice"
    package.write_bytes(forge(pieces(changed)))

    opened = open_package(package, *scene.trusted)

    assert set(opened.texts) == {"bag-info.txt", "data/submission.json", "data/criteria-set.yaml"}


def test_each_attack_has_a_name_of_its_own() -> None:
    names = Counter(attack.name for attack in attacks())

    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.no_cover
def test_every_fault_is_provoked_by_some_attack(judged: _Judged) -> None:
    provoked = {finding.code for attack in attacks() for finding in judged[attack].findings}

    never = {fault.code for fault in Fault} - provoked

    in_papers = {Fault.PDF_COVERS_PART.code, Fault.PDF_CHANGED_AFTER.code}
    assert never == {Fault.UNREADABLE.code, *in_papers}  # a file nobody can read
