"""Attacks on the lists of a package and on what they list."""

from functools import partial

from desktop.domain.verification import Verdict
from desktop.exchange.bag import make_manifest
from desktop.exchange.faults import Fault
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_INFO,
    MIMETYPE,
    PAYLOAD_MANIFEST,
    SIGNATURE,
    SIGNED_LIST,
    TAG_MANIFEST,
)
from tests.corpus.hostile.attack import Attack, Scene, attack
from tests.corpus.packages import EVIDENCE, PAYLOAD, bagged, digests, listed, sealed
from tests.corpus.zip_forge import forge, pieces

LIST_ATTACKS: list[Attack] = []

_altered = partial(attack, LIST_ATTACKS, Verdict.ALTERED)
_incomplete = partial(attack, LIST_ATTACKS, Verdict.INCOMPLETE)

_OTHER_EVIDENCE = b"%PDF-1.7 another decision %%EOF"


def _changed(scene: Scene, **changes: bytes | None) -> bytes:
    """The good package with entries put in, replaced, or (None) taken out."""
    entries = dict(scene.entries)
    for name, content in changes.items():
        if content is None:
            del entries[name]
        else:
            entries[name] = content
    return forge(pieces(entries))


def _signed_anew(scene: Scene, old: bytes, new: bytes) -> bytes:
    """The signer signs a list in which something is different."""
    bag = bagged(PAYLOAD)
    changed = listed(bag).replace(old, new)
    assert changed != listed(bag)
    return forge(pieces(sealed(bag, scene.signer, signed_list=changed)))


@_altered(Fault.ENTRY_DIGEST)
def swapped_evidence(scene: Scene) -> bytes:
    return _changed(scene, **{EVIDENCE: _OTHER_EVIDENCE})


@_altered(Fault.ENTRY_DIGEST)
def swapped_evidence_with_the_bag_put_right(scene: Scene) -> bytes:
    bag = bagged({**PAYLOAD, EVIDENCE: _OTHER_EVIDENCE})
    return _changed(scene, **bag)


@_altered(Fault.SIGNATURE_OTHER_CONTENT)
def swapped_evidence_with_every_list_put_right(scene: Scene) -> bytes:
    bag = bagged({**PAYLOAD, EVIDENCE: _OTHER_EVIDENCE})
    return _changed(scene, **bag, **{SIGNED_LIST: listed(bag)})


@_altered(Fault.SIGNATURE_MISSING)
def consistent_bag_without_a_signature(scene: Scene) -> bytes:
    return _changed(scene, **{SIGNATURE: None})


@_altered(Fault.MANIFEST_MISSING)
def no_signed_list(scene: Scene) -> bytes:
    return _changed(scene, **{SIGNED_LIST: None})


@_altered(Fault.ENTRY_UNLISTED)
def unlisted_entry(scene: Scene) -> bytes:
    return _changed(scene, **{"data/evidence/TL-999.pdf": b"%PDF"})


@_altered(Fault.ENTRY_UNLISTED)
def unlisted_entry_that_looks_like_a_seal(scene: Scene) -> bytes:
    return _changed(scene, **{"META-INF/signature002.p7s": scene.entries[SIGNATURE]})


@_altered(Fault.BAG_UNLISTED)
def entry_that_only_the_signed_list_names(scene: Scene) -> bytes:
    bag = {**bagged(PAYLOAD), "data/evidence/TL-999.pdf": b"%PDF"}
    return forge(pieces(sealed(bag, scene.signer)))


@_incomplete(Fault.ENTRY_MISSING)
def evidence_taken_out(scene: Scene) -> bytes:
    return _changed(scene, **{EVIDENCE: None})


@_incomplete(Fault.ENTRY_MISSING)
def no_bag_manifest_at_all(scene: Scene) -> bytes:
    bag = {name: one for name, one in bagged(PAYLOAD).items() if name != TAG_MANIFEST}
    return forge(pieces(sealed(bag, scene.signer)))


@_altered(Fault.MIMETYPE)
def mimetype_of_another_kind(scene: Scene) -> bytes:
    return _changed(scene, **{MIMETYPE: b"application/epub+zip"})


@_altered(Fault.MIMETYPE)
def no_mimetype(scene: Scene) -> bytes:
    return _changed(scene, **{MIMETYPE: None})


@_altered(Fault.MANIFEST_ORDER)
def mimetype_not_first(scene: Scene) -> bytes:
    first, *others = pieces(scene.entries)
    return forge([*others, first])


