"""What the kind of a rule asks to be filled in: times, words, days, channels, kinds of feedback."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from services.auto_rules.counter_kinds import TIMES
from services.auto_rules.kinds import MATCHES, MOST_DAYS, MOST_HITS, PLACES
from services.errors import FieldRefused
from services.money import read_amount, written
from services.segments.fields import FEEDBACK_KINDS, FRIEND_ENDS
from services.segments.offers import Offers
from ui import segment_words as said
from ui import theme
from ui.pages.segments.values import Several
from ui.pages.tags import rules_words as words
from ui.widgets import Combo, FlowLayout, Text

_LINE: Final = 36
_SEPARATORS: Final = re.compile(r"[,，、;；\n]")


class RuleArguments(QWidget):
    """Edits the arguments of one kind; `changed()` when they say something else. They stand in a row that wraps, behind
    the widgets that it begins with."""

    changed = Signal()

    def __init__(self, *before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=8, line_gap=6)
        for part in before:
            part.setMinimumHeight(theme.px(_LINE))
            self._flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.parts: list[QWidget] = []
        self._read: Callable[[], Mapping[str, Any]] = dict

    def value(self) -> Mapping[str, Any]:
        """The arguments as they stand; what is not filled in is left out or blank."""
        return self._read()

    def set(self, kind: str, values: Mapping[str, Any], offers: Offers) -> None:
        """Ask for what this kind needs."""
        for old in self.parts:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.parts = []
        self._read = dict
        build: dict[str, Callable[[Mapping[str, Any], Offers], None]] = {
            "contact_added": self._hours,
            "channel": self._channels,
            "keyword": self._words,
            "tagged": self._tags,
            "friend_lost": self._states,
            "feedback": self._feedback,
            "birthday": self._days,
            "since_added": self._days,
            "since_reply": self._days,
            "since_purchase": self._days,
            "nth_order": self._times,
            "amount": self._band,
            "product": self._product,
            "tier_reached": self._tiers,
        }
        if kind in build:
            build[kind](values, offers)
        self.updateGeometry()

    def begin(self) -> None:
        """Put the focus where the next key belongs."""
        for part in self.parts:
            if not isinstance(part, Text):
                part.setFocus()
                return

    # -- the parts of a row ------------------------------------------------------------------------

    def _add(self, part: QWidget) -> None:
        self.parts.append(part)
        self._flow.addWidget(part)
        part.show()

    def _say(self, text: str) -> None:
        label = Text(text, "body", "ink2")
        label.setMinimumHeight(theme.px(_LINE))
        self._add(label)

    def _box(self, name: str, text: str, width: int, hint: str = "") -> QLineEdit:
        box = QLineEdit(text)
        box.setAccessibleName(name)
        box.setPlaceholderText(hint)
        box.setFixedWidth(theme.px(width))
        box.textChanged.connect(lambda _text: self.changed.emit())
        self._add(box)
        return box

    def _number(self, name: str, value: Any, most: int, least: int = 1) -> QLineEdit:
        box = self._box(name, "" if value is None else str(value), 52)
        box.setValidator(QIntValidator(least, most, box))
        return box

    def _several(
        self, name: str, choices: Sequence[tuple[Any, str]], chosen: Sequence[Any], colours: Mapping[Any, str]
    ) -> Several:
        known = dict(choices)
        several = Several(
            name, choices, chosen, lambda v: (known.get(v) or said.unnamed(""), colours.get(v, "accent"))
        )
        several.changed.connect(self.changed)
        self._add(several)
        return several

    # -- what each kind asks for -------------------------------------------------------------------

    def _hours(self, values: Mapping[str, Any], _offers: Offers) -> None:
        self._say(self.tr("between"))
        first = self._box(self.tr("From"), values.get("from", ""), 72, "0:00")
        self._say(self.tr("and"))
        last = self._box(self.tr("Until"), values.get("until", ""), 72, "24:00")
        self._read = lambda: {"from": first.text(), "until": last.text()}

    def _channels(self, values: Mapping[str, Any], offers: Offers) -> None:
        named = offers.named.get("channel", ())
        self._say(self.tr("through"))
        chosen = self._several(self.tr("Channels"), named, values.get("channels", ()), {})
        if not chosen.chosen:
            self._say(self.tr("(any channel while none is chosen)"))
        self._read = lambda: {"channels": list(chosen.value() or ())}

    def _tags(self, values: Mapping[str, Any], offers: Offers) -> None:
        named = offers.named.get("tag", ())
        chosen = self._several(self.tr("Tags"), named, values.get("tags", ()), offers.colours)
        self._read = lambda: {"tags": list(chosen.value() or ())}

    def _words(self, values: Mapping[str, Any], _offers: Offers) -> None:
        where = Combo([(key, words.place(key)) for key in PLACES], name=self.tr("Where"))
        where.set_value(values.get("where", "both"))
        match = Combo([(key, words.match(key)) for key in MATCHES], name=self.tr("How"))
        match.set_value(values.get("match", "contains"))
        for combo in (where, match):
            combo.picked.connect(lambda _key: self.changed.emit())
            self._add(combo)
        joined = self.tr(", ", "between the items of a list").join(values.get("words", ()))
        box = self._box(self.tr("Words"), joined, 150, self.tr("With commas"))
        self._say(self.tr("for each"))
        every = self._number(self.tr("How often"), values.get("every", 1), MOST_HITS)
        self._say(self.tr("hits"))
        self._read = lambda: {
            "words": _SEPARATORS.split(box.text()),
            "match": match.value(),
            "every": _whole(every),
            "where": where.value(),
        }

    def _states(self, values: Mapping[str, Any], _offers: Offers) -> None:
        choices = [(code, said.code("friend_end", code)) for code in FRIEND_ENDS]
        chosen = self._several(self.tr("How it ended"), choices, values.get("states", ()), {})
        self._read = lambda: {"states": list(chosen.value() or ())}

    def _feedback(self, values: Mapping[str, Any], _offers: Offers) -> None:
        choices = [(code, said.code("feedback_kind", code)) for code in FEEDBACK_KINDS]
        chosen = self._several(self.tr("Kinds of feedback"), choices, values.get("kinds", ()), {})
        self._read = lambda: {"kinds": list(chosen.value() or ())}

    def _days(self, values: Mapping[str, Any], _offers: Offers) -> None:
        days = self._number(self.tr("Days"), values.get("days"), MOST_DAYS, 0)
        self._say(self.tr("days"))
        self._read = lambda: {"days": _whole(days)}

    def _times(self, values: Mapping[str, Any], _offers: Offers) -> None:
        self._say(self.tr("from purchase no."))
        times = self._number(self.tr("Purchase number"), values.get("times", 1), MOST_HITS)
        match = Combo([(key, words.times(key)) for key in TIMES], name=self.tr("How"))
        match.set_value(values.get("match", "at_least"))
        match.picked.connect(lambda _key: self.changed.emit())
        self._add(match)
        self._read = lambda: {"times": _whole(times), "match": match.value()}

    def _band(self, values: Mapping[str, Any], _offers: Offers) -> None:
        self._say(self.tr("from ¥"))
        least = self._box(self.tr("From"), _yuan(values.get("least")), 84, "0")
        self._say(self.tr("to ¥"))
        most = self._box(self.tr("Until"), _yuan(values.get("most")), 84, self.tr("any"))
        self._read = lambda: {"least": _fen(least), "most": _fen(most)}

    def _product(self, values: Mapping[str, Any], _offers: Offers) -> None:
        self._say(self.tr("whose name holds"))
        joined = self.tr(", ", "between the items of a list").join(values.get("words", ()))
        box = self._box(self.tr("Words"), joined, 200, self.tr("With commas"))
        self._read = lambda: {"words": _SEPARATORS.split(box.text())}

    def _tiers(self, values: Mapping[str, Any], offers: Offers) -> None:
        named = [(n, said.called("tier", name)) for n, name in offers.named.get("tier", ())[1:]]
        chosen = self._several(self.tr("Tiers"), named, values.get("tiers", ()), {})
        if not chosen.chosen:
            self._say(self.tr("(any above the lowest while none is chosen)"))
        self._read = lambda: {"tiers": list(chosen.value() or ())}


def _yuan(fen: Any) -> str:
    if not isinstance(fen, int):
        return str(fen or "")
    return written(fen).replace(",", "").removesuffix(".00") if fen else ""


def _fen(box: QLineEdit) -> int | str | None:
    """What was typed in fen; what is no amount goes on as it is, and is refused with a sentence."""
    text = box.text().strip()
    try:
        return read_amount(text) if text.strip("0") else None
    except FieldRefused:
        return text


def _whole(box: QLineEdit) -> int | None:
    return int(box.text()) if box.text().strip().isdecimal() else None
