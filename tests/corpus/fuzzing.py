"""What must hold of whatever a fuzzer makes of a package: a verdict, and never a wrong one."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.domain.answers import Layer
from desktop.domain.scoring.totals import score_set
from desktop.domain.submission import PackageKind
from desktop.domain.submission_json import read_submission
from desktop.domain.verification import Verdict, VerificationReport
from desktop.services.package_judge import Judgement, PackageJudge
from tests.corpus.explanation_mutations import explained_otherwise, other_base
from tests.corpus.hostile.explanation_attacks import EXPLAINED, explaining
from tests.corpus.mutations import (
    Choice,
    damaged,
    reseal,
    resealed,
    restructured,
)
from tests.corpus.packages import Quiet, bagged, sealed
from tests.corpus.whole_package import BODY, HEAD, SET, WholePackage
from tests.corpus.zip_forge import forge, pieces

_LONGEST_FACT = 301


class Fuzzer:
    """Changes one good package again and again, in a folder of its own."""

    def __init__(self, package: WholePackage, folder: Path) -> None:
        self._package = package
        self._file = folder / "fuzzed.asice"
        self._entries = sealed(bagged(package.payload), package.signer)
        self._good = forge(pieces(self._entries))
        self._base_file = folder / "base.asice"
        self._explanation = explaining(package, package.payload)

    @property
    def targets(self) -> Mapping[str, Callable[[Choice], None]]:
        """The ways of changing it, each with its check."""
        return {
            "bytes": self.change_bytes,
            "structure": self.change_structure,
            "content": self.change_content,
            "explanation": self.change_explanation,
        }

    def change_bytes(self, choice: Choice) -> None:
        """No change to the file leaves it verified."""
        self._expect_refusal(damaged(self._good, choice))

    def change_structure(self, choice: Choice) -> None:
        """No other zip of like entries is verified."""
        self._expect_refusal(restructured(self._entries, choice))

    def change_content(self, choice: Choice) -> None:
        """What a trusted signer signs is refused, or its points follow from its answers."""
        payload = resealed(self._package, choice)
        if self._judge(reseal(self._package, payload)).verdict is Verdict.VERIFIED:
            _expect_right_points(payload)

    def change_explanation(self, choice: Choice) -> None:
        """An explanation is refused, or bound to a sound base that has all it does not carry."""
        base, explanation = dict(self._package.payload), self._explanation
        way = choice.below(5)
        if way == 0:
            base = resealed(self._package, choice)
        elif way == 1:
            base = other_base(base, choice)
            explanation = explaining(self._package, base)
        else:
            explanation = explained_otherwise(explanation, choice)
        files = {self._file: explanation, self._base_file: base}
        for file, payload in files.items():
            file.unlink(missing_ok=True)
            file.write_bytes(reseal(self._package, payload))
        judged = self._judged_together(*files)
        if judged[self._file].report.verdict is Verdict.VERIFIED:
            kind = json.loads(explanation[HEAD])["kind"]
            if kind == PackageKind.EXPLANATION:
                assert judged[self._base_file].is_sound
                digest = judged[self._base_file].report.digest
                _expect_bound(explanation, base, str(digest))

    def _judged_together(self, *files: Path) -> Mapping[Path, Judgement]:
        package = self._package
        judge = PackageJudge(package.tools, (package.signer.certificate,))
        found = {Path(one.report.package): one for one in judge.judge(files, progress=Quiet())}
        for one in found.values():
            _expect_plain_findings(one.report)
        assert found.keys() == set(files)
        return found

    def _expect_refusal(self, content: bytes) -> None:
        verdict = self._judge(content).verdict
        assert (verdict is Verdict.VERIFIED) == (content == self._good)

    def _judge(self, content: bytes) -> VerificationReport:
        self._file.unlink(missing_ok=True)
        self._file.write_bytes(content)
        report = self._package.verify(self._file)
        _expect_plain_findings(report)
        return report


def _expect_plain_findings(report: VerificationReport) -> None:
    assert (report.verdict is Verdict.VERIFIED) == (report.findings == ())
    for finding in report.findings:
        assert finding.path.isprintable()
        assert all(fact.isprintable() for fact in finding.facts.values())
        assert all(len(fact) <= _LONGEST_FACT for fact in finding.facts.values())


def _expect_bound(
    explanation: Mapping[str, bytes], base: Mapping[str, bytes], base_digest: str
) -> None:
    """Both places name the base by digest and number, and every document lies in one of the two."""
    head, said = json.loads(explanation[HEAD]), json.loads(explanation[EXPLAINED])
    base_head = json.loads(base[HEAD])
    assert head["base"] == said["base"]["sha256"] == base_digest
    assert said["base"]["sequence"] == base_head["sequence"] < head["sequence"]
    assert (base_head["kind"], base_head["unit"]["code"]) == ("submission", head["unit"]["code"])
    carried, before = (
        {sha256(text).hexdigest() for path, text in each.items() if "/evidence/" in path}
        for each in (explanation, base)
    )
    for document in json.loads(explanation[BODY])["evidence"]:
        is_before = document["code"] in said["from_base"]
        assert document["sha256"] in (before if is_before else carried)
    _expect_right_points(explanation, kind=PackageKind.EXPLANATION)


def _expect_right_points(
    payload: Mapping[str, bytes], *, kind: PackageKind = PackageKind.SUBMISSION
) -> None:
    criterion_set = read_criterion_set(payload[SET])
    declared = read_submission(payload[HEAD], payload[BODY], criterion_set, kind=kind)
    answers = declared.submission.answers.get(Layer.SELF, {})
    computed = score_set(criterion_set, answers).outcomes
    scores = json.loads(payload[BODY])["scores"]
    said = {code: leaf["points"] for code, leaf in scores["leaves"].items()}
    assert said.keys() == computed.keys()
    for code, outcome in computed.items():
        assert (None if said[code] is None else Decimal(said[code])) == outcome.points
        assert outcome.points is None or 0 <= outcome.points <= outcome.max
    given = [Decimal(points) for points in said.values() if points is not None]
    assert Decimal(scores["earned"]) == sum(given)
