"""The few calls of Windows' kernel32 that Python does not offer, with their types."""

import sys

if sys.platform == "win32":
    import ctypes
    from collections.abc import Iterator
    from contextlib import contextmanager
    from ctypes import wintypes

    GENERIC_READ = 0x80000000
    GENERIC_WRITE = 0x40000000
    NO_BUFFERING = 0x20000000
    SEQUENTIAL = 0x08000000
    _SHARE_ALL = 0x1 | 0x2 | 0x4
    _OPEN_EXISTING = 3
    _INVALID_HANDLE = wintypes.HANDLE(-1).value

    class Kernel:
        """kernel32; what it refuses is raised as OSError with Windows' own number."""

        def __init__(self) -> None:
            self.calls = calls = ctypes.WinDLL("kernel32", use_last_error=True)
            calls.CreateFileW.restype = wintypes.HANDLE
            calls.CreateFileW.argtypes = (
                wintypes.LPCWSTR,
                wintypes.DWORD,
                wintypes.DWORD,
                wintypes.LPVOID,
                wintypes.DWORD,
                wintypes.DWORD,
                wintypes.HANDLE,
            )
            calls.ReadFile.argtypes = (
                wintypes.HANDLE,
                wintypes.LPVOID,
                wintypes.DWORD,
                wintypes.LPDWORD,
                wintypes.LPVOID,
            )
            calls.DeviceIoControl.argtypes = (
                wintypes.HANDLE,
                wintypes.DWORD,
                wintypes.LPVOID,
                wintypes.DWORD,
                wintypes.LPVOID,
                wintypes.DWORD,
                wintypes.LPDWORD,
                wintypes.LPVOID,
            )
            calls.CloseHandle.argtypes = (wintypes.HANDLE,)

        @contextmanager
        def opened(self, name: str, *, access: int, flags: int = 0) -> Iterator[int]:
            """A handle on an existing file or device."""
            handle = self.calls.CreateFileW(
                name, access, _SHARE_ALL, None, _OPEN_EXISTING, flags, None
            )
            if handle is None or handle == _INVALID_HANDLE:
                raise last_error(name)
            try:
                yield handle
            finally:
                self.calls.CloseHandle(handle)

        def control(self, handle: int, code: int, *, given: bytes = b"", room: int = 0) -> bytes:
            """Ask a device for a deed; returns what it answers, `room` bytes at most."""
            answer = ctypes.create_string_buffer(max(room, 1))
            length = wintypes.DWORD()
            done = self.calls.DeviceIoControl(
                handle,
                code,
                given or None,
                len(given),
                answer if room else None,
                room,
                ctypes.byref(length),
                None,
            )
            if not done:
                raise last_error(None)
            return answer.raw[: length.value]

    def last_error(name: str | None) -> OSError:
        """What Windows had against the last call."""
        number = ctypes.get_last_error()
        return OSError(None, ctypes.FormatError(number).strip(), name, number)
