"""The sheet of keys (F1): only those that exist."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.dialogs.base import Dialog
from ui.phrases import QT_TRANSLATE_NOOP
from ui.widgets import KeyCap, Text

Rows = tuple[tuple[tuple[str, ...], str], ...]
Group = tuple[str, Rows]

SHEET: tuple[Group, ...] = (
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Anywhere"),
        (
            (("F2",), QT_TRANSLATE_NOOP("Shortcuts", "Record a sale")),
            (("Ctrl+1", "…"), QT_TRANSLATE_NOOP("Shortcuts", "The tabs, from the left")),
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
        QT_TRANSLATE_NOOP("Shortcuts", "In a dialog"),
        (
            (("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Finish: the green button")),
            (("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Close")),
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
        QT_TRANSLATE_NOOP("Shortcuts", "Adding friends"),
        (
            (("F6",), QT_TRANSLATE_NOOP("Shortcuts", "Copy the number")),
            (("F7",), QT_TRANSLATE_NOOP("Shortcuts", "Copy the verification text")),
            (("1", "…", "5"), QT_TRANSLATE_NOOP("Shortcuts", "What came of it; then the next")),
            (("0",), QT_TRANSLATE_NOOP("Shortcuts", "Take the last one back")),
            (("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Print the list")),
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
        QT_TRANSLATE_NOOP("Shortcuts", "Feedback, duplicates"),
        (
            (("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Solved; merge this pair")),
            (("→",), QT_TRANSLATE_NOOP("Shortcuts", "Skip this pair")),
            (("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Not the same person")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "While recording a sale"),
        (
            (("F3",), QT_TRANSLATE_NOOP("Shortcuts", "Another person")),
            (("↓",), QT_TRANSLATE_NOOP("Shortcuts", "Pick products")),
            (("2", "…", "6"), QT_TRANSLATE_NOOP("Shortcuts", "Switch a discount or payment, in step ③")),
            (("Alt+2", "…"), QT_TRANSLATE_NOOP("Shortcuts", "The same while typing")),
            (("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Next step; on a row its amount")),
            (("Alt+H",), QT_TRANSLATE_NOOP("Shortcuts", "Put the slip on hold")),
            (("Alt+W",), QT_TRANSLATE_NOOP("Shortcuts", "Slips on hold")),
        ),
    ),
)
"""Groups of (keys, what they do)."""
_WIDTHS: Final = {2: 760, 3: 1160}
_HEAD: Final = 2
"""What the title of a group and the gap over it take, in rows."""


def in_columns(count: int) -> list[list[Group]]:
    """The groups in their order in so many columns, the highest as low as it can be."""
    heights = [len(rows) + _HEAD for _title, rows in SHEET]
    for most in range(max(heights), sum(heights) + 1):
        columns: list[list[Group]] = [[]]
        filled = 0
        for group, height in zip(SHEET, heights, strict=True):
            if columns[-1] and filled + height > most:
                columns.append([])
                filled = 0
            columns[-1].append(group)
            filled += height
        if len(columns) <= count:
            return columns
    raise AssertionError("one column holds all")


def native(keys: str) -> str:
    """The name of a key as it stands on this computer's keyboard: ⌘ on a Mac, else English in every language."""
    if str(sys.platform) != "darwin" or any(sign in keys for sign in "←→↑↓…"):
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys


class ShortcutsDialog(Dialog):
    """All keys on one sheet."""

    def __init__(self, parent: QWidget | None) -> None:
        place = parent.window() if parent is not None else QGuiApplication.primaryScreen().availableGeometry()
        count = 3 if theme.px(_WIDTHS[3]) < place.width() else 2
        super().__init__(parent, "", width=_WIDTHS[count])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Keyboard shortcuts"))
        self.add_close_cross()
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for groups in in_columns(count):
            column = QVBoxLayout()
            column.setSpacing(0)
            for at, (title, rows) in enumerate(groups):
                column.addSpacing(18 if at else 0)
                column.addWidget(Text(QCoreApplication.translate("Shortcuts", title), "bold"))
                column.addSpacing(8)
                column.addLayout(self._rows(rows))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.set_hint(self.tr("Single letters work while you are not typing."))
        self.cancel.setText(self.tr("Close"))

    def _rows(self, rows: Rows) -> QGridLayout:
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
