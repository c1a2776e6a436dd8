"""All that was done: filters, the list, and what undoing a step would do and keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from services import history
from services.changes import Changes
from services.contacts import display_name
from services.errors import Refused
from services.history import HistoryEntry, UndoPreview
from ui import acts, messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.history_pane import UndoPane
from ui.moments import moment_title
from ui.pages.contacts.words import called
from ui.tables import Column, Kind, ListColumn, ListTable, TableView, Tag
from ui.widgets import Card, Combo, EmptyState, FilterChip, FlowLayout, SearchField

PAGE: Final = 200
"""Acts read at a time; more when the end of the list is reached."""


@dataclass(frozen=True)
class Line:
    """An act with the name of the one person it was about."""

    entry: HistoryEntry
    name: str

    @property
    def text(self) -> str:
        """What was done."""
        words = acts.act_words(self.entry.kind, self.entry.label)
        return f"{words} · {self.name}" if self.name else words


def count_of(entry: HistoryEntry) -> int | None:
    """How many an act was about, where that says something."""
    for key in ("count", "rows", "contacts"):
        value = entry.label.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return 1 if "contact" in entry.label else None


def read_lines(store: Any, **options: Any) -> list[Line]:
    """Acts with names; runs in a reader."""
    found = history.operations(store, limit=PAGE, **options)
    names: dict[int, str] = {}
    for entry in found:
        contact = entry.label.get("contact")
        if isinstance(contact, int) and contact not in names:
            try:
                names[contact] = called(display_name(store, contact))
            except Refused:
                names[contact] = ""
    return [Line(entry, names.get(entry.label.get("contact", 0), "")) for entry in found]


class HistoryDialog(Dialog):
    """The record of acts; opens at `operation` if one is named."""

    def __init__(self, context: Context, operation: int | None = None) -> None:
        parent = context.window
        super().__init__(
            parent if isinstance(parent, QWidget) else None,
            "",
            width=1160,
            height=760,
            cancel=self.tr("Close"),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("What was done"))
        self.add_close_cross()
        self.context = context
        self._wanted_operation = operation
        # Where the list begins: at an act that is not among the newest; None = at the newest.
        self._before: int | None = None
        self._group = ""
        self._only_undoable = False
        self._staff: int | None = None
        self._text = ""
        self._lines: list[Line] = []
        self._all_read = False
        self._reading = False
        self.set_hint(
            self.tr("What later acts rest on stays when a step is undone: it is listed, and can go too.")
        )
        self.body.addLayout(self._filters())
        self.body.addLayout(self._halves(), 1)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(context.window.undo)
        for sequence in ("Ctrl+Shift+Z", "Ctrl+Y"):
            QShortcut(QKeySequence(sequence), self).activated.connect(context.window.redo)
        context.operations.changed.connect(self._hear)
        context.jobs.read(
            lambda store: history.kinds_present(store), alive(self, self._got_kinds), key="history-kinds"
        )
        self.reload()

    # -- filters ------------------------------------------------------------------------------------

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        chips = QWidget()
        line = FlowLayout(chips, gap=8, line_gap=6)
        self.chips: dict[str, FilterChip] = {"": FilterChip(self.tr("All"))}
        for group in acts.groups():
            self.chips[group] = FilterChip(acts.group_words(group))
            self.chips[group].hide()
        for group, chip in self.chips.items():
            chip.setChecked(not group)
            chip.clicked.connect(lambda _checked=False, group=group: self.choose_group(group))
            line.addWidget(chip)
        self.undoable = FilterChip(self.tr("Can be undone"))
        self.undoable.clicked.connect(self._toggle_undoable)
        line.addWidget(self.undoable)
        row.addWidget(chips, 1)
        people = [(None, self.tr("All staff"))]
        people += [(number, name or self.tr("Owner")) for number, name in self.context.staff.items()]  # type: ignore[misc]
        self.people = Combo(people, name=self.tr("Staff"))
        self.people.picked.connect(self._pick_staff)
        if len(people) <= 2:
            self.people.hide()
        row.addWidget(self.people)
        self.search = SearchField(self.tr("Tag, field or file"), name=self.tr("Find in history"))
        self.search.setFixedWidth(theme.px(216))
        self.search.searched.connect(self._find)
        row.addWidget(self.search)
        return row

    def choose_group(self, group: str) -> None:
        """Show the acts of one group; empty = all."""
        self._group = group
        for name, chip in self.chips.items():
            chip.setChecked(name == group)
        self._narrow()

    def _toggle_undoable(self) -> None:
        self._only_undoable = self.undoable.isChecked()
        self._narrow()

    def _pick_staff(self, staff: object) -> None:
        self._staff = staff if isinstance(staff, int) else None
        self._narrow()

    def _find(self, text: str) -> None:
        self._text = text
        self._narrow()

    def _narrow(self) -> None:
        """Other acts are asked for: from the newest on."""
        self._before = None
        self.reload()

    def _got_kinds(self, kinds: list[str]) -> None:
        for group, members in acts.groups().items():
            self.chips[group].setVisible(any(kind in kinds for kind in members))

    # -- list and pane ----------------------------------------------------------------------------------

    def _halves(self) -> QHBoxLayout:
        context = self.context
        states = {
            "can_undo": Tag(self.tr("can be undone"), "accent"),
            "stands_under": Tag(self.tr("acts rest on it"), "warn"),
            "undone": Tag(self.tr("undone"), "neutral"),
            "cannot": Tag(self.tr("stays"), "slate"),
            "running": Tag(self.tr("under way"), "slate"),
        }
        self.table: ListTable[Line] = ListTable(
            [
                ListColumn(
                    Column("at", self.tr("When"), width=130, least=104, sortable=False, tone="ink2"),
                    lambda line: moment_title(context.local(line.entry.at), context.now()),
                ),
                ListColumn(
                    Column(
                        "what", self.tr("What"), width=260, least=150, stretch=True, sortable=False, lead=True
                    ),
                    lambda line: line.text,
                ),
                ListColumn(
                    Column("who", self.tr("Who"), width=90, least=60, sortable=False, tone="ink2"),
                    lambda line: line.entry.staff or self.tr("Owner"),
                ),
                ListColumn(
                    Column("count", self.tr("How many"), Kind.NUMBER, width=100, least=60, sortable=False),
                    lambda line: count_of(line.entry),
                ),
                ListColumn(
                    Column("state", self.tr("State"), Kind.STATUS, width=130, least=104, sortable=False),
                    lambda line: states.get(line.entry.state, states["cannot"]),
                ),
            ],
            key=lambda line: line.entry.operation,
            parent=self,
        )
        self.view = TableView(self.table, name=self.tr("What was done"), row_height=42)
        self.view.current_changed.connect(self._chosen)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        left = Card(margins=(1, 1, 1, 1))
        left.body.addWidget(self.view)
        self.empty = EmptyState("clock-counter-clockwise", self.tr("Nothing of that kind was done"))
        self.empty.hide()
        left.body.addWidget(self.empty)
        self.pane = UndoPane(context)
        self.pane.undo_wanted.connect(self._undo)
        self.pane.redo_wanted.connect(self._redo)
        right = Card(margins=(0, 0, 0, 0))
        right.setFixedWidth(min(theme.px(336), self.room().width() * 28 // 100))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(self.pane)
        self.pane.setAutoFillBackground(False)
        right.body.addWidget(scroll, 1)
        right.body.addWidget(self.pane.foot)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(left, 1)
        row.addWidget(right)
        return row

    def _options(self) -> dict[str, Any]:
        kinds = acts.groups()[self._group] if self._group else None
        return {
            "kinds": kinds,
            "staff": self._staff,
            "text": self._text,
            "only_undoable": self._only_undoable,
            "before": self._before,
            "today": self.context.today(),
        }

    def reload(self) -> None:
        """Read the newest acts anew."""
        options = self._options()
        self.context.jobs.read(
            lambda store: read_lines(store, **options), alive(self, self._got), key="history"
        )

    def _got(self, lines: list[Line]) -> None:
        wanted = self._wanted_operation
        if (
            wanted is not None
            and self._before is None
            and not any(x.entry.operation == wanted for x in lines)
        ):
            self._before = wanted + 1
            self.reload()
            return
        kept = self.view.current_id if self._wanted_operation is None else self._wanted_operation
        self._lines = lines
        self._reading = False
        self._all_read = len(lines) < PAGE
        self.table.set_rows(lines)
        self.view.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self._wanted_operation = None
        if not lines:
            self.pane.show_nothing()
        elif kept is None or not self.view.go_to(kept):
            # An act, rather than the turning back of one.
            first = next((line for line in lines if line.entry.state != "cannot"), lines[0])
            self.view.go_to(first.entry.operation)
        self._chosen(self.view.current_id)

    def _scrolled(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        if self._all_read or self._reading or not self._lines or value < bar.maximum() - 200:
            return
        self._reading = True
        shown = self._lines
        options = {**self._options(), "before": shown[-1].entry.operation}
        # Under a key of its own: a reload must neither drop it unheard nor be dropped by it.
        self.context.jobs.read(
            lambda store: read_lines(store, **options),
            alive(self, lambda lines: self._got_more(shown, lines)),
            alive(self, self._failed_more),
            key="history-more",
        )

    def _failed_more(self, error: BaseException) -> None:
        self._reading = False
        self.set_hint(messages.sentence(error))

    def _got_more(self, shown: list[Line], lines: list[Line]) -> None:
        if shown is not self._lines:
            return  # read anew meanwhile
        self._reading = False
        self._all_read = len(lines) < PAGE
        current = self.view.current_id
        place = self.view.verticalScrollBar().value()
        self._lines += lines
        self.table.set_rows(self._lines)
        if current is not None:
            self.view.go_to(current)
        self.view.verticalScrollBar().setValue(place)

    def _chosen(self, operation: int | None) -> None:
        place = self.table.row_of(operation) if operation is not None else -1
        if place < 0:
            return
        line = self.table.row(place)
        self.pane.show_line(line.entry, line.text)
        if line.entry.state in ("can_undo", "stands_under"):
            today = self.context.today()
            self.context.jobs.read(
                lambda store: history.preview(store, line.entry.operation, today),
                alive(self, self._got_preview),
                key="history-preview",
            )

    def _got_preview(self, preview: UndoPreview) -> None:
        if preview.operation == self.view.current_id:
            self.pane.show_preview(preview)

    # -- undoing ------------------------------------------------------------------------------------------

    def _undo(self, operations: object) -> None:
        wanted = list(operations) if isinstance(operations, list) else []
        self.pane.set_busy(True)
        self._undo_next(wanted)

    def _undo_next(self, waiting: list[int]) -> None:
        operation, rest = waiting[0], waiting[1:]

        def done(_changes: Changes) -> None:
            if rest:
                self._undo_next(rest)
            else:
                self._rest()

        self.context.window.turn_back(operation, done=alive(self, done), failed=alive(self, self._failed))

    def _redo(self, operation: int) -> None:
        self.pane.set_busy(True)
        self.context.window.turn_back(
            operation,
            forth=True,
            done=alive(self, lambda _changes: self._rest()),
            failed=alive(self, self._failed),
        )

    def _rest(self) -> None:
        self.pane.set_busy(False)
        self.reload()

    def _failed(self, error: BaseException) -> None:
        self._rest()
        self.set_hint(messages.sentence(error))

    def _hear(self, _changes: Changes) -> None:
        self.reload()

    def done(self, result: int) -> None:
        self.context.operations.changed.disconnect(self._hear)
        super().done(result)
