"""How the acceptance came about, and what each of the last days brought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from services.friend_work.figures import Acceptance
from services.friendships import Day
from ui import theme
from ui.moments import day_words
from ui.pages.contacts.popup import Popup
from ui.pages.friends import words
from ui.shares import percent
from ui.widgets import Rule, Text

DAYS = 14


class DaysPopup(Popup):
    """Formula and numbers of the acceptance, then new friends, lost and net by day, the newest first."""

    def __init__(self, opener: QWidget, rate: Acceptance, days: Sequence[Day], today: date) -> None:
        super().__init__(opener, self.tr("Acceptance and new friends"), width=380)
        formula = self.tr("accepted within 7 days / requests at least 7 days old; not found is no request")
        self.body.addWidget(Text(formula, "caption", "ink2", wrap=True))
        numbers = self.tr("{first} – {last}: {accepted} / {sent} = {rate}").format(
            first=rate.first,
            last=rate.last,
            accepted=f"{rate.accepted:,}",
            sent=f"{rate.sent:,}",
            rate=percent(rate.accepted, rate.sent),
        )
        few = words.few(rate)
        self.body.addWidget(Text(numbers, "bold", "ink3" if few else "ink", wrap=True))
        if few:
            self.body.addWidget(
                Text(self.tr("Few requests: it says little yet."), "caption", "ink3", wrap=True)
            )
        self.body.addWidget(Rule())
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Day"), self.tr("New friends"), self.tr("Lost"), self.tr("Net"))
        self._row(grid, 0, heads, "ink2")
        for row, day in enumerate(reversed(days), 1):
            figures = day.figures
            cells = (f"{figures.added:,}", f"{figures.lost:,}", _signed(figures.net))
            self._row(grid, row, (day_words(date.fromisoformat(day.on), today), *cells))
        added, lost = sum(d.figures.added for d in days), sum(d.figures.lost for d in days)
        whole = (self.tr("Together"), f"{added:,}", f"{lost:,}", _signed(added - lost))
        self._row(grid, len(days) + 1, whole, bold=True)
        self.body.addLayout(grid)
        said = self.tr(
            "People, not accounts: new is somebody's first friendship, lost is when the last one ended."
        )
        self.body.addWidget(Text(said, "caption", "ink3", wrap=True))

    @staticmethod
    def _row(
        grid: QGridLayout, row: int, texts: Sequence[str], tone: str = "ink", *, bold: bool = False
    ) -> None:
        for place, text in enumerate(texts):
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            label = Text(text, "caption-bold" if bold else "caption", tone)
            label.setAlignment(side)
            label.setMinimumHeight(theme.px(19))
            grid.addWidget(label, row, place)


def _signed(number: int) -> str:
    return f"+{number:,}" if number > 0 else f"−{-number:,}" if number < 0 else "0"
