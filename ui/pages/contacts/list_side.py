"""The left side of the Contacts page: search, filter chips or what is done to the ticked, and the list or the trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from services import search
from services.contact_query import ContactQuery
from services.selection import Ids, Selection
from ui import theme
from ui.context import Context
from ui.later import custom_fields
from ui.pages.contacts.bulk_acts import BulkActs
from ui.pages.contacts.contact_list import ContactList
from ui.pages.contacts.filtering import Filtering
from ui.pages.contacts.filters import WEEK, FilterBar
from ui.pages.contacts.list_search import ListSearch
from ui.pages.contacts.nothing_found import say_nothing_found
from ui.pages.contacts.trash_bar import TrashBar
from ui.tables import State
from ui.widgets import Button, KeyCap

if TYPE_CHECKING:
    from services.custom_fields import CustomField


class ListSide(QFrame):
    """`current_changed(id | None)`, `opened(id)`, `clicked()` tell of rows; `key_pressed(str)` t | delete of keys.

    `create_wanted()`, `import_wanted()`, `export_wanted()`, `more_wanted()` ask for what the page does.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    clicked = Signal()
    key_pressed = Signal(str)
    create_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.context = context
        self.text = ""
        self.trashed = False
        # A contact to make current as soon as the list is there.
        self.awaited: int | None = None
        self._remembered: dict[str, Any] = {}
        self._list_state: Mapping[str, Any] = MappingProxyType({})
        self._sort: tuple[str, bool] | None = None
        # The order asked for while searching; the list's own comes back with the whole list.
        self._search_sort: tuple[str, bool] | None = None
        self._fields: Sequence[CustomField] = ()
        self._go_in = False
        self._build()

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = ListSearch()
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._into_list)
        self.search.all_wanted.connect(lambda: self.list.table.tick_all())
        self.key = KeyCap("Ctrl F")
        self.import_button = Button(
            self.tr("Import Excel"), "secondary", "upload-simple", clicked=self.import_wanted.emit
        )
        self.new_button = Button(
            self.tr("New contact"), "secondary", "user-plus", clicked=self.create_wanted.emit
        )
        self.more = Button("", "ghost", "dots-three", name=self.tr("More"), clicked=self.more_wanted.emit)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.addWidget(self.search, 10)
        self.tools.addWidget(self.key)
        self.tools.addStretch(1)
        for button in (self.import_button, self.new_button, self.more):
            self.tools.addWidget(button)

        self.filters = FilterBar()
        self.filters.changed.connect(self.load)
        self.filtering = Filtering(self.context, self.filters)
        self.filters.columns_wanted.connect(self.choose_columns)
        self.trash_bar = TrashBar()
        self.trash_bar.left.connect(lambda: self.show_trash(False))
        self.bulk = BulkActs(self.context, self, self.selection, self.export_wanted.emit)
        self.bulk.bar.bar.cleared.connect(lambda: self.list.table.clear_ticks())
        self.bulk.bar.bar.all_wanted.connect(lambda: self.list.table.tick_all())
        self.line = QStackedWidget()
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for bar in (self.filters, self.bulk.bar, self.trash_bar):
            self.line.addWidget(bar)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.top = QVBoxLayout()
        self.top.setSpacing(0)
        self.top.addLayout(self.tools)
        self.top.addWidget(self.line)
        column.addLayout(self.top)
        self._list_place = QVBoxLayout()
        column.addLayout(self._list_place, 1)
        self._make_list(())
        self._measure()

    def _make_list(self, fields: Sequence[CustomField]) -> None:
        """The list, with a column for each of the shop's own fields."""
        old = getattr(self, "list", None)
        state = self.table_state() if old is not None else self._remembered.get("table", {})
        self.list = ContactList(self.context, fields)
        self.first_state = self.list.view.state()
        if state:
            self.list.view.restore(state)
        if self.trashed:
            self._show_trash_columns()
        self.list.view.sort_requested.connect(self._sort_by)
        self.list.view.current_changed.connect(self.current_changed)
        self.list.view.opened.connect(self.opened)
        self.list.view.clicked.connect(lambda _index: self.clicked.emit())
        self.list.key_pressed.connect(self.key_pressed)
        self.list.digit.connect(self._type_digit)
        self.list.table.ticksChanged.connect(self._ticks)
        self.list.table.totalChanged.connect(self._ticks)
        self.list.table.stateChanged.connect(self._state_changed)
        self.list.frame.acted.connect(self._empty_acted)
        self.list.frame.retried.connect(self.refresh)
        if old is not None:
            self._list_place.removeWidget(old)
            old.hide()
            # Answers may still be on their way to it: it stays until the page goes.
            old.setParent(self)
        self._list_place.addWidget(self.list)

    def _measure(self) -> None:
        metrics = theme.metrics()
        compact = theme.instance().compact
        self.top.setContentsMargins(
            metrics.margin, 10 if compact else 14, metrics.margin - 6, 6 if compact else 8
        )
        self.top.setSpacing(5 if compact else 8)
        self.line.setFixedHeight(theme.px(44))
        self.search.setMaximumWidth(theme.px(360 if compact else 420))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "line"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.key.setVisible(self.width() >= theme.px(760))

    # -- what is remembered ------------------------------------------------------------------------

    def table_state(self) -> dict[str, Any]:
        """Columns, widths and order of the list, also while the trash is shown."""
        found = dict(self._list_state if self.trashed else self.list.view.state())
        found.pop("sort", None)
        return found

    def state(self) -> dict[str, Any]:
        """What JSON can hold of it."""
        return {"table": self.table_state(), "sort": list(self._sort) if self._sort else None}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` gave."""
        self._remembered = state
        sort = state.get("sort")
        if isinstance(sort, list) and len(sort) == 2 and sort[0] in {c.key for c in self.list.table.columns}:
            self._sort = (str(sort[0]), bool(sort[1]))
        if table := state.get("table"):
            self.list.view.restore(table)

    # -- reading -----------------------------------------------------------------------------------

    def query(self) -> ContactQuery:
        """Whom the page shows."""
        sort = self._search_sort if self.text else self._sort
        if sort is None and not self.text:
            sort = ("deleted_at" if self.trashed else "added_on", True)
        key, descending = sort or (None, False)
        return ContactQuery(
            self.text, () if self.trashed else self.filters.filters, key, descending, self.trashed
        )

    def refresh(self) -> None:
        """Read again what is in sight, keeping the place."""
        self.context.jobs.read(
            lambda store: custom_fields.definitions(store), self._learn_fields, key=(id(self), "fields")
        )

    def _learn_fields(self, fields: list[CustomField]) -> None:
        changed = [(f.id, f.name, f.kind) for f in fields] != [(f.id, f.name, f.kind) for f in self._fields]
        self._fields = fields
        if changed:
            self._make_list(fields)
        self.list.settings_changed()
        if self.list.table.query == self.query() and self.list.table.state is not State.IDLE:
            self.list.table.reload()
        else:
            self.load()
        self._read_facts()

    def load(self) -> None:
        """Show whom the query finds."""
        say_nothing_found(
            self.list.frame, self.text, 0 if self.trashed else len(self.filters.filters), self.trashed
        )
        self.list.load(self.query())

    def _read_facts(self) -> None:
        today = self.context.today()
        query = ContactQuery(filters=(WEEK,))
        self.context.jobs.read(
            lambda store: search.count(store, query, today),
            lambda count: self.filters.set_count(WEEK, count),
            key=(id(self), "week"),
        )

    def _search(self, text: str) -> None:
        if not self.text or not text:
            self._search_sort = None
        self.text = text
        self.load()

    def _sort_by(self, key: str, descending: bool) -> None:
        if self.text:
            self._search_sort = (key, descending)
        else:
            self._sort = (key, descending)
        self.load()

    def _empty_acted(self, index: int) -> None:
        if self.trashed and not self.text:
            self.show_trash(False)
        elif index == 1 and not self.trashed and not self.text and not self.filters.filters:
            self.show_trash(True)
        elif index == 1 or (not self.text and not self.filters.filters):
            self.create_wanted.emit()
        elif self.filters.filters and not self.trashed:
            self.filters.clear()
        else:
            self.search.empty()

    def _state_changed(self, state: State) -> None:
        if state is not State.READY:
            return
        wanted, self.awaited = self.awaited, None
        view = self.list.view
        if wanted is not None and view.go_to(wanted):
            return
        if wanted is not None and not self.list.table.complete:
            self.awaited = wanted
        elif wanted is not None:
            self.current_changed.emit(wanted)
        elif self.text and view.current_id is None and self.list.table.rowCount():
            view.go_by(0)
        if self._go_in:
            self._enter_list()

    # -- ticks and trash -----------------------------------------------------------------------------

    def selection(self) -> tuple[Selection, int]:
        """The ticked contacts, else the current one, and how many these are."""
        table = self.list.table
        if table.tick_count():
            return table.selection(), table.tick_count()
        current = self.list.view.current_id
        return Ids((current,) if current is not None else ()), int(current is not None)

    def _ticks(self) -> None:
        table = self.list.table
        count = table.tick_count()
        if count:
            self.bulk.bar.set_count(count, self.list.total_known())
            self.line.setCurrentWidget(self.bulk.bar)
        else:
            self.line.setCurrentWidget(self.trash_bar if self.trashed else self.filters)

    def show_trash(self, trashed: bool) -> None:
        """Show the trash, or go back to the list."""
        if trashed == self.trashed:
            return
        if trashed:
            self._list_state = self.list.view.state()
        self.trashed = trashed
        self.list.table.clear_ticks()
        self.bulk.set_trashed(trashed)
        if trashed:
            self._show_trash_columns()
        else:
            self.list.view.restore(dict(self._list_state))
        self.new_button.setEnabled(not trashed)
        self._ticks()
        self.load()

    def _show_trash_columns(self) -> None:
        kept = ("name", "phone", "tags", "deleted_at")
        rest = [c.key for c in self.list.table.columns if c.key not in kept]
        self.list.view.restore({"order": [*kept, *rest], "hidden": rest})

    # -- columns -----------------------------------------------------------------------

    def choose_columns(self) -> None:
        """Open the columns panel."""
        view = self.list.view
        shown = [(c.key, c.title) for c in self.list.table.columns if c.key != "deleted_at"]
        from ui.pages.contacts.columns_popup import ColumnsPopup

        popup = ColumnsPopup(self.filters.columns, shown, view.state())
        popup.arranged.connect(self._arrange)
        popup.reset.connect(self._reset_columns)
        popup.open_under(at_right=True)

    def _arrange(self, order: list[str], hidden: list[str]) -> None:
        state = self.list.view.state()
        state["order"] = [*order, "deleted_at"]
        state["hidden"] = [*hidden, "deleted_at"]  # it belongs to the trash
        self.list.view.restore(state)

    def _reset_columns(self) -> None:
        self.list.view.restore({**self.first_state, "sort": self.list.view.state()["sort"]})

    # -- keys --------------------------------------------------------------------------------------

    def _type_digit(self, digit: str) -> None:
        self.search.setFocus()
        self.search.setText(digit)

    def _into_list(self) -> None:
        """From the box to the first row; a search that still waits comes first, and Enter starts it."""
        if self.search.text().strip() != self.text:
            self._go_in = True
        else:
            self._enter_list()

    def _enter_list(self) -> None:
        self._go_in = False
        if self.list.table.rowCount():
            if self.list.view.current_id is None:
                self.list.view.go_by(0)
            self.list.view.setFocus()
