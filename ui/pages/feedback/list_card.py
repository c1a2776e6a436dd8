"""The list of feedback: chips, search, the table, and what the last thirty days brought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from services.feedback import FOUND_AT_ONCE, KINDS, STATES, Counts, FeedbackRow, Recent
from ui import theme
from ui.pages.feedback import words
from ui.phrases import Phrases
from ui.tables import Cell, Column, Kind, Lines, ListColumn, ListTable, TableView, Tag
from ui.tables.delegate import PAD
from ui.widgets import Card, ElidedLabel, EmptyState, FilterChip, Rule, SearchField, Text

Feedback = Phrases("Feedback")
ROW: Final = 49


def _room(tags: Iterable[Tag]) -> int:
    """The width of a column that holds one of these chips, at 100 %."""
    metrics = QFontMetrics(theme.font("caption"))
    widest = max(metrics.horizontalAdvance(tag.text) for tag in tags)
    return round(widest * 100 / theme.px(100)) + 2 * PAD + 18


class FeedbackTable(ListTable[FeedbackRow]):
    """The rows; `today` words the dates."""

    def __init__(self, parent: QWidget) -> None:
        self.today = date.min
        kinds, states = _room(map(words.kind_tag, KINDS)), _room(map(words.state_tag, STATES))
        super().__init__(
            [
                ListColumn(Column("kind", Feedback.tr("Kind"), Kind.STATUS, kinds), lambda r: words.kind_tag(r.kind)),
                ListColumn(
                    Column("text", Feedback.tr("What was said"), Kind.LINES, 240, least=160, stretch=True),
                    lambda r: Lines(r.text.split("\n")[0], words.about(r)),
                ),
                ListColumn(Column("staff", Feedback.tr("Staff"), width=88, spare=1), lambda r: r.staff),
                ListColumn(Column("due", Feedback.tr("Due"), Kind.DATE, 124), self._due),
                ListColumn(Column("state", Feedback.tr("State"), Kind.STATUS, states), lambda r: words.state_tag(r.state)),
            ],
            key=lambda row: row.id,
            parent=parent,
        )  # fmt: skip

    def _due(self, row: FeedbackRow) -> Cell:
        return Cell(words.due(row, self.today) or "—", tone="warn" if words.is_due(row, self.today) else "")


class ListCard(Card):
    """`narrowed()` when the filter or the search is another; `chosen(id | None)` when another row is current."""

    narrowed = Signal()
    chosen = Signal(object)
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(0, 0, 0, 0), parent=parent)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 14, 10)
        head.setSpacing(8)
        self.chips: dict[str, FilterChip] = {}
        for key in ("all", "unsolved", "complaints", "due"):
            chip = FilterChip("")
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _on=False: self.narrowed.emit())
            self.chips[key] = chip
            head.addWidget(chip)
        self.chips["all"].setChecked(True)
        head.addStretch(1)
        self.search = SearchField(self.tr("Words, name or product"), self.tr("Search"))
        self.search.setToolTip(self.tr("Words, name or product"))
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(theme.px(220))
        self.search.setMinimumWidth(theme.px(136))
        self.search.searched.connect(lambda _text: self.narrowed.emit())
        head.addWidget(self.search, 1)
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self.table = FeedbackTable(self)
        self.view = TableView(self.table, name=self.tr("Feedback"), row_height=ROW)
        self.view.current_changed.connect(self.chosen)
        self.empty = EmptyState("chat-circle", "", "")
        self.empty.acted.connect(lambda _index: self.wanted.emit())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 8)
        foot.setSpacing(12)
        self.recent = Text("", "caption-bold", "ink2")
        self.kinds = ElidedLabel("", "caption", "ink2")
        self.solved = Text("", "caption", "ink2")
        foot.addWidget(self.recent)
        foot.addWidget(self.kinds, 1)
        foot.addWidget(self.solved)
        self.body.addWidget(Rule())
        self.body.addLayout(foot)
        self.show_counts(Counts(0, 0, 0, 0))

    _wish = 0

    def wish(self, number: int) -> None:
        """Make this row the current one as soon as it is there."""
        self._wish = number

    def only(self) -> str:
        """The key of the filter that is on."""
        return next(key for key, chip in self.chips.items() if chip.isChecked())

    def show_counts(self, counts: Counts) -> None:
        """Say how many stand behind each chip."""
        for key, text in (
            ("all", Feedback.tr("All {count}").format(count=f"{counts.total:,}")),
            ("unsolved", Feedback.tr("Unsolved {count}").format(count=f"{counts.unsolved:,}")),
            ("complaints", Feedback.tr("Complaints {count}").format(count=f"{counts.complaints:,}")),
            ("due", Feedback.tr("Due {count}").format(count=f"{counts.due:,}")),
        ):
            self.chips[key].setText(text)

    def show_rows(self, rows: Sequence[FeedbackRow], today: date, counts: Counts) -> None:
        """Show what was found."""
        self.table.today = today
        self.table.set_rows(rows)
        self.show_counts(counts)
        if rows:
            self.stack.setCurrentWidget(self.view)
            if self._wish and self.view.go_to(self._wish):
                self._wish = 0
            elif self.view.current_id is None:
                self.view.go_to(rows[0].id)
            return
        if counts.total:
            self.empty.set(
                "chat-circle",
                self.tr("Nothing like that"),
                self.tr("Choose another chip, or clear the search."),
            )
        else:
            self.empty.set(
                "chat-circle",
                self.tr("No feedback yet"),
                self.tr("Praise, complaints and wishes are kept here, with who sees to them and until when."),
                (self.tr("Take down feedback"),),
            )
        self.stack.setCurrentWidget(self.empty)
        self.chosen.emit(None)

    def show_recent(self, recent: Recent, shown: int) -> None:
        """Say what the last thirty days brought; `shown` rows are in the table."""
        parts = [
            f"{words.kind(kind)} {recent.by_kind[kind]}"
            for kind in reversed(KINDS)
            if recent.by_kind.get(kind)
        ]
        self.recent.setText(Feedback.tr("%n in the last 30 days", "", recent.total))
        if shown == FOUND_AT_ONCE:
            parts.append(Feedback.tr("only the first {count} are shown").format(count=shown))
        self.kinds.setText(" · ".join(parts))
        days = recent.days_to_solve
        mean = (
            ""
            if days is None
            else Feedback.tr("solved in {days} days on average").format(days=f"{days // 10}.{days % 10}")
        )
        self.solved.setText(mean)
