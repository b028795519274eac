"""Words for what was found by looking into a document."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.pages import Trouble
from desktop.domain.readings import KeptGuess, ReadingHead
from desktop.domain.scan_quality import LEAST_DPI, ScanFault, scan_faults
from desktop.wording.numbers import number
from desktop.wording.phrases import Words, say

_TROUBLES: Final[Mapping[Trouble, str]] = Words(
    {
        Trouble.PASSWORD: "Tệp đặt mật khẩu nên không xem được bên trong. Hãy đưa vào kho bản "
        "không đặt mật khẩu: cơ quan tiếp nhận cũng không mở được bản này.",
        Trouble.DAMAGED: "Tệp hỏng hoặc hỏng một phần. Hãy mở thử; nếu không mở được thì quét lại "
        "hoặc lấy lại từ nơi gửi.",
        Trouble.NO_PAGES: "Tệp không có trang nào. Hãy quét lại.",
        Trouble.TOO_MANY_PAGES: "Tệp dài hơn 1.000 trang. Tệp vẫn dùng được; nên tách ra phần là "
        "minh chứng.",
        Trouble.TOO_LARGE: "Trang quá lớn nên không xem trước được. Tệp vẫn dùng được.",
        Trouble.TIMED_OUT: "Đọc tệp quá lâu nên đã dừng. Tệp vẫn dùng được; hãy mở thử để xem.",
        Trouble.CRASHED: "Không đọc được bên trong tệp. Hãy mở thử để xem tệp có hỏng không.",
        Trouble.OUT_OF_MEMORY: "Tệp cần quá nhiều bộ nhớ nên không đọc được bên trong. Hãy mở thử.",
        Trouble.UNSUPPORTED: "Không nhận ra loại tệp này nên không xem được bên trong.",
    }
)

_SOURCES: Final[Mapping[GuessSource, str]] = Words(
    {
        GuessSource.TEXT_LAYER: "lớp chữ",
        GuessSource.OCR: "chữ nhận dạng",
        GuessSource.ANNOTATION: "dấu trên trang",
        GuessSource.SIGNATURE: "chữ ký số",
        GuessSource.FILE_NAME: "tên tệp",
    }
)

_CERTAINTIES: Final[Mapping[Certainty, str]] = Words(
    {
        Certainty.CLEAR: "rõ",
        Certainty.LIKELY: "khá chắc",
        Certainty.DOUBTFUL: "chưa chắc",
    }
)

_SCAN_FAULTS: Final[Mapping[ScanFault, str]] = Words(
    {
        ScanFault.OLD_PDF: "tệp theo PDF cũ hơn bản 1.4",
        ScanFault.GREY: "có trang quét không màu",
        ScanFault.COARSE: "có trang quét dưới 200 dpi",
    }
)


def facts_of(head: ReadingHead) -> tuple[str, ...]:
    """Pages, text and version, as far as they are known: "3 trang", "có lớp chữ", "PDF 1.7"."""
    said = []
    if head.page_count is not None:
        said.append(say("{count} trang", count=number(Decimal(head.page_count))))
    if head.has_text_layer is not None:
        said.append(say("có lớp chữ") if head.has_text_layer else say("chưa có lớp chữ"))
    if head.lowest_dpi is not None:
        said.append(say("quét {dpi} dpi", dpi=str(head.lowest_dpi)))
    if head.pdf_version:
        said.append(say("PDF {version}", version=head.pdf_version))
    return tuple(said)


def trouble_sentence(trouble: Trouble | None) -> str:
    """What is wrong with a file and what to do, "" where nothing is."""
    return "" if trouble is None else _TROUBLES[trouble]


def scan_sentence(head: ReadingHead) -> str:
    """What a scan lacks of what is asked of one, "" where nothing."""
    faults = scan_faults(head)
    if not faults:
        return ""
    return say(
        "Bản quét chưa đạt yêu cầu của Nghị định 30/2020 (PDF 1.4 trở lên, ảnh màu, từ {dpi} dpi): "
        "{faults}. Vẫn dùng được; nếu còn bản giấy thì nên quét lại.",
        dpi=str(LEAST_DPI),
        faults=", ".join(_SCAN_FAULTS[each] for each in faults),
    )


def guess_note(guess: KeptGuess) -> str:
    """Where a guess was read and how far it carries: "đoán từ lớp chữ, khá chắc"."""
    return say(
        "đoán từ {source}, {certainty}",
        source=_SOURCES[guess.source],
        certainty=_CERTAINTIES[guess.certainty],
    )


def joined(said: Iterable[str]) -> str:
    """Short facts on one line."""
    return " · ".join(each for each in said if each)
