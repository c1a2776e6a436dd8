"""Pictures: the window with what stands above it, the screen around it, and the sheet of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.tour.sets import TASK_BAR, TITLE_BAR
from ui.widgets.painting import rounded

_THUMB: Final = 460
_GAP: Final = 24
_CAPTION: Final = 30
_ACROSS: Final = 4
QUICK: Final = 80
"""As quality of a PNG: zlib's first step, a third of the time for a fifth more bytes."""


def picture(window: QWidget, above: Sequence[QWidget]) -> QPixmap:
    """The window with the dialogs and popups `above` it, as they stand on a screen."""
    base = window.grab()
    painter = QPainter(base)
    for one in above:
        place = one.pos() - window.mapToGlobal(QPoint(0, 0))
        painter.drawPixmap(place, one.grab())
    painter.end()
    return base


def framed(shot: QPixmap, title: str) -> QPixmap:
    """The picture between a title bar and a task bar, as a maximized window stands on a small screen."""
    ratio = shot.devicePixelRatio()
    size = shot.deviceIndependentSize().toSize()
    whole = QSize(size.width(), size.height() + TITLE_BAR + TASK_BAR)
    made = QPixmap(whole * ratio)
    made.setDevicePixelRatio(ratio)
    dark = theme.current().dark
    bar = QColor("#2B2F2E" if dark else "#E9ECEA")
    made.fill(bar)
    painter = QPainter(made)
    painter.setFont(theme.font("axis"))
    painter.setPen(theme.color("ink2"))
    painter.drawText(QRect(14, 0, size.width() - 120, TITLE_BAR), Qt.AlignmentFlag.AlignVCenter, title)
    for place, sign in enumerate(("–", "□", "×")):
        box = QRect(size.width() - 126 + place * 42, 0, 42, TITLE_BAR)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
    painter.drawPixmap(0, TITLE_BAR, shot)
    painter.end()
    return made


def write_sheet(file: Path, pictures: Sequence[Path], title: str) -> None:
    """Every picture, small, with its name below."""
    thumbs = []
    for one in pictures:
        shot = QPixmap(str(one))
        shot.setDevicePixelRatio(1.0)
        thumbs.append(shot.scaledToWidth(_THUMB, Qt.TransformationMode.SmoothTransformation))
    across = max(1, min(_ACROSS, len(thumbs)))
    lines = [thumbs[at : at + across] for at in range(0, len(thumbs), across)]
    heights = [max(thumb.height() for thumb in line) + _CAPTION + _GAP for line in lines]
    made = QPixmap(_GAP + across * (_THUMB + _GAP), 64 + sum(heights))
    made.fill(theme.color("bg"))
    painter = QPainter(made)
    painter.setFont(theme.font("h2"))
    painter.setPen(theme.color("ink"))
    painter.drawText(QRect(_GAP, 0, made.width(), 64), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(theme.font("caption"))
    names = iter(pictures)
    top = 64
    for line, height in zip(lines, heights, strict=True):
        for place, thumb in enumerate(line):
            left = _GAP + place * (_THUMB + _GAP)
            painter.drawPixmap(left, top, thumb)
            rounded(painter, QRect(QPoint(left, top), thumb.size()), 1, None, theme.color("line2"))
            caption = QRect(left, top + height - _CAPTION - _GAP, _THUMB, _CAPTION)
            painter.setPen(theme.color("ink2"))
            painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, next(names).stem)
        top += height
    painter.end()
    made.save(str(file), "PNG", QUICK)
