"""A criterion set of thirteen leaves, one of each rule kind, without any fault or warning."""

SMALL_SET = """\
schema: minhchung/criteria-set/1
id: nho-2026
version: "1"
title: Bộ tiêu chí nhỏ
year: 2026
issued_by: UBND tỉnh
decision: {number: 12/QĐ-UBND, date: "2025-11-24"}
period: {from: "2025-12-01", to: "2026-11-30"}
receiver: {name: Sở Nội vụ, level: province}
labels: {max: Điểm chuẩn}
rounding: {points: {places: 2, mode: half_up}, percent: {places: 1, mode: truncate}}
classes: [{name: Tốt, at_least: 80}, {name: Yếu, at_least: 0}]
class_basis: percent
ranking: {method: dense, tie_break: ["1"]}
evidence_gate: block
offices:
  - {code: VP, name: Văn phòng}
  - {code: SNV, name: Sở Nội vụ}
nodes:
  - code: "1"
    title: Lĩnh vực một
    max: 60
    children:
      - code: "1.1"
        title: Có hay không
        wording: |
          Có thì được điểm.
          Không thì không.
        max: 10
        min: 0
        scored_by: self
        not_applicable: exclude
        rule: {kind: yes_no, points: 10}
        evidence:
          - {id: kh, label: Kế hoạch, required: true, types: [KH]}
          - {id: bc, label: Báo cáo, required: false}
        period: {from: "2026-01-01", to: 2026-06-30}
        offices: [VP]
        appraisers: [SNV]
        guidance: Xem kế hoạch.
      - code: "1.2"
        title: Một trong các mức
        wording: Theo mức.
        max: 10
        rule:
          kind: choice
          options:
            - {id: tot, label: Tốt, points: 10}
            - {id: kha, label: Khá, points: "7.5"}
        evidence: [{id: e, label: E, required: true}]
      - code: "1.3"
        title: Cộng từng phần
        wording: Cộng điểm.
        max: 10
        rule:
          kind: checklist
          parts:
            - id: a
              label: A
              points: 6
              parts:
                - {id: a1, label: A1, points: 3}
                - {id: a2, label: A2, points: 3}
            - {id: b, label: B, points: 4}
        evidence: [{id: e, label: E, required: true}]
      - code: "1.4"
        title: Đếm
        wording: Đếm số báo cáo.
        max: 10
        rule: {kind: count, unit: báo cáo, each: 2.5, cap: 10}
        evidence: [{id: e, label: E, required: true}]
      - code: "1.5"
        title: Tỷ lệ
        wording: Theo tỷ lệ.
        max: 10
        rule:
          kind: ratio
          numerator: {id: dung_han, label: Đúng hạn, unit: hồ sơ}
          denominator: {id: tong, label: Tổng số, unit: hồ sơ}
          bands:
            - {at_least: 1, points: 10}
            - {at_least: 0.9, below: 1, times: 10}
            - {below: 0.9, points: 0}
          zero_denominator: full
          allow_over: false
        evidence: [{id: e, label: E, required: true}]
      - code: "1.10"
        title: Một số
        wording: Theo số tin bài.
        max: 10
        rule:
          kind: number
          input: {id: tin, label: Số tin bài}
          bands: [{at_least: 20, points: 10}, {below: 20, points: 5}]
        evidence: [{id: e, label: E, required: true}]
  - code: "2"
    title: Lĩnh vực hai
    max: 40
    children:
      - code: "2.1"
        title: Thời hạn
        wording: Trước hạn.
        max: 5
        rule:
          kind: deadline
          due: "2026-01-31"
          bands: [{at_most: 0, points: 5}, {at_least: 1, points: 0}]
        evidence: [{id: e, label: E, required: true}]
      - code: "2.2"
        title: Trừ điểm
        wording: Trừ điểm.
        max: 5
        min: -1
        rule:
          kind: deduction
          cases: [{id: tre, label: Trễ, each: 0.25}, {id: thieu, label: Thiếu, each: 0.5}]
          floor: -0.5
        evidence: [{id: e, label: E, required: true}]
      - code: "2.3"
        title: Mất hết điểm
        wording: Mất hết.
        max: 5
        rule: {kind: zero_if_any, cases: [{id: ky_luat, label: Kỷ luật}]}
        evidence: [{id: e, label: E, required: true}]
      - code: "2.4"
        title: Công bố
        wording: Theo công bố.
        max: 5
        scored_by: external
        rule:
          kind: external
          source: UBND tỉnh
          index_max: 100
          bands: [{at_least: 50, points: 5}, {below: 50, points: 2}]
      - code: "2.5"
        title: Khảo sát
        wording: Theo khảo sát.
        max: 5
        scored_by: survey
        rule:
          kind: survey
          source: Khảo sát
          weights: [{id: A, label: Hài lòng, weight: 1}, {id: D, label: Không, weight: 0}]
      - code: "2.6"
        title: Công thức
        wording: Theo công thức.
        max: 5
        rule:
          kind: formula
          inputs: [{id: x, label: X}, {id: y, label: Y}]
          expression: max if y == 0 else r * max
        evidence: [{id: e, label: E, required: true}]
      - code: "2.7"
        title: Chấm bằng tay
        wording: Theo đánh giá.
        max: 10
        rule: {kind: manual, step: 0.5}
        evidence: [{id: e, label: E, required: true}]
bonus:
  max: 2
  nodes:
    - code: T
      title: Thưởng
      wording: Thưởng.
      max: 2
      rule: {kind: manual}
      evidence: [{id: e, label: E, required: true}]
penalty:
  max: 2
  nodes:
    - code: P
      title: Phạt
      wording: Phạt.
      max: 2
      rule: {kind: count, unit: lần, each: 1}
      evidence: [{id: e, label: E, required: true}]
"""


def changed(old: str, new: str, count: int = 1) -> tuple[bytes, int, int]:
    """The set with the first `old` as `new`, and the line and column that `§` marks in it."""
    assert old in SMALL_SET, old
    text = SMALL_SET.replace(old, new, count)
    before = text[: text.index("§")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return text.replace("§", "").encode(), line, column
