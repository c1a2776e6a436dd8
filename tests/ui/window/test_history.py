"""History lists what was done, filters it, and turns a step back with what rests on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from shiboken6 import isValid

from models.store import Store
from services import bulk, contacts
from services.contacts import ContactInput
from services.operations import Act
from services.selection import Ids
from ui.dialogs.history import HistoryDialog


@pytest.fixture
def shown(qtbot: Any, store: Store, people: list[int], act: Callable[[], Act], open_window: Any) -> Any:
    """The dialog over: three contacts, one edited twice, two tagged."""
    for area in ("滨江", "城南"):
        contacts.edit(
            store,
            act(),
            people[0],
            ContactInput(name="陈雨晴", phones=("13800135200",), tags=("宝妈",), area=area),
        )
    bulk.add_tags(store, act(), Ids(tuple(people[1:])), ["小区A"])
    window = open_window()
    window.open_history()
    dialog = window.findChild(HistoryDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 6 and window.context.jobs.idle)
    yield dialog
    if isValid(dialog):
        dialog.discard()


def texts(dialog: HistoryDialog) -> list[str]:
    return [dialog.table.row(row).text for row in range(dialog.table.rowCount())]


def test_acts_are_named_with_the_one_person_they_were_about(shown: HistoryDialog) -> None:
    assert texts(shown)[:3] == ["Tag 2 contacts '小区A'", "Edit contact · 陈雨晴", "Edit contact · 陈雨晴"]


def test_a_group_of_acts_is_filtered(qtbot: Any, shown: HistoryDialog) -> None:
    assert not shown.chips["imports"].isVisible()
    shown.choose_group("tags")
    qtbot.waitUntil(lambda: shown.table.rowCount() == 1)
    shown.choose_group("out")
    qtbot.waitUntil(shown.empty.isVisible)
    shown.choose_group("")
    qtbot.waitUntil(lambda: shown.table.rowCount() == 6)


def test_a_step_is_undone_and_done_again(qtbot: Any, shown: HistoryDialog, store: Store) -> None:
    tagged = "SELECT count(*) FROM contact_tag t JOIN tag ON tag.id = t.tag_id WHERE tag.name = '小区A'"
    assert store.value(tagged) == 2
    operation = shown.view.current_id
    qtbot.waitUntil(lambda: shown.pane.undo.isVisible())
    shown.pane.undo.click()
    qtbot.waitUntil(lambda: store.value(tagged) == 0)
    qtbot.waitUntil(lambda: shown.table.rowCount() == 7 and shown.view.current_id == operation)
    qtbot.waitUntil(shown.pane.redo.isVisible)
    shown.pane.redo.click()
    qtbot.waitUntil(lambda: store.value(tagged) == 2)


def test_what_rests_on_a_step_goes_with_it(
    qtbot: Any, shown: HistoryDialog, store: Store, people: list[int]
) -> None:
    first_edit = shown.table.row(2).entry
    assert first_edit.state == "stands_under"
    shown.view.go_to(first_edit.operation)
    qtbot.waitUntil(shown.pane.together.isVisible)
    assert shown.pane.together.text() == "Undo it with the 1 later step"
    shown.pane.together.click()
    qtbot.waitUntil(lambda: contacts.details(store, people[0]).area == "")


def test_opening_at_an_act_chooses_it(qtbot: Any, shown: HistoryDialog) -> None:
    wanted = shown.table.row(3).entry.operation
    window = shown.context.window
    shown.discard()
    window.open_history(wanted)
    again = window.findChildren(HistoryDialog)[-1]
    qtbot.waitUntil(lambda: again.view.current_id == wanted)
    again.discard()


def test_older_acts_are_read_on_even_after_a_reload_came_between(
    qtbot: Any, shown: HistoryDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.history.PAGE", 2)
    shown.reload()
    qtbot.waitUntil(lambda: shown.table.rowCount() == 2)
    bar = shown.view.verticalScrollBar()
    shown._scrolled(bar.maximum())
    shown.reload()  # what was asked for a moment ago comes too late
    qtbot.waitUntil(lambda: shown.context.jobs.idle and not shown._reading)
    for count in (4, 6):
        shown._scrolled(bar.maximum())
        qtbot.waitUntil(lambda count=count: shown.table.rowCount() == count)
    operations = [line.entry.operation for line in shown._lines]
    assert operations == sorted(set(operations), reverse=True)
