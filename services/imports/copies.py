"""A private copy of a file that is to be read, so that nothing can change it meanwhile."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from services.errors import Unusable
from services.files_out import patiently
from services.imports import sniff
from services.progress import Progress

_CHUNK = 1024 * 1024
_BOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_PREFIX, _LOCK, _DAY = "hudie-reading-", "held.lock", 86_400


@dataclass(frozen=True)
class Copy:
    """Where the copy lies, how many bytes it has, their SHA-256, and whether they begin like a zip file."""

    path: Path
    size: int
    sha256: str
    is_zip: bool


@contextmanager
def private_folder(work: Path | None = None) -> Iterator[Path]:
    """A folder for copies that only this user may enter, removed in the end: in `work` (the store's work folder, made
    when it is not there) where that can be written to, else among the system's temporary files. There goes too what a
    killed process left more than a day ago. While it is used it `is_held`."""
    made = _made_in(work) if work is not None else None
    if made is None:
        _remove_old(Path(tempfile.gettempdir()))
        made = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = FileLock(made / _LOCK, mode=0o600)
    try:
        with lock:
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if work is not None:
            with suppress(OSError):  # others lie there still
                work.rmdir()


def is_held(folder: Path) -> bool:
    """Whether a living process uses this `private_folder`, so that nobody else may remove it."""
    if not (folder / _LOCK).is_file():
        return False
    try:
        with FileLock(folder / _LOCK, timeout=0):
            return False
    except Timeout:
        return True


def _made_in(work: Path) -> Path | None:
    try:
        work.mkdir(mode=0o700, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=work))
    except OSError:
        return None


def _remove_old(folder: Path) -> None:
    for one in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if one.is_dir() and not one.is_symlink() and time.time() - one.stat().st_mtime > _DAY:
                shutil.rmtree(one, ignore_errors=True)


def copy(source: Path, target: Path, progress: Progress, *, large: bool = False) -> Copy:
    """Copies a regular file to `target` (new, mode 0600). Raises `Unusable`: missing, not_a_table, too_large, busy,
    empty; and `Cancelled`, leaving nothing."""
    if source.name.startswith("~$"):
        raise Unusable("not_a_table", str(source), {"lock_file": True})
    try:
        for attempt in range(3):
            made = _copy(source, target, progress, large)
            if made is not None:
                return made
            time.sleep(0.05 * attempt)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    raise Unusable("busy", str(source), {"changing": True})


def _copy(source: Path, target: Path, progress: Progress, large: bool) -> Copy | None:
    """None when the file changed under the reading."""
    target.unlink(missing_ok=True)
    digest = hashlib.sha256()
    copied, is_zip = 0, False
    descriptor = _open(source)
    with open(descriptor, "rb", buffering=0) as file:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            what = "folder" if stat.S_ISDIR(before.st_mode) else "special"
            raise Unusable("not_a_table", str(source), {what: True})
        if before.st_size == 0:
            raise Unusable("empty", str(source))
        limit: int | None = None
        made = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with open(made, "wb", buffering=0) as out:
            while chunk := file.read(_CHUNK):
                if not copied:
                    is_zip = chunk.startswith(b"PK")
                    limit = (
                        sniff.LARGEST_BOOK
                        if chunk.startswith(_BOOKS)
                        else None
                        if large
                        else sniff.LARGEST_TEXT
                    )
                copied += len(chunk)
                if limit is not None and max(copied, before.st_size) > limit:
                    raise Unusable(
                        "too_large", str(source), {"size": max(copied, before.st_size), "limit": limit}
                    )
                digest.update(chunk)
                out.write(chunk)
                progress.step(copied, before.st_size, "copying")
        after = os.fstat(descriptor)
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns) or copied != after.st_size:
        return None
    return Copy(target, copied, digest.hexdigest(), is_zip)


def _open(source: Path) -> int:
    """A descriptor that neither waits for a pipe's writer nor follows a link put there meanwhile."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0)
    try:
        real = source.resolve(strict=True)
        if real.is_dir():
            raise Unusable("not_a_table", str(source), {"folder": True})
        return patiently(lambda: os.open(real, flags))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Unusable("missing", str(source)) from error
    except PermissionError as error:
        raise Unusable("busy", str(source), {"permission": True}) from error
    except (OSError, RuntimeError, ValueError) as error:
        code = getattr(error, "errno", None)
        if code in (errno.ENXIO, errno.ELOOP, errno.ENODEV, errno.EISDIR):
            raise Unusable("not_a_table", str(source), {"special": True}) from error
        raise Unusable("missing", str(source)) from error
