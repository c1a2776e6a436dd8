"""The daily round of the window: tags whose time is over go, once, and can be had back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from models.store import Store
from services import bulk, tags
from services.clock import FixedClock
from services.friend_work import dealing
from services.operations import Act
from services.selection import Ids
from tests.conftest import NOON
from tests.services.friend_work import shop
from tests.ui.window.conftest import Opener
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
