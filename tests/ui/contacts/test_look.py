"""Theme, text size and height of the window change while everything is in sight."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog

from ui import theme
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage


@pytest.mark.parametrize("width", [1440, 1280])
def test_a_change_of_look_with_list_drawer_and_dialogs_in_sight_ends_nothing(
    qtbot: Any, window: MainWindow, page: ContactsPage, width: int
) -> None:
    """Moving the pane out of the splitter while Qt walks over all widgets ended the program."""
    window.resize(width, 900)
    page.list.view.go_by(0)
    qtbot.waitUntil(lambda: page.pane.shown is not None)
    page._open_drawer()
    page.edit(page.list.view.current_id)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    window.open_settings("look")
    window.open_history()
    window.open_import_history()
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) >= 4
    look = theme.instance()
    for turn in range(3):
        look.apply("dark" if turn % 2 == 0 else "light", (1.0, 1.15, 1.3)[turn % 3])
        QApplication.processEvents()
        window.resize(width, 700 if turn % 2 == 0 else 900)
        QApplication.processEvents()
        assert page.drawer.holds(page.pane) == page.narrow
        assert look.compact == (turn % 2 == 0)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    name = page.pane.name
    assert name.maximumWidth() > QFontMetrics(theme.font("h1")).horizontalAdvance(name.text())
    for dialog in reversed(dialogs):
        dialog.close()


def test_the_style_is_set_once_only(monkeypatch: Any, qapp: QApplication) -> None:
    """Qt makes a new style and polishes every widget anew each time."""
    calls: list[str] = []
    monkeypatch.setattr(QApplication, "setStyle", lambda *given: calls.append(str(given)))
    theme.instance().apply("dark")
    theme.instance().apply("light", 1.3)
    theme.instance().set_window_height(600)
    assert calls == []


def test_a_resize_within_a_change_of_look_waits_for_its_end(qtbot: Any) -> None:
    look = theme.instance()
    look.changing = True
    try:
        look.set_window_height(600)
        before = look._applied
    finally:
        look.changing = False
    qtbot.waitUntil(lambda: look._applied != before)
    assert look._applied[1] is look.metrics
