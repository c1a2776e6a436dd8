"""What a business date came to: the equation, payments, staff, what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.day_close.figures import Day
from services.owed import total
from ui import theme
from ui.context import Context
from ui.dialogs.sale.words import money, pay_kind
from ui.pages.contacts.words import owner
from ui.printing.day_close import amount, day_title, part_words, terms
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Button, Card, Chip, EmptyState, Text

_ROW: Final = 40
_HALF: Final = 432
"""What a table of payments or staff needs so that every amount is whole."""


class Line(NamedTuple):
    """A row: what it is, its values, whether it is the sum."""

    label: str
    values: tuple[str, ...]
    total: bool = False


class BridgeCard(Card):
    """From net sales to what was received, as one equation."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 12, 20, 12), parent=parent)
        self.context = context
        head = QHBoxLayout()
        head.setSpacing(10)
        self.day = Text("", "h1")
        self.state = Chip("", "warn")
        self.hours = Text("", "caption", "ink2")
        for part in (self.day, self.state):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.hours)
        self.body.addLayout(head)
        self.row = QHBoxLayout()
        self.row.setSpacing(6)
        self.body.addLayout(self.row)

    def show_day(self, day: Day) -> None:
        """Show the equation of a day."""
        self.day.setText(day_title(day.figures.on_date))
        if day.closed is not None:
            self.state.set(self.tr("Closed"), "accent")
        elif day.ahead:
            self.state.set(self.tr("Still to come"), "neutral")
        else:
            self.state.set(self.tr("Not closed"), "warn")
        ends = self.context.settings.day_ends_at
        self.hours.setText(self.tr("A day goes from {time} to {time} of the next").format(time=ends))
        while self.row.count():
            item = self.row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for term in terms(day.figures.bridge):
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(Text(term.caption, "caption", "ink2"))
            line = QHBoxLayout()
            line.setSpacing(4)
            if term.sign:
                line.addWidget(Text(term.sign, "number", "ink3"))
            line.addWidget(Text(term.value, "number", "accent" if term.result else "ink"))
            line.addStretch(1)
            column.addLayout(line)
            cell.setAccessibleName(f"{term.sign} {term.caption} {term.value}")
            self.row.addWidget(cell, 1)


class FigureCard(Card):
    """A small table below its title: the first column says what, the others are figures."""

    def __init__(
        self, title: str, columns: Sequence[tuple[str, str, int]], *, note: str = "", avatars: bool = False
    ) -> None:
        super().__init__(margins=(1, 12, 1, 6))
        self.body.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(18, 0, 18, 0)
        head.setSpacing(10)
        self.caption = Text(title, "h2")
        head.addWidget(self.caption)
        head.addWidget(Text(note, "caption", "ink2"))
        head.addStretch(1)
        self.tools = head
        self.body.addLayout(head)
        first, *others = columns
        self.table: ListTable[Line] = ListTable(
            [
                ListColumn(
                    Column(
                        first[0],
                        first[1],
                        Kind.NAME if avatars else Kind.TEXT,
                        first[2],
                        least=76,
                        stretch=True,
                        sortable=False,
                    ),
                    (lambda one: one.label) if avatars else (lambda one: Cell(one.label, bold=one.total)),
                ),
                *(
                    ListColumn(
                        # In a small window all stand beside each other, without a bar to scroll by.
                        Column(key, word, width=width, least=width * 9 // 10, sortable=False, right=True),
                        _value(place),
                    )
                    for place, (key, word, width) in enumerate(others)
                ),
            ],
            parent=self,
        )
        self.view = TableView(self.table, name=title, row_height=_ROW)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.view)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 2, 14, 4)
        self.left, self.right = Text("", "bold"), Text("", "bold")
        foot.addWidget(self.left)
        foot.addStretch(1)
        foot.addWidget(self.right)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        theme.instance().themeChanged.connect(self._measure)

    def show_rows(self, rows: Sequence[Line], left: str = "", right: str = "") -> None:
        """Show these, and below them a sum."""
        self.table.set_rows(rows)
        self.left.setText(left)
        self.right.setText(right)
        for part in (self.left, self.right):
            part.setVisible(bool(left or right))
        self._measure()

    def _measure(self) -> None:
        head = self.view.horizontalHeader().height()
        row = self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(head + row * max(1, self.table.rowCount()) + 2)


