"""What is printed: sheets that paint themselves in tenths of a millimetre, whatever they are painted on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

UNIT: Final = 10
"""Painted units in a millimetre."""


@dataclass(frozen=True)
class Paper:
    """A sheet of paper, in millimetres, upright or lying as its sides say."""

    name: str
    width: int
    height: int

    def layout(self) -> QPageLayout:
        """The same as Qt's writers and printers know it: the whole of it, without margins."""
        size = QPageSize(
            QSizeF(min(self.width, self.height), max(self.width, self.height)), QPageSize.Unit.Millimeter
        )
        turned = (
            QPageLayout.Orientation.Landscape
            if self.width > self.height
            else QPageLayout.Orientation.Portrait
        )
        layout = QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout


A4: Final = Paper("A4", 210, 297)
A4_LYING: Final = Paper("A4", 297, 210)
A5: Final = Paper("A5", 148, 210)


class Sheet:
    """Something of one or more pages. `title` names files and print jobs. A subclass paints a page into the rectangle
    from 0, 0 to `width` x `height`; it asks nothing of the theme, so that print looks the same everywhere, and keeps
    nothing while it paints, so that a job may paint it."""

    title: str = ""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1

    @property
    def width(self) -> float:
        """Painted units from edge to edge."""
        return self.paper.width * UNIT

    @property
    def height(self) -> float:
        """Painted units from top to bottom."""
        return self.paper.height * UNIT

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, the first being 0."""
        raise NotImplementedError
