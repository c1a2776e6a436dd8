"""Scenes of feedback: the list with one of them, its search, and taking one down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ui.tour.programme import Shot, scene, scrolled
from ui.tour.stage import Stage


def _page(stage: Stage) -> Any:
    stage.clear()
    page: Any = stage.window.show_view("contacts", "feedback")
    page.list.search.empty()
    page.list.chips["all"].click()
    stage.settle()
    return page


@scene("feedback")
def _feedback(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    if page.list.table.rowCount():
        page.list.view.go_to(page.list.table.row_id(0))
        stage.settle(lambda: page.pane.shown is not None)
    yield Shot("feedback")
    yield from scrolled(stage, page.pane.scroller, "feedback-course")
    stage.write(page.list.search, "没有这样的话")
    stage.settle(lambda: page.list.table.rowCount() == 0)
    yield Shot("feedback-nothing")
    page.list.search.empty()
    stage.settle()


@scene("feedback-form")
def _feedback_form(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    page.create()
    dialog: Any = stage.dialog("FeedbackDialog")
    yield Shot("feedback-form")
    dialog.save()
    stage.settle()
    yield Shot("feedback-form-refused")
    stage.clear()
    stage.window.contacts()
    stage.settle()
