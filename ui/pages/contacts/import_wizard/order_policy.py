"""What is asked about a list of orders: where they come from, what their rows are, whether they earn points."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from services.orders import fields
from services.orders.checking import CheckedOrders
from services.orders.runs import source_of
from ui import theme
from ui.context import Context
from ui.pages.contacts.import_wizard import order_words, words
from ui.pages.contacts.import_wizard.draft import Draft
from ui.widgets import Card, CheckBox, Combo, Rule, Segmented, Text


class OrderPolicyCard(Card):
    """Up to three questions, each with an answer already. `changed()` when one was answered otherwise; `reread()` when the file
    must be read anew for it."""

    changed = Signal()
    reread = Signal()

    def __init__(self, context: Context, draft: Draft) -> None:
        compact = theme.instance().compact
        super().__init__(margins=(17, 4, 17, 6) if compact else (17, 10, 17, 10))
        self._context, self._draft = context, draft
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._sources(), 250)
        row.addWidget(Rule(vertical=True))
        row.addLayout(self._amounts(), 250)
        row.addWidget(Rule(vertical=True))
        row.addLayout(self._points(), 270)
        self.body.addLayout(row)

    # -- where they come from -------------------------------------------------------------------------

    def _sources(self) -> QVBoxLayout:
        column = _column(self.tr("Where these orders come from"))
        self.source = Combo(order_words.sources(), name=self.tr("Where these orders come from"))
        self.source.picked.connect(self._picked)
        column.addWidget(self.source)
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("for instance: the old till"))
        self.other.setAccessibleName(self.tr("Where they come from, in words"))
        self.other.setMaxLength(fields.SOURCE_LENGTH)
        self.other.editingFinished.connect(self._typed)
        self.other.hide()
        column.addWidget(self.other)
        column.addWidget(
            Text(self.tr("An order is known again by this and its number."), "caption", "ink2", wrap=True)
        )
        column.addStretch(1)
        return column

    def ask(self) -> None:
        """Begin with where a list with these headers came from the last time."""
        inspection = self._draft.inspection
        if inspection is None or self._draft.source:
            return
        headers = [guess.header for guess in inspection.columns]
        self._context.jobs.read(
            lambda store: source_of(store, headers), self._answered, key="import-orders-source"
        )

    def _answered(self, known: str | None) -> None:
        if not self._draft.source:
            self.set_source(known or self._draft.guessed_source())

    def set_source(self, source: str) -> None:
        """Choose where they come from, without a signal where it is that already."""
        known = source in fields.SOURCES
        self.source.set_value(source if known else order_words.OTHER)
        self.other.setVisible(not known)
        self.other.setText("" if known else source)
        self._decide(source)

    def _picked(self, key: object) -> None:
        other = key == order_words.OTHER
        self.other.setVisible(other)
        if other:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            self._typed()
        else:
            self._decide(str(key))

    def _typed(self) -> None:
        if text := fields.clean_source(self.other.text()):
            self._decide(text)

    def _decide(self, source: str) -> None:
        before = self._draft.source or self._draft.guessed_source()
        self._draft.source = source
        if source != before:
            self.changed.emit()

    def focus_other(self) -> bool:
        """Whether a word is still to be typed; the focus is there then."""
        wanting = not self.other.isHidden() and not fields.clean_source(self.other.text())
        if wanting:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        return wanting

    # -- what a row is --------------------------------------------------------------------------------

    def _amounts(self) -> QVBoxLayout:
        column = _column(self.tr("Amounts of orders with several rows"))
        self.amounts = Segmented(
            [(True, self.tr("Of each row")), (False, self.tr("Of the order"))],
            name=self.tr("Amounts of orders with several rows"),
        )
        self.amounts.chosen.connect(self._counted)
        column.addWidget(self.amounts)
        self._meaning = Text("", "caption", "ink2", wrap=True)
        column.addWidget(self._meaning)
        column.addStretch(1)
        return column

    def _counted(self, per_row: object) -> None:
        self._draft.per_row = bool(per_row)
        self.reread.emit()

    # -- points ---------------------------------------------------------------------------------------

    def _points(self) -> QVBoxLayout:
        column = _column(self.tr("Points"))
        self.points = CheckBox(self.tr("Also give points and growth"))
        self.points.toggled.connect(self._earn)
        column.addWidget(self.points)
        self._earning = Text("", "caption", "ink2", wrap=True)
        column.addWidget(self._earning)
        column.addStretch(1)
        return column

    def _earn(self, on: bool) -> None:
        self._draft.points = on
        self.changed.emit()

    # -- what the check found -------------------------------------------------------------------------

    def show_checked(self, checked: CheckedOrders) -> None:
        """Say what the answers come to."""
        several = checked.result.notes.get("several", 0)
        per_row = self._draft.per_row
        if per_row is None:
            per_row = not checked.result.notes.get("whole")
        self.amounts.set_value(per_row)
        self.amounts.setEnabled(bool(several))
        if not several:
            said = self.tr("Each order has one row.")
        elif per_row:
            said = words.grouped(self.tr("%n order(s) have several rows: they are added up.", "", several))
        else:
            said = words.grouped(
                self.tr("%n order(s) have several rows: each repeats the whole.", "", several)
            )
        self._meaning.setText(said)
        earning = checked.earning
        self.points.setEnabled(bool(earning.people))
        if earning.people:
            told = self.tr("{people} people, {points} points, {growth} growth").format(
                people=f"{earning.people:,}", points=f"{earning.points:,}", growth=f"{earning.growth:,}"
            )
        else:
            told = self.tr("None of these orders would earn any.")
        self._earning.setText(told)


def _column(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4 if theme.instance().compact else 6)
    column.addWidget(Text(title, "bold", wrap=True))
    return column
