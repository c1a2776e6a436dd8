"""The parts of the rehearsal: fields of a step, bars, how many go one way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from services.errors import FieldRefused
from services.money import read_amount
from services.tiers.editing import TierInput
from ui import theme, tier_words
from ui.amounts import plain, quantity, yuan
from ui.tier_words import Tiers
from ui.widgets import Button, Combo, Field, Text
from ui.widgets.painting import rounded

TIMES: Final = (1000, 1100, 1200, 1500, 2000, 3000)
BARS: Final = {"neutral": "slate", "slate": "slate", "accent": "accent", "gold": "gold", "plum": "plum"}
"""The colour of a step's bar."""
_MONEY: Final = ("spend", "single")


class Bars(QWidget):
    """How many are on a step now and would be, as two bars of one scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (0, 0, 1)
        self._token = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, before: int, after: int, most: int, token: str, name: str) -> None:
        """Show two numbers of people; `most` is the whole width."""
        self._parts = (before, after, max(most, 1))
        self._token = token
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        before, after, most = self._parts
        high = theme.px(8)
        for count, top, token in ((before, 0, "slate_line"), (after, high + 2, self._token)):
            if count:
                width = max(round(self.width() * count / most), 4)
                rounded(painter, QRect(0, top, width, high), high / 2, theme.color(token))


class StepFields:
    """Threshold and multiplier of one step above the lowest."""

    def __init__(self, place: int, step: TierInput) -> None:
        self.place, self.step = place, step
        name = tier_words.name(step.name)
        money = step.metric in _MONEY
        text = plain(step.threshold).removesuffix(".00") if money else str(step.threshold)
        self.threshold = Field(Tiers.tr("{tier}: from").format(tier=name), QLineEdit(text))
        if step.metric == "paid":  # shown without a parent it would be a window
            self.threshold.hide()
        self.times = Combo(
            ((n, Tiers.tr("{n} times").format(n=quantity(n))) for n in sorted({*TIMES, step.multiplier})),
            name=Tiers.tr("{tier}: points").format(tier=name),
        )
        self.times.set_value(step.multiplier)
        self.points = Field(Tiers.tr("{tier}: points").format(tier=name), self.times)

    def value(self) -> TierInput:
        """The step as it stands here. Raises FieldRefused."""
        least = self._threshold()
        keeps = min(self.step.keep_threshold, least)  # nobody must have more to stay than to come
        return replace(self.step, threshold=least, keep_threshold=keeps, multiplier=self.times.value())

    def _threshold(self) -> int:
        text = self.threshold.text().strip()
        if self.step.metric == "paid":
            return self.step.threshold
        if self.step.metric in _MONEY:
            return read_amount(text, "threshold")
        plain = text.replace(",", "").replace("，", "")
        if not (plain.isascii() and plain.isdigit() and len(plain) < 10):
            raise FieldRefused("rule_number", {"least": 0, "most": "999,999,999"}, "threshold")
        return int(plain)


class Key(QWidget):
    """A dash in a colour of the bars."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(theme.px(16), theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() // 2
        rounded(QPainter(self), QRect(0, middle - 1, self.width(), 3), 1.5, theme.color(self._token))


class Moved(QWidget):
    """How many go one way, where to, and a way to see who."""

    def __init__(self, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Text(title, "caption", "ink2"))
        self.count = Text("", "number")
        column.addWidget(self.count)
        self.says = Text("", "caption", "ink2", wrap=True)
        column.addWidget(self.says)
        self.see = Button(Tiers.tr("See who"), "link", size="small", clicked=self._pressed)
        self.see.setAccessibleName(f"{title}: {self.see.text()}")
        column.addWidget(self.see, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._opener: Any = None

    def _pressed(self) -> None:
        if self._opener is not None:
            self._opener()

    def show_moved(self, count: int, says: str, opener: Any) -> None:
        """Show so many."""
        self.count.setText(Tiers.tr("%n people", "", count))
        self.count.set_tone("accent" if count else "ink2")
        self.says.setText(says)
        self._opener = opener
        self.see.setVisible(opener is not None)


def signed(value: int, text: str) -> str:
    """A text with the sign of a number."""
    return f"+{text}" if value > 0 else f"−{text}" if value < 0 else text


def change(fen: int) -> str:
    """An amount more or less, with its sign: +¥120.00."""
    return signed(fen, yuan(abs(fen)))
