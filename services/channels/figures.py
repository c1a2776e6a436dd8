"""What channels brought in a period: reached, new friends, first orders, net sales, cost, and the rates of these (figures.md
1, 4 and 6 to 8).

A new friend is a contact whose first friendship with any account of the shop began in the period, a first-order customer one
whose first purchase day ever lies in it; both count for the channel that brought the contact first. Who lies in the trash or
was merged into somebody else does not count. Net sales are those of the people whom the channel brought, at their date;
orders from elsewhere are no sales of the counter. The first-order rate is that of the period or of the last whole month: see
`judged`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.store import Store
from services.channels import costs
from services.channels.channels import ChannelInfo, channels
from services.channels.costs import Cost, Reach
from services.contact_query import FIRST_ORDERS, NEW_FRIENDS
from services.errors import FieldRefused, Refused


@dataclass(frozen=True)
class Period:
    """Business dates, both included."""

    first: str
    last: str

    def checked(self) -> Period:
        """Itself. Raises FieldRefused(dates_reversed)."""
        if self.first > self.last:
            raise FieldRefused("dates_reversed", {"from": self.first, "until": self.last}, "to")
        return self


WATCHED = 30
"""Days after the first friendship in which a purchase counts (figures.md 6)."""


@dataclass(frozen=True)
class Cohort:
    """Of the new friends of the `judged` period without an earlier purchase: `people` were added 30 days ago or earlier,
    `bought` of them within 30 days; `watching` are those of the period itself who were added since."""

    people: int = 0
    bought: int = 0
    watching: int = 0

    def __add__(self, other: Cohort) -> Cohort:
        return Cohort(self.people + other.people, self.bought + other.bought, self.watching + other.watching)

    @property
    def rate(self) -> int | None:
        """The first-order rate in permille, half up; None while nobody is old enough."""
        return _half_up(1000 * self.bought, self.people)


@dataclass(frozen=True)
class Figures:
    """People reached and cost (fen) are None where nothing was typed; `cost_per_friend` and `cac` (fen, half up) are None
    without cost, or without friends or first orders. `net_sales` is fen, `first_order_rate` permille."""

    reached: int | None
    added: int
    cost: int | None
    first_orders: int = 0
    net_sales: int = 0
    cohort: Cohort = Cohort()

    @property
    def cost_per_friend(self) -> int | None:
        """Cost / new friends; never an average of such rates."""
        return _half_up(self.cost or None, self.added)

    @property
    def cac(self) -> int | None:
        """Cost / first-order customers."""
        return _half_up(self.cost or None, self.first_orders)

    @property
    def first_order_rate(self) -> int | None:
        """See `Cohort.rate`."""
        return self.cohort.rate


def _half_up(amount: int | None, count: int) -> int | None:
    return None if amount is None or not count else (2 * amount + count) // (2 * count)


@dataclass(frozen=True)
class ChannelFigures:
    """A channel and its figures."""

    channel: ChannelInfo
    figures: Figures


@dataclass(frozen=True)
class Blended:
    """Blended CAC: all costs by all first-order customers, those included that no channel brought (`unknown`). Paid CAC: the
    same costs by those alone who came through channels that cost something (`paid`)."""

    cost: int | None
    first_orders: int
    unknown: int
    paid: int

    @property
    def cac(self) -> int | None:
        """Fen, half up."""
        return _half_up(self.cost or None, self.first_orders)

    @property
    def paid_cac(self) -> int | None:
        """Fen, half up."""
        return _half_up(self.cost or None, self.paid)


@dataclass(frozen=True)
class Sold:
    """What net sales (fen) are made of: `slips` and what they came to, less what was `taken_back`; `imported` orders stand
    apart. `named` of `whole` net sales of the shop tell who bought."""

    slips: int
    came_to: int
    taken_back: int
    imported: int
    named: int
    whole: int


@dataclass(frozen=True)
class Explained:
    """What the figures of one channel in a period are made of; without a channel of all of them."""

    period: Period
    judged: Period
    figures: Figures
    sold: Sold
    reach: tuple[Reach, ...] = ()
    costs: tuple[Cost, ...] = ()
    blended: Blended | None = None


def month_to_date(today: date) -> Period:
    """From the first of the month to today."""
    return Period(today.replace(day=1).isoformat(), today.isoformat())


def old_enough(today: date) -> str:
    """Who was added on this business date or before has been watched long enough for the first-order rate."""
    return (today - timedelta(days=WATCHED)).isoformat()


def judged(period: Period, today: date) -> Period:
    """Whose new friends the first-order rate is about: those of the period; where it has not run for 30 days yet, so that
    nobody is old enough, those of the last month that was over 30 days ago (figures.md 6)."""
    grown = date.fromisoformat(old_enough(today))
    if not grown.isoformat() <= period.first <= today.isoformat() <= period.last:
        return period
    last = (grown + timedelta(days=1)).replace(day=1) - timedelta(days=1)
    return Period(last.replace(day=1).isoformat(), last.isoformat())


_LIVE = "c.deleted_at IS NULL AND c.merged_into IS NULL"
_COHORT = (
    "SELECT c.channel_id, x.since <= ?4, sum(coalesce(m.first_on, '') != '' AND m.first_on <= date(x.since, '+30 days')),"
    " count(*) FROM (SELECT f.contact_id, min(f.since_on) AS since FROM friendship f WHERE f.since_on BETWEEN ?1 AND ?2"
    " AND NOT EXISTS (SELECT 1 FROM friendship e WHERE e.contact_id = f.contact_id AND e.since_on < ?3)"
    " GROUP BY f.contact_id) x JOIN contact c ON c.id = x.contact_id LEFT JOIN member m ON m.contact_id = c.id"
    f" WHERE {_LIVE} AND (coalesce(m.first_on, '') = '' OR m.first_on >= x.since)"
    " AND NOT EXISTS (SELECT 1 FROM prior_purchases p WHERE p.contact_id = c.id) GROUP BY 1, 2"
)
_NET = (
    "SELECT c.channel_id, sum(s.net) FROM sale s JOIN contact c ON c.id = s.contact_id"
    " WHERE s.on_date BETWEEN ? AND ? AND s.source = '' AND c.channel_id IS NOT NULL GROUP BY c.channel_id"
)


def _first_orders(store: Store, first: str, last: str) -> dict[int | None, int]:
    return dict(
        store.rows(
            f"SELECT c.channel_id, count(*) FROM contact c WHERE c.id IN ({FIRST_ORDERS}) AND {_LIVE}"
            " GROUP BY c.channel_id",
            (first, last),
        )
    )


def _cohorts(store: Store, period: Period, today: date) -> dict[int | None, Cohort]:
    found: dict[int | None, Cohort] = {}
    grown, rated = old_enough(today), judged(period, today)
    for asked in {period, rated}:
        for channel, is_grown, bought, people in store.rows(
            _COHORT, (asked.first, asked.last, asked.first, grown)
        ):
            if is_grown and asked == rated:
                found[channel] = found.get(channel, Cohort()) + Cohort(people, bought)
            elif not is_grown and asked == period:
                found[channel] = found.get(channel, Cohort()) + Cohort(watching=people)
    return found


def figures(store: Store, period: Period, today: date | None = None) -> list[ChannelFigures]:
    """The figures of every channel, in their order, as of a business date (None = the last of the period). Raises
    FieldRefused(dates_reversed)."""
    first, last = period.checked().first, period.last
    reached = dict(
        store.rows(
            "SELECT channel_id, sum(people) FROM channel_reach WHERE on_date BETWEEN ? AND ? GROUP BY channel_id",
            (first, last),
        )
    )
    added = dict(
        store.rows(
            f"SELECT c.channel_id, count(*) FROM contact c WHERE c.id IN ({NEW_FRIENDS}) AND c.channel_id IS NOT NULL"
            " AND c.deleted_at IS NULL AND c.merged_into IS NULL GROUP BY c.channel_id",
            (first, last, first),
        )
    )
    spent: dict[int, int] = {}
    for channel, begin, end, amount in store.rows(
        "SELECT channel_id, from_on, until_on, amount FROM channel_cost WHERE from_on <= ? AND until_on >= ?",
        (last, first),
    ):
        spent[channel] = spent.get(channel, 0) + costs.part_of(amount, begin, end, first, last)
    orders, net = _first_orders(store, first, last), dict(store.rows(_NET, (first, last)))
    cohorts = _cohorts(store, period, today or date.fromisoformat(last))
    return [
        ChannelFigures(
            one,
            Figures(
                reached.get(one.id),
                added.get(one.id, 0),
                spent.get(one.id),
                orders.get(one.id, 0),
                net.get(one.id, 0),
                cohorts.get(one.id, Cohort()),
            ),
        )
        for one in channels(store)
    ]


def total(rows: Sequence[ChannelFigures]) -> Figures:
    """All channels together: money and people are summed, rates are made anew of the sums. People reached are not summed:
    the same person sees several channels."""
    spent = [one.figures.cost for one in rows if one.figures.cost is not None]
    return Figures(
        None,
        sum(one.figures.added for one in rows),
        sum(spent) if spent else None,
        sum(one.figures.first_orders for one in rows),
        sum(one.figures.net_sales for one in rows),
        sum((one.figures.cohort for one in rows), Cohort()),
    )


def explained_all(store: Store, period: Period, today: date | None = None) -> Explained:
    """What stands behind the figures of all channels together."""
    rows = figures(store, period, today)
    whole, orders = total(rows), _first_orders(store, period.first, period.last)
    paid = sum(one.figures.first_orders for one in rows if one.figures.cost)
    return Explained(
        period,
        judged(period, today or date.fromisoformat(period.last)),
        whole,
        _sold(store, period, None),
        blended=Blended(whole.cost, sum(orders.values()), orders.get(None, 0), paid),
    )


def explained(store: Store, channel_id: int, period: Period, today: date | None = None) -> Explained:
    """What stands behind the figures of one channel. Raises Refused(unknown_channel)."""
    own = next((one.figures for one in figures(store, period, today) if one.channel.id == channel_id), None)
    if own is None:
        raise Refused("unknown_channel", {"channel": channel_id})
    return Explained(
        period,
        judged(period, today or date.fromisoformat(period.last)),
        own,
        _sold(store, period, channel_id),
        tuple(costs.reach(store, channel_id, period.first, period.last)),
        tuple(costs.costs(store, channel_id, period.first, period.last)),
    )


def _sold(store: Store, period: Period, channel_id: int | None) -> Sold:
    row = store.row(
        "SELECT count(*) FILTER (WHERE mine AND ours AND kind = 'sale'),"
        " coalesce(sum(net) FILTER (WHERE mine AND ours AND kind = 'sale'), 0),"
        " coalesce(-sum(net) FILTER (WHERE mine AND ours AND kind = 'refund'), 0),"
        " coalesce(sum(net) FILTER (WHERE mine AND NOT ours), 0),"
        " coalesce(sum(net) FILTER (WHERE ours AND contact_id IS NOT NULL), 0), coalesce(sum(net) FILTER (WHERE ours), 0)"
        " FROM (SELECT s.net, s.kind, s.contact_id, s.source = '' AS ours,"
        " c.channel_id IS NOT NULL AND (?3 IS NULL OR c.channel_id = ?3) AS mine"
        " FROM sale s LEFT JOIN contact c ON c.id = s.contact_id WHERE s.on_date BETWEEN ?1 AND ?2)",
        (period.first, period.last, channel_id),
    )
    assert row is not None
    return Sold(*row)
