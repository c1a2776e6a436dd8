"""What purchases earn and what points are worth: whole points and fen, rounded down in favour of neither more than one.

Source: domain.md, Points; figures.md 1 (nothing is earned on what points or bonus paid: the net of a slip leaves both out).
"""

from __future__ import annotations

from datetime import date, timedelta

from services.lunar import lunar_of
from services.settings import ShopSettings
from services.tiers.ladder import Tier


def earned(settings: ShopSettings, tier: Tier, net_fen: int, birthday: bool, vip: bool) -> int:
    """Points for net sales of so many fen; the tier, a birthday and the VIP day multiply. 0 where nothing was paid."""
    times = tier.multiplier * (settings.birthday_multiplier if birthday else 1000)
    times *= settings.vip_multiplier if vip else 1000
    return max(net_fen, 0) * settings.points_per_yuan * times // (100 * 1000**3)


def growth(settings: ShopSettings, net_fen: int) -> int:
    """Points of growth for net sales of so many fen; nothing multiplies them."""
    return max(net_fen, 0) * settings.growth_per_yuan // 100


def expiry(settings: ShopSettings, on: date) -> str:
    """The last date on which points that come in on a date hold, as a lot of the ledger names it; '' = for good.

    A calendar date of the shop (MM-DD) is the next one after that date; 02-29 is 02-28 where there is none.
    """
    if settings.points_days:
        return (on + timedelta(days=settings.points_days)).isoformat()
    if not settings.points_date:
        return ""
    month, day = map(int, settings.points_date.split("-"))
    return next(
        last for last in (_dated(on.year + ahead, month, day) for ahead in (0, 1)) if last > on
    ).isoformat()


def _dated(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)


def worth(settings: ShopSettings, points: int) -> int:
    """What points pay, fen; nothing where none are left."""
    return max(points, 0) * settings.points_value // max(settings.points_unit, 1)


def has_birthday(birthday: str, on: date) -> bool:
    """Whether a birthday (canonical text) falls on a date; one of 29 February is kept on 1 March in other years."""
    if not birthday:
        return False
    if birthday.startswith("L"):
        return lunar_of(on) == birthday[-5:]
    here = on.strftime("%m-%d")
    leap = here == "03-01" and (on - timedelta(days=1)).strftime("%m-%d") != "02-29"
    return here == birthday[-5:] or (leap and birthday.endswith("02-29"))


def is_vip_day(settings: ShopSettings, on: date) -> bool:
    """Whether a business date is the shop's VIP day of the month."""
    return settings.vip_day == on.day
