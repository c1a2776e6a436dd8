"""Choices: segmented control, tick box, radio button, switch."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ui import theme
from ui.widgets.painted import PaintedButton, say
from ui.widgets.painting import focus_ring, rounded, tick_box


class _Segment(PaintedButton):
    """One part of a segmented control."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, checkable=True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # Measured bold, so that choosing moves nothing.
        width = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(self.text())
        return QSize(width + theme.px(30), theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            rounded(painter, self.rect(), 7, theme.color("surface"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 7)
        painter.setFont(theme.font("body", bold=on))
        painter.setPen(theme.color("ink" if on or self.underMouse() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """One of a few values, all in sight; `chosen(value)` when the user picks another. Arrow keys move."""

    chosen = Signal(object)

    def __init__(
        self, items: Iterable[tuple[object, str]], *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        for value, text in items:
            part = _Segment(text, self)
            self._group.addButton(part, len(self._values))
            self._values.append(value)
            layout.addWidget(part)
        if self._values:
            self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)

    def value(self) -> object:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: object) -> None:
        """Choose without a signal."""
        blocked = self._group.blockSignals(True)
        self._group.button(self._values.index(value)).setChecked(True)
        self._group.blockSignals(blocked)

    def buttons(self) -> list[QAbstractButton]:
        """The parts, in order."""
        return self._group.buttons()

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self.chosen.emit(self._values[index])

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), 9, theme.color("track"))


class CheckBox(QCheckBox):
    """A tick box with its text."""

    def __init__(
        self, text: str = "", checked: bool = False, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if name:
            self.setAccessibleName(name)

    def setText(self, text: str) -> None:
        """Say something else."""
        say(self, text)

    def sizeHint(self) -> QSize:
        return _choice_size(self)

    def minimumSizeHint(self) -> QSize:
        return _choice_size(self)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(17)
        box = QRect(1, (self.height() - side) // 2, side, side)
        tick_box(painter, box, self.checkState(), enabled=self.isEnabled(), focus=self.hasFocus())
        _choice_text(painter, self, box)


class Radio(QRadioButton):
    """A radio button with its text."""

    def __init__(self, text: str, checked: bool = False, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        """Say something else."""
        say(self, text)

    def sizeHint(self) -> QSize:
        return _choice_size(self)

    def minimumSizeHint(self) -> QSize:
        return _choice_size(self)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(18)
        box = QRect(1, (self.height() - side) // 2, side, side)
        if self.isChecked():
            fill = theme.color("accent" if self.isEnabled() else "line2")
            rounded(painter, box, side / 2, fill, theme.color("ink") if self.hasFocus() else None, 2.0)
            dot = round(side / 3)
            inner = QRect(0, 0, dot, dot)
            inner.moveCenter(box.center())
            rounded(painter, inner, dot / 2, theme.color("on_accent"))
        else:
            border = theme.color("accent" if self.hasFocus() else "line2")
            rounded(painter, box, side / 2, theme.color("surface"), border, 2.0 if self.hasFocus() else 1.3)
        _choice_text(painter, self, box)


def _choice_size(button: QAbstractButton) -> QSize:
    width = theme.px(20)
    if button.text():
        width += theme.px(8) + QFontMetrics(theme.font("body")).horizontalAdvance(button.text()) + 2
    return QSize(width, theme.px(30))


def _choice_text(painter: QPainter, button: QAbstractButton, box: QRect) -> None:
    if not button.text():
        return
    painter.setFont(theme.font("body"))
    painter.setPen(theme.color("ink" if button.isEnabled() else "ink3"))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    rest = QRect(box.right() + theme.px(9), 0, button.width(), button.height())
    painter.drawText(rest, flags, button.text())


class Switch(PaintedButton):
    """On or off at once. `text` stands to its right; without it `name` is the label for screen readers."""

    def __init__(
        self, text: str = "", checked: bool = False, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent, checkable=True)
        self.setAccessibleName(name or text)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = theme.px(38)
        if self.text():
            width += theme.px(10) + QFontMetrics(theme.font("body")).horizontalAdvance(self.text()) + 2
        return QSize(width, theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = theme.px(38), theme.px(20)
        body = QRect(0, (self.height() - height) // 2, width, height)
        on = self.isChecked()
        if on:
            rounded(painter, body, height / 2, theme.color("accent" if self.isEnabled() else "line2"))
        else:
            rounded(painter, body, height / 2, theme.color("surface"), theme.color("line2"), 1.3)
        knob = height - 8
        left = body.right() - knob - 3 if on else body.left() + 4
        place = QRect(left, body.top() + 4, knob, knob)
        rounded(painter, place, knob / 2, theme.color("on_accent" if on else "line2"))
        if self.hasFocus():
            if on:
                rounded(painter, body, height / 2, None, theme.color("ink"), 2.0)
            else:
                focus_ring(painter, body, height / 2)
        if self.text():
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("ink" if self.isEnabled() else "ink3"))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(width + theme.px(10), 0, self.width(), self.height()), flags, self.text())
