"""Two contacts side by side: what each has, what the merged one will have, and a choice where the two differ."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.contacts import ContactDetails
from services.masking import mask_id
from services.merge_plan import Line, joined
from ui import duplicate_words, theme
from ui.context import Context
from ui.pages.contacts import words
from ui.pages.duplicates.reading import Pair
from ui.widgets import Avatar, Button, Card, Chip, ElidedLabel, Radio, Rule, Text

LABEL: Final = 92
ROUND_FROM: Final = 220
_PHONES, _IDENTITIES, _TAGS = "phones", "identities", "tags"
_DEFAULTS: Final = {"consent": "unknown", "follow_state": "pending"}
ORDER: Final = ("name", _PHONES, _IDENTITIES, "wechat_name", "gender", "birthday", "area", "address", _TAGS, "channel_id",
                "owner_staff_id", "referrer_id", "consent", "do_not_contact", "follow_state", "remark", "notes")  # fmt: skip


class Choice(QWidget):
    """One of two values; the text belongs to the radio button."""

    def __init__(self, text: str, name: str, *, on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = Radio("", on)
        self.radio.setAccessibleName(name)
        self.label = ElidedLabel(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.radio)
        layout.addWidget(self.label, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.radio.click()


class _Person(QFrame):
    """The head of a column: who it is."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", look)
        self._pictured = True
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(10)
        self.avatar = Avatar("", 36)
        line.addWidget(self.avatar)
        column = QVBoxLayout()
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        self.name = ElidedLabel("", "h2")
        self.chip = Chip("")
        self.name.hug()
        top.addWidget(self.name)
        top.addWidget(self.chip)
        top.addStretch(1)
        self.note = ElidedLabel("", "caption", "ink2")
        column.addLayout(top)
        column.addWidget(self.note)
        line.addLayout(column, 1)

    def show_person(self, name: str, chip: tuple[str, str] | None, note: str, *, avatar: bool = True) -> None:
        """Say who it is."""
        self._pictured = avatar
        self.avatar.set_name(name)
        self._fit()
        self.name.setText(name)
        self.chip.setVisible(chip is not None)
        if chip is not None:
            self.chip.set(*chip)
        self.note.setText(note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The name goes before the round."""
        self.avatar.setVisible(self._pictured and self.width() >= theme.px(ROUND_FROM))


class SideBySide(Card):
    """`swapped()` when the two shall change places; `chosen()` when a choice was made. `choices` are those made."""

    swapped = Signal()
    chosen = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Side by side"), parent=parent)
        self.context = context
        self.pair: Pair | None = None
        self.choices: dict[str, str] = {}
        self._results: dict[str, ElidedLabel] = {}
        self.first: Radio | None = None
        self.reason = Chip("")
        self.head.insertWidget(1, self.reason)
        self.more = Text("", "caption", "ink2")
        self.head.insertWidget(2, self.more)
        self.head.addWidget(Text(self.tr("The newest value that is not empty is taken"), "caption", "ink2"))
        self.swap = Button(
            self.tr("Swap"), "ghost", "arrows-left-right", size="small", clicked=self.swapped.emit
        )
        self.swap.setToolTip(self.tr("The other one stays"))
        self.head.addWidget(self.swap)
        self.winner, self.loser, self.merged = (
            _Person(look) for look in ("accent-card", "well-card", "result-card")
        )
        people = QHBoxLayout()
        people.setSpacing(12)
        people.addSpacing(theme.px(LABEL))
        self.winner.avatar.back = self.winner.chip.back = "surface"
        for person in (self.winner, self.loser, self.merged):
            people.addWidget(person, 1)
        self.body.addLayout(people)
        self._lines = QWidget()
        self.body.addWidget(self._lines)

    def show_pair(self, pair: Pair, choices: Mapping[str, str]) -> None:
        """Show two contacts with the choices made so far."""
        self.pair, self.choices = pair, dict(choices)
        today = self.context.today()
        self.reason.set(
            duplicate_words.reasons(pair.group.reasons), "accent" if pair.group.certain else "warn"
        )
        count = len(pair.group.contacts)
        self.more.setText(self.tr("two of %n", "", count) if count > 2 else "")
        for person, of, chip in (
            (self.winner, pair.winner, (self.tr("Stays"), "accent")),
            (self.loser, pair.loser, (self.tr("Merged in"), "neutral")),
        ):
            note = self.tr("Added {day}").format(day=words.iso_day(of.added_on, today))
            note += f" · {words.stage(of.stage)}"
            person.show_person(words.called(of.display), chip, note)
        self.merged.show_person(
            self.tr("After the merge"), None, self.tr("Each line can be changed"), avatar=False
        )
        self._fill(pair)

    def focus_choice(self) -> None:
        """Put the focus on the first choice, where there is one."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- lines -------------------------------------------------------------------------------------

    def _fill(self, pair: Pair) -> None:
        old = self._lines
        self._lines = QWidget()
        self._results, self.first = {}, None
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, theme.px(LABEL) - 12)
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
        keys = [*ORDER, *(line.key for line in pair.plan.lines if line.key.startswith("custom:"))]
        row = 0
        for key in keys:
            mine, theirs = (self._text(pair, who, key) for who in ("winner", "loser"))
            if not (mine or theirs) or (mine == theirs and _by_default(pair, key)):
                continue
            if row:
                grid.addWidget(Rule(), row, 0, 1, 4)
            self._add(grid, row + 1, pair, key, mine, theirs)
            row += 2
        self.body.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()

    def _add(self, grid: QGridLayout, row: int, pair: Pair, key: str, mine: str, theirs: str) -> None:
        line = pair.line(key)
        title = self._title(pair, key)
        grid.addWidget(Text(title, "caption", "ink2", wrap=True), row, 0)
        grid.setRowMinimumHeight(row, theme.px(38 if not theme.instance().compact else 34))
        takes = self._takes(line)
        if line is not None and line.may_choose:
            group = QButtonGroup(self._lines)
            for column, who, text in ((1, "winner", mine), (2, "loser", theirs)):
                choice = Choice(text, f"{title}: {text}", on=takes == who)
                group.addButton(choice.radio)
                choice.radio.toggled.connect(
                    lambda on, key=key, who=who: self._choose(key, who) if on else None
                )
                self.first = self.first or choice.radio
                grid.addWidget(choice, row, column)
        else:
            for column, text in ((1, mine), (2, theirs)):
                label = ElidedLabel(text or self.tr("(empty)"), tone="ink" if text else "ink3")
                grid.addWidget(label, row, column)
        end = QHBoxLayout()
        end.setSpacing(8)
        result = ElidedLabel("", "bold")
        self._results[key] = result
        end.addWidget(result, 1)
        if takes == "both" and mine and theirs and self._result(pair, key) not in (mine, theirs):
            end.addWidget(Chip(self.tr("Both stay"), "neutral"))
        grid.addLayout(end, row, 3)
        result.setText(self._result(pair, key))

    def _takes(self, line: Line | None) -> str:
        if line is None:
            return "both"
        return self.choices.get(line.key, line.takes) if line.may_choose else line.takes

    def _choose(self, key: str, who: str) -> None:
        self.choices[key] = who
        if self.pair is not None:
            self._results[key].setText(self._result(self.pair, key))
        self.chosen.emit()

    def _result(self, pair: Pair, key: str) -> str:
        takes = self._takes(pair.line(key))
        mine, theirs = (self._text(pair, who, key) for who in ("winner", "loser"))
        if takes == "both":
            if key in ("remark", "notes"):
                return _one_line(joined(key, pair.winner.remark, pair.loser.remark) if key == "remark" else joined(key, pair.winner.notes, pair.loser.notes))  # fmt: skip
            parts = self._parts(pair.winner, key)
            return " · ".join([*parts, *(part for part in self._parts(pair.loser, key) if part not in parts)])
        return theirs if takes == "loser" else mine

    def _title(self, pair: Pair, key: str) -> str:
        if key.startswith("custom:"):
            return pair.fields[int(key.removeprefix("custom:"))][0]
        if key == _IDENTITIES:
            return self.tr("Other IDs")
        return words.field(key)

    def _text(self, pair: Pair, who: str, key: str) -> str:
        of = pair.side(who)
        if key in (_PHONES, _IDENTITIES, _TAGS):
            return " · ".join(self._parts(of, key))
        if key.startswith("custom:"):
            number = int(key.removeprefix("custom:"))
            stored = next((value.value for value in of.custom if value.field_id == number), "")
            return words.custom(pair.fields[number][1], stored) if stored else ""
        return _value(of, key, self.context.today())

    def _parts(self, of: ContactDetails, key: str) -> list[str]:
        """What is united, one by one."""
        if key == _PHONES:
            return [phone.text for phone in of.phones]
        if key == _TAGS:
            return [tag.name for tag in of.tags]
        known = [("wechat", of.wechat_id)] if of.wechat_id else []
        shown = not self.context.settings.mask_phones
        return [
            f"{words.identity_kind(kind, of.kind_names.get(kind, ''))} {mask_id(text, shown)}"
            for kind, text in (*known, *of.identities)
        ]


def _by_default(pair: Pair, key: str) -> bool:
    """Whether nobody ever said anything about it."""
    line = pair.line(key)
    return line is not None and line.winner == _DEFAULTS.get(key)


def _value(of: ContactDetails, key: str, today: date) -> str:
    if key == "channel_id":
        return of.channel
    if key == "owner_staff_id":
        return (of.owner or words.owner()) if of.owner_staff_id is not None else ""
    if key == "referrer_id":
        return words.called(of.referrer) if of.referrer is not None else ""
    if key == "do_not_contact":
        return (
            " · ".join(filter(None, (words.yes_no(True), of.do_not_contact_reason)))
            if of.do_not_contact
            else ""
        )
    if key == "consent":
        said = words.consent(of.consent)
        return f"{said} {words.iso_day(of.consent_on, today)}" if of.consent_on else said
    return _one_line(words.value(key, getattr(of, key)))


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
