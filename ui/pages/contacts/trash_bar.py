"""The line over the list while the trash is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets import Button, ElidedLabel, Icon, Text


class TrashBar(QWidget):
    """Says where one is; `left()` goes back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.back = Button(
            self.tr("Back to contacts"), "secondary", "arrow-left", size="small", clicked=self.left.emit
        )
        layout.addWidget(self.back)
        layout.addWidget(Icon("trash", 18))
        layout.addWidget(Text(self.tr("Trash"), "bold"))
        note = ElidedLabel(
            self.tr("Their numbers stay theirs; take back whoever you need."), "caption", "ink2"
        )
        layout.addWidget(note, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(44))
