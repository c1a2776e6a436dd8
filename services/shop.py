"""Changing the shop's own settings."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any
from zoneinfo import available_timezones

from models.store import Store
from services.changes import Changes
from services.errors import FieldRefused
from services.journal import Journal
from services.operations import Act, perform
from services.settings import ShopSettings

_LONGEST = {"shop_name": 60, "shop_address": 200, "shop_hours": 100}
_DAYS = ("friend_remind_days", "friend_return_days")


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
    if key in _DAYS:
        return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 365
    if key in ("features", "adopted", "friend_texts"):
        return all(isinstance(v, str) for v in value)
    return isinstance(value, bool)
