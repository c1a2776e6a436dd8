"""The rail of a wizard: its steps, the one in hand, those done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring, rounded
from ui.widgets.text import Text


class _Step(PaintedButton):
    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.number = number
        self.state = "todo"
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(158), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        now, done = self.state == "now", self.state == "done"
        if now:
            rounded(painter, self.rect(), 8, theme.color("surface"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 8)
        side = theme.px(26)
        disc = QRect(theme.px(10), (self.height() - side) // 2, side, side)
        back, ink = (
            ("accent", "on_accent") if now else (("accent_soft", "accent") if done else ("track", "ink2"))
        )
        rounded(painter, disc, side / 2, theme.color(back))
        if done:
            mark = QRect(0, 0, theme.px(14), theme.px(14))
            mark.moveCenter(disc.center())
            icons.paint(painter, "check", mark, theme.color(ink))
        else:
            painter.setFont(theme.font("caption", bold=True))
            painter.setPen(theme.color(ink))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.setFont(theme.font("body", bold=now))
        painter.setPen(theme.color("ink" if now or done else "ink2"))
        rest = QRect(
            disc.right() + theme.px(11), 0, self.width() - disc.right() - theme.px(15), self.height()
        )
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class StepRail(QFrame):
    """Numbered steps under a title; a step already done can be pressed: `went_back(index)`."""

    went_back = Signal(int)

    def __init__(
        self, title: str, steps: Iterable[str], note: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "rail")
        self.setFixedWidth(theme.px(196))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 20, 18, 18)
        layout.setSpacing(4)
        self._heading = Text(title, "h2", wrap=True)
        layout.addWidget(self._heading)
        layout.addSpacing(10)
        self._steps: list[_Step] = []
        for number, text in enumerate(steps, 1):
            step = _Step(number, text, self)
            step.clicked.connect(lambda _checked=False, index=number - 1: self._press(index))
            self._steps.append(step)
            layout.addWidget(step)
        layout.addStretch(1)
        if note:
            layout.addWidget(Text(note, "caption", "ink2", wrap=True))
        self._now = 0
        self._locked = False
        self.set_step(0)

    def set_title(self, title: str) -> None:
        """What the steps lead to."""
        self._heading.setText(title)

    @property
    def step(self) -> int:
        """Index of the step in hand."""
        return self._now

    def set_step(self, index: int, *, locked: bool = False) -> None:
        """Move on to a step; `locked` = no way back; an index past the end marks all as done."""
        self._now, self._locked = index, locked
        for place, step in enumerate(self._steps):
            step.state = "now" if place == index else ("done" if place < index else "todo")
            open_ = step.state == "done" and not locked
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if open_ else Qt.FocusPolicy.NoFocus)
            step.setCursor(Qt.CursorShape.PointingHandCursor if open_ else Qt.CursorShape.ArrowCursor)
            words = {"now": self.tr("current step"), "done": self.tr("done"), "todo": self.tr("to come")}
            step.setAccessibleDescription(words[step.state])
            step.update()

    def _press(self, index: int) -> None:
        if self._steps[index].state == "done" and not self._locked:
            self.went_back.emit(index)
