"""The strip at the bottom: shop, where the data is, last backup, what runs behind, who is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.moments import moment_words
from ui.widgets import Bar, ElidedLabel, Icon, Text
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring

STALE = timedelta(hours=24)


class Words(PaintedButton):
    """Words that can be pressed; they look like the text around them."""

    def __init__(self, text: str, clicked: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tone = "ink2"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda: clicked())

    def set_tone(self, tone: str) -> None:
        """Another colour token."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._font()).horizontalAdvance(self.text()) + 14, theme.px(22))

    def _font(self) -> QFont:
        return theme.font("caption", bold=self._tone == "danger")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self._font())
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme.color(self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, self.rect().adjusted(1, 2, -1, -2), 6)


class RunningWork:
    """One long job in the status bar."""

    def __init__(self, bar: StatusBar, title: str, opened: Callable[[], object] | None) -> None:
        self._bar, self.title, self.opened = bar, title, opened
        self.done, self.total = 0, 0

    def step(self, done: int, total: int | None, title: str = "") -> None:
        """How far it is."""
        self.done, self.total, self.title = done, total or 0, title or self.title
        self._bar.show_work()

    def end(self) -> None:
        """Take it out of the bar."""
        self._bar.drop(self)


class StatusBar(QFrame):
    """Status strip of the window; `keys` opens the sheet of shortcuts, `backups` the settings, `staff` switches who is
    at the counter."""

    def __init__(
        self,
        *,
        keys: Callable[[], object],
        backups: Callable[[], object],
        staff: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setProperty("panel", "surface")
        self._works: list[RunningWork] = []
        self._backup: datetime | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 0, 14, 0)
        layout.setSpacing(6)
        self._shop = ElidedLabel("", "caption", "ink")
        self._shop.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._saved = Text(self.tr("Saved on this PC"), "caption", "ink")
        self._saved_icon = Icon("check-circle", 15, "accent")
        self._last = Words("", backups)
        self._running = Words("", self._open_work)
        self._bar = Bar(4)
        self._bar.setFixedWidth(120)
        self._bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._staff = Words("", staff)
        self._staff.setToolTip(self.tr("Who is at the counter: press to switch"))
        self._keys = Words(self.tr("F1 shortcuts"), keys)
        layout.addWidget(Icon("storefront", 15))
        layout.addWidget(self._shop)
        layout.addSpacing(14)
        layout.addWidget(self._saved_icon)
        layout.addWidget(self._saved)
        layout.addSpacing(6)
        layout.addWidget(self._last)
        layout.addStretch(1)
        layout.addWidget(self._running)
        layout.addWidget(self._bar)
        layout.addSpacing(10)
        layout.addWidget(self._staff)
        layout.addWidget(self._keys)
        self._height()
        self.show_work()

    def _height(self) -> None:
        self.setFixedHeight(theme.px(theme.metrics().status_bar) + 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._height()

    def show_shop(self, name: str, staff: str) -> None:
        """Who and where."""
        self._shop.setText(name or self.tr("My shop"))
        self._staff.setText(self.tr("Staff: {name}").format(name=staff) if staff else self.tr("Owner"))
        self._staff.updateGeometry()

    def show_backup(self, at: datetime | None, now: datetime, *, needed: bool = True) -> None:
        """When the last verified backup was made; red when that is over a day ago, or never while there is
        something to lose."""
        self._backup = at
        stale = needed and (at is None or now - at > STALE)
        if at is None:
            text = self.tr("No backup yet")
        else:
            text = self.tr("Last backup {when}").format(when=moment_words(at, now))
        self._last.setText(text)
        self._last.set_tone("danger" if stale else "ink2")
        self._last.updateGeometry()
        self._last.setToolTip(
            self.tr("The last backup is more than a day old. Press to make one now.") if stale else ""
        )

    # -- what runs behind ---------------------------------------------------------------------------

    def work(self, title: str, opened: Callable[[], object] | None = None) -> RunningWork:
        """Show a long job from now on."""
        made = RunningWork(self, title, opened)
        self._works.append(made)
        self.show_work()
        return made

    def drop(self, work: RunningWork) -> None:
        """Forget a job that has ended."""
        if work in self._works:
            self._works.remove(work)
        self.show_work()

    def show_work(self) -> None:
        """Show the newest job, or none."""
        self._running.setVisible(bool(self._works))
        self._bar.setVisible(bool(self._works))
        if not self._works:
            return
        newest = self._works[-1]
        text = newest.title
        if newest.total:
            text += f" {newest.done * 100 // newest.total}%"
        self._running.setText(text)
        self._running.updateGeometry()
        self._bar.setAccessibleName(newest.title)
        self._bar.set_done(newest.done, newest.total or None)

    def _open_work(self) -> None:
        if self._works and self._works[-1].opened is not None:
            self._works[-1].opened()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, theme.color("line"))
