"""Strokes that several painted widgets share."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import icons, theme


def rounded(
    painter: QPainter,
    rect: QRect,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle whose border lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border is not None else 0.0
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def focus_ring(painter: QPainter, rect: QRect, radius: float, *, on_fill: bool = False) -> None:
    """Two pixels of accent along the edge; on an accent fill a light line inside it instead."""
    if on_fill:
        rounded(
            painter, rect.adjusted(3, 3, -3, -3), max(2.0, radius - 3), None, theme.color("on_accent"), 1.5
        )
    else:
        rounded(painter, rect, radius, None, theme.color("accent"), 2.0)


def tick_box(
    painter: QPainter, rect: QRect, state: Qt.CheckState, *, enabled: bool = True, focus: bool = False
) -> None:
    """A tick box, `rect` being its square."""
    if state == Qt.CheckState.Unchecked:
        border = theme.color("accent") if focus else theme.color("line2")
        rounded(painter, rect, 4, theme.color("surface"), border, 2.0 if focus else 1.3)
        return
    fill = theme.color("accent") if enabled else theme.color("line2")
    rounded(painter, rect, 4, fill, theme.color("ink") if focus else None, 2.0)
    if state == Qt.CheckState.PartiallyChecked:
        bar = QRectF(rect).adjusted(rect.width() * 0.26, 0, -rect.width() * 0.26, 0)
        bar.setHeight(2)
        bar.moveCenter(QRectF(rect).center())
        painter.fillRect(bar, theme.color("on_accent"))
        return
    pen = QPen(theme.color("on_accent"), max(1.6, rect.width() * 0.12))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top, side = rect.x(), rect.y(), rect.width()
    painter.drawPolyline(
        [
            QRectF(left + side * 0.25, top + side * 0.52, 0, 0).topLeft(),
            QRectF(left + side * 0.43, top + side * 0.70, 0, 0).topLeft(),
            QRectF(left + side * 0.76, top + side * 0.32, 0, 0).topLeft(),
        ]
    )


def chip(
    painter: QPainter, rect: QRect, text: str, kind: str, *, back: str | None = None, bold: bool = False
) -> None:
    """A chip that fills `rect`; `back` replaces its own background token."""
    soft, ink = theme.KINDS[kind]
    rounded(painter, rect, rect.height() / 2, theme.color(back or soft))
    painter.setFont(theme.font("caption", bold=bold))
    painter.setPen(theme.color(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def avatar(
    painter: QPainter,
    rect: QRect,
    name: str,
    kind: str | None = None,
    *,
    role: str = "caption",
    back: str | None = None,
) -> None:
    """A round of the person's first character, in a colour that depends on it alone; `back` replaces its ground token."""
    soft, ink = theme.KINDS[kind or avatar_kind(name)]
    rounded(painter, rect, rect.width() / 2, theme.color(back or soft))
    painter.setFont(theme.font(role, bold=True))
    painter.setPen(theme.color(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initial(name))


def initial(name: str) -> str:
    """What an avatar shows of a name."""
    text = name.strip()
    return text[:1].upper() if text else "#"


def avatar_kind(name: str) -> str:
    """The colour kind of a name's avatar."""
    kinds = ("slate", "gold", "plum", "accent")
    return kinds[ord(initial(name)[0]) % len(kinds)]


def spinner(painter: QPainter, rect: QRect, colour: QColor, turn: int) -> None:
    """Eight rays, the one at `turn` strongest."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QRectF(rect).center())
    radius = rect.width() / 2
    for ray in range(8):
        shade = QColor(colour)
        shade.setAlphaF(1.0 - ((turn - ray) % 8) * 0.1)
        pen = QPen(shade, max(1.3, radius * 0.15))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QRectF(radius * 0.5, 0, 0, 0).topLeft(), QRectF(radius * 0.88, 0, 0, 0).topLeft())
        painter.rotate(45)
    painter.restore()


def icon_in(painter: QPainter, name: str, x: int, middle: int, size: int, token: str) -> None:
    """An icon whose left edge is `x` and whose centre line is `middle`."""
    icons.paint(painter, name, QRect(x, middle - size // 2, size, size), theme.color(token))
