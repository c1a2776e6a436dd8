"""What hangs on a contact and how it goes over to the winner of a merge: one entry per table, here and nowhere else.

Rows are deleted and inserted anew, so that an undo puts each back as it was and an older act that made one of them can't
take it from the winner; only rows that others name keep their number and change their contact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from services.counter_facts import MOST_PEOPLE
from services.journal import JOURNALED, OPEN_TASK, Journal

Move = Callable[[Journal, int, int, Mapping[str, str]], int]
"""Moves the rows of the second contact to the first; the mapping says "winner" or "loser" for `custom:<field>`. How many
rows were there to move."""
Rows = list[dict[str, Any]]

_PROGRESS = {"unassigned": 0, "to_add": 1, "requested": 2}
"""How far the work of adding a friend has come."""


def rows_of(journal: Journal, table: str, contact: int, where: str = "1") -> Rows:
    """The rows of a contact, oldest first, by column, with their id."""
    columns = JOURNALED[table].columns
    order = "id" if "id" in columns else "1, 2"
    found = journal.store.rows(
        f"SELECT {', '.join(columns)} FROM {table} WHERE contact_id = ? AND ({where}) ORDER BY {order}",
        (contact,),
    )
    return [dict(zip(columns, row, strict=True)) for row in found]


def _again(journal: Journal, table: str, row: Mapping[str, Any], winner: int, **other: Any) -> None:
    """Insert a row that was taken from the loser."""
    values = {c: v for c, v in row.items() if c not in ("id", "created_op")}
    journal.insert(table, {**values, "contact_id": winner, **other})


def _anew(table: str) -> Move:
    """All rows go over as they are."""

    def move(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
        rows = rows_of(journal, table, loser)
        if rows:
            journal.delete(table, "contact_id = ?", (loser,))
        for row in rows:
            _again(journal, table, row, winner)
        return len(rows)

    return move


def _in_place(table: str) -> Move:
    """All rows change their contact and keep their number: other rows name them."""

    def move(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
        return journal.update(table, {"contact_id": winner}, "contact_id = ?", (loser,))

    return move


def _identities(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """All go over, behind the winner's: the winner's first phone stays the primary one."""
    rows = rows_of(journal, "identity", loser)
    if not rows:
        return 0
    journal.delete("identity", "contact_id = ?", (loser,))
    store = journal.store
    last = "SELECT kind, max(position) + 1 FROM identity WHERE contact_id = ? GROUP BY kind"
    behind: dict[str, int] = dict(store.rows(last, (winner,)))
    for row in sorted(rows, key=lambda r: (r["position"], r["id"])):
        position = behind.get(row["kind"], 0)
        behind[row["kind"]] = position + 1
        _again(journal, "identity", row, winner, position=position)
    return len(rows)


def _custom(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """Where both have a value the chosen one stays; the winner's where nothing is chosen."""
    rows = rows_of(journal, "custom_value", loser)
    if not rows:
        return 0
    known = {row["field_id"]: row["value"] for row in rows_of(journal, "custom_value", winner)}
    journal.delete("custom_value", "contact_id = ?", (loser,))
    for row in rows:
        field = row["field_id"]
        if field not in known:
            _again(journal, "custom_value", row, winner)
        elif takes.get(f"custom:{field}") == "loser":
            where = "field_id = ? AND contact_id = ?"
            journal.update("custom_value", {"value": row["value"]}, where, (field, winner))
    return len(rows)


