"""Who is at the counter: a fact of this computer and store, noted on every act."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from services.colleagues import Member, members, person_at_counter
from ui.context import Context
from ui.pages.contacts.words import owner
from ui.settings_file import Machine
from ui.widgets import Menu

_KEY: Final = "counter/staff"


def remembered(machine: Machine, path: str, store: Any) -> int:
    """Who was at the counter of this store last, as long as they work here; else the owner."""
    known = machine.get(_KEY, {})
    wanted = known.get(path) if isinstance(known, dict) else None
    return person_at_counter(store, wanted if isinstance(wanted, int) else 0)


class Counter(QObject):
    """Offers who works here, and switches."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def offer(self) -> None:
        """A menu of everybody who works here, over the status bar."""
        self._context.jobs.read(members, self._open, key="counter")

    def _open(self, found: list[Member]) -> None:
        if not self._window.isVisible():
            return
        menu = Menu(parent=self._window)
        for one in (member for member in found if member.active):
            action = menu.add(one.name or owner(), partial(self.switch, one.id))
            action.setCheckable(True)
            action.setChecked(one.id == self._context.staff_id)
        menu.addSeparator()
        menu.add(
            self.tr("Staff and accounts…"), lambda: self._context.window.open_settings("staff"), icon="users"
        )
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self._window.mapToGlobal(QPoint(self._window.width(), self._window.height()))
        size = menu.sizeHint()
        menu.popup(corner - QPoint(size.width() + 90, size.height() + 34))

    def switch(self, staff_id: int) -> None:
        """From now on this person acts; the computer remembers it."""
        context = self._context
        if staff_id == context.staff_id:
            return
        context.staff_id = staff_id
        kept = context.machine.get(_KEY, {})
        kept = kept if isinstance(kept, dict) else {}
        context.machine.set(_KEY, {**kept, str(context.path): staff_id})
        context.machine.save()
        context.window.renew()
