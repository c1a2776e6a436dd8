"""The view Feedback: what customers said, in the order of work, and one of them at the right."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from services import feedback
from services.feedback import Counts, FeedbackDetails, FeedbackRow, Recent
from ui import theme
from ui.context import Context, Page
from ui.pages.feedback.form import FeedbackDialog
from ui.pages.feedback.list_card import ListCard
from ui.pages.feedback.pane import WIDTH, FeedbackPane
from ui.phrases import Phrases
from ui.widgets import Button, Text

Feedback = Phrases("Feedback")
NARROW: Final = 360
NARROW_BELOW: Final = 1200


class Tools(QWidget):
    """How much is open, and taking something down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self.said = Text("", "caption", "ink2")
        self.take = Button(self.tr("Take down feedback"), "secondary", "plus")
        line.addWidget(self.said)
        line.addWidget(self.take)

    def show_counts(self, counts: Counts) -> None:
        """Say how much is open."""
        self.said.setText(
            " · ".join(
                (Feedback.tr("%n unsolved", "", counts.unsolved), Feedback.tr("%n due", "", counts.due))
            )
        )


class FeedbackPage(Page):
    """Keys: Ctrl+N takes something down, Ctrl+F searches, Ctrl+Enter marks what is shown as solved."""

    refresh_on = frozenset({"feedback", "contacts", "settings", "staff", "channels"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.bar = Tools()
        self.bar.take.clicked.connect(self.create)
        self.list = ListCard()
        self.list.narrowed.connect(self.refresh)
        self.list.chosen.connect(self._chosen)
        self.list.wanted.connect(self.create)
        self.pane = FeedbackPane(context)
        self.pane.person_wanted.connect(self._open_person)
        self.pane.edit_wanted.connect(self._edit)
        ground = QFrame()
        ground.setProperty("panel", "page")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self._line = QHBoxLayout(ground)
        self._line.setSpacing(14)
        self._line.addWidget(self.list, 1)
        self._line.addWidget(self.pane)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)  # held down it would solve one after the other
            shortcut.activated.connect(self.pane.solve)
        self._measure()
        self.refresh()

    def tools(self) -> QWidget:
        return self.bar

    def focus_first(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def find(self) -> None:  # type: ignore[override]
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def create(self) -> None:  # type: ignore[override]
        FeedbackDialog(self.context, self).open()

    def refresh(self) -> None:
        only, text, today = self.list.only(), self.list.search.text().strip(), self.context.today()

        def read(store: Any) -> tuple[list[FeedbackRow], Counts, Recent]:
            rows = feedback.feedback(store, today, only, text)
            return rows, feedback.counts(store, today), feedback.recent(store, today)

        self.context.jobs.read(read, self._got, key=(id(self), "list"))

    def _got(self, found: tuple[list[FeedbackRow], Counts, Recent]) -> None:
        rows, counts, recent = found
        self.list.show_rows(rows, self.context.today(), counts)
        self.list.show_recent(recent, len(rows))
        self.bar.show_counts(counts)
        self.pane.refresh()

    def go_to(self, number: int) -> None:
        """Show this one, whatever the list was narrowed to."""
        self.list.chips["all"].setChecked(True)
        self.list.search.clear()
        self.pane.show_feedback(number)
        self.list.wish(number)
        self.refresh()

    def _chosen(self, number: int | None) -> None:
        self.pane.show_feedback(number)

    def _open_person(self, contact: int) -> None:
        self.context.window.contacts().go_to(contact)

    def _edit(self, found: FeedbackDetails) -> None:
        FeedbackDialog(self.context, self, details=found).open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_line"):
            QTimer.singleShot(0, self, self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._measure)

    def _measure(self) -> None:
        margin = theme.metrics().margin
        self._line.setContentsMargins(margin, 14, margin, 14)
        self.pane.setFixedWidth(theme.px(WIDTH if self.width() >= theme.px(NARROW_BELOW) else NARROW))
