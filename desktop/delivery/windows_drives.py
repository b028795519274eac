"""Finds the sticks and other removable drives of a Windows PC, and lets them go."""

import sys

if sys.platform == "win32":
    import ctypes
    import os
    import struct
    from ctypes import wintypes
    from pathlib import Path

    from desktop.delivery.windows_kernel import GENERIC_READ, GENERIC_WRITE, Kernel
    from desktop.domain.delivery import Drive
    from desktop.domain.delivery_errors import (
        DriveGoneError,
        EjectRefusedError,
        EjectUnknownError,
    )

    _LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    _REMOVABLE, _FIXED = 2, 3
    _USB, _SD, _MMC = 7, 12, 13
    _READ_ONLY_VOLUME = 0x00080000
    _NO_DIALOGS = 0x0001  # SEM_FAILCRITICALERRORS: an empty card reader is no reason for one
    _NAME_LENGTH = 261
    _QUERY_PROPERTY = 0x002D1400
    _DEVICE_PROPERTY = bytes(12)  # StorageDeviceProperty, PropertyStandardQuery
    _BUS_TYPE_AT = 28
    _DESCRIPTION_BYTES = 1024
    _LOCK_VOLUME = 0x00090018
    _DISMOUNT_VOLUME = 0x00090020
    _MEDIA_REMOVAL = 0x002D4804
    _EJECT_MEDIA = 0x002D4808

    class WindowsDrives:
        """What Windows says of drives, by their letters."""

        def __init__(self) -> None:
            self._kernel = Kernel()

        def removable(self) -> tuple[Drive, ...]:
            """The drives that can be taken away, in the order of their letters."""
            bits = self._kernel.calls.GetLogicalDrives()
            letters = [letter for at, letter in enumerate(_LETTERS) if bits >> at & 1]
            with _Quiet(self._kernel):
                found = (
                    self._drive(f"{letter}:\\", is_removable=True)
                    for letter in letters
                    if self._is_offered(f"{letter}:\\")
                )
                return tuple(drive for drive in found if drive is not None)

        def drive_of(self, folder: Path) -> Drive:
            """The drive a folder lies on; raises DriveGoneError where there is no such folder."""
            if not folder.is_dir():
                raise DriveGoneError(folder)
            root = ctypes.create_unicode_buffer(len(str(folder.resolve())) + _NAME_LENGTH)
            calls = self._kernel.calls
            with _Quiet(self._kernel):
                if not calls.GetVolumePathNameW(str(folder.resolve()), root, len(root)):
                    raise DriveGoneError(folder)
                drive = self._drive(root.value, is_removable=self._is_offered(root.value))
            if drive is None:
                raise DriveGoneError(folder)
            return drive

        def eject(self, drive: Drive) -> None:
            """Write out what is left and let the drive go.

            Raises EjectRefusedError, and EjectUnknownError where nothing here can do it.
            """
            if not drive.is_removable:
                raise EjectUnknownError(drive.mount)
            device = _device(str(drive.mount))
            try:
                with self._kernel.opened(device, access=GENERIC_READ | GENERIC_WRITE) as handle:
                    self._kernel.control(handle, _LOCK_VOLUME)  # refused while a file is open
                    self._kernel.control(handle, _DISMOUNT_VOLUME)
                    self._kernel.control(handle, _MEDIA_REMOVAL, given=b"\0")
                    self._kernel.control(handle, _EJECT_MEDIA)
            except OSError as error:
                raise EjectRefusedError(drive.mount, error.strerror or "") from error

        def _is_offered(self, root: str) -> bool:
            kind = self._kernel.calls.GetDriveTypeW(root)
            if kind == _FIXED:  # a USB hard disk calls itself so
                return root[:1] != os.environ.get("SYSTEMDRIVE", "C:")[:1] and self._is_plugged(
                    root
                )
            return bool(kind == _REMOVABLE)

        def _is_plugged(self, root: str) -> bool:
            try:
                with self._kernel.opened(_device(root), access=0) as handle:
                    description = self._kernel.control(
                        handle, _QUERY_PROPERTY, given=_DEVICE_PROPERTY, room=_DESCRIPTION_BYTES
                    )
            except OSError:
                return False
            if len(description) < _BUS_TYPE_AT + 4:
                return False
            (bus,) = struct.unpack_from("<I", description, _BUS_TYPE_AT)
            return bus in {_USB, _SD, _MMC}

        def _drive(self, root: str, *, is_removable: bool) -> Drive | None:
            calls = self._kernel.calls
            label = ctypes.create_unicode_buffer(_NAME_LENGTH)
            kind = ctypes.create_unicode_buffer(_NAME_LENGTH)
            flags = wintypes.DWORD()
            free, size = ctypes.c_ulonglong(), ctypes.c_ulonglong()
            known = calls.GetVolumeInformationW(
                root, label, len(label), None, None, ctypes.byref(flags), kind, len(kind)
            )
            measured = calls.GetDiskFreeSpaceExW(root, ctypes.byref(free), ctypes.byref(size), None)
            if not known or not measured:  # a reader without a card in it
                return None
            return Drive(
                mount=Path(root),
                device=root.rstrip("\\"),
                label=label.value,
                file_system=kind.value,
                free=free.value,
                size=size.value,
                cluster=self._cluster(root),
                is_removable=is_removable,
                is_read_only=bool(flags.value & _READ_ONLY_VOLUME),
            )

        def _cluster(self, root: str) -> int:
            sectors, octets = wintypes.DWORD(), wintypes.DWORD()
            free, all_clusters = wintypes.DWORD(), wintypes.DWORD()
            known = self._kernel.calls.GetDiskFreeSpaceW(
                root,
                ctypes.byref(sectors),
                ctypes.byref(octets),
                ctypes.byref(free),
                ctypes.byref(all_clusters),
            )
            return max(sectors.value * octets.value, 1) if known else 1

    class _Quiet:
        """Keeps Windows from asking the person to insert a disk, in this thread."""

        def __init__(self, kernel: Kernel) -> None:
            self._calls = kernel.calls
            self._before = wintypes.DWORD()

        def __enter__(self) -> None:
            self._calls.SetThreadErrorMode(_NO_DIALOGS, ctypes.byref(self._before))

        def __exit__(self, *_: object) -> None:
            self._calls.SetThreadErrorMode(self._before, None)

    def _device(root: str) -> str:
        letter = root.rstrip("\\")
        return f"\\\\.\\{letter}"
