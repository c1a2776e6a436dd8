"""Choosing tags by typing: for one contact, for many, or as a filter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from ui.context import Context
from ui.later import tags as tag_services
from ui.pages.contacts.popup import Popup, TickList
from ui.widgets import Button, Combo, Text

if TYPE_CHECKING:
    from services.tags import TagInfo

DAYS: Final = (7, 30, 90, 180, 365)
"""For how many days a tag can be put on."""


def counted(tag: TagInfo) -> str:
    """How many contacts have a tag; empty while that is not known."""
    return f"{tag.count:,}" if tag.count >= 0 else ""


def read_counts(context: Context, picker: TagPicker) -> None:
    """Fill the counts of an open picker in: on a big store they take a second."""

    def show(found: list[TagInfo]) -> None:
        if isValid(picker) and picker.isVisible():
            picker.set_counts(found)

    context.jobs.read(tag_services.tags, show, key="tag-counts")


class TagPicker(Popup):
    """A box to type into over the list of tags by group; `picked(texts)` on Enter or by the button.

    Enter takes what is ticked, and what is typed with it: the first tag that holds the text (or whose pinyin does), or
    a new one where `creates`. Space ticks the current line while nothing is typed. Of an exclusive group one tag only
    can be ticked; what it replaces is said. With `today` one can say for how long.
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
        today: date | None = None,
    ) -> None:
        super().__init__(opener, title)
        self._creates = creates
        self._tags = {tag.text: tag for tag in tags}
        self._had = tuple(chosen)
        self._ticked = [text for text in chosen if text in self._tags]
        self._known = {name.casefold() for tag in tags for name in (tag.name, tag.text)}
        self._today = today
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("Type a tag") if creates else self.tr("Find a tag"))
        self.box.setAccessibleName(title)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._typed)
        self.list = TickList(self.tr("Tags"), rows=9)
        self.list.setFocusProxy(self.box)
        self._fill(tags)
        self.list.extra_chosen.connect(self._take)
        self.list.ticked.connect(self._settle)
        self.notice = Text("", "caption", "warn", wrap=True)
        self.notice.hide()
        self.body.addWidget(self.box)
        self.body.addWidget(self.list)
        self.body.addWidget(self.notice)
        self.days = Combo(
            [(0, self.tr("for good")), *((n, self.tr("for %n day(s)", "", n)) for n in DAYS)],
            name=self.tr("How long the tag holds"),
        )
        self.days.setParent(self)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if today is not None:
            foot.addWidget(self.days)
        else:
            self.days.hide()
        foot.addStretch(1)
        foot.addWidget(Button(action, "primary", size="small", clicked=self._take))
        self.body.addLayout(foot)
        self.list.setVisible(bool(tags))
        self.box.setFocus()

    def _fill(self, tags: Sequence[TagInfo]) -> None:
        on = [tag for tag in tags if tag.text in self._ticked]
        off = [tag for tag in tags if tag.text not in self._ticked]
        several = len({tag.group_id for tag in tags}) > 1
        if on:
            self.list.add_lines(map(self._line, on), self.tr("On already") if several else "")
        for _, group in groupby(off, key=lambda tag: tag.group_id):
            lines = list(group)
            title = lines[0].group
            if lines[0].exclusive:
                title = self.tr("{group} · one only").format(group=title)
            self.list.add_lines(map(self._line, lines), title if several else "")

    def _line(self, tag: TagInfo) -> tuple[object, str, str, bool, str]:
        also = f"{tag.sound} {tag.group}：{tag.name}".casefold()
        return tag.text, tag.name, counted(tag), tag.text in self._ticked, also

    def set_counts(self, tags: Sequence[TagInfo]) -> None:
        """Show how many contacts have each tag, once that is known."""
        self.list.set_notes({tag.text: counted(tag) for tag in tags})

    def expires_on(self) -> str:
        """The business date from which the tags no longer hold; empty = they stay."""
        days = int(self.days.value() or 0)
        return (self._today + timedelta(days=days)).isoformat() if days and self._today else ""

    def _typed(self, text: str) -> None:
        text = text.strip()
        new = self._creates and bool(text) and text.casefold() not in self._known
        self.list.set_extra(self.tr("New tag “{name}”").format(name=text) if new else "")
        self.list.narrow(text)
        self.list.setVisible(self.list.count() > 0)
        self.adjustSize()

    # -- exclusive groups ------------------------------------------------------------------------

    def _settle(self) -> None:
        """Of an exclusive group the tick put last stays."""
        now = [str(text) for text in self.list.values()]
        self._ticked = self._one_each(
            [*(t for t in self._ticked if t in now), *(t for t in now if t not in self._ticked)]
        )
        self.list.set_ticked(self._ticked)
        self._say(self._ticked)

    def _one_each(self, texts: Sequence[str]) -> list[str]:
        last = {tag.group_id: text for text in texts if (tag := self._tags.get(text)) and tag.exclusive}
        return [
            text
            for text in texts
            if not ((tag := self._tags.get(text)) and tag.exclusive) or last[tag.group_id] == text
        ]

    def _say(self, texts: Sequence[str]) -> None:
        """What an exclusive tag replaces, before it does."""
        lines = []
        for text in texts:
            tag = self._tags.get(text)
            if tag is None or not tag.exclusive or text in self._had:
                continue
            old = [t for t in self._had if t in self._tags and self._tags[t].group_id == tag.group_id]
            if old:
                lines.append(
                    self.tr("“{new}” replaces “{old}”.").format(new=tag.name, old=self._tags[old[0]].name)
                )
            elif not self._had and self._creates:
                lines.append(
                    self.tr("“{new}” replaces other tags of {group}.").format(new=tag.name, group=tag.group)
                )
        self.notice.setText("\n".join(lines))
        self.notice.setVisible(bool(lines))
        self.adjustSize()

    # -- taking ----------------------------------------------------------------------------------

    def _take(self) -> None:
        names = list(self._ticked)
        typed = self.box.text().strip()
        if typed:
            line = self.list.currentItem()
            if line is not None and not self.list.on_extra():
                typed = str(line.data(Qt.ItemDataRole.UserRole))
            elif not self._creates:
                return
            if typed not in names:
                names.append(typed)
        self.hide()
        self.picked.emit(tuple(self._one_each(names)))
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
