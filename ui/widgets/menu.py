"""Menus with round corners."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui import icons
from ui.widgets.painted import verbatim


class Menu(QMenu):
    """A menu in the look of the program; `add` puts an entry with its icon and shortcut."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(verbatim(title), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setToolTipsVisible(True)

    def add(
        self, text: str, slot: Callable[[], object], *, icon: str = "", keys: str = "", danger: bool = False
    ) -> QAction:
        """Add an entry; a dangerous one has its icon in red."""
        made = QAction(verbatim(text), self)
        if icon:
            made.setIcon(icons.icon(icon, "danger" if danger else "ink2"))
        if keys:
            made.setShortcut(keys)
            made.setShortcutVisibleInContextMenu(True)
        made.triggered.connect(lambda: slot())
        self.addAction(made)
        return made
