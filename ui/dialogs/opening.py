"""What a list says beside who people are: balances that they bring along, earlier purchases, tiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services import openings, taking_up
from services.changes import Changes
from services.errors import Refused
from services.money import written
from services.opening_list import OpeningPerson, people
from services.openings import OpeningOffer, Unread
from services.taking_up import PurchasesOffer, TiersOffer
from ui import theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sheet import SheetDialog
from ui.pages.contacts.import_wizard import words
from ui.pages.contacts.words import called
from ui.phrases import Phrases
from ui.printing.opening import asset_amount, asset_title, opening_list
from ui.tables import Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Banner, Button, Card, Icon, Segmented, Text

Import: Final = Phrases("Import")
_SHOWN: Final = 3
_LINES: Final = 6


@dataclass(frozen=True)
class Found:
    """All that the dialog shows."""

    opening: OpeningOffer
    purchases: PurchasesOffer
    tiers: TiersOffer
    people: tuple[OpeningPerson, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be taken up."""
        return not (self.opening.lines or self.purchases.people or self.tiers.count or self.tiers.unknown)


def read(
    store: Any, stored_as: openings.StoredAs, today: str, batch: int | None, *, named: bool = False
) -> Found:
    """What an import (all that stand, where none is named) has to be taken up; `named` = with its people by name."""
    offer = openings.offer(store, stored_as, batch)
    return Found(
        offer,
        taking_up.purchases_offer(store, today, batch),
        taking_up.tiers_offer(store, batch),
        tuple(people(store, offer)) if named else (),
    )


