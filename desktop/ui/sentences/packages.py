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

_PADDED: Final = "Trong gói có {bytes} byte thừa ở chỗ không được phép, có thể giấu dữ liệu lạ."
_ODD_FORM: Final = "Mục “{path}” được đóng gói khác cách chương trình làm, nên không được tin."

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "package.unreadable": "Không đọc được tệp từ ổ đĩa hoặc USB. Hãy chép lại tệp.",
        "package.not_a_zip": "Tệp này không phải là gói hồ sơ. Hãy chọn tệp có đuôi .asice.",
        "package.truncated": "Tệp bị cụt, có thể do chép dở. Hãy chép lại từ đầu.",
        "package.directory_damaged": "Mục lục của gói bị hỏng nên không đọc tiếp được.",
        "package.encrypted": (
            "Gói được mã hóa cho cơ quan tiếp nhận, chỉ mở được bằng khóa nhận của cơ quan ấy."
        ),
        "encrypted.other_key": (
            "Khóa nhận này không mở được gói: gói được mã hóa cho khóa khác, hoặc phần đầu tệp bị "
            "hỏng. Hãy kiểm tra lại khóa, hoặc đề nghị đơn vị gửi mã hóa lại."
        ),
        "encrypted.damaged": (
            "Tệp mã hóa bị cụt hoặc bị sửa trên đường đi, nên không mở phần nào. Hãy chép hoặc tải "
            "lại tệp từ nơi gửi."
        ),
        "package.foreign": "Tệp nén này không phải gói hồ sơ do chương trình tạo.",
        "zip.too_many_entries": "Gói có quá nhiều tệp, hơn mức {limit} được chấp nhận.",
        "zip.count": "Mục lục ghi {declared} tệp nhưng trong gói có {found}.",
        "zip.prefix": _PADDED,
        "zip.trailing_bytes": _PADDED,
        "zip.comment": _PADDED,
        "zip.second_end_record": "Gói có hai mục lục, có thể để lừa người kiểm tra.",
        "zip.end_record": "Phần cuối của gói không đúng dạng.",
        "zip.gap": _PADDED,
        "zip.overlap": "Mục “{path}” nằm chồng lên mục khác trong gói.",
        "zip.order": "Thứ tự các tệp trong gói không đúng với lúc xuất.",
        "zip.beyond_file": "Mục “{path}” được ghi là nằm ngoài tệp.",
        "zip.compressed": "Mục “{path}” bị nén lại, có thể phình ra quá lớn khi mở.",
        "zip.encrypted": "Mục “{path}” bị khóa mật khẩu nên không kiểm tra được.",
        "zip.data_descriptor": _ODD_FORM,
        "zip.extra_field": _ODD_FORM,
        "zip.entry_comment": _ODD_FORM,
        "zip.zip64": _ODD_FORM,
        "zip.sizes_differ": "Mục “{path}” ghi hai cỡ khác nhau, không biết cỡ nào đúng.",
        "zip.link": "Mục “{path}” là liên kết trỏ đi nơi khác, không được phép có trong gói.",
        "zip.directory_entry": "Mục “{path}” là thư mục rỗng, không có trong gói đúng.",
        "zip.special_file": "Mục “{path}” là loại tệp đặc biệt, không được phép có trong gói.",
        "zip.header": _ODD_FORM,
        "zip.local_header": "Mục “{path}” được ghi khác với mục lục của gói.",
        "zip.crc": "Nội dung “{path}” không khớp số kiểm tra của gói.",
        "name.outside": "Tên “{path}” trỏ ra ngoài gói. Gói này có thể nhằm ghi đè tệp trên máy.",
        "name.characters": "Tên “{path}” có ký tự không được phép.",
        "name.nul": "Tên “{path}” có ký tự ẩn.",
        "name.direction": "Tên “{path}” có ký tự đảo chiều chữ để giả tên tệp.",
        "name.reserved": "Tên “{path}” là tên dành riêng của Windows.",
        "name.ending": "Tên “{path}” kết thúc bằng dấu cách hoặc dấu chấm.",
        "name.too_long": "Tên “{path}” dài quá {limit} ký tự.",
        "name.duplicate": "Có hai mục cùng tên “{path}”, không biết mục nào đúng.",
        "name.case_twin": "“{path}” và “{twin}” chỉ khác chữ hoa, chữ thường.",
        "name.unicode_twin": "“{path}” và “{twin}” trông như nhau nhưng là hai tên khác nhau.",
        "entry.missing": "Thiếu tệp “{path}” mà danh sách đã ký có ghi.",
        "entry.unlisted": "Tệp “{path}” không có trong danh sách đã ký, do ai đó thêm vào.",
        "entry.digest": "Nội dung “{path}” đã khác so với lúc ký.",
        "entry.too_large": "Tệp “{path}” lớn quá mức được đọc.",
        "mimetype.wrong": "Gói không mang đúng nhãn loại hồ sơ ở đầu tệp.",
        "manifest.missing": "Gói không có danh sách tệp được ký.",
        "manifest.declaration": "Danh sách được ký chứa khai báo nguy hiểm nên không được đọc.",
        "manifest.algorithm": "Danh sách được ký dùng cách tính mã không được chấp nhận.",
        "manifest.form": "Danh sách được ký không đúng dạng.",
        "manifest.duplicate": "Danh sách được ký ghi “{path}” hai lần.",
        "manifest.order": "Danh sách được ký không theo đúng thứ tự các tệp.",
        "bag.declaration": "Phần khai báo loại gói trong “{path}” không đúng.",
        "bag.info": "Thông tin gói trong “{path}” không đúng dạng.",
        "bag.oxum": "Tổng số tệp hoặc dung lượng ghi trong gói không khớp thực tế.",
        "bag.form": "Danh sách “{path}” không đúng dạng.",
        "bag.duplicate": "Danh sách “{path}” ghi “{entry}” hai lần.",
        "bag.unlisted": "Danh sách “{path}” không có tệp “{entry}”.",
        "bag.missing": "Danh sách “{path}” ghi tệp “{entry}” nhưng trong gói không có.",
        "bag.other_file": "Gói có thêm tệp “{path}” mà chương trình không bao giờ ghi vào gói.",
        "bag.digest": "Mã kiểm tra của “{entry}” trong “{path}” không khớp nội dung.",
        "manifest.second_differs": "Người ký thứ hai ký một danh sách khác với người ký thứ nhất.",
        "signature.missing": "Gói chưa được ký.",
        "signature.unreadable": "Không đọc được chữ ký của gói.",
        "signature.form": "Chữ ký không đúng dạng quy định.",
        "signature.signers": "Chữ ký phải có đúng một người ký, ở đây có {count}.",
        "signature.algorithm": "Chữ ký dùng thuật toán không được chấp nhận.",
        "signature.attributes": "Chữ ký thiếu hoặc sai thông tin bắt buộc.",
        "signature.unsigned_attributes": "Chữ ký kèm phần không được ký, không được phép có.",
        "signature.certificate": "Không đọc được chứng thư của người ký.",
        "signature.key_usage": "Chứng thư của người ký không được cấp để ký.",
        "signature.other_content": "Chữ ký là của nội dung khác, không phải gói này.",
        "signature.wrong": "Chữ ký không khớp: gói đã bị sửa hoặc chữ ký bị thay.",
        "signature.covers_part": "Chữ ký chỉ bao phủ một phần của tệp.",
        "signature.changed_after": "Tệp bị sửa sau khi ký.",
        "signature.same_key": "Hai chữ ký trên gói là của cùng một khóa, không phải của hai người.",
        "signature.time_stamp": "Dấu thời gian kèm chữ ký bị sai hoặc là của chữ ký khác.",
        "trust.unknown_signer": (
            "Máy này chưa biết người ký. Hãy hỏi đơn vị gửi và so dấu vân tay khóa: {fingerprint}."
        ),
        "trust.not_yet_valid": "Gói được ký trước ngày chứng thư có hiệu lực ({from}).",
        "trust.certificate_period": "Gói được ký ngoài hạn của chứng thư ({from} đến {until}).",
        "trust.expired": "Chứng thư của người ký đã hết hạn từ {until}.",
        "trust.signed_in_future": "Thời điểm ký ở tương lai. Hãy xem lại đồng hồ của máy.",
        "trust.revoked": (
            "Chứng thư của người ký đã bị thu hồi từ {since} (lý do: {reason}). Đừng tin chữ ký "
            "này; hãy hỏi lại đơn vị gửi."
        ),
        "trust.issuer_revoked": (
            "Chứng thư của nơi cấp “{issuer}” đã bị thu hồi từ {since} (lý do: {reason}), nên "
            "chứng thư của người ký không còn được tin."
        ),
        "trust.revocation_unknown": (
            "Chưa kiểm tra được thu hồi: không có danh sách thu hồi của “{issuer}”. Hãy cài bộ tin "
            "cậy mới, hoặc đối chiếu dấu vân tay khóa với đơn vị gửi."
        ),
        "trust.revocation_outdated": (
            "Danh sách thu hồi của “{issuer}” lập ngày {made} đã hết hạn từ {until}, nên chưa biết "
            "chứng thư của người ký còn hiệu lực hay không. Hãy cài bộ tin cậy mới."
        ),
        "received.unit_unconfirmed": (
            "Chứng thư của người ký do “{root}” cấp là đúng, nhưng chưa được ghi nhận là của đơn "
            "vị này. Hãy đối chiếu dấu vân tay khóa: {fingerprint}."
        ),
        "volume.alone": (
            "Đây là tập {number} trong {count} tập của một bộ hồ sơ. Hãy kiểm tra cùng các tập còn "
            "lại; riêng một tập chưa phải là hồ sơ đầy đủ. Mã của bộ: {group}."
        ),
        "volume.labels_differ": (
            "Nhãn trong “{path}” về tập của bộ hồ sơ khác với phần khai báo của gói."
        ),
        "volume.missing": (
            "Thiếu tập {number} trong {count} tập: “{path}”. Hãy tìm trong các thư đã nhận, hoặc "
            "đề nghị đơn vị gửi lại tập này."
        ),
        "volume.conflict": (
            "“{path}” cũng xưng là tập {number} nhưng nội dung khác tệp kia, không biết tệp nào "
            "đúng."
        ),
        "volume.head_differs": "Tập {number} (“{path}”) khai thông tin khác với các tập cùng bộ.",
        "volume.signer_differs": (
            "Tập {number} (“{path}”) do người khác ký ({signer}), không phải người ký các tập kia."
        ),
        "volume.entry_twice": "Tệp “{path}” nằm ở hai tập, không biết bản nào đúng.",
        "volume.group_differs": "Nội dung các tập ghép lại không phải là bộ hồ sơ mà chúng khai.",
        "base.needed": (
            "Gói giải trình chỉ mang phần mới; {count} tài liệu nằm ở gói gốc số {number}. Chỉ đầy "
            "đủ khi kiểm tra cùng gói gốc. Mã gói gốc: {base}."
        ),
        "base.unconfirmed": (
            "Gói gốc đã có trong sổ nhưng người ký gói ấy chưa được ghi nhận. Hãy đối chiếu người "
            "ký gói gốc trước."
        ),
        "base.damaged": (
            "Gói gốc trong sổ không còn đọc được nguyên vẹn. Hãy nhận lại gói gốc rồi nhận lại gói "
            "giải trình này."
        ),
        "base.refused": (
            "Gói gốc có trong sổ nhưng không được nhận, nên gói giải trình này không bổ sung cho "
            "gói nào."
        ),
        "base.other_unit": "Gói được nêu làm gói gốc là của đơn vị khác (mã {unit}).",
        "base.other_set": "Gói gốc dùng bộ tiêu chí khác với gói giải trình này.",
        "base.other_number": "Gói giải trình nêu sai số thứ tự của gói gốc, đúng ra là {number}.",
        "base.not_submission": (
            "Gói được nêu làm gói gốc không phải là gói hồ sơ đầy đủ. Hãy đề nghị đơn vị gửi xuất "
            "lại từ gói đầy đủ gần nhất."
        ),
        "base.document_missing": (
            "Thiếu tài liệu {document} “{name}”: gói này không mang theo và gói gốc cũng không có. "
            "Hãy đề nghị đơn vị gửi gói đầy đủ."
        ),
        "base.document_differs": (
            "Tài liệu {document} “{name}” được ghi là lấy từ gói gốc, nhưng bản trong gói gốc khác."
        ),
        "content.explanation_differs": (
            "Phần nêu gói gốc trong “{path}” mâu thuẫn với khai báo hoặc danh mục tài liệu của gói."
        ),
        "content.file_missing": "Gói thiếu tệp bắt buộc “{path}”.",
        "content.unchecked": "Không kiểm tra được nội dung “{path}” vì không đọc được tệp.",
        "content.set_faulty": "Bộ tiêu chí trong gói có chỗ sai nên không chấm lại được.",
        "content.set_differs": "Bộ tiêu chí trong gói không phải là bộ mà hồ sơ đã dùng.",
        "content.faulty": "Nội dung “{path}” không hiểu được.",
        "content.evidence_missing": "Hồ sơ nhắc tới tài liệu “{path}” nhưng trong gói không có.",
        "content.evidence_differs": "Tài liệu “{path}” không đúng với mô tả trong hồ sơ.",
        "content.evidence_unlisted": "Tài liệu “{path}” có trong gói nhưng hồ sơ không nhắc tới.",
        "content.points_differ": (
            "Tiêu chí {leaf}: hồ sơ ghi {declared} điểm, tính lại theo số liệu được {computed}."
        ),
        "received.locked": "Gói được mã hóa. Hãy mở khóa của cơ quan tiếp nhận để xem.",
        "received.lost": "Không còn thấy tệp đã nhận trong thư mục. Hãy nhận lại tệp.",
        "received.other_signer": "Người ký không phải của đơn vị này (đã biết là của “{unit}”).",
        "received.more": "Còn {count} điều nữa không liệt kê.",
        "content.receipt_differs": "Giấy tiếp nhận ghi hai gói khác nhau.",
        "content.signers_differ": (
            "Gói ghi có {declared} người ký nhưng mang {found} chữ ký: chữ ký đã bị bớt hoặc thêm."
        ),
        "content.trust_differs": "Tệp “{path}” trong bộ tin cậy không đúng với danh sách của bộ.",
        "content.kind_unknown": (
            "Bản này của chương trình chưa đọc được loại gói này. Hãy cập nhật chương trình."
        ),
        "content.report_unchecked": (
            "Không kiểm tra được chữ ký trên báo cáo trong gói, nên chưa thể coi gói là đầy đủ."
        ),
        "content.report_signature_broken": (
            "Chữ ký của {signer} trên báo cáo trong gói không khớp với nội dung báo cáo."
        ),
        "content.scores_differ": "Bảng tổng điểm trong hồ sơ không khớp khi tính lại.",
    }
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
        data = word("dữ liệu thu hồi của hôm nay")
    else:
        data = say("dữ liệu thu hồi của {days} ngày trước", days=str(age))
    return say("{ground}; {data}.", ground=ground, data=data)


def verdict_sentence(verdict: Verdict) -> str:
    """What the verdict means, and what to do."""
    return VERDICTS[verdict]
