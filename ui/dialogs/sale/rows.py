"""The rows of step ③: each a key, what it is, what it comes to; digits switch them on and off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from services.payments import PayKind
from ui import theme
from ui.dialogs.sale import words
from ui.widgets import Button, ElidedLabel, KeyCap, Text
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring, rounded, tick_box

_HIGH: Final = 50
_LOW: Final = 44


class _Tick(QWidget):
    """A tick box that only shows; its row is what one presses."""

    def __init__(self) -> None:
        super().__init__()
        self.on = False
        self.usable = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(18), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.px(17)
        box = QRect(0, (self.height() - side) // 2, side, side)
        state = Qt.CheckState.Checked if self.on else Qt.CheckState.Unchecked
        tick_box(QPainter(self), box, state, enabled=self.usable)


class Row(QFrame):
    """One row. `pressed()` on a click, Space or its digit; `amount_wanted()` on Enter or a press on its amount."""

    pressed = Signal()
    amount_wanted = Signal()
    moved = Signal(int)

    def __init__(self, digit: int, title: str, *, tick: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digit, self.on, self.usable = digit, False, True
        self._title_text = title
        self.setProperty("panel", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(12, 0, 14, 0)
        self.line.setSpacing(9)
        self.cap = KeyCap(str(digit))
        self.line.addWidget(self.cap)
        self.tick: _Tick | None = None
        if tick:
            self.tick = _Tick()
            self.line.addWidget(self.tick)
        self.name = Text(title, "bold")
        self.line.addSpacing(3)
        self.line.addWidget(self.name)
        self.said = ElidedLabel("", "caption", "ink2")
        self.line.addWidget(self.said, 1)
        self.value = Text("", "number", "ink3")
        self.line.addWidget(self.value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """As high as the screen allows."""
        self.setFixedHeight(theme.px(_LOW if compact else _HIGH))

    def show_state(self, on: bool, said: str, value: str, *, usable: bool = True) -> None:
        """Switched on or not, what is said about it, and what it comes to."""
        if on != self.on or usable != self.usable:
            self.on, self.usable = on, usable
            self.setProperty("panel", "accent-card" if on else "card")
            theme.restyle(self)
            self.name.set_tone("ink" if usable else "ink3")
            self.value.set_tone("accent" if on else "ink3")
        if self.tick is not None:
            self.tick.on, self.tick.usable = on, usable
            self.tick.update()
        self.said.setText(said)
        self.value.setText(value)
        state = self.tr("on") if on else self.tr("off")
        self.setAccessibleName(
            ", ".join(part for part in (f"{self.digit} {self._title_text}", state, said, value) if part)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(QPainter(self), self.rect(), 10)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            return
        if self.value.geometry().adjusted(-8, -20, 20, 20).contains(event.position().toPoint()):
            self.amount_wanted.emit()
        else:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not event.isAutoRepeat():
                self.amount_wanted.emit()
        else:
            super().keyPressEvent(event)


class KindChip(PaintedButton):
    """A way to pay; filled while it takes money, with how much where it is one of several."""

    def __init__(self, kind: PayKind, parent: QWidget | None = None) -> None:
        super().__init__(words.pay_kind(kind.key, kind.name), parent)
        self.kind = kind
        self._amount = ""
        self._current = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_amount(self, amount: int, current: bool, *, several: bool) -> None:
        """What it takes, fen; `current` = it takes what is left."""
        self._amount = words.money(amount) if amount and several else ""
        self._current = current or bool(amount)
        self.setAccessibleName(" ".join(part for part in (self.text(), self._amount) if part))
        self.updateGeometry()
        self.update()

    def _said(self) -> str:
        return f"{self.text()} {self._amount}" if self._amount else self.text()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("caption", bold=True)).horizontalAdvance(self._said())
        return QSize(width + theme.px(24), theme.px(31))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = "accent_soft" if self._current else "surface"
        border = "accent" if self._current else "line2"
        rounded(painter, self.rect(), self.height() / 2, theme.color(fill), theme.color(border))
        painter.setFont(theme.font("caption", bold=self._current))
        painter.setPen(theme.color("accent" if self._current else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._said())


class KindRow(Row):
    """Row 4: the ways to pay. `picked(key)` = this one takes what is left; `fixed_wanted(key)` = it takes an amount of its
    own; `editing()` = the list of ways is to be changed."""

    picked = Signal(str)
    fixed_wanted = Signal(str)
    editing = Signal()

    def __init__(self, digit: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(digit, title, tick=False, parent=parent)
        self.chips: list[KindChip] = []
        self.line.removeWidget(self.said)
        self.said.hide()
        self.holder = QWidget()
        self.holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line.insertWidget(self.line.indexOf(self.value), self.holder, 1)
        self.pencil = Button(
            "", "ghost", "pencil-simple", size="small", name=self.tr("Ways to pay"), clicked=self.editing.emit
        )
        self.pencil.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pencil.setParent(self.holder)
        self.holder.installEventFilter(self)

    def set_kinds(self, kinds: Sequence[PayKind]) -> None:
        """Offer these ways, in this order."""
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for kind in kinds:
            chip = KindChip(kind, self.holder)
            chip.clicked.connect(lambda _checked=False, key=kind.key: self.picked.emit(key))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(lambda _place, key=kind.key: self.fixed_wanted.emit(key))
            chip.setToolTip(
                self.tr("Press: takes what is left. Right button or Enter: an amount of its own.")
            )
            chip.show()
            self.chips.append(chip)
        self._lay()

    def show_paid(self, paid: dict[str, int], rest: str, total: int) -> None:
        """What each way takes; `rest` is the one that takes what is left ('' = nothing is left)."""
        several = sum(1 for amount in paid.values() if amount) > 1
        for chip in self.chips:
            amount = paid.get(chip.kind.key, 0)
            chip.show_amount(amount, chip.kind.key == rest, several=several)
        said = ", ".join(chip.accessibleName() for chip in self.chips if paid.get(chip.kind.key))
        self.show_state(False, "", words.money(total))
        self.value.set_tone("accent" if total else "ink3")
        nothing = self.tr("nothing to receive")
        self.setAccessibleName(f"{self.digit} {self._title_text}, {said or nothing}")
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Its place is narrower too where the figure beside it has become longer.
        if watched is self.holder and event.type() == QEvent.Type.Resize:
            self._lay()
        return super().eventFilter(watched, event)

    def set_compact(self, compact: bool) -> None:
        self._least = theme.px(_LOW if compact else _HIGH)
        super().set_compact(compact)
        if hasattr(self, "pencil"):
            self._lay()

    def _lay(self) -> None:
        """One line where they fit, else as many as they need."""
        gap, x, y = theme.px(6), 0, 0
        parts: list[QWidget] = [*self.chips, self.pencil]
        high = max(part.sizeHint().height() for part in parts)
        for part in parts:
            wide = part.sizeHint().width()
            if x and x + wide > self.holder.width():
                x, y = 0, y + high + gap
            part.setGeometry(x, y + (high - part.sizeHint().height()) // 2, wide, part.sizeHint().height())
            x += wide + gap
        self.holder.setFixedHeight(y + high)
        self.setFixedHeight(max(self._least, y + high + theme.px(12)))
