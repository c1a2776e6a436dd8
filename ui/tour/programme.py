"""What a scene is, and the programme in which all stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from services.commands.base import UsageRefused
from ui.tour.stage import Stage


@dataclass(frozen=True)
class Shot:
    """The state is reached; `live` = draw at once, while a job is still under way."""

    name: str
    live: bool = False


Play = Callable[[Stage], Iterator[Shot]]


@dataclass(frozen=True)
class Scene:
    """One scene: its name, how it is played, and in which store."""

    name: str
    play: Play
    shop: Literal["shop", "empty"] = "shop"


SCENES: list[Scene] = []
"""All scenes in the order in which they are played."""


def scene(name: str, shop: Literal["shop", "empty"] = "shop") -> Callable[[Play], Play]:
    """Put a scene on the programme, in the order of definition."""

    def put(play: Play) -> Play:
        SCENES.append(Scene(name, play, shop))
        return play

    return put


def chosen(names: str | None) -> list[Scene]:
    """The scenes of these names, parted by commas; all where none is named. The new shop's stand last, so that each
    window is built once. Raises UsageRefused."""
    asked = set(filter(None, (names or "").split(",")))
    if unknown := asked - {one.name for one in SCENES}:
        raise UsageRefused(
            f"--scenes: {', '.join(sorted(unknown))} ? {', '.join(one.name for one in SCENES)}"
        )
    found = [one for one in SCENES if not asked or one.name in asked]
    return sorted(found, key=lambda one: one.shop == "empty")


def whole_list(stage: Stage) -> Any:
    """The Contacts page with everybody, nothing ticked, nobody chosen."""
    stage.clear()
    page = stage.window.contacts()
    side = page.side
    side.show_trash(False)
    side.list.table.clear_ticks()
    side.filters.clear()
    side.search.empty()
    page.drawer.close_pane()
    page.focus_first()
    stage.settle()
    return page


def choose(stage: Stage, page: Any, row: int = 0) -> None:
    """Make a row the current one and see its details."""
    page.side.list.view.setFocus()
    page.side.list.view.go_to(page.side.list.table.row_id(row))
    stage.settle(lambda: page.pane.contact is not None)
    if page.narrow:
        page.drawer.open()
        stage.settle()


def scrolled(stage: Stage, area: Any, name: str) -> Iterator[Shot]:
    """The end of what is scrolled, where it does not fit as a whole."""
    bar = area.verticalScrollBar()
    if bar.maximum() > 0:
        bar.setValue(bar.maximum())
        yield Shot(name)
