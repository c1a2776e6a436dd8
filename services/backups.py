"""Backups of the store: when they are made, which are kept, and how one comes back."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from peewee import DatabaseError
from playhouse.sqlcipher_ext import sqlcipher

from models.store import Store, StoreError, remove_files
from services.backup_files import (
    BackupInfo,
    connect,
    copy,
    copy_bytes,
    digest_of,
    faults_named,
    flush,
    flush_folder,
    manifest_path,
    place,
    read_manifest,
    state_of,
    verify,
    write_manifest,
)
from services.clock import Clock, SystemClock, zone
from services.damage import is_damage
from services.errors import EnvironmentFault, StoreRefused
from services.files_out import patiently
from services.leftovers import folder
from services.operations import Act, begin, finish
from services.progress import Progress, Silent
from services.settings import shop_settings

FRESH = 600
"""Seconds for which a backup of an unchanged store is as good as a new one."""
DAYS, WEEKS, MONTHS, BEFORE_MIGRATION, LEAST = 12, 10, 9, 3, 10
SHARE = 0.2
"""Of the free space; the newest ones stay even where it is less."""
_NEWEST_STAY = 3
_DAMAGED = "damaged"
_NAME = re.compile(r"hudie-(\d{8})-(\d{6})-([a-z-]+?)(?:-\d+)?\.hudie")


@dataclass(frozen=True)
class Restored:
    """What a restore did: the file taken, and where the store that was there before lies now (None: there was none)."""

    taken: Path
    kept: Path | None
    contacts: int
    operations: int


# -- making ----------------------------------------------------------------------------------------


def backup(
    store: Store,
    dest: Path,
    *,
    reason: str = "manual",
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> BackupInfo:
    """Make a verified copy at `dest`, a new file or a folder. Readers and writers go on meanwhile.

    Raises StoreRefused: exists, same_file, no_folder; EnvironmentFault. Nothing is then left at `dest`.
    """
    moment = (clock or SystemClock()).now()
    dest = dest.expanduser().absolute()
    if dest.is_dir():
        dest = _free_name(dest, _local(store, moment), reason)
    if _belongs_to(store.path, dest):
        raise StoreRefused("same_file", str(dest))
    return copy(store.path, dest, int(moment.timestamp()), reason, progress or Silent())


def automatic(
    store: Store, reason: str, clock: Clock | None = None, progress: Progress | None = None
) -> BackupInfo:
    """Make a backup in the store's own folder and thin the older ones out.

    A verified one younger than ten minutes serves as well while nothing was written since. Raises EnvironmentFault.
    """
    clock = clock or SystemClock()
    now = clock.now()
    last = newest(store)
    if (
        last is not None
        and 0 <= now.timestamp() - last.at < FRESH
        and last.written == state_of(store.connection)
    ):
        return last
    target = _own_folder(store.path)
    info = copy(
        store.path,
        _free_name(target, _local(store, now), reason),
        int(now.timestamp()),
        reason,
        progress or Silent(),
    )
    thin(store.path, now, shop_settings(store).time_zone)
    return info


def before(
    store: Store, reason: str, clock: Clock | None = None, progress: Progress | None = None
) -> BackupInfo:
    """The backup that goes before something big: `reason` is import | bulk_edit | undo | restore | erase."""
    return automatic(store, "before-" + reason.replace("_", "-"), clock, progress)


def before_migration(path: Path, progress: Progress | None = None) -> BackupInfo:
    """The backup of a store of an older version, which can't be opened yet."""
    now = datetime.now(UTC)
    target = _own_folder(path)
    name = _free_name(target, now.astimezone(zone("")), "before-migration")
    return copy(path, name, int(now.timestamp()), "before-migration", progress or Silent())


def _own_folder(store_path: Path) -> Path:
    target = folder(store_path)
    with faults_named():
        if not target.is_dir():
            if target.exists():
                raise EnvironmentFault("io", target.name)
            target.mkdir(mode=0o700)
    return target


def _local(store: Store, moment: datetime) -> datetime:
    return moment.astimezone(zone(shop_settings(store).time_zone))


def _free_name(target: Path, moment: datetime, reason: str) -> Path:
    stem = f"hudie-{moment:%Y%m%d-%H%M%S}-{reason}"
    name, number = target / f"{stem}.hudie", 2
    while name.exists():
        name, number = target / f"{stem}-{number}.hudie", number + 1
    return name


