"""The stage of a contact, and how long ago the shop last heard of it: computed from facts, never typed.

潜客 lead -> 已加好友 added -> 有互动 engaged -> 首单 first order -> 复购 repeat; later capabilities put theirs on top. A contact is
at the highest step that it has reached. *Added* is any live friendship; *engaged* is whoever ever said anything to the shop, or
checked in (figures.md 15); a purchase is a purchase day (figures.md, Common). Totals brought along without dates count as far
as they lie before the first dated one. Beside it 沉睡 dormant and 流失 lost (figures.md 15).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from services.settings import ShopSettings

STAGES = ("lead", "added", "engaged", "first_order", "repeat")
"""From the lowest to the highest."""
ACTIVITIES = ("active", "dormant", "lost")
"""Each holds for whom none of the later ones does."""
ADDED = "EXISTS (SELECT 1 FROM friendship f WHERE f.contact_id = c.id AND f.until_on = '')"
ENGAGED = (
    "(c.last_reply_on != '' OR EXISTS (SELECT 1 FROM feedback b WHERE b.contact_id = c.id)"
    " OR EXISTS (SELECT 1 FROM task_done b WHERE b.contact_id = c.id))"
)
BOUGHT = (
    "(EXISTS (SELECT 1 FROM member b WHERE b.contact_id = c.id AND b.days > 0)"
    " OR EXISTS (SELECT 1 FROM prior_purchases b WHERE b.contact_id = c.id))"
)
_AGAIN = "(p.orders > 1 OR EXISTS (SELECT 1 FROM member x WHERE x.contact_id = p.contact_id AND x.first_on > p.last_on))"
REPEAT = (
    "(EXISTS (SELECT 1 FROM member b WHERE b.contact_id = c.id AND b.days > 1)"
    f" OR EXISTS (SELECT 1 FROM prior_purchases p WHERE p.contact_id = c.id AND {_AGAIN}))"
)
STAGE = (
    f"CASE WHEN {REPEAT} THEN 'repeat' WHEN {BOUGHT} THEN 'first_order' WHEN {ENGAGED} THEN 'engaged'"
    f" WHEN {ADDED} THEN 'added' ELSE 'lead' END"
)
"""SQL expressions over the contact `c`, for some rows."""
LAST_BOUGHT = (
    "max(coalesce((SELECT last_on FROM member b WHERE b.contact_id = c.id), ''),"
    " coalesce((SELECT last_on FROM prior_purchases b WHERE b.contact_id = c.id), ''))"
)
"""The last purchase day that is known, '' = none."""
PURCHASES = (
    "coalesce((SELECT CASE WHEN p.last_on < m.first_on THEN max(p.orders, 1) + m.days ELSE max(p.orders, coalesce(m.days, 0), 1) END"
    " FROM prior_purchases p LEFT JOIN member m ON m.contact_id = p.contact_id WHERE p.contact_id = c.id),"
    " (SELECT days FROM member m WHERE m.contact_id = c.id), 0)"
)
"""How often the contact has bought, as far as the shop knows."""
SPENT = (
    "coalesce((SELECT CASE WHEN coalesce(m.first_on, '') = '' THEN p.spent + coalesce(m.spent, 0)"
    " WHEN p.last_on < m.first_on THEN p.spent + m.spent ELSE max(p.spent, m.spent) END"
    " FROM prior_purchases p LEFT JOIN member m ON m.contact_id = p.contact_id WHERE p.contact_id = c.id),"
    " (SELECT spent FROM member m WHERE m.contact_id = c.id), 0)"
)
"""For how much (fen, net), alike."""

_ALL_ADDED = "c.id IN (SELECT contact_id FROM friendship WHERE until_on = '')"
_ALL_ENGAGED = "(c.last_reply_on != '' OR c.id IN (SELECT contact_id FROM feedback) OR c.id IN (SELECT contact_id FROM task_done))"
_ALL_BOUGHT = "(c.id IN (SELECT contact_id FROM member WHERE days > 0) OR c.id IN (SELECT contact_id FROM prior_purchases))"
_ALL_REPEAT = (
    "(c.id IN (SELECT contact_id FROM member WHERE days > 1)"
    f" OR c.id IN (SELECT contact_id FROM prior_purchases p WHERE {_AGAIN}))"
)
_WHO = {
    "lead": f"(NOT {_ALL_BOUGHT} AND NOT {_ALL_ENGAGED} AND NOT {_ALL_ADDED})",
    "added": f"(NOT {_ALL_BOUGHT} AND NOT {_ALL_ENGAGED} AND {_ALL_ADDED})",
    "engaged": f"({_ALL_ENGAGED} AND NOT {_ALL_BOUGHT})",
    "first_order": f"({_ALL_BOUGHT} AND NOT {_ALL_REPEAT})",
    "repeat": _ALL_REPEAT,
}

STAGE_PLACE = f"CASE WHEN {_ALL_REPEAT} THEN 4 WHEN {_ALL_BOUGHT} THEN 3 WHEN {_ALL_ENGAGED} THEN 2 WHEN {_ALL_ADDED} THEN 1 ELSE 0 END"
"""The place of the stage in STAGES, for all contacts at once: each set is read once, not once a contact."""


def at_stage(stages: Collection[str]) -> str:
    """An SQL condition over the contact `c`: who is at one of these stages; quicker than STAGE where many are asked."""
    return "(" + " OR ".join(_WHO[stage] for stage in STAGES if stage in stages) + ")"


# Whom the shop knew as a friend until then, of those who have bought.
_ENDED = "(SELECT CASE WHEN min(f.until_on) != '' THEN max(f.until_on) END FROM friendship f WHERE f.contact_id = c.id)"
HEARD_OF = (
    f"CASE WHEN {BOUGHT} THEN coalesce(nullif(max({LAST_BOUGHT}, coalesce({_ENDED}, '')), ''), c.added_on)"
    " ELSE c.added_on END"
)
"""The date from which dormant and lost are counted: the last purchase day, or the end of the last friendship where that is
later; who never bought, since added."""


def quiet_since(settings: ShopSettings, today: date) -> tuple[str, str]:
    """The dates on which dormant people were heard of last at the latest, and lost ones."""
    dormant, lost = settings.dormant_days + 1, max(settings.dormant_days, settings.lost_days) + 1
    return (today - timedelta(days=dormant)).isoformat(), (today - timedelta(days=lost)).isoformat()


def activity_of(heard_of: str, settings: ShopSettings, today: date) -> str:
    """active | dormant | lost, of who was HEARD_OF last on a date."""
    dormant, lost = quiet_since(settings, today)
    return "lost" if heard_of <= lost else "dormant" if heard_of <= dormant else "active"


def activity(settings: ShopSettings, today: date) -> str:
    """An SQL expression over the contact `c`: active | dormant | lost."""
    dormant, lost = quiet_since(settings, today)
    return f"CASE WHEN {HEARD_OF} <= '{lost}' THEN 'lost' WHEN {HEARD_OF} <= '{dormant}' THEN 'dormant' ELSE 'active' END"


def is_active(settings: ShopSettings, today: date, activities: Collection[str]) -> str:
    """An SQL condition over the contact `c`: who is one of these."""
    dormant, lost = quiet_since(settings, today)
    between = {
        "active": f"{HEARD_OF} > '{dormant}'",
        # Greater as a text: of the days behind the last lost one.
        "dormant": f"{HEARD_OF} BETWEEN '{lost}+' AND '{dormant}'",
        "lost": f"{HEARD_OF} <= '{lost}'",
    }
    return "(" + " OR ".join(between[one] for one in ACTIVITIES if one in activities) + ")"
