"""The store: one SQLite file, its pragmas, its lock, its version."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from playhouse.sqlcipher_ext import SqlCipherDatabase

from models.base import database
from models.network import on_network_drive

APPLICATION_ID = 0x48554449  # "HUDI"
MIGRATIONS = Path(__file__).parent / "migrations"
_AT_ONCE = 200
_HEADER = b"SQLite format 3\x00"


class StoreError(Exception):
    """The file is not opened and was not touched; `reason` is a code, `detail` what a sentence needs."""

    def __init__(self, reason: str, path: Path, **detail: Any) -> None:
        super().__init__(reason, str(path))
        self.reason, self.path, self.detail = reason, path, detail


def migrations() -> list[tuple[int, str]]:
    """Number and name of each migration, in order; the last number is the version that this program writes."""
    return sorted((int(p.stem[:4]), p.stem) for p in MIGRATIONS.glob("[0-9]*.py"))


def current_version() -> int:
    """The version of a store that this program writes."""
    return migrations()[-1][0]


def pragmas(path: Path, *, reader: bool) -> dict[str, Any]:
    """What every connection is set to, and asserted to be; see docs/architecture.md for why."""
    wanted: dict[str, Any] = {
        "journal_mode": "delete" if on_network_drive(path) else "wal",
        "journal_size_limit": 67108864,
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "mmap_size": 0,
        "temp_store": 2,
        "cache_size": -24576 if reader else -65536,
    }
    if sys.platform == "darwin":
        wanted["fullfsync"] = 1
    if reader:
        wanted["query_only"] = 1
    return wanted


def address(path: Path) -> str:
    """How a driver that takes addresses opens a store for reading. Where nothing can be written and no log is left,
    SQLite is told so: it would make files beside a store in WAL mode, and fail."""
    log = Path(f"{path}-wal")
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    alone = not log.exists() or not log.stat().st_size
    return path.absolute().as_uri() + ("?mode=ro&immutable=1" if alone and not writable else "?mode=rw")


class StoreDatabase(SqlCipherDatabase):
    """A connection per thread; a thread that called `Store.use_as_reader` gets one that can't write."""

    def __init__(self, path: Path, *, reader: bool) -> None:
        super().__init__(
            address(path) if reader else str(path),
            uri=reader,
            passphrase="",
            lock_type="IMMEDIATE",
            timeout=5,
            check_same_thread=False,
        )
        self.file = path
        self.roles = threading.local()
        self.reader_by_default = reader
        self.connections: dict[int, Any] = {}

    def _connect(self) -> Any:
        connection = super()._connect()
        try:
            for name, value in pragmas(
                self.file, reader=getattr(self.roles, "reader", self.reader_by_default)
            ).items():
                if name == "journal_mode" and self.reader_by_default:
                    continue  # a reader leaves the file as it finds it
                connection.execute(f"PRAGMA {name}={value}").fetchall()
                row = connection.execute(f"PRAGMA {name}").fetchone()
                if row is None or row[0] != value:
                    raise StoreError("pragma", self.file, pragma=name, value=row and row[0])
        except BaseException:
            connection.close()
            raise
        self.connections[threading.get_ident()] = connection
        return connection

    def _close(self, conn: Any) -> None:
        for ident, known in list(self.connections.items()):
            if known is conn:
                del self.connections[ident]
        super()._close(conn)  # type: ignore[misc]


