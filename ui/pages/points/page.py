"""The ledger of points: what customers hold in all, and every movement of a period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.points import book
from services.points.book import Moved, Movement, Out
from ui.acts import act_words
from ui.amounts import yuan
from ui.context import Context
from ui.moments import day_short, moment_title
from ui.pages.contacts.words import called
from ui.pages.ground import GroundPage
from ui.pages.period_choice import PeriodChoice
from ui.phrases import QT_TRANSLATE_NOOP, Phrases
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.tables.whole_rows import WholeRows
from ui.tier_words import Tiers
from ui.widgets import Card, EmptyState, FilterChip, StatTile, Text

PointsBook = Phrases("PointsBook")
_ONLY = {
    "all": QT_TRANSLATE_NOOP("PointsBook", "All"),
    "came": QT_TRANSLATE_NOOP("PointsBook", "Came in"),
    "went": QT_TRANSLATE_NOOP("PointsBook", "Spent"),
    "expired": QT_TRANSLATE_NOOP("PointsBook", "Expired"),
    "adjusted": QT_TRANSLATE_NOOP("PointsBook", "Corrected"),
}


class MovementTable(ListTable[Movement]):
    """The movements, the newest first."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        super().__init__(
            [
                ListColumn(Column("at", PointsBook.tr("Time"), width=148, least=120, sortable=False), self._time),
                ListColumn(Column("name", PointsBook.tr("Customer"), Kind.NAME, 150, least=110, sortable=False),
                           lambda one: called(one.name)),
                ListColumn(Column("act", PointsBook.tr("What"), Kind.TEXT, 220, least=140, stretch=True, sortable=False),
                           self._act),
                ListColumn(Column("came", PointsBook.tr("Came"), Kind.NUMBER, 88, least=72, sortable=False),
                           lambda one: Cell(f"+{one.came:,}", tone="accent") if one.came else Cell("—", tone="ink3")),
                ListColumn(Column("went", PointsBook.tr("Went"), Kind.NUMBER, 88, least=72, sortable=False),
                           lambda one: Cell(f"−{one.went:,}") if one.went else Cell("—", tone="ink3")),
                ListColumn(Column("ends", PointsBook.tr("Hold until"), Kind.DATE, 104, least=92, spare=2, sortable=False),
                           self._ends),
                ListColumn(Column("staff", PointsBook.tr("Staff"), width=96, least=72, spare=1, sortable=False),
                           lambda one: one.staff),
            ],
            key=lambda one: (one.operation << 32) + one.contact,
            parent=parent,
        )  # fmt: skip

    def _time(self, one: Movement) -> str:
        now: datetime = self._context.now()
        return moment_title(self._context.local(one.at), now)

    def _act(self, one: Movement) -> Cell:
        said = act_words(one.act, one.label)
        if one.number and one.number not in said:
            said = f"{said} #{one.number}"
        if one.undone:
            return Cell(PointsBook.tr("{act} · turned back since").format(act=said), tone="ink3")
        return Cell(said)

    def _ends(self, one: Movement) -> Cell:
        if not one.came:
            return Cell("—", tone="ink3")
        if not one.expires_on:
            return Cell(PointsBook.tr("for good"), tone="ink2")
        return Cell(day_short(date.fromisoformat(one.expires_on), self._context.today()))


