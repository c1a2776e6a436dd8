"""Icons: the bundled Phosphor outlines, tinted by tokens when painted, cached per size and colour."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "icons"


class _Outline(QIconEngine):
    """Paints an outline in the token's colour of the moment, so that no icon has to be renewed with the theme."""

    def __init__(self, name: str, token: str, on_token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._on_token = on_token

    def clone(self) -> QIconEngine:
        return _Outline(self._name, self._token, self._on_token)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return theme.color("ink3")
        return theme.color(self._on_token if state == QIcon.State.On else self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        found = _drawn(self._name, side, self._colour(mode, state).rgba(), ratio)
        # In a place that is higher than wide it stands at the foot, beside letters that stand low in their line.
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, rect.height() - side)
        painter.drawPixmap(corner, found)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        return _drawn(self._name, side, self._colour(mode, state).rgba(), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return _drawn(self._name, side, self._colour(mode, state).rgba(), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return QSize(min(size.width(), size.height()), size.height())


@cache
def icon(name: str, token: str = "ink2", on: str | None = None) -> QIcon:
    """The icon `name` in a token's colour, in that of `on` while checked or selected. KeyError: no such icon."""
    _outline(name)
    return QIcon(_Outline(name, token, on or token))


def pixmap(name: str, size: int, token: str = "ink2", ratio: float = 1.0) -> QPixmap:
    """The icon `name`, `size` logical pixels wide, in a token's colour."""
    return _drawn(name, size, theme.color(token).rgba(), ratio)


def paint(painter: QPainter, name: str, rect: QRect, colour: QColor) -> None:
    """Paint the icon `name` into the square `rect`."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), _drawn(name, rect.width(), colour.rgba(), ratio))


@cache
def _outline(name: str) -> str:
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(name)
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _drawn(name: str, size: int, rgba: int, ratio: float) -> QPixmap:
    colour = QColor.fromRgba(rgba)
    svg = _outline(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    side = max(1, round(size * ratio))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    found = QPixmap.fromImage(image)
    found.setDevicePixelRatio(ratio)
    return found
