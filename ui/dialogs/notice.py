"""A sentence that must be read, with one or more ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.base import Dialog
from ui.widgets import Icon, Text


class NoticeDialog(Dialog):
    """One plain sentence and OK; never for what a field could say itself."""

    def __init__(
        self, parent: QWidget | None, text: str, *, title: str = "", icon: str = "warning", hint: str = ""
    ) -> None:
        super().__init__(parent, title or self.tr("That did not work"), width=480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = QHBoxLayout()
        row.setSpacing(14)
        tone, back = ("warn", "warn_soft") if icon.startswith("warning") else ("accent", "accent_soft")
        row.addWidget(Icon(icon, 22, tone, square=42, back=back), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        self.text = Text(text, "body", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(self.text)
        if hint:
            words.addWidget(Text(hint, "caption", "ink2", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.cancel.hide()
        self.set_primary(self.tr("OK")).clicked.connect(self.accept)
