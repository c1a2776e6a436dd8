"""Lists that are dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

_SHEETS: Final = (".xlsx", ".xls", ".xlsb", ".xlsm", ".ods", ".csv", ".txt", ".tsv")
"""What may be dropped on the window; what is really in the file the importer finds out."""


def dropped(mime: QMimeData) -> Path | None:
    """The one file of this computer that is dropped, if it may be a list."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() in _SHEETS else None
