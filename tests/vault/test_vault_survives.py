"""Whatever is done to the vault, and wherever a run is killed, stored contents stay whole."""

import contextlib
import hashlib
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from desktop.domain.errors import JobCancelledError
from desktop.domain.evidence import Digest
from desktop.vault.object_vault import ObjectVault

KILLS = 32

# Few and short, so that equal contents and equal sizes are common.
CONTENTS = st.sampled_from([b"a", b"b", b"aa", b"ab", b"abc" * 350_000, b"abd" * 350_000])


def ignore(_count: int) -> None:
    pass


class VaultLife(RuleBasedStateMachine):
    """Puts, cancels, damage, sweeps and restarts in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = contextlib.ExitStack()
        self.root = Path(self.folder.enter_context(tempfile.TemporaryDirectory()))
        self.vault = ObjectVault(self.root / "vault")
        self.stored: dict[Digest, bytes] = {}
        self.damaged: set[Digest] = set()

    @override
    def teardown(self) -> None:
        self.folder.close()

    def write_source(self, content: bytes) -> Path:
        source = self.root / "source"
        source.write_bytes(content)
        return source

    @rule(content=CONTENTS)
    def put(self, content: bytes) -> None:
        digest = Digest(hashlib.sha256(content).hexdigest())
        is_known = digest in self.stored and digest not in self.damaged

        stored = self.vault.put(self.write_source(content), on_bytes=ignore)

        assert (stored.digest, stored.is_new) == (digest, not is_known)
        self.stored[digest] = content
        self.damaged.discard(digest)

    @rule(content=CONTENTS, after=st.integers(0, 3))
    def cancel_a_put(self, content: bytes, after: int) -> None:
        left = iter(range(after))

        def stop(_count: int) -> None:
            if next(left, None) is None:
                raise JobCancelledError

        try:
            stored = self.vault.put(self.write_source(content), on_bytes=stop)
        except JobCancelledError:
            return
        self.stored[stored.digest] = content
        self.damaged.discard(stored.digest)

    @precondition(lambda self: self.stored.keys() - self.damaged)
    @rule(data=st.data())
    def shorten_an_object(self, data: st.DataObject) -> None:
        digest = data.draw(st.sampled_from(sorted(self.stored.keys() - self.damaged)))
        path = self.vault.path_of(digest)
        path.chmod(0o600)
        path.write_bytes(b"")
        self.damaged.add(digest)

    @rule(name=st.sampled_from(["put-1.part", "put-2.part"]))
    def die_while_writing(self, name: str) -> None:
        incoming = self.root / "vault" / "incoming"
        incoming.mkdir(parents=True, exist_ok=True)
        (incoming / name).write_bytes(b"half")
        self.vault = ObjectVault(self.root / "vault")

    @rule()
    def sweep(self) -> None:
        self.vault.sweep()

        assert not list((self.root / "vault").glob("incoming/*"))

    @invariant()
    def no_stored_content_is_lost(self) -> None:
        assert self.vault.digests() == self.stored.keys()
        for digest in self.stored.keys() - self.damaged:
            self.vault.verify(digest, on_bytes=ignore)
            assert self.vault.path_of(digest).read_bytes() == self.stored[digest]


TestVaultLife = VaultLife.TestCase
TestVaultLife.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


WRITER = r"""
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from desktop.vault.object_vault import ObjectVault

vault = ObjectVault(Path(sys.argv[1]))

def put(source):
    digest = vault.put(source, on_bytes=lambda count: None).digest
    os.write(1, f"{digest}\n".encode())  # one call: lines of several threads do not mix

with ThreadPoolExecutor(3) as pool:
    list(pool.map(put, sorted(Path(sys.argv[2]).iterdir())))
"""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    chance = random.Random(1)
    for number in range(60):
        content = random.Random(number // 3).randbytes(chance.randrange(1, 300_000))
        (folder / f"{number}.pdf").write_bytes(content)
        (folder / f"{number} (1).pdf").write_bytes(content)
    return folder


def test_a_killed_run_leaves_whole_objects_and_what_it_promised(
    sources: Path, tmp_path: Path
) -> None:
    chance = random.Random(2)
    leftovers = 0

    for kill in range(KILLS):
        root = tmp_path / str(kill)
        promised = _put_until_killed(root, sources, after=chance.randrange(1, 40))

        vault = ObjectVault(root)
        stored = vault.digests()
        assert promised <= stored
        for digest in stored:
            vault.verify(digest, on_bytes=ignore)
        leftovers += len(vault.sweep())
        assert not list((root / "incoming").iterdir())

    assert leftovers > 0, "no run was killed while it was writing"


def _put_until_killed(root: Path, sources: Path, *, after: int) -> set[str]:
    command = [sys.executable, "-c", WRITER, str(root), str(sources)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="ascii") as writer:
        assert writer.stdout is not None
        promised = {writer.stdout.readline().strip() for _ in range(after)}
        writer.kill()
        promised |= {line.strip() for line in writer.stdout if line.endswith("\n")}
    assert "" not in promised, "the writer ended by itself"
    return promised
