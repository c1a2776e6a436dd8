"""What channels cost by date, and whom they reached, as somebody typed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.channels.channels import channel_name, read_date
from services.contact_input import clean_line
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.money import check_amount
from services.operations import Act, perform

LONGEST_TEXT = 200
MOST_PEOPLE = 2_000_000_000
MOST_DAYS = 3_660


@dataclass(frozen=True)
class Cost:
    """Money (fen) from one business date to another, both included; `part` is what falls into the period asked for."""

    id: int
    from_on: str
    until_on: str
    amount: int
    what: str
    part: int

    @property
    def days(self) -> int:
        """How many days it is spread over."""
        return _days(self.from_on, self.until_on)


@dataclass(frozen=True)
class Reach:
    """People reached on a business date, as read elsewhere."""

    id: int
    on_date: str
    people: int
    note: str


def per_day(amount: int, days: int) -> list[int]:
    """An amount (fen) spread evenly over days, exactly: by largest remainder the first days take what is left over."""
    each, left = divmod(amount, days)
    return [each + (day < left) for day in range(days)]


def part_of(amount: int, from_on: str, until_on: str, first: str, last: str) -> int:
    """What of an amount spread over its days falls into the days first … last (business dates, included)."""
    begin, end = max(from_on, first), min(until_on, last)
    if begin > end:
        return 0
    each, left = divmod(amount, _days(from_on, until_on))
    before, through = _days(from_on, begin) - 1, _days(from_on, end)
    return each * (through - before) + min(through, left) - min(before, left)


def costs(store: Store, channel_id: int, first: str = "", last: str = "9999-12-31") -> list[Cost]:
    """The costs of a channel that touch a period, the newest first."""
    return [
        Cost(i, begin, end, amount, what, part_of(amount, begin, end, first or begin, last))
        for i, begin, end, amount, what in store.rows(
            "SELECT id, from_on, until_on, amount, what FROM channel_cost WHERE channel_id = ? AND from_on <= ?"
            " AND until_on >= ? ORDER BY from_on DESC, id DESC",
            (channel_id, last, first),
        )
    ]


def reach(store: Store, channel_id: int, first: str = "", last: str = "9999-12-31") -> list[Reach]:
    """What was typed about whom a channel reached in a period, the newest first."""
    return [
        Reach(*row)
        for row in store.rows(
            "SELECT id, on_date, people, note FROM channel_reach WHERE channel_id = ? AND on_date BETWEEN ? AND ?"
            " ORDER BY on_date DESC, id DESC",
            (channel_id, first, last),
        )
    ]


def add_cost(
    store: Store, act: Act, channel_id: int, from_on: str, until_on: str, amount: int, what: str = ""
) -> Changes:
    """Note what a channel cost (fen); `until_on` '' = one day. The receipt holds its `id`.

    Raises FieldRefused: not_positive, amount_too_large, blank, bad_date, dates_reversed, too_many_days, too_long_text;
    Refused(unknown_channel).
    """
    values = _cost(from_on, until_on, amount, what)

    def body(journal: Journal) -> Mapping[str, Any]:
        return {"id": journal.insert("channel_cost", {"channel_id": channel_id, **values})}

    label = {"channel": channel_id, "name": channel_name(store, channel_id)}
    return perform(store, act, "add_channel_cost", label, [channel_id, values], body)


def change_cost(
    store: Store, act: Act, cost_id: int, from_on: str, until_on: str, amount: int, what: str = ""
) -> Changes:
    """Mend a cost. Raises as `add_cost`, and Refused(unknown_cost)."""
    values = _cost(from_on, until_on, amount, what)
    label = _label(store, "channel_cost", cost_id)

    def body(journal: Journal) -> None:
        journal.update("channel_cost", values, "id = ?", (cost_id,))

    return perform(store, act, "change_channel_cost", label, [cost_id, values], body)


def delete_cost(store: Store, act: Act, cost_id: int) -> Changes:
    """Take a cost out. Raises Refused(unknown_cost)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        label = _label(store, "channel_cost", cost_id)
        journal.delete("channel_cost", "id = ?", (cost_id,))
        return {"label": label}

    return perform(store, act, "delete_channel_cost", {}, cost_id, body)


def add_reach(store: Store, act: Act, channel_id: int, on_date: str, people: int, note: str = "") -> Changes:
    """Note how many people a channel reached on a date; the receipt holds its `id`.

    Raises FieldRefused: blank, bad_date, bad_people, too_long_text; Refused(unknown_channel).
    """
    values = _reach(on_date, people, note)

    def body(journal: Journal) -> Mapping[str, Any]:
        return {"id": journal.insert("channel_reach", {"channel_id": channel_id, **values})}

    label = {"channel": channel_id, "name": channel_name(store, channel_id)}
    return perform(store, act, "add_channel_reach", label, [channel_id, values], body)


def change_reach(store: Store, act: Act, reach_id: int, on_date: str, people: int, note: str = "") -> Changes:
    """Mend a number of people reached. Raises as `add_reach`, and Refused(unknown_cost)."""
    values = _reach(on_date, people, note)
    label = _label(store, "channel_reach", reach_id)

    def body(journal: Journal) -> None:
        journal.update("channel_reach", values, "id = ?", (reach_id,))

    return perform(store, act, "change_channel_reach", label, [reach_id, values], body)


def delete_reach(store: Store, act: Act, reach_id: int) -> Changes:
    """Take a number of people reached out. Raises Refused(unknown_cost)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        label = _label(store, "channel_reach", reach_id)
        journal.delete("channel_reach", "id = ?", (reach_id,))
        return {"label": label}

    return perform(store, act, "delete_channel_reach", {}, reach_id, body)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def _cost(from_on: str, until_on: str, amount: int, what: str) -> dict[str, Any]:
    begin = read_date(from_on, "from_on")
    if not begin:
        raise FieldRefused("blank", {}, "from_on")
    end = read_date(until_on, "until_on") or begin
    if begin > end:
        raise FieldRefused("dates_reversed", {"from": begin, "until": end}, "until_on")
    if _days(begin, end) > MOST_DAYS:
        raise FieldRefused("too_many_days", {"most": f"{MOST_DAYS:,}"}, "until_on")
    return {"from_on": begin, "until_on": end, "amount": check_amount(amount), "what": _text(what, "what")}


def _reach(on_date: str, people: int, note: str) -> dict[str, Any]:
    on = read_date(on_date, "on_date")
    if not on:
        raise FieldRefused("blank", {}, "on_date")
    if not 0 < people <= MOST_PEOPLE:
        raise FieldRefused("bad_people", {"people": str(people)[:40]}, "people")
    return {"on_date": on, "people": people, "note": _text(note, "note")}


def _text(text: str, key: str) -> str:
    text = clean_line(text)
    if len(text) > LONGEST_TEXT:
        raise FieldRefused("too_long_text", {"most": LONGEST_TEXT, "length": len(text)}, key)
    return text


def _label(store: Store, table: str, row: int) -> dict[str, Any]:
    found = store.row(
        f"SELECT c.id, c.name FROM {table} x JOIN channel c ON c.id = x.channel_id WHERE x.id = ?", (row,)
    )
    if found is None:
        raise Refused("unknown_cost", {"row": row})
    return {"channel": found[0], "name": found[1]}
