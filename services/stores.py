"""Opening the shop's store: where it lies when nobody says, and what is done around it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.store import Store, StoreError, current_version, remove_files
from services.damage import is_damage
from services.errors import EnvironmentFault, StoreRefused, environment_fault
from services.leftovers import clean_up
from services.progress import Progress

_BESIDE = 2**16
"""Bytes that opening a store needs: its shared memory and the first page of its log."""
_REFUSALS = frozenset({"missing", "foreign", "newer", "busy", "read_only", "no_folder"})


def default_path() -> Path:
    """The store in the user's data folder."""
    from platformdirs import user_data_dir

    return Path(user_data_dir("Hudie", appauthor=False)) / "shop.hudie"


def open_store(
    path: Path,
    *,
    create: bool = False,
    reader: bool = False,
    wait: float = 10.0,
    window: bool = False,
    progress: Progress | None = None,
) -> Store:
    """Open a store as `models.store.Store.open` does; a verified backup is made before an older one is migrated, which
    `progress` watches and may stop.

    Raises StoreRefused (the file was not touched) or EnvironmentFault. The folder of the default store is made.
    """
    path = path.expanduser().absolute()
    with _named(path):
        if create and path == default_path():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        store = Store.open(
            path,
            create=create,
            reader=reader,
            wait=wait,
            window=window,
            before_migration=lambda older: _before_migration(older, progress),
        )
        try:
            if window:
                _look_over(store)
            if not reader:
                clean_up(store)
        except BaseException:
            store.close()  # at once: who is told of it may restore a backup, which needs the lock
            raise
        return store


def is_older(path: Path) -> bool:
    """Whether an older program wrote the store at `path`, so that opening it takes a backup and a migration."""
    try:
        return Store.inspect(path) and Store.version_on_disk(path) < current_version()
    except StoreError:
        return False  # opening it says why


def _look_over(store: Store) -> None:
    """Read a row of each table and the newest contact, as a window does before it is in sight: damage shall be told of
    while a backup can still be offered."""
    for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"):
        store.rows(f'SELECT * FROM "{name}" NOT INDEXED LIMIT 1')
    store.rows("SELECT * FROM contact ORDER BY id DESC LIMIT 1")


@contextmanager
def locked(path: Path, wait: float = 10.0) -> Iterator[None]:
    """Hold the lock of a store that is not open here. Raises StoreRefused(busy | read_only)."""
    with _named(path):
        lock = Store.lock(path, wait)
    try:
        yield
    finally:
        lock.release()


def _is_full(path: Path) -> bool:
    """Whether the disk has no room for what SQLite lays beside a store, which it calls no more than an I/O error."""
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _BESIDE
    return False


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Errors of opening leave as errors of the trade."""
    try:
        yield
    except StoreError as error:
        raise refusal(error) from error
    except Exception as error:
        if is_damage(error):
            raise StoreRefused("corrupt", str(path)) from error
        if (fault := environment_fault(error)) is None:
            raise
        if fault.fault == "io" and _is_full(path):
            fault = EnvironmentFault("disk_full", fault.detail)
        raise fault from error


def refusal(error: StoreError) -> StoreRefused | EnvironmentFault:
    """The error of the trade for one of the store."""
    if error.reason in _REFUSALS:
        return StoreRefused(error.reason, str(error.path), error.detail)
    return EnvironmentFault(error.reason, " ".join(map(str, error.detail.values())))


def remove_store(store: Store) -> None:
    """Take away a store that was made in vain, while its lock is still held, and then the lock."""
    store.release_thread()
    remove_files(store.path)
    # Who waits for the lock meanwhile sees that the file has gone, and makes a new one.
    with suppress(PermissionError):  # where a file that is open can't be removed
        Path(f"{store.path}.lock").unlink(missing_ok=True)


def _before_migration(path: Path, progress: Progress | None) -> None:
    from services import backups

    backups.before_migration(path, progress)
