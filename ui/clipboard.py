"""A number on the clipboard for a minute (faults.md F45)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

ON_CLIPBOARD_FOR: Final = 60_000
"""Milliseconds."""


class BriefCopy(QObject):
    """Puts a text on the clipboard and takes it off after a minute, unless something else is there by then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(ON_CLIPBOARD_FOR)
        self.timer.timeout.connect(self.forget)
        self._copied = ""

    def put(self, text: str) -> None:
        """Copy a text; the minute begins anew."""
        self._copied = text
        QGuiApplication.clipboard().setText(text)
        self.timer.start()

    def forget(self) -> None:
        """Take it off now."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.clear()
        self._copied = ""
