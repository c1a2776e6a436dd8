"""Who is on duty for a channel: a line each, with how many newcomers they took today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.channels.duty import DAY_BEGINS, DAY_ENDS, EVERY_DAY, WAYS, DutyInput
from ui import theme
from ui.pages.channels import words
from ui.pages.channels.duty_popup import DutyPopup
from ui.widgets import Button, Card, Menu, Segmented, Text
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import avatar, chip, focus_ring, rounded

_HEIGHT = 38
_NAME, _TODAY = 0.2, 0.3


class DutyLine(PaintedButton):
    """One person: avatar, name, hours, bar. A click opens its editor; Alt with arrows moves, Delete takes it out
    (`key_pressed(up | down | delete)`)."""

    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.line = DutyInput(0)
        self._name, self._today, self._rota, self._gone = "", 0, True, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: DutyInput, name: str, today: int, *, rota: bool, gone: bool) -> None:
        """Show this line; `rota` with its hours, `gone` = the person no longer works here."""
        self.line, self._name, self._today, self._rota, self._gone = line, name, today, rota, gone
        self.setAccessibleName(" ".join(part for part in self.texts() if part))
        self.update()

    def texts(self) -> Iterator[str]:
        """What it paints."""
        yield self._name
        yield self._when()
        yield self._count()

    def _when(self) -> str:
        if self._gone:
            return self.tr("no longer here")
        if self._rota:
            return words.when(self.line)
        return self.tr("when all others are full") if self.line.spare else ""

    def _count(self) -> str:
        if self.line.spare and not self._today:
            return self.tr("Spare")
        if not self.line.daily_cap:
            return self.tr("{count} today").format(count=f"{self._today:,}")
        return f"{self._today:,}/{self.line.daily_cap:,}"

    def sizeHint(self) -> QSize:
        return QSize(300, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.color("well"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.color("line"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 6)
        middle, pad, side = self.height() // 2, theme.px(10), theme.px(26)
        today = round(self.width() * (1 - _TODAY))
        shown = self._when()
        hours = round(self.width() * _NAME) + theme.px(30) if shown else today
        avatar(painter, QRect(pad, middle - side // 2, side, side), self._name)
        left = pad + side + theme.px(8)
        self._text(painter, QRect(left, 0, hours - left - 6, self.height()), self._name, "body", "ink")
        if shown:
            tone = "warn" if self._gone else "ink2"
            self._text(painter, QRect(hours, 0, today - hours - 6, self.height()), shown, "caption", tone)
        self._paint_today(painter, QRect(today, 0, self.width() - today - pad, self.height()))

    def _paint_today(self, painter: QPainter, place: QRect) -> None:
        said = self._count()
        if self.line.spare and not self._today:
            painter.setFont(theme.font("caption"))
            width = painter.fontMetrics().horizontalAdvance(said) + theme.px(22)
            height = theme.px(22)
            chip(
                painter, QRect(place.left(), place.center().y() - height // 2, width, height), said, "neutral"
            )
            return
        painter.setFont(theme.font("caption"))
        count = painter.fontMetrics().horizontalAdvance(said) + theme.px(8)
        cap = self.line.daily_cap
        bar = place.width() - count
        if cap and bar > theme.px(24):
            height = theme.px(8)
            groove = QRect(place.left(), place.center().y() - height // 2, bar, height)
            rounded(painter, groove, 4, theme.color("track"))
            if self._today:
                filled = QRect(groove)
                filled.setWidth(max(height, round(bar * min(1.0, self._today / cap))))
                rounded(painter, filled, 4, theme.color("warn" if self._today >= cap else "accent"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), said)

    @staticmethod
    def _text(painter: QPainter, place: QRect, text: str, role: str, tone: str) -> None:
        painter.setFont(theme.font(role))
        painter.setPen(theme.color(tone))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.key_pressed.emit("delete")
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_pressed.emit("up" if event.key() == Qt.Key.Key_Up else "down")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _always(line: DutyInput) -> bool:
    """Whether somebody is there at every hour and never full."""
    hours = (line.weekdays, line.from_at, line.until_at)
    return hours == (EVERY_DAY, DAY_BEGINS, DAY_ENDS) and not line.daily_cap


class DutyList(Card):
    """The list and how newcomers are dealt; `changed()` when either is another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(1, 8, 1, 1), parent=parent)
        self._staff: Mapping[int, str] = {}
        self._gone: frozenset[int] = frozenset()
        self._today: Mapping[int, int] = {}
        self._rota = False
        self._lines: list[DutyInput] = []
        self.rows: list[DutyLine] = []
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 0)
        head.setSpacing(10)
        head.addWidget(Text(self.tr("Who is on duty"), "bold"))
        ways = {"in_turn": self.tr("In turn"), "random": self.tr("At random")}
        self.way = Segmented([(way, ways[way]) for way in WAYS], name=self.tr("How newcomers are dealt"))
        self.way.chosen.connect(lambda _value: self.changed.emit())
        head.addWidget(self.way)
        head.addStretch(1)
        self.add = Button(self.tr("Add"), "ghost", "plus", size="small", clicked=self.choose_person)
        head.addWidget(self.add)
        self.body.addLayout(head)
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        self.body.addLayout(self._place)
        self.nobody = Text("", "caption", "warn", wrap=True)
        self.nobody.setContentsMargins(12, 0, 12, 8)
        self.body.addWidget(self.nobody)

    def show_lines(
        self,
        lines: Sequence[DutyInput],
        way: str,
        staff: Mapping[int, str],
        gone: frozenset[int],
        today: Mapping[int, int],
        *,
        rota: bool,
    ) -> None:
        """Fill the list: `staff` by id, `gone` those who no longer work here, `today` newcomers of each."""
        self._staff, self._gone, self._today, self._rota = staff, gone, today, rota
        self.way.set_value(way)
        self._lines = list(lines)
        self._show()

    def lines(self) -> tuple[DutyInput, ...]:
        """The lines as they stand: spares after the others, as the day goes."""
        return tuple(self._lines)

    def set_lines(self, lines: Sequence[DutyInput]) -> None:
        """Take over lines that were changed elsewhere (their links)."""
        self._lines = list(lines)
        self._show()

    def name(self, staff: int) -> str:
        """What somebody on the list is called."""
        return words.staff(self._staff.get(staff, ""))

    def _show(self) -> None:
        self._lines.sort(key=lambda line: line.spare)
        while len(self.rows) > len(self._lines):
            old = self.rows.pop()
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self.rows) < len(self._lines):
            made = DutyLine(self)
            at = len(self.rows)
            made.clicked.connect(lambda _checked=False, at=at: self.edit(at))
            made.key_pressed.connect(lambda key, at=at: self._key(at, key))
            self._place.addWidget(made)
            self.rows.append(made)
        for row, line in zip(self.rows, self._lines, strict=True):
            gone = line.staff_id in self._gone
            row.show_line(
                line, self.name(line.staff_id), self._today.get(line.staff_id, 0), rota=self._rota, gone=gone
            )
            row.show()
        if not self._lines:
            self.nobody.setText(self.tr("Nobody on duty: newcomers stay unassigned"))
        elif all(line.spare for line in self._lines):
            self.nobody.setText(self.tr("Only spares: they take everybody"))
        elif self._rota and not any(line.spare or _always(line) for line in self._lines):
            self.nobody.setText(self.tr("No spare: outside these hours newcomers stay unassigned"))
        else:
            self.nobody.setText("")
        self.nobody.setVisible(bool(self.nobody.text()))
        self.updateGeometry()

    # -- changing ----------------------------------------------------------------------------------

    def choose_person(self) -> None:
        """Offer who works here."""
        menu = Menu(parent=self)
        for staff in (one for one in self._staff if one not in self._gone):
            menu.add(self.name(staff), partial(self._add, staff), icon="user")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _add(self, staff: int) -> None:
        self._lines.append(DutyInput(staff))
        self._show()
        self.changed.emit()
        self.edit(
            max(at for at, line in enumerate(self._lines) if line.staff_id == staff and line.id is None)
        )

    def edit(self, at: int) -> None:
        """Open the editor of a line."""
        popup = DutyPopup(
            self.rows[at], self._lines[at], self.name(self._lines[at].staff_id), rota=self._rota
        )
        popup.taken.connect(lambda line: self._take(at, line))
        popup.removed.connect(lambda: self._remove(at))
        popup.open_under()

    def _take(self, at: int, line: DutyInput) -> None:
        if at < len(self._lines) and self._lines[at] != line:
            self._lines[at] = replace(
                line, url=self._lines[at].url, url_expires_on=self._lines[at].url_expires_on
            )
            self._show()
            self.changed.emit()

    def _remove(self, at: int) -> None:
        del self._lines[at]
        self._show()
        (self.rows[min(at, len(self.rows) - 1)] if self.rows else self.add).setFocus()
        self.changed.emit()

    def _key(self, at: int, key: str) -> None:
        if key == "delete":
            self._remove(at)
            return
        other = at + (-1 if key == "up" else 1)
        if 0 <= other < len(self._lines):
            lines = self._lines
            lines[at], lines[other] = lines[other], lines[at]
            moved = lines[other]
            self._show()
            self.rows[lines.index(moved)].setFocus()
            self.changed.emit()
