"""What goes over in a merge, in numbers: a + b = c."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.merging import Moved
from services.money import written
from ui import tier_words
from ui.phrases import Phrases
from ui.widgets import Card, FlowLayout, Text

Duplicates = Phrases("Duplicates")


def what(key: str) -> str:
    """What is counted."""
    return {
        "identity": Duplicates.tr("Numbers and IDs"),
        "contact_tag": Duplicates.tr("Tags"),
        "friendship": Duplicates.tr("Friends with accounts"),
        "feedback": Duplicates.tr("Feedback"),
        "registration": Duplicates.tr("Registrations"),
        "referrer": Duplicates.tr("Brought by them"),
        "sale": Duplicates.tr("Sales"),
        "points": Duplicates.tr("Points"),
        "stored": Duplicates.tr("Stored value ¥"),
        "tier": Duplicates.tr("Tier"),
    }[key]


def figure(key: str, number: int) -> str:
    """A figure of something that is counted."""
    text = written(abs(number)) if key == "stored" else f"{abs(number):,}"
    return f"−{text}" if number < 0 else text


class MovesCard(Card):
    """One figure for each thing that one of the two has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Duplicates.tr("What goes over"), parent=parent)
        self._row = QWidget()
        self.body.addWidget(self._row)

    def show_moves(self, moves: Sequence[Moved], tiers: Sequence[str | None] = ()) -> None:
        """Show these figures, and the tiers of the two and of the merged one; what neither has is left out."""
        old = self._row
        self._row = QWidget()
        flow = FlowLayout(self._row, gap=24, line_gap=12)
        shown = [
            (
                what(one.what),
                f"{figure(one.what, one.winner)} + {figure(one.what, one.loser)}",
                figure(one.what, one.together),
            )
            for one in moves
            if one.winner or one.loser
        ]
        if any(tier is not None for tier in tiers):
            names = ["–" if tier is None else tier_words.name(tier) for tier in tiers]
            shown.append((what("tier"), f"{names[0]} + {names[1]}", names[2]))
        for caption, both, together in shown:
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(Text(caption, "caption", "ink2"))
            column.addWidget(Text(both, "h1"))
            column.addWidget(Text(f"= {together}", "caption", "ink2"))
            flow.addWidget(part)
        self.body.replaceWidget(old, self._row)
        old.hide()
        old.deleteLater()
        self.setVisible(bool(shown))
