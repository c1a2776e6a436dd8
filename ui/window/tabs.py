"""The top of the window: mark, tabs, the way to a sale, gear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QWidget

from ui import icons, theme
from ui.widgets import ButterflyMark, Button, Menu, Text


@dataclass(frozen=True)
class Tab:
    """One tab: its key, its words, its icon, and the optional feature that it belongs to."""

    key: str
    text: str
    icon: str
    feature: str = ""


class TopBar(QFrame):
    """Mark, tabs, the button that records a sale, and the gear; `chosen(key)` when a tab is pressed."""

    chosen = Signal(str)

    def __init__(self, tabs: Iterable[Tab], menu: Menu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._tabs = list(tabs)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._mark = ButterflyMark(28)
        self._brand = Text(self.tr("Hudie 蝶"), "tab-bold", "ink")
        self._brand.setFont(theme.font("tab", bold=True))
        self.bar = QTabBar()
        self.bar.setProperty("bar", "main")
        self.bar.setDocumentMode(True)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.setAccessibleName(self.tr("Pages"))
        for tab in self._tabs:
            self.bar.addTab(icons.icon(tab.icon, "ink2", "accent"), tab.text)
            number = self.bar.count()
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(self.bar.setCurrentIndex, number - 1))
        self.bar.currentChanged.connect(self._tell)
        self.gear = Button("", "ghost", "gear-six", name=self.tr("Menu"))
        self.gear.setMenu(menu)
        self.sell = Button(self.tr("Record sale"), "tonal", "receipt", keys="F2")
        self._layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addSpacing(9)
        self._layout.addWidget(self._brand, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addSpacing(13)
        self._layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        self._layout.addStretch(1)
        self._layout.addWidget(self.sell, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addSpacing(10)
        self._layout.addWidget(self.gear, 0, Qt.AlignmentFlag.AlignVCenter)
        self._measure()

    def keys(self) -> list[str]:
        """The keys of the tabs in order."""
        return [tab.key for tab in self._tabs]

    def choose(self, key: str) -> None:
        """Bring a tab to the front."""
        self.bar.setCurrentIndex(self.keys().index(key))

    def _measure(self) -> None:
        metrics = theme.metrics()
        self._layout.setContentsMargins(metrics.margin - 3, 0, metrics.margin - 8, 0)
        self.setFixedHeight(theme.px(metrics.tab_bar))
        side = theme.px(18 if theme.instance().compact else 20)
        self.bar.setIconSize(QSize(side, side + theme.px(4)))
        self._brand.setFont(theme.font("tab", bold=True))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _tell(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(self._tabs[index].key)
