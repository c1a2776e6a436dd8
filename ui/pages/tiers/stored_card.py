"""What stored value offers, how it is spent, and how much of it is out."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.owed import Owed
from services.settings import ShopSettings
from services.stored_value.packages import Package
from ui import theme, tier_words
from ui.amounts import yuan
from ui.pages.tiers.rule_lines import RuleLines, clear
from ui.tier_words import Tiers
from ui.widgets import Button, Card, ElidedLabel, Rule, Text
from ui.widgets.painting import rounded

SEEN = 4


class TwoParts(QWidget):
    """A bar of two parts, principal and bonus; the words below it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, first: int, second: int, name: str) -> None:
        """Show two amounts."""
        self._parts = (first, second)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = sum(self._parts)
        rounded(painter, self.rect(), 4, theme.color("track"))
        if not whole:
            return
        split = round(self.width() * self._parts[0] / whole)
        gap = 2 if all(self._parts) else 0
        for left, right, token in ((0, split - gap, "accent"), (split, self.width(), "gold")):
            if right > left:
                rounded(painter, QRect(left, 0, right - left, self.height()), 4, theme.color(token))


class StoredCard(Card):
    """`edited()` the packages are to be changed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Rules of stored value"), margins=(18, 12, 18, 14))
        self.edit = Button(self.tr("Edit"), "link", size="small", clicked=self.edited.emit)
        self.edit.setAccessibleName(self.tr("Edit the packages of stored value"))
        self.head.addWidget(self.edit)
        self._packages = QVBoxLayout()
        self._packages.setSpacing(6)
        self.body.addLayout(self._packages)
        self.lines = RuleLines()
        self.body.addWidget(self.lines)
        self.body.addStretch(1)
        self.body.addWidget(Rule())
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Stored value of all customers"), "caption-bold", "ink2"))
        head.addStretch(1)
        self.total = Text("", "h1")
        head.addWidget(self.total)
        self.body.addLayout(head)
        self.bar = TwoParts()
        self.body.addWidget(self.bar)
        self.parts = ElidedLabel("", "caption", "ink2")
        self.unused = ElidedLabel("", "caption", "ink2")
        self.body.addWidget(self.parts)
        self.body.addWidget(self.unused)

    def show_rules(self, settings: ShopSettings, offered: list[Package]) -> None:
        """Say what is offered and how it is spent."""
        clear(self._packages)
        for one in offered[:SEEN]:
            self._packages.addWidget(self._line(one))
        if len(offered) > SEEN:
            more = Tiers.tr("and %n more", "", len(offered) - SEEN)
            self._packages.addWidget(Text(more, "caption", "ink2"))
        if not offered:
            none = self.tr("No package yet: any amount can be paid in, without a bonus.")
            self._packages.addWidget(Text(none, "caption", "ink2", wrap=True))
        first = (
            self.tr("principal, then bonus") if settings.principal_first else self.tr("bonus, then principal")
        )
        self.lines.show_lines(
            [
                (self.tr("Spent in this order"), first),
                (self.tr("Paid back"), self.tr("by the reason, three formulas")),
                (self.tr("Holds"), self.tr("for good")),
            ]
        )

    def _line(self, one: Package) -> QWidget:
        held = QFrame()
        held.setProperty("panel", "well-card")
        line = QHBoxLayout(held)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(Text(tier_words.paid_in(one), "bold"))
        said = ElidedLabel(tier_words.comes_with(one), "bold", "accent")
        said.setAlignment(said.alignment().AlignRight | said.alignment().AlignVCenter)
        line.addWidget(said, 1)
        return held

    def show_owed(self, owed: Owed, unused: int) -> None:
        """Say how much is out."""
        self.total.setText(yuan(owed.principal + owed.bonus))
        parts = self.tr("principal {principal} · bonus {bonus}").format(
            principal=yuan(owed.principal), bonus=yuan(owed.bonus)
        )
        self.parts.setText(parts)
        self.bar.set_parts(owed.principal, owed.bonus, parts)
        have = Tiers.tr("%n with a balance", "", owed.holders)
        idle = Tiers.tr("%n of them unused for 90 days", "", unused)
        self.unused.setText(self.tr("{have}, {idle}").format(have=have, idle=idle))
