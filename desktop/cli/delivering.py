"""The command that hands the latest package over: to a stick or a folder, or as drafts of mails."""

from argparse import Namespace
from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import TerminalProgress, say, say_json
from desktop.domain.delivery import CopiedFile, ReadBack
from desktop.services.delivering import copy_parcel
from desktop.services.mailing import Mailing, usual_text, write_drafts
from desktop.services.parcels import latest_parcel
from desktop.wording import numbers


def deliver(arguments: Namespace) -> int:
    """`deliver WS`: copy and read back, or write drafts; 0 only when all of it went well."""
    progress = TerminalProgress(shown=not arguments.as_json)
    with open_workspace(arguments.workspace) as workspace:
        parcel = latest_parcel(workspace)
        if arguments.to is not None:
            copied = copy_parcel(workspace, parcel, arguments.to, progress=progress)
            _say_copied(copied, as_json=arguments.as_json)
        else:
            mailing = Mailing(parcel, usual_text(workspace, to=arguments.address))
            drafts = write_drafts(workspace, mailing, arguments.mail_draft, progress=progress)
            _say_drafts(drafts, as_json=arguments.as_json)
    return 0


def _say_copied(copied: tuple[CopiedFile, ...], *, as_json: bool) -> None:
    if as_json:
        say_json(
            [
                {
                    "file": str(each.path),
                    "sha256": each.digest,
                    "size": each.size,
                    "read_back": each.read_back,
                    "was_there": each.was_there,
                }
                for each in copied
            ]
        )
        return
    for each in copied:
        said = "đã có sẵn, đọc lại đúng" if each.was_there else "đã ghi và đọc lại đúng"
        say(f"{each.path} ({numbers.size(each.size)}): {said}.")
    if any(each.read_back is ReadBack.MAYBE_CACHED for each in copied):
        say(
            "Máy không cho biết đã đọc từ chính ổ này hay từ bộ nhớ đệm. Muốn chắc chắn, hãy rút "
            "ra, cắm lại rồi chạy lệnh này lần nữa."
        )


def _say_drafts(drafts: tuple[Path, ...], *, as_json: bool) -> None:
    if as_json:
        say_json([{"draft": str(draft)} for draft in drafts])
        return
    for draft in drafts:
        say(f"Đã tạo thư nháp {draft}. Hãy mở bằng chương trình thư, xem rồi gửi.")
