"""Names edits, so that one knows what will be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.edits import (
    AlikeEdit,
    AnswerEdit,
    Deed,
    DescriptionEdit,
    DismissalEdit,
    ImportEdit,
    KeepingEdit,
    LinkEdit,
    PlanEdit,
    ScanEdit,
    SignerEdit,
    UseEdit,
)
from desktop.wording.phrases import say, word

if TYPE_CHECKING:
    from desktop.domain.evidence import EvidenceLink
    from desktop.services.linking import LinkChange
    from desktop.ui.edits import Edit, ManyEdit, RegisterEdit


def undo_name(edit: Edit | None) -> str:
    """What undoing does: "Hoàn tác: sửa 1.2.1"."""
    if edit is None:
        return word("Hoàn tác: chưa có gì để hoàn tác")
    return say("Hoàn tác: {edit}", edit=edit_name(edit))


def redo_name(edit: Edit | None) -> str:
    """What doing it again does: "Làm lại: sửa 1.2.1"."""
    if edit is None:
        return word("Làm lại: chưa có gì để làm lại")
    return say("Làm lại: {edit}", edit=edit_name(edit))


def edit_name(edit: Edit) -> str:
    """The edit in a few words."""
    if isinstance(edit, (SignerEdit, DismissalEdit)):
        return _register_name(edit)
    match edit:
        case AnswerEdit() | ScanEdit() | LinkEdit():
            return _leaf_edit_name(edit)
        case KeepingEdit() | DescriptionEdit():
            return _document_edit_name(edit)
        case PlanEdit():
            return _plan_edit_name(edit)
        case UseEdit() | AlikeEdit() | ImportEdit():
            return _many_name(edit)


def _document_edit_name(edit: KeepingEdit | DescriptionEdit) -> str:
    if isinstance(edit, DescriptionEdit):
        return say("sửa mô tả {document}", document=edit.document)
    return _keeping_name(edit)


def _register_name(edit: RegisterEdit) -> str:
    match edit:
        case SignerEdit():
            names = ", ".join(pin.signer for pin in edit.pins)
            template = "ghi nhận {names}" if edit.is_pinned else "bỏ ghi nhận {names}"
            return say(template, names=names)
        case DismissalEdit(is_dismissed=True):
            return say("bỏ {name} khỏi việc cần xem", name=edit.name)
        case DismissalEdit():
            return say("đưa {name} lại vào việc cần xem", name=edit.name)


def _leaf_edit_name(edit: AnswerEdit | ScanEdit | LinkEdit) -> str:
    match edit:
        case AnswerEdit(is_copied=True):
            return say("chép số liệu năm trước vào {leaf}", leaf=edit.leaf)
        case AnswerEdit():
            return say("sửa {leaf}", leaf=edit.leaf)
        case ScanEdit():
            count = str(len(edit.scans))
            return say("dùng {count} bản quét cho {leaf}", count=count, leaf=edit.leaf)
        case LinkEdit():
            return _link_name(edit)


def _many_name(edit: ManyEdit) -> str:
    match edit:
        case UseEdit():
            use = edit.change.after
            return say("sửa trang của {document} ở {leaf}", document=use.document, leaf=use.leaf)
        case AlikeEdit():
            return say("sửa mô tả {count} tài liệu", count=str(len(edit.changes)))
        case ImportEdit():
            return say("nhập {count} tài liệu", count=str(len(edit.imported.added)))


def _keeping_name(edit: KeepingEdit) -> str:
    codes = edit.change.documents
    what = codes[0] if len(codes) == 1 else say("{count} tài liệu", count=str(len(codes)))
    named = {
        Deed.BIN: say("bỏ {what} vào thùng rác", what=what),
        Deed.RESTORE: say("lấy {what} khỏi thùng rác", what=what),
        Deed.JOIN: say("gộp {what} làm một", what=", ".join(codes)),
        Deed.RENEW: say("thay bản quét của {what}", what=what),
    }
    return named[edit.deed]


def _plan_edit_name(edit: PlanEdit) -> str:
    from desktop.services.planning import (  # noqa: PLC0415 - not loaded before the plan is
        FollowUpChange,
        MeasureChange,
        TextChange,
    )

    match edit.changes:
        case (MeasureChange(code=code),):
            return say("sửa giải pháp của {code}", code=code)
        case (FollowUpChange(code=code),):
            return say("sửa tiến độ của {code}", code=code)
        case (TextChange(),):
            return word("sửa lời văn kế hoạch")
        case changes:
            return say("điền {count} giải pháp", count=str(len(changes)))


def _link_name(edit: LinkEdit) -> str:
    change = edit.change
    if _is_move(change):
        return say("chuyển {what} trong {leaf}", what=_documents(change.added), leaf=edit.leaf)
    if change.added and change.removed:
        return say("sửa minh chứng của {leaf}", leaf=edit.leaf)
    if change.added:
        return say("gắn {what} vào {leaf}", what=_documents(change.added), leaf=edit.leaf)
    return say("gỡ {what} khỏi {leaf}", what=_documents(change.removed), leaf=edit.leaf)


def _is_move(change: LinkChange) -> bool:
    """Whether the same documents are used for the same leaf, as something else."""
    return {(link.leaf, link.document) for link in change.added} == {
        (link.leaf, link.document) for link in change.removed
    }


def _documents(links: tuple[EvidenceLink, ...]) -> str:
    codes = tuple(dict.fromkeys(link.document for link in links))
    if len(codes) == 1:
        return codes[0]
    return say("{count} tài liệu", count=str(len(codes)))
