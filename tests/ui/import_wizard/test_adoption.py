"""What earlier imports kept is offered in the history of imports, and answered once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services.imports import adopting, runs
from services.imports.rules import ImportPlan
from services.operations import Act
from services.settings import shop_settings
from ui.dialogs.import_history import ImportHistory
from ui.main_window import MainWindow


@pytest.fixture
def kept(store: Store, tmp_path: Path) -> None:
    """An import that kept its columns, as earlier versions did."""
    path = tmp_path / "名单.csv"
    path.write_text("手机\n13812345671\n13812345672\n", encoding="utf-8")
    runs.import_file(store, Act(), path, ImportPlan())
    store.execute("""UPDATE import_row SET kept = '{"channel": "抖音", "card": "A' || row || '"}'""")


@pytest.mark.usefixtures("kept")
def test_it_is_taken_up_from_the_history(qtbot: Any, store: Store, window: MainWindow) -> None:
    history = ImportHistory(window.context)
    history.open()
    banner = history.adoption
    qtbot.waitUntil(banner.isVisible)
    assert "2" in banner.accessibleName()
    banner.take.click()
    qtbot.waitUntil(banner.isHidden)
    assert store.rows("SELECT h.name, count(*) FROM channel h JOIN contact c ON c.channel_id = h.id") == [
        ("抖音", 2)
    ]
    assert store.value("SELECT count(*) FROM identity WHERE kind = 'card'") == 2
    history.close()


@pytest.mark.usefixtures("kept")
def test_it_is_left_as_text(qtbot: Any, store: Store, window: MainWindow) -> None:
    history = ImportHistory(window.context)
    history.open()
    qtbot.waitUntil(history.adoption.isVisible)
    history.adoption.leave.click()
    qtbot.waitUntil(history.adoption.isHidden)
    assert set(shop_settings(store).adopted) == set(adopting.KEYS)
    assert store.value("SELECT count(*) FROM channel") == 0
    history.close()
