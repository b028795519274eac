"""The sample documents as data: what each says and which files an officer has of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Issuer:
    """The heading of an issuing body; the last `bold` lines of it are bold. `name` is its own."""

    lines: tuple[str, ...]
    bold: int
    place: str
    name: str
    party: bool = False


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: authority and position, line by line, and the name."""

    titles: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; may carry `<b>` and `<i>`."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; `widths` in millimetres."""

    widths: tuple[int, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Heading | Table


@dataclass(frozen=True, slots=True)
class Document:
    """One administrative document. Without a `type` it is a công văn, addressed to `to`."""

    id: str
    issuer: Issuer
    number: str
    date: date
    type: str | None
    subject: str
    authority: str
    basis: tuple[str, ...]
    to: tuple[str, ...]
    body: tuple[Block, ...]
    recipients: tuple[str, ...]
    signer: Signer


@dataclass(frozen=True, slots=True)
class ScanLook:
    """How an office scanner left the pages; `tilt` in degrees, `noise` in grey levels."""

    dpi: int
    tilt: float
    noise: int
    colour: bool
    quality: int


@dataclass(frozen=True, slots=True)
class PhotoLook:
    """How a telephone camera left the first page."""

    width: int
    noise: int
    quality: int


@dataclass(frozen=True, slots=True)
class Screen:
    """A screenshot of the commune's web page."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A file an officer has: its path in the sample folder and what it is meant to prove."""

    path: PurePath
    leaf: str
    requirement: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """Files with the same bytes. Without a `look` a document stays the PDF it was born as."""

    source: Document | Screen
    look: ScanLook | PhotoLook | None
    offers: tuple[Offer, ...]


def load_renditions(path: Path) -> tuple[Rendition, ...]:
    """Reads the bundled list of documents and screenshots."""
    raw: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    folders: dict[str, str] = raw["folders"]
    documents = tuple(
        Rendition(_document(raw, item), _look(file), _offers(folders, file["offers"]))
        for item in raw["documents"]
        for file in item["files"]
    )
    screens = tuple(
        Rendition(
            Screen(item["title"], tuple(item["lines"])), None, _offers(folders, item["offers"])
        )
        for item in raw["screens"]
    )
    return documents + screens


def _document(raw: dict[str, Any], item: dict[str, Any]) -> Document:
    issuer, signer = raw["issuers"][item["issuer"]], raw["signers"][item["signer"]]
    basis = tuple(f"Căn cứ {law};" for law in item.get("basis", ()))
    return Document(
        id=item["id"],
        issuer=Issuer(**{**issuer, "lines": tuple(issuer["lines"])}),
        number=item["number"],
        date=date.fromisoformat(item["date"]),
        type=item.get("type"),
        subject=item["subject"],
        authority=item.get("authority", ""),
        basis=(*basis, item["proposal"]) if "proposal" in item else basis,
        to=tuple(item.get("to", ())),
        body=tuple(_block(block) for block in item["body"]),
        recipients=tuple(item["recipients"]),
        signer=Signer(tuple(signer["titles"]), signer["name"]),
    )


def _block(raw: str | dict[str, Any]) -> Block:
    if isinstance(raw, str):
        return Paragraph(raw)
    if "heading" in raw:
        return Heading(raw["heading"])
    table = raw["table"]
    rows = tuple(tuple(row) for row in table["rows"])
    return Table(tuple(table["widths"]), tuple(table["head"]), rows)


def _look(file: dict[str, Any]) -> ScanLook | PhotoLook | None:
    match file["form"]:
        case "scan":
            return ScanLook(**file["scan"])
        case "photo":
            return PhotoLook(**file["photo"])
        case "pdf":
            return None
        case form:
            raise ValueError(form)


def _offers(folders: dict[str, str], raw: list[list[str]]) -> tuple[Offer, ...]:
    return tuple(
        Offer(PurePath(folders[leaf.partition(".")[0]], name), leaf, requirement)
        for leaf, requirement, name in raw
    )
