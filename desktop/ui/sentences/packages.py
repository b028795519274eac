"""Vietnamese sentences for the verdict on a package and for everything found in it."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.domain.verification import (
    Aspect,
    Claim,
    Ground,
    RestsOn,
    Verdict,
    VerificationFinding,
)
from desktop.ui.sentences import package_contents, package_form, package_signers
from desktop.ui.sentences.blanks import fill
from desktop.wording.numbers import VIETNAM, day
from desktop.wording.phrases import Words, say, word

VERDICTS: Final[Mapping[Verdict, str]] = Words(
    {
        Verdict.VERIFIED: (
            "Gói còn nguyên vẹn, đầy đủ, chữ ký đúng và của người ký đã biết. Có thể tiếp nhận."
        ),
        Verdict.UNTRUSTED: (
            "Gói còn nguyên vẹn và chữ ký đúng, nhưng máy này chưa biết người ký. Hãy đối chiếu "
            "dấu vân tay của khóa với đơn vị gửi trước khi tin."
        ),
        Verdict.INCOMPLETE: (
            "Gói thiếu thành phần, thiếu tập, hoặc nội dung mâu thuẫn nhau. Hãy bổ sung tập còn "
            "thiếu, hoặc đề nghị đơn vị gửi xuất lại."
        ),
        Verdict.ALTERED: (
            "Gói đã bị thay đổi sau khi ký, hoặc chữ ký không đúng. Không dùng gói này; hãy lấy "
            "lại gói từ đơn vị gửi."
        ),
        Verdict.UNREADABLE: (
            "Không đọc được tệp này như một gói hồ sơ. Hãy chép lại tệp từ nơi gửi, hoặc chọn đúng "
            "tệp có đuôi .asice."
        ),
    }
)

CLAIM_NAMES: Final[Mapping[Aspect, str]] = Words(
    {
        Aspect.READABLE: "Đọc được",
        Aspect.INTACT: "Nguyên vẹn",
        Aspect.SIGNATURE: "Chữ ký đúng",
        Aspect.TRUST: "Người ký đã biết",
        Aspect.COMPLETE: "Đầy đủ",
    }
)

CLAIM_WORDS: Final[Mapping[Claim, str]] = Words(
    {Claim.YES: "Đạt", Claim.NO: "Không đạt", Claim.UNKNOWN: "Chưa xác định được"}
)

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {**package_form.SENTENCES, **package_signers.SENTENCES, **package_contents.SENTENCES}
)

REASONS: Final[Mapping[str, str]] = Words(
    {
        "unspecified": "không nêu rõ",
        "keyCompromise": "lộ khóa",
        "cACompromise": "lộ khóa của nơi cấp",
        "aACompromise": "lộ khóa của nơi cấp thuộc tính",
        "affiliationChanged": "đổi đơn vị",
        "superseded": "đã có chứng thư thay thế",
        "cessationOfOperation": "ngừng sử dụng",
        "certificateHold": "tạm giữ",
        "privilegeWithdrawn": "rút quyền",
    }
)
"""Why a certificate was revoked, by the standard's own names."""

_DAYS: Final = frozenset({"since", "from", "until", "made", "signed"})

_UNKNOWN: Final[Mapping[Aspect, str]] = MappingProxyType(
    {
        Aspect.READABLE: "Gói không đọc được vì một lý do bản này chưa biết giải thích.",
        Aspect.INTACT: "Gói có chỗ không đúng như lúc ký, tại “{path}”.",
        Aspect.SIGNATURE: "Chữ ký có chỗ không được chấp nhận.",
        Aspect.TRUST: "Chưa xác nhận được người ký.",
        Aspect.COMPLETE: "Nội dung gói có chỗ thiếu hoặc mâu thuẫn, tại “{path}”.",
    }
)


def package_sentence(finding: VerificationFinding) -> str:
    """One finding about a package."""
    template = SENTENCES.get(finding.code, _UNKNOWN[finding.aspect])
    facts = {name: _told(name, text) or word("không") for name, text in finding.facts.items()}
    return fill(template, {**facts, "path": finding.path})


def _told(name: str, text: str) -> str:
    """A fact as people say it: days as they are written here, reasons by their words."""
    if name == "reason":
        return REASONS.get(text, text)
    if name not in _DAYS:
        return text
    try:
        return day(datetime.fromisoformat(text).astimezone(VIETNAM).date())
    except ValueError:
        return text


def rests_on_sentence(rests_on: RestsOn) -> str:
    """What the word about a signer rests on, and how old that is."""
    if rests_on.ground is Ground.PINNED:
        ground = word("Dựa vào: chứng thư đã được đối chiếu và ghi nhận")
    else:
        ground = say("Dựa vào: chứng thư gốc “{root}” đã cài", root=one_line(rests_on.anchor))
    if not rests_on.issued:
        return say("{ground}.", ground=ground)
    age = rests_on.list_age_days
    if age is None:
        data = word("không có dữ liệu thu hồi")
    elif age == 0:
        data = word("dữ liệu thu hồi ra chưa quá một ngày")
    else:
        data = say("dữ liệu thu hồi của {days} ngày trước", days=str(age))
    return say("{ground}; {data}.", ground=ground, data=data)


def verdict_sentence(verdict: Verdict) -> str:
    """What the verdict means, and what to do."""
    return VERDICTS[verdict]