def _tags(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """United. A tag of both holds as long as the longer one, and no rule takes back what was not only a rule's; of an
    exclusive group the newest stays."""
    rows = rows_of(journal, "contact_tag", loser)
    if not rows:
        return 0
    known = {row["tag_id"]: row for row in rows_of(journal, "contact_tag", winner)}
    journal.delete("contact_tag", "contact_id = ?", (loser,))
    for row in rows:
        mine = known.get(row["tag_id"])
        if mine is None:
            if _newest_of_group(journal, winner, row):
                _again(journal, "contact_tag", row, winner)
            continue
        better: dict[str, Any] = {}
        if mine["expires_on"] and (not row["expires_on"] or row["expires_on"] > mine["expires_on"]):
            better["expires_on"] = row["expires_on"]
        if mine["source"] == "rule" and row["source"] != "rule":
            better |= {"source": row["source"], "rule_id": None}
        journal.update("contact_tag", better, "tag_id = ? AND contact_id = ?", (row["tag_id"], winner))
    return len(rows)


def _newest_of_group(journal: Journal, winner: int, row: Mapping[str, Any]) -> bool:
    """Whether the winner may have this tag too: in an exclusive group the older ones make room for it, or it stays away."""
    others = journal.store.rows(
        "SELECT x.tag_id, x.at FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive"
        " JOIN tag s ON s.group_id = g.id JOIN contact_tag x ON x.tag_id = s.id AND x.contact_id = ? WHERE t.id = ?",
        (winner, row["tag_id"]),
    )
    if any(at >= row["at"] for _, at in others):
        return False
    for tag, _ in others:
        journal.delete("contact_tag", "tag_id = ? AND contact_id = ?", (tag, winner))
    return True


def _friendships(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """All go over; where both are friends of one account now, one stays and began with the earlier one."""
    rows = rows_of(journal, "friendship", loser)
    if not rows:
        return 0
    live = {row["account_id"]: row for row in rows_of(journal, "friendship", winner, "until_on = ''")}
    journal.delete("friendship", "contact_id = ?", (loser,))
    for row in rows:
        mine = live.get(row["account_id"]) if not row["until_on"] else None
        if mine is None:
            _again(journal, "friendship", row, winner)
        elif row["since_on"] < mine["since_on"]:
            earlier = {"since_on": row["since_on"], "how": row["how"]}
            journal.update("friendship", earlier, "id = ?", (mine["id"],))
    return len(rows)


def _friend_tasks(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """All go over; of two open ones that which has come further, and none where they are friends by now.

    Friendships are moved after."""
    rows = rows_of(journal, "friend_task", loser)
    mine = rows_of(journal, "friend_task", winner, OPEN_TASK)
    came = [row for row in rows if row["state"] in _PROGRESS]
    friend = "SELECT 1 FROM friendship WHERE contact_id = ? AND until_on = ''"
    brings, has = (journal.store.value(friend, (who,)) for who in (loser, winner))
    if rows:
        journal.delete("friend_task", "contact_id = ?", (loser,))
    further = bool(came and mine) and _PROGRESS[came[0]["state"]] > _PROGRESS[mine[0]["state"]]
    if mine and ((further and not has) or (brings and not has)):
        journal.delete("friend_task", "id = ?", (mine[0]["id"],))
        mine = []
    for row in rows:
        if row not in came or not (has or brings or mine):
            _again(journal, "friend_task", row, winner)
    return len(rows)


def _not_same(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """Who is somebody else than the loser is somebody else than the winner."""
    store = journal.store
    others = [
        other
        for (other,) in store.rows(
            "SELECT CASE contact_id WHEN ?1 THEN other_id ELSE contact_id END FROM not_same"
            " WHERE contact_id = ?1 OR other_id = ?1 ORDER BY id",
            (loser,),
        )
    ]
    if others:
        journal.delete("not_same", "contact_id = ? OR other_id = ?", (loser, loser))
    for other in others:
        pair = {"contact_id": min(winner, other), "other_id": max(winner, other)}
        known = "SELECT 1 FROM not_same WHERE contact_id = ? AND other_id = ?"
        if other != winner and not store.value(known, tuple(pair.values())):
            journal.insert("not_same", pair)
    return len(others)


def _one_sum(table: str, *sums: str) -> Move:
    """One row a contact: what both have is added up, the later date and the winner's words stay."""

    def move(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
        rows = rows_of(journal, table, loser)
        if not rows:
            return 0
        journal.delete(table, "contact_id = ?", (loser,))
        mine = rows_of(journal, table, winner)
        if not mine:
            _again(journal, table, rows[0], winner)
            return 1
        better = {column: mine[0][column] + rows[0][column] for column in sums}
        better |= {c: max(v, mine[0][c]) for c, v in rows[0].items() if c.endswith("_on")}
        journal.update(table, better, "id = ?", (mine[0]["id"],))
        return 1

    return move


def _openings(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """All go over in place, so that an undo of the act that brought them takes them away; numbered behind the winner's."""
    rows = rows_of(journal, "opening", loser)
    for row in rows:
        last = "SELECT coalesce(max(nth), 0) FROM opening WHERE contact_id = ? AND asset = ?"
        nth = journal.store.value(last, (winner, row["asset"])) + 1
        journal.update("opening", {"contact_id": winner, "nth": nth}, "id = ?", (row["id"],))
    return len(rows)


def _member_tier(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """The higher tier stays; of the same one the longer."""
    rows = rows_of(journal, "member_tier", loser)
    if not rows:
        return 0
    journal.delete("member_tier", "contact_id = ?", (loser,))
    rank = "SELECT position FROM tier WHERE id = ?"

    def worth(row: Mapping[str, Any]) -> tuple[int, str]:
        return int(journal.store.value(rank, (row["tier_id"],))), row["until_on"] or "9999"

    mine = rows_of(journal, "member_tier", winner)
    if mine and worth(mine[0]) >= worth(rows[0]):
        return 1
    if mine:
        journal.delete("member_tier", "contact_id = ?", (winner,))
    _again(journal, "member_tier", rows[0], winner)
    return 1


def _sharings(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """Who shares the loser's balance shares the winner's, as many as may, the longest first, and nobody shares with
    themselves. Who has a balance of their own by now, or holds one for others, pays with that: another's would hide it."""
    store = journal.store
    rows = rows_of(journal, "sharing", loser)
    sharers = store.rows("SELECT contact_id FROM sharing WHERE holder_id = ? ORDER BY id", (loser,))
    if rows or sharers:
        journal.delete("sharing", "contact_id = ? OR holder_id = ?", (loser, loser))
    room = MOST_PEOPLE - 1 - store.value("SELECT count(*) FROM sharing WHERE holder_id = ?", (winner,))
    for contact in [one for (one,) in sharers if one != winner][: max(room, 0)]:
        journal.insert("sharing", {"contact_id": contact, "holder_id": winner})
    own = "SELECT 1 FROM sharing WHERE holder_id = ?1 UNION ALL SELECT 1 FROM member WHERE contact_id = ?1 AND principal + bonus > 0"
    if store.value(own, (winner,)):
        journal.delete("sharing", "contact_id = ?", (winner,))
    elif not store.value("SELECT 1 FROM sharing WHERE contact_id = ?", (winner,)):
        for row in rows:
            if row["holder_id"] != winner:
                _again(journal, "sharing", row, winner)
    return len(rows) + len(sharers)


def _sales(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> int:
    """All go over in place, also those that were paid with the loser's stored value."""
    journal.update("sale", {"holder_id": winner}, "holder_id = ?", (loser,))
    return journal.update("sale", {"contact_id": winner}, "contact_id = ?", (loser,))


MOVES: dict[str, Move] = {
    "identity": _identities,
    "custom_value": _custom,
    "contact_tag": _tags,
    "keyword_hit": _anew("keyword_hit"),
    "not_same": _not_same,
    "friend_task": _friend_tasks,
    "friendship": _friendships,
    "registration": _anew("registration"),
    "feedback": _in_place("feedback"),
    "feedback_note": _in_place("feedback_note"),
    "feedback_picture": _in_place("feedback_picture"),
    "sale": _sales,
    "prior_purchases": _one_sum("prior_purchases", "spent", "orders"),
    "opening": _openings,
    "benefit_use": _in_place("benefit_use"),
    "member_tier": _member_tier,
    "tier_change": _in_place("tier_change"),
    "membership": _in_place("membership"),
    "gift_exchange": _in_place("gift_exchange"),
    "task_done": _in_place("task_done"),
    "top_up": _in_place("top_up"),
    "payout": _in_place("payout"),
    "sharing": _sharings,
    "closing_note": _one_sum("closing_note"),
}
"""Every table that hangs on a contact, in the order in which it is moved. Who adds such a table adds its line."""


def move_all(journal: Journal, winner: int, loser: int, takes: Mapping[str, str]) -> dict[str, int]:
    """Move everything, and point whom the loser brought to the winner; rows per table, those without left out."""
    moved = {table: move(journal, winner, loser, takes) for table, move in MOVES.items()}
    moved["referrer"] = journal.update(
        "contact", {"referrer_id": winner}, "referrer_id = ? AND id NOT IN (?, ?)", (loser, winner, loser)
    )
    return {table: rows for table, rows in moved.items() if rows}
