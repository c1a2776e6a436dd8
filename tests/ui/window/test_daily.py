"""The daily round of the window: tags whose time is over go, once, and can be had back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from models.store import Store
from services import bulk, tags
from services.clock import FixedClock
from services.clock_jump import jumped
from services.friend_work import dealing
from services.operations import Act
from services.selection import Ids
from tests.conftest import NOON
from tests.services.friend_work import shop
from tests.ui.window.conftest import Opener
from ui.dialogs.date_jump import DateJumpDialog
from ui.widgets import Toast


def test_the_round_is_made_at_start_and_when_the_date_changes(
    qtbot: Any, store: Store, people: list[int], clock: FixedClock, open_window: Opener
) -> None:
    for person, until in zip(people, ("2026-11-19", "2026-11-20"), strict=False):
        bulk.add_tags(store, Act(clock=clock), Ids((person,)), ["限时"], expires_on=until)

    def worn(person: int) -> list[str]:
        return [t.name for t in tags.tags_of(store, people[person]) if t.name == "限时"]

    window = open_window()
    window.context.clock = FixedClock(NOON + timedelta(days=1))
    window._daily.start()
    qtbot.waitUntil(lambda: not worn(0))
    assert worn(1)
    qtbot.waitUntil(lambda: bool(window.findChildren(Toast)))
    window.context.clock = FixedClock(NOON + timedelta(days=2))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    window._daily.look()
    qtbot.waitUntil(lambda: not worn(1))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    window.undo()
    qtbot.waitUntil(lambda: bool(worn(1)))
    window._daily.look()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert worn(1)


def test_a_new_day_of_adding_friends_is_told(
    qtbot: Any, store: Store, people: list[int], clock: FixedClock, open_window: Opener
) -> None:
    shop.switch_on(store, Act(clock=clock))
    _, account = shop.assistant(store, Act(clock=clock))
    shop.put(store, Act(clock=clock), shop.people(store, Act(clock=clock), 2))
    dealing.deal(store, Act(clock=clock), [account], 1)
    window = open_window()
    window.context.clock = FixedClock(NOON + timedelta(days=1))
    window._daily.start()
    qtbot.waitUntil(lambda: any("moved on 2" in one.accessibleName() for one in window.findChildren(Toast)))


def test_after_a_jump_of_the_clock_nothing_expires_before_the_date_is_confirmed(
    qtbot: Any, store: Store, people: list[int], clock: FixedClock, open_window: Opener
) -> None:
    bulk.add_tags(store, Act(clock=clock), Ids((people[0],)), ["限时"], expires_on="2026-11-20")
    window = open_window()
    window.context.clock = FixedClock(NOON + timedelta(days=32))
    window._daily.start()
    qtbot.waitUntil(lambda: bool(window.findChildren(DateJumpDialog)))
    (asks,) = window.findChildren(DateJumpDialog)
    assert "2026-11-18" in said(asks)
    assert [t.name for t in tags.tags_of(store, people[0]) if t.name == "限时"] == ["限时"]
    qtbot.mouseClick(asks.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not [t for t in tags.tags_of(store, people[0]) if t.name == "限时"])
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert jumped(store, window.context.today()) is None


def said(dialog: DateJumpDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))
