"""Scenes of duplicates: pairs side by side, the bulk merge, nobody there twice, and a search under way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ui.pages.duplicates.reading import Found
from ui.tour.programme import Shot, scene, scrolled
from ui.tour.stage import Stage


def _page(stage: Stage) -> Any:
    stage.clear()
    page: Any = stage.window.show_view("contacts", "duplicates")
    stage.settle(lambda: page.all is not None and not page.looking)
    page.side.set_filter("all")
    page.focus_first()
    stage.settle()
    return page


@scene("duplicates")
def _duplicates(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    yield Shot("duplicates")
    if not page.all:
        return
    yield from scrolled(stage, page.scroller, "duplicates-moves")
    page.look_closer()
    yield Shot("duplicates-choice")
    page.side.chips["perhaps"].click()
    stage.settle()
    yield Shot("duplicates-perhaps")
    page.side.chips["all"].click()
    stage.settle()
    page.merge_certain()
    dialog = stage.dialog("BulkDialog")
    stage.settle(lambda: dialog.table.rowCount() > 0)
    yield Shot("duplicates-bulk")
    stage.clear()
    page.side.show_found(Found((), {}))
    stage.settle()
    yield Shot("no-duplicates")
    page.side.show_unknown()
    yield Shot("duplicates-stopped")
    page.side.show_search(1, 4)
    yield Shot("duplicates-looking", live=True)
    page.refresh()
    stage.settle()
