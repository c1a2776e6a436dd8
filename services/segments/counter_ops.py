"""What a condition may ask of purchases, balances and membership. Purchases are the people figures of figures.md: a refund is
taken off the day of the sale, a purchase day is a date with a net above zero."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from services import counter_facts
from services.segments.operators import Day, Op, Sql, constant, dates, literal, marks
from services.stages import ACTIVITIES, BOUGHT, is_active

_DAYS_WITHIN = (
    "SELECT contact_id FROM (SELECT contact_id, sum(net) AS net FROM sale WHERE contact_id IS NOT NULL"
    " AND bought_on BETWEEN ? AND ? GROUP BY contact_id, bought_on) WHERE net > 0 GROUP BY contact_id HAVING count(*) {} ?"
)
_SUM_WITHIN = (
    "SELECT contact_id FROM sale WHERE contact_id IS NOT NULL AND bought_on BETWEEN ? AND ?"
    " GROUP BY contact_id HAVING sum(net) {} ?"
)
_KEPT = (
    "NOT EXISTS (SELECT 1 FROM sale r WHERE r.of_sale_id = s.id GROUP BY r.of_sale_id HAVING sum(r.gross) + s.gross <= 0)"
    " AND NOT EXISTS (SELECT 1 FROM sale r CROSS JOIN sale_line x ON x.sale_id = r.id WHERE r.of_sale_id = s.id"
    " AND x.of_line_id = l.id GROUP BY x.of_line_id HAVING sum(x.quantity) + l.quantity <= 0)"
)
"""Not wholly given back."""
# The signs before the columns keep their index from being taken where everybody is asked: that of the lines leads.
_BOUGHT = (
    "c.id IN (SELECT contact_id FROM sale_line l JOIN sale s ON s.id = l.sale_id"
    f" WHERE +contact_id IS NOT NULL AND +s.kind = 'sale' AND {{}} AND {_KEPT})"
)
_NAMED = (
    "(l.name LIKE ? ESCAPE '\\' OR (l.name = '' AND l.product_id IN"
    " (SELECT id FROM product WHERE name LIKE ? ESCAPE '\\')))"
)
_HELD = "c.id IN (SELECT contact_id FROM membership WHERE {})"
_IN_FORCE = "from_on <= ? AND (until_on = '' OR until_on >= ?) AND (ended_on = '' OR ended_on > ?)"

Unit = Callable[[Any], int]


def fen(yuan: int | float) -> int:
    """An amount of yuan with at most two decimals (see `values.check`) in fen."""
    return int(Decimal(str(yuan)) * 100)


def _same(value: int) -> int:
    return value


def held(column: str, unit: str = "whole") -> tuple[Op, ...]:
    """Operators of a sum that `member` keeps; who is no member has 0. `unit` is whole | money."""
    of: Unit = fen if unit == "money" else _same
    return (
        Op("at_least", unit, lambda v, _: counter_facts.amount(column, of(v))),
        Op("at_most", unit, lambda v, _: counter_facts.amount(column, None, of(v))),
        Op("between", f"{unit}s", lambda v, _: counter_facts.amount(column, of(v[0]), of(v[1]))),
    )


def _in_window(select: str, unit: str) -> tuple[Op, ...]:
    of: Unit = fen if unit == "money" else _same

    def at_least(first: str, last: str, least: int) -> Sql:
        if least <= 0:
            return f"c.id NOT IN ({select.format('<')})", (first, last, least)
        return f"c.id IN ({select.format('>=')})", (first, last, least)

    def at_most(first: str, last: str, most: int) -> Sql:
        return f"c.id NOT IN ({select.format('>')})", (first, last, most)

    return (
        Op("at_least_last_days", f"{unit}_days", lambda v, day: at_least(day.ago(v[0] - 1), day.ago(0), of(v[1]))),
        Op("at_most_last_days", f"{unit}_days", lambda v, day: at_most(day.ago(v[0] - 1), day.ago(0), of(v[1]))),
        Op("at_least_between", f"{unit}_dates", lambda v, _: at_least(v[0], v[1], of(v[2]))),
        Op("at_most_between", f"{unit}_dates", lambda v, _: at_most(v[0], v[1], of(v[2]))),
    )  # fmt: skip


def purchase_days() -> tuple[Op, ...]:
    """On how many days somebody has bought, ever or in a window."""
    return (*held("days"), *_in_window(_DAYS_WITHIN, "whole"))


def spent() -> tuple[Op, ...]:
    """For how much (net sales) somebody has bought, ever or in a window."""
    return (*held("spent", "money"), *_in_window(_SUM_WITHIN, "money"))


def average_order() -> tuple[Op, ...]:
    """Net sales by slips (figures.md 9); who has none has no average."""
    within = "c.id IN (SELECT contact_id FROM member WHERE slips > 0 AND {})"
    return (
        Op("at_least", "money", lambda v, _: (within.format("spent >= ? * slips"), (fen(v),))),
        Op("at_most", "money", lambda v, _: (within.format("spent <= ? * slips"), (fen(v),))),
        Op(
            "between",
            "moneys",
            lambda v, _: (within.format("spent BETWEEN ? * slips AND ? * slips"), (fen(v[0]), fen(v[1]))),
        ),
    )


def last_purchase() -> tuple[Op, ...]:
    """The last purchase day that is known, also where it was brought along; whether somebody has ever bought."""
    between = counter_facts.bought_last
    return (
        Op("last_days", "days", lambda v, day: between(day.ago(v - 1), day.ago(0))),
        Op("days_ago", "days_between", lambda v, day: between(day.ago(v[1]), day.ago(v[0]))),
        Op("over_days_ago", "days", lambda v, day: between("0", day.ago(v + 1))),
        Op("between", "dates", lambda v, _: between(*v)),
        Op("before", "date", lambda v, _: between("0", _next(v, -1))),
        Op("after", "date", lambda v, _: between(_next(v, 1), "9999-12-31")),
        constant("filled", BOUGHT),
        constant("blank", f"NOT {BOUGHT}"),
    )


def _next(day: str, days: int) -> str:
    """A date so many days later; beyond the calendar its first or last day."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return "0" if days < 0 else "9999-12-31"


