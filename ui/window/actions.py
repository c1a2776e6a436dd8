"""What the window can do by key and in its menu: one QAction each, words and keys in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui import icons
from ui.phrases import QT_TRANSLATE_NOOP
from ui.widgets import Menu


@dataclass(frozen=True)
class Entry:
    """An act of the window: key of the table below, words, icon, keys."""

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()


ENTRIES: tuple[Entry | None, ...] = (
    Entry("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "arrow-u-up-left", ("Ctrl+Z",)),
    Entry("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "arrow-u-up-right", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry("history", QT_TRANSLATE_NOOP("Actions", "History…"), "clock-counter-clockwise"),
    None,
    Entry("import", QT_TRANSLATE_NOOP("Actions", "Import Excel…"), "upload-simple", ("Ctrl+I",)),
    Entry("import_history", QT_TRANSLATE_NOOP("Actions", "Earlier imports…"), "table"),
    Entry("export", QT_TRANSLATE_NOOP("Actions", "Export contacts…"), "download-simple", ("Ctrl+E",)),
    None,
    Entry("sell", QT_TRANSLATE_NOOP("Actions", "Record a sale…"), "receipt", ("F2",)),
    Entry("products", QT_TRANSLATE_NOOP("Actions", "Products…"), "barcode"),
    Entry("register", QT_TRANSLATE_NOOP("Actions", "Register a newcomer…"), "user-plus", ("Ctrl+Shift+N",)),
    None,
    Entry("demo", QT_TRANSLATE_NOOP("Actions", "Look around a demo shop"), "eye"),
    Entry("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "gear-six", ("Ctrl+,",)),
    Entry("keys", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "keyboard", ("F1",)),
    Entry("about", QT_TRANSLATE_NOOP("Actions", "About Hudie"), "info"),
)
"""The menu behind the gear; None is a line."""

KEYS_ONLY: tuple[Entry, ...] = (
    Entry("find", QT_TRANSLATE_NOOP("Actions", "Find a contact"), keys=("Ctrl+F",)),
    Entry("create", QT_TRANSLATE_NOOP("Actions", "New contact"), keys=("Ctrl+N",)),
    Entry("refresh", QT_TRANSLATE_NOOP("Actions", "Refresh"), keys=("F5",)),
)


def words(entry: Entry) -> str:
    """What an entry is called, in the language in force."""
    return QCoreApplication.translate("Actions", entry.text)


def make(window: QWidget, slots: dict[str, Callable[[], object]]) -> dict[str, QAction]:
    """One action for each entry that has a slot, heard anywhere in `window`."""
    made: dict[str, QAction] = {}
    for entry in (*ENTRIES, *KEYS_ONLY):
        if entry is None or entry.name not in slots:
            continue
        action = QAction(words(entry), window)
        if entry.icon:
            action.setIcon(icons.icon(entry.icon))
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setShortcutVisibleInContextMenu(True)
        slot = slots[entry.name]
        action.triggered.connect(lambda _checked=False, slot=slot: slot())
        window.addAction(action)
        made[entry.name] = action
    return made


def fill(menu: Menu, actions: dict[str, QAction]) -> None:
    """Put the entries of the menu into it."""
    for entry in ENTRIES:
        if entry is None:
            menu.addSeparator()
        elif entry.name in actions:
            menu.addAction(actions[entry.name])
