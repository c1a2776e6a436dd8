"""Lines of a card: a rule at the left, what it says at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets import ElidedLabel, Text


class RuleLines(QWidget):
    """A few rules, one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show these; what stood there before goes."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for row, (what, says) in enumerate(lines):
            self._grid.addWidget(ElidedLabel(what, "body", "ink2"), row, 0)
            self._grid.addWidget(Text(says, "bold"), row, 1, Qt.AlignmentFlag.AlignRight)


def heading(text: str, *actions: QWidget) -> QHBoxLayout:
    """A small heading with what can be done beside it."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(Text(text, "caption-bold", "ink2"))
    line.addStretch(1)
    for action in actions:
        line.addWidget(action)
    return line


def clear(layout: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
