"""Opening the panel of one filter, with what the store offers to filter by."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from services.contact_query import Filter
from ui import tier_words
from ui.context import Context
from ui.later import batches, channels, contact_facts, custom_fields, ladder, segments, tags
from ui.moments import moment_words
from ui.pages.contacts import words
from ui.pages.contacts.filters import FilterBar, Names

if TYPE_CHECKING:
    from ui.pages.contacts.filter_popup import Choices, FilterPopup


class Filtering(QObject):
    """Opens the panel under the bar and takes over what is chosen in it."""

    def __init__(self, context: Context, bar: FilterBar) -> None:
        super().__init__(bar)
        self.context, self.bar = context, bar
        bar.add_wanted.connect(lambda: self.open(None))
        bar.edit_wanted.connect(self.open)

    def open(self, existing: Filter | None) -> None:
        """The panel of one filter; None = of a new one."""
        self.context.jobs.read(
            self._read, lambda answer: self._opened(existing, *answer), key=(id(self), "choices")
        )

    def read_names(self, then: Callable[[], object]) -> None:
        """Learn what the ids in filters are called, then go on."""

        def take(answer: tuple[Choices, Names]) -> None:
            self.bar.names = answer[1]
            then()

        self.context.jobs.read(self._read, take, key=(id(self), "names"))

    def _read(self, store: Any) -> tuple[Choices, Names]:
        from ui.pages.contacts.filter_popup import Choices

        known, fields = tags.tag_list(store), custom_fields.definitions(store)
        context = self.context
        named = [
            (b.batch, b.file_name, moment_words(context.local(b.at), context.now()))
            for b in batches.batches(store, None)
        ]
        names = Names(
            {t.id: t.name for t in known},
            {f.id: f for f in fields},
            {number: f"{name} · {when}" for number, name, when in named},
            staff={i: name or words.owner() for i, name in context.staff.items()},
            channels={c.id: c.name for c in channels.channels(store)},
            segments={s.id: s.name for s in segments.segments(store)},
            tiers={t.id: tier_words.name(t.name) for t in ladder.ladder(store)},
        )
        linked = (
            tuple(mapping.items()) for mapping in (names.staff, names.channels, names.segments, names.tiers)
        )
        return Choices(known, fields, named, *linked), names

    def _opened(self, existing: Filter | None, choices: Choices, names: Names) -> None:
        if not self.bar.isVisible():
            return
        from ui.pages.contacts.filter_popup import FilterPopup

        self.bar.names = names
        popup = FilterPopup(self.bar.add, choices, self.context.today(), existing)
        popup.chosen.connect(lambda new: self.bar.replace(existing, new))
        popup.removed.connect(lambda: self.bar.replace(existing, None))
        popup.areas_wanted.connect(lambda: self._read_areas(popup))
        popup.open_under()
        popup.begin()

    def _read_areas(self, popup: FilterPopup) -> None:
        def show(found: list[tuple[str, int]]) -> None:
            if isValid(popup):
                popup.set_areas(found)

        self.context.jobs.read(contact_facts.areas, show, key=(id(self), "areas"))
