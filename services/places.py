"""Where a store lies badly: on a drive of another computer, or in a folder that a program keeps in step with others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from models.network import on_network_drive
from models.store import Store
from services.errors import StoreRefused
from services.progress import Progress
from services.stores import default_path

_SYNCED: Final = (
    (re.compile(r"onedrive\b.*"), "OneDrive"),
    (re.compile(r"dropbox\b.*"), "Dropbox"),
    (re.compile(r"坚果云.*|我的坚果云|nutstore.*"), "坚果云"),
    (re.compile(r"icloud ?drive.*|iclouddrive|com~apple~clouddocs|mobile documents"), "iCloud Drive"),
    (re.compile(r"google ?drive.*|googledrive-.*|my drive"), "Google Drive"),
    (re.compile(r"百度网盘.*|百度云.*|baidunetdisk.*|baidusyncdisk.*"), "百度网盘"),
)
"""Names of the folders that these services keep on a computer; a whole part of the path must match."""


@dataclass(frozen=True)
class BadPlace:
    """Why a place is bad for a store; `service` is the name of what keeps a folder in step."""

    kind: Literal["network", "synced"]
    service: str = ""


def bad_place(path: Path) -> BadPlace | None:
    """What speaks against keeping a store at `path`; None where nothing does."""
    if on_network_drive(path):
        return BadPlace("network")
    for part in path.absolute().parent.parts:
        for pattern, service in _SYNCED:
            if pattern.fullmatch(part.strip().casefold()):
                return BadPlace("synced", service)
    return None


def better_place() -> Path | None:
    """The standard place, where no store is yet and nothing speaks against it; else None."""
    place = default_path()
    return None if place.exists() or bad_place(place) is not None else place


def copy_to(store: Store, place: Path, progress: Progress | None = None) -> Path:
    """Make a verified copy of an open store, to be opened in its stead; the old one stays. Raises StoreRefused(exists)."""
    if place.exists():
        raise StoreRefused("exists", str(place))
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Asked once in a shop's life; every start asks whether the place is a bad one.
    from services import backups
    from services.backup_files import manifest_path

    made = backups.backup(store, place, progress=progress)
    # It is the store from now on, no backup of one.
    manifest_path(made.path).unlink(missing_ok=True)
    return made.path
