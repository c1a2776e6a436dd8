"""A window over a copy of a store, brought from state to state, and what is seen there."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from services import history
from services.clock import Clock, FixedClock
from services.stores import open_store
from ui import theme, translations
from ui.dialogs.base import Dialog
from ui.main_window import MainWindow
from ui.settings_file import Machine
from ui.tour.sets import Look
from ui.tour.words import Known, listen, overhear

_LOOK_EVERY: Final = 6  # ms
_QUIET: Final = 4
"""So many looks in a row must find nothing going on."""
_PAUSE: Final = 350  # ms; what waits longer is a countdown


class Stuck(Exception):
    """A state was not reached in time."""


class TourWindow(MainWindow):
    """Keeps what it would report."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self.reported: list[BaseException] = []
        super().__init__(*arguments, **named)

    def report(self, error: BaseException) -> None:
        """Note an error instead of opening a dialog for it."""
        self.reported.append(error)


class Stage:
    """What scenes play on. `folder` is a place of their own for files and stores."""

    def __init__(self, look: Look, folder: Path) -> None:
        self.look = look
        self.folder = folder
        self.known = Known()
        self.known.add(str(folder))
        self.faults: list[str] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        self.machine = Machine(folder / "hudie.ini")
        self.machine.set("look/language", look.language)
        self.machine.set("look/theme", look.theme)
        self.machine.set("look/text_scale", look.text)
        self.machine.set("files/last_folder", str(folder))
        translations.install(look.language)
        self._listener = listen(self.known, look.language)
        theme.instance().apply(look.theme, look.text)  # type: ignore[arg-type]
        self.window: TourWindow = None  # type: ignore[assignment]
        self._hook = sys.excepthook
        sys.excepthook = self._broken

    # -- the window -------------------------------------------------------------------------------

    def open(self, store: Path) -> None:
        """A window on this store instead of the one before."""
        self.shut()
        opened = open_store(store, create=not store.exists(), window=True)
        self.window = TourWindow(opened, self.machine, clock=_clock(opened))
        self.known.add(self.context.settings)
        self.known.add(self.context.staff)
        self.known.add(self.window.windowTitle())
        overhear(self.context.jobs, self.known)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(self.look.width, self.look.window_height)
        self.window.move(0, 0)
        self.window.show()
        self.window.begin()
        self.settle()

    def shut(self) -> None:
        """End the window in sight."""
        if self.window is not None:
            self.clear()
            self.window.hide()
            self.window.stop()
            self.window.deleteLater()
            self.window = None  # type: ignore[assignment]
            self.app.processEvents()

    def close(self) -> None:
        """End the tour of this stage."""
        self.shut()
        self.app.removeTranslator(self._listener)
        self._listener.deleteLater()
        sys.excepthook = self._hook

    @property
    def context(self) -> Any:
        """What pages and dialogs of the window are given."""
        return self.window.context

    @property
    def page(self) -> Any:
        """The page in sight."""
        return self.window.page()

    # -- waiting ----------------------------------------------------------------------------------

    def settle(self, until: Callable[[], bool] | None = None, seconds: float = 30.0) -> None:
        """Let events through until no job is under way and `until` holds. Raises Stuck."""
        quiet = 0
        loop = QEventLoop()

        def look() -> None:
            nonlocal quiet
            quiet = quiet + 1 if self.context.jobs.idle and (until is None or until()) else 0
            if quiet >= _QUIET:
                if self._pausing():
                    quiet = 0
                else:
                    loop.exit(0)

        self._turn(loop, look, seconds)

    def _pausing(self) -> bool:
        """Whether something waits for the end of the typing, say, before it begins."""
        timers = (timer for top in self.app.topLevelWidgets() for timer in top.findChildren(QTimer))
        return any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= _PAUSE for timer in timers
        )

    def reach(self, until: Callable[[], bool], seconds: float = 30.0) -> None:
        """Let events through until `until` holds, whatever is under way. Raises Stuck."""
        loop = QEventLoop()

        def look() -> None:
            if until():
                loop.exit(0)

        self._turn(loop, look, seconds)

    def _turn(self, loop: QEventLoop, look: Callable[[], None], seconds: float) -> None:
        clock = QTimer()
        clock.setInterval(_LOOK_EVERY)
        clock.timeout.connect(look)
        end = QTimer()
        end.setSingleShot(True)
        end.timeout.connect(lambda: loop.exit(1))
        clock.start()
        end.start(round(seconds * 1000))
        code = loop.exec()
        clock.stop()
        end.stop()
        if code:
            raise Stuck(f"not reached within {seconds:g} s")

    # -- what stands above the window ---------------------------------------------------------------

    def above(self) -> list[QWidget]:
        """Dialogs, then popups and menus in sight, the topmost last."""
        found = [
            one
            for one in self.app.topLevelWidgets()
            if one.isVisible() and one is not self.window and one.width() > 1 and not _is_tip(one)
        ]
        return sorted(found, key=_depth)

    def dialog(self, kind: type[QWidget] | str = Dialog) -> Any:
        """The topmost dialog or popup of a class (or of its name), as soon as it is there. Raises Stuck."""

        def find() -> list[QWidget]:
            return [one for one in self.above() if _is_a(one, kind)]

        self.reach(lambda: bool(find()), 10)
        return find()[-1]

    def clear(self) -> None:
        """Close what stands above the window, whatever was typed there; toasts go too."""
        for _round in range(8):
            above = self.above()
            if not above:
                break
            top = above[-1]
            if isinstance(top, Dialog):
                top.set_dirty(False)
                top.discard()
            else:
                top.close()
            self.app.processEvents()
        if self.window is not None:
            for toast in list(self.window.toasts.toasts):
                toast.leave()

    @property
    def room(self) -> QRect:
        """Where everything has to be, in global pixels."""
        return QRect(self.window.mapToGlobal(QPoint(0, 0)), self.window.size())

    # -- hands --------------------------------------------------------------------------------------

    def write(self, widget: QWidget, text: str) -> None:
        """Type into an editor."""
        self.known.add(text)
        widget.setFocus()
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.app.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))

    def menu(self, menu: QMenu, under: QWidget) -> None:
        """Open a menu without waiting for its end."""
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _broken(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.faults.append("".join(traceback.format_exception(kind, error, trace)))


def _clock(store: Any) -> Clock:
    """The moment after the newest act: what is old or new then looks the same whenever the tour goes round."""
    newest = history.operations(store, limit=1)
    if not newest:
        return FixedClock(datetime(2026, 11, 18, 11, 30, tzinfo=UTC))
    return FixedClock(datetime.fromtimestamp(newest[0].at + 600, UTC))


def _is_tip(widget: QWidget) -> bool:
    return widget.windowType() == Qt.WindowType.ToolTip


def _is_a(widget: QWidget, kind: type[QWidget] | str) -> bool:
    if isinstance(kind, str):
        return kind in {one.__name__ for one in type(widget).__mro__}
    return isinstance(widget, kind)


def _depth(widget: QWidget) -> int:
    """How many windows it stands above."""
    depth = 0
    with suppress(RuntimeError):
        parent = widget.parentWidget()
        while parent is not None:
            parent = parent.window().parentWidget() if parent.isWindow() else parent.window()
            depth += 1
    return depth + (100 if widget.windowType() == Qt.WindowType.Popup else 0)
