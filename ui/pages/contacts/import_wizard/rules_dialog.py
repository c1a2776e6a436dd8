"""What a list may do to people who are known, column by column."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from services.imports import fields
from services.imports.rules import preset, rules_of
from ui.dialogs.base import Dialog
from ui.pages.contacts.import_wizard import words
from ui.pages.contacts.import_wizard.draft import Draft
from ui.widgets import Combo, Text


class RulesDialog(Dialog):
    """One rule for each column that is imported; `taken()` when they were changed."""

    taken = Signal()

    def __init__(self, parent: QWidget, draft: Draft) -> None:
        super().__init__(parent, "", width=560)
        self.set_title(self.tr("Rules by column"))
        self._draft = draft
        self.set_hint(self.tr("A blank cell never erases anything."))
        self.body.addWidget(
            Text(
                self.tr("When the contact is known already, the list may do this to each of its values:"),
                "body",
                "ink2",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        base = self._preset()
        rules = {**base, **draft.plan.column_rules}
        self.combos: dict[str, Combo] = {}
        for place, key in enumerate(base):
            offered = [rule for rule in words.RULES if rule in rules_of(key)]
            combo = Combo([(rule, words.rule(rule)) for rule in offered], name=draft.field(key))
            combo.set_value(rules.get(key, "fill"))
            combo.setMinimumWidth(200)
            label = Text(draft.field(key))
            label.setBuddy(combo)
            grid.addWidget(label, place, 0)
            grid.addWidget(combo, place, 1)
            self.combos[key] = combo
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.set_primary(self.tr("Use these rules")).clicked.connect(self._take)

    def _preset(self) -> dict[str, str]:
        draft = self._draft
        rules = preset(draft.plan.on_duplicate)
        skips = draft.plan.on_duplicate == "skip"
        found = {}
        for column in draft.columns():
            # All columns of tags have one rule.
            key = "tags" if column.startswith(fields.TAGS_OF) else column
            own = "append" if fields.is_identity(key) else draft.plan.on_duplicate
            if key not in fields.KEPT:
                found[key] = rules.get(key, "never" if skips else own)
        return found

    def _take(self) -> None:
        base = self._preset()
        rules = {key: str(combo.value()) for key, combo in self.combos.items() if combo.value() != base[key]}
        if rules != dict(self._draft.plan.column_rules):
            self._draft.decide(column_rules=rules)
            self.taken.emit()
        self.accept()
