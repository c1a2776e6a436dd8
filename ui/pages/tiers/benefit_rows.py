"""The benefits of a step: one line each, added and taken out in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.errors import FieldRefused
from services.tiers.editing import BENEFIT_KINDS, PERIODS, BenefitInput
from ui import theme
from ui.tier_words import KIND_NAMES, PERIOD_NAMES, Tiers
from ui.widgets import Button, Combo, Text


class _Row(QWidget):
    """Kind, words, how often in which period, and a way out."""

    changed = Signal()

    def __init__(self, given: BenefitInput, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = given
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.kind = Combo(
            ((k, Tiers.tr(KIND_NAMES[k])) for k in BENEFIT_KINDS), name=self.tr("Kind of benefit")
        )
        self.kind.set_value(given.kind)
        self.text = QLineEdit(given.text)
        self.text.setPlaceholderText(self.tr("What they get"))
        self.text.setAccessibleName(self.tr("What they get"))
        self.count = QLineEdit(str(given.quantity or ""))
        self.count.setPlaceholderText(self.tr("any number"))
        self.count.setAccessibleName(self.tr("How many times"))
        self.count.setFixedWidth(theme.px(88))
        self.period = Combo(((p, Tiers.tr(PERIOD_NAMES[p])) for p in PERIODS), name=self.tr("Period"))
        self.period.set_value(given.period)
        self.gone = Button("", "ghost", "x", size="small", name=self.tr("Take this benefit out"))
        for part in (self.kind, self.text, self.count, self.period, self.gone):
            line.addWidget(part, 1 if part is self.text else 0)
        self.text.textEdited.connect(lambda _text: self.changed.emit())
        self.count.textEdited.connect(lambda _text: self.changed.emit())
        self.kind.picked.connect(lambda _value: self.changed.emit())
        self.period.picked.connect(lambda _value: self.changed.emit())

    def value(self, key: str) -> BenefitInput:
        """What stands here. Raises FieldRefused(rule_number)."""
        count = self.count.text().strip()
        if count and not (count.isascii() and count.isdigit() and int(count) <= 1_000):
            raise FieldRefused("rule_number", {"least": 0, "most": "1,000"}, key)
        return replace(
            self._given,
            kind=self.kind.value(),
            text=self.text.text(),
            quantity=int(count or 0),
            period=self.period.value(),
        )


class BenefitRows(QWidget):
    """All benefits of a step; `changed()` with every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Benefits"), "caption-bold", "ink2"))
        head.addStretch(1)
        self.add_button = Button(
            self.tr("Add a benefit"), "link", "plus", size="small", clicked=lambda: self.add(focus=True)
        )
        head.addWidget(self.add_button)
        column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column.addLayout(self._column)
        self.error = Text("", "caption", "danger", wrap=True)
        self.error.hide()
        column.addWidget(self.error)

    def show_benefits(self, benefits: Sequence[BenefitInput]) -> None:
        """Show these instead."""
        while self.rows:
            self._drop(self.rows[0])
        for one in benefits:
            self.add(one)

    def add(self, given: BenefitInput | None = None, *, focus: bool = False) -> None:
        """A further line."""
        row = _Row(given or BenefitInput("service", ""))
        row.changed.connect(self.changed)
        row.gone.clicked.connect(lambda: self._take_out(row))
        self.rows.append(row)
        self._column.addWidget(row)
        if focus:
            row.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _take_out(self, row: _Row) -> None:
        self._drop(row)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, row: _Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def show_error(self, text: str) -> None:
        """Say what is wrong with one of them; '' = nothing."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def values(self, key: str) -> tuple[BenefitInput, ...]:
        """What stands in the lines, those without words left out. Raises FieldRefused under `key`."""
        return tuple(row.value(key) for row in self.rows if row.text.text().strip())
