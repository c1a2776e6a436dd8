"""Privacy: what is shown of numbers, and what is written down."""

from __future__ import annotations

from ui.dialogs.settings.parts import Section
from ui.widgets import Banner, Rule, Switch, Text


class PrivacySection(Section):
    """Masking of phone numbers."""

    key = "privacy"
    icon = "shield-check"
    undoable = True

    @property
    def title(self) -> str:
        return self.tr("Privacy")

    @property
    def said(self) -> str:
        return self.tr("All data stays on this computer; Hudie sends nothing anywhere.")

    @property
    def words(self) -> tuple[str, ...]:
        return (self.tr("Mask phone numbers"), self.tr("What is written down"))

    def build(self) -> None:
        self.column.setSpacing(8)
        self.masking = Switch("", name=self.tr("Mask phone numbers"))
        self.column.addWidget(
            self.row(
                "eye-slash",
                self.tr("Mask phone numbers"),
                self.tr(
                    "138****5210 in lists and exports. One number can be shown for 30 seconds; that is logged."
                ),
                self.masking,
            )
        )
        self.column.addWidget(Rule())
        self.column.addSpacing(4)
        self.column.addWidget(Text(self.tr("What is written down"), "bold"))
        for text in (
            self.tr(
                "Every number shown and every export with full numbers stands in History: who, when, how many."
            ),
            self.tr("Log files and crash reports hold no names and no numbers."),
        ):
            self.column.addWidget(Text(text, "body", "ink2", wrap=True))
        self.note = Banner(self.tr("Masking is off: whoever looks at the screen sees every number."), "warn")
        self.column.addWidget(self.note)
        self.masking.clicked.connect(lambda: self.change(mask_phones=self.masking.isChecked()))

    def reload(self) -> None:
        self.masking.setChecked(self.context.settings.mask_phones)
        self.note.setVisible(not self.context.settings.mask_phones)
