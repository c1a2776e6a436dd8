"""Opening the store for the window: raise the window that has it, or say plainly why it does not open and what can be
done. Never a fresh empty store beside one that does not open."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from services import stores
from services.clock import SystemClock, zone
from services.errors import EnvironmentFault, HudieError, StoreRefused
from ui import messages
from ui.dialogs.base import Dialog
from ui.later import rescue
from ui.settings_file import Machine
from ui.widgets import Button, Card, Icon, Text
from ui.window.rescue_words import rescue_words

_ANSWER_WITHIN = 3.0
"""Seconds in which the first window, still starting, must answer."""


def open_for_window(path: Path, machine: Machine, *, is_home: bool = True) -> Any:
    """The open store, or None when another window was raised or the user gave up."""
    reading = False
    while True:
        try:
            if reading:
                return stores.open_store(path, reader=True)
            # Only the shop's own first store is made where none is: another one was there when it was chosen.
            create = is_home and not _was_here(path, machine)
            if stores.is_older(path):
                from ui.window.restoring import UpdatingDialog

                UpdatingDialog(path).exec_patiently()
            found = stores.open_store(path, create=create, window=True, wait=0)
            _remember(path, machine, is_home)
            return found
        except (StoreRefused, EnvironmentFault) as error:
            if error.code == "busy" and _raised(path):
                return None
            chosen = ask(error, path, machine)
        if chosen is None:
            return None
        path, reading = chosen.path, chosen.reading


def _was_here(path: Path, machine: Machine) -> bool:
    return path.exists() or str(path.absolute()) in machine.get("files/stores", [])


def _remember(path: Path, machine: Machine, is_home: bool) -> None:
    known = machine.get("files/stores", [])
    if is_home and str(path.absolute()) not in known:
        machine.set("files/stores", [*known, str(path.absolute())][-20:])


def _raised(path: Path) -> bool:
    from ui.window.instance import raise_first

    until = time.monotonic() + _ANSWER_WITHIN
    while not raise_first(path):
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


@dataclass(frozen=True)
class Chosen:
    """The store to open instead, and whether only to look into it."""

    path: Path
    reading: bool = False


def ask(error: HudieError, path: Path, machine: Machine) -> Chosen | None:
    """Say why a store does not open; what to open then, or None to give up."""
    dialog = StoreTroubleDialog(error, path, machine)
    if not dialog.exec() or dialog.chosen is None:
        return None
    return Chosen(dialog.chosen, dialog.reading)


class StoreTroubleDialog(Dialog):
    """Why the store does not open, and the ways on; `chosen` is the store to open then, `reading` only to look into it."""

    def __init__(self, error: HudieError, path: Path, machine: Machine) -> None:
        super().__init__(None, "", width=640, cancel=self.tr("Quit, change nothing"))
        self.set_title(self.tr("This shop's data can't be opened"))
        self.chosen: Path | None = None
        self.reading = False
        self._path, self._machine = path, machine
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Icon("warning", 24, "warn", square=48, back="warn_soft"), 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = Text(messages.sentence(error), "body", wrap=True)
        head.addWidget(self.sentence, 1)
        self.body.addLayout(head)
        self.again = self._way(
            "arrows-clockwise",
            self.tr("Try again"),
            self.tr("When the other program is closed, or the drive is back."),
            self.tr("Try again"),
            self._again,
        )
        self.restore: Button | None = None
        found = rescue.rescue(path) if error.code in ("corrupt", "missing", "foreign") else None
        if found is not None:
            here = zone("")
            at = datetime.fromtimestamp(found.backup.at, here)
            file = found.backup.path
            said = rescue_words(found, at, SystemClock().now().astimezone(here))
            if path.exists():
                said += " " + self.tr("The file as it is now is kept.")
            self.restore = self._way(
                "clock-counter-clockwise",
                self.tr("Restore the newest backup"),
                said,
                self.tr("Restore"),
                lambda: self._restore(file),
            )
        self.elsewhere: Button | None = None
        if error.code == "read_only" and os.access(path, os.R_OK):
            self.elsewhere = self._way(
                "folder-open",
                self.tr("Go on in another folder"),
                self.tr("A copy is made there, checked and opened; the old file is left as it is."),
                self.tr("Choose a folder…"),
                self._move,
            )
        self.look: Button | None = None
        if self.elsewhere is not None and not stores.is_older(path):
            self.look = self._way(
                "eye",
                self.tr("Only look"),
                self.tr("Everything can be searched and read; nothing can be changed."),
                self.tr("Open"),
                self._look,
            )
        self.other = self._way(
            "folder-open",
            self.tr("Open another file"),
            self.tr("A store of Hudie in another place, or a backup of one."),
            self.tr("Choose a file…"),
            self._choose,
        )
        self.fresh: Button | None = None
        if error.code in ("missing", "no_folder", "read_only"):
            self.fresh = self._way(
                "plus",
                self.tr("Begin a new shop elsewhere"),
                self.tr("In a folder that you choose; the old place is left as it is."),
                self.tr("Choose a folder…"),
                self._begin,
            )
        self.set_hint(self.tr("Nothing has been changed or deleted."))

    def _way(self, icon: str, title: str, hint: str, action: str, go: Any) -> Button:
        card = Card(margins=(16, 10, 14, 10))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon(icon, 20, "slate", square=38, back="slate_soft"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, "bold"))
        words.addWidget(Text(hint, "caption", "ink2", wrap=True))
        row.addLayout(words, 1)
        button = Button(action, name=title, clicked=go)
        row.addWidget(button)
        card.body.addLayout(row)
        self.body.addWidget(card)
        return button

    def _take(self, path: Path) -> None:
        self.chosen = path
        self.accept()

    def _again(self) -> None:
        self._take(self._path)

    def _look(self) -> None:
        self.reading = True
        self._take(self._path)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open another file"),
            str(self._machine.last_folder),
            self.tr("Hudie stores (*.hudie)") + ";;" + self.tr("All files (*)"),
        )
        if name:
            self._machine.remember_folder(Path(name))
            self._take(Path(name))

    def _begin(self) -> None:
        path = self._free_place(self.tr("Folder for the new shop"))
        if path is not None:
            self._take(path)

    def _free_place(self, title: str) -> Path | None:
        """A store's name in a folder that is chosen and can be written to; None says why in the hint."""
        folder = QFileDialog.getExistingDirectory(self, title, str(self._machine.last_folder))
        if not folder:
            return None
        path = Path(folder) / "shop.hudie"
        if path.exists():
            self.set_hint(self.tr("There is a shop in this folder already: open it as another file."))
            return None
        if not os.access(folder, os.W_OK):
            self.set_hint(self.tr("This folder can only be read too. Choose another one."))
            return None
        return path

    def _move(self) -> None:
        path = self._free_place(self.tr("Folder for the shop's data"))
        if path is not None:
            self._restore(self._path, path, self.tr("Copying the shop's data"))

    def _restore(self, file: Path, place: Path | None = None, title: str = "") -> None:
        from ui.window.restoring import RestoringDialog

        place = place or self._path
        dialog = RestoringDialog(file, place, self, title, self.tr("Back"))
        dialog.exec()
        if dialog.failed:
            self.sentence.setText(dialog.failed)
        else:
            self._take(place)
