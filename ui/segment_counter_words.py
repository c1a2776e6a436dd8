"""What conditions on purchases, balances and membership are called; part of ui/segment_words.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from services.segments.reading import Said
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Segments: Final = Phrases("Segments")

FIELDS: Final = {
    "activity": QT_TRANSLATE_NOOP("Segments", "Activity"),
    "purchases": QT_TRANSLATE_NOOP("Segments", "Days with a purchase"),
    "spent": QT_TRANSLATE_NOOP("Segments", "Spent"),
    "product": QT_TRANSLATE_NOOP("Segments", "Product"),
    "average_order": QT_TRANSLATE_NOOP("Segments", "Average order"),
    "last_purchase": QT_TRANSLATE_NOOP("Segments", "Last purchase"),
    "first_purchase": QT_TRANSLATE_NOOP("Segments", "First purchase"),
    "tier": QT_TRANSLATE_NOOP("Segments", "Tier"),
    "points": QT_TRANSLATE_NOOP("Segments", "Points"),
    "stored_value": QT_TRANSLATE_NOOP("Segments", "Stored value"),
    "growth": QT_TRANSLATE_NOOP("Segments", "Growth value"),
    "paid_membership": QT_TRANSLATE_NOOP("Segments", "Paid membership"),
    "membership_ends": QT_TRANSLATE_NOOP("Segments", "Last day of the membership"),
}
OPS: Final = {
    "at_least_last_days": QT_TRANSLATE_NOOP("Segments", "at least, in the last days"),
    "at_most_last_days": QT_TRANSLATE_NOOP("Segments", "at most, in the last days"),
    "at_least_between": QT_TRANSLATE_NOOP("Segments", "at least, between two dates"),
    "at_most_between": QT_TRANSLATE_NOOP("Segments", "at most, between two dates"),
    "any_last_days": QT_TRANSLATE_NOOP("Segments", "bought in the last days"),
    "contains_last_days": QT_TRANSLATE_NOOP("Segments", "with this word, in the last days"),
}
OPS_OF: Final = {
    ("product", "any"): QT_TRANSLATE_NOOP("Segments", "bought"),
    ("product", "none"): QT_TRANSLATE_NOOP("Segments", "never bought"),
    ("product", "contains"): QT_TRANSLATE_NOOP("Segments", "with this word"),
    ("product", "lacks"): QT_TRANSLATE_NOOP("Segments", "never with this word"),
    ("last_purchase", "filled"): QT_TRANSLATE_NOOP("Segments", "has bought before"),
    ("last_purchase", "blank"): QT_TRANSLATE_NOOP("Segments", "never"),
    ("tier", "filled"): QT_TRANSLATE_NOOP("Segments", "is a member"),
    ("tier", "blank"): QT_TRANSLATE_NOOP("Segments", "is no member"),
}
SAID: Final = {
    ("purchases", "between"): QT_TRANSLATE_NOOP("Segments", "has bought on {first} to {last} days"),
    ("spent", "at_least"): QT_TRANSLATE_NOOP("Segments", "has spent at least ¥{values}"),
    ("spent", "at_most"): QT_TRANSLATE_NOOP("Segments", "has spent at most ¥{values}"),
    ("spent", "between"): QT_TRANSLATE_NOOP("Segments", "has spent ¥{first} to ¥{last}"),
    ("average_order", "at_least"): QT_TRANSLATE_NOOP("Segments", "spends at least ¥{values} an order"),
    ("average_order", "at_most"): QT_TRANSLATE_NOOP("Segments", "spends at most ¥{values} an order"),
    ("average_order", "between"): QT_TRANSLATE_NOOP("Segments", "spends ¥{first} to ¥{last} an order"),
    ("points", "at_least"): QT_TRANSLATE_NOOP("Segments", "has {values} points or more"),
    ("points", "at_most"): QT_TRANSLATE_NOOP("Segments", "has {values} points or fewer"),
    ("points", "between"): QT_TRANSLATE_NOOP("Segments", "has {first} to {last} points"),
    ("stored_value", "at_least"): QT_TRANSLATE_NOOP("Segments", "has at least ¥{values} stored"),
    ("stored_value", "at_most"): QT_TRANSLATE_NOOP("Segments", "has at most ¥{values} stored"),
    ("stored_value", "between"): QT_TRANSLATE_NOOP("Segments", "has ¥{first} to ¥{last} stored"),
    ("product", "any"): QT_TRANSLATE_NOOP("Segments", "has bought {values}"),
    ("product", "none"): QT_TRANSLATE_NOOP("Segments", "has not bought {values}"),
    ("product", "contains"): QT_TRANSLATE_NOOP("Segments", "has bought something called {values}"),
    ("product", "lacks"): QT_TRANSLATE_NOOP("Segments", "has bought nothing called {values}"),
    ("last_purchase", "filled"): QT_TRANSLATE_NOOP("Segments", "has bought before"),
    ("last_purchase", "blank"): QT_TRANSLATE_NOOP("Segments", "has never bought"),
    ("tier", "any"): QT_TRANSLATE_NOOP("Segments", "is in the tier {values}"),
    ("tier", "none"): QT_TRANSLATE_NOOP("Segments", "is not in the tier {values}"),
    ("tier", "filled"): QT_TRANSLATE_NOOP("Segments", "is a member"),
    ("tier", "blank"): QT_TRANSLATE_NOOP("Segments", "is no member"),
    ("paid_membership", "yes"): QT_TRANSLATE_NOOP("Segments", "has a paid membership"),
    ("paid_membership", "no"): QT_TRANSLATE_NOOP("Segments", "has no paid membership"),
    ("paid_membership", "ever"): QT_TRANSLATE_NOOP("Segments", "has had a paid membership"),
    ("paid_membership", "lost"): QT_TRANSLATE_NOOP("Segments", "had a paid membership and has none now"),
}
"""Conditions that are said in their own words."""


def amount(yuan: int | float) -> str:
    """Yuan as they stand in a sentence: 1,000; 200.5."""
    return f"{yuan:,}"


def _at_least(n: int) -> str:
    return Segments.tr("has bought on at least %n day(s)", "", n)


def _at_most(n: int) -> str:
    return Segments.tr("has bought on at most %n day(s)", "", n)


def _bought_of_days(n: int) -> str:
    return Segments.tr("has bought on at least {count} of the last %n day(s)", "", n)


def _bought_at_most_of_days(n: int) -> str:
    return Segments.tr("has bought on at most {count} of the last %n day(s)", "", n)


def _bought_between(n: int) -> str:
    return Segments.tr("has bought on at least %n day(s) from {first} to {last}", "", n)


def _bought_at_most_between(n: int) -> str:
    return Segments.tr("has bought on at most %n day(s) from {first} to {last}", "", n)


def _spent_in_days(n: int) -> str:
    return Segments.tr("has spent at least ¥{count} in the last %n day(s)", "", n)


def _spent_at_most_in_days(n: int) -> str:
    return Segments.tr("has spent at most ¥{count} in the last %n day(s)", "", n)


def _product_in_days(n: int) -> str:
    return Segments.tr("has bought {values} in the last %n day(s)", "", n)


def _named_in_days(n: int) -> str:
    return Segments.tr("has bought something called {values} in the last %n day(s)", "", n)


_WINDOWS: Final[dict[tuple[str, str], Callable[[int], str]]] = {
    ("purchases", "at_least_last_days"): _bought_of_days,
    ("purchases", "at_most_last_days"): _bought_at_most_of_days,
    ("spent", "at_least_last_days"): _spent_in_days,
    ("spent", "at_most_last_days"): _spent_at_most_in_days,
    ("product", "any_last_days"): _product_in_days,
    ("product", "contains_last_days"): _named_in_days,
}


def condition(said: Said, values: Callable[[Said], str]) -> str:
    """A condition that counts purchases or looks at a window, '' for all others; `values` words what is chosen."""
    key = said.field, said.op
    if key == ("purchases", "at_least"):
        return _at_least(int(said.value))
    if key == ("purchases", "at_most"):
        return _at_most(int(said.value))
    if (window := _WINDOWS.get(key)) is not None:
        days, what = said.value
        chosen = values(replace(said, value=what)) if said.field == "product" else ""
        count = amount(what) if said.field == "spent" else what
        return window(int(days)).format(count=count, values=chosen)
    if said.takes == "whole_dates":
        first, last, count = said.value
        worded = _bought_between if said.op == "at_least_between" else _bought_at_most_between
        return worded(int(count)).format(first=first, last=last)
    if said.takes == "money_dates":
        first, last, count = said.value
        pattern = (
            Segments.tr("has spent at least ¥{count} from {first} to {last}")
            if said.op == "at_least_between"
            else Segments.tr("has spent at most ¥{count} from {first} to {last}")
        )
        return pattern.format(count=amount(count), first=first, last=last)
    return ""
