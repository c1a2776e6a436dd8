"""About: what this is, which version, whose work it stands on."""

from __future__ import annotations

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui import logs
from ui.dialogs.settings.parts import Section
from ui.version import VERSION
from ui.widgets import ButterflyMark, Button, Card, Text

_LICENSES = Path(__file__).resolve().parents[3] / "resources" / "licenses"


class AboutSection(Section):
    """Name, version, licences, logs."""

    key = "about"
    icon = "info"

    @property
    def title(self) -> str:
        return self.tr("About")

    @property
    def words(self) -> tuple[str, ...]:
        return (self.tr("Version"), self.tr("Licences"), self.tr("Log files"))

    def build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(ButterflyMark(64), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(self.tr("Hudie 蝶"), "h1"))
        words.addWidget(Text(self.tr("Version {version}").format(version=VERSION), "body", "ink2"))
        words.addWidget(
            Text(
                self.tr("Customers, tags and phone lists of a small shop, on its own computer."),
                "body",
                "ink2",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        self.column.addLayout(head)
        card = Card(self.tr("Stands on the work of others"))
        for line in (
            self.tr("Qt for Python {qt} — LGPL 3").format(qt=PySide6.__version__),
            self.tr("Python {python} — PSF licence").format(python=platform.python_version()),
            self.tr("SQLite through SQLCipher — public domain, BSD"),
            self.tr("Phosphor icons — MIT"),
            self.tr("peewee, openpyxl, calamine, phonenumbers, pypinyin, cnlunar — MIT, Apache 2.0"),
        ):
            card.body.addWidget(Text(line, "body", "ink2", wrap=True))
        self.column.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Button(self.tr("Log files"), icon="folder-open", clicked=lambda: _open(logs.folder())))
        row.addWidget(Button(self.tr("Licences"), icon="file", clicked=lambda: _open(_LICENSES)))
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(
            Text(
                self.tr("Log files hold no names and no numbers; they help whoever looks into a fault."),
                "caption",
                "ink3",
                wrap=True,
            )
        )


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
