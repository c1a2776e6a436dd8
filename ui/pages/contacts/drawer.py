"""Where the window is narrow the pane slides over the list instead of standing beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets import Button, Rule


class Drawer(QFrame):
    """Covers the right side of `page` with a widget it was given; Esc or the cross closes it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("panel", "surface")
        self._page = page
        self._held: QWidget | None = None
        self._width = 0
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule(vertical=True))
        column = QVBoxLayout()
        column.setContentsMargins(0, 6, 6, 0)
        column.setSpacing(0)
        close = Button(
            "", "ghost", "x", size="small", name=self.tr("Close the details"), clicked=self.close_pane
        )
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._place = QVBoxLayout()
        column.addLayout(self._place, 1)
        outer.addLayout(column, 1)
        page.installEventFilter(self)
        self.hide()

    def holds(self, widget: QWidget) -> bool:
        """Whether the widget is in the drawer."""
        return self._held is widget

    def take(self, widget: QWidget, width: int) -> None:
        """Hold this widget, closed at first."""
        self._width = width
        if self._held is not widget:
            self._held = widget
            widget.setMinimumWidth(0)
            self._place.addWidget(widget)
            widget.show()
            self.hide()
        self._fit()

    def give_back(self) -> None:
        """Let go of the widget; its new owner adds it to a layout."""
        if self._held is not None:
            self._place.removeWidget(self._held)
            self._held = None
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it covers the list now."""
        return self._held is not None and not self.isHidden()

    def open(self) -> None:
        """Come into sight."""
        if self._held is not None:
            self._fit()
            self.show()
            self.raise_()

    def close_pane(self) -> None:
        """Go out of sight."""
        self.hide()

    def _fit(self) -> None:
        self.setGeometry(self._page.width() - self._width, 0, self._width, self._page.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)
