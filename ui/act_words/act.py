"""What an act is called, and how acts are gathered."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ui.phrases import Phrases

Acts = Phrases("Acts")

Worded = Callable[[int], str]


class Act(NamedTuple):
    """An icon, and what an act to n contacts is called: before it, after it, and after it to one whose name is known. A
    `done` that answers nothing means no toast."""

    icon: str
    title: Worded
    done: Worded | None = None
    named: Worded | None = None
