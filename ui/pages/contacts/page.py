"""The Contacts page: the list with its tools at the left, one contact at the right, and the dialogs they open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QVBoxLayout, QWidget

from services.changes import Changes
from services.contact_query import ContactQuery, Filter
from services.selection import AllMatching, Selection
from ui import theme
from ui.context import Context, Page
from ui.later import batches, contact_facts, contact_input
from ui.pages.contacts.contact_list import ContactList
from ui.pages.contacts.detail import DetailPane
from ui.pages.contacts.drawer import Drawer
from ui.pages.contacts.filters import Names
from ui.pages.contacts.list_side import ListSide
from ui.widgets import Menu

if TYPE_CHECKING:
    from services.contact_input import ContactInput

DRAWER_BELOW: Final = 1180


class ContactsPage(Page):
    """Everybody the shop knows. Nothing here queries the store in the window's thread."""

    refresh_on = frozenset(
        {
            "contacts",
            "tags",
            "imports",
            "settings",
            "staff",
            "channels",
            "feedback",
            "sales",
            "balances",
            "tiers",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._pane_width = 0
        self._build()

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.side = ListSide(self.context)
        self.search, self.filters, self.bulk = self.side.search, self.side.filters, self.side.bulk
        self.line, self.trash_bar = self.side.line, self.side.trash_bar
        self.side.current_changed.connect(self._current)
        self.side.opened.connect(self.edit)
        self.side.clicked.connect(self._open_drawer)
        self.side.key_pressed.connect(self._key)
        self.side.create_wanted.connect(self.create)
        self.side.import_wanted.connect(lambda: self.context.window.open_import())
        self.side.export_wanted.connect(self.export)
        self.side.more_wanted.connect(self._show_more)
        self.pane = DetailPane(self.context)
        self.pane.edit_wanted.connect(self.edit)
        self.pane.person_wanted.connect(self.go_to)
        self.pane.operation_wanted.connect(self.context.window.open_history)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(lambda _place, _index: self._keep_pane_width())
        self.drawer = Drawer(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.list.view.go_by(step))
        self._place_pane()

    @property
    def list(self) -> ContactList:
        """The list; it is made anew when the shop's own fields change."""
        return self.side.list

    @property
    def trashed(self) -> bool:
        """Whether the trash is shown."""
        return self.side.trashed

    def query(self) -> ContactQuery:
        """Whom the page shows."""
        return self.side.query()

    def selection(self) -> tuple[Selection, int]:
        """The ticked contacts, else the current one, and how many these are."""
        return self.side.selection()

    def show_trash(self, trashed: bool) -> None:
        """Show the trash, or go back to the list."""
        self.side.show_trash(trashed)

    # -- the pane's place --------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "drawer"):
            self._place_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if theme.instance().changing:
            self._place_later()
        else:
            self._place_pane()

    def _place_later(self) -> None:
        # Qt walks over all widgets now, and none may leave the splitter meanwhile: its handle would be deleted.
        QTimer.singleShot(0, self, self._place_pane)

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

    def _keep_pane_width(self) -> None:
        width = self.pane.width()
        self._pane_width = 0 if abs(width - theme.px(theme.metrics().pane)) < 6 else width

    def _open_drawer(self) -> None:
        if self.narrow and self.pane.contact is not None:
            self.drawer.open()

    # -- what is remembered ------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        return {**self.side.state(), "pane": self._pane_width}

    def restore(self, state: dict[str, Any]) -> None:
        self._pane_width = int(state.get("pane") or 0)
        self.side.restore(state)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what is in sight, keeping the place."""
        self.side.refresh()
        self.pane.refresh()

    def settings_changed(self) -> None:
        self.list.settings_changed()
        self.refresh()

    # -- one contact -------------------------------------------------------------------------------

    def _current(self, contact: int | None) -> None:
        if self.side.awaited is None:
            self.pane.show_contact(contact)
        if contact is None and self.narrow:
            self.drawer.close_pane()

    def go_to(self, contact: int) -> None:
        """Show one contact, in the list if it is there, else in the pane alone."""
        if not self.list.view.go_to(contact):
            self.pane.show_contact(contact)
        self._open_drawer()

    def create(self) -> None:  # type: ignore[override]
        """A new contact; what was searched in vain is filled in."""
        typed = self.search.text().strip()
        prefill = None
        if typed and self.list.table.rowCount() == 0:
            digits = all(c.isdigit() or c in "+- ()" for c in typed)
            made = contact_input.ContactInput
            prefill = made(phones=(typed,)) if digits else made(name=typed)
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
        self.side.awaited = contact
        self.show_trash(trashed)
        self.search.empty()
        self.filters.clear()
        self.side.load()

    # -- many --------------------------------------------------------------------------------------

    def _key(self, key: str) -> None:
        if key == "delete" and not self.trashed:
            self.bulk.trash()
        elif key == "t" and not self.trashed:
            if self.list.table.tick_count():
                self.bulk.add_tags()
            else:
                self._open_drawer()
                self.pane.pick_tags()

    def _show_more(self) -> None:
        self.context.jobs.read(contact_facts.trash_count, self._open_more, key=(id(self), "more"))

    def _open_more(self, thrown: int) -> None:
        if QApplication.activePopupWidget() is not None:
            return  # a double click is answered twice
        menu = Menu(parent=self)
        menu.add(self.tr("Export…"), self.export, icon="download-simple", keys="Ctrl+E")
        menu.add(
            self.tr("Earlier imports…"),
            self.context.window.open_import_history,
            icon="clock-counter-clockwise",
        )
        menu.add(self.tr("Columns…"), self.side.choose_columns, icon="columns")
        menu.addSeparator()
        if self.trashed:
            menu.add(self.tr("Back to contacts"), lambda: self.show_trash(False), icon="arrow-left")
        else:
            text = self.tr("Trash ({count})").format(count=f"{thrown:,}")
            menu.add(text, lambda: self.show_trash(True), icon="trash")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.side.more.mapToGlobal(QPoint(0, self.side.more.height() + 4)))

    def export(self) -> None:
        """Export the ticked contacts, those that match, or all."""
        from ui.pages.contacts.export_dialog import ExportDialog

        table = self.list.table
        ticked = (table.selection(), table.tick_count()) if table.tick_count() else None
        here = replace(self.query(), sort=None) if self.side.text or self.filters.filters else None
        matching = (
            (AllMatching(here), self.list.total_known()) if here is not None and not self.trashed else None
        )
        hidden = set(self.list.view.state()["hidden"])
        shown = [c.key for c in self.list.table.columns if c.key not in hidden]
        dialog = ExportDialog(self.context, self, ticked, matching, shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_operation(self, operation: int) -> None:
        # At once: what is typed while the answer is on its way stays.
        self.show_trash(False)
        self.search.empty()

        def found(number: int | None) -> None:
            self.filters.set_filters([Filter("batch", "is", number)] if number is not None else ())

        def read(store: Any) -> tuple[int | None, Names]:
            known = batches.batches(store, None)
            names = Names(batches={b.batch: b.file_name for b in known})
            return next((b.batch for b in known if b.operation == operation), None), names

        def answered(answer: tuple[int | None, Names]) -> None:
            self.filters.names = answer[1]
            found(answer[0])

        self.context.jobs.read(read, answered, key=(id(self), "operation"))

    def show_query(self, query: ContactQuery) -> None:
        """Whom the filters of a query find, in place of what was searched: how other pages open the list."""
        self.show_trash(query.trashed)
        self.search.empty()
        self.side.filtering.read_names(lambda: self.filters.set_filters(query.filters))

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
