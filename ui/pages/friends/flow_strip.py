"""The six states of the work in a row: figures that filter the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.friend_work.lists import STATES, Flow
from ui.pages.contacts.words import task_state
from ui.widgets import CountTile, Icon, Rule


class FlowStrip(QWidget):
    """`chosen(state)`: to_add is the own list of today, the others are everybody's."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.tiles: dict[str, CountTile] = {}
        for place, state in enumerate(STATES):
            if 0 < place < 4:
                line.addWidget(Icon("caret-right", 14, "ink3"))
            elif place == 4:
                line.addSpacing(8)
                line.addWidget(Rule(vertical=True))
                line.addSpacing(8)
            tile = CountTile(task_state(state), "0", " ")
            tile.clicked.connect(lambda _checked=False, state=state: self._press(state))
            self.tiles[state] = tile
            line.addWidget(tile, 1)

    def _press(self, state: str) -> None:
        self.set_state(state)
        self.chosen.emit(state)

    def set_state(self, state: str) -> None:
        """Mark a tile as the one that filters."""
        for key, tile in self.tiles.items():
            tile.setChecked(key == state)

    def show_flow(self, flow: Flow) -> None:
        """Show how the work stands."""
        said = {
            "unassigned": (flow.unassigned, self.tr("waiting"), "ink"),
            "to_add": (flow.to_add, self.tr("today"), "accent"),
            "requested": (
                flow.requested,
                self.tr("%n to look at", "", flow.remind)
                if flow.remind
                else self.tr("oldest %n day(s)", "", flow.oldest)
                if flow.requested
                else " ",
                "warn" if flow.remind else "ink",
            ),
            "friend": (
                flow.friend,
                self.tr("this month +{n}").format(n=f"{flow.friends_in_month:,}"),
                "accent",
            ),
            "refused": (
                flow.refused,
                self.tr("%n no answer", "", flow.unanswered) if flow.unanswered else " ",
                "ink",
            ),
            "not_found": (
                flow.not_found,
                self.tr("not counted as asked"),
                "warn" if flow.not_found else "ink",
            ),
        }
        for key, (count, note, tone) in said.items():
            self.tiles[key].set_value(f"{count:,}", note, tone)
