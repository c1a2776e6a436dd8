"""Scenes of add-friend work: one's list, the other states, dealing, pasting back, the sheet, the texts; staff and features."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from services.friend_work.lists import account_days
from services.friend_work.texts import texts
from ui.tour.programme import Shot, scene
from ui.tour.stage import Stage


def _page(stage: Stage) -> Any:
    stage.clear()
    context = stage.context
    busy: list[int] = []
    today = context.today()
    context.jobs.read(
        lambda store: [desk.staff_id for desk in account_days(store, today) if desk.waiting], busy.extend
    )
    stage.settle()
    if busy:
        context.staff_id = busy[0]
        context.window.renew()
    page: Any = stage.window.show_view("contacts", "friends")
    page.focus_first()
    page.choose_state("to_add")
    stage.settle()
    stage.known.add(texts(context.settings))
    stage.known.add(page.pane.text.text())
    return page


def _leave(stage: Stage) -> None:
    stage.clear()
    stage.context.staff_id = 1
    stage.context.window.renew()
    stage.window.contacts()
    stage.settle()


@scene("friends")
def _friends(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    yield Shot("friends")
    for state in ("requested", "unassigned"):
        page.choose_state(state)
        stage.settle()
        stage.known.add(page.pane.text.text())
        yield Shot(f"friends-{state}")
    page.choose_state("friend")
    stage.settle()
    stage.known.add(page.pane.text.text())
    yield Shot("friends-friend")
    page.explain()
    stage.settle(lambda: bool(stage.above()))
    yield Shot("friends-days")
    stage.clear()
    stage.context.staff_id = 1
    stage.context.window.renew()
    page.choose_state("to_add")
    stage.settle()
    yield Shot("friends-nobody")
    _leave(stage)


@scene("friends-dialogs")
def _friends_dialogs(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    page.deal()
    stage.dialog("DealDialog")
    stage.settle()
    yield Shot("friends-deal")
    stage.clear()
    names = [page.list.table.cells(row)[0] for row in range(min(2, page.list.table.rowCount()))]
    page.paste()
    dialog: Any = stage.dialog("PasteDialog")
    dialog.editor.setPlainText("\n".join([*names, "尾号 0000", "13800000000", "没有这个人"]))
    dialog.read()
    stage.settle()
    yield Shot("friends-paste")
    dialog.set_dirty(False)
    stage.clear()
    page.pane.texts_wanted.emit()
    stage.dialog("TextsDialog")
    stage.settle()
    yield Shot("friends-texts")
    stage.clear()
    page.print_out()
    stage.dialog("SheetDialog")
    stage.settle()
    yield Shot("friends-sheet")
    _leave(stage)


@scene("staff")
def _staff(stage: Stage) -> Iterator[Shot]:
    for section in ("staff", "features"):
        stage.clear()
        stage.window.open_settings(section)
        dialog: Any = stage.dialog("SettingsDialog")
        stage.settle()
        if section == "staff":
            page = dialog.stack.currentWidget()
            page.view.go_to(page.table.row_id(page.table.rowCount() - 1))
            stage.settle()
        yield Shot(f"settings-{section}")
    stage.clear()
