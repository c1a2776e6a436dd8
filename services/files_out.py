"""Files that leave the program: where they may go, and how they come there whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from services.errors import Refused

PATIENCE, PAUSE = 3.0, 0.1
"""Seconds for which a file that another program holds is tried again, and between two tries."""
TABLES = (".xlsx", ".csv")


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
        until = time.monotonic() + PATIENCE
        while True:
            try:
                os.replace(partial, path)
                return
            except PermissionError as error:
                if time.monotonic() >= until:
                    raise Refused("file_in_use", {"path": str(path)}) from error
                time.sleep(PAUSE)
    finally:
        partial.unlink(missing_ok=True)
