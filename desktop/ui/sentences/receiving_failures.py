"""Vietnamese sentences for what goes wrong between communes and their office."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "round.missing": (
            "Hồ sơ này chưa nhận gói đợt chấm nào nên chưa biết cơ quan tiếp nhận. Hãy nhận gói "
            "đợt chấm trước."
        ),
        "round.other_set": (
            "Gói “{name}” dùng bộ tiêu chí khác với hồ sơ đang mở. Hãy tạo hồ sơ mới từ gói này."
        ),
        "round.unit_unknown": (
            "Đợt chấm này không có đơn vị mang mã “{unit}”. Hãy xem lại mã, hoặc hỏi cơ quan tiếp "
            "nhận."
        ),
        "round.older": (
            "Gói đợt chấm số {found} cũ hơn gói số {known} đã nhận. Hãy dùng gói mới nhất."
        ),
        "office.other_signer": (
            "Gói “{name}” không do cơ quan tiếp nhận đã biết ký. Đừng dùng gói này; hãy gọi cho cơ "
            "quan tiếp nhận và so dấu vân tay {fingerprint}."
        ),
        "units.faulty": (
            "Danh sách đơn vị “{name}” có chỗ sai ở dòng {line}. Hãy sửa: mỗi dòng có mã và tên, "
            "mỗi mã một lần, lưu dạng CSV UTF-8."
        ),
        "received.no_package": (
            "Không thấy gói hồ sơ nào trong “{name}”. Hãy chọn đúng thư mục, hoặc thư có gói đính "
            "kèm."
        ),
        "receipt.nothing": (
            "Tệp này chưa phải là hồ sơ đã kiểm tra xong của một đơn vị trong đợt, nên chưa lập "
            "giấy tiếp nhận được. Hãy đối chiếu người ký hoặc mở khóa gói trước."
        ),
        "receipt.not_ours": (
            "Giấy tiếp nhận “{name}” là của gói khác, không phải gói do hồ sơ này xuất. Hãy chọn "
            "đúng giấy tiếp nhận."
        ),
        "received.unknown": "Sổ nhận không có tệp số {number}. Hãy xem lại số.",
        "trust.folder_faulty": (
            "Không lập được bộ tin cậy vì “{name}”: cần chứng thư gốc và trung gian của nơi cấp, "
            "kèm danh sách thu hồi do chính các nơi ấy ký. Hãy bỏ tệp khác ra và thử lại."
        ),
        "trust.foreign": (
            "Bộ tin cậy “{name}” do “{office}” lập, không phải cơ quan mà hồ sơ này làm việc cùng. "
            "Đừng cài; hãy lấy bộ của đúng cơ quan tiếp nhận."
        ),
        "trust.older": (
            "Bộ tin cậy số {found} không mới hơn bộ số {known} đang dùng. Hãy dùng bộ mới nhất."
        ),
        "trust.unconfirmed": (
            "Chưa ai đối chiếu người ký bộ tin cậy “{name}”. Hãy gọi cho cơ quan lập bộ, so dấu "
            "vân tay {fingerprint}, rồi cài lại kèm dấu vân tay ấy."
        ),
        "trust.damaged": (
            "Bộ tin cậy đã cài bị hỏng hoặc bị sửa, nên không dùng để kiểm tra. Hãy cài lại bộ tin "
            "cậy từ cơ quan tiếp nhận."
        ),
        "pin.differs": (
            "Dấu vân tay của người ký là {fingerprint}, không giống dấu vân tay đã nhập. Đừng ghi "
            "nhận người ký này; hãy hỏi lại đơn vị gửi."
        ),
        "pin.nothing": (
            "Tệp này không còn nguyên vẹn như lúc ký, nên không có người ký nào để ghi nhận. Hãy "
            "đề nghị đơn vị gửi lại."
        ),
    }
)
