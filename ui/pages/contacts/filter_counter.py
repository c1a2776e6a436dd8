"""Editors of filters by what somebody bought: amounts, and how long ago the last purchase was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.contact_query import Filter
from services.errors import FieldRefused
from services.money import read_amount, written
from ui.widgets import Combo, Text
from ui.widgets.date_box import DateBox

translate = QCoreApplication.translate
RECENT: Final = (7, 30, 60, 90, 180, 365)


class FilterPart(QWidget):
    """What a filter asks for beyond one list: `filter()` is None while nothing was chosen."""

    def filter(self) -> Filter | None:
        """The filter as it stands."""
        return None


class SpentBetween(FilterPart):
    """An amount from and to, in yuan; either may be left open."""

    def __init__(self, known: Filter | None) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        held = known.value if known is not None else (None, None)
        self.boxes: list[QLineEdit] = []
        for name, fen in zip((self.tr("From ¥"), self.tr("To ¥")), held, strict=True):
            box = QLineEdit("" if fen is None else written(fen).removesuffix(".00"))
            box.setAccessibleName(name)
            box.setPlaceholderText(name)
            self.boxes.append(box)
            line.addWidget(box)
        line.insertWidget(1, Text("–", "body", "ink2"), 0, Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.boxes[0])

    def filter(self) -> Filter | None:
        found: list[int | None] = []
        for box in self.boxes:
            try:
                found.append(read_amount(box.text()))
            except FieldRefused:
                found.append(0 if box.text().strip() == "0" else None)
        least, most = found
        if least is None and most is None:
            return None
        if least is not None and most is not None and least > most:
            least, most = most, least
        return Filter("spent", "between", (least, most))


class LastPurchase(FilterPart):
    """In the last days, longer ago, between two dates, never."""

    def __init__(self, known: Filter | None, today: date) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        items: list[tuple[object, str]] = [
            (("over_days_ago", days), self.tr("More than %n day(s) ago", "", days)) for days in RECENT
        ]
        items += [(("last_days", days), self.tr("In the last %n day(s)", "", days)) for days in RECENT]
        items += [("between", self.tr("Between two dates")), ("never", self.tr("Never bought"))]
        self.pick = Combo(items, name=translate("Contacts", "Last purchase"))
        column.addWidget(self.pick)
        between = known.value if known is not None and known.op == "between" else None
        first, last = between or ((today - timedelta(days=30)).isoformat(), today.isoformat())
        self.first = DateBox(date.fromisoformat(first), self.tr("From"))
        self.last = DateBox(date.fromisoformat(last), self.tr("To"))
        line = QHBoxLayout()
        for edit in (self.first, self.last):
            line.addWidget(edit)
        line.insertWidget(1, Text("–", "body", "ink2"), 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(line)
        if known is not None:
            self.pick.set_value(known.op if known.op in ("between", "never") else (known.op, known.value))
        else:
            self.pick.set_value(("over_days_ago", 30))
        self.pick.picked.connect(lambda _value: self._between())
        self._between()
        self.setFocusProxy(self.pick)

    def _between(self) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.pick.value() == "between")

    def filter(self) -> Filter | None:
        chosen: Any = self.pick.value()
        if chosen == "never":
            return Filter("last_purchase", "never")
        if chosen == "between":
            days = sorted((self.first.iso(), self.last.iso()))
            return Filter("last_purchase", "between", (days[0], days[1]))
        op, days = chosen
        return Filter("last_purchase", op, days)
