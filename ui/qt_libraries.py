"""Names the package to install when Qt can't be loaded; imports no Qt itself."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path

_TABLE = Path(__file__).resolve().parent.parent / "resources" / "dev" / "debian-packages.txt"
_MISSING = re.compile(r"(lib[\w.+-]+?\.so[\d.]*): cannot open shared object file")


def explain_missing(error: ImportError) -> str | None:
    """The sentence for a shared library that Qt misses at import; None when `error` tells of something else."""
    found = _MISSING.search(str(error))
    return _sentence([found[1]]) if found else None


def explain_missing_for_window() -> str | None:
    """The sentence for libraries without which Qt would abort as it opens a window under X11; None when all are there.

    To be asked before QApplication is made: Qt ends the process there, no exception can be caught.
    """
    if sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY") or not os.environ.get("DISPLAY"):
        return None
    if os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return None
    missing = [library for library, (_, when) in _table().items() if when == "xcb" and not _loads(library)]
    return _sentence(missing) if missing else None


def _table() -> dict[str, tuple[str, str]]:
    rows = (line.split() for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return {row[0]: (row[1], row[2]) for row in rows if row and not row[0].startswith("#")}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _sentence(libraries: list[str]) -> str:
    table = _table()
    names = ", ".join(libraries)
    packages = " ".join(dict.fromkeys(table[library][0] for library in libraries if library in table))
    # There is no translator yet: Qt itself is what can't be loaded.
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    if next(filter(None, settings), "").startswith("zh"):
        if packages:
            return f"Hudie 打不开：系统缺少 {names}。Debian 或 Ubuntu 请运行：sudo apt-get install {packages}"
        return f"Hudie 打不开：系统缺少 {names}。请安装含有它的系统软件包。"
    if packages:
        return f"Hudie can't start: {names} is missing. On Debian or Ubuntu: sudo apt-get install {packages}"
    return f"Hudie can't start: {names} is missing. Install the system package that holds it."
