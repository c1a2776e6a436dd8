"""A short list of names that is put in order, added to, renamed and thinned out; every act holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.changes import Changes
from services.errors import HudieError
from services.operations import Act
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.tables import Column, Kind, ListColumn, ListTable, TableView
from ui.tables.columns import Tag
from ui.widgets import Button, Card, Field

Call = Callable[[Any, Act], Changes]


@dataclass(frozen=True)
class Named:
    """A name of the list with what stands beside it; `on` = it is in use."""

    id: int
    name: str
    more: str = ""
    on: bool = True


class _View(TableView):
    """Alt with arrows moves a row, Delete takes it away."""

    key_pressed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_pressed.emit("up" if event.key() == Qt.Key.Key_Up else "down")
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.key_pressed.emit("remove")
        else:
            super().keyPressEvent(event)


class NameListDialog(Dialog):
    """What a subclass says: `read`, and the calls that add, rename, reorder and switch or remove."""

    def __init__(self, context: Context, parent: QWidget, title: str, *, more: str, new: str) -> None:
        super().__init__(parent, "", width=520, height=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.set_title(title)
        self.cancel.hide()
        self.set_primary(self.tr("Done")).clicked.connect(self.accept)
        self.rows: Sequence[Named] = ()
        self._wanted_row: int | None = None
        columns: list[ListColumn[Named]] = [
            ListColumn(Column("name", self.tr("Name"), Kind.TEXT, 180, stretch=True, sortable=False), lambda row: row.name),
            ListColumn(
                Column("more", more, Kind.STATUS, 130, sortable=False),
                lambda row: Tag(row.more, "neutral") if row.more else None,
            ),
        ]  # fmt: skip
        self.table: ListTable[Named] = ListTable(columns, key=lambda row: row.id, parent=self)
        self.view = _View(self.table, name=title, row_height=38)
        self.view.current_changed.connect(lambda _row: self._tell())
        self.view.opened.connect(lambda _row: self._go_rename())
        self.view.key_pressed.connect(self._key)
        card = Card(margins=(1, 1, 1, 1))
        card.body.addWidget(self.view)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(card, 1)
        side = QVBoxLayout()
        side.setSpacing(6)
        self.up = Button("", icon="arrow-up", name=self.tr("Further up"), clicked=lambda: self.move_row(-1))
        self.down = Button(
            "", icon="arrow-down", name=self.tr("Further down"), clicked=lambda: self.move_row(1)
        )
        for button in (self.up, self.down):
            side.addWidget(button)
        side.addStretch(1)
        line.addLayout(side)
        self.body.addLayout(line, 1)
        self.rename = Field(self.tr("Name of the one chosen"))
        self.save_name = Button(self.tr("Rename"), clicked=self._rename)
        self.switch = Button("", clicked=self._switch)
        self.body.addLayout(self._line(self.rename, self.save_name, self.switch))
        self.new = Field(new)
        self.body.addLayout(self._line(self.new, Button(self.tr("Add"), icon="plus", clicked=self._add)))
        for field, act in ((self.rename, self._rename), (self.new, self._add)):
            editor = field.editor
            assert isinstance(editor, QLineEdit)
            editor.setMaxLength(60)
            editor.returnPressed.connect(act)
        context.operations.changed.connect(alive(self, lambda _changes: self.refresh()))
        self._tell()
        self.refresh()

    def _go_rename(self) -> None:
        self.rename.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, field: Field, *buttons: Button) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for button in buttons:
            holder = QVBoxLayout()
            holder.setContentsMargins(0, theme.px(21), 0, 0)
            holder.addWidget(button)
            holder.addStretch(1)
            line.addLayout(holder)
        return line

    # -- what a list of its kind answers -------------------------------------------------------------

    def read(self, store: Any) -> Sequence[Named]:
        """The names in their order; runs in a reader."""
        raise NotImplementedError

    def adding(self, name: str) -> Call:
        """Makes a new one."""
        raise NotImplementedError

    def renaming(self, row: Named, name: str) -> Call:
        """Gives one another name."""
        raise NotImplementedError

    def ordering(self, order: Sequence[int]) -> Call:
        """Puts them in this order."""
        raise NotImplementedError

    def switching(self, row: Named) -> Call:
        """Takes one away, or out of use and back."""
        raise NotImplementedError

    def switch_words(self, row: Named) -> str:
        """What the button for that is called."""
        raise NotImplementedError

    # -- showing ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the names again."""
        self.context.jobs.read(self.read, alive(self, self._got), key=(id(self), "names"))

    def _got(self, rows: Sequence[Named]) -> None:
        self.rows = rows
        self.table.set_rows(rows)
        if self._wanted_row is not None:
            self.view.go_to(self._wanted_row)
            self._wanted_row = None
        elif self.row() is None and rows:
            self.view.go_to(rows[0].id)
        self._tell()

    def row(self) -> Named | None:
        """The one that is chosen."""
        at = self.view.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _tell(self) -> None:
        row = self.row()
        at = self.rows.index(row) if row is not None else -1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self.rows) - 1)
        for part in (self.rename, self.save_name, self.switch):
            part.setEnabled(row is not None)
        self.switch.setText(self.switch_words(row) if row is not None else self.tr("Remove"))
        if row is not None and not self.rename.editor.hasFocus():
            self.rename.set_text(row.name)

    # -- acts ------------------------------------------------------------------------------------------

    def _run(
        self, call: Call, field: Field | None = None, done: Callable[[Changes], object] | None = None
    ) -> None:
        act = self.context.act()

        def failed(error: BaseException) -> None:
            if not isinstance(error, HudieError):
                self.context.window.report(error)
            elif field is not None:
                field.set_error(messages.sentence(error))
            else:
                self.set_hint(messages.sentence(error))

        self.set_hint("")
        self.context.operations.run(
            lambda store: call(store, act),
            done=alive(self, done) if done is not None else None,
            failed=alive(self, failed),
            quiet=True,
        )

    def _add(self) -> None:
        def done(changes: Changes) -> None:
            self.new.set_text("")
            self._wanted_row = changes.receipt.get("id")
            self.refresh()

        self._run(self.adding(self.new.text()), self.new, done)

    def _rename(self) -> None:
        row = self.row()
        if row is not None:
            self._run(self.renaming(row, self.rename.text()), self.rename)

    def _switch(self) -> None:
        row = self.row()
        if row is not None:
            self._run(self.switching(row))

    def move_row(self, step: int) -> None:
        """Put the one chosen further up or down."""
        row = self.row()
        if row is None:
            return
        order = [one.id for one in self.rows]
        at = order.index(row.id)
        if 0 <= at + step < len(order):
            order[at], order[at + step] = order[at + step], order[at]
            self._wanted_row = row.id
            self._run(self.ordering(order))

    def _key(self, key: str) -> None:
        if key == "remove":
            self._switch()
        else:
            self.move_row(-1 if key == "up" else 1)
