"""Where the window stands and how large it is when it opens."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.settings_file import Machine

TITLE_BAR: Final = 32
"""What a maximized window leaves to the system's title bar, px."""


def restore_place(window: QWidget, machine: Machine) -> None:
    """Put the window where it was closed, or give it the room of a small screen; the density follows."""
    room = window.screen().availableSize()
    if not window.restoreGeometry(machine.geometry):
        window.resize(min(1440, room.width()), min(900, room.height()))
        if room.height() <= 800 or room.width() <= 1440:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    # Before anything is built: another density afterwards would style every widget twice.
    maximized = window.windowState() & Qt.WindowState.WindowMaximized
    theme.instance().set_window_height(room.height() - TITLE_BAR if maximized else window.height())
