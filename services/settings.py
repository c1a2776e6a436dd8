"""The rules of the shop, one typed dataclass over the rows of `setting`."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date, datetime

from models.store import Store
from services.clock import business_date


@dataclass(frozen=True)
class ShopSettings:
    """What the owner decides. `day_ends_at` HH:MM after midnight that still belongs to yesterday; `phone_region` is
    the country of numbers written without one; `mask_phones` shows 138****5210; `features` are the optional
    capabilities switched on. `shop_address` and `shop_hours` stand on what is printed. Who was asked to be a friend is
    reminded of after `friend_remind_days` and goes back to the pool after `friend_return_days`;
    `friend_texts` go with a request (empty = those a shop starts with). `adopted` are the keys
    of kept columns about which the shop was asked."""

    shop_name: str = ""
    time_zone: str = "Asia/Shanghai"
    day_ends_at: str = "04:00"
    phone_region: str = "CN"
    mask_phones: bool = True
    features: tuple[str, ...] = ()
    setup_dismissed: bool = False
    is_demo: bool = False
    shop_address: str = ""
    shop_hours: str = ""
    friend_remind_days: int = 3
    friend_return_days: int = 7
    friend_texts: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()

    def uses(self, feature: str) -> bool:
        """Whether an optional capability is switched on; '' belongs to every shop. What is off has no tab, menu entry
        or column; its data stay."""
        return not feature or feature in self.features

    def business_date(self, moment: datetime) -> date:
        """The shop's date of a moment."""
        return business_date(moment, self.time_zone, self.day_ends_at)


def shop_settings(store: Store) -> ShopSettings:
    """The settings as they are now; defaults where nothing is set."""
    known = {f.name for f in fields(ShopSettings)}
    found = {k: json.loads(v) for k, v in store.rows("SELECT key, value FROM setting") if k in known}
    for key in ("features", "adopted", "friend_texts"):
        if key in found:
            found[key] = tuple(found[key])
    return ShopSettings(**found)
