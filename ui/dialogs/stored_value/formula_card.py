"""One reason for paying stored value back: its whole sum, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets import Card, KeyCap, Radio, Rule, Text


class FormulaCard(Card):
    """A reason that can be chosen by its radio button, its key or a click; one that does not fit is grey and says why.
    `chosen()` when it becomes the one."""

    chosen = Signal()

    def __init__(self, title: str, key: str, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 12), parent=parent)
        self.fits = True
        self.radio = Radio(title)
        self.radio.toggled.connect(self._toggled)
        line = QHBoxLayout()
        line.addWidget(self.radio, 1)
        line.addWidget(KeyCap(key))
        self.body.addLayout(line)
        self.rule = Text(rule, "caption", "ink2", wrap=True)
        self.body.addWidget(self.rule)
        self._rows: list[tuple[Text, Text]] = []
        for _ in range(4):
            word, amount = Text("", "body"), Text("", "body")
            row = QHBoxLayout()
            row.addWidget(word, 1)
            row.addWidget(amount)
            self.body.addLayout(row)
            self._rows.append((word, amount))
        self.body.addWidget(Rule())
        foot = QHBoxLayout()
        self.owed = Text(self.tr("To pay back"), "body")
        self.result = Text("", "display")
        foot.addWidget(self.owed, 1)
        foot.addWidget(self.result)
        self.body.addLayout(foot)
        self.note = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Three beside each other are equally wide, whatever their titles.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_sum(self, rows: Sequence[tuple[str, str]], result: str, note: str, *, fits: bool) -> None:
        """Show the sum line by line, what it comes to and a note."""
        self.fits = fits
        for (word, amount), row in zip(self._rows, [*rows, ("", ""), ("", "")][:4], strict=False):
            word.setText(row[0])
            amount.setText(row[1])
            for part in (word, amount):
                part.setVisible(bool(row[0]))
                part.set_tone("ink" if fits else "ink3")
        for word, amount in self._rows[len(rows) :]:
            word.hide()
            amount.hide()
        self.radio.setEnabled(fits)
        self.result.setText(result)
        self.note.setText(note)
        said = ", ".join(" ".join(row) for row in rows)
        self.radio.setAccessibleDescription(f"{said}, {self.owed.text()} {result}. {note}")
        self._look()

    def choose(self) -> None:
        """Make it the one, if it fits."""
        if self.fits:
            self.radio.setChecked(True)

    def _toggled(self, on: bool) -> None:
        self._look()
        if on:
            self.chosen.emit()

    def _look(self) -> None:
        on = self.radio.isChecked()
        self.setProperty("panel", "accent-card" if on else "card")
        self.result.set_tone("accent" if on else "ink2" if self.fits else "ink3")
        theme.restyle(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose()
        super().mousePressEvent(event)
