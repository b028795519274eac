"""Vietnamese sentences for what is wrong with a package's signatures and signers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
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
        "received.other_signer": "Người ký không phải của đơn vị này (đã biết là của “{unit}”).",
    }
)
