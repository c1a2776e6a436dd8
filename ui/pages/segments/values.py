"""The editors of a condition's value, one for each kind that an operator takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from services.segments.fields import Field
from services.segments.offers import Offers
from services.segments.values import LONGEST_TEXT, MOST_DAYS, MOST_NEAR_DAYS
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
    if takes in ("days", "near_days"):
        least, most = (1, MOST_DAYS) if takes == "days" else (0, MOST_NEAR_DAYS)
        return _Numbers(name, [value], least, whole=True, most=most)
    if takes == "days_between":
        return _Numbers(name, list(value or (None, None)), 0, whole=True)
    if takes in ("number", "numbers"):
        held = [value] if takes == "number" else list(value or (None, None))
        return _Numbers(name, held, -(10**15), whole=False)
    if takes in ("date", "dates"):
        return _Dates(name, [value] if takes == "date" else list(value or (None, None)), offers.today)
    if takes == "recent_refs":
        return _Recent(field, value, offers)
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
    return [(n, name or said.unnamed(field.refers)) for n, name in offers.named.get(field.refers, ())]


def _called(field: Field, takes: str, value: Any, offers: Offers) -> tuple[str, str]:
    """Words and colour of a chip."""
    if takes == "months":
        return said.month(value), "accent"
    if takes == "choices":
        return said.code(field.key, value), "accent"
    if takes == "words":
        return str(value), "accent"
    colour = offers.colours.get(value, "neutral") if field.refers == "tag" else "accent"
    return offers.name(field.refers, value) or said.unnamed(field.refers), colour


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


class _Numbers(ValueEditor):
    """One number, or two with "to" between them, and what they count."""

    def __init__(
        self, name: str, values: list[Any], least: int, *, whole: bool, most: int = MOST_DAYS
    ) -> None:
        super().__init__()
        self._whole, self._least, self._most = whole, least, most
        line = _line(self)
        self.boxes: list[QLineEdit] = []
        for at, value in enumerate(values):
            box = QLineEdit("" if value is None else str(value))
            box.setAccessibleName(name)
            box.setFixedWidth(theme.px(72 if whole else 96))
            box.setValidator(QIntValidator(0, most, box) if whole else QDoubleValidator(-1e15, 1e15, 6, box))
            box.textChanged.connect(lambda _text: self.changed.emit())
            if at:
                line.addWidget(Text(self.tr("to", "between two values"), "body", "ink2"))
            line.addWidget(box)
            self.boxes.append(box)
        if whole:
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
        if any(number < self._least or (self._whole and number > self._most) for number in found):
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


class _Recent(ValueEditor):
    """Tags, and in how many days they were put on."""

    def __init__(self, field: Field, value: Any, offers: Offers) -> None:
        super().__init__()
        name = said.field_name(field.key, field.name)
        days, chosen = value or (30, ())
        self._several = Several(
            name, _choices(field, "refs", offers), chosen, lambda v: _called(field, "refs", v, offers)
        )
        self._days = _Numbers(name, [days], 1, whole=True)
        flow = FlowLayout(self, gap=8, line_gap=6)
        for part in (self._several, self._days):
            flow.addWidget(part)
            part.changed.connect(self.changed)
        self.setFocusProxy(self._several)

    def value(self) -> Any:
        days, chosen = self._days.value(), self._several.value()
        return None if days is None or chosen is None else (days, chosen)


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
