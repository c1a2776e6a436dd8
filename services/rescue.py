"""What can be done for a store that is damaged or gone: the newest backup that was proved, and what it lacks."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from playhouse.sqlcipher_ext import sqlcipher

from services import backups
from services.backup_files import BackupInfo


@dataclass(frozen=True)
class Rescue:
    """A backup to go back to. `contacts` and `operations` are how many the store has beyond it, by what can still be
    read there; None where that can't be told."""

    backup: BackupInfo
    contacts: int | None = None
    operations: int | None = None


def rescue(store_path: Path) -> Rescue | None:
    """The newest verified backup of a store that may be damaged; None where there is none. Reads only."""
    found = next((info for info in backups.list_backups(store_path) if info.verified), None)
    if found is None:
        return None
    sizes = _sizes(store_path)
    if sizes is None:
        return Rescue(found)
    return Rescue(found, max(0, sizes[0] - found.contacts), max(0, sizes[1] - found.operations))


def _sizes(store_path: Path) -> tuple[int, int] | None:
    wal = Path(f"{store_path}-wal")
    # Without a log the file alone is the store, and nothing need be made beside it to read it.
    alone = not wal.exists() or wal.stat().st_size == 0
    address = f"{store_path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    try:
        with contextlib.closing(sqlcipher.connect(address, uri=True, timeout=1)) as connection:
            return (
                int(connection.execute("SELECT count(*) FROM contact").fetchone()[0]),
                int(connection.execute("SELECT count(*) FROM operation").fetchone()[0]),
            )
    except (sqlcipher.Error, UnicodeDecodeError):
        return None
