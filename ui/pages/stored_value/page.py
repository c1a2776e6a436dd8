"""The view Stored value: what customers hold, what moved in a period, who has not used theirs for long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.owed import Owed, owed_now
from services.stored_value.book import UNUSED_DAYS, Book, Holder, book, holders, moved, unused_count
from ui.amounts import yuan
from ui.context import Context
from ui.pages.ground import GroundPage
from ui.pages.period_choice import PeriodChoice
from ui.pages.stored_value.tables import KINDS, HolderTable, MovementTable, StoredBook
from ui.tables import TableView
from ui.tables.whole_rows import WholeRows
from ui.widgets import Button, Card, EmptyState, FilterChip, Segmented, StatTile, Text

_ALL: Final = "all"
_UNUSED: Final = "unused"


@dataclass(frozen=True)
class _Found:
    """What the page shows."""

    owed: Owed
    unused: int
    book: Book
    moved: dict[str, tuple[int, int]]
    holders: tuple[Holder, ...]


class Tools(QWidget):
    """The period, and what can be done beside it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self.period = PeriodChoice(context.today(), "thirty")
        self.packages = Button(
            self.tr("Packages…"), "secondary", "wallet", clicked=context.window.open_packages
        )
        self.closing = Button(self.tr("Closing list…"), "secondary", "clipboard-text")
        for part in (self.period, self.packages, self.closing):
            line.addWidget(part)


