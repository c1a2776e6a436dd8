"""Where the demo shop of a shop lies, and that only a demo shop is ever thrown away."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from playhouse.sqlcipher_ext import sqlcipher

from models.store import Store, StoreError, remove_files
from services.backup_files import connect, faults_named
from services.errors import StoreRefused
from services.stores import locked


def demo_path(shop: Path) -> Path:
    """The demo shop of a shop: beside it, under its name, and where no other store lies already."""
    return next(path for path in _names(shop) if not path.exists() or is_demo(path))


def _names(shop: Path) -> Iterator[Path]:
    number = 1
    while True:
        yield shop.with_name(f"{shop.stem}-demo{'' if number == 1 else f'-{number}'}.hudie")
        number += 1


def is_demo(path: Path) -> bool:
    """Whether a file is a store whose settings say that it is a demo shop; what can't be read is none."""
    try:
        if not Store.inspect(path):
            return False
        with contextlib.closing(connect(path)) as connection:
            connection.execute("PRAGMA query_only=1")
            found = connection.execute("SELECT value FROM setting WHERE key = 'is_demo'").fetchone()
    except (StoreError, sqlcipher.Error, UnicodeDecodeError, OSError):
        return False
    return found is not None and found[0] == "true"


def throw_away(path: Path, ours: Iterable[Path]) -> None:
    """Remove a demo shop, so that it can be made anew.

    Raises StoreRefused: same_file where it is one of `ours` (the open store, the shop's own), exists where it is no demo
    shop, busy where another program has it open; EnvironmentFault. Nothing is removed then.
    """
    real = path.resolve()
    if any(real == own.resolve() for own in ours):
        raise StoreRefused("same_file", str(path))
    with locked(path, 0):
        if not is_demo(path):
            raise StoreRefused("exists", str(path))
        with faults_named():
            remove_files(path)
