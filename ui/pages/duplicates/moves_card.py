"""What goes over in a merge, in numbers: a + b = c."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.merging import Moved
from ui.phrases import Phrases
from ui.widgets import Card, Rule, Text

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
    }[key]


class MovesCard(Card):
    """One figure for each thing that one of the two has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Duplicates.tr("What goes over"), parent=parent)
        self._row = QWidget()
        self.body.addWidget(self._row)

    def show_moves(self, moves: Sequence[Moved]) -> None:
        """Show these figures; what neither has is left out."""
        old = self._row
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        shown = [one for one in moves if one.winner or one.loser]
        for number, one in enumerate(shown):
            if number:
                line.addWidget(Rule(vertical=True))
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Text(what(one.what), "caption", "ink2"))
            column.addWidget(Text(f"{one.winner:,} + {one.loser:,}", "h1"))
            column.addWidget(Text(f"= {one.together:,}", "caption", "ink2"))
            line.addLayout(column, 1)
        self.body.replaceWidget(old, self._row)
        old.hide()
        old.deleteLater()
        self.setVisible(bool(shown))
