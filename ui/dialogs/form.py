"""A dialog of some fields over one primary button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.widgets import Field


class FormDialog(Dialog):
    """Fields over one primary button; errors of fields stand below them."""

    def __init__(self, context: Context, parent: QWidget, title: str, *, width: int = 480) -> None:
        super().__init__(parent, title, width=width)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.act = context.act()
        self.fields: dict[str, Field] = {}
        self.set_primary(self.tr("Save")).clicked.connect(self.save)

    def add(
        self,
        key: str,
        label: str,
        text: str = "",
        *,
        editor: QWidget | None = None,
        optional: bool = False,
        help_text: str = "",
    ) -> Field:
        """A further field: a line of text, or another editor."""
        made = Field(label, editor or QLineEdit(text), optional=optional, help_text=help_text)
        made.changed.connect(lambda: self.set_dirty(True))
        self.fields[key] = made
        return made

    def row(self, *keys: str) -> None:
        """Fields side by side, below what is there."""
        line = QHBoxLayout()
        line.setSpacing(12)
        for key in keys:
            line.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def whole(self, key: str, least: int, most: int) -> int:
        """The whole number in a field. Raises FieldRefused(rule_number)."""
        text = self.fields[key].text().strip().replace(",", "").replace("，", "")
        if not (text.isascii() and text.isdigit() and len(text) < 13 and least <= int(text) <= most):
            raise FieldRefused("rule_number", {"least": f"{least:,}", "most": f"{most:,}"}, key)
        return int(text)

    def call(self) -> Callable[[Any], Changes]:
        """The service call of what stands in the fields. Raises FieldRefused."""
        raise NotImplementedError

    def save(self) -> None:
        """Write; a wrong field keeps the dialog open."""
        if self.primary is None or self.primary.busy:
            return
        try:
            call = self.call()
        except FieldRefused as error:
            self.refused(error)
            return
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(call, done=self._done, failed=self._failed)

    def _done(self, _changes: Changes) -> None:
        if isValid(self):
            self.set_dirty(False)
            self.accept()

    def _failed(self, error: BaseException) -> None:
        if not isValid(self):
            return
        if self.primary is not None:
            self.primary.set_busy(False)
        if isinstance(error, FieldRefused):
            self.refused(error)
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)

    def refused(self, error: FieldRefused) -> None:
        """Show an error below its field and go there."""
        field = self.fields.get(error.field_key)
        if field is None:
            self.set_hint(messages.sentence(error), "danger")
            return
        field.set_error(messages.sentence(error))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
