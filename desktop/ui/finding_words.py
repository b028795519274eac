"""Words for what was found in a package where they have to wrap: digests stand in groups."""

from dataclasses import replace

from desktop.domain.verification import VerificationFinding
from desktop.ui.messages import describe_verification
from desktop.wording.fingerprints import grouped

_DIGESTS = frozenset({"fingerprint", "base"})


def finding_words(finding: VerificationFinding) -> str:
    """As everywhere, but with digests in groups: as they stand beside the signers, and may wrap."""
    facts = finding.facts
    told = {name: grouped(facts[name]) for name in _DIGESTS & facts.keys()}
    return describe_verification(replace(finding, facts={**facts, **told}))