class OpeningDialog(Dialog):
    """A dry run of each, entered by a button of its own; the balances are the primary one. `taken()` after each."""

    taken = Signal()

    def __init__(
        self, context: Context, parent: QWidget | None, batch: int | None = None, file: str = ""
    ) -> None:
        super().__init__(parent, "", width=760, margins=(24, 2, 24, 12))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("What people bring along"))
        self.context, self._batch, self._file = context, batch, file
        self.found: Found | None = None
        self._entered: tuple[OpeningPerson, ...] = ()
        self.cancel.setText(self.tr("Close"))
        self.banner = Banner("", "danger")
        self.banner.hide()
        self.body.addWidget(self.banner)
        self._reading = Text(self.tr("Looking…"), "body", "ink2", wrap=True)
        self.body.addWidget(self._reading)
        self.body.addWidget(self._balances())
        self.purchases = _Line("receipt", self.tr("Note them"), self._note_purchases)
        self.body.addWidget(self.purchases)
        self.tiers = _Line("crown", self.tr("Set the tiers"), self._set_tiers)
        self.body.addWidget(self.tiers)
        self.body.addStretch(1)
        for part in (self.card, self.purchases, self.tiers):
            part.hide()
        self.print_button = self.add_button(
            Button(self.tr("List to sign…"), "secondary", "printer", clicked=self.show_list)
        )
        self.print_button.hide()
        self.set_primary(self.tr("Enter")).clicked.connect(self.enter)
        if self.primary is not None:
            self.primary.hide()
        self.refresh()

    def _balances(self) -> Card:
        self.card = Card(margins=(17, 12, 17, 12))
        self.card.body.setSpacing(8)
        self._heading = Text("", "h2", wrap=True)
        self.card.body.addWidget(self._heading)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        self._asked = Text(self.tr("The stored value of the list is"), "body", "ink2")
        self.stored_as = Segmented(
            [("principal", self.tr("Principal (paid)")), ("bonus", self.tr("Bonus (a gift)"))],
            name=self.tr("What the stored value of the list is"),
        )
        self.stored_as.chosen.connect(lambda _value: self.refresh())
        asked.addWidget(self._asked)
        asked.addWidget(self.stored_as)
        asked.addStretch(1)
        self.card.body.addLayout(asked)
        self.table: ListTable[OpeningPerson] = ListTable(
            self._columns(), key=lambda one: one.contact, parent=self
        )
        self.view = TableView(self.table, name=self.tr("Opening balances by person"), row_height=37)
        self.card.body.addWidget(self.view)
        self._unread = Text("", "caption", "warn", wrap=True)
        self.card.body.addWidget(self._unread)
        self._again = QWidget()
        line = QHBoxLayout(self._again)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self._again_text = Text("", "body", wrap=True)
        line.addWidget(Icon("warning", 18, "warn"))
        line.addWidget(self._again_text, 1)
        self.word = QLineEdit()
        self.word.setFixedWidth(theme.px(120))
        self.word.setPlaceholderText(self.again_word())
        self.word.setAccessibleName(self.tr("Type the word to enter these too"))
        self.word.textChanged.connect(lambda _text: self._say_primary())
        line.addWidget(self.word)
        self.card.body.addWidget(self._again)
        return self.card

    def _columns(self) -> list[ListColumn[OpeningPerson]]:
        def amount(asset: str) -> ListColumn[OpeningPerson]:
            return ListColumn(
                Column(asset, asset_title(asset), Kind.NUMBER, 104, least=80, sortable=False),
                lambda one: asset_amount(asset, one.amounts.get(asset, 0)),
            )

        return [
            ListColumn(
                Column("name", self.tr("Customer"), Kind.TEXT, 150, stretch=True, sortable=False),
                lambda one: called(one.name),
            ),
            ListColumn(
                Column("phone", self.tr("Phone"), Kind.TEXT, 128, sortable=False), lambda one: one.phone
            ),
            *(amount(asset) for asset in ("principal", "bonus", "points", "growth")),
        ]

    def again_word(self) -> str:
        """What has to be typed to enter a second opening balance."""
        return self.tr("again", "the word to type")

    # -- reading ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask anew what there is."""
        stored_as: openings.StoredAs = "bonus" if self.stored_as.value() == "bonus" else "principal"
        today, batch = self.context.today().isoformat(), self._batch
        self.context.jobs.read(
            lambda store: read(store, stored_as, today, batch, named=True),
            alive(self, self._show),
            alive(self, self._fail),
            key="import-opening",
        )

    def _show(self, found: Found) -> None:
        self.found = found
        opening = found.opening
        unread = opening.unread if not opening.lines else ()
        self._reading.setVisible(found.is_empty or bool(unread))
        self._reading.setText(
            self._of_unread(unread) if unread else self.tr("Nothing is left to be taken up.")
        )
        self._reading.set_tone("warn" if unread else "ink2")
        self.card.setVisible(bool(opening.lines))
        if opening.lines:
            self._show_balances(found)
        self.purchases.setVisible(bool(found.purchases.people))
        if found.purchases.people:
            self.purchases.say(self.tr("Earlier purchases"), self._of_purchases(found.purchases))
        self.tiers.setVisible(bool(found.tiers.count or found.tiers.unknown))
        if found.tiers.count or found.tiers.unknown:
            self.tiers.say(self.tr("Member tiers"), self._of_tiers(found.tiers))
            self.tiers.button.setVisible(bool(found.tiers.count))
        self.print_button.setVisible(bool(opening.lines or self._entered))
        self._say_primary()
        self.fit()

    def _show_balances(self, found: Found) -> None:
        opening = found.opening
        sums = [
            f"{asset_title(one.asset)} {asset_amount(one.asset, one.total + one.again_total)}"
            for one in opening.assets
        ]
        self._heading.setText(
            words.grouped(
                self.tr("Opening balances of %n contact(s): {sums}", "", len(opening.lines))
            ).format(sums=" · ".join(sums))
        )
        for part in (self._asked, self.stored_as):
            part.setVisible(opening.asks)
        self.table.set_rows(list(found.people))
        rows = min(_LINES - 2 * theme.instance().compact, len(found.people))
        self.view.setFixedHeight(theme.px(37) * rows + self.view.horizontalHeader().height() + 2)
        self._unread.setText(self._of_unread(opening.unread))
        self._unread.setVisible(bool(opening.unread))
        self._again.setVisible(bool(opening.again))
        self._again_text.setText(
            self.tr(
                "%n of them have an opening balance already. Type “{word}” to add these too:",
                "",
                opening.again,
            ).format(word=self.again_word())
        )

    def _of_unread(self, unread: tuple[Unread, ...]) -> str:
        between = self.tr(", ", "between the items of a list")
        texts = between.join(dict.fromkeys(one.text[:20] for one in unread[:_SHOWN]))
        said = words.grouped(
            self.tr("%n cell(s) are no exact balance and stay as text: {texts}", "", len(unread))
        )
        return said.format(texts=texts + ("…" if len(unread) > _SHOWN else ""))

    def _of_purchases(self, found: PurchasesOffer) -> str:
        said = words.grouped(
            self.tr("%n contact(s): {spent} yuan in {orders} orders, without dates.", "", found.people)
        )
        lines = [said.format(spent=written(found.spent), orders=f"{found.orders:,}")]
        if found.unread:
            lines.append(words.grouped(self.tr("%n cell(s) can't be read.", "", len(found.unread))))
        return words.sentences(lines)

    def _of_tiers(self, found: TiersOffer) -> str:
        between = self.tr(", ", "between the items of a list")
        lines = []
        if found.people:
            named = between.join(f"{tier.name} {count:,}" for tier, count in found.people)
            lines.append(self.tr("{tiers}.", "tiers and how many people").format(tiers=named))
        if found.unknown:
            names = between.join(f"{name} ({count:,})" for name, count in found.unknown[:_SHOWN])
            more = "…" if len(found.unknown) > _SHOWN else ""
            lines.append(self.tr("No tier is called: {names}").format(names=names + more))
        return words.sentences(lines)

    def _confirmed(self) -> bool:
        return self.word.text().strip().casefold() == self.again_word().casefold()

    def _say_primary(self) -> None:
        if self.primary is None or self.found is None:
            return
        opening = self.found.opening
        count = len(opening.lines) if self._confirmed() else opening.people
        self.primary.setVisible(bool(opening.lines))
        self.primary.setText(words.grouped(self.tr("Enter balances of %n contact(s)", "", count)))
        self.primary.setEnabled(count > 0)

    # -- acts -------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter the balances as they are shown."""
        if self.found is None or self.primary is None or not self.primary.isEnabled():
            return
        again = self._confirmed()
        stored_as: openings.StoredAs = "bonus" if self.stored_as.value() == "bonus" else "principal"
        expected = openings.expected_totals(self.found.opening, again)
        act, batch, people_of = self.context.act(), self._batch, self.found.people
        self.primary.set_busy(True, self.tr("Entering…"))

        def done(changes: Changes) -> None:
            self._entered = people_of  # the list is signed when it is entered, as often as before
            self._done(changes)

        self.context.operations.run(
            lambda store: openings.enter(store, act, stored_as, batch, again=again, expected=expected),
            done=alive(self, done),
            failed=alive(self, self._fail),
        )

    def _note_purchases(self) -> None:
        act, batch = self.context.act(), self._batch
        self.purchases.button.set_busy(True)
        self.context.operations.run(
            lambda store: taking_up.take_up_purchases(store, act, batch),
            done=alive(self, self._done),
            failed=alive(self, self._fail),
        )

    def _set_tiers(self) -> None:
        act, batch = self.context.act(), self._batch
        self.tiers.button.set_busy(True)
        self.context.operations.run(
            lambda store: taking_up.take_up_tiers(store, act, batch),
            done=alive(self, self._done),
            failed=alive(self, self._fail),
        )

    def _done(self, _changes: Changes) -> None:
        self._quiet()
        self.banner.hide()
        self.word.clear()
        self.taken.emit()
        self.refresh()

    def _fail(self, error: BaseException) -> None:
        self._quiet()
        self.banner.set_text(words.sentence(error), "danger")
        self.banner.show()
        self.fit()
        if isinstance(error, Refused) and error.reason == "changed_meanwhile":
            self.refresh()

    def _quiet(self) -> None:
        for button in (self.primary, self.purchases.button, self.tiers.button):
            if button is not None:
                button.set_busy(False)

    def show_list(self) -> None:
        """The list to be signed, on the screen first."""
        if self.found is None:
            return
        sheet = opening_list(
            self.found.people or self._entered,
            day=self.context.today().isoformat(),
            source=self._file,
            settings=self.context.settings,
        )
        SheetDialog(
            self.context, self, sheet, hint=self.tr("Numbers are masked, as everywhere on paper.")
        ).open()


