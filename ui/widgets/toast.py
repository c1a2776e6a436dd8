"""Toasts: one line at the bottom of the window, with a way to undo while the seconds run down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.text import ElidedLabel, Icon

SECONDS: Final = 8


class _Way(QPushButton):
    """The text button of a toast, in the toast's own accent."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme.font("body", bold=True)
        painter.setFont(font)
        painter.setPen(theme.color("toast_accent"))
        words = self.rect().adjusted(0, 0, -theme.px(6), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -2, -3), 6, 6)


class Toast(QFrame):
    """One line that leaves by itself; the countdown rests while the pointer or the focus is on it, and while a dialog lies
    over it or keeps its buttons from being pressed. `further` is one more way on, in words, beside Undo."""

    closed = Signal()

    def __init__(
        self,
        text: str,
        *,
        icon: str = "check-circle",
        undo: Callable[[], object] | None = None,
        further: tuple[str, Callable[[], object]] | None = None,
        seconds: int = SECONDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "toast")
        self.setFixedHeight(theme.px(43))
        self.setAccessibleName(text)
        self.operation: int | None = None
        self._undo = undo
        self._left = seconds
        self._hovered = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 12, 0)
        layout.setSpacing(10)
        layout.addWidget(Icon(icon, 18, "toast_ink"))
        self._label = ElidedLabel(text, "body", "toast_ink")
        layout.addWidget(self._label, 1)
        self.further: QPushButton | None = None
        if further is not None:
            words, slot = further
            self.further = _Way(words, self)
            metrics = self.further.fontMetrics()
            self.further.setFixedSize(metrics.horizontalAdvance(words) + theme.px(20), theme.px(32))
            self.further.clicked.connect(lambda: slot())
            layout.addWidget(self.further)
        self.button: QPushButton | None = None
        if undo is not None:
            self.button = _Way(self._wording(seconds), self)
            # Measured with the longest countdown, so that the line does not twitch.
            metrics = self.button.fontMetrics()
            self.button.setFixedSize(
                metrics.horizontalAdvance(self._wording(88)) + theme.px(20), theme.px(32)
            )
            self.button.clicked.connect(self._press)
            layout.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def _wording(self, seconds: int) -> str:
        return self.tr("Undo {seconds} s").format(seconds=seconds)

    @property
    def seconds_left(self) -> int:
        """How long it will still stay."""
        return self._left

    def tick(self) -> None:
        """One second has gone by."""
        if (
            self._hovered
            or self._behind()
            or any(way is not None and way.hasFocus() for way in (self.button, self.further))
        ):
            return
        self._left -= 1
        if self._left <= 0:
            self.leave()
        elif self.button is not None:
            self.button.setText(self._wording(self._left))

    def _behind(self) -> bool:
        dialog = QApplication.activeModalWidget()
        return dialog is not None and dialog is not self.window()

    def leave(self) -> None:
        """Go away now."""
        self._timer.stop()
        self.closed.emit()

    def _press(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
        self.leave()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        super().leaveEvent(event)


class ToastStack(QWidget):
    """At most two toasts, the newest lowest, centred above the status bar of `window`."""

    MOST = 2

    def __init__(self, window: QWidget, above: int = 0) -> None:
        super().__init__(window)
        self._window = window
        self._above = above
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.toasts: list[Toast] = []
        window.installEventFilter(self)
        self.hide()

    def set_above(self, height: int) -> None:
        """Height of the status bar that stays free."""
        self._above = height
        self._place()

    def show_toast(
        self,
        text: str,
        *,
        icon: str = "check-circle",
        undo: Callable[[], object] | None = None,
        further: tuple[str, Callable[[], object]] | None = None,
        seconds: int = SECONDS,
        operation: int | None = None,
    ) -> Toast:
        """Put a toast below the others; the oldest leaves when there are more than two. `operation` is what it tells of."""
        while len(self.toasts) >= self.MOST:
            self.toasts[0].leave()
        made = Toast(text, icon=icon, undo=undo, further=further, seconds=seconds, parent=self)
        made.operation = operation
        made.closed.connect(self._drop_closed)
        self.toasts.append(made)
        self._layout.addWidget(made)
        made.show()
        self._place()
        self.show()
        self.raise_()
        return made

    def forget(self, operation: int | None) -> None:
        """What tells of this operation leaves: it has been turned back."""
        for toast in list(self.toasts):
            if toast.operation is not None and toast.operation == operation:
                toast.leave()

    def _drop_closed(self) -> None:
        closed = self.sender()
        for toast in list(self.toasts):
            if toast is closed:
                self.toasts.remove(toast)
                self._layout.removeWidget(toast)
                toast.hide()
                toast.deleteLater()
        self.setVisible(bool(self.toasts))
        self._place()

    def _place(self) -> None:
        if not self.toasts:
            return
        width = min(theme.px(588), self._window.width() - 32)
        height = sum(toast.height() for toast in self.toasts) + 8 * (len(self.toasts) - 1)
        self.setGeometry(
            (self._window.width() - width) // 2,
            self._window.height() - self._above - height - 14,
            width,
            height,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
