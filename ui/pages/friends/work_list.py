"""The list of the work: one's own of today, or everybody's in one state."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.friend_work.lists import WorkQuery, WorkRow, work_ids, work_rows
from ui import messages, theme
from ui.context import Context
from ui.moments import day_words, moment_title
from ui.pages.contacts.words import called, task_state
from ui.pages.friends import words
from ui.tables import Cell, Column, Kind, PagedTable, TableFrame, TableView, Tag
from ui.widgets import Button, Chip, ElidedLabel, FilterChip, Icon, Rule, Text

_FOOT_FROM: Final = 320
"""Lower than this the list has no room for what the program does by itself."""


@dataclass
class WorkSource:
    """Where the table gets tasks from; read in the reader threads."""

    columns: Sequence[Column]
    cells: Callable[[WorkRow], Sequence[Any]]
    masked: bool

    def first_ids(self, store: Any, query: WorkQuery, limit: int) -> array[int]:
        """The first tasks of a query."""
        return work_ids(store, query, limit)

    def ids(self, store: Any, query: WorkQuery) -> array[int]:
        """All tasks of a query."""
        return work_ids(store, query)

    def rows(self, store: Any, ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
        """The cells of these tasks."""
        return {task: self.cells(row) for task, row in work_rows(store, ids, masked=self.masked).items()}


class WorkList(QFrame):
    """`digit(str)` when a figure is typed on the list; `open_only_changed()`, `paste_wanted()`, `print_wanted()`."""

    digit = Signal(str)
    open_only_changed = Signal()
    paste_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.context = context
        columns = (
            Column("name", self.tr("Name"), Kind.NAME, width=170, least=120, stretch=True, sortable=False),
            Column("phone", self.tr("Phone"), width=130, least=118, sortable=False),
            Column("source", self.tr("Came from"), width=130, least=70, spare=2, sortable=False, tone="ink2"),
            Column("account", self.tr("Whose"), width=110, least=70, spare=3, sortable=False, hidden=True),
            Column("state", self.tr("State"), Kind.STATUS, width=118, least=108, sortable=False),
            Column("when", self.tr("When"), Kind.DATE, width=138, least=138, spare=1, sortable=False),
        )
        self._source = WorkSource(columns, self._cells, context.settings.mask_phones)
        self.table = PagedTable(context.jobs, self._source, ticks=False, parent=self)
        self.view = TableView(self.table, name=self.tr("Add-friend work"))
        self.frame = TableFrame(
            self.view,
            self.table,
            word=lambda error: (self.tr("The list can't be read"), messages.sentence(error)),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(Rule())
        layout.addWidget(self.frame, 1)
        self.foot = self._foot()
        layout.addWidget(self.foot)
        self.view.installEventFilter(self)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(18, 8, 12, 8)
        line.setSpacing(8)
        self.title = ElidedLabel("", "h2")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.count = Chip("0")
        self.open_only = FilterChip(self.tr("Only those to add"))
        self.open_only.toggled.connect(lambda _on: self.open_only_changed.emit())
        self.paste = Button(
            self.tr("Paste results…"),
            "secondary",
            "clipboard-text",
            size="small",
            clicked=self.paste_wanted.emit,
        )
        self.paper = Button(
            self.tr("Print"), "secondary", "printer", size="small", clicked=self.print_wanted.emit
        )
        self.paper.setToolTip("Ctrl+P")
        line.addWidget(self.title)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.open_only)
        line.addWidget(self.paste)
        line.addWidget(self.paper)
        return line

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        line = QHBoxLayout()
        line.setContentsMargins(18, 8, 18, 8)
        line.setSpacing(8)
        column.addLayout(line)
        self.rules = Text("", "caption", "ink2", wrap=True)
        line.addWidget(Icon("clock-counter-clockwise", 15, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.rules, 1)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.setVisible(self.height() >= theme.px(_FOOT_FROM))

    def _cells(self, row: WorkRow) -> Sequence[Any]:
        now, today = self.context.now(), self.context.today()
        account = row.account or (self.tr("Owner") if row.state != "unassigned" else "—")
        return (
            called(row.display),
            row.phone,
            words.source(row.source),
            account,
            Tag(words.state(row), words.TONES[row.state]),
            self._when(row, now, today),
        )

    def _when(self, row: WorkRow, now: datetime, today: date) -> Cell | str:
        if row.state == "unassigned":
            return "—"
        if row.state == "to_add":
            return "—" if row.due_on <= today.isoformat() else self._ahead(row.due_on, today)
        said = moment_title(self.context.local(row.decided_at), now)
        if row.remind:
            return Cell(
                day_words(date.fromisoformat(row.requested_on), today), self.tr("No answer yet"), "warn"
            )
        return said

    def _ahead(self, due_on: str, today: date) -> str:
        day = date.fromisoformat(due_on)
        return self.tr("Tomorrow") if (day - today).days == 1 else f"{day:%m-%d}"

    # -- what is shown -----------------------------------------------------------------------------

    def load(self, query: WorkQuery) -> None:
        """Show a list; the same again keeps its place."""
        self._source.masked = self.context.settings.mask_phones
        self.view.show_column("account", bool(query.state))
        for own in (self.open_only, self.paper):
            own.setVisible(not query.state)
        if query == self.table.query:
            self.table.reload()
        else:
            self.table.load(query)

    def show_head(self, query: WorkQuery, staff: str, waiting: int, done: int) -> None:
        """Whose list it is and how many."""
        if query.state:
            self.title.setText(task_state(query.state))
            self.count.set(f"{waiting:,}", "neutral")
            return
        self.title.setText(self.tr("{name}'s list").format(name=staff or self.tr("Owner")))
        said = self.tr("{people} people · {done} done")
        self.count.set(said.format(people=f"{waiting + done:,}", done=f"{done:,}"), "neutral")

    def show_rules(self, remind: int, back: int) -> None:
        """What the program does by itself."""
        self.rules.setText(
            self.tr(
                "Without an answer: a reminder after {remind} days, back to the pool after {back}. No account ever passes"
                " its red line."
            ).format(remind=remind, back=back)
        )

    def state_of(self, task: int) -> str:
        """How a task stands by the rows at hand; '' when it is not there."""
        row = self.table.row_of(task)
        cells = self.table.cells(row) if row >= 0 else None
        return cells[4].text if cells else ""

    # -- keys --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~(
                Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
            )
            if not held and event.text().isprintable() and event.text().strip():
                # The view would look for rows that begin so.
                if event.text().isdigit() and not event.isAutoRepeat():
                    self.digit.emit(event.text())
                return True
        return super().eventFilter(watched, event)
