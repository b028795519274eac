"""Vietnamese words for what was guessed of a document and where it was read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.pages import OcrLack

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": "Số",
        "symbol": "Ký hiệu",
        "type": "Loại văn bản",
        "issued_on": "Ngày ban hành",
        "issuer": "Cơ quan ban hành",
        "subject": "Trích yếu",
    }
)

SOURCES: Final[Mapping[GuessSource, str]] = MappingProxyType(
    {
        GuessSource.TEXT_LAYER: "đọc trên trang đầu",
        GuessSource.OCR: "nhận dạng từ bản quét",
        GuessSource.ANNOTATION: "đọc ở chú thích hoặc dấu trên trang",
        GuessSource.SIGNATURE: "theo thời điểm ký số",
        GuessSource.FILE_NAME: "theo tên tệp",
    }
)

CERTAINTIES: Final[Mapping[Certainty, str]] = MappingProxyType(
    {
        Certainty.CLEAR: "rõ",
        Certainty.LIKELY: "cần xác nhận",
        Certainty.DOUBTFUL: "có vẻ không đúng, cần xem lại",
    }
)

OCR_LACKS: Final[Mapping[OcrLack, str]] = MappingProxyType(
    {
        OcrLack.PROGRAM: "Bản quét không có chữ; muốn nhận dạng cần cài Tesseract.",
        OcrLack.LANGUAGE: "Bản quét không có chữ; Tesseract chưa có dữ liệu tiếng Việt (vie).",
    }
)
