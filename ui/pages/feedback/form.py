"""Taking down what a customer said, or mending it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from services import feedback
from services.changes import Changes
from services.channels.channels import channels, staff
from services.contact_query import ContactQuery
from services.contact_rows import table_rows
from services.errors import FieldRefused, HudieError
from services.feedback import KINDS, MOST_PICTURES, FeedbackDetails, FeedbackInput
from services.search import first_ids
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.editors import ReferrerEditor
from ui.pages.contacts.naming import named
from ui.pages.contacts.words import called
from ui.pages.feedback import words
from ui.pages.feedback.pictures import SUFFIXES, Thumbnails, small_jpeg
from ui.widgets import Button, Combo, Field, Segmented


class FeedbackDialog(Dialog):
    """`saved(Changes)`. Of the person given, or of one that is looked for; with `details` it mends what is there."""

    saved = Signal(object)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        *,
        person: tuple[int, str] | None = None,
        details: FeedbackDetails | None = None,
    ) -> None:
        super().__init__(parent, "", width=620)
        self.set_title(self.tr("Change feedback") if details else self.tr("Take down feedback"))
        self.context, self._details = context, details
        self.act = context.act()
        self.fields: dict[str, Field] = {}
        self.kept: list[tuple[str, bytes]] = []
        if details is not None:
            person = (details.row.contact_id, called(details.row.who))
        self._build(person)
        button = self.set_primary(self.tr("Save"), keys="Ctrl+Enter")
        button.clicked.connect(self.save)
        self._first = self._state()
        (self.text if person else self.person.box).setFocus()
        known = details.channel_id if details else None
        context.jobs.read(
            lambda store: (
                [(one.id, one.name) for one in channels(store) if not one.archived or one.id == known],
                staff(store),
            ),
            alive(self, lambda read: self._got_choices(*read)),
        )

    def _build(self, person: tuple[int, str] | None) -> None:
        row = self._details.row if self._details else None
        self.person = ReferrerEditor(person)
        self.person.clear_button.setVisible(self._details is None and person is not None)
        self.person.looked_for.connect(self._look_for)
        self.kind = Segmented([(key, words.kind(key)) for key in KINDS], name=self.tr("Kind"))
        self.kind.set_value(row.kind if row else "complaint")
        self.text = QPlainTextEdit(row.text if row else "")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(96)
        self.product = QLineEdit(row.product if row else "")
        self.channel = Combo([(None, "—")], name=self.tr("Channel"))
        if row is not None and self._details is not None and self._details.channel_id is not None:
            # At once: a quick Save must not lose it.
            self.channel.set_items([(None, "—"), (self._details.channel_id, row.channel)])
            self.channel.set_value(self._details.channel_id)
        people = {number: (name, True) for number, name in self.context.staff.items()}
        self.staff = Combo(words.staff_choices(people, None), name=self.tr("Seen to by"))
        self.staff.set_value(self._details.staff_id if self._details else self.context.staff_id)
        self.due = Combo(
            words.due_choices(self.context.today(), row.due_on if row else ""), name=self.tr("Due")
        )
        self.due.set_value(row.due_on if row else "")
        self._add("contact", self.tr("Contact"), self.person)
        self._add("kind", self.tr("Kind"), self.kind)
        self._add("text", self.tr("What was said"), self.text)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for place, (key, title, editor) in enumerate(
            (
                ("product", self.tr("Product"), self.product),
                ("channel_id", self.tr("Where it was said"), self.channel),
                ("staff_id", self.tr("Seen to by"), self.staff),
                ("due_on", self.tr("Due"), self.due),
            )
        ):
            self.fields[key] = Field(title, editor, optional=key in ("product", "channel_id"))
            grid.addWidget(self.fields[key], place // 2, place % 2)
        self.body.addLayout(grid)
        self.pictures = QWidget()
        line = QHBoxLayout(self.pictures)
        line.setContentsMargins(0, 0, 0, 0)
        self.thumbnails = Thumbnails()
        self.thumbnails.opened.connect(self._remove_picture)
        self.thumbnails.hide()
        self.add = Button(self.tr("Add pictures…"), "secondary", "image", size="small", clicked=self._choose)
        line.addWidget(self.add)
        line.addWidget(self.thumbnails, 1)
        line.addStretch(0)
        if self._details is None:
            self._add("pictures", self.tr("Pictures"), self.pictures)
            self.fields["pictures"].set_help(self.tr("Press a picture to take it away again"))

    def _add(self, key: str, title: str, editor: QWidget) -> None:
        self.fields[key] = Field(title, editor)
        self.body.addWidget(self.fields[key])

    def _got_choices(self, known: Sequence[tuple[int, str]], people: Mapping[int, tuple[str, bool]]) -> None:
        self.channel.set_items([(None, "—"), *known])
        self.staff.set_items(words.staff_choices(people, self._details.staff_id if self._details else None))

    # -- the person --------------------------------------------------------------------------------

    def _look_for(self, text: str) -> None:
        today = self.context.today()

        def look(store: Any) -> list[tuple[int, str]]:
            ids = list(first_ids(store, ContactQuery(text), today, 6).ids) if text else []
            rows = table_rows(store, ids)
            return [
                (i, "  ".join((called(rows[i].display), rows[i].phone)).strip()) for i in ids if i in rows
            ]

        self.context.jobs.read(look, alive(self, self.person.show_found), key=(id(self), "people"))

    # -- pictures ----------------------------------------------------------------------------------

    def _choose(self) -> None:
        pattern = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add pictures…"), "", self.tr("Pictures ({pattern})").format(pattern=pattern)
        )
        self.add_pictures([Path(file) for file in files])

    def add_pictures(self, files: Sequence[Path]) -> None:
        """Make these small and keep them for the feedback."""
        self.fields["pictures"].set_error("")
        for file in files:
            self.context.jobs.read(
                self._shrink(file), alive(self, self._got_picture), alive(self, self._failed)
            )

    @staticmethod
    def _shrink(file: Path) -> Callable[[Any], tuple[str, bytes]]:
        return lambda _store: small_jpeg(file)

    def _got_picture(self, picture: tuple[str, bytes]) -> None:
        if len(self.kept) == MOST_PICTURES:
            self._failed(FieldRefused("too_many_pictures", {"most": MOST_PICTURES}, "pictures"))
            return
        self.kept = [*self.kept, picture]
        self._show_pictures()

    def _remove_picture(self, index: int) -> None:
        del self.kept[index]
        self._show_pictures()

    def _show_pictures(self) -> None:
        self.thumbnails.show_pictures(self.kept)
        self.add.setEnabled(len(self.kept) < MOST_PICTURES)

    # -- saving ------------------------------------------------------------------------------------

    def values(self) -> FeedbackInput:
        """The form as it stands."""
        return FeedbackInput(
            kind=str(self.kind.value()),
            text=self.text.toPlainText(),
            product=self.product.text(),
            channel_id=self.channel.value(),
            staff_id=self.staff.value(),
            said_on=self._details.row.said_on if self._details else "",
            due_on=str(self.due.value()),
            pictures=tuple(self.kept),
        )

    def _state(self) -> tuple[object, ...]:
        v = self.values()
        return v.kind, v.text, v.product, v.channel_id, v.staff_id, v.due_on, v.pictures, self.person.value()

    def dirty(self) -> bool:
        return self._state() != self._first

    def save(self) -> None:
        """Write it; errors stand below their fields."""
        for field in self.fields.values():
            field.set_error("")
        contact, values, act, details = self.person.value(), self.values(), self.act, self._details
        if contact is None:
            self.fields["contact"].set_error(
                self.tr("Look for the contact by name or number, and choose one.")
            )
            self.person.box.setFocus()
            return
        if self.primary is not None:
            self.primary.set_busy(True, self.tr("Saving…"))

        def write(store: Any) -> Changes:
            if details is None:
                return named(store, feedback.give(store, act, contact, values))
            return named(store, feedback.change(store, act, details.row.id, values))

        self.context.operations.run(write, done=alive(self, self._done), failed=alive(self, self._failed))

    def _done(self, changes: Changes) -> None:
        self._first = self._state()
        self.saved.emit(changes)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        if isinstance(error, FieldRefused) and error.field_key in self.fields:
            field = self.fields[error.field_key]
            field.set_error(messages.sentence(error))
            field.editor.setFocus()
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error))
        else:
            self.context.window.report(error)
