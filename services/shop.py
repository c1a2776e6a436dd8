"""Changing the shop's own settings."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any
from zoneinfo import available_timezones

from models.store import Store
from services.changes import Changes
from services.errors import FieldRefused
from services.journal import Journal
from services.operations import Act, perform
from services.settings import ShopSettings

_LONGEST = {
    "shop_name": 60,
    "shop_address": 200,
    "shop_hours": 100,
    "agreement_text": 5_000,
    "receipt_footer": 300,
}
_NUMBERS = {
    "friend_remind_days": (1, 365),
    "friend_return_days": (1, 365),
    "points_per_yuan": (0, 1_000),
    "growth_per_yuan": (0, 1_000),
    "points_unit": (1, 100_000),
    "points_value": (1, 1_000_000),
    "points_most": (0, 1_000),
    "points_days": (0, 3_650),
    "birthday_multiplier": (1_000, 10_000),
    "vip_day": (0, 31),
    "vip_multiplier": (1_000, 10_000),
    "rounding_assistant": (0, 100_000),
    "rounding_manager": (0, 100_000),
    "discount_assistant": (0, 1_000),
    "discount_manager": (0, 1_000),
    "opening_cash": (0, 10_000_000),
    "dormant_days": (1, 3_650),
    "lost_days": (1, 3_650),
}
"""The least and the most of each."""


def change_settings(store: Store, act: Act, **values: Any) -> Changes:
    """Set some settings, as one undoable operation. Raises FieldRefused(unknown_setting | bad_setting)."""
    defaults = asdict(ShopSettings())
    for key, value in values.items():
        if key not in defaults:
            raise FieldRefused("unknown_setting", {"value": key}, key)
        if not _fits(key, value):
            raise FieldRefused("bad_setting", {"value": str(value)}, key)

    def body(journal: Journal) -> None:
        for key, value in values.items():
            text = json.dumps(value, ensure_ascii=False)
            if store.value("SELECT 1 FROM setting WHERE key = ?", (key,)):
                journal.update("setting", {"value": text}, "key = ?", (key,))
            elif value != defaults[key]:
                journal.insert("setting", {"key": key, "value": text})

    return perform(store, act, "change_settings", {"keys": sorted(values)}, values, body)


def _is_day_of_year(value: Any) -> bool:
    try:
        date.fromisoformat(f"2000-{value}")
    except ValueError:
        return False
    return True


def _fits(key: str, value: Any) -> bool:
    if key == "day_ends_at":
        hours, _, minutes = str(value).partition(":")
        return hours.isdigit() and minutes.isdigit() and int(hours) < 12 and int(minutes) < 60
    if key == "time_zone":
        return value in available_timezones()
    if key == "phone_region":
        return isinstance(value, str) and len(value) == 2 and value.isascii() and value.isupper()
    if key in _LONGEST:
        return isinstance(value, str) and len(value) <= _LONGEST[key]
    if key in _NUMBERS:
        least, most = _NUMBERS[key]
        return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    if key == "auto_rounding":
        return value in (0, 10, 100)
    if key == "points_date":
        return value == "" or _is_day_of_year(value)
    if key in ("features", "adopted", "friend_texts"):
        return all(isinstance(v, str) for v in value)
    return isinstance(value, bool)
