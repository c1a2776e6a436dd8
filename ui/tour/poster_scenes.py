"""Scenes of posters: each kind of print, both kinds of code, and a channel without one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from services.channels import channels
from ui.dialogs.poster import PosterDialog
from ui.tour.programme import Shot, scene, scrolled
from ui.tour.stage import Stage


def _posters(stage: Stage, number: int) -> Any:
    stage.clear()
    shown = PosterDialog(stage.context, number)
    shown.open()
    stage.settle(lambda: shown.checked or not shown.empty.isHidden())
    return shown


@scene("posters")
def _kinds(stage: Stage) -> Iterator[Shot]:
    found: list[Any] = []
    stage.context.jobs.read(
        lambda store: [channels.channel(store, one.id) for one in channels.channels(store)], found.extend
    )
    stage.settle()
    coded = [one for one in found if one.values.url or any(each.line.url for each in one.on_duty)]
    if coded:
        yield from _one(stage, _posters(stage, coded[0].id))
    for one in [one for one in found if one not in coded][:1]:
        _posters(stage, one.id)
        yield Shot("poster-none")


def _one(stage: Stage, shown: Any) -> Iterator[Shot]:
    """What there is of a channel with a code."""
    yield Shot("poster-a4")
    yield from scrolled(stage, shown.side, "poster-a4-end")
    shown.options.cut.setChecked(True)
    for kind, name in ((1, "poster-a5"), (2, "poster-card")):
        shown.format.buttons()[kind].click()
        stage.settle(lambda: shown.checked)
        shown.preview.turn(1)
        yield Shot(name)
    if not shown.options.staff.isHidden():
        for tick in shown.options.ticks.values():
            tick.setChecked(False)
        yield Shot("poster-nobody")
    for mode in [shown.options.mode.itemData(at) for at in range(shown.options.mode.count())][1:]:
        shown.options.mode.set_value(mode)
        shown.options.mode.picked.emit(mode)
        stage.settle(lambda: shown.checked)
        yield Shot(f"poster-{mode.replace('_', '-')}")
