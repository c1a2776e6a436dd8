"""Appearance and language: facts of this computer, not of the shop."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from ui import theme
from ui.dialogs.settings.parts import Section
from ui.widgets import Rule, Segmented


class LookSection(Section):
    """Language, light or dark, size of the text."""

    key = "look"
    icon = "palette"

    @property
    def title(self) -> str:
        return self.tr("Look and language")

    @property
    def said(self) -> str:
        return self.tr("These hold for this computer only.")

    @property
    def words(self) -> tuple[str, ...]:
        return (
            self.tr("Language"),
            self.tr("Theme"),
            self.tr("Text size"),
            self.tr("Dark"),
            self.tr("Light"),
            "English",
            "中文",
        )

    def build(self) -> None:
        self.language = Segmented(
            [("system", self.tr("Like the system")), ("zh_CN", "中文"), ("en", "English")],
            name=self.tr("Language"),
        )
        self.mode = Segmented(
            [("system", self.tr("Like the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            name=self.tr("Theme"),
        )
        self.text_size = Segmented(
            [(scale, f"{scale:.0%}") for scale in theme.SCALES], name=self.tr("Text size")
        )
        rows = (
            (
                "globe",
                self.tr("Language"),
                self.tr("Names, tags and notes stay as they were typed."),
                self.language,
            ),
            ("moon", self.tr("Theme"), self.tr("Dark is easier on the eyes in the evening."), self.mode),
            (
                "magnifying-glass",
                self.tr("Text size"),
                self.tr("Rows and buttons grow with the text."),
                self.text_size,
            ),
        )
        self.column.setSpacing(6)
        for place, row in enumerate(rows):
            if place:
                self.column.addWidget(Rule())
            self.column.addWidget(self.row(*row))
        self.language.chosen.connect(self._language)
        self.mode.chosen.connect(self._mode)
        self.text_size.chosen.connect(self._size)

    def reload(self) -> None:
        machine = self.context.machine
        self.language.set_value(machine.language)
        self.mode.set_value(machine.mode)
        self.text_size.set_value(machine.text_scale)

    def _language(self, value: object) -> None:
        window = self.context.window
        # The dialog that sends this is made anew in the other language.
        QTimer.singleShot(0, lambda: window.change_language(str(value)))

    def _mode(self, value: object) -> None:
        self.context.machine.set("look/theme", value)
        self.context.theme.apply(mode=value)  # type: ignore[arg-type]

    def _size(self, value: object) -> None:
        self.context.machine.set("look/text_scale", value)
        self.context.theme.apply(scale=float(str(value)))
