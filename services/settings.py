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
    of kept columns about which the shop was asked.

    At the counter a yuan of net sales earns `points_per_yuan` and `growth_per_yuan`; `points_unit` points pay `points_value`
    fen, at most `points_most` permille of a slip. Points hold `points_days` days, or until the next `points_date` (MM-DD);
    neither = for good. On a birthday points are multiplied by `birthday_multiplier` permille, on day `vip_day` of a month
    (0 = none) by `vip_multiplier`. A slip is rounded down by itself to `auto_rounding` fen (0, 10, 100). Roles below the
    owner round down by `rounding_assistant` and `rounding_manager` fen at most and take off `discount_assistant` and
    `discount_manager` permille. Stored value pays before cash where `stored_first`, its principal before its bonus where
    `principal_first`. `opening_cash` fen lie in the drawer when a day begins; `agreement_text` and `receipt_footer` are
    printed. Who has not been heard of for more than `dormant_days` is dormant, after `lost_days` lost (figures.md 15).
    `date_confirmed_on` is the last business date that somebody said to be right after a jump of the clock."""

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
    points_per_yuan: int = 1
    growth_per_yuan: int = 1
    points_unit: int = 100
    points_value: int = 100
    points_most: int = 1000
    points_days: int = 0
    points_date: str = ""
    birthday_multiplier: int = 1000
    vip_day: int = 0
    vip_multiplier: int = 1000
    auto_rounding: int = 0
    rounding_assistant: int = 100
    rounding_manager: int = 1000
    discount_assistant: int = 100
    discount_manager: int = 300
    stored_first: bool = True
    principal_first: bool = True
    opening_cash: int = 0
    dormant_days: int = 60
    lost_days: int = 180
    date_confirmed_on: str = ""
    agreement_text: str = ""
    receipt_footer: str = ""

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
