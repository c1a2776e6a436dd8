"""What is asked before a rule goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.widgets import Radio, Text


class RemoveRuleDialog(Dialog):
    """Removing a rule: what it gave stays or goes, asked once. `confirmed(take_tags)`."""

    confirmed = Signal(bool)

    def __init__(self, parent: QWidget, name: str, given: int) -> None:
        super().__init__(parent, self.tr("Remove the rule '{name}'?").format(name=name), width=480)
        self.leave = Radio(self.tr("Leave the tags that it has given"), True)
        self.take = Radio(self.tr("Take them off: %n contact(s)", "", given))
        if given:
            self.body.addWidget(Text(self.tr("What becomes of its tags?"), "body", "ink2"))
            self.body.addWidget(self.leave)
            self.body.addWidget(self.take)
        else:
            self.body.addWidget(Text(self.tr("Nobody has a tag from it now."), "body", "ink2"))
        self.body.addWidget(Text(self.tr("Ctrl+Z brings it back."), "caption", "ink3"))
        self.set_primary(self.tr("Remove"), icon="trash").clicked.connect(self._confirm)

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self.take.isChecked())
