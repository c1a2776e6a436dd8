"""Every figure of channels, friends and purchases once more, read from the rows of a demo shop in plain Python (docs/figures.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from types import SimpleNamespace as Row

import pytest

from models.store import Store
from services import demo, friendships
from services.channels import figures
from services.channels.figures import Period
from services.contact_query import ContactQuery, Filter
from services.friend_work.figures import acceptance
from services.search import all_ids
from services.stores import open_store

DAY = date(2026, 11, 18)
PERIODS = [
    ("2026-11-01", "2026-11-18"),
    ("2026-10-01", "2026-10-31"),
    ("2026-11-12", "2026-11-18"),
    ("2026-10-20", "2026-11-18"),
    ("2026-01-01", "2026-11-18"),
    ("2025-06-01", "2025-08-15"),
]


def read(store: Store, table: str, columns: str) -> list[Row]:
    names = columns.split()
    return [
        Row(**dict(zip(names, row, strict=True)))
        for row in store.rows(f"SELECT {', '.join(names)} FROM {table}")
    ]


def half_up(part: int, whole: int) -> int | None:
    """In whole numbers, without their quotient."""
    if not part or not whole:
        return None
    low = part // whole
    return low + 1 if (part - low * whole) * 2 >= whole else low


class Plain:
    """What the rows say of each contact."""

    def __init__(self, store: Store) -> None:
        self.people = {
            one.id: one
            for one in read(store, "contact", "id channel_id deleted_at merged_into")
            if one.deleted_at is None and one.merged_into is None
        }
        self.channel = dict(store.rows("SELECT id, channel_id FROM contact"))
        self.sales = read(store, "sale", "id kind contact_id of_sale_id source on_date bought_on gross net")
        self.friendships = read(store, "friendship", "contact_id since_on until_on")
        self.costs = read(store, "channel_cost", "channel_id from_on until_on amount")
        self.reach = read(store, "channel_reach", "channel_id on_date people")
        self.tasks = read(store, "friend_task", "state requested_on answered_on")
        self.prior = {who for (who,) in store.rows("SELECT contact_id FROM prior_purchases")}
        by_day: dict[tuple[int, str], int] = defaultdict(int)
        for sale in self.sales:
            if sale.contact_id is not None:
                by_day[sale.contact_id, sale.bought_on] += sale.net
        self.days: dict[int, list[str]] = defaultdict(list)
        for (who, day), net in sorted(by_day.items()):
            if net > 0:
                self.days[who].append(day)
        self.since: dict[int, str] = {}
        self.gone: dict[int, str] = {}
        for who in {one.contact_id for one in self.friendships}:
            theirs = [one for one in self.friendships if one.contact_id == who]
            self.since[who] = min(one.since_on for one in theirs)
            if all(one.until_on for one in theirs):
                self.gone[who] = max(one.until_on for one in theirs)

    def added(self, first: str, last: str) -> set[int]:
        return {who for who, on in self.since.items() if first <= on <= last and who in self.people}

    def first_orders(self, first: str, last: str) -> set[int]:
        found = {who for who, days in self.days.items() if days and first <= days[0] <= last}
        return {who for who in found if who in self.people} - self.prior

    def new_to_buying(self, first: str, last: str) -> set[int]:
        return {
            who
            for who in self.added(first, last) - self.prior
            if not self.days[who] or self.days[who][0] >= self.since[who]
        }

    def bought_in_time(self, who: int) -> bool:
        most = (date.fromisoformat(self.since[who]) + timedelta(days=30)).isoformat()
        return bool(self.days[who]) and self.days[who][0] <= most

    def cost(self, channel: int, first: str, last: str) -> int | None:
        """Day by day."""
        found = None
        for one in self.costs:
            begin, end = date.fromisoformat(one.from_on), date.fromisoformat(one.until_on)
            if one.channel_id != channel or one.until_on < first or one.from_on > last:
                continue
            count = (end - begin).days + 1
            for place in range(count):
                on = (begin + timedelta(days=place)).isoformat()
                if first <= on <= last:
                    found = (found or 0) + one.amount // count + (place < one.amount % count)
        return found


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = demo.make(tmp_path_factory.mktemp("plain") / "demo.hudie", 700, 4, DAY)
    with open_store(made.path) as store:
        # Some lie in the trash, some came with earlier purchases.
        store.execute("UPDATE contact SET deleted_at = 1 WHERE id % 29 = 0")
        store.execute(
            "INSERT INTO prior_purchases (contact_id, orders, created_op)"
            " SELECT contact_id, 2, 1 FROM member WHERE contact_id % 17 = 0"
        )
        yield store


@pytest.fixture(scope="module")
def plain(shop: Store) -> Plain:
    return Plain(shop)


@pytest.mark.parametrize(("first", "last"), PERIODS)
def test_figures_of_channels(shop: Store, plain: Plain, first: str, last: str) -> None:
    period, enough = Period(first, last), (DAY - timedelta(days=30)).isoformat()
    rated = figures.judged(period, DAY)
    of = {
        channel: {who for who, own in plain.channel.items() if own == channel}
        for channel in plain.channel.values()
    }

    def listed(channel: int, field: str, of_period: tuple[str, str]) -> set[int]:
        query = ContactQuery(filters=(Filter("channel", "is", (channel,)), Filter(field, "is", of_period)))
        return set(all_ids(shop, query, DAY))

    rows = figures.figures(shop, period, DAY)
    assert len(rows) == 7
    for row in rows:
        channel, found = row.channel.id, row.figures
        added = plain.added(first, last) & of[channel]
        orders = plain.first_orders(first, last) & of[channel]
        reach = [
            one.people for one in plain.reach if one.channel_id == channel and first <= one.on_date <= last
        ]
        cost = plain.cost(channel, first, last)
        grown = {
            who for who in plain.new_to_buying(rated.first, rated.last) if plain.since[who] <= enough
        } & of[channel]
        young = {who for who in plain.new_to_buying(first, last) if plain.since[who] > enough} & of[channel]
        theirs = [
            one for one in plain.sales if first <= one.on_date <= last and one.contact_id in of[channel]
        ]
        ours = [one for one in theirs if one.source == ""]
        assert found.reached == (sum(reach) if reach else None)
        assert (found.added, found.first_orders, found.cost) == (len(added), len(orders), cost)
        assert found.net_sales == sum(one.net for one in ours)
        assert found.cost_per_friend == half_up(cost or 0, len(added))
        assert found.cac == half_up(cost or 0, len(orders))
        bought = sum(map(plain.bought_in_time, grown))
        assert (found.cohort.people, found.cohort.bought, found.cohort.watching) == (
            len(grown),
            bought,
            len(young),
        )
        assert found.first_order_rate == (
            half_up(1000 * bought, len(grown)) if bought else 0 if grown else None
        )
        # What a press on the figure tells: its numbers and its people.
        told = figures.explained(shop, channel, period, DAY)
        sold = told.sold
        assert sold.slips == sum(one.kind == "sale" for one in ours)
        assert sold.came_to - sold.taken_back == found.net_sales
        assert sold.imported == sum(one.net for one in theirs if one.source)
        assert sum(one.part for one in told.costs) == (cost or 0)
        assert sum(one.people for one in told.reach) == sum(reach)
        assert listed(channel, "new_friends", (first, last)) == added
        assert listed(channel, "first_orders", (first, last)) == orders
        assert listed(channel, "new_to_buying", (rated.first, min(rated.last, enough))) == grown
    whole, told = figures.total(rows), figures.explained_all(shop, period, DAY)
    assert told.figures == whole
    assert told.blended is not None
    spent = sum(plain.cost(row.channel.id, first, last) or 0 for row in rows)
    everybody = plain.first_orders(first, last)
    paid = {who for row in rows if row.figures.cost for who in everybody & of[row.channel.id]}
    assert told.blended.cac == half_up(spent, len(everybody))
    assert told.blended.paid_cac == half_up(spent, len(paid))
    own = [one for one in plain.sales if first <= one.on_date <= last and one.source == ""]
    assert told.sold.whole == sum(one.net for one in own)
    assert told.sold.named == sum(one.net for one in own if one.contact_id is not None)


@pytest.mark.parametrize(("first", "last"), PERIODS)
def test_friends_and_requests(shop: Store, plain: Plain, first: str, last: str) -> None:
    lost = [on for who, on in plain.gone.items() if first <= on <= last and who in plain.people]
    net = friendships.net_friends(shop, first, last)
    assert (net.added, net.lost, net.net) == (
        len(plain.added(first, last)),
        len(lost),
        len(plain.added(first, last)) - len(lost),
    )
    assert sum(day.figures.net for day in friendships.daily(shop, first, last)) == net.net
    old = (DAY - timedelta(days=7)).isoformat()
    asked = [
        one for one in plain.tasks if first <= one.requested_on <= min(last, old) and one.state != "not_found"
    ]
    within = [
        one
        for one in asked
        if one.state == "friend"
        and date.fromisoformat(one.answered_on) <= date.fromisoformat(one.requested_on) + timedelta(days=7)
    ]
    found = acceptance(shop, first, last, DAY)
    assert (found.sent, found.accepted) == (len(asked), len(within))


def test_what_everybody_bought(shop: Store, plain: Plain) -> None:
    """Days with a purchase, slips, spent: a slip that came back wholly is none, in part counts with what is left."""
    left: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    spent: dict[int, int] = defaultdict(int)
    for one in plain.sales:
        if one.contact_id is not None:
            left[one.contact_id][one.of_sale_id or one.id] += one.gross
            spent[one.contact_id] += one.net
    kept = shop.rows(
        "SELECT contact_id, days, slips, spent, first_on, last_on FROM member ORDER BY contact_id"
    )
    assert len(kept) > 100
    for who, days, slips, sum_, first, last in kept:
        theirs = plain.days[who]
        assert (days, slips, sum_) == (
            len(theirs),
            sum(gross > 0 for gross in left[who].values()),
            spent[who],
        )
        assert (first, last) == (theirs[0] if theirs else "", theirs[-1] if theirs else "")
