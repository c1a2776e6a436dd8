"""Whether a path lies on a drive of another computer, where SQLite's WAL must not be used."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

# https://www.sqlite.org/wal.html: "WAL does not work over a network filesystem."
NETWORK_TYPES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs",
        "9p",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "fuse.glusterfs",
    }
)


def filesystem_type(path: Path) -> str:
    """The type of the file system that holds `path`, as the system names it; '' where it can't be told."""
    path = Path(os.path.realpath(path))
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(path)[0] + "\\"
        return "smb" if drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == 4 else ""
    return _mounted_type(path)


@lru_cache(maxsize=8)
def _mounted_type(path: Path) -> str:
    best, kind = "", ""
    for point, name in _mounts():
        if (str(path) == point or str(path).startswith(point.rstrip("/") + "/")) and len(point) >= len(best):
            best, kind = point, name
    return kind


def _mounts() -> list[tuple[str, str]]:
    if sys.platform == "darwin":
        import re
        import subprocess

        listing = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return re.findall(r" on (.+?) \((\w+)", listing)
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    return [(p[1].replace("\\040", " "), p[2]) for p in (line.split() for line in lines) if len(p) > 2]


def on_network_drive(path: Path) -> bool:
    """Whether `path` lies on a network drive."""
    return filesystem_type(path) in NETWORK_TYPES
