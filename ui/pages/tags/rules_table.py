"""The list of rules: on or off, when each acts, how many have a tag from it, when it last did something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.auto_rules.running import Standing
from ui import theme
from ui.tables import Column, Kind, Lines, ListColumn, ListTable, Role, TableView
from ui.widgets import Button, Card, Chip, Rule, Text

ROW: Final = 47


@dataclass(frozen=True)
class RuleRow:
    """A rule as its line shows it."""

    held: Standing
    note: str
    last: str

    @property
    def id(self) -> int:
        """The id of the rule."""
        return self.held.rule.id


class RulesTable(ListTable[RuleRow]):
    """The tick of a row is whether the rule is on; `switched(id, on)` asks for the other."""

    switched = Signal(int, bool)

    def ticked(self, row: int) -> bool:
        return self.row(row).held.rule.active

    def set_ticked(self, first: int, last: int, on: bool) -> None:
        for row in range(first, last + 1):
            if self.ticked(row) != on:
                self.switched.emit(self.row_id(row), on)

    def tick_all(self) -> None:
        return  # Ctrl+A and the header mark what is to be worked on elsewhere; here they would start every rule

    def clear_ticks(self) -> None:
        return

    def tick_count(self) -> int:
        return 0


class RulesView(TableView):
    """Delete, Insert and Alt with arrows are the page's (`key_pressed`), so is the menu (`menu_wanted`)."""

    key_pressed = Signal(str)
    menu_wanted = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if key == Qt.Key.Key_Delete:
            self.key_pressed.emit("remove")
        elif key == Qt.Key.Key_Insert:
            self.key_pressed.emit("new")
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_pressed.emit("up" if key == Qt.Key.Key_Up else "down")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        elif (index := self.indexAt(at)).isValid():
            self.go_to(int(index.data(Role.ROW_ID)))
        if self.current_id is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))


class RulesCard(Card):
    """All rules. `chosen(id | None)`, `switched(id, on)`, `key_pressed` new | remove | up | down, `run_wanted()`,
    `more_wanted()`, `menu_wanted(place)` about the current one."""

    chosen = Signal(object)
    switched = Signal(int, bool)
    key_pressed = Signal(str)
    run_wanted = Signal()
    more_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Automatic rules"), margins=(1, 10, 1, 1), parent=parent)
        self.head.setContentsMargins(17, 0, 12, 0)
        self.count = Chip("", "accent")
        self.head.insertWidget(1, self.count)
        self.run = Button(
            self.tr("Run now"), "secondary", "arrows-clockwise", size="small", clicked=self.run_wanted.emit
        )
        self.add = Button(
            "", "secondary", "plus", size="small", name=self.tr("New rule"),
            clicked=lambda: self.key_pressed.emit("new"),
        )  # fmt: skip
        self.more = Button(
            "", "ghost", "dots-three", size="small", name=self.tr("More"), clicked=self.more_wanted.emit
        )
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for button in (self.run, self.add, self.more):
            acts.addWidget(button)
        self.head.addLayout(acts)
        self.table = RulesTable(self._columns(), key=lambda row: row.id, ticks=True, parent=self)
        self.table.switched.connect(self.switched)
        self.view = RulesView(self.table, name=self.tr("Automatic rules"), row_height=ROW)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.current_changed.connect(self.chosen)
        self.view.key_pressed.connect(self.key_pressed)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.body.setSpacing(0)
        self.body.addWidget(Rule())
        self.body.addWidget(self.view, 1)
        self.empty = Text(
            self.tr("No rules yet. A rule puts tags on by itself whenever something happens."),
            "body",
            "ink2",
            wrap=True,
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(17, 0, 17, 0)
        self.empty.hide()
        self.body.addWidget(self.empty, 1)
        theme.instance().themeChanged.connect(self._measure)
        self._measure()

    def _columns(self) -> list[ListColumn[RuleRow]]:
        return [
            ListColumn(
                Column("name", self.tr("Rule"), Kind.LINES, 180, least=120, stretch=True, sortable=False),
                lambda row: Lines(
                    row.held.rule.name,
                    row.note,
                    bold=True,
                    tone="danger" if row.held.broken else "ink" if row.held.rule.active else "ink2",
                ),
            ),
            ListColumn(
                Column("given", self.tr("Have it"), Kind.NUMBER, 84, least=64, sortable=False),
                lambda row: row.held.given,
            ),
            ListColumn(
                Column("last", self.tr("Last change"), Kind.DATE, 132, least=112, spare=1, sortable=False),
                lambda row: row.last,
            ),
        ]

    def show_rows(self, rows: Sequence[RuleRow]) -> None:
        """Show these rules."""
        on = sum(row.held.rule.active for row in rows)
        self.count.set(self.tr("%n in use", "", on), "accent" if on else "neutral")
        self.run.setEnabled(bool(on))
        self.table.set_rows(rows)
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _measure(self) -> None:
        head = self.run.sizeHint().height() + 26
        row = theme.px(ROW)
        self.setMinimumHeight(head + self.view.horizontalHeader().height() + 2 * row)
