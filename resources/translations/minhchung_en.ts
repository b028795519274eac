<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>window</name>
    <message>
        <location filename="../../desktop/ui/approval/lock.py"/>
        <source>Hồ sơ đã được phê duyệt: {by}, {at}. Mọi mục chỉ để xem.</source>
        <translation>The dossier is approved: {by}, {at}. Everything is for viewing only.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/approval/lock_bar.py"/>
        <source>Mở lại để sửa…</source>
        <translation>Reopen to edit…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/findings_list.py"/>
        <source>Danh sách kiểm tra</source>
        <translation>Check list</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Đang kiểm tra hồ sơ…</source>
        <translation>Checking the dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Kiểm tra toàn bộ hồ sơ…</source>
        <translation>Check the whole dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Đọc lại từng byte minh chứng, nhật ký, khóa và gói đã xuất, so với đã ghi</source>
        <translation>Read every byte of evidence, journal, keys and exported packages again and compare it with what was recorded</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Kiểm tra hồ sơ</source>
        <translation>Dossier check</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>{count} mục sẽ làm hồ sơ bị trả lại. Bấm vào từng mục để tới chỗ sửa.</source>
        <translation>Items that will get the dossier returned: {count}. Click one to go where it can be fixed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Không mục nào làm hồ sơ bị trả lại. Còn {count} mục nên xem.</source>
        <translation>Nothing will get the dossier returned. Items worth a look: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/page.py"/>
        <source>Không còn vướng mắc nào. Có thể sang trang Nộp hồ sơ.</source>
        <translation>Nothing stands in the way. You can go on to the Submission page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/presenter.py"/>
        <source>Quy định của bộ tiêu chí này: {gate}.</source>
        <translation>Rule of this criterion set: {gate}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/rows.py"/>
        <source>{count} mục {weight}</source>
        <translation>{count} {weight}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checks/rows.py"/>
        <source>{points} điểm</source>
        <translation>{points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Cài đặt gửi thư</source>
        <translation>Mail settings</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Máy chủ thư</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Mã hóa ngay (TLS)</source>
        <translation>Encrypted at once (TLS)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Mã hóa sau lời chào (STARTTLS)</source>
        <translation>Encrypted after the greeting (STARTTLS)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Cổng</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Tên đăng nhập</source>
        <translation>User name</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Địa chỉ người gửi</source>
        <translation>Sender's address</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Mật khẩu do hệ thống của máy này giữ, không nằm trong hồ sơ. Để trống thì mật khẩu đã giữ vẫn dùng. Nơi không mã hóa được đường truyền thì chương trình không gửi. Không rõ máy chủ, cổng và cách mã hóa thì hỏi người quản trị thư của tỉnh.</source>
        <translation>The password is kept by this PC's system, not in the dossier. Left empty, the password that is kept goes on being used. Where the connection cannot be encrypted, nothing is sent. If server, port and encryption are not known, ask the province's mail administrator.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/account_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>USB và thư mục có thể chép vào</source>
        <translation>USB drives and folders to copy to</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>Chưa thấy USB nào. Hãy cắm USB rồi bấm Tìm lại, hoặc chọn một thư mục.</source>
        <translation>No USB drive found yet. Plug one in and click Search again, or choose a folder.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>Chép và đọc lại</source>
        <translation>Copy and read back</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>Thư mục khác…</source>
        <translation>Other folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>Tháo USB</source>
        <translation>Eject the USB drive</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/drive_side.py"/>
        <source>Chọn nơi chép gói vào</source>
        <translation>Choose where to copy the package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Đang tạo thư nháp</source>
        <translation>Making draft e-mails</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Đang gửi thư</source>
        <translation>Sending e-mails</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Đã tạo {count} thư nháp và mở trong chương trình thư. Hãy xem rồi bấm gửi ở đó.</source>
        <translation>{count} draft {count:e-mail was|e-mails were} made and opened in the mail program. Check them and send them there.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Đã tạo {count} thư nháp cạnh gói hồ sơ, nhưng máy không có chương trình thư nào mở được. Hãy mở tệp .eml bằng chương trình thư, hoặc đính kèm gói vào thư mới.</source>
        <translation>{count} draft {count:e-mail was|e-mails were} made beside the package, but this computer has no mail program to open them. Open the .eml files in a mail program, or attach the package to a new e-mail.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Đã ghi vào nhật ký rằng bạn đã gửi thư.</source>
        <translation>It is written in the journal that you sent the e-mails.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Chưa rõ {names} đã tới nơi chưa vì lần trước đứt đường truyền. Hãy hỏi cơ quan tiếp nhận; nếu chưa thấy thì gửi lại, thư trùng được nhận ra.</source>
        <translation>It is not known whether {names} arrived, because the connection broke last time. Ask the receiving office; if it is not there, send it again: a repeated e-mail is recognised.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Máy chủ đã nhận đủ {count} thư.</source>
        <translation>The server has taken all of it: {count} {count:e-mail|e-mails}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Mọi thư của gói này đã được gửi tới địa chỉ đó từ trước.</source>
        <translation>All e-mails of this package had been sent to that address before.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_presenter.py"/>
        <source>Đã dừng theo yêu cầu. Thư đã gửi thì không thu lại được; gửi lại sẽ đi tiếp.</source>
        <translation>Stopped as you asked. E-mails that were sent cannot be called back; sending again goes on with the rest.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Địa chỉ thư của cơ quan tiếp nhận</source>
        <translation>E-mail address of the receiving office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Tiêu đề thư</source>
        <translation>E-mail subject</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Nội dung thư</source>
        <translation>E-mail text</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Tạo thư nháp</source>
        <translation>Make draft e-mails</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Cài đặt gửi thư…</source>
        <translation>Mail settings…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Thư nháp mở trong chương trình thư của máy, xem rồi gửi ở đó. Muốn chương trình này tự gửi, hãy điền máy chủ thư trong Cài đặt gửi thư.</source>
        <translation>Draft e-mails open in this computer's mail program; check and send them there. To let this program send by itself, fill in the mail server in Mail settings.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Gửi ngay đi từ {sender}, qua {server}, có mã hóa đường truyền.</source>
        <translation>Send now sends from {sender} through {server}, over an encrypted connection.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Tôi đã gửi các thư này</source>
        <translation>I have sent these e-mails</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Gửi lại thư chưa rõ</source>
        <translation>Send the doubtful e-mails again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Gửi tới</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Tiêu đề</source>
        <translation>Subject line</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/mail_side.py"/>
        <source>Mỗi thư tự thêm tên tệp, mã kiểm tra và số tập của mình ở cuối.</source>
        <translation>Each e-mail adds its file name, check code and volume number at the end.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/presenter.py"/>
        <source>Đang chép gói và đọc lại</source>
        <translation>Copying the package and reading it back</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/presenter.py"/>
        <source>Đang tháo USB</source>
        <translation>Ejecting the USB drive</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/presenter.py"/>
        <source>Đã ghi và đọc lại đúng {count} tệp: {place}.</source>
        <translation>{count} {count:file|files} written and read back correctly: {place}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/presenter.py"/>
        <source>Đã ghi {count} tệp vào {place} và đọc lại giống bản gốc, nhưng máy không cho biết đã đọc từ chính USB hay từ bộ nhớ đệm. Muốn chắc chắn, hãy rút USB, cắm lại rồi bấm “Chép và đọc lại” lần nữa: tệp đã có thì chỉ được đọc lại.</source>
        <translation>{count} files were written to {place} and read back alike, but this PC does not tell whether they were read from the stick itself or from a cache. To be sure, unplug the stick, plug it in again and press “Copy and read back” once more: files that are there are only read back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/presenter.py"/>
        <source>Đã hủy theo yêu cầu. Không có tệp dở dang nào ở nơi chép.</source>
        <translation>Cancelled as you asked. No half-written file was left behind.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/presenter.py"/>
        <source>Đã tháo “{name}”. Có thể rút USB ra.</source>
        <translation>“{name}” is ejected. You can take the USB drive out.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Đã chép vào {target}, đọc lại đúng · {at}</source>
        <translation>Copied to {target}, read back correctly · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Đã tạo thư nháp gửi {target} · {at}</source>
        <translation>Draft e-mails to {target} made · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Đã gửi tới {target} bằng chương trình thư · {at}</source>
        <translation>Sent to {target} with the mail program · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Chưa gửi xong tới {target} · {at}</source>
        <translation>Not all sent to {target} yet · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Chưa rõ đã tới {target} chưa · {at}</source>
        <translation>Not known whether it reached {target} · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Máy chủ đã nhận thư gửi {target} · {at}</source>
        <translation>The server took the e-mails to {target} · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Chưa gửi được tới {target} · {at}</source>
        <translation>Could not be sent to {target} · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>{device} · {kind} · còn trống {free} trong {size}</source>
        <translation>{device} · {kind} · {free} of {size} free</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Đang khóa ghi.</source>
        <translation>Write-protected.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Định dạng FAT32: không nhận tệp từ 4 GB trở lên.</source>
        <translation>Format FAT32: takes no files of 4 GB or more.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/rows.py"/>
        <source>Không đủ chỗ: gói cần {needed}.</source>
        <translation>Not enough room: the package needs {needed}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/step.py"/>
        <source>USB hoặc thư mục</source>
        <translation>USB drive or folder</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/step.py"/>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/step.py"/>
        <source>{count} tệp: {first} … {last}</source>
        <translation>{count} files: {first} … {last}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/step.py"/>
        <source>Tệp: {name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/step.py"/>
        <source>Chưa có gói nào để chuyển. Hãy xuất gói trước.</source>
        <translation>There is no package to hand over yet. Export it first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/delivery/step.py"/>
        <source>Đang xem tệp và USB…</source>
        <translation>Looking at files and USB sticks…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Hồ sơ năm trước</source>
        <translation>Last year's dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Chọn thư mục hồ sơ…</source>
        <translation>Choose dossier folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Chọn gói hồ sơ đã nộp (.asice)…</source>
        <translation>Choose submitted package (.asice)…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Không lấy</source>
        <translation>Take nothing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Hồ sơ năm trước của chính đơn vị: thư mục hồ sơ hoặc gói đã nộp</source>
        <translation>This office's own dossier of last year: its folder or the submitted package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Chọn thư mục hồ sơ năm trước</source>
        <translation>Choose the folder of last year's dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Chọn gói hồ sơ năm trước</source>
        <translation>Choose last year's package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Gói hồ sơ (*.asice)</source>
        <translation>Package (*.asice)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/choice.py"/>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Năm {year}: không có tiêu chí tương ứng</source>
        <translation>Year {year}: no corresponding criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Năm {year}: {said}</source>
        <translation>Year {year}: {said}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>và {count} tài liệu khác</source>
        <translation>and {count} more {count:document|documents}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Năm {year} dùng: {titles}</source>
        <translation>Year {year} used: {titles}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Cả năm {year}: {points} điểm</source>
        <translation>All of {year}: {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Cả năm {year}: {points} điểm ({percent})</source>
        <translation>All of {year}: {points} {points:point|points} ({percent})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Cả năm {year}: {points} điểm ({percent}), kể cả điểm thưởng, điểm trừ</source>
        <translation>All of {year}: {points} {points:point|points} ({percent}), with bonus and penalty</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Điểm do nơi khác cho nên không có gì để chép.</source>
        <translation>The points are given elsewhere, so there is nothing to copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Ngày hoàn thành không được chép: mỗi năm có thời hạn riêng.</source>
        <translation>The date done is not copied: each year has its own deadline.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Năm ấy chưa nhập số liệu nên không có gì để chép.</source>
        <translation>No figures were entered that year, so there is nothing to copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/comparison.py"/>
        <source>Nút bên cạnh chép số liệu và ghi chú; không chép điểm sửa tay và lý do mất điểm. Hoàn tác được.</source>
        <translation>The button copies figures and notes, but not adjusted points or reasons for lost points. It can be undone.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/desk.py"/>
        <source>{unit} · năm {year}</source>
        <translation>{unit} · year {year}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/desk.py"/>
        <source>Đang lấy số liệu năm trước từ “{name}”</source>
        <translation>Taking last year's figures from “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/desk.py"/>
        <source>Đã lấy số liệu năm {year}.</source>
        <translation>The figures of {year} were taken.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/desk.py"/>
        <source>Hồ sơ chưa có khóa ký thì dùng tiếp khóa của năm trước (mã PIN như cũ), vì cơ quan tiếp nhận đã biết khóa này.</source>
        <translation>A dossier without a signing key goes on with last year's (same PIN), since the receiving office knows that key.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/dialog.py"/>
        <source>Lấy số liệu năm trước</source>
        <translation>Take last year's figures</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/dialog.py"/>
        <source>Chọn hồ sơ năm trước của chính đơn vị: thư mục hồ sơ, hoặc gói đã nộp. Điểm năm trước sẽ hiện bên cạnh điểm năm nay, và số liệu chép lại được từng tiêu chí. Không có gì bị ghi đè.</source>
        <translation>Choose this office's own dossier of last year: its folder, or the submitted package. Last year's points are shown beside this year's, and figures can be copied one criterion at a time. Nothing is overwritten.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/dialog.py"/>
        <source>Lấy số liệu</source>
        <translation>Take figures</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/earlier/dialog.py"/>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/document_box.py"/>
        <source>Dùng cả cho {codes}</source>
        <translation>Also use for {codes}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/document_box.py"/>
        <source>Mở {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/document_box.py"/>
        <source>Xem {name} trong kho</source>
        <translation>Show {name} in the library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/document_box.py"/>
        <source>Chuyển {name} sang mục khác</source>
        <translation>Move {name} to another item</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/document_box.py"/>
        <source>Gỡ {name} khỏi tiêu chí này</source>
        <translation>Remove {name} from this criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/moving.py"/>
        <source>Tài liệu khác</source>
        <translation>Other documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/notices.py"/>
        <source>{files} tệp chỉ có {documents} nội dung khác nhau: mỗi tài liệu được lưu một lần.</source>
        <translation>{files} files hold only {documents} different contents: each document is kept once.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/notices.py"/>
        <source>{codes} đã được gắn ở đây từ trước.</source>
        <translation>{codes} had been attached here before.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/pane.py"/>
        <source>Minh chứng năm trước</source>
        <translation>Last year's evidence</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/pane.py"/>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/pane.py"/>
        <source>Dùng ở đây</source>
        <translation>Use here</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/pane.py"/>
        <source>Dùng cả {count} ở đây</source>
        <translation>Use all {count} here</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/pane.py"/>
        <source>Thứ vừa thả không phải là tệp trên máy này, nên chưa nhận. Hãy lưu tệp về máy rồi kéo thả lại, hoặc bấm “Chọn tệp…”.</source>
        <translation>What was dropped is not a file on this computer, so it was not taken. Save the file on the computer and drop it again, or click “Choose files…”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/pane.py"/>
        <source>Chọn tài liệu minh chứng</source>
        <translation>Choose evidence documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Lấy tài liệu từ kho</source>
        <translation>Take documents from the library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Tìm theo mã, tên tệp, tiêu chí</source>
        <translation>Search by code, file name, criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Tìm tài liệu</source>
        <translation>Search documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Tài liệu</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Đang dùng cho</source>
        <translation>Used for</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Tài liệu trong kho</source>
        <translation>Documents in the library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Kho chưa có tài liệu nào khác để dùng ở đây.</source>
        <translation>The library has no other document to use here yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Không có tài liệu nào phù hợp.</source>
        <translation>No document matches.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/picker.py"/>
        <source>Dùng {count} tài liệu ở đây</source>
        <translation>Use {count} here</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Đang thêm {count} tệp minh chứng</source>
        <translation>Adding {count} evidence files</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Đang thêm “{name}”</source>
        <translation>Adding “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Đã gỡ {code} khỏi tiêu chí này. Tài liệu vẫn còn trong kho.</source>
        <translation>{code} was removed from this criterion. The document stays in the library.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Đang mở “{name}”</source>
        <translation>Opening “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Đã có sẵn trong kho, chưa gắn: {code}. Hãy thêm lại ở đó nếu cần dùng.</source>
        <translation>Already in the library, not attached: {code}. Add it again there if it is needed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Ở tiêu chí {leaf}: {sentence}</source>
        <translation>At criterion {leaf}: {sentence}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/presenter.py"/>
        <source>Đã hủy theo yêu cầu. Không có tệp nào được thêm.</source>
        <translation>Cancelled as you asked. No file was added.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/reading_copy.py"/>
        <source>Không mở “{name}”: chương trình không nhận ra loại tệp này nên không mở, để tránh chạy nhầm phần mềm lạ. Nếu cần xem, hãy mở tệp gốc của đơn vị.</source>
        <translation>“{name}” is not opened: the program does not recognise its file type and does not want to start unknown software. If you need to see it, open the office's original file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Kéo thả vào đây giấy tờ khác cần gửi kèm.</source>
        <translation>Drop other papers to send along here.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Loại: {types}</source>
        <translation>Type: {types}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Đã có {count}</source>
        <translation>{count} attached</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Chưa có, bắt buộc</source>
        <translation>Missing, required</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Nếu có</source>
        <translation>If any</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Chọn tệp…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Lấy từ kho…</source>
        <translation>From the library…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Từ hộp quét…</source>
        <translation>From the scan inbox…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Chọn tệp cho: {name}</source>
        <translation>Choose files for: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Lấy từ kho cho: {name}</source>
        <translation>Take from the library for: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Lấy từ hộp quét cho: {name}</source>
        <translation>Take from the scan inbox for: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/requirement_box.py"/>
        <source>Hiện thêm {count} tài liệu</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/returning.py"/>
        <source>{code} đang ở thùng rác, nay đã trở lại kho.</source>
        <translation>{code} was in the bin and is back in the library.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/returning.py"/>
        <source>{code} đã có bản quét mới hơn; tệp vừa thả “{name}” là bản cũ, nên không thay gì.</source>
        <translation>{code} has a newer scan; the dropped file “{name}” is the old one, so nothing was changed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/sheet.py"/>
        <source>Trang {pages}</source>
        <translation>Pages {pages}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/sheet.py"/>
        <source>chưa dùng cho tiêu chí nào</source>
        <translation>not used for any criterion yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/sheet.py"/>
        <source>đang dùng cho tiêu chí {codes}</source>
        <translation>used for criteria {codes}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/sheet.py"/>
        <source>Tệp “{file}” đã có trong kho: {code} “{name}”, {uses}. Không cần lưu lại lần nữa.</source>
        <translation>The file “{file}” is in the library already: {code} “{name}”, {uses}. It need not be kept again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/sheet.py"/>
        <source>• và {count} tài liệu khác</source>
        <translation>• and {count} more {count:document|documents}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/evidence/sheet.py"/>
        <source>{count} tài liệu đã có trong kho, không cần lưu lại:</source>
        <translation>{count} {count:document is|documents are} in the library already and need not be kept again:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/reader.py"/>
        <source>Nội dung hướng dẫn</source>
        <translation>Manual text</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Mục lục</source>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Quay lại (Alt+←)</source>
        <translation>Back (Alt+←)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Đi tiếp (Alt+→)</source>
        <translation>Forward (Alt+→)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Tìm trong hướng dẫn (Ctrl+F)</source>
        <translation>Search the manual (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Tìm trong hướng dẫn</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Chỗ trước (Shift+F3)</source>
        <translation>Previous match (Shift+F3)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Chỗ sau (F3)</source>
        <translation>Next match (F3)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Hướng dẫn – Minh Chứng</source>
        <translation>Manual (in Vietnamese) – Minh Chứng</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Không tìm thấy tệp hướng dẫn “{file}”. Hãy cài lại chương trình, hoặc hỏi người hỗ trợ.</source>
        <translation>The manual's file “{file}” was not found. Please install the program again, or ask your support person.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/help/window.py"/>
        <source>Không thấy</source>
        <translation>Not found</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/desk.py"/>
        <source>Chọn thư mục minh chứng</source>
        <translation>Choose a folder of evidence</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/desk.py"/>
        <source>Đang xem thư mục “{name}”</source>
        <translation>Looking through the folder “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/desk.py"/>
        <source>Đang nhập {count} tệp</source>
        <translation>Importing {count} {count:file|files}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/desk.py"/>
        <source>Thư mục này không có tệp nào. Hãy chọn thư mục có tài liệu minh chứng.</source>
        <translation>This folder has no files. Choose a folder with evidence documents.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/desk.py"/>
        <source>Không có gì mới: mọi tệp đã có trong kho và đã gắn.</source>
        <translation>Nothing new: all files are in the library and attached already.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/desk.py"/>
        <source>Đã hủy theo yêu cầu. Không có tài liệu nào được nhập.</source>
        <translation>Cancelled as you asked. No document was imported.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Nhập thư mục “{name}”</source>
        <translation>Import the folder “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Đổi tiêu chí…</source>
        <translation>Change criterion…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Không gắn tiêu chí</source>
        <translation>No criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Không nhập</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Tệp trong thư mục</source>
        <translation>Files in the folder</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Chọn một hay nhiều dòng (Shift, Ctrl, Ctrl+A) rồi F2 để đổi tiêu chí, Delete để không nhập. Chưa có gì được nhập cho tới khi bấm nút dưới cùng bên phải.</source>
        <translation>Choose one row or several (Shift, Ctrl, Ctrl+A), then F2 changes the criterion and Delete leaves them out. Nothing is imported before you click the button at the bottom right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Chưa rõ tiêu chí</source>
        <translation>Criterion unknown</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Trùng nội dung</source>
        <translation>Same content</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Không nhận được</source>
        <translation>Cannot be taken</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Nhập {count} tài liệu</source>
        <translation>Import {count} documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Nhập lại tệp này</source>
        <translation>Import this file after all</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/dialog.py"/>
        <source>Chọn tiêu chí cho các tệp đã chọn</source>
        <translation>Choose a criterion for the chosen files</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>Không nhập tệp này.</source>
        <translation>This file is left out.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>Không nhận được: {why}</source>
        <translation>Cannot be taken: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>Chưa rõ: vào kho, chưa gắn</source>
        <translation>Unknown: into the library, not attached</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>Đã có trong kho là {code}: không lưu lại.</source>
        <translation>In the library already as {code}: not stored again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>Cùng nội dung với “{path}”: lưu một lần.</source>
        <translation>Same content as “{path}”: stored once.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>{count} tệp sẽ nhập: {placed} tệp gắn vào {leaves} tiêu chí, {rest} tệp vào kho mà chưa gắn.</source>
        <translation>{count} {count:file|files} to import: {placed} attached to {leaves} {leaves:criterion|criteria}, {rest} into the library without being attached.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>{count} tệp trùng nội dung không phải lưu lại, bớt được {saved}.</source>
        <translation>{count} {count:file has|files have} the same content and need not be stored again, which saves {saved}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>{count} tệp không nhận được, lý do ghi ở cột cuối.</source>
        <translation>{count} {count:file|files} cannot be taken; the last column says why.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/importing/rows.py"/>
        <source>Đã nhập {count} tài liệu mới, gắn {links} lượt vào {leaves} tiêu chí. Bấm Ctrl+Z để hoàn tác cả lần nhập.</source>
        <translation>{count} new {count:document|documents} imported, attached {links} {links:time|times} to {leaves} {leaves:criterion|criteria}. Ctrl+Z undoes the whole import.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Ghép {count} bản quét thành một tài liệu</source>
        <translation>Join {count} scans into one document</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Đưa lên trước (Alt+↑)</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Đưa xuống sau (Alt+↓)</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Tên tài liệu</source>
        <translation>Name of the document</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Chọn tiêu chí…</source>
        <translation>Choose criterion…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Chưa dùng cho tiêu chí nào</source>
        <translation>Not used for any criterion yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Ghép</source>
        <translation>Join</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Thứ tự các trang</source>
        <translation>Order of the pages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Dùng tài liệu ghép cho tiêu chí</source>
        <translation>Use the joined document for a criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Dùng cho tiêu chí {leaf}</source>
        <translation>Use for criterion {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/binding_dialog.py"/>
        <source>Kéo để đổi thứ tự trang. Bản quét gốc vẫn được giữ nguyên.</source>
        <translation>Drag to change the order of the pages. The original scans are kept as they are.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/deeds.py"/>
        <source>Đang ghép {count} bản quét</source>
        <translation>Joining {count} {count:scan|scans}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/deeds.py"/>
        <source>Đã cất riêng {count} bản quét. Xem lại ở “Đã cất riêng”, bấm “Lấy lại” để dùng.</source>
        <translation>{count} {count:scan|scans} put aside. See “Put aside”, and click “Restore” to use them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/deeds.py"/>
        <source>{count} bản quét lại nằm trong hộp quét.</source>
        <translation>{count} {count:scan is|scans are} back in the scan inbox.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/deeds.py"/>
        <source>Đã ghép {count} bản quét thành {code}. Bản gốc vẫn được giữ.</source>
        <translation>{count} {count:scan|scans} joined into {code}. The originals are kept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/deeds.py"/>
        <source>Đã đưa vào kho: {codes}.</source>
        <translation>Added to the library: {codes}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/deeds.py"/>
        <source>{codes} nay dùng cho tiêu chí {leaf}.</source>
        <translation>{codes} now used for criterion {leaf}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/desk.py"/>
        <source>Dùng {count} bản quét cho tiêu chí</source>
        <translation>Use {count} scans for a criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Thư mục quét</source>
        <translation>Scan folders</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Các thư mục quét</source>
        <translation>The scan folders</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Thêm thư mục…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Thôi theo dõi</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Chuyển tệp đã nhận vào thư mục con “Da nhan vao Minh Chung”</source>
        <translation>Move taken files into the subfolder “Da nhan vao Minh Chung”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Dọn thư mục quét: tệp đã vào hộp quét được chuyển sang thư mục con</source>
        <translation>Keeps the scan folder tidy: files that are in the scan inbox go to a subfolder</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Chọn thư mục mà máy quét lưu tệp vào</source>
        <translation>Choose the folder in which the scanner saves its files</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/folders_dialog.py"/>
        <source>Bản quét mới trong các thư mục này tự vào hộp quét khi đã ghi xong. Thư mục có thể nằm trên máy khác; lúc mất mạng, chương trình sẽ tự thử lại.</source>
        <translation>New scans in these folders come into the scan inbox by themselves once they are completely written. A folder may be on another computer; when the network is down, the program tries again by itself.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Hộp quét</source>
        <translation>Scan inbox</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Thư mục quét…</source>
        <translation>Scan folders…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Chọn thư mục quét…</source>
        <translation>Choose scan folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Tệp chưa nhận và lý do</source>
        <translation>Files not taken yet, and why</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Đang chờ · {count}</source>
        <translation>Waiting · {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Đã cất riêng · {count}</source>
        <translation>Put aside · {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Bản quét đã cất riêng</source>
        <translation>Scans put aside</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Bản quét đang chờ</source>
        <translation>Scans that wait</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Chưa có bản quét nào được cất riêng.</source>
        <translation>No scan was put aside yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Không có bản quét nào đang chờ.
Cứ quét như mọi khi: bản quét mới sẽ tự vào đây.</source>
        <translation>No scan waits.
Scan as always: new scans come here by themselves.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Chọn thư mục mà máy quét lưu tệp vào. Từ đó, bản quét mới tự vào hộp này;
tệp gốc vẫn ở chỗ cũ.</source>
        <translation>Choose the folder in which the scanner saves its files. New scans then come in here by themselves;
the original files stay where they are.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Dùng cho tiêu chí…</source>
        <translation>Use for a criterion…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Đưa vào kho</source>
        <translation>Add to the library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Ghép thành một tài liệu…</source>
        <translation>Join into one document…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Không phải minh chứng</source>
        <translation>Not evidence</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Lấy lại</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Cho các bản quét đã chọn chứng minh một tiêu chí (Enter)</source>
        <translation>Let the chosen scans prove a criterion (Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Thành tài liệu trong kho, chưa dùng cho tiêu chí nào (Ctrl+D)</source>
        <translation>Make them documents of the library, not used for any criterion yet (Ctrl+D)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Nhiều tờ quét rời thành một tệp PDF (Ctrl+G)</source>
        <translation>Several separate scans become one PDF file (Ctrl+G)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/pane.py"/>
        <source>Cất riêng, không xóa; lấy lại được (Delete)</source>
        <translation>Put aside, not deleted; can be restored (Delete)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/preview.py"/>
        <source>Chọn một bản quét để xem.</source>
        <translation>Choose a scan to see it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>đang ghi, sẽ nhận khi ghi xong</source>
        <translation>being written, will be taken when it is done</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>chưa trọn, đang đợi phần còn lại</source>
        <translation>incomplete, waiting for the rest</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>đang bị chương trình khác giữ, sẽ thử lại</source>
        <translation>held by another program, will be tried again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>hết chỗ trên đĩa; hãy xóa bớt tệp, chương trình sẽ thử lại</source>
        <translation>the disk is full; delete some files, the program will try again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>máy không cho đọc hoặc ghi, sẽ thử lại</source>
        <translation>the computer refuses to read or write it, will be tried again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>không rõ loại tệp, không nhận</source>
        <translation>unknown type of file, not taken</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Có mật khẩu, không xem được</source>
        <translation>Has a password, cannot be shown</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Tệp hỏng, không xem được</source>
        <translation>File damaged, cannot be shown</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Không có trang nào</source>
        <translation>Has no pages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Quá nhiều trang để xem</source>
        <translation>Too many pages to show</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Trang quá lớn để xem</source>
        <translation>Page too large to show</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Vẽ trang quá lâu nên đã dừng</source>
        <translation>Drawing the page took too long and was stopped</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Không vẽ được trang này</source>
        <translation>This page could not be drawn</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Trang cần quá nhiều bộ nhớ</source>
        <translation>The page needs too much memory</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Loại tệp này không xem trước được</source>
        <translation>No preview for this type of file</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Chưa thấy thư mục {path}; sẽ tự thử lại.</source>
        <translation>The folder {path} is not there now; the program will try again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>và {count} tệp khác đang đợi</source>
        <translation>and {count} more {count:file waits|files wait}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>{path} (chưa thấy, sẽ thử lại)</source>
        <translation>{path} (not there now, will be tried again)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>{count} trang</source>
        <translation>{count} {count:page|pages}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Đã có trong kho: {code}</source>
        <translation>In the library already: {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/rows.py"/>
        <source>Có lẽ là {what}</source>
        <translation>Perhaps {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/scan_picker.py"/>
        <source>Lấy bản quét từ hộp quét</source>
        <translation>Take scans from the scan inbox</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/scan_picker.py"/>
        <source>Dùng {count} bản quét ở đây</source>
        <translation>Use {count} scans here</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/strip.py"/>
        <source>Bản quét mới</source>
        <translation>New scans</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/strip.py"/>
        <source>Kéo vào một mục bên dưới, hoặc bấm “Từ hộp quét…” ở mục đó</source>
        <translation>Drag them to an item below, or click its “From the scan inbox…”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/inbox/strip.py"/>
        <source>{count} bản quét mới, kéo vào mục cần dùng:</source>
        <translation>{count} new scans, drag them to where they belong:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/actions.py"/>
        <source>{code} nay dùng cho tiêu chí {leaf}.</source>
        <translation>{code} is now used for criterion {leaf}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/actions.py"/>
        <source>Đã gỡ {code} khỏi tiêu chí {leaf}. Tài liệu vẫn còn trong kho.</source>
        <translation>{code} was removed from criterion {leaf}. The document stays in the library.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/actions.py"/>
        <source>Đang thêm {count} tệp vào kho</source>
        <translation>Adding {count} files to the library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Thùng rác</source>
        <translation>Bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Tìm trong thùng rác (Ctrl+F)</source>
        <translation>Search the bin (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Tìm trong thùng rác</source>
        <translation>Search the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Bỏ vào lúc</source>
        <translation>Binned at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Tài liệu trong thùng rác</source>
        <translation>Documents in the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Tài liệu trong thùng rác không vào hồ sơ nộp. Nội dung vẫn được giữ nguyên vẹn; gắn lại tệp hoặc dùng cho tiêu chí thì tài liệu tự về kho.</source>
        <translation>Documents in the bin are not submitted. Their content is kept whole; attach the file again or use it for a criterion, and the document is back in the library.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Không có tài liệu nào phù hợp. Hãy xóa ô tìm.</source>
        <translation>No document matches. Clear the search field.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Thùng rác trống.</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Lấy lại {count} tài liệu</source>
        <translation>Restore {count} documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>{code} · {size}
Bỏ vào thùng rác lúc {when}
{why}</source>
        <translation>{code} · {size}
Binned at {when}
{why}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Đã chọn {count} tài liệu.</source>
        <translation>{count} documents chosen.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_pane.py"/>
        <source>Chọn tài liệu trong thùng rác để xem hoặc lấy lại.</source>
        <translation>Choose documents in the bin to see or restore them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_rows.py"/>
        <source>Không dùng nữa</source>
        <translation>No longer used</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/bin_rows.py"/>
        <source>Trùng với {code}</source>
        <translation>Twin of {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Chọn một tài liệu để xem và điền thông tin.</source>
        <translation>Choose a document to see it and fill in its details.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Chưa dùng cho tiêu chí nào.</source>
        <translation>Not used for any criterion yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Mở tài liệu</source>
        <translation>Open document</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Bỏ vào thùng rác</source>
        <translation>Put into the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Bỏ tài liệu không dùng nữa vào thùng rác (Delete)</source>
        <translation>Put a document that is no longer used into the bin (Delete)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Hồ sơ đã được phê duyệt: tài liệu đã dùng chỉ để xem.</source>
        <translation>The dossier is approved: documents in use are for viewing only.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/document_pane.py"/>
        <source>Dùng cho</source>
        <translation>Used for</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Lọc khác</source>
        <translation>More filters</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Lọc khác: {filter}</source>
        <translation>More filters: {filter}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Chưa dùng</source>
        <translation>Not used</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Thiếu thông tin</source>
        <translation>Details missing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Ngoài thời gian lấy số liệu</source>
        <translation>Outside the data period</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Quét kém</source>
        <translation>Poor scan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Không mở được</source>
        <translation>Cannot be opened</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/filter_bar.py"/>
        <source>Bản trùng</source>
        <translation>Twins</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Ký hiệu</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Loại văn bản</source>
        <translation>Document type</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Ngày ban hành</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Cơ quan ban hành</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Nhận tất cả ({count})</source>
        <translation>Accept all ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Nhận tất cả {count} thông tin đoán được</source>
        <translation>Accept all {count} guessed details</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/form.py"/>
        <source>Chọn loại…</source>
        <translation>Choose type…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/guess_line.py"/>
        <source>Nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/guess_line.py"/>
        <source>{value}, {note}. Bấm Enter để nhận.</source>
        <translation>{value}, {note}. Press Enter to accept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/guess_line.py"/>
        <source>Nhận {field}: {value}</source>
        <translation>Accept {field}: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>Đã bỏ {what} vào thùng rác. Lấy lại được ở mục Thùng rác, hoặc bấm Hoàn tác.</source>
        <translation>{what} now in the bin. It can be restored there, or with Undo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>Đã lấy {what} khỏi thùng rác, trả về kho.</source>
        <translation>{what} taken out of the bin, back into the library.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>{other} và {kept} là một: mọi chỗ dùng nay trỏ tới {kept}; {other} vào thùng rác.</source>
        <translation>{other} and {kept} are one: every use is now of {kept}; {other} went into the bin.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>{kept} nay có bản quét của {better}; mọi chỗ dùng giữ nguyên. Bản cũ vào thùng rác.</source>
        <translation>{kept} now has the scan of {better}; its uses stay as they were. The old scan went into the bin.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>Đang thay bản quét của {code}</source>
        <translation>Replacing the scan of {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>{code} dùng lại bản cũ; bản vừa rồi nằm trong các bản cũ.</source>
        <translation>{code} has its old scan again; the last one is among the old ones.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>Tệp này chính là bản đang dùng, nên không có gì thay đổi.</source>
        <translation>This file is the scan in use, so nothing was changed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>{code} đã có bản quét mới; mọi chỗ dùng giữ nguyên, bản cũ vẫn còn.</source>
        <translation>{code} has a new scan; its uses stay as they were, and the old scan is kept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/keeping.py"/>
        <source>{count} tài liệu</source>
        <translation>{count} {count:document|documents}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/leaf_picker.py"/>
        <source>Dùng {code} cho tiêu chí</source>
        <translation>Use {code} for a criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/leaf_picker.py"/>
        <source>Tìm theo mã, tên tiêu chí, loại tài liệu</source>
        <translation>Search by code, criterion, document type</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/leaf_picker.py"/>
        <source>Tìm tiêu chí</source>
        <translation>Search criteria</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/leaf_picker.py"/>
        <source>Không có tiêu chí nào phù hợp.</source>
        <translation>No criterion matches.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/leaf_picker.py"/>
        <source>Dùng cho tiêu chí này</source>
        <translation>Use for this criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/leaf_picker.py"/>
        <source>Là tài liệu</source>
        <translation>Serves as</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many.py"/>
        <source>Đã sửa thông tin chung của {count} tài liệu.</source>
        <translation>Details of {count} {count:document|documents} changed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many.py"/>
        <source>Đã nhận thông tin đoán của {count} tài liệu.</source>
        <translation>Guessed details of {count} {count:document|documents} accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many.py"/>
        <source>{count} tài liệu nay dùng cho tiêu chí {leaf}.</source>
        <translation>{count} {count:document is|documents are} now used for criterion {leaf}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many.py"/>
        <source>Không có gì thay đổi: đã như vậy từ trước.</source>
        <translation>Nothing was changed: it was so before.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_choice.py"/>
        <source>Dùng {count} tài liệu cho tiêu chí</source>
        <translation>Use {count} documents for a criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>{count} tài liệu được chọn</source>
        <translation>{count} documents chosen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Tổng cộng {size}; {count} tài liệu chưa dùng cho tiêu chí nào.</source>
        <translation>{size} in all; {count} of them not used for any criterion yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Bỏ {count} tài liệu chưa dùng vào thùng rác</source>
        <translation>Put {count} unused documents into the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Nhận tất cả thông tin đoán của {count} tài liệu</source>
        <translation>Accept all guessed details of {count} documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Ô có chữ là thông tin chung của mọi tài liệu được chọn; ô trống là chưa có hoặc khác nhau. Chỉ những ô được sửa mới được ghi, ô khác của từng tài liệu giữ nguyên.</source>
        <translation>A field with text is the same for all chosen documents; an empty one is missing or differs. Only fields you change are written, the others stay as they are in each document.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Sẽ ghi: {names}.</source>
        <translation>To be written: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Chưa sửa ô nào.</source>
        <translation>No field changed yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/many_pane.py"/>
        <source>Ghi cho {count} tài liệu</source>
        <translation>Write to {count} documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/page.py"/>
        <source>Mỗi lần chỉ nhập một thư mục. Hãy thả từng thư mục một.</source>
        <translation>One folder is imported at a time. Drop them one by one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/page.py"/>
        <source>Thứ vừa thả không phải là tệp trên máy này, nên chưa nhận. Hãy lưu tệp về máy rồi kéo thả lại, hoặc bấm “Thêm tài liệu…”.</source>
        <translation>What was dropped is not a file on this computer, so it was not taken. Save the file on the computer and drop it again, or click “Add documents…”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/page.py"/>
        <source>Chọn tài liệu để đưa vào kho</source>
        <translation>Choose documents for the library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Xem trước tài liệu</source>
        <translation>Preview of the document</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Phím PgUp và PgDn lật trang</source>
        <translation>PgUp and PgDn turn the pages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Trang trước (PgUp)</source>
        <translation>Previous page (PgUp)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Trang sau (PgDn)</source>
        <translation>Next page (PgDn)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Cả trang</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Trang này chưa có chữ đọc được.</source>
        <translation>This page has no readable text yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Trang {page}/{count}</source>
        <translation>Page {page}/{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Đang mở trang…</source>
        <translation>Opening the page…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/preview.py"/>
        <source>Vừa bề ngang</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/rows.py"/>
        <source>{subject} · trong nội dung</source>
        <translation>{subject} · in its text</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/sheet.py"/>
        <source>vào kho {at}</source>
        <translation>added {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/sheet.py"/>
        <source>Ngày {day} nằm ngoài kỳ số liệu {start} – {end}. Hãy xem lại ngày, hoặc chắc chắn rằng tiêu chí chấp nhận văn bản của kỳ khác.</source>
        <translation>The day {day} is outside the data period {start} – {end}. Check the day, or make sure that the criterion accepts documents of another period.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/sheet.py"/>
        <source>Đã thêm {count} tài liệu vào kho.</source>
        <translation>{count} {count:document|documents} added to the library.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/sheet.py"/>
        <source>Không thêm gì: kho đã có {codes}, cùng nội dung.</source>
        <translation>Nothing was added: the library has {codes} with the same content.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/sheet.py"/>
        <source>Đã thêm {count} tài liệu vào kho. {known} tài liệu đã có từ trước, cùng nội dung: {codes}.</source>
        <translation>{count} {count:document|documents} added to the library. {known} {known:document|documents} with the same content were there before: {codes}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Kho minh chứng</source>
        <translation>Evidence library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Thêm tài liệu…</source>
        <translation>Add documents…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Nhập cả thư mục…</source>
        <translation>Import a folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Kéo thả tệp hoặc cả thư mục vào bảng. Chọn nhiều: Shift, Ctrl, Ctrl+A.</source>
        <translation>Drop files or a whole folder on the table. Choose several: Shift, Ctrl, Ctrl+A.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>{of} tài liệu</source>
        <translation>Documents: {of}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>{count}/{of} tài liệu</source>
        <translation>Documents: {count}/{of}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Không có tài liệu nào phù hợp. Hãy xóa ô tìm hoặc chọn “Tất cả”.</source>
        <translation>No document matches. Clear the search field or choose “All”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Kho chưa có tài liệu nào.
Hãy kéo thả tệp vào đây, hoặc bấm “Thêm tài liệu…”.</source>
        <translation>The library has no documents yet.
Drop files here, or click “Add documents…”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Tìm theo số, trích yếu, tên tệp, nội dung (Ctrl+F)</source>
        <translation>Search by number, subject, file name, text (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Số, ký hiệu</source>
        <translation>Reference</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Trích yếu hoặc tên tệp</source>
        <translation>Subject or file name</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Trang</source>
        <translation>Page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Loại tệp</source>
        <translation>File type</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/table_pane.py"/>
        <source>Tên cột, bấm để sắp xếp</source>
        <translation>Column name, click to sort</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/upkeep.py"/>
        <source>So sánh…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/upkeep.py"/>
        <source>Đang mở bản cũ của {code}</source>
        <translation>Opening the old scan of {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/uses_part.py"/>
        <source>Trang dùng cho {leaf}</source>
        <translation>Pages used for {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/uses_part.py"/>
        <source>ví dụ 3–5</source>
        <translation>such as 3–5</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/uses_part.py"/>
        <source>Ghi chú cho {leaf}</source>
        <translation>Note for {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/uses_part.py"/>
        <source>không bắt buộc</source>
        <translation>optional</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/uses_part.py"/>
        <source>Tới tiêu chí {leaf}</source>
        <translation>Go to criterion {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/uses_part.py"/>
        <source>Gỡ khỏi tiêu chí {leaf}</source>
        <translation>Remove from criterion {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Các bản quét của tài liệu</source>
        <translation>Scans of the document</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Thay bằng bản quét khác…</source>
        <translation>Replace by another scan…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Các bản cũ</source>
        <translation>Old scans</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Chọn bản quét thay cho bản đang dùng</source>
        <translation>Choose the scan to replace the one in use</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Chỉ thay được bằng một tệp. Hãy thả đúng một bản quét.</source>
        <translation>It can be replaced by one file only. Drop exactly one scan.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>{size} · thay lúc {when}</source>
        <translation>{size} · replaced at {when}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Mở bản cũ “{name}”</source>
        <translation>Open the old scan “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Dùng lại bản này</source>
        <translation>Use this one again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/versions_box.py"/>
        <source>Dùng lại bản “{name}”</source>
        <translation>Use “{name}” again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/views_bar.py"/>
        <source>Xem kho tài liệu, hộp quét hoặc thùng rác</source>
        <translation>Show the library, the scan inbox or the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/library/views_bar.py"/>
        <source>Kho tài liệu</source>
        <translation>Library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_bar.py"/>
        <source>Đã tạm dừng đọc chữ của {count} tài liệu quét</source>
        <translation>Reading of {count} scanned documents paused</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_bar.py"/>
        <source>Đang đọc chữ của {count} tài liệu quét…</source>
        <translation>Reading the text of {count} scanned documents…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_bar.py"/>
        <source>Đọc tiếp</source>
        <translation>Go on reading</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_bar.py"/>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_bar.py"/>
        <source>Đọc tiếp chữ trong bản quét</source>
        <translation>Go on reading the text of scans</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_bar.py"/>
        <source>Tạm dừng đọc chữ trong bản quét</source>
        <translation>Pause reading the text of scans</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_hint.py"/>
        <source>{count} tài liệu là bản quét chưa có chữ. Để tìm được trong đó, hãy nhờ người phụ trách máy cài Tesseract OCR kèm tiếng Việt (vie) rồi mở lại chương trình. Mọi việc khác vẫn làm được bình thường.</source>
        <translation>{count} documents are scans without text. To search in them, have your computer support install Tesseract OCR with Vietnamese (vie), then open the program again. Everything else works as usual.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_hint.py"/>
        <source>{count} tài liệu là bản quét chưa có chữ. Tesseract OCR đã có nhưng thiếu dữ liệu tiếng Việt (vie): hãy nhờ người phụ trách máy cài thêm rồi mở lại chương trình.</source>
        <translation>{count} documents are scans without text. Tesseract OCR is there but lacks its Vietnamese data (vie): have your computer support install it, then open the program again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/looking/reading_hint.py"/>
        <source>Đã hiểu, ẩn đi</source>
        <translation>Understood, hide this</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Phê duyệt: {by}, {at}.</source>
        <translation>Approved by {by}, {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Hồ sơ đã phê duyệt, gói đã xuất và chưa chuyển.</source>
        <translation>The dossier is approved; its package was exported and not handed over yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Tiếp theo: chép gói vào USB hoặc gửi bằng thư điện tử.</source>
        <translation>Next: copy the package to a USB stick, or send it by e-mail.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Sang chuyển gói</source>
        <translation>Go to hand-over</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Hồ sơ đã chuyển, đang chờ giấy tiếp nhận.</source>
        <translation>The dossier was handed over and waits for its receipt.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Tiếp theo: khi có giấy tiếp nhận thì lấy về.</source>
        <translation>Next: take the receipt in once it has come.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Sang giấy tiếp nhận</source>
        <translation>Go to the receipt</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Cơ quan tiếp nhận đã nhận hồ sơ; được chấp nhận hay không còn chờ thẩm định.</source>
        <translation>The receiving office has the dossier; whether it is accepted, the appraisal will tell.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Giấy tiếp nhận lấy về {at}.</source>
        <translation>The receipt was taken in {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Xem giấy tiếp nhận</source>
        <translation>See the receipt</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Hồ sơ đã được phê duyệt, chưa xuất gói.</source>
        <translation>The dossier is approved; no package was exported yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Tiếp theo: ký và xuất gói hồ sơ.</source>
        <translation>Next: sign and export the package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Sang xuất gói</source>
        <translation>Go to export</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Không còn việc nào. Hồ sơ đã phê duyệt chỉ để xem.</source>
        <translation>Nothing is left to do. An approved dossier can only be looked at.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/approved.py"/>
        <source>Hồ sơ đã phê duyệt chỉ để xem. Khi phê duyệt còn {count} mục nên xem; muốn sửa thì mở lại hồ sơ ở trang Nộp hồ sơ.</source>
        <translation>An approved dossier can only be looked at. Worth a look when it was approved: {count}; to edit, open it again on the Submission page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/earlier_strip.py"/>
        <source>Lấy số liệu năm trước…</source>
        <translation>Take last year's figures…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/earlier_strip.py"/>
        <source>Đổi hồ sơ năm trước…</source>
        <translation>Change last year's dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Đang xem hồ sơ…</source>
        <translation>Looking through the dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Tiêu chí có thời hạn chưa nhập ngày hoàn thành:</source>
        <translation>Criteria with a deadline and no date done yet:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Việc cần làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Xem thêm {count} mục ở trang Kiểm tra</source>
        <translation>{count} more on the Checks page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Xem {count} mục ở trang Kiểm tra</source>
        <translation>See {count} on the Checks page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>và {count} tiêu chí khác</source>
        <translation>and {count} more criteria</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Điểm theo lĩnh vực</source>
        <translation>Points by field</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/page.py"/>
        <source>Thời hạn</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Sang Nộp hồ sơ</source>
        <translation>Go to Submission</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Chưa chấm tiêu chí nào. Còn {count} tiêu chí, {points} điểm.</source>
        <translation>No criterion is scored yet. Criteria to score: {count} ({points} {points:point|points}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Còn {count} tiêu chí chưa chấm, {points} điểm đang bỏ trống.</source>
        <translation>Criteria not scored yet: {count} ({points} {points:point|points} open).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Đã chấm hết các tiêu chí.</source>
        <translation>All criteria are scored.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Đã chấm hết, không mục nào làm hồ sơ bị trả lại.</source>
        <translation>All scored, and nothing will get the dossier returned.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Đã xong. Hồ sơ sẵn sàng để nộp.</source>
        <translation>Done. The dossier is ready to be submitted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>{headline} {count} mục sẽ làm hồ sơ bị trả lại nếu không xử lý.</source>
        <translation>{headline} {count} {count:item|items} will get the dossier returned unless they are dealt with.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Không còn việc nào. Hồ sơ đã sẵn sàng để nộp.</source>
        <translation>Nothing left to do. The dossier is ready to be submitted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Bước tiếp theo: ký và xuất gói ở trang Nộp hồ sơ.</source>
        <translation>Next step: sign and export the package on the Submission page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Tiếp theo: {place}. {text}</source>
        <translation>Next: {place}. {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/presenter.py"/>
        <source>Kỳ số liệu từ {first} đến {last}: {until}. Hạn nộp do {receiver} thông báo, không ghi trong bộ tiêu chí.</source>
        <translation>Data period from {first} to {last}: {until}. The submission deadline is announced by {receiver}; the criterion set does not state it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>đạt</source>
        <translation>earned</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>mất</source>
        <translation>lost</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>chờ nơi khác chấm</source>
        <translation>awaiting others</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>năm {year}: {points}</source>
        <translation>{year}: {points}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>chờ</source>
        <translation>waiting</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>không áp dụng</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>{title}: đạt {earned} trên {applicable} điểm có thể đạt</source>
        <translation>{title}: {earned} of {applicable} achievable points earned</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>Toàn bộ tiêu chí</source>
        <translation>All criteria</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>Điểm thưởng: {points}</source>
        <translation>Bonus points: {points}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>Điểm trừ: {points}</source>
        <translation>Penalty points: {points}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/overview/rows.py"/>
        <source>{code} · hạn {day} · {until}</source>
        <translation>{code} · due {day} · {until}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Bị trừ {lost} điểm</source>
        <translation>{lost} {lost:point|points} deducted</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>{points} điểm, có thể thêm {room} điểm</source>
        <translation>{points} {points:point|points}, {room} more possible</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>{points} điểm, mất {lost} điểm</source>
        <translation>{points} points, {lost} lost</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>0 là không bị trừ</source>
        <translation>0 means nothing deducted</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>tối đa {max}</source>
        <translation>at most {max}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Điểm thưởng không bắt buộc: đạt thêm thì được cộng, không đạt thì không mất.</source>
        <translation>Bonus points are not required: what is earned is added, what is not earned is not lost.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Lý do bị trừ điểm: {reason}</source>
        <translation>Why points were deducted: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Chưa ghi lý do bị trừ điểm</source>
        <translation>No reason written for the deducted points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Lý do mất điểm: {reason}</source>
        <translation>Why points were lost: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Chưa ghi lý do mất điểm</source>
        <translation>Why points were lost is not written down</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/card.py"/>
        <source>Dự kiến: {change} điểm</source>
        <translation>Expected: {change} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_pane.py"/>
        <source>Dự kiến</source>
        <translation>Planned</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_pane.py"/>
        <source>Thực tế</source>
        <translation>Actual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_pane.py"/>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_pane.py"/>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_pane.py"/>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_pane.py"/>
        <source>Mục tiêu của kế hoạch năm trước</source>
        <translation>Targets of last year's plan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Kế hoạch năm {year}: {met} tiêu chí đạt mục tiêu, {missed} chưa đạt, {open} chưa rõ.</source>
        <translation>Plan for {year}: {met} {met:criterion has|criteria have} reached the target, {missed} not, {open} not known yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Số liệu năm trước trong hồ sơ này bị hỏng. Hãy lấy lại ở trang Tổng quan.</source>
        <translation>Last year's figures in this dossier are damaged. Take them over again on the Overview page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Chưa có kế hoạch năm trước. Ở trang Tổng quan, hãy lấy số liệu từ thư mục hồ sơ năm {year}: kế hoạch lập trong đó sẽ sang đây để theo dõi. Gói hồ sơ đã nộp không mang theo kế hoạch.</source>
        <translation>There is no plan from last year. On the Overview page, take the figures over from the folder of the {year} dossier: the plan made there comes along to be followed up here. A package that was submitted does not carry the plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Không có giải pháp riêng; xem các tiêu chí bên dưới.</source>
        <translation>No measure of its own; see the criteria below.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>{code}. {title}: dự kiến {planned}, thực tế {change}, {met}</source>
        <translation>{code}. {title}: planned {planned}, actual {change}, {met}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Năm trước {points} điểm</source>
        <translation>Last year {points} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>mục tiêu {points} ({change})</source>
        <translation>target {points} ({change})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>năm nay {points} ({change})</source>
        <translation>this year {points} ({change})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>năm nay chưa có điểm</source>
        <translation>no points yet this year</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Chủ trì: {office}</source>
        <translation>Lead: {office}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Phối hợp: {offices}</source>
        <translation>With: {offices}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/carried_rows.py"/>
        <source>Thời hạn: {day}</source>
        <translation>Deadline: {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Lọc theo cơ quan</source>
        <translation>Filter by office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Mọi cơ quan</source>
        <translation>All offices</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Điền gợi ý cho {count} mục</source>
        <translation>Fill in suggestions ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Phấn đấu</source>
        <translation>Target</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Tăng</source>
        <translation>Gain</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Điểm mất và giải pháp</source>
        <translation>Lost points and measures</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/lost_pane.py"/>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/making.py"/>
        <source>Đang lập văn bản kế hoạch</source>
        <translation>Making the plan documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/making.py"/>
        <source>Đã lưu {pdf} và {docx} vào thư mục {folder}.</source>
        <translation>Saved {pdf} and {docx} to the folder {folder}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Việc cần làm trong năm kế hoạch để lấy lại điểm</source>
        <translation>What to do in the year of the plan to win the points back</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Giải pháp</source>
        <translation>Measure</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Điểm phấn đấu</source>
        <translation>Target points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Điền gợi ý</source>
        <translation>Fill in a suggestion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Xóa giải pháp</source>
        <translation>Delete the measure</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Mở ở trang Chấm điểm</source>
        <translation>Open on the Scoring page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Cơ quan chủ trì</source>
        <translation>Lead office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Chọn hoặc gõ tên cơ quan</source>
        <translation>Choose or type an office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Cơ quan phối hợp</source>
        <translation>Cooperating offices</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Nhiều cơ quan thì cách nhau bằng dấu ;</source>
        <translation>Separate several offices by ;</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/measure_form.py"/>
        <source>Phối hợp</source>
        <translation>With</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Lưu văn bản kế hoạch…</source>
        <translation>Save the plan documents…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Lưu kế hoạch thành tệp PDF để in và tệp Word để sửa</source>
        <translation>Save the plan as a PDF to print and a Word file to edit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Kế hoạch nâng cao chỉ số năm {year}</source>
        <translation>Plan to raise the index in {year}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Kế hoạch năm {year}</source>
        <translation>Plan for {year}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Theo dõi kế hoạch năm {year}</source>
        <translation>Follow up the plan for {year}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Mở tệp PDF</source>
        <translation>Open the PDF</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Đang đọc kế hoạch…</source>
        <translation>Reading the plan…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/page.py"/>
        <source>Chọn thư mục để lưu kế hoạch</source>
        <translation>Choose a folder for the plan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>Đã làm được</source>
        <translation>Done so far</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>phần trăm (%)</source>
        <translation>percent (%)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>Kết quả, vướng mắc trong kỳ</source>
        <translation>Results and difficulties of the period</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>Kết quả, vướng mắc</source>
        <translation>Results, difficulties</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>Hãy nhập số nguyên từ 0 đến 100.</source>
        <translation>Enter a whole number from 0 to 100.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/report_form.py"/>
        <source>Kỳ báo cáo: {period}</source>
        <translation>Reporting period: {period}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>Năm {year}: {points} điểm, mất {lost} điểm.</source>
        <translation>{year}: {points} points, {lost} lost.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>Thưởng {bonus}, trừ {penalty}: tổng {total} điểm.</source>
        <translation>Bonus {bonus}, penalty {penalty}: {total} {total:point|points} in all.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>Kế hoạch năm {year}: {change} điểm, đạt {points}.</source>
        <translation>Plan for {year}: {change} points, reaching {points}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>Chưa có tiêu chí nào mất điểm. Hãy chấm điểm trước; tiêu chí mất điểm sẽ hiện ở đây.</source>
        <translation>No criterion has lost points yet. Score first; criteria that lose points will appear here.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>Không mất điểm nào: chưa cần giải pháp. Vẫn có thể ghi mục tiêu chung.</source>
        <translation>No points are lost: no measures are needed. You can still write down overall goals.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>{count} mục mất điểm chưa có giải pháp</source>
        <translation>{count} {count:entry|entries} with lost points without a measure</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>{count} mục nên xem lại</source>
        <translation>{count} {count:entry|entries} worth a look</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>Cả kế hoạch: mục tiêu, tổ chức thực hiện</source>
        <translation>Whole plan: goals, organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>{place}: mất {lost} điểm</source>
        <translation>{place}: {lost} points lost</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>{place}: đạt {points} điểm</source>
        <translation>{place}: {points} {points:point|points} earned</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/rows.py"/>
        <source>{row}, đã có giải pháp</source>
        <translation>{row}, has a measure</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/table.py"/>
        <source>Tên các cột</source>
        <translation>Names of the columns</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/text_box.py"/>
        <source>Văn bản quá dài: chỉ lưu {limit} ký tự đầu. Hãy rút gọn.</source>
        <translation>The text is too long: only the first {limit} characters are kept. Please shorten it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/texts_form.py"/>
        <source>Cả kế hoạch</source>
        <translation>Whole plan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/texts_form.py"/>
        <source>Ô để trống thì văn bản kế hoạch dùng câu mẫu tính từ số liệu.</source>
        <translation>Where a field is empty, the document uses a sentence made from the figures.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/texts_form.py"/>
        <source>Mục tiêu</source>
        <translation>Goals</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/texts_form.py"/>
        <source>Tổ chức thực hiện</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/texts_form.py"/>
        <source>Ví dụ: phấn đấu xếp trong nhóm 10 xã dẫn đầu tỉnh</source>
        <translation>For example: to be among the 10 leading communes of the province</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/plan/texts_form.py"/>
        <source>Ví dụ: ai theo dõi, báo cáo vào lúc nào</source>
        <translation>For example: who follows up, when to report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>Đang ghi nhận người ký</source>
        <translation>Accepting the signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>Đang ghi sổ nhận</source>
        <translation>Writing to the register</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>Đã dừng theo yêu cầu. Việc đã ghi vào sổ vẫn còn.</source>
        <translation>Stopped as you asked. What was written to the register stays.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>Đã ghi nhận {names}. Từ nay gói do người này ký cho đơn vị được nhận. Ghi nhầm thì bấm “Bỏ ghi nhận” hoặc Ctrl+Z.</source>
        <translation>{names} accepted. From now on packages this person signs for the unit are received. If it was a mistake, click “Stop accepting” or press Ctrl+Z.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>Đã bỏ ghi nhận {name}. Các gói người này ký trở lại chờ đối chiếu.</source>
        <translation>{name} is no longer accepted. Packages of this signer wait to be compared again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>“{name}” không còn tính là việc cần xem. Tệp vẫn ở trong sổ; Ctrl+Z để đưa lại.</source>
        <translation>“{name}” is set aside. The file stays in the register; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/deeds.py"/>
        <source>“{name}” lại là việc cần xem.</source>
        <translation>“{name}” is to be looked at again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/explained.py"/>
        <source>Là gói gốc của gói giải trình số {numbers}</source>
        <translation>Base package of explanation package {numbers}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/explained.py"/>
        <source>Giải trình, bổ sung cho gói số {number}</source>
        <translation>Explanation, adds to package {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/explained.py"/>
        <source>Giải trình, gói gốc có mã {digest}… chưa đến</source>
        <translation>Explanation; its base package, code {digest}…, has not arrived</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/explained.py"/>
        <source>Đủ tài liệu khi ghép với gói gốc</source>
        <translation>All documents are there together with the base package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/explained.py"/>
        <source>Ghép với gói gốc còn thiếu {count} tài liệu</source>
        <translation>{count} {count:document is|documents are} missing even with the base package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Đã đối chiếu, ghi nhận người ký</source>
        <translation>Compared, accept the signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Chỉ bấm sau khi đơn vị gửi đã đọc đúng dấu vân tay này</source>
        <translation>Click only after the unit has read out this very fingerprint</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Xuất giấy tiếp nhận…</source>
        <translation>Export receipt…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Xuất giấy tiếp nhận cho {name}</source>
        <translation>Export the receipt for {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Giấy có chữ ký, để gửi lại cho đơn vị</source>
        <translation>A signed receipt, to be sent back to the unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Gửi giấy cho đơn vị…</source>
        <translation>Send receipt to unit…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Gửi giấy tiếp nhận của {name} cho đơn vị</source>
        <translation>Send the receipt for {name} to the unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Chép vào USB và đọc lại, hoặc gửi thư</source>
        <translation>Copy to a USB drive and read back, or e-mail</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Dựng lại bộ đầy đủ…</source>
        <translation>Rebuild the whole set…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Dựng lại bộ đầy đủ từ {name}</source>
        <translation>Rebuild the whole set from {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Ghi gói gốc và phần giải trình thành một bộ trong thư mục, mở xem được</source>
        <translation>Writes the base package and the explanation as one set into a folder, where it can be viewed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Bỏ khỏi việc cần xem</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Bỏ {name} khỏi việc cần xem</source>
        <translation>Set {name} aside</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Tệp vẫn ở trong sổ, nhưng không còn được nhắc</source>
        <translation>The file stays in the register, but you are no longer reminded of it</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Đưa lại vào việc cần xem</source>
        <translation>Bring back to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Đưa {name} lại vào việc cần xem</source>
        <translation>Bring {name} back to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Đã lập giấy tiếp nhận lúc {at}</source>
        <translation>Receipt made {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Đã bỏ khỏi việc cần xem; vẫn ở trong sổ.</source>
        <translation>Set aside; still in the register.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>đã đối chiếu</source>
        <translation>compared</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>chưa đối chiếu</source>
        <translation>not compared yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/file_card.py"/>
        <source>Người ký: {name} ({known})
Dấu vân tay khóa:
{print}</source>
        <translation>Signer: {name} ({known})
Key fingerprint:
{print}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Gửi giấy tiếp nhận cho đơn vị</source>
        <translation>Send receipts to units</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Giấy tiếp nhận cần gửi</source>
        <translation>Receipts to send</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Thư chỉ gửi cho một đơn vị; USB chép được mọi giấy</source>
        <translation>An e-mail goes to one unit only; a USB drive takes all receipts</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Giấy đã ký nằm trong thư mục “exports” của sổ này, gửi lại lúc nào cũng được.</source>
        <translation>Signed receipts lie in the folder “exports” of this register; they can be sent again at any time.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Tất cả {count} giấy, chép vào USB hoặc thư mục</source>
        <translation>All {count} receipts, copied to a USB drive or folder</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>{unit}: gói số {number}</source>
        <translation>{unit}: package {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Địa chỉ thư của {unit}</source>
        <translation>E-mail address of {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/hand_back_dialog.py"/>
        <source>Hãy chọn giấy của một đơn vị để gửi thư</source>
        <translation>Choose one unit's receipt to send it by e-mail</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Nhận từ tệp…</source>
        <translation>Take in files…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Nhận từ thư mục hoặc USB…</source>
        <translation>Take in a folder or USB stick…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Không có đơn vị nào phù hợp. Hãy xóa ô tìm hoặc chọn “Tất cả”.</source>
        <translation>No unit matches. Clear the search field or choose “All”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Chưa nhận gói nào. Hãy kéo thả gói vào đây, hoặc bấm “Nhận từ tệp…”.</source>
        <translation>No package was received yet. Drop packages here, or press “Take in files…”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Chưa mở đợt chấm nên chưa biết đơn vị nào phải nộp.
Hãy sang trang “Đợt chấm”, lập danh sách đơn vị và xuất gói đợt chấm trước.</source>
        <translation>No round is opened yet, so it is not known which units have to hand in.
Go to the page “Round”, make the list of units and export the round package first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Sổ nhận ({count})</source>
        <translation>Register ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>{count} gói được mã hóa đang chờ khóa nhận.</source>
        <translation>Encrypted packages waiting for the receiving key: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Mở khóa nhận…</source>
        <translation>Unlock receiving key…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Chưa có gói nguyên vẹn nào của người ký đã ghi nhận mà thiếu giấy</source>
        <translation>No intact package from a recognised signer lacks a receipt</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Xuất {count} giấy tiếp nhận…</source>
        <translation>Export receipts ({count})…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Kéo thả tệp, thư mục, USB hoặc thư đã lưu (.eml) vào bất cứ đâu trên trang.</source>
        <translation>Drop files, folders, USB drives or saved e-mails (.eml) anywhere on this page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Xem theo đơn vị hoặc xem sổ nhận</source>
        <translation>Show by unit, or show the register</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Sổ nhận</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Chọn gói hồ sơ</source>
        <translation>Choose packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Gói hồ sơ và thư (*.asice *.age *.eml)</source>
        <translation>Packages and e-mails (*.asice *.age *.eml)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/page.py"/>
        <source>Chọn thư mục hoặc USB có gói hồ sơ</source>
        <translation>Choose a folder or USB drive with packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/pin_dialog.py"/>
        <source>Mở gói mã hóa</source>
        <translation>Open encrypted packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/pin_dialog.py"/>
        <source>Có gói được mã hóa cho cơ quan. Nhập mã PIN của khóa nhận để mở; khóa mở tới khi đóng cửa sổ, mã PIN không được giữ lại.</source>
        <translation>Some packages are encrypted for the office. Enter the PIN of the receiving key to open them; the key stays unlocked until the window is closed, and the PIN is not kept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/pin_dialog.py"/>
        <source>Mã PIN của khóa nhận</source>
        <translation>PIN of the receiving key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/pin_dialog.py"/>
        <source>Mở khóa nhận</source>
        <translation>Unlock receiving key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/pin_dialog.py"/>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Đã dừng theo yêu cầu. Những gói đã lấy xong vẫn ở trong sổ.</source>
        <translation>Stopped as you asked. Packages that were taken stay in the register.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Thứ vừa thả không phải là tệp trên máy này. Hãy thả tệp hoặc thư mục.</source>
        <translation>What was dropped is not a file on this computer. Drop files or folders.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Đang nhận và kiểm tra gói</source>
        <translation>Receiving and checking packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Có gói được mã hóa, nhưng ở đây không có khóa nhận. Hãy tìm bản sao khóa đã lưu và chép lại vào thư mục “keys” của sổ này.</source>
        <translation>Some packages are encrypted, but there is no receiving key here. Find the copy of the key that was saved and copy it back to the folder “keys” of this register.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Đang mở gói mã hóa</source>
        <translation>Opening encrypted packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>{why}
Lấy từ {source}</source>
        <translation>{why}
Taken from {source}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Đang kiểm tra tiếp những gói đã chép</source>
        <translation>Going on to check packages that were copied</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Đã mở khóa nhận. Khóa mở tới khi đóng cửa sổ này; mã PIN không được giữ lại.</source>
        <translation>The receiving key is unlocked. It stays so until this window is closed; the PIN is not kept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/presenter.py"/>
        <source>Mã PIN không đúng nên chưa mở được khóa nhận. Hãy nhập lại; để ý phím Caps Lock và bộ gõ tiếng Việt.</source>
        <translation>The PIN is wrong, so the receiving key was not opened. Enter it again; mind Caps Lock and the Vietnamese keyboard.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/rebuilding.py"/>
        <source>Chọn thư mục để ghi bộ đầy đủ</source>
        <translation>Choose a folder for the whole set</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/rebuilding.py"/>
        <source>Đang dựng lại bộ đầy đủ</source>
        <translation>Rebuilding the whole set</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/rebuilding.py"/>
        <source>Đã dựng lại bộ đầy đủ: {count} tài liệu, mọi tệp đã được kiểm tra từng byte, trong “{folder}”. Mở data/index.html ở đó để xem.</source>
        <translation>The whole set was rebuilt: {count} {count:document|documents}, each file checked byte by byte, in “{folder}”. Open data/index.html there to view it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/rebuilding.py"/>
        <source>Đã dừng theo yêu cầu. Không có gì được ghi ra.</source>
        <translation>Stopped as you asked. Nothing was written.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Xuất giấy tiếp nhận</source>
        <translation>Export receipts</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Ký và xuất giấy</source>
        <translation>Sign and export receipts</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Ký xong thì chép vào USB hoặc gửi thư cho đơn vị ở bước tiếp.</source>
        <translation>Once they are signed, the next step copies them to a USB drive or e-mails them to the units.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Lập {count} giấy tiếp nhận có chữ ký của cơ quan. Giấy xác nhận gói đã đến và còn nguyên vẹn, chưa phải là chấp nhận kết quả.</source>
        <translation>Receipts to make, signed by the office: {count}. A receipt says that the package arrived intact, not that the result is accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Đang ký và ghi giấy. Đóng hộp này thì việc vẫn chạy tiếp; tiến độ và nút Hủy ở cuối cửa sổ.</source>
        <translation>Signing and writing the receipts. The work goes on when this box is closed; its progress and the Cancel button are at the bottom of the window.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Hãy nhập mã PIN để ký.</source>
        <translation>Enter the PIN to sign.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Cơ quan chưa có khóa ký. Hãy tạo khóa ở trang Đợt chấm, bước 3, hoặc chọn USB ký số hay tệp khóa ở trên.</source>
        <translation>The office has no signing key yet. Make one on the Round page, step 3, or choose a signing token or key file above.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipt_dialog.py"/>
        <source>Chứng thư đã chọn không ký được. Hãy chọn khóa khác.</source>
        <translation>The chosen certificate cannot sign. Choose another key.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipts.py"/>
        <source>Đang lập giấy tiếp nhận</source>
        <translation>Making receipts</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipts.py"/>
        <source>Đã lập và đọc lại {count} giấy tiếp nhận. Hãy gửi lại cho đơn vị bằng USB hoặc thư. Giấy này chỉ xác nhận đã nhận, chưa phải chấp nhận kết quả.</source>
        <translation>{count} {count:receipt|receipts} made and read back. Send them back to the units by USB drive or e-mail. A receipt only says that the package was received, not that the result is accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipts.py"/>
        <source>Giấy tiếp nhận ghi ra đọc lại không đúng. Hãy kiểm tra ổ đĩa của máy này.</source>
        <translation>A receipt did not read back as it was written. Check the disk of this computer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/receipts.py"/>
        <source>Đã dừng theo yêu cầu. Những giấy đã ghi xong vẫn được giữ.</source>
        <translation>Stopped as requested. Receipts already written are kept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/register_pane.py"/>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/register_pane.py"/>
        <source>Lấy từ</source>
        <translation>Taken from</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/register_pane.py"/>
        <source>Sổ nhận: mọi lần nhận</source>
        <translation>Register: every time something came</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/register_pane.py"/>
        <source>Sổ còn trống: chưa nhận tệp nào.</source>
        <translation>The register is empty: no file was received yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/register_pane.py"/>
        <source>Mọi tệp được đưa tới đều ở đây, cả tệp không nhận; không dòng nào bị xóa.</source>
        <translation>Every file that came is here, refused ones too; no row is ever deleted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/rows.py"/>
        <source>Chưa rõ đơn vị, hoặc không thuộc đợt: {count} tệp</source>
        <translation>Unit unknown, or not of this round: {count} {count:file|files}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/rows.py"/>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/session.py"/>
        <source>Đợt chấm</source>
        <translation>Round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/session.py"/>
        <source>Hồ sơ nhận</source>
        <translation>Received dossiers</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/session.py"/>
        <source>{count} đơn vị cần xem</source>
        <translation>Units to look at: {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>Các gói của đơn vị được chọn</source>
        <translation>Packages of the chosen unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>Chọn một đơn vị để xem từng gói, người ký và mọi điều tìm thấy.</source>
        <translation>Choose a unit to see each package, its signer and everything that was found.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>Người ký đã ghi nhận cho đơn vị</source>
        <translation>Accepted signers of the unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>{name} · ghi nhận {at}
{print}</source>
        <translation>{name} · accepted {at}
{print}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>Bỏ ghi nhận</source>
        <translation>Stop accepting</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>Bỏ ghi nhận {name}</source>
        <translation>Stop accepting {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheet_pane.py"/>
        <source>Các gói người này ký trở lại chờ đối chiếu</source>
        <translation>Packages of this signer wait to be compared again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Những tệp này không được tính cho đơn vị nào; chúng vẫn ở trong sổ.</source>
        <translation>These files do not count for any unit; they stay in the register.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Tệp chưa rõ đơn vị hoặc không thuộc đợt</source>
        <translation>Files of an unknown unit, or not of this round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Đơn vị chưa nộp gói nào. Kéo thả gói vào trang để nhận.</source>
        <translation>The unit has not handed in anything. Drop packages on the page to receive them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Lấy từ {sources}</source>
        <translation>Taken from {sources}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Còn thiếu tập {numbers}. Hãy nhắc đơn vị gửi nốt; đủ tập thì chương trình tự ghép và kiểm tra.</source>
        <translation>Missing volumes: {numbers}. Remind the unit to send them; once all are here, the program joins and checks them by itself.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>{unit} · gói số {number}</source>
        <translation>{unit} · package {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Tập {number} trong {count} tập</source>
        <translation>Volume {number} of {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Đến lần đầu {at}, tất cả {times} lần · {size}</source>
        <translation>First came {at}, {times} {times:time|times} in all · {size}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/sheets.py"/>
        <source>Đến {at} · {size}</source>
        <translation>Came {at} · {size}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Chưa nộp</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Đã nhận, thiếu gói trước</source>
        <translation>Received, earlier package missing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Đã nhận, có gói cần xem</source>
        <translation>Received, something to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Chờ đối chiếu người ký</source>
        <translation>Signer to be compared</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Chờ mở khóa</source>
        <translation>To be unlocked</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Thiếu tập</source>
        <translation>Volumes missing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Chờ gói gốc</source>
        <translation>Waits for base package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Bị thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Thiếu thành phần</source>
        <translation>Parts missing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Không đọc được</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Không thuộc đợt này</source>
        <translation>Not of this round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/states.py"/>
        <source>Đã xem</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/telling.py"/>
        <source>Đã ghi sổ {count} tệp</source>
        <translation>{count} {count:file|files} put into the register</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/telling.py"/>
        <source>Và {count} tệp khác không lấy được; xem sổ nhận.</source>
        <translation>And {count} more {count:file|files} could not be taken; see the register.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/telling.py"/>
        <source>Tiếp nhận chưa phải là chấp nhận kết quả.</source>
        <translation>Received does not mean that the result is accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Tìm đơn vị, người ký (Ctrl+F)</source>
        <translation>Search units, signers (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Tìm đơn vị</source>
        <translation>Search units</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Chưa có giấy tiếp nhận</source>
        <translation>No receipt yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Gói số</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Tự chấm</source>
        <translation>Self-score</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Đến lúc</source>
        <translation>Came</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Giấy tiếp nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/units_pane.py"/>
        <source>Các đơn vị của đợt</source>
        <translation>Units of the round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>chứng thư đã được đối chiếu và ghi nhận</source>
        <translation>a certificate that was compared and accepted</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>chứng thư gốc “{root}” đã cài</source>
        <translation>the installed root certificate “{root}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>Dựa trên: {ground}; {lists}. Kiểm tra lúc {at}.</source>
        <translation>Rests on: {ground}; {lists}. Checked at {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>Dựa trên: {ground}. Kiểm tra lúc {at}.</source>
        <translation>Rests on: {ground}. Checked at {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>Và {count} lần đổi trước đó.</source>
        <translation>And {count} earlier {count:change|changes}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>không có danh sách thu hồi</source>
        <translation>no revocation list</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>danh sách thu hồi ngày {day}, ra chưa quá một ngày</source>
        <translation>revocation list of {day}, less than a day old</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>danh sách thu hồi ngày {day}, cũ {days} ngày</source>
        <translation>revocation list of {day}, {days} {days:day|days} old</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>sau khi đọc lại gói</source>
        <translation>after the package was read again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>Xét lại lúc {at} {why}: kết luận như cũ, căn cứ khác.</source>
        <translation>Judged again at {at} {why}: same verdict, other grounds.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>Kết luận trước: {before}. Đổi lúc {at} {why}.</source>
        <translation>Verdict before: {before}. Changed at {at} {why}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/receiving/verdict_history.py"/>
        <source>Khi đó: {findings}</source>
        <translation>Then: {findings}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Soạn báo cáo kết quả tự chấm điểm</source>
        <translation>Write the self-score report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Xem thử (PDF)</source>
        <translation>Preview (PDF)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Lưu PDF và Word…</source>
        <translation>Save PDF and Word…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Máy tính không có chương trình để mở “{name}”.</source>
        <translation>This computer has no program to open “{name}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>{name}, đơn vị đã sửa</source>
        <translation>{name}, changed by the unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Các phần của báo cáo</source>
        <translation>Parts of the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Thể thức và người ký</source>
        <translation>Form and signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Chương trình soạn sẵn theo số liệu; sửa chỗ nào thì lời của đơn vị được giữ lại. Các con số, bảng và biểu đồ luôn lấy từ hồ sơ.</source>
        <translation>The program writes a text from the figures; where you change it, the unit's own words are kept. Numbers, tables and charts always come from the dossier.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/dialog.py"/>
        <source>Chọn thư mục để lưu báo cáo</source>
        <translation>Choose a folder for the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/pages.py"/>
        <source>Lấy lại lời của chương trình</source>
        <translation>Use the program's words again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/pages.py"/>
        <source>Hồ sơ đã phê duyệt nên phần này chỉ để xem.</source>
        <translation>The dossier is approved, so this part is for viewing only.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/pages.py"/>
        <source>Lời của đơn vị: chương trình không tự sửa nữa.</source>
        <translation>The unit's words: the program no longer changes them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/pages.py"/>
        <source>Lời của chương trình: tự đổi theo số liệu.</source>
        <translation>The program's words: they change with the figures.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/pages.py"/>
        <source>Phần để trống thì trên giấy chừa chỗ để văn thư điền. Số, ngày và người ký lấy theo bước Ký báo cáo khi chưa ghi ở đây. Nơi nhận ghi mỗi dòng một nơi.</source>
        <translation>What is left empty stays blank on paper, for the clerk to fill in. Number, date and signer come from the step Sign the report unless written here. Sent to: one recipient per line.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/pages.py"/>
        <source>Lấy lại lời của chương trình: {name}</source>
        <translation>Use the program's words again: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/presenter.py"/>
        <source>Đang tạo báo cáo</source>
        <translation>Making the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/presenter.py"/>
        <source>Đang lưu báo cáo</source>
        <translation>Saving the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/presenter.py"/>
        <source>Đã lưu {names} trong “{folder}”.</source>
        <translation>{names} saved in “{folder}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/report/presenter.py"/>
        <source> và </source>
        <translation> and </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Chọn thư mục…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Xuất gói đợt chấm</source>
        <translation>Export round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Chép dấu vân tay</source>
        <translation>Copy fingerprint</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Đã xuất và đọc lại {name}: nguyên vẹn, chữ ký đúng.</source>
        <translation>{name} was exported and read back: intact, signature correct.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Đã xuất {name}, nhưng đọc lại không đúng. {verdict}</source>
        <translation>{name} was exported but does not read back right. {verdict}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Dấu vân tay khóa, đọc qua điện thoại cho từng đơn vị so:
{print}

Gửi cùng một tệp này cho mọi đơn vị, bằng USB hoặc thư điện tử. Hồ sơ gửi về được nhận ở trang Hồ sơ nhận.</source>
        <translation>Fingerprint of the key, to be read to each unit on the phone:
{print}

Send this same file to all units, by USB stick or e-mail. What they send back is taken in on the page Received dossiers.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Hãy tạo khóa của đơn vị, hoặc chọn khóa khác.</source>
        <translation>Create the office's key, or choose another key.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Hãy nhập mã PIN.</source>
        <translation>Enter the PIN.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Gói sẽ được ghi vào:</source>
        <translation>The package will be written to:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Chọn thư mục để ghi gói đợt chấm</source>
        <translation>Choose a folder for the round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Chọn thư mục để giữ bản sao khóa</source>
        <translation>Choose a folder for the copy of the key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/issue_step.py"/>
        <source>Chọn thư mục để ghi phiếu giới thiệu khóa</source>
        <translation>Choose a folder for the key introduction sheet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/page.py"/>
        <source>Chưa xuất gói nào.</source>
        <translation>No package exported yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/page.py"/>
        <source>Khóa nhận hồ sơ mã hóa</source>
        <translation>Key for encrypted dossiers</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/page.py"/>
        <source>Đơn vị và hạn nộp</source>
        <translation>Units and deadline</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/page.py"/>
        <source>Ký và xuất gói đợt chấm</source>
        <translation>Sign and export the round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/page.py"/>
        <source>Các gói đợt chấm đã xuất</source>
        <translation>Exported round packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đang đọc danh sách đơn vị</source>
        <translation>Reading the list of units</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Hai lần nhập mã PIN không giống nhau. Hãy nhập lại.</source>
        <translation>The two PINs are not the same. Please enter them again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đang tạo khóa nhận</source>
        <translation>Creating the receiving key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đang lưu bản sao khóa</source>
        <translation>Saving the copy of the key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đang tạo khóa ký</source>
        <translation>Creating the signing key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đang ghi phiếu giới thiệu khóa</source>
        <translation>Writing the key introduction sheet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đang xuất và kiểm tra gói đợt chấm</source>
        <translation>Exporting and checking the round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đã tạo khóa nhận. Hãy lưu một bản sao ở chỗ khác máy này.</source>
        <translation>The receiving key was created. Save a copy away from this computer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đã ghi {sheet} và {public} trong “{folder}”. Hãy in phiếu, ký đóng dấu và gửi.</source>
        <translation>{sheet} and {public} were written to “{folder}”. Print the sheet, sign and seal it, and send it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đã hủy theo yêu cầu. Không có gói nào được ghi.</source>
        <translation>Cancelled as you asked. No package was written.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Chưa xuất được: danh sách đơn vị ở bước 2 còn trống.</source>
        <translation>Cannot be exported yet: the list of units in step 2 is empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Chưa xuất được: bước 2 có dòng thiếu mã, thiếu tên hoặc trùng mã.</source>
        <translation>Cannot be exported yet: step 2 has rows without a code, without a name, or with a code used twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Chưa xuất được: bước 2 chưa có hạn nộp.</source>
        <translation>Cannot be exported yet: step 2 has no deadline.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/presenter.py"/>
        <source>Đã lưu và đọc lại {names} trong “{folder}”. Hãy cất bản sao ở chỗ khác máy này.</source>
        <translation>{names} saved and read back in “{folder}”. Keep the copy away from this computer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Nhập lại mã PIN của khóa nhận</source>
        <translation>Repeat the receiving key's PIN</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Tạo khóa nhận</source>
        <translation>Create receiving key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Lưu bản sao khóa nhận…</source>
        <translation>Save a copy of the receiving key…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Chép khóa ra USB hoặc ổ khác; khóa vẫn được mã PIN bảo vệ</source>
        <translation>Copy the key to a USB drive or another disk; the PIN still protects it</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Khóa nhận đã sẵn sàng. Mất khóa hoặc quên mã PIN thì không ai mở được hồ sơ đã mã hóa: hãy giữ một bản sao ở chỗ khác máy này.</source>
        <translation>The receiving key is ready. If it is lost or its PIN forgotten, nobody can open encrypted dossiers: keep a copy away from this computer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Phần công khai của khóa đi cùng gói đợt chấm; các đơn vị mã hóa hồ sơ bằng phần đó và chỉ cơ quan này mở được. Khóa được giữ bằng mã PIN. Hãy ghi nhớ mã PIN.</source>
        <translation>The key's public part goes with the round package; units encrypt their dossiers with it, and only this office can open them. A PIN protects the key. Remember the PIN.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Nhập lại</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/receiver_key_step.py"/>
        <source>Chọn thư mục để giữ bản sao khóa nhận</source>
        <translation>Choose a folder for the copy of the receiving key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/round_card.py"/>
        <source>Dấu vân tay khóa:
{print}</source>
        <translation>Fingerprint of the key:
{print}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/round_card.py"/>
        <source>Gửi cùng một tệp này cho mọi đơn vị; đơn vị gọi hỏi thì đọc dấu vân tay. Hồ sơ gửi về được nhận ở trang Hồ sơ nhận.</source>
        <translation>Send this same file to all units; read the fingerprint to a unit that calls. What they send back is taken in on the page Received dossiers.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/round_card.py"/>
        <source>Chép dấu vân tay của {name}</source>
        <translation>Copy the fingerprint of {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Gói số {number} · {at}
{units} đơn vị · hạn nộp {deadline}</source>
        <translation>Package {number} · {at}
{units} {units:unit|units} · due {deadline}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Hồ sơ gửi về được mã hóa, chỉ cơ quan này mở được.</source>
        <translation>Dossiers come in encrypted; only this office can open them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Có khóa này thì hồ sơ gửi về được mã hóa; không cần mã hóa thì sang bước 2.</source>
        <translation>With this key, what is sent back is encrypted; without need for it, go to step 2.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Lấy danh sách từ tệp CSV, hoặc thêm từng đơn vị.</source>
        <translation>Take the list from a CSV file, or add the units one by one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>{count} dòng thiếu mã, thiếu tên hoặc trùng mã.</source>
        <translation>{count} {count:row|rows} without a code, without a name, or with a code used twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>{count} đơn vị; chưa có hạn nộp.</source>
        <translation>{count} {count:unit|units}; no deadline yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>{count} đơn vị · hạn nộp {day}</source>
        <translation>{count} {count:unit|units} · due {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Ký gói rồi gửi cho mọi đơn vị; họ so dấu vân tay trước khi nhận.</source>
        <translation>Sign the package and send it to all units; they compare the fingerprint before they take it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Đã sửa sau gói số {number}. Hãy xuất gói mới để báo các đơn vị.</source>
        <translation>Changed after package {number}. Export a new one to tell the units.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/rows.py"/>
        <source>Đã xuất gói số {number} · {at}</source>
        <translation>Package {number} exported · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_model.py"/>
        <source>Thiếu mã, thiếu tên hoặc trùng mã</source>
        <translation>Code or name missing, or code used twice</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_model.py"/>
        <source>Mã đơn vị</source>
        <translation>Office code</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_model.py"/>
        <source>Tên đơn vị</source>
        <translation>Office name</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Lấy từ tệp CSV…</source>
        <translation>Take from CSV file…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Mỗi dòng một đơn vị: mã, tên. Excel lưu được dạng “CSV UTF-8”.</source>
        <translation>One unit per line: code, name. Excel can save as “CSV UTF-8”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Thêm đơn vị</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Bỏ dòng đã chọn</source>
        <translation>Remove chosen rows</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Hạn nộp hồ sơ</source>
        <translation>Deadline for dossiers</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Đơn vị được yêu cầu nộp</source>
        <translation>Units asked to hand in</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Gõ thẳng vào ô để sửa; F2 sửa ô đang chọn, Delete bỏ dòng.</source>
        <translation>Type into a cell to change it; F2 edits the chosen cell, Delete removes the row.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Chọn danh sách đơn vị</source>
        <translation>Choose the list of units</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rounds/units_step.py"/>
        <source>Danh sách (*.csv)</source>
        <translation>Lists (*.csv)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Kết quả thực hiện</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Xóa trả lời</source>
        <translation>Clear answer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Quy định chấm điểm</source>
        <translation>Scoring rule</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>‹ Trước</source>
        <translation>‹ Previous</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Tiêu chí trước (Alt+↑)</source>
        <translation>Previous criterion (Alt+↑)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Sau ›</source>
        <translation>Next ›</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Tiêu chí sau (Alt+↓)</source>
        <translation>Next criterion (Alt+↓)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Xong, sang tiêu chí sau</source>
        <translation>Done, next criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Số liệu từ {first} đến {last}</source>
        <translation>Figures from {first} to {last}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Bộ phận thực hiện: {offices}</source>
        <translation>Done by: {offices}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card.py"/>
        <source>Thẩm định: {offices}</source>
        <translation>Appraised by: {offices}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card_head.py"/>
        <source>Vì sao được số điểm này</source>
        <translation>Why these points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card_head.py"/>
        <source>Tiêu chí thứ mấy trong bộ</source>
        <translation>Which criterion of the set this is</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card_head.py"/>
        <source>/{max} điểm</source>
        <translation>/{max} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/card_head.py"/>
        <source>{points} trên {max} điểm</source>
        <translation>{points} of {max} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/cases.py"/>
        <source>Chỉ cần một trường hợp là tiêu chí không có điểm.</source>
        <translation>A single case is enough for the criterion to get no points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/cases.py"/>
        <source>Không phát sinh trường hợp nào</source>
        <translation>No case occurred</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/cases.py"/>
        <source>{label} (mỗi trường hợp trừ {each} điểm)</source>
        <translation>{label} (each case costs {each} points)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/cases.py"/>
        <source>trường hợp</source>
        <translation>cases</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/deadline.py"/>
        <source>Ngày thực hiện (hạn: {due})</source>
        <translation>Date done (due: {due})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/deadline.py"/>
        <source>Chưa thực hiện</source>
        <translation>Not done</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/deadline.py"/>
        <source>Ngày {done} nằm ngoài kỳ số liệu từ {first} đến {last}. Hãy xem lại ngày, tháng, năm; nếu đúng thì để nguyên.</source>
        <translation>The day {done} is outside the data period from {first} to {last}. Check day, month and year; if they are right, leave them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/deadline.py"/>
        <source>Đúng ngày đến hạn.</source>
        <translation>On the due date.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/deadline.py"/>
        <source>Trễ {days} ngày so với hạn {due}.</source>
        <translation>Days late: {days} (due {due}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/deadline.py"/>
        <source>Sớm {days} ngày so với hạn {due}.</source>
        <translation>Days early: {days} (due {due}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/judgement.py"/>
        <source>Số điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/judgement.py"/>
        <source>Bắt buộc ghi lý do ở ô “Lý do (bắt buộc), ghi chú” bên dưới.</source>
        <translation>A reason is required in “Reason (required), notes” below.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/judgement.py"/>
        <source>Số điểm tự đánh giá, từ {min} đến {max}</source>
        <translation>Points you give yourself, from {min} to {max}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/judgement.py"/>
        <source>Số điểm tự đánh giá, từ {min} đến {max}, theo bước {step}</source>
        <translation>Points you give yourself, from {min} to {max}, in steps of {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/judgement.py"/>
        <source>Đơn vị không phải tự chấm tiêu chí này. Điểm lấy từ: {source}. Trong khi chờ, {max} điểm này được tách riêng, không tính là mất điểm.</source>
        <translation>The office does not score this criterion itself. Its points come from: {source}. Until then these {max} points are kept apart and do not count as lost.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/judgement.py"/>
        <source>Đơn vị không phải tự chấm tiêu chí này. {who}. Đơn vị vẫn có thể ghi chú và gắn minh chứng.</source>
        <translation>The office does not score this criterion itself. {who}. You can still write notes and attach evidence.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/ladder.py"/>
        <source>tỷ lệ × {times} điểm</source>
        <translation>ratio × {times} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/ladder.py"/>
        <source>số liệu × {times} điểm</source>
        <translation>figure × {times} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/measurement.py"/>
        <source>Số {unit}</source>
        <translation>Number of {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/measurement.py"/>
        <source>Mỗi {unit} tính {each} điểm, không quá điểm tối đa.</source>
        <translation>{each} points per {unit}, up to the maximum.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/measurement.py"/>
        <source>Mỗi {unit} tính {each} điểm, không quá {cap} điểm.</source>
        <translation>{each} points per {unit}, up to {cap} points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/measurement.py"/>
        <source>Tỷ lệ: {share}</source>
        <translation>Ratio: {share}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/measurement.py"/>
        <source>Điểm được tính tự động từ các số liệu trên theo công thức của tiêu chí.</source>
        <translation>The points are worked out from the figures above by the criterion's formula.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/selection.py"/>
        <source>Có, đã thực hiện</source>
        <translation>Yes, done</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/selection.py"/>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/inputs/selection.py"/>
        <source>Không đạt nội dung nào</source>
        <translation>No item met</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/last_year.py"/>
        <source>Chép số liệu năm trước</source>
        <translation>Copy last year's figures</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/last_year.py"/>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/lost_box.py"/>
        <source>Vì sao mất {lost} điểm?</source>
        <translation>Why are {lost} points lost?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/lost_box.py"/>
        <source>Nói rõ thêm</source>
        <translation>Say more</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/lost_box.py"/>
        <source>Hãy chọn một lý do ở trên trước</source>
        <translation>Choose a reason above first</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/lost_box.py"/>
        <source>Lý do mất điểm: {kind}</source>
        <translation>Reason for lost points: {kind}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/lost_box.py"/>
        <source>Nói rõ lý do mất điểm</source>
        <translation>Say more about the lost points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Chưa chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Nhập chưa đủ</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Số liệu chưa đúng</source>
        <translation>Figures not right yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Thiếu minh chứng</source>
        <translation>Evidence missing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Mất điểm</source>
        <translation>Losing points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Đã chấm</source>
        <translation>Scored</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Không áp dụng</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/marks.py"/>
        <source>Chờ kết quả</source>
        <translation>Awaiting result</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/model.py"/>
        <source>{code} {title}: {points}/{max} điểm</source>
        <translation>{code} {title}: {points}/{max} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Không áp dụng với đơn vị</source>
        <translation>Not applicable to this office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Chấm khác với cách tính của quy định</source>
        <translation>Score otherwise than the rule does</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Điểm điều chỉnh</source>
        <translation>Adjusted points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Lý do điều chỉnh (bắt buộc)</source>
        <translation>Reason for the adjustment (required)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Giải trình, ghi chú</source>
        <translation>Explanation, notes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Lý do (bắt buộc), ghi chú</source>
        <translation>Reason (required), notes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>chưa tính được</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Điểm tính theo quy định: {computed}</source>
        <translation>Points by the rule: {computed}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Ghi thêm điều người thẩm định cần biết</source>
        <translation>Add what the appraiser should know</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Hãy nhập số điểm điều chỉnh, hoặc bỏ chọn ô trên.</source>
        <translation>Enter the adjusted points, or clear the box above.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>{max} điểm này sẽ được bỏ khỏi tổng điểm, không tính là mất.</source>
        <translation>These {max} points are taken out of the total and do not count as lost.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Đơn vị sẽ được tính đủ {max} điểm.</source>
        <translation>The office gets all {max} points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/remarks.py"/>
        <source>Đơn vị sẽ được 0 trên {max} điểm.</source>
        <translation>The office gets 0 of {max} points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/tree_pane.py"/>
        <source>Tìm tiêu chí (Ctrl+F)</source>
        <translation>Search criteria (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/scoring/tree_pane.py"/>
        <source>Cây tiêu chí</source>
        <translation>Criterion tree</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/finder.py"/>
        <source>Tìm mọi nơi (Ctrl+K)</source>
        <translation>Search everywhere (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Tìm mọi nơi</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Tìm tiêu chí, tài liệu, trang</source>
        <translation>Search criteria, documents, pages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Tìm tiêu chí, tài liệu, trang; gõ không dấu được</source>
        <translation>Search criteria, documents, pages; accents are not needed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Kết quả tìm</source>
        <translation>Search results</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>↑ ↓ để chọn · Enter để mở · Esc để đóng</source>
        <translation>↑ ↓ to choose · Enter to open · Esc to close</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/search/palette.py"/>
        <source>Không tìm thấy. Hãy thử ít chữ hơn.</source>
        <translation>Nothing found. Try fewer letters.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Chưa chấm, đang bỏ trống {points} điểm. Hãy nhập kết quả, kể cả khi không thực hiện.</source>
        <translation>Not scored, leaving {points} {points:point|points} open. Enter the result, even if nothing was done.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Chưa tính được điểm vì {faults}. Hãy sửa số liệu, nếu không sẽ mất {points} điểm.</source>
        <translation>The points cannot be worked out because {faults}. Fix the figures, or {points} {points:point is|points are} lost.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Được {points} điểm nhưng thiếu minh chứng: {requirements}. Hãy gắn tài liệu hoặc ghi giải trình.</source>
        <translation>{points} {points:point|points} but evidence is missing: {requirements}. Attach documents or write an explanation.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Thiếu minh chứng ({requirements}) nhưng đã có giải trình. Người thẩm định sẽ xem xét.</source>
        <translation>Evidence is missing ({requirements}) but explained. The appraiser will look at it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Điểm được chấm khác với cách tính của quy định. Hãy xem lại lý do đã ghi.</source>
        <translation>The points given differ from what the rule says. Please check the reason you wrote.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Mất {points} điểm mà chưa ghi lý do. Nên ghi rõ vì sao để làm báo cáo và kế hoạch.</source>
        <translation>{points} {points:point is|points are} lost without a reason. Say why, for the report and the plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Tài liệu chưa dùng cho tiêu chí nào nên sẽ không có trong gói. Hãy gắn vào tiêu chí nếu cần nộp.</source>
        <translation>The document is not used for any criterion, so it will not be in the package. Attach it to a criterion if it is to be submitted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Không nhận ra loại tệp, cơ quan tiếp nhận có thể không mở được. Nên thay bằng tệp PDF.</source>
        <translation>The file type is not recognised; the receiving office may not be able to open it. Better replace it by a PDF file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Tệp không mở được để xem (đặt mật khẩu, hỏng hoặc không có trang), cơ quan tiếp nhận cũng sẽ không mở được. Hãy thay bằng bản quét khác.</source>
        <translation>The file cannot be opened (it has a password, is damaged or has no pages), and the receiving office will not be able to open it either. Replace it by another scan.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Tài liệu {document} đề ngày ngoài thời gian lấy số liệu. Hãy xem lại có đúng tài liệu không; văn bản cũ còn hiệu lực thì vẫn dùng được.</source>
        <translation>Document {document} bears a day outside the data period. Check that it is the right one; an older document that is still in force can be used.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>số liệu không đúng dạng tiêu chí yêu cầu</source>
        <translation>the figures are not of the kind the criterion asks for</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>còn thiếu số liệu</source>
        <translation>figures are missing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>có mục không thuộc tiêu chí này</source>
        <translation>an item does not belong to this criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>có số âm</source>
        <translation>a number is negative</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>có số lẻ ở chỗ cần số nguyên</source>
        <translation>a number has decimals where a whole number is needed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>số đạt được lớn hơn tổng số</source>
        <translation>what was achieved is more than the total</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>số điểm ngoài khoảng cho phép</source>
        <translation>the points are out of the allowed range</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>số điểm không đúng bước chấm</source>
        <translation>the points are not on an allowed step</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>chưa ghi lý do</source>
        <translation>no reason is given</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>tiêu chí không được chọn “Không áp dụng”</source>
        <translation>the criterion does not allow “Not applicable”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>công thức phải chia cho 0</source>
        <translation>the formula would divide by 0</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Sẽ bị trả lại</source>
        <translation>Will be returned</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Đang mất điểm</source>
        <translation>Losing points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/checks.py"/>
        <source>Nên xem lại</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một ngày</source>
        <translation>a date</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>đúng hoặc sai</source>
        <translation>true or false</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một danh sách</source>
        <translation>a list</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>để trống</source>
        <translation>left empty</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một số</source>
        <translation>a number</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một nhóm mục có tên</source>
        <translation>a group of named items</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một đoạn chữ</source>
        <translation>a piece of text</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một từ cho sẵn</source>
        <translation>one of the given words</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>phần không đọc được</source>
        <translation>something unreadable</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>công thức quá dài</source>
        <translation>the formula is too long</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>quá nhiều ngoặc lồng nhau</source>
        <translation>too many nested brackets</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>có số quá dài</source>
        <translation>a number is too long</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>có chỗ không hiểu được</source>
        <translation>a part cannot be understood</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>công thức bị bỏ dở</source>
        <translation>the formula is unfinished</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>có tên không thuộc số liệu đầu vào</source>
        <translation>a name is not among the inputs</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>có chỗ cần một số mà không phải</source>
        <translation>a number is needed where there is none</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>có chỗ cần một điều kiện mà không phải</source>
        <translation>a condition is needed where there is none</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp lớn quá mức được đọc.</source>
        <translation>The file is too large to be read.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp không lưu theo bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.</source>
        <translation>The file is not saved as UTF-8. Please save it again as UTF-8.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp không có nội dung.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Còn {count} chỗ sai nữa chưa liệt kê. Hãy sửa rồi kiểm tra lại.</source>
        <translation>{count} more {count:fault is|faults are} not listed. Fix these and check again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp ghi dạng “{text}” mà bản chương trình này không biết.</source>
        <translation>The file says it is of the form “{text}”, which this version of the program does not know.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ở đây phải là {expected}, nhưng trong tệp là {found}.</source>
        <translation>This must be {expected}, but the file has {found}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có mục nào tên “{text}”.</source>
        <translation>There is no item named “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Thiếu mục “{field}”.</source>
        <translation>The item “{field}” is missing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Chỉ được ghi một trong các mục: {fields}.</source>
        <translation>Only one of these items may be given: {fields}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Phải ghi một trong các mục: {fields}.</source>
        <translation>One of these items must be given: {fields}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Danh sách phải có ít nhất {least} dòng.</source>
        <translation>The list needs at least {least} {least:line|lines}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Danh sách có quá {most} dòng.</source>
        <translation>The list has more than {most} lines.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Chỗ này đang để trống.</source>
        <translation>This is left empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không phải là một trong các từ: {known}.</source>
        <translation>“{text}” is not one of the words: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Có ký tự ẩn, mắt thường không thấy. Hãy xóa và gõ lại.</source>
        <translation>There are invisible characters here. Delete the text and type it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Đoạn chữ dài {length} ký tự, quá mức {limit}.</source>
        <translation>The text has {length} characters, more than the limit of {limit}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” có ký tự không được dùng ở đây.</source>
        <translation>“{text}” has characters that are not allowed here.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{value} nhỏ hơn mức thấp nhất là {least}.</source>
        <translation>{value} is less than the lowest value, {least}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{value} phải lớn hơn {bound}.</source>
        <translation>{value} must be greater than {bound}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{value} lớn hơn mức cao nhất là {most}.</source>
        <translation>{value} is greater than the highest value, {most}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{value} phải là số nguyên.</source>
        <translation>{value} must be a whole number.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Số có quá {limit} chữ số.</source>
        <translation>The number has more than {limit} digits.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” dùng dấu phẩy. Trong tệp này, hãy viết phần lẻ sau dấu chấm.</source>
        <translation>“{text}” uses a comma. In this file, write decimals after a point.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không phải là số.</source>
        <translation>“{text}” is not a number.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không đúng cách ghi ngày. Trong tệp, hãy ghi như 2026-01-31.</source>
        <translation>“{text}” is not how dates are written. In the file, write 2026-01-31.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không có trong lịch.</source>
        <translation>“{text}” is not in the calendar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không đúng cách ghi thời điểm.</source>
        <translation>“{text}” is not how points in time are written.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” phải là true (đúng) hoặc false (sai).</source>
        <translation>“{text}” must be true or false.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp chứa nhiều phần nối nhau. Mỗi tệp chỉ được có một bộ.</source>
        <translation>The file holds several parts one after the other. Each file may hold only one set.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không dùng cách viết tắt “*{name}”; hãy ghi đầy đủ.</source>
        <translation>The abbreviation “*{name}” is not allowed; please write it out.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không dùng dấu neo “&amp;{name}”; hãy ghi đầy đủ.</source>
        <translation>The anchor “&amp;{name}” is not allowed; please write it out.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không dùng nhãn kiểu “{tag}”.</source>
        <translation>The type tag “{tag}” is not allowed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Các mục lồng nhau quá {limit} cấp.</source>
        <translation>The items are nested more than {limit} levels deep.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp có quá nhiều giá trị, hơn {limit}.</source>
        <translation>The file has too many values, more than {limit}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tên mục phải là chữ.</source>
        <translation>The name of an item must be text.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không dùng cách gộp mục “&lt;&lt;”; hãy ghi đầy đủ.</source>
        <translation>The merge key “&lt;&lt;” is not allowed; please write it out.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” có dấu phẩy nên phải đặt trong nháy kép.</source>
        <translation>“{text}” has a comma, so it must stand in double quotes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mục “{key}” đã có ở dòng {first_line}.</source>
        <translation>The item “{key}” was given in line {first_line} already.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp viết sai cú pháp ở đây. Hãy xem lại thụt dòng, dấu hai chấm, dấu nháy.</source>
        <translation>The syntax is wrong here. Check the indentation, colons and quotes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” sẽ bị đọc thành số. Hãy đặt trong nháy kép: "{text}".</source>
        <translation>“{text}” would be read as a number. Put it in double quotes: "{text}".</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” sẽ bị đọc thành đúng/sai. Hãy đặt trong nháy kép: "{text}".</source>
        <translation>“{text}” would be read as true or false. Put it in double quotes: "{text}".</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” sẽ bị đọc thành để trống. Hãy đặt trong nháy kép: "{text}".</source>
        <translation>“{text}” would be read as nothing. Put it in double quotes: "{text}".</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” sẽ bị đọc thành ngày. Hãy đặt trong nháy kép: "{text}".</source>
        <translation>“{text}” would be read as a date. Put it in double quotes: "{text}".</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” có nghĩa riêng trong YAML. Hãy đặt trong nháy kép.</source>
        <translation>“{text}” has a meaning of its own in YAML. Put it in double quotes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp không phải là bảng tính XLSX đọc được. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.</source>
        <translation>The file is not a readable XLSX workbook. Open it in Excel and save it as .xlsx again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có trang tính tên “{text}”. Tệp có các trang: {known}.</source>
        <translation>There is no sheet named “{text}”. The file has these sheets: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Trang tính có quá nhiều dòng. Hãy xóa các dòng thừa.</source>
        <translation>The sheet has too many rows. Delete those that are not needed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Trang tính không có gì.</source>
        <translation>The sheet is empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có cột nào tên “{text}”. Hãy giữ tên cột như tệp mẫu.</source>
        <translation>There is no column named “{text}”. Keep the column names of the template.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Cột “{text}” có hai lần.</source>
        <translation>Column “{text}” is there twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Thiếu cột “{text}”.</source>
        <translation>Column “{text}” is missing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có mục nào tên “{text}”. Hãy giữ tên mục như tệp mẫu.</source>
        <translation>There is no item named “{text}”. Keep the item names of the template.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mục “{text}” có hai lần.</source>
        <translation>Item “{text}” is there twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không phải là cấp. Cấp là số nguyên từ 1 đến {most}.</source>
        <translation>“{text}” is no level. A level is a whole number from 1 to {most}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng này ở cấp {level} nhưng phía trên không có cấp ngay trước đó.</source>
        <translation>This row is at level {level}, but there is no row of the level before it above.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ô có công thức. Hãy chép rồi dán lại dạng giá trị.</source>
        <translation>The cell holds a formula. Copy it and paste it as a value.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ô đang báo lỗi của bảng tính.</source>
        <translation>The cell shows a spreadsheet error.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng có cấp bên dưới thì để trống cột “{text}”.</source>
        <translation>A row with levels below it leaves column “{text}” empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Cách tính “{kind}” không dùng cột này. Hãy để trống.</source>
        <translation>The rule “{kind}” does not use this column. Leave it empty.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ô đang là số nên mã như 5.10 sẽ mất số 0. Hãy để ô dạng Văn bản rồi gõ lại.</source>
        <translation>The cell holds a number, so a code such as 5.10 would lose its zero. Format the cell as Text and type it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ô đang là đúng/sai. Hãy để ô dạng Văn bản rồi gõ lại.</source>
        <translation>The cell holds true or false. Format it as Text and type it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ô đang là ngày tháng ({text}). Hãy để ô dạng Văn bản rồi gõ lại.</source>
        <translation>The cell holds a date ({text}). Format it as Text and type it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng “{text}” phải có {count} phần, ngăn bằng dấu |.</source>
        <translation>The line “{text}” must have {count} parts with | between them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng “{text}” phải ghi: mã | tên tài liệu | bắt buộc (hoặc không bắt buộc) | loại.</source>
        <translation>The line “{text}” must read: id | document | whether it is required | types. The help sheet has the words.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không hiểu mức “{text}”. Ví dụ đúng: từ 80% dưới 100%: 1,5.</source>
        <translation>The level “{text}” makes no sense. The help sheet shows how levels are written.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng bắt đầu bằng dấu - mà phía trên không có phần lớn hơn.</source>
        <translation>A line begins with -, but no larger part stands above it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Cột này phải có đúng {count} dòng.</source>
        <translation>This column must have exactly this many lines: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng “{text}” phải ghi: tên: giá trị.</source>
        <translation>The line “{text}” must read: name: value.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” được ghi hai lần.</source>
        <translation>“{text}” is given twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Cách tính này không có “{text}”. Có thể ghi: {known}.</source>
        <translation>This rule has no “{text}”. It can have: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Trang tính có quá nhiều ô gộp hoặc bị hỏng nên không đọc được.</source>
        <translation>The sheet could not be read: it has too many merged cells or is damaged.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp không có trang tính nào có nội dung.</source>
        <translation>The file has no sheet with anything in it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tệp có macro. Chương trình không chạy và không đọc macro.</source>
        <translation>The file has macros. The program neither runs nor reads them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Trang “{text}” đang bị ẩn trong tệp.</source>
        <translation>Sheet “{text}” is hidden in the file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Các dòng đang bị ẩn trong tệp vẫn được đọc: {rows}.</source>
        <translation>Rows hidden in the file are read all the same: {rows}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Có cột đang bị ẩn trong tệp; cột này vẫn được đọc.</source>
        <translation>A column is hidden in the file; it is read all the same.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Có {count} ô công thức; lấy kết quả đã lưu trong tệp, không tính lại.</source>
        <translation>{count} {count:cell holds a formula|cells hold formulas}; the results saved in the file are taken, not worked out again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Có {count} ô công thức chưa lưu kết quả nên coi như trống. Hãy mở tệp bằng Excel rồi lưu lại.</source>
        <translation>{count} {count:cell holds a formula|cells hold formulas} without a saved result and count as empty. Open the file in Excel and save it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Chưa biết cột nào là nội dung tiêu chí.</source>
        <translation>It is not known which column holds the criteria.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không tìm thấy tiêu chí nào trong bảng này.</source>
        <translation>No criterion was found in this table.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng này chưa có mã.</source>
        <translation>This row has no code yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không dùng làm mã được. Mã gồm chữ không dấu, số, dấu chấm.</source>
        <translation>“{text}” cannot be used as a code. A code has letters without accents, digits and dots.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mã “{text}” đã có ở dòng {first_line}.</source>
        <translation>The code “{text}” is in row {first_line} already.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mã “{text}” không nối tiếp mã ngay trước đó.</source>
        <translation>The code “{text}” does not follow the one before it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Excel đã đổi mã thành ngày tháng; đoán là “{text}”.</source>
        <translation>Excel has turned the code into a date; “{text}” is a guess.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Ô mã là số nên đã mất số 0 ở cuối; đoán là “{text}”.</source>
        <translation>The code's cell holds a number and has lost its final 0; “{text}” is a guess.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không rõ “{text}” thuộc cấp nào.</source>
        <translation>It is not clear at which level “{text}” is.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng này chưa có nội dung.</source>
        <translation>This row has no title yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Chưa có điểm.</source>
        <translation>No points yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không phải là số điểm.</source>
        <translation>“{text}” is not a number of points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không ghi điểm; lấy tổng các mục bên dưới là {sum}.</source>
        <translation>No points given; the sum of the items below, {sum}, is taken.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Điểm ghi là {max} nhưng cộng các mục bên dưới được {sum}.</source>
        <translation>The points are given as {max} but the items below add up to {sum}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Các dòng không có mã bên dưới có điểm nhưng cộng lại khác điểm của mục này; coi là cách chấm, đưa vào nguyên văn quy định.</source>
        <translation>The rows without a code below have points, but these do not add up to this item's; they are taken as scoring steps and put into the wording of the rule.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng tổng cộng ghi {max} nhưng cộng các mục cấp 1 được {sum}.</source>
        <translation>The row of totals says {max}, but the items of level 1 add up to {sum}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mã “{text}” đã dùng ở dòng {first_line}.</source>
        <translation>The code “{text}” was used in line {first_line} already.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tên “{text}” bị dùng hai lần.</source>
        <translation>The name “{text}” is used twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tên “{text}” đã dành cho chương trình. Hãy đặt tên khác.</source>
        <translation>The name “{text}” is reserved for the program. Choose another name.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>“{text}” không thuộc tiêu chí này. Các tên có thể dùng: {known}.</source>
        <translation>“{text}” does not belong to this criterion. Names you can use: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có cơ quan nào mang mã “{text}” trong phần đầu tệp.</source>
        <translation>No office at the head of the file has the code “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có lĩnh vực nào mang mã “{text}”.</source>
        <translation>No field has the code “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Kỳ số liệu kết thúc ({to}) trước khi bắt đầu ({from}).</source>
        <translation>The data period ends ({to}) before it begins ({from}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tổng điểm các lĩnh vực là {sum}, không phải 100.</source>
        <translation>The points of all fields add up to {sum}, not 100.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mức {at_least} trùng với mức của xếp loại “{other}”.</source>
        <translation>The level {at_least} is also that of the class “{other}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mức {at_least} vượt quá 100 %.</source>
        <translation>The level {at_least} is above 100 %.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có xếp loại nào cho kết quả dưới {lowest}.</source>
        <translation>There is no class for results below {lowest}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Điểm thấp nhất {least} lớn hơn điểm cao nhất {max}.</source>
        <translation>The lowest points, {least}, are above the highest, {max}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Điểm do nơi khác công bố nhưng lại ghi là đơn vị tự chấm.</source>
        <translation>The points are published elsewhere but marked as self-scored.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Chưa ghi nguyên văn quy định chấm điểm.</source>
        <translation>The wording of the scoring rule is missing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không yêu cầu tài liệu kiểm chứng bắt buộc nào.</source>
        <translation>No evidence document is required.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có tiêu chí “{text}”.</source>
        <translation>There is no criterion “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Điểm tiêu chí này không do đơn vị tự chấm.</source>
        <translation>The points of this criterion are not self-scored.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{points} điểm vượt quá điểm cao nhất {max}.</source>
        <translation>{points} {points:point is|points are} more than the highest points, {max}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{points} điểm thấp hơn mức thấp nhất {min}.</source>
        <translation>{points} {points:point is|points are} less than the lowest points, {min}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không cách nào đạt {max} điểm; nhiều nhất chỉ được {best}.</source>
        <translation>{max} {max:point|points} cannot be reached; {best} is the most.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Cộng hết được {best} điểm, quá mức {max}; phần quá sẽ bị cắt.</source>
        <translation>All together make {best} {best:point|points}, more than {max}; the rest will be cut off.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tử số và mẫu số cùng mang tên “{text}”.</source>
        <translation>Numerator and denominator are both named “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tiêu chí theo thời hạn không dùng hệ số nhân với số ngày.</source>
        <translation>A criterion with a deadline does not multiply by the number of days.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tên “{text}” không dùng được trong công thức.</source>
        <translation>The name “{text}” cannot be used in a formula.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Công thức sai ở ký tự thứ {position}: {fault} (“{text}”).</source>
        <translation>The formula is wrong at character {position}: {fault} (“{text}”).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mục ghi {points} điểm nhưng cộng các phần được {sum}.</source>
        <translation>The item has {points} {points:point|points} but its parts add up to {sum}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Các bậc bỏ trống khoảng {stretch}: giá trị ở đó không có điểm.</source>
        <translation>The bands leave out {stretch}: values there have no points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Hai bậc cùng nhận khoảng {stretch}: không biết lấy điểm nào.</source>
        <translation>Two bands cover {stretch}: it is not clear which points count.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Bậc {stretch} không chứa giá trị nào.</source>
        <translation>The band {stretch} holds no value.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Bậc {stretch} nằm ngoài khoảng có thể có. Tỷ lệ ghi 0.95, không ghi 95.</source>
        <translation>The band {stretch} is outside of what is possible. Write a ratio as 0.95, not 95.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tiêu chí {leaf} không có yêu cầu minh chứng “{text}”.</source>
        <translation>Criterion {leaf} does not ask for the evidence “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Không có tài liệu “{text}”.</source>
        <translation>There is no document “{text}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Đường dẫn “{text}” của tài liệu {code} không đúng.</source>
        <translation>The path “{text}” of document {code} is not right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Đơn vị “{text}” được ghi hai lần.</source>
        <translation>The unit “{text}” is given twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Gói thuộc loại “{text}” mà chương trình không nhận ở đây.</source>
        <translation>The package is of the kind “{text}”, which the program does not take here.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Mục “{field}” không có chỗ trong gói loại “{kind}”.</source>
        <translation>The item “{field}” has no place in a package of the kind “{kind}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Số thứ tự gói {sequence} không khớp với gói trước.</source>
        <translation>The package's number {sequence} does not follow the package before.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Gói dùng bộ tiêu chí “{text}”, không phải “{known}”.</source>
        <translation>The package uses the criterion set “{text}”, not “{known}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Chỗ này không đúng dạng quy định.</source>
        <translation>This is not of the required form.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>một giá trị khác</source>
        <translation>another value</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>từ {x}</source>
        <translation>from {x}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>trên {x}</source>
        <translation>above {x}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>đến {x}</source>
        <translation>up to {x}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>đến dưới {x}</source>
        <translation>to less than {x}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Trang “{sheet}”, ô {cell} ({place})</source>
        <translation>Sheet “{sheet}”, cell {cell} ({place})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Trang “{sheet}”, ô {cell}</source>
        <translation>Sheet “{sheet}”, cell {cell}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng {line}, cột {column}</source>
        <translation>Line {line}, column {column}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Dòng {line}, cột {column} ({place})</source>
        <translation>Line {line}, column {column} ({place})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tiêu chí {leaf}, mục “{field}”</source>
        <translation>Criterion {leaf}, item “{field}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>Tiêu chí {leaf}</source>
        <translation>Criterion {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>có chỗ sai</source>
        <translation>something is wrong</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>{said} Có phải là “{near}” không?</source>
        <translation>{said} Did you mean “{near}”?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/criterion_sets.py"/>
        <source>mọi giá trị</source>
        <translation>any value</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Chưa có gói hồ sơ nào để gửi. Hãy xuất gói trước, rồi chép vào USB hoặc gửi thư.</source>
        <translation>There is no package to send yet. Export it first, then copy it to a USB drive or e-mail it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không còn thấy “{name}” trong “{folder}”: tệp đã bị chuyển hoặc xóa, hoặc ổ đĩa chứa nó đã rút. Hãy trả tệp về đúng thư mục đó, hoặc xuất gói mới.</source>
        <translation>“{name}” is no longer in “{folder}”: the file was moved or deleted, or its drive was removed. Put the file back there, or export a new package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không còn thấy “{name}” trong “{folder}”: tệp đã bị chuyển hoặc xóa, hoặc ổ đĩa chứa nó đã rút. Hãy trả tệp về đúng thư mục đó, hoặc lấy lại từ bản sao lưu.</source>
        <translation>“{name}” is no longer in “{folder}”: the file was moved or deleted, or its drive was removed. Put the file back there, or restore it from a backup.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Gói “{package}” đã được ghi vào thư mục “exports” của hồ sơ nhưng chưa chép được ra nơi đã chọn, và không cần xuất lại: chép gói ở bước “Chuyển gói cho cơ quan tiếp nhận”. {why}</source>
        <translation>Package “{package}” was written to the dossier's “exports” folder but could not be copied to the chosen place. It need not be exported again: copy it in the step “Hand over to the receiving office”. {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Đã dừng theo yêu cầu khi đang chép ra nơi đã chọn. Gói “{package}” đã được ghi vào thư mục “exports” của hồ sơ: không cần xuất lại, chép gói ở bước “Chuyển gói cho cơ quan tiếp nhận”.</source>
        <translation>Stopped as requested while copying to the chosen place. Package “{package}” was written to the dossier's “exports” folder: it need not be exported again, copy it in the step “Hand over to the receiving office”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không còn thấy thư mục “{path}” đã chọn để ghi gói: thư mục đã bị chuyển hoặc xóa, hoặc USB đã rút. Chưa xuất gì. Hãy cắm lại USB rồi xuất lần nữa, hoặc chọn thư mục khác.</source>
        <translation>The folder “{path}” chosen for the package is gone: it was moved or deleted, or the USB drive was removed. Nothing was exported. Plug the drive in again and export once more, or choose another folder.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Chưa có gói đầy đủ nào do bản này xuất để gói giải trình dựa vào. Hãy xuất gói đầy đủ.</source>
        <translation>This version has not exported any complete package that an explanation package could rest on. Export a complete package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Gói số {number} trong sổ chưa được xác nhận là đầy đủ, hoặc tệp đã nhận không còn đọc được trọn vẹn. Hãy nhận lại gói, và gói gốc của nó nếu là gói giải trình.</source>
        <translation>Package {number} in the register is not confirmed as complete, or the received file can no longer be read in full. Receive the package again, and its base package if it is an explanation package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Chưa dựng lại được trọn bộ, và không có gì được ghi ra: trong sổ không còn đọc được “{missing}”. Hãy nhận lại đúng tệp đó, hoặc đề nghị đơn vị gửi lại gói đầy đủ.</source>
        <translation>The whole set could not be rebuilt, and nothing was written: “{missing}” in the register can no longer be read. Receive that very file again, or ask the office to send the complete package again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không còn thấy “{path}”: thư mục đã bị chuyển hoặc xóa, hoặc USB đã rút, lỏng hay hỏng. Ở đó không có tệp dở dang nào mang tên gói. Hãy cắm lại USB, hoặc chọn thư mục hay USB khác, rồi chép lần nữa.</source>
        <translation>“{path}” is gone: the folder was moved or deleted, or the USB drive was removed, is loose or broken. No unfinished file bears the package's name there. Plug the drive in again, or choose another folder or drive, then copy once more.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không ghi được vào “{path}” vì USB đang khóa ghi. Hãy gạt khóa trên USB, hoặc dùng USB khác.</source>
        <translation>“{path}” could not be written to because the USB drive is write-protected. Move the switch on it, or use another one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không ghi được vào “{path}”: còn trống {free}, cần {needed}. Chưa có tệp nào của gói trên đó. Hãy xóa bớt tệp không cần, dùng USB khác hoặc chia tập.</source>
        <translation>“{path}” could not be written to: {free} free, {needed} needed. No file of the package is on it. Delete files you do not need, use another USB drive or split the package into volumes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>“{name}” nặng {size}, mà ổ định dạng FAT32 chỉ nhận tệp dưới 4 GB. Chưa ghi gì. Hãy dùng USB định dạng exFAT hoặc NTFS, hoặc xuất gói chia tập.</source>
        <translation>“{name}” has {size}, but a drive of the format FAT32 takes only files below 4 GB. Nothing was written. Use a USB drive of the format exFAT or NTFS, or export the package in volumes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Trên đó đã có tệp “{name}” với nội dung khác nên chương trình không ghi đè. Hãy xóa hoặc đổi tên tệp cũ, hoặc chọn thư mục khác, rồi chép lại.</source>
        <translation>A file “{name}” with other content is there already, so it was not overwritten. Delete or rename the old file, or choose another folder, and copy again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>“{name}” đọc lại từ USB không giống bản gốc; bản chép đã được bỏ. USB có thể hỏng hoặc không đủ dung lượng như ghi trên vỏ. Hãy dùng USB khác.</source>
        <translation>“{name}” does not read back from the USB drive like the original; the copy was removed. The drive may be failing, or hold less than it claims. Use another USB drive.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy chưa cho tháo “{path}”, thường vì còn tệp trên đó đang mở. Tệp đã ghi vẫn an toàn. Hãy đóng các cửa sổ đang mở USB rồi tháo lại.</source>
        <translation>This computer does not eject “{path}” yet, mostly because a file on it is open. What was written is safe. Close the windows that show the USB drive and eject it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy này không để chương trình tháo “{path}”. Tệp đã ghi vẫn an toàn. Hãy tháo bằng biểu tượng tháo thiết bị của hệ thống trước khi rút USB.</source>
        <translation>This computer does not let the program eject “{path}”. What was written is safe. Eject it with the system's own icon before you take the USB drive out.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>“{given}” chưa phải là địa chỉ thư điện tử. Hãy ghi một địa chỉ, ví dụ cchc@tinh.gov.vn, không dấu và không dấu cách.</source>
        <translation>“{given}” is not an e-mail address. Write one address, for example cchc@tinh.gov.vn, without accents and spaces.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Cài đặt gửi thư chưa đủ: cần máy chủ, cổng, tên đăng nhập và địa chỉ người gửi. Hãy điền trong “Cài đặt gửi thư”, hoặc tạo thư nháp.</source>
        <translation>The mail settings are incomplete: server, port, user name and sender's address are needed. Fill them in under “Mail settings”, or make draft e-mails.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Không nối được với máy chủ thư “{server}”. Chưa gửi gì. Hãy kiểm tra mạng, tên máy chủ và cổng, hoặc tạo thư nháp.</source>
        <translation>The mail server “{server}” could not be reached. Nothing was sent. Check the network, the server's name and the port, or make draft e-mails.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy chủ thư “{server}” không cho kết nối mã hóa ở cổng này nên chương trình không gửi mật khẩu. Hãy chọn lại cổng và kiểu mã hóa trong “Cài đặt gửi thư”.</source>
        <translation>The mail server “{server}” offers no encrypted connection at this port, so the password was not sent. Choose another port or kind of encryption under “Mail settings”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy chủ “{server}” không chứng minh được mình là máy chủ thư đã chọn, nên chương trình không gửi mật khẩu. Hãy kiểm tra tên máy chủ và giờ của máy, hoặc hỏi quản trị thư.</source>
        <translation>The server “{server}” could not prove that it is the chosen mail server, so the password was not sent. Check the server's name and this computer's clock, or ask the mail administrator.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy chủ “{server}” không nhận tên “{user}” hoặc mật khẩu. Chưa gửi gì. Hãy nhập lại mật khẩu; có nơi cần mật khẩu riêng cho chương trình gửi thư.</source>
        <translation>The server “{server}” does not take the name “{user}” or the password. Nothing was sent. Enter the password again; some servers need a separate password for mail programs.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Thư kèm “{name}” nặng {size}, lớn hơn mức máy chủ thư nhận{limit_words}. Hãy xuất gói chia tập nhỏ hơn rồi gửi lại, hoặc chép vào USB.</source>
        <translation>The e-mail with “{name}” has {size}, more than the mail server takes{limit_words}. Export the package in smaller volumes and send it again, or copy it to a USB drive.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy chủ không nhận thư gửi “{to}” và trả lời: “{reason}”. Hãy kiểm tra địa chỉ người nhận rồi gửi lại.</source>
        <translation>The server does not take e-mail to “{to}” and answered: “{reason}”. Check the address and send again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Đường truyền đứt khi đang gửi “{name}”; máy chủ chưa nhận thư này. Hãy bấm gửi lại: chương trình chỉ gửi tiếp những thư chưa đi.</source>
        <translation>The connection broke while “{name}” was being sent; the server did not take this e-mail. Send again: only the e-mails that are left will go.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Đã gửi hết “{name}” nhưng đường truyền đứt trước khi máy chủ trả lời, nên chưa rõ thư có đi không. Hãy hỏi cơ quan tiếp nhận; nếu chưa thấy thì gửi lại, thư trùng được nhận ra.</source>
        <translation>All of “{name}” was sent, but the connection broke before the server answered, so it is not known whether it went. Ask the receiving office; if it is not there, send it again: a repeated e-mail is recognised.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Cần mật khẩu thư của “{user}” để gửi. Hãy nhập mật khẩu rồi gửi lại.</source>
        <translation>The mail password of “{user}” is needed to send. Enter it and send again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>Máy này không có chỗ giữ mật khẩu, hoặc chỗ giữ đang khóa, nên chương trình không lưu mật khẩu ở đâu cả. Hãy nhập mật khẩu mỗi lần gửi.</source>
        <translation>This computer has no place to keep passwords, or it is locked, so the password is not saved anywhere. Enter it each time you send.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/delivery.py"/>
        <source>“{name}” không phải là thư đã lưu (.eml) mà chương trình mở được. Hãy lưu lại thư dưới dạng .eml từ chương trình thư, hoặc tự lưu tệp đính kèm rồi chọn tệp đó.</source>
        <translation>“{name}” is not a saved e-mail (.eml) that the program can open. Save the e-mail again as .eml in the mail program, or save its attachment yourself and choose that file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Bộ tiêu chí của hồ sơ này không có tiêu chí “{leaf}”. Hãy kiểm tra lại mã tiêu chí.</source>
        <translation>The criterion set of this dossier has no criterion “{leaf}”. Please check the criterion's code.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Tiêu chí {leaf} không yêu cầu loại minh chứng “{requirement}”. Hãy chọn một loại có trong tiêu chí, hoặc gắn vào mục tài liệu khác.</source>
        <translation>Criterion {leaf} does not ask for the evidence “{requirement}”. Choose one that it asks for, or attach the document under other documents.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Trong kho không có tài liệu “{document}”. Hãy chọn lại trong danh sách tài liệu.</source>
        <translation>The library has no document “{document}”. Choose one from the list of documents.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Thư mục “{path}” có hơn {limit} tệp, nhiều hơn minh chứng của một năm. Hãy chọn đúng thư mục minh chứng, hoặc nhập từng phần.</source>
        <translation>The folder “{path}” has more than {limit} files, more than a year's evidence. Choose the right folder of evidence, or import it in parts.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Bản quét này không còn trong hộp quét; có thể vừa được dùng ở chỗ khác. Hãy xem lại danh sách.</source>
        <translation>This scan is no longer in the scan inbox; it may have just been used elsewhere. Please look at the list again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Chưa ghép được vì “{name}” không mở được hoặc không phải là ảnh, bản quét một trang. Chưa có gì thay đổi. Hãy bỏ tệp đó ra rồi ghép lại.</source>
        <translation>Not joined, because “{name}” cannot be opened or is not a picture or a scan of one page. Nothing was changed. Leave that file out and join again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Thư mục “{path}” nằm trong hồ sơ của chương trình nên không dùng làm hộp quét. Hãy chọn thư mục mà máy quét lưu tệp vào.</source>
        <translation>The folder “{path}” is inside the program's own dossier, so it cannot be a scan folder. Choose the folder in which the scanner saves its files.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Không thấy thư mục “{path}”. Hãy chọn lại thư mục mà máy quét lưu tệp vào, hoặc kết nối lại ổ mạng.</source>
        <translation>The folder “{path}” is not there. Choose the folder in which the scanner saves its files again, or connect the network drive.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Tài liệu {document} đang dùng cho {uses} chỗ (như tiêu chí {leaf}) nên chưa bỏ vào thùng rác. Hãy gỡ tài liệu khỏi các tiêu chí trước.</source>
        <translation>Document {document} has {uses} {uses:use|uses} (such as criterion {leaf}), so it was not put into the bin. Remove it from its criteria first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Tệp này chính là tài liệu {other} đã có trong kho nên không thay cho {document}. Nếu cần, hãy dùng {other} cho tiêu chí.</source>
        <translation>This file is document {other}, which the library has already, so it did not replace {document}. If needed, use {other} for the criterion.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Thông tin của tài liệu {document} dài quá {limit} ký tự ở một ô nên chưa lưu. Hãy rút gọn; toàn văn vẫn nằm trong tài liệu.</source>
        <translation>The details of document {document} have a field with more than {limit} characters, so they were not saved. Please shorten it; the full text is in the document itself.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Điểm của tiêu chí {leaf} do cơ quan cấp trên cho, đơn vị không tự chấm. Có thể ghi chú và gắn minh chứng.</source>
        <translation>The points of criterion {leaf} are given by a higher office, not self-scored. You can write notes and attach evidence.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Bộ tiêu chí có {count} chỗ sai nên chưa dùng được. Hãy sửa các chỗ đó trong tệp bộ tiêu chí, hoặc xin lại tệp đúng từ nơi ban hành.</source>
        <translation>The criterion set has {count} {count:fault|faults} and cannot be used. Fix them in its file, or ask the office that issued it for a correct one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Không biết ghi “{file}” theo dạng nào. Hãy đặt tên tệp có đuôi .yaml hoặc .xlsx.</source>
        <translation>The form in which to write “{file}” is not known. Give the file a name that ends in .yaml or .xlsx.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Không hiểu “{given}”. Hãy ghi các cột như: code=A,title=B,max=C,evidence=D.</source>
        <translation>“{given}” makes no sense. Write the columns like: code=A,title=B,max=C,evidence=D.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Ô {cell} của trang “{sheet}” sẽ dài {length} ký tự, quá mức {limit} mà bảng tính chứa được. Hãy dùng tệp YAML cho bộ tiêu chí này.</source>
        <translation>Cell {cell} of sheet “{sheet}” would have {length} characters, more than the {limit} a workbook can hold. Use a YAML file for this criterion set.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Tệp số liệu có {count} chỗ sai nên chưa nhận gì từ tệp. Hãy sửa các chỗ đó rồi nhập lại.</source>
        <translation>The answers file has {count} {count:fault|faults}, so nothing was taken from it. Fix them and import it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Công thức của tiêu chí phải chia cho 0 với số liệu này. Hãy xem lại số liệu đã nhập.</source>
        <translation>The criterion's formula would divide by 0 with these figures. Please check the figures you entered.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/document_failures.py"/>
        <source>Công thức của một tiêu chí viết sai nên không tính được điểm. Hãy xin lại bộ tiêu chí đúng từ nơi ban hành.</source>
        <translation>The formula of a criterion is wrong, so its points cannot be worked out. Ask the office that issued the criterion set for a correct one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>Hoàn tác: chưa có gì để hoàn tác</source>
        <translation>Undo: nothing to undo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>Hoàn tác: {edit}</source>
        <translation>Undo: {edit}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>Làm lại: chưa có gì để làm lại</source>
        <translation>Redo: nothing to redo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>Làm lại: {edit}</source>
        <translation>Redo: {edit}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa mô tả {document}</source>
        <translation>edit the details of {document}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>ghi nhận {names}</source>
        <translation>accept {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>bỏ ghi nhận {names}</source>
        <translation>stop accepting {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>bỏ {name} khỏi việc cần xem</source>
        <translation>set {name} aside</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>đưa {name} lại vào việc cần xem</source>
        <translation>bring {name} back to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>chép số liệu năm trước vào {leaf}</source>
        <translation>copy last year's figures to {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa {leaf}</source>
        <translation>edit {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>dùng {count} bản quét cho {leaf}</source>
        <translation>use {count} {count:scan|scans} for {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa trang của {document} ở {leaf}</source>
        <translation>change the pages of {document} in {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa mô tả {count} tài liệu</source>
        <translation>change the details of {count} {count:document|documents}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>nhập {count} tài liệu</source>
        <translation>import {count} {count:document|documents}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>bỏ {what} vào thùng rác</source>
        <translation>put {what} into the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>lấy {what} khỏi thùng rác</source>
        <translation>take {what} out of the bin</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>gộp {what} làm một</source>
        <translation>join {what} into one</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>thay bản quét của {what}</source>
        <translation>replace the scan of {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa giải pháp của {code}</source>
        <translation>edit the measure of {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa tiến độ của {code}</source>
        <translation>edit the progress of {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa lời văn kế hoạch</source>
        <translation>edit the texts of the plan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>điền {count} giải pháp</source>
        <translation>fill in {count} {count:measure|measures}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>chuyển {what} trong {leaf}</source>
        <translation>move {what} within {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>sửa minh chứng của {leaf}</source>
        <translation>edit the evidence of {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>gắn {what} vào {leaf}</source>
        <translation>attach {what} to {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/edits.py"/>
        <source>gỡ {what} khỏi {leaf}</source>
        <translation>remove {what} from {leaf}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/failures.py"/>
        <source>Chương trình gặp một trở ngại mà bản này chưa biết cách giải thích. Công việc đang làm chưa hoàn tất; dữ liệu đã lưu vẫn còn. Hãy thử lại, và báo người hỗ trợ nếu vẫn gặp.</source>
        <translation>The program met an obstacle that this version cannot explain yet. What was being done is not finished; what was saved is still there. Try again, and tell your support person if it happens again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/failures.py"/>
        <source> Chữ khác nhau ở trang {pages}.</source>
        <translation> The text differs on page {pages}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Không đọc được “{name}”. Tệp có thể đang bị chương trình khác giữ hoặc máy không cho phép đọc. Hãy đóng chương trình đang mở tệp rồi thử lại.</source>
        <translation>“{name}” could not be read. Another program may be holding the file, or reading may not be allowed. Close the program that has it open and try again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Không còn thấy “{name}” ở chỗ đã chọn. Tệp có thể đã bị chuyển, xóa hoặc USB đã rút. Hãy tìm lại tệp rồi chọn lần nữa.</source>
        <translation>“{name}” is no longer where it was chosen. It may have been moved or deleted, or the USB stick was taken out. Find the file and choose it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>“{name}” là tệp rỗng nên không chứng minh được gì. Hãy quét hoặc lưu lại tài liệu.</source>
        <translation>“{name}” is an empty file and proves nothing. Scan or save the document again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>“{name}” là một thư mục. Hãy mở thư mục và chọn các tệp ở bên trong.</source>
        <translation>“{name}” is a folder. Open the folder and choose the files inside.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>“{name}” nặng {size}, quá mức {limit} cho một tệp. Hãy chia nhỏ hoặc quét lại với độ phân giải thấp hơn.</source>
        <translation>“{name}” has {size}, more than the limit of {limit} for one file. Split it or scan it at a lower resolution.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>“{name}” bị thay đổi trong lúc đang được chép nên chưa được nhận. Hãy đợi máy quét hoặc chương trình kia ghi xong rồi thêm lại.</source>
        <translation>“{name}” changed while it was being copied, so it was not taken. Wait until the scanner or the other program has finished, and add it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Ổ đĩa chứa “{path}” đã hết chỗ trống, nên chưa ghi được. Dữ liệu đã lưu vẫn còn. Hãy xóa bớt tệp không cần hoặc chọn ổ đĩa khác rồi làm lại.</source>
        <translation>The disk of “{path}” is full, so nothing was written. What was saved is still there. Delete files you do not need or choose another disk, and do it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Không ghi được vào “{path}”. Thư mục có thể chỉ cho đọc hoặc USB đã khóa ghi. Hãy chọn thư mục khác.</source>
        <translation>“{path}” could not be written to. The folder may be read-only or the USB stick write-protected. Choose another folder.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Không còn thấy nội dung của một tài liệu trong kho của hồ sơ này. Thư mục làm việc có thể đã bị xóa bớt tệp. Hãy lấy lại thư mục từ bản sao lưu, hoặc gắn lại tài liệu gốc.</source>
        <translation>The content of a document in this dossier's library is gone. Files may have been deleted from the work folder. Restore the folder from a backup, or attach the original document again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Nội dung một tài liệu trong kho không còn đúng như lúc đưa vào, có thể do ổ đĩa hỏng. Không dùng tài liệu này để nộp. Hãy gắn lại từ tệp gốc và kiểm tra ổ đĩa.</source>
        <translation>A document in the library is no longer what it was when it was added; the disk may be failing. Do not submit this document. Attach it again from the original file and check the disk.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/file_failures.py"/>
        <source>Tệp dữ liệu không đọc được vì viết sai hoặc bị hỏng. Hãy lấy lại tệp từ nơi gửi, hoặc xuất lại tệp.</source>
        <translation>The data file could not be read because it is wrong or damaged. Get it again from the sender, or export it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Tệp dữ liệu của hồ sơ “{place}” có chỗ hỏng. Hãy lấy lại từ thư mục backups hoặc từ bản sao khác.</source>
        <translation>The dossier's data file “{place}” is damaged. Restore it from the folder backups or from another copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Nhật ký có chỗ không khớp ở mục {place}: có mục bị sửa, thêm hoặc xóa ngoài chương trình. Hãy đối chiếu với gói đã nộp hoặc bản sao trước đó.</source>
        <translation>The journal does not fit at entry {place}: an entry was changed, added or deleted outside the program. Compare it with the submitted package or an earlier copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Điểm của tiêu chí {place} không phải là điểm mà nhật ký ghi sau lần chấm cuối; có thể dữ liệu bị sửa ngoài chương trình. Hãy xem lại tiêu chí này.</source>
        <translation>The points of criterion {place} are not those the journal has for its last scoring; the data may have been changed outside the program. Look at this criterion again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Nội dung hồ sơ không còn đúng như lúc {place} phê duyệt. Hãy mở lại, kiểm tra rồi phê duyệt lần nữa.</source>
        <translation>The dossier is no longer what {place} approved. Reopen it, check it and approve it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Kho không còn nội dung của {place}. Hãy gắn lại tệp gốc hoặc lấy lại từ bản sao.</source>
        <translation>The library has lost the content of {place}. Attach the original file again or restore it from a copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Nội dung của {place} trong kho đã hỏng. Hãy gắn lại tệp gốc và kiểm tra ổ đĩa.</source>
        <translation>The content of {place} in the library is damaged. Attach the original file again and check the disk.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Kho giữ nội dung {place} mà không tài liệu nào dùng; không gây hại, chỉ chiếm chỗ.</source>
        <translation>The library keeps the content {place}, which no document uses; it does no harm, it only takes room.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Tệp bộ tiêu chí “{place}” không còn là tệp mà hồ sơ chấm theo. Hãy lấy lại tệp cũ.</source>
        <translation>The criterion set “{place}” is no longer the one the dossier is scored by. Put the old file back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Tệp khóa “{place}” không đọc được nữa. Hãy lấy lại từ bản sao khóa.</source>
        <translation>The key file “{place}” can no longer be read. Restore it from the copy of the key.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Danh sách gói đã xuất không khớp nhật ký ở “{place}”; có thể dữ liệu bị sửa ngoài chương trình.</source>
        <translation>The list of exported packages does not agree with the journal at “{place}”; the data may have been changed outside the program.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Gói “{place}” không còn trong thư mục exports; có thể đã bị chuyển hoặc xóa.</source>
        <translation>The package “{place}” is no longer in the folder exports; it may have been moved or deleted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>Gói “{place}” trong thư mục exports không còn đúng như lúc xuất. Không dùng tệp này; hãy xuất gói mới.</source>
        <translation>The package “{place}” in the folder exports is no longer what was exported. Do not use this file; export a new package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/health.py"/>
        <source>cuối cùng</source>
        <translation>last</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Đây là tập {number} trong {count} tập của một bộ hồ sơ. Hãy kiểm tra cùng các tập còn lại; riêng một tập chưa phải là hồ sơ đầy đủ. Mã của bộ: {group}.</source>
        <translation>This is volume {number} of {count} of one dossier. Check it together with the others; a single volume is not a complete dossier. Code of the whole: {group}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Nhãn trong “{path}” về tập của bộ hồ sơ khác với phần khai báo của gói.</source>
        <translation>The labels in “{path}” about the dossier's volumes differ from the package's declaration.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Thiếu tập {number} trong {count} tập: “{path}”. Hãy tìm trong các thư đã nhận, hoặc đề nghị đơn vị gửi lại tập này.</source>
        <translation>Volume {number} of {count} is missing: “{path}”. Look for it in the e-mails you got, or ask the unit to send this volume again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>“{path}” cũng xưng là tập {number} nhưng nội dung khác tệp kia, không biết tệp nào đúng.</source>
        <translation>“{path}” claims to be volume {number} too, but its content differs from the other file; it is not clear which is right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tập {number} (“{path}”) khai thông tin khác với các tập cùng bộ.</source>
        <translation>Volume {number} (“{path}”) declares other facts than the other volumes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tập {number} (“{path}”) do người khác ký ({signer}), không phải người ký các tập kia.</source>
        <translation>Volume {number} (“{path}”) was signed by somebody else ({signer}), not by the signer of the other volumes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tệp “{path}” nằm ở hai tập, không biết bản nào đúng.</source>
        <translation>The file “{path}” is in two volumes; it is not clear which is right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Nội dung các tập ghép lại không phải là bộ hồ sơ mà chúng khai.</source>
        <translation>Put together, the volumes are not the dossier they declare.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói giải trình chỉ mang phần mới; {count} tài liệu nằm ở gói gốc số {number}. Chỉ đầy đủ khi kiểm tra cùng gói gốc. Mã gói gốc: {base}.</source>
        <translation>An explanation package carries only what is new; {count} {count:document is|documents are} in base package {number}. It is complete only when checked together with the base package. Code of the base package: {base}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói gốc đã có trong sổ nhưng người ký gói ấy chưa được ghi nhận. Hãy đối chiếu người ký gói gốc trước.</source>
        <translation>The base package is in the register, but its signer is not accepted yet. Compare the base package's signer first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói gốc trong sổ không còn đọc được nguyên vẹn. Hãy nhận lại gói gốc rồi nhận lại gói giải trình này.</source>
        <translation>The base package in the register can no longer be read intact. Receive the base package again, then this explanation package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói gốc có trong sổ nhưng không được nhận, nên gói giải trình này không bổ sung cho gói nào.</source>
        <translation>The base package is in the register but was refused, so this explanation package adds to no package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói được nêu làm gói gốc là của đơn vị khác (mã {unit}).</source>
        <translation>The package named as base is of another unit (code {unit}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói gốc dùng bộ tiêu chí khác với gói giải trình này.</source>
        <translation>The base package uses another criterion set than this explanation package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói giải trình nêu sai số thứ tự của gói gốc, đúng ra là {number}.</source>
        <translation>The explanation package names a wrong number of its base package; the right one is {number}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói được nêu làm gói gốc không phải là gói hồ sơ đầy đủ. Hãy đề nghị đơn vị gửi xuất lại từ gói đầy đủ gần nhất.</source>
        <translation>The package named as base is not a complete dossier package. Ask the sending office to export again from its latest complete package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Thiếu tài liệu {document} “{name}”: gói này không mang theo và gói gốc cũng không có. Hãy đề nghị đơn vị gửi gói đầy đủ.</source>
        <translation>Document {document} “{name}” is missing: neither this package nor the base package has it. Ask the unit to send a complete package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tài liệu {document} “{name}” được ghi là lấy từ gói gốc, nhưng bản trong gói gốc khác.</source>
        <translation>Document {document} “{name}” is said to be in the base package, but the one there is different.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Phần nêu gói gốc trong “{path}” mâu thuẫn với khai báo hoặc danh mục tài liệu của gói.</source>
        <translation>What “{path}” says of the base package contradicts the package's declaration or its list of documents.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói thiếu tệp bắt buộc “{path}”.</source>
        <translation>The package lacks the required file “{path}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Không kiểm tra được nội dung “{path}” vì không đọc được tệp.</source>
        <translation>The content “{path}” could not be checked because the file could not be read.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Bộ tiêu chí trong gói có chỗ sai nên không chấm lại được.</source>
        <translation>The criterion set in the package has faults, so it could not be scored again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Bộ tiêu chí trong gói không phải là bộ mà hồ sơ đã dùng.</source>
        <translation>The criterion set in the package is not the one the dossier used.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Nội dung “{path}” không hiểu được.</source>
        <translation>The content “{path}” could not be understood.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Hồ sơ nhắc tới tài liệu “{path}” nhưng trong gói không có.</source>
        <translation>The dossier mentions the document “{path}” but the package does not have it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tài liệu “{path}” không đúng với mô tả trong hồ sơ.</source>
        <translation>The document “{path}” is not as the dossier describes it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tài liệu “{path}” có trong gói nhưng hồ sơ không nhắc tới.</source>
        <translation>The document “{path}” is in the package but the dossier does not mention it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tiêu chí {leaf}: hồ sơ ghi {declared} điểm, tính lại theo số liệu được {computed}.</source>
        <translation>Criterion {leaf}: the dossier says {declared} {declared:point|points}, counting again gives {computed}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói được mã hóa. Hãy mở khóa của cơ quan tiếp nhận để xem.</source>
        <translation>The package is encrypted. Unlock the receiving office's key to see it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Không còn thấy tệp đã nhận trong thư mục. Hãy nhận lại tệp.</source>
        <translation>The received file is no longer in the folder. Receive it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Còn {count} điều nữa không liệt kê.</source>
        <translation>{count} more {count:thing is|things are} not listed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Giấy tiếp nhận ghi hai gói khác nhau.</source>
        <translation>The receipt names two different packages.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Gói ghi có {declared} người ký nhưng mang {found} chữ ký: chữ ký đã bị bớt hoặc thêm.</source>
        <translation>The package names {declared} {declared:signer|signers} but bears {found} {found:signature|signatures}: one was taken away or added.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Tệp “{path}” trong bộ tin cậy không đúng với danh sách của bộ.</source>
        <translation>The file “{path}” in the trust bundle is not as the bundle's list says.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Bản này của chương trình chưa đọc được loại gói này. Hãy cập nhật chương trình.</source>
        <translation>This version of the program cannot read this kind of package yet. Update the program.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Không kiểm tra được chữ ký trên báo cáo trong gói, nên chưa thể coi gói là đầy đủ.</source>
        <translation>The signatures on the report in the package could not be checked, so the package cannot count as complete.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Chữ ký của {signer} trên báo cáo trong gói không khớp với nội dung báo cáo.</source>
        <translation>The signature of {signer} on the report in the package does not match the report's content.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_contents.py"/>
        <source>Bảng tổng điểm trong hồ sơ không khớp khi tính lại.</source>
        <translation>The table of totals in the dossier does not match when counted again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Trong gói có {bytes} byte thừa ở chỗ không được phép, có thể giấu dữ liệu lạ.</source>
        <translation>The package has {bytes} extra bytes where none are allowed; foreign data may be hidden there.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” được đóng gói khác cách chương trình làm, nên không được tin.</source>
        <translation>The entry “{path}” is not packed the way the program does it, so it is not trusted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Không đọc được tệp từ ổ đĩa hoặc USB. Hãy chép lại tệp.</source>
        <translation>The file could not be read from the disk or USB stick. Please copy it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tệp này không phải là gói hồ sơ. Hãy chọn tệp có đuôi .asice.</source>
        <translation>This file is not a package. Choose a file ending in .asice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tệp bị cụt, có thể do chép dở. Hãy chép lại từ đầu.</source>
        <translation>The file is cut off, perhaps by a copy that was interrupted. Copy it again from the start.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục lục của gói bị hỏng nên không đọc tiếp được.</source>
        <translation>The package's table of contents is damaged, so it could not be read further.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Gói được mã hóa cho cơ quan tiếp nhận, chỉ mở được bằng khóa nhận của cơ quan ấy.</source>
        <translation>The package is encrypted for the receiving office; only that office's key opens it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Khóa nhận này không mở được gói: gói được mã hóa cho khóa khác, hoặc phần đầu tệp bị hỏng. Hãy kiểm tra lại khóa, hoặc đề nghị đơn vị gửi mã hóa lại.</source>
        <translation>This receiving key does not open the package: it was encrypted for another key, or the beginning of the file is damaged. Check the key, or ask the sending office to encrypt it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tệp mã hóa bị cụt hoặc bị sửa trên đường đi, nên không mở phần nào. Hãy chép hoặc tải lại tệp từ nơi gửi.</source>
        <translation>The encrypted file was cut off or changed on its way, so no part of it was opened. Copy or download it again from the sender.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tệp nén này không phải gói hồ sơ do chương trình tạo.</source>
        <translation>This compressed file is not a package made by the program.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Gói có quá nhiều tệp, hơn mức {limit} được chấp nhận.</source>
        <translation>The package has too many files, more than the limit of {limit}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục lục ghi {declared} tệp nhưng trong gói có {found}.</source>
        <translation>The table of contents lists {declared} {declared:file|files} but the package has {found}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Gói có hai mục lục, có thể để lừa người kiểm tra.</source>
        <translation>The package has two tables of contents, perhaps to deceive whoever checks it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Phần cuối của gói không đúng dạng.</source>
        <translation>The end of the package is not of the right form.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” nằm chồng lên mục khác trong gói.</source>
        <translation>The entry “{path}” overlaps another entry of the package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Thứ tự các tệp trong gói không đúng với lúc xuất.</source>
        <translation>The files of the package are not in the order of the export.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” được ghi là nằm ngoài tệp.</source>
        <translation>The entry “{path}” is said to lie outside the file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” bị nén lại, có thể phình ra quá lớn khi mở.</source>
        <translation>The entry “{path}” is compressed and might swell when opened.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” bị khóa mật khẩu nên không kiểm tra được.</source>
        <translation>The entry “{path}” is locked by a password, so it cannot be checked.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” ghi hai cỡ khác nhau, không biết cỡ nào đúng.</source>
        <translation>The entry “{path}” states two different sizes; it is not clear which is right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” là liên kết trỏ đi nơi khác, không được phép có trong gói.</source>
        <translation>The entry “{path}” is a link to somewhere else, which is not allowed in a package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” là thư mục rỗng, không có trong gói đúng.</source>
        <translation>The entry “{path}” is an empty folder, which a proper package does not have.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” là loại tệp đặc biệt, không được phép có trong gói.</source>
        <translation>The entry “{path}” is a special file, which is not allowed in a package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mục “{path}” được ghi khác với mục lục của gói.</source>
        <translation>The entry “{path}” is described differently from the table of contents.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Nội dung “{path}” không khớp số kiểm tra của gói.</source>
        <translation>The content of “{path}” does not match the package's check number.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” trỏ ra ngoài gói. Gói này có thể nhằm ghi đè tệp trên máy.</source>
        <translation>The name “{path}” points outside the package. It may be meant to overwrite files on this computer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” có ký tự không được phép.</source>
        <translation>The name “{path}” has characters that are not allowed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” có ký tự ẩn.</source>
        <translation>The name “{path}” has invisible characters.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” có ký tự đảo chiều chữ để giả tên tệp.</source>
        <translation>The name “{path}” has characters that turn the writing around to fake a file name.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” là tên dành riêng của Windows.</source>
        <translation>The name “{path}” is reserved by Windows.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” kết thúc bằng dấu cách hoặc dấu chấm.</source>
        <translation>The name “{path}” ends in a space or a full stop.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tên “{path}” dài quá {limit} ký tự.</source>
        <translation>The name “{path}” has more than {limit} characters.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Có hai mục cùng tên “{path}”, không biết mục nào đúng.</source>
        <translation>Two entries have the same name “{path}”; it is not clear which is right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>“{path}” và “{twin}” chỉ khác chữ hoa, chữ thường.</source>
        <translation>“{path}” and “{twin}” differ only in capital letters.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>“{path}” và “{twin}” trông như nhau nhưng là hai tên khác nhau.</source>
        <translation>“{path}” and “{twin}” look the same but are different names.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Thiếu tệp “{path}” mà danh sách đã ký có ghi.</source>
        <translation>The file “{path}” of the signed list is missing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tệp “{path}” không có trong danh sách đã ký, do ai đó thêm vào.</source>
        <translation>The file “{path}” is not in the signed list; somebody added it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Nội dung “{path}” đã khác so với lúc ký.</source>
        <translation>The content of “{path}” is not what was signed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tệp “{path}” lớn quá mức được đọc.</source>
        <translation>The file “{path}” is too large to be read.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Gói không mang đúng nhãn loại hồ sơ ở đầu tệp.</source>
        <translation>The package does not begin with the right type label.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Gói không có danh sách tệp được ký.</source>
        <translation>The package has no list of signed files.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách được ký chứa khai báo nguy hiểm nên không được đọc.</source>
        <translation>The signed list has a dangerous declaration, so it was not read.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách được ký dùng cách tính mã không được chấp nhận.</source>
        <translation>The signed list uses a digest method that is not accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách được ký không đúng dạng.</source>
        <translation>The signed list is not of the right form.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách được ký ghi “{path}” hai lần.</source>
        <translation>The signed list has “{path}” twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách được ký không theo đúng thứ tự các tệp.</source>
        <translation>The signed list does not follow the order of the files.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Phần khai báo loại gói trong “{path}” không đúng.</source>
        <translation>The declaration of the package type in “{path}” is not right.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Thông tin gói trong “{path}” không đúng dạng.</source>
        <translation>The package information in “{path}” is not of the right form.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Tổng số tệp hoặc dung lượng ghi trong gói không khớp thực tế.</source>
        <translation>The number of files or the size stated in the package does not match.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách “{path}” không đúng dạng.</source>
        <translation>The list “{path}” is not of the right form.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách “{path}” ghi “{entry}” hai lần.</source>
        <translation>The list “{path}” has “{entry}” twice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách “{path}” không có tệp “{entry}”.</source>
        <translation>The list “{path}” lacks the file “{entry}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Danh sách “{path}” ghi tệp “{entry}” nhưng trong gói không có.</source>
        <translation>The list “{path}” has the file “{entry}” but the package does not.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Gói có thêm tệp “{path}” mà chương trình không bao giờ ghi vào gói.</source>
        <translation>The package has an extra file “{path}” that the program never puts into packages.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Mã kiểm tra của “{entry}” trong “{path}” không khớp nội dung.</source>
        <translation>The check code of “{entry}” in “{path}” does not match its content.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_form.py"/>
        <source>Người ký thứ hai ký một danh sách khác với người ký thứ nhất.</source>
        <translation>The second signer signed another list than the first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Gói chưa được ký.</source>
        <translation>The package is not signed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Không đọc được chữ ký của gói.</source>
        <translation>The package's signature could not be read.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký không đúng dạng quy định.</source>
        <translation>The signature is not of the required form.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký phải có đúng một người ký, ở đây có {count}.</source>
        <translation>The signature must have exactly one signer; here there are {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký dùng thuật toán không được chấp nhận.</source>
        <translation>The signature uses an algorithm that is not accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký thiếu hoặc sai thông tin bắt buộc.</source>
        <translation>The signature lacks required information, or it is wrong.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký kèm phần không được ký, không được phép có.</source>
        <translation>The signature carries a part that is not signed, which is not allowed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Không đọc được chứng thư của người ký.</source>
        <translation>The signer's certificate could not be read.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chứng thư của người ký không được cấp để ký.</source>
        <translation>The signer's certificate was not issued for signing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký là của nội dung khác, không phải gói này.</source>
        <translation>The signature belongs to other content, not to this package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký không khớp: gói đã bị sửa hoặc chữ ký bị thay.</source>
        <translation>The signature does not match: the package was changed or the signature replaced.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chữ ký chỉ bao phủ một phần của tệp.</source>
        <translation>The signature covers only a part of the file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Tệp bị sửa sau khi ký.</source>
        <translation>The file was changed after signing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Hai chữ ký trên gói là của cùng một khóa, không phải của hai người.</source>
        <translation>Both signatures on the package are of one key, not of two people.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Dấu thời gian kèm chữ ký bị sai hoặc là của chữ ký khác.</source>
        <translation>The signature's time stamp is wrong or belongs to another signature.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Máy này chưa biết người ký. Hãy hỏi đơn vị gửi và so dấu vân tay khóa: {fingerprint}.</source>
        <translation>This computer does not know the signer. Ask the sending office and compare the key's fingerprint: {fingerprint}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Gói được ký trước ngày chứng thư có hiệu lực ({from}).</source>
        <translation>The package was signed before the certificate became valid ({from}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Gói được ký ngoài hạn của chứng thư ({from} đến {until}).</source>
        <translation>The package was signed outside the certificate's validity ({from} to {until}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chứng thư của người ký đã hết hạn từ {until}.</source>
        <translation>The signer's certificate expired on {until}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Thời điểm ký ở tương lai. Hãy xem lại đồng hồ của máy.</source>
        <translation>The signing time lies in the future. Please check this computer's clock.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chứng thư của người ký đã bị thu hồi từ {since} (lý do: {reason}). Đừng tin chữ ký này; hãy hỏi lại đơn vị gửi.</source>
        <translation>The signer's certificate was revoked on {since} (reason: {reason}). Do not trust this signature; ask the sending office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chứng thư của nơi cấp “{issuer}” đã bị thu hồi từ {since} (lý do: {reason}), nên chứng thư của người ký không còn được tin.</source>
        <translation>The certificate of the issuer “{issuer}” was revoked on {since} (reason: {reason}), so the signer's certificate is no longer trusted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chưa kiểm tra được thu hồi: không có danh sách thu hồi của “{issuer}”. Hãy cài bộ tin cậy mới, hoặc đối chiếu dấu vân tay khóa với đơn vị gửi.</source>
        <translation>Revocation could not be checked: there is no revocation list of “{issuer}”. Install a new trust bundle, or compare the key's fingerprint with the sending office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Danh sách thu hồi của “{issuer}” lập ngày {made} đã hết hạn từ {until}, nên chưa biết chứng thư của người ký còn hiệu lực hay không. Hãy cài bộ tin cậy mới.</source>
        <translation>The revocation list of “{issuer}” made on {made} expired on {until}, so it is not known whether the signer's certificate is still valid. Install a new trust bundle.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Chứng thư của người ký do “{root}” cấp là đúng, nhưng chưa được ghi nhận là của đơn vị này. Hãy đối chiếu dấu vân tay khóa: {fingerprint}.</source>
        <translation>The signer's certificate was rightly issued by “{root}”, but it is not accepted for this unit yet. Compare the key's fingerprint: {fingerprint}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/package_signers.py"/>
        <source>Người ký không phải của đơn vị này (đã biết là của “{unit}”).</source>
        <translation>The signer is not this unit's (known as that of “{unit}”).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Gói còn nguyên vẹn, đầy đủ, chữ ký đúng và của người ký đã biết. Có thể tiếp nhận.</source>
        <translation>The package is intact and complete, with a correct signature of a known signer. It can be accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Gói còn nguyên vẹn và chữ ký đúng, nhưng máy này chưa biết người ký. Hãy đối chiếu dấu vân tay của khóa với đơn vị gửi trước khi tin.</source>
        <translation>The package is intact and the signature is correct, but this computer does not know the signer. Compare the key's fingerprint with the sending office before you trust it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Gói thiếu thành phần, thiếu tập, hoặc nội dung mâu thuẫn nhau. Hãy bổ sung tập còn thiếu, hoặc đề nghị đơn vị gửi xuất lại.</source>
        <translation>The package lacks parts or volumes, or contradicts itself. Add the missing volume, or ask the sending office to export it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Gói đã bị thay đổi sau khi ký, hoặc chữ ký không đúng. Không dùng gói này; hãy lấy lại gói từ đơn vị gửi.</source>
        <translation>The package was changed after it was signed, or the signature is wrong. Do not use it; get it again from the sending office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Không đọc được tệp này như một gói hồ sơ. Hãy chép lại tệp từ nơi gửi, hoặc chọn đúng tệp có đuôi .asice.</source>
        <translation>This file could not be read as a package. Copy it again from the sender, or choose the right file, ending in .asice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Đọc được</source>
        <translation>Readable</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Nguyên vẹn</source>
        <translation>Intact</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Chữ ký đúng</source>
        <translation>Signature correct</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Người ký đã biết</source>
        <translation>Signer known</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Đầy đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Đạt</source>
        <translation>Passed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Không đạt</source>
        <translation>Failed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Chưa xác định được</source>
        <translation>Not known</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>không nêu rõ</source>
        <translation>not stated</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>lộ khóa</source>
        <translation>key disclosed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>lộ khóa của nơi cấp</source>
        <translation>issuer's key disclosed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>lộ khóa của nơi cấp thuộc tính</source>
        <translation>attribute issuer's key disclosed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>đổi đơn vị</source>
        <translation>moved to another office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>đã có chứng thư thay thế</source>
        <translation>replaced by another certificate</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>ngừng sử dụng</source>
        <translation>no longer used</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>tạm giữ</source>
        <translation>on hold</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>rút quyền</source>
        <translation>rights withdrawn</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Gói không đọc được vì một lý do bản này chưa biết giải thích.</source>
        <translation>The package could not be read, for a reason this version cannot explain yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Gói có chỗ không đúng như lúc ký, tại “{path}”.</source>
        <translation>The package is not as it was signed, at “{path}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Chữ ký có chỗ không được chấp nhận.</source>
        <translation>Something about the signature is not accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Chưa xác nhận được người ký.</source>
        <translation>The signer is not confirmed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Nội dung gói có chỗ thiếu hoặc mâu thuẫn, tại “{path}”.</source>
        <translation>The package's content lacks something or contradicts itself, at “{path}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>không</source>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Dựa vào: chứng thư đã được đối chiếu và ghi nhận</source>
        <translation>Based on: a certificate that was compared and accepted</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>Dựa vào: chứng thư gốc “{root}” đã cài</source>
        <translation>Based on: the installed root certificate “{root}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>không có dữ liệu thu hồi</source>
        <translation>no revocation data</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>dữ liệu thu hồi ra chưa quá một ngày</source>
        <translation>revocation data less than a day old</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/packages.py"/>
        <source>dữ liệu thu hồi của {days} ngày trước</source>
        <translation>revocation data of {days} {days:day|days} ago</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Chưa ghi giải pháp. Hãy ghi việc cần làm để lấy lại điểm.</source>
        <translation>No measure yet. Write down what to do to win the points back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Chưa có cơ quan chủ trì. Việc không có người chủ trì thường bị bỏ.</source>
        <translation>No lead office. Work that nobody leads is often forgotten.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Chưa có thời hạn.</source>
        <translation>No deadline yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Chưa ghi điểm phấn đấu nên chưa tính được điểm tăng thêm.</source>
        <translation>No target yet, so the gain cannot be computed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Điểm phấn đấu cao hơn điểm tối đa {points}. Hãy ghi không quá {points} điểm.</source>
        <translation>The target is above the maximum of {points}. Enter at most {points} points.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Điểm phấn đấu không cao hơn {points} điểm đang có, nên kế hoạch không tăng điểm.</source>
        <translation>The target is not above the present {points} points, so the plan gains nothing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Các tiêu chí bên dưới cộng lại đạt {points} điểm, cao hơn điểm phấn đấu của lĩnh vực. Hãy sửa cho khớp.</source>
        <translation>The criteria below add up to {points} points, more than the target of the field. Make them agree.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Thời hạn nằm ngoài thời gian tính điểm của năm kế hoạch, nên có thể không được tính.</source>
        <translation>The deadline lies outside the period in which the points of that year are counted, so it may not count.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Mục tiêu vẫn bị trừ không ít hơn {points} điểm như hiện nay. Hãy ghi số điểm trừ nhỏ hơn; 0 là không bị trừ.</source>
        <translation>The target deducts no less than is deducted today (points: {points}). Enter a smaller deduction; 0 means nothing deducted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/plan.py"/>
        <source>Tiêu chí này không còn mất điểm. Có thể xóa giải pháp.</source>
        <translation>This criterion no longer loses points. You can delete the measure.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Hồ sơ này chưa nhận gói đợt chấm nào nên chưa biết cơ quan tiếp nhận. Hãy nhận gói đợt chấm trước.</source>
        <translation>This dossier has taken no round package, so the receiving office is not known. Take the round package first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Gói “{name}” dùng bộ tiêu chí khác với hồ sơ đang mở. Hãy tạo hồ sơ mới từ gói này.</source>
        <translation>The package “{name}” uses another criterion set than the open dossier. Make a new dossier from this package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Đợt chấm này không có đơn vị mang mã “{unit}”. Hãy xem lại mã, hoặc hỏi cơ quan tiếp nhận.</source>
        <translation>This round has no unit with the code “{unit}”. Check the code, or ask the receiving office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Gói đợt chấm số {found} cũ hơn gói số {known} đã nhận. Hãy dùng gói mới nhất.</source>
        <translation>Round package {found} is older than package {known}, which was taken already. Use the newest one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Gói “{name}” không do cơ quan tiếp nhận đã biết ký. Đừng dùng gói này; hãy gọi cho cơ quan tiếp nhận và so dấu vân tay {fingerprint}.</source>
        <translation>The package “{name}” was not signed by the known receiving office. Do not use it; call the receiving office and compare the fingerprint {fingerprint}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Danh sách đơn vị “{name}” có chỗ sai ở dòng {line}. Hãy sửa: mỗi dòng có mã và tên, mỗi mã một lần, lưu dạng CSV UTF-8.</source>
        <translation>The list of units “{name}” is wrong in line {line}. Correct it: each line has a code and a name, each code once, saved as CSV UTF-8.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Không thấy gói hồ sơ nào trong “{name}”. Hãy chọn đúng thư mục, hoặc thư có gói đính kèm.</source>
        <translation>There is no package in “{name}”. Choose the right folder, or an e-mail with the package attached.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Tệp này chưa phải là hồ sơ đã kiểm tra xong của một đơn vị trong đợt, nên chưa lập giấy tiếp nhận được. Hãy đối chiếu người ký hoặc mở khóa gói trước.</source>
        <translation>This file is not yet a checked dossier of a unit of the round, so there is no receipt for it. Compare the signer or unlock the package first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Giấy tiếp nhận “{name}” là của gói khác, không phải gói do hồ sơ này xuất. Hãy chọn đúng giấy tiếp nhận.</source>
        <translation>The receipt “{name}” is for another package, not one that this dossier exported. Choose the right receipt.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Sổ nhận không có tệp số {number}. Hãy xem lại số.</source>
        <translation>The register has no file with the number {number}. Check the number.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Không lập được bộ tin cậy vì “{name}”: cần chứng thư gốc và trung gian của nơi cấp, kèm danh sách thu hồi do chính các nơi ấy ký. Hãy bỏ tệp khác ra và thử lại.</source>
        <translation>No trust bundle was made because of “{name}”: it takes the issuers' root and intermediate certificates, with revocation lists signed by those issuers. Leave other files out and try again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Bộ tin cậy “{name}” do “{office}” lập, không phải cơ quan mà hồ sơ này làm việc cùng. Đừng cài; hãy lấy bộ của đúng cơ quan tiếp nhận.</source>
        <translation>The trust bundle “{name}” was made by “{office}”, not by the office this dossier deals with. Do not install it; get the one of the right receiving office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Bộ tin cậy số {found} không mới hơn bộ số {known} đang dùng. Hãy dùng bộ mới nhất.</source>
        <translation>Trust bundle {found} is not newer than bundle {known}, which is in use. Use the newest one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Chưa ai đối chiếu người ký bộ tin cậy “{name}”. Hãy gọi cho cơ quan lập bộ, so dấu vân tay {fingerprint}, rồi cài lại kèm dấu vân tay ấy.</source>
        <translation>Nobody has compared the signer of the trust bundle “{name}” yet. Call the office that made it, compare the fingerprint {fingerprint}, and install it again with that fingerprint.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Bộ tin cậy đã cài bị hỏng hoặc bị sửa, nên không dùng để kiểm tra. Hãy cài lại bộ tin cậy từ cơ quan tiếp nhận.</source>
        <translation>The installed trust bundle is damaged or was changed, so it is not used for checking. Install the receiving office's trust bundle again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Dấu vân tay của người ký là {fingerprint}, không giống dấu vân tay đã nhập. Đừng ghi nhận người ký này; hãy hỏi lại đơn vị gửi.</source>
        <translation>The signer's fingerprint is {fingerprint}, not the one that was entered. Do not accept this signer; ask the sending office again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/receiving_failures.py"/>
        <source>Tệp này không còn nguyên vẹn như lúc ký, nên không có người ký nào để ghi nhận. Hãy đề nghị đơn vị gửi lại.</source>
        <translation>This file is not as it was signed, so there is no signer to accept. Ask the unit to send it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Căn cứ</source>
        <translation>Legal grounds</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>I. Tình hình triển khai</source>
        <translation>I. Course of the work</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>II. Nhận xét kết quả</source>
        <translation>II. Remarks on the result</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>III. Nhận xét điểm mất</source>
        <translation>III. Remarks on lost points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>IV.1. Khó khăn, vướng mắc</source>
        <translation>IV.1. Difficulties</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>IV.2. Đề xuất, kiến nghị</source>
        <translation>IV.2. Proposals</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>V. Giải pháp năm sau</source>
        <translation>V. Measures for next year</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Kính gửi</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Cơ quan chủ quản</source>
        <translation>Superior office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Quyền hạn ký</source>
        <translation>Authority to sign</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Chức vụ người ký</source>
        <translation>Position of the signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Họ tên người ký</source>
        <translation>Name of the signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Nơi nhận</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Mỗi dòng một căn cứ; chương trình tự đặt dấu chấm phẩy ở cuối dòng.</source>
        <translation>One per line; the program puts the semicolons at the ends of the lines.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Mỗi dòng là một đoạn văn của mục I.</source>
        <translation>Each line is a paragraph of section I.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Đứng sau các con số chung của mục II. Bảng điểm và biểu đồ do chương trình lập.</source>
        <translation>Stands after the overall figures of section II. The program makes the table of points and the charts.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Đứng trước bảng các tiêu chí bị mất điểm. Bảng và nguyên nhân lấy từ trang Chấm điểm.</source>
        <translation>Stands before the table of criteria that lost points. The table and the reasons come from the Scoring page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Mỗi dòng là một đoạn văn; có thể mở đầu bằng dấu gạch ngang.</source>
        <translation>Each line is a paragraph; it may begin with a dash.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>TM. (thay mặt tập thể)</source>
        <translation>TM. (on behalf of a body)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>KT. (cấp phó ký thay cấp trưởng)</source>
        <translation>KT. (deputy for the head)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>TL. (ký thừa lệnh)</source>
        <translation>TL. (by order)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>TUQ. (ký thừa ủy quyền)</source>
        <translation>TUQ. (by mandate)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Q. (quyền cấp trưởng)</source>
        <translation>Q. (acting head)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/report_parts.py"/>
        <source>Không ghi</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp này không phải là PDF.</source>
        <translation>This file is not a PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp này không phải là báo cáo đã lưu ra để ký.</source>
        <translation>This file is not the report that was saved for signing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp này là bản ký của một báo cáo đã lập trước, nay đã có bản mới.</source>
        <translation>This is a signed copy of an earlier report; there is a newer one now.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Chữ trên các trang giống báo cáo nhưng tệp đã được công cụ ký ghi lại từ đầu, nên không chứng minh được là cùng một văn bản. Hãy ký bằng cách ký thêm vào tệp gốc, không in hay lưu lại thành PDF khác.</source>
        <translation>The pages read like the report, but the signing tool wrote the file anew, so it cannot be proven to be the same document. Sign by adding to the original file, without printing it or saving it as another PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp này là báo cáo chưa có chữ ký.</source>
        <translation>This file is the report without a signature.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Ngoài chữ ký, tệp còn bị thêm hoặc sửa nội dung sau khi lưu ra để ký.</source>
        <translation>Besides the signature, something was added or changed after the file was saved for signing.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Trong tệp có chữ ký không khớp với nội dung.</source>
        <translation>A signature in the file does not match its content.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp bị hỏng nên không kiểm tra được chữ ký.</source>
        <translation>The file is damaged, so its signatures could not be checked.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp bị đặt mật khẩu. Hãy ký tệp gốc, không đặt mật khẩu.</source>
        <translation>The file has a password. Sign the original file, without a password.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp lớn hơn mọi báo cáo có thể có.</source>
        <translation>The file is larger than any report can be.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Kiểm tra chữ ký quá lâu nên đã dừng.</source>
        <translation>Checking the signatures took too long and was stopped.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Ảnh phải là tệp PNG, nên có nền trong suốt.</source>
        <translation>The picture has to be a PNG file, better with a transparent background.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Ảnh quá lớn. Hãy cắt ảnh vừa khít chữ ký hoặc con dấu.</source>
        <translation>The picture is too large. Cut it to fit the signature or seal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Tệp ảnh bị hỏng.</source>
        <translation>The picture file is damaged.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>người ký</source>
        <translation>the signer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>cơ quan</source>
        <translation>the office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Chưa lập báo cáo để ký.</source>
        <translation>No report to sign was made yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Báo cáo chưa có chữ ký.</source>
        <translation>The report has no signature yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Báo cáo lập để ký đã cũ: điểm hoặc tài liệu đã đổi sau đó. Hãy lập lại và ký lại.</source>
        <translation>The report made for signing is out of date: points or documents were changed since. Make it and sign it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/reports.py"/>
        <source>Báo cáo đã ký và còn đúng với số liệu hiện tại.</source>
        <translation>The report is signed and agrees with the figures.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Mã PIN không đúng nên chưa mở được khóa ký. Chưa có gì được ký. Hãy nhập lại; để ý phím Caps Lock và bộ gõ tiếng Việt.</source>
        <translation>The PIN is wrong, so the signing key was not opened. Nothing was signed. Enter it again; mind Caps Lock and the Vietnamese keyboard.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>“{name}” không phải là thư viện USB ký số mà chương trình dùng được. Hãy chọn đúng tệp trong bộ cài của nhà cung cấp chữ ký số, bản dành cho máy 64 bit.</source>
        <translation>“{name}” is not a library of a signing token that the program can use. Choose the right file of your signature provider's software, the version for 64 bit.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Thư viện USB ký số “{name}” bị lỗi và đã được đóng lại. Chưa có gì được ký. Hãy rút USB ký số, cắm lại rồi thử lần nữa; nếu vẫn vậy, hãy cài lại phần mềm của nhà cung cấp.</source>
        <translation>The signing token's library “{name}” failed and was closed. Nothing was signed. Take the token out, plug it in and try again; if it stays so, install the provider's software again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Thư viện USB ký số “{name}” không trả lời nên đã được dừng. Chưa có gì được ký. Hãy rút USB ký số, cắm lại rồi thử lần nữa.</source>
        <translation>The signing token's library “{name}” did not answer and was stopped. Nothing was signed. Take the token out, plug it in and try again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Không thấy USB ký số đã chọn, hoặc USB bị rút trong lúc ký. Chưa có gì được ký dở. Hãy cắm lại đúng USB rồi ký từ đầu.</source>
        <translation>The chosen signing token is not there, or was taken out while signing. Nothing was left half-signed. Plug the right token in and sign again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>USB ký số báo sai mã PIN. Chương trình chỉ thử một lần và chưa ký gì. USB sẽ tự khóa sau vài lần sai liên tiếp, nên hãy xem kỹ mã rồi mới nhập lại.</source>
        <translation>The signing token says that the PIN is wrong. The program tried once and signed nothing. The token locks itself after a few wrong PINs, so look at the PIN carefully before you enter it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>USB ký số báo sai mã PIN và chỉ còn MỘT lần thử: sai nữa là USB bị khóa. Hãy dừng lại và hỏi người giữ mã, hoặc đơn vị cấp USB, trước khi nhập tiếp.</source>
        <translation>The signing token says that the PIN is wrong, with ONE try left: another wrong PIN locks it. Stop and ask who knows the PIN, or the issuer of the token, before you enter it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>USB ký số đã bị khóa vì nhập sai mã PIN nhiều lần. Hãy liên hệ đơn vị cấp USB để mở khóa; trong lúc đó có thể ký bằng khóa của đơn vị.</source>
        <translation>The signing token is locked because of too many wrong PINs. Ask its issuer to unlock it; until then you can sign with the office's key.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>USB ký số có chứng thư của “{subject}” nhưng không có khóa bí mật đi cùng, nên không ký được. Hãy chọn chứng thư khác, hoặc hỏi đơn vị cấp USB.</source>
        <translation>The signing token has the certificate of “{subject}” but not its private key, so it cannot sign. Choose another certificate, or ask the issuer of the token.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>USB ký số từ chối ký; thư viện của nó nói “{reason}”. Chưa có gì được ký. Hãy thử lại; nếu vẫn vậy, hãy đưa dòng này cho đơn vị cấp USB.</source>
        <translation>The signing token refused to sign; its library says “{reason}”. Nothing was signed. Try again; if it stays so, show this line to the issuer of the token.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Chứng thư của “{subject}” đã hết hạn từ {at} nên không dùng để ký. Hãy chọn chứng thư còn hạn, hoặc làm thủ tục gia hạn.</source>
        <translation>The certificate of “{subject}” expired on {at}, so it is not used for signing. Choose one that is valid, or have it renewed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Chứng thư của “{subject}” chỉ có hiệu lực từ {at} nên chưa dùng để ký được. Hãy xem lại ngày giờ của máy.</source>
        <translation>The certificate of “{subject}” is valid only from {at}, so it cannot sign yet. Check this computer's date and time.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Chứng thư của “{subject}” không được cấp để ký. Hãy chọn chứng thư khác.</source>
        <translation>The certificate of “{subject}” was not issued for signing. Choose another one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Khóa của chứng thư “{subject}” ({key}) không đạt yêu cầu: cần RSA từ 2048 bit hoặc EC P-256. Hãy chọn chứng thư khác.</source>
        <translation>The key of the certificate “{subject}” ({key}) is not good enough: RSA of at least 2048 bit or EC P-256 is needed. Choose another certificate.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Hai chữ ký cùng dùng một khóa ({subject}). Hãy chọn chứng thư khác cho người ký thứ hai.</source>
        <translation>Both signatures use the same key ({subject}). Choose another certificate for the second signer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Chưa mở được khóa của lãnh đạo, nên chưa ai ký. {why}</source>
        <translation>The leader's key could not be opened, so nobody has signed. {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Có {count} chứng thư dùng để ký được. Hãy chọn rõ một chứng thư.</source>
        <translation>{count} {count:certificate|certificates} can sign. Choose one of them.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Mã PIN quá ngắn, người khác dễ đoán. Hãy đặt mã có ít nhất {minimum} ký tự.</source>
        <translation>The PIN is too short and easy to guess. Choose one of at least {minimum} characters.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Cần mã PIN để mở khóa ký nhưng chưa có. Hãy nhập mã PIN rồi làm lại.</source>
        <translation>A PIN is needed to open the signing key. Enter the PIN and do it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>“{name}” không phải là khóa ký mà chương trình dùng được, hoặc tệp khóa đã hỏng. Hãy chọn đúng tệp khóa, hoặc lấy lại từ bản sao.</source>
        <translation>“{name}” is not a signing key that the program can use, or its file is damaged. Choose the right key file, or restore it from a copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Đơn vị chưa có khóa ký. Hãy tạo khóa của đơn vị trước khi xuất gói.</source>
        <translation>The office has no signing key yet. Make the office's key before exporting the package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Thư mục “{path}” đã có một khóa khác nên chưa lưu bản sao nào. Hãy chọn thư mục khác.</source>
        <translation>The folder “{path}” has another key in it, so no copy was saved. Choose another folder.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Bản sao khóa “{path}” đọc lại không giống bản gốc; ổ đĩa hoặc USB có thể hỏng. Hãy lưu bản sao ở chỗ khác.</source>
        <translation>The copy of the key at “{path}” does not read back like the original; the disk or USB stick may be failing. Save the copy elsewhere.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>“{address}” không phải là địa chỉ máy chủ cấp dấu thời gian. Địa chỉ bắt đầu bằng http:// hoặc https://; để trống nếu không dùng.</source>
        <translation>“{address}” is not the address of a time stamp server. It begins with http:// or https://; leave it empty to use none.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/signing_failures.py"/>
        <source>Chương trình không biết cách ký “{given}”. Hãy ký bằng khóa của đơn vị hoặc tệp khóa PKCS#12.</source>
        <translation>The program does not know how to sign with “{given}”. Sign with the office's key or a PKCS#12 key file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/stamps.py"/>
        <source>Chữ ký có kèm dấu thời gian của {host}.</source>
        <translation>The signatures carry a time stamp of {host}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/stamps.py"/>
        <source>Không lấy được dấu thời gian từ {host} cho chữ ký của {names}; chữ ký vẫn có giá trị, không kèm dấu thời gian.</source>
        <translation>No time stamp came from {host} for the signature of {names}; the signature is valid all the same, without a time stamp.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Chưa xuất được gói vì còn {count} chỗ sẽ làm hồ sơ bị trả lại. Hãy xử lý các mục đó trong danh sách kiểm tra rồi xuất lại.</source>
        <translation>The package was not exported: {count} {count:item|items} would get the dossier returned. Deal with them in the check list and export again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Hồ sơ đã được phê duyệt ({by}, {at}) nên không sửa được nữa. Nếu cần sửa, hãy mở lại hồ sơ ở trang Nộp hồ sơ và ghi lý do.</source>
        <translation>The dossier is approved ({by}, {at}) and can no longer be changed. If it has to be changed, reopen it on the Submission page and give a reason.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Chưa phê duyệt được vì còn {count} chỗ sẽ làm hồ sơ bị trả lại. Hãy xử lý các mục đó trong danh sách kiểm tra rồi phê duyệt.</source>
        <translation>It cannot be approved yet: {count} {count:item|items} would get the dossier returned. Deal with them in the check list, then approve.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Cần họ tên và chức vụ của người phê duyệt, ví dụ: Nguyễn Văn A, Chủ tịch UBND xã. Hãy ghi đủ cả hai.</source>
        <translation>The approver's name and position are needed, for example: Nguyen Van A, commune chairman. Write both.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Chưa ghi lý do mở lại hồ sơ. Lý do được giữ trong nhật ký; hãy ghi ngắn gọn rồi làm lại.</source>
        <translation>No reason is given for reopening the dossier. It is kept in the journal; write a short one and do it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Hồ sơ chưa được lãnh đạo phê duyệt nên chưa làm được bước này. Hãy phê duyệt ở trang Nộp hồ sơ trước.</source>
        <translation>The leader has not approved the dossier, so this step cannot be done. Approve it on the Submission page first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Nội dung hồ sơ không còn đúng như lúc phê duyệt ({by}, {at}), dù chưa ai mở lại; có thể dữ liệu bị sửa ngoài chương trình. Hãy mở lại, kiểm tra rồi phê duyệt lần nữa.</source>
        <translation>The dossier is no longer what was approved ({by}, {at}), though nobody reopened it; its data may have been changed outside the program. Reopen it, check it and approve it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Gói sẽ có {entries} tệp, nhiều hơn mức {limit} mà cơ quan tiếp nhận chấp nhận. Hãy ghép các bản quét rời của cùng một văn bản thành một tệp PDF.</source>
        <translation>The package would have {entries} files, more than the {limit} the receiving office takes. Join the separate scans of one document into one PDF file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>“{given}” không phải khóa nhận của cơ quan tiếp nhận. Khóa bắt đầu bằng “age1”; hãy chép đúng từng chữ, hoặc chọn tệp khóa mà cơ quan tiếp nhận đã gửi.</source>
        <translation>“{given}” is not a receiving office's key for encryption. It begins with “age1”; copy it letter by letter, or choose the key file that the receiving office sent.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>“{name}” không phải là gói được mã hóa. Hãy chọn tệp có đuôi .asice.age.</source>
        <translation>“{name}” is not an encrypted package. Choose a file ending in .asice.age.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Khóa nhận này không mở được “{name}”: gói được mã hóa cho khóa khác, hoặc phần đầu tệp bị hỏng. Hãy kiểm tra lại khóa, hoặc đề nghị đơn vị gửi mã hóa lại.</source>
        <translation>This receiving key does not open “{name}”: the package was encrypted for another key, or the beginning of the file is damaged. Check the key, or ask the sending office to encrypt it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Tệp mã hóa “{name}” bị cụt hoặc bị sửa trên đường đi, nên không mở phần nào. Hãy chép hoặc tải lại tệp từ nơi gửi.</source>
        <translation>The encrypted file “{name}” was cut off or changed on its way, so no part of it was opened. Copy or download it again from the sender.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>“{given}” không phải là cỡ thư dùng được. Hãy ghi ví dụ 20MB; nhỏ nhất là 1MB.</source>
        <translation>“{given}” is not an e-mail size that can be used. Write for example 20MB; the least is 1MB.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Tài liệu {document} (“{name}”) nặng {size}, không vừa một tập; tập chỉ chứa được {limit}. Chưa có gì được ghi. Hãy gửi bằng USB, quét lại tài liệu cho nhẹ hơn, hoặc chọn cỡ thư lớn hơn.</source>
        <translation>Document {document} (“{name}”) has {size} and does not fit into a volume, which holds only {limit}. Nothing was written. Hand it over on a USB drive, scan it again at a lower resolution, or choose a larger e-mail size.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Các bảng biểu của hồ sơ cần {size}, không vừa tập đầu; tập chỉ chứa được {limit}. Chưa có gì được ghi. Hãy gửi bằng USB hoặc chọn cỡ thư lớn hơn.</source>
        <translation>The dossier's papers need {size} and do not fit into the first volume, which holds only {limit}. Nothing was written. Hand it over on a USB drive or choose a larger e-mail size.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Hồ sơ phải chia thành {count} tập, quá {limit} tập. Chưa có gì được ghi. Hãy gửi bằng USB hoặc chọn cỡ thư lớn hơn.</source>
        <translation>The dossier would need {count} volumes, more than {limit}. Nothing was written. Hand it over on a USB drive or choose a larger e-mail size.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Gói “{name}” không còn nguyên vẹn như lúc ký, nên không được dùng. Hãy lấy lại gói từ nơi gửi.</source>
        <translation>The package “{name}” is not as it was signed, so it was not used. Get it again from the sender.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Gói “{name}” không phải loại gói dùng ở bước này. Hãy chọn đúng gói: gói đợt chấm, gói hồ sơ hoặc giấy tiếp nhận.</source>
        <translation>The package “{name}” is not of the kind this step takes. Choose the right one: a round package, a dossier package or a receipt.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Nội dung gói có {count} chỗ không hiểu được nên không thể dùng. Hãy đề nghị nơi gửi xuất lại gói.</source>
        <translation>The package's content has {count} {count:place|places} that cannot be understood, so it cannot be used. Ask the sending office to export it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Không nhận “{name}” làm báo cáo đã ký. {reason}{pages}</source>
        <translation>“{name}” was not taken as the signed report. {reason}{pages}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Không có tiêu chí nào mất điểm nên không có phiếu giải trình để in.</source>
        <translation>No criterion has lost points, so there is no explanation sheet to print.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Chưa vẽ được trang để xem và in. Hãy thử lại. Nếu vẫn không được thì lưu ra PDF rồi in bằng chương trình đọc PDF của máy.</source>
        <translation>The pages to view and print could not be drawn. Try again. If it stays so, save a PDF and print it with this computer's PDF reader.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Máy in “{printer}” không nhận bản in. Hãy xem máy in đã bật, còn giấy chưa, rồi in lại các trang còn thiếu.</source>
        <translation>The printer “{printer}” does not take the pages. See whether it is on and has paper, then print the missing pages again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Chưa lập báo cáo để ký. Hãy lập báo cáo trước.</source>
        <translation>No report to sign was made yet. Make the report first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Báo cáo đã lập để ký không còn đúng với số liệu hiện tại. Hãy lập lại báo cáo rồi ký.</source>
        <translation>The report made for signing no longer agrees with the figures. Make it again, then sign.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Báo cáo này đã có chữ ký của {role}. Muốn ký lại thì hãy lập lại báo cáo.</source>
        <translation>This report already has the signature of {role}. To sign again, make the report again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Cơ quan ký sau khi người có thẩm quyền đã ký. Hãy để lãnh đạo ký trước, hoặc nhập bản lãnh đạo đã ký.</source>
        <translation>The office signs after the person in charge. Let the leader sign first, or import what the leader signed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/submission_failures.py"/>
        <source>Không dùng được ảnh chữ ký hoặc con dấu. {reason}</source>
        <translation>The picture of the signature or seal cannot be used. {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Thư mục “{path}” không phải là hồ sơ làm việc của chương trình. Hãy chọn thư mục có tệp minhchung.db, hoặc mở không gian thử.</source>
        <translation>The folder “{path}” is not a dossier of this program. Choose a folder with the file minhchung.db, or open the practice dossier.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Thư mục “{path}” đã có dữ liệu nên không tạo hồ sơ mới ở đó. Hãy chọn một thư mục trống, hoặc mở hồ sơ đang có.</source>
        <translation>The folder “{path}” has something in it, so no new dossier was made there. Choose an empty folder, or open the dossier that is there.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Hồ sơ “{path}” đang mở ở một cửa sổ khác của chương trình. Hãy đóng cửa sổ đó rồi mở lại, để hai nơi không ghi đè lên nhau.</source>
        <translation>The dossier “{path}” is open in another window of the program. Close that window and open it again, so that the two do not overwrite each other.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Hồ sơ “{path}” được lưu bằng bản chương trình mới hơn. Hãy cập nhật chương trình trên máy này rồi mở lại; dữ liệu không bị thay đổi.</source>
        <translation>The dossier “{path}” was saved by a newer version of the program. Update the program on this computer and open it again; its data was not changed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Không mở được dữ liệu của hồ sơ “{path}”: tệp dữ liệu bị hỏng. Đừng ghi thêm vào thư mục này. Hãy lấy lại từ thư mục backups bên trong hoặc từ bản sao khác.</source>
        <translation>The data of the dossier “{path}” could not be opened: its file is damaged. Do not write anything more to this folder. Restore it from the folder backups inside or from another copy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Không còn thấy thư mục hồ sơ “{path}”: USB đã rút hoặc thư mục bị chuyển chỗ. Điều đã nhập vẫn còn trên màn hình. Hãy cắm lại USB hoặc đưa thư mục về chỗ cũ rồi thử lại.</source>
        <translation>The dossier's folder “{path}” is gone: the USB stick was taken out or the folder was moved. What you entered is still on the screen. Put the USB stick or the folder back and try again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Tệp “{name}” trong hồ sơ đã bị sửa hoặc bị mất, không còn là bộ tiêu chí mà hồ sơ này chấm theo, nên chưa mở. Dữ liệu không bị thay đổi. Hãy đưa tệp cũ về chỗ, lấy từ bản sao của thư mục hoặc từ nơi ban hành.</source>
        <translation>The file “{name}” in the dossier was changed or lost and is no longer the criterion set the dossier is scored by, so it was not opened. Its data was not changed. Put the old file back, from a copy of the folder or from the office that issued it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Dữ liệu đang bị chương trình khác giữ nên chưa ghi được. Điều đã nhập vẫn còn trên màn hình. Hãy đóng chương trình sao lưu hoặc diệt vi-rút đang dùng thư mục rồi thử lại.</source>
        <translation>Another program is holding the data, so it was not written. What you entered is still on the screen. Close the backup or antivirus program that uses the folder and try again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Thư mục “{path}” không phải là không gian thử do chương trình tạo, nên không xóa gì. Nếu vẫn muốn bỏ, hãy tự xóa bằng trình quản lý tệp.</source>
        <translation>The folder “{path}” is not a practice dossier made by the program, so nothing was deleted. If you still want it gone, delete it in the file manager.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>“{given}” chưa đúng cách ghi đơn vị. Hãy ghi mã và tên, cách nhau bằng dấu hai chấm, ví dụ 27793:Xã Vĩnh Thành.</source>
        <translation>“{given}” is not how a unit is written. Write code and name with a colon between them, for example 27793:Xã Vĩnh Thành.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Không làm được việc này trong thư mục đang mở: việc của cơ quan tiếp nhận làm trong sổ nhận hồ sơ, việc của đơn vị nộp làm trong hồ sơ. Hãy mở đúng thư mục.</source>
        <translation>This cannot be done in the open folder: a receiving office works in its register, a submitting unit in its dossier. Open the right folder.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Số liệu năm trước giữ trong hồ sơ này không đọc được. Các phần khác của hồ sơ vẫn dùng bình thường. Hãy lấy lại số liệu từ hồ sơ hoặc gói của năm trước.</source>
        <translation>Last year's figures kept in this dossier could not be read. The rest of the dossier works as before. Take the figures again from last year's dossier or package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Gói “{name}” không còn nguyên vẹn hoặc không phải gói hồ sơ, nên không lấy số liệu từ đó. Hãy chọn gói khác, hoặc thư mục hồ sơ của năm trước.</source>
        <translation>The package “{name}” is not intact or not a package, so no figures were taken from it. Choose another package, or the folder of last year's dossier.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Hồ sơ năm trước là của đơn vị “{found}”, không phải “{expected}”, nên không lấy số liệu. Hãy chọn hồ sơ của chính đơn vị, hoặc xem lại mã đơn vị.</source>
        <translation>Last year's dossier belongs to the office “{found}”, not “{expected}”, so no figures were taken. Choose this office's own dossier, or check the office's code.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sentences/workspace_failures.py"/>
        <source>Hồ sơ đã chọn là của năm {found}, không phải của một năm trước năm {year}. Hãy chọn hồ sơ của năm trước.</source>
        <translation>The chosen dossier is of the year {found}, not of a year before {year}. Choose last year's dossier.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/session.py"/>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/session.py"/>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/session.py"/>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/session.py"/>
        <source>Nộp hồ sơ</source>
        <translation>Submission</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/session.py"/>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Về mặc định</source>
        <translation>Back to normal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Bộ tin cậy…</source>
        <translation>Trust bundle…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Hồ sơ đang mở</source>
        <translation>The open dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Cỡ chữ, phần trăm cỡ chữ của hệ thống</source>
        <translation>Letter size, in percent of the system's</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Cỡ chữ</source>
        <translation>Letter size</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/dialog.py"/>
        <source>Thay đổi có hiệu lực ngay và được giữ cho những lần mở sau.</source>
        <translation>Changes take effect at once and are kept for the next time.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/language_choice.py"/>
        <source>Ngôn ngữ / Language</source>
        <translation>Language / Ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/language_choice.py"/>
        <source>Đang có việc chưa xong. Ngôn ngữ sẽ đổi khi mở lại chương trình.</source>
        <translation>Something is still being done. The language will change when the program is opened again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>Địa chỉ máy chủ cấp dấu thời gian</source>
        <translation>Address of the time stamp server</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>ví dụ: http://tsa.ca.vn</source>
        <translation>for example: http://tsa.ca.vn</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>Thử</source>
        <translation>Try</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>Thử xin dấu thời gian ở địa chỉ này</source>
        <translation>Try to get a time stamp from this address</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>Địa chỉ máy chủ chứng nhận thời điểm ký (RFC 3161), hỏi nơi cấp chữ ký số. Để trống thì không dùng. Không tới được máy chủ thì vẫn ký được, chỉ không kèm dấu thời gian.</source>
        <translation>Address of the server that confirms when something was signed (RFC 3161); ask who issued your certificate. Leave it empty to use none. Where the server cannot be reached, signing goes on without a time stamp.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>Dấu thời gian khi ký</source>
        <translation>Time stamp when signing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_choice.py"/>
        <source>Đang hỏi máy chủ…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_trial.py"/>
        <source>Đang thử dấu thời gian của {host}</source>
        <translation>Trying the time stamp of {host}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_trial.py"/>
        <source>Không lấy được dấu thời gian từ {host}. Hãy kiểm tra địa chỉ và mạng; chữ ký vẫn ký được, không kèm dấu thời gian.</source>
        <translation>No time stamp came from {host}. Check the address and the network; you can sign all the same, without a time stamp.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/settings/stamp_trial.py"/>
        <source>Lấy được dấu thời gian từ {host}. Từ nay chữ ký được kèm dấu thời gian.</source>
        <translation>A time stamp came from {host}. From now on signatures carry one.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/crash.py"/>
        <source>Chương trình gặp lỗi</source>
        <translation>The program has met an error</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/crash.py"/>
        <source>Đã xảy ra một lỗi của chương trình, không phải do bạn. Những gì đã lưu vẫn còn. Bạn có thể làm tiếp; nếu thấy bất thường, hãy đóng và mở lại chương trình.

Để được giúp, hãy bấm “Sao chép” và gửi nội dung bên dưới cho người hỗ trợ.</source>
        <translation>The program has met an error; it is not your fault. What was saved is still there. You can go on; if something looks wrong, close the program and open it again.

For help, click “Copy” and send the text below to your support person.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/crash.py"/>
        <source>Chi tiết cho người hỗ trợ</source>
        <translation>Details for the support person</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/crash.py"/>
        <source>Chỉ có loại lỗi và chỗ lỗi trong chương trình; không có tên hay số liệu nào</source>
        <translation>Only the kind of error and its place in the program; no names and no figures</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/crash.py"/>
        <source>Sao chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/crash.py"/>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Không gian thử</source>
        <translation>Practice dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Số liệu và tài liệu ở đây là giả định, chỉ để làm quen.</source>
        <translation>Figures and documents here are made up, only for practice.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>điểm tự chấm</source>
        <translation>self-scored points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Tỷ lệ điểm tự chấm</source>
        <translation>Self-score in percent</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Kỳ {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>kỳ số liệu đến {day}</source>
        <translation>data period until {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Tự chấm {earned} trên {applicable} điểm</source>
        <translation>Self-scored {earned} of {applicable} points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Điểm chưa chấm {open} · mất {lost} · chờ kết quả {pending}</source>
        <translation>Not scored {open} · lost {lost} · awaiting result {pending}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>chưa mở đợt chấm</source>
        <translation>no round opened yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>đơn vị đã nộp hồ sơ</source>
        <translation>units have handed in</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Chưa nộp {missing} · cần xem {waiting}</source>
        <translation>Not handed in {missing} · to look at {waiting}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Tỷ lệ đơn vị đã nộp hồ sơ</source>
        <translation>Share of units that have handed in</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>hạn nộp {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/header.py"/>
        <source>Tổng điểm của bộ: {nominal}
Không áp dụng: {excluded}
Chờ nơi khác chấm: {pending}
Có thể đạt: {applicable}</source>
        <translation>Total of the set: {nominal}
Not applicable: {excluded}
To be scored elsewhere: {pending}
Achievable: {applicable}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Đang có việc chưa xong</source>
        <translation>Work is not finished</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Đóng bây giờ thì việc đang chạy dừng giữa chừng; những gì đã lưu vẫn còn.</source>
        <translation>Closing now stops the running work halfway; what was saved is kept.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Nếu cứ để yên, cửa sổ tự đóng khi xong việc.</source>
        <translation>If you leave it, the window closes by itself when the work is done.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Tiếp tục làm</source>
        <translation>Keep working</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Dừng và đóng</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Còn việc chưa xong: {title}</source>
        <translation>Not finished yet: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/leaving.py"/>
        <source>Còn {count} việc chưa xong, trước hết: {title}</source>
        <translation>{count} pieces of work are not finished, the first: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Mọi thay đổi được lưu tự động</source>
        <translation>All changes are saved automatically</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>{unit} – {year} – Minh Chứng</source>
        <translation>{unit} – {year} – Minh Chứng</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Không gian thử – {title}</source>
        <translation>Practice dossier – {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Đã lưu {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Sửa lần cuối {moment} · mọi thay đổi được lưu tự động</source>
        <translation>Last change {moment} · all changes are saved automatically</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Có điều vừa nhập chưa ghi được</source>
        <translation>Something you entered is not saved yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Thử lưu lại</source>
        <translation>Try saving again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Có điều vừa nhập chưa lưu được.</source>
        <translation>Something you entered could not be saved.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Nếu đóng bây giờ, phần chưa lưu sẽ mất. Hãy ở lại và bấm “Thử lưu lại”.</source>
        <translation>If you close now, what is not saved will be lost. Stay and click “Try saving again”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Ở lại</source>
        <translation>Stay</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/main_window.py"/>
        <source>Vẫn đóng</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/navigation.py"/>
        <source>Hồ sơ khác…</source>
        <translation>Other dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/navigation.py"/>
        <source>Đóng hồ sơ này và mở hồ sơ khác (Ctrl+O)</source>
        <translation>Close this dossier and open another one (Ctrl+O)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/navigation.py"/>
        <source>Cài đặt…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/navigation.py"/>
        <source>Ngôn ngữ, màu sắc, cỡ chữ (Ctrl+,)</source>
        <translation>Language, colours, letter size (Ctrl+,)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/navigation.py"/>
        <source>Hướng dẫn</source>
        <translation>Manual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/navigation.py"/>
        <source>Hướng dẫn về trang đang mở (F1)</source>
        <translation>Manual for the open page (F1)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/status.py"/>
        <source>Hủy việc đang chạy</source>
        <translation>Cancel what is running</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/status.py"/>
        <source>Mở hộp quét</source>
        <translation>Open the scan inbox</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/status.py"/>
        <source>{count} bản quét mới trong hộp quét</source>
        <translation>{count} new scans in the scan inbox</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/status.py"/>
        <source>{title} · đã {seconds} giây</source>
        <translation>{title} · {seconds} seconds so far</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/status.py"/>
        <source>{title} · {quiet} giây chưa có tiến triển, vẫn đang chờ</source>
        <translation>{title} · no progress for {quiet} s, still waiting</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/status.py"/>
        <source>Đang dừng: {title}</source>
        <translation>Stopping: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/shell/unopened_page.py"/>
        <source>Mở lại trang này</source>
        <translation>Open this page again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/entrance.py"/>
        <source>Đang dựng không gian thử</source>
        <translation>Setting up the practice dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/entrance.py"/>
        <source>Đang xóa không gian thử</source>
        <translation>Deleting the practice dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/entrance.py"/>
        <source>Đã xóa không gian thử.</source>
        <translation>The practice dossier was deleted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/facts.py"/>
        <source>{title} · năm {year} · {count} tiêu chí chấm điểm</source>
        <translation>{title} · year {year} · {count} scored criteria</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/facts.py"/>
        <source>{office} · {title} · năm {year} · hạn nộp {day}</source>
        <translation>{office} · {title} · year {year} · due {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/facts.py"/>
        <source>{unit} · năm {year} · {points} điểm</source>
        <translation>{unit} · year {year} · {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/facts.py"/>
        <source>Khóa ký của đơn vị cũng được chép sang (mã PIN như cũ), vì cơ quan tiếp nhận đã biết khóa này.</source>
        <translation>The office's signing key is copied as well (same PIN), since the receiving office knows it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/form_faults.py"/>
        <source>Hãy nhập mã đơn vị. Mã được dùng trong tên gói hồ sơ, ví dụ: 27793.</source>
        <translation>Enter the office's code. It is used in the package's name, for example: 27793.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/form_faults.py"/>
        <source>Mã đơn vị gồm chữ không dấu, chữ số, dấu chấm, gạch nối, không dài quá 40 ký tự, ví dụ: 27793 hoặc H49.32.1.</source>
        <translation>A unit code is made of plain letters, digits, dots and hyphens, 40 at most, for example: 27793 or H49.32.1.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/form_faults.py"/>
        <source>Hãy chọn đơn vị của mình trong danh sách của đợt.</source>
        <translation>Choose your own unit in the round's list.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/form_faults.py"/>
        <source>Hãy đối chiếu dấu vân tay với cơ quan tiếp nhận rồi đánh dấu vào ô.</source>
        <translation>Compare the fingerprint with the receiving office, then tick the box.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/form_faults.py"/>
        <source>Hãy chọn thư mục để giữ hồ sơ.</source>
        <translation>Choose a folder for the dossier.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/form_faults.py"/>
        <source>Hãy ghi đường dẫn đầy đủ của thư mục, hoặc bấm “Chọn chỗ khác…”.</source>
        <translation>Write the full path of the folder, or click “Choose another place…”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Minh Chứng</source>
        <translation>Minh Chứng</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Tạo hồ sơ mới…</source>
        <translation>New dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Nhận hồ sơ của các đơn vị…</source>
        <translation>Receive dossiers of units…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Dành cho cơ quan tiếp nhận: lập sổ của một đợt chấm</source>
        <translation>For receiving offices: open the register of a round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Mở thư mục hồ sơ…</source>
        <translation>Open dossier folder…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Mở không gian thử (mẫu)</source>
        <translation>Open practice dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Cách cài đặt, bắt đầu và làm quen (F1)</source>
        <translation>How to install, begin and get used to it (F1)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Hồ sơ đã mở</source>
        <translation>Opened before</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Mở tiếp “{unit} · {year}”</source>
        <translation>Go on with “{unit} · {year}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Tự chấm điểm cải cách hành chính, gắn mỗi tài liệu một lần, nộp hồ sơ có chữ ký.</source>
        <translation>Self-score administrative reform, attach each document once, submit with a signature.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/home_page.py"/>
        <source>Không gian thử có sẵn bộ tiêu chí và tài liệu giả định để làm quen. Mọi thứ trong đó không phải số liệu thật.</source>
        <translation>The practice dossier comes with a criterion set and made-up documents. Nothing in it is real.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Tạo hồ sơ mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>ví dụ: Xã Vĩnh Thành</source>
        <translation>for example: Xã Vĩnh Thành</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Thư mục giữ hồ sơ</source>
        <translation>Folder of the dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Một thư mục mới hoặc trống; cả hồ sơ nằm trong đó</source>
        <translation>A new or empty folder; the whole dossier will be in it</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Chọn chỗ khác…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Tạo hồ sơ</source>
        <translation>Create dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Cơ quan nào tiếp nhận hồ sơ?</source>
        <translation>Which is the receiving office?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Đơn vị nào tự chấm điểm?</source>
        <translation>Which office scores itself?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Lập sổ nhận hồ sơ của một đợt chấm</source>
        <translation>Open the register of a round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Lập sổ</source>
        <translation>Open register</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>ví dụ: Sở Nội vụ tỉnh …</source>
        <translation>for example: Department of Home Affairs of …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>ví dụ: SNV hoặc H49.32</source>
        <translation>for example: SNV or H49.32</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>ví dụ: 27793</source>
        <translation>for example: 27793</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Chấm theo bộ tiêu chí nào?</source>
        <translation>By which criterion set?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Giữ hồ sơ ở đâu?</source>
        <translation>Where is the dossier kept?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Hồ sơ năm trước (nếu có)</source>
        <translation>Last year's dossier (if any)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_page.py"/>
        <source>Chọn thư mục để giữ hồ sơ</source>
        <translation>Choose a folder for the dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_presenter.py"/>
        <source>Đang đọc “{name}”</source>
        <translation>Reading “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_presenter.py"/>
        <source>Đang đọc hồ sơ năm trước “{name}”</source>
        <translation>Reading last year's dossier “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_presenter.py"/>
        <source>Đang tạo hồ sơ</source>
        <translation>Creating the dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_presenter.py"/>
        <source>Hãy nhập tên đơn vị, ví dụ: Xã Vĩnh Thành.</source>
        <translation>Enter the office's name, for example: Xã Vĩnh Thành.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/new_presenter.py"/>
        <source>Hãy chọn một bộ tiêu chí dùng được.</source>
        <translation>Choose a criterion set that can be used.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Mở lần cuối lúc {when}</source>
        <translation>Last opened {when}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Quên</source>
        <translation>Forget</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Bỏ {name} khỏi danh sách</source>
        <translation>Take {name} off the list</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Xóa…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Xóa không gian thử {name}</source>
        <translation>Delete the practice dossier {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/recent_row.py"/>
        <source>Không còn ở đây</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/round_box.py"/>
        <source>Đơn vị trong đợt</source>
        <translation>Unit of the round</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/round_box.py"/>
        <source>Dấu vân tay khóa của cơ quan tiếp nhận</source>
        <translation>Key fingerprint of the receiving office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/round_box.py"/>
        <source>Gói đợt chấm này được ký bằng khóa có dấu vân tay dưới đây. Hãy gọi cho cơ quan tiếp nhận hoặc xem công văn để đối chiếu: người khác cũng làm được một gói trông giống hệt.</source>
        <translation>This round package was signed with the key of the fingerprint below. Call the receiving office or look into its official letter to compare: others could make a package that looks the same.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/round_box.py"/>
        <source>Đã đối chiếu, dấu vân tay đúng</source>
        <translation>Compared, the fingerprint is right</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/round_box.py"/>
        <source>Chọn đơn vị…</source>
        <translation>Choose unit…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Bộ mẫu cấp xã của chương trình (để làm quen)</source>
        <translation>The program's sample set for communes (for practice)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Các chỗ sai trong tệp bộ tiêu chí</source>
        <translation>Faults of the criterion set file</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Dựng bộ tiêu chí từ bảng này…</source>
        <translation>Make a criterion set of this table…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Tệp cấp trên gửi: gói đợt chấm, hoặc bộ tiêu chí (Excel, YAML)</source>
        <translation>A file from the office above: a round package, or a criterion set (Excel, YAML)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Tệp bộ tiêu chí (Excel, YAML)</source>
        <translation>Criterion set file (Excel, YAML)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Tệp không theo mẫu của chương trình, nhưng có thể là bảng tiêu chí.</source>
        <translation>The file does not follow the program's template, but may be a table of criteria.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Chọn tệp bộ tiêu chí</source>
        <translation>Choose a criterion set file</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Bộ tiêu chí (*.xlsx *.xlsm *.yaml *.yml)</source>
        <translation>Criterion sets (*.xlsx *.xlsm *.yaml *.yml)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Gói đợt chấm, bộ tiêu chí (*.asice *.xlsx *.xlsm *.yaml *.yml)</source>
        <translation>Round packages, criterion sets (*.asice *.xlsx *.xlsm *.yaml *.yml)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/set_choice.py"/>
        <source>Tệp “{name}”</source>
        <translation>File “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/window.py"/>
        <source>Xóa không gian thử này?</source>
        <translation>Delete this practice dossier?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/window.py"/>
        <source>Những gì chương trình tạo trong “{folder}” sẽ bị xóa hẳn, không lấy lại được.</source>
        <translation>What the program made in “{folder}” will be deleted for good and cannot be brought back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/window.py"/>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/window.py"/>
        <source>Xóa không gian thử</source>
        <translation>Delete practice dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/start/window.py"/>
        <source>Chọn thư mục hồ sơ</source>
        <translation>Choose a dossier folder</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Họ tên người phê duyệt</source>
        <translation>Name of the approver</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Chủ tịch UBND xã</source>
        <translation>Chairman of the commune</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Phê duyệt và khóa hồ sơ</source>
        <translation>Approve and lock the dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Lý do mở lại</source>
        <translation>Reason for reopening</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Mở lại để sửa</source>
        <translation>Reopen to edit</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Gói đã xuất vẫn giữ nguyên. Mở lại để sửa thì phải phê duyệt và xuất gói mới; gói mới thay cho gói trước ở cơ quan tiếp nhận.</source>
        <translation>The exported package stays as it is. After reopening, the dossier has to be approved and exported again; the new package replaces the one before at the receiving office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Câu trả lời, chỗ dùng tài liệu và tài liệu đã dùng chỉ để xem. Mở lại thì phải phê duyệt lần nữa; lý do được giữ trong nhật ký.</source>
        <translation>Answers, uses of documents and documents in use are for viewing only. After reopening, the dossier has to be approved again; the reason is kept in the journal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Hãy xử lý các mục sẽ bị trả lại ở bước 1 trước.</source>
        <translation>First deal with the items of step 1 that will get the dossier returned.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Ghi người phê duyệt. Tên và chức vụ được in vào báo cáo để ký, và giữ trong nhật ký cùng thời điểm phê duyệt.</source>
        <translation>Write who approves. Name and position are printed in the report to sign, and kept in the journal with the time of approval.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approve_step.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approving.py"/>
        <source>Đang phê duyệt</source>
        <translation>Approving</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/approving.py"/>
        <source>Đang mở lại hồ sơ</source>
        <translation>Reopening the dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_dialog.py"/>
        <source>Kết quả kiểm tra gói</source>
        <translation>Result of the package check</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_dialog.py"/>
        <source>Chọn gói gốc và tập còn thiếu…</source>
        <translation>Choose base package and missing volumes…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_dialog.py"/>
        <source>Chọn gói gốc…</source>
        <translation>Choose base package…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_dialog.py"/>
        <source>Chọn tập còn thiếu…</source>
        <translation>Choose missing volumes…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Xem báo cáo</source>
        <translation>See the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Mở báo cáo tự chấm điểm như sẽ được ký (PDF)</source>
        <translation>Open the self-score report as it will be signed (PDF)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Soạn báo cáo…</source>
        <translation>Write report…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Soạn Báo cáo kết quả tự chấm điểm, lưu thành PDF và Word</source>
        <translation>Write the self-score report and save it as PDF and Word</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>{count} mục sẽ làm hồ sơ bị trả lại. Bấm vào từng mục để sửa trước khi phê duyệt.</source>
        <translation>Items that will get the dossier returned: {count}. Click one to fix it before the approval.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Không còn vướng mắc nào.</source>
        <translation>Nothing stands in the way.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Có thể phê duyệt, nhưng còn {count} mục đang mất điểm. Nên xử lý trước.</source>
        <translation>The dossier can be approved, but items are losing points: {count}. Better deal with them first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/check_step.py"/>
        <source>Có thể phê duyệt. Còn {count} mục nên xem trước khi nộp.</source>
        <translation>The dossier can be approved. Items worth a look before submitting: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_options.py"/>
        <source>Chia tập để gửi thư, mỗi thư không quá</source>
        <translation>Split into volumes for e-mail, each at most</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_options.py"/>
        <source>Cỡ thư lớn nhất</source>
        <translation>Largest e-mail</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_options.py"/>
        <source>Mã hóa, chỉ {office} mở được</source>
        <translation>Encrypt, so that only {office} can open it</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Ký và xuất gói</source>
        <translation>Sign and export package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Xem kết quả kiểm tra</source>
        <translation>See check results</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Đã xuất {name}. {verdict}</source>
        <translation>{name} was exported. {verdict}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Dung lượng {size} · mã kiểm tra {digest}…</source>
        <translation>Size {size} · check code {digest}…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Chỉ mang phần mới: đầy đủ khi ghép với gói gốc.</source>
        <translation>Carries only what is new: complete together with its base package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Chia làm {count} tập.</source>
        <translation>Volumes: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Đã mã hóa: chỉ cơ quan tiếp nhận mở được các tệp .age.</source>
        <translation>Encrypted: only the receiving office can open the .age files.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Việc còn lại: chuyển gói ở bước tiếp theo.</source>
        <translation>What is left to do: hand the package over in the next step.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Chọn thư mục để ghi gói</source>
        <translation>Choose a folder for the package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/export_step.py"/>
        <source>Gói vẫn được giữ trong hồ sơ: chép lần nữa ở bước tiếp theo.</source>
        <translation>The package is kept in the dossier: copy it again in the next step.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/history_pane.py"/>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/history_pane.py"/>
        <source>Kiểm tra một gói…</source>
        <translation>Check a package…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/history_pane.py"/>
        <source>Chọn được cùng lúc nhiều tập, hoặc gói giải trình với gói gốc</source>
        <translation>Several volumes, or an explanation package with its base, can be chosen at once</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/history_pane.py"/>
        <source>Các gói đã xuất</source>
        <translation>Exported packages</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/history_pane.py"/>
        <source>Chưa có gì.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/history_pane.py"/>
        <source>Chưa có gói nào.</source>
        <translation>No packages yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Nhập lại mã PIN</source>
        <translation>Repeat PIN</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Tạo khóa của đơn vị</source>
        <translation>Create the office's key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Lưu bản sao khóa…</source>
        <translation>Save a copy of the key…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Chép khóa và chứng thư ra USB hoặc ổ khác; khóa vẫn được mã PIN bảo vệ</source>
        <translation>Copy key and certificate to a USB stick or another disk; the PIN still protects the key</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Phiếu giới thiệu khóa…</source>
        <translation>Key introduction sheet…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Ghi phiếu có dấu vân tay khóa và tệp chứng thư để gửi cơ quan tiếp nhận</source>
        <translation>Write a sheet with the key's fingerprint, and the certificate file, for the receiving office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Nhập mã PIN của khóa đã chọn để ký gói.</source>
        <translation>Enter the PIN of the chosen key to sign the package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>Khóa của {owner} đã sẵn sàng. Nhập mã PIN để ký gói.</source>
        <translation>The key of {owner} is ready. Enter the PIN to sign the package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/key_step.py"/>
        <source>{owner} chưa có khóa ký. Chương trình tạo một khóa riêng, giữ trong thư mục hồ sơ và khóa bằng mã PIN. Chữ ký này chứng minh gói không bị sửa sau khi xuất; nó không thay cho chữ ký số có giá trị pháp lý. Hãy ghi nhớ mã PIN: quên là phải tạo khóa mới.</source>
        <translation>{owner} has no signing key yet. The program makes a private key, keeps it in the dossier's folder and locks it with a PIN. The signature proves that the package was not changed after export; it does not replace a digital signature with legal force. Remember the PIN: if it is forgotten, a new key has to be made.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Lãnh đạo cũng ký gói (hai chữ ký)</source>
        <translation>The leader signs the package too (two signatures)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Lãnh đạo ký trước bằng USB ký số hoặc tệp khóa của mình, cơ quan ký sau bằng khóa đã chọn ở trên. Bên nhận kiểm tra cả hai chữ ký.</source>
        <translation>The leader signs first with a signing token or key file, then the office with the key chosen above. The receiver checks both signatures.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Chọn USB ký số hoặc tệp khóa của lãnh đạo</source>
        <translation>Choose the leader's signing token or key file</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Lãnh đạo ký bằng</source>
        <translation>The leader signs with</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Mã PIN của lãnh đạo</source>
        <translation>The leader's PIN</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Hãy chọn khóa của lãnh đạo, hoặc bỏ chọn chữ ký thứ hai.</source>
        <translation>Choose the leader's key, or untick the second signature.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Lãnh đạo và cơ quan phải ký bằng hai khóa khác nhau.</source>
        <translation>The leader and the office have to sign with different keys.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/leader_sign.py"/>
        <source>Hãy nhập mã PIN của lãnh đạo.</source>
        <translation>Enter the leader's PIN.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>đã hết hạn</source>
        <translation>expired</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>chưa tới hạn dùng</source>
        <translation>not valid yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>không được cấp để ký</source>
        <translation>not issued for signing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>loại khóa không dùng được</source>
        <translation>kind of key cannot be used</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>Mã PIN của USB này đã bị nhập sai ít nhất một lần.</source>
        <translation>The PIN of this token was entered wrongly at least once.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>Chỉ còn một lần nhập mã PIN: nhập sai nữa thì USB bị khóa.</source>
        <translation>Only one try is left for the PIN: another wrong one locks the token.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>USB này đã bị khóa mã PIN. Hãy liên hệ nơi cấp chứng thư để mở.</source>
        <translation>The PIN of this token is locked. Ask the issuer of the certificate to unlock it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>Thấy {count} chứng thư trên USB ký số.</source>
        <translation>{count} {count:certificate|certificates} found on the signing token.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>Chưa thấy USB ký số nào. Hãy cắm USB, cài phần mềm đi kèm rồi tìm lại, hoặc chọn tệp thư viện của USB.</source>
        <translation>No signing token found yet. Plug it in, install its software and search again, or choose the token's library file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>{subject} · {issuer} · đến {day}</source>
        <translation>{subject} · {issuer} · until {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means.py"/>
        <source>Đang tìm USB ký số</source>
        <translation>Searching for signing tokens</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Ký bằng</source>
        <translation>Sign with</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Tìm USB ký số</source>
        <translation>Search for signing token</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Tệp khóa…</source>
        <translation>Key file…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Thư viện của USB…</source>
        <translation>Token's library…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Khóa của {owner}</source>
        <translation>Key of {owner}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Mã PIN được nhập trên đầu đọc của USB.</source>
        <translation>The PIN is entered on the token's own reader.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Tệp khóa (*.p12 *.pfx)</source>
        <translation>Key files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Chọn tệp khóa ký</source>
        <translation>Choose a signing key file</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Thư viện (*.dll *.so *.dylib)</source>
        <translation>Libraries (*.dll *.so *.dylib)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/means_box.py"/>
        <source>Chọn thư viện của USB ký số</source>
        <translation>Choose the signing token's library</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/package_step.py"/>
        <source>Chưa xuất được: còn {count} mục sẽ bị trả lại ở bước 1.</source>
        <translation>Cannot be exported yet. Items in step 1 to deal with first: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/package_step.py"/>
        <source>Chưa xuất được: lãnh đạo chưa phê duyệt ở bước 2.</source>
        <translation>Cannot be exported yet: the leader has not approved in step 2.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/page.py"/>
        <source>Kiểm tra và xem báo cáo</source>
        <translation>Check and see the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/page.py"/>
        <source>Lãnh đạo phê duyệt</source>
        <translation>Leader approves</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/page.py"/>
        <source>Ký báo cáo</source>
        <translation>Sign the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/page.py"/>
        <source>Xuất gói hồ sơ</source>
        <translation>Export the package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/page.py"/>
        <source>Chuyển gói cho cơ quan tiếp nhận</source>
        <translation>Hand over to the receiving office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/page.py"/>
        <source>Chọn một hoặc nhiều gói cần kiểm tra</source>
        <translation>Choose one or more packages to check</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Bỏ ảnh</source>
        <translation>Remove picture</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Chọn ảnh chữ ký (PNG)…</source>
        <translation>Choose picture of signature (PNG)…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Ảnh chữ ký: {name}</source>
        <translation>Picture of signature: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Chọn ảnh con dấu (PNG)…</source>
        <translation>Choose picture of seal (PNG)…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Ảnh con dấu: {name}</source>
        <translation>Picture of seal: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Chưa có ảnh nên chữ ký hiện bằng chữ: người ký và giờ ký.</source>
        <translation>No picture yet, so the signature shows words: who signed, and when.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/picture_box.py"/>
        <source>Ảnh PNG (*.png)</source>
        <translation>PNG pictures (*.png)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/presenter.py"/>
        <source>Đang xuất và kiểm tra gói</source>
        <translation>Exporting and checking the package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/presenter.py"/>
        <source>Đang kiểm tra {count} tệp</source>
        <translation>Checking {count} {count:file|files}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/presenter.py"/>
        <source>Đang kiểm tra “{name}”</source>
        <translation>Checking “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Bản in: {name}</source>
        <translation>Print: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Trang của bản in</source>
        <translation>Page as it will be printed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Trang {number}/{count}, khổ A4</source>
        <translation>Page {number}/{count}, A4</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Trang 1, khổ A4. Đang lập các trang sau…</source>
        <translation>Page 1, A4. Making the pages that follow…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/print_preview.py"/>
        <source>Đang vẽ trang…</source>
        <translation>Drawing the page…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Bảng tự chấm điểm (phụ lục của báo cáo)</source>
        <translation>Self-score table (annex of the report)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Bảng tự chấm điểm (ký riêng)</source>
        <translation>Self-score table (signed by itself)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Báo cáo kết quả tự chấm điểm</source>
        <translation>Self-score report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Danh mục tài liệu kiểm chứng</source>
        <translation>List of evidence documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Phiếu giải trình các tiêu chí mất điểm</source>
        <translation>Explanation sheet for criteria that lost points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Kế hoạch nâng cao chỉ số</source>
        <translation>Improvement plan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Phiếu nộp gói hồ sơ gần nhất</source>
        <translation>Submission sheet of the latest package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Đang lập bản in</source>
        <translation>Setting the paper</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Đang in</source>
        <translation>Printing</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/printing.py"/>
        <source>Đã gửi {pages} trang tới máy in.</source>
        <translation>{pages} {pages:page|pages} sent to the printer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Lấy giấy tiếp nhận…</source>
        <translation>Take receipt…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Nhận gói đợt chấm…</source>
        <translation>Take round package…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Có thể kéo thả giấy tiếp nhận, hoặc thư đã lưu (.eml) có giấy, vào đây.</source>
        <translation>You can drop the receipt here, or a saved e-mail (.eml) with it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Chưa nhận gói đợt chấm của cơ quan tiếp nhận, nên chưa biết chữ ký trên giấy tiếp nhận là của ai. Hãy nhận gói đợt chấm trước.</source>
        <translation>The receiving office's round package was not taken yet, so it is not known whose signature the receipt bears. Take the round package first.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Cơ quan tiếp nhận: {office}, hạn nộp {day}. Giấy tiếp nhận phải do cơ quan này ký.</source>
        <translation>Receiving office: {office}, due {day}. The receipt has to be signed by this office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Nhận gói đợt chấm</source>
        <translation>Take round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Đã đối chiếu, nhận gói này</source>
        <translation>Compared, take this package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Chưa nhận</source>
        <translation>Do not take it yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Chọn giấy tiếp nhận</source>
        <translation>Choose the receipt</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Giấy và thư (*.asice *.eml)</source>
        <translation>Receipts and e-mails (*.asice *.eml)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Chọn gói đợt chấm</source>
        <translation>Choose the round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipt_step.py"/>
        <source>Gói (*.asice)</source>
        <translation>Packages (*.asice)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipts.py"/>
        <source>Và {count} tệp khác.</source>
        <translation>And {count} more {count:file|files}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receipts.py"/>
        <source>{office} đã tiếp nhận gói số {number} lúc {at}. Khi tiếp nhận: {verdict}. Tiếp nhận chưa phải là chấp nhận kết quả.</source>
        <translation>{office} received package {number} at {at}. When it was received: {verdict}. Received does not mean that the result is accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receiving.py"/>
        <source>Thứ vừa thả không phải là tệp trên máy này. Hãy thả tệp đã lưu.</source>
        <translation>What was dropped is not a file on this computer. Drop a saved file.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receiving.py"/>
        <source>Đang kiểm tra giấy tiếp nhận</source>
        <translation>Checking the receipt</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receiving.py"/>
        <source>Đang kiểm tra gói đợt chấm</source>
        <translation>Checking the round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receiving.py"/>
        <source>Đang nhận gói đợt chấm</source>
        <translation>Taking the round package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receiving.py"/>
        <source>{office} mở đợt chấm, hạn nộp {deadline}.
Người ký: {signer}
Dấu vân tay khóa: {print}

Hãy đối chiếu dấu vân tay với công văn của {office}, hoặc hỏi qua điện thoại, trước khi nhận. Từ đó gói được mã hóa cho cơ quan này và giấy tiếp nhận do cơ quan ký được tin.</source>
        <translation>{office} opens a round, due {deadline}.
Signer: {signer}
Key fingerprint: {print}

Compare the fingerprint with the official letter of {office}, or ask by telephone, before you take it. From then on packages are encrypted for this office, and receipts it signs are trusted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/receiving.py"/>
        <source>Đã nhận gói đợt chấm của {office}, hạn nộp {deadline}.</source>
        <translation>The round package of {office} was taken, due {deadline}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Ngày báo cáo</source>
        <translation>Report date</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Tạo báo cáo để ký</source>
        <translation>Make the report to sign</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Lưu để ký nơi khác…</source>
        <translation>Save to sign elsewhere…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Lấy báo cáo đã ký…</source>
        <translation>Take signed report…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Xem và in…</source>
        <translation>View and print…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Soạn báo cáo: số, ngày, người ký, nơi nhận</source>
        <translation>Write the report: number, date, signer, recipients</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Số báo cáo</source>
        <translation>Report number</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Chữ ký trên báo cáo</source>
        <translation>Signatures on the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Ký với tư cách</source>
        <translation>Sign as</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Người đứng đầu</source>
        <translation>Head of the office</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Cơ quan (con dấu)</source>
        <translation>Office (seal)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Giấy tờ để xem và in</source>
        <translation>Papers to view and print</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Chữ ký nằm đúng chỗ trên báo cáo và đi cùng gói. Có thể ký ngay ở đây, hoặc lưu ra, ký bằng phần mềm khác rồi lấy về; chương trình kiểm tra đúng là báo cáo này. Ký tay trên bản giấy thì bỏ qua bước này.</source>
        <translation>The signature stands in its place on the report and goes with the package. Sign here, or save the report, sign it with other software and take it back; the program checks that it is this report. If the paper copy is signed by hand, skip this step.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Chọn báo cáo đã ký</source>
        <translation>Choose the signed report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/report_step.py"/>
        <source>Báo cáo (*.pdf)</source>
        <translation>Reports (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>Đã tạo báo cáo để ký.</source>
        <translation>The report to sign was made.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>Đúng là báo cáo này và chữ ký khớp. Đã giữ nguyên từng byte.</source>
        <translation>It is this report and the signature matches. Every byte is kept as it is.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>Đang kiểm tra báo cáo đã ký</source>
        <translation>Checking the signed report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>Đang ký báo cáo</source>
        <translation>Signing the report</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>Đã ký báo cáo.</source>
        <translation>The report was signed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>Đã lưu “{path}”. Hãy ký thêm vào chính tệp này, không in ra hay lưu thành PDF khác, rồi lấy về.</source>
        <translation>“{path}” was saved. Add the signature to this very file, without printing it or saving it as another PDF, then take it back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>chữ ký không khớp</source>
        <translation>signature does not match</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>chữ ký đúng, người ký đã biết</source>
        <translation>signature correct, signer known</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/reporting.py"/>
        <source>chữ ký đúng, máy này chưa biết người ký</source>
        <translation>signature correct, signer not known to this computer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>Phê duyệt: {by}</source>
        <translation>Approved: {by}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>Mở lại để sửa: {reason}</source>
        <translation>Reopened to edit: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>Báo cáo được ký: {by}</source>
        <translation>Report signed: {by}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>Xuất gói {file}</source>
        <translation>Package exported: {file}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>Chuyển gói: {target}</source>
        <translation>Package handed over: {target}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>Nhận giấy tiếp nhận</source>
        <translation>Receipt taken</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/rows.py"/>
        <source>{at} · {size} · mã {digest}…</source>
        <translation>{at} · {size} · code {digest}…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/scope_choice.py"/>
        <source>Gói đầy đủ</source>
        <translation>Complete package</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/scope_choice.py"/>
        <source>Chỉ gửi phần mới (giải trình, bổ sung)</source>
        <translation>Only what is new (explanations, additions)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/scope_choice.py"/>
        <source>Tài liệu đã có trong gói số {number} ({at}) không gửi lại. Cơ quan tiếp nhận đã nhận gói ấy.</source>
        <translation>Documents in package {number} ({at}) are not sent again. The receiving office has received that package.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/scope_choice.py"/>
        <source>Tài liệu đã có trong gói số {number} ({at}) không gửi lại. Chưa có giấy tiếp nhận gói ấy: hãy chắc rằng cơ quan tiếp nhận đã có.</source>
        <translation>Documents in package {number} ({at}) are not sent again. There is no receipt for that package yet: make sure that the receiving office has it.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Đang xem lại hồ sơ…</source>
        <translation>Looking through the dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Thu gọn</source>
        <translation>Fold</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Thu gọn bước {number}: {title}</source>
        <translation>Fold step {number}: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Mở bước {number}: {title}</source>
        <translation>Open step {number}: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Nếu cần</source>
        <translation>If needed</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Chưa tới</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Cần sửa</source>
        <translation>To fix</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Chưa chấm gì</source>
        <translation>Nothing scored</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/step_card.py"/>
        <source>Chưa chấm hết</source>
        <translation>Not all scored</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Còn {count} mục sẽ làm hồ sơ bị trả lại.</source>
        <translation>{count} {count:item|items} will get the dossier returned.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Chưa chấm tiêu chí nào, còn {count} tiêu chí.</source>
        <translation>No criterion is scored; open: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Không mục nào làm hồ sơ bị trả lại; còn {count} mục nên xem, có {open} tiêu chí chưa chấm.</source>
        <translation>Nothing will get the dossier returned; {count} {count:item is|items are} worth a look, {open} {open:criterion is|criteria are} not scored.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Không mục nào làm hồ sơ bị trả lại; còn {count} mục nên xem.</source>
        <translation>Nothing will get the dossier returned; {count} {count:item is|items are} worth a look.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Đã mở lại {at}: {why}</source>
        <translation>Reopened {at}: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Lãnh đạo xem báo cáo rồi phê duyệt. Từ lúc đó hồ sơ chỉ để xem.</source>
        <translation>The leader looks at the report and approves. From then on the dossier is for viewing only.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Đã ký {at}.</source>
        <translation>Signed {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Ký sau khi lãnh đạo phê duyệt.</source>
        <translation>Sign after the leader's approval.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Báo cáo đã ký không còn đúng với hồ sơ. Hãy tạo lại để ký.</source>
        <translation>The signed report no longer agrees with the dossier. Make it again to sign.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Đã tạo {at}, chưa có chữ ký.</source>
        <translation>Made {at}, no signature yet.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Ký số trong chương trình, hoặc ký ở nơi khác rồi lấy về.</source>
        <translation>Sign digitally here, or sign elsewhere and take it back.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Ký và xuất gói hồ sơ đã phê duyệt.</source>
        <translation>Sign and export the approved dossier.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Xuất gói sau khi lãnh đạo phê duyệt.</source>
        <translation>Export after the leader's approval.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Đã chuyển {at}.</source>
        <translation>Handed over {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Gói đã tới nơi: có giấy tiếp nhận lấy về {at}.</source>
        <translation>The package has arrived: its receipt was taken {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Chép gói vào USB hoặc gửi bằng thư điện tử.</source>
        <translation>Copy the package to a USB drive or send it by e-mail.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Chuyển gói sau khi xuất.</source>
        <translation>Hand the package over after the export.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Cơ quan tiếp nhận đã nhận · {at}</source>
        <translation>Received by the receiving office · {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Chờ giấy tiếp nhận; khi có thì lấy về ở đây.</source>
        <translation>Waiting for the receipt; take it here when it comes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/steps.py"/>
        <source>Nhận sau khi chuyển gói.</source>
        <translation>Comes after the package is handed over.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/verdict_view.py"/>
        <source>Gói còn nguyên vẹn và chữ ký đúng, nhưng chưa tin được người ký vì lý do nêu bên dưới.</source>
        <translation>The package is intact and its signature is right, but the signer cannot be trusted, for the reason given below.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/verdict_view.py"/>
        <source>Và {count} điểm khác.</source>
        <translation>And {count} more.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/verdict_view.py"/>
        <source>Chưa biết</source>
        <translation>Not known</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/verdict_view.py"/>
        <source>Người ký: {signer}</source>
        <translation>Signer: {signer}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/verdict_view.py"/>
        <source>Thời điểm ký (theo máy người ký): {at}</source>
        <translation>Signed at (by the signer's computer): {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/submission/verdict_view.py"/>
        <source>Dấu vân tay khóa: {print}</source>
        <translation>Key fingerprint: {print}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/suggestions/rows.py"/>
        <source>giống năm trước</source>
        <translation>as last year</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/suggestions/rows.py"/>
        <source>đúng loại</source>
        <translation>right type</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/suggestions/rows.py"/>
        <source>cùng từ ngữ</source>
        <translation>same words</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/suggestions/rows.py"/>
        <source>Gợi ý: {code} · {title} – {reason}</source>
        <translation>Suggestion: {code} · {title} – {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/suggestions/strip.py"/>
        <source>Dùng {code} ở đây</source>
        <translation>Use {code} here</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/suggestions/strip.py"/>
        <source>Không gợi ý {code} ở đây nữa</source>
        <translation>Do not suggest {code} here again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Dựng bộ tiêu chí từ bảng “{name}”</source>
        <translation>Make a criterion set of the table “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Ra một cấp</source>
        <translation>One level out</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Vào một cấp</source>
        <translation>One level in</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Bỏ dòng</source>
        <translation>Leave row out</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Đúng rồi</source>
        <translation>It is right</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Chỗ cần xem tiếp theo</source>
        <translation>Next to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Dựng bộ tiêu chí</source>
        <translation>Make criterion set</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>1. Trong bảng: cột nào là gì?</source>
        <translation>1. In the table: which column is what?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>2. Cây tiêu chí: gõ thẳng vào ô để sửa</source>
        <translation>2. Tree of criteria: type into a cell to change it</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>F2 sửa ô, Alt+← ra một cấp, Alt+→ vào một cấp, Delete bỏ dòng, Ctrl+Z hoàn tác. Mọi tiêu chí được chấm bằng cách xem xét, cho điểm; sửa cách tính trong tệp sau khi dựng.</source>
        <translation>F2 edits a cell, Alt+← moves one level out, Alt+→ one level in, Delete leaves the row out, Ctrl+Z undoes. All criteria are scored by judgement; change the rules in the file once it is made.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Dòng {line}: {remark}</source>
        <translation>Row {line}: {remark}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/dialog.py"/>
        <source>Lấy lại dòng</source>
        <translation>Take row in again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>Tên bộ tiêu chí</source>
        <translation>Name of the criterion set</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>Nơi nhận hồ sơ</source>
        <translation>Dossiers are sent to</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>Kỳ số liệu từ ngày</source>
        <translation>First day of the data period</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>Kỳ số liệu đến ngày</source>
        <translation>Last day of the data period</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>Kỳ số liệu từ</source>
        <translation>Data period from</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/head_form.py"/>
        <source>đến</source>
        <translation>to</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Hãy sửa các chỗ phải sửa trong cây tiêu chí trước.</source>
        <translation>First correct what has to be corrected in the tree of criteria.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Đang ghi bộ tiêu chí</source>
        <translation>Writing the criterion set</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Hãy chọn cột nào là nội dung tiêu chí.</source>
        <translation>Choose which column holds the criteria.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Hãy nhập tên bộ tiêu chí.</source>
        <translation>Enter the name of the criterion set.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Hãy nhập cơ quan ban hành.</source>
        <translation>Enter the issuing office.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Hãy nhập nơi nhận hồ sơ.</source>
        <translation>Enter where dossiers are sent to.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/presenter.py"/>
        <source>Hãy nhập kỳ số liệu từ ngày nào đến ngày nào.</source>
        <translation>Enter the first and the last day of the data period.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/shown.py"/>
        <source>Bỏ, không đưa vào bộ tiêu chí.</source>
        <translation>Left out, not in the criterion set.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/shown.py"/>
        <source>{count} dòng, {leaves} tiêu chí chấm điểm</source>
        <translation>{count} {count:row|rows}, {leaves} scored {leaves:criterion|criteria}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/shown.py"/>
        <source>{facts} · {musts} chỗ phải sửa · {others} chỗ nên xem</source>
        <translation>{facts} · {musts} to correct · {others} to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/shown.py"/>
        <source>{facts} · {others} chỗ nên xem</source>
        <translation>{facts} · {others} to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/shown.py"/>
        <source>{facts} · không còn chỗ nào phải xem</source>
        <translation>{facts} · nothing left to look at</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>(không dùng)</source>
        <translation>(not used)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>STT, mã</source>
        <translation>Number, code</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>Nội dung tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>Điểm tối đa</source>
        <translation>Maximum points</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>Tài liệu kiểm chứng</source>
        <translation>Evidence documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>Cách chấm</source>
        <translation>How to score</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>Cột {letter} là gì</source>
        <translation>What column {letter} is</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/source_table.py"/>
        <source>Trang tính trong tệp</source>
        <translation>Sheet of the file</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/tables/tree_table.py"/>
        <source>Cây tiêu chí dựng được</source>
        <translation>Tree of criteria that was made</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>So sánh hai tài liệu</source>
        <translation>Compare two documents</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Trang trước (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Trang sau (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Trang {page} / {pages}</source>
        <translation>Page {page} / {pages}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Không có hoặc không mở được trang này.</source>
        <translation>This page is not there or cannot be opened.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Hai trang này khác hẳn nhau.</source>
        <translation>These two pages are altogether different.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Không thấy chỗ nào khác nhau ở trang này.</source>
        <translation>No difference was found on this page.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>{count} chỗ khác nhau, đã khoanh trên cả hai trang.</source>
        <translation>{count} differences, marked on both pages.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Trang của {code}</source>
        <translation>Page of {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Là một – dùng {kept}</source>
        <translation>The same – use {kept}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Mọi chỗ dùng {other} chuyển sang {kept}; {other} vào thùng rác.</source>
        <translation>All uses of {other} go over to {kept}; {other} goes into the bin.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Thay {kept} bằng bản mới này</source>
        <translation>Replace {kept} by this new one</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>{kept} lấy bản quét của {other}; mọi chỗ dùng giữ nguyên.</source>
        <translation>{kept} gets the scan of {other}; its uses stay as they are.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Khác nhau</source>
        <translation>Different</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/dialog.py"/>
        <source>Giữ cả hai, không hỏi lại.</source>
        <translation>Keep both, do not ask again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/presenter.py"/>
        <source>Đã ghi nhớ: {kept} và {other} khác nhau. Chương trình không hỏi lại.</source>
        <translation>Remembered: {kept} and {other} are different. The program will not ask again.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>giống hệt</source>
        <translation>is identical to</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>là bản quét của cùng một tờ giấy với</source>
        <translation>is a scan of the same paper as</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>có cùng số, ký hiệu, ngày và cơ quan ban hành với</source>
        <translation>has the same number, symbol, date and issuing office as</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>gần giống</source>
        <translation>is much like</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>{code} · {kind} · {size} · {pages} trang · vào kho {at}</source>
        <translation>{code} · {kind} · {size} · {pages} {pages:page|pages} · added {at}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>{uses}, đang nằm trong thùng rác</source>
        <translation>{uses}, in the bin now</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>đang nằm trong thùng rác</source>
        <translation>in the bin now</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/twins/rows.py"/>
        <source>{code} {why} {twin} “{title}” ({where}). Hãy so sánh xem có phải là một tài liệu.</source>
        <translation>{code} {why} {twin} “{title}” ({where}). Compare them to see whether they are one document.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Kiểm tra toàn bộ hồ sơ</source>
        <translation>Check the whole dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Đọc lại từng byte của minh chứng, nhật ký, khóa và các gói đã xuất, so với những gì đã ghi. Không thay đổi gì; hồ sơ lớn thì mất vài phút. Tiến độ và nút Hủy ở thanh dưới cùng của cửa sổ.</source>
        <translation>Reads every byte of evidence, journal, keys and exported packages again and compares it with what was recorded. Nothing is changed; a large dossier takes a few minutes. Progress and the Cancel button are in the bar at the bottom of the window.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Kiểm tra ngay</source>
        <translation>Check now</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Sao chép kết quả</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Những điều phát hiện</source>
        <translation>Findings</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examination_dialog.py"/>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examining.py"/>
        <source>Đang kiểm tra toàn bộ hồ sơ</source>
        <translation>Checking the whole dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examining.py"/>
        <source>Đã dừng theo yêu cầu, chưa kiểm tra hết. Không có gì bị thay đổi.</source>
        <translation>Stopped as you asked, before everything was checked. Nothing was changed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examining.py"/>
        <source>Có {count} chỗ hỏng hoặc không khớp. Hãy làm theo từng dòng bên dưới.</source>
        <translation>{count} {count:thing is|things are} damaged or not as recorded. Follow each line below.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examining.py"/>
        <source>Hồ sơ nguyên vẹn: mọi byte đều đúng như đã ghi.</source>
        <translation>The dossier is intact: every byte is as it was recorded.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/examining.py"/>
        <source>{unit}, {at}: đã kiểm tra {entries} mục nhật ký, {objects} nội dung trong kho và {packages} gói đã xuất.</source>
        <translation>{unit}, {at}: checked {entries} journal {entries:entry|entries}, {objects} {objects:content|contents} of the library and {packages} exported {packages:package|packages}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Bộ tin cậy</source>
        <translation>Trust bundle</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Đang đọc bộ đã cài…</source>
        <translation>Reading the installed bundle…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Cài bộ từ tệp…</source>
        <translation>Install bundle from file…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Chứng thư gốc và danh sách thu hồi do cơ quan tiếp nhận ký và gửi. Khi kiểm tra chữ ký, chương trình dựa vào bộ này và nói nó đã bao nhiêu ngày.</source>
        <translation>Root certificates and revocation lists, signed and sent by the receiving office. Checks of signatures rest on this bundle and say how many days old it is.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Cài bộ tin cậy</source>
        <translation>Install trust bundle</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Đã đối chiếu, cài bộ này</source>
        <translation>Compared, install this bundle</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Chưa cài</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Chứng thư và danh sách thu hồi đã cài</source>
        <translation>Installed certificates and revocation lists</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Chọn bộ tin cậy</source>
        <translation>Choose a trust bundle</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_dialog.py"/>
        <source>Bộ tin cậy (*.asice)</source>
        <translation>Trust bundles (*.asice)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>Chứng thư gốc</source>
        <translation>Root certificate</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>Chứng thư trung gian</source>
        <translation>Intermediate certificate</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>Danh sách thu hồi</source>
        <translation>Revocation list</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>Đang dùng bộ số {number} của {office}, lập {at} ({age}).</source>
        <translation>In use: bundle {number} of {office}, made {at} ({age}).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>✗ Đã hết hạn</source>
        <translation>✗ Expired</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>✗ Chưa tới hạn dùng</source>
        <translation>✗ Not valid yet</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>✓ Ra {age}</source>
        <translation>✓ Issued {age}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>✓ Còn hạn</source>
        <translation>✓ Valid</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trust_rows.py"/>
        <source>{days} ngày trước</source>
        <translation>{days} {days:day|days} ago</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trusting.py"/>
        <source>Đang kiểm tra bộ tin cậy</source>
        <translation>Checking the trust bundle</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trusting.py"/>
        <source>Chưa cài bộ tin cậy nào: người ký chỉ được nhận ra bằng chứng thư đã đối chiếu, và không biết chứng thư nào đã bị thu hồi.

Không có bộ tin cậy vẫn làm việc bình thường. Khi cơ quan tiếp nhận gửi tệp bộ tin cậy, hãy bấm “Cài bộ từ tệp…”.</source>
        <translation>No trust bundle is installed: signers are known only by certificates that were compared, and nobody knows which certificates were revoked.

Everything works without one. When the receiving office sends a trust bundle, press “Install bundle from file…”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trusting.py"/>
        <source>Có phần đã hết hạn; hãy xin cơ quan tiếp nhận bộ mới hơn.</source>
        <translation>A part of it has expired; ask the receiving office for a newer bundle.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trusting.py"/>
        <source>Đã cài bộ tin cậy số {number} của {office}: {count} tệp.</source>
        <translation>Trust bundle {number} of {office} is installed: {count} {count:file|files}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/upkeep/trusting.py"/>
        <source>Chưa biết ai ký “{name}”.
Dấu vân tay khóa của người ký:
{print}

Hãy đối chiếu dấu vân tay này với công văn của cơ quan tiếp nhận, hoặc hỏi qua điện thoại, trước khi cài. Từ đó mọi bộ tin cậy do khóa này ký được nhận.</source>
        <translation>It is not known who signed “{name}”.
Fingerprint of the signer's key:
{print}

Compare this fingerprint with the official letter of the receiving office, or ask by telephone, before you install it. From then on all trust bundles signed with this key are accepted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/banner.py"/>
        <source>Đóng thông báo</source>
        <translation>Close message</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/count_field.py"/>
        <source>Bớt một: {label}</source>
        <translation>One less: {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/count_field.py"/>
        <source>Thêm một: {label}</source>
        <translation>One more: {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/count_field.py"/>
        <source>Chỉ nhập số nguyên từ 0.</source>
        <translation>Enter whole numbers from 0 only.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/day_field.py"/>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/day_field.py"/>
        <source>Chọn ngày…</source>
        <translation>Choose day…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/day_field.py"/>
        <source>“{text}” không phải là ngày. Hãy nhập như 31/01/2026.</source>
        <translation>“{text}” is not a date. Enter it like 31/01/2026.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/day_field.py"/>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/day_field.py"/>
        <source>Tháng trước</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/day_field.py"/>
        <source>Tháng sau</source>
        <translation>Next month</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/number_field.py"/>
        <source>Số này chưa dùng được; lý do ở dòng dưới.</source>
        <translation>This number cannot be used; the line below says why.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/number_field.py"/>
        <source>“{text}” ở ô “{label}” không phải là số. Hãy nhập số, ví dụ 97 hoặc 66,2.</source>
        <translation>“{text}” in “{label}” is not a number. Enter a number, for example 97 or 66,2.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/refused_files.py"/>
        <source>Và {count} tệp khác không nhận được.</source>
        <translation>Other files that could not be taken: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/refused_files.py"/>
        <source>Không còn thấy “{path}”: đã bị chuyển hoặc xóa, hoặc USB chứa nó đã rút.</source>
        <translation>“{path}” is gone: it was moved or deleted, or its USB drive was removed.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/refused_files.py"/>
        <source>Máy tính không mở được thư mục “{path}”. Hãy tự mở thư mục đó.</source>
        <translation>The computer could not open the folder “{path}”. Please open it yourself.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/refused_files.py"/>
        <source>Máy tính không có chương trình để mở “{name}”. Hãy cài phần mềm đọc loại tệp này.</source>
        <translation>This computer has no program to open “{name}”. Please install one that reads this file type.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/rows_model.py"/>
        <source>{text} (đoán, chưa xác nhận)</source>
        <translation>{text} (a guess, not confirmed)</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Mất điểm do {kind}.</source>
        <translation>Points lost: {kind}.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Mất điểm do {kind}: {text}</source>
        <translation>Points lost, {kind}: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Kết quả công bố: {value}</source>
        <translation>Published result: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Chấm {points} điểm</source>
        <translation>{points} {points:point|points} given</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Ngày {day}</source>
        <translation>On {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/answers.py"/>
        <source>Đạt {met}/{all} nội dung: {labels}</source>
        <translation>{met}/{all} items met: {labels}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>đạt 100 %</source>
        <translation>100 % reached</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>mọi tỷ lệ</source>
        <translation>any ratio</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>bằng {value}</source>
        <translation>exactly {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>từ {x} trở lên</source>
        <translation>{x} or more</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>từ {x} trở xuống</source>
        <translation>{x} or less</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>dưới {x}</source>
        <translation>less than {x}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>mọi thời điểm</source>
        <translation>any time</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>sớm từ {days} ngày trở lên</source>
        <translation>{days} or more days early</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ không quá {days} ngày</source>
        <translation>at most {days} {days:day|days} late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ từ {days} ngày trở lên</source>
        <translation>{days} or more days late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>đúng ngày đến hạn hoặc trễ</source>
        <translation>on the due date or late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>sớm không quá {days} ngày hoặc trễ</source>
        <translation>at most {days} {days:day|days} early, or late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ không quá {last} ngày</source>
        <translation>at most {last} {last:day|days} late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ từ {first} đến {last} ngày</source>
        <translation>{first} to {last} {last:day|days} late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>sớm từ {last} đến {first} ngày</source>
        <translation>{last} to {first} {first:day|days} early</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>sớm không quá {first} ngày</source>
        <translation>at most {first} {first:day|days} early</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>{first} đến {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ {d} ngày</source>
        <translation>{d} {d:day|days} late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>từ sớm {days} ngày</source>
        <translation>from {days} {days:day|days} early</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>từ đúng ngày đến hạn</source>
        <translation>from the due date</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>đúng ngày đến hạn</source>
        <translation>on the due date</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>trễ đúng {d} ngày</source>
        <translation>exactly {d} {d:day|days} late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/bands.py"/>
        <source>sớm đúng {d} ngày</source>
        <translation>exactly {d} {d:day|days} early</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>đến hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>còn {days} ngày</source>
        <translation>{days} {days:day|days} left</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>đã qua {days} ngày</source>
        <translation>{days} {days:day|days} past</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>hôm nay hết kỳ số liệu</source>
        <translation>the data period ends today</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>đã hết kỳ số liệu {days} ngày</source>
        <translation>the data period ended {days} {days:day|days} ago</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>{clock} hôm nay</source>
        <translation>today at {clock}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>{clock} hôm qua</source>
        <translation>yesterday at {clock}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/days.py"/>
        <source>{clock} ngày {day}</source>
        <translation>{clock} on {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>số liệu không đúng dạng mà tiêu chí yêu cầu</source>
        <translation>the figures are not of the kind this criterion asks for</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>còn thiếu {field}</source>
        <translation>{field} is missing</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>mục “{field}” không có trong tiêu chí này</source>
        <translation>the item “{field}” is not part of this criterion</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>{field} không được là số âm</source>
        <translation>{field} must not be negative</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>{field} phải là số nguyên</source>
        <translation>{field} must be a whole number</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>{field} lớn hơn tổng số</source>
        <translation>{field} is more than the total</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>{field} nằm ngoài khoảng từ {min} đến {max}</source>
        <translation>{field} is outside the range from {min} to {max}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>{field} phải là bội số của {step}</source>
        <translation>{field} must be a multiple of {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>tiêu chí này không được chọn “Không áp dụng”</source>
        <translation>this criterion does not allow “Not applicable”</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>công thức phải chia cho 0 với số liệu này</source>
        <translation>the formula would divide by 0 with these figures</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>số trường hợp</source>
        <translation>the number of cases</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>số lượng</source>
        <translation>the count</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>ngày thực hiện</source>
        <translation>the date done</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>số liệu</source>
        <translation>the figures</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>ghi chú</source>
        <translation>the note</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>mức đạt được</source>
        <translation>the level reached</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>điểm điều chỉnh</source>
        <translation>the adjusted points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>nội dung đạt</source>
        <translation>the items met</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>số điểm</source>
        <translation>the points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>kết quả</source>
        <translation>the result</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>trả lời Có hoặc Không</source>
        <translation>the answer Yes or No</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/faults.py"/>
        <source>số {unit}</source>
        <translation>the number of {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/formulas.py"/>
        <source> hoặc </source>
        <translation> or </translation>
    </message>
    <message>
        <location filename="../../desktop/wording/formulas.py"/>
        <source>không phải </source>
        <translation>not </translation>
    </message>
    <message>
        <location filename="../../desktop/wording/formulas.py"/>
        <source> nếu </source>
        <translation> if </translation>
    </message>
    <message>
        <location filename="../../desktop/wording/formulas.py"/>
        <source>, nếu không thì </source>
        <translation>, otherwise </translation>
    </message>
    <message>
        <location filename="../../desktop/wording/formulas.py"/>
        <source>số lớn nhất của </source>
        <translation>the largest of </translation>
    </message>
    <message>
        <location filename="../../desktop/wording/formulas.py"/>
        <source>số nhỏ nhất của </source>
        <translation>the smallest of </translation>
    </message>
    <message>
        <location filename="../../desktop/wording/numbers.py"/>
        <source>ngày {day} tháng {month} năm {year}</source>
        <translation>{day}/{month}/{year}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/numbers.py"/>
        <source>{time} ngày {day}</source>
        <translation>{time} on {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>Quý I</source>
        <translation>First quarter</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>6 tháng</source>
        <translation>Half year</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>9 tháng</source>
        <translation>Nine months</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>Cả năm</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>{title} (điểm thưởng)</source>
        <translation>{title} (bonus)</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>{title} (điểm trừ)</source>
        <translation>{title} (penalty)</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>giữ nguyên</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>tăng {points} điểm</source>
        <translation>up {points} points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>giảm {points} điểm</source>
        <translation>down {points} points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>Chưa đạt</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/plan.py"/>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Tệp đặt mật khẩu nên không xem được bên trong. Hãy đưa vào kho bản không đặt mật khẩu: cơ quan tiếp nhận cũng không mở được bản này.</source>
        <translation>The file has a password, so it cannot be looked into. Add a copy without a password: the receiving office cannot open this one either.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Tệp hỏng hoặc hỏng một phần. Hãy mở thử; nếu không mở được thì quét lại hoặc lấy lại từ nơi gửi.</source>
        <translation>The file is damaged, or a part of it. Try to open it; if that fails, scan it again or get it again from the sender.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Tệp không có trang nào. Hãy quét lại.</source>
        <translation>The file has no pages. Scan it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Tệp dài hơn 1.000 trang. Tệp vẫn dùng được; nên tách ra phần là minh chứng.</source>
        <translation>The file has more than 1.000 pages. It can be used; better take out the part that is evidence.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Trang quá lớn nên không xem trước được. Tệp vẫn dùng được.</source>
        <translation>The page is too large for a preview. The file can be used.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Đọc tệp quá lâu nên đã dừng. Tệp vẫn dùng được; hãy mở thử để xem.</source>
        <translation>Reading the file took too long and was stopped. The file can be used; try to open it.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Không đọc được bên trong tệp. Hãy mở thử để xem tệp có hỏng không.</source>
        <translation>The file could not be looked into. Try to open it to see whether it is damaged.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Tệp cần quá nhiều bộ nhớ nên không đọc được bên trong. Hãy mở thử.</source>
        <translation>The file needs too much memory to be looked into. Try to open it.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Không nhận ra loại tệp này nên không xem được bên trong.</source>
        <translation>This type of file is not known, so it cannot be looked into.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>lớp chữ</source>
        <translation>text layer</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>chữ nhận dạng</source>
        <translation>recognised text</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>dấu trên trang</source>
        <translation>marks on the page</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>chữ ký số</source>
        <translation>digital signature</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>tên tệp</source>
        <translation>file name</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>rõ</source>
        <translation>clear</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>khá chắc</source>
        <translation>fairly sure</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>chưa chắc</source>
        <translation>unsure</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>tệp theo PDF cũ hơn bản 1.4</source>
        <translation>the PDF is older than version 1.4</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>có trang quét không màu</source>
        <translation>a page was scanned without colour</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>có trang quét dưới 200 dpi</source>
        <translation>a page was scanned below 200 dpi</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>có lớp chữ</source>
        <translation>with a text layer</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>chưa có lớp chữ</source>
        <translation>without a text layer</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>quét {dpi} dpi</source>
        <translation>scanned at {dpi} dpi</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>PDF {version}</source>
        <translation>PDF {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>Bản quét chưa đạt yêu cầu của Nghị định 30/2020 (PDF 1.4 trở lên, ảnh màu, từ {dpi} dpi): {faults}. Vẫn dùng được; nếu còn bản giấy thì nên quét lại.</source>
        <translation>The scan falls short of Decree 30/2020 (PDF 1.4 or later, in colour, from {dpi} dpi): {faults}. It can be used; if you still have the paper, better scan it again.</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/readings.py"/>
        <source>đoán từ {source}, {certainty}</source>
        <translation>guessed from the {source}, {certainty}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Gói đầu tiên của đơn vị</source>
        <translation>First package of the unit</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Gói kế tiếp, nối đúng gói trước</source>
        <translation>Next package, follows the one before</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Cùng nội dung với một gói đã nhận</source>
        <translation>Same content as a package received before</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Gói cũ hơn gói đã nhận, đến sau</source>
        <translation>Older than a package received before, came later</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Đến trước những gói còn thiếu</source>
        <translation>Came before packages that are still missing</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Trùng số thứ tự hoặc không nối với gói đã nhận, nội dung khác</source>
        <translation>Same number as another, or does not follow a received one; other content</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Dùng bộ tiêu chí khác với đợt này</source>
        <translation>Uses another criterion set than this round</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Đơn vị không có trong danh sách của đợt này</source>
        <translation>Unit is not in the list of this round</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Do người ký của đơn vị khác ký</source>
        <translation>Signed by another unit's signer</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Không phải hồ sơ nộp cho cơ quan này</source>
        <translation>Not a dossier for this office</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Đã có gói mới hơn thay thế</source>
        <translation>Replaced by a newer package</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Đã nhận trước đó</source>
        <translation>Received before</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Một tập của gói nhiều tập</source>
        <translation>One volume of several</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>Không nhận</source>
        <translation>Not received</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>sau khi cài bộ tin cậy</source>
        <translation>after a trust bundle was installed</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>sau khi ghi nhận người ký</source>
        <translation>after a signer was accepted</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>sau khi thôi ghi nhận người ký</source>
        <translation>after a signer was no longer accepted</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>sau khi lập gói đợt chấm</source>
        <translation>after the round package was made</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/receiving.py"/>
        <source>{relation}; còn thiếu gói số {gaps}</source>
        <translation>{relation}; missing: package {gaps}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Đơn vị tự chấm</source>
        <translation>Self-scored by the office</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Cơ quan thẩm định chấm</source>
        <translation>Scored by the appraising office</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Lấy theo kết quả công bố</source>
        <translation>Taken from published results</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Lấy theo điều tra xã hội học</source>
        <translation>Taken from a public survey</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Bắt buộc chấm</source>
        <translation>Has to be scored</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không áp dụng thì không tính vào tổng điểm</source>
        <translation>Where not applicable, left out of the total</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không áp dụng thì được tính điểm tối đa</source>
        <translation>Where not applicable, full points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không áp dụng thì tính 0 điểm</source>
        <translation>Where not applicable, 0 points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không phát sinh thì được tính điểm tối đa</source>
        <translation>Where nothing occurred, full points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không phát sinh thì tính 0 điểm</source>
        <translation>Where nothing occurred, 0 points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không phát sinh thì không tính vào tổng điểm</source>
        <translation>Where nothing occurred, left out of the total</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Làm tròn, nửa thì lên</source>
        <translation>Rounded, halves up</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Làm tròn, nửa thì về số chẵn</source>
        <translation>Rounded, halves to even</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Bỏ phần lẻ, không làm tròn</source>
        <translation>Cut off, not rounded</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Có điểm mà thiếu tài liệu kiểm chứng thì phải giải trình</source>
        <translation>Points without evidence documents have to be explained</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Có điểm thì bắt buộc phải có tài liệu kiểm chứng</source>
        <translation>Points need evidence documents</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Có điểm mà thiếu tài liệu kiểm chứng thì được nhắc</source>
        <translation>Points without evidence documents are pointed out</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Thẩm định lần 1</source>
        <translation>Appraisal 1</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Giải trình</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Thẩm định lần 2</source>
        <translation>Appraisal 2</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Chưa làm</source>
        <translation>Not done</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Làm muộn</source>
        <translation>Done late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Thiếu tài liệu</source>
        <translation>Documents missing</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Khách quan</source>
        <translation>Beyond our control</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Ảnh JPEG</source>
        <translation>JPEG picture</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Ảnh PNG</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Ảnh TIFF</source>
        <translation>TIFF picture</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Văn bản Word</source>
        <translation>Word document</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Bảng tính Excel</source>
        <translation>Excel sheet</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Loại tệp không rõ</source>
        <translation>Unknown file type</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Không đọc được gói hồ sơ</source>
        <translation>The package could not be read</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Gói hồ sơ đã bị thay đổi hoặc chữ ký không đúng</source>
        <translation>The package was changed or its signature is wrong</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Gói hồ sơ còn thiếu thành phần</source>
        <translation>The package lacks parts</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Gói hồ sơ nguyên vẹn, chữ ký đúng, nhưng chưa xác nhận được người ký</source>
        <translation>The package is intact and its signature correct, but the signer is not confirmed</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/states.py"/>
        <source>Gói hồ sơ nguyên vẹn, đầy đủ, do đúng người đã biết ký</source>
        <translation>The package is intact and complete, signed by the right, known signer</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không áp dụng, không tính vào {max_label}</source>
        <translation>not applicable, not counted in “{max_label}”</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không áp dụng, được tính {points} điểm</source>
        <translation>not applicable, {points} {points:point|points} given</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không áp dụng, tính 0 điểm</source>
        <translation>not applicable, 0 points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không phát sinh, được tính {points} điểm</source>
        <translation>nothing occurred, {points} {points:point|points} given</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không phát sinh, tính 0 điểm</source>
        <translation>nothing occurred, 0 points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không phát sinh, không tính vào {max_label}</source>
        <translation>nothing occurred, not counted in “{max_label}”</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chờ {source}</source>
        <translation>waiting for {source}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chờ {source} chấm</source>
        <translation>waiting for {source} to score</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>đang chờ: {source}</source>
        <translation>waiting: {source}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chờ số liệu</source>
        <translation>waiting for figures</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chờ cơ quan thẩm định chấm</source>
        <translation>waiting for the appraising office to score</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chờ kết quả công bố</source>
        <translation>waiting for published results</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chờ kết quả điều tra xã hội học</source>
        <translation>waiting for the results of the public survey</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>thực hiện ngày {done}, đúng ngày đến hạn</source>
        <translation>done on {done}, the due date</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>thực hiện ngày {done}, hạn {due}, trễ {days} ngày</source>
        <translation>done on {done}, due {due}, {days} {days:day|days} late</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>thực hiện ngày {done}, hạn {due}, sớm {days} ngày</source>
        <translation>done on {done}, due {due}, {days} {days:day|days} early</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chưa thực hiện, hạn {due}</source>
        <translation>not done, due {due}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>bậc “{band}”</source>
        <translation>band “{band}”</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>bậc “{band}”, tính {value} × {times} {points} điểm</source>
        <translation>band “{band}”, {value} × {times} {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>trả lời “Không”</source>
        <translation>answer “No”</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>trả lời “Có”</source>
        <translation>answer “Yes”</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{label}: {points} điểm</source>
        <translation>{label}: {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{count} {label} × {each} {points} điểm</source>
        <translation>{count} {label} × {each} {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>trừ {count} × {each} {points} điểm ({label})</source>
        <translation>minus {count} × {each} {points} {points:point|points} ({label})</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>lượt</source>
        <translation>times</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>tính từ {points} điểm</source>
        <translation>starting from {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không có trường hợp bị trừ điểm, giữ {points} điểm</source>
        <translation>no case costs points, {points} {points:point|points} kept</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>không phát sinh trường hợp nào</source>
        <translation>no case occurred</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>phát sinh {cases} trường hợp, không được điểm</source>
        <translation>{cases} {cases:case|cases} occurred, no points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{value}/{whole} × {max} {points} điểm</source>
        <translation>{value}/{whole} × {max} {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{expression} {points} điểm</source>
        <translation>{expression} {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{source}: {points} điểm</source>
        <translation>{source}: {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>chấm {points} điểm theo đánh giá</source>
        <translation>{points} {points:point|points} given by judgement</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>cộng lại không được điểm</source>
        <translation>together no points</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>cộng lại {points} điểm</source>
        <translation>together {points} {points:point|points}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{before} điểm vượt mức, lấy {points} điểm</source>
        <translation>{before} {before:point is|points are} above the limit, {points} {points:point|points} count</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>{before} điểm dưới mức thấp nhất, lấy {points} điểm</source>
        <translation>{before} {before:point is|points are} below the lowest, {points} {points:point|points} count</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>làm tròn đến {places} chữ số thập phân</source>
        <translation>rounded to {places} {places:decimal|decimals}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>lấy {places} chữ số thập phân, bỏ phần còn lại</source>
        <translation>cut to {places} {places:decimal|decimals}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/steps.py"/>
        <source>điều chỉnh thành {points} điểm, lý do: {reason}</source>
        <translation>adjusted to {points} {points:point|points}, reason: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/traces.py"/>
        <source>Kết quả: {result}</source>
        <translation>Result: {result}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/traces.py"/>
        <source>không tính điểm</source>
        <translation>not counted</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/traces.py"/>
        <source>chờ kết quả</source>
        <translation>awaiting result</translation>
    </message>
    <message>
        <location filename="../../desktop/wording/traces.py"/>
        <source>chưa tính được điểm</source>
        <translation>points not known yet</translation>
    </message>
</context>
</TS>
