"""The slips that wait: taken up again, or thrown away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal

from services.changes import Changes
from services.errors import HudieError
from services.merging import winner_of
from services.products.product import Product
from services.products.products import by_ids
from services.sales import holding
from services.sales.holding import MOST, Held
from services.sales.people import Buyer, buyer
from services.sales.shares import half_up
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.sale import words
from ui.moments import moment_words
from ui.pages.contacts.words import called
from ui.widgets import Button, Menu


@dataclass(frozen=True)
class Waits:
    """A slip that waits, who it is for (None = a walk-in), its products by id, and what it comes to at list price."""

    held: Held
    buyer: Buyer | None
    products: Mapping[int, Product]
    gross: int


def read(store: Any, today: date, *, masked: bool) -> list[Waits]:
    """Runs in a reader."""
    found = []
    for one in holding.held(store):
        values = one.values
        known = by_ids(store, [line.product_id for line in values.lines if line.product_id is not None])
        gross = values.amount or 0
        for line in values.lines:
            product = known.get(line.product_id or 0)
            price = line.price if line.price is not None else product.price if product else 0
            gross += half_up(price * line.quantity, 1000)
        who = None
        if values.contact_id is not None:  # who was merged away meanwhile buys as the one they are now
            who = buyer(store, winner_of(store, values.contact_id), today, masked=masked)
        found.append(Waits(one, who, known, gross))
    return found


class Waiting(QObject):
    """The button with the number of slips that wait and its menu. `taken(Waits)` when one is taken up again."""

    taken = Signal(object)

    def __init__(self, context: Context, button: Button, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.button = button
        self.found: Sequence[Waits] = ()
        button.clicked.connect(self.offer)
        self._show([])

    def refresh(self) -> None:
        """Ask which wait."""
        today, masked = self.context.today(), self.context.settings.mask_phones
        self.context.jobs.read(
            lambda store: read(store, today, masked=masked), alive(self, self._show), key=(id(self), "held")
        )

    def _show(self, found: Sequence[Waits]) -> None:
        self.found = found
        self.button.setText(f"{len(found)} / {MOST}")
        self.button.setEnabled(bool(found))
        self.button.setAccessibleName(self.tr("%n slip(s) on hold", "", len(found)))

    def words(self, one: Waits) -> str:
        """Since when, whose, how much."""
        who = called(one.buyer.display) if one.buyer is not None else self.tr("walk-in")
        when = moment_words(self.context.local(one.held.at), self.context.now())
        return f"{when} · {who} · {words.yuan(one.gross)}"

    def offer(self) -> None:
        """The menu: take one up, or throw one away."""
        menu = Menu(parent=self.button)
        for one in self.found:
            menu.add(self.words(one), partial(self.take, one), icon="receipt")
        menu.addSeparator()
        away = Menu(self.tr("Throw away"), menu)
        for one in self.found:
            away.add(self.words(one), partial(self.drop, one), icon="trash", danger=True)
        menu.addMenu(away)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def take(self, one: Waits) -> None:
        """It waits no more."""
        act, number = self.context.act(), one.held.id
        self._write(
            lambda store: holding.resume(store, act, number)[0], lambda _changes: self.taken.emit(one)
        )

    def drop(self, one: Waits) -> None:
        """Nobody wants it any more."""
        act, number = self.context.act(), one.held.id
        self._write(lambda store: holding.drop(store, act, number), lambda _changes: None, quiet=False)

    def _write(self, call: Any, done: Any, *, quiet: bool = True) -> None:
        def after(changes: Changes) -> None:
            self.refresh()
            done(changes)

        self.context.operations.run(
            call, done=alive(self, after), failed=alive(self, self._failed), quiet=quiet
        )

    def _failed(self, error: BaseException) -> None:
        self.refresh()
        if isinstance(error, HudieError):
            self.context.window.toast(messages.sentence(error), icon="warning")
        else:
            self.context.window.report(error)
