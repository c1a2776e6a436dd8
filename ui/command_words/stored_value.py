"""What stored value and the day close answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from services.clock import zone
from services.money import written
from ui.command_words.base import Worded
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Messages = Phrases("Messages")

_ASSETS: Final[dict[str, str]] = {
    "points": QT_TRANSLATE_NOOP("Messages", "points"),
    "growth": QT_TRANSLATE_NOOP("Messages", "growth"),
    "principal": QT_TRANSLATE_NOOP("Messages", "principal"),
    "bonus": QT_TRANSLATE_NOOP("Messages", "bonus"),
}


def _top_up(payload: dict[str, Any]) -> list[str]:
    said = Messages.tr("Topped up {paid}, bonus {bonus}: {number}").format(
        paid=written(payload["paid"]), bonus=written(payload["bonus"]), number=payload["number"]
    )
    return [said, _balances(payload["balances"])]


def _statement(payload: dict[str, Any]) -> list[str]:
    rows, of_shop = [], zone(payload["time_zone"])
    for one in payload["entries"]:
        at = datetime.fromtimestamp(one["at"], of_shop).strftime("%Y-%m-%d %H:%M")
        amount = one["amount"]
        size = written(abs(amount)) if one["asset"] in ("principal", "bonus") else f"{abs(amount):,}"
        sign = "−" if amount < 0 else "+"
        asset = Messages.tr(_ASSETS[one["asset"]])
        rows.append(f"{at}  {sign}{size}  {asset}  #{one['operation']}")
    return [*rows, _balances(payload["balances"])]


def _day_close(payload: dict[str, Any]) -> list[str]:
    return [
        Messages.tr("{date} is closed: received {received}, net sales {net}").format(
            date=payload["date"], received=written(payload["received"]), net=written(payload["net_sales"])
        ),
        Messages.tr("In the drawer: {counted} counted, {expected} expected").format(
            counted=written(payload["counted_cash"]), expected=written(payload["expected_cash"])
        ),
    ]


def _balances(found: dict[str, Any]) -> str:
    return Messages.tr("Stored value {stored}, points {points}").format(
        stored=written(found["principal"] + found["bonus"]), points=f"{found['points']:,}"
    )


LINES: Final[Mapping[str, Worded]] = {
    "topup": _top_up,
    "statement": _statement,
    "day-close": _day_close,
}
