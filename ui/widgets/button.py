"""The one push button: primary, secondary, tonal, ghost, link and danger, small or big, with or without icon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets.painted import say
from ui.widgets.painting import focus_ring, rounded, spinner

Kind = Literal["primary", "secondary", "tonal", "ghost", "link", "danger"]
Size = Literal["small", "normal", "big"]

_HEIGHT: Final = {"small": 30, "normal": 36, "big": 48}
_PADDING: Final = {"small": 11, "normal": 15, "big": 20}
_ICON: Final = {"small": 16, "normal": 18, "big": 22}
_GAP: Final = 8
_BOLD: Final = ("primary", "tonal")
# Kind: (fill, border, text, icon, fill under the pointer).
_LOOK: Final[dict[str, tuple[str | None, str | None, str, str, str | None]]] = {
    "primary": ("accent", None, "on_accent", "on_accent", "accent_hover"),
    "secondary": ("surface", "line2", "ink", "ink2", "well"),
    "tonal": ("accent_soft", None, "accent", "accent", "accent_soft"),
    "ghost": (None, None, "ink2", "ink2", "track"),
    "link": (None, None, "accent", "accent", None),
    "danger": ("surface", "danger", "danger", "danger", "danger_soft"),
}
_PRESSES: Final = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
_PRESSING_KEYS: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_KEYBOARD: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Button(QPushButton):
    """A painted push button. `keys` is the shortcut's name shown behind the text.

    A button without text needs `name`, which becomes its tooltip and accessible name.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = "secondary",
        icon: str = "",
        *,
        size: Size = "normal",
        keys: str = "",
        name: str = "",
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.kind: Kind = kind
        self._icon = icon
        self._size: Size = size
        self._keys = keys
        self._short = False
        self._busy_text: str | None = None
        self._turn = 0
        self._timer: QTimer | None = None
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if name:
            self.setToolTip(name)
            self.setAccessibleName(name)
        if clicked is not None:
            slot = clicked
            self.clicked.connect(lambda: slot())

    # -- what it says ----------------------------------------------------------------------------

    def setText(self, text: str) -> None:
        """Say something else."""
        say(self, text)

    def set_kind(self, kind: Kind) -> None:
        """Turn it into another kind."""
        self.kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon; empty = none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_size(self, size: Size) -> None:
        """Make it smaller or bigger."""
        self._size = size
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Show the icon alone, the words as its tooltip; a button without an icon stays as it is."""
        if short == self._short or not self._icon:
            return
        self._short = short
        if self.toolTip() in ("", self.text()):
            self.setToolTip(self.text() if short else "")
        self.updateGeometry()
        self.update()

    def set_busy(self, busy: bool, text: str = "") -> None:
        """Show a spinner and `text` at the width the button has now, deaf to clicks; False = as before."""
        if busy == (self._busy_text is not None):
            return
        if busy:
            self.setFixedWidth(
                max(self.width(), self.sizeHint().width()) if self.isVisible() else self.sizeHint().width()
            )
            self._busy_text = text or self.text()
            lead = theme.px(_ICON[self._size]) + _GAP + 16
            needed = QFontMetrics(self._font()).horizontalAdvance(self._busy_text) + lead
            self.setFixedWidth(max(self.minimumWidth(), needed))
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._step)
            self._timer.start(90)
        else:
            self._busy_text = None
            if self._timer is not None:
                self._timer.stop()
                self._timer.deleteLater()
                self._timer = None
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
        self.update()

    @property
    def busy(self) -> bool:
        """Whether it shows its spinner."""
        return self._busy_text is not None

    def _step(self) -> None:
        self._turn = (self._turn + 1) % 8
        self.update()

    def event(self, event: QEvent) -> bool:
        # A busy button keeps the focus but swallows what would press it.
        if self.busy:
            if event.type() in _PRESSES:
                return True
            if isinstance(event, QKeyEvent) and event.key() in _PRESSING_KEYS:
                return True
        return super().event(event)

    # -- how it looks ----------------------------------------------------------------------------

    def _font(self) -> QFont:
        role = {"small": "caption", "normal": "body", "big": "h2"}[self._size]
        return theme.font(role, bold=self.kind in _BOLD)

    def sizeHint(self) -> QSize:
        height = theme.px(_HEIGHT[self._size])
        if not self.text() or self._short:
            return QSize(height, height)
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self.text())
        if self._icon:
            width += theme.px(_ICON[self._size]) + _GAP
        if self._keys:
            width += metrics.horizontalAdvance(self._keys) + _GAP + 2
        padding = 4 if self.kind == "link" else theme.px(_PADDING[self._size])
        return QSize(width + 2 * padding, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, border, ink, tint, hover = _LOOK[self.kind]
        pointed = self.underMouse() or self.isDown()
        if self.isChecked():
            fill, ink, tint = "accent_soft", "accent", "accent"
        elif pointed and hover and not self.busy:
            fill = hover
        if not self.isEnabled():
            fill = "track" if fill else None
            border, ink, tint = None, "ink3", "ink3"
        painter = QPainter(self)
        back = theme.color(fill) if fill else None
        rounded(painter, self.rect(), 8, back, theme.color(border) if border else None)
        if self.hasFocus() and self._by_keyboard:
            focus_ring(painter, self.rect(), 8, on_fill=self.kind == "primary")
        font = QFont(self._font())
        if self.kind == "link" and pointed and self.isEnabled():
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        self._paint_content(painter, QFontMetrics(font), ink, tint)

    def _paint_content(self, painter: QPainter, metrics: QFontMetrics, ink: str, tint: str) -> None:
        said = "" if self._short else self.text()
        text = said if self._busy_text is None else self._busy_text
        side = theme.px(_ICON[self._size])
        lead = side + (_GAP if text else 0) if self._icon or self.busy else 0
        keys = (
            metrics.horizontalAdvance(self._keys) + _GAP + 2
            if self._keys and not (self.busy or self._short)
            else 0
        )
        if lead + metrics.horizontalAdvance(text) + keys + 8 > self.width():
            keys = 0  # where room is short the words go before the key
        room = self.width() - lead - keys - 8
        # elidedText cuts an underlined text that fits to the pixel.
        fits = metrics.horizontalAdvance(text) <= room
        shown = text if fits else metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        width = lead + metrics.horizontalAdvance(shown) + keys
        left = (self.width() - width) // 2
        middle = self.height() // 2
        if self.busy:
            spinner(painter, QRect(left, middle - side // 2, side, side), theme.color(tint), self._turn)
        elif self._icon:
            icons.paint(painter, self._icon, QRect(left, middle - side // 2, side, side), theme.color(tint))
        painter.setPen(theme.color(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRect(left + lead, 0, self.width(), self.height()), flags, shown)
        if keys:
            painter.drawText(
                QRect(left + width - keys + _GAP + 2, 0, self.width(), self.height()), flags, self._keys
            )
