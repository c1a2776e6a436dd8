"""Progress: the bar, and the card with figures, time left and Cancel."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.cards import Card
from ui.widgets.painting import rounded, spinner
from ui.widgets.text import Text


class Bar(QProgressBar):
    """A thin bar; `set_done(done, None)` shows that the end is not known yet."""

    def __init__(self, height: int = 8, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thick = height
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_done(self, done: int, total: int | None) -> None:
        """Show `done` of `total`."""
        self.setValue(0 if not total else min(1000, done * 1000 // total))

    def sizeHint(self) -> QSize:
        return QSize(120, self._thick)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self._thick)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = self.height() / 2
        rounded(painter, self.rect(), radius, theme.color("track"))
        filled = round(self.width() * self.value() / 1000)
        if filled > 0:
            rounded(
                painter,
                QRect(0, 0, max(filled, self.height()), self.height()),
                radius,
                theme.color("accent"),
            )


class Spinner(QWidget):
    """Turning rays while something runs whose length is not known."""

    def __init__(
        self, size: int = 18, tone: str = "accent", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size, self._tone, self._turn = size, tone, 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def sizeHint(self) -> QSize:
        side = theme.px(self._size)
        return QSize(side, side)

    def showEvent(self, event: object) -> None:
        self._timer.start(90)

    def hideEvent(self, event: object) -> None:
        self._timer.stop()

    def _step(self) -> None:
        self._turn = (self._turn + 1) % 8
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        spinner(QPainter(self), self.rect(), theme.color(self._tone), self._turn)


class ProgressCard(Card):
    """Title, per cent, bar, n / total, rate and time left, and a Cancel that says what it does."""

    cancelled = Signal()

    def __init__(
        self,
        title: str,
        *,
        cancel: str = "",
        clock: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(margins=(14, 8, 10, 12), parent=parent)
        self._clock = clock
        self._began = clock()
        self._spoken = -1
        head = QHBoxLayout()
        head.setSpacing(8)
        self._heading = Text(title, "bold")
        self._percent = Text("", "caption", "ink2")
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._percent)
        self.cancel_button = Button(
            cancel or self.tr("Cancel"), "ghost", "x", size="small", clicked=self._cancel
        )
        head.addWidget(self.cancel_button)
        self.bar = Bar(name=title)
        self._detail = Text("", "caption", "ink2")
        self._detail.hide()
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self.bar)
        self.body.addWidget(self._detail)

    def set_title(self, title: str) -> None:
        """Name what is done now."""
        self._heading.setText(title)
        self.bar.setAccessibleName(title)

    def set_progress(self, done: int, total: int | None, unit: str = "") -> None:
        """Show how far it is; the detail line appears once a rate can be told."""
        self.bar.set_done(done, total)
        if not total:
            self._percent.setText(f"{done:,}" if done else "")
            return
        percent = min(100, done * 100 // total)
        self._percent.setText(f"{percent}%")
        if percent // 10 != self._spoken // 10:
            self._spoken = percent
            self.bar.setAccessibleDescription(f"{percent}%")
        passed = self._clock() - self._began
        parts = [f"{done:,} / {total:,} {unit}".strip()]
        if passed >= 1 and done > 0:
            rate = done / passed
            parts.append(self.tr("about {rate} a second").format(rate=f"{round(rate):,}"))
            parts.append(self.tr("about %n second(s) left", "", round((total - done) / rate)))
        self._detail.setText(" · ".join(parts))
        self._detail.setVisible(passed >= 1)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancelled.emit()


def skeleton(painter: QPainter, rect: QRect, row: int, rows: int) -> None:
    """Grey bars in the place of rows that are being read; `row` pixels each, `rows` of them."""
    widths = (50, 70, 70, 38), (50, 70, 94, 38), (50, 70, 70, 38)
    track = theme.color("track")
    for index in range(rows):
        middle = rect.top() + row * index + row // 2
        if middle > rect.bottom():
            return
        left = rect.left() + theme.px(28)
        side = theme.px(22)
        rounded(painter, QRect(left, middle - side // 2, side, side), side / 2, track)
        left += side + theme.px(14)
        thick = theme.px(10)
        for width in widths[index % len(widths)]:
            rounded(painter, QRect(left, middle - thick // 2, theme.px(width), thick), thick / 2, track)
            left += theme.px(width) + theme.px(22)
    painter.setPen(Qt.PenStyle.NoPen)