def _value(place: int) -> Any:
    return lambda one: Cell(
        one.values[place],
        bold=one.total or place == len(one.values) - 1,
        tone="ink3" if one.values[place] == "—" else "",
    )


class Figures(QWidget):
    """The cards one below the other; `ledger_wanted()` when what is owed is to be seen in full, `sale_wanted()` on a day
    without any."""

    ledger_wanted = Signal()
    sale_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        self.bridge = BridgeCard(context)
        layout.addWidget(self.bridge)
        two = self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        two.setSpacing(14)
        self.payments = FigureCard(
            self.tr("By payment"),
            (
                ("kind", self.tr("Way to pay"), 120),
                ("count", self.tr("Times"), 56),
                ("came", self.tr("In ¥"), 100),
                ("went", self.tr("Out ¥"), 98),
                ("net", self.tr("Net ¥"), 102),
            ),
        )
        self.staff = FigureCard(
            self.tr("By staff"),
            (
                ("name", self.tr("Staff"), 130),
                ("slips", self.tr("Slips"), 64),
                ("rounded", self.tr("Rounded ¥"), 96),
                ("net", self.tr("Received ¥"), 104),
            ),
            avatars=True,
        )
        self.nothing = Card()
        self.quiet = EmptyState("receipt", "", tile=True)
        self.quiet.acted.connect(lambda _index: self.sale_wanted.emit())
        self.nothing.body.addWidget(self.quiet)
        layout.addWidget(self.nothing)
        two.addWidget(self.payments, 1)
        two.addWidget(self.staff, 1)
        layout.addLayout(two)
        self.owed = FigureCard(
            self.tr("Owed to customers"),
            (
                ("part", "", 160),
                ("opening", self.tr("Opening ¥"), 108),
                ("came", self.tr("In ¥"), 100),
                ("used", self.tr("Used ¥"), 100),
                ("refunded", self.tr("Paid back ¥"), 100),
                ("closing", self.tr("Closing ¥"), 112),
            ),
            note=self.tr("opening + in − used − paid back = closing"),
        )
        self.ledger = Button(self.tr("See the ledger"), "link", size="small", clicked=self.ledger_wanted.emit)
        self.owed.tools.addWidget(self.ledger)
        layout.addWidget(self.owed)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= 2 * theme.px(_HALF) + self._two.spacing()
        way = QBoxLayout.Direction
        self._two.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def set_gap(self, gap: int) -> None:
        """Room between the cards."""
        self._column.setSpacing(gap)
        self._two.setSpacing(gap)

    def show_day(self, day: Day) -> None:
        """Show the figures of a day."""
        found = day.figures
        self.bridge.show_day(day)
        quiet = not found.by_payment and not found.by_staff
        self.nothing.setVisible(quiet)
        for card in (self.payments, self.staff):
            card.setVisible(not quiet)
        if quiet:
            sells = day.today and day.closed is None
            said = (
                self.tr("Nothing was sold or paid yet")
                if sells
                else self.tr("Nothing was sold or paid that day")
            )
            self.quiet.set("receipt", said, "", (self.tr("Record a sale"),) if sells else ())
        self.payments.show_rows(
            [
                Line(
                    pay_kind(one.key, one.name),
                    (f"{one.count:,}", amount(one.came), amount(one.went), amount(one.net)),
                )
                for one in found.by_payment
            ],
            self.tr("Total"),
            money(found.bridge.received),
        )
        self.staff.show_rows(
            [
                Line(one.name or owner(), (f"{one.slips:,}", amount(one.rounded), amount(one.net)))
                for one in found.by_staff
            ],
            self.tr("%n slip(s) in all", "", found.slips),
            money(found.bridge.received),
        )
        whole = total(found.owed)
        self.owed.show_rows(
            [
                Line(
                    part_words(one.part),
                    tuple(map(amount, (one.opening, one.came, one.used, one.refunded, one.closing))),
                    one is whole,
                )
                for one in (*found.owed, whole)
            ]
        )
        expired = sum(one.expired for one in found.owed)
        self.owed.left.setText(
            self.tr("of what was used, {amount} had expired").format(amount=money(expired))
        )
        self.owed.left.setVisible(expired > 0)
