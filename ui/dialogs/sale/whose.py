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
        self.set_hint(self.tr("Points and growth are earned now; prices stay as they were"))
        self.person = PersonPart(context, walk_in=False)
        self.body.addWidget(self.person)
        self.body.addStretch(1)
        self.set_primary(self.tr("Give it")).clicked.connect(self._take)
        self.person.chosen.connect(self._settled)
        self.person.cleared.connect(lambda: self._allow(False))
        QShortcut(QKeySequence("F3"), self, self.person.ask_again)
        self._allow(False)
        self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setMinimumHeight(theme.px(300))

    def _allow(self, allowed: bool) -> None:
        if self.primary is not None:
            self.primary.setEnabled(allowed)

    def _settled(self, one: Any) -> None:
        self._allow(one is not None)
        if one is not None and self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        if self.person.buyer is not None:
            self._chosen(self.person.buyer)
            self.accept()

    def reject(self) -> None:
        if not self.person.escape():
            super().reject()