class _Line(Card):
    """A thing to take up: what it is, what it comes to, and its button."""

    def __init__(self, icon: str, button: str, clicked: Any) -> None:
        super().__init__(margins=(17, 12, 17, 12))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon(icon, 20, "slate", square=38, back="slate_soft"))
        self._title = Text("", "bold")
        self._said = Text("", "caption", "ink2", wrap=True)
        column = QWidget()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._said)
        row.addWidget(column, 1)
        self.button = Button(button, "secondary", clicked=clicked)
        row.addWidget(self.button)
        self.body.addLayout(row)

    def say(self, title: str, text: str) -> None:
        """What it is and what it comes to."""
        self._title.setText(title)
        self._said.setText(text)


def brought_words(found: Found) -> str:
    """What a list says beside who people are, in a line."""
    parts = []
    if found.opening.lines:
        parts.append(Import.tr("balances of %n contact(s)", "", len(found.opening.lines)))
    if found.purchases.people:
        parts.append(Import.tr("earlier purchases of %n contact(s)", "", found.purchases.people))
    if found.tiers.count or found.tiers.unknown:
        people = found.tiers.count + sum(count for _, count in found.tiers.unknown)
        parts.append(Import.tr("member tiers of %n contact(s)", "", people))
    return words.grouped(Import.tr(", ", "between the items of a list").join(parts))
