"""Vietnamese sentences for the verdict on a package and for everything found in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.verification import Aspect, Claim, Verdict, VerificationFinding
from desktop.ui.sentences.blanks import fill
from desktop.wording.phrases import Words, word

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
            "Gói thiếu thành phần hoặc nội dung mâu thuẫn nhau. Hãy đề nghị đơn vị gửi xuất lại."
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
        "bag.digest": "Mã kiểm tra của “{entry}” trong “{path}” không khớp nội dung.",
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
        "trust.unknown_signer": (
            "Máy này chưa biết người ký. Hãy hỏi đơn vị gửi và so dấu vân tay khóa: {fingerprint}."
        ),
        "trust.certificate_period": "Gói được ký ngoài hạn của chứng thư ({from} đến {until}).",
        "trust.expired": "Chứng thư của người ký đã hết hạn từ {until}.",
        "trust.signed_in_future": "Thời điểm ký ở tương lai. Hãy xem lại đồng hồ của máy.",
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
        "content.scores_differ": "Bảng tổng điểm trong hồ sơ không khớp khi tính lại.",
    }
)

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
    facts = {name: text or word("không") for name, text in finding.facts.items()}
    return fill(template, {**facts, "path": finding.path})


def verdict_sentence(verdict: Verdict) -> str:
    """What the verdict means, and what to do."""
    return VERDICTS[verdict]
