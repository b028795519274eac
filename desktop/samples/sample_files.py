"""Writes the sample files an officer would attach, as they would lie in the officer's folders."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

from desktop import paths
from desktop.domain.document_number import read_number
from desktop.domain.evidence import Metadata
from desktop.samples.catalogue import (
    Document,
    PhotoLook,
    Rendition,
    ScanLook,
    Screen,
    load_renditions,
)
from desktop.samples.layout import document_pdf
from desktop.samples.scanning import photo_jpeg, scan_pdf
from desktop.samples.screenshot import screen_png
from desktop.samples.typeface import register_typefaces


@dataclass(frozen=True, slots=True)
class SampleFile:
    """One file on disk, and the leaf and evidence requirement it is offered for.

    Several files may have the same bytes: the officer copied one document for several leaves.
    `seen` is what an officer reads on a picture; a file that has its text says it by itself.
    """

    path: Path
    leaf: str
    requirement: str
    seen: Metadata | None = None


def write_sample_files(
    folder: Path, *, step: Callable[[int, int, str], None]
) -> tuple[SampleFile, ...]:
    """Writes all sample files below `folder`; two runs write the same bytes.

    `step` is called before each file with how many are done, how many there are, and its name.
    """
    fonts = paths.resources() / "fonts"
    register_typefaces(fonts)
    renditions = load_renditions(paths.resources() / "samples" / "documents.yaml")
    total = sum(len(rendition.offers) for rendition in renditions)
    born = cache(document_pdf)
    written: list[SampleFile] = []
    for order, rendition in enumerate(renditions):
        content: bytes | None = None
        for offer in rendition.offers:
            step(len(written), total, offer.path.name)
            content = content or _content(rendition, Random(order), born, fonts)
            _write(folder / offer.path, content)
            target = folder / offer.path
            written.append(SampleFile(target, offer.leaf, offer.requirement, _seen(rendition)))
    return tuple(written)


def _seen(rendition: Rendition) -> Metadata | None:
    match rendition.source, rendition.look:
        case Screen() as screen, _:
            return Metadata(subject=f"Ảnh chụp màn hình: {screen.title}")
        case Document(), None:
            return None
        case Document() as document, _:
            return _metadata(document)


def _metadata(document: Document) -> Metadata:
    number = read_number(document.number)
    return Metadata(
        number="" if number is None else number.number,
        symbol="" if number is None else number.symbol,
        type=(document.type or "Công văn").capitalize(),
        issued_on=document.date,
        issuer=document.issuer.name,
        subject=document.subject.removeprefix("V/v "),
    )


def _content(
    rendition: Rendition, random: Random, born: Callable[[Document], bytes], fonts: Path
) -> bytes:
    match rendition.source, rendition.look:
        case Screen() as screen, _:
            return screen_png(screen, fonts)
        case Document() as document, ScanLook() as look:
            scanned = document.date + timedelta(days=random.randint(0, 5))
            return scan_pdf(born(document), look, random, scanned=scanned)
        case Document() as document, PhotoLook() as look:
            return photo_jpeg(born(document), look, random)
        case Document() as document, None:
            return born(document)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    with part.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(path)
