"""Vietnamese sentences for what is doubtful about the improvement plan."""

from collections.abc import Mapping
from typing import Final

from desktop.domain.plan_checks import PlanFault, PlanFinding
from desktop.wording.numbers import number
from desktop.wording.phrases import Words

SENTENCES: Final[Mapping[PlanFault, str]] = Words(
    {
        PlanFault.NO_MEASURE: "Chưa ghi giải pháp. Hãy ghi việc cần làm để lấy lại điểm.",
        PlanFault.NO_OFFICE: "Chưa có cơ quan chủ trì. Việc không có người chủ trì thường bị bỏ.",
        PlanFault.NO_DEADLINE: "Chưa có thời hạn.",
        PlanFault.NO_TARGET: "Chưa ghi điểm phấn đấu nên chưa tính được điểm tăng thêm.",
        PlanFault.TARGET_ABOVE_MAX: (
            "Điểm phấn đấu cao hơn điểm tối đa {points}. Hãy ghi không quá {points} điểm."
        ),
        PlanFault.TARGET_NOT_HIGHER: (
            "Điểm phấn đấu không cao hơn {points} điểm đang có, nên kế hoạch không tăng điểm."
        ),
        PlanFault.TARGET_BELOW_PARTS: (
            "Các tiêu chí bên dưới cộng lại đạt {points} điểm, cao hơn điểm phấn đấu của lĩnh vực. "
            "Hãy sửa cho khớp."
        ),
        PlanFault.DEADLINE_OUTSIDE_YEAR: (
            "Thời hạn nằm ngoài thời gian tính điểm của năm kế hoạch, nên có thể không được tính."
        ),
        PlanFault.PENALTY_NOT_LOWER: (
            "Mục tiêu vẫn bị trừ không ít hơn {points} điểm như hiện nay. Hãy ghi số điểm trừ nhỏ "
            "hơn; 0 là không bị trừ."
        ),
        PlanFault.NOTHING_LOST: "Tiêu chí này không còn mất điểm. Có thể xóa giải pháp.",
    }
)


def plan_sentence(finding: PlanFinding) -> str:
    """The finding without its place."""
    return SENTENCES[finding.fault].replace("{points}", number(finding.at_stake))
