"""The list for a shop that closes or moves: everyone with a balance, what is owed, who was told and who was paid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from services.changes import Changes
from services.errors import HudieError
from services.stored_value.closing_list import Claim, claims, note_told
from services.stored_value.payouts import pay_out
from services.workbooks import BookColumn, BookSheet, write_workbook
from ui import messages
from ui.alive import alive
from ui.amounts import money, yuan
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.words import called
from ui.printing import safe_name
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Button, EmptyState, StatTile


class ClosingDialog(Dialog):
    """Space ticks a line; who is ticked was told, or not yet. A payout is one act and can be undone."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=1080, height=700, margins=(24, 0, 24, 14))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.found: list[Claim] = []
        self.set_title(self.tr("The shop closes or moves"))
        self.add_close_cross()
        self.cancel.setText(self.tr("Close"))
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        self.tiles = {
            "people": StatTile(self.tr("Customers with a balance"), "—"),
            "balance": StatTile(self.tr("Their balances"), "—"),
            "owed": StatTile(self.tr("Owed to them"), "—"),
            "told": StatTile(self.tr("Told"), "—"),
            "paid": StatTile(self.tr("Paid"), "—"),
        }
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        self.body.addLayout(tiles)
        self.table: ListTable[Claim] = ListTable(
            self._columns(), key=lambda one: one.contact, ticks=True, parent=self
        )
        self.view = TableView(self.table, name=self.tr("Everyone with a balance"), row_height=40)
        self.view.opened.connect(lambda contact: context.window.open_statement(int(contact)))
        self.view.current_changed.connect(lambda _id: self._follow())
        self.table.ticksChanged.connect(self._follow)
        self.empty = EmptyState("wallet", self.tr("Nobody has stored value: nothing is owed"), tile=True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.told = Button("", "secondary", "check", size="small", clicked=lambda: self.tell(told=True))
        self.untold = Button(
            self.tr("Not told yet"), "ghost", size="small", clicked=lambda: self.tell(told=False)
        )
        self.pay = Button("", "secondary", "wallet", size="small", clicked=self.pay_back)
        for button in (self.told, self.untold):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.pay)
        self.body.addLayout(line)
        self.excel = self.add_button(Button(self.tr("Export Excel"), clicked=self.save_excel))
        self.set_primary(self.tr("Print the list"), icon="printer", keys="Ctrl+P").clicked.connect(
            self.print_out
        )
        self.set_hint(self.tr("Owed = balance × paid ÷ (paid + bonus). Space ticks a line."))
        context.operations.changed.connect(alive(self, lambda _changes: self.reload()))
        self.reload()

    def _columns(self) -> list[ListColumn[Claim]]:
        return [
            ListColumn(Column("name", self.tr("Customer"), Kind.NAME, 170, least=120, stretch=True, sortable=False),
                       lambda one: called(one.name)),
            ListColumn(Column("phone", self.tr("Phone"), width=124, least=110, sortable=False), lambda one: one.phone),
            ListColumn(Column("principal", self.tr("Principal ¥"), Kind.MONEY, 106, least=88, sortable=False),
                       lambda one: one.principal),
            ListColumn(Column("bonus", self.tr("Bonus ¥"), Kind.MONEY, 96, least=80, sortable=False),
                       lambda one: one.bonus),
            ListColumn(Column("owed", self.tr("Owed ¥"), Kind.MONEY, 106, least=88, sortable=False, bold=True),
                       lambda one: one.owed),
            ListColumn(Column("told", self.tr("Told on"), Kind.DATE, 104, least=92, sortable=False),
                       lambda one: Cell(one.told_on or "—", tone="" if one.told_on else "ink3")),
            ListColumn(Column("paid", self.tr("Paid ¥"), width=104, least=88, right=True, sortable=False),
                       lambda one: Cell(money(one.paid), tip=one.paid_on, tone="accent") if one.paid is not None
                       else Cell("—", tone="ink3")),
        ]  # fmt: skip

    # -- what is shown -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again."""
        self.context.jobs.read(
            claims, alive(self, self._got), alive(self, self._failed), key=(id(self), "claims")
        )

    def _got(self, found: list[Claim]) -> None:
        self.found = found
        self.table.set_rows(found)
        self.stack.setCurrentWidget(self.view if found else self.empty)
        open_ = [one for one in found if one.paid is None]
        told = [one for one in open_ if one.told_on]
        paid = [one for one in found if one.paid is not None]
        principal, bonus = sum(one.principal for one in open_), sum(one.bonus for one in open_)
        self.tiles["people"].set_value(f"{len(open_):,}", self.tr("%n in all", "", len(found)))
        self.tiles["balance"].set_value(
            yuan(principal + bonus), self.tr("{amount} of it bonus").format(amount=yuan(bonus))
        )
        self.tiles["owed"].set_value(yuan(sum(one.owed for one in open_)), self.tr("by the shop's formula"))
        self.tiles["told"].set_value(
            f"{len(told):,}", self.tr("%n still to be told", "", len(open_) - len(told))
        )
        self.tiles["paid"].set_value(f"{len(paid):,}", yuan(sum(one.paid or 0 for one in paid)))
        if found and self.view.current_id is None:
            self.view.go_to(found[0].contact)
        self._follow()

    def current(self) -> Claim | None:
        """The line in hand."""
        return next((one for one in self.found if one.contact == self.view.current_id), None)

    def ticked(self) -> list[int]:
        """Whose lines are ticked."""
        return [one.contact for place, one in enumerate(self.found) if self.table.ticked(place)]

    def _follow(self) -> None:
        count = len(self.ticked())
        self.told.setText(self.tr("%n were told", "", count))
        self.told.updateGeometry()
        for button in (self.told, self.untold):
            button.setVisible(count > 0)
        one = self.current()
        payable = one is not None and one.paid is None and one.owed > 0
        self.pay.setEnabled(payable)
        self.pay.setVisible(one is not None)
        if one is not None:
            text = self.tr("Pay {amount} to {name}") if payable else self.tr("Nothing is owed to {name}")
            said = text.format(amount=yuan(one.owed), name=called(one.name))
            self.pay.setText(self.tr("Paid") if one.paid is not None else said)
        self.pay.updateGeometry()

    # -- acts ----------------------------------------------------------------------------------------

    def tell(self, *, told: bool) -> None:
        """Note that those who are ticked were told, or were not."""
        contacts, act = self.ticked(), self.context.act()
        if contacts:
            self._run(lambda store: note_told(store, act, contacts, told))
            self.table.clear_ticks()

    def pay_back(self) -> None:
        """Pay the one in hand back by the shop's formula, the way the money came."""
        one = self.current()
        if one is None or one.paid is not None or not one.owed:
            return
        act, seen = self.context.act(), one.principal + one.bonus
        self._run(lambda store: pay_out(store, act, one.contact, "closing", seen=seen))

    def _run(self, call: Callable[[Any], Changes]) -> None:
        self.context.operations.run(call, failed=alive(self, self._failed))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)

    # -- going out -----------------------------------------------------------------------------------

    def print_out(self) -> None:
        """The list as it will be on paper."""
        from ui.dialogs.sheet import SheetDialog
        from ui.printing.stored_value import closing_list

        sheet = closing_list(self.found, day=self.context.today().isoformat(), settings=self.context.settings)
        SheetDialog(self.context, self, sheet).open()

    def save_excel(self) -> None:
        """Ask where to and write a workbook."""
        name = safe_name(self.tr("Stored value to be paid back")) + ".xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export Excel"),
            str(self.context.machine.last_folder / name),
            self.tr("Excel workbook (*.xlsx)"),
        )
        if path:
            self.write_to(Path(path if path.lower().endswith(".xlsx") else f"{path}.xlsx"))

    def write_to(self, path: Path) -> None:
        """Write the list as a workbook."""
        self.context.machine.remember_folder(path)
        columns = (
            BookColumn(self.tr("Customer"), width=18),
            BookColumn(self.tr("Phone"), width=16),
            BookColumn(self.tr("Principal ¥"), "money"),
            BookColumn(self.tr("Bonus ¥"), "money"),
            BookColumn(self.tr("Paid in ¥"), "money"),
            BookColumn(self.tr("Owed ¥"), "money"),
            BookColumn(self.tr("Told on")),
            BookColumn(self.tr("Paid ¥"), "money"),
        )
        rows = [
            (
                called(one.name),
                one.phone,
                one.principal,
                one.bonus,
                one.paid_in,
                one.owed,
                one.told_on,
                one.paid,
            )
            for one in self.found
        ]
        sheet = BookSheet(self.tr("Stored value to be paid back"), columns, rows)
        self.context.jobs.read(
            lambda store: write_workbook(store, path, [sheet]),
            alive(self, lambda _rows: self.set_hint(self.tr("Saved: {name}").format(name=path.name))),
            alive(self, self._failed),
        )
