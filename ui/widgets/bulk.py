"""The bar that stands in the place of the filter chips while rows are ticked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.phrases import grouped
from ui.widgets.button import Button
from ui.widgets.choices import CheckBox
from ui.widgets.text import Text


class BulkBar(QFrame):
    """How many rows are ticked and what can be done with them. `cleared` unticks; `all_wanted` takes all that match."""

    cleared = Signal()
    all_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "accent-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(44))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 3, 8, 3)
        self._layout.setSpacing(6)
        self._tick = CheckBox("", checked=True, name=self.tr("Untick all"))
        self._tick.clicked.connect(self._untick)
        self._count = Text("", "bold")
        self._all = Button("", "link", size="small", clicked=self.all_wanted.emit)
        self._all.hide()
        self._layout.addWidget(self._tick)
        self._layout.addWidget(self._count)
        self._layout.addWidget(self._all)
        self._layout.addSpacing(6)
        self._place = self._layout.count()
        self._layout.addStretch(1)
        self._close = Button(
            "", "ghost", "x", size="small", name=self.tr("Untick all"), clicked=self.cleared.emit
        )
        self._layout.addWidget(self._close)
        self.actions_: list[Button] = []
        self.set_count(0)

    def add_action(self, text: str, icon: str, slot: Callable[[], object], *, danger: bool = False) -> Button:
        """Add an action; a dangerous one stands apart at the right."""
        made = Button(text, "danger" if danger else "ghost", icon, size="normal", clicked=slot)
        if danger:
            self._layout.insertWidget(self._layout.count() - 1, made)
        else:
            self._layout.insertWidget(self._place, made)
            self._place += 1
        self.actions_.append(made)
        return made

    def set_count(self, count: int, total: int | None = None) -> None:
        """Show how many are ticked; with a larger `total` offer to take all of them."""
        said = self.tr("%n selected", "", min(count, 2_147_483_647))
        self._count.setText(grouped(said, count))
        self._tick.setCheckState(Qt.CheckState.Checked)
        offer = total is not None and 0 < count < total
        self._all.setVisible(offer)
        if offer:
            self._all.setText(self.tr("Select all {total}").format(total=f"{total:,}"))
            self._all.updateGeometry()

    def _untick(self) -> None:
        self._tick.setCheckState(Qt.CheckState.Checked)
        self.cleared.emit()
