"""What will be when it is done: a few figures in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets import Card, ElidedLabel, Rule, Text


class After(NamedTuple):
    """A figure: what it is of, what it becomes, and a note."""

    caption: str
    value: str
    note: str
    tone: str = "ink"


class AfterCard(Card):
    """Figures beside each other, lines between them."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 10, 16, 10), parent=parent)
        line = QHBoxLayout()
        line.setSpacing(14)
        self._cells: list[tuple[QWidget, QWidget | None, Text, ElidedLabel, ElidedLabel]] = []
        for at in range(count):
            rule = Rule(vertical=True) if at else None
            if rule is not None:
                line.addWidget(rule)
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            caption, value, note = (
                Text("", "caption", "ink2"),
                ElidedLabel("", "number"),
                ElidedLabel("", "caption", "ink2"),
            )
            for part in (caption, value, note):
                column.addWidget(part)
            line.addWidget(cell, 1)
            self._cells.append((cell, rule, caption, value, note))
        self.body.addLayout(line)

    def show_all(self, figures: Sequence[After]) -> None:
        """Show these; places left over go."""
        for at, (cell, rule, caption, value, note) in enumerate(self._cells):
            there = at < len(figures)
            cell.setVisible(there)
            if rule is not None:
                rule.setVisible(there)
            if there:
                one = figures[at]
                caption.setText(one.caption)
                value.setText(one.value)
                value.set_tone(one.tone)
                note.setText(one.note)
                cell.setAccessibleName(f"{one.caption} {one.value} {one.note}")
