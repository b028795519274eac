"""Attacks by the names of entries; each entry is listed and signed, so only its name is wrong."""

import unicodedata
from functools import partial

from desktop.domain.verification import Verdict
from desktop.exchange.faults import Fault
from tests.corpus.hostile.attack import Attack, Scene, attack
from tests.corpus.zip_forge import Piece, forge, pieces

NAME_ATTACKS: list[Attack] = []

_altered = partial(attack, NAME_ATTACKS, Verdict.ALTERED)


def _with_names(scene: Scene, *names: str | bytes) -> bytes:
    added = [Piece(n if isinstance(n, bytes) else n.encode(), b"x") for n in names]
    parts = pieces(scene.entries)
    return forge([*parts[:-2], *added, *parts[-2:]])


@_altered(Fault.NAME_OUTSIDE)
def path_outside(scene: Scene) -> bytes:
    return _with_names(scene, "data/../../evil.txt")


@_altered(Fault.NAME_OUTSIDE)
def absolute_path(scene: Scene) -> bytes:
    return _with_names(scene, "/etc/cron.d/evil")


@_altered(Fault.NAME_OUTSIDE)
def drive_letter(scene: Scene) -> bytes:
    return _with_names(scene, "C:/Windows/evil.dll")


@_altered(Fault.NAME_OUTSIDE)
def backslashes(scene: Scene) -> bytes:
    return _with_names(scene, "data\\..\\..\\evil.txt")


@_altered(Fault.NAME_OUTSIDE)
def network_path(scene: Scene) -> bytes:
    return _with_names(scene, "\\\\server\\share\\evil.txt")


@_altered(Fault.NAME_OUTSIDE)
def home_folder(scene: Scene) -> bytes:
    return _with_names(scene, "~root/evil")


@_altered(Fault.NAME_NUL)
def nul_in_a_name(scene: Scene) -> bytes:
    return _with_names(scene, "data/report.pdf\0.exe")


@_altered(Fault.NAME_DIRECTION)
def name_that_turns_its_direction(scene: Scene) -> bytes:
    return _with_names(scene, "data/bao-cao\u202efdp.exe")


@_altered(Fault.NAME_RESERVED)
def reserved_windows_name(scene: Scene) -> bytes:
    return _with_names(scene, "data/AUX.pdf")


@_altered(Fault.NAME_RESERVED)
def reserved_windows_name_without_ending(scene: Scene) -> bytes:
    return _with_names(scene, "data/nul")


@_altered(Fault.NAME_ENDING)
def trailing_dot(scene: Scene) -> bytes:
    return _with_names(scene, "data/report.pdf.")


@_altered(Fault.NAME_ENDING)
def trailing_space(scene: Scene) -> bytes:
    return _with_names(scene, "data/report.pdf ")


@_altered(Fault.NAME_CHARACTERS)
def alternate_stream(scene: Scene) -> bytes:
    return _with_names(scene, "data/report.pdf:evil.exe")


@_altered(Fault.NAME_CHARACTERS)
def line_break_in_a_name(scene: Scene) -> bytes:
    return _with_names(scene, "data/a\n0000  data/b")


@_altered(Fault.NAME_CHARACTERS)
def empty_name(scene: Scene) -> bytes:
    return _with_names(scene, "")


@_altered(Fault.NAME_CHARACTERS)
def double_slash(scene: Scene) -> bytes:
    return _with_names(scene, "data//evidence/TL-001.pdf")


@_altered(Fault.NAME_CHARACTERS)
def bytes_that_are_no_text(scene: Scene) -> bytes:
    return _with_names(scene, b"data/\xff\xfe.pdf")


@_altered(Fault.NAME_TOO_LONG)
def very_long_name(scene: Scene) -> bytes:
    return _with_names(scene, "data/" + "a" * 60_000)


@_altered(Fault.NAME_DUPLICATE)
def duplicate_name(scene: Scene) -> bytes:
    return _with_names(scene, "data/index.html")


@_altered(Fault.NAME_DUPLICATE)
def duplicate_of_the_signed_list(scene: Scene) -> bytes:
    return _with_names(scene, "META-INF/ASiCManifest001.xml")


@_altered(Fault.NAME_CASE_TWIN)
def case_twin(scene: Scene) -> bytes:
    return _with_names(scene, "data/INDEX.html")


@_altered(Fault.NAME_UNICODE_TWIN)
def unicode_twin(scene: Scene) -> bytes:
    name = "data/Tờ trình.pdf"
    return _with_names(
        scene, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)
    )


@_altered(Fault.NAME_CHARACTERS)
def name_in_pieces(scene: Scene) -> bytes:
    """A letter and its mark apart, with no twin to be compared with."""
    return _with_names(scene, unicodedata.normalize("NFD", "data/Tờ trình.pdf"))


@_altered(Fault.NAME_CASE_TWIN)
def case_twin_of_the_signed_list(scene: Scene) -> bytes:
    return _with_names(scene, "meta-inf/asicmanifest001.xml")


@_altered(Fault.NAME_CASE_TWIN)
def case_twin_that_only_folding_finds(scene: Scene) -> bytes:
    return _with_names(scene, "data/straße.pdf", "data/STRASSE.pdf")


@_altered(Fault.NAME_CASE_TWIN)
def case_twin_by_the_kelvin_sign(scene: Scene) -> bytes:
    return _with_names(scene, "data/k.pdf", "data/\u212a.pdf")


@_altered(Fault.NAME_OUTSIDE)
def long_windows_path(scene: Scene) -> bytes:
    return _with_names(scene, "\\\\?\\C:\\evil.dll")


@_altered(Fault.NAME_OUTSIDE)
def drive_letter_without_a_folder(scene: Scene) -> bytes:
    return _with_names(scene, "C:evil.dll")


@_altered(Fault.NAME_OUTSIDE)
def path_outside_by_backslashes_between(scene: Scene) -> bytes:
    return _with_names(scene, "data/..\\..\\evil.txt")


@_altered(Fault.NAME_RESERVED)
def reserved_windows_name_of_a_folder(scene: Scene) -> bytes:
    return _with_names(scene, "data/COM1/evidence.pdf")


@_altered(Fault.NAME_RESERVED)
def reserved_windows_name_with_a_small_digit(scene: Scene) -> bytes:
    return _with_names(scene, "data/LPT\u00b9.txt")


@_altered(Fault.NAME_RESERVED)
def reserved_windows_name_before_a_dot_and_a_space(scene: Scene) -> bytes:
    return _with_names(scene, "data/con .txt")


@_altered(Fault.NAME_CHARACTERS)
def hidden_file(scene: Scene) -> bytes:
    return _with_names(scene, "data/.htaccess")


@_altered(Fault.NAME_ENDING)
def current_folder(scene: Scene) -> bytes:
    return _with_names(scene, "./data/evil.txt")


@_altered(Fault.NAME_CHARACTERS)
def letters_that_take_no_room(scene: Scene) -> bytes:
    return _with_names(scene, "data/index\u200b.html")


@_altered(Fault.NAME_CHARACTERS)
def wildcards(scene: Scene) -> bytes:
    return _with_names(scene, 'data/<a>|"b"?*.pdf')


@_altered(Fault.NAME_CHARACTERS)
def name_that_a_bag_writes_in_percents(scene: Scene) -> bytes:
    return _with_names(scene, "data/100%.pdf")
