"""Choosing tags by typing: for one contact, for many, or as a filter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from services.tags import TagInfo, tags
from ui.context import Context
from ui.pages.contacts.popup import Popup, TickList
from ui.widgets import Button


def counted(tag: TagInfo) -> str:
    """How many contacts have a tag; empty while that is not known."""
    return f"{tag.count:,}" if tag.count >= 0 else ""


def read_counts(context: Context, picker: TagPicker) -> None:
    """Fill the counts of an open picker in: on a big store they take a second."""

    def show(found: list[TagInfo]) -> None:
        if isValid(picker) and picker.isVisible():
            picker.set_counts(found)

    context.jobs.read(tags, show, key="tag-counts")


class TagPicker(Popup):
    """A box to type into over the list of tags; `picked(names)` on Enter or by the button.

    Enter takes what is ticked, and what is typed with it: the first tag that holds the text, or a new one where
    `creates`. Space ticks the current line while nothing is typed.
    """

    picked = Signal(object)

    def __init__(
        self,
        opener: QWidget,
        tags: Sequence[TagInfo],
        *,
        title: str,
        action: str,
        chosen: Collection[str] = (),
        creates: bool = True,
    ) -> None:
        super().__init__(opener, title)
        self._creates = creates
        self._known = {tag.name.casefold() for tag in tags}
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("Type a tag") if creates else self.tr("Find a tag"))
        self.box.setAccessibleName(title)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._typed)
        self.list = TickList(self.tr("Tags"))
        self.list.setFocusProxy(self.box)
        had = sorted(tags, key=lambda tag: tag.name not in chosen)
        self.list.fill((tag.name, tag.name, counted(tag), tag.name in chosen) for tag in had)
        self.list.extra_chosen.connect(self._take)
        self.body.addWidget(self.box)
        self.body.addWidget(self.list)
        self.add_footer(Button(action, "primary", size="small", clicked=self._take))
        self.list.setVisible(bool(tags))
        self.box.setFocus()

    def set_counts(self, tags: Sequence[TagInfo]) -> None:
        """Show how many contacts have each tag, once that is known."""
        self.list.set_notes({tag.name: counted(tag) for tag in tags})

    def _typed(self, text: str) -> None:
        text = text.strip()
        new = self._creates and bool(text) and text.casefold() not in self._known
        self.list.set_extra(self.tr("New tag “{name}”").format(name=text) if new else "")
        self.list.narrow(text)
        self.list.setVisible(self.list.count() > 0)
        self.adjustSize()

    def _take(self) -> None:
        names = [str(name) for name in self.list.values()]
        typed = self.box.text().strip()
        if typed:
            line = self.list.currentItem()
            if line is not None and not self.list.on_extra():
                typed = line.text()
            elif not self._creates:
                return
            if typed not in names:
                names.append(typed)
        self.hide()
        self.picked.emit(tuple(names))
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.list.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Space and not self.box.text():
                self.list.toggle()
                return True
        return super().eventFilter(watched, event)
