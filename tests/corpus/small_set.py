"""A criterion set of three leaves, one of each kind that matters to submissions."""

SMALL_SET = """\
schema: minhchung/criteria-set/1
id: nho-2026
version: "1"
title: Bộ tiêu chí nhỏ
year: 2026
issued_by: UBND tỉnh
period: {from: "2025-12-01", to: "2026-11-30"}
receiver: {name: Sở Nội vụ, level: province}
classes: [{name: Tốt, at_least: 80}, {name: Yếu, at_least: 0}]
nodes:
  - code: "1"
    title: Chỉ đạo
    max: 6
    children:
      - code: "1.1"
        title: Ban hành kế hoạch
        wording: Ban hành thì đạt điểm tối đa.
        max: 2
        rule: {kind: yes_no}
        evidence: [{id: kh, label: Kế hoạch, required: true, types: [KH]}]
      - code: "1.2"
        title: Báo cáo
        wording: Mỗi báo cáo 0,5 điểm.
        max: 2
        rule: {kind: count, unit: báo cáo, each: 0.5}
        evidence:
          - {id: quy, label: Báo cáo quý, required: true, types: [BC]}
          - {id: nam, label: Báo cáo năm, required: false, types: [BC]}
      - code: "1.3"
        title: Hài lòng
        wording: Theo kết quả khảo sát của tỉnh.
        max: 2
        scored_by: survey
        rule: {kind: survey, source: Tỉnh}
"""
