"""What channels brought in a period: reached, new friends, cost, cost per friend (figures.md 4 and 7).

A new friend is a contact whose first friendship with any account of the shop began in the period; it counts for the
channel that brought the contact first. Who lies in the trash or was merged into somebody else does not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.channels import costs
from services.channels.channels import ChannelInfo, channels
from services.channels.costs import Cost, Reach
from services.contact_query import NEW_FRIENDS
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


@dataclass(frozen=True)
class Figures:
    """People reached and cost (fen) are None where nothing was typed; `cost_per_friend` (fen, half up) is None without
    cost or without friends."""

    reached: int | None
    added: int
    cost: int | None

    @property
    def cost_per_friend(self) -> int | None:
        """Cost / new friends; never an average of such rates."""
        if not self.cost or not self.added:
            return None
        return (2 * self.cost + self.added) // (2 * self.added)


@dataclass(frozen=True)
class ChannelFigures:
    """A channel and its figures."""

    channel: ChannelInfo
    figures: Figures


@dataclass(frozen=True)
class Explained:
    """What the figures of one channel in a period are made of; without a channel of all of them."""

    period: Period
    figures: Figures
    reach: tuple[Reach, ...]
    costs: tuple[Cost, ...]


def month_to_date(today: date) -> Period:
    """From the first of the month to today."""
    return Period(today.replace(day=1).isoformat(), today.isoformat())


def figures(store: Store, period: Period) -> list[ChannelFigures]:
    """The figures of every channel, in their order. Raises FieldRefused(dates_reversed)."""
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
    return [
        ChannelFigures(one, Figures(reached.get(one.id), added.get(one.id, 0), spent.get(one.id)))
        for one in channels(store)
    ]


def total(rows: Sequence[ChannelFigures]) -> Figures:
    """All channels together: money and people are summed, rates are made anew of the sums. People reached are not summed:
    the same person sees several channels."""
    spent = [one.figures.cost for one in rows if one.figures.cost is not None]
    return Figures(None, sum(one.figures.added for one in rows), sum(spent) if spent else None)


def explained(store: Store, channel_id: int, period: Period) -> Explained:
    """What stands behind the figures of one channel. Raises Refused(unknown_channel)."""
    own = next((one.figures for one in figures(store, period) if one.channel.id == channel_id), None)
    if own is None:
        raise Refused("unknown_channel", {"channel": channel_id})
    return Explained(
        period,
        own,
        tuple(costs.reach(store, channel_id, period.first, period.last)),
        tuple(costs.costs(store, channel_id, period.first, period.last)),
    )
