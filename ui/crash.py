"""When the program itself is at fault: log it, say so once, live on. Nothing here may raise or call itself again."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from services.damage import machine_fault
from services.errors import HudieError
from ui import logs, messages

log = logging.getLogger(__name__)

FAULT_FILE: Final = "fault.txt"
_LEAST: Final = 20
"""A report shorter than this is only the heading."""


class _Hooks:
    """What was installed, so that it can be taken away again."""

    def __init__(self) -> None:
        self.showing = False
        self.fault_file: IO[str] | None = None
        self.bridge: QObject | None = None


_hooks = _Hooks()


def install(folder: Path | None) -> None:
    """Catch what no one catches, in every thread; an abort of the process leaves a report in `folder`."""
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    _hooks.bridge = QObject()
    if folder is None:
        return
    try:
        # Kept open for the life of the process: faulthandler writes to its descriptor.
        _hooks.fault_file = (folder / FAULT_FILE).open("w", encoding="utf-8")
        faulthandler.enable(_hooks.fault_file, all_threads=True)
    except OSError:
        log.warning("no report of aborts can be kept")


def uninstall() -> None:
    """Give the hooks back."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    _hooks.bridge = None
    if _hooks.fault_file is not None:
        faulthandler.disable()
        _hooks.fault_file.close()
        with contextlib.suppress(OSError):  # an empty one is no report either
            Path(_hooks.fault_file.name).unlink()
        _hooks.fault_file = None


def last_abort(folder: Path | None) -> str:
    """What the run before wrote when it was aborted; empty when it ended well. To be asked before `install`."""
    if folder is None:
        return ""
    try:
        text = (folder / FAULT_FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return logs.scrub(text) if len(text) >= _LEAST else ""


def report(error: BaseException, window: QWidget | None) -> None:
    """Show an error to the user: one sentence for what is known, the crash dialog for a fault of the program."""
    known: BaseException | None = error if isinstance(error, HudieError) else machine_fault(error)
    if known is not None:
        log.info("refused: %s", getattr(known, "code", "fault"))
        show_sentence(messages.sentence(known), window)
        return
    _tell(type(error), error, error.__traceback__, window)


def note(error: BaseException) -> None:
    """Only log an error that must not hold the user up."""
    log.warning("%s", logs.traceback_text(type(error), error, error.__traceback__))


def show_sentence(text: str, window: QWidget | None) -> None:
    """A known trouble: said plainly in the window."""
    from ui.dialogs.notice import NoticeDialog

    _once(lambda: NoticeDialog(window or _window(), text).open())


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    if isinstance(error, HudieError) or machine_fault(error) is not None:
        report(error, _window())
        return
    _tell(kind, error, trace, _window())


def _uncaught_in_thread(arguments: Any) -> None:
    kind, error, trace = arguments.exc_type, arguments.exc_value, arguments.exc_traceback
    bridge = _hooks.bridge
    if bridge is None or QCoreApplication.instance() is None:
        _write(kind, error, trace)
        return
    QTimer.singleShot(0, bridge, lambda: _tell(kind, error, trace, _window()))


def _write(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    text = logs.traceback_text(kind, error, trace)
    log.error("%s", text)
    if sys.__stderr__ is not None:  # there is none without a console
        sys.__stderr__.write(text + "\n")
    return text


def _tell(
    kind: type[BaseException],
    error: BaseException | None,
    trace: TracebackType | None,
    window: QWidget | None,
) -> None:
    text = _write(kind, error, trace)
    app = QApplication.instance()
    if not isinstance(app, QApplication) or QThread.currentThread() is not app.thread():
        return

    def show() -> None:
        from ui.dialogs.crash import CrashDialog

        CrashDialog(window, text).open()

    _once(show)


def _once(show: Callable[[], None]) -> None:
    """Show one dialog at a time; a fault inside it is only logged."""
    if _hooks.showing:
        return
    _hooks.showing = True
    try:
        show()
    except Exception:
        log.exception("the dialog itself failed")
    finally:
        _hooks.showing = False


def _window() -> QWidget | None:
    app = QApplication.instance()
    return app.activeWindow() if isinstance(app, QApplication) else None
