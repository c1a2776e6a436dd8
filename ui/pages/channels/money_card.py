"""What the chosen channel cost and whom it reached, by date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from services.channels import costs
from services.channels.costs import Cost, Reach
from services.channels.figures import Period
from ui import theme
from ui.context import Context
from ui.pages.channels import words
from ui.pages.channels.money_dialogs import CostDialog, ReachDialog
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Button, Card, ElidedLabel, EmptyState, Menu, Segmented, Text


class _Rows(TableView):
    """Enter mends a row, Delete takes it out."""

    deleted = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current_id is not None:
            if not event.isAutoRepeat():
                self.deleted.emit(self.current_id)
        else:
            super().keyPressEvent(event)


class MoneyCard(Card):
    """Costs, or people reached, of one channel in a period; both are added, mended and taken out here."""

    def __init__(self, context: Context) -> None:
        super().__init__(margins=(18, 10, 18, 14))
        self.context = context
        self.channel: tuple[int, str] | None = None
        self._period = Period("", "")
        self._costs: dict[int, Cost] = {}
        self._reach: dict[int, Reach] = {}
        self.switch = Segmented(
            [("cost", self.tr("Costs")), ("reach", self.tr("Reached"))], name=self.tr("Costs or reach")
        )
        self.switch.chosen.connect(lambda _value: self._show())
        self.name = ElidedLabel("", "h2")
        self.sum = Text("", "bold")
        self.add = Button("", "secondary", "plus", clicked=self.new)
        self.body.addLayout(self.head)
        parts: tuple[QWidget, ...] = (self.switch, self.name, self.sum, self.add)
        for part in parts:
            self.head.addWidget(part, 1 if part is self.name else 0)
        self.cost_table: ListTable[Cost] = ListTable(
            self._cost_columns(), key=lambda one: one.id, parent=self
        )
        self.reach_table: ListTable[Reach] = ListTable(
            self._reach_columns(), key=lambda one: one.id, parent=self
        )
        self.cost_view = self._view(self.cost_table, self.tr("Costs"))
        self.reach_view = self._view(self.reach_table, self.tr("Reached"))
        self.empty = EmptyState("wallet", "")
        self.empty.acted.connect(lambda _index: self.new())
        self.stack = QStackedWidget()
        for shown in (self.cost_view, self.reach_view, self.empty):
            self.stack.addWidget(shown)
        self.body.addWidget(self.stack, 1)
        theme.instance().themeChanged.connect(self._measure)
        self._measure()
        self.show_channel(None, "", Period("", ""))

    def _measure(self) -> None:
        self.setMinimumHeight(theme.px(172))

    def _view(self, table: Any, name: str) -> _Rows:
        view = _Rows(table, name=name, row_height=37)
        view.opened.connect(self.mend)
        view.deleted.connect(self.take_out)
        view.link_clicked.connect(self._more)
        return view

    def _cost_columns(self) -> list[ListColumn[Cost]]:
        return [
            ListColumn(
                Column("from_on", self.tr("Date"), width=132, least=104, sortable=False),
                lambda one: words.span(one.from_on, one.until_on, self.context.today()),
            ),
            ListColumn(
                Column("what", self.tr("What for"), width=120, least=60, stretch=True, sortable=False),
                lambda one: one.what,
            ),
            ListColumn(
                Column("amount", self.tr("Amount ¥"), Kind.MONEY, 100, least=84, sortable=False, bold=True),
                lambda one: one.amount,
            ),
            ListColumn(
                Column("each", self.tr("Per day ¥"), Kind.MONEY, 96, least=80, sortable=False, tone="ink2"),
                lambda one: None if one.days == 1 else costs.per_day(one.amount, one.days)[-1],
            ),
            ListColumn(Column("more", "", Kind.LINK, 44, least=44, sortable=False), lambda one: self._dots()),
        ]

    def _reach_columns(self) -> list[ListColumn[Reach]]:
        return [
            ListColumn(
                Column("from_on", self.tr("Date"), width=132, least=104, sortable=False),
                lambda one: words.day(one.on_date, self.context.today()),
            ),
            ListColumn(
                Column("note", self.tr("Note"), width=120, least=60, stretch=True, sortable=False),
                lambda one: one.note,
            ),
            ListColumn(
                Column("people", self.tr("People"), Kind.NUMBER, 100, least=84, sortable=False, bold=True),
                lambda one: one.people,
            ),
            ListColumn(Column("more", "", Kind.LINK, 44, least=44, sortable=False), lambda one: self._dots()),
        ]

    def _dots(self) -> Cell:
        return Cell("⋯", tip=self.tr("Change or delete"), tone="ink2", bold=True)

    @property
    def _of_costs(self) -> bool:
        return self.switch.value() == "cost"

    def show_channel(self, channel: int | None, name: str, period: Period) -> None:
        """Show another channel, or another period of it."""
        self.channel = None if channel is None else (channel, name)
        self._period = period
        self.name.setText(name)
        self.add.setEnabled(channel is not None)
        if channel is None:
            self.show_found([], [])
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read again."""
        if self.channel is None:
            return
        channel, first, last = self.channel[0], self._period.first, self._period.last
        self.context.jobs.read(
            lambda store: (
                channel,
                costs.costs(store, channel, first, last),
                costs.reach(store, channel, first, last),
            ),
            self._got,
            key=(id(self), "money"),
        )

    def _got(self, found: tuple[int, Sequence[Cost], Sequence[Reach]]) -> None:
        if self.channel is not None and found[0] == self.channel[0]:
            self.show_found(found[1], found[2])

    def show_found(self, spent: Sequence[Cost], reached: Sequence[Reach]) -> None:
        """Show these rows."""
        self._costs = {one.id: one for one in spent}
        self._reach = {one.id: one for one in reached}
        self.cost_table.set_rows(spent)
        self.reach_table.set_rows(reached)
        self._show()

    def _show(self) -> None:
        rows = self._costs if self._of_costs else self._reach
        self.add.setText(self.tr("Note a cost") if self._of_costs else self.tr("Note a number"))
        if self._of_costs:
            together = sum(one.part for one in self._costs.values())
            said = self.tr("¥{amount} in this period").format(amount=words.money(together))
            self.sum.setText(said if together else "")
            title = self.tr("No cost noted in this period")
            hint = self.tr("What an ad, a print or a stand costs; a range is spread over its days.")
        else:
            together = sum(one.people for one in self._reach.values())
            self.sum.setText(self.tr("%n people", "", together) if together else "")
            title = self.tr("No number noted in this period")
            hint = self.tr("How many saw it, as the platform tells; Hudie can't count that itself.")
        if self.channel is None:
            title, hint = self.tr("Save the channel first"), ""
        self.empty.set("wallet" if self._of_costs else "users", title, hint)
        if not rows:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.cost_view if self._of_costs else self.reach_view)

    # -- acts --------------------------------------------------------------------------------------

    def new(self) -> None:
        """Note a cost, or how many were reached."""
        if self.channel is not None:
            self._open(None)

    def mend(self, row: int) -> None:
        """Change a row."""
        self._open(row)

    def _open(self, row: int | None) -> None:
        if self.channel is None:
            return
        channel, name = self.channel
        today: date = self.context.today()
        dialog: CostDialog | ReachDialog
        if self._of_costs:
            dialog = CostDialog(self.context, self.window(), channel, name, today, self._costs.get(row or 0))
        else:
            dialog = ReachDialog(self.context, self.window(), channel, name, today, self._reach.get(row or 0))
        dialog.open()

    def take_out(self, row: int) -> None:
        """Delete a row; undone like any other act."""
        act = self.context.act()
        if self._of_costs:
            self.context.operations.run(lambda store: costs.delete_cost(store, act, row))
        else:
            self.context.operations.run(lambda store: costs.delete_reach(store, act, row))

    def _more(self, row: int, _key: str) -> None:
        view = self.cost_view if self._of_costs else self.reach_view
        menu = Menu(parent=self)
        menu.add(self.tr("Change…"), lambda: self.mend(row), icon="pencil-simple", keys="Enter")
        menu.add(self.tr("Delete"), lambda: self.take_out(row), icon="trash", keys="Del", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        place = view.visualRect(view.currentIndex()).bottomRight()
        menu.popup(view.viewport().mapToGlobal(place))
