"""What points are worth and earned for, and the gifts they are given for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.points.gifts import Gift
from services.points.tasks import Task
from services.settings import ShopSettings
from ui import tier_words
from ui.pages.tiers.rule_lines import RuleLines, clear, heading
from ui.tier_words import Tiers
from ui.widgets import Button, Card, ElidedLabel, Icon, Rule, Text

SEEN = 4
_TINTS = ("accent", "slate", "gold", "plum")


class PointsCard(Card):
    """`edited()` the rules are to be changed, `tasks_wanted()` the tasks, `gift_wanted(id | None)` a gift, or a new one."""

    edited = Signal()
    tasks_wanted = Signal()
    gift_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Rules of points"), margins=(18, 12, 18, 14))
        self.edit = Button(self.tr("Edit"), "link", size="small", clicked=self.edited.emit)
        self.edit.setAccessibleName(self.tr("Edit the rules of points"))
        self.tasks = Button(self.tr("Tasks"), "link", size="small", clicked=self.tasks_wanted.emit)
        self.tasks.setToolTip(self.tr("Check-in, posts and what else earns points"))
        self.head.addWidget(self.tasks)
        self.head.addWidget(self.edit)
        self.lines = RuleLines()
        self.body.addWidget(self.lines)
        self.body.addWidget(Rule())
        self.add = Button(
            self.tr("Add a gift"), "link", size="small", clicked=lambda: self.gift_wanted.emit(None)
        )
        self.body.addLayout(heading(self.tr("Gifts for points"), self.add))
        self._gifts = QVBoxLayout()
        self._gifts.setSpacing(6)
        self.body.addLayout(self._gifts)
        self.body.addStretch(1)
        self.more = Button("", "link", size="small", clicked=self._show_all)
        self.body.addWidget(self.more)
        self._found: Sequence[Gift] = ()
        self._all = False

    def show_rules(self, settings: ShopSettings, tasks: Sequence[Task]) -> None:
        """Say the rules as they are."""
        self.lines.show_lines(tier_words.point_rules(settings, tasks))

    def show_gifts(self, found: Sequence[Gift]) -> None:
        """List the gifts, a few at first."""
        self._found = found
        clear(self._gifts)
        shown = found if self._all else found[:SEEN]
        for number, one in enumerate(shown):
            self._gifts.addWidget(self._line(one, _TINTS[number % len(_TINTS)]))
        if not found:
            none = self.tr("No gift yet. Points can buy gifts beside paying at the counter.")
            self._gifts.addWidget(Text(none, "caption", "ink2", wrap=True))
        rest = len(found) - len(shown)
        self.more.setText(Tiers.tr("and %n more", "", rest))
        self.more.setVisible(rest > 0)

    def _show_all(self) -> None:
        self._all = True
        self.show_gifts(self._found)

    def _line(self, one: Gift, tint: str) -> QWidget:
        held = QWidget()
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        values = one.values
        soft = f"{tint}_soft"
        line.addWidget(Icon("gift", 17, tint, square=32, back=soft))
        line.addWidget(ElidedLabel(values.name, tone="ink" if values.active else "ink3"), 1)
        line.addWidget(Text(Tiers.tr("%n points", "", values.points), "bold"))
        if not values.active:
            left = self.tr("not offered")
        elif one.left is None:
            left = ""
        else:
            left = self.tr("{n} left").format(n=f"{one.left:,}") if one.left else self.tr("all gone")
        said = Text(left, "caption", "ink2")
        said.setMinimumWidth(said.fontMetrics().horizontalAdvance("0") * 8)
        said.setAlignment(said.alignment().AlignRight | said.alignment().AlignVCenter)
        line.addWidget(said)
        change = Button(
            "", "ghost", "pencil-simple", size="small",
            name=self.tr("Change '{name}'").format(name=values.name),
            clicked=lambda: self.gift_wanted.emit(one.id),
        )  # fmt: skip
        line.addWidget(change)
        return held
