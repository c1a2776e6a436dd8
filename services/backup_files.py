"""One verified copy of a store as a file: made beside its place, proved whole, then moved there at once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playhouse.sqlcipher_ext import sqlcipher

from models.store import Store, address, current_version, remove_files
from services.checks import check
from services.damage import is_damage
from services.errors import EnvironmentFault, StoreRefused, environment_fault
from services.files_out import patiently
from services.progress import Progress, stoppable

PAGES_A_STEP = 2048
"""8 MiB: often enough to hear Cancel, seldom enough to copy at the disk's speed."""
WAIT = 5.0
"""Seconds for which another program's hold on a store is waited for."""
_PART = 4 * 2**20


@dataclass(frozen=True)
class BackupInfo:
    """A backup: when (UTC seconds) and why it was made, what it holds, and whether it was proved whole.

    `written` tells one state of the store from another.
    """

    path: Path
    at: int
    reason: str
    version: int = 0
    contacts: int = 0
    operations: int = 0
    size: int = 0
    sha256: str = ""
    written: str = ""
    verified: bool = False


def connect(path: Path) -> Any:
    """A bare connection, apart from the ones that the window's threads own."""
    readable = address(path) if path.exists() else str(path)
    connection = sqlcipher.connect(
        readable, uri=path.exists(), timeout=WAIT, isolation_level=None, check_same_thread=False
    )
    for pragma in ("trusted_schema=0", "cell_size_check=1", "mmap_size=0", "temp_store=2"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def copy(source: Path, dest: Path, at: int, reason: str, progress: Progress) -> BackupInfo:
    """Copy the store at `source` to the new file `dest`, prove the copy, write its manifest.

    Readers and writers go on meanwhile: the copy is of one moment. Raises StoreRefused(exists | no_folder),
    EnvironmentFault(disk_full | backup_failed | …), Cancelled; `dest` is then not there.
    """
    if dest.exists() or dest.is_symlink() or manifest_path(dest).exists():
        raise StoreRefused("exists", str(dest))
    if not dest.parent.is_dir():
        raise StoreRefused("no_folder", str(dest))
    partial = Path(f"{dest}.partial")
    remove_files(partial)
    try:
        with faults_named():
            os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            counts, written = _copy_pages(source, partial, progress)
            found = verify(partial, progress, counts)
            info = BackupInfo(
                dest,
                at,
                reason,
                found[0],
                found[1],
                found[2],
                partial.stat().st_size,
                digest_of(partial, progress),
                written,
                True,
            )
            place(partial, dest)
            write_manifest(info)
    finally:
        remove_files(partial)
    return info


def _copy_pages(source: Path, partial: Path, progress: Progress) -> tuple[dict[str, int], str]:
    """Copy one moment of the store page by page; the rows of each table at that moment, and its state."""
    with contextlib.closing(connect(source)) as origin, contextlib.closing(connect(partial)) as target:
        origin.execute("PRAGMA query_only=1")
        origin.execute(
            "BEGIN"
        )  # one moment: what is written from here on is not copied, and starts nothing anew
        counts, written = table_counts(origin), state_of(origin)
        need = (
            origin.execute("PRAGMA page_count").fetchone()[0]
            * origin.execute("PRAGMA page_size").fetchone()[0]
        )
        if shutil.disk_usage(partial.parent).free < need + 2**20:
            raise EnvironmentFault("disk_full", f"{need // 2**20 + 1} MB")
        target.execute("PRAGMA synchronous=OFF")  # flushed as a whole before it counts
        try:
            origin.backup(
                target,
                pages=PAGES_A_STEP,
                progress=lambda status, remaining, total: progress.step(total - remaining, total, "backup"),
            )
        except sqlcipher.Error as error:
            if environment_fault(error) is not None:
                raise
            # This one call of the driver raises without SQLite's code.
            full = shutil.disk_usage(partial.parent).free < need
            raise EnvironmentFault("disk_full" if full else "io", str(error)) from error
        origin.execute("ROLLBACK")
        target.execute("PRAGMA journal_mode=DELETE")  # one file, readable from a stick that can't be written
    return counts, written


def verify(path: Path, progress: Progress, counts: dict[str, int] | None = None) -> tuple[int, int, int]:
    """Prove that a file is a whole store, with as many rows as stated; its version, contacts and operations.

    Raises EnvironmentFault(backup_failed). A store of an older version is checked as a file only.
    """

    def tell() -> None:
        progress.step(0, None, "check")

    with contextlib.closing(connect(path)) as copied, stoppable(copied, tell):
        version = int(copied.execute("PRAGMA user_version").fetchone()[0])
        if version != current_version():
            lines = [r[0] for r in copied.execute("PRAGMA integrity_check(10)")]
            if lines != ["ok"] or copied.execute("PRAGMA foreign_key_check").fetchone():
                raise EnvironmentFault("backup_failed", lines[0])
        if counts is not None and table_counts(copied) != counts:
            raise EnvironmentFault("backup_failed", "counts")
        sizes = [
            int(copied.execute(f"SELECT count(*) FROM {t}").fetchone()[0]) for t in ("contact", "operation")
        ]
    if version == current_version():
        store = Store.look(path)
        try:
            checked = check(store, progress, deep=False)
        finally:
            store.close()
        if not checked.ok:
            first = checked.findings[0]
            raise EnvironmentFault("backup_failed", f"{first.code} {first.table} {first.detail}".strip())
    return version, sizes[0], sizes[1]


def table_counts(connection: Any) -> dict[str, int]:
    """The rows of each ordinary table."""
    names = [
        r[0]
        for r in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    ]
    return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}


