"""The page of tags in the real window, over a store with two groups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import tag_edits, tag_groups
from services.clock import FixedClock
from services.contacts import ContactInput, create
from services.operations import Act
from tests.conftest import NOON
from tests.states import furnished
from ui.main_window import MainWindow
from ui.pages.tags import TagsPage
from ui.settings_file import Machine


def _fill(store: Store) -> dict[str, int]:
    clock = FixedClock(NOON)
    found: dict[str, int] = {}
    for group, exclusive, names in (("人群", False, ("宝妈", "企业")), ("客单", True, ("大单", "小单"))):
        found[group] = tag_groups.create_group(store, Act(clock=clock), group, exclusive=exclusive).receipt[
            "id"
        ]
        for name in names:
            found[name] = tag_edits.create_tag(store, Act(clock=clock), found[group], name).receipt["id"]
    for name, worn in (("甲", ("宝妈", "小单")), ("乙", ("宝妈",)), ("丙", ())):
        found[name] = create(store, Act(clock=clock), ContactInput(name=name, tags=worn)).receipt["id"]
    return found


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    """Tags 宝妈 企业 in 人群, 大单 小单 in the exclusive 客单; 甲 has 宝妈 小单, 乙 宝妈, 丙 none."""
    return furnished(store, _fill)


@pytest.fixture
def window(qtbot: Any, store: Store, clock: FixedClock, tmp_path: Path) -> Iterator[MainWindow]:
    """The window at 1440 x 900, its texts as they stand in the source."""
    made = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the small offscreen screen would maximise it
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not made and popup.isVisible():
            popup.close()
    made.hide()
    made.stop()
    made.deleteLater()


@pytest.fixture
def page(qtbot: Any, shop: dict[str, int], window: MainWindow) -> TagsPage:
    """The page, its tree counted."""
    found = window.show_view("tags", "tags")
    assert isinstance(found, TagsPage)
    qtbot.waitUntil(lambda: any(t.count > 0 for g in found.groups for t in g.tags))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    return found
