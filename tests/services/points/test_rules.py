"""What purchases earn and points are worth, to the fen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from services.points.rules import earned, expiry, growth, has_birthday, is_vip_day
from services.settings import ShopSettings
from services.tiers.ladder import Tier

SHOP = ShopSettings(birthday_multiplier=2000, vip_day=8, vip_multiplier=3000)


@pytest.mark.parametrize(
    ("net", "times", "birthday", "vip", "points"),
    [
        (10000, 1000, False, False, 100),  # the example of figures.md: points on 100
        (9999, 1000, False, False, 99),
        (99, 1000, False, False, 0),
        (10000, 1200, False, False, 120),
        (84, 1200, False, False, 1),  # 1.008: the fraction is not lost before the tier
        (83, 1200, False, False, 0),
        (10000, 1500, True, False, 300),
        (10000, 1000, False, True, 300),
        (10000, 1000, True, True, 600),
        (0, 1000, True, True, 0),
        (-500, 1000, False, False, 0),
    ],
)
def test_points_of_a_slip(net: int, times: int, birthday: bool, vip: bool, points: int) -> None:
    assert earned(SHOP, Tier(1, multiplier=times), net, birthday, vip) == points
    assert growth(SHOP, net) == max(net, 0) // 100


def test_a_shop_may_give_no_points() -> None:
    assert earned(replace(SHOP, points_per_yuan=0), Tier(1), 10000, True, True) == 0


@pytest.mark.parametrize(
    ("days", "on_date", "bought", "until"),
    [
        (0, "", "2026-11-18", ""),
        (365, "", "2026-11-18", "2027-11-18"),
        (1, "", "2026-12-31", "2027-01-01"),
        (0, "12-31", "2026-11-18", "2026-12-31"),
        (0, "12-31", "2026-12-30", "2026-12-31"),
        (0, "12-31", "2026-12-31", "2027-12-31"),  # not gone the night they came
        (0, "02-29", "2026-11-18", "2027-02-28"),
        (0, "02-29", "2027-11-18", "2028-02-29"),
    ],
)
def test_until_when_points_hold(days: int, on_date: str, bought: str, until: str) -> None:
    assert expiry(replace(SHOP, points_days=days, points_date=on_date), date.fromisoformat(bought)) == until


@pytest.mark.parametrize(
    ("birthday", "on", "is_today"),
    [("1990-11-18", "2026-11-18", True), ("--11-18", "2026-11-18", True), ("1990-11-17", "2026-11-18", False),
     ("", "2026-11-18", False), ("1992-02-29", "2027-03-01", True), ("1992-02-29", "2028-03-01", False),
     ("1992-02-29", "2028-02-29", True), ("L--10-10", "2026-11-18", True), ("L--10-11", "2026-11-18", False)],
)  # fmt: skip
def test_birthdays_solar_and_lunar(birthday: str, on: str, is_today: bool) -> None:
    assert has_birthday(birthday, date.fromisoformat(on)) is is_today


def test_the_vip_day_is_a_day_of_the_month() -> None:
    assert is_vip_day(SHOP, date(2026, 12, 8))
    assert not is_vip_day(SHOP, date(2026, 12, 9))
    assert not is_vip_day(ShopSettings(), date(2026, 12, 8))
    tier = Tier(1, discount=950, vip_discount=900)
    assert (tier.pays(), tier.pays(vip=True), Tier(2, discount=800, vip_discount=900).pays(vip=True)) == (
        950,
        900,
        800,
    )
