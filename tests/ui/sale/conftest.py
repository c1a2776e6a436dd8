"""The counter in the real window: four customers, one with balances, four products."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import identities
from services.clock import FixedClock
from services.contacts import ContactInput, create
from services.ledger import Line, post
from services.operations import Act, perform
from services.products import products
from services.shop import change_settings
from tests.conftest import NOON
from tests.states import furnished
from ui.dialogs.sale.dialog import RecordSaleDialog
from ui.main_window import MainWindow
from ui.settings_file import Machine


@pytest.fixture
def acts(clock: FixedClock) -> Callable[[], Act]:
    """Makes a new act by the owner at noon of 18 November 2026."""
    return lambda: Act(clock=clock)


def _fill(store: Store) -> dict[str, int]:
    def acts() -> Act:
        return Act(clock=FixedClock(NOON))

    change_settings(store, acts(), shop_name="青禾鲜果")
    found = {}
    for name, phone in (("陈雨晴", "13800135210"), ("罗志强", "13912341111"), ("李秀英", "13612341111")):
        found[name] = int(create(store, acts(), ContactInput(name=name, phones=(phone,))).receipt["id"])
    who = found["陈雨晴"]
    identities.add(store, acts(), who, "card", "VIP88001")

    def body(journal: Any) -> dict[str, Any]:
        lines = (("points", 2380, "adjusted"), ("principal", 10000, "cash"), ("bonus", 6000, "issued"))
        post(journal, [Line(who, *line) for line in lines])
        return {}

    perform(
        store,
        acts(),
        "top_up",
        {"number": "T-1", "contact": who, "paid": 10000, "bonus": 6000, "fen": 10000},
        [1],
        body,
    )
    for name, price, barcode in (
        ("红富士苹果", 1280, "6901234567892"),
        ("车厘子", 8800, ""),
        ("香蕉", 590, ""),
    ):
        made = products.create(store, acts(), products.ProductInput(name, price, unit="斤", barcode=barcode))
        found[name] = int(made.receipt["id"])
    return found


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    """Contacts and products by name. 陈雨晴 has 2,380 points, 100 + 60 yuan and the card VIP88001."""
    return furnished(store, _fill)


@pytest.fixture
def window(
    qtbot: Any, shop: dict[str, int], store: Store, clock: FixedClock, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window at 1440 x 900."""
    made = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the small offscreen screen would maximise it
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.context.jobs.idle)
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not made and popup.isVisible():
            popup.close()
    made.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def sale(qtbot: Any, window: MainWindow) -> RecordSaleDialog:
    """The dialog, opened by F2."""
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: window.findChild(RecordSaleDialog) is not None)
    found = window.findChild(RecordSaleDialog)
    assert isinstance(found, RecordSaleDialog)
    qtbot.waitUntil(lambda: bool(found.paying.kinds) and found.person.field.hasFocus())
    return found
