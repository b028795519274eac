"""The vault keeps each content once, whole, and tells what it could not take."""

import errno
import hashlib
import os
import random
import stat
import tempfile
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from desktop.domain import errors
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_DOCUMENT_BYTES
from desktop.ports.vault import StoredBytes
from desktop.vault import source_file
from desktop.vault.object_vault import ObjectVault

MIB = 1024 * 1024


@pytest.fixture
def vault(tmp_path: Path) -> ObjectVault:
    return ObjectVault(tmp_path / "vault")


def ignore(_count: int) -> None:
    pass


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def objects_of(root: Path) -> list[Path]:
    return sorted(path for path in (root / "vault" / "objects").rglob("*") if path.is_file())


def leftovers_of(root: Path) -> list[Path]:
    return sorted((root / "vault" / "incoming").glob("*"))


@pytest.mark.parametrize("size", [1, MIB - 1, MIB, MIB + 1, 3 * MIB + 7])
def test_a_stored_content_is_the_file_byte_for_byte(
    vault: ObjectVault, tmp_path: Path, size: int
) -> None:
    content = random.Random(size).randbytes(size)

    stored = vault.put(write(tmp_path / "scan.pdf", content), on_bytes=ignore)

    digest = Digest(hashlib.sha256(content).hexdigest())
    assert stored == StoredBytes(digest, size, zlib.crc32(content), is_new=True)
    assert vault.path_of(digest).read_bytes() == content
    assert vault.path_of(digest) == tmp_path / "vault" / "objects" / digest[:2] / digest
    assert leftovers_of(tmp_path) == []
    vault.verify(digest, on_bytes=ignore)


def test_an_object_is_read_only(vault: ObjectVault, tmp_path: Path) -> None:
    stored = vault.put(write(tmp_path / "a", b"content"), on_bytes=ignore)

    mode = stat.S_IMODE(vault.path_of(stored.digest).stat().st_mode)
    assert not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


@pytest.mark.parametrize("is_reopened", [False, True])
def test_a_twin_is_known_and_not_written(
    vault: ObjectVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_reopened: bool
) -> None:
    first = vault.put(write(tmp_path / "a", b"same bytes"), on_bytes=ignore)
    if is_reopened:
        vault = ObjectVault(tmp_path / "vault")
    monkeypatch.setattr(tempfile, "mkstemp", _refuse_to_write)

    twin = vault.put(write(tmp_path / "b", b"same bytes"), on_bytes=ignore)

    assert twin == StoredBytes(first.digest, first.size, first.crc32, is_new=False)


def test_another_content_of_the_same_size_is_stored_too(vault: ObjectVault, tmp_path: Path) -> None:
    vault.put(write(tmp_path / "a", b"one"), on_bytes=ignore)

    stored = vault.put(write(tmp_path / "b", b"two"), on_bytes=ignore)

    assert stored.is_new
    assert stored.crc32 == zlib.crc32(b"two")
    assert vault.digests() == {hashlib.sha256(text).hexdigest() for text in (b"one", b"two")}


def test_identical_files_at_the_same_time_are_stored_once(
    vault: ObjectVault, tmp_path: Path
) -> None:
    content = random.Random(0).randbytes(2 * MIB)
    files = [write(tmp_path / f"{number}", content) for number in range(12)]

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(lambda file: vault.put(file, on_bytes=ignore), files))

    assert sum(result.is_new for result in results) == 1
    assert {result.crc32 for result in results} == {zlib.crc32(content)}


def test_new_contents_of_one_size_at_the_same_time_keep_their_own_checksums(
    vault: ObjectVault, tmp_path: Path
) -> None:
    contents = [random.Random(number // 2).randbytes(MIB) for number in range(16)]
    files = [write(tmp_path / f"{number}", content) for number, content in enumerate(contents)]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda file: vault.put(file, on_bytes=ignore), files))

    assert sum(result.is_new for result in results) == 8
    assert [result.crc32 for result in results] == [zlib.crc32(content) for content in contents]


