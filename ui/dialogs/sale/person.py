"""Who buys: a field for digits, initials or a card, the list of those it may mean, the card of the one chosen."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from services.sales.people import Buyer, Matches, buyer, find
from ui import theme, tier_words
from ui.alive import alive
from ui.context import Context
from ui.dialogs.sale import words
from ui.dialogs.sale.drop import Drop, DropField, PersonLine
from ui.pages.contacts.words import called
from ui.widgets import Avatar, Button, Chip, ElidedLabel, Icon, Text

PAUSE: Final = 120
"""Milliseconds after the last key."""


class PersonCard(QFrame):
    """The one who buys, or that it is a walk-in; `changing()` when another one is wanted."""

    changing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "accent-card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 10, 0)
        line.setSpacing(12)
        self.avatar = Avatar("", 38)
        self.mark = Icon("user", 20, "ink2", square=38, back="surface")
        line.addWidget(self.avatar)
        line.addWidget(self.mark)
        two = QVBoxLayout()
        two.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.name = ElidedLabel("", "bold")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.tier = Chip("")
        self.phone = Text("", "body", "ink2")
        for part in (self.name, self.tier, self.phone):
            first.addWidget(part)
        first.addStretch(1)
        two.addStretch(1)
        two.addLayout(first)
        self.balances = ElidedLabel("", "caption", "ink")
        two.addWidget(self.balances)
        two.addStretch(1)
        line.addLayout(two, 1)
        self.change = Button(self.tr("Change"), "ghost", size="small", keys="F3", clicked=self.changing.emit)
        self.change.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.addWidget(self.change)
        self.setFixedHeight(theme.px(60))

    def show_buyer(self, one: Buyer | None) -> None:
        """Show a person; None = a walk-in."""
        known = one is not None
        self.avatar.setVisible(known)
        self.mark.setVisible(not known)
        self.tier.setVisible(known)
        self.phone.setVisible(known)
        if one is None:
            self.name.setText(self.tr("Walk-in"))
            self.balances.setText(self.tr("No points; a customer can be named until day close"))
        else:
            self.avatar.set_name(called(one.display))
            self.name.setText(called(one.display))
            self.tier.set(tier_words.name(one.tier_name), one.tier_colour)
            self.phone.setText(one.phone)
            self.balances.setText(words.card_line(one))
        self.setAccessibleName(" ".join(part for part in (self.name.text(), self.balances.text()) if part))


class PersonPart(QWidget):
    """`chosen(Buyer | None)` when it is settled who buys, None for a walk-in; `cleared()` when it is open again.

    `awaited()` = Enter came before the answer, so that one types on; `unsure()` = then it was nobody or several people.
    `nobody(text)` = Enter was pressed on what nobody is known by.
    """

    chosen = Signal(object)
    cleared = Signal()
    awaited = Signal()
    unsure = Signal()
    nobody = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None, *, walk_in: bool = True) -> None:
        super().__init__(parent)
        self.context = context
        self.walk_in = walk_in
        self.buyer: Buyer | None = None
        self.settled = False
        self._answered = ""
        self._wanted = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        label = Text("① " + self.tr("Last digits of the phone / initials / card"), "caption", "ink2")
        layout.addWidget(label)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(8)
        layout.addLayout(self._across)
        self.field = DropField()
        self.field.setProperty("editor", "code")
        self.field.setAccessibleName(self.tr("Last digits of the phone, initials or card number"))
        self.field.setMaxLength(60)
        label.setBuddy(self.field)
        self.card = PersonCard()
        self.card.changing.connect(self.ask_again)
        self.hint = QFrame()
        self.hint.setProperty("panel", "well-card")
        self.hint.setFixedHeight(theme.px(60))
        inside = QHBoxLayout(self.hint)
        inside.setContentsMargins(14, 0, 14, 0)
        self.said = ElidedLabel("", "caption", "ink2")
        inside.addWidget(self.said)
        self._across.addWidget(self.field)
        self._across.addWidget(self.card)
        self._across.addWidget(self.hint)
        self.list: Drop[Buyer] = Drop(self.field, PersonLine, self.tr("People found"), self.take)
        self.field.moved.connect(self.list.go)
        self.field.left.connect(self.list.hide)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self.enter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self._show_hint("")
        self.card.hide()

    def set_compact(self, compact: bool) -> None:
        """Field and card on one line, or the card below."""
        beside = QBoxLayout.Direction.LeftToRight if compact else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(beside)
        self.field.setMinimumWidth(theme.px(132) if compact else 0)
        self.field.setMaximumWidth(theme.px(150) if compact else 16777215)
        high = theme.px(52) if compact else theme.px(60)
        self.card.setFixedHeight(high)
        self.hint.setFixedHeight(high)

    # -- searching ---------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._wanted = False
        if self.settled:
            self.settled, self.buyer = False, None
            self.card.hide()
            self.hint.show()
            self.cleared.emit()
        if not text.strip():
            self._pause.stop()
            self.list.hide()
            self._answered = ""
            self._show_hint("")
            return
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        text, today = self.field.text().strip(), self.context.today()
        masked = self.context.settings.mask_phones
        self.context.jobs.read(
            lambda store: (text, find(store, text, today, masked=masked)),
            alive(self, self._found),
            key=(id(self), "people"),
        )

    def _found(self, found: tuple[str, Matches]) -> None:
        text, matches = found
        if text != self.field.text().strip() or self.settled:
            return
        self._answered = text
        self.list.fill(matches.people)
        if matches.exact or (self._wanted and len(matches.people) == 1):
            self.take(matches.people[0])
            return
        wanted, self._wanted = self._wanted, False
        if wanted:
            # Enter came before the answer: one of several must be looked at first.
            self.unsure.emit()
        if not matches.people:
            if wanted:
                self.nobody.emit(text)
            self.list.hide()
            self._show_hint(
                (
                    self.tr("Nobody found by “{text}”. Clear it and press Enter for a walk-in.")
                    if self.walk_in
                    else self.tr("Nobody found by “{text}”")
                ).format(text=text)
            )
            return
        self._show_hint(
            self.tr("↑ ↓ choose, Enter takes; more letters find fewer")
            if matches.more
            else self.tr("↑ ↓ choose, Enter takes")
        )
        self.list.open(self.width())

    def _show_hint(self, text: str) -> None:
        usual = (
            self.tr("Enter on an empty field: walk-in. A member card can be scanned.")
            if self.walk_in
            else self.tr("A member card can be scanned")
        )
        self.said.setText(text or usual)
        self.hint.setAccessibleName(self.said.text())

    # -- choosing ----------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter: walk-in on an empty field, else the one chosen of the list, or the only one as soon as it is found."""
        text = self.field.text().strip()
        if self.settled:
            self.chosen.emit(self.buyer)
        elif not text:
            if self.walk_in:
                self.take_walk_in()
            else:
                self._show_hint(self.tr("Say first who it is: digits, initials or card"))
        elif text == self._answered and self.list.count():
            self._take_listed()
        else:
            self._wanted = True
            self._search()
            self.awaited.emit()

    @property
    def pending(self) -> bool:
        """Whether it is asked who is meant."""
        return self._wanted

    def _take_listed(self) -> None:
        one = self.list.chosen()
        if one is not None:
            self.take(one)

    def take(self, one: Buyer) -> None:
        self.buyer, self.settled, self._wanted = one, True, False
        self.list.hide()
        self.hint.hide()
        self.card.show_buyer(one)
        self.card.show()
        self.chosen.emit(one)

    def take_walk_in(self) -> None:
        """Nobody in particular buys."""
        self.buyer, self.settled, self._wanted = None, True, False
        self.field.clear()
        self.list.hide()
        self.hint.hide()
        self.card.show_buyer(None)
        self.card.show()
        self.chosen.emit(None)

    def take_contact(self, contact: int) -> None:
        """Somebody who is known already, by id."""
        today, masked = self.context.today(), self.context.settings.mask_phones

        def done(one: Any) -> None:
            if one is not None:
                self.take(one)

        self.context.jobs.read(
            lambda store: buyer(store, contact, today, masked=masked),
            alive(self, done),
            key=(id(self), "people"),
        )

    def ask_again(self) -> None:
        """F3: another person."""
        self.field.clear()
        self._typed("")
        self.card.hide()
        self.hint.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """What was typed is not about a person."""
        self.field.clear()
        self._typed("")

    def escape(self) -> bool:
        """Esc: first the list goes, then what was typed; False = there was nothing to clear."""
        if not self.list.isHidden():
            self.list.hide()
            self.field.clear()
            self._typed("")
            return True
        if self.field.hasFocus() and self.field.text() and not self.settled:
            self.field.clear()
            self._typed("")
            return True
        return False
