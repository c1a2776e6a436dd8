"""Telling a scanner, which types like a keyboard, from a hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

HAND: Final = 40
"""Milliseconds in which no hand presses another key."""
SCAN: Final = 4
"""So many keys at such a speed are no hand's."""


class Keys(QObject):
    """Gathers keys that follow each other closely. `typed(text)` = a hand pressed them; what ends with an Enter and is
    longer than a hand can be so fast was scanned."""

    typed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(HAND)
        self._pause.timeout.connect(self.flush)

    def take(self, event: QKeyEvent) -> bool:
        """Gather a key that is a sign; False for all others."""
        text = event.text()
        shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if len(text) != 1 or not text.isprintable() or event.modifiers() & ~shift or event.isAutoRepeat():
            return False
        self._keys += text
        self._pause.start()
        return True

    def flush(self) -> None:
        """Nothing follows: what was gathered came from a hand, unless it is too much for one."""
        self._pause.stop()
        keys, self._keys = self._keys, ""
        if keys and len(keys) < SCAN:
            self.typed.emit(keys)

    def entered(self) -> str:
        """Enter came: what a scanner typed before it; '' = that was a hand."""
        if self._pause.isActive() and len(self._keys) >= SCAN:
            self._pause.stop()
            keys, self._keys = self._keys, ""
            return keys
        self.flush()
        return ""
