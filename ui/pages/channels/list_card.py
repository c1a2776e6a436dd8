"""The table of channels with its total row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.channels.figures import ChannelFigures, Figures, Period, total
from services.search_index import name_key
from ui import theme
from ui.pages.channels import words
from ui.tables import Cell, Column, Kind, Lines, ListColumn, ListTable, TableView
from ui.tables.columns import NONE
from ui.tables.delegate import PAD
from ui.widgets import Card, Chip, ElidedLabel, Rule
from ui.widgets.painting import focus_ring

FIGURES: Final = (
    "reached",
    "added",
    "first_orders",
    "first_order_rate",
    "net_sales",
    "cost",
    "cost_per_friend",
    "cac",
)
"""Columns whose figures explain themselves."""
ROW: Final = 49


@dataclass(frozen=True)
class Row:
    """A channel with its figures of a period, and the day on which it is seen."""

    held: ChannelFigures
    period: Period
    today: date

    @property
    def id(self) -> int:
        """The id of the channel."""
        return self.held.channel.id


def figure(figures: Figures, key: str) -> str:
    """One figure as it is shown."""
    value = getattr(figures, key)
    if key == "first_order_rate":
        return words.rate(figures.cohort)
    return words.people(value) if key in ("reached", "added", "first_orders") else words.money(value)


def _cell(key: str) -> Callable[[Row], Cell]:
    def cell(row: Row) -> Cell:
        text = figure(row.held.figures, key)
        return Cell(text, tone="ink3" if text == NONE else "ink", bold=key == "added")

    return cell


def _rate(row: Row) -> Lines:
    cohort = row.held.figures.cohort
    more = words.watched(row.period, row.today, cohort)
    return Lines(words.rate(cohort), more, tone=words.tone(cohort))


class TotalRow(QWidget):
    """The sums under the columns of a table; `clicked(key)` on a figure."""

    clicked = Signal(str)

    def __init__(self, view: TableView, table: ListTable[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._table = view, table
        self._figures = Figures(None, 0, None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        view.horizontalHeader().geometriesChanged.connect(self.update)
        view.horizontalHeader().sectionResized.connect(lambda *_sizes: self.update())
        view.horizontalHeader().sectionMoved.connect(lambda *_places: self.update())

    def show_figures(self, figures: Figures) -> None:
        """Show these sums."""
        self._figures = figures
        self.setAccessibleName(
            self.tr(
                "Total: {added} new friends, {orders} first orders, cost {cost}, per friend {rate}, CAC {cac}"
            ).format(
                added=figure(figures, "added"),
                orders=figure(figures, "first_orders"),
                cost=figure(figures, "cost"),
                rate=figure(figures, "cost_per_friend"),
                cac=figure(figures, "cac"),
            )
        )
        self.update()

    def texts(self) -> Iterator[str]:
        """What it paints."""
        yield self.tr("Total")
        yield from (figure(self._figures, key) for key in FIGURES[1:])

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(42))

    def _places(self) -> Iterator[tuple[str, QRect]]:
        """The columns in sight and where they stand here."""
        left = self._view.viewport().mapTo(self._view, self._view.viewport().rect().topLeft()).x()
        for column in self._table.columns:
            section = self._table.section(column.key)
            if not self._view.isColumnHidden(section):
                at = left + self._view.columnViewportPosition(section)
                yield column.key, QRect(at, 0, self._view.columnWidth(section), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), 1), theme.color("line"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 6)
        painter.setFont(theme.font("body", bold=True))
        for key, place in self._places():
            inner = place.adjusted(PAD, 0, -PAD, 0)
            if key == "name":
                painter.setPen(theme.color("ink"))
                painter.drawText(
                    inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.tr("Total")
                )
            elif key in FIGURES[1:]:
                text = figure(self._figures, key)
                few = key == "first_order_rate" and words.tone(self._figures.cohort) == "ink3"
                painter.setPen(theme.color("ink3" if text == NONE or few else "ink"))
                painter.drawText(
                    inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text
                )

    def _key_at(self, x: int) -> str:
        return next((key for key, place in self._places() if key in FIGURES[1:] and x in _across(place)), "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = bool(self._key_at(round(event.position().x())))
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if key := self._key_at(round(event.position().x())):
            self.clicked.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit("cost_per_friend")
        else:
            super().keyPressEvent(event)


def _across(place: QRect) -> range:
    return range(place.left(), place.right() + 1)


class ChannelView(TableView):
    """Enter explains the figures of the row; Delete and Alt with arrows are the page's (`key_pressed`)."""

    key_pressed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():
                self.key_pressed.emit("delete")
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_pressed.emit("up" if event.key() == Qt.Key.Key_Up else "down")
        else:
            super().keyPressEvent(event)


