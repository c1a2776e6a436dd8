"""Logs that hold no personal data: five files of 1 MiB, digits and names scrubbed, never in the way of work."""

from __future__ import annotations

import logging
import os
import re
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from filelock import FileLock, Timeout
from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LONG_NUMBER: Final = re.compile(r"\d[\d \-]{5,}\d")
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_QT_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_MOST: Final = 8
"""Windows of different stores, at a time, that are logged; each keeps its files to itself."""
_qt = logging.getLogger("qt")


def folder() -> Path:
    """Where the logs of this user lie."""
    return Path(os.environ.get("HUDIE_LOGS") or user_log_path("Hudie", appauthor=False))


def scrub(text: str) -> str:
    """A text without what could be a phone, a name or the user's folder."""
    text = text.replace(str(Path.home()), "~")
    return _NOT_ASCII.sub("?", _LONG_NUMBER.sub("#", text))


def traceback_text(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Where it happened and of what kind it is, without the message: that may quote a customer."""
    lines = ["Traceback:"]
    for frame in traceback.extract_tb(trace):
        file = Path(frame.filename)
        lines.append(f"  {'/'.join(file.parts[-3:])}:{frame.lineno} {frame.name}")
    code = getattr(error, "code", None)
    known = f" ({code})" if isinstance(code, str) and code.isidentifier() else ""
    lines.append(f"{kind.__name__}{known}")
    cause = error.__cause__ or error.__context__ if error is not None else None
    if cause is not None and cause is not error:
        lines.append("from " + traceback_text(type(cause), cause, cause.__traceback__))
    return "\n".join(lines)


class _Plain(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")

    def formatException(self, ei: Any) -> str:
        kind, error, trace = ei
        return traceback_text(kind, error, trace) if kind is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have cached the full text of the exception.
        record.exc_text = None
        text = scrub(super().format(record))
        record.exc_text = None
        # The time is a long number itself: it comes after the scrubbing.
        return f"{self.formatTime(record)} {text}"


class _Files(RotatingFileHandler):
    """Failing to log stops nothing: a full disk is told of by the write that needs the disk.

    `own` is the lock on the folder: the files of two processes would roll over into each other.
    """

    def __init__(self, own: FileLock, file: Path) -> None:
        self.own = own
        super().__init__(file, maxBytes=1 << 20, backupCount=4, encoding="utf-8", delay=True)

    def close(self) -> None:
        super().close()
        self.own.release()

    def handleError(self, record: logging.LogRecord) -> None:
        pass

    def _open(self):  # type: ignore[no-untyped-def]
        stream = super()._open()
        if os.name == "posix":
            os.chmod(self.baseFilename, 0o600)
        return stream


def begin() -> Path | None:
    """Log from now on, Qt's messages too; the folder that is this process's own: the user's, or one within it while
    another window has that. None when nothing can be written."""
    qInstallMessageHandler(_from_qt)
    try:
        own = _free_folder(folder())
    except OSError:
        return None
    if own is None:
        return None
    place = Path(own.lock_file).parent
    handler = _Files(own, place / "hudie.log")
    handler.setFormatter(_Plain())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return place


def _free_folder(first: Path) -> FileLock | None:
    for number in range(1, _MOST + 1):
        place = first if number == 1 else first / str(number)
        place.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place / "in-use.lock", mode=0o600)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        return lock
    return None


def end() -> None:
    """Close the log."""
    qInstallMessageHandler(None)
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, _Files):
            root.removeHandler(handler)
            handler.close()


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    try:
        _qt.log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)
        if kind == QtMsgType.QtFatalMsg and sys.__stderr__ is not None:
            sys.__stderr__.write(scrub(message) + "\n")
    except Exception:  # noqa: BLE001 - Qt calls this from anywhere, also while Python ends
        return
