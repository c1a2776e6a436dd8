"""The small windows in which a value for many contacts is given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from services.contact_choices import CONSENTS
from services.imports.rules import SOURCES
from ui.pages.contacts import words
from ui.pages.contacts.popup import Popup
from ui.widgets import Button, Combo, Field

translate = QCoreApplication.translate


class ValuePopup(Popup):
    """One line to type, for an area or a reason; `typed(text)` on Enter."""

    typed = Signal(str)

    def __init__(self, opener: QWidget, title: str, help_text: str, action: str) -> None:
        super().__init__(opener, title)
        self.box = QLineEdit()
        self.field = Field(title, self.box, help_text=help_text)
        self.body.addWidget(self.field)
        self.add_footer(Button(action, "primary", size="small", clicked=self._take))
        self.box.returnPressed.connect(self._take)
        self.box.setFocus()

    def _take(self) -> None:
        text = self.box.text().strip()
        self.hide()
        self.typed.emit(text)
        self.close()


class ChoicePopup(Popup):
    """One of a few rows, or none; `chosen(id)`."""

    chosen = Signal(object)

    def __init__(self, opener: QWidget, title: str, items: Sequence[tuple[int, str]]) -> None:
        super().__init__(opener, title)
        self.box = Combo([(None, "—"), *items], name=title)
        if items:
            self.box.set_value(items[0][0])
        self.body.addWidget(self.box)
        self.add_footer(Button(translate("Contacts", "Apply"), "primary", size="small", clicked=self._take))
        self.box.setFocus()

    def _take(self) -> None:
        self.hide()
        self.chosen.emit(self.box.value())
        self.close()


class ConsentPopup(Popup):
    """Agreed to offers or not, and where that was said; `chosen(values)`."""

    chosen = Signal(object)

    def __init__(self, opener: QWidget) -> None:
        super().__init__(opener, translate("Contacts", "Agreed to offers"))
        self.answer = Combo([(key, words.consent(key)) for key in CONSENTS], name=words.field("consent"))
        self.answer.set_value("yes")
        self.source = Combo(
            [("", "—"), *((key, words.source(key)) for key in SOURCES)],
            name=words.field("consent_source"),
        )
        self.body.addWidget(Field(self.tr("Answer"), self.answer))
        self.body.addWidget(Field(words.field("consent_source"), self.source))
        self.add_footer(Button(self.tr("Apply"), "primary", size="small", clicked=self._take))
        self.answer.setFocus()

    def _take(self) -> None:
        values = {"consent": self.answer.value(), "consent_source": self.source.value()}
        if values["consent"] == "unknown":
            values["consent_source"] = ""
        self.hide()
        self.chosen.emit(values)
        self.close()
