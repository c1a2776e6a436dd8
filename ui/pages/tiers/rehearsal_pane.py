"""Trying out other thresholds and multipliers on the shop's own history, before they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.errors import FieldRefused, HudieError
from services.tiers.editing import TierInput
from services.tiers.rehearsing import Proposal, Rehearsal, Route, Step, adopt, movers, rehearse
from ui import messages, tier_words
from ui.alive import alive
from ui.context import Context
from ui.moments import day_short
from ui.pages.tiers.rehearsal_parts import BARS, Bars, Key, Moved, StepFields, change, signed
from ui.pages.tiers.rule_lines import RuleLines, clear
from ui.tier_words import Tiers
from ui.widgets import Banner, Button, Card, ElidedLabel, Icon, Rule, Text

PAUSE: Final = 300


class RehearsalPane(Card):
    """Reads anew 300 ms after the last key; nothing changes for anybody until it is adopted."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(margins=(0, 0, 0, 0), parent=parent)
        self.context = context
        self.steps: tuple[TierInput, ...] = ()
        self.fields: list[StepFields] = []
        self.found: Rehearsal | None = None
        self._proposal: Proposal | None = None
        self._seen: Proposal | None = None
        self._pressed = False
        self._people_now: dict[int, int] = {}
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(18, 16, 18, 8)
        inner.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("sliders", 18, "accent", square=34, back="accent_soft"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self.tr("What would a change do?"), "h2"))
        words.addWidget(ElidedLabel(self.tr("Tried out first; nobody is moved"), "caption", "ink2"))
        head.addLayout(words, 1)
        inner.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        inner.addLayout(self._grid)
        inner.addWidget(Rule())
        title = QHBoxLayout()
        title.addWidget(Text(self.tr("People"), "caption-bold", "ink2"))
        title.addStretch(1)
        for icon, text in (("slate_line", self.tr("rules as they are")), ("accent", self.tr("then"))):
            title.addWidget(Key(icon))
            title.addWidget(Text(text, "caption", "ink2"))
        inner.addLayout(title)
        self.apart = Text("", "caption", "ink2", wrap=True)
        inner.addWidget(self.apart)
        self._people = QVBoxLayout()
        self._people.setSpacing(6)
        inner.addLayout(self._people)
        inner.addWidget(Rule())
        moves = QHBoxLayout()
        self.up = Moved(self.tr("Up"))
        self.down = Moved(self.tr("Down"))
        for one in (self.up, self.down):
            moves.addWidget(one, 1)
        inner.addLayout(moves)
        self.lines = RuleLines()
        inner.addWidget(self.lines)
        inner.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(held)
        scroller.viewport().setAutoFillBackground(False)
        held.setAutoFillBackground(False)
        self.body.addWidget(scroller, 1)
        self.note = Banner("", "info")
        below = QVBoxLayout()
        below.setContentsMargins(18, 0, 18, 0)
        below.addWidget(self.note)
        self.body.addLayout(below)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(18, 0, 18, 14)
        buttons.setSpacing(8)
        self.reset = Button(self.tr("As it is"), "secondary", clicked=self._reset)
        self.take = Button(self.tr("Adopt these"), "primary", clicked=self.adopt)
        for button in (self.reset, self.take):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
            buttons.addWidget(button, 1)
        self.body.addLayout(buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.rehearse)

    # -- the ladder in force -----------------------------------------------------------------------

    def show_ladder(self, steps: Sequence[TierInput], people: Mapping[int, int]) -> None:
        """Try out from this ladder; what is being typed stays as long as the ladder is the same. `people` are those who are on
        each step by now."""
        self._people_now = dict(people)
        if tuple(steps) == self.steps:
            self.rehearse()
            return
        self.steps = tuple(steps)
        self._reset()

    def _reset(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.fields = [StepFields(place, step) for place, step in enumerate(self.steps) if place]
        for row, one in enumerate(self.fields):
            self._grid.addWidget(one.threshold, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(one.points, row, 1, Qt.AlignmentFlag.AlignTop)
            for field in (one.threshold, one.points):
                field.changed.connect(self._typed)
        self.rehearse()

    def _typed(self) -> None:
        self._pause.start()

    # -- trying out ----------------------------------------------------------------------------------

    def proposal(self) -> Proposal | None:
        """The ladder as it stands in the fields; None where it can't be read, with the error at its field."""
        found = [self.steps[0]] if self.steps else []
        for one in self.fields:
            try:
                found.append(replace(one.value(), benefits=None))
            except FieldRefused as error:
                one.threshold.set_error(messages.sentence(error))
                return None
            one.threshold.set_error("")
        return Proposal((replace(found[0], benefits=None), *found[1:])) if found else None

    def rehearse(self) -> None:
        """Ask what the fields would do."""
        self._pause.stop()
        proposal = self.proposal()
        if proposal is None:
            return
        today = self.context.today()
        self._proposal = proposal
        self.context.jobs.read(
            lambda store: rehearse(store, proposal, today),
            alive(self, self._got),
            alive(self, self._failed),
            key=(id(self), "rehearsal"),
        )

    def _failed(self, error: BaseException) -> None:
        place, _, _ = getattr(error, "field_key", "").partition(".")
        if isinstance(error, FieldRefused) and place.isdigit() and 0 < int(place) <= len(self.fields):
            self.fields[int(place) - 1].threshold.set_error(messages.sentence(error))
        elif isinstance(error, HudieError):
            self.note.set_text(messages.sentence(error), "warn")
        else:
            self.context.window.report(error)
        if self._pressed:
            self._pressed = False
            self._to_error()

    def _got(self, found: Rehearsal) -> None:
        self.found, self._seen, self._pressed = found, self._proposal, False
        changed = self.changed()
        clear(self._people)
        most = max((max(step.before, step.after) for step in found.steps), default=1)
        for step in found.steps:
            self._people.addWidget(self._step(step, most))
        up = [route for route in found.routes if route.up]
        down = [route for route in found.routes if not route.up]
        names = [tier_words.name(step.tier.name) for step in found.steps]
        self.up.show_moved(found.up, self._routes(up, names), self._opener(up))
        later = Tiers.tr("%n later, when their time is over", "", found.later) if found.later else ""
        self.down.show_moved(found.down, self._routes(down, names) or later, self._opener(down))
        if found.days:
            sign = "≈ " if found.points or found.discount or found.vip_discount else ""
            self.lines.show_lines(
                [
                    (self.tr("More points a month"), f"{sign}{signed(found.points, f'{abs(found.points):,}')}"),
                    (self.tr("What they are worth"), sign + change(found.points_cost)),
                    (self.tr("More discount a month"), sign + change(found.discount)),
                    (self.tr("… and on VIP days"), sign + change(found.vip_discount)),
                ]
            )  # fmt: skip
        else:
            self.lines.show_lines([(self.tr("What it costs a month"), self.tr("too early to say"))])
        self.reset.setVisible(changed)
        self._say_apart(found)
        if changed:
            on = day_short(date.fromisoformat(found.effective_on), self.context.today())
            said = self.tr(
                "From {date} on everybody is moved; who buys before that, at once. Estimated from {days} days."
            )
            self.note.set_text(said.format(date=on, days=found.days), "info")
        else:
            self.note.set_text(
                self.tr("Change a threshold or a multiplier to see whom it would move."), "info"
            )

    def _say_apart(self, found: Rehearsal) -> None:
        """How many the rules in force move at the next evaluation anyway: the ladder beside shows who is where by now."""
        now = self._people_now
        apart = sum(abs(step.before - now.get(step.tier.id, step.before)) for step in found.steps)
        self.apart.setText(
            self.tr("The rules as they are move %n at the next evaluation anyway.", "", (apart + 1) // 2)
        )
        self.apart.setVisible(apart > 0)

    def changed(self) -> bool:
        """Whether the fields say something else than the ladder in force."""
        proposal = self._proposal
        return proposal is not None and proposal.tiers != tuple(
            replace(step, benefits=None) for step in self.steps
        )

    def _step(self, step: Step, most: int) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QHBoxLayout()
        line.addWidget(ElidedLabel(tier_words.name(step.tier.name), "bold"), 1)
        more = step.after - step.before
        said = self.tr("{before} → {after} ({change})").format(
            before=f"{step.before:,}", after=f"{step.after:,}", change=signed(more, f"{abs(more):,}")
        )
        line.addWidget(Text(said, "caption", "ink2"))
        column.addLayout(line)
        bars = Bars()
        bars.set(
            step.before,
            step.after,
            most,
            BARS[step.tier.colour],
            f"{tier_words.name(step.tier.name)} {said}",
        )
        column.addWidget(bars)
        return held

    def _routes(self, routes: Sequence[Route], names: Sequence[str]) -> str:
        return self.tr(", ").join(
            Tiers.tr("%n to {tier}", "", route.count).format(tier=names[route.to]) for route in routes
        )

    def _opener(self, routes: Sequence[Route]) -> Any:
        proposal, today = self._proposal, self.context.today()
        if not routes or proposal is None:
            return None
        pairs = [(route.origin, route.to) for route in routes]

        def read(store: Any) -> list[int]:
            return [who for origin, to in pairs for who in movers(store, proposal, today, origin, to)]

        return lambda: self.context.jobs.read(read, alive(self, self._open), key=(id(self), "movers"))

    def _open(self, people: list[int]) -> None:
        from services.contact_query import ContactQuery, Filter

        query = ContactQuery(filters=(Filter("id", "is", tuple(people)),))
        self.context.window.contacts().show_query(query)

    # -- adopting ------------------------------------------------------------------------------------

    def adopt(self) -> None:
        """Make it the shop's ladder, as one act that can be undone."""
        if self.take.busy:
            return
        proposal = self.proposal()
        if proposal is not None and proposal != self._seen:
            self._pressed = True  # first it is shown what it would do
            self.rehearse()
            return
        if proposal is None or not self.changed():
            self._to_error()
            if proposal is not None:
                self.note.set_text(
                    self.tr("Change a threshold or a multiplier to see whom it would move."), "warn"
                )
            return
        act = self.context.act()
        self.take.set_busy(True)
        self.context.operations.run(
            lambda store: adopt(store, act, proposal),
            done=alive(self, self._adopted),
            failed=alive(self, self._refused),
        )

    def _to_error(self) -> None:
        asked = [one.threshold for one in self.fields if one.step.metric != "paid"]
        place = next((field for field in asked if field.error), asked[0] if asked else None)
        if place is not None:
            place.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _adopted(self, _changes: object) -> None:
        self.take.set_busy(False)

    def _refused(self, error: BaseException) -> None:
        self.take.set_busy(False)
        self._failed(error)