class Store:
    """An open store. Writes go through `services.operations`; reads through `rows`, `value` or a model."""

    def __init__(self, path: Path, db: StoreDatabase, lock: FileLock | None) -> None:
        self.path = path
        self.db = db
        self._lock = lock

    # -- opening and closing -------------------------------------------------------------------

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = False,
        reader: bool = False,
        wait: float = 10.0,
        window: bool = False,
        before_migration: Any = None,
    ) -> Store:
        """Open the store at `path`, migrated to the present version.

        `create` makes one where none is; `reader` opens without the lock and can't write (a store of an older
        version is then migrated first, under the lock); `wait` is how long to queue for the lock; `window`
        marks the lock so that commands need not wait for a window that stays open. `before_migration(path)` is
        called before an existing store is migrated. Raises `StoreError`: missing, no_folder, foreign, newer,
        busy, read_only; the file is then as it was.
        """
        path = Path(path).expanduser().absolute()
        exists = cls.inspect(path)
        if not exists and not create:
            raise StoreError("missing", path)
        if not path.parent.is_dir():
            raise StoreError("no_folder", path)
        if reader and exists and cls.version_on_disk(path) == current_version():
            return cls._bound(path, StoreDatabase(path, reader=True), None)
        lock = cls.lock(path, wait, window)
        try:
            exists = cls.inspect(path)  # another start may have made it while this one queued
            store = cls._open_locked(path, exists, lock, before_migration)
        except BaseException:
            lock.release()
            raise
        if reader:
            store.close()
            return cls._bound(path, StoreDatabase(path, reader=True), None)
        return store

    @classmethod
    def look(cls, path: Path) -> Store:
        """Read a file as a store, whatever else is open: no lock, no models bound to it, no write. For copies."""
        store = cls(path, StoreDatabase(path, reader=True), None)
        store.db.connect()
        return store

    @classmethod
    def _bound(cls, path: Path, db: StoreDatabase, lock: FileLock | None) -> Store:
        database.initialize(db)
        store = cls(path, db, lock)
        try:
            db.connect()
            version = store.value("PRAGMA user_version")
            if version > current_version():
                raise StoreError("newer", path, version=version, known=current_version())
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _open_locked(cls, path: Path, exists: bool, lock: FileLock, before_migration: Any) -> Store:
        if exists and not os.access(path, os.W_OK):
            raise StoreError("read_only", path)
        if not os.access(path.parent, os.W_OK):
            raise StoreError("read_only", path)
        if not exists:
            cls._create(path)
        elif before_migration is not None and 0 < cls.version_on_disk(path) < current_version():
            before_migration(path)
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) != 0o600:
            path.chmod(0o600)
        store = cls._bound(path, StoreDatabase(path, reader=False), lock)
        try:
            store._migrate()
        except BaseException:
            store.release_thread()
            raise
        return store

    @classmethod
    def _create(cls, path: Path) -> None:
        """Make an empty store under another name and move it into place: a killed start leaves no half store."""
        made = Path(f"{path}.new")
        remove_files(made)
        made.touch(mode=0o600)
        try:
            store = cls._bound(made, StoreDatabase(made, reader=False), None)
            try:
                store._migrate()
            finally:
                store.close()
            os.replace(made, path)
        finally:
            remove_files(made)

    @staticmethod
    def inspect(path: Path) -> bool:
        """Whether a store is at `path`; raises when something else is. Reads, never writes."""
        try:
            if not stat.S_ISREG(path.stat().st_mode):  # asked first: opening a pipe waits for its other end
                raise StoreError("foreign", path)
            with path.open("rb") as file:
                header = file.read(100)
        except FileNotFoundError:
            return False
        except PermissionError as error:
            raise StoreError("read_only", path) from error
        if len(header) < 100 or not header.startswith(_HEADER):
            raise StoreError("foreign", path)
        if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
            raise StoreError("foreign", path)
        if (version := int.from_bytes(header[60:64], "big")) > current_version():
            raise StoreError("newer", path, version=version, known=current_version())
        return True

    @staticmethod
    def version_on_disk(path: Path) -> int:
        """The version of the store at `path`, from its header."""
        with path.open("rb") as file:
            return int.from_bytes(file.read(64)[60:64], "big")

    @staticmethod
    def lock(path: Path, wait: float, window: bool = False) -> FileLock:
        """The lock beside a store, held. Raises `StoreError`: busy, read_only."""
        lock_path = Path(f"{path}.lock")
        lock = FileLock(lock_path, mode=0o600)
        try:
            try:
                lock.acquire(timeout=0)
            except Timeout:
                if not window and _marked(lock_path):
                    raise StoreError("busy", path, by="window") from None
                lock.acquire(timeout=wait)
        except Timeout:
            raise StoreError("busy", path, by="window" if _marked(lock_path) else "command") from None
        except PermissionError as error:
            raise StoreError("read_only", path) from error
        if os.name == "posix":  # elsewhere the lock forbids others to read the mark
            lock_path.write_text("window" if window else "")
        return lock

    def _migrate(self) -> None:
        """Bring the schema up to date, all migrations in one transaction; `user_version` rises with each."""
        version = self.value("PRAGMA user_version")
        if version == current_version():
            return
        # Imported once in a version's life: it brings all databases along that peewee knows.
        from playhouse.migrations import Runner

        runner = Runner(self.db, str(MIGRATIONS))
        with self.transaction():  # a store of two releases ago is not left at the last one
            for number, name in migrations():
                if number > version:
                    runner.up(name)
        if (
            self.value("PRAGMA application_id") != APPLICATION_ID
            or self.value("PRAGMA user_version") != current_version()
        ):
            raise StoreError("migration", self.path)
        self.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close this thread's connection and free the lock. Other threads release theirs themselves."""
        if not self.db.is_closed():
            self.db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- threads -------------------------------------------------------------------------------

    def use_as_reader(self) -> None:
        """From now on this thread's connection only reads."""
        self.db.roles.reader = True
        self.db.connect(reuse_if_open=True)

    def use_as_writer(self) -> None:
        """This thread owns the writes."""
        self.db.roles.reader = False
        self.db.connect(reuse_if_open=True)

    def release_thread(self) -> None:
        """Close this thread's connection."""
        if not self.db.is_closed():
            self.db.close()

    def interrupt(self, thread_ident: int) -> None:
        """Stop the statement that another thread runs; it raises OperationalError there."""
        connection = self.db.connections.get(thread_ident)
        if connection is not None:
            connection.interrupt()

    # -- reading and writing ---------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """A write transaction, taken at once (a deferred one fails as soon as two meet)."""
        with self.db.atomic("IMMEDIATE"):
            yield

    def rows(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement."""
        return self.db.execute_sql(sql, params).fetchall()

    def row(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> tuple[Any, ...] | None:
        """The first row, or None."""
        return self.db.execute_sql(sql, params).fetchone()

    def value(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """The first column of the first row, or None."""
        found = self.row(sql, params)
        return found[0] if found else None

    def execute(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> int:
        """Run a statement; the number of rows that it changed."""
        return int(self.db.execute_sql(sql, params).rowcount)

    def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> int:
        """Run a statement once for each row of arguments."""
        cursor = self.db.connection().cursor()
        cursor.executemany(sql, rows)
        return int(cursor.rowcount)

    def insert_all(self, into: str, rows: Sequence[Sequence[Any]], on_conflict: str = "") -> int:
        """Insert rows (`INSERT INTO t (columns)`), a few hundred by one statement; the id of the last one."""
        last = 0
        for start in range(0, len(rows), _AT_ONCE):
            part = rows[start : start + _AT_ONCE]
            marks = ", ".join([f"({', '.join('?' * len(part[0]))})"] * len(part))
            values = [value for row in part for value in row]
            last = self.db.execute_sql(f"{into} VALUES {marks} {on_conflict}", values).lastrowid
        return int(last or 0)

    @property
    def reads_only(self) -> bool:
        """Whether it was opened for reading: without the lock, and every write is refused."""
        return self.db.reader_by_default

    @property
    def connection(self) -> Any:
        """This thread's driver connection: backup, attach, interrupt."""
        return self.db.connection()


def remove_files(path: Path) -> None:
    """Take away a database file and what SQLite keeps beside it, where they are."""
    for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")):
        file.unlink(missing_ok=True)


def _marked(lock_path: Path) -> bool:
    try:
        return lock_path.read_text() == "window"
    except OSError:
        return False
