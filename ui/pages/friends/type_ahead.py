"""Results typed faster than the next person can come in sight: kept in order, each for whoever comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal


class TypeAhead:
    """Follows one result from the key to the next person: `begin`, `written`, `listed`, `shown`; `note(result)` answers
    whether the result could be noted of who is in sight."""

    def __init__(self, note: Callable[[str], bool]) -> None:
        self._note = note
        self._typed: list[str] = []
        self._pace: Literal["", "writing", "reading", "showing"] = ""

    def press(self, result: str) -> None:
        """A key: at once when somebody is in sight, else when the next one is."""
        if self._pace:
            self._typed.append(result)
        else:
            self._note(result)

    def begin(self) -> None:
        """A result is being written."""
        self._pace = "writing"

    def written(self) -> None:
        """It is in the store; the list is read anew."""
        self._pace = "reading"

    def listed(self) -> None:
        """The list is there; who comes next is read."""
        if self._pace == "reading":
            self._pace = "showing"

    def shown(self) -> None:
        """The next person is in sight, or nobody."""
        if self._pace != "showing":
            return
        self._pace = ""
        if self._typed and not self._note(self._typed.pop(0)):
            self._typed.clear()  # it can't come of this person: what follows was meant for others

    def stop(self) -> None:
        """Something went wrong: what was typed meanwhile was meant for another course of things."""
        self._pace = ""
        self._typed.clear()
