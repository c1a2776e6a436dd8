"""The welcome text: placeholders in colour, unknown ones in amber and named below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from services.channels import welcome
from ui import theme, translations
from ui.widgets import Button, Menu, Text


class _Highlighter(QSyntaxHighlighter):
    def highlightBlock(self, text: str) -> None:
        for begin, end, known in welcome.placeholders(text):
            look = QTextCharFormat()
            look.setForeground(theme.color("accent" if known else "warn"))
            look.setBackground(theme.color("accent_soft" if known else "warn_soft"))
            self.setFormat(_units(text[:begin]), _units(text[begin:end]), look)


def _units(text: str) -> int:
    """How long Qt holds a text to be: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class WelcomeEditor(QWidget):
    """A box of a few lines, a menu that puts placeholders in, and a note about unknown ones. `changed()` while typing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self.box.setAccessibleName(self.tr("Welcome text"))
        self._highlighter = _Highlighter(self.box.document())
        self.box.textChanged.connect(self._edited)
        layout.addWidget(self.box)
        below = QHBoxLayout()
        below.setSpacing(8)
        self.note = Text("", "caption", "warn", wrap=True)
        below.addWidget(self.note, 1)
        self.insert = Button(self.tr("Placeholder"), "link", "plus", size="small", clicked=self.offer)
        below.addWidget(self.insert)
        layout.addLayout(below)
        self.setFocusProxy(self.box)
        theme.instance().themeChanged.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """What was typed."""
        return self.box.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.box.toPlainText():
            self.box.setPlainText(text)

    def set_invalid(self, invalid: bool) -> None:
        """Draw the red border."""
        self.box.setProperty("invalid", "true" if invalid else None)
        theme.restyle(self.box)

    def offer(self) -> None:
        """A menu of the placeholders there are."""
        said = {
            "person": self.tr("what the customer is called"),
            "staff": self.tr("who looks after them"),
            "shop": self.tr("name of the shop"),
            "hook": self.tr("what newcomers get"),
            "channel": self.tr("name of the channel"),
            "address": self.tr("address of the shop"),
            "hours": self.tr("opening hours"),
        }
        ascii_names = not translations.current().startswith("zh")
        menu = Menu(parent=self)
        for name, fact in welcome.PLACEHOLDERS.items():
            if name.isascii() == ascii_names:
                text = f"{{{name}}}"
                menu.add(f"{text}  {said[fact]}", partial(self._insert, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _insert(self, text: str) -> None:
        self.box.insertPlainText(text)
        self.box.setFocus()

    def _edited(self) -> None:
        strange = welcome.unknown(self.box.toPlainText())
        self.note.setText(
            self.tr("Not known, stays as it is: {names}").format(names=" ".join(strange)) if strange else ""
        )
        self.changed.emit()

    def _restyle(self) -> None:
        self.box.setFixedHeight(theme.px(78))
        self._highlighter.rehighlight()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_highlighter"):
            self.box.setFixedHeight(theme.px(78))
