"""What can be wrong with a picture: text cut off, boxes for glyphs, words not translated, controls without a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ui.tables import Kind, Table
from ui.tour.painted import Line, read, shown
from ui.tour.words import Known, words_without_source
from ui.widgets import ElidedLabel

_SLACK: Final = 1.0
"""Pixels that an edge may be off by rounding."""

_WHOLE: Final = (Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.STATUS, Kind.LINK)
_WHOLE_KEYS: Final = ("phone", "birthday", "_on", "_at")
"""Kinds and keys of columns whose text may never be shortened: half a figure is a wrong figure, half a link says nothing."""

_CONTROLS: Final = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


@dataclass(frozen=True)
class Finding:
    """One thing wrong: `rule` clipped | outside | overlap | too_large | glyph | untranslated | nameless | failed, the
    text concerned, and where it stands (classes from the window down)."""

    rule: str
    text: str
    where: str
    detail: str = ""


def inspect(root: QWidget, language: str, known: Known, room: QRect | None = None) -> list[Finding]:
    """All that is wrong with a visible window, dialog or popup; `room` is what it must lie in (global)."""
    lines = read(root)
    found = [*clipped(root, lines), *outside(root), *overlapping(root, lines)]
    if room is not None:
        found += too_large(root, room)
    found += missing_glyphs(root, lines, known)
    found += untranslated(root, lines, language, known)
    found += nameless(root)
    return found


# -- text cut off -----------------------------------------------------------------------------------------


def clipped(root: QWidget, lines: Iterable[Line]) -> list[Finding]:
    """Text that does not fit its widget, is elided where it may not be, or stands in a widget without extent."""
    found = []
    for line in lines:
        if _elided(line) or _cut(line):
            found.append(Finding("clipped", line.text, path(line.widget, root), _room(line)))
        elif (edge := _beyond(line.widget, line.rect, root)) is not None:
            found.append(Finding("clipped", line.text, path(line.widget, root), f"beyond {path(edge, root)}"))
    for widget in shown(root):
        if (
            isinstance(widget, QLabel | QAbstractButton)
            and widget.text()
            and min(widget.width(), widget.height()) < 3
        ):
            found.append(Finding("clipped", widget.text(), path(widget, root), "no extent"))
        if (
            isinstance(widget, QTabBar)
            and sum(widget.tabRect(i).width() for i in range(widget.count())) > widget.width() + 1
        ):
            found.append(
                Finding("clipped", widget.tabText(widget.count() - 1), path(widget, root), "tabs scroll")
            )
    return found


def _room(line: Line) -> str:
    return f"{line.rect.width():.0f} px wide in {line.widget.width()} x {line.widget.height()}"


def _cut(line: Line) -> bool:
    """Whether the line runs over the edge of its widget or of what the painter shows."""
    widget, rect = line.widget, line.rect
    if _scrolls_text(widget):
        return False
    box = QRectF(widget.rect())
    if line.clip is not None:
        box = box.intersected(line.clip)
    sideways = rect.left() < box.left() - _SLACK or rect.right() > box.right() + _SLACK
    if _view_of(widget) is not None:
        # Rows and columns at the edge are scrolled into sight; within one cell the painter elides.
        return False
    return sideways or rect.top() < box.top() - _SLACK or rect.bottom() > box.bottom() + _SLACK


def _elided(line: Line) -> bool:
    widget = line.widget
    if "…" not in line.text:
        return False
    if isinstance(widget, ElidedLabel):
        # Made for it, with the whole text as its tooltip; but a letter or two say nothing.
        return widget.shown() != widget.text() and len(widget.shown()) <= 3
    view = _view_of(widget)
    if isinstance(view, QHeaderView):
        model = view.model()
        titles = [str(model.headerData(i, view.orientation()) or "") for i in range(view.count())]
        return line.text not in titles
    if isinstance(view, QAbstractItemView):
        index = view.indexAt(line.rect.center().toPoint())
        if not index.isValid() or str(index.data() or "") == line.text:
            return False
        model = index.model()
        if not isinstance(model, Table):
            # A list may shorten what its tooltip says in full.
            return not index.data(Qt.ItemDataRole.ToolTipRole)
        column = model.column(index.column())
        return column is None or column.kind in _WHOLE or any(key in column.key for key in _WHOLE_KEYS)
    return not any(line.text in source for source in _sources(widget))


def _sources(widget: QWidget) -> Iterator[str]:
    """The whole texts that a widget may paint."""
    yield widget.accessibleName()
    if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
        yield widget.text().replace("&", "")
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield widget.currentText()
    if isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield widget.tabText(tab)
    if isinstance(widget, QMenu):
        for action in widget.actions():
            yield action.text().replace("&", "")
    own = getattr(widget, "texts", None)
    if callable(own):
        yield from own()


def _view_of(widget: QWidget) -> QAbstractItemView | None:
    """The item view whose viewport `widget` is."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, QAbstractItemView) and parent.viewport() is widget else None


