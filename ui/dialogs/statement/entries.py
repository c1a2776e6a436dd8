"""The entries of one balance, the newest first, and the sum below them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.statements import Statement, StatementEntry
from ui import statement_words as words
from ui.context import Context
from ui.moments import moment_words
from ui.tables import Cell, Column, ListColumn, ListTable, TableView
from ui.tables.whole_rows import WholeRows
from ui.widgets import EmptyState, Icon, Text

LEDGERS: Final = {"stored": ("principal", "bonus"), "points": ("points",), "growth": ("growth",)}
"""The assets of each balance that is shown apart."""


class Entries(QWidget):
    """`chosen(StatementEntry | None)` when another one is in hand, `all_wanted()` when the time is too short for any."""

    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ledger = "stored"
        self.rows: list[StatementEntry] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.tables = {money: self._table(money=money) for money in (True, False)}
        self.views: dict[bool, TableView] = {}
        self.places: dict[bool, WholeRows] = {}
        for money, table in self.tables.items():
            view = TableView(table, name=self.tr("Entries"), row_height=42)
            view.current_changed.connect(self._chosen)
            rows = WholeRows(view)
            # It takes the room there is; one that asked for what it has now would not give way in a low window.
            rows.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            self.views[money], self.places[money] = view, rows
            layout.addWidget(rows, 1)
        self.empty = EmptyState("receipt", "", tile=True)
        self.empty.acted.connect(lambda _index: self.all_wanted.emit())
        layout.addWidget(self.empty, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.count = Text("", "caption", "ink2")
        self.sum = Text("", "bold")
        self.sign = Icon("check-circle", 18, "accent")
        self.proved = Text("", "body", "accent")
        line.addWidget(self.count)
        line.addStretch(1)
        for part in (self.sum, self.sign, self.proved):
            line.addWidget(part)
        layout.addLayout(line)
        layout.addStretch(0)

    def _table(self, *, money: bool) -> ListTable[StatementEntry]:
        assets = ("principal", "bonus") if money else ("",)
        columns = [
            ListColumn(
                Column("at", self.tr("Time"), width=118, least=104, sortable=False),
                lambda one: Cell(
                    moment_words(self.context.local(one.at), self.context.now()),
                    tip=self.context.local(one.at).strftime("%Y-%m-%d %H:%M:%S"),
                    tone="ink2",
                ),
            ),
            ListColumn(
                Column("what", self.tr("What it was"), width=180, least=120, stretch=True, sortable=False),
                lambda one: Cell(words.entry_words(one), tone="ink3" if one.undone else ""),
            ),
            ListColumn(
                Column("staff", self.tr("Staff"), width=84, least=64, sortable=False), lambda one: one.staff
            ),
            *(self._change(asset, money=money) for asset in assets),
            ListColumn(
                Column(
                    "balance",
                    self.tr("Balance ¥") if money else self.tr("Balance"),
                    width=110,
                    least=90,
                    sortable=False,
                    right=True,
                ),
                lambda one: self._balance_cell(self._balance(one), money=money),
            ),
        ]
        return ListTable(columns, key=lambda one: one.operation, parent=self)

    def _change(self, asset: str, *, money: bool) -> ListColumn[StatementEntry]:
        titles = {"principal": self.tr("Principal ¥"), "bonus": self.tr("Bonus ¥"), "": self.tr("Change")}

        def cell(one: StatementEntry) -> Cell:
            amount = one.of(asset or self.ledger)
            tone = "accent" if amount > 0 else "ink3" if not amount else ""
            return Cell(words.signed(amount, money=money), tone=tone)

        column = Column(asset or "change", titles[asset], width=104, least=84, sortable=False, right=True)
        return ListColumn(column, cell)

    @staticmethod
    def _balance_cell(balance: int, *, money: bool) -> Cell:
        if money and not balance:
            return Cell("—", tone="ink3")
        return Cell(words.plain(balance, money=money), bold=True)

    def _balance(self, one: StatementEntry) -> int:
        return sum(one.balances.get(asset, 0) for asset in LEDGERS[self.ledger])

    def show_ledger(self, found: Statement, ledger: str, *, whole: bool) -> None:
        """Show the entries of one balance and how they sum; `whole` = from the beginning."""
        self.ledger = ledger
        assets, money = LEDGERS[ledger], ledger == "stored"
        self.rows = [one for one in found.entries if any(one.of(asset) for asset in assets)][::-1]
        self.tables[money].set_rows(self.rows)
        for kind, place in self.places.items():
            place.setVisible(kind == money and bool(self.rows))
        self.empty.setVisible(not self.rows)
        if not self.rows:
            said = self.tr("Nothing has moved so far") if whole else self.tr("Nothing moved in this time")
            self.empty.set("receipt", said, "", () if whole else (self.tr("Show all"),))
        before = sum(found.before.get(asset, 0) for asset in assets)
        moved = [sum(one.of(asset) for asset in assets) for one in self.rows]
        came, went = sum(max(one, 0) for one in moved), sum(min(one, 0) for one in moved)
        proves = before + came + went == sum(getattr(found.now, asset) for asset in assets)
        self.count.setText(self.tr("%n entry(s)", "", len(self.rows)))
        self.sum.setText(words.proof(before, came, went, before + came + went, money=money))
        self.sign.set("check-circle" if proves else "warning-circle", "accent" if proves else "danger")
        self.proved.setText(self.tr("as the balance") if proves else self.tr("differs from the balance"))
        self.proved.set_tone("accent" if proves else "danger")
        view = self.views[money]
        if self.rows and (view.current_id is None or self.tables[money].row_of(view.current_id) < 0):
            view.go_to(self.rows[0].operation)
        self._chosen(view.current_id if self.rows else None)

    def _chosen(self, operation: object) -> None:
        self.chosen.emit(next((one for one in self.rows if one.operation == operation), None))
