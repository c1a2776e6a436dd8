"""The line of filter chips: what is offered at once, what was added, and what they make of a query."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from services.contact_query import Filter
from services.money import written
from ui import theme
from ui.pages.contacts import words
from ui.phrases import Phrases
from ui.widgets import Button, FilterChip, Menu

if TYPE_CHECKING:
    from services.custom_fields import CustomField

translate = QCoreApplication.translate
Contacts = Phrases("Contacts")

WEEK: Final = Filter("birthday_within", "is", 6)
RECENT: Final = Filter("added", "last_days", 7)
DO_NOT_CONTACT: Final = Filter("do_not_contact", "is", True)
NO_CONSENT: Final = Filter("consent", "is", ("unknown", "no"))
AWAY: Final = Filter("last_purchase", "over_days_ago", 30)
STORED: Final = Filter("balance", "is", "stored")
PRESETS: Final = (WEEK, AWAY, STORED, RECENT, DO_NOT_CONTACT, NO_CONSENT)


@dataclass
class Names:
    """What the ids in filters are called."""

    tags: Mapping[int, str] = field(default_factory=dict)
    fields: Mapping[int, CustomField] = field(default_factory=dict)
    batches: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    staff: Mapping[int, str] = field(default_factory=dict)
    channels: Mapping[int, str] = field(default_factory=dict)
    segments: Mapping[int, str] = field(default_factory=dict)
    tiers: Mapping[int, str] = field(default_factory=dict)


def _values(found: Filter) -> tuple[Any, ...]:
    return tuple(found.value) if isinstance(found.value, tuple | list) else (found.value,)


def sentence(found: Filter, names: Names) -> str:
    """A filter in words, short enough for a chip."""
    joint = translate("Contacts", ", ", "between the items of a list")
    if found in PRESETS:
        return preset(found)
    if found.field == "tag":
        said = joint.join(names.tags.get(i, "?") for i in _values(found))
        pattern = {
            "all": translate("Contacts", "All of: {tags}"),
            "none": translate("Contacts", "Without: {tags}"),
            "empty": translate("Contacts", "No tags"),
        }.get(found.op, translate("Contacts", "Tag: {tags}"))
        return pattern.format(tags=said)
    if found.field == "birthday_within":
        return Contacts.tr("Birthday within %n day(s)", "", int(found.value) + 1)
    if found.field == "added":
        if found.op == "last_days":
            return Contacts.tr("Added in the last %n day(s)", "", int(found.value))
        return translate("Contacts", "Added {first} to {last}").format(
            first=found.value[0], last=found.value[1]
        )
    if found.field in ("new_friends", "new_to_buying"):
        pattern = (
            translate("Contacts", "Became friends {first} to {last}")
            if found.field == "new_friends"
            else translate("Contacts", "Became friends {first} to {last}, not bought before")
        )
        return pattern.format(first=found.value[0], last=found.value[1])
    if found.field == "blank":
        pattern = (
            translate("Contacts", "{field} is empty")
            if found.op == "empty"
            else translate("Contacts", "{field} is filled")
        )
        return pattern.format(field=words.field(str(found.value)))
    if found.field == "custom":
        number, value = found.value
        own = names.fields.get(number)
        return translate("Contacts", "{field}: {values}").format(
            field=own.name if own else "?", values=words.custom(own.kind if own else "text", value)
        )
    if found.field == "batch":
        said = names.batches.get(found.value, "")
        return translate("Contacts", "Import {name}").format(name=said or found.value)
    if found.field == "id":
        return Contacts.tr("%n contact(s) of one step", "", len(_values(found)))
    if found.field in ("spent", "last_purchase", "balance", "first_orders"):
        return _of_counter(found)
    if found.field == "tier" and found.op == "empty":
        return translate("Contacts", "No member")
    if found.field in ("owner", "channel", "tier"):
        known = {"owner": names.staff, "channel": names.channels, "tier": names.tiers}[found.field]
        said = joint.join(known.get(i, "?") for i in _values(found))
        if found.op == "empty":
            return translate("Contacts", "{field} is empty").format(field=words.field(found.field))
        return translate("Contacts", "{field}: {values}").format(field=words.field(found.field), values=said)
    if found.field == "segment":
        said = joint.join(names.segments.get(i, "?") for i in _values(found))
        return translate("Contacts", "Segment: {names}").format(names=said)
    if found.field == "tree":
        return translate("Contacts", "Conditions of a segment")
    if found.field == "rule":
        name = json.loads(str(found.value))[1] or translate("Contacts", "not saved yet")
        pattern = (
            translate("Contacts", "Would get a tag of the rule {name}")
            if found.op == "new"
            else translate("Contacts", "Meets the rule {name}")
        )
        return pattern.format(name=name)
    if found.field == "friend":
        return words.friend(str(found.value))
    if found.field == "referrer":
        return translate("Contacts", "Brought by {name}").format(name=names.people.get(found.value, "?"))
    if found.field == "do_not_contact":
        return (
            translate("Contacts", "Do not contact")
            if found.value
            else translate("Contacts", "May be contacted")
        )
    said = joint.join(
        words.value(found.field, str(v)) or translate("Contacts", "not known") for v in _values(found)
    )
    pattern = (
        translate("Contacts", "{field} is not {values}")
        if found.op == "is_not"
        else translate("Contacts", "{field}: {values}")
    )
    return pattern.format(field=words.field(found.field), values=said)


def _of_counter(found: Filter) -> str:
    """A filter by what somebody bought or has."""
    if found.field == "balance":
        return translate("Contacts", "Has {what}").format(what=words.balance(str(found.value)).lower())
    if found.field == "spent":
        least, most = (None if fen is None else written(fen).removesuffix(".00") for fen in found.value)
        if most is None:
            return translate("Contacts", "Spent at least ¥{amount}").format(amount=least)
        if least is None:
            return translate("Contacts", "Spent at most ¥{amount}").format(amount=most)
        return translate("Contacts", "Spent ¥{first} to ¥{last}").format(first=least, last=most)
    if found.op == "never":
        return translate("Contacts", "Never bought")
    if found.op == "last_days":
        return Contacts.tr("Bought in the last %n day(s)", "", int(found.value))
    if found.op == "over_days_ago":
        return Contacts.tr("No purchase for more than %n day(s)", "", int(found.value))
    first, last = found.value
    pattern = (
        translate("Contacts", "First order {first} to {last}")
        if found.field == "first_orders"
        else translate("Contacts", "Last bought {first} to {last}")
    )
    return pattern.format(first=first, last=last)


def preset(found: Filter) -> str:
    """The words of a chip that is always there."""
    return {
        WEEK: translate("Contacts", "Birthday this week"),
        RECENT: translate("Contacts", "Added in 7 days"),
        DO_NOT_CONTACT: translate("Contacts", "Do not contact"),
        NO_CONSENT: translate("Contacts", "No consent"),
        AWAY: translate("Contacts", "Away 30+ days"),
        STORED: translate("Contacts", "Stored value"),
    }[found]


class FilterBar(QWidget):
    """The chips. `changed()` when the filters are others; the buttons ask the page for an editor or the columns.

    One line always: when it gets narrow, offered chips that are off go first, then added ones move behind "+n".
    """

    changed = Signal()
    add_wanted = Signal()
    edit_wanted = Signal(object)
    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.filters: tuple[Filter, ...] = ()
        self.names = Names()
        self._counts: dict[Filter, int] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.all = FilterChip(self.tr("All"))
        self.all.clicked.connect(self.clear)
        layout.addWidget(self.all)
        self.presets: dict[Filter, FilterChip] = {}
        for found in PRESETS:
            chip = FilterChip(preset(found))
            chip.clicked.connect(self._toggler(found))
            self.presets[found] = chip
            layout.addWidget(chip)
        self._place = layout.count()
        self.added: list[FilterChip] = []
        self.more = FilterChip("", checkable=False)
        self.more.clicked.connect(self._show_more)
        layout.addWidget(self.more)
        self.add = FilterChip(self.tr("Add filter"), icon="plus", checkable=False)
        self.add.clicked.connect(self.add_wanted)
        layout.addWidget(self.add)
        layout.addStretch(1)
        self.columns = Button(
            "", "ghost", "columns", name=self.tr("Columns"), clicked=self.columns_wanted.emit
        )
        layout.addWidget(self.columns)
        self._show_filters()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(36))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(36))

    # -- what is filtered --------------------------------------------------------------------------

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Filter by these from now on."""
        wanted = tuple(dict.fromkeys(filters))
        if wanted != self.filters:
            self.filters = wanted
            self._show_filters()
            self.changed.emit()

    def replace(self, old: Filter | None, new: Filter | None) -> None:
        """Put one filter in the place of another; None adds or takes away."""
        kept = [new if f == old else f for f in self.filters]
        if old is None or old not in self.filters:
            kept.append(new)
        self.set_filters([f for f in kept if f is not None])

    def clear(self) -> None:
        """Filter by nothing."""
        self.set_filters(())
        self._show_filters()

    def set_count(self, found: Filter, count: int) -> None:
        """Show how many an offered chip would find."""
        self._counts[found] = count
        self._show_filters()

    def _toggler(self, found: Filter) -> Callable[[bool], None]:
        def toggle(on: bool) -> None:
            self.set_filters([*self.filters, found] if on else [f for f in self.filters if f != found])

        return toggle

    # -- how it looks ------------------------------------------------------------------------------

    def _show_filters(self) -> None:
        self.all.setChecked(not self.filters)
        for found, chip in self.presets.items():
            count = self._counts.get(found)
            chip.setText(preset(found) if count is None else f"{preset(found)} {count:,}")
            chip.setChecked(found in self.filters)
            chip.updateGeometry()
        line = self.layout()
        assert isinstance(line, QHBoxLayout)
        for old in self.added:
            line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.added = []
        for found in self.filters:
            if found in self.presets:
                continue
            chip = FilterChip(sentence(found, self.names), removable=True)
            chip.setChecked(True)
            chip.setToolTip(chip.text())
            chip.clicked.connect(self._editor(found, chip))
            chip.removed.connect(self._remover(found))
            line.insertWidget(self._place + len(self.added), chip)
            self.added.append(chip)
        self._fit()

    def _editor(self, found: Filter, chip: FilterChip) -> Callable[[], None]:
        def edit() -> None:
            chip.setChecked(True)
            self.edit_wanted.emit(found)

        return edit

    def _remover(self, found: Filter) -> Callable[[], None]:
        return lambda: self.replace(found, None)

    def _show_more(self) -> None:
        menu = Menu(parent=self)
        for found in self.filters:
            if found not in self.presets:
                menu.add(sentence(found, self.names), self._remover(found), icon="x")
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide what does not fit, what matters least first."""
        room = self.width() - self.columns.sizeHint().width() - 8
        off = [chip for chip in self.presets.values() if not chip.isChecked()]
        candidates = [*reversed(off), *reversed(self.added)]
        hidden: set[FilterChip] = set()

        def needed() -> int:
            shown = [self.all, *self.presets.values(), *self.added, self.add]
            total = sum(chip.sizeHint().width() + 8 for chip in shown if chip not in hidden)
            return total + (theme.px(52) if any(chip in hidden for chip in self.added) else 0)

        for chip in candidates:
            if needed() <= room:
                break
            hidden.add(chip)
        for chip in (*self.presets.values(), *self.added):
            chip.setVisible(chip not in hidden)
        behind = sum(chip in hidden for chip in self.added)
        self.more.setVisible(behind > 0)
        self.more.setText(f"+{behind}")
        self.more.setAccessibleName(self.tr("%n more filter(s)", "", behind))
        self.more.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "columns"):
            self._fit()
