"""The editors of a condition's value, one for each kind that an operator takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from services.segments.fields import Field
from services.segments.offers import Offers
from services.segments.values import LONGEST_TEXT, MOST_COUNT, MOST_DAYS, MOST_NEAR_DAYS, MOST_YUAN
from ui import segment_words as said
from ui import theme
from ui.pages.contacts.popup import Popup, TickList
from ui.widgets import Button, Chip, FlowLayout, Text
from ui.widgets.date_box import DateBox


class ValueEditor(QWidget):
    """Holds the value of a condition; `changed()` when it is another. `value()` is None while there is none."""

    changed = Signal()

    def value(self) -> Any:
        """The value as a tree holds it."""
        return None


def editor_of(field: Field, takes: str, value: Any, offers: Offers) -> ValueEditor | None:
    """The editor of what an operator takes; None when it takes nothing. A new date begins with the shop's."""
    name = said.field_name(field.key, field.name)
    if takes == "":
        return None
    if takes == "text":
        return _TextValue(name, value)
    if takes in _NUMBERS:
        return _Numbers(name, list(value or (None, None)) if takes in _TWO else [value], _NUMBERS[takes])
    if takes in ("date", "dates"):
        return _Dates(name, [value] if takes == "date" else list(value or (None, None)), offers.today)
    if takes in ("recent_refs", "text_days", "whole_days", "money_days"):
        days, held = value or (30, None)
        other = "refs" if takes == "recent_refs" else takes.removesuffix("_days")
        return _Joined(editor_of(field, other, held, offers), _Numbers(name, [days], _NUMBERS["days"]))
    if takes in ("whole_dates", "money_dates"):
        first, last, held = value or (None, None, None)
        between = _Dates(name, [first, last], offers.today)
        return _Joined(editor_of(field, takes.removesuffix("_dates"), held, offers), between)
    return Several(
        name, _choices(field, takes, offers), value or (), lambda v: _called(field, takes, v, offers)
    )


def _choices(field: Field, takes: str, offers: Offers) -> Sequence[tuple[Any, str]]:
    if takes == "months":
        return [(number, said.month(number)) for number in range(1, 13)]
    if takes == "choices":
        return [(code, said.code(field.key, code)) for code in field.choices]
    if takes == "words":
        return [(name, name) for name in offers.areas]
    return [(n, said.called(field.refers, name)) for n, name in offers.named.get(field.refers, ())]


def _called(field: Field, takes: str, value: Any, offers: Offers) -> tuple[str, str]:
    """Words and colour of a chip."""
    if takes == "months":
        return said.month(value), "accent"
    if takes == "choices":
        return said.code(field.key, value), "accent"
    if takes == "words":
        return str(value), "accent"
    colour = offers.colours.get(value, "neutral") if field.refers == "tag" else "accent"
    return said.called(field.refers, offers.name(field.refers, value)), colour


class _TextValue(ValueEditor):
    def __init__(self, name: str, value: Any) -> None:
        super().__init__()
        self.box = QLineEdit(str(value or ""))
        self.box.setAccessibleName(name)
        self.box.setPlaceholderText(self.tr("Text"))
        self.box.setMaxLength(LONGEST_TEXT)
        self.box.setFixedWidth(theme.px(150))
        _line(self).addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(lambda _text: self.changed.emit())

    def value(self) -> Any:
        return self.box.text() if self.box.text().strip() else None


@dataclass(frozen=True)
class _Range:
    """What numbers may be: from `least` to `most`, whole or not; `unit` is days | yuan, '' = none."""

    least: int
    most: int
    whole: bool = True
    unit: str = ""


_NUMBERS: Final = {
    "days": _Range(1, MOST_DAYS, unit="days"),
    "near_days": _Range(0, MOST_NEAR_DAYS, unit="days"),
    "days_between": _Range(0, MOST_DAYS, unit="days"),
    "number": _Range(-(10**15), 10**15, whole=False),
    "numbers": _Range(-(10**15), 10**15, whole=False),
    "whole": _Range(-MOST_COUNT, MOST_COUNT),
    "wholes": _Range(-MOST_COUNT, MOST_COUNT),
    "money": _Range(0, MOST_YUAN, whole=False, unit="yuan"),
    "moneys": _Range(0, MOST_YUAN, whole=False, unit="yuan"),
}
_TWO: Final = ("days_between", "numbers", "wholes", "moneys")