@_altered(Fault.MANIFEST_ORDER)
def entries_in_another_order(scene: Scene) -> bytes:
    names = list(scene.entries)
    names[6], names[7] = names[7], names[6]
    return forge(pieces({name: scene.entries[name] for name in names}))


@_altered(Fault.MANIFEST_DECLARATION)
def entities_in_the_signed_list(scene: Scene) -> bytes:
    dtd = b'?>\n<!DOCTYPE m [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'
    return _signed_anew(scene, b"?>\n", dtd)


@_altered(Fault.MANIFEST_DECLARATION)
def laughing_entities(scene: Scene) -> bytes:
    lines = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return _signed_anew(scene, b"?>\n", b"?>\n<!DOCTYPE m [" + lines + b"]>\n")


@_altered(Fault.MANIFEST_DECLARATION)
def comment_in_the_signed_list(scene: Scene) -> bytes:
    return _signed_anew(scene, b"</asic:ASiCManifest>", b"<!-- --></asic:ASiCManifest>")


@_altered(Fault.MANIFEST_ALGORITHM)
def list_with_sha1(scene: Scene) -> bytes:
    return _signed_anew(scene, b"2001/04/xmlenc#sha256", b"2000/09/xmldsig#sha1")


@_altered(Fault.MANIFEST_ALGORITHM)
def list_with_md5(scene: Scene) -> bytes:
    return _signed_anew(scene, b"2001/04/xmlenc#sha256", b"2001/04/xmldsig-more#md5")


@_altered(Fault.MANIFEST_FORM)
def list_for_another_signature(scene: Scene) -> bytes:
    return _signed_anew(scene, b"signature001.p7s", b"signature007.p7s")


@_altered(Fault.MANIFEST_FORM)
def list_in_another_namespace(scene: Scene) -> bytes:
    return _signed_anew(scene, b"02918/v1.2.1#", b"02918/v9.9.9#")


@_altered(Fault.MANIFEST_FORM)
def list_with_two_root_files(scene: Scene) -> bytes:
    mime = b'MimeType="application/yaml"'
    return _signed_anew(scene, mime, mime + b' Rootfile="true"')


@_altered(Fault.MANIFEST_FORM)
def list_with_escaped_names(scene: Scene) -> bytes:
    return _signed_anew(scene, b"data/index.html", b"data/%69ndex.html")


@_altered(Fault.MANIFEST_FORM)
def list_with_a_byte_order_mark(scene: Scene) -> bytes:
    return _signed_anew(scene, b"<?xml", b"\xef\xbb\xbf<?xml")


@_altered(Fault.MANIFEST_FORM)
def list_that_is_no_xml(scene: Scene) -> bytes:
    bag = bagged(PAYLOAD)
    return forge(pieces(sealed(bag, scene.signer, signed_list=b"\x00\xff" * 500)))


@_altered(Fault.ENTRY_TOO_LARGE)
def list_without_end(scene: Scene) -> bytes:
    bag = bagged(PAYLOAD)
    return forge(pieces(sealed(bag, scene.signer, signed_list=listed(bag) + b" " * 3_000_000)))


@_altered(Fault.MANIFEST_DUPLICATE)
def entry_listed_twice(scene: Scene) -> bytes:
    bag = bagged(PAYLOAD)
    text = listed(bag)
    start = text.rindex(b"  <asic:DataObjectReference")
    end = text.index(b"</asic:ASiCManifest>")
    changed = text[:end] + text[start:end] + text[end:]
    return forge(pieces(sealed(bag, scene.signer, signed_list=changed)))


def _rebagged(scene: Scene, name: str, content: bytes) -> bytes:
    """The signer signs a package in which one of the bag's files is different."""
    bag = {**bagged(PAYLOAD), name: content}
    if name != TAG_MANIFEST:
        tags = (BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST)
        bag[TAG_MANIFEST] = make_manifest(digests({tag: bag[tag] for tag in tags}))
    return forge(pieces(sealed(bag, scene.signer)))


@_altered(Fault.BAG_DECLARATION)
def bag_of_another_version(scene: Scene) -> bytes:
    declaration = b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"
    return _rebagged(scene, BAG_DECLARATION, declaration)


@_incomplete(Fault.BAG_OXUM)
def bag_with_a_wrong_sum(scene: Scene) -> bytes:
    return _rebagged(scene, BAG_INFO, b"Payload-Oxum: 1.1\n")


