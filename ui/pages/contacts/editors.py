"""The editors of the contact form that are more than one box: phones, birthday, tags, referrer, consent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from services import birthdays
from services.contact_choices import CONSENTS
from services.imports.rules import SOURCES
from services.tags import TagInfo
from ui import theme
from ui.pages.contacts import words
from ui.pages.contacts.tag_picker import TagPicker
from ui.widgets import Button, ChipRow, Combo, Segmented


class _PhoneLine(QWidget):
    """One number: a stored one is shown masked until it is replaced, a new one is typed."""

    removed = Signal()
    edited = Signal()
    left = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.box = QLineEdit(text)
        self.box.setAccessibleName(words.field("phone"))
        self.box.textEdited.connect(self.edited)
        self.box.editingFinished.connect(self.left)
        layout.addWidget(self.box, 1)
        self.replace = Button(
            "", "ghost", "pencil-simple", name=self.tr("Type another number"), clicked=self._replace
        )
        self.remove = Button("", "ghost", "x", name=self.tr("Remove this number"), clicked=self.removed.emit)
        layout.addWidget(self.replace)
        layout.addWidget(self.remove)
        masked = "*" in text
        self.box.setReadOnly(masked)
        self.replace.setVisible(masked)

    def _replace(self) -> None:
        self.box.setReadOnly(False)
        theme.restyle(self.box)
        self.box.clear()
        self.replace.hide()
        self.box.setFocus()
        self.edited.emit()

    def value(self) -> str:
        """The number as it stands; a masked one is taken for the number it hides."""
        return self.box.text().strip()


class PhonesEditor(QWidget):
    """Several numbers, the first being the one to call. `changed()` while typing, `left()` after it."""

    changed = Signal()
    left = Signal()

    def __init__(self, numbers: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.lines: list[_PhoneLine] = []
        self.more = Button(self.tr("Another number"), "link", "plus", size="small", clicked=self._add_another)
        self._layout.addWidget(self.more)
        for text in numbers or ("",):
            self._add(text)

    def _add(self, text: str = "") -> _PhoneLine:
        line = _PhoneLine(text, self)
        line.edited.connect(self._edited)
        line.left.connect(self.left)
        line.removed.connect(lambda: self._remove(line))
        self._layout.insertWidget(len(self.lines), line)
        self.lines.append(line)
        line.show()
        self._show_buttons()
        return line

    def _add_another(self) -> None:
        self._add().box.setFocus()

    def _remove(self, line: _PhoneLine) -> None:
        self.lines.remove(line)
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()
        if not self.lines:
            self._add()
        self._show_buttons()
        self.changed.emit()

    def _edited(self) -> None:
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        for line in self.lines:
            line.remove.setVisible(len(self.lines) > 1 or bool(line.value()))
        self.more.setVisible(bool(self.lines[-1].value()))
        self.setFocusProxy(self.lines[0].box)
        self.updateGeometry()

    def values(self) -> tuple[str, ...]:
        """All numbers that are not blank, in order."""
        return tuple(value for value in (line.value() for line in self.lines) if value)

    def set_invalid(self, invalid: bool) -> None:
        """Draw the red border round the boxes that were typed."""
        for line in self.lines:
            line.box.setProperty("invalid", "true" if invalid and not line.box.isReadOnly() else None)
            theme.restyle(line.box)


class BirthdayEditor(QWidget):
    """Solar or lunar, and a date whose year may be left out."""

    changed = Signal()

    def __init__(self, stored: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.calendar = Combo([(False, self.tr("Solar")), (True, self.tr("Lunar"))], name=self.tr("Calendar"))
        self.calendar.set_value(stored.startswith("L"))
        self.calendar.picked.connect(lambda _value: self.changed.emit())
        plain = stored.removeprefix("L")
        self.box = QLineEdit(plain.removeprefix("--"))
        self.box.setPlaceholderText(self.tr("1990-05-06 or 05-06"))
        self.box.setAccessibleName(words.field("birthday"))
        self.box.textChanged.connect(self.changed)
        layout.addWidget(self.calendar)
        layout.addWidget(self.box, 1)
        self.setFocusProxy(self.box)

    def typed(self) -> str:
        """What stands in the box, with its calendar."""
        return ("L" if self.calendar.value() else "") + self.box.text().strip()

    def value(self) -> str:
        """The normal form. Raises `birthdays.BadDate`."""
        text = self.box.text().strip()
        if not text:
            return ""
        if not self.calendar.value():
            return birthdays.parse(text)
        try:
            found = birthdays.parse(text)
            return found if found.startswith("L") else birthdays.parse("L" + found)
        except birthdays.BadDate:
            return birthdays.parse("L" + text)  # a lunar day that no solar month has: 02-30

    def set_invalid(self, invalid: bool) -> None:
        """Draw the red border."""
        self.box.setProperty("invalid", "true" if invalid else None)
        theme.restyle(self.box)


class TagsEditor(QWidget):
    """The tags as chips, with a way to add by typing."""

    changed = Signal()

    def __init__(
        self, names: Sequence[str], known: Callable[[], Sequence[TagInfo]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = known
        self._names = list(names)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.row = ChipRow(removable=True, add=self.tr("Tag"))
        self.row.adding.connect(self.pick)
        self.row.removed.connect(self._remove)
        layout.addWidget(self.row)
        if self.row.add_button is not None:
            self.setFocusProxy(self.row.add_button)
        self._show()

    def names(self) -> tuple[str, ...]:
        """The names as they stand."""
        return tuple(self._names)

    def set_names(self, names: Sequence[str]) -> None:
        """Show others."""
        self._names = list(names)
        self._show()

    def pick(self) -> None:
        """Open the picker."""
        picker = TagPicker(
            self.row.add_button or self,
            self._known(),
            title=self.tr("Tags"),
            action=self.tr("Done"),
            chosen=self._names,
        )
        picker.picked.connect(self._take)
        picker.open_under()

    def _take(self, names: tuple[str, ...]) -> None:
        self._names = list(names)
        self._show()
        self.changed.emit()

    def _remove(self, name: str) -> None:
        self._names.remove(name)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        colours = {tag.text: tag.colour for tag in self._known()}
        self.row.set_tags((name, colours.get(name, "accent")) for name in self._names)


class ReferrerEditor(QWidget):
    """Finds a contact by name or number; `looked_for(text)` asks the dialog to search."""

    changed = Signal()
    looked_for = Signal(str)

    def __init__(self, person: tuple[int, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.box = QLineEdit()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(lambda: self.looked_for.emit(self.box.text().strip()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(4)
        self.box.setPlaceholderText(self.tr("Name or last digits"))
        self.box.setAccessibleName(words.field("referrer"))
        self.box.installEventFilter(self)
        self.box.textEdited.connect(lambda _text: self._pause.start())
        self.clear_button = Button("", "ghost", "x", name=self.tr("No referrer"), clicked=self._clear)
        line.addWidget(self.box, 1)
        line.addWidget(self.clear_button)
        layout.addLayout(line)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("People found"))
        self.list.itemClicked.connect(self._choose)
        self.list.hide()
        layout.addWidget(self.list)
        self.setFocusProxy(self.box)
        self._show()

    def value(self) -> int | None:
        """The person's id."""
        return self._person[0] if self._person else None

    def show_found(self, found: Sequence[tuple[int, str]]) -> None:
        """Offer these people: (id, name and masked phone)."""
        self.list.clear()
        for contact, text in found:
            line = QListWidgetItem(text)
            line.setData(Qt.ItemDataRole.UserRole, contact)
            self.list.addItem(line)
        if found:
            self.list.setCurrentRow(0)
        self.list.setFixedHeight(theme.px(34) * max(1, min(4, len(found))) + 6)
        self.list.setVisible(bool(found))

    def _choose(self, line: QListWidgetItem) -> None:
        self._person = (line.data(Qt.ItemDataRole.UserRole), line.text())
        self._show()
        self.changed.emit()

    def _clear(self) -> None:
        self._person = None
        self._show()
        self.box.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        self.list.hide()
        self.box.setText(self._person[1] if self._person else "")
        self.box.setReadOnly(self._person is not None)
        theme.restyle(self.box)
        self.clear_button.setVisible(self._person is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.list.isVisible():
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            line = self.list.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
                self._choose(line)
                return True
        return super().eventFilter(watched, event)


OTHER: Final = "\x00other"


class ConsentEditor(QWidget):
    """Agreed to offers or not, and where that was said."""

    changed = Signal()

    def __init__(self, consent: str, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.answer = Segmented(
            [(key, words.consent(key)) for key in CONSENTS], name=self.tr("Agreed to offers")
        )
        self.answer.set_value(consent if consent in CONSENTS else "unknown")
        items: list[tuple[object, str]] = [("", self.tr("Where it was said"))]
        items += [(key, words.source(key)) for key in SOURCES]
        items.append((OTHER, self.tr("Somewhere else")))
        self.source = Combo(items, name=words.field("consent_source"))
        own = source if source not in ("", *SOURCES) else ""
        self.source.set_value(OTHER if own else source)
        self.other = QLineEdit(own)
        self.other.setPlaceholderText(self.tr("Where"))
        self.other.setAccessibleName(self.tr("Where it was said, in your words"))
        layout.addWidget(self.answer)
        layout.addWidget(self.source)
        layout.addWidget(self.other, 1)
        layout.addStretch(0)
        self.answer.chosen.connect(self._edited)
        self.source.picked.connect(self._edited)
        self.other.textChanged.connect(self._edited)
        self.setFocusProxy(self.answer.buttons()[0])
        self._show()

    def _edited(self, _value: Any) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        answered = self.consent() != "unknown"
        self.source.setVisible(answered)
        self.other.setVisible(answered and self.source.value() == OTHER)

    def consent(self) -> str:
        """unknown | yes | no."""
        return str(self.answer.value())

    def where(self) -> str:
        """The key of the source, or the words typed."""
        if self.consent() == "unknown":
            return ""
        value = str(self.source.value())
        return self.other.text().strip() if value == OTHER else value
