"""Changing what points are earned for and worth, and when they end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.errors import FieldRefused
from services.money import read_amount
from services.shop import change_settings
from ui.amounts import plain, quantity
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.widgets import Combo, Text

NEVER, AFTER_DAYS, ON_DATE = "never", "days", "date"


class PointsRulesDialog(FormDialog):
    """All rules of points and growth at once, as one act."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent, "", width=600)
        self.set_title(self.tr("Rules of points"))
        now = context.settings
        self.add("points_per_yuan", self.tr("Points for each yuan paid"), str(now.points_per_yuan))
        self.add("growth_per_yuan", self.tr("Growth value for each yuan paid"), str(now.growth_per_yuan))
        self.add("points_unit", self.tr("So many points"), str(now.points_unit))
        self.add("points_value", self.tr("… pay so much (yuan)"), plain(now.points_value))
        self.add("points_most", self.tr("At most of a slip (%)"), f"{now.points_most / 10:g}")
        self.end = Combo(
            (
                (NEVER, self.tr("never")),
                (AFTER_DAYS, self.tr("so many days after they came")),
                (ON_DATE, self.tr("on a date of the year")),
            ),
            name=self.tr("Points end"),
        )
        kind = AFTER_DAYS if now.points_days else ON_DATE if now.points_date else NEVER
        self.end.set_value(kind)
        self.add("end", self.tr("Points end"), editor=self.end)
        self.add("points_days", self.tr("Days"), str(now.points_days or 365))
        self.add("points_date", self.tr("Date (MM-DD)"), now.points_date or "12-31")
        self.add("birthday_multiplier", self.tr("On a birthday, times"), quantity(now.birthday_multiplier))
        self.add("vip_day", self.tr("VIP day of the month"), str(now.vip_day))
        self.fields["vip_day"].set_help(self.tr("0 = none; of short months the day is left out"))
        self.add("vip_multiplier", self.tr("On the VIP day, times"), quantity(now.vip_multiplier))
        self.row("points_per_yuan", "growth_per_yuan")
        self.row("points_unit", "points_value", "points_most")
        self.row("end", "points_days", "points_date")
        self.row("birthday_multiplier", "vip_day", "vip_multiplier")
        self.body.addWidget(
            Text(
                self.tr(
                    "Nothing is earned on what points or bonus money paid. Points that were given keep their date."
                ),
                "caption",
                "ink2",
                wrap=True,
            )
        )
        self.body.addStretch(1)
        self.end.picked.connect(lambda _value: self._show_end())
        self._show_end()

    def _show_end(self) -> None:
        self.fields["points_days"].setVisible(self.end.value() == AFTER_DAYS)
        self.fields["points_date"].setVisible(self.end.value() == ON_DATE)

    def _permille(self, key: str, least: int, most: int) -> int:
        """A number with at most two decimals, as thousandths."""
        found = read_amount(self.fields[key].text(), key) * 10
        if not least <= found <= most:
            raise FieldRefused("rule_number", {"least": quantity(least), "most": quantity(most)}, key)
        return found

    def values(self) -> dict[str, Any]:
        """The settings as they stand in the fields. Raises FieldRefused."""
        kind = self.end.value()
        share = self.fields["points_most"].text().strip().removesuffix("%") or "0"
        most = 0 if share == "0" else read_amount(share, "points_most") // 10
        if most > 1_000:
            raise FieldRefused("rule_number", {"least": 0, "most": 100}, "points_most")
        values = {
            "points_per_yuan": self.whole("points_per_yuan", 0, 1_000),
            "growth_per_yuan": self.whole("growth_per_yuan", 0, 1_000),
            "points_unit": self.whole("points_unit", 1, 100_000),
            "points_value": read_amount(self.fields["points_value"].text(), "points_value"),
            "points_most": most,
            "points_days": self.whole("points_days", 1, 3_650) if kind == AFTER_DAYS else 0,
            "points_date": self.fields["points_date"].text().strip() if kind == ON_DATE else "",
            "birthday_multiplier": self._permille("birthday_multiplier", 1_000, 10_000),
            "vip_day": self.whole("vip_day", 0, 31),
            "vip_multiplier": self._permille("vip_multiplier", 1_000, 10_000),
        }
        now = self.context.settings
        return {key: value for key, value in values.items() if value != getattr(now, key)}

    def call(self) -> Callable[[Any], Changes]:
        values, act = self.values(), self.act
        return lambda store: change_settings(store, act, **values)
