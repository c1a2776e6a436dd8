"""The view Tiers and rules: the ladder above, the rules of points and stored value below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.contact_query import ContactQuery, Filter
from services.owed import Owed, owed_now
from services.points.gifts import Gift, gifts
from services.points.tasks import Task, tasks
from services.products.products import products
from services.stored_value.book import unused_count
from services.stored_value.packages import Package, packages
from services.tiers.editing import BenefitInput, TierInput
from services.tiers.overview import Ladder, overview
from ui import theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.points.gift import GiftDialog
from ui.dialogs.points.tasks import TasksDialog
from ui.pages.ground import GroundPage
from ui.pages.tiers.ladder_card import LadderCard
from ui.pages.tiers.ladder_dialog import LadderDialog
from ui.pages.tiers.points_card import PointsCard
from ui.pages.tiers.points_rules import PointsRulesDialog
from ui.pages.tiers.rehearsal_pane import RehearsalPane
from ui.pages.tiers.stored_card import StoredCard
from ui.tier_words import Tiers
from ui.widgets import Button, Card, EmptyState, Text


@dataclass(frozen=True)
class _Found:
    """What the page shows, read at once."""

    ladder: Ladder
    packages: list[Package]
    gifts: tuple[Gift, ...]
    tasks: tuple[Task, ...]
    products: list[tuple[int, str]]
    owed: Owed
    unused: int


class Tools(QWidget):
    """How many members there are, and the poster of what they have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self.said = Text("", "caption", "ink2")
        line.addWidget(self.said)
        self.poster = Button(self.tr("Print the benefits poster"), "secondary", "printer")
        line.addWidget(self.poster)


class TiersPage(GroundPage):
    """The ladder and the rules; a change is tried out at the right before it holds."""

    refresh_on = frozenset({"tiers", "points", "stored_value", "balances", "sales", "contacts", "settings"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.found: _Found | None = None
        self.bar = Tools()
        self.bar.poster.clicked.connect(self.open_poster)
        self.ladder = LadderCard()
        self.ladder.opened.connect(self.open_people)
        self.ladder.edited.connect(lambda: self.edit_ladder())
        self.ladder.step_wanted.connect(lambda: self.edit_ladder(add=True))
        self.points = PointsCard()
        self.points.edited.connect(lambda: PointsRulesDialog(self.context, self).open())
        self.points.tasks_wanted.connect(lambda: TasksDialog(self.context, self).open())
        self.points.gift_wanted.connect(self.edit_gift)
        self.stored = StoredCard()
        self.stored.edited.connect(self.context.window.open_packages)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.ladder, 5)
        below = self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.setSpacing(14)
        below.addWidget(self.points, 1)
        below.addWidget(self.stored, 1)
        column.addLayout(below, 6)
        left.setAutoFillBackground(False)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(left)
        scroller.viewport().setAutoFillBackground(False)
        self.rehearsal = RehearsalPane(context)
        self.nobody = Card()
        quiet = EmptyState(
            "sliders",
            self.tr("Once somebody has bought, other thresholds can be tried out here first."),
            "",
            (self.tr("Record a sale"),),
            tile=True,
        )
        quiet.acted.connect(lambda _index: context.window.open_sale())
        self.nobody.body.addWidget(quiet)
        columns = self.lay(QBoxLayout.Direction.LeftToRight)
        columns.addWidget(scroller, 1)
        columns.addWidget(self.rehearsal)
        columns.addWidget(self.nobody)

    def tools(self) -> QWidget:
        return self.bar

    def focus_first(self) -> None:
        self.ladder.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        today = self.context.today()

        def read(store: Any) -> _Found:
            return _Found(
                overview(store),
                packages(store),
                gifts(store, all_=True),
                tasks(store),
                [(one.id, one.name) for one in products(store)],
                owed_now(store),
                unused_count(store, today),
            )

        self.context.jobs.read(read, self._got, key=(id(self), "tiers"))

    def _got(self, found: _Found) -> None:
        self.found = found
        settings = self.context.settings
        self.ladder.show_ladder(found.ladder, settings)
        self.points.show_rules(settings, found.tasks)
        self.points.show_gifts(found.gifts)
        self.stored.show_rules(settings, found.packages)
        self.stored.show_owed(found.owed, found.unused)
        steps = len(found.ladder.steps) > 1
        self.rehearsal.setVisible(steps and found.ladder.members > 0)
        self.nobody.setVisible(steps and not found.ladder.members)
        self.rehearsal.show_ladder(self._typed(), {step.tier.id: step.people for step in found.ladder.steps})
        self.bar.said.setText(Tiers.tr("%n members", "", found.ladder.members))

    # -- acts --------------------------------------------------------------------------------------

    def _typed(self) -> list[TierInput]:
        """The ladder as an editor takes it."""
        assert self.found is not None
        return [
            TierInput.of(
                step.tier,
                tuple(BenefitInput(b.kind, b.text, b.quantity, b.period, b.id) for b in step.benefits),
            )
            for step in self.found.ladder.steps
        ]

    def edit_ladder(self, *, add: bool = False) -> None:
        """Change the steps and their benefits; `add` begins with a further step."""
        if self.found is None:
            return
        dialog = LadderDialog(self.context, self, self._typed())
        dialog.open()
        if add:
            dialog.add_step()

    def edit_gift(self, gift: int | None) -> None:
        """Change a gift, or make one."""
        if self.found is None:
            return
        known = next((one for one in self.found.gifts if one.id == gift), None)
        tiers = [step.tier for step in self.found.ladder.steps]
        GiftDialog(self.context, self, known, tiers, self.found.products).open()

    def open_poster(self) -> None:
        """The poster of what members have, as the rules stand now."""
        from ui.dialogs.benefits import BenefitsDialog, read_offer

        self.context.jobs.read(
            read_offer,
            alive(self, lambda offer: BenefitsDialog(self.context, self.window(), offer).open()),
            key=(id(self), "offer"),
        )

    def open_people(self, tier: int) -> None:
        """Contacts narrowed to who is on a step."""
        self.context.window.contacts().show_query(ContactQuery(filters=(Filter("tier", "is", tier),)))

    # -- look --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.measure)

    def measure(self) -> None:
        super().measure()
        for pane in (self.rehearsal, self.nobody):
            pane.setFixedWidth(theme.px(392 if self.width() >= theme.px(1280) else 320))
        stacked = self.width() - self.rehearsal.width() < theme.px(700)
        self._below.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