def state_of(connection: Any) -> str:
    """A text that differs once anything was written: the counters of all tables and the operations under way."""
    counters = connection.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall()
    running = connection.execute("SELECT count(*), max(id) FROM operation WHERE state = 'running'").fetchone()
    return json.dumps([counters, running])


def digest_of(path: Path, progress: Progress) -> str:
    """The SHA-256 of a file."""
    digest = hashlib.sha256()
    for part in _parts(path, progress):
        digest.update(part)
    return digest.hexdigest()


def copy_bytes(source: Path, dest: Path, progress: Progress) -> None:
    """Copy a file that nobody writes to into a new one, readable by its owner only."""
    with open(os.open(dest, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
        for part in _parts(source, progress):
            out.write(part)


def _parts(path: Path, progress: Progress) -> Iterator[bytes]:
    done, total = 0, path.stat().st_size
    with path.open("rb") as file:
        while part := file.read(_PART):
            yield part
            done += len(part)
            progress.step(done, total, "backup")


def place(partial: Path, dest: Path) -> None:
    """Flush a file and move it to a place where none is. Raises StoreRefused(exists)."""
    flush(partial)

    def move() -> None:
        try:
            os.link(partial, dest)  # unlike a rename, never onto a file that came meanwhile
        except FileExistsError as error:
            raise StoreRefused("exists", str(dest)) from error
        except OSError:  # sticks with FAT know no links
            if dest.exists():
                raise StoreRefused("exists", str(dest)) from None
            os.replace(partial, dest)
        else:
            partial.unlink()

    patiently(move)
    flush_folder(dest.parent)


def flush(path: Path) -> None:
    """See that a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """See that the names in a folder are on the disk; Windows has no such call."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def manifest_path(path: Path) -> Path:
    """Where a backup's manifest lies."""
    return path.with_name(path.name + ".json")


def write_manifest(info: BackupInfo) -> None:
    """Write down beside a backup what it holds."""
    facts = {**asdict(info), "path": info.path.name}
    target = manifest_path(info.path)
    partial = Path(f"{target}.partial")
    with open(os.open(partial, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        json.dump(facts, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    patiently(lambda: os.replace(partial, target))


def read_manifest(path: Path) -> BackupInfo | None:
    """What is written beside a backup; None where nothing is, or where it does not fit the file."""
    try:
        facts = json.loads(manifest_path(path).read_text(encoding="utf-8"))
        info = BackupInfo(**{**facts, "path": path})
        return info if info.size == path.stat().st_size else None
    except (OSError, ValueError, TypeError):
        return None


@contextlib.contextmanager
def faults_named() -> Any:
    """Faults of the machine leave as EnvironmentFault, whatever raised them."""
    try:
        yield
    except (StoreRefused, EnvironmentFault):
        raise
    except Exception as error:
        if (fault := environment_fault(error)) is not None:
            raise fault from error
        if is_damage(error):
            raise EnvironmentFault("corrupt", ascii(error)) from error
        raise
