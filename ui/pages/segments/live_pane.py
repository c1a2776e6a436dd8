"""The right side: how many there are now, whom of them one may write to, some of them, and what to do with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.contact_rows import ContactRow
from services.segments.live import Live
from ui.amounts import round_yuan
from ui.moments import day_short
from ui.pages.contacts import words
from ui.shares import percent
from ui.tables import Column, Kind, ListColumn, ListTable, TableView
from ui.tables.whole_rows import WholeRows
from ui.widgets import Button, Card, Chip, ElidedLabel, Rule, Text


class LivePane(Card):
    """Shows what a tree finds; `acted(str)` save | open | export."""

    acted = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(margins=(0, 0, 0, 0), parent=parent)
        self._today = today
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(18, 14, 18, 4)
        inner.setSpacing(8)
        inner.addWidget(Text(self.tr("Right now"), "caption", "ink2"))
        line = QHBoxLayout()
        line.setSpacing(8)
        self.count = Text("", "huge", "accent")
        self.unit = Text("", "body", "ink2")
        self.took = Chip("", "neutral")
        line.addWidget(self.count)
        line.addWidget(self.unit)
        line.addStretch(1)
        line.addWidget(self.took)
        inner.addLayout(line)
        self.share = Text("", "caption", "ink2", wrap=True)
        inner.addWidget(self.share)
        inner.addWidget(Rule())
        self.lines: dict[str, Text] = {}
        for key, text in (
            ("reachable", self.tr("May be written to")),
            ("unasked", self.tr("Never asked for consent")),
            ("refused", self.tr("Do not contact, or said no")),
            ("complaining", self.tr("With an open complaint")),
            ("sold", self.tr("Net sales, last 90 days")),
        ):
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(ElidedLabel(text, "body", "ink2"), 1)
            self.lines[key] = Text("", "bold")
            across.addWidget(self.lines[key])
            inner.addWidget(row)
        inner.addWidget(Rule())
        inner.addWidget(Text(self.tr("A sample"), "caption-bold", "ink2"))
        self.table: ListTable[ContactRow] = ListTable(
            [
                ListColumn(Column("name", words.field("name"), Kind.NAME, 106, least=106, stretch=True, sortable=False),
                           lambda row: words.called(row.display)),
                ListColumn(Column("phone", words.field("phone"), Kind.TEXT, 108, least=108, tone="ink2", sortable=False),
                           lambda row: row.phone),
                ListColumn(Column("added_on", words.field("added_on"), Kind.DATE, 100, least=100, spare=1, sortable=False),
                           lambda row: day_short(date.fromisoformat(row.added_on), self._today())),
            ],
            key=lambda row: row.id,
        )  # fmt: skip
        self.view = TableView(self.table, name=self.tr("A sample"))
        rows = QVBoxLayout()
        rows.addWidget(WholeRows(self.view), 100)
        rows.addStretch(1)
        inner.addLayout(rows, 1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(held)
        # The card shows through; a scroll area fills what it is given.
        scroller.viewport().setAutoFillBackground(False)
        held.setAutoFillBackground(False)
        self.body.addWidget(scroller, 1)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(18, 0, 18, 14)
        buttons.setSpacing(8)
        self.save = Button(self.tr("Save segment"), "primary", clicked=lambda: self.acted.emit("save"))
        self.open = Button(
            self.tr("Open in contacts"), "secondary", "users", clicked=lambda: self.acted.emit("open")
        )
        self.export = Button(
            self.tr("Export"), "secondary", "download-simple", clicked=lambda: self.acted.emit("export")
        )
        buttons.addWidget(self.save)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.open, self.export):
            below.addWidget(button, 1)
        buttons.addLayout(below)
        self.body.addLayout(buttons)
        for button in (self.save, self.open, self.export):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        self.clear()

    def clear(self, trouble: str = "") -> None:
        """Show that nothing is counted: there are no conditions, or they can't be read."""
        self.count.setText("—")
        self.unit.setText("")
        self.took.hide()
        self.share.setText(trouble or self.tr("Add a condition to see whom it finds."))
        self.share.set_tone("danger" if trouble else "ink2")
        for line in self.lines.values():
            line.setText("—")
        self.table.set_rows(())

    def show_live(self, live: Live) -> None:
        """Show what was found."""
        self.count.setText(f"{live.count:,}")
        self.unit.setText(self.tr("people"))
        took = f"{live.milliseconds / 1000:.2f}" if live.milliseconds >= 5 else "<0.01"
        self.took.set(self.tr("{seconds} s").format(seconds=took), "neutral")
        self.took.show()
        share = percent(live.count, live.everybody)
        self.share.setText(self.tr("{share} of all contacts").format(share=share))
        self.share.set_tone("ink2")
        for key, line in self.lines.items():
            line.setText(round_yuan(live.sold) if key == "sold" else f"{getattr(live, key):,}")
        self.table.set_rows(live.sample)
