"""What one contact has at the counter, and what is done there: four figures, the sale, money and points."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import amounts, theme, tier_words
from ui.context import Context
from ui.pages.contacts import words
from ui.widgets import Button, Menu, StatTile

if TYPE_CHECKING:
    from services.at_counter import AtCounter

_PAID: Final = "paid_membership"


def _near(on: str, today: date) -> str:
    """A date to come, short: 11-24 in this year, 2027-03 later."""
    return on[5:] if on[:4] == str(today.year) else on[:7]


class CounterPart(QWidget):
    """`person_wanted(id)` for the one whose balance is shared. Hidden in the trash but for the figures."""

    person_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.contact = 0
        self.shown: AtCounter | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._grid = grid = QGridLayout()
        self.points = StatTile(self.tr("Points"), "0")
        self.stored = StatTile(self.tr("Stored value"), "0")
        self.spent = StatTile(self.tr("Spent"), "0")
        self.growth = StatTile(self.tr("Growth value"), "0")
        for place, tile in enumerate((self.points, self.stored, self.spent, self.growth)):
            # One with a note and one without stand side by side: equally high.
            tile.setSizePolicy(tile.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Minimum)
            grid.addWidget(tile, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.acts = QWidget()
        acts = QVBoxLayout(self.acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(8)
        self.sell = Button(self.tr("Record sale"), "primary", "receipt", keys="F2", clicked=self._sell)
        self.top_up = Button(self.tr("Top up"), "secondary", clicked=self._top_up)
        self.gifts = Button(self.tr("Points"), "secondary", clicked=self._points)
        self.statement = Button(self.tr("Statement"), "secondary", clicked=self._statement)
        self.more = Button("", "secondary", "dots-three", name=self.tr("More at the counter"))
        self.more.clicked.connect(self._more)
        self._room = 0
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        for button in (self.sell, self.top_up, self.gifts, self.statement):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in (self.top_up, self.gifts, self.statement):
            self._line.addWidget(button, 1)
        self._line.addWidget(self.more)
        acts.addWidget(self.sell)
        acts.addLayout(self._line)
        column.addWidget(self.acts)
        self._measure()

    # -- showing -----------------------------------------------------------------------------------

    def show_account(self, contact: int, found: AtCounter, today: date, *, here: bool) -> None:
        """Show what a contact has; who lies in the trash can buy nothing."""
        self.contact, self.shown = contact, found
        has = found.balances
        self.points.set_value(
            amounts.points(has.points), self._points_note(found, today), "danger" if has.points < 0 else "ink"
        )
        shared = found.shared if found.holder is not None else has
        self.stored.set_value(amounts.yuan(shared.stored), self._stored_note(found))
        self.spent.setText(self.tr("Spent, %n time(s)", "", found.times) if found.times else self.tr("Spent"))
        self.spent.set_value(amounts.yuan(found.spent), self._spent_note(found, today))
        self.growth.set_value(amounts.points(has.growth), self._tier_note(found, today))
        self.acts.setVisible(here)
        self.more.setVisible(bool(self._rarer()))
        self._measure()

    def fit(self, room: int) -> None:
        """Do with this width."""
        if room != self._room:
            self._room = room
            self._measure()

    def _measure(self) -> None:
        compact = theme.instance().compact
        self.sell.set_size("normal" if compact else "big")
        self._grid.setSpacing(6 if compact else 8)
        named = ((self.top_up, "wallet"), (self.gifts, "gift"), (self.statement, "clipboard-text"))
        for button, icon in named:
            button.set_icon("" if compact else icon)
        line = [button for button, _icon in named] + ([] if self.more.isHidden() else [self.more])
        needed = sum(button.sizeHint().width() for button in line) + self._line.spacing() * (len(line) - 1)
        if needed > self._room:
            for button, _icon in named:
                button.set_icon("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "acts"):
            self._measure()

    def _points_note(self, found: AtCounter, today: date) -> str:
        if found.balances.owed:
            return self.tr("{points} owed").format(points=amounts.points(found.balances.owed))
        if found.expiring is not None:
            on, points = found.expiring
            return self.tr("{points} expire {day}").format(
                points=amounts.points(points), day=_near(on, today)
            )
        return (
            self.tr("Worth {amount}").format(amount=amounts.yuan(found.worth))
            if found.balances.points
            else ""
        )

    def _stored_note(self, found: AtCounter) -> str:
        if found.holder is not None:
            return self.tr("Of {name}").format(name=words.called(found.holder[1]))
        has = found.balances
        if not has.stored:
            return ""
        return self.tr("{principal} + {bonus} bonus").format(
            principal=amounts.short(has.principal), bonus=amounts.short(has.bonus)
        )

    def _spent_note(self, found: AtCounter, today: date) -> str:
        if not found.times:
            return self.tr("Never bought")
        return words.iso_day(found.last_on, today)

    def _tier_note(self, found: AtCounter, today: date) -> str:
        if not found.member:
            return self.tr("No member yet")
        held = found.place.held
        name = tier_words.name(found.place.tier.name)
        if held is not None and held.until_on:
            return self.tr("{tier} until {date}").format(tier=name, date=_near(held.until_on, today))
        if found.place.next is not None:
            return tier_words.missing(found.place.next)
        return name

    # -- acts --------------------------------------------------------------------------------------

    def _sell(self) -> None:
        self.context.window.open_sale(self.contact)

    def _top_up(self) -> None:
        self.context.window.open_top_up(self.contact)

    def _points(self) -> None:
        self.context.window.open_points(self.contact)

    def _statement(self) -> None:
        self.context.window.open_statement(self.contact)

    def _rarer(self) -> list[tuple[str, str, Callable[[], object]]]:
        """What is done more rarely: words, icon, act."""
        found, window, contact = self.shown, self.context.window, self.contact
        if found is None:
            return []
        rarer: list[tuple[str, str, Callable[[], object]]] = []
        if found.balances.stored:
            rarer.append((self.tr("Pay stored value back…"), "wallet", lambda: window.open_payout(contact)))
        if found.holder is None and found.member:
            rarer.append((self.tr("Share the balance…"), "users-three", lambda: window.open_sharing(contact)))
        if self.context.settings.uses(_PAID) or found.paid_plan:
            rarer.append((self.tr("Paid membership…"), "crown", lambda: window.open_membership(contact)))
        if found.holder is not None:
            holder, name = found.holder
            text = self.tr("Open {name}").format(name=words.called(name))
            rarer.append((text, "user", lambda: self.person_wanted.emit(holder)))
        return rarer

    def _more(self) -> None:
        menu = Menu(parent=self)
        for text, icon, act in self._rarer():
            menu.add(text, act, icon=icon)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()
