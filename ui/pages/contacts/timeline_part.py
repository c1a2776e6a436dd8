"""The timeline of one contact with its filter, and the way to earlier entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.later import timeline
from ui.pages.contacts.fitting import FittingChoice
from ui.pages.contacts.timeline_list import EDITS, TAGS, TimelineList
from ui.widgets import Button, Text

if TYPE_CHECKING:
    from services.timeline import Entry

FIRST: Final = 5
"""Entries shown at first: what is known of the contact stands below them."""
MORE: Final = 20
_KINDS: Final = {"edits": EDITS, "tags": TAGS}


class TimelinePart(QWidget):
    """`filtered()` asks for the entries anew: read them by `reader`, show them by `show_entries`."""

    filtered = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._contact = 0
        self._last = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(Text(self.tr("Timeline"), "h2"))
        self.kinds = FittingChoice(
            [
                ("all", self.tr("All")),
                ("counter", self.tr("Sales")),
                ("edits", self.tr("Edits")),
                ("tags", self.tr("Tags")),
            ],
            name=self.tr("Timeline"),
            right=True,
        )
        self.kinds.chosen.connect(lambda _value: self.filtered.emit())
        line.addWidget(self.kinds, 1)
        column.addLayout(line)
        self.list = TimelineList(context)
        column.addWidget(self.list)
        self.nothing = Text(self.tr("Nothing of this kind yet"), "caption", "ink3")
        column.addWidget(self.nothing)
        self.earlier = Button(
            self.tr("Earlier"), "link", "caret-down", size="small", clicked=self._read_earlier
        )
        column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)

    def reader(self, contact: int, before: int | None = None) -> Callable[[Any], list[Entry]]:
        """What reads the entries as they are filtered now, one more than are shown at once."""
        chosen, limit = self.kinds.value(), FIRST if before is None else MORE

        def read(store: Any) -> list[Entry]:
            return timeline.timeline(
                store,
                contact,
                kinds=_KINDS.get(chosen),
                counter=chosen == "counter",
                limit=limit + 1,
                before=before,
            )

        return read

    def show_entries(self, contact: int, entries: Sequence[Entry], *, further: bool = False) -> None:
        """Show what was read of a contact, behind what there is when `further`."""
        self._contact = contact
        limit = MORE if further else FIRST
        shown = entries[:limit]
        self.list.fill(shown, further=further)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(not self.list.count())
        self.earlier.setVisible(len(entries) > limit)
        self._last = shown[-1].operation if shown else 0

    def _read_earlier(self) -> None:
        contact = self._contact
        if not self._last:
            return

        def done(entries: list[Entry]) -> None:
            if contact == self._contact:
                self.show_entries(contact, entries, further=True)

        self.context.jobs.read(self.reader(contact, self._last), done, key=(id(self), "earlier"))
