"""Facts of this computer, not of the shop: language, look, geometry, columns, last folder; one INI file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

LANGUAGES: Final = ("system", "zh_CN", "en")
MODES: Final = ("system", "light", "dark")


def default_file() -> Path:
    """Where the INI file lies for this user."""
    return user_config_path("Hudie", appauthor=False) / "hudie.ini"


class Machine:
    """The INI file. Values are kept as JSON, so that a list stays a list; an unreadable one counts as absent."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or default_file()
        self._file = QSettings(str(self.file), QSettings.Format.IniFormat)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of `key` (`group/name`), or `default`."""
        text = self._file.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def set(self, key: str, value: Any) -> None:
        """Keep a value that JSON can hold; None forgets the key."""
        if value is None:
            self._file.remove(key)
        else:
            self._file.setValue(key, json.dumps(value, ensure_ascii=True))

    def save(self) -> None:
        """Write now; the file is otherwise written when the program ends."""
        self._file.sync()

    # -- what the window itself keeps -------------------------------------------------------------

    @property
    def language(self) -> str:
        """system | zh_CN | en."""
        return _one_of(self.get("look/language"), LANGUAGES)

    @property
    def mode(self) -> str:
        """system | light | dark."""
        return _one_of(self.get("look/theme"), MODES)

    @property
    def text_scale(self) -> float:
        """1.0, 1.15 or 1.3."""
        found = self.get("look/text_scale")
        return found if found in (1.0, 1.15, 1.3) else 1.0

    @property
    def last_folder(self) -> Path:
        """The folder that a file was opened from or saved to last; the home folder at first."""
        found = self.get("files/last_folder")
        return Path(found) if isinstance(found, str) and Path(found).is_dir() else Path.home()

    def remember_folder(self, file: Path) -> None:
        """Begin the next file dialog where `file` lies."""
        self.set("files/last_folder", str(file.parent))

    @property
    def backup_copied(self) -> bool:
        """Whether a backup was ever copied to a place of the user's own."""
        return bool(self.get("files/backup_copied"))

    @backup_copied.setter
    def backup_copied(self, value: bool) -> None:
        self.set("files/backup_copied", value)

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window as Qt wrote them; empty at first."""
        found = self.get("window/geometry")
        return QByteArray.fromBase64(QByteArray(found.encode())) if isinstance(found, str) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self.set("window/geometry", bytes(value.toBase64().data()).decode("ascii"))


def _one_of(value: Any, known: tuple[str, ...]) -> str:
    return value if value in known else known[0]