def _belongs_to(store_path: Path, dest: Path) -> bool:
    """Whether `dest` is the store or a file that is kept beside it under its name."""
    ours = [
        store_path,
        *(Path(f"{store_path}{end}") for end in ("-wal", "-shm", "-journal", ".lock", ".new")),
    ]
    real = Path(os.path.realpath(dest))
    return any(real == Path(os.path.realpath(f)) for f in ours)


# -- what is there ---------------------------------------------------------------------------------


def list_backups(store_path: Path) -> list[BackupInfo]:
    """The backups in the store's own folder, newest first."""
    found = []
    target = folder(store_path)
    for path in target.glob("hudie-*.hudie") if target.is_dir() else ():
        if (match := _NAME.fullmatch(path.name)) is None or match[3] == _DAMAGED:
            continue
        info = read_manifest(path)
        if info is None:
            written = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S").replace(tzinfo=zone(""))
            info = BackupInfo(path, int(written.timestamp()), match[3], size=path.stat().st_size)
        found.append(info)
    return sorted(found, key=lambda i: (i.at, i.path.stat().st_mtime_ns), reverse=True)


def newest(store: Store) -> BackupInfo | None:
    """The newest verified backup; None where there is none."""
    return next((i for i in list_backups(store.path) if i.verified), None)


# -- which are kept --------------------------------------------------------------------------------


def thin(store_path: Path, now: datetime, time_zone: str) -> list[BackupInfo]:
    """Remove the backups that need not be kept; they are answered.

    Kept: all of today and yesterday, one a day for 12 days, one a week for 10 weeks, one a month for 9 months
    (counted over what there is, so that a jump of the clock removes nothing more), 3 from before a migration, never
    fewer than 10; then the oldest go until all take no more than a fifth of the free space.
    """
    found = list_backups(store_path)
    if found and found[0].at > now.timestamp() + FRESH:
        return []  # the clock went back: nothing is judged by it
    kept = keep(found, now, time_zone)
    room = SHARE * (shutil.disk_usage(folder(store_path)).free + sum(i.size for i in found)) if found else 0
    taken = 0
    removed = []
    for number, info in enumerate(found):
        taken += info.size
        if info.path not in kept or (taken > room and number >= _NEWEST_STAY):
            taken -= info.size
            removed.append(info)
            info.path.unlink(missing_ok=True)
            manifest_path(info.path).unlink(missing_ok=True)
    return removed


def keep(found: Iterable[BackupInfo], now: datetime, time_zone: str) -> set[Path]:
    """Which backups (newest first) are kept whatever the space."""
    found = list(found)
    here = zone(time_zone)
    today = now.astimezone(here).date()
    day = {i.path: datetime.fromtimestamp(i.at, here).date() for i in found}
    kept = {p for p, d in day.items() if d >= today - timedelta(days=1)}
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        seen: set[tuple[int, ...]] = set()
        for info in found:
            key = period(day[info.path])
            if info.verified and key not in seen and len(seen) < most:
                seen.add(key)
                kept.add(info.path)
    kept |= {i.path for i in [i for i in found if i.reason == "before-migration"][:BEFORE_MIGRATION]}
    for info in found:
        if len(kept) >= LEAST:
            break
        kept.add(info.path)
    return kept


def _day(d: date) -> tuple[int, ...]:
    return (d.toordinal(),)


def _week(d: date) -> tuple[int, ...]:
    return d.isocalendar()[:2]


def _month(d: date) -> tuple[int, ...]:
    return (d.year, d.month)


# -- coming back -----------------------------------------------------------------------------------


