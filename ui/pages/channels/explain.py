"""How a figure of a channel came about: its formula, its numbers, its people."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from services.channels.figures import Explained
from ui.pages.channels import words
from ui.pages.contacts.popup import Popup
from ui.phrases import QT_TRANSLATE_NOOP
from ui.widgets import Button, ElidedLabel, Rule, Text

_SHOWN = 6
_FORMULAS = {
    "reached": QT_TRANSLATE_NOOP(
        "FigurePopup", "Sum of what somebody typed for the days of this period. None typed: —"
    ),
    "added": QT_TRANSLATE_NOOP(
        "FigurePopup",
        "People whom this channel brought first and whose first friendship with the shop began in this period.",
    ),
    "cost": QT_TRANSLATE_NOOP(
        "FigurePopup", "Costs spread evenly over their days; of each the days in this period count."
    ),
    "cost_per_friend": QT_TRANSLATE_NOOP("FigurePopup", "Cost ÷ new friends, rounded half up to the fen."),
}


class FigurePopup(Popup):
    """Explains one figure; `people_wanted()` asks for the list of new friends."""

    people_wanted = Signal()

    def __init__(self, opener: QWidget, title: str, key: str, found: Explained, today: date) -> None:
        super().__init__(opener, title, width=360)
        self._today = today
        figures = found.figures
        titles = {
            "reached": self.tr("Reached"),
            "added": self.tr("New friends"),
            "cost": self.tr("Cost ¥"),
            "cost_per_friend": self.tr("Cost per friend ¥"),
        }
        period = words.span(found.period.first, found.period.last, today)
        self.body.addWidget(
            Text(
                self.tr("{figure}, {period}").format(figure=titles[key], period=period),
                "caption",
                "ink2",
                wrap=True,
            )
        )
        self.body.addWidget(Text(self.tr(_FORMULAS[key]), wrap=True))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(0, 1)
        self.body.addLayout(self.grid)
        if key == "reached":
            for one in found.reach[:_SHOWN]:
                said = " · ".join(part for part in (words.day(one.on_date, today), one.note) if part)
                self._line(said, f"{one.people:,}")
            self._rest(len(found.reach))
            self._sum(self.tr("Together"), words.people(figures.reached))
        elif key == "cost":
            self._costs(found)
        elif key == "added":
            self._sum(titles["added"], f"{figures.added:,}")
        else:
            self._line(titles["cost"], words.money(figures.cost))
            self._line(titles["added"], f"{figures.added:,}")
            self._sum(titles[key], words.money(figures.cost_per_friend))
            self._missing(found)
        if key in ("added", "cost_per_friend") and figures.added:
            see = Button(
                self.tr("See these %n people", "", figures.added), "secondary", "users", size="small"
            )
            see.clicked.connect(self._see)
            self.add_footer(see)
            see.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_at(self, place: QRect) -> None:
        """Show it below a place (global), kept on the screen."""
        self.open_under()
        room = self.screen().availableGeometry()
        left = max(room.left() + 4, min(place.right() - self.width(), room.right() - self.width() - 4))
        below = place.bottom() + 4
        fits = below + self.height() <= room.bottom() - 4
        self.move(left, below if fits else max(room.top() + 4, place.top() - self.height() - 4))

    def _costs(self, found: Explained) -> None:
        for one in found.costs[:_SHOWN]:
            said = " · ".join(
                part for part in (words.span(one.from_on, one.until_on, self._today), one.what) if part
            )
            self._line(said, words.money(one.part))
            if one.part != one.amount:
                part = self.tr("of {amount} over {days} days").format(
                    amount=words.money(one.amount), days=one.days
                )
                self.grid.addWidget(Text(part, "caption", "ink3"), self.grid.rowCount(), 0, 1, 2)
        self._rest(len(found.costs))
        self._sum(self.tr("Together"), words.money(found.figures.cost))

    def _missing(self, found: Explained) -> None:
        """Why there is no rate."""
        if not found.figures.cost:
            said = self.tr("No cost was noted for this period.")
        elif not found.figures.added:
            said = self.tr("{cost} spent, no new friend yet.").format(cost=words.money(found.figures.cost))
        else:
            return
        self.body.addWidget(Text(said, "caption", "warn", wrap=True))

    def _line(self, text: str, value: str, role: str = "body") -> None:
        row = self.grid.rowCount()
        label = ElidedLabel(text, role, "ink" if role == "bold" else "ink2")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        number = Text(value, role)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.grid.addWidget(label, row, 0)
        self.grid.addWidget(number, row, 1)

    def _rest(self, count: int) -> None:
        if count > _SHOWN:
            more = self.tr("and %n more", "", count - _SHOWN)
            self.grid.addWidget(Text(more, "caption", "ink3"), self.grid.rowCount(), 0, 1, 2)

    def _sum(self, text: str, value: str) -> None:
        if self.grid.count():
            self.grid.addWidget(Rule(), self.grid.rowCount(), 0, 1, 2)
        self._line(text, value, "bold")

    def _see(self) -> None:
        self.close()
        self.people_wanted.emit()
