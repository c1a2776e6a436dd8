"""The text of the agreement that is printed with a top-up, in the shop's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.changes import Changes
from services.shop import change_settings
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.printing.stored_value import agreement_text, default_agreement
from ui.widgets import Banner, Button, Field


class AgreementTextDialog(Dialog):
    """One text, for both copies; the program's own words can be had back."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=680)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.act = context.act()
        self.set_title(self.tr("Text of the agreement"))
        self.add_close_cross()
        self.body.addWidget(
            Banner(
                self.tr("A proposal, not legal advice. Number, names and amounts are printed above it."),
                "info",
            )
        )
        editor = QPlainTextEdit()
        editor.setMinimumHeight(theme.px(340))
        self.text = Field(self.tr("What both sides agree on"), editor)
        self.text.set_text(agreement_text(context.settings))
        self.text.changed.connect(lambda: self.set_dirty(True))
        self.body.addWidget(self.text)
        self.add_button(Button(self.tr("The program's words"), "ghost", clicked=self._reset))
        self.set_primary(self.tr("Save"), keys="Ctrl+Enter").clicked.connect(self.save)

    def _reset(self) -> None:
        self.text.set_text(default_agreement())
        self.set_dirty(True)

    def save(self) -> None:
        """Keep the text; the program's own is kept as none, so that it follows the language."""
        wanted = self.text.text()
        kept = "" if wanted == default_agreement().strip() else wanted
        act = self.act
        self.context.operations.run(
            lambda store: change_settings(store, act, agreement_text=kept),
            done=alive(self, self._saved),
            failed=alive(self, self._failed),
        )

    def _saved(self, _changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.text.set_error(messages.sentence(error))
