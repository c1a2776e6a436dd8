"""The daily round of the window: tags whose time is over go, once, and can be had back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from models.store import Store
from services import bulk, contacts, tags
from services.clock import FixedClock
from services.contacts import ContactInput
from services.operations import Act
from services.selection import Ids
from tests.conftest import NOON
from ui.main_window import MainWindow
from ui.settings_file import Machine
from ui.widgets import Toast


def test_the_round_is_made_at_start_and_when_the_date_changes(
    qtbot: Any, store: Store, tmp_path: Any
) -> None:
    clock = FixedClock(NOON)
    people = [contacts.create(store, Act(clock=clock), ContactInput(name=n)).receipt["id"] for n in "甲乙"]
    for person, until in zip(people, ("2026-11-19", "2026-11-20"), strict=True):
        bulk.add_tags(store, Act(clock=clock), Ids((person,)), ["限时"], expires_on=until)
    window = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=FixedClock(NOON + timedelta(days=1)))
    qtbot.addWidget(window)
    window.show()
    window._daily.start()
    qtbot.waitUntil(lambda: not tags.tags_of(store, people[0]))
    assert tags.tags_of(store, people[1])
    qtbot.waitUntil(lambda: bool(window.findChildren(Toast)))
    window.context.clock = FixedClock(NOON + timedelta(days=2))
    window._daily.look()
    qtbot.waitUntil(lambda: not tags.tags_of(store, people[1]))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    window.undo()
    qtbot.waitUntil(lambda: bool(tags.tags_of(store, people[1])))
    window._daily.look()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert tags.tags_of(store, people[1])
    window.stop()
