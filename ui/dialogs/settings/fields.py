"""Custom fields: what this shop wants to know of its customers beside the usual."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit

from services import custom_fields
from services.changes import Changes
from services.custom_fields import CustomField
from services.errors import FieldRefused
from ui import messages, theme
from ui.alive import alive
from ui.dialogs.settings.parts import ROOM, Section
from ui.phrases import QT_TRANSLATE_NOOP
from ui.tables import Column, Kind, ListColumn, ListTable, TableView, WholeRows
from ui.widgets import Button, Card, Combo, EmptyState, Field, Text

_KINDS: Final = {
    "text": QT_TRANSLATE_NOOP("CustomFields", "Text"),
    "number": QT_TRANSLATE_NOOP("CustomFields", "Number"),
    "date": QT_TRANSLATE_NOOP("CustomFields", "Date"),
    "choice": QT_TRANSLATE_NOOP("CustomFields", "One of several"),
    "choices": QT_TRANSLATE_NOOP("CustomFields", "Some of several"),
    "yes_no": QT_TRANSLATE_NOOP("CustomFields", "Yes or no"),
}
_WITH_OPTIONS: Final = ("choice", "choices")


def kind_words(kind: str) -> str:
    """What a kind of field is called."""
    return QCoreApplication.translate("CustomFields", _KINDS[kind])


class FieldsSection(Section):
    """The list of fields, and below it the one in hand."""

    key = "fields"
    icon = "list-checks"
    undoable = True

    @property
    def title(self) -> str:
        return self.tr("Custom fields")

    @property
    def said(self) -> str:
        return self.tr("What your shop wants to know of its customers: size, allergies, name of the dog.")

    @property
    def words(self) -> tuple[str, ...]:
        return (self.tr("New field"), *(kind_words(kind) for kind in _KINDS))

    def build(self) -> None:
        self._edited: CustomField | None = None
        head = QHBoxLayout()
        head.setSpacing(8)
        self.up = Button("", "secondary", "arrow-up", name=self.tr("Move up"), clicked=lambda: self._move(-1))
        self.down = Button(
            "", "secondary", "arrow-down", name=self.tr("Move down"), clicked=lambda: self._move(1)
        )
        self.remove = Button(self.tr("Delete"), "danger", "trash", clicked=self._delete)
        self.new = Button(self.tr("New field"), "tonal", "plus", clicked=self._begin)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.new)
        self.column.addLayout(head)
        self.table: ListTable[CustomField] = ListTable(
            [
                ListColumn(
                    Column("name", self.tr("Name"), stretch=True, width=180, sortable=False, bold=True),
                    lambda f: f.name,
                ),
                ListColumn(
                    Column("kind", self.tr("Kind"), width=150, sortable=False), lambda f: kind_words(f.kind)
                ),
                ListColumn(
                    Column("options", self.tr("Choices"), width=200, sortable=False, tone="ink2"),
                    lambda f: self.tr(", ").join(f.options),
                ),
                ListColumn(
                    Column("count", self.tr("Filled"), Kind.NUMBER, width=100, sortable=False),
                    lambda f: f.count,
                ),
            ],
            key=lambda f: f.id,
            parent=self,
        )
        self.view = TableView(self.table, name=self.tr("Custom fields"), row_height=40)
        self.frame = WholeRows(self.view)
        self.column.addWidget(self.frame, ROOM)
        self.empty = EmptyState(
            "list-checks",
            self.tr("No field of your own yet"),
            self.tr("The usual ones are there already."),
            tile=True,
        )
        self.column.addWidget(self.empty)
        self._build_editor()
        self.view.current_changed.connect(self._chosen)
        self._chosen(None)

    def _build_editor(self) -> None:
        self.editor = Card(margins=(16, 12, 16, 14), look="well-card")
        self.heading = Text("", "bold")
        self.editor.body.addWidget(self.heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        self.name = Field(self.tr("Name"), QLineEdit())
        self.kind = Combo([(kind, kind_words(kind)) for kind in _KINDS])
        self.kind_field = Field(self.tr("Kind"), self.kind, help_text=self.tr("It can't be changed later."))
        lines = QPlainTextEdit()
        lines.setFixedHeight(theme.px(92))
        self.options = Field(self.tr("Choices"), lines, help_text=self.tr("One on each line."))
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.kind_field, 0, 1)
        grid.addWidget(self.options, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.editor.body.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(Button(self.tr("Cancel"), clicked=self._close_editor))
        self.save = Button(self.tr("Save field"), "tonal", clicked=self._save)
        row.addWidget(self.save)
        self.editor.body.addLayout(row)
        self.column.addWidget(self.editor)
        self.editor.hide()
        self.kind.picked.connect(lambda _kind: self._show_options())
        self.name.editor.returnPressed.connect(self._save)  # type: ignore[attr-defined]

    def reload(self) -> None:
        self.context.jobs.read(
            lambda store: custom_fields.definitions(store, counts=True),
            alive(self, self._got),
            key="custom-fields",
        )

    def _got(self, found: list[CustomField]) -> None:
        self.table.set_rows(found)
        self.frame.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._chosen(None)

    def _current(self) -> CustomField | None:
        index = self.view.currentIndex()
        return self.table.row(index.row()) if index.isValid() else None

    def _chosen(self, _id: object) -> None:
        field = self._current()
        place = self.view.currentIndex().row()
        self.up.setEnabled(field is not None and place > 0)
        self.down.setEnabled(field is not None and place < self.table.rowCount() - 1)
        self.remove.setEnabled(field is not None)
        if field is not None:
            self._edit(field)

    def _begin(self) -> None:
        self.view.clearSelection()
        self._edit(None)
        self.name.editor.setFocus()

    def _edit(self, field: CustomField | None) -> None:
        self._edited = field
        self.heading.setText(
            self.tr("New field") if field is None else self.tr("Change '{name}'").format(name=field.name)
        )
        self.name.set_text(field.name if field else "")
        self.kind.set_value(field.kind if field else "text")
        self.kind.setEnabled(field is None)
        self.options.set_text("\n".join(field.options) if field else "")
        self._show_options()
        self.editor.show()

    def _close_editor(self) -> None:
        self.editor.hide()
        self._edited = None

    def _show_options(self) -> None:
        self.options.setVisible(self.kind.value() in _WITH_OPTIONS)

    def _save(self) -> None:
        act, name, kind, edited = self.context.act(), self.name.text(), self.kind.value(), self._edited
        options = [line.strip() for line in self.options.text().splitlines() if line.strip()]
        if kind not in _WITH_OPTIONS:
            options = []

        def write(store: Any) -> Changes:
            if edited is None:
                return custom_fields.create(store, act, name, kind, options)
            return custom_fields.change(store, act, edited.id, name, options)

        self.context.operations.run(
            write, done=alive(self, self._saved), failed=alive(self, self._refused), quiet=True
        )

    def _saved(self, changes: object) -> None:
        self._close_editor()
        self.told(self.tr("Saved. Ctrl+Z undoes it."))
        self.reload()

    def _refused(self, error: BaseException) -> None:
        text = messages.sentence(error)
        at_options = isinstance(error, FieldRefused) and error.field_key == "options"
        (self.options if at_options else self.name).set_error(text)

    def _move(self, by: int) -> None:
        place = self.view.currentIndex().row()
        ids = [self.table.row(row).id for row in range(self.table.rowCount())]
        ids[place], ids[place + by] = ids[place + by], ids[place]
        act = self.context.act()
        self.write(lambda store: custom_fields.reorder(store, act, ids))
        self.reload()

    def _delete(self) -> None:
        field = self._current()
        if field is None:
            return
        act, chosen = self.context.act(), field.id
        self._close_editor()
        self.context.operations.run_long(
            lambda store, progress: custom_fields.delete(store, act, chosen, progress),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
            quiet=True,
        )
        self.reload()
