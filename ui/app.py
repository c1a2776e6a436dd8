"""Starts the window: look, language, logs, the store, and the loop in between."""

from __future__ import annotations

import gc
import logging
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from services.damage import machine_fault
from services.stores import default_path
from ui import crash, logs, qt_libraries, theme, translations
from ui.settings_file import Machine
from ui.version import VERSION

if TYPE_CHECKING:
    from ui.main_window import MainWindow

log = logging.getLogger(__name__)

_IN_SIGHT = 50  # ms after which the window has been painted


def application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, made at the first call."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(arguments if arguments is not None else sys.argv[:1])
    app.setApplicationName("Hudie")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("hudie")
    return app


def run(options: Namespace, machine: Machine | None = None) -> int:
    """Open the window on `options.store` (the user's own when None) and stay until it is closed; the exit code.

    `options.lang` and `options.theme` win over the machine's settings for this run.
    """
    if sentence := qt_libraries.explain_missing_for_window():
        print(sentence, file=sys.stderr)
        return 1
    app = application()
    folder = logs.begin()
    abort = crash.last_abort(folder)
    crash.install(folder)
    # What is made while starting stays: looking for garbage in it would take a tenth of the time to the first paint.
    gc.disable()
    try:
        path = (options.store or default_path()).expanduser().absolute()
        return _stay(app, path, machine or Machine(), options.lang, options.theme, abort)
    finally:
        gc.enable()
        crash.uninstall()
        logs.end()


def _stay(
    app: QApplication,
    path: Path,
    machine: Machine,
    language: str | None,
    mode: str | None,
    abort: str,
) -> int:
    translations.install(language or machine.language)
    theme.instance().apply(mode or machine.mode, machine.text_scale)  # type: ignore[arg-type]
    from ui.main_window import MainWindow
    from ui.window.start import ask, open_for_window

    home: Path | None = None
    following: Path | None = path
    while following is not None:
        store = open_for_window(following, machine, is_home=home is None)
        if store is None:
            if home is None:
                return 0
            # The demo shop did not open: back to the shop's own store.
            following, home = home, None
            continue
        try:
            window = MainWindow(store, machine, home=home)
        except Exception as error:
            # What opening did not touch turned out damaged, or the drive has gone since.
            store.close()
            fault = machine_fault(error)
            if fault is None:
                raise
            chosen = ask(fault, following, machine)
            if chosen is None:
                following, home = home, None
            else:
                following = chosen.path
            continue
        window.show()
        window.begin(abort)
        abort = ""
        QTimer.singleShot(_IN_SIGHT, window, lambda window=window: _settle(window))
        app.exec()
        window.stop()
        following = window.reopen
        restoring = window.restoring
        if following is not None:
            away = following not in (home, Path(store.path)) and not window.moved
            home = Path(store.path) if away else (None if following == home else home)
        window.deleteLater()
        # Gone before the next dialog comes: that would take the focus back to where it was, into what dies under it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if following is not None and restoring is not None:
            from ui.window.restoring import RestoringDialog

            RestoringDialog(restoring, following).exec()
    return 0


def _settle(window: MainWindow) -> None:
    """What the first paint need not wait for: hearing of second starts, looking for garbage."""
    from ui.window.instance import Listener

    Listener(window.context.path, window.raise_window, window)
    gc.enable()
