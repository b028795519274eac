"""Attach: our intake against hashing plus copying, and against archivers that keep twins once."""

import shutil
import sys
from pathlib import Path

from bench.corpus import Corpus, make_corpus
from bench.timing import Work, command, emptied, in_turn, show, timed
from bench.workspaces import Unwatched, new_workspace
from desktop.services.attaching import attach_files

_QUIET = {"BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK": "yes", "RESTIC_PASSWORD": "x"}


def run(work: Path, *, runs: int) -> None:
    """Measure and print."""
    corpus = make_corpus(work / "attach", files=600, total_bytes=1_100_000_000, twin_share=0.4)
    contenders: dict[str, Work] = {
        "minhchung": lambda: _ours(corpus, work),
        "openssl dgst (all)": lambda: command("openssl", "dgst", "-sha256", *corpus.files),
        "cp (unique)": lambda: _cp(corpus, work),
        "borg create": lambda: _borg(work),
        "restic backup": lambda: _restic(work),
        "bagit.py": lambda: _bagit(corpus, work),
    }
    rows = in_turn(contenders, runs=runs)
    base = ["openssl dgst (all)", "cp (unique)"]
    title = f"Attach {len(corpus.files)} files, {corpus.total_bytes / 1e9:.2f} GB"
    show(title, rows, ours="minhchung", base=base)


def _ours(corpus: Corpus, work: Path) -> float:
    with new_workspace(work / "ws") as workspace:
        return timed(
            lambda: attach_files(
                workspace, corpus.files, target=None, link_known=True, progress=Unwatched()
            )
        )


def _cp(corpus: Corpus, work: Path) -> float:
    return command("cp", *corpus.unique, emptied(work / "cp"))


def _borg(work: Path) -> float:
    repository = emptied(work / "borg")
    home = {**_QUIET, "BORG_BASE_DIR": str(emptied(work / "borg-home"))}
    command("borg", "init", "-e", "none", repository, env=home)
    source = work / "attach"
    return command("borg", "create", "-C", "none", f"{repository}::a", source, env=home)


def _restic(work: Path) -> float:
    repository = emptied(work / "restic")
    home = {**_QUIET, "RESTIC_CACHE_DIR": str(emptied(work / "restic-home"))}
    command("restic", "-r", repository, "init", env=home)
    return command("restic", "-r", repository, "backup", work / "attach", env=home)


def _bagit(corpus: Corpus, work: Path) -> float:
    """bagit.py works in place: it gets links to the files, and hashes them all."""
    bag = emptied(work / "bag")
    for number, file in enumerate(corpus.files):
        (bag / f"{number}.pdf").hardlink_to(file)
    seconds = command(sys.executable, "-m", "bagit", "--sha256", bag)
    shutil.rmtree(bag)
    return seconds
