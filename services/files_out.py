"""Files that leave the program: where they may go, and how they come there whole."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from services.errors import Refused

PATIENCE, PAUSE = 3.0, 0.1
"""Seconds for which a file that another program holds is tried again, and between two tries."""
TABLES = (".xlsx", ".csv")
_HELD = (5, 32, 33)
"""Windows' errors for a file that another program has open: access denied, sharing and lock violation."""
_T = TypeVar("_T")


def is_held(error: OSError) -> bool:
    """Whether a file could not be had because another program (Excel, antivirus) holds it; only on Windows it can."""
    return getattr(error, "winerror", None) in _HELD


def patiently(act: Callable[[], _T]) -> _T:
    """Do something with a file, again and again for three seconds while another program holds it."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except OSError as error:
            if not is_held(error) or time.monotonic() >= until:
                raise
            time.sleep(PAUSE)


def check_target(path: Path, store_path: Path, *sources: Path) -> None:
    """Refuse a target before anything is done for it: unknown_file_type, no_folder, not_a_file (a folder, a device, the
    store or what lies beside it), is_the_source (one of `sources`)."""
    if path.suffix.lower() not in TABLES:
        raise Refused("unknown_file_type", {"path": str(path)})
    if not path.parent.is_dir():
        raise Refused("no_folder", {"path": str(path.parent)})
    if path.absolute() == store_path.absolute():
        raise Refused("not_a_file", {"path": str(path)})
    if os.path.lexists(path):
        if not path.is_file() or (store_path.exists() and path.samefile(store_path)):
            raise Refused("not_a_file", {"path": str(path)})
        if any(source.exists() and path.samefile(source) for source in sources):
            raise Refused("is_the_source", {"path": str(path)})


@contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """A file beside the target to write into; it takes the target's place when all is written, or vanishes.

    A program that holds the target (Excel) gets some seconds to let go. Raises Refused(file_in_use).
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield partial
        try:
            patiently(lambda: os.replace(partial, path))
        except OSError as error:
            if not is_held(error):
                raise
            raise Refused("file_in_use", {"path": str(path)}) from error
    finally:
        partial.unlink(missing_ok=True)
