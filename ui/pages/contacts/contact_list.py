"""The list itself: the table over all contacts, its states, and the line below it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services import search
from services.contact_query import ContactQuery
from ui import messages, theme
from ui.context import Context
from ui.later import contact_rows
from ui.pages.contacts import words
from ui.pages.contacts.columns import Cells, columns, custom_column
from ui.phrases import grouped
from ui.tables import Column, PagedTable, State, TableFrame, TableView
from ui.widgets import ElidedLabel, Rule, Text

if TYPE_CHECKING:
    from services.custom_fields import CustomField

_GROUPED = frozenset({"tags", "gender", "follow_state", "consent", "stage"})
"""Columns whose order is no alphabet."""
_AMOUNTS = frozenset({"tier", "points", "stored", "spent"})
_DATES = frozenset({"added_on", "deleted_at", "friend_since", "last_reply_on", "last_visit"})


@dataclass
class ContactSource:
    """Where the table gets contacts from; read in the reader threads."""

    columns: Sequence[Column]
    cells: Cells
    masked: bool

    def first_ids(self, store: Any, query: ContactQuery, limit: int) -> array[int]:
        """The first ids of a query."""
        return search.first_ids(store, query, self.cells.today, limit).ids

    def ids(self, store: Any, query: ContactQuery) -> array[int]:
        """All ids of a query."""
        return search.all_ids(store, query, self.cells.today)

    def rows(self, store: Any, ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
        """The cells of these contacts."""
        found = contact_rows.table_rows(store, ids, masked=self.masked)
        return {contact: self.cells.of(row) for contact, row in found.items()}


class ContactList(QFrame):
    """Table and foot. Keys that the view has no use for are sent on: `key_pressed(str)` t | delete, `digit(str)`."""

    key_pressed = Signal(str)
    digit = Signal(str)

    def __init__(
        self, context: Context, fields: Sequence[CustomField], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.context = context
        made = [*columns(), *(custom_column(field.id, field.name) for field in fields)]
        self._kinds = {field.id: field.kind for field in fields}
        self._source = ContactSource(made, self._cells(made), context.settings.mask_phones)
        self.table = PagedTable(context.jobs, self._source, parent=self)
        self.view = TableView(self.table, name=self.tr("Contacts"))
        self.frame = TableFrame(self.view, self.table, word=self._word)
        self.foot = QFrame()
        line = QHBoxLayout(self.foot)
        line.setSpacing(10)
        self.total = Text("", "caption-bold", "ink2")
        self.order = ElidedLabel("", "caption", "ink2")
        self.hint = Text(self.tr("Tick rows to tag, change or export"), "caption", "ink2")
        line.addWidget(self.total)
        line.addWidget(self.order, 1)
        line.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Rule())
        layout.addWidget(self.frame, 1)
        layout.addWidget(Rule())
        layout.addWidget(self.foot)
        self.table.totalChanged.connect(self._show_total)
        self.table.stateChanged.connect(self._note)
        self.view.installEventFilter(self)
        self._measure()

    def _cells(self, made: Sequence[Column]) -> Cells:
        context = self.context
        keys = [column.key for column in made]
        return Cells(keys, context.today(), context.settings, self._kinds)

    def settings_changed(self) -> None:
        """Take over what the shop's settings and the date are now."""
        self._source.cells = self._cells(self._source.columns)
        self._source.masked = self.context.settings.mask_phones

    def _measure(self) -> None:
        side = theme.metrics().margin
        layout = self.foot.layout()
        if layout is not None:
            layout.setContentsMargins(side, 0, side - 10, 0)
        self.foot.setFixedHeight(theme.px(theme.metrics().list_foot))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "foot"):
            self._measure()

    # -- what is shown -----------------------------------------------------------------------------

    def load(self, query: ContactQuery) -> None:
        """Show whom the query finds."""
        self.settings_changed()
        self.view.set_sorted(query.sort or "", query.descending)
        self.order.setText(self._order(query))
        self.hint.setText(
            self.tr("Tick rows to take them back")
            if query.trashed
            else self.tr("Tick rows to tag, change or export")
        )
        self.table.load(query)

    def total_known(self) -> int | None:
        """How many the query finds; None while that is still counted."""
        return self.table.rowCount() if self.table.complete else None

    def _show_total(self) -> None:
        query = self.table.query
        count = min(self.table.rowCount(), 2_147_483_647)
        text = self.tr("%n in the trash", "", count) if query.trashed else self.tr("%n contact(s)", "", count)
        self.total.setText(grouped(text, count))

    def _order(self, query: ContactQuery) -> str:
        if query.sort is None:
            return self.tr("Best matches first")
        if query.sort == "added_on" and query.descending:
            return self.tr("Newest first")
        if query.sort == "deleted_at" and query.descending:
            return self.tr("Thrown away last first")
        name = next((c.title for c in self.table.columns if c.key == query.sort), words.field(query.sort))
        if query.sort == "birthday":
            pattern = (
                self.tr("By {column}, late in the year first")
                if query.descending
                else self.tr("By {column}, early in the year first")
            )
        elif query.sort == "phone":
            pattern = (
                self.tr("By {column}, high numbers first")
                if query.descending
                else self.tr("By {column}, low numbers first")
            )
        elif query.sort in _AMOUNTS:
            pattern = (
                self.tr("By {column}, high to low")
                if query.descending
                else self.tr("By {column}, low to high")
            )
            name = name.removesuffix(" ¥")
        elif query.sort in _GROUPED:
            pattern = self.tr("By {column}, descending") if query.descending else self.tr("By {column}")
        elif query.sort in _DATES:
            pattern = (
                self.tr("By {column}, newest first")
                if query.descending
                else self.tr("By {column}, oldest first")
            )
        else:
            pattern = self.tr("By {column}, Z to A") if query.descending else self.tr("By {column}, A to Z")
        return pattern.format(column=name.lower() if name.isascii() else name)

    def _note(self, state: State) -> None:
        if state is State.LOADING:
            count = self.table.rowCount()
            self.frame.set_note(
                self.tr("{count} contacts, sorting…").format(count=f"{count:,}")
                if count
                else self.tr("Reading…")
            )

    def _word(self, error: BaseException) -> tuple[str, str]:
        return self.tr("The list can't be read"), messages.sentence(error)

    # -- keys --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~(
                Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
            )
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
                self.key_pressed.emit("delete")
                return True
            if not held and event.text().isprintable() and event.text().strip():
                # The view would look for rows that begin so, row by row through a million.
                if event.key() == Qt.Key.Key_T:
                    self.key_pressed.emit("t")
                elif event.text().isdigit():
                    self.digit.emit(event.text())
                return True
        return super().eventFilter(watched, event)
