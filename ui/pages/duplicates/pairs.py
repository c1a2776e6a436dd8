"""The left side: who looks like one person, filtered by how certain that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from services.contacts import DisplayName
from services.duplicates import Group
from ui import duplicate_words
from ui.pages.contacts import words
from ui.pages.duplicates.reading import Found
from ui.phrases import Phrases
from ui.tables import Column, Kind, Lines, ListColumn, ListTable, TableView, Tag
from ui.widgets import Bar, Button, EmptyState, FilterChip, FlowLayout, Rule, Text

Duplicates = Phrases("Duplicates")

ROW: Final = 56
FILTERS: Final = ("all", "certain", "perhaps")


@dataclass(frozen=True)
class Row:
    """A group at its place in the list, and what its contacts are called."""

    place: int
    group: Group
    names: tuple[str, ...]


def group_words(names: Sequence[str]) -> str:
    """Who is in a group: the first two by name, and how many more."""
    said = " / ".join(names[:2])
    return (
        said
        if len(names) < 3
        else Duplicates.tr("{names} and %n more", "", len(names) - 2).format(names=said)
    )


def certainty(group: Group) -> Tag:
    """The chip of a group."""
    if group.certain:
        return Tag(Duplicates.tr("Certain"), "accent")
    return Tag(Duplicates.tr("Perhaps"), "warn")


class _View(TableView):
    """Right skips, Delete says that they are two people, Enter goes on to the side by side (`key_pressed`)."""

    key_pressed = Signal(str)

    _KEYS: Final = {
        Qt.Key.Key_Right: "skip",
        Qt.Key.Key_Delete: "apart",
        Qt.Key.Key_Return: "look",
        Qt.Key.Key_Enter: "look",
    }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._KEYS.get(key) == "apart" and event.isAutoRepeat():
            return
        if key in self._KEYS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.key_pressed.emit(self._KEYS[key])
        else:
            super().keyPressEvent(event)


class PairsSide(QFrame):
    """`chosen(Group | None)` follows the current line; `key_pressed` is skip | apart | look; `bulk_wanted()`;
    `cancelled()` stops a search that runs; `again()` wants another one."""

    chosen = Signal(object)
    key_pressed = Signal(str)
    bulk_wanted = Signal()
    cancelled = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._found = Found((), {})
        self._filter = "all"
        self._filling = False
        self.title = Text(self.tr("Looks like one person"), "h2")
        chips = QWidget()
        flow = FlowLayout(chips)
        self.chips = {key: FilterChip("") for key in FILTERS}
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, key=key: self.set_filter(key))
            flow.addWidget(chip)
        self.table: ListTable[Row] = ListTable(
            [
                ListColumn(
                    Column(
                        "name", self.tr("Contacts"), Kind.LINES, 150, least=80, stretch=True, sortable=False
                    ),
                    lambda row: Lines(group_words(row.names), duplicate_words.reasons(row.group.reasons)),
                ),
                ListColumn(
                    Column(
                        "certainty", self.tr("How certain"), Kind.STATUS, width=84, least=70, sortable=False
                    ),
                    lambda row: certainty(row.group),
                ),
            ],
            key=lambda row: row.place,
            parent=self,
        )
        self.view = _View(self.table, name=self.tr("Duplicates"), row_height=ROW)
        self.view.horizontalHeader().hide()
        self.view.current_changed.connect(self._current)
        self.view.key_pressed.connect(self.key_pressed)
        self.nothing = EmptyState("check-circle", self.tr("Nobody is here twice"), tone="accent")
        self.unknown = EmptyState(
            "users",
            self.tr("Not looked through yet"),
            self.tr("The search was stopped."),
            (self.tr("Look again"),),
        )
        self.unknown.acted.connect(lambda _index: self.again.emit())
        self.looking = QWidget()
        column = QVBoxLayout(self.looking)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Looking through all contacts …"), "caption", "ink2", wrap=True))
        self.bar = Bar(name=self.tr("Looking for duplicates"))
        column.addWidget(self.bar)
        stop = QHBoxLayout()
        stop.addWidget(Button(self.tr("Stop"), "ghost", "x", size="small", clicked=self.cancelled.emit))
        stop.addStretch(1)
        column.addLayout(stop)
        column.addStretch(1)
        self.stack = QStackedWidget()
        for part in (self.view, self.nothing, self.unknown, self.looking):
            self.stack.addWidget(part)
        self.bulk = Button("", "secondary", "users", clicked=self.bulk_wanted.emit)
        self.bulk_hint = Text(self.tr("A preview first; it can be undone"), "caption", "ink2", wrap=True)
        self.bulk_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.foot = QWidget()
        self.foot_rule = Rule()
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(6)
        self.bulk.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        foot.addWidget(self.bulk)
        foot.addWidget(self.bulk_hint)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(chips)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self.stack, 1)
        outer.addWidget(self.foot_rule)
        outer.addWidget(self.foot)
        self._count()

    # -- filling -----------------------------------------------------------------------------------

    def show_search(self, done: int, total: int | None) -> None:
        """Show how far a search is."""
        self.bar.set_done(done, total)
        self.stack.setCurrentWidget(self.looking)

    def show_unknown(self) -> None:
        """Say that nobody has looked to the end yet."""
        self.stack.setCurrentWidget(self.unknown)

    def show_found(self, found: Found) -> None:
        """Show these groups; who was current stays so, else the next in the line."""
        self._found = found
        self._count()
        self._fill()

    def set_filter(self, key: str) -> None:
        """Show all groups, the certain ones, or the others."""
        self._filter = key
        self._count()
        self._fill()

    def _count(self) -> None:
        certain = len(self._found.certain())
        counts = {
            "all": len(self._found.groups),
            "certain": certain,
            "perhaps": len(self._found.groups) - certain,
        }
        texts = {
            "all": self.tr("All {count}"),
            "certain": self.tr("Certain {count}"),
            "perhaps": self.tr("Perhaps {count}"),
        }
        for key, chip in self.chips.items():
            chip.setText(texts[key].format(count=f"{counts[key]:,}"))
            chip.setChecked(key == self._filter)
        self.bulk.setText(self.tr("Merge %n certain group(s)…", "", certain))
        self.foot.setVisible(certain > 0)
        self.foot_rule.setVisible(certain > 0)

    def _wanted(self, group: Group) -> bool:
        return self._filter == "all" or group.certain == (self._filter == "certain")

    def _fill(self) -> None:
        current = self.group()
        at = max(self.view.currentIndex().row(), 0)
        names = _called(self._found.names)
        rows = [
            Row(place, group, tuple(names.get(contact, "") for contact in group.contacts))
            for place, group in enumerate(self._found.groups)
            if self._wanted(group)
        ]
        self._filling = True
        self.table.set_rows(rows)
        self.stack.setCurrentWidget(self.view if rows else self.nothing)
        if rows:
            same = (n for n, row in enumerate(rows) if current is not None and _same(row.group, current))
            self.view.go_to(rows[next(same, min(at, len(rows) - 1))].place)
        self._filling = False
        self.chosen.emit(self.group())

    def group(self) -> Group | None:
        """The group of the current line."""
        row = self.view.currentIndex().row()
        return self.table.row(row).group if 0 <= row < self.table.rowCount() else None

    def certain(self) -> list[Group]:
        """The certain groups, whatever the filter shows."""
        return self._found.certain()

    def next(self) -> None:
        """Go on to the next line; from the last one to the first."""
        rows = self.table.rowCount()
        if rows:
            self.view.go_to(self.table.row_id((self.view.currentIndex().row() + 1) % rows))

    def _current(self, _place: object) -> None:
        if not self._filling:
            self.chosen.emit(self.group())


def _same(one: Group, other: Group) -> bool:
    """Whether a group is what is left of another one."""
    return one.reasons == other.reasons and set(one.contacts) <= set(other.contacts)


def _called(names: Mapping[int, DisplayName]) -> dict[int, str]:
    return {contact: words.called(name) for contact, name in names.items()}