@given(contents=st.lists(st.binary(min_size=1, max_size=6), max_size=12))
def test_every_byte_is_reported_once(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("vault")
    vault = ObjectVault(folder / "vault")
    counts: list[int] = []

    for content in contents:
        vault.put(write(folder / "file", content), on_bytes=counts.append)

    assert sum(counts) == sum(map(len, contents))


@pytest.mark.parametrize("kept", [b"", b"conte", b"content and more"])
def test_a_damaged_object_is_never_taken_for_the_content(
    vault: ObjectVault, tmp_path: Path, kept: bytes
) -> None:
    source = write(tmp_path / "a", b"content")
    digest = vault.put(source, on_bytes=ignore).digest
    damaged = vault.path_of(digest)
    damaged.chmod(0o600)
    damaged.write_bytes(kept)

    again = vault.put(source, on_bytes=ignore)

    assert again.is_new
    vault.verify(digest, on_bytes=ignore)
    assert vault.path_of(digest).read_bytes() == b"content"


def test_a_lost_object_is_stored_again(vault: ObjectVault, tmp_path: Path) -> None:
    source = write(tmp_path / "a", b"content")
    digest = vault.put(source, on_bytes=ignore).digest
    vault.path_of(digest).unlink()

    with pytest.raises(errors.ObjectMissingError):
        vault.path_of(digest)
    assert vault.put(source, on_bytes=ignore).is_new
    vault.verify(digest, on_bytes=ignore)


def test_a_flipped_byte_is_found(vault: ObjectVault, tmp_path: Path) -> None:
    digest = vault.put(write(tmp_path / "a", b"content"), on_bytes=ignore).digest
    damaged = vault.path_of(digest)
    damaged.chmod(0o600)
    damaged.write_bytes(b"contenu")

    with pytest.raises(errors.ObjectDamagedError):
        vault.verify(digest, on_bytes=ignore)


@pytest.mark.parametrize("digest", ["0" * 64, "../../../etc/passwd", "", "A" * 64, "0" * 64 + "\n"])
def test_what_is_not_stored_is_missing(vault: ObjectVault, digest: str) -> None:
    with pytest.raises(errors.ObjectMissingError):
        vault.path_of(Digest(digest))
    with pytest.raises(errors.ObjectMissingError):
        vault.verify(Digest(digest), on_bytes=ignore)


def test_a_link_in_place_of_an_object_is_not_the_object(vault: ObjectVault, tmp_path: Path) -> None:
    source = write(tmp_path / "a", b"content")
    digest = vault.put(source, on_bytes=ignore).digest
    vault.path_of(digest).unlink()
    (tmp_path / "vault" / "objects" / digest[:2] / digest).symlink_to(source)

    assert vault.digests() == frozenset()
    with pytest.raises(errors.ObjectMissingError):
        vault.path_of(digest)


def test_strangers_in_the_objects_folder_are_not_contents(
    vault: ObjectVault, tmp_path: Path
) -> None:
    digest = vault.put(write(tmp_path / "a", b"content"), on_bytes=ignore).digest
    objects = tmp_path / "vault" / "objects"
    (objects / "Thumbs.db").write_bytes(b"x")
    (objects / digest[:2] / "desktop.ini").write_bytes(b"x")
    (objects / digest[:2] / ("f" * 64)).mkdir()

    assert ObjectVault(tmp_path / "vault").digests() == {digest}


def test_bad_files_are_named_for_what_they_are(vault: ObjectVault, tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    cases: list[tuple[Path, type[errors.AppError]]] = [
        (tmp_path, errors.FileIsFolderError),
        (tmp_path / "missing", errors.FileVanishedError),
        (tmp_path / "gone", errors.FileVanishedError),
        (write(tmp_path / "empty", b""), errors.FileEmptyError),
        (tmp_path / "empty" / "inside", errors.FileVanishedError),
        (Path(os.devnull), errors.FileUnreadableError),
        (tmp_path / "loop", errors.FileUnreadableError),
        (tmp_path / ("n" * 300), errors.FileUnreadableError),
    ]

    for path, kind in cases:
        with pytest.raises(kind) as caught:
            vault.put(path, on_bytes=ignore)
        assert vars(caught.value)["path"] == path
    assert objects_of(tmp_path) == leftovers_of(tmp_path) == []


def test_a_file_over_the_limit_is_refused_unread(vault: ObjectVault, tmp_path: Path) -> None:
    huge = tmp_path / "disk.img"
    with huge.open("wb") as stream:
        stream.truncate(MAX_DOCUMENT_BYTES + 1)

    with pytest.raises(errors.FileTooLargeError) as caught:
        vault.put(huge, on_bytes=ignore)

    assert caught.value.size == caught.value.limit + 1


@pytest.mark.parametrize("is_size_known", [False, True])
@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(b"\1" * MIB),
        lambda path: path.write_bytes(b"\1" * (4 * MIB)),
        lambda path: os.truncate(path, 0),
        lambda path: os.utime(path, ns=(1, 1)),
    ],
    ids=["shrinks", "grows", "is emptied", "is written to"],
)
def test_a_file_that_changes_while_it_is_read_is_refused(
    vault: ObjectVault,
    tmp_path: Path,
    change: Callable[[Path], object],
    *,
    is_size_known: bool,
) -> None:
    if is_size_known:
        vault.put(write(tmp_path / "other", b"\0" * (2 * MIB)), on_bytes=ignore)
    before = objects_of(tmp_path)
    source = write(tmp_path / "scan", b"\2" * (2 * MIB))

    def change_meanwhile(_count: int) -> None:
        change(source)

    with pytest.raises(errors.FileChangedError):
        vault.put(source, on_bytes=change_meanwhile)

    assert objects_of(tmp_path) == before
    assert leftovers_of(tmp_path) == []


