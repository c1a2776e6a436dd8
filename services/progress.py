"""How long work tells how far it is, and hears that it shall stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, Protocol

_ASK_EVERY: Final = 0.1  # seconds
_INSTRUCTIONS: Final = 20_000
"""Of SQLite between two looks at the clock: less than a millisecond."""


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


@contextmanager
def stoppable(connection: Any, step: Callable[[], object]) -> Iterator[None]:
    """Call `step` ten times a second while one long statement runs on a driver's connection; what it raises ends the
    statement and comes out here.

    `step` may use other connections, never this one: https://www.sqlite.org/c3ref/progress_handler.html
    """
    raised: list[BaseException] = []
    asked = time.monotonic()

    def ask() -> int:
        nonlocal asked
        if time.monotonic() - asked >= _ASK_EVERY:
            asked = time.monotonic()
            try:
                step()
            except BaseException as error:  # noqa: BLE001 - SQLite can't pass it on; it leaves below
                raised.append(error)
        return bool(raised)

    connection.set_progress_handler(ask, _INSTRUCTIONS)
    try:
        yield
    except Exception:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
