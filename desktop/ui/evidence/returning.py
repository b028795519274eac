"""Says what became of files whose document was in the bin, or has a newer scan."""

from collections.abc import Sequence

from desktop.domain.plain_text import one_line
from desktop.services.attaching import TakenFile
from desktop.wording.phrases import say


def returning_sentences(taken: Sequence[TakenFile]) -> tuple[str, ...]:
    """One sentence for each such document, in the order of the files."""
    said = [sentence for each in taken for sentence in _about(each)]
    return tuple(dict.fromkeys(said))


def _about(taken: TakenFile) -> list[str]:
    code = taken.document.code
    said = []
    if taken.was_binned:
        said.append(say("{code} đang ở thùng rác, nay đã trở lại kho.", code=code))
    if taken.is_old:
        said.append(
            say(
                "{code} đã có bản quét mới hơn; tệp vừa thả “{name}” là bản cũ, nên không thay gì.",
                code=code,
                name=one_line(taken.path.name),
            )
        )
    return said
