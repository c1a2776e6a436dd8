"""What the bar over Add friends holds: the acceptance, and dealing anew."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets import Button


class Tools(QWidget):
    """The acceptance, and dealing anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self.rate = Button("", "link", size="small")
        self.deal = Button(self.tr("Deal new ones…"), "secondary", "user-plus")
        line.addWidget(self.rate)
        line.addWidget(self.deal)