def restore(
    file: Path,
    store_path: Path,
    clock: Clock | None = None,
    progress: Progress | None = None,
    wait: float = 10.0,
) -> Restored:
    """Put a backup in the store's place; the store that was there is kept beside the backups.

    The backup is proved on a private copy first. Nobody may have the store open. Raises StoreRefused (missing,
    foreign, newer, same_file, not_a_backup, no_folder, busy) or EnvironmentFault; the store is then as it was.
    """
    clock, progress = clock or SystemClock(), progress or Silent()
    file, store_path = file.expanduser().absolute(), store_path.expanduser().absolute()
    if _belongs_to(store_path, file):
        raise StoreRefused("same_file", str(file))
    from services.stores import locked, open_store, refusal

    try:
        if not Store.inspect(file):
            raise StoreRefused("missing", str(file))
    except StoreError as error:
        raise refusal(error) from error
    if not store_path.parent.is_dir():
        raise StoreRefused("no_folder", str(store_path))
    private = Path(f"{store_path}.restoring")
    with locked(store_path, wait):
        try:
            with faults_named():
                _private_copy(file, private, progress)
                kept = _keep_aside(store_path, clock.now(), progress)
                remove_files_beside(store_path)
                patiently(lambda: os.replace(private, store_path))
                flush_folder(store_path.parent)
        finally:
            remove_files(private)
    with open_store(store_path, wait=wait) as store:
        act = Act(clock=clock)
        with store.transaction():
            operation, _ = begin(store, act, "restore", {}, act.op_id)
            finish(store, operation, 0, {}, {}, set())
        sizes = store.row("SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM operation)")
        assert sizes is not None
    return Restored(file, kept, sizes[0], sizes[1])


def _private_copy(file: Path, private: Path, progress: Progress) -> None:
    """Copy a backup byte by byte, what stands in its log included, and prove the copy."""
    remove_files(private)
    for end in ("", "-wal"):
        source = Path(f"{file}{end}")
        if source.is_file():
            copy_bytes(source, Path(f"{private}{end}"), progress)
    manifest = read_manifest(file)
    if (
        manifest is not None
        and not Path(f"{file}-wal").exists()
        and digest_of(private, progress) != manifest.sha256
    ):
        raise StoreRefused("not_a_backup", str(file), {"finding": "sha256"})
    try:
        connection = connect(private)
        try:
            connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        finally:
            connection.close()
        verify(private, progress)
    except EnvironmentFault as error:
        if error.fault not in ("backup_failed", "corrupt"):
            raise
        raise StoreRefused("not_a_backup", str(file), {"finding": error.detail}) from error
    except (StoreError, DatabaseError, sqlcipher.Error, UnicodeDecodeError) as error:
        if not isinstance(error, StoreError) and not is_damage(error):
            raise
        raise StoreRefused("not_a_backup", str(file), {"finding": "corrupt"}) from error
    flush(private)


def _keep_aside(store_path: Path, now: datetime, progress: Progress) -> Path | None:
    """Keep the present store among its backups, whole or damaged as it is, and leave it in its place."""
    if not store_path.exists():
        return None
    target = _own_folder(store_path)
    here = now.astimezone(zone(""))
    try:
        connection = connect(store_path)
        try:
            if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                raise StoreRefused("busy", str(store_path), {"by": "command"})  # a command reads it right now
            written = state_of(connection)
        finally:
            connection.close()
        version, contacts, operations = verify(store_path, progress)
    except (EnvironmentFault, StoreError, DatabaseError, sqlcipher.Error, UnicodeDecodeError):
        # A damaged store is kept as it is, its log with it; it is no backup and never thinned out.
        kept = _free_name(target, here, _DAMAGED)
        wal = Path(f"{store_path}-wal")
        if wal.exists():
            _same_bytes(wal, Path(f"{kept}-wal"), progress)
        _same_bytes(store_path, kept, progress)
        return kept
    digest = digest_of(store_path, progress)
    kept = _free_name(target, here, "before-restore")
    _same_bytes(store_path, kept, progress)
    size, at = kept.stat().st_size, int(now.timestamp())
    write_manifest(
        BackupInfo(
            kept,
            at,
            "before-restore",
            version,
            contacts,
            operations,
            size,
            digest,
            written,
            True,
        )
    )
    return kept


def _same_bytes(source: Path, dest: Path, progress: Progress) -> None:
    partial = Path(f"{dest}.partial")
    partial.unlink(missing_ok=True)
    try:
        copy_bytes(source, partial, progress)
        place(partial, dest)
    finally:
        partial.unlink(missing_ok=True)


def remove_files_beside(store_path: Path) -> None:
    """Take away a store's log: applied to another file it would garble that one."""
    for end in ("-wal", "-shm", "-journal"):
        Path(f"{store_path}{end}").unlink(missing_ok=True)
    flush_folder(store_path.parent)