@_incomplete(Fault.BAG_OXUM)
def bag_with_two_sums(scene: Scene) -> bytes:
    info = bagged(PAYLOAD)[BAG_INFO]
    return _rebagged(scene, BAG_INFO, info + b"Payload-Oxum: 1.1\n")


@_altered(Fault.BAG_INFO)
def bag_info_that_is_no_text(scene: Scene) -> bytes:
    return _rebagged(scene, BAG_INFO, b"Source-Organization: \xff\xfe\n")


@_altered(Fault.BAG_DIGEST)
def bag_manifest_with_a_wrong_digest(scene: Scene) -> bytes:
    manifest = make_manifest(digests({**PAYLOAD, EVIDENCE: _OTHER_EVIDENCE}))
    return _rebagged(scene, PAYLOAD_MANIFEST, manifest)


@_altered(Fault.BAG_DIGEST)
def tag_manifest_with_a_wrong_digest(scene: Scene) -> bytes:
    manifest = bagged(PAYLOAD)[TAG_MANIFEST]
    return _rebagged(scene, TAG_MANIFEST, b"0" * 64 + manifest[64:])


@_altered(Fault.BAG_DUPLICATE)
def bag_manifest_that_names_an_entry_twice(scene: Scene) -> bytes:
    manifest = bagged(PAYLOAD)[PAYLOAD_MANIFEST]
    line = manifest.splitlines(keepends=True)[0]
    return _rebagged(scene, PAYLOAD_MANIFEST, line + manifest)


@_incomplete(Fault.BAG_MISSING)
def bag_manifest_that_names_more(scene: Scene) -> bytes:
    manifest = make_manifest(digests({**PAYLOAD, "data/x.pdf": b"x"}))
    return _rebagged(scene, PAYLOAD_MANIFEST, manifest)


@_altered(Fault.BAG_FORM)
def bag_manifest_with_other_blanks(scene: Scene) -> bytes:
    manifest = bagged(PAYLOAD)[PAYLOAD_MANIFEST].replace(b"  data", b"\tdata")
    return _rebagged(scene, PAYLOAD_MANIFEST, manifest)


@_altered(Fault.BAG_OTHER_FILE)
def second_manifest_for_other_readers(scene: Scene) -> bytes:
    """Listed and signed, and yet what others go by would say another thing than what we read."""
    bag = {**bagged(PAYLOAD), "manifest-sha512.txt": b"0" * 128 + b"  data/index.html\n"}
    return forge(pieces(sealed(bag, scene.signer)))


@_altered(Fault.ENTRY_DIGEST)
def seal_of_another_trusted_signer_over_other_files(scene: Scene) -> bytes:
    """List and signature are in order and trusted, but of another package."""
    other = sealed(bagged({**PAYLOAD, EVIDENCE: _OTHER_EVIDENCE}), scene.issued)
    return _changed(scene, **{name: other[name] for name in (SIGNED_LIST, SIGNATURE)})


@partial(attack, LIST_ATTACKS, Verdict.UNTRUSTED)(Fault.TRUST_UNKNOWN_SIGNER)
def seal_of_a_stranger_over_the_same_files(scene: Scene) -> bytes:
    other = sealed(bagged(PAYLOAD), scene.stranger)
    return _changed(scene, **{name: other[name] for name in (SIGNED_LIST, SIGNATURE)})


@_altered(Fault.MANIFEST_FORM)
def list_whose_digest_is_of_another_length(scene: Scene) -> bytes:
    return _signed_anew(scene, b"</ds:DigestValue>", b"AAAA</ds:DigestValue>")


@_altered(Fault.MANIFEST_FORM)
def list_in_another_encoding(scene: Scene) -> bytes:
    bag = bagged(PAYLOAD)
    changed = listed(bag).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    return forge(pieces(sealed(bag, scene.signer, signed_list=changed)))


@_altered(Fault.MANIFEST_FORM)
def list_with_the_lines_of_windows(scene: Scene) -> bytes:
    return _signed_anew(scene, b"\n", b"\r\n")


@partial(attack, LIST_ATTACKS, Verdict.VERIFIED)(None)
def deep_json(scene: Scene) -> bytes:
    """Whole and signed: what is wrong with it is for the check of the content to find."""
    payload = {**PAYLOAD, "data/submission.json": b"[" * 100_000 + b"]" * 100_000}
    return forge(pieces(sealed(bagged(payload), scene.signer)))
