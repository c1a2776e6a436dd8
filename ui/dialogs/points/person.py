"""The points of one customer: gifts to give, tasks to note, benefits of the tier, and a correction by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from services import memberships
from services.changes import Changes
from services.display_names import DisplayName, display_name
from services.errors import FieldRefused, HudieError, OutOfRange
from services.ledger import Balances, balances, lots
from services.owed import point_value
from services.points import gifts, tasks
from services.points.adjusting import MOST, adjust
from services.points.expiring import over
from services.points.gifts import Gift
from services.points.tasks import Due
from services.tiers import benefits
from services.tiers.benefits import Standing
from services.tiers.ladder import Tier, ladder
from services.tiers.people import Change, Place, history, place
from ui import messages, tier_words
from ui.alive import alive
from ui.amounts import yuan
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.points.tier_part import TierPart
from ui.pages.contacts import words as contact_words
from ui.pages.tiers.rule_lines import clear
from ui.tier_words import Tiers
from ui.widgets import Avatar, Button, Chip, Combo, ElidedLabel, Field, Rule, Segmented, StatTile, Text

SOON = 3
"""Lots that are named one by one."""


@dataclass(frozen=True)
class _Found:
    """What the dialog shows, read at once."""

    name: DisplayName
    balances: Balances
    pays: int  # of them, without those whose time is over
    value: int
    lots: list[tuple[str, int]]
    place: Place
    gifts: tuple[Gift, ...]
    tasks: tuple[Due, ...]
    benefits: tuple[Standing, ...]
    tiers: tuple[Tier, ...]
    moves: tuple[Change, ...]


class PointsDialog(Dialog):
    """What is done acts at once and can be undone; the dialog stays open for the next."""

    def __init__(self, context: Context, contact: int, parent: QWidget | None = None) -> None:
        super().__init__(parent or _window(context), "", width=640, height=620)
        self.set_title(self.tr("Points and benefits"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.contact = contact
        self._pressed = ""
        self.cancel.setText(self.tr("Close"))
        self.avatar = Avatar("")
        self.name = ElidedLabel("", "h2")
        self.tier = Chip("", "neutral")
        who = QHBoxLayout()
        who.setSpacing(10)
        for part in (self.avatar, self.name, self.tier):
            who.addWidget(part, 1 if part is self.name else 0)
        self.body.addLayout(who)
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        self.points = StatTile(self.tr("Points"), "")
        self.growth = StatTile(self.tr("Growth value"), "")
        self.soon = StatTile(self.tr("End next"), "")
        for tile in (self.points, self.growth, self.soon):
            tiles.addWidget(tile, 1)
        self.body.addLayout(tiles)
        self.switch = Segmented(
            (
                ("gifts", self.tr("Gifts")),
                ("tasks", self.tr("Tasks")),
                ("benefits", self.tr("Benefits")),
                ("tier", self.tr("Tier")),
                ("adjust", self.tr("Correct")),
            ),
            name=self.tr("What to do"),
        )
        self.switch.chosen.connect(lambda _key: self._show())
        line = QHBoxLayout()
        line.addWidget(self.switch)
        line.addStretch(1)
        self.body.addLayout(line)
        self.stack = QStackedWidget()
        self.columns: dict[str, QVBoxLayout] = {}
        for key in ("gifts", "tasks", "benefits"):
            held = QWidget()
            column = QVBoxLayout(held)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            outer = QWidget()
            over = QVBoxLayout(outer)
            over.setContentsMargins(0, 0, 0, 0)
            over.addWidget(held)
            over.addStretch(1)
            self.columns[key] = column
            self.stack.addWidget(outer)
        self.tier_part = TierPart(contact)
        self.tier_part.wanted.connect(self._run)
        self.stack.addWidget(self.tier_part)
        self.stack.addWidget(self._correction())
        if context.settings.uses(memberships.FEATURE):
            paid = Button(
                self.tr("Paid membership…"), "secondary", "identification-card", clicked=self._membership
            )
            self.add_button(paid)
        self.body.addWidget(self.stack, 1)
        self.set_primary(self.tr("Correct"), icon="check", keys="Ctrl+Enter").clicked.connect(self._finish)
        self._show()
        self.load()

    def _correction(self) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        self.asset = Combo(
            (("points", self.tr("Points")), ("growth", self.tr("Growth value"))), name=self.tr("What")
        )
        self.amount = Field(self.tr("How many (− takes away)"), QLineEdit())
        self.reason = Field(self.tr("Reason"), QLineEdit())
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Field(self.tr("What"), self.asset), 0, 0, top)
        grid.addWidget(self.amount, 0, 1, top)
        grid.addWidget(self.reason, 1, 0, 1, 2)
        grid.setRowStretch(2, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return held

    # -- reading -----------------------------------------------------------------------------------

    def load(self) -> None:
        """Read what the customer has and what may be given."""
        contact, today, settings = self.contact, self.context.today(), self.context.settings

        def read(store: Any) -> _Found:
            held = balances(store, contact)
            pays = held.points - over(store, contact, today)
            return _Found(
                display_name(store, contact),
                held,
                pays,
                point_value(pays, settings),
                [(lot, left) for lot, left in lots(store, contact) if lot],
                place(store, contact, today),
                gifts.gifts(store),
                tasks.due(store, contact, today),
                benefits.standings(store, contact, today),
                ladder(store),
                history(store, contact),
            )

        self.context.jobs.read(read, alive(self, self._got), key=(id(self), "points"))

    def _got(self, found: _Found) -> None:
        name = contact_words.called(found.name)
        self.avatar.set_name(name)
        self.name.setText(name)
        tier = found.place.tier
        self.tier.set(tier_words.name(tier.name), tier.colour)
        held = found.balances
        said = self.tr("worth {amount}").format(amount=yuan(found.value))
        if held.owed:
            said = self.tr("{n} owed after a refund").format(n=f"{held.owed:,}")
        self.points.set_value(f"{held.points:,}".replace("-", "−"), said, "danger" if held.owed else "ink")
        ahead = found.place.next
        more = tier_words.missing(ahead) if ahead else self.tr("top of what can be reached")
        self.growth.set_value(f"{held.growth:,}", more)
        if found.lots:
            lot, left = found.lots[0]
            self.soon.set_value(f"{left:,}", self.tr("after {date}").format(date=lot))
            self.soon.setToolTip("\n".join(f"{day}  {n:,}" for day, n in found.lots))
        else:
            self.soon.set_value("—", self.tr("nothing ends"))
        self.tier_part.show_place(found.place, found.tiers, found.moves, self.context.today())
        self._fill(
            "gifts", [self._gift(one, found.pays) for one in found.gifts], self.tr("No gift is offered now.")
        )
        self._fill("tasks", [self._task(one) for one in found.tasks], self.tr("No task is switched on."))
        self._fill(
            "benefits", [self._benefit(one) for one in found.benefits], self.tr("This tier has no benefits to give.")
        )  # fmt: skip
        self._go_back()

    def _go_back(self) -> None:
        """To the button that was pressed: its row has been made anew, and the focus has gone on to Close."""
        wanted, self._pressed = self._pressed, ""
        for button in self.stack.findChildren(Button) if wanted else ():
            if button.accessibleName() == wanted and button.isEnabled():
                row = button.parentWidget()
                if row is not None:
                    row.show()  # what the layout has not shown yet takes no focus
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _fill(self, key: str, rows: list[QWidget], nothing: str) -> None:
        clear(self.columns[key])
        for number, row in enumerate(rows or [Text(nothing, "body", "ink2", wrap=True)]):
            if number:
                self.columns[key].addWidget(Rule())
            self.columns[key].addWidget(row)

    def _line(self, title: str, said: str, button: Button) -> QWidget:
        held = QFrame()
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(ElidedLabel(title, "bold"))
        texts.addWidget(ElidedLabel(said, "caption", "ink2"))
        line.addLayout(texts, 1)
        line.addWidget(button)
        return held

    def _gift(self, one: Gift, have: int) -> QWidget:
        parts = [Tiers.tr("%n points", "", one.values.points)]
        if one.left is not None:
            parts.append(self.tr("{n} left").format(n=f"{one.left:,}"))
        short = one.values.points - have
        if short > 0:
            parts.append(Tiers.tr("%n points short", "", short))
        give = Button(self.tr("Give"), "secondary", size="small")
        give.setAccessibleName(self.tr("Give '{name}'").format(name=one.values.name))
        give.setEnabled(short <= 0 and one.left != 0)
        contact = self.contact
        give.clicked.connect(
            self._doing(lambda store, act: gifts.exchange(store, act, contact, one.id), give)
        )
        return self._line(one.values.name, " · ".join(parts), give)

    def _task(self, one: Due) -> QWidget:
        name = tier_words.task(one.task.key, one.task.values.name)
        said = Tiers.tr("%n points", "", one.points)
        if one.task.values.streak_days:
            said += " · " + Tiers.tr("day %n in a row", "", one.streak)
        if one.refused:
            said = (
                self.tr("Done today") if one.refused == "task_done_today" else self.tr("Full for this month")
            )
        note = Button(self.tr("Note it"), "secondary", size="small")
        note.setAccessibleName(self.tr("Note '{name}'").format(name=name))
        note.setEnabled(not one.refused)
        contact, number = self.contact, one.task.id
        note.clicked.connect(self._doing(lambda store, act: tasks.do_task(store, act, contact, number), note))
        return self._line(name, said, note)

    def _benefit(self, one: Standing) -> QWidget:
        kind = Tiers.tr(tier_words.KIND_NAMES[one.benefit.kind])
        if one.left is None:
            said = self.tr("any number")
        else:
            said = self.tr("{left} of {all} left, {period}").format(
                left=one.left,
                all=one.benefit.quantity,
                period=Tiers.tr(tier_words.PERIOD_NAMES[one.benefit.period]),
            )
        give = Button(self.tr("Given"), "secondary", size="small")
        give.setAccessibleName(self.tr("Note that '{name}' was given").format(name=one.benefit.text))
        give.setEnabled(one.left != 0)
        contact, number = self.contact, one.benefit.id
        give.clicked.connect(
            self._doing(lambda store, act: benefits.give_benefit(store, act, contact, number), give)
        )
        return self._line(one.benefit.text, f"{kind} · {said}", give)

    def _show(self) -> None:
        keys = ("gifts", "tasks", "benefits", "tier", "adjust")
        key = str(self.switch.value())
        self.stack.setCurrentIndex(keys.index(key))
        finish = {"tier": self.tr("Move by hand"), "adjust": self.tr("Correct")}
        primary = self.set_primary(finish.get(key, ""), icon="check")
        primary.setVisible(key in finish)

    def _finish(self) -> None:
        if self.switch.value() == "tier":
            self.tier_part.move_by_hand()
        else:
            self._adjust()

    def dirty(self) -> bool:
        return bool(self.amount.text() or self.reason.text()) or self.tier_part.typed()

    def _ask(self, asking: bool) -> None:
        super()._ask(asking)
        if not asking:
            self._show()

    # -- acts --------------------------------------------------------------------------------------

    def _run(self, call: Callable[[Any, Any], Changes]) -> None:
        act = self.context.act()
        self._busy(True)

        def done(changes: Changes) -> None:
            self.tier_part.done()
            self._done(changes)

        self.context.operations.run(
            lambda store: call(store, act), done=alive(self, done), failed=alive(self, self._failed)
        )

    def _doing(self, call: Callable[[Any, Any], Changes], button: Button) -> Callable[[], None]:
        """A click: once, whatever the hand does."""
        act = self.context.act()

        def run() -> None:
            self._pressed = button.accessibleName() if button.hasFocus() else ""
            button.setEnabled(False)
            self.context.operations.run(
                lambda store: call(store, act), done=alive(self, self._done), failed=alive(self, self._failed)
            )

        return run

    def _membership(self) -> None:
        self.reject()
        self.context.window.open_membership(self.contact)

    def _busy(self, busy: bool) -> None:
        if self.primary is not None:
            self.primary.set_busy(busy, self.tr("Saving…"))

    def _adjust(self) -> None:
        text = self.amount.text().strip().replace("−", "-").replace(",", "").replace("，", "")
        try:
            if not text.lstrip("+-").isdigit() or len(text) > 12:
                raise OutOfRange("out_of_range", {"least": -MOST, "most": MOST}, "amount")
            number = int(text)
        except (ValueError, FieldRefused):
            self.amount.set_error(self.tr("Write a whole number, such as 50 or −50."))
            self.amount.editor.setFocus()
            return
        act, contact, asset, reason = self.context.act(), self.contact, self.asset.value(), self.reason.text()
        self._busy(True)
        self.context.operations.run(
            lambda store: adjust(store, act, contact, number, reason, asset),
            done=alive(self, self._adjusted),
            failed=alive(self, self._failed),
        )

    def _adjusted(self, changes: Changes) -> None:
        for field in (self.amount, self.reason):
            field.set_text("")
            field.set_error("")
        self._done(changes)

    def _done(self, _changes: Changes) -> None:
        self._busy(False)
        self.set_hint("")
        self.load()

    def _failed(self, error: BaseException) -> None:
        self._busy(False)
        if isinstance(error, FieldRefused) and self.tier_part.refused(error):
            return
        if isinstance(error, FieldRefused) and error.field_key in ("amount", "reason"):
            field = self.amount if error.field_key == "amount" else self.reason
            field.set_error(messages.sentence(error))
            field.editor.setFocus()
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
        if isValid(self):
            self.load()


def _window(context: Context) -> QWidget:
    assert isinstance(context.window, QWidget)
    return context.window
