"""How a figure of a channel came about: its formula, its numbers, its people."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from services.channels.figures import Explained
from ui.pages.channels import words
from ui.pages.contacts.popup import Popup
from ui.phrases import QT_TRANSLATE_NOOP
from ui.shares import FEW, percent
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
    "first_orders": QT_TRANSLATE_NOOP(
        "FigurePopup",
        "People whom this channel brought first and whose first purchase ever was in this period. What was given back"
        " wholly is no purchase.",
    ),
    "first_order_rate": QT_TRANSLATE_NOOP(
        "FigurePopup",
        "Of the new friends of these days who had not bought before: how many bought within 30 days. Only those added"
        " at least 30 days ago are counted; before that, the last whole month is shown.",
    ),
    "net_sales": QT_TRANSLATE_NOOP(
        "FigurePopup",
        "What the people of this channel bought at the counter in this period, less discounts, points, bonus money and"
        " refunds. Orders from elsewhere are not in it.",
    ),
    "cac": QT_TRANSLATE_NOOP("FigurePopup", "Cost ÷ first-order customers, rounded half up to the fen."),
}
_PEOPLE = {
    "added": "added",
    "cost_per_friend": "added",
    "first_orders": "first_orders",
    "cac": "first_orders",
    "first_order_rate": "new_to_buying",
}
"""Whose names a figure can be shown by: see ChannelsPage.show_people."""


class FigurePopup(Popup):
    """Explains one figure; `people_wanted(added | first_orders | new_to_buying)` asks for the list of those it counts."""

    people_wanted = Signal(str)

    def __init__(self, opener: QWidget, title: str, key: str, found: Explained, today: date) -> None:
        super().__init__(opener, title, width=360)
        self._today = today
        figures = found.figures
        titles = {
            "reached": self.tr("Reached"),
            "added": self.tr("New friends"),
            "cost": self.tr("Cost ¥"),
            "cost_per_friend": self.tr("Cost per friend ¥"),
            "first_orders": self.tr("First orders"),
            "first_order_rate": self.tr("First-order rate"),
            "net_sales": self.tr("Net sales ¥"),
            "cac": self.tr("CAC ¥"),
        }
        shown = found.judged if key == "first_order_rate" else found.period
        period = words.span(shown.first, shown.last, today)
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
        elif key in ("added", "first_orders"):
            self._sum(titles[key], f"{getattr(figures, key):,}")
            if key == "added" and figures.reached:
                self._line(titles["reached"], f"{figures.reached:,}")
                self._rate(self.tr("Add rate"), figures.added, figures.reached)
            elif key == "first_orders" and figures.cohort.people:
                rated = words.span(found.judged.first, found.judged.last, today)
                said = self.tr("{figure}, {period}").format(figure=titles["first_order_rate"], period=rated)
                self._line(said, words.rate(figures.cohort), tone=words.tone(figures.cohort))
        elif key == "net_sales":
            self._net(found, titles[key])
        elif key == "first_order_rate":
            self._cohort(found, titles[key])
        else:
            of = "first_orders" if key == "cac" else "added"
            self._line(titles["cost"], words.money(figures.cost))
            self._line(titles[of], f"{getattr(figures, of):,}")
            self._sum(titles[key], words.money(getattr(figures, key)))
            self._missing(found, key)
            self._blended(found, key)
        if key in ("first_orders", "first_order_rate", "cac"):
            self._named(found)
        what = _PEOPLE.get(key, "")
        count = figures.cohort.people if what == "new_to_buying" else getattr(figures, what) if what else 0
        if count:
            see = Button(self.tr("See these %n people", "", count), "secondary", "users", size="small")
            see.clicked.connect(lambda: self._see(what))
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

    def _cohort(self, found: Explained, title: str) -> None:
        cohort = found.figures.cohort
        self._line(self.tr("Added at least 30 days ago"), f"{cohort.people:,}")
        self._line(self.tr("of them bought within 30 days"), f"{cohort.bought:,}")
        if cohort.watching:
            self._line(self.tr("Added since, still watched"), f"{cohort.watching:,}")
        self._rate(title, cohort.bought, cohort.people)

    def _net(self, found: Explained, title: str) -> None:
        sold = found.sold
        self._line(self.tr("%n slip(s)", "", sold.slips), words.money(sold.came_to))
        if sold.taken_back:
            self._line(self.tr("Refunds"), f"−{words.money(sold.taken_back)}")
        self._sum(title, words.money(found.figures.net_sales))
        if sold.imported:
            self._line(self.tr("Imported orders, not in it"), words.money(sold.imported))

    def _named(self, found: Explained) -> None:
        """How much of what was sold says who bought: figures about people know nothing of the rest."""
        said = self.tr("Named share: {share} of net sales say who bought. Walk-ins count as nobody.")
        share = percent(found.sold.named, found.sold.whole)
        self.body.addWidget(Text(said.format(share=share), "caption", "ink3", wrap=True))

    def _missing(self, found: Explained, key: str) -> None:
        """Why there is no rate."""
        figures, cost = found.figures, words.money(found.figures.cost)
        if not figures.cost:
            said = self.tr("No cost was noted for this period.")
        elif key == "cac" and not figures.first_orders:
            said = self.tr("{cost} spent, no first order yet.").format(cost=cost)
        elif key == "cost_per_friend" and not figures.added:
            said = self.tr("{cost} spent, no new friend yet.").format(cost=cost)
        else:
            return
        self.body.addWidget(Text(said, "caption", "warn", wrap=True))

    def _blended(self, found: Explained, key: str) -> None:
        """CAC of all channels by those alone whom one that costs brought, and with those whom none of them brought."""
        blended = found.blended
        if key != "cac" or blended is None:
            return
        self._line(self.tr("First orders of channels that cost"), f"{blended.paid:,}")
        self._sum(self.tr("Paid CAC ¥"), words.money(blended.paid_cac))
        self._line(self.tr("First orders without a channel"), f"{blended.unknown:,}")
        self._sum(self.tr("Blended CAC ¥"), words.money(blended.cac))

    def _line(self, text: str, value: str, role: str = "body", tone: str = "ink") -> None:
        row = self.grid.rowCount()
        label = ElidedLabel(text, role, "ink" if role == "bold" else "ink2")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        number = Text(value, role, tone)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.grid.addWidget(label, row, 0)
        self.grid.addWidget(number, row, 1)

    def _rest(self, count: int) -> None:
        if count > _SHOWN:
            more = self.tr("and %n more", "", count - _SHOWN)
            self.grid.addWidget(Text(more, "caption", "ink3"), self.grid.rowCount(), 0, 1, 2)

    def _sum(self, text: str, value: str, tone: str = "ink") -> None:
        if self.grid.count():
            self.grid.addWidget(Rule(), self.grid.rowCount(), 0, 1, 2)
        self._line(text, value, "bold", tone)

    def _rate(self, text: str, part: int, whole: int) -> None:
        """A rate at the end; of few people it is grey and says so."""
        few = 0 < whole < FEW
        self._sum(text, percent(part, whole), "ink3" if few else "ink")
        if few:
            said = self.tr("Few people: it says little yet.")
            self.body.addWidget(Text(said, "caption", "ink3", wrap=True))

    def _see(self, what: str) -> None:
        self.close()
        self.people_wanted.emit(what)
