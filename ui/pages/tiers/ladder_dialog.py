"""Editing the whole ladder: its steps at the left, the chosen one at the right, saved as one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from services.tiers import editing
from services.tiers.editing import TierInput
from ui import messages, theme, tier_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.settings.parts import NavItem
from ui.pages.tiers.step_form import StepForm
from ui.widgets import Button, Rule, Text


class LadderDialog(Dialog):
    """All steps; a wrong value brings its step up with the error below its field."""

    def __init__(
        self, context: Context, parent: QWidget, steps: Sequence[TierInput], chosen: int = 0
    ) -> None:
        super().__init__(parent, "", width=980, height=640)
        self.set_title(self.tr("Edit tiers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.act = context.act()
        self.steps = list(steps)
        self.place = -1
        side = QVBoxLayout()
        side.setSpacing(4)
        self._items = QVBoxLayout()
        self._items.setSpacing(4)
        side.addLayout(self._items)
        self.add = Button(self.tr("Add a step"), "link", "plus", size="small", clicked=self.add_step)
        self.remove = Button(
            self.tr("Take this step out"), "link", "trash", size="small", clicked=self.remove_step
        )
        for button in (self.add, self.remove):
            side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        said = Text(
            self.tr("From the lowest to the highest; each higher one asks for more. Who is on a step stays on it until the rules move them."),
            "caption", "ink2", wrap=True,
        )  # fmt: skip
        side.addWidget(said)
        rail = QWidget()
        rail.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        rail.setFixedWidth(theme.px(200))
        self.form = StepForm()
        self.form.changed.connect(lambda: self.set_dirty(True))
        across = QHBoxLayout()
        across.setSpacing(18)
        across.addWidget(rail)
        across.addWidget(Rule(vertical=True))
        across.addWidget(self.form, 1)
        self.body.addLayout(across)
        self._group = QButtonGroup(self)
        self.set_primary(self.tr("Save tiers")).clicked.connect(self.save)
        self._list()
        self._show(min(chosen, len(self.steps) - 1))
        self.form.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- steps -------------------------------------------------------------------------------------

    def _list(self) -> None:
        while self._items.count():
            item = self._items.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, step in enumerate(self.steps):
            made = NavItem(tier_words.ICONS[step.colour], step.name or self._unnamed(place))
            made.clicked.connect(lambda _on=False, place=place: self.choose(place))
            self._items.addWidget(made)

    def _unnamed(self, place: int) -> str:
        return tier_words.name("") if place == 0 else self.tr("New step")

    def _show(self, place: int) -> None:
        self.place = place
        self.form.show_step(self.steps[place], lowest=place == 0)
        self.remove.setVisible(place > 0)
        for index in range(self._items.count()):
            item = self._items.itemAt(index)
            button = item.widget() if item is not None else None
            if isinstance(button, NavItem):
                button.setChecked(index == place)

    def _take_over(self) -> bool:
        """Take over what stands in the form; False where it can't be read."""
        try:
            self.steps[self.place] = self.form.value()
        except FieldRefused as error:
            self.form.refused(error.field_key, messages.sentence(error))
            return False
        return True

    def choose(self, place: int) -> None:
        """Show another step; what is wrong in this one keeps it up."""
        if self._take_over():
            self._list()
            self._show(place)
        else:
            self._show_checked()

    def _show_checked(self) -> None:
        for index in range(self._items.count()):
            item = self._items.itemAt(index)
            button = item.widget() if item is not None else None
            if isinstance(button, NavItem):
                button.setChecked(index == self.place)

    def add_step(self) -> None:
        """A further step on top, counted as the one below it and asking for twice as much."""
        if not self._take_over():
            return
        top = self.steps[-1]
        metric = top.metric if len(self.steps) > 1 and top.metric != "paid" else "growth"
        least = top.threshold * 2 if len(self.steps) > 1 else 1_000
        made = TierInput(
            colour="accent" if len(self.steps) == 1 else "gold",
            metric=metric,
            threshold=max(least, 1),
            window_days=top.window_days,
            multiplier=top.multiplier,
            benefits=(),
        )
        self.steps.append(made)
        self.set_dirty(True)
        self._list()
        self._show(len(self.steps) - 1)
        self.form.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_step(self) -> None:
        """Take the shown step out; members on it keep the ladder from being saved so."""
        if self.place > 0:
            del self.steps[self.place]
            self.set_dirty(True)
            self._list()
            self._show(self.place - 1)

    # -- saving ------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save the ladder as one act."""
        if self.primary is None or self.primary.busy or not self._take_over():
            return
        steps, act = [replace(step) for step in self.steps], self.act
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: editing.save_ladder(store, act, steps), done=self._done, failed=self._failed
        )

    def _done(self, _changes: Changes) -> None:
        if isValid(self):
            self.set_dirty(False)
            self.accept()

    def _failed(self, error: BaseException) -> None:
        if not isValid(self):
            return
        if self.primary is not None:
            self.primary.set_busy(False)
        place, _, key = getattr(error, "field_key", "").partition(".")
        if isinstance(error, FieldRefused) and place.isdigit() and int(place) < len(self.steps):
            self._list()
            self._show(int(place))
            self.form.refused(key.split(".")[0], messages.sentence(error))
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
