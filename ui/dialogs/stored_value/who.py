"""Whose balance a dialog is about: the card at its head."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.sales.people import Buyer
from ui.amounts import money
from ui.pages.contacts.words import called
from ui.tier_words import name as tier_name
from ui.widgets import Avatar, Card, Chip, ElidedLabel, Text


class WhoCard(Card):
    """Initial, name, tier and number; what is known of them in a line; the balance at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(look="well-card", margins=(14, 10, 16, 10), parent=parent)
        line = QHBoxLayout()
        line.setSpacing(14)
        self.avatar = Avatar("", 44)
        line.addWidget(self.avatar)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.name = Text("", "h2")
        self.tier = Chip("", "neutral")
        self.phone = Text("", "body", "ink2")
        for part in (self.name, self.tier, self.phone):
            first.addWidget(part)
        first.addStretch(1)
        middle.addLayout(first)
        self.said = ElidedLabel("", "caption", "ink2")
        middle.addWidget(self.said)
        line.addLayout(middle, 1)
        right = QVBoxLayout()
        right.setSpacing(2)
        self.balance = Text("", "h1")
        self.parts = Text("", "caption", "ink2")
        for part in (self.balance, self.parts):
            right.addWidget(part)
            part.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.addLayout(right)
        self.body.addLayout(line)

    def show_buyer(self, one: Buyer, said: str = "") -> None:
        """Show somebody; `said` is the line below the name."""
        name = called(one.display)
        self.avatar.set_name(name)
        self.name.setText(name)
        self.tier.set(tier_name(one.tier_name), one.tier_colour or "neutral")
        self.phone.setText(one.phone)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.balance.setText(self.tr("Balance {amount}").format(amount=money(one.stored)))
        self.parts.setText(
            self.tr("principal {principal} · bonus {bonus}").format(
                principal=money(one.principal), bonus=money(one.bonus)
            )
        )
