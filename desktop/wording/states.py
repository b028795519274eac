"""Words for the closed sets of the domain."""

from collections.abc import Mapping
from typing import Final

from desktop.domain.answers import Layer, LostKind
from desktop.domain.criteria import EvidenceGate, NotApplicable, RoundingMode, ScoredBy
from desktop.domain.evidence import MediaType
from desktop.domain.rules import ZeroDenominator
from desktop.domain.scoring.outcome import State
from desktop.domain.verification import Claim, Verdict
from desktop.wording.phrases import Words

STATES: Final[Mapping[State, str]] = Words(
    {
        State.UNANSWERED: "Chưa chấm",
        State.SCORED: "Đã chấm",
        State.EXCLUDED: "Không áp dụng",
        State.PENDING: "Chờ kết quả",
    }
)

SCORED_BY: Final[Mapping[ScoredBy, str]] = Words(
    {
        ScoredBy.SELF: "Đơn vị tự chấm",
        ScoredBy.APPRAISER: "Cơ quan thẩm định chấm",
        ScoredBy.EXTERNAL: "Lấy theo kết quả công bố",
        ScoredBy.SURVEY: "Lấy theo điều tra xã hội học",
    }
)

NOT_APPLICABLE: Final[Mapping[NotApplicable, str]] = Words(
    {
        NotApplicable.NONE: "Bắt buộc chấm",
        NotApplicable.EXCLUDE: "Không áp dụng thì không tính vào tổng điểm",
        NotApplicable.FULL: "Không áp dụng thì được tính điểm tối đa",
        NotApplicable.ZERO: "Không áp dụng thì tính 0 điểm",
    }
)

ZERO_DENOMINATOR: Final[Mapping[ZeroDenominator, str]] = Words(
    {
        ZeroDenominator.FULL: "Không phát sinh thì được tính điểm tối đa",
        ZeroDenominator.ZERO: "Không phát sinh thì tính 0 điểm",
        ZeroDenominator.EXCLUDE: "Không phát sinh thì không tính vào tổng điểm",
    }
)

ROUNDING_MODES: Final[Mapping[RoundingMode, str]] = Words(
    {
        RoundingMode.HALF_UP: "Làm tròn, nửa thì lên",
        RoundingMode.HALF_EVEN: "Làm tròn, nửa thì về số chẵn",
        RoundingMode.TRUNCATE: "Bỏ phần lẻ, không làm tròn",
    }
)

EVIDENCE_GATES: Final[Mapping[EvidenceGate, str]] = Words(
    {
        EvidenceGate.EXPLAIN: "Có điểm mà thiếu tài liệu kiểm chứng thì phải giải trình",
        EvidenceGate.BLOCK: "Có điểm thì bắt buộc phải có tài liệu kiểm chứng",
        EvidenceGate.WARN: "Có điểm mà thiếu tài liệu kiểm chứng thì được nhắc",
    }
)

LAYERS: Final[Mapping[Layer, str]] = Words(
    {
        Layer.SELF: "Tự chấm",
        Layer.APPRAISAL_1: "Thẩm định lần 1",
        Layer.EXPLANATION: "Giải trình",
        Layer.APPRAISAL_2: "Thẩm định lần 2",
    }
)

LOST_KINDS: Final[Mapping[LostKind, str]] = Words(
    {
        LostKind.NOT_DONE: "Chưa làm",
        LostKind.LATE: "Làm muộn",
        LostKind.NO_EVIDENCE: "Thiếu tài liệu",
        LostKind.BEYOND_CONTROL: "Khách quan",
    }
)

MEDIA_TYPES: Final[Mapping[MediaType, str]] = Words(
    {
        MediaType.PDF: "Tệp PDF",
        MediaType.JPEG: "Ảnh JPEG",
        MediaType.PNG: "Ảnh PNG",
        MediaType.TIFF: "Ảnh TIFF",
        MediaType.DOCX: "Văn bản Word",
        MediaType.XLSX: "Bảng tính Excel",
        MediaType.OTHER: "Loại tệp không rõ",
    }
)

CLAIMS: Final[Mapping[Claim, str]] = Words(
    {
        Claim.YES: "Có",
        Claim.NO: "Không",
        Claim.UNKNOWN: "Chưa xác định được",
    }
)

VERDICTS: Final[Mapping[Verdict, str]] = Words(
    {
        Verdict.UNREADABLE: "Không đọc được gói hồ sơ",
        Verdict.ALTERED: "Gói hồ sơ đã bị thay đổi hoặc chữ ký không đúng",
        Verdict.INCOMPLETE: "Gói hồ sơ còn thiếu thành phần",
        Verdict.UNTRUSTED: "Gói hồ sơ nguyên vẹn, chữ ký đúng, nhưng chưa xác nhận được người ký",
        Verdict.VERIFIED: "Gói hồ sơ nguyên vẹn, đầy đủ, do đúng người đã biết ký",
    }
)