class _Numbers(ValueEditor):
    """One number, or two with "to" between them, and what they count."""

    def __init__(self, name: str, values: list[Any], span: _Range) -> None:
        super().__init__()
        self._span = span
        line = _line(self)
        self.boxes: list[QLineEdit] = []
        if span.unit == "yuan":
            line.addWidget(Text("¥", "body", "ink2"))
        for at, value in enumerate(values):
            box = QLineEdit("" if value is None else str(value))
            box.setAccessibleName(name)
            box.setFixedWidth(theme.px(72 if span.whole else 96))
            box.setValidator(
                QIntValidator(span.least, span.most, box)
                if span.whole
                else QDoubleValidator(span.least, span.most, 2 if span.unit else 6, box)
            )
            box.textChanged.connect(lambda _text: self.changed.emit())
            if at:
                line.addWidget(Text(self.tr("to", "between two values"), "body", "ink2"))
            line.addWidget(box)
            self.boxes.append(box)
        if span.unit == "days":
            line.addWidget(Text(self.tr("days"), "body", "ink2"))
        self.setFocusProxy(self.boxes[0])

    def value(self) -> Any:
        found: list[Any] = []
        for box in self.boxes:
            try:
                number = float(box.text())
            except ValueError:
                return None
            found.append(int(number) if number.is_integer() else number)
        if any(not self._span.least <= number <= self._span.most for number in found):
            return None
        return found[0] if len(found) == 1 else (min(found), max(found))


class _Dates(ValueEditor):
    def __init__(self, name: str, values: list[Any], today: date) -> None:
        super().__init__()
        line = _line(self)
        self.boxes: list[DateBox] = []
        for at, value in enumerate(values):
            box = DateBox(date.fromisoformat(value) if value else today, name)
            box.setFixedWidth(theme.px(118))
            box.dateChanged.connect(lambda _date: self.changed.emit())
            if at:
                line.addWidget(Text(self.tr("to", "between two values"), "body", "ink2"))
            line.addWidget(box)
            self.boxes.append(box)
        self.setFocusProxy(self.boxes[0])

    def value(self) -> Any:
        found = [box.iso() for box in self.boxes]
        return found[0] if len(found) == 1 else (min(found), max(found))


class _Joined(ValueEditor):
    """What is asked for, and in which days: a tree holds the days first."""

    def __init__(self, what: ValueEditor | None, days: ValueEditor) -> None:
        super().__init__()
        assert what is not None
        self._what, self._days = what, days
        flow = FlowLayout(self, gap=8, line_gap=6)
        for part in (what, days):
            if part is days and isinstance(days, _Numbers):
                flow.addWidget(Text(self.tr("in", "before a number of days"), "body", "ink2"))
            flow.addWidget(part)
            part.changed.connect(self.changed)
        self.setFocusProxy(what)

    def value(self) -> Any:
        days, what = self._days.value(), self._what.value()
        if days is None or what is None:
            return None
        return (*days, what) if isinstance(days, tuple) else (days, what)


class Several(ValueEditor):
    """Chips of what is chosen, and a plus that opens the list of what can be."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[Any, str]],
        value: Iterable[Any],
        called: Callable[[Any], tuple[str, str]],
        *,
        single: bool = False,
    ) -> None:
        super().__init__()
        self._name, self._choices, self._called, self._single = name, choices, called, single
        self.chosen: list[Any] = list(value)
        self._flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self.add = Button("", "ghost", "plus", size="small", name=self.tr("Choose"), clicked=self.open)
        self._flow.addWidget(self.add)
        self.setFocusProxy(self.add)
        self._show()

    def value(self) -> Any:
        return tuple(self.chosen) or None

    def _show(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for at, value in enumerate(self.chosen[:8]):
            chip = Chip(*self._called(value), removable=True, parent=self)
            chip.removed.connect(lambda _text, value=value: self._drop(value))
            self._flow.insert_widget(at, chip)
            chip.show()
            self.chips.append(chip)
        more = len(self.chosen) - len(self.chips)
        if more > 0:
            chip = Chip(f"+{more:,}", "neutral", parent=self)
            self._flow.insert_widget(len(self.chips), chip)
            chip.show()
            self.chips.append(chip)
        self.add.setText("" if self.chosen else self.tr("Choose"))
        self.add.setVisible(bool(self._choices))
        self.updateGeometry()

    def _drop(self, value: Any) -> None:
        self.chosen.remove(value)
        self._show()
        self.changed.emit()

    def open(self) -> None:
        """The list of all that can be chosen."""
        popup = Popup(self.add, self._name, width=280)
        ticks = TickList(self._name, rows=8, single=self._single)
        ticks.fill((value, text, "", value in self.chosen) for value, text in self._choices)
        if len(self._choices) > 8:
            box = QLineEdit()
            box.setPlaceholderText(self.tr("Find in the list"))
            box.setAccessibleName(self.tr("Find in the list"))
            box.textChanged.connect(ticks.narrow)
            box.returnPressed.connect(lambda: ticks.toggle())
            popup.body.addWidget(box)
        popup.body.addWidget(ticks)
        ticks.ticked.connect(lambda: self._take(ticks.values()))
        popup.open_under()

    def _take(self, values: Sequence[Any]) -> None:
        if self._single:
            self.chosen = []
        offered = {value for value, _ in self._choices}
        self.chosen = [*(v for v in self.chosen if v not in offered or v in values),
                       *(v for v in values if v not in self.chosen)]  # fmt: skip
        self._show()
        self.changed.emit()


def _line(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    return line
