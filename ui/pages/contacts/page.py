"""The Contacts page: search, filters, the list, the pane beside it, the trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from services import contacts, search
from services.changes import Changes
from services.contact_facts import areas, trash_count
from services.contact_query import ContactQuery, Filter
from services.contacts import ContactInput
from services.custom_fields import CustomField, definitions
from services.selection import AllMatching, Ids, Selection
from services.tags import tags
from ui import theme
from ui.context import Context, Page
from ui.moments import moment_words
from ui.pages.contacts.bulk_acts import BulkActs
from ui.pages.contacts.contact_list import ContactList
from ui.pages.contacts.detail import DetailPane
from ui.pages.contacts.drawer import Drawer
from ui.pages.contacts.filter_popup import Choices, FilterPopup
from ui.pages.contacts.filters import WEEK, FilterBar, Names
from ui.pages.contacts.trash_bar import TrashBar
from ui.tables import State
from ui.widgets import Button, KeyCap, Menu, SearchField

DRAWER_BELOW: Final = 1180


class ContactsPage(Page):
    """Everybody the shop knows. Nothing here queries the store in the window's thread."""

    refresh_on = frozenset({"contacts", "tags", "imports"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._remembered: dict[str, Any] = {}
        super().__init__(context, parent)
        self.text = ""
        self.trashed = False
        self._sort: tuple[str, bool] | None = None
        # The order asked for while searching; the list's own comes back with the whole list.
        self._search_sort: tuple[str, bool] | None = None
        self._fields: Sequence[CustomField] | None = None
        self._go_to: int | None = None
        self._build()

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.hints = (
            self.tr("Name, pinyin initials or phone tail, e.g. cyq, 5210"),
            self.tr("Name, pinyin initials or phone tail"),
            self.tr("Name, initials or phone tail"),
        )
        self.search = SearchField(self.hints[0], name=self.tr("Find a contact"))
        self.search.searched.connect(self._search)
        self.search.installEventFilter(self)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.key = KeyCap("Ctrl F")
        self.import_button = Button(self.tr("Import Excel"), "secondary", "upload-simple", clicked=self._import)
        self.new_button = Button(self.tr("New contact"), "secondary", "user-plus", clicked=self.create)
        self.more = Button("", "ghost", "dots-three", name=self.tr("More"), clicked=self._show_more)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.addWidget(self.search, 10)
        self.tools.addWidget(self.key)
        self.tools.addStretch(1)
        for button in (self.import_button, self.new_button, self.more):
            self.tools.addWidget(button)

        self.filters = FilterBar()
        self.filters.changed.connect(self._load)
        self.filters.add_wanted.connect(lambda: self._open_filter(None))
        self.filters.edit_wanted.connect(self._open_filter)
        self.filters.columns_wanted.connect(self._choose_columns)
        self.trash_bar = TrashBar()
        self.trash_bar.left.connect(lambda: self.show_trash(False))
        self.bulk = BulkActs(self.context, self, self.selection, self.export)
        self.bulk.bar.bar.cleared.connect(lambda: self.list.table.clear_ticks())
        self.bulk.bar.bar.all_wanted.connect(lambda: self.list.table.tick_all())
        self.line = QStackedWidget()
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for bar in (self.filters, self.bulk.bar, self.trash_bar):
            self.line.addWidget(bar)

        self.left = QFrame()
        self.left.setProperty("panel", "surface")
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.top = QVBoxLayout()
        self.top.setSpacing(0)
        self.top.addLayout(self.tools)
        self.top.addWidget(self.line)
        column.addLayout(self.top)
        self._list_place = QVBoxLayout()
        column.addLayout(self._list_place, 1)
        self.pane = DetailPane(self.context)
        self.pane.edit_wanted.connect(self.edit)
        self.pane.person_wanted.connect(self.go_to)
        self.pane.operation_wanted.connect(self.context.window.open_history)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(lambda _place, _index: self._keep_pane_width())
        self.drawer = Drawer(self)
        self._pane_width = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self._make_list(())
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.list.view.go_by(step))
        self._measure()

    def _make_list(self, fields: Sequence[CustomField]) -> None:
        """The list, with a column for each of the shop's own fields."""
        old = getattr(self, "list", None)
        state = self.state()["table"] if old is not None else self._remembered.get("table", {})
        self.list = ContactList(self.context, fields)
        self.first_state = self.list.view.state()
        if state:
            self.list.view.restore(state)
        if self.trashed:
            self._show_trash_columns()
        self.list.view.sort_requested.connect(self._sort_by)
        self.list.view.current_changed.connect(self._current)
        self.list.view.opened.connect(self.edit)
        self.list.view.clicked.connect(lambda _index: self._open_drawer())
        self.list.key_pressed.connect(self._key)
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

    # -- measures ----------------------------------------------------------------------------------

    def _measure(self) -> None:
        metrics = theme.metrics()
        compact = theme.instance().compact
        self.top.setContentsMargins(metrics.margin, 10 if compact else 14, metrics.margin - 6, 6 if compact else 8)
        self.top.setSpacing(5 if compact else 8)
        self.line.setFixedHeight(theme.px(44))
        self.search.setMaximumWidth(theme.px(360 if compact else 420))
        self._place_pane()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "line"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pane()

    @property
    def narrow(self) -> bool:
        """Whether the pane is a drawer, for want of room."""
        return self.width() < theme.px(DRAWER_BELOW)

    def _place_pane(self) -> None:
        wide = theme.px(theme.metrics().pane)
        if self.narrow:
            self.drawer.take(self.pane, theme.px(340))
        else:
            if self.drawer.holds(self.pane):
                self.drawer.give_back()
                self.splitter.addWidget(self.pane)
                self.pane.show()
            self.pane.setMinimumWidth(theme.px(320))
            self.pane.setMaximumWidth(theme.px(560))
            width = max(theme.px(320), min(theme.px(560), self._pane_width or wide))
            self.splitter.setSizes([self.width() - width - 1, width])
        self.key.setVisible(self.left.width() >= theme.px(760) or not self.isVisible())

    def _keep_pane_width(self) -> None:
        width = self.pane.width()
        self._pane_width = 0 if abs(width - theme.px(theme.metrics().pane)) < 6 else width

    def _open_drawer(self) -> None:
        if self.narrow and self.pane.contact is not None:
            self.drawer.open()

    # -- what is remembered ------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        found = dict(self._list_state if self.trashed else self.list.view.state())
        found.pop("sort", None)
        return {"table": found, "pane": self._pane_width, "sort": list(self._sort) if self._sort else None}

    def restore(self, state: dict[str, Any]) -> None:
        self._remembered = state
        self._pane_width = int(state.get("pane") or 0)
        sort = state.get("sort")
        if isinstance(sort, list) and len(sort) == 2 and sort[0] in {c.key for c in self.list.table.columns}:
            self._sort = (str(sort[0]), bool(sort[1]))
        if table := state.get("table"):
            self.list.view.restore(table)

    # -- reading -----------------------------------------------------------------------------------

    def query(self) -> ContactQuery:
        """Whom the page shows."""
        sort = self._search_sort if self.text else self._sort
        if self.trashed and sort is None:
            sort = ("deleted_at", True)
        key, descending = sort or (None, False)
        return ContactQuery(self.text, () if self.trashed else self.filters.filters, key, descending, self.trashed)

    def refresh(self) -> None:
        """Read again what is in sight, keeping the place."""
        self.context.jobs.read(definitions, self._learn_fields, key=(id(self), "fields"))

    def settings_changed(self) -> None:
        self.list.settings_changed()
        self.pane.refresh()
        self.refresh()

    def _learn_fields(self, fields: list[CustomField]) -> None:
        changed = [(f.id, f.name, f.kind) for f in fields] != [(f.id, f.name, f.kind) for f in self._fields or ()]
        self._fields = fields
        if changed:
            self._make_list(fields)
        self.list.settings_changed()
        if self.list.table.query == self.query() and self.list.table.state is not State.IDLE:
            self.list.table.reload()
        else:
            self._load()
        self.pane.refresh()
        self._read_facts()

    def _load(self) -> None:
        self._say_nothing_found()
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
        self._load()

    def _sort_by(self, key: str, descending: bool) -> None:
        if self.text:
            self._search_sort = (key, descending)
        else:
            self._sort = (key, descending)
        self._load()

    def _say_nothing_found(self) -> None:
        """Prepare what stands there when the query finds nobody."""
        filters = () if self.trashed else self.filters.filters
        if self.trashed and not self.text:
            self.list.frame.set_empty("trash", self.tr("The trash is empty"), "", (self.tr("Back to contacts"),))
            return
        if not self.text and not filters:
            self.list.frame.set_empty(
                "users", self.tr("Nobody here yet"), self.tr("Import a list, or add the first contact."), (self.tr("New contact"),)
            )
            return
        title = self.tr("Nobody found for “{text}”").format(text=self.text) if self.text else self.tr("Nobody matches the filters")
        if filters:
            hint = self.tr("Try only the last digits of the phone, or clear %n filter(s)", "", len(filters))
            if not self.text:
                hint = self.tr("Clear %n filter(s) to see everybody", "", len(filters))
            clear = self.tr("Clear filters")
        else:
            hint = self.tr("Try only the last digits of the phone, or the initials of the name")
            clear = self.tr("Clear search")
        actions = (clear,) if self.trashed else (clear, self.tr("New contact"))
        self.list.frame.set_empty("magnifying-glass", title, hint, actions)

    def _empty_acted(self, index: int) -> None:
        if self.trashed and not self.text:
            self.show_trash(False)
        elif index == 1 or (not self.text and not self.filters.filters):
            self.create()
        elif self.filters.filters and not self.trashed:
            self.filters.clear()
        else:
            self.search.empty()

    def _state_changed(self, state: State) -> None:
        if state is not State.READY:
            return
        wanted, self._go_to = self._go_to, None
        view = self.list.view
        if wanted is not None and view.go_to(wanted):
            return
        if wanted is not None and not self.list.table.complete:
            self._go_to = wanted
        elif wanted is not None:
            self.pane.show_contact(wanted)
        elif self.text and view.current_id is None and self.list.table.rowCount():
            view.go_by(0)
        if self._go_in:
            self._enter_list()

    # -- one contact -------------------------------------------------------------------------------

    def _current(self, contact: int | None) -> None:
        if self._go_to is None:
            self.pane.show_contact(contact)
        if contact is None and self.narrow:
            self.drawer.close_pane()

    def go_to(self, contact: int) -> None:
        """Show one contact, in the list if it is there, else in the pane alone."""
        if not self.list.view.go_to(contact):
            self.pane.show_contact(contact)
        self._open_drawer()

    def create(self) -> None:
        """A new contact; what was searched in vain is filled in."""
        typed = self.search.text().strip()
        prefill = None
        if typed and self.list.table.rowCount() == 0:
            digits = all(c.isdigit() or c in "+- ()" for c in typed)
            prefill = ContactInput(phones=(typed,)) if digits else ContactInput(name=typed)
        self._open_form(None, prefill)

    def edit(self, contact: int) -> None:
        """The form of one contact; in the trash there is none."""
        if not self.trashed:
            self._open_form(contact, None)

    def _open_form(self, contact: int | None, prefill: ContactInput | None) -> None:
        from ui.pages.contacts.edit_dialog import ContactDialog, Needed, read_needed

        def opened(needed: Needed) -> None:
            dialog = ContactDialog(self.context, self, needed, prefill=prefill)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.saved.connect(self._saved)
            dialog.person_wanted.connect(self._open_person)
            dialog.open()

        self.context.jobs.read(lambda store: read_needed(store, contact), opened, key=(id(self), "form"))

    def _saved(self, changes: Changes) -> None:
        contact = changes.receipt.get("id")
        if changes.kind == "create_contact" and contact is not None:
            self._show_everybody(contact, trashed=False)

    def _open_person(self, contact: int, in_trash: bool) -> None:
        self._show_everybody(contact, trashed=in_trash)

    def _show_everybody(self, contact: int | None, *, trashed: bool) -> None:
        """The whole list, or the whole trash, and in it this contact."""
        self._go_to = contact
        self.show_trash(trashed)
        self.search.empty()
        self.filters.clear()
        self._load()

    # -- many --------------------------------------------------------------------------------------

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

    def _key(self, key: str) -> None:
        if key == "delete" and not self.trashed:
            self.bulk.trash()
        elif key == "t" and not self.trashed:
            if self.list.table.tick_count():
                self.bulk.add_tags()
            else:
                self._open_drawer()
                self.pane.pick_tags()

    def _type_digit(self, digit: str) -> None:
        self.search.setFocus()
        self.search.setText(digit)

    # -- the trash ---------------------------------------------------------------------------------

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
            self.list.view.restore(self._list_state)
        self.new_button.setEnabled(not trashed)
        self._ticks()
        self._load()

    _list_state: Mapping[str, Any] = MappingProxyType({})

    def _show_trash_columns(self) -> None:
        kept = ("name", "phone", "tags", "deleted_at")
        rest = [c.key for c in self.list.table.columns if c.key not in kept]
        self.list.view.restore({"order": [*kept, *rest], "hidden": rest})

    # -- filters and columns -----------------------------------------------------------------------

    def _open_filter(self, existing: Filter | None) -> None:
        def read(store: Any) -> tuple[Choices, Names]:
            known, fields, found = tags(store), definitions(store), self._batches(store)
            named = [(b.batch, f"{b.file_name} · {moment_words(self.context.local(b.at), self.context.now())}") for b in found]
            choices = Choices(known, areas(store), fields, named)
            return choices, Names({t.id: t.name for t in known}, {f.id: f.name for f in fields}, dict(named))

        def opened(answer: tuple[Choices, Names]) -> None:
            if not self.isVisible():
                return
            choices, names = answer
            self.filters.names = names
            popup = FilterPopup(self.filters.add, choices, self.context.today(), existing)
            popup.chosen.connect(lambda new: self.filters.replace(existing, new))
            popup.removed.connect(lambda: self.filters.replace(existing, None))
            popup.open_under()

        self.context.jobs.read(read, opened, key=(id(self), "choices"))

    def _batches(self, store: Any) -> list[Any]:
        from services.imports.batches import batches

        return batches(store, int(self.context.clock.now().timestamp()))

    def _choose_columns(self) -> None:
        from ui.pages.contacts.columns_popup import ColumnsPopup

        view = self.list.view
        shown = [(c.key, c.title) for c in self.list.table.columns if c.key != "deleted_at"]
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

    # -- other acts --------------------------------------------------------------------------------

    def _import(self) -> None:
        self.context.window.open_import()

    def _show_more(self) -> None:
        self.context.jobs.read(trash_count, self._open_more, key=(id(self), "more"))

    def _open_more(self, thrown: int) -> None:
        menu = Menu(parent=self)
        menu.add(self.tr("Export…"), self.export, icon="download-simple", keys="Ctrl+E")
        menu.add(self.tr("Earlier imports…"), self.context.window.open_import_history, icon="clock-counter-clockwise")
        menu.add(self.tr("Columns…"), self._choose_columns, icon="columns")
        menu.addSeparator()
        if self.trashed:
            menu.add(self.tr("Back to contacts"), lambda: self.show_trash(False), icon="arrow-left")
        else:
            text = self.tr("Trash ({count})").format(count=f"{thrown:,}")
            menu.add(text, lambda: self.show_trash(True), icon="trash")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def export(self) -> None:
        """Export the ticked contacts, those that match, or all."""
        from ui.pages.contacts.export_dialog import ExportDialog

        table = self.list.table
        ticked = (table.selection(), table.tick_count()) if table.tick_count() else None
        here = replace(self.query(), sort=None) if self.text or self.filters.filters else None
        matching = (AllMatching(here), self.list.total_known()) if here is not None and not self.trashed else None
        hidden = set(self.list.view.state()["hidden"])
        shown = [c.key for c in self.list.table.columns if c.key not in hidden]
        dialog = ExportDialog(self.context, self, ticked, matching, shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_operation(self, operation: int) -> None:
        def found(number: int | None) -> None:
            self.show_trash(False)
            self.search.empty()
            self.filters.set_filters([Filter("batch", "is", number)] if number is not None else ())

        def read(store: Any) -> tuple[int | None, Names]:
            known = self._batches(store)
            names = Names(batches={b.batch: b.file_name for b in known})
            return next((b.batch for b in known if b.operation == operation), None), names

        def answered(answer: tuple[int | None, Names]) -> None:
            self.filters.names = answer[1]
            found(answer[0])

        self.context.jobs.read(read, answered, key=(id(self), "operation"))

    # -- focus and keys ----------------------------------------------------------------------------

    def focus_first(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_T and not event.modifiers() and not isinstance(focused, QLineEdit):
            self._key("t")
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """One step back: drawer, ticks, search, filters, trash."""
        if self.drawer.is_open:
            self.drawer.close_pane()
        elif self.list.table.tick_count():
            self.list.table.clear_ticks()
        elif self.search.text():
            self.search.empty()
        elif self.trashed:
            self.show_trash(False)
        elif self.filters.filters:
            self.filters.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.Resize:
            metrics = self.search.fontMetrics()
            room = self.search.width() - theme.px(26 + 24) - 30
            fitting = (text for text in self.hints if metrics.horizontalAdvance(text) <= room)
            self.search.setPlaceholderText(next(fitting, self.hints[-1]))
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Down or (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control):
                return self._into_list(event)
            if event.key() == Qt.Key.Key_A and control and not self.search.text():
                self.list.table.tick_all()
                return True
        return super().eventFilter(watched, event)

    def _into_list(self, event: QKeyEvent) -> bool:
        """From the box to the first row; a search that still waits comes first."""
        if self.search.text().strip() != self.text:
            self._go_in = True
            return event.key() == Qt.Key.Key_Down
        self._enter_list()
        return True

    _go_in = False

    def _enter_list(self) -> None:
        self._go_in = False
        if self.list.table.rowCount():
            if self.list.view.current_id is None:
                self.list.view.go_by(0)
            self.list.view.setFocus()