def _scrolls_text(widget: QWidget) -> bool:
    """Editors scroll what is longer than they are; only their placeholder has to fit, which Qt elides."""
    parent = widget.parentWidget()
    if isinstance(parent, QPlainTextEdit | QTextEdit) and parent.viewport() is widget:
        return True
    return isinstance(widget, QLineEdit)


def outside(root: QWidget) -> list[Finding]:
    """Controls that lie partly outside an ancestor, so that they are cut off or can't be reached."""
    found = []
    for widget in shown(root):
        if widget is root or not isinstance(widget, _CONTROLS) or isinstance(widget, QHeaderView):
            continue
        edge = _beyond(widget, QRectF(widget.rect()), root)
        if edge is not None:
            detail = f"{_place(widget, edge)} in {edge.width()} x {edge.height()} of {path(edge, root)}"
            found.append(Finding("outside", _said(widget), path(widget, root), detail))
    return found


def _place(widget: QWidget, ancestor: QWidget) -> str:
    corner = widget.mapTo(ancestor, QPoint(0, 0))
    return f"{corner.x()},{corner.y()} {widget.width()} x {widget.height()}"


def _beyond(widget: QWidget, rect: QRectF, root: QWidget) -> QWidget | None:
    """The first ancestor that cuts off a part of `rect`; what can be scrolled into sight is not cut off."""
    child, place = widget, QRectF(rect)
    view = widget.parentWidget()
    if _scrolls_text(widget) or (isinstance(view, QAbstractScrollArea) and view.viewport() is widget):
        place = place.intersected(QRectF(widget.rect()))
    while child is not root:
        parent = child.parentWidget()
        if parent is None:
            return None
        place.translate(child.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            across = area.horizontalScrollBarPolicy() == off
            down = area.verticalScrollBarPolicy() == off
            return parent if _over(place, parent, across=across, down=down) else None
        if _over(place, parent, across=True, down=True):
            return parent
        child = parent
    return None


def _over(place: QRectF, parent: QWidget, *, across: bool, down: bool) -> bool:
    if across and (place.left() < -_SLACK or place.right() > parent.width() + _SLACK):
        return True
    return down and (place.top() < -_SLACK or place.bottom() > parent.height() + _SLACK)


def too_large(root: QWidget, room: QRect) -> list[Finding]:
    """A dialog or popup that reaches out of its window."""
    if room.contains(root.geometry()):
        return []
    at, size = root.pos() - room.topLeft(), root.size()
    detail = f"{at.x()},{at.y()} {size.width()} x {size.height()} in {room.width()} x {room.height()}"
    return [Finding("too_large", root.windowTitle(), type(root).__name__, detail)]


# -- text over text ---------------------------------------------------------------------------------------


def overlapping(root: QWidget, lines: Iterable[Line]) -> list[Finding]:
    """Two lines painted over each other by one widget, or by widgets that a layout should keep apart."""
    found = []
    placed = [(line, line.inside(root)) for line in lines if not _scrolls_text(line.widget)]
    placed.sort(key=lambda pair: pair[1].top())
    for at, (one, first) in enumerate(placed):
        for two, second in placed[at + 1 :]:
            if second.top() >= first.bottom() - 2:
                break
            shared = first.intersected(second)
            if shared.width() <= 2 or shared.height() <= 2 or not _apart(one.widget, two.widget, root):
                continue
            if not (_in_sight(one, root, shared) and _in_sight(two, root, shared)):
                continue
            found.append(
                Finding("overlap", f"{one.text} | {two.text}", path(one.widget, root), path(two.widget, root))
            )
    return found


def _in_sight(line: Line, root: QWidget, shared: QRectF) -> bool:
    """Whether the shared place is not scrolled out of the line's own area."""
    at = shared.center().toPoint()
    widget = line.widget
    return widget.visibleRegion().contains(widget.mapFrom(root, at) if widget is not root else at)


def _apart(one: QWidget, two: QWidget, root: QWidget) -> bool:
    """Whether two widgets stand side by side by a layout; what is laid over others on purpose stands in none."""
    if one is two:
        return True
    above = [one]
    while above[-1] is not root and (parent := above[-1].parentWidget()) is not None:
        above.append(parent)
    child = two
    while child not in above:
        parent = child.parentWidget()
        if parent is None:
            return False
        if parent in above:
            at = above.index(parent)
            if at == 0:
                return False
            return isinstance(parent, QSplitter) or (
                _managed(parent.layout(), child) and _managed(parent.layout(), above[at - 1])
            )
        child = parent
    return False


def _managed(layout: QLayout | None, widget: QWidget) -> bool:
    if layout is None:
        return False
    if layout.indexOf(widget) >= 0:
        return True
    items = (layout.itemAt(at) for at in range(layout.count()))
    return any(
        _managed(item.layout(), widget) for item in items if item is not None and item.layout() is not None
    )


# -- glyphs, words, names ---------------------------------------------------------------------------------


def missing_glyphs(root: QWidget, lines: Iterable[Line], known: Known) -> list[Finding]:
    """Interface text for which no font of this computer has a glyph."""
    found = []
    for line in lines:
        family = line.font.family()
        boxes = "".join(
            sorted(c for c in set(line.text) if _is_box(c, line.font, family) and not known.is_data(c))
        )
        if boxes:
            codes = " ".join(f"U+{ord(c):04X}" for c in boxes)
            found.append(Finding("glyph", line.text, path(line.widget, root), codes))
    return found


_INVISIBLE: Final = frozenset(("Cc", "Cf", "Mn", "Zs", "Zl", "Zp"))
_seen: dict[tuple[str, str], bool] = {}


def _is_box(character: str, font: QFont, family: str) -> bool:
    if character.isascii():
        return False
    key = (character, family)
    if key not in _seen:
        _seen[key] = unicodedata.category(character) not in _INVISIBLE and _has_no_glyph(character, font)
    return _seen[key]


def _has_no_glyph(character: str, font: QFont) -> bool:
    layout = QTextLayout(character, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def untranslated(root: QWidget, lines: Iterable[Line], language: str, known: Known) -> list[Finding]:
    """Words of the other language that are neither data nor a name that stays: text that no translation was asked
    for. What was asked for and has none is in `known.missing`."""
    found = []
    for line in lines:
        strange = words_without_source(line.text, language, known)
        if strange:
            found.append(Finding("untranslated", line.text, path(line.widget, root), " ".join(strange)))
    return found


def nameless(root: QWidget) -> list[Finding]:
    """Controls that a screen reader could only call "button"."""
    found = []
    for widget in shown(root):
        reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(
            widget, QAbstractScrollArea
        )
        if not (isinstance(widget, _CONTROLS) or reached) or isinstance(widget, QHeaderView) or _part(widget):
            continue
        if widget is root or widget.isWindow() or accessible_name(widget):
            continue
        found.append(Finding("nameless", _said(widget), path(widget, root)))
    return found


def accessible_name(widget: QWidget) -> str:
    """What a screen reader calls the widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else widget.accessibleName()
    return str(name).strip()


def _part(widget: QWidget) -> bool:
    """The line edit of a combo or spin box, a scroll bar and Qt's own small buttons are parts of another control."""
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_") or type(widget).__name__ in (
        "QScrollBar",
        "QLineEditIconButton",
    ):
        return True
    return isinstance(parent, QComboBox | QAbstractSpinBox)


def _said(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
        return widget.text() or widget.toolTip()
    return widget.currentText() if isinstance(widget, QComboBox) else accessible_name(widget)


def path(widget: QWidget, root: QWidget) -> str:
    """Classes from `root` down to the widget; Qt's plain ones only where they stand last."""
    names: list[str] = []
    step: QWidget | None = widget
    while step is not None:
        name = step.objectName() or type(step).__name__
        if step is widget or not name.startswith(("Q", "qt_")):
            names.append(name)
        if step is root:
            break
        step = step.parentWidget()
    return "/".join(reversed(names))