class ListCard(Card):
    """All channels of a period. `chosen(id | None)`, `explained(id | None, key)` for a figure (None = of the total),
    `key_pressed(delete | up | down)`."""

    chosen = Signal(object)
    explained = Signal(object, str)
    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Channels"), margins=(1, 12, 1, 1), parent=parent)
        self.head.setContentsMargins(17, 0, 14, 0)
        self.count = Chip("", "neutral")
        self.head.insertWidget(1, self.count)
        hint = ElidedLabel(self.tr("Press any figure for its formula and its people"), "caption", "ink2")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        stretch = self.head.takeAt(2)
        del stretch
        self.head.addWidget(hint, 1)
        self.rows: list[Row] = []
        self._order: tuple[str, bool] = ("", False)
        self.table: ListTable[Row] = ListTable(self._columns(), key=lambda row: row.id, parent=self)
        self.view = ChannelView(self.table, name=self.tr("Channels"), row_height=ROW)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.current_changed.connect(self.chosen)
        self.view.opened.connect(lambda row: self.explained.emit(row, "cost_per_friend"))
        self.view.link_clicked.connect(self.explained)
        self.view.key_pressed.connect(self.key_pressed)
        self.view.sort_requested.connect(self._sort)
        self.total = TotalRow(self.view, self.table)
        self.total.clicked.connect(lambda key: self.explained.emit(None, key))
        theme.instance().themeChanged.connect(self._measure)
        self.body.setSpacing(0)
        self.body.addWidget(Rule())
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.total)

    def _columns(self) -> list[ListColumn[Row]]:
        def number(key: str, title: str, width: int, spare: int = 0, least: int = 60) -> ListColumn[Row]:
            column = Column(key, title, Kind.LINK, width, least=least, spare=spare, right=True)
            return ListColumn(column, _rate if key == "first_order_rate" else _cell(key))

        return [
            ListColumn(
                Column("name", self.tr("Channel"), Kind.LINES, 190, least=164, stretch=True),
                lambda row: Lines(row.held.channel.name, words.below(row.held.channel), bold=True),
            ),
            number("reached", self.tr("Reached"), 84, spare=1),
            number("added", self.tr("New friends"), 96),
            number("first_orders", self.tr("First orders"), 96),
            number("first_order_rate", self.tr("First-order rate"), 132, spare=2, least=124),
            number("net_sales", self.tr("Net sales ¥"), 108, spare=3, least=104),
            number("cost", self.tr("Cost ¥"), 100, spare=4, least=88),
            number("cost_per_friend", self.tr("Per friend ¥"), 100),
            number("cac", self.tr("CAC ¥"), 92),
            ListColumn(
                Column("state", self.tr("State"), Kind.STATUS, 108, least=96),
                lambda row: words.state(row.held.channel, row.today),
            ),
        ]

    def show_rows(self, found: Sequence[ChannelFigures], period: Period, today: date) -> None:
        """Show the figures of a period."""
        self.rows = [Row(one, period, today) for one in found]
        used = sum(not one.channel.archived for one in found)
        count = self.tr("%n channel(s)", "", len(found))
        if used != len(found):
            count += self.tr(" · {used} in use").format(used=f"{used:,}")
        self.count.set(count, "neutral")
        self.total.show_figures(total(found))
        self._show()

    def _measure(self) -> None:
        """No higher than its rows: what is left belongs to the card below; three rows at least."""
        row = self.view.verticalHeader().defaultSectionSize()
        around = theme.px(47) + self.view.horizontalHeader().height() + self.total.sizeHint().height() + 6
        self.setMinimumHeight(3 * row + around)
        self.setMaximumHeight(max(3, self.table.rowCount()) * row + around)

    def place_of(self, channel: int | None, key: str) -> QRect:
        """Where a figure stands (global); without a channel that of the total."""
        section = self.table.section(key)
        across = QRect(self.view.columnViewportPosition(section), 0, self.view.columnWidth(section), 0)
        row = -1 if channel is None else self.table.row_of(channel)
        if row < 0:
            corner = self.total.mapToGlobal(self.total.rect().topLeft())
            return QRect(corner.x() + across.x(), corner.y(), across.width(), self.total.height())
        place = self.view.visualRect(self.table.index(row, section))
        return QRect(self.view.viewport().mapToGlobal(place.topLeft()), place.size())

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self._show()

    def _show(self) -> None:
        key, descending = self._order
        rows = list(self.rows)
        if key in FIGURES:
            known = [row for row in rows if getattr(row.held.figures, key)]
            known.sort(key=lambda row: getattr(row.held.figures, key), reverse=descending)
            rows = known + [row for row in rows if row not in known]
        elif key == "name":
            rows.sort(key=lambda row: name_key(row.held.channel.name), reverse=descending)
        elif key == "state":
            rows.sort(key=lambda row: words.state(row.held.channel, row.today).text, reverse=descending)
        self.table.set_rows(rows)
        self._measure()
