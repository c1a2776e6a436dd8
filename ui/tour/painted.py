"""What a widget really paints: every line of text with its place, heard from a paint engine that draws nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_METRIC: Final = QPaintDevice.PaintDeviceMetric
# Two items of one line (Latin beside Hanzi, say) touch or nearly do.
_JOINED: Final = 1.5


@dataclass(frozen=True)
class Line:
    """A painted line of text: where it stands in its widget (`rect`: as wide as it runs, as high as its ink), and what
    the painter leaves of it in sight (`clip`, None = all)."""

    widget: QWidget
    text: str
    rect: QRectF
    font: QFont
    clip: QRectF | None = None

    @property
    def place(self) -> QRect:
        """The rectangle in whole pixels, inside."""
        return self.rect.adjusted(0.5, 0.5, -0.5, -0.5).toRect()

    def inside(self, root: QWidget) -> QRectF:
        """The rectangle in the coordinates of `root`."""
        corner = self.widget.mapTo(root, QPoint(0, 0)) if self.widget is not root else QPoint(0, 0)
        return self.rect.translated(QPointF(corner))


@dataclass
class _Item:
    text: str
    left: float
    baseline: float
    width: float
    font: QFont
    clip: QRectF | None


class _Ear(QPaintEngine):
    """Hears text and ignores all else."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.items: list[_Item] = []

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """The painter keeps it."""

    def drawPath(self, *_: Any) -> None:
        """No text."""

    def drawPolygon(self, *_: Any) -> None:
        """No text."""

    def drawPixmap(self, *_: Any) -> None:
        """No text."""

    def drawImage(self, *_: Any) -> None:
        """No text."""

    def drawRects(self, *_: Any) -> None:
        """No text."""

    def drawLines(self, *_: Any) -> None:
        """No text."""

    def drawTextItem(self, place: Any, item: QTextItem) -> None:
        painter = self.painter()
        # Upright text only: the program paints no other.
        moved: QTransform = painter.transform()
        clip = (
            painter.clipBoundingRect().translated(moved.dx(), moved.dy()) if painter.hasClipping() else None
        )
        self.items.append(
            _Item(
                item.text(),
                place.x() + moved.dx(),
                place.y() + moved.dy(),
                item.width(),
                QFont(item.font()),
                clip,
            )
        )


class _Paper(QPaintDevice):
    """A device of a widget's size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.ear = _Ear()
        dpi_x, dpi_y = widget.logicalDpiX(), widget.logicalDpiY()
        self._measures = {
            _METRIC.PdmWidth: widget.width(),
            _METRIC.PdmHeight: widget.height(),
            _METRIC.PdmWidthMM: widget.widthMM(),
            _METRIC.PdmHeightMM: widget.heightMM(),
            _METRIC.PdmNumColors: 1 << 24,
            _METRIC.PdmDepth: 32,
            _METRIC.PdmDpiX: dpi_x,
            _METRIC.PdmDpiY: dpi_y,
            _METRIC.PdmPhysicalDpiX: dpi_x,
            _METRIC.PdmPhysicalDpiY: dpi_y,
            _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.ear

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._measures.get(metric, 0)


def lines_of(widget: QWidget) -> list[Line]:
    """The lines that a visible widget paints itself, without those of its children."""
    if widget.width() <= 0 or widget.height() <= 0:
        return []
    paper = _Paper(widget)
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return [_line(widget, items) for items in _joined(paper.ear.items)]


def read(root: QWidget) -> list[Line]:
    """Every line painted by `root` and what is visible below it, children after their parents."""
    found: list[Line] = []
    for widget in shown(root):
        found.extend(lines_of(widget))
    return found


def shown(root: QWidget) -> Iterator[QWidget]:
    """`root` and all below it that is visible, but for windows of their own."""
    yield root
    for child in root.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield from shown(child)


def _joined(items: list[_Item]) -> Iterator[list[_Item]]:
    run: list[_Item] = []
    for item in items:
        if not item.text.strip("\u200b\ufeff") and not item.text.strip():
            if run:
                run.append(item)
            continue
        if run and (
            abs(run[-1].baseline - item.baseline) > 0.6
            or abs(run[-1].left + run[-1].width - item.left) > _JOINED
        ):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _line(widget: QWidget, items: list[_Item]) -> Line:
    text = "".join(item.text for item in items)
    first = items[0]
    width = items[-1].left + items[-1].width - first.left
    spare = text[len(text.rstrip()) :]
    metrics = QFontMetricsF(first.font)
    if spare:
        width -= metrics.horizontalAdvance(spare)
    ink = metrics.tightBoundingRect(text)
    rect = QRectF(first.left, first.baseline + ink.top(), max(width, 0.0), ink.height())
    return Line(widget, text.rstrip(), rect, first.font, first.clip)
