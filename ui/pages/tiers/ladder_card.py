"""The ladder as steps that rise: who is on each, and what it gives."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.settings import ShopSettings
from services.tiers.overview import Ladder, Step
from ui import theme, tier_words
from ui.shares import percent
from ui.tier_words import Tiers
from ui.widgets import Button, Card, ElidedLabel, EmptyState, Icon, Rule, Text

RISE = 30
"""Pixels by which each step is higher than the one before, at 100 %."""
SEEN = 4
"""Benefits that a step shows; the rest is counted."""


class StepCard(QFrame):
    """One step; pressed (click, Enter or Space) it opens who is on it."""

    pressed = Signal(int)

    def __init__(
        self, step: Step, place: int, members: int, settings: ShopSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.step = step
        tier = step.tier
        self.setProperty("panel", "card")
        soft, ink = theme.KINDS[tier.colour]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 12)
        outer.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        icon = Icon(tier_words.ICONS[tier.colour], 20, ink, square=38, back=soft)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        if theme.instance().compact:
            icon.hide()  # three steps beside each other leave a small window no room for it
        self.people = Button(
            Tiers.tr("%n people", "", step.people),
            "link",
            size="big",
            clicked=lambda: self.pressed.emit(tier.id),
        )
        self.people.setFixedHeight(theme.px(30))
        self.people.setToolTip(self.tr("Open in contacts"))
        share = Text(percent(step.people, members) if members else "—", "caption", "ink2")
        share.setContentsMargins(0, 0, 4, 0)  # below the figure, whose button has an edge
        asks = ElidedLabel(tier_words.threshold(tier, lowest=place == 0), "caption", "ink2")
        two = QVBoxLayout()
        two.setSpacing(1)
        for left, right in ((ElidedLabel(tier_words.name(tier.name), "h1"), self.people), (asks, share)):
            line = QHBoxLayout()
            line.addWidget(left, 1)
            line.addWidget(right)
            two.addLayout(line)
        head.addLayout(two, 1)
        outer.addLayout(head)
        outer.addWidget(Rule())
        lines = tier_words.promises(step, settings)
        for text in lines[:SEEN]:
            outer.addLayout(self._line(text))
        if more := lines[SEEN:]:
            rest = Text(Tiers.tr("and %n more", "", len(more)), "caption", "ink2")
            rest.setToolTip("\n".join(more))
            outer.addWidget(rest)
        outer.addStretch(1)
        name = self.tr("{tier}: {people}, {threshold}").format(
            tier=tier_words.name(tier.name),
            people=self.people.text(),
            threshold=tier_words.threshold(tier, lowest=place == 0),
        )
        self.setAccessibleName(name)
        self.people.setAccessibleName(name)

    @staticmethod
    def _line(text: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Icon("check", 14, "accent"))
        line.addWidget(ElidedLabel(text), 1)
        return line


class LadderCard(Card):
    """`opened(int)` the tier whose people are wanted; `edited()` the ladder is to be changed, `step_wanted()` it is to have a
    second step."""

    opened = Signal(int)
    edited = Signal()
    step_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(18, 12, 18, 16), parent=parent)
        self.body.addLayout(self.head)
        self.head.addWidget(Text(self.tr("Ladder of tiers"), "h2"))
        self.note = ElidedLabel("", "caption", "ink2")
        self.head.addWidget(self.note, 1)
        self.edit = Button(self.tr("Edit tiers"), "secondary", "pencil-simple", clicked=self.edited.emit)
        self.head.addWidget(self.edit)
        self._held = QWidget()
        self._line = QHBoxLayout(self._held)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(14)
        self.body.addWidget(self._held, 1)
        self.steps: list[StepCard] = []

    def show_ladder(self, found: Ladder, settings: ShopSettings) -> None:
        """Show these steps, each a little higher than the one before."""
        while self._line.count():
            item = self._line.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.steps = []
        last = len(found.steps) - 1
        rise = theme.px(RISE if not theme.instance().compact else 12)
        for place, step in enumerate(found.steps):
            column = QWidget()
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, rise * (last - place), 0, 0)
            card = StepCard(step, place, found.members, settings)
            card.setMinimumWidth(theme.px(180))
            card.pressed.connect(self.opened)
            layout.addWidget(card)
            self._line.addWidget(column, 1)
            self.steps.append(card)
        if last == 0:
            more = EmptyState(
                "crown",
                self.tr("One tier so far: add steps that reward who comes back."),
                "",
                (self.tr("Add a step"),),
                tile=True,
            )
            more.acted.connect(lambda _index: self.step_wanted.emit())
            self._line.addWidget(more, 2)
        valid = {step.tier.valid_days for step in found.steps[1:]}
        if not valid:
            self.note.setText("")
        elif valid == {0}:
            self.note.setText(self.tr("What is reached stays for good; counted after every sale"))
        else:
            self.note.setText(self.tr("Counted after every sale and once a day"))
