"""A tab of several views: the bar that switches between them and holds what the view in sight can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.context import Context, Page
from ui.widgets import Button, Rule, Segmented


@dataclass(frozen=True)
class View:
    """One view of a tab: its key, its words, how it is made, and the optional feature that it belongs to."""

    key: str
    text: str
    make: Callable[[Context], Page]
    feature: str = ""


class SubViews(Page):
    """Shows one view at a time; a view is made when it is first shown. `page()` is the one in sight."""

    def __init__(self, context: Context, views: Sequence[View], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._all = tuple(views)
        self.views = self._used()
        self._made: dict[str, Page] = {}
        self._states: dict[str, Any] = {}
        self.bar = QFrame()
        self.bar.setProperty("panel", "surface")
        self._line = QHBoxLayout(self.bar)
        self.switch = self._make_switch()
        self._line.addWidget(self.switch)
        self._line.addStretch(1)
        self._tools = QStackedWidget()
        self._line.addWidget(self._tools)
        self.stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._rule = Rule()
        for part in (self.bar, self._rule):
            layout.addWidget(part)
            part.setVisible(len(self.views) > 1)
        layout.addWidget(self.stack, 1)
        self._measure()
        self.show_view(next(iter(self.views)))

    def _used(self) -> dict[str, View]:
        return {view.key: view for view in self._all if self.context.settings.uses(view.feature)}

    def _make_switch(self) -> Segmented:
        made = Segmented([(view.key, view.text) for view in self.views.values()], name=self.tr("Views"))
        made.chosen.connect(lambda key: self.show_view(str(key)))
        return made

    def _follow_features(self) -> None:
        """Take views in or out, as the shop uses their features; one that goes keeps its state."""
        used = self._used()
        if list(used) == list(self.views):
            return
        shown = str(self.switch.value())
        self.views = used
        for key in [key for key in self._made if key not in used]:
            page = self._made.pop(key)
            self._states[key] = page.state()
            place = self.stack.indexOf(page)
            for stack in (self.stack, self._tools):
                part = stack.widget(place)
                if part is not None:
                    stack.removeWidget(part)
                    part.hide()
                    part.deleteLater()
        old, self.switch = self.switch, self._make_switch()
        self._line.replaceWidget(old, self.switch)
        old.hide()
        old.deleteLater()
        self._fit()
        for part in (self.bar, self._rule):
            part.setVisible(len(used) > 1)
        self.show_view(shown if shown in used else next(iter(used)))

    def view(self, key: str) -> Page:
        """The view of a key, made if need be."""
        if key not in self._made:
            made = self.views[key].make(self.context)
            made.restore(self._states.get(key, {}))
            self._made[key] = made
            self.stack.addWidget(made)
            self._tools.addWidget(_at_right(made.tools()))
            self._fit()
        return self._made[key]

    def show_view(self, key: str) -> Page:
        """Bring a view to the front."""
        shown = self.view(key)
        if self.stack.currentWidget() is not shown:
            self.stack.setCurrentWidget(shown)
            self._tools.setCurrentIndex(self.stack.currentIndex())
        self.switch.set_value(key)
        return shown

    def page(self) -> Page:
        """The view in sight."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    def refresh(self) -> None:
        self.page().refresh()

    def focus_first(self) -> None:
        self.page().focus_first()

    def settings_changed(self) -> None:
        self._follow_features()
        for page in self._made.values():
            page.settings_changed()

    def unsaved(self) -> str:
        return next((said for page in self._made.values() if (said := page.unsaved())), "")

    def state(self) -> dict[str, Any]:
        states = {**self._states, **{key: page.state() for key, page in self._made.items()}}
        return {"views": {key: state for key, state in states.items() if state}}

    def restore(self, state: dict[str, Any]) -> None:
        # Before a tab had views, its state was that of its first one.
        self._states = state.get("views", {next(iter(self.views)): state})
        for key, page in self._made.items():
            page.restore(self._states.get(key, {}))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "stack"):
            self._measure()

    def _measure(self) -> None:
        margin = theme.metrics().margin
        self._line.setContentsMargins(margin, 0, margin, 0)
        self.bar.setFixedHeight(theme.px(theme.metrics().sub_bar))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Tools beside which the views find no room show their icons alone."""
        room = self.width() - 2 * theme.metrics().margin - self.switch.sizeHint().width()
        for page in self._made.values():
            if (tools := page.tools()) is None:
                continue
            buttons = tools.findChildren(Button)
            for short in (False, True):
                for button in buttons:
                    button.set_short(short)
                if tools.minimumSizeHint().width() <= room - 2 * self._line.spacing():
                    break


def _at_right(tools: QWidget | None) -> QWidget:
    """Tools at the right of a place that is as wide as the widest ones."""
    place = QWidget()
    line = QHBoxLayout(place)
    line.setContentsMargins(0, 0, 0, 0)
    line.addStretch(1)
    if tools is not None:
        line.addWidget(tools)
    return place
