"""What somebody has at the counter, as their pane shows it: balances, tier, purchases, how long they have been quiet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.counter_facts import HOLDER
from services.display_names import DisplayName, display_name
from services.ledger import Balances, balances, lots
from services.owed import point_value
from services.points.expiring import over
from services.settings import shop_settings
from services.stages import LAST_BOUGHT, PURCHASES, SPENT, activity
from services.tiers.people import Place, place


@dataclass(frozen=True)
class AtCounter:
    """`place` is where they stand on the ladder, and `member` whether they stand there at all. `worth` is what the points
    pay (fen), `expiring` the points that expire next and the date until which they hold. `holder` is whose stored value
    they pay with (with its balances in `shared`). `spent` (fen, net) and `times` are what is known in all, `last_on` the
    last purchase day ('' = none); `ends_on` the last day of a paid membership in force ('' = none, or for life)."""

    member: bool
    balances: Balances
    place: Place
    worth: int
    expiring: tuple[str, int] | None
    holder: tuple[int, DisplayName] | None
    shared: Balances
    spent: int
    times: int
    last_on: str
    activity: str
    paid_plan: str
    ends_on: str


def at_counter(store: Store, contact: int, today: date) -> AtCounter:
    """What a contact has on a business date."""
    settings, now = shop_settings(store), today.isoformat()
    row = store.row(
        f"SELECT (SELECT 1 FROM member m WHERE m.contact_id = c.id), {SPENT}, {PURCHASES}, {LAST_BOUGHT},"
        f" {activity(settings, today)}, (SELECT {HOLDER.format('s')} FROM sharing s WHERE s.contact_id = c.id)"
        " FROM contact c WHERE c.id = ?",
        (contact,),
    )
    is_member, spent, times, last_on, quiet, holder = row or (None, 0, 0, "", "active", None)
    has = balances(store, contact)
    stands = place(store, contact, today)
    plan = store.row(
        "SELECT p.name, m.until_on FROM membership m JOIN membership_plan p ON p.id = m.plan_id WHERE m.contact_id = ?1"
        " AND m.from_on <= ?2 AND (m.until_on = '' OR m.until_on >= ?2) AND (m.ended_on = '' OR m.ended_on > ?2)"
        " ORDER BY m.until_on = '' DESC, m.until_on DESC LIMIT 1",
        (contact, now),
    )
    return AtCounter(
        member=bool(is_member) or stands.held is not None,
        balances=has,
        place=stands,
        worth=point_value(max(has.points - over(store, contact, today), 0), settings),
        expiring=next(((on, n) for on, n in lots(store, contact) if on >= now), None),
        holder=None if holder is None else (holder, display_name(store, holder)),
        shared=Balances() if holder is None else balances(store, holder),
        spent=spent,
        times=times,
        last_on=last_on,
        activity=quiet,
        paid_plan=plan[0] if plan else "",
        ends_on=plan[1] if plan else "",
    )
