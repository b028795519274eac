"""All attacks on packages, each with the verdict it must get."""

from tests.corpus.hostile.attack import Attack
from tests.corpus.hostile.list_attacks import LIST_ATTACKS
from tests.corpus.hostile.name_attacks import NAME_ATTACKS
from tests.corpus.hostile.revocation_attacks import REVOCATION_ATTACKS
from tests.corpus.hostile.second_signer_attacks import SECOND_SIGNER_ATTACKS
from tests.corpus.hostile.signature_attacks import SIGNATURE_ATTACKS
from tests.corpus.hostile.zip_attacks import ZIP_ATTACKS


def attacks() -> list[Attack]:
    """In a settled order."""
    return [
        *ZIP_ATTACKS,
        *NAME_ATTACKS,
        *LIST_ATTACKS,
        *SIGNATURE_ATTACKS,
        *REVOCATION_ATTACKS,
        *SECOND_SIGNER_ATTACKS,
    ]
