"""What a customer has bought, summed up and kept in `member`: purchase days, slips, net sales (figures.md, Common).

One customer on one business date with a net above zero is a purchase day; a refund counts against the day of the sale
that it takes back. Orders imported with their date count alike.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from models.store import Store

SUMS = """
SELECT contact_id, sum(net), sum(slips), sum(net > 0), coalesce(min(CASE WHEN net > 0 THEN bought_on END), ''),
    coalesce(max(CASE WHEN net > 0 THEN bought_on END), '')
FROM (SELECT contact_id, bought_on, sum(net) AS net, sum(gross > 0) AS slips
    FROM (SELECT contact_id, bought_on, sum(net) AS net, sum(gross) AS gross FROM sale WHERE {who}
        GROUP BY contact_id, bought_on, coalesce(of_sale_id, id))
    GROUP BY contact_id, bought_on)
GROUP BY contact_id
"""
"""Contact, net sales (fen), slips not wholly refunded, purchase days, first and last purchase day ('' = none) of the
sales that a condition in `{who}` chooses."""
_CHOSEN = "contact_id IN (SELECT value FROM json_each(?))"


def sold_to(store: Store, who: str, params: Sequence[Any], days: int, today: date) -> int:
    """Net sales (fen) of the counter in the last `days`, today among them, to the contacts that a statement answers."""
    first = (today - timedelta(days=days - 1)).isoformat()
    return int(
        store.value(
            "SELECT coalesce(sum(net), 0) FROM sale WHERE on_date BETWEEN ? AND ? AND source = ''"
            f" AND contact_id IN ({who})",
            (first, today.isoformat(), *params),
        )
    )


def sum_up(store: Store, contacts: Collection[int]) -> None:
    """Work out anew what these contacts have bought, in the caller's transaction."""
    if not contacts:
        return
    wanted = (json.dumps(sorted(contacts)),)
    count = store.execute(
        "INSERT INTO member (contact_id, spent, slips, days, first_on, last_on)"
        f" SELECT * FROM ({SUMS.format(who=_CHOSEN)}) WHERE true ON CONFLICT (contact_id) DO UPDATE SET"
        " spent = excluded.spent, slips = excluded.slips, days = excluded.days, first_on = excluded.first_on,"
        " last_on = excluded.last_on",
        wanted,
    )
    if count == len(contacts):
        return
    none = "NOT EXISTS (SELECT 1 FROM sale s WHERE s.contact_id = member.contact_id)"
    store.execute(
        "UPDATE member SET spent = 0, slips = 0, days = 0, first_on = '', last_on = ''"
        f" WHERE {_CHOSEN} AND slips + days + abs(spent) != 0 AND {none}",
        wanted,
    )
    store.execute(
        f"DELETE FROM member WHERE {_CHOSEN} AND slips = 0 AND {none} AND NOT EXISTS (SELECT 1 FROM entry e WHERE"
        " e.contact_id = member.contact_id)",
        wanted,
    )
