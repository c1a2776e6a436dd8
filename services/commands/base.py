"""What a command is, and the frame that runs one: opens the store as the command needs it, watches over Ctrl+C."""

from __future__ import annotations

import signal
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal

from models.store import Store
from services.errors import EnvironmentFault, HudieError
from services.languages import first_spoken, of_system
from services.progress import Cancelled, Progress, Silent

if TYPE_CHECKING:
    from services.operations import Act

DONE, FAULT, USAGE, REFUSED = 0, 1, 2, 3
"""Exit codes: done; a fault of machine or program; wrong arguments; the input can't be used or is refused."""

Access = Literal["read", "write", "create", "peek", "none"]
"""How a command needs the store: `read` without the lock, `write` under it, `create` makes one where none is, `peek`
reads and takes None where none is, `none` opens nothing."""


class Texts:
    """Marks texts of the command line for translation, under the name of its instance: the language is asked for by the
    line that is read, so they are put into it where they are shown."""

    def tr(self, text: str) -> str:
        """The text itself."""
        return text


Commands = Texts()


@dataclass(eq=False)
class UsageRefused(HudieError):
    """Arguments that make no sense together; `message` names what was wrong with them, as argparse does."""

    message: str
    code = "usage"

    def __str__(self) -> str:
        return self.message


def _act() -> Act:
    # It brings all that writes along: the window, which is no command, begins without it.
    from services.operations import Act

    return Act()


@dataclass(frozen=True)
class Context:
    """What a command is given: its arguments, the store (None where its access says so) and where it lies, the act
    under which it writes, who watches, and how to word an error inside an answer about several things, and what a tree
    of conditions says (services/segments/reading.py)."""

    args: Namespace
    store: Store | None
    path: Path
    act: Act = field(default_factory=_act)
    progress: Progress = field(default_factory=Silent)
    word: Callable[[BaseException], str] = str
    say: Callable[[Any], str] = str

    @property
    def opened(self) -> Store:
        """The store, for commands that always have one."""
        assert self.store is not None
        return self.store


@dataclass(frozen=True)
class Outcome:
    """What a command answers: the object that --json prints, the exit code, and what its sentences need `also`."""

    payload: dict[str, Any]
    code: int = DONE
    also: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Command:
    """One command: its name, one line of help, its arguments, what it does, and how it needs the store."""

    name: str
    help: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Context], Outcome]
    access: Access | Callable[[Namespace], Access] = "read"


class Terminal:
    """A progress on stderr, drawn at most five times a second and only where someone looks at it."""

    def __init__(self) -> None:
        self._drawn = 0.0
        self._shows = sys.stderr.isatty()
        self.stepped = self.asked_to_stop = False

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """Draw, and stop the work when Ctrl+C was pressed since."""
        self.stepped = True
        if self.asked_to_stop:
            self.asked_to_stop = False  # the way back is work too, and may step
            raise Cancelled
        now = time.monotonic()
        if self._shows and (now - self._drawn > 0.2 or done == total):
            self._drawn = now
            share = f"{done:,} / {total:,}" if total else f"{done:,}"
            sys.stderr.write(f"\r\x1b[K{note} {share}")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line clean."""
        if self._shows and self._drawn:
            sys.stderr.write("\r\x1b[K")

    @contextmanager
    def listening(self) -> Iterator[None]:
        """The first Ctrl+C during long work asks it to stop cleanly; any other one interrupts."""

        def on_interrupt(number: int, frame: FrameType | None) -> None:
            if not self.stepped or self.asked_to_stop:
                raise KeyboardInterrupt
            self.asked_to_stop = True

        before = signal.signal(signal.SIGINT, on_interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
            self.end()


def execute(
    command: Command,
    args: Namespace,
    path: Path,
    word: Callable[[BaseException], str] = str,
    say: Callable[[Any], str] = str,
) -> Outcome:
    """Run a command on the store at `path`. Raises HudieError, Cancelled, and what the program got wrong.

    A store that the command had made and then did not write to is removed again.
    """
    access = command.access if isinstance(command.access, str) else command.access(args)
    there = path.exists()
    progress = Terminal()
    with progress.listening():
        if access == "none" or (access == "peek" and not there):
            return command.run(Context(args, None, path, progress=progress, word=word, say=say))
        from services.stores import open_store, remove_store

        reader = access in ("read", "peek")
        store = open_store(path, create=access == "create", reader=reader, progress=progress)
        keep = there
        try:
            outcome = command.run(Context(args, store, path, progress=progress, word=word, say=say))
            keep = True
            return outcome
        finally:
            keep = keep or store.value("SELECT 1 FROM operation LIMIT 1") is not None
            if not keep:
                remove_store(store)
            store.close()


def language(asked: str | None) -> str:
    """zh_CN or en: what was asked for, else what the system speaks."""
    return asked or first_spoken(of_system())


def exit_code(error: BaseException) -> int:
    """The exit code for what went wrong; a damaged store is refused, whether opening it shows that or reading it."""
    if isinstance(error, UsageRefused):
        return USAGE
    if isinstance(error, Cancelled | KeyboardInterrupt):
        return REFUSED
    if isinstance(error, EnvironmentFault) and error.fault != "corrupt":
        return FAULT
    return REFUSED if isinstance(error, HudieError) else FAULT


def error_code(error: BaseException) -> str:
    """The code that --json prints as `error`."""
    if isinstance(error, Cancelled | KeyboardInterrupt):
        return "cancelled"
    return error.code if isinstance(error, HudieError) else "fault"
