"""Adding or changing one filter: choose the field, then the values, in one small panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.contact_choices import CONSENTS, FOLLOW_STATES, GENDERS
from services.contact_query import Filter
from services.custom_fields import CustomField
from services.stages import ACTIVITIES, STAGES
from services.tags import TagInfo
from ui.pages.contacts import words
from ui.pages.contacts.filter_counter import FilterPart, LastPurchase, SpentBetween
from ui.pages.contacts.popup import Popup, TickList
from ui.widgets import Button, Combo, Segmented, Text
from ui.widgets.date_box import DateBox

translate = QCoreApplication.translate

BLANKS: Final = ("phone", "name", "wechat_name", "remark", "birthday", "gender", "area", "address", "notes")
DAYS: Final = (0, 2, 6, 13, 29, 59)
RECENT: Final = (1, 7, 30, 90, 365)
BALANCES: Final = ("stored", "points", "any", "owed")


@dataclass(frozen=True)
class Choices:
    """What the store offers to filter by; batches are (number, file name, when), the newest first."""

    tags: Sequence[TagInfo] = ()
    fields: Sequence[CustomField] = ()
    batches: Sequence[tuple[int, str, str]] = field(default_factory=tuple)
    staff: Sequence[tuple[int, str]] = ()
    channels: Sequence[tuple[int, str]] = ()
    segments: Sequence[tuple[int, str]] = ()
    tiers: Sequence[tuple[int, str]] = ()


class FilterPopup(Popup):
    """`chosen(filter)` when Apply is pressed; `removed()` when an existing filter is taken away.

    `areas_wanted()` asks for the areas in use, which take a moment on a big store: answer by `set_areas`.
    """

    chosen = Signal(object)
    removed = Signal()
    areas_wanted = Signal()

    def __init__(
        self, opener: QWidget, choices: Choices, today: date, existing: Filter | None = None
    ) -> None:
        title = (
            translate("Contacts", "Filter") if existing is not None else translate("Contacts", "Add filter")
        )
        super().__init__(opener, title, width=320)
        self._choices, self._today, self._existing = choices, today, existing
        self.fields = Combo(self._fields(), name=self.tr("Filter by"))
        self.fields.picked.connect(lambda _value: self._show_editor())
        self.body.addWidget(self.fields)
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self.body.addLayout(self._place)
        self._editor: QWidget | None = None
        buttons: list[QWidget] = []
        if existing is not None:
            buttons.append(Button(self.tr("Remove"), "ghost", size="small", clicked=self._remove))
        self.apply = Button(self.tr("Apply"), "primary", size="small", clicked=self._apply)
        self.add_footer(*buttons, self.apply)
        if existing is not None:
            custom = existing.field == "custom"
            self.fields.set_value(f"custom:{existing.value[0]}" if custom else existing.field)
        self._areas: Sequence[tuple[str, int]] | None = None
        self._show_editor()

    def begin(self) -> None:
        """Ask for what the first editor needs, once somebody listens."""
        if self.fields.value() == "area" and self._areas is None:
            self.areas_wanted.emit()

    def set_areas(self, found: Sequence[tuple[str, int]]) -> None:
        """The areas and how many contacts live there."""
        self._areas = found
        if self.fields.value() == "area":
            self._show_editor()

    def _fields(self) -> list[tuple[object, str]]:
        found: list[tuple[object, str]] = []
        if self._choices.tags:
            found.append(("tag", words.field("tags")))
        if self._choices.segments:
            found.append(("segment", words.field("segment")))
        found += [(key, words.field(key)) for key in ("gender", "consent", "follow_state")]
        found.append(("area", words.field("area")))
        found += [("stage", words.field("stage")), ("activity", words.field("activity"))]
        if len(self._choices.tiers) > 1:
            found.append(("tier", words.field("tier")))
        found += [
            ("balance", words.field("balance")),
            ("spent", words.field("spent")),
            ("last_purchase", words.field("last_purchase")),
            ("friend", words.field("friend")),
        ]
        if len(self._choices.staff) > 1:
            found.append(("owner", words.field("owner")))
        if self._choices.channels:
            found.append(("channel", words.field("channel")))
        found += [
            ("added", self.tr("Date added")),
            ("birthday_within", words.field("birthday")),
            ("do_not_contact", words.field("do_not_contact")),
            ("blank", self.tr("Filled or empty")),
        ]
        if self._choices.batches:
            found.append(("batch", self.tr("Import")))
        found += [(f"custom:{info.id}", info.name) for info in self._choices.fields]
        return found

    # -- the editor of one field -------------------------------------------------------------------

    def _show_editor(self) -> None:
        if self._editor is not None:
            self._place.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        self._editor = QWidget()
        layout = QVBoxLayout(self._editor)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        key = str(self.fields.value())
        known = self._existing if self._existing is not None and self._existing.field == key else None
        make = {
            "tag": self._tag,
            "birthday_within": self._birthday,
            "added": self._added,
            "do_not_contact": self._do_not_contact,
            "blank": self._blank,
            "batch": self._batch,
            "friend": self._friend,
            "owner": self._linked,
            "channel": self._linked,
            "tier": self._linked,
            "balance": self._balance,
            "spent": self._spent,
            "last_purchase": self._last_purchase,
        }.get(key)
        self.part: FilterPart | None = None
        if key.startswith("custom:"):
            self._custom(layout, int(key.removeprefix("custom:")))
        elif make is not None:
            make(layout, known)
        else:
            self._several(layout, key, known)
        self._place.addWidget(self._editor)

    def _ticks(
        self,
        layout: QVBoxLayout,
        lines: Sequence[tuple[object, str, str]],
        on: Sequence[object],
        *,
        single: bool = False,
    ) -> None:
        self.list = TickList(self.fields.currentText(), rows=6, single=single)
        self.list.fill((value, text, note, value in on) for value, text, note in lines)
        if len(lines) > 8:
            box = QLineEdit()
            box.setPlaceholderText(self.tr("Find in the list"))
            box.setAccessibleName(self.tr("Find in the list"))
            box.textChanged.connect(self.list.narrow)
            layout.addWidget(box)
        layout.addWidget(self.list)

    def _tag(self, layout: QVBoxLayout, known: Filter | None) -> None:
        operators = [("any", self.tr("Any")), ("all", self.tr("All")), ("none", self.tr("None"))]
        self.op = Segmented(operators, name=self.tr("How many of the tags"))
        if known is not None and known.op in ("any", "all", "none"):
            self.op.set_value(known.op)
        layout.addWidget(self.op)
        on = known.value if known is not None and isinstance(known.value, tuple) else ()
        self._ticks(layout, [(tag.id, tag.name, "") for tag in self._choices.tags], on)

    def _several(self, layout: QVBoxLayout, key: str, known: Filter | None) -> None:
        on = known.value if known is not None and isinstance(known.value, tuple) else ()
        lines: list[tuple[object, str, str]]
        if key == "area":
            lines = [(name, name, f"{count:,}") for name, count in self._areas or ()]
            if self._areas is None:
                layout.addWidget(Text(self.tr("Reading…"), "caption", "ink3"))
                self.areas_wanted.emit()
            elif not lines:
                layout.addWidget(Text(self.tr("No areas yet"), "caption", "ink3"))
        elif key == "segment":
            lines = [(number, name, "") for number, name in self._choices.segments]
        else:
            values = {
                "gender": sorted(GENDERS, key=lambda one: not one),  # not known comes last
                "consent": CONSENTS,
                "follow_state": FOLLOW_STATES,
                "stage": STAGES,
                "activity": ACTIVITIES,
            }
            lines = [(v, words.value(key, v) or self.tr("Not known"), "") for v in values[key]]
        self._ticks(layout, lines, on)

    def _birthday(self, layout: QVBoxLayout, known: Filter | None) -> None:
        items = [
            (days, self.tr("Within %n day(s)", "", days + 1) if days else self.tr("Today")) for days in DAYS
        ]
        self.pick = Combo(items, name=self.tr("Birthday"))
        self.pick.set_value(known.value if known is not None else 6)
        layout.addWidget(self.pick)

    def _added(self, layout: QVBoxLayout, known: Filter | None) -> None:
        items: list[tuple[object, str]] = [
            (days, self.tr("In the last %n day(s)", "", days) if days > 1 else self.tr("Today"))
            for days in RECENT
        ]
        self.pick = Combo([*items, (0, self.tr("Between two dates"))], name=self.tr("Date added"))
        layout.addWidget(self.pick)
        line = QHBoxLayout()
        between = known.value if known is not None and known.op != "last_days" else None
        first, last = between or ((self._today - timedelta(days=30)).isoformat(), self._today.isoformat())
        self.first = DateBox(date.fromisoformat(first), self.tr("From"))
        self.last = DateBox(date.fromisoformat(last), self.tr("To"))
        for edit in (self.first, self.last):
            line.addWidget(edit)
        line.insertWidget(1, Text("–", "body", "ink2"), 0, Qt.AlignmentFlag.AlignCenter)
        layout.addLayout(line)
        self.pick.set_value(0 if between else (known.value if known is not None else 30))
        self.pick.picked.connect(lambda _value: self._between())
        self._between()

    def _between(self) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.pick.value() == 0)

    def _do_not_contact(self, layout: QVBoxLayout, known: Filter | None) -> None:
        self.op = Segmented(
            [(True, words.yes_no(True)), (False, words.yes_no(False))], name=words.field("do_not_contact")
        )
        self.op.set_value(known.value if known is not None else True)
        layout.addWidget(self.op)

    def _friend(self, layout: QVBoxLayout, known: Filter | None) -> None:
        self.op = Segmented([(v, words.friend(v)) for v in ("yes", "no")], name=words.field("friend"))
        self.op.set_value(known.value if known is not None else "yes")
        layout.addWidget(self.op)

    def _linked(self, layout: QVBoxLayout, known: Filter | None) -> None:
        key = str(self.fields.value())
        known_rows = {"owner": self._choices.staff, "channel": self._choices.channels}
        items = known_rows.get(key, self._choices.tiers)
        on: Sequence[object] = ()
        if known is not None:
            on = (None,) if known.op == "empty" else tuple(known.value)
        nobody = {"owner": self.tr("Nobody"), "tier": self.tr("No member")}.get(key, self.tr("None known"))
        lines: list[tuple[object, str, str]] = [(number, name, "") for number, name in items]
        self._ticks(layout, [*lines, (None, nobody, "")], on)

    def _balance(self, layout: QVBoxLayout, known: Filter | None) -> None:
        self.pick = Combo([(v, words.balance(v)) for v in BALANCES], name=words.field("balance"))
        if known is not None:
            self.pick.set_value(known.value)
        layout.addWidget(self.pick)

    def _spent(self, layout: QVBoxLayout, known: Filter | None) -> None:
        self.part = SpentBetween(known)
        layout.addWidget(self.part)

    def _last_purchase(self, layout: QVBoxLayout, known: Filter | None) -> None:
        self.part = LastPurchase(known, self._today)
        layout.addWidget(self.part)

    def _blank(self, layout: QVBoxLayout, known: Filter | None) -> None:
        self.pick = Combo([(key, words.field(key)) for key in BLANKS], name=self.tr("Field"))
        self.op = Segmented(
            [("empty", self.tr("Empty")), ("filled", self.tr("Filled"))], name=self.tr("Filled or empty")
        )
        if known is not None:
            self.pick.set_value(known.value)
            self.op.set_value(known.op)
        layout.addWidget(self.pick)
        layout.addWidget(self.op)

    def _batch(self, layout: QVBoxLayout, known: Filter | None) -> None:
        lines = [(number, name, when) for number, name, when in self._choices.batches]
        self._ticks(layout, lines, () if known is None else (known.value,), single=True)

    def _custom(self, layout: QVBoxLayout, field_id: int) -> None:
        info = next(f for f in self._choices.fields if f.id == field_id)
        known = (
            self._existing.value[1] if self._existing is not None and self._existing.field == "custom" else ""
        )
        self.text: QLineEdit | None = None
        if info.kind == "yes_no":
            self.pick = Combo([("yes", words.yes_no(True)), ("no", words.yes_no(False))], name=info.name)
        elif info.kind in ("choice", "choices"):
            self.pick = Combo([(option, option) for option in info.options], name=info.name)
        else:
            self.text = QLineEdit(known)
            self.text.setAccessibleName(info.name)
            self.text.returnPressed.connect(self._apply)
            layout.addWidget(self.text)
            return
        self.pick.set_value(known)
        layout.addWidget(self.pick)

    # -- what was chosen ---------------------------------------------------------------------------

    def filter(self) -> Filter | None:
        """The filter as it stands; None when nothing was chosen."""
        key = str(self.fields.value())
        if self.part is not None:
            return self.part.filter()
        if key.startswith("custom:"):
            value: Any = self.pick.value() if self.text is None else self.text.text().strip()
            return Filter("custom", "is", (int(key.removeprefix("custom:")), value)) if value else None
        if key in ("birthday_within", "balance"):
            return Filter(key, "is", self.pick.value())
        if key == "added":
            if self.pick.value():
                return Filter(key, "last_days", self.pick.value())
            days = [edit.iso() for edit in (self.first, self.last)]
            return Filter(key, "between", (min(days), max(days)))
        if key == "do_not_contact":
            return Filter(key, "is", self.op.value())
        if key == "friend":
            return Filter(key, "is", self.op.value())
        if key == "blank":
            return Filter(key, str(self.op.value()), self.pick.value())
        values = tuple(self.list.values())
        if not values:
            return None
        if key == "batch":
            return Filter(key, "is", values[0])
        if key in ("owner", "channel", "tier") and None in values:
            return Filter(key, "empty")
        return Filter(key, str(self.op.value()) if key == "tag" else "is", values)

    def _apply(self) -> None:
        found = self.filter()
        self.hide()
        if found is not None:
            self.chosen.emit(found)
        self.close()

    def _remove(self) -> None:
        self.hide()
        self.removed.emit()
        self.close()
