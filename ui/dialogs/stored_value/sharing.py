"""Who pays with a balance: its holder and up to four people more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.changes import Changes
from services.counter_facts import MOST_PEOPLE
from services.errors import HudieError
from services.sales.people import Buyer, buyer
from services.stored_value.sharing import Sharer, share, sharers, unshare
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale.person import PersonPart
from ui.dialogs.stored_value.who import WhoCard
from ui.moments import day_short
from ui.pages.contacts.words import called
from ui.widgets import Avatar, Banner, Button, Card, Text


@dataclass(frozen=True)
class Needed:
    """The holder and who shares with them."""

    holder: Buyer
    sharers: tuple[Sharer, ...]


def read_needed(store: Any, holder: int, today: date, *, masked: bool) -> Needed | None:
    """What the dialog shows; None where nobody has it any more."""
    found = buyer(store, holder, today, masked=masked)
    return None if found is None else Needed(found, tuple(sharers(store, holder)))


class SharingDialog(Dialog):
    """People are let in and out at once; each is one act that can be undone."""

    def __init__(self, context: Context, holder: int, parent: QWidget | None = None) -> None:
        window = context.window
        super().__init__(
            parent or (window if isinstance(window, QWidget) else None),
            "",
            width=600,
            height=640,
            margins=(24, 0, 24, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.holder = context, holder
        self.set_title(self.tr("Share a balance"))
        self.add_close_cross()
        self.cancel.setText(self.tr("Close"))
        self.who = WhoCard()
        self.body.addWidget(self.who)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        self.body.addLayout(self.rows)
        self.buttons_out: list[Button] = []
        self.warning = Banner("", "warn")
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.person = PersonPart(context, walk_in=False)
        self.person.set_compact(True)
        self.person.chosen.connect(self._chosen)
        self.person.unsure.connect(lambda: self.person.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.body.addWidget(self.person)
        self.body.addStretch(1)
        self.set_hint(self.tr("Each sale names who bought; the money comes from this balance."))
        self.add_in = self.set_primary(self.tr("Let them pay with it"), icon="user-plus", keys="Ctrl+Enter")
        self.add_in.clicked.connect(self.let_in)
        self.reload()

    def reload(self) -> None:
        """Read who shares."""
        today, masked, holder = self.context.today(), self.context.settings.mask_phones, self.holder
        self.context.jobs.read(
            lambda store: read_needed(store, holder, today, masked=masked),
            alive(self, self._got),
            alive(self, self._failed),
            key=(id(self), "needed"),
        )

    def _got(self, found: Needed | None) -> None:
        if found is None:
            return
        people = 1 + len(found.sharers)
        self.who.show_buyer(
            found.holder, self.tr("%n of {most} people pay with it", "", people).format(most=MOST_PEOPLE)
        )
        while self.rows.count():
            item = self.rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons_out = [self._row(one) for one in found.sharers]
        self.person.setVisible(people < MOST_PEOPLE)
        self.add_in.setVisible(people < MOST_PEOPLE)

    def _row(self, one: Sharer) -> Button:
        card = Card(margins=(12, 6, 8, 6))
        line = QHBoxLayout()
        line.setSpacing(10)
        name = called(one.name)
        line.addWidget(Avatar(name, 30))
        line.addWidget(Text(name, "bold"))
        since = day_short(date.fromisoformat(one.since), self.context.today())
        line.addWidget(Text(self.tr("since {date}").format(date=since), "caption", "ink2"))
        line.addStretch(1)
        out = Button(
            self.tr("Take out"), "ghost", size="small", name=self.tr("Take {name} out").format(name=name)
        )
        out.clicked.connect(lambda _on=False: self.take_out(one.contact))
        line.addWidget(out)
        card.body.addLayout(line)
        self.rows.addWidget(card)
        return out

    def _chosen(self, *_who: object) -> None:
        self.warning.hide()
        self.add_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_in(self) -> None:
        """The one who is chosen pays with this balance from now on."""
        chosen = self.person.buyer
        if chosen is None:
            self.person.enter()
            self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.add_in.busy:
            return
        self.add_in.set_busy(True)
        act, holder, contact = self.context.act(), self.holder, chosen.id
        self.context.operations.run(
            lambda store: share(store, act, holder, contact),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
        )

    def take_out(self, contact: int) -> None:
        """Somebody pays with their own balance again."""
        act = self.context.act()
        self.context.operations.run(
            lambda store: unshare(store, act, contact),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
        )

    def _done(self, _changes: Changes) -> None:
        self.add_in.set_busy(False)
        self.warning.hide()
        self.person.ask_again()
        self.reload()

    def _failed(self, error: BaseException) -> None:
        self.add_in.set_busy(False)
        if isinstance(error, HudieError):
            self.warning.set_text(messages.sentence(error))
            self.warning.show()
        else:
            self.context.window.report(error)
