"""Labels: always plain text, in a type role and a tone that the style sheet knows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui import icons, theme


class Text(QLabel):
    """A plain-text label; role: h1, h2, body, bold, caption … ; tone: ink, ink2, ink3, accent, warn, danger …"""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour to another token."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            theme.restyle(self)


class ElidedLabel(Text):
    """A label of one line that ends in … when it does not fit; the tooltip then has it all."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, tone, parent=parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(24), super().minimumSizeHint().height())

    def hug(self) -> None:
        """Be as wide as the text where there is room, so that something can follow it."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def shown(self) -> str:
        """The text as it is painted."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.color(str(self.property("tone"))))
        painter.drawText(self.contentsRect(), int(self.alignment()), self.shown())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.shown() != self.text() else "")


class KeyCap(QLabel):
    """The name of a key as a small cap."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("keycap", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Icon(QWidget):
    """An icon in a token's colour; with `square` it stands in a tinted square of that side."""

    def __init__(
        self,
        name: str,
        size: int = 18,
        tone: str = "ink2",
        *,
        square: int = 0,
        back: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone, self._square, self._back = name, size, tone, square, back
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, tone: str | None = None, back: str | None = None) -> None:
        """Show another icon, in another tone and on another square if they are given."""
        self._name = name
        self._tone = tone or self._tone
        self._back = back or self._back
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(self._square or self._size)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._back:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(self._back))
            radius = 10 if self._square >= 48 else 8
            painter.drawRoundedRect(self.rect(), radius, radius)
        side = theme.px(self._size)
        square = self.rect()
        square.setSize(QSize(side, side))
        square.moveCenter(self.rect().center())
        icons.paint(painter, self._name, square, theme.color(self._tone))


class Rule(QFrame):
    """A hairline, horizontal unless said otherwise."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "rule")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
