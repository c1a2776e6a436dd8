"""Scenes of the Contacts page: the list, what hangs over it, and one contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QScrollArea

from ui import theme
from ui.tour.programme import Shot, choose, scene, scrolled, whole_list
from ui.tour.stage import Stage

# -- the list -----------------------------------------------------------------------------------------------


@scene("contacts")
def _contacts(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.pane.show_contact(None)
    yield Shot("contacts")


@scene("contact")
def _contact(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    choose(stage, page)
    yield Shot("contact-full")
    yield from scrolled(stage, page.pane.findChild(QScrollArea), "contact-timeline")
    choose(stage, page, 3)
    yield Shot("contact")


@scene("regular")
def _regular(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.list.view.sort_requested.emit("spent", True)
    stage.settle(lambda: page.list.table.complete)
    choose(stage, page)
    yield Shot("contact-regular")
    page.pane.kinds.set_value("counter")
    page.pane.kinds.chosen.emit("counter")
    stage.settle()
    yield from scrolled(stage, page.pane.findChild(QScrollArea), "contact-purchases")
    page.pane.kinds.set_value("all")
    page.pane.kinds.chosen.emit("all")
    page.list.view.sort_requested.emit("added_on", True)
    stage.settle(lambda: page.list.table.complete)


@scene("other-looks")
def _other_looks(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    choose(stage, page)
    look = stage.look
    for text in (1.3, 1.0):
        theme.instance().apply("light" if look.theme == "dark" else "dark", text)
        yield Shot(f"other-look-{text * 100:.0f}")
    theme.instance().apply(look.theme, look.text)  # type: ignore[arg-type]
    stage.settle()


@scene("search")
def _search(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    stage.write(page.side.search, "13")
    stage.settle(lambda: page.side.text == "13")
    yield Shot("search")
    page.side.search.clear()
    stage.write(page.side.search, "zhang wei 5211")
    stage.settle(lambda: page.side.text == "zhang wei 5211")
    yield Shot("nothing-found")


@scene("ticked")
def _ticked(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.side.list.table.set_ticked(1, 4, True)
    yield Shot("ticked")
    page.side.bulk.add_tags()
    stage.dialog("TagPicker")
    yield Shot("bulk-tags")
    stage.clear()
    page.side.bulk.show_changes()
    stage.dialog("QMenu")
    yield Shot("bulk-changes")
    stage.clear()
    for ask in (page.side.bulk.ask_area, page.side.bulk.ask_consent, page.side.bulk.ask_alone):
        ask()
        stage.dialog("Popup")
        yield Shot(f"bulk-{ask.__name__.removeprefix('ask_')}")
        stage.clear()
    page.side.list.table.tick_all()
    yield Shot("ticked-all")


@scene("filters")
def _filters(stage: Stage) -> Iterator[Shot]:
    from services.contact_query import Filter
    from services.tags import tags

    page = whole_list(stage)
    page.side.filters.add_wanted.emit()
    stage.dialog("FilterPopup")
    yield Shot("filter-popup")
    stage.clear()
    for key in ("activity", "balance", "spent", "last_purchase"):
        page.side.filters.add_wanted.emit()
        popup = stage.dialog("FilterPopup")
        popup.fields.set_value(key)
        popup.fields.picked.emit(key)
        stage.settle()
        yield Shot(f"filter-{key}")
        stage.clear()
    known: list[Any] = []
    stage.context.jobs.read(tags, known.extend)
    stage.settle(lambda: bool(known))
    page.side.filters.set_filters(
        [
            Filter("tag", "any", (known[0].id, known[1].id)),
            Filter("follow_state", "any", ("pending", "following")),
        ]
    )
    yield Shot("filtered")


@scene("columns")
def _columns(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.side.filters.columns_wanted.emit()
    stage.dialog("ColumnsPopup")
    yield Shot("columns")


@scene("menus")
def _menus(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.side.more.click()
    stage.dialog("QMenu")
    yield Shot("more-menu")
    stage.clear()
    gear = stage.window.top.gear
    stage.menu(gear.menu(), gear)
    yield Shot("gear-menu")


@scene("trash")
def _trash(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.side.show_trash(True)
    yield Shot("trash")
    page.side.list.table.set_ticked(0, 0, True)
    yield Shot("trash-ticked")
    page.side.list.table.clear_ticks()
    page.side.show_trash(False)


# -- a contact ------------------------------------------------------------------------------------------------


@scene("edit")
def _edit(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.create()
    dialog = stage.dialog("ContactDialog")
    yield Shot("new-contact")
    dialog.primary.click()
    stage.settle()
    yield Shot("new-contact-refused")
    dialog.discard()
    stage.settle()
    choose(stage, page)
    page.edit(page.pane.contact)
    dialog = stage.dialog("ContactDialog")
    yield Shot("edit-contact")
    yield from scrolled(stage, dialog.scroller, "edit-contact-end")
    dialog.set_dirty(True)
    dialog.dirty = lambda: True
    dialog.reject()
    yield Shot("edit-contact-dirty")
    dialog.discard()


@scene("tags")
def _tags(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    choose(stage, page)
    page.pane.pick_tags()
    picker = stage.dialog("TagPicker")
    yield Shot("tag-picker")
    stage.write(picker.box, "新来的")
    yield Shot("tag-picker-new")


@scene("toast")
def _toast(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.side.list.table.set_ticked(2, 5, True)
    page.side.bulk.edit({"follow_state": "won"})
    stage.settle(lambda: bool(stage.window.toasts.toasts))
    yield Shot("done")
    done = stage.window.toasts.toasts[-1]
    stage.window.undo()
    stage.settle(lambda: stage.window.toasts.toasts[-1:] not in ([], [done]))
    yield Shot("undone")


@scene("export")
def _export(stage: Stage) -> Iterator[Shot]:
    page = whole_list(stage)
    page.side.list.table.set_ticked(0, 3, True)
    page.export()
    stage.dialog("ExportDialog")
    yield Shot("export")
