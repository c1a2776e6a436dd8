"""Counting all segments in the background, one after the other, so that a click in between is served first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject

from services.search import count
from services.segments.live import query_of_segment
from ui.alive import alive
from ui.context import Context


class Counting(QObject):
    """Tells `show(id, words)` for each; a newer round takes the place of the one before."""

    def __init__(self, context: Context, show: Callable[[int, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._show = context, show
        self._waiting: list[int] = []

    def begin(self, numbers: Iterable[int]) -> None:
        """Count these."""
        self._waiting = list(numbers)
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        number, today = self._waiting.pop(0), self._context.today()

        def read(store: Any) -> int:
            return count(store, query_of_segment(number), today)

        def counted(text: str) -> None:
            self._show(number, text)
            self._next()

        self._context.jobs.read(
            read,
            alive(self, lambda found: counted(f"{found:,}")),
            # What can't be counted says why when it is opened.
            alive(self, lambda _error: counted("—")),
            key=(id(self), "count"),
        )