def first_purchase() -> tuple[Op, ...]:
    """The first purchase day with a date."""
    return dates(
        "first_on", "c.id IN (SELECT contact_id FROM member WHERE first_on != '' AND {})", blank=False
    )


def products() -> tuple[Op, ...]:
    """What somebody has bought and not wholly given back: products, or a word in their names."""

    def some(numbers: tuple[int, ...]) -> str:
        return _BOUGHT.format(f"l.product_id IN ({marks(numbers)})")

    named = _BOUGHT.format(_NAMED)
    since = "s.bought_on BETWEEN ? AND ?"
    return (
        Op("any", "refs", lambda v, _: (some(v), v)),
        Op("none", "refs", lambda v, _: ("NOT " + some(v), v)),
        Op("contains", "text", lambda v, _: (named, (literal(v),) * 2)),
        Op("lacks", "text", lambda v, _: ("NOT " + named, (literal(v),) * 2)),
        Op(
            "any_last_days",
            "recent_refs",
            lambda v, day: (
                _BOUGHT.format(f"l.product_id IN ({marks(v[1])}) AND {since}"),
                (*v[1], day.ago(v[0] - 1), day.ago(0)),
            ),
        ),
        Op(
            "contains_last_days",
            "text_days",
            lambda v, day: (
                _BOUGHT.format(f"{_NAMED} AND {since}"),
                (*(literal(v[1]),) * 2, day.ago(v[0] - 1), day.ago(0)),
            ),
        ),
    )


def tiers() -> tuple[Op, ...]:
    """The tier of a member; `filled` = is a member."""

    def none(numbers: tuple[int, ...]) -> Sql:
        sql, params = counter_facts.in_tier(numbers)
        return f"NOT {sql}", params

    return (
        Op("any", "refs", lambda v, _: counter_facts.in_tier(v)),
        Op("none", "refs", lambda v, _: none(v)),
        Op("filled", "", lambda _v, _: (counter_facts.IS_MEMBER, ())),
        Op("blank", "", lambda _v, _: (f"NOT {counter_facts.IS_MEMBER}", ())),
    )


def memberships() -> tuple[Op, ...]:
    """A membership that was paid for: in force now, not now, ever, over."""

    def now(day: Day) -> Sql:
        return _HELD.format(_IN_FORCE), (day.ago(0),) * 3

    ever = _HELD.format("1")
    return (
        Op("yes", "", lambda _v, day: now(day)),
        Op("no", "", lambda _v, day: (f"NOT {now(day)[0]}", now(day)[1])),
        Op("ever", "", lambda _v, _: (ever, ())),
        Op("lost", "", lambda _v, day: (f"({ever} AND NOT {now(day)[0]})", now(day)[1])),
    )


def membership_ends() -> tuple[Op, ...]:
    """The last day of a membership that was not given back; of several, one is enough."""
    return dates("until_on", _HELD.format("ended_on = '' AND until_on != '' AND {}"), blank=False, ahead=True)


def activities() -> tuple[Op, ...]:
    """How long ago the shop last heard of somebody."""

    def others(chosen: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in ACTIVITIES if one not in chosen)

    def some(chosen: tuple[str, ...], day: Day) -> Sql:
        return (is_active(day.settings, day.today, chosen) if chosen else "0"), ()

    return (
        Op("any", "choices", some),
        Op("none", "choices", lambda v, day: some(others(v), day)),
    )
