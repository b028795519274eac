"""Evidence documents and their links as JSON."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
    Metadata,
)
from desktop.domain.json_parsers import (
    Form,
    JsonRefusal,
    Line,
    Prose,
    Whole,
    day,
    moment,
    moment_text,
    word,
)
from desktop.domain.json_spot import JsonFields, JsonSpot
from desktop.domain.limits import (
    MAX_DOCUMENT_BYTES,
    MAX_NOTE_CHARACTERS,
    MAX_PACKAGE_ENTRIES,
    MAX_PACKAGE_LINKS,
    MAX_SHORT_CHARACTERS,
)
from desktop.domain.package_json import DIGEST, NEVER
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue

_CODE = Form(16, r"TL-[0-9]{3,9}")
_PATH = Form(160, r"data/evidence/TL-[0-9]{3,9}(_[A-Za-z0-9-]+)?\.[a-z]+")
_CRC32 = Form(8, "[0-9a-f]{8}")
_LINE = Line(MAX_SHORT_CHARACTERS, may_be_empty=True)
_PROSE = Prose(MAX_NOTE_CHARACTERS)

_DOCUMENT = ("code", "path", "sha256", "crc32", "size", "media_type", "name", "added")
_METADATA = ("number", "symbol", "type", "issued_on", "issuer", "subject")
_LINK = ("leaf", "document", "requirement", "pages", "note")

_SEPARATORS = str.maketrans("/\\", "__")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The documents of a package and where each lies below `data/`."""

    documents: tuple[EvidenceDocument, ...]
    paths: Mapping[DocumentCode, str]


def document_to_json(document: EvidenceDocument, path: str) -> dict[str, JsonValue]:
    """A document as `read_evidence` reads it; `path` is below `data/`."""
    content = document.content
    return {
        "code": document.code,
        "path": f"data/{path}",
        "sha256": content.digest,
        "crc32": f"{content.crc32:08x}",
        "size": content.size,
        "media_type": content.media_type.value,
        "name": _name_of(document),
        "added": moment_text(document.added_at),
        "metadata": _metadata_to_json(document.metadata),
    }


def link_to_json(link: EvidenceLink) -> dict[str, JsonValue]:
    """A link as `read_links` reads it; what is empty is left out."""
    given = {
        "leaf": link.leaf,
        "document": link.document,
        "requirement": link.requirement,
        "pages": link.pages,
        "note": link.note,
    }
    return {name: text for name, text in given.items() if text}


def read_evidence(spot: JsonSpot) -> Evidence:
    """The documents; where faults were noted they hold stand-ins and are of no use."""
    items = spot.items(most=MAX_PACKAGE_ENTRIES)
    read = [_read_document(item) for item in items]
    _refuse_twins(items, [document.code for document, _ in read], "code")
    _refuse_twins(items, [document.content.digest for document, _ in read], "sha256")
    # Windows and macOS keep names that differ only in case in one file.
    _refuse_twins(items, [path.lower() for _, path in read], "path")
    documents = tuple(document for document, _ in read)
    return Evidence(documents, {document.code: path for document, path in read})


def read_links(
    spot: JsonSpot, criterion_set: CriterionSet, documents: Collection[DocumentCode]
) -> tuple[EvidenceLink, ...]:
    """The links; each leaf, document and requirement has to be known."""
    asked = {leaf.code: {one.id for one in leaf.evidence} for leaf in criterion_set.leaves()}
    items = spot.items(most=MAX_PACKAGE_LINKS)
    links = tuple(_read_link(item) for item in items)
    for item, link in zip(items, links, strict=True):
        if link.leaf and link.leaf not in asked:
            item.fault("leaf.unknown", text=link.leaf)
        elif link.requirement and link.leaf and link.requirement not in asked[link.leaf]:
            item.fault("requirement.unknown", text=link.requirement, leaf=link.leaf)
        if link.document and link.document not in documents:
            item.fault("document.unknown", text=link.document)
    keys = [f"{link.leaf} {link.document} {link.requirement}" for link in links]
    _refuse_twins(items, keys, "link")
    return links


def _read_document(spot: JsonSpot) -> tuple[EvidenceDocument, str]:
    fields = spot.fields((*_DOCUMENT, "metadata"), needed=_DOCUMENT)
    code = DocumentCode(fields.read("code", _CODE, ""))
    media_type = fields.read("media_type", word(MediaType), None)
    content = Content(
        digest=Digest(fields.read("sha256", DIGEST, "")),
        size=fields.read("size", Whole(1, MAX_DOCUMENT_BYTES), 0),
        crc32=int(fields.read("crc32", _CRC32, "0"), 16),
        media_type=media_type or MediaType.OTHER,
    )
    path = fields.read("path", _PATH, "")
    if path and code and media_type and not _is_path_of(path, code, media_type):
        spot.fault("document.path", text=path, code=code)
    document = EvidenceDocument(
        code=code,
        content=content,
        name=fields.read("name", _file_name, ""),
        added_at=fields.read("added", moment, NEVER),
        metadata=_read_metadata(fields.fields("metadata", _METADATA)),
    )
    return document, path.removeprefix("data/")


def _read_metadata(fields: JsonFields) -> Metadata:
    return Metadata(
        number=fields.read("number", _LINE, ""),
        symbol=fields.read("symbol", _LINE, ""),
        type=fields.read("type", _LINE, ""),
        issued_on=fields.read("issued_on", day, None),
        issuer=fields.read("issuer", _LINE, ""),
        subject=fields.read("subject", _PROSE, ""),
    )


def _metadata_to_json(metadata: Metadata) -> dict[str, JsonValue]:
    given = {name: getattr(metadata, name) for name in _METADATA if name != "issued_on"}
    content: dict[str, JsonValue] = {name: text for name, text in given.items() if text}
    if metadata.issued_on is not None:
        content["issued_on"] = metadata.issued_on.isoformat()
    return content


def _read_link(spot: JsonSpot) -> EvidenceLink:
    fields = spot.fields(_LINK, needed=("leaf", "document"))
    return EvidenceLink(
        leaf=fields.read("leaf", Line(64), ""),
        document=DocumentCode(fields.read("document", _CODE, "")),
        requirement=fields.read("requirement", Line(64, may_be_empty=True), ""),
        pages=fields.read("pages", _LINE, ""),
        note=fields.read("note", _PROSE, ""),
    )


def _name_of(document: EvidenceDocument) -> str:
    """A name that looks like a path, or of which nothing can be seen, would be refused."""
    name = document.name.translate(_SEPARATORS)
    return name if one_line(name) else document.code


def _is_path_of(path: str, code: DocumentCode, media_type: MediaType) -> bool:
    name = path.removeprefix("data/evidence/")
    return name.startswith((f"{code}_", f"{code}.")) and name.endswith(media_type.suffix)


def _file_name(value: JsonValue) -> str:
    name = Line(255)(value)
    if "/" in name or "\\" in name:
        raise JsonRefusal("text.characters", text=name)
    return name


def _refuse_twins(items: Iterable[JsonSpot], keys: Iterable[str], field: str) -> None:
    seen: set[str] = set()
    for item, key in zip(items, keys, strict=True):
        if key.strip() and key in seen:
            item.fault("evidence.twice", field=field, text=key)
        seen.add(key)
