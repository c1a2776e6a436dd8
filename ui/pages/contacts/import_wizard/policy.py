"""What the rows of a list may do: to people who are known, about consent, and what all of them get."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from services.channels.channels import channels
from services.imports.rules import SOURCES
from services.staff import members
from services.tags import TagInfo, tags
from ui import theme
from ui.context import Context
from ui.pages.contacts import words as contact_words
from ui.pages.contacts.import_wizard.draft import Draft
from ui.pages.contacts.import_wizard.rules_dialog import RulesDialog
from ui.pages.contacts.tag_picker import TagPicker
from ui.widgets import Button, Card, CheckBox, ChipRow, Combo, Radio, Rule, Segmented, Text

_OTHER: Final = "other"


class PolicyCard(Card):
    """Three questions, each with an answer already. `changed()` when one was answered otherwise."""

    changed = Signal()

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        compact = theme.instance().compact
        super().__init__(margins=(17, 4, 17, 6) if compact else (17, 10, 17, 10), parent=parent)
        self._context, self._draft = context, draft
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._known(), 204)
        row.addWidget(Rule(vertical=True))
        row.addLayout(self._consent(), 300)
        row.addWidget(Rule(vertical=True))
        row.addLayout(self._for_all(), 268)
        self.body.addLayout(row)
        context.jobs.read(_choices, self._fill_choices, key="import-for-all")

    # -- people who are known -----------------------------------------------------------------------

    def _known(self) -> QVBoxLayout:
        column = _column(self.tr("When the contact is known already"))
        self.group = QButtonGroup(self)
        self.radios: dict[str, Radio] = {}
        for place, (key, text) in enumerate(
            (
                ("fill", self.tr("Fill only what is blank (recommended)")),
                ("overwrite", self.tr("Overwrite with the new list")),
                ("skip", self.tr("Leave the contact as it is")),
            )
        ):
            radio = Radio(text, key == self._draft.plan.on_duplicate)
            radio.setFixedHeight(theme.px(24 if theme.instance().compact else 26))
            self.group.addButton(radio, place)
            self.radios[key] = radio
            column.addWidget(radio)
        self.group.idToggled.connect(self._preset)
        self.more = Button(self.tr("More: rules by column…"), "link", size="small", clicked=self._rules)
        column.addWidget(self.more)
        column.addStretch(1)
        return column

    def _preset(self, place: int, on: bool) -> None:
        if on:
            self._draft.decide(on_duplicate=list(self.radios)[place], column_rules={})
            self.changed.emit()

    def _rules(self) -> None:
        dialog = RulesDialog(self.window(), self._draft)
        dialog.taken.connect(self.changed)
        dialog.open()

    # -- consent --------------------------------------------------------------------------------------

    def _consent(self) -> QVBoxLayout:
        column = _column(self.tr("Where these numbers come from"))
        self.source = Combo(
            [
                ("", self.tr("Not known")),
                *((key, contact_words.source(key)) for key in SOURCES),
                (_OTHER, self.tr("Somewhere else…")),
            ],
            name=self.tr("Where these numbers come from"),
        )
        self.source.picked.connect(self._sourced)
        column.addWidget(self.source)
        self._more = QWidget()
        line = QHBoxLayout(self._more)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("for instance: the fair in May"))
        self.other.setAccessibleName(self.tr("Where they come from, in words"))
        self.other.setMaxLength(200)
        self.other.editingFinished.connect(self._sourced)
        self.on = QDateEdit(_day(self._context.today()))
        self.on.setCalendarPopup(True)
        self.on.setDisplayFormat("yyyy-MM-dd")
        self.on.setAccessibleName(self.tr("When that was"))
        self.on.setMaximumDate(_day(self._context.today()))
        self.on.dateChanged.connect(self._sourced)
        line.addWidget(self.other, 1)
        line.addWidget(self.on, 1)
        self._more.hide()
        column.addWidget(self._more)
        column.addWidget(Text(self.tr("Did they agree to get offers?"), "bold"))
        self.consent = Segmented(
            [("yes", self.tr("Yes")), ("no", self.tr("No")), ("unknown", self.tr("Not known"))],
            name=self.tr("Did they agree to get offers?"),
        )
        self.consent.set_value(self._draft.plan.consent)
        self.consent.chosen.connect(self._consented)
        column.addWidget(self.consent)
        self._meaning = Text("", "caption", "ink2", wrap=True)
        column.addWidget(self._meaning)
        column.addStretch(1)
        self._explain()
        return column

    def _sourced(self) -> None:
        key = str(self.source.value())
        self._more.setVisible(bool(key))
        self.other.setVisible(key == _OTHER)
        if key == _OTHER and not self.other.text():
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        source = self.other.text().strip() if key == _OTHER else key
        on = self.on.date().toString("yyyy-MM-dd") if source else ""
        if (source, on) != (self._draft.plan.source, self._draft.plan.source_on):
            self._draft.decide(source=source, source_on=on)
            self.changed.emit()

    def _consented(self, value: object) -> None:
        self._draft.decide(consent=value)
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        self._meaning.setText(
            {
                "yes": self.tr("Yes: they may be sent offers."),
                "no": self.tr("No: never offers; imports can't change it."),
                "unknown": self.tr("Not known: one invitation, no promotions."),
            }[self._draft.plan.consent]
        )

    # -- for all of them --------------------------------------------------------------------------------

    def _for_all(self) -> QVBoxLayout:
        column = _column(self.tr("Give all of them"))
        self.tags = ChipRow(removable=True, add=self.tr("Tag"))
        self.tags.adding.connect(self._pick_tags)
        self.tags.removed.connect(self._remove_tag)
        column.addWidget(self.tags)
        self.channel = Combo([("", self.tr("No channel"))], name=self.tr("Channel of who has none"))
        self.channel.picked.connect(lambda name: self._decide(channel=name))
        self.owner = Combo([("", self.tr("No staff"))], name=self.tr("Who looks after whom nobody does"))
        self.owner.picked.connect(
            lambda ids: self._decide(owners=tuple(map(int, ids.split())) if ids else ())
        )
        line = QBoxLayout(
            QBoxLayout.Direction.TopToBottom
            if theme.instance().scale > 1
            else QBoxLayout.Direction.LeftToRight
        )
        line.setSpacing(column.spacing())
        for combo, part in ((self.channel, 6), (self.owner, 5)):
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setToolTip(combo.accessibleName())
            line.addWidget(combo, part)
        column.addLayout(line)
        self.add_friends = CheckBox(self.tr("Ask to be friends"))
        self.add_friends.setVisible(self._context.settings.uses("friend_work"))
        self.add_friends.toggled.connect(lambda on: self._decide(add_friends=on))
        column.addWidget(self.add_friends)
        column.addStretch(1)
        return column

    def _fill_choices(self, found: tuple[list[str], list[tuple[int, str]]]) -> None:
        names, staff = found
        self.channel.set_items([("", self.tr("No channel")), *((name, name) for name in names)])
        everybody = " ".join(str(one) for one, _ in staff)
        turns = [(everybody, self.tr("All in turn"))] if len(staff) > 1 else []
        people = [(str(one), name or self.tr("Owner")) for one, name in staff]
        self.owner.set_items([("", self.tr("No staff")), *turns, *people])

    def _decide(self, **values: object) -> None:
        self._draft.decide(**values)
        self.changed.emit()

    def _pick_tags(self) -> None:
        self._context.jobs.read(tags, self._open_picker, key="import-tags")

    def _open_picker(self, known: list[TagInfo]) -> None:
        opener = self.tags.add_button
        if opener is None or not opener.isVisible():
            return
        picker = TagPicker(
            opener,
            known,
            title=self.tr("Tags for all of them"),
            action=self.tr("Give these tags"),
            chosen=self._draft.plan.tags,
        )
        picker.picked.connect(self.set_tags)
        picker.open_under()

    def _remove_tag(self, name: str) -> None:
        self.set_tags(tuple(one for one in self._draft.plan.tags if one != name))

    def set_tags(self, names: tuple[str, ...]) -> None:
        """The tags that every row gets."""
        self.tags.set_tags((name, "accent") for name in names)
        if names != self._draft.plan.tags:
            self._draft.decide(tags=names)
            self.changed.emit()


def _choices(store: Any) -> tuple[list[str], list[tuple[int, str]]]:
    """The channels in use, and who works here."""
    return (
        [one.name for one in channels(store, archived=False)],
        [(one.id, one.name) for one in members(store) if one.active],
    )


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _column(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4 if theme.instance().compact else 6)
    column.addWidget(Text(title, "bold", wrap=True))
    return column
