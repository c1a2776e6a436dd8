"""What earns points beside purchases: the tasks, their points, streaks and caps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from services.errors import FieldRefused, HudieError
from services.points import tasks
from services.points.tasks import Task, TaskInput
from ui import messages, tier_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.form import FormDialog
from ui.pages.tiers.rule_lines import clear
from ui.tier_words import Tiers
from ui.widgets import Banner, Button, Switch, Text


class TaskDialog(FormDialog):
    """One task."""

    def __init__(self, context: Context, parent: QWidget, known: Task | None) -> None:
        super().__init__(context, parent, "", width=520)
        name = tier_words.task(known.key, known.values.name) if known else ""
        self.set_title(name or self.tr("New task"))
        self._known = known
        values = known.values if known else TaskInput(points=5, active=True)
        self.add("name", self.tr("Name"), values.name, optional=known is not None and not known.own)
        self.add("points", self.tr("Points each time"), str(values.points))
        self.add("streak_days", self.tr("Days in a row"), str(values.streak_days))
        self.fields["streak_days"].set_help(self.tr("0 = no streak"))
        self.add("streak_points", self.tr("… earn so many more"), str(values.streak_points))
        self.add("daily_cap", self.tr("At most a day"), str(values.daily_cap))
        self.add("monthly_cap", self.tr("At most a month"), str(values.monthly_cap))
        for key in ("daily_cap", "monthly_cap"):
            self.fields[key].set_help(self.tr("0 = any number"))
        self.row("name", "points")
        self.row("streak_days", "streak_points")
        self.row("daily_cap", "monthly_cap")
        if known is not None and known.key == "share":
            self.body.addWidget(
                Banner(
                    self.tr(
                        "WeChat's rules forbid rewards for sharing links and posts; accounts are blocked for it. Off unless you"
                        " decide otherwise."
                    ),
                    "warn",
                )
            )
        self.body.addStretch(1)

    def call(self) -> Any:
        known, act = self._known, self.act
        values = TaskInput(
            self.fields["name"].text(),
            self.whole("points", 0, 100_000),
            self.whole("streak_days", 0, 365),
            self.whole("streak_points", 0, 100_000),
            self.whole("daily_cap", 0, 100),
            self.whole("monthly_cap", 0, 1_000),
            known.values.active if known else True,
        )
        if known is not None:
            return lambda store: tasks.change_task(store, act, known.id, values)
        return lambda store: tasks.add_task(store, act, values)


class TasksDialog(Dialog):
    """All tasks with a switch each; a change acts at once, Ctrl+Z undoes it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "", width=560, cancel="")
        self.set_title(self.tr("Tasks that earn points"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.cancel.setText(self.tr("Close"))
        self.set_hint(self.tr("Changes act at once; Ctrl+Z undoes them."))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.add = Button(self.tr("Add a task of your own"), "link", "plus", size="small", clicked=self._new)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.reload()

    def reload(self, _changes: object = None) -> None:
        """Read the tasks again."""
        self.context.jobs.read(tasks.tasks, self._got, key=(id(self), "tasks"))

    def _got(self, found: Sequence[Task]) -> None:
        if not isValid(self):
            return
        clear(self._rows)
        for one in found:
            line = self._line(one)
            self._rows.addWidget(line)
            line.show()
        # Its rows know their height once they have been laid out.
        QTimer.singleShot(0, self, self.fit)

    def _line(self, one: Task) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        name = tier_words.task(one.key, one.values.name)
        grid.addWidget(Text(name, "bold"), 0, 0)
        grid.addWidget(Text(self._says(one.values), "caption", "ink2"), 1, 0)
        grid.setColumnStretch(0, 1)
        change = Button(
            "", "ghost", "pencil-simple", size="small", name=self.tr("Change '{name}'").format(name=name),
            clicked=lambda: self._change(one),
        )  # fmt: skip
        switch = Switch("", one.values.active, name=name)
        switch.clicked.connect(lambda _on=False: self._switch(one, switch.isChecked()))
        grid.addWidget(change, 0, 1, 2, 1)
        grid.addWidget(switch, 0, 2, 2, 1)
        return held

    def _says(self, values: TaskInput) -> str:
        parts = [Tiers.tr("%n points", "", values.points)]
        if values.streak_days:
            parts.append(
                self.tr("every {days} days in a row {points} more").format(
                    days=values.streak_days, points=values.streak_points
                )
            )
        if values.daily_cap:
            parts.append(Tiers.tr("%n time(s) a day", "", values.daily_cap))
        if values.monthly_cap:
            parts.append(Tiers.tr("%n time(s) a month", "", values.monthly_cap))
        return " · ".join(parts)

    def _switch(self, one: Task, on: bool) -> None:
        values = TaskInput(**{**vars(one.values), "active": on})
        act = self.context.act()
        self.context.operations.run(
            lambda store: tasks.change_task(store, act, one.id, values), done=self.reload, failed=self._failed
        )

    def _change(self, one: Task) -> None:
        dialog = TaskDialog(self.context, self, one)
        dialog.finished.connect(self.reload)
        dialog.open()

    def _new(self) -> None:
        dialog = TaskDialog(self.context, self, None)
        dialog.finished.connect(self.reload)
        dialog.open()

    def _failed(self, error: BaseException) -> None:
        if not isValid(self):
            return
        if isinstance(error, HudieError | FieldRefused):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
        self.reload()
