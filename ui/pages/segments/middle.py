"""The middle of the page: the segment's name, the builder of its conditions, and what they say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.pages.segments.builder import TreeBuilder
from ui.widgets import Button, Card, ElidedLabel, Text


class Middle(Card):
    """`acted(str)` rename | save_as | discard."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 16, 20, 16), parent=parent)
        self.name = ElidedLabel("", "h1")
        self.pencil = Button(
            "", "ghost", "pencil-simple", name=self.tr("Rename"), clicked=lambda: self.acted.emit("rename")
        )
        self.save_as = Button(self.tr("Save as…"), "ghost", clicked=lambda: self.acted.emit("save_as"))
        self.discard = Button(self.tr("Discard changes"), "ghost", clicked=lambda: self.acted.emit("discard"))
        line = QHBoxLayout()
        line.setSpacing(8)
        self.name.hug()
        line.addWidget(self.name)
        line.addWidget(self.pencil)
        line.addStretch(1)
        line.addWidget(self.save_as)
        line.addWidget(self.discard)
        self.body.addLayout(line)
        self.builder = TreeBuilder()
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(self.builder)
        # The card shows through; a scroll area fills what it is given.
        scroller.viewport().setAutoFillBackground(False)
        self.builder.setAutoFillBackground(False)
        self.body.addWidget(scroller, 1)
        reading = QFrame()
        reading.setProperty("panel", "banner-info")
        column = QVBoxLayout(reading)
        column.setContentsMargins(14, 9, 14, 11)
        column.setSpacing(2)
        column.addWidget(Text(self.tr("Read out"), "caption-bold", "ink2"))
        self.sentence = Text("", "body", wrap=True)
        column.addWidget(self.sentence)
        self.body.addWidget(reading)
