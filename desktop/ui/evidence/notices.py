"""Says what became of files that were taken in, where it is not plain from the list."""

from collections.abc import Sequence

from desktop.services.attaching import TakenFile
from desktop.ui.evidence.returning import returning_sentences
from desktop.wording.phrases import say


def notices(taken: Sequence[TakenFile]) -> list[str]:
    """Twins among the files first, then what came back from the bin."""
    twins = _twin_notice(taken)
    return [*([twins] if twins else []), *returning_sentences(taken)]


def _twin_notice(taken: Sequence[TakenFile]) -> str:
    """What to say of files that were the same as others, "" where all were different."""
    documents = {each.document.code for each in taken}
    if len(documents) < len(taken):
        return say(
            "{files} tệp chỉ có {documents} nội dung khác nhau: mỗi tài liệu được lưu một lần.",
            files=str(len(taken)),
            documents=str(len(documents)),
        )
    here = [each for each in taken if not each.is_new]
    if here:
        codes = ", ".join(each.document.code for each in here)
        return say("{codes} đã được gắn ở đây từ trước.", codes=codes)
    return ""