class _Chips(QWidget):
    """Which movements are shown; `chosen()`."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.chips: dict[str, FilterChip] = {}
        for key, text in _ONLY.items():
            chip = FilterChip(PointsBook.tr(text))
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _on=False: self.chosen.emit())
            self.chips[key] = chip
            line.addWidget(chip)
        self.chips["all"].setChecked(True)
        line.addStretch(1)

    def value(self) -> str:
        """The key of the one that is on."""
        return next(key for key, chip in self.chips.items() if chip.isChecked())


class PointsPage(GroundPage):
    """Enter or a double click opens the points of the customer of a line."""

    refresh_on = frozenset({"points", "balances", "sales", "contacts", "settings"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._next: Callable[[], object] = self.show_all
        self.bar = PeriodChoice(context.today(), "thirty")
        self.bar.period_chosen.connect(self.refresh)
        column = self.lay()
        tiles = QHBoxLayout()
        tiles.setSpacing(14)
        self.tiles = {
            "out": StatTile(self.tr("Points held"), ""),
            "soon": StatTile(self.tr("End within {n} days").format(n=book.SOON_DAYS), ""),
            "came": StatTile(self.tr("Came in, this period"), ""),
            "went": StatTile(self.tr("Went, this period"), ""),
            "owed": StatTile(self.tr("Owed after refunds"), ""),
        }
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        card = Card(margins=(0, 0, 0, 0))
        card.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 18, 10)
        self.chips = _Chips()
        self.chips.chosen.connect(self.refresh)
        head.addWidget(self.chips, 1)
        card.body.addLayout(head)
        self.table = MovementTable(context, self)
        self.view = TableView(self.table, name=self.tr("Movements of points"))
        self.view.opened.connect(self._open)
        self.empty = EmptyState("crown", "", tile=True)
        self.empty.acted.connect(lambda _index: self._next())
        self.stack = QStackedWidget()
        rows = QWidget()
        held = QVBoxLayout(rows)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(WholeRows(self.view, 2), 100)
        held.addStretch(1)
        self.stack.addWidget(rows)
        self.stack.addWidget(self.empty)
        card.body.addWidget(self.stack, 1)
        self.foot = Text("", "caption", "ink2")
        self.foot.setContentsMargins(18, 6, 18, 8)
        card.body.addWidget(self.foot)
        column.addWidget(card, 1)

    def tools(self) -> QWidget:
        return self.bar

    def focus_first(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        today = self.context.today()
        self.bar.set_today(today)
        period, only = self.bar.period, self.chips.value()

        def read(store: Any) -> tuple[tuple[Movement, ...], bool, Out, Moved]:
            found, more = book.movements(store, period.first, period.last, only)
            return found, more, book.out(store, today), book.moved(store, period.first, period.last)

        self.context.jobs.read(read, self._got, key=(id(self), "points"))

    def _got(self, answer: tuple[tuple[Movement, ...], bool, Out, Moved]) -> None:
        found, more, out, moved = answer
        self.table.set_rows(found)
        self.stack.setCurrentIndex(0 if found else 1)
        if not found:
            self._say_empty(never=not (out.points or out.owed or moved.came or moved.went))
        holders = Tiers.tr("%n people", "", out.holders)
        worth = yuan(out.value)
        self.tiles["out"].set_value(
            f"{out.points:,}", self.tr("{people}, worth {amount}").format(people=holders, amount=worth)
        )
        self.tiles["soon"].set_value(f"{out.soon:,}" if out.soon else "—", _people(out.soon_people))
        self.tiles["owed"].set_value(f"{out.owed:,}" if out.owed else "—", _people(out.owing))
        for key, total, people in (
            ("came", moved.came, moved.came_people),
            ("went", moved.went, moved.went_people),
        ):
            self.tiles[key].set_value(f"{total:,}" if total else "—", _people(people))
        said = Tiers.tr("%n movement(s)", "", len(found))
        if more:
            said = self.tr("only the newest {n} are shown").format(n=f"{len(found):,}")
        self.foot.setText(said if found else "")

    def _say_empty(self, *, never: bool) -> None:
        """Why there is nothing, and the way on."""
        if self.chips.value() != "all":
            said, act, self._next = (
                self.tr("None of these in this period"),
                self.tr("Show all"),
                self.show_all,
            )
        elif never or self.bar.key == "year":
            said = self.tr("Points come with purchases: sell to a customer")
            act, self._next = self.tr("Record a sale"), self.context.window.open_sale
        else:
            said, act = self.tr("No points moved in this period"), self.tr("Show this year")
            self._next = partial(self.bar.choose, "year")
        self.empty.set("crown", said, "", (act,))

    def show_all(self) -> None:
        """All movements of the period, of whatever kind."""
        self.chips.chips["all"].click()

    def _open(self, row: int) -> None:
        self.context.window.open_points(row & 0xFFFFFFFF)


def _people(count: int) -> str:
    return Tiers.tr("%n people", "", count) if count else Tiers.tr("nobody")
