"""Whom the kinds of rules on purchases mean; part of services/auto_rules/kinds.py.

In the event of a purchase only its own slips are looked at: who once bought for 500 is not met again by a sale of 20.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from services import counter_facts
from services.segments.operators import Day, Sql, literal
from services.stages import LAST_BOUGHT, PURCHASES

TIMES = ("at_least", "exact")
Arguments = Mapping[str, Any]

_LEFT = "s.net + coalesce((SELECT sum(r.net) FROM sale r WHERE r.of_sale_id = s.id), 0)"
_SLIP = "EXISTS (SELECT 1 FROM sale s WHERE s.contact_id = c.id AND s.kind = 'sale' AND {})"
_LINE = (
    "EXISTS (SELECT 1 FROM sale s CROSS JOIN sale_line l ON l.sale_id = s.id LEFT JOIN product p ON p.id = l.product_id"
    f" WHERE s.contact_id = c.id AND s.kind = 'sale' AND {_LEFT} > 0 AND {{}})"
)
_NAME = "coalesce(nullif(l.name, ''), p.name, '') LIKE ? ESCAPE '\\'"


def _of(sales: Sequence[int]) -> Sql:
    if not sales:
        return "", ()
    return " AND s.id IN (SELECT value FROM json_each(?))", (json.dumps(list(sales)),)


def nth_order(arguments: Arguments, _day: Day, _sales: Sequence[int]) -> Sql:
    """Whose purchases have come to a number."""
    return f"({PURCHASES} {'=' if arguments['match'] == 'exact' else '>='} ?)", (arguments["times"],)


def amount(arguments: Arguments, _day: Day, sales: Sequence[int]) -> Sql:
    """Who has a slip whose net sales lie in a band; a `most` of 0 = no bound."""
    own, params = _of(sales)
    within = f"{_LEFT} >= ?{' AND ' + _LEFT + ' <= ?' if arguments['most'] else ''}{own}"
    bounds = (arguments["least"], arguments["most"]) if arguments["most"] else (arguments["least"],)
    return _SLIP.format(within), (*bounds, *params)


def product(arguments: Arguments, _day: Day, sales: Sequence[int]) -> Sql:
    """Who has bought something in whose name one of the words is."""
    own, params = _of(sales)
    named = " OR ".join(_NAME for _ in arguments["words"])
    return _LINE.format(f"({named}){own}"), (*map(literal, arguments["words"]), *params)


def tier_reached(arguments: Arguments, _day: Day, _sales: Sequence[int]) -> Sql:
    """Who is in one of these tiers; none chosen = in any above the lowest."""
    chosen = tuple(arguments["tiers"])
    if chosen:
        return counter_facts.in_tier(chosen)
    return f"c.id IN (SELECT contact_id FROM member_tier WHERE tier_id != {counter_facts.BASE_TIER})", ()


def since_purchase(arguments: Arguments, day: Day, _sales: Sequence[int]) -> Sql:
    """Who has bought, but not for so many days."""
    return counter_facts.bought_last("0", day.ago(arguments["days"]))


Means = Callable[[Arguments, Day, Sequence[int]], Sql]
SINCE = LAST_BOUGHT
"""The date of the fact, for kinds on purchases."""
TIER_SINCE = "(SELECT since_on FROM member_tier WHERE contact_id = c.id)"
