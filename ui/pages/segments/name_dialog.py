"""Asks what a segment shall be called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from services.changes import Changes
from services.errors import FieldRefused
from services.operations import Act
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.widgets import Field, focus_first_error


class NameDialog(Dialog):
    """One name, given to `write(store, act, name)`; `saved(Changes)`. What is wrong with it stands below the box."""

    saved = Signal(object)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        title: str,
        action: str,
        name: str,
        write: Callable[[Any, Act, str], Changes],
    ) -> None:
        super().__init__(parent, title, width=440)
        self.context, self._write = context, write
        self.act = context.act()
        self.box = QLineEdit(name)
        self.field = Field(self.tr("What it is called"), self.box, check=self._check)
        self.body.addWidget(self.field)
        self.set_primary(action).clicked.connect(self.save)
        self.box.returnPressed.connect(self.save)
        self.box.textEdited.connect(lambda _text: self.set_dirty(True))
        self.box.selectAll()
        self.box.setFocus()

    def _check(self, text: str) -> str | None:
        return None if text else messages.reason("blank")

    def save(self) -> None:
        """Check, write, close."""
        if not focus_first_error([self.field]) or self.primary is None or self.primary.busy:
            return
        self.primary.set_busy(True, self.tr("Saving…"))
        act, name = self.act, self.field.text()
        self.context.operations.run(
            lambda store: self._write(store, act, name), done=self._done, failed=self._failed
        )

    def _done(self, changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()
        self.saved.emit(changes)

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self.act = self.context.act()
        if isinstance(error, FieldRefused):
            self.field.set_error(messages.sentence(error))
            self.box.setFocus()
        else:
            self.context.window.report(error)
