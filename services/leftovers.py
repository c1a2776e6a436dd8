"""What lies beside a store, and what a kill may have left there."""

from __future__ import annotations

import shutil
from pathlib import Path

from models.store import Store, remove_files


def folder(store_path: Path) -> Path:
    """Where the backups of a store lie."""
    return Path(f"{store_path}.backups")


def clean_up(store: Store) -> None:
    """Remove what a killed backup, restore or import has left, while the store's lock is held."""
    for leftover in (Path(f"{store.path}.restoring"), Path(f"{store.path}.new")):
        remove_files(leftover)
    target = folder(store.path)
    for partial in target.glob("*.partial*") if target.is_dir() else ():
        partial.unlink(missing_ok=True)
    work = Path(f"{store.path}.work")
    wanted = {name for (name,) in store.rows("SELECT stage FROM import_batch WHERE stage != ''")}
    for file in work.iterdir() if work.is_dir() else ():
        if file.name not in wanted:
            shutil.rmtree(file) if file.is_dir() else file.unlink(missing_ok=True)
