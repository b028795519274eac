from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.delivery.mount_table import Mount, mount_of, parse_mounts

# As the kernel writes them: any byte but NUL; blanks, line ends and backslashes escaped.
names = st.text(
    st.characters(min_codepoint=1, max_codepoint=255, exclude_characters="/"), min_size=1
)
folders = st.lists(names.filter(lambda name: name not in {".", ".."}), max_size=4).map(
    lambda parts: "/" + "/".join(parts)
)
words = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=8)
mounts = st.builds(
    Mount,
    number=st.tuples(st.integers(0, 999), st.integers(0, 999)).map(
        lambda pair: f"{pair[0]}:{pair[1]}"
    ),
    root=folders,
    mount_point=folders.map(Path),
    options=st.frozensets(st.sampled_from(["rw", "ro", "relatime", "nosuid"]), min_size=1),
    file_system=words,
    source=folders,
)
optional = st.lists(st.sampled_from(["shared:1", "master:7", "propagate_from:2"]), max_size=3)


def escaped(text: str) -> str:
    for letter in ("\\", " ", "\t", "\n"):
        text = text.replace(letter, f"\\{ord(letter):03o}")
    return text


def line(mount: Mount, extra: list[str]) -> str:
    options = ",".join(sorted(mount.options))
    front = ["36", "35", mount.number, escaped(mount.root), escaped(str(mount.mount_point))]
    back = [mount.file_system, escaped(mount.source), options]
    return " ".join([*front, options, *extra, "-", *back])


@given(st.lists(st.tuples(mounts, optional), max_size=6))
def test_what_the_kernel_writes_is_read_back(table: list[tuple[Mount, list[str]]]) -> None:
    text = "\n".join(line(mount, extra) for mount, extra in table) + "\n"

    assert parse_mounts(text) == tuple(mount for mount, _ in table)


@given(st.text())
def test_any_text_is_a_table(text: str) -> None:
    for mount in parse_mounts(text):
        assert mount.file_system is not None


@given(st.lists(mounts, max_size=6), folders)
def test_a_path_lies_on_the_deepest_mount_above_it(table: list[Mount], folder: str) -> None:
    path = Path(folder)

    found = mount_of(path, table)

    above = [each for each in table if path.is_relative_to(each.mount_point)]
    assert (found is None) == (not above)
    if found is not None:
        depth = len(found.mount_point.parts)
        assert all(len(each.mount_point.parts) <= depth for each in above)
        assert found is [each for each in above if each.mount_point == found.mount_point][-1]


def test_a_stick_that_went_read_only_is_read_only() -> None:
    (mount,) = parse_mounts("1 2 8:17 / /media/a rw,nosuid shared:3 - vfat /dev/sdb1 ro,errors=x")

    assert mount.is_read_only
