"""Scenes of the segments: one drawn by the builder, one deeper than it draws, a new one, and the small dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ui.tour.programme import Shot, scene
from ui.tour.stage import Stage


def _page(stage: Stage) -> Any:
    page = stage.window.show_view("tags", "segments")
    stage.settle(lambda: not page.busy)
    return page


@scene("segments")
def _segments(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    for at, one in enumerate(page.segments):
        page.show_segment(one.id)
        stage.settle(lambda: not page.busy)
        yield Shot(f"segment-{at + 1}")


@scene("segment-new")
def _new(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    page.act("new")
    stage.settle(lambda: not page.busy)
    yield Shot("segment-new")
    page.builder.add_condition.click()
    page.builder.add_group.click()
    page.builder.add_exclusion.click()
    stage.settle()
    yield Shot("segment-begun")
    page.act("discard")
    stage.settle(lambda: not page.busy)


@scene("segment-dialogs")
def _dialogs(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    if not page.segments:
        return
    page.act("rename")
    dialog = stage.dialog("NameDialog")
    dialog.box.clear()
    dialog.save()
    yield Shot("segment-rename")
    stage.clear()
