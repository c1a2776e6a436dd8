"""Surfaces: card, tiles with a figure, banner, empty state."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring, rounded
from ui.widgets.text import Icon, Text


class Card(QFrame):
    """A surface with a hairline. Fill `body`; actions of the title line go into `head`."""

    def __init__(
        self,
        title: str = "",
        *,
        look: Literal["card", "accent-card", "well-card"] = "card",
        margins: tuple[int, int, int, int] = (18, 14, 18, 14),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*margins)
        outer.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title: Text | None = None
        if title:
            self.title = Text(title, "h2")
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)


class _Tile(PaintedButton):
    """Caption, figure and note, one above the other."""

    def __init__(
        self, caption: str, value: str, note: str, tone: str, role: str, parent: QWidget | None
    ) -> None:
        super().__init__(caption, parent)
        self._value, self._note, self._tone, self._role = value, note, tone, role
        self.back = "surface"
        self.pressable = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_value(self, value: str, note: str | None = None, tone: str | None = None) -> None:
        """Show another figure; note and tone stay when None."""
        self._value = value
        self._note = self._note if note is None else note
        self._tone = tone or self._tone
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(" ".join(part for part in (self.text(), self._value, self._note) if part))

    def _rows(self) -> list[tuple[str, QFontMetrics, str, str]]:
        lines = [(self.text(), "caption", "ink2"), (self._value, self._role, self._tone)]
        if self._note:
            lines.append((self._note, "caption", "ink2"))
        return [(text, QFontMetrics(theme.font(role)), role, tone) for text, role, tone in lines]

    def _line_height(self, role: str, metrics: QFontMetrics) -> int:
        # CJK faces carry wide leading; 1.32 em per line is what reads well.
        return round(metrics.ascent() * (1.12 if role == "caption" else 1.08) + metrics.descent() * 0.5)

    def sizeHint(self) -> QSize:
        rows = self._rows()
        width = max(metrics.horizontalAdvance(text) for text, metrics, _, _ in rows)
        height = sum(self._line_height(role, metrics) for _, metrics, role, _ in rows)
        return QSize(width + theme.px(28), height + theme.px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        back = "accent_soft" if on else ("well" if self.pressable and self.underMouse() else self.back)
        rounded(painter, self.rect(), 10, theme.color(back), theme.color("accent" if on else "line"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 10)
        rows = self._rows()
        total = sum(self._line_height(role, metrics) for _, metrics, role, _ in rows)
        if not self._note:
            # Beside one with a note the figures stand in one line.
            note = self._line_height("caption", QFontMetrics(theme.font("caption")))
            total += note if self.height() >= total + note + theme.px(14) else 0
        top = (self.height() - total) // 2
        left = theme.px(14)
        for text, metrics, role, tone in rows:
            height = self._line_height(role, metrics)
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(tone))
            room = self.width() - left - theme.px(6)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            line = QRect(left, top, room, height)
            painter.drawText(
                line,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
                shown,
            )
            top += height


class StatTile(_Tile):
    """A figure to read: caption, number, note, on the well."""

    def __init__(
        self, caption: str, value: str, note: str = "", tone: str = "ink", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(caption, value, note, tone, "number", parent)
        self.back = "well"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()


class CountTile(_Tile):
    """A figure to press: it filters what stands below, and stays pressed; `small` leaves it in the second row."""

    def __init__(
        self,
        caption: str,
        value: str,
        note: str = "",
        tone: str = "ink",
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        role = "number" if small or theme.instance().compact else "display"
        super().__init__(caption, value, note, tone, role, parent)
        self.pressable = True
        self.setCheckable(True)


class Banner(QFrame):
    """A bar inside a card: something to know, what was found, to look at, or to mend. Actions come with `add_action`."""

    Kind = Literal["info", "found", "warn", "danger"]
    _LOOKS = {
        "info": ("info", "slate"),
        "found": ("target", "accent"),
        "warn": ("warning", "warn"),
        "danger": ("warning-circle", "danger"),
    }

    def __init__(self, text: str, kind: Kind = "info", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 5, 8, 5)
        self._layout.setSpacing(8)
        name, tone = self._LOOKS[kind]
        self.setProperty("panel", f"banner-{kind}")
        self._icon = Icon(name, 18, tone)
        self._text = Text(text, "body", "ink2" if kind == "info" else "ink", wrap=True)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._text, 1)
        self.setMinimumHeight(theme.px(40))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_text(self, text: str, kind: Kind | None = None) -> None:
        """Say something else, in another kind if one is given."""
        self._text.setText(text)
        self.setAccessibleName(text)
        if kind is not None:
            name, tone = self._LOOKS[kind]
            self._icon.set(name, tone)
            self._text.set_tone("ink2" if kind == "info" else "ink")
            self.setProperty("panel", f"banner-{kind}")
            theme.restyle(self)

    def add_action(self, text: str, kind: Literal["link", "secondary"] = "link") -> Button:
        """A small button at the right end; connect its `clicked`."""
        made = Button(text, kind, size="small")
        self._layout.addWidget(made)
        return made


class EmptyState(QWidget):
    """What a list shows instead of rows: icon, one sentence, one hint, one or two ways on."""

    acted = Signal(int)

    def __init__(
        self,
        icon: str,
        title: str,
        hint: str = "",
        actions: tuple[str, ...] = (),
        *,
        tone: str = "ink2",
        tile: bool = False,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addStretch(1)
        self._icon = Icon(icon, 28, "accent", square=52, back="accent_soft") if tile else Icon(icon, 28, tone)
        self._title = Text(title, "bold", wrap=True)
        self._hint = Text(hint, "caption", "ink2", wrap=True)
        for part in (self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        layout.addLayout(self._row)
        layout.addStretch(1)
        self.buttons: list[Button] = []
        self._primary = primary
        self.set(icon, title, hint, actions)

    def set(self, icon: str, title: str, hint: str = "", actions: tuple[str, ...] = ()) -> None:
        """Say something else; `acted(index)` tells which action was pressed."""
        self._icon.set(icon)
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self._row.addStretch(1)
        for index, text in enumerate(actions):
            kind: Literal["primary", "secondary", "ghost"] = "ghost"
            if index == 0:
                kind = "primary" if self._primary else "secondary"
            made = Button(text, kind, size="normal" if self._primary else "small")
            made.clicked.connect(lambda _checked=False, index=index: self.acted.emit(index))
            self._row.addWidget(made)
            self.buttons.append(made)
        self._row.addStretch(1)
