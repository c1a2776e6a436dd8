"""What the painted buttons share: the hand, the focus, their size, and a text that is shown as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget


def say(button: QAbstractButton, text: str) -> None:
    """Give a button its text; an `&` in it, in a customer's name say, is a sign like others, not the mark of a key."""
    QAbstractButton.setText(button, text)
    button.setShortcut(QKeySequence())


def verbatim(text: str) -> str:
    """A text as Qt's own menus and tabs must get it to show its `&`."""
    return text.replace("&", "&&")


class PaintedButton(QAbstractButton):
    """A button that a subclass paints and measures by `sizeHint`."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, checkable: bool = False) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        """Say something else."""
        say(self, text)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
