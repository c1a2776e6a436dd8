"""The sheet of keys (F1): only those that exist."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.base import Dialog
from ui.phrases import QT_TRANSLATE_NOOP
from ui.widgets import KeyCap, Text

SHEET: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Anywhere"),
        (
            (("Ctrl+F",), QT_TRANSLATE_NOOP("Shortcuts", "Find a contact")),
            (("Ctrl+N",), QT_TRANSLATE_NOOP("Shortcuts", "New contact")),
            (("Ctrl+Shift+N",), QT_TRANSLATE_NOOP("Shortcuts", "Register a newcomer")),
            (("Ctrl+I",), QT_TRANSLATE_NOOP("Shortcuts", "Import Excel")),
            (("Ctrl+E",), QT_TRANSLATE_NOOP("Shortcuts", "Export contacts")),
            (("Ctrl+Z",), QT_TRANSLATE_NOOP("Shortcuts", "Undo the last act")),
            (("Ctrl+Shift+Z", "Ctrl+Y"), QT_TRANSLATE_NOOP("Shortcuts", "Redo")),
            (("Ctrl+,",), QT_TRANSLATE_NOOP("Shortcuts", "Settings")),
            (("F5",), QT_TRANSLATE_NOOP("Shortcuts", "Refresh")),
            (("F1",), QT_TRANSLATE_NOOP("Shortcuts", "This sheet")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the list"),
        (
            (("↑", "↓"), QT_TRANSLATE_NOOP("Shortcuts", "Previous, next contact")),
            (("Alt+←", "Alt+→"), QT_TRANSLATE_NOOP("Shortcuts", "The same, from anywhere")),
            (("Space",), QT_TRANSLATE_NOOP("Shortcuts", "Tick the row")),
            (("Ctrl+A",), QT_TRANSLATE_NOOP("Shortcuts", "Tick all that match")),
            (("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Edit the contact")),
            (("T",), QT_TRANSLATE_NOOP("Shortcuts", "Tag")),
            (("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Move to trash")),
            (("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Clear the ticks, then search and filters")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the tree of tags"),
        (
            (("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Rename, colour")),
            (("Ins",), QT_TRANSLATE_NOOP("Shortcuts", "New tag")),
            (("Alt+↑", "Alt+↓"), QT_TRANSLATE_NOOP("Shortcuts", "Move up, down")),
            (("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Delete")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In a dialog"),
        (
            (("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Finish: the green button")),
            (("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Close")),
        ),
    ),
)
"""Groups of (keys, what they do)."""


def native(keys: str) -> str:
    """The name of a key as it stands on this computer's keyboard: ⌘ on a Mac, else English in every language."""
    if str(sys.platform) != "darwin" or any(sign in keys for sign in "←→↑↓"):
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys


class ShortcutsDialog(Dialog):
    """All keys on one sheet."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Keyboard shortcuts"))
        self.add_close_cross()
        columns = QHBoxLayout()
        columns.setSpacing(32)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(0)
        for at, (title, rows) in enumerate(SHEET):
            column = left if at == 0 else right
            if at > 1:
                column.addSpacing(18)
            column.addWidget(Text(QCoreApplication.translate("Shortcuts", title), "bold"))
            column.addSpacing(8)
            column.addLayout(self._rows(rows))
        for column in (left, right):
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.set_hint(self.tr("Single letters work while you are not typing."))
        self.cancel.setText(self.tr("Close"))

    def _rows(self, rows: tuple[tuple[tuple[str, ...], str], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for line, (keys, text) in enumerate(rows):
            words = Text(QCoreApplication.translate("Shortcuts", text), "body", "ink2")
            grid.addWidget(words, line, 0)
            caps = QHBoxLayout()
            caps.setSpacing(6)
            caps.addStretch(1)
            for key in keys:
                caps.addWidget(KeyCap(native(key)))
            grid.addLayout(caps, line, 1)
        return grid
