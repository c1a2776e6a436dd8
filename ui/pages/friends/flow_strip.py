"""The six states of the work in a row: figures that filter the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.friend_work.lists import STATES, Flow
from ui import theme
from ui.pages.contacts.words import task_state
from ui.widgets import CountTile, Icon, Rule


def _divider() -> QWidget:
    """Between the way to a friend and where it ends otherwise."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(8, 0, 8, 0)
    line.addWidget(Rule(vertical=True))
    return made


class FlowStrip(QWidget):
    """`chosen(state)`: to_add is the own list of today, the others are everybody's."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.tiles: dict[str, CountTile] = {}
        self._signs: list[QWidget] = []
        self._said: dict[str, tuple[int, str, str]] = {}
        for place, state in enumerate(STATES):
            if 0 < place < 5:
                sign = Icon("caret-right", 14, "ink3") if place < 4 else _divider()
                self._signs.append(sign)
                line.addWidget(sign)
            tile = CountTile(task_state(state), "0", " ", small=True)
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
        self._said = {
            "unassigned": (flow.unassigned, self.tr("to be dealt"), "ink"),
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
                self.tr("+{n} this month").format(n=f"{flow.friends_in_month:,}"),
                "accent",
            ),
            "refused": (
                flow.refused,
                self.tr("%n no answer", "", flow.unanswered) if flow.unanswered else " ",
                "ink",
            ),
            "not_found": (
                flow.not_found,
                self.tr("no request"),
                "warn" if flow.not_found else "ink",
            ),
        }
        self._fit()

    def _fit(self) -> None:
        """Signs go first where there is no room, then the notes, which a tooltip has too."""
        metrics = QFontMetrics(theme.font("caption"))
        texts = [tile.text() for tile in self.tiles.values()] + [note for _, note, _ in self._said.values()]
        needed = max((metrics.horizontalAdvance(text) for text in texts), default=0) + theme.px(22)
        tiles, gaps = len(self.tiles), 6 * (len(self.tiles) - 1)
        signs = sum(sign.sizeHint().width() + 6 for sign in self._signs)
        wide = self.width() - gaps >= tiles * needed
        for sign in self._signs:
            sign.setVisible(self.width() - gaps - signs >= tiles * needed)
        for key, (count, note, tone) in self._said.items():
            self.tiles[key].set_value(f"{count:,}", note if wide else "", tone)
            self.tiles[key].setToolTip(note.strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
