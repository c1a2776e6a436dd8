"""The view Day close: the figures of a business date at the left, the cash and the lock at the right."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from services.changes import Changes
from services.day_close.closing import close_day
from services.day_close.figures import Day, day
from ui import theme
from ui.alive import alive
from ui.context import Context
from ui.moments import day_short
from ui.pages.day_close.cash_pane import NARROW, WIDTH, CashPane
from ui.pages.day_close.figures import Figures
from ui.pages.ground import GroundPage
from ui.widgets import Button, Text

_NARROW_BELOW: Final = 1360


class Tools(QWidget):
    """The day, the way to the others, and the sheet. `stepped(days)`, `sheet_wanted()`."""

    stepped = Signal(int)
    today_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.back = Button(
            "", "ghost", "caret-left", name=self.tr("The day before"), clicked=lambda: self.stepped.emit(-1)
        )
        self.day = Text("", "bold")
        self.day.setMinimumWidth(theme.px(92))
        self.day.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.forth = Button(
            "", "ghost", "caret-right", name=self.tr("The next day"), clicked=lambda: self.stepped.emit(1)
        )
        self.today = Button(self.tr("Today"), "ghost", clicked=self.today_wanted.emit)
        self.sheet = Button(self.tr("Preview A4"), "secondary", "printer", clicked=self.sheet_wanted.emit)
        for part in (self.today, self.back, self.day, self.forth, self.sheet):
            line.addWidget(part)


class DayClosePage(GroundPage):
    """Ctrl+Enter closes the day, Ctrl+P shows the sheet, Alt+Up and Alt+Down go from day to day."""

    refresh_on = frozenset({"sales", "balances", "stored_value", "points", "tiers", "settings", "staff"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.found: Day | None = None
        self._date: str = ""
        self.bar = Tools()
        self.bar.stepped.connect(self.step)
        self.bar.today_wanted.connect(lambda: self.show_date(self.context.today().isoformat()))
        self.bar.sheet_wanted.connect(self.open_sheet)
        self.figures = Figures(context)
        self.figures.ledger_wanted.connect(lambda: context.window.show_view("tiers", "stored"))
        self.figures.sale_wanted.connect(lambda: context.window.open_sale())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.figures)
        self.figures.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.pane = CashPane(context)
        self.pane.locking.connect(self._lock)
        self.pane.print_wanted.connect(self.open_sheet)
        self.pane.day_wanted.connect(self.show_date)
        self.pane.held_wanted.connect(lambda: context.window.open_sale())
        across = self.lay(QBoxLayout.Direction.LeftToRight)
        across.addWidget(area, 1)
        across.addWidget(self.pane)
        for keys, act in (
            ("Ctrl+Return", self.pane.press),
            ("Ctrl+Enter", self.pane.press),
            ("Ctrl+P", self.open_sheet),
            ("Alt+Up", lambda: self.step(-1)),
            ("Alt+Down", lambda: self.step(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def tools(self) -> QWidget:
        return self.bar

    def focus_first(self) -> None:
        self.pane.counted.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved(self) -> str:
        return self.tr("the cash counted") if self.pane.typed() else ""

    # -- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        today = self.context.today()
        wanted = self._date or today.isoformat()
        self.context.jobs.read(lambda store: day(store, wanted, today), self._got, key=(id(self), "day"))

    def _got(self, found: Day) -> None:
        self.found = found
        today = self.context.today()
        shown = date.fromisoformat(found.figures.on_date)
        self.bar.day.setText(day_short(shown, today))
        self.bar.day.setToolTip(shown.isoformat())
        self.bar.forth.setEnabled(shown < today)
        self.bar.today.setEnabled(shown != today)
        self.figures.show_day(found)
        self.pane.show_day(found)

    def show_date(self, on_date: str) -> None:
        """Look at another business date."""
        self._date = "" if on_date == self.context.today().isoformat() else on_date
        self.refresh()

    def step(self, days: int) -> None:
        """Look at a day before or after; never beyond today."""
        today = self.context.today()
        shown = date.fromisoformat(self._date) if self._date else today
        wanted = min(shown + timedelta(days=days), today)
        self.show_date(wanted.isoformat())

    # -- closing -------------------------------------------------------------------------------------

    def _lock(self, counted: int, reason: str) -> None:
        found = self.found
        if found is None:
            return
        act, on_date, opening, seen = (
            self.context.act(),
            found.figures.on_date,
            found.opening_cash,
            found.expected_cash,
        )
        self.pane.lock.set_busy(True, self.tr("Closing…"))
        self.context.operations.run(
            lambda store: close_day(store, act, on_date, counted, reason=reason, opening=opening, seen=seen),
            done=alive(self, self._locked),
            failed=alive(self, self._not_locked),
        )

    def _locked(self, changes: Changes) -> None:
        self.pane.lock.set_busy(False)
        today, wanted = self.context.today(), str(changes.receipt["date"])

        def show(found: Day) -> None:
            self._got(found)
            self.open_sheet()

        self.context.jobs.read(
            lambda store: day(store, wanted, today), alive(self, show), key=(id(self), "day")
        )

    def _not_locked(self, error: BaseException) -> None:
        self.pane.refused(error)
        self.refresh()

    def open_sheet(self) -> None:
        """The sheet of the day in sight, as it will be on paper."""
        found = self.found
        if found is None:
            return
        from ui.dialogs.sheet import SheetDialog
        from ui.printing.day_close import day_sheet

        closed_at = self.context.local(found.closed.at) if found.closed is not None else None
        sheet = day_sheet(found, settings=self.context.settings, made=self.context.now(), at=closed_at)
        SheetDialog(self.context, self.window(), sheet).open()

    # -- size ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def measure(self) -> None:
        super().measure()
        self.figures.set_gap(self.gap)
        narrow = self.width() < theme.px(_NARROW_BELOW)
        self.pane.setFixedWidth(theme.px(NARROW if narrow else WIDTH))
