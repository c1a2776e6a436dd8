"""How long work tells how far it is, and hears that it shall stop."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """Raised by `Progress.step` when the user has asked to stop; the work must leave no half-done trace."""


class Stopped(BaseException):
    """Raised by `Progress.step` when the program ends: the work stays as its last slice has left it, for the next start.

    No Exception: what rolls back after an error must not roll back now.
    """


class Progress(Protocol):
    """Called by long work between its slices, outside any transaction."""

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """`done` of `total` (None = not known yet); `note` is a key that the window words. Raises `Cancelled`, `Stopped`."""


class Silent:
    """A progress that nobody watches."""

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """Nothing to tell."""


class Named:
    """Passes steps on under another name."""

    def __init__(self, progress: Progress, note: str) -> None:
        self._progress, self._note = progress, note

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """The same step, whatever it was called."""
        self._progress.step(done, total, self._note)
