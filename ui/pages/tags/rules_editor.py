"""The editor of one rule: when, on which conditions, which tags, and whom that means right now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from services.auto_rules.kinds import KINDS
from services.auto_rules.planning import Foreseen
from services.auto_rules.rule import RuleInput
from services.auto_rules.rules import LONGEST_NAME, MOST_EXPIRES
from services.segments.offers import Offers
from services.segments.tree import Tree, to_text
from ui import segment_words as said
from ui import theme
from ui.pages.segments.builder import TreeBuilder
from ui.pages.segments.outline import Outline
from ui.pages.segments.values import Several
from ui.pages.tags import rules_words as words
from ui.pages.tags.rules_arguments import RuleArguments
from ui.phrases import grouped
from ui.widgets import Banner, Button, Card, CheckBox, Chip, Combo, FlowLayout, Rule, Text

EXPIRES: Final = 60
"""Days offered first."""


@dataclass(frozen=True)
class Draft:
    """What stands in the editor: the values as far as they go, and the conditions as they are drawn, unfinished ones
    included (None = deeper than can be drawn)."""

    values: RuleInput
    outline: Outline | None = None
    finished: bool = True


class RuleEditor(Card):
    """Edits one rule. `changed()` when it says something else; `acted` is save | discard | back | meant | fresh (whom the rule
    means, who would get its tag)."""

    changed = Signal()
    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(1, 12, 1, 12), parent=parent)
        self._filling = False
        self._tree: Tree | None = None
        self._build_head()
        inner = QWidget()
        self._form = QVBoxLayout(inner)
        self._form.setContentsMargins(17, 2, 17, 2)
        self._form.setSpacing(10)
        self._build_when()
        self.builder = TreeBuilder(self.tr("and who fulfil"))
        self.builder.changed.connect(self._changed)
        self._form.addWidget(self.builder)
        self._build_then()
        self._form.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(inner)
        self.scroller.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.body.addWidget(self.scroller, 1)
        self._build_foot()
        # Until the first rule is read there is nothing to save and nobody to see.
        self.show_state(dirty=False)
        self.show_trouble("", wrong=False)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        # The form scrolls: the editor needs no height for all of it, and its foot is never pushed out of sight.
        return False

    # -- building ----------------------------------------------------------------------------------

    def _build_head(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(17, 0, 17, 0)
        line.setSpacing(8)
        self.back = Button(
            "", "ghost", "arrow-left", name=self.tr("All rules"), clicked=lambda: self.acted.emit("back")
        )
        self.back.hide()
        self.heading = Text("", "h2")
        line.addWidget(self.back)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the rule"))
        self.name.setPlaceholderText(self.tr("What it is called"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textEdited.connect(lambda _text: self._changed())
        self.unsaved = Chip(self.tr("Unsaved"), "warn")
        line.addWidget(self.heading)
        line.addWidget(self.name, 1)
        line.addWidget(self.unsaved)
        self.body.addLayout(line)

    def _build_when(self) -> None:
        self.kind = Combo([(key, words.kind(key)) for key in KINDS], name=self.tr("Whenever"))
        self.kind.picked.connect(self._kind_picked)
        self.arguments = RuleArguments(Text(self.tr("Whenever"), "body", "ink2"), self.kind)
        self.arguments.changed.connect(self._changed)
        self._form.addWidget(self.arguments)

    def _build_then(self) -> None:
        self._form.addWidget(Rule())
        then = QWidget()
        flow = FlowLayout(then, gap=10, line_gap=8)
        self._then = flow
        self.adds_label = Text(self.tr("then put on"), "body", "ink2")
        self.removes_label = Text(self.tr("and take off"), "body", "ink2")
        for label in (self.adds_label, self.removes_label):
            label.setMinimumHeight(theme.px(30))
        self.adds = self.removes = Several("", (), (), lambda v: (str(v), "neutral"))
        flow.addWidget(self.adds_label)
        flow.addWidget(self.adds)
        flow.addWidget(self.removes_label)
        self._form.addWidget(then)
        later = QWidget()
        line = FlowLayout(later, gap=8, line_gap=4)
        self.expires = CheckBox(self.tr("Take it off again"))
        self.days = QLineEdit()
        self.days.setAccessibleName(self.tr("Days until it is taken off"))
        self.days.setFixedWidth(theme.px(60))
        self.days.setValidator(QIntValidator(1, MOST_EXPIRES, self.days))
        self.days_label = Text(self.tr("days later"), "body", "ink2")
        self.days_label.setMinimumHeight(theme.px(34))
        self.takes_back = CheckBox(self.tr("Take it off who no longer fits"))
        for part in (self.expires, self.days, self.days_label, self.takes_back):
            line.addWidget(part)
        self._form.addWidget(later)
        self.expires.toggled.connect(self._expires_toggled)
        self.days.textEdited.connect(lambda _text: self._changed())
        self.takes_back.toggled.connect(lambda _on: self._changed())

    def _build_foot(self) -> None:
        foot = QVBoxLayout()
        foot.setContentsMargins(17, 0, 17, 0)
        foot.setSpacing(10)
        self.found = Banner("")
        self.see_meant = self.found.add_action(self.tr("See who"))
        self.see_new = self.found.add_action(self.tr("Who is new"))
        self.see_meant.clicked.connect(lambda: self.acted.emit("meant"))
        self.see_new.clicked.connect(lambda: self.acted.emit("fresh"))
        foot.addWidget(self.found)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        self.discard = Button(self.tr("Discard"), "ghost", clicked=lambda: self.acted.emit("discard"))
        self.save = Button(self.tr("Save rule"), "primary", clicked=lambda: self.acted.emit("save"))
        line.addWidget(self.discard)
        line.addWidget(self.save)
        foot.addLayout(line)
        self.body.addLayout(foot)

    # -- what it says ------------------------------------------------------------------------------

    def show_draft(self, draft: Draft, offers: Offers, tree: Tree | None, *, new: bool) -> None:
        """Edit this from now on; `tree` is what its conditions mean where they can't be drawn."""
        self._filling = True
        values = draft.values
        self.heading.setText(self.tr("New rule") if new else self.tr("Edit rule"))
        self.name.setText(values.name)
        self.name.setCursorPosition(0)
        self.kind.set_value(values.kind)
        self.arguments.set(values.kind, values.arguments, offers)
        self._offers = offers
        self._tree = tree
        self.builder.set_outline(draft.outline, offers, tree)
        self._set_tags(values)
        self.expires.setChecked(bool(values.expires_days))
        self.days.setText(str(values.expires_days or EXPIRES))
        self.takes_back.setChecked(values.takes_back)
        self._filling = False
        self._fit()

    def set_offers(self, offers: Offers) -> None:
        """Offer what there is now."""
        self._offers = offers
        self.builder.set_offers(offers)

    def _set_tags(self, values: RuleInput) -> None:
        named = self._offers.named.get("tag", ())

        def several(name: str, chosen: tuple[int, ...], place: int) -> Several:
            made = Several(
                name,
                named,
                chosen,
                lambda v: (
                    self._offers.name("tag", v) or said.unnamed("tag"),
                    self._offers.colours.get(v, "neutral"),
                ),
            )
            made.changed.connect(self._changed)
            self._then.insert_widget(place, made)
            made.show()
            return made

        for old in (self.adds, self.removes):
            self._then.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.adds = several(self.tr("Tags to put on"), values.adds, 1)
        self.removes = several(self.tr("Tags to take off"), values.removes, 3)

    def draft(self) -> Draft:
        """What stands here now."""
        tree = self.builder.tree()
        days = self.days.text().strip()
        values = RuleInput(
            name=self.name.text().strip(),
            kind=str(self.kind.value()),
            arguments=self.arguments.value(),
            tree=to_text(tree) if tree is not None else "",
            adds=self.adds.value() or (),
            removes=self.removes.value() or (),
            expires_days=(int(days) if days.isdecimal() else 0) if self.expires.isChecked() else 0,
            takes_back=self.takes_back.isChecked(),
        )
        return Draft(values, self.builder.outline(), self.builder.finished())

    # -- what was found ----------------------------------------------------------------------------

    def show_found(self, found: Foreseen, values: RuleInput) -> None:
        """Say whom the rule means, and what it would do."""
        parts = [grouped(self.tr("%n match now", "", found.matched), found.matched)]
        if values.adds:
            said = (
                self.tr("%n of them don't have the tag yet", "", found.added)
                if len(values.adds) == 1
                else self.tr("%n tag(s) would be put on", "", found.added)
            )
            parts.append(grouped(said, found.added))
        if found.removed:
            parts.append(grouped(self.tr("%n would be taken off", "", found.removed), found.removed))
        said = parts[0]
        for part in parts[1:]:
            said = self.tr("{matched}, {others}").format(matched=said, others=part)
        self.found.set_text(said, "found" if found.matched else "info")
        self.see_meant.setVisible(found.matched > 0)
        self.see_new.setVisible(0 < found.added < found.matched and bool(values.adds))

    def show_trouble(self, text: str, *, wrong: bool) -> None:
        """Say what is missing, or wrong, instead of figures."""
        self.found.set_text(text, "danger" if wrong else "info")
        self.see_meant.hide()
        self.see_new.hide()

    def show_state(self, *, dirty: bool, busy: bool = False) -> None:
        """Whether there is something to save."""
        self.unsaved.setVisible(dirty)
        self.discard.setEnabled(dirty and not busy)
        self.save.setEnabled(dirty and not busy)

    def mark(self, field: str, text: str) -> None:
        """Say at a field what is wrong with it; '' for nothing."""
        self.name.setProperty("invalid", "true" if field == "name" and text else None)
        self.name.setAccessibleDescription(text if field == "name" else "")
        theme.restyle(self.name)
        if text:
            self.show_trouble(text, wrong=True)
            if field == "name":
                self.name.setFocus()

    # -- inside ------------------------------------------------------------------------------------

    def _kind_picked(self, key: Any) -> None:
        self.arguments.set(str(key), {}, self._offers)
        self._changed()
        self.arguments.begin()

    def _expires_toggled(self, on: bool) -> None:
        self._fit()
        if on and not self._filling:
            self.days.setFocus()
            self.days.selectAll()
        self._changed()

    def _fit(self) -> None:
        on = self.expires.isChecked()
        self.days.setEnabled(on)
        self.days_label.setEnabled(on)

    def _changed(self) -> None:
        if not self._filling:
            self.mark("", "")
            self.changed.emit()
