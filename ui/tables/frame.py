"""A table view with its states: being read, nothing found, can't be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.tables.paged import PagedTable, State
from ui.tables.view import TableView
from ui.widgets.cards import EmptyState
from ui.widgets.progress import skeleton
from ui.widgets.text import Text

# Old rows stay in sight for so long before the skeleton takes their place.
PATIENCE = 300


class _Skeleton(QFrame):
    def __init__(self, row_height: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setProperty("panel", "surface")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.addStretch(1)
        self.note = Text("", "caption", "ink2")
        layout.addWidget(self.note)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        row = self._row_height()
        rows = max(1, (self.height() - theme.px(40)) // row)
        skeleton(QPainter(self), QRect(0, 0, self.width(), self.height()), row, min(rows, 12))


class TableFrame(QWidget):
    """Lays the states of a `PagedTable` over the rows of its view; the header stays usable.

    `acted(index)`: an action of the empty state; `retried()` and `helped()`: the two ways out of an error.
    `word(error)` gives its title and its plain cause.
    """

    acted = Signal(int)
    retried = Signal()
    helped = Signal()

    def __init__(
        self,
        view: TableView,
        table: PagedTable,
        *,
        word: Callable[[BaseException], tuple[str, str]],
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self._table = table
        self._word = word
        self._help_text = help_text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        self.skeleton = _Skeleton(lambda: view.verticalHeader().defaultSectionSize(), self)
        self.empty = EmptyState("magnifying-glass", self.tr("Nothing here yet"), parent=self)
        self.failure = EmptyState("warning-circle", "", tone="danger", parent=self)
        for state in (self.empty, self.failure):
            state.setAutoFillBackground(False)
        self._covers: tuple[QWidget, ...] = (
            self.skeleton,
            self._backed(self.empty),
            self._backed(self.failure),
        )
        for cover in self._covers:
            cover.hide()
        self.empty.acted.connect(self.acted)
        self.failure.acted.connect(self._way_out)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._lose_patience)
        table.stateChanged.connect(self._follow)
        view.viewport().installEventFilter(self)
        self._follow(table.state)

    def set_empty(self, icon: str, title: str, hint: str = "", actions: tuple[str, ...] = ()) -> None:
        """What stands there when nothing is found."""
        self.empty.set(icon, title, hint, actions)

    def set_note(self, text: str) -> None:
        """What runs, said under the skeleton."""
        self.skeleton.note.setText(text)

    def _backed(self, state: QWidget) -> QWidget:
        cover = QFrame(self)
        cover.setProperty("panel", "surface")
        layout = QVBoxLayout(cover)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(state)
        return cover

    def _follow(self, state: State) -> None:
        if state is State.LOADING:
            if not self._patience.isActive():
                self._patience.start()
            return
        self._patience.stop()
        skeleton_, empty, failure = self._covers
        skeleton_.hide()
        if state is State.FAILED and self._table.error is not None:
            title, cause = self._word(self._table.error)
            ways = (self.tr("Try again"), self._help_text) if self._help_text else (self.tr("Try again"),)
            self.failure.set("warning-circle", title, cause, ways)
        failure.setVisible(state is State.FAILED)
        empty.setVisible(state is State.READY and self._table.rowCount() == 0)
        self._place()

    def _lose_patience(self) -> None:
        for cover in self._covers:
            cover.setVisible(cover is self.skeleton)
        self._place()

    def _way_out(self, index: int) -> None:
        if index == 0:
            self.retried.emit()
            self._table.reload()
        else:
            self.helped.emit()

    def _place(self) -> None:
        viewport = self.view.viewport()
        corner = viewport.mapTo(self, viewport.rect().topLeft())
        for cover in self._covers:
            cover.setGeometry(QRect(corner, viewport.size()))
            cover.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)
