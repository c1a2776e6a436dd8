"""Chips of tags and states, filter chips, and the round with a person's initial."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import avatar, chip, focus_ring, rounded


class Chip(QWidget):
    """A tag or a state. A removable one can be focused; Delete, Enter or a click on its cross sends `removed`."""

    removed = Signal(str)

    def __init__(
        self, text: str, kind: str = "neutral", *, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._kind, self._removable = text, kind, removable
        self.back: str | None = None
        """A token in place of the kind's own ground: on a tinted card that would not be seen."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if removable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Remove {name}").format(name=text))

    def text(self) -> str:
        """What it says."""
        return self._text

    def set(self, text: str, kind: str) -> None:
        """Say something else."""
        self._text, self._kind = text, kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("caption")).horizontalAdvance(self._text) + theme.px(24)
        if self._removable:
            return QSize(width + theme.px(14), theme.px(30))
        return QSize(width, theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = theme.px(22)
        body = QRect(0, (self.height() - height) // 2, self.width(), height)
        if not self._removable:
            chip(painter, body, self._text, self._kind, back=self.back)
            return
        soft, ink = theme.KINDS[self._kind]
        rounded(painter, body, height / 2, theme.color(soft))
        if self.hasFocus():
            focus_ring(painter, body, height / 2)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(body.adjusted(theme.px(12), 0, 0, 0), flags, self._text)
        side = theme.px(13)
        cross = QRect(self.width() - side - theme.px(8), (self.height() - side) // 2, side, side)
        icons.paint(painter, "x", cross, theme.color(ink))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and event.position().x() > self.width() - theme.px(30):
            self.removed.emit(self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._removable and event.key() in keys:
            self.removed.emit(self._text)
            return
        super().keyPressEvent(event)


class ChipRow(QWidget):
    """Chips that wrap; `removed(name)` when one is taken away, `adding()` when the plus is pressed."""

    removed = Signal(str)
    adding = Signal()

    def __init__(
        self,
        tags: Iterable[tuple[str, str]] = (),
        *,
        removable: bool = False,
        add: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._removable = removable
        self._flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self.add_button: Button | None = None
        if add:
            self.add_button = Button(add, "ghost", "plus", size="small", clicked=self.adding.emit)
            self._flow.addWidget(self.add_button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_tags(tags)

    def set_tags(self, tags: Iterable[tuple[str, str]]) -> None:
        """Show these (name, kind) pairs."""
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = []
        for index, (name, kind) in enumerate(tags):
            made = Chip(name, kind, removable=self._removable, parent=self)
            made.removed.connect(self.removed)
            self._flow.insert_widget(index, made)
            made.setVisible(True)
            self.chips.append(made)
        self.setAccessibleName(", ".join(made.text() for made in self.chips))
        self.updateGeometry()

    def names(self) -> list[str]:
        """The names shown."""
        return [made.text() for made in self.chips]


class FilterChip(PaintedButton):
    """A round-ended button that filters a list; `removable` gives it a cross that sends `removed`."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        checkable: bool = True,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent, checkable=checkable)
        self._icon, self._removable = icon, removable
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("caption")).horizontalAdvance(self.text()) + theme.px(28)
        width += theme.px(20) if self._icon else 0
        width += theme.px(18) if self._removable else 0
        return QSize(width, theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ink = "accent" if on else ("ink" if self.isEnabled() else "ink3")
        fill = "accent_soft" if on else ("well" if self.underMouse() else "surface")
        radius = self.height() / 2
        rounded(painter, self.rect(), radius, theme.color(fill), theme.color("accent" if on else "line2"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), radius)
        left = theme.px(14)
        if self._icon:
            side = theme.px(14)
            icons.paint(
                painter, self._icon, QRect(left, (self.height() - side) // 2, side, side), theme.color(ink)
            )
            left += theme.px(20)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 0, self.width(), self.height()), flags, self.text())
        if self._removable:
            side = theme.px(13)
            cross = QRect(self.width() - side - theme.px(11), (self.height() - side) // 2, side, side)
            icons.paint(painter, "x", cross, theme.color(ink))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and event.position().x() > self.width() - theme.px(30):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Avatar(QWidget):
    """A round of the first character of a name, `size` pixels at 100 %."""

    def __init__(
        self, name: str = "", size: int = 30, kind: str | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._kind = name, size, kind
        self.back: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, kind: str | None = None) -> None:
        """Show another person."""
        self._name, self._kind = name, kind
        self.update()

    def set_size(self, size: int) -> None:
        """Be as large as that at 100 %."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(self._size)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        role = "caption" if self._size < 36 else ("h1" if self._size < 50 else "display")
        avatar(QPainter(self), self.rect(), self._name, self._kind, role=role, back=self.back)
