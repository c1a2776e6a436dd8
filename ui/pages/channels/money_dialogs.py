"""Noting what a channel cost, and whom it reached."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.birthdays import BadDate, parse_date
from services.changes import Changes
from services.channels import costs
from services.channels.costs import Cost, Reach
from services.errors import FieldRefused
from services.money import read_amount, written
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.pages.channels import words


class CostDialog(FormDialog):
    """Money from one date to another; below the amount what that is a day."""

    def __init__(
        self, context: Context, parent: QWidget, channel: int, name: str, today: date, known: Cost | None
    ) -> None:
        super().__init__(context, parent, "")
        self.set_title(self.tr("Cost of {name}").format(name=name))
        self._channel, self._known, self._today = channel, known, today
        dates = QHBoxLayout()
        dates.setSpacing(12)
        first = known.from_on if known else today.isoformat()
        last = known.until_on if known and known.until_on != known.from_on else ""
        for key, label, text, optional in (
            ("from_on", self.tr("From"), first, False),
            ("until_on", self.tr("To"), last, True),
        ):
            dates.addWidget(self.add(key, label, text, optional=optional), 1, Qt.AlignmentFlag.AlignTop)
        amount = self.add(
            "amount", self.tr("Amount ¥"), written(known.amount).replace(",", "") if known else ""
        )
        what = self.add("what", self.tr("What for"), known.what if known else "", optional=True)
        self.body.addWidget(amount)
        self.body.addLayout(dates)
        self.body.addWidget(what)
        self.body.addStretch(1)
        for field in self.fields.values():
            field.changed.connect(self._tell)
        self._tell()
        amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        """What the amount is a day, as soon as it can be told."""
        said = self.tr("A sum such as 98+70 is fine")
        # Nothing to tell until amount and dates are typed to the end.
        with suppress(FieldRefused, BadDate):
            amount = read_amount(self.fields["amount"].text())
            first = parse_date(self.fields["from_on"].text())
            last = parse_date(self.fields["until_on"].text() or first)
            days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
            if 1 < days <= costs.MOST_DAYS:
                each = costs.per_day(amount, days)
                said = self.tr("¥{amount} over {days} days: {each} a day").format(
                    amount=words.money(amount), days=days, each=words.money(each[-1])
                )
            elif days == 1:
                said = self.tr("¥{amount} on one day").format(amount=words.money(amount))
        self.fields["amount"].set_help(said)

    def call(self) -> Callable[[Any], Changes]:
        texts = {key: field.text() for key, field in self.fields.items()}
        amount = read_amount(texts["amount"])
        values = (texts["from_on"], texts["until_on"], amount, texts["what"])
        act, known, channel = self.act, self._known, self._channel
        if known is not None:
            return lambda store: costs.change_cost(store, act, known.id, *values)
        return lambda store: costs.add_cost(store, act, channel, *values)


class ReachDialog(FormDialog):
    """How many people a channel reached on a date."""

    def __init__(
        self, context: Context, parent: QWidget, channel: int, name: str, today: date, known: Reach | None
    ) -> None:
        super().__init__(context, parent, "")
        self.set_title(self.tr("Whom {name} reached").format(name=name))
        self._channel, self._known = channel, known
        people = self.add("people", self.tr("People"), str(known.people) if known else "")
        people.set_help(self.tr("As the platform tells it: viewers, not views"))
        on_date = self.add("on_date", self.tr("Date"), known.on_date if known else today.isoformat())
        note = self.add("note", self.tr("Note"), known.note if known else "", optional=True)
        for field in (people, on_date, note):
            self.body.addWidget(field)
        self.body.addStretch(1)
        people.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def call(self) -> Callable[[Any], Changes]:
        text = self.fields["people"].text().replace(",", "").replace("，", "")
        if not (text.isdecimal() and len(text) < 12):
            raise FieldRefused("bad_people", {"text": text[:40]}, "people")
        values = (self.fields["on_date"].text(), int(text), self.fields["note"].text())
        act, known, channel = self.act, self._known, self._channel
        if known is not None:
            return lambda store: costs.change_reach(store, act, known.id, *values)
        return lambda store: costs.add_reach(store, act, channel, *values)
