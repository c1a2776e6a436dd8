"""What tiers, their metrics and benefits are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui import translations
from ui.amounts import quantity, short, yuan
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.points.tasks import Task
    from services.settings import ShopSettings
    from services.stored_value.packages import Package
    from services.tiers.ladder import Tier
    from services.tiers.overview import Step
    from services.tiers.people import Next

Tiers = Phrases("Tiers")

ICONS: Final = {"neutral": "user", "slate": "user", "accent": "medal", "plum": "medal", "gold": "crown"}
"""What stands for a tier of a colour."""
COLOUR_NAMES: Final = {
    "neutral": QT_TRANSLATE_NOOP("Tiers", "Grey"),
    "slate": QT_TRANSLATE_NOOP("Tiers", "Slate"),
    "accent": QT_TRANSLATE_NOOP("Tiers", "Jade"),
    "plum": QT_TRANSLATE_NOOP("Tiers", "Plum"),
    "gold": QT_TRANSLATE_NOOP("Tiers", "Gold"),
}
METRIC_NAMES: Final = {
    "growth": QT_TRANSLATE_NOOP("Tiers", "Growth value"),
    "spend": QT_TRANSLATE_NOOP("Tiers", "Spent in the window"),
    "orders": QT_TRANSLATE_NOOP("Tiers", "Slips in the window"),
    "single": QT_TRANSLATE_NOOP("Tiers", "One slip"),
    "paid": QT_TRANSLATE_NOOP("Tiers", "Only by a paid membership"),
}
DOWNGRADE_NAMES: Final = {
    "none": QT_TRANSLATE_NOOP("Tiers", "Stays for good"),
    "one": QT_TRANSLATE_NOOP("Tiers", "One step down"),
    "match": QT_TRANSLATE_NOOP("Tiers", "Down to what fits"),
}
KIND_NAMES: Final = {
    "upgrade": QT_TRANSLATE_NOOP("Tiers", "On reaching it"),
    "birthday": QT_TRANSLATE_NOOP("Tiers", "Birthday"),
    "monthly": QT_TRANSLATE_NOOP("Tiers", "Every month"),
    "vip_day": QT_TRANSLATE_NOOP("Tiers", "VIP day"),
    "member_price": QT_TRANSLATE_NOOP("Tiers", "Member price"),
    "experience": QT_TRANSLATE_NOOP("Tiers", "Offline experience"),
    "priority": QT_TRANSLATE_NOOP("Tiers", "Priority goods"),
    "service": QT_TRANSLATE_NOOP("Tiers", "Service"),
    "other": QT_TRANSLATE_NOOP("Tiers", "Other"),
}
PERIOD_NAMES: Final = {
    "once": QT_TRANSLATE_NOOP("Tiers", "in all"),
    "month": QT_TRANSLATE_NOOP("Tiers", "a month"),
    "quarter": QT_TRANSLATE_NOOP("Tiers", "a quarter"),
    "year": QT_TRANSLATE_NOOP("Tiers", "a year"),
}


PLAN_PERIODS: Final = {
    "month": QT_TRANSLATE_NOOP("Tiers", "A month"),
    "quarter": QT_TRANSLATE_NOOP("Tiers", "A quarter"),
    "year": QT_TRANSLATE_NOOP("Tiers", "A year"),
    "life": QT_TRANSLATE_NOOP("Tiers", "For life"),
    "trial": QT_TRANSLATE_NOOP("Tiers", "A trial"),
}
MEMBERSHIP_STATES: Final = {
    "ahead": QT_TRANSLATE_NOOP("Tiers", "begins later"),
    "runs": QT_TRANSLATE_NOOP("Tiers", "runs"),
    "over": QT_TRANSLATE_NOOP("Tiers", "is over"),
    "given_back": QT_TRANSLATE_NOOP("Tiers", "given back"),
}
TASK_NAMES: Final = {
    "checkin": QT_TRANSLATE_NOOP("Tiers", "Daily check-in"),
    "post": QT_TRANSLATE_NOOP("Tiers", "Post with a picture"),
    "share": QT_TRANSLATE_NOOP("Tiers", "Share with friends"),
}


def task(key: str, given: str) -> str:
    """What a task that earns points is called."""
    return given or Tiers.tr(TASK_NAMES.get(key, ""))


def name(given: str) -> str:
    """What a tier is called; the shop's first one has no name of its own until somebody gives it one."""
    return given or Tiers.tr("Basic")


