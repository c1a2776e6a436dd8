"""What a contact has at the counter, as SQL over the contact `c`: tier, balances, purchases.

Who has a row in `member` is a member, and in the lowest tier as long as no row of `member_tier` says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

BASE_TIER = "(SELECT id FROM tier WHERE active ORDER BY position, id LIMIT 1)"
"""The lowest tier."""
IS_MEMBER = "EXISTS (SELECT 1 FROM member m WHERE m.contact_id = c.id)"
TIER = (
    "coalesce((SELECT t.tier_id FROM member_tier t WHERE t.contact_id = c.id),"
    f" (SELECT {BASE_TIER} FROM member m WHERE m.contact_id = c.id))"
)
"""The tier a contact is in; NULL for who is no member."""
MOST_PEOPLE = 5
"""Who may share a balance, its holder included (domain.md, Stored value)."""

HOLDER = (
    "CASE WHEN NOT EXISTS (SELECT 1 FROM member own WHERE own.contact_id = {0}.contact_id AND own.principal + own.bonus > 0)"
    " THEN {0}.holder_id END"
)
"""Whose stored value pays, by a row of `sharing`: NULL for who has a balance of their own, which another's would hide."""

Condition = tuple[str, tuple[int | str, ...]]


def in_tier(tiers: Sequence[int]) -> Condition:
    """Who is in one of these tiers; quicker than TIER where many are asked."""
    marks = ",".join("?" for _ in tiers)
    above = f"c.id IN (SELECT contact_id FROM member_tier WHERE tier_id IN ({marks}))"
    lowest = (
        f"({BASE_TIER} IN ({marks}) AND c.id IN (SELECT contact_id FROM member)"
        " AND c.id NOT IN (SELECT contact_id FROM member_tier))"
    )
    return f"({above} OR {lowest})", (*tiers, *tiers)


def amount(column: str, least: int | None = None, most: int | None = None) -> Condition:
    """Whose `column` of `member` (0 for who is none) lies between the two, both included; None = no bound."""
    within: list[str] = []
    bounds: list[int] = []
    for sign, bound in ((">=", least), ("<=", most)):
        if bound is not None:
            within.append(f"{column} {sign} ?")
            bounds.append(bound)
    held = " AND ".join(within) or "1"
    if (least is None or least <= 0) and (most is None or most >= 0):  # nothing lies between them
        return f"c.id NOT IN (SELECT contact_id FROM member WHERE NOT ({held}))", tuple(bounds)
    return f"c.id IN (SELECT contact_id FROM member WHERE {held})", tuple(bounds)


STORED = "principal + bonus"
"""Stored value in all (fen), of a row of `member`."""
HAS_BALANCE = "(principal + bonus != 0 OR points != 0)"
"""Points (also owed ones) or stored value, of a row of `member`."""


def bought_last(first: str, last: str) -> Condition:
    """Whose last purchase day that is known lies between two dates, both included."""
    sql = (
        "(c.id IN (SELECT contact_id FROM member WHERE last_on BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM prior_purchases p"
        " WHERE p.contact_id = member.contact_id AND p.last_on > ?)) OR c.id IN (SELECT contact_id FROM prior_purchases p"
        " WHERE last_on BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM member m WHERE m.contact_id = p.contact_id"
        " AND m.last_on > ?)))"
    )
    return sql, (first, last, last, first, last, last)
