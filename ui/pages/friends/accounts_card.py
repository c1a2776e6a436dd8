"""How many each account has asked today, against its caps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.friend_work.lists import Desk
from ui import theme
from ui.pages.contacts.words import account
from ui.widgets import Button, Card
from ui.widgets.painting import rounded


class AccountBar(QWidget):
    """One account: whose, how many of how many, and a bar with ticks at its cap, its warning and its red line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_desk(desk)

    def show_desk(self, desk: Desk) -> None:
        """Show an account's day."""
        self.desk = desk
        self._who = account(desk.staff, desk.name, desk.kind)
        self._said = self.tr("today {done} / {cap}").format(done=desk.done, cap=desk.daily_cap)
        self.setAccessibleName(f"{self._who} {self._said}")
        self.setToolTip(
            self.tr(
                "{asked} asked today. {cap} are dealt a day, a warning from {warn}, never more than {red}."
            ).format(asked=desk.asked, cap=desk.daily_cap, warn=desk.warn_at, red=desk.red_at)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        desk, line = self.desk, theme.px(22)
        painter.setFont(theme.font("caption"))
        said = painter.fontMetrics().horizontalAdvance(self._said)
        painter.setPen(theme.color("ink2"))
        place = QRect(0, 0, self.width(), line)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._said)
        painter.setFont(theme.font("caption", bold=True))
        painter.setPen(theme.color("ink"))
        room = QRect(0, 0, max(0, self.width() - said - 10), line)
        who = painter.fontMetrics().elidedText(self._who, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), who)
        self._bar(painter, QRect(0, line + theme.px(4), self.width(), theme.px(8)), desk)

    def _bar(self, painter: QPainter, groove: QRect, desk: Desk) -> None:
        whole = max(desk.red_at * 1.08, desk.asked, desk.done)
        rounded(painter, groove, 4, theme.color("track"))
        if desk.done:
            filled = QRect(groove)
            filled.setWidth(max(groove.height(), round(groove.width() * min(1.0, desk.done / whole))))
            tone = (
                "danger" if desk.asked >= desk.red_at else "warn" if desk.asked >= desk.warn_at else "accent"
            )
            rounded(painter, filled, 4, theme.color(tone))
        painter.setFont(theme.font("axis"))
        metrics = painter.fontMetrics()
        free = self.width() + 1
        # From the right: the red line is what must be readable.
        for at, tone in ((desk.red_at, "danger"), (desk.warn_at, "warn"), (desk.daily_cap, "ink2")):
            x = round(groove.width() * at / whole)
            painter.fillRect(QRect(x, groove.top() - 2, 2, groove.height() + 4), theme.color(tone))
            text = str(at)
            wide = metrics.horizontalAdvance(text)
            left = min(x - wide // 2, self.width() - wide)
            if left + wide + 4 <= free:
                painter.setPen(theme.color(tone))
                painter.drawText(left, groove.bottom() + 3 + metrics.ascent(), text)
                free = left


class AccountsCard(Card):
    """All accounts in use; `caps_wanted()`."""

    caps_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Each account today"), margins=(18, 10, 18, 10), parent=parent)
        self.change = Button(self.tr("Change caps"), "link", size="small", clicked=self.caps_wanted.emit)
        self.head.addWidget(self.change)
        self.body.setSpacing(4)
        self.bars: list[AccountBar] = []

    def show_desks(self, desks: Sequence[Desk]) -> None:
        """Show these accounts."""
        while len(self.bars) > len(desks):
            old = self.bars.pop()
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, desk in enumerate(desks):
            if place < len(self.bars):
                self.bars[place].show_desk(desk)
            else:
                made = AccountBar(desk)
                self.bars.append(made)
                self.body.addWidget(made)
        self.setVisible(bool(desks))
        self.updateGeometry()
