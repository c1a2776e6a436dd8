"""History lists what was done, filters it, and turns a step back with what rests on it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shiboken6 import isValid

from models.store import Store
from services import bulk, contacts
from services.contacts import ContactInput
from services.history import UndoPreview
from services.journal import JOURNALED
from services.operations import Act
from services.selection import Ids
from ui import acts
from ui.dialogs.history import HistoryDialog
from ui.dialogs.history_pane import PARTS
from ui.widgets import Text


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


def test_an_act_that_is_not_among_the_newest_is_found_all_the_same(
    qtbot: Any, shown: HistoryDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mended: asked for an old act, History showed the newest one."""
    monkeypatch.setattr("ui.dialogs.history.PAGE", 2)
    old = shown.table.row(3).entry.operation
    shown.discard()
    again = HistoryDialog(shown.context, old)
    again.show()
    qtbot.waitUntil(lambda: again.view.current_id == old)
    assert again.table.row(0).entry.operation == old
    again.choose_group("")
    qtbot.waitUntil(lambda: again.table.row(0).entry.operation > old)
    again.discard()


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


def test_whatever_an_undo_removes_has_words(qtbot: Any, shown: HistoryDialog) -> None:
    pane = shown.pane
    for table in JOURNALED:
        pane._clear()
        pane._remove_line(table, 2, "")
        assert pane._lines.count() == 1, table
    assert set(PARTS) | set(PARTS.values()) <= set(JOURNALED)


def told(shown: HistoryDialog, removes: dict[str, int]) -> list[str]:
    """What the pane says that an undo would do."""
    pane = shown.pane
    pane.show_preview(UndoPreview(1, "can_undo", removes, 0, (), 0, ()))
    widgets = [pane._lines.itemAt(place).widget() for place in range(pane._lines.count())]
    return [
        text.text() for one in widgets for text in (one, *one.findChildren(Text)) if isinstance(text, Text)
    ]


def test_parts_of_what_goes_are_not_told_beside_it(qtbot: Any, shown: HistoryDialog) -> None:
    said = told(shown, {"auto_rule": 1, "rule_tag": 2, "contact_tag": 3})
    assert said[:3] == ["Undoing will", "remove 1 new rule", "take off 3 tags"]
    assert "Undoing will" not in told(shown, {})


def test_the_filters_find_room_in_a_low_window_with_big_text(qtbot: Any, shown: HistoryDialog) -> None:
    """Eleven groups in one line pushed the undo out of the dialog."""
    for chip in shown.chips.values():
        chip.show()
    assert shown.minimumSizeHint().width() <= 900


def test_every_kind_of_act_that_a_service_does_is_in_a_group() -> None:
    written = {
        argument.value
        for path in Path("services").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for argument in call.args[2:3]
        if isinstance(argument, ast.Constant)
        and ast.unparse(call.func).split(".")[-1]
        in ("perform", "begin", "in_slices", "for_contacts", "settling")
    }
    assert len(written) > 60
    grouped = {kind for kinds in acts.groups().values() for kind in kinds}
    assert written <= grouped
    assert acts._acts().keys() - grouped == {"undo", "redo", "demo"}