class StoredValuePage(GroundPage):
    """Enter or a double click opens the statement of the customer of a line."""

    refresh_on = frozenset({"stored_value", "balances", "sales", "contacts", "settings"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.found: _Found | None = None
        self.bar = Tools(context)
        self.bar.period.period_chosen.connect(self.refresh)
        self.bar.closing.clicked.connect(lambda _on=False: self.open_closing())
        column = self.lay()
        tiles = QHBoxLayout()
        tiles.setSpacing(14)
        self.tiles = {
            "principal": StatTile(self.tr("Principal held"), ""),
            "bonus": StatTile(self.tr("Bonus held"), ""),
            "topup": StatTile(self.tr("Topped up, this period"), ""),
            "spent": StatTile(self.tr("Spent, this period"), ""),
            "payout": StatTile(self.tr("Paid back, this period"), ""),
        }
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        column.addWidget(self._build_card(), 1)

    def _build_card(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        card.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(18, 10, 18, 10)
        head.setSpacing(8)
        self.switch = Segmented(
            [("moved", self.tr("Movements")), ("held", self.tr("Balances"))], name=self.tr("What is listed")
        )
        self.switch.chosen.connect(lambda _value: self._show())
        head.addWidget(self.switch)
        head.addSpacing(6)
        self.chips: dict[str, FilterChip] = {_ALL: FilterChip(StoredBook.tr("All"))}
        self.chips |= {key: FilterChip(StoredBook.tr(text)) for key, text in KINDS.items()}
        self.chips[_UNUSED] = FilterChip(self.tr("Unused for {n} days").format(n=UNUSED_DAYS))
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, key=key: self._filter(key))
            head.addWidget(chip)
        self.chips[_ALL].setChecked(True)
        head.addStretch(1)
        card.body.addLayout(head)
        self.moved, self.held = MovementTable(self.context, self), HolderTable(self.context, self)
        self.moved_view = TableView(self.moved, name=self.tr("Movements of stored value"))
        self.held_view = TableView(self.held, name=self.tr("Balances"))
        self.moved_view.opened.connect(lambda _row: self.open_statement())
        self.held_view.opened.connect(lambda _row: self.open_statement())
        self.moved_view.link_clicked.connect(self._paper)
        for view in (self.moved_view, self.held_view):
            view.current_changed.connect(lambda _row: self._follow())
        self.empty = EmptyState("wallet", "", tile=True)
        self.empty.acted.connect(lambda _index: self._next())
        self._next: Callable[[], object] = self.context.window.contacts
        self.stack = QStackedWidget()
        for view in (self.moved_view, self.held_view):
            rows = QWidget()
            held = QVBoxLayout(rows)
            held.setContentsMargins(0, 0, 0, 0)
            held.addWidget(WholeRows(view, 2), 100)
            held.addStretch(1)
            self.stack.addWidget(rows)
        self.stack.addWidget(self.empty)
        card.body.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 6, 18, 8)
        foot.setSpacing(8)
        self.said = Text("", "caption", "ink2")
        foot.addWidget(self.said, 1)
        self.acts = {
            "statement": Button(
                self.tr("Statement"), "secondary", "receipt", size="small", clicked=self.open_statement
            ),
            "top_up": Button(self.tr("Top up"), "secondary", "wallet", size="small", clicked=self.top_up),
            "pay_out": Button(
                self.tr("Pay back"),
                "secondary",
                "arrow-counter-clockwise",
                size="small",
                clicked=self.pay_out,
            ),
        }
        for button in self.acts.values():
            foot.addWidget(button)
        card.body.addLayout(foot)
        return card

    def tools(self) -> QWidget:
        return self.bar

    def focus_first(self) -> None:
        self._view().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- reading -------------------------------------------------------------------------------------

    @property
    def _moves(self) -> bool:
        return self.switch.value() == "moved"

    def _view(self) -> TableView:
        return self.moved_view if self._moves else self.held_view

    def _chip(self) -> str:
        return next((key for key, chip in self.chips.items() if chip.isChecked()), _ALL)

    def refresh(self) -> None:
        today = self.context.today()
        self.bar.period.set_today(today)
        period, chip = self.bar.period.period, self._chip()
        kinds = (chip,) if chip in KINDS else ()

        def read(store: Any) -> _Found:
            return _Found(
                owed_now(store),
                unused_count(store, today),
                book(store, period.first, period.last, kinds=kinds),
                moved(store, period.first, period.last),
                tuple(holders(store, today, unused=chip == _UNUSED)),
            )

        self.context.jobs.read(read, self._got, key=(id(self), "stored"))

    def _got(self, found: _Found) -> None:
        self.found = found
        self.moved.set_rows(found.book.movements)
        self.held.set_rows(found.holders)
        owed = found.owed
        whose = self.tr("%n customer(s)", "", owed.holders)
        self.tiles["principal"].set_value(yuan(owed.principal) if owed.principal else "—", whose)
        self.tiles["bonus"].set_value(
            yuan(owed.bonus) if owed.bonus else "—",
            self.tr("{n} unused for {days} days").format(n=found.unused, days=UNUSED_DAYS),
        )
        for kind in ("topup", "spent", "payout"):
            total, times = found.moved.get(kind, (0, 0))
            self.tiles[kind].set_value(yuan(abs(total)) if total else "—", self.tr("%n time(s)", "", times))
        self._show()

    def _filter(self, key: str) -> None:
        for other, chip in self.chips.items():
            chip.setChecked(other == key)
        self.refresh()

    def _show(self) -> None:
        moves = self._moves
        for key, chip in self.chips.items():
            chip.setVisible(key == _ALL or (key == _UNUSED) != moves)
        if self._chip() not in (_ALL,) and not self.chips[self._chip()].isVisibleTo(self):
            self._filter(_ALL)
            return
        self.bar.period.setEnabled(moves)
        if self.found is None:
            return
        rows = self.moved.rowCount() if moves else self.held.rowCount()
        if not rows:
            self._say_empty()
        self.stack.setCurrentIndex(2 if not rows else 0 if moves else 1)
        if moves:
            said = self.tr("%n movement(s)", "", rows)
            if self.found.book.more:
                said = self.tr("only the newest {n} are shown").format(n=f"{rows:,}")
        else:
            said = self.tr("%n customer(s)", "", rows)
        self.said.setText(said if rows else "")
        view = self._view()
        if rows and view.current_id is None:
            view.go_to(0 if moves else self.found.holders[0].contact)
        self._follow()

    def _say_empty(self) -> None:
        """Why there is nothing, and the way on."""
        assert self.found is not None
        chip = self._chip()
        if chip != _ALL:
            said = (
                self.tr("Nobody has left a balance unused for so long")
                if chip == _UNUSED
                else self.tr("None of these in this period")
            )
            act, self._next = self.tr("Show all"), partial(self._filter, _ALL)
        elif self._moves and self.found.owed.holders and self.bar.period.key != "year":
            said, act = self.tr("Nothing moved in this period"), self.tr("Show this year")
            self._next = partial(self.bar.period.choose, "year")
        else:
            said = self.tr("Stored value begins with a top-up: choose a customer, then press Top up")
            act, self._next = self.tr("Choose a customer"), self.context.window.contacts
        self.empty.set("wallet", said, "", (act,))

    # -- ways on -------------------------------------------------------------------------------------

    def contact(self) -> int | None:
        """The customer of the line in hand."""
        current = self._view().current_id
        if current is None or self.found is None:
            return None
        if not self._moves:
            return int(current)
        rows = self.found.book.movements
        return rows[current].contact if 0 <= current < len(rows) else None

    def _follow(self) -> None:
        for button in self.acts.values():
            button.setVisible(self.contact() is not None)

    def open_statement(self) -> None:
        """The statement of the customer in hand."""
        if (contact := self.contact()) is not None:
            self.context.window.open_statement(contact)

    def top_up(self) -> None:
        """Take money in for the customer in hand."""
        if (contact := self.contact()) is not None:
            self.context.window.open_top_up(contact)

    def pay_out(self) -> None:
        """Pay the balance of the customer in hand back."""
        if (contact := self.contact()) is not None:
            self.context.window.open_payout(contact)

    def _paper(self, row: Any, _key: str) -> None:
        if self.found is None:
            return
        one = self.found.book.movements[int(row)]
        if one.kind == "topup":
            from ui.dialogs.stored_value.papers import show_agreement

            show_agreement(self.context, one.row)
        elif one.kind == "payout":
            from ui.dialogs.stored_value.papers import show_slip

            show_slip(self.context, one.row)
        elif one.kind != "opening":
            self.context.window.open_slip(one.row)

    def open_closing(self) -> None:
        """The list for a shop that closes or moves."""
        from ui.dialogs.stored_value.closing import ClosingDialog

        ClosingDialog(self.context, self.window()).open()
