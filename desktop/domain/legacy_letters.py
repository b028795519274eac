"""Reads text layers made with the fonts from before Unicode: TCVN3 (ABC) and VNI."""

import re
import unicodedata
from typing import Final

_TCVN3: Final = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§",
        "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TCVN3_TABLE: Final = str.maketrans(_TCVN3)

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300\u0301\u0309\u0303\u0323"
_CIRCUMFLEX, _BREVE = "\u0302\u0306"
_VNI_MARKS: Final = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _CIRCUMFLEX,
    "à": _CIRCUMFLEX + _GRAVE,
    "á": _CIRCUMFLEX + _ACUTE,
    "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
_VNI_ALONE: Final = str.maketrans("ñÑôÔöÖíÍìÌæÆóÓòÒîÎ", "đĐơƠưƯíÍìÌỉỈĩĨịỊỵỴ")
_VNI_VOWEL: Final = re.compile(rf"([aeouyAEOUYôöÔÖ])([{''.join(_VNI_MARKS)}])", re.IGNORECASE)

# Words that stand on first pages, with their marks: the reading that has most of them is meant.
_KNOWN_WORDS: Final = re.compile(
    r"cộng h[oò][aà] xã hội|độc lập|hạnh phúc|việt nam|[uủ][yỷ] ban|nhân dân|đảng|số\b|ngày|tháng"
    r"|năm|quyết định|kế hoạch|báo cáo|thông báo|căn cứ|kính gửi|của|việc|huyện|tỉnh|xã\b",
    re.IGNORECASE,
)


def readable(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of one page in Unicode; unchanged where no old font explains them better."""
    readings = (
        lines,
        tuple(line.translate(_TCVN3_TABLE) for line in lines),
        tuple(map(_from_vni, lines)),
    )
    return max(readings, key=_known_words)


def _from_vni(line: str) -> str:
    marked = _VNI_VOWEL.sub(_vni_vowel, unicodedata.normalize("NFC", line))
    return unicodedata.normalize("NFC", marked.translate(_VNI_ALONE))


def _vni_vowel(match: re.Match[str]) -> str:
    vowel, mark = match.groups()
    return vowel.translate(_VNI_ALONE) + _VNI_MARKS[mark.lower()]


def _known_words(lines: tuple[str, ...]) -> int:
    text = unicodedata.normalize("NFC", "\n".join(lines))
    return sum(1 for _each in _KNOWN_WORDS.finditer(text))
