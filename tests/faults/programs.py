"""Programs to kill: each a process of its own.

Where processes can be forked, they come from one that has imported everything and has no threads: a second less for each.
"""

from __future__ import annotations

import contextlib
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import Any

from tests.faults import child

_CONTEXT: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
_CONTEXT.set_forkserver_preload([child.__name__])


class Program:
    """A process at one of `child.FLOWS`; what it says is heard here."""

    def __init__(self, flow: str, path: Path, seed: int = 0, *more: str) -> None:
        self._line, its_end = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=child.work, args=(its_end, flow, path, str(seed), *more), daemon=True
        )
        self._process.start()
        its_end.close()

    def word(self) -> str:
        """The next thing that it says; EOFError when it has ended."""
        return str(self._line.recv())

    def kill(self) -> list[str]:
        """Kill -9; what it had said before."""
        self._process.kill()
        self._process.join()
        assert self._process.exitcode == -9
        said = []
        with contextlib.suppress(EOFError, OSError):  # what was cut in two was not said
            while True:
                said.append(self.word())
        self._close()
        return said

    def let_go(self) -> None:
        """Let one that waits come to its end."""
        self._line.close()
        self._process.join()
        self._close()

    def _close(self) -> None:
        self._line.close()
        self._process.close()


def at_work(flow: str, path: Path, seed: int = 0, *more: str) -> Program:
    """A program, once it has said that it is at work."""
    program = Program(flow, path, seed, *more)
    assert program.word() == "ready"
    return program
