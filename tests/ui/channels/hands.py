"""What a hand does on the page: see a dialog, read a cell, press one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.pages.channels import ChannelsPage


def top(kind: type[Any]) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def cell(page: ChannelsPage, row: int, key: str) -> str:
    table = page.list.table
    return str(table.data(table.index(row, table.section(key))))


def press(page: ChannelsPage, qtbot: Any, row: int, key: str) -> None:
    view, table = page.list.view, page.list.table
    place = view.visualRect(table.index(row, table.section(key))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
