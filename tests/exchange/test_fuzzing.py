"""Whatever becomes of a package by chance, it gets a verdict, and never a wrong one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.fuzzing import Fuzzer
from tests.corpus.whole_package import WholePackage

_fuzz = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)


class _Drawn:
    """Chance that finds its way back to the smallest example."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def below(self, count: int) -> int:
        return self._data.draw(st.integers(0, count - 1))

    def content(self, longest: int) -> bytes:
        return self._data.draw(st.binary(max_size=longest))


@pytest.fixture
def fuzzer(whole: WholePackage, tmp_path: Path) -> Fuzzer:
    return Fuzzer(whole, tmp_path)


@_fuzz
@given(st.data())
def test_changed_bytes_are_never_verified(fuzzer: Fuzzer, data: st.DataObject) -> None:
    fuzzer.change_bytes(_Drawn(data))


@_fuzz
@given(st.data())
def test_a_changed_structure_is_never_verified(fuzzer: Fuzzer, data: st.DataObject) -> None:
    fuzzer.change_structure(_Drawn(data))


@_fuzz
@given(st.data())
def test_what_a_trusted_signer_signs_agrees_with_itself_or_is_refused(
    fuzzer: Fuzzer, data: st.DataObject
) -> None:
    fuzzer.change_content(_Drawn(data))


@settings(_fuzz, max_examples=80)
@given(st.data())
def test_an_explanation_is_bound_to_a_sound_base_or_refused(
    fuzzer: Fuzzer, data: st.DataObject
) -> None:
    fuzzer.change_explanation(_Drawn(data))
