"""Whatever bytes come: an answer, soon, and never more than the faults of a file."""

import os
import subprocess
import sys
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from desktop.catalog.criterion_set_reading import check_criterion_set
from desktop.domain.limits import MAX_CRITERION_SET_BYTES, MAX_YAML_VALUES
from tests.catalog.small_set import SMALL_SET

LAUGHS = "a: &a [lol]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "billion laughs": (LAUGHS.encode(), "yaml.alias"),
    "deep lists": (b"[" * 100_000, "yaml.too_deep"),
    "deep maps": (b"{a: " * 100_000, "yaml.too_deep"),
    "deep block lists": (b"- " * 100_000, "yaml.too_deep"),
    "deep keys": (b"? " * 100_000, "yaml.too_deep"),
    "many values": (b"[" + b"a," * (MAX_YAML_VALUES + 1) + b"]", "yaml.too_many_values"),
    "a scalar of ten megabytes": (b"a: " + b"x" * 10_000_000, "file.too_large"),
    "a scalar just within the limit": (
        b"title: " + b"x" * (MAX_CRITERION_SET_BYTES - 7),
        "text.too_long",
    ),
    "a number of a megabyte": (b"year: " + b"1" * 1_000_000, "number.too_long"),
    "an open quote": (b"a: '" + b"x" * 1_000_000, "yaml.syntax"),
    "only quotes": (b"'" * 1_000_001, "yaml.syntax"),
    "many unknown fields": (
        "\n".join(f"titel{number}: 1" for number in range(40_000)).encode(),
        "faults.more",
    ),
    "many anchors": (b"- &a b\n" * 40_000, "faults.more"),
    "many criteria of one code": (
        b"nodes:\n" + b"- {code: a}\n" * 30_000,
        "code.duplicate",
    ),
    "not UTF-8": (b"title: \xff\xfe", "file.not_utf8"),
    "UTF-16": (SMALL_SET.encode("utf-16"), "file.not_utf8"),
    "a program": (b"\x7fELF" + bytes(range(256)) * 10, "file.not_utf8"),
    "zeros": (bytes(1000), "text.invisible"),
    "nothing": (b"", "file.empty"),
    "only comments": (b"# a\n# b\n", "file.empty"),
    "an object to make": (b"!!python/object/apply:os.system [id]", "yaml.tag"),
    "a tag of its own": (b"%TAG !e! tag:e:\n---\na: !e!b c", "yaml.tag"),
    "endless directives": (
        b"".join(b"%%TAG !%d! x\n" % number for number in range(100_000)) + b"---\na: b\n",
        "yaml.syntax",
    ),
    "a later YAML": (b"%YAML 2.0\n---\na: b", "yaml.syntax"),
    "an alias of nothing": (b"a: *nothing", "yaml.alias"),
    "half a character": (b'title: "\\ud800"', "yaml.syntax"),
    "a character beyond Unicode": (b'title: "\\UFFFFFFFF"', "yaml.syntax"),
    "a text": (b"Xin ch\xc3\xa0o", "shape.wrong_type"),
    "a list": (b"[1, 2]", "shape.wrong_type"),
}


@pytest.mark.parametrize(("untrusted", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_by_name(untrusted: bytes, code: str) -> None:
    started = time.process_time()

    checked = check_criterion_set(untrusted)

    assert code in {fault.code for fault in checked.faults}
    assert checked.criterion_set is None
    # Not a speed test: what grows faster than the file takes minutes here.
    assert time.process_time() - started < 30


def test_the_same_file_has_the_same_faults_in_every_run() -> None:
    told = "from desktop.catalog.criterion_set_reading import check_criterion_set as check;"
    runs = {
        subprocess.run(
            [sys.executable, "-c", f"{told} print(check(b'nodes: []').faults)"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


@given(st.binary(max_size=300))
def test_any_bytes_give_an_answer(untrusted: bytes) -> None:
    checked = check_criterion_set(untrusted)

    assert checked.criterion_set is None
    assert checked.faults


@given(st.data())
def test_a_set_cut_or_changed_anywhere_gives_an_answer(data: st.DataObject) -> None:
    text = SMALL_SET
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    strange = data.draw(st.text("ab1 .,:-[]{}&*!|>'\"%@\n\t#", max_size=8))

    checked = check_criterion_set((text[:start] + strange + text[end:]).encode())

    assert (checked.criterion_set is None) == bool(checked.faults)
    lines = text.count("\n") + strange.count("\n") + 2
    assert all(0 <= fault.line <= lines for fault in checked.faults)


def test_a_platform_without_the_fast_scanner_reads_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = check_criterion_set(SMALL_SET.encode())
    monkeypatch.setattr(yaml, "__with_libyaml__", False)

    assert check_criterion_set(SMALL_SET.encode()) == expected
    for untrusted in (LAUGHS.encode(), b"[" * 1000, b'a: "\\UFFFFFFFF"', b'a: "\\ud800"'):
        assert check_criterion_set(untrusted).faults
