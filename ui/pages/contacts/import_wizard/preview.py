"""The first rows of a sheet, as they stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.imports.plan import Inspection
from ui import theme
from ui.pages.contacts.import_wizard import words
from ui.tables import Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Card, Text

_ROWS = 9
_WIDEST = 60
_MOST_COLUMNS = 60

Row = tuple[int, tuple[str, ...]]


class WholeRows(QWidget):
    """Holds a table so that no row is cut through: what is left over stays blank.

    Asks for no more than the least height `least` (pixels), so that a low screen need not scroll, and takes what is left.
    """

    def __init__(self, view: TableView, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setMinimumHeight(least)
        view.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        view.model().modelReset.connect(self._place)
        view.horizontalScrollBar().rangeChanged.connect(self._place)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        view, bar = self._view, self._view.horizontalScrollBar()
        across = bar.sizeHint().height() if bar.maximum() > 0 else 0
        row, fixed = view.verticalHeader().defaultSectionSize(), view.horizontalHeader().height() + across
        whole = fixed + max(1, (self.height() - fixed) // row) * row
        fits = view.model().rowCount() * row + fixed <= self.height()
        view.setGeometry(0, 0, self.width(), self.height() if fits else min(whole, self.height()))


class Preview(QWidget):
    """A heading and nine rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(self.tr("Preview"), "h2"))
        self._count = Text("", "caption", "ink2")
        head.addWidget(self._count)
        head.addStretch(1)
        layout.addLayout(head)
        self._card = Card(margins=(1, 1, 1, 1))
        layout.addWidget(self._card, 1)
        self.view: TableView | None = None
        self._rows: WholeRows | None = None

    def show_inspection(self, inspection: Inspection) -> None:
        """Show the rows after the header."""
        rows = rows_of(inspection)[:_ROWS]
        total = f"{inspection.rows:,}"
        self._count.setText(
            self.tr("the first %n of {total} rows", "", len(rows)).format(total=total)
            if inspection.rows > len(rows)
            else self.tr("%n row(s)", "", len(rows))
        )
        columns = [
            ListColumn[Row](
                Column("row", self.tr("Row"), Kind.NUMBER, 60, tone="ink2", sortable=False),
                lambda row: row[0],
            )
        ]
        shown = inspection.columns[:_MOST_COLUMNS]
        for guess in shown:
            cells = [row[1] for row in rows]
            columns.append(self._column(guess.index, guess.header, cells, last=guess is shown[-1]))
        table = ListTable(columns, key=lambda row: row[0])
        table.set_rows(rows)
        view = TableView(table, name=self.tr("First rows of the sheet"), row_height=39)
        table.setParent(view)
        self.view = view
        if self._rows is not None:
            self._card.body.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = WholeRows(view, theme.px(120))
        self._card.body.addWidget(self._rows)

    def _column(
        self, index: int, header: str, rows: Sequence[tuple[str, ...]], *, last: bool
    ) -> ListColumn[Row]:
        metrics = QFontMetrics(theme.font("body"))
        texts = [words.column(index, header), *(_cell(cells, index)[:_WIDEST] for cells in rows)]
        width = max(metrics.horizontalAdvance(text) for text in texts) / theme.instance().scale + 40
        column = Column(
            f"c{index}",
            words.column(index, header),
            width=round(min(max(width, 90), 300)),
            stretch=last,
            sortable=False,
        )
        return ListColumn(column, lambda row: _cell(row[1], index))


def rows_of(inspection: Inspection) -> list[Row]:
    """The rows of the preview after the header with their numbers, empty ones left out."""
    start = inspection.header_row or 0
    return [
        (number, row)
        for number, row in enumerate(inspection.preview, 1)
        if number > start and any(cell.strip() for cell in row)
    ]


def _cell(cells: Sequence[str], index: int) -> str:
    return " ".join(cells[index].split()) if index < len(cells) else ""
