"""Whom a row with a masked number is about: chosen by a person, never guessed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from services import masking
from services.imports import masked
from services.imports.checking import Checked, CheckedRow
from services.imports.masked import Candidate, MaskedRow
from ui import theme
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.import_wizard import words
from ui.widgets import Avatar, Button, Card, Chip, EmptyState, Radio, Text


class MaskedDialog(Dialog):
    """People whose number begins and ends like the masked one; `given()` when the row was given to one of them.

    `source` is a checked file, whose rows are given before they are written, or the id of an import.
    """

    given = Signal()

    def __init__(
        self, context: Context, parent: QWidget, source: Checked | int, row: CheckedRow | MaskedRow
    ) -> None:
        super().__init__(parent, "", width=560)
        self.set_title(self.tr("Whose row is this?"))
        self._context, self._source, self._row = context, source, row
        self._act = context.act()
        card = Card(look="well-card")
        filled = [cell.strip() for cell in row.cells if cell.strip()]
        card.body.addWidget(Text(self.tr("Row {row} of the file").format(row=row.row), "caption", "ink2"))
        card.body.addWidget(Text(" · ".join(filled), "body", wrap=True))
        self.body.addWidget(card)
        self.found = QWidget()
        self._list = QVBoxLayout(self.found)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self.body.addWidget(self.found)
        self.body.addStretch(1)
        self.set_hint(self.tr("The row then fills this person's blanks; the number stays as it is."))
        self.group = QButtonGroup(self)
        self._people: list[Candidate] = []
        if isinstance(row, CheckedRow) and row.accepted:
            self.add_button(Button(self.tr("Nobody of these"), clicked=self._release))
        self.set_primary(self.tr("Give the row to this person")).clicked.connect(self._take)
        context.jobs.read(
            lambda store: masked.masked_candidates(store, source, row.row),
            self._show,
            self._fail,
            key="import-masked",
        )

    def _show(self, people: list[Candidate]) -> None:
        self._people = people
        if self.primary is not None:
            self.primary.setEnabled(bool(people))
        if not people:
            self._list.addWidget(
                EmptyState(
                    "users",
                    self.tr("Nobody has a number that begins and ends like this"),
                    self.tr("The row goes to the rejected ones; ask for the whole number."),
                )
            )
        for place, one in enumerate(people):
            self._list.addWidget(self._line(place, one))
        if len(people) == 1 or (
            people and people[0].same_name and not any(one.same_name for one in people[1:])
        ):
            self.group.button(0).setChecked(True)
        self.fit()

    def _line(self, place: int, one: Candidate) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(10)
        name = one.name or one.wechat_name or self.tr("Without a name")
        radio = Radio(name, one.contact_id == self._row.contact_id)
        self.group.addButton(radio, place)
        row.addWidget(Avatar(name))
        row.addWidget(radio)
        row.addWidget(Text(masking.mask(one.phone, not self._context.settings.mask_phones), "body", "ink2"))
        if one.same_name:
            row.addWidget(Chip(self.tr("same name"), "accent"))
        row.addStretch(1)
        line.setMinimumHeight(theme.px(38))
        return line

    def _take(self) -> None:
        place = self.group.checkedId()
        if not 0 <= place < len(self._people):
            buttons = self.group.buttons()
            if buttons:
                buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        source, row, contact, act = self._source, self._row, self._people[place].contact_id, self._act
        if isinstance(source, int):
            self._context.operations.run(
                lambda store: masked.accept_later(store, act, source, row.row, contact),
                done=self._given,
                failed=self._fail,
            )
            return

        def work(_store: Any) -> None:
            if isinstance(row, CheckedRow) and row.accepted:
                masked.release_masked(source, row.row)
            masked.accept_masked(source, row.row, contact)

        self._context.jobs.read(work, self._given, self._fail)

    def _release(self) -> None:
        source, row = self._source, self._row
        if not isinstance(source, int):
            self._context.jobs.read(
                lambda _store: masked.release_masked(source, row.row), self._given, self._fail
            )

    def _given(self, _nothing: object) -> None:
        self.given.emit()
        self.accept()

    def _fail(self, error: BaseException) -> None:
        self.set_hint(words.sentence(error))
