"""The view Channels in the real window, over a store with three channels and a few newcomers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.channels import channels, costs, registering
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.channels.registering import Newcomer
from services.clock import FixedClock
from services.contacts import ContactInput, create
from services.operations import Act
from services.shop import change_settings
from tests.conftest import NOON
from tests.services.channels.shop import add_channel, add_staff
from tests.states import furnished
from ui.main_window import MainWindow
from ui.pages.channels import ChannelsPage
from ui.settings_file import Machine


@pytest.fixture
def acts(clock: FixedClock) -> Callable[[], Act]:
    """Makes a new act by the owner at noon of 18 November 2026."""
    return lambda: Act(clock=clock)


def _fill(store: Store) -> dict[str, int]:
    def acts() -> Act:
        return Act(clock=FixedClock(NOON))

    change_settings(store, acts(), shop_name="青禾鲜果", features=["staff_rota"])
    zhou, mei = add_staff(store, acts(), "小周", "阿梅")
    create(store, acts(), ContactInput(name="早就认识", phones=("13911110000",)))
    door = add_channel(store, acts(), "门店", zhou, mei, tags=("门店扫码",))
    made = ChannelInput(
        name="抖音",
        kind="ad",
        url="https://work.weixin.qq.com/ca/abc",
        url_expires_on="2026-11-26",
        on_duty=(DutyInput(zhou, "12345", "09:00", "21:00", 20), DutyInput(mei, spare=True)),
    )
    video = int(channels.create(store, acts(), made).receipt["id"])
    yard = add_channel(store, acts(), "小区")
    for n in range(3):
        registering.register(store, acts(), door, Newcomer(f"1390000000{n}", name=f"门店客{n}"))
    registering.register(store, acts(), video, Newcomer("13900000009"))
    costs.add_cost(store, acts(), door, "2026-11-16", "2026-11-21", 12_000, "立牌")
    costs.add_reach(store, acts(), video, "2026-11-10", 900)
    return {"小周": zhou, "阿梅": mei, "门店": door, "抖音": video, "小区": yard}


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    """Channels and staff by name: 门店 cost 60 yuan and brought 3, 抖音 reached 900 and brought 1, 小区 nothing."""
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
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not made and popup.isVisible():
            popup.close()
    made.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def page(qtbot: Any, window: MainWindow, shop: dict[str, int]) -> ChannelsPage:
    """The page, its first channel in the editor."""
    found = window.show_view("contacts", "channels")
    assert isinstance(found, ChannelsPage)
    qtbot.waitUntil(lambda: len(found.list.rows) == 3 and found.editor.channel == shop["门店"])
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    return found
