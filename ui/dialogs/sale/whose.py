"""Whose a walk-in's slip is: somebody found by digits, initials or card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from services.sales.people import Buyer
from ui import theme
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale.person import PersonPart


class WhoseDialog(Dialog):
    """`chosen(Buyer)` when it is settled."""

    def __init__(self, context: Context, parent: QWidget, chosen: Callable[[Buyer], object]) -> None:
        super().__init__(parent, "", width=560, height=440)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self.set_title(self.tr("Give this sale to a customer"))
        self._taking = False
        self._usual = self.tr("Points and growth are earned now; prices stay as they were")
        self.set_hint(self._usual)
        self.person = PersonPart(context, walk_in=False)
        self.body.addWidget(self.person)
        self.body.addStretch(1)
        self.set_primary(self.tr("Give it")).clicked.connect(self._take)
        self.person.chosen.connect(self._settled)
        self.person.unsure.connect(self._unsure)
        self.person.field.textEdited.connect(lambda _text: self._wait_for(False))
        QShortcut(QKeySequence("F3"), self, self.person.ask_again)
        self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setMinimumHeight(theme.px(300))

    def _settled(self, one: Any) -> None:
        self.set_hint(self._usual)
        if self._taking:
            self._take()
        elif one is not None and self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wait_for(self, taking: bool) -> None:
        self._taking = taking

    def _unsure(self) -> None:
        self._wait_for(False)
        self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        """Give it to whom is chosen; who was only typed is looked up first."""
        if self.person.buyer is not None:
            self._chosen(self.person.buyer)
            self.accept()
            return
        self._wait_for(bool(self.person.field.text().strip()))
        if not self._taking:
            self.set_hint(self.tr("Say first who it is: digits, initials or card"), "danger")
            self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.person.pending:
            self.person.enter()

    def reject(self) -> None:
        if not self.person.escape():
            super().reject()