def threshold(tier: Tier, *, lowest: bool) -> str:
    """From where on a tier is reached: 'growth from 1,000'."""
    if lowest:
        return Tiers.tr("everybody begins here")
    if tier.metric == "paid":
        return Tiers.tr("by a paid membership")
    if tier.metric == "growth":
        return Tiers.tr("growth from {n}").format(n=f"{tier.threshold:,}")
    if tier.metric == "orders":
        if tier.window_days:
            return Tiers.tr("from {n} slips in {days} days").format(n=tier.threshold, days=tier.window_days)
        return Tiers.tr("from {n} slips").format(n=tier.threshold)
    if tier.metric == "single":
        return Tiers.tr("one slip from ¥{amount}").format(amount=short(tier.threshold))
    if tier.window_days:
        return Tiers.tr("¥{amount} in {days} days").format(
            amount=short(tier.threshold), days=tier.window_days
        )
    return Tiers.tr("¥{amount} in all").format(amount=short(tier.threshold))


def missing(ahead: Next) -> str:
    """What is missing to the next step: '¥320 to Plus'."""
    to = name(ahead.tier.name)
    if ahead.metric == "growth":
        return Tiers.tr("{n} growth value to {tier}").format(n=f"{ahead.missing:,}", tier=to)
    if ahead.metric == "orders":
        return Tiers.tr("%n slip(s) to {tier}", "", ahead.missing).format(tier=to)
    if ahead.metric == "single":
        return Tiers.tr("one slip of ¥{amount} to {tier}").format(amount=short(ahead.missing), tier=to)
    return Tiers.tr("¥{amount} to {tier}").format(amount=short(ahead.missing), tier=to)


def off(permille: int) -> str:
    """What is paid of a price, as it is said: 5 % off, in Chinese the tenths that are paid (9.5 折)."""
    said = permille / 100 if translations.current() == "zh_CN" else (1000 - permille) / 10
    return Tiers.tr("{n} % off").format(n=f"{said:g}")


def gains(tier: Tier, settings: ShopSettings) -> list[str]:
    """What a tier gives at the counter, in words."""
    found = []
    if settings.points_per_yuan:
        times = quantity(tier.multiplier * settings.points_per_yuan)
        said = Tiers.tr("1 point a yuan") if times == "1" else Tiers.tr("{times} points a yuan")
        found.append(said.format(times=times))
    if tier.discount < 1000:
        found.append(Tiers.tr("Every day {off}").format(off=off(tier.discount)))
    if settings.vip_day and tier.vip_discount < tier.discount:
        found.append(Tiers.tr("VIP day {off}").format(off=off(tier.vip_discount)))
    return found


def promises(step: Step, settings: ShopSettings) -> list[str]:
    """All that a step gives, each thing once: what the counter does by itself, then the benefits in the shop's words."""
    return list(dict.fromkeys([*gains(step.tier, settings), *(one.text for one in step.benefits)]))


def point_rules(
    settings: ShopSettings, tasks: Sequence[Task], *, brief: bool = False
) -> list[tuple[str, str]]:
    """What points pay, how long they hold, and what they are earned for beside buying; tasks at most two. `brief` says
    nothing of what there is not."""
    if settings.points_days:
        end = Tiers.tr("{n} days").format(n=f"{settings.points_days:,}")
    elif settings.points_date:
        end = Tiers.tr("until {date} each year").format(date=settings.points_date)
    else:
        end = Tiers.tr("for good")
    vip = Tiers.tr("none")
    if settings.vip_day:
        times = quantity(settings.vip_multiplier)
        vip = Tiers.tr("day {n}, times {times}").format(n=settings.vip_day, times=times)
    pay = Tiers.tr("{n} points pay").format(n=f"{settings.points_unit:,}")
    lines = [(pay, yuan(settings.points_value))]
    if settings.points_most < 1000 or not brief:
        lines.append((Tiers.tr("At most of a slip"), f"{settings.points_most / 10:g}%"))
    lines.append((Tiers.tr("They hold"), end))
    if settings.vip_day or not brief:
        lines.append((Tiers.tr("VIP day of the month"), vip))
    if settings.birthday_multiplier != 1000:
        times = Tiers.tr("times {times}").format(times=quantity(settings.birthday_multiplier))
        lines.append((Tiers.tr("On a birthday"), times))
    on = [one for one in tasks if one.values.active]
    return lines + [(task(one.key, one.values.name), f"+{one.values.points:,}") for one in on[:2]]


def paid_in(package: Package) -> str:
    """What a package costs."""
    return Tiers.tr("Pay ¥{amount}").format(amount=short(package.pay))


def comes_with(package: Package) -> str:
    """What a package gives beside what was paid."""
    found = []
    if package.bonus:
        found.append(Tiers.tr("¥{amount} more").format(amount=short(package.bonus)))
    if package.gift:
        found.append(package.gift)
    if package.tier_id is not None:
        found.append(Tiers.tr("{days} days {tier}").format(days=package.tier_days, tier=name(package.tier)))
    return " + ".join(found) or "—"
