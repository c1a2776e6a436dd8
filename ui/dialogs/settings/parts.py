"""What the sections of the settings share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.changes import Changes
from services.shop import change_settings
from ui import icons, messages, theme
from ui.alive import alive
from ui.context import Context
from ui.widgets import Icon, Text
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring, rounded

ROOM: Final = 100
"""The stretch of what takes the room of a section; the empty rest below has 1."""


class NavItem(PaintedButton):
    """A section in the rail: icon and name; the chosen one lies on the surface in bold accent."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, checkable=True)
        self._icon = icon
        self.setAccessibleName(text)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(self.text())
        return QSize(width + theme.px(52), theme.px(37))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        if on or self.underMouse():
            rounded(painter, self.rect(), 8, theme.color("surface" if on else "track"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 8)
        side = theme.px(17)
        square = QRect(theme.px(12), (self.height() - side) // 2, side, side)
        icons.paint(painter, self._icon, square, theme.color("accent" if on else "ink2"))
        painter.setFont(theme.font("body", bold=on))
        painter.setPen(theme.color("accent" if on else "ink"))
        rest = QRect(theme.px(40), 0, self.width() - theme.px(44), self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class Section(QWidget):
    """One section. `key`, `icon`, `title`, `said` (a line below the title); `words` are what the search finds."""

    key = ""
    icon = ""
    undoable = False
    """Whether what is changed here is an act of the shop's record."""

    def __init__(self, context: Context, told: Callable[[str], object]) -> None:
        super().__init__()
        self.context = context
        self.told = told
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.build()
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """The name in the rail and above the section."""
        raise NotImplementedError

    @property
    def said(self) -> str:
        """One line below the title."""
        return ""

    @property
    def hint(self) -> str:
        """The small text of the footer, until something is changed."""
        return self.tr("Changes count at once; Ctrl+Z undoes them.") if self.undoable else ""

    @property
    def words(self) -> tuple[str, ...]:
        """What else the search finds the section by."""
        return ()

    def build(self) -> None:
        """Fill `column`."""

    def reload(self) -> None:
        """Show what is set now."""

    def change(self, **values: Any) -> None:
        """Set some of the shop's settings at once; Ctrl+Z undoes it."""
        act = self.context.act()
        self.write(lambda store: change_settings(store, act, **values))

    def write(
        self, fn: Callable[[Any], Changes], failed: Callable[[BaseException], None] | None = None
    ) -> None:
        """Run a write whose outcome the footer tells."""
        self.context.operations.run(
            fn, done=alive(self, self._done), failed=alive(self, failed or self._failed), quiet=True
        )

    def _done(self, changes: Changes) -> None:
        if changes.operation is not None:
            self.told(self.tr("Saved. Ctrl+Z undoes it."))

    def _failed(self, error: BaseException) -> None:
        self.told(messages.sentence(error))
        self.reload()

    def row(self, icon: str, title: str, hint: str, control: QWidget) -> QWidget:
        """A line: tinted icon, name and what it means, control at the right."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(14)
        line.addWidget(Icon(icon, 18, "ink2", square=34, back="track"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, "bold"))
        if hint:
            words.addWidget(Text(hint, "caption", "ink2", wrap=True))
        line.addLayout(words, 1)
        line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder
