"""What rules say about money paid in beforehand, as hints; the program gives no legal advice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.phrases import Phrases
from ui.widgets import Banner, Text

Legal = Phrases("Legal")

NAMED_MOST = 500_000
"""Fen that a card with a name may hold at most (retail, catering, services; measures on single-purpose cards)."""


def hints() -> tuple[tuple[str, str], ...]:
    """Sentences and where they come from."""
    return (
        (
            Legal.tr("Within 7 days, as long as nothing was used, the customer may have the money back."),
            Legal.tr(
                "Supreme People's Court, interpretation on prepaid consumption, in force since 2025-05-01"
            ),
        ),
        (
            Legal.tr(
                "Where the shop closes, moves away or can't deliver, what was not used is paid back by what was really paid."
            ),
            Legal.tr("The same interpretation"),
        ),
        (
            Legal.tr("“No refund” and “the shop has the last word” do not hold in an agreement."),
            Legal.tr("The same interpretation; Civil Code on standard terms"),
        ),
        (
            Legal.tr(
                "A card with a name holds 5,000 yuan at most and does not expire; one without a name 1,000 yuan, and at least"
                " 3 years."
            ),
            Legal.tr(
                "Ministry of Commerce, measures on single-purpose prepaid cards; some cities ask for more"
            ),
        ),
    )


class LegalDialog(Dialog):
    """The hints, each with its source."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("What rules say"))
        self.add_close_cross()
        self.cancel.setText(self.tr("Close"))
        self.body.addWidget(Banner(self.tr("Not legal advice. Ask whoever advises your shop."), "info"))
        for sentence, source in hints():
            self.body.addWidget(Text(sentence, "body", wrap=True))
            self.body.addWidget(Text(source, "caption", "ink3", wrap=True))
