"""Memberships that are paid for: how they go, what is on offer, and whose ends soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from services.display_names import DisplayName, display_name
from services.memberships import figures
from services.memberships.figures import NEAR, BeforeAfter, Renewal, Share
from services.memberships.plans import Plan, plans
from services.sales.shares import half_up
from services.tiers.ladder import Tier, ladder
from ui import tier_words
from ui.amounts import yuan
from ui.context import Context
from ui.dialogs.memberships.plan import PlanDialog
from ui.moments import day_short
from ui.pages.contacts.words import called
from ui.pages.ground import GroundPage
from ui.pages.period_choice import PeriodChoice
from ui.shares import FEW, percent
from ui.tables import Cell, Column, Kind, Lines, ListColumn, ListTable, TableView, Tag
from ui.tier_words import Tiers
from ui.widgets import Button, Card, EmptyState, StatTile

Ending = tuple[int, DisplayName, str]
"""A contact, its name, and the last date of the membership."""


@dataclass(frozen=True)
class _Found:
    """What the page shows, read at once."""

    plans: tuple[Plan, ...]
    tiers: tuple[Tier, ...]
    renewal: Renewal
    share: Share
    around: BeforeAfter
    ending: list[Ending]


class MembershipsPage(GroundPage):
    """Enter on a plan changes it; Enter on somebody opens their membership."""

    refresh_on = frozenset({"tiers", "sales", "contacts", "settings"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.found: _Found | None = None
        self.bar = PeriodChoice(context.today(), "year")
        self.bar.period_chosen.connect(self.refresh)
        self.new = Button(self.tr("New membership"), "secondary", "plus", clicked=lambda: self.edit(None))
        self.bar.row.addWidget(self.new)
        column = self.lay()
        tiles = QHBoxLayout()
        tiles.setSpacing(14)
        self.tiles = {
            "renewal": StatTile(self.tr("Renewal rate"), "—", self.tr("none expired yet")),
            "share": StatTile(self.tr("Members' share of sales"), "—", self.tr("no sales yet")),
            "before": StatTile(self.tr("Spent each, 90 days before"), "—", self.tr("too early")),
            "after": StatTile(self.tr("… and 90 days after"), "—", self.tr("too early")),
        }
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        self.table: ListTable[Plan] = ListTable(self._columns(), key=lambda one: one.id, parent=self)
        self.view = TableView(self.table, name=self.tr("Memberships on offer"), row_height=49)
        self.view.opened.connect(self.edit)
        self.empty = EmptyState(
            "identification-card",
            self.tr("No membership is on offer yet"),
            self.tr("A month, a quarter, a year, for life, or a trial: with a tier while it runs."),
            (self.tr("New membership"),),
            tile=True,
        )
        self.empty.acted.connect(lambda _index: self.edit(None))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        offered = Card(self.tr("On offer"), margins=(0, 12, 0, 0))
        offered.head.setContentsMargins(18, 0, 18, 0)
        offered.body.addWidget(self.stack, 1)
        self.soon: ListTable[Ending] = ListTable(self._soon_columns(), key=lambda one: one[0], parent=self)
        self.soon_view = TableView(self.soon, name=self.tr("Ending soon"))
        self.soon_view.opened.connect(lambda contact: self.context.window.open_membership(contact))
        self.nobody = EmptyState(
            "check-circle", self.tr("Nobody's ends in the next {n} days").format(n=NEAR), tile=True
        )
        self.soon_stack = QStackedWidget()
        self.soon_stack.addWidget(self.soon_view)
        self.soon_stack.addWidget(self.nobody)
        ending = Card(self.tr("Ending soon"), margins=(0, 12, 0, 0))
        ending.head.setContentsMargins(18, 0, 18, 0)
        ending.body.addWidget(self.soon_stack, 1)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(offered, 3)
        below.addWidget(ending, 2)
        column.addLayout(below, 1)

    def _columns(self) -> list[ListColumn[Plan]]:
        return [
            ListColumn(Column("name", self.tr("Name"), Kind.LINES, 200, least=120, stretch=True, sortable=False),
                       lambda one: Lines(one.values.name, one.values.text.split("\n")[0], bold=True)),
            ListColumn(Column("runs", self.tr("Runs"), width=120, least=96, sortable=False), self._runs),
            ListColumn(Column("price", self.tr("Price ¥"), Kind.MONEY, 100, least=84, sortable=False),
                       lambda one: one.values.price),
            ListColumn(Column("tier", self.tr("Tier"), Kind.CHIPS, 110, least=88, spare=1, sortable=False), self._tier),
            ListColumn(Column("sold", self.tr("Sold"), Kind.NUMBER, 72, least=60, sortable=False), lambda one: one.sold),
        ]  # fmt: skip

    def _runs(self, one: Plan) -> Cell:
        if not one.values.active:
            return Cell(self.tr("not on offer"), tone="ink3")
        if not one.values.days:
            return Cell(self.tr("for life"))
        return Cell(Tiers.tr("%n day(s)", "", one.values.days))

    def _tier(self, one: Plan) -> tuple[Tag, ...]:
        tiers = self.found.tiers if self.found else ()
        tier = next((t for t in tiers if t.id == one.values.tier_id), None)
        return (Tag(tier_words.name(tier.name), tier.colour),) if tier else ()

    def _soon_columns(self) -> list[ListColumn[Ending]]:
        return [
            ListColumn(Column("name", self.tr("Customer"), Kind.NAME, 160, least=110, stretch=True, sortable=False),
                       lambda one: called(one[1])),
            ListColumn(Column("until", self.tr("Last day"), Kind.DATE, 110, least=92, sortable=False),
                       lambda one: day_short(date.fromisoformat(one[2]), self.context.today())),
        ]  # fmt: skip

    def tools(self) -> QWidget:
        return self.bar

    def focus_first(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        today = self.context.today()
        self.bar.set_today(today)
        first, last = self.bar.period.first, self.bar.period.last

        def read(store: Any) -> _Found:
            return _Found(
                plans(store, all_=True),
                ladder(store),
                figures.renewal(store, first, last, today),
                figures.share(store, first, last),
                figures.before_after(store, today),
                [(who, display_name(store, who), until) for who, until in figures.ending(store, today)],
            )

        self.context.jobs.read(read, self._got, key=(id(self), "memberships"))

    def _got(self, found: _Found) -> None:
        self.found = found
        self.table.set_rows(found.plans)
        self.stack.setCurrentWidget(self.view if found.plans else self.empty)
        self.soon.set_rows(found.ending)
        self.soon_stack.setCurrentWidget(self.soon_view if found.ending else self.nobody)
        renewal, share, around = found.renewal, found.share, found.around
        said = self.tr("none expired yet")
        if renewal.expired:
            said = self.tr("{renewed} of {expired} that expired").format(
                renewed=f"{renewal.renewed:,}", expired=f"{renewal.expired:,}"
            )
        few = 0 < renewal.expired < FEW
        rate = percent(renewal.renewed, renewal.expired)
        self.tiles["renewal"].set_value(rate, said, "ink3" if few else "ink")
        said = self.tr("no sales yet")
        if share.shop > 0:
            said = f"{yuan(share.members)} / {yuan(share.shop)}"
        self.tiles["share"].set_value(percent(max(share.members, 0), max(share.shop, 0)), said)
        for key, fen in (("before", around.before), ("after", around.after)):
            if around.people:
                each = yuan(half_up(max(fen, 0), around.people))
                self.tiles[key].set_value(each, Tiers.tr("%n people", "", around.people))
            else:
                self.tiles[key].set_value("—", self.tr("too early"))

    def edit(self, plan: int | None) -> None:
        """Change a plan, or make one."""
        if self.found is not None:
            known = next((one for one in self.found.plans if one.id == plan), None)
            PlanDialog(self.context, self, known, self.found.tiers).open()
