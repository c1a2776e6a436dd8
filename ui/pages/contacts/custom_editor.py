"""The editor of one field that the shop has defined."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from services.custom_fields import BETWEEN, CustomField
from ui import theme
from ui.pages.contacts import words
from ui.pages.contacts.popup import Popup, TickList
from ui.widgets import Button, Combo


class CustomEditor(QWidget):
    """A box, a list to choose from, or a button that opens ticks, by the kind of the field."""

    def __init__(self, definition: CustomField, stored: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self._chosen = [part for part in stored.split(BETWEEN) if part]
        self._box: QLineEdit | None = None
        self._combo: Combo | None = None
        self._button: Button | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        made: QWidget
        if definition.kind in ("choice", "yes_no"):
            made = self._combo = Combo(self._items(stored), name=definition.name)
            self._combo.set_value(stored)
        elif definition.kind == "choices":
            made = self._button = Button("", "secondary", clicked=self._pick)
            self._show_chosen()
        else:
            made = self._box = QLineEdit(stored)
            self._box.setAccessibleName(definition.name)
            if definition.kind == "date":
                self._box.setPlaceholderText("2026-05-20")
        layout.addWidget(made, 0 if made is self._button else 1)
        if made is self._button:
            layout.addStretch(1)
        self.setFocusProxy(made)

    def _items(self, stored: str) -> list[tuple[object, str]]:
        if self.definition.kind == "yes_no":
            return [("", "—"), ("yes", words.yes_no(True)), ("no", words.yes_no(False))]
        kept = [stored] if stored and stored not in self.definition.options else []
        return [("", "—"), *((option, option) for option in (*self.definition.options, *kept))]

    def value(self) -> str:
        """What was typed or chosen; several choices joined as they are stored."""
        if self._combo is not None:
            return str(self._combo.value())
        if self._box is not None:
            return self._box.text().strip()
        return BETWEEN.join(self._chosen)

    def set_invalid(self, invalid: bool) -> None:
        """Draw the red border."""
        target = self._box or self._combo
        if target is not None:
            target.setProperty("invalid", "true" if invalid else None)
            theme.restyle(target)

    def _show_chosen(self) -> None:
        if self._button is not None:
            self._button.setText(words.custom("choices", BETWEEN.join(self._chosen)) or self.tr("Choose…"))
            self._button.setAccessibleName(f"{self.definition.name}: {self._button.text()}")
            self._button.updateGeometry()

    def _pick(self) -> None:
        popup = Popup(self._button or self, self.definition.name)
        ticks = TickList(self.definition.name)
        ticks.fill((option, option, "", option in self._chosen) for option in self.definition.options)

        def take() -> None:
            self._chosen = [str(value) for value in ticks.values()]
            self._show_chosen()

        ticks.ticked.connect(take)
        popup.body.addWidget(ticks)
        popup.add_footer(Button(self.tr("Done"), "primary", size="small", clicked=popup.close))
        popup.open_under()
        ticks.setFocus()
