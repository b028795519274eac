"""What must hold of whatever a fuzzer makes of a package: a verdict, and never a wrong one."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.domain.answers import Layer
from desktop.domain.scoring.totals import score_set
from desktop.domain.submission_json import read_submission
from desktop.domain.verification import Verdict, VerificationReport
from tests.corpus.mutations import Choice, damaged, reseal, resealed, restructured
from tests.corpus.packages import bagged, sealed
from tests.corpus.whole_package import BODY, HEAD, SET, WholePackage
from tests.corpus.zip_forge import forge, pieces


class Fuzzer:
    """Changes one good package again and again, in a folder of its own."""

    def __init__(self, package: WholePackage, folder: Path) -> None:
        self._package = package
        self._file = folder / "fuzzed.asice"
        self._entries = sealed(bagged(package.payload), package.signer)
        self._good = forge(pieces(self._entries))

    @property
    def targets(self) -> Mapping[str, Callable[[Choice], None]]:
        """The ways of changing it, each with its check."""
        return {
            "bytes": self.change_bytes,
            "structure": self.change_structure,
            "content": self.change_content,
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

    def _expect_refusal(self, content: bytes) -> None:
        verdict = self._judge(content).verdict
        assert (verdict is Verdict.VERIFIED) == (content == self._good)

    def _judge(self, content: bytes) -> VerificationReport:
        self._file.unlink(missing_ok=True)
        self._file.write_bytes(content)
        report = self._package.verify(self._file)
        assert (report.verdict is Verdict.VERIFIED) == (report.findings == ())
        for finding in report.findings:
            assert finding.path.isprintable()
            assert all(fact.isprintable() for fact in finding.facts.values())
        return report


def _expect_right_points(payload: Mapping[str, bytes]) -> None:
    criterion_set = read_criterion_set(payload[SET])
    declared = read_submission(payload[HEAD], payload[BODY], criterion_set)
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
