"""How one entry came about, in numbered steps."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.statement_steps import Explanation
from services.statements import StatementEntry
from ui import statement_words as words
from ui import theme
from ui.widgets import Button, Card, KeyCap, Rule, Text

WIDTH: Final = 300
_ALSO: Final = ("principal", "bonus", "points", "growth")


class StepsCard(Card):
    """The steps of the entry in hand. `slip_wanted(sale)` and `undo_wanted(operation)` when its buttons are pressed."""

    slip_wanted = Signal(int)
    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 14, 16, 12), parent=parent)
        self.setFixedWidth(theme.px(WIDTH))
        self._sale: int | None = None
        self._operation: int | None = None
        self.body.addWidget(Text(self.tr("How this entry came about"), "h2"))
        self.said = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.said)
        inner = QWidget()
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(0, 0, 4, 0)
        self.rows.setSpacing(6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        # An area makes what it holds opaque.
        inner.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self.also = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.also)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.slip = Button(self.tr("Open the slip"), "secondary", clicked=self._open)
        self.undo = Button(self.tr("Undo…"), "ghost", clicked=self._undo)
        for button in (self.slip, self.undo):
            line.addWidget(button, 1)
        self.body.addLayout(line)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._empty()
        self.said.setText(self.tr("No entry is chosen."))
        self.also.hide()
        self.slip.hide()
        self.undo.hide()

    def _empty(self) -> None:
        while self.rows.count():
            item = self.rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def show_steps(self, entry: StatementEntry, found: Explanation, said: str, ledger: str) -> None:
        """Show the steps of an entry; `said` is when it was and who did it, `ledger` the one in sight."""
        self._empty()
        self._sale, self._operation = found.sale, entry.operation
        self.said.setText(f"{words.entry_words(entry)} · {said}")
        part = 0
        for number, step in enumerate(found.steps, 1):
            if step.part != part and number > 1:
                self.rows.addWidget(Rule())
            part = step.part
            self.rows.addWidget(self._row(number, words.step_words(step), words.step_amount(step)))
        if not found.steps:
            self.rows.addWidget(Text(words.entry_words(entry), "body", "ink2", wrap=True))
        self.rows.addStretch(1)
        names = {
            "principal": self.tr("principal"),
            "bonus": self.tr("bonus"),
            "points": self.tr("points"),
            "growth": self.tr("growth value"),
        }
        shown = ("principal", "bonus") if ledger == "stored" else (ledger,)
        others = [
            f"{names[asset]} {words.signed(entry.of(asset), money=asset in ('principal', 'bonus'))}"
            for asset in _ALSO
            if asset not in shown and entry.of(asset)
        ]
        self.also.setText(self.tr("At the same time: {what}").format(what=self.tr(", ").join(others)))
        self.also.setVisible(bool(others))
        self.slip.setVisible(found.sale is not None and not entry.undone and entry.turns != "undo")
        self.undo.setVisible(not entry.turns and not entry.undone)

    def _row(self, number: int, text: str, amount: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(KeyCap(str(number)), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(text, "body", wrap=True), 1)
        if amount:
            line.addWidget(Text(amount, "bold"), 0, Qt.AlignmentFlag.AlignTop)
        row.setAccessibleName(f"{number} {text} {amount}")
        return row

    def _open(self) -> None:
        if self._sale is not None:
            self.slip_wanted.emit(self._sale)

    def _undo(self) -> None:
        if self._operation is not None:
            self.undo_wanted.emit(self._operation)
