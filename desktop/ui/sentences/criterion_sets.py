"""Vietnamese sentences for faults of files that hold criterion sets, answers or submissions."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.answer_errors import AnswerFault
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.submission_errors import SubmissionFault
from desktop.ui.sentences.blanks import fill
from desktop.wording.phrases import Words, word

_TYPE_WORDS: Final[Mapping[str, str]] = Words(
    {
        "date": "một ngày",
        "flag": "đúng hoặc sai",
        "list": "một danh sách",
        "nothing": "để trống",
        "number": "một số",
        "record": "một nhóm mục có tên",
        "text": "một đoạn chữ",
        "word": "một từ cho sẵn",
        "": "phần không đọc được",
    }
)

_FORMULA_FAULTS: Final[Mapping[str, str]] = Words(
    {
        "too_long": "công thức quá dài",
        "too_deep": "quá nhiều ngoặc lồng nhau",
        "number_too_long": "có số quá dài",
        "unexpected": "có chỗ không hiểu được",
        "unfinished": "công thức bị bỏ dở",
        "unknown_name": "có tên không thuộc số liệu đầu vào",
        "not_a_number": "có chỗ cần một số mà không phải",
        "not_a_condition": "có chỗ cần một điều kiện mà không phải",
    }
)

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        # The form of a file.
        "file.too_large": "Tệp lớn quá mức được đọc.",
        "file.not_utf8": "Tệp không lưu theo bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.",
        "file.empty": "Tệp không có nội dung.",
        "faults.more": "Còn {count} chỗ sai nữa chưa liệt kê. Hãy sửa rồi kiểm tra lại.",
        "schema.unknown": "Tệp ghi dạng “{text}” mà bản chương trình này không biết.",
        "shape.wrong_type": "Ở đây phải là {expected}, nhưng trong tệp là {found}.",
        "shape.unknown_field": "Không có mục nào tên “{text}”.",
        "shape.missing_field": "Thiếu mục “{field}”.",
        "shape.only_one_of": "Chỉ được ghi một trong các mục: {fields}.",
        "shape.one_of_needed": "Phải ghi một trong các mục: {fields}.",
        "list.too_short": "Danh sách phải có ít nhất {least} dòng.",
        "list.too_long": "Danh sách có quá {most} dòng.",
        "value.empty": "Chỗ này đang để trống.",
        "word.unknown": "“{text}” không phải là một trong các từ: {known}.",
        # Single values.
        "text.invisible": "Có ký tự ẩn, mắt thường không thấy. Hãy xóa và gõ lại.",
        "text.too_long": "Đoạn chữ dài {length} ký tự, quá mức {limit}.",
        "text.characters": "“{text}” có ký tự không được dùng ở đây.",
        "number.too_small": "{value} nhỏ hơn mức thấp nhất là {least}.",
        "number.not_above": "{value} phải lớn hơn {bound}.",
        "number.too_large": "{value} lớn hơn mức cao nhất là {most}.",
        "number.not_whole": "{value} phải là số nguyên.",
        "number.too_long": "Số có quá {limit} chữ số.",
        "number.comma": "“{text}” dùng dấu phẩy. Trong tệp này, hãy viết phần lẻ sau dấu chấm.",
        "number.format": "“{text}” không phải là số.",
        "date.format": "“{text}” không đúng cách ghi ngày. Trong tệp, hãy ghi như 2026-01-31.",
        "date.not_in_calendar": "“{text}” không có trong lịch.",
        "moment.format": "“{text}” không đúng cách ghi thời điểm.",
        "flag.format": "“{text}” phải là true (đúng) hoặc false (sai).",
        # YAML.
        "yaml.several_documents": "Tệp chứa nhiều phần nối nhau. Mỗi tệp chỉ được có một bộ.",
        "yaml.alias": "Không dùng cách viết tắt “*{name}”; hãy ghi đầy đủ.",
        "yaml.anchor": "Không dùng dấu neo “&{name}”; hãy ghi đầy đủ.",
        "yaml.tag": "Không dùng nhãn kiểu “{tag}”.",
        "yaml.too_deep": "Các mục lồng nhau quá {limit} cấp.",
        "yaml.too_many_values": "Tệp có quá nhiều giá trị, hơn {limit}.",
        "yaml.key_not_text": "Tên mục phải là chữ.",
        "yaml.merge_key": "Không dùng cách gộp mục “<<”; hãy ghi đầy đủ.",
        "yaml.comma_in_braces": "“{text}” có dấu phẩy nên phải đặt trong nháy kép.",
        "yaml.duplicate_key": "Mục “{key}” đã có ở dòng {first_line}.",
        "yaml.syntax": "Tệp viết sai cú pháp ở đây. Hãy xem lại thụt dòng, dấu hai chấm, dấu nháy.",
        "yaml.float_trap": '“{text}” sẽ bị đọc thành số. Hãy đặt trong nháy kép: "{text}".',
        "yaml.int_trap": '“{text}” sẽ bị đọc thành số. Hãy đặt trong nháy kép: "{text}".',
        "yaml.bool_trap": '“{text}” sẽ bị đọc thành đúng/sai. Hãy đặt trong nháy kép: "{text}".',
        "yaml.null_trap": '“{text}” sẽ bị đọc thành để trống. Hãy đặt trong nháy kép: "{text}".',
        "yaml.date_trap": '“{text}” sẽ bị đọc thành ngày. Hãy đặt trong nháy kép: "{text}".',
        "yaml.merge_trap": "“{text}” có nghĩa riêng trong YAML. Hãy đặt trong nháy kép.",
        "yaml.value_trap": "“{text}” có nghĩa riêng trong YAML. Hãy đặt trong nháy kép.",
        # Workbooks.
        "workbook.unreadable": (
            "Tệp không phải là bảng tính XLSX đọc được. Hãy mở bằng Excel rồi lưu lại dạng .xlsx."
        ),
        "workbook.missing_sheet": "Không có trang tính tên “{text}”. Tệp có các trang: {known}.",
        "workbook.too_many_rows": "Trang tính có quá nhiều dòng. Hãy xóa các dòng thừa.",
        "sheet.empty": "Trang tính không có gì.",
        "sheet.unknown_column": "Không có cột nào tên “{text}”. Hãy giữ tên cột như tệp mẫu.",
        "sheet.column_twice": "Cột “{text}” có hai lần.",
        "sheet.missing_column": "Thiếu cột “{text}”.",
        "sheet.unknown_row": "Không có mục nào tên “{text}”. Hãy giữ tên mục như tệp mẫu.",
        "sheet.row_twice": "Mục “{text}” có hai lần.",
        "sheet.level": "“{text}” không phải là cấp. Cấp là số nguyên từ 1 đến {most}.",
        "sheet.level_jump": "Dòng này ở cấp {level} nhưng phía trên không có cấp ngay trước đó.",
        "cell.formula": "Ô có công thức. Hãy chép rồi dán lại dạng giá trị.",
        "cell.error": "Ô đang báo lỗi của bảng tính.",
        "cell.word": "“{text}” không phải là một trong các từ: {known}.",
        "cell.group": "Dòng có cấp bên dưới thì để trống cột “{text}”.",
        "cell.not_used": "Cách tính “{kind}” không dùng cột này. Hãy để trống.",
        "cell.float_trap": (
            "Ô đang là số nên mã như 5.10 sẽ mất số 0. Hãy để ô dạng Văn bản rồi gõ lại."
        ),
        "cell.bool_trap": "Ô đang là đúng/sai. Hãy để ô dạng Văn bản rồi gõ lại.",
        "cell.date_trap": "Ô đang là ngày tháng ({text}). Hãy để ô dạng Văn bản rồi gõ lại.",
        "line.columns": "Dòng “{text}” phải có {count} phần, ngăn bằng dấu |.",
        "line.evidence": (
            "Dòng “{text}” phải ghi: mã | tên tài liệu | bắt buộc (hoặc không bắt buộc) | loại."
        ),
        "line.band": "Không hiểu mức “{text}”. Ví dụ đúng: từ 80% dưới 100%: 1,5.",
        "line.depth": "Dòng bắt đầu bằng dấu - mà phía trên không có phần lớn hơn.",
        "line.figures": "Cột này phải có đúng {count} dòng.",
        "line.setting": "Dòng “{text}” phải ghi: tên: giá trị.",
        "line.setting_twice": "“{text}” được ghi hai lần.",
        "line.setting_unknown": "Cách tính này không có “{text}”. Có thể ghi: {known}.",
        # Criteria tables as offices have them.
        "table.unreadable": "Trang tính có quá nhiều ô gộp hoặc bị hỏng nên không đọc được.",
        "table.empty": "Tệp không có trang tính nào có nội dung.",
        "table.macros": "Tệp có macro. Chương trình không chạy và không đọc macro.",
        "table.sheet_hidden": "Trang “{text}” đang bị ẩn trong tệp.",
        "table.rows_hidden": "Các dòng đang bị ẩn trong tệp vẫn được đọc: {rows}.",
        "table.columns_hidden": "Có cột đang bị ẩn trong tệp; cột này vẫn được đọc.",
        "table.formulas": "Có {count} ô công thức; lấy kết quả đã lưu trong tệp, không tính lại.",
        "table.formulas_empty": (
            "Có {count} ô công thức chưa lưu kết quả nên coi như trống. Hãy mở tệp bằng Excel rồi "
            "lưu lại."
        ),
        "table.sheet_missing": "Không có trang tính tên “{text}”. Tệp có các trang: {known}.",
        "table.no_title_column": "Chưa biết cột nào là nội dung tiêu chí.",
        "table.no_rows": "Không tìm thấy tiêu chí nào trong bảng này.",
        "table.code_missing": "Dòng này chưa có mã.",
        "table.code_faulty": "“{text}” không dùng làm mã được. Mã gồm chữ không dấu, số, dấu chấm.",
        "table.code_doubled": "Mã “{text}” đã có ở dòng {first_line}.",
        "table.code_order": "Mã “{text}” không nối tiếp mã ngay trước đó.",
        "table.code_date": "Excel đã đổi mã thành ngày tháng; đoán là “{text}”.",
        "table.zero_lost": "Ô mã là số nên đã mất số 0 ở cuối; đoán là “{text}”.",
        "table.level_unclear": "Không rõ “{text}” thuộc cấp nào.",
        "table.title_missing": "Dòng này chưa có nội dung.",
        "table.points_missing": "Chưa có điểm.",
        "table.points_faulty": "“{text}” không phải là số điểm.",
        "table.points_summed": "Không ghi điểm; lấy tổng các mục bên dưới là {sum}.",
        "table.sum_differs": "Điểm ghi là {max} nhưng cộng các mục bên dưới được {sum}.",
        "table.steps_as_text": (
            "Các dòng không có mã bên dưới có điểm nhưng cộng lại khác điểm của mục này; coi là "
            "cách chấm, đưa vào nguyên văn quy định."
        ),
        "table.total_differs": "Dòng tổng cộng ghi {max} nhưng cộng các mục cấp 1 được {sum}.",
        # The set as a whole.
        "code.duplicate": "Mã “{text}” đã dùng ở dòng {first_line}.",
        "id.duplicate": "Tên “{text}” bị dùng hai lần.",
        "id.reserved": "Tên “{text}” đã dành cho chương trình. Hãy đặt tên khác.",
        "id.unknown": "“{text}” không thuộc tiêu chí này. Các tên có thể dùng: {known}.",
        "office.unknown": "Không có cơ quan nào mang mã “{text}” trong phần đầu tệp.",
        "field.unknown": "Không có lĩnh vực nào mang mã “{text}”.",
        "period.reversed": "Kỳ số liệu kết thúc ({to}) trước khi bắt đầu ({from}).",
        "set.total_not_100": "Tổng điểm các lĩnh vực là {sum}, không phải 100.",
        "class.same_start": "Mức {at_least} trùng với mức của xếp loại “{other}”.",
        "class.over_100": "Mức {at_least} vượt quá 100 %.",
        "classes.none_from_0": "Không có xếp loại nào cho kết quả dưới {lowest}.",
        "group.sum_differs": "Điểm ghi là {max} nhưng cộng các mục bên dưới được {sum}.",
        # Leaves and rules.
        "leaf.min_over_max": "Điểm thấp nhất {least} lớn hơn điểm cao nhất {max}.",
        "leaf.published_but_self": "Điểm do nơi khác công bố nhưng lại ghi là đơn vị tự chấm.",
        "leaf.no_wording": "Chưa ghi nguyên văn quy định chấm điểm.",
        "leaf.no_required_evidence": "Không yêu cầu tài liệu kiểm chứng bắt buộc nào.",
        "leaf.unknown": "Không có tiêu chí “{text}”.",
        "leaf.not_ours": "Điểm tiêu chí này không do đơn vị tự chấm.",
        "points.over_max": "{points} điểm vượt quá điểm cao nhất {max}.",
        "points.under_min": "{points} điểm thấp hơn mức thấp nhất {min}.",
        "rule.max_not_reached": "Không cách nào đạt {max} điểm; nhiều nhất chỉ được {best}.",
        "rule.passes_max": "Cộng hết được {best} điểm, quá mức {max}; phần quá sẽ bị cắt.",
        "ratio.same_input": "Tử số và mẫu số cùng mang tên “{text}”.",
        "deadline.times": "Tiêu chí theo thời hạn không dùng hệ số nhân với số ngày.",
        "formula.name": "Tên “{text}” không dùng được trong công thức.",
        "formula.syntax": "Công thức sai ở ký tự thứ {position}: {fault} (“{text}”).",
        "parts.sum_differs": "Mục ghi {points} điểm nhưng cộng các phần được {sum}.",
        "bands.gap": "Các bậc bỏ trống khoảng {stretch}: giá trị ở đó không có điểm.",
        "bands.overlap": "Hai bậc cùng nhận khoảng {stretch}: không biết lấy điểm nào.",
        "bands.empty": "Bậc {stretch} không chứa giá trị nào.",
        "bands.outside": "Bậc {stretch} nằm ngoài khoảng có thể có. Tỷ lệ ghi 0.95, không ghi 95.",
        # Submissions.
        "requirement.unknown": "Tiêu chí {leaf} không có yêu cầu minh chứng “{text}”.",
        "document.unknown": "Không có tài liệu “{text}”.",
        "document.path": "Đường dẫn “{text}” của tài liệu {code} không đúng.",
        "evidence.twice": "“{text}” được ghi hai lần.",
        "unit.twice": "Đơn vị “{text}” được ghi hai lần.",
        "package.kind": "Gói thuộc loại “{text}” mà chương trình không nhận ở đây.",
        "package.field_barred": "Mục “{field}” không có chỗ trong gói loại “{kind}”.",
        "package.sequence": "Số thứ tự gói {sequence} không khớp với gói trước.",
        "package.other_set": "Gói dùng bộ tiêu chí “{text}”, không phải “{known}”.",
    }
)

_UNKNOWN: Final = "Chỗ này không đúng dạng quy định."
_OTHER_TYPE: Final = "một giá trị khác"
_BOUNDS: Final = {">=": "từ {x}", ">": "trên {x}", "<=": "đến {x}", "<": "đến dưới {x}"}


def set_fault_sentence(fault: SetFault) -> str:
    """One fault of a criterion set, with line and column, or cell, where they are known."""
    said = _sentence(fault.code, fault.facts)
    facts = {"line": str(fault.line), "column": str(fault.column), "place": fault.place}
    if not fault.line:
        return said
    if fault.sheet:
        cell = f"{_letters(fault.column)}{fault.line}"
        where = (
            "Trang “{sheet}”, ô {cell} ({place})" if fault.place else "Trang “{sheet}”, ô {cell}"
        )
        return f"{fill(where, facts | {'sheet': fault.sheet, 'cell': cell})}: {said}"
    where = "Dòng {line}, cột {column}"
    if fault.place:
        where = "Dòng {line}, cột {column} ({place})"
    return f"{fill(where, facts)}: {said}"


def answer_fault_sentence(fault: AnswerFault) -> str:
    """One fault of an answers file, with the leaf and field it is in."""
    said = _sentence(fault.code, fault.facts)
    if not fault.leaf:
        return said
    where = "Tiêu chí {leaf}, mục “{field}”" if fault.field else "Tiêu chí {leaf}"
    return f"{fill(where, {'leaf': fault.leaf, 'field': fault.field})}: {said}"


def submission_fault_sentence(fault: SubmissionFault) -> str:
    """One fault of a package's content, with its place."""
    said = _sentence(fault.code, fault.facts)
    return f"{fill('“{path}”', {'path': fault.path})}: {said}" if fault.path else said


def _letters(column: int) -> str:
    """What workbooks call a column: A … Z, AA …."""
    letters = ""
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(ord("A") + left) + letters
    return letters


def _sentence(code: str, facts: tuple[tuple[str, str], ...]) -> str:
    given = dict(facts)
    words = given | {
        "expected": _TYPE_WORDS.get(given.get("expected", ""), word(_OTHER_TYPE)),
        "found": _TYPE_WORDS.get(given.get("found", ""), word(_OTHER_TYPE)),
        "fault": _FORMULA_FAULTS.get(given.get("fault", ""), word("có chỗ sai")),
        "stretch": _stretch(given.get("lower", ""), given.get("upper", "")),
    }
    near = given.get("suggestion", "")
    said = fill(SENTENCES.get(code, _UNKNOWN), words)
    return fill("{said} Có phải là “{near}” không?", {"said": said, "near": near}) if near else said


def _stretch(lower: str, upper: str) -> str:
    """Bounds such as ">=0.9" and "<1" as words."""
    said = []
    for bound in (lower, upper):
        for sign, template in _BOUNDS.items():
            if bound.startswith(sign):
                said.append(fill(template, {"x": bound.removeprefix(sign)}))
                break
    return " ".join(said) if said else word("mọi giá trị")
