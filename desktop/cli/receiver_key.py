"""The command about the key that opens what others encrypt to this office."""

from argparse import Namespace

from desktop.bootstrap.opening import open_workspace
from desktop.cli.output import say, say_json
from desktop.cli.pin import read_pin
from desktop.services.encrypting import make_receiver_key
from desktop.services.files import read_small_file
from desktop.services.key_copy import copy_receiver_key


def receiver_key(arguments: Namespace) -> int:
    """`receiver-key WS [--copy-to DIR]`: make the key where there is none; say its public half."""
    with open_workspace(arguments.workspace) as workspace:
        path = workspace.receiver_key_path
        public = path.with_suffix(".pub")
        is_new = not path.exists()
        if is_new:
            pin = read_pin(arguments.pin_file, prompt="Mã PIN cho khóa nhận: ")
            recipient = make_receiver_key(workspace, pin=pin).recipient
        else:
            recipient = read_small_file(public).decode("ascii").strip()
        folder = arguments.copy_to
        copies = () if folder is None else copy_receiver_key(workspace, folder)
    if arguments.as_json:
        said = {"recipient": recipient, "identity": str(path), "public": str(public)}
        say_json(said | {"new": is_new, "copies": [str(one) for one in copies]})
        return 0
    say(
        "Đã tạo khóa nhận." if is_new else "Khóa nhận đã có từ trước.",
        f"Khóa công khai, gửi cho các đơn vị nộp hồ sơ: {recipient}",
        f"  cũng nằm trong tệp {public}",
        f"Khóa mở (giữ kín): {path}",
        *(f"Bản sao: {one}" for one in copies),
    )
    if not copies:
        say("Hãy lưu bản sao của khóa mở ra USB: mất khóa này thì không mở được hồ sơ đã mã hóa.")
    return 0
