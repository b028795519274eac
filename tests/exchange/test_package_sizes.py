"""The size of a package is bounded before it is made."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.container_writer import write_package
from desktop.exchange.entry_names import is_ours
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.package_sizes import ContainerSizes
from desktop.ports.package_writing import PackageEntry, PackagePlan
from tests.corpus.packages import LABELS, Quiet
from tests.corpus.signers import AT, make_signer

SIZES = ContainerSizes()

entries = st.lists(
    st.tuples(
        st.from_regex(r"evidence/[A-Za-z0-9]{1,100}\.(pdf|docx|json)", fullmatch=True).filter(
            lambda path: is_ours(f"data/{path}")  # no AUX, no CON
        ),
        st.binary(max_size=300),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda one: one[0].casefold(),
)


@given(given=entries, signers=st.integers(1, 2))
def test_a_package_is_never_larger_than_reckoned(
    tmp_path_factory: pytest.TempPathFactory,
    signer: OfficeSigner,
    given: list[tuple[str, bytes]],
    signers: int,
) -> None:
    target = tmp_path_factory.mktemp("size") / "goi.asice"
    labels = (*LABELS, ("Bag-Count", "200 of 200"))
    plan = PackagePlan(tuple(PackageEntry(path, content) for path, content in given), labels)

    both = [signer, make_signer()][:signers]
    write_package(plan, target, signer=both, at=AT, progress=Quiet())

    reckoned = SIZES.frame(labels) + sum(SIZES.entry(path, len(one)) for path, one in given)
    assert target.stat().st_size <= reckoned


def test_what_is_reserved_hardly_counts_in_a_usual_mail(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    plan = PackagePlan((PackageEntry("evidence/a.pdf", bytes(10_000_000)),), LABELS)
    target = tmp_path / "goi.asice"

    sealed = write_package(plan, target, signer=signer, at=AT, progress=Quiet())

    reckoned = SIZES.frame(LABELS) + SIZES.entry("evidence/a.pdf", 10_000_000)
    assert reckoned - sealed.size < 200_000
