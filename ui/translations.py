"""The language of the interface: finds, compiles when stale, and installs what Qt translates with."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import PySide6
from platformdirs import user_cache_path
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from services.languages import first_spoken

log = logging.getLogger(__name__)

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = ROOT / "resources" / "translations"
_COMPILED: Final = ROOT / "build" / "translations"
_installed: list[QTranslator] = []


def resolve(language: str) -> str:
    """`zh_CN` or `en` for a setting; `system` follows the first language of the system that the program speaks."""
    if language in ("zh_CN", "en"):
        return language
    return first_spoken(QLocale.system().uiLanguages())


def current() -> str:
    """The language in force: `zh_CN` or `en`."""
    return str(_application().property("hudie_language") or "en")


def install(language: str) -> str:
    """Speak `language` (a setting) from now on; texts made before stay as they are. The language in force."""
    app = _application()
    chosen = resolve(language)
    forget()
    QLocale.setDefault(QLocale(chosen))
    files = [compiled(chosen)]
    if chosen != "en":
        files.append(
            Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{chosen}.qm"
        )
    for file in files:
        made = QTranslator(app)
        if file is not None and made.load(str(file)):
            app.installTranslator(made)
            _installed.append(made)
        else:
            log.warning("no translation %s", file.name if file else chosen)
    app.setProperty("hudie_language", chosen)
    return chosen


def forget() -> None:
    """Back to the texts of the source, as before the first `install`."""
    app = _application()
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    app.setProperty("hudie_language", None)


def compiled(language: str) -> Path | None:
    """The .qm of a language, compiled first when it is missing or older than its source; None when that fails."""
    source = SOURCES / f"{language}.ts"
    target = _COMPILED / f"{language}.qm"
    if _fresh(target, source):
        return target
    if not source.exists():
        return None
    if not _writable(target):
        target = user_cache_path("Hudie", appauthor=False) / "translations" / target.name
        if _fresh(target, source):
            return target
    target.parent.mkdir(parents=True, exist_ok=True)
    tool = Path(PySide6.__file__).with_name("lrelease.exe" if sys.platform == "win32" else "lrelease")
    # Two starts at once must not read half a file.
    partial = target.with_suffix(f".{os.getpid()}.partial")
    try:
        subprocess.run(
            [str(tool), "-silent", str(source), "-qm", str(partial)],
            check=True,
            capture_output=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        os.replace(partial, target)
    except (OSError, subprocess.CalledProcessError) as error:
        log.warning("the translation %s could not be compiled: %s", language, type(error).__name__)
        return target if target.exists() else None
    finally:
        partial.unlink(missing_ok=True)
    return target


def _fresh(target: Path, source: Path) -> bool:
    if not target.exists():
        return False
    return not source.exists() or target.stat().st_mtime >= source.stat().st_mtime


def _writable(target: Path) -> bool:
    folder = target.parent
    while not folder.exists():
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("translations need an application")
    return app