def test_a_file_that_changes_between_hashing_and_copying_is_refused(
    vault: ObjectVault, tmp_path: Path
) -> None:
    vault.put(write(tmp_path / "other", b"\0" * (2 * MIB)), on_bytes=ignore)
    source = write(tmp_path / "scan", b"\1" * (2 * MIB))
    state = source.stat()

    def swap_unnoticed(count: int) -> None:
        if count == 0:  # the second reading; the size and time of the file give nothing away
            source.write_bytes(b"\2" * (2 * MIB))
            os.utime(source, ns=(state.st_atime_ns, state.st_mtime_ns))

    with pytest.raises(errors.FileChangedError):
        vault.put(source, on_bytes=swap_unnoticed)

    assert vault.digests() == {hashlib.sha256(b"\0" * (2 * MIB)).hexdigest()}
    assert leftovers_of(tmp_path) == []


def test_stopping_leaves_nothing_behind(vault: ObjectVault, tmp_path: Path) -> None:
    def stop(_count: int) -> None:
        raise errors.JobCancelledError

    with pytest.raises(errors.JobCancelledError):
        vault.put(write(tmp_path / "a", b"content"), on_bytes=stop)

    assert objects_of(tmp_path) == leftovers_of(tmp_path) == []
    assert vault.put(tmp_path / "a", on_bytes=ignore).is_new


class _FailingDisk(FileIO):
    @override
    def readinto(self, buffer: object, /) -> int:
        raise OSError(errno.EIO, "Input/output error")


def test_a_file_whose_disk_fails_is_unreadable(
    vault: ObjectVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_file, "FileIO", _FailingDisk)

    with pytest.raises(errors.FileUnreadableError, match="Input/output error"):
        vault.put(write(tmp_path / "a", b"content"), on_bytes=ignore)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, errors.DiskFullError),
        (errno.EDQUOT, errors.DiskFullError),
        (errno.EROFS, errors.WriteRefusedError),
        (errno.EFBIG, errors.WriteRefusedError),
    ],
)
@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace"])
def test_a_disk_that_takes_no_more_keeps_no_half_object(
    tmp_path: Path, code: int, kind: type[errors.AppError], call: str
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    vault = ObjectVault(tmp_path / "vault")
    vault.put(write(tmp_path / "first", b"makes the folders"), on_bytes=ignore)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(call, fail)

        with pytest.raises(kind):
            vault.put(write(tmp_path / "a", b"content"), on_bytes=ignore)

    assert len(objects_of(tmp_path)) == 1
    assert leftovers_of(tmp_path) == []
    assert vault.put(tmp_path / "a", on_bytes=ignore).is_new


def test_a_vault_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    blocked = write(tmp_path / "vault", b"a file where the vault should be")

    with pytest.raises(errors.WriteRefusedError):
        ObjectVault(blocked).put(write(tmp_path / "a", b"content"), on_bytes=ignore)


def test_sweeping_takes_our_leftovers_and_nothing_else(vault: ObjectVault, tmp_path: Path) -> None:
    digest = vault.put(write(tmp_path / "a", b"content"), on_bytes=ignore).digest
    incoming = tmp_path / "vault" / "incoming"
    write(incoming / "put-abc.part", b"half").chmod(0o400)
    write(incoming / "notes.txt", b"not ours")
    (incoming / "put-folder.part").mkdir()
    (incoming / "put-link.part").symlink_to(tmp_path / "a")

    swept = vault.sweep()

    assert swept == ("put-abc.part",)
    assert {path.name for path in incoming.iterdir()} == {
        "notes.txt",
        "put-folder.part",
        "put-link.part",
    }
    vault.verify(digest, on_bytes=ignore)


def test_a_vault_nobody_used_yet_is_empty(vault: ObjectVault) -> None:
    assert vault.digests() == frozenset()
    assert vault.sweep() == ()


def _refuse_to_write(**_arguments: object) -> None:
    pytest.fail("a twin was written")
