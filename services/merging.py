"""One person once: two contacts become one, and an undo makes them two again, each as it was.

The loser stays as a row that names its winner; all that hung on it is the winner's, its numbers above all. What was merged
away can be merged no further, and its merge is undone only while the winner itself has not been merged away.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services import duplicates, ledger
from services.changes import Changes
from services.contact_input import referrers_of
from services.counter_facts import BASE_TIER
from services.duplicates import Group
from services.errors import Refused
from services.journal import JOURNALED, Journal
from services.merge_moves import MOVES, move_all
from services.merge_plan import Plan, plan
from services.operations import Act, Slices, perform
from services.progress import Progress, Silent
from services.reversal import MERGES

ONE_TRANSACTION = 100
"""Groups up to which a bulk merge is one transaction; a merge is some dozen statements."""
_MOVED_COUNTS: Mapping[str, str] = {
    "identity": "SELECT count(*) FROM identity WHERE contact_id = ?",
    "contact_tag": "SELECT count(*) FROM contact_tag WHERE contact_id = ?",
    "friendship": "SELECT count(*) FROM friendship WHERE contact_id = ? AND until_on = ''",
    "feedback": "SELECT count(*) FROM feedback WHERE contact_id = ?",
    "registration": "SELECT count(*) FROM registration WHERE contact_id = ?",
    "referrer": "SELECT count(*) FROM contact WHERE referrer_id = ? AND merged_into IS NULL AND deleted_at IS NULL",
    "sale": "SELECT count(*) FROM sale WHERE contact_id = ? AND kind = 'sale'",
    "points": "SELECT coalesce(sum(points), 0) FROM member WHERE contact_id = ?",
    "stored": "SELECT coalesce(sum(principal + bonus), 0) FROM member WHERE contact_id = ?",
}
_TIER = (
    "SELECT t.position, t.name FROM member_tier m JOIN tier t ON t.id = m.tier_id WHERE m.contact_id = ?1 UNION ALL"
    f" SELECT t.position, t.name FROM member m JOIN tier t ON t.id = {BASE_TIER} WHERE m.contact_id = ?1 LIMIT 1"
)


@dataclass(frozen=True)
class Moved:
    """How many the two have of something (tags, live friendships, feedback, …) and how many the merged one will; of `stored`
    it is fen."""

    what: str
    winner: int
    loser: int
    together: int


@dataclass(frozen=True)
class Keeper:
    """Who stays of a group of certain duplicates, and who is merged into it."""

    winner: int
    losers: tuple[int, ...]
    reasons: tuple[str, ...]


def moved(store: Store, winner: int, loser: int) -> tuple[Moved, ...]:
    """What goes over in a merge, in numbers."""
    both = {
        "contact_tag": "SELECT count(*) FROM contact_tag a JOIN contact_tag b ON b.tag_id = a.tag_id AND b.contact_id = ?"
        " WHERE a.contact_id = ?",
        "friendship": "SELECT count(*) FROM friendship a JOIN friendship b ON b.account_id = a.account_id"
        " AND b.until_on = '' AND b.contact_id = ? WHERE a.contact_id = ? AND a.until_on = ''",
        "referrer": "SELECT count(*) FROM contact WHERE id IN (?1, ?2) AND referrer_id IN (?1, ?2)",
    }
    found = []
    for what, sql in _MOVED_COUNTS.items():
        mine, theirs = (int(store.value(sql, (who,))) for who in (winner, loser))
        twice = int(store.value(both[what], (winner, loser))) if what in both else 0
        found.append(Moved(what, mine, theirs, mine + theirs - twice))
    return tuple(found)


def tiers_of(store: Store, winner: int, loser: int) -> tuple[str | None, str | None, str | None]:
    """The tiers of the two, and that of the merged one, by name ('' = worded by the program, None = no member)."""
    mine, theirs = (store.row(_TIER, (who,)) for who in (winner, loser))
    higher = max((one for one in (mine, theirs) if one is not None), default=None, key=lambda one: one[0])
    return tuple(None if one is None else str(one[1]) for one in (mine, theirs, higher))  # type: ignore[return-value]


def merge(
    store: Store, act: Act, winner: int, loser: int, choices: Mapping[str, str] | None = None
) -> Changes:
    """Make `loser` part of `winner`; `choices` says "winner" or "loser" for fields of `merge_plan.plan` that leave a
    choice. The receipt holds `winner`, `loser` and rows moved per table.

    Raises Refused: unknown_contact, merge_self, already_merged, merge_trashed; FieldRefused: unknown_field, not_a_choice.
    """
    chosen = dict(choices or {})

    def body(journal: Journal) -> dict[str, Any]:
        rows = merge_pair(journal, plan(store, winner, loser), chosen)
        return {"winner": winner, "loser": loser, "moved": rows}

    label = {"contact": winner, "merged": loser}
    return perform(store, act, "merge_contacts", label, [winner, loser, sorted(chosen.items())], body)


def merge_pair(journal: Journal, planned: Plan, choices: Mapping[str, str]) -> dict[str, int]:
    """Merge in the caller's operation; rows moved per table."""
    store, winner, loser = journal.store, planned.winner, planned.loser
    takes = planned.takes(choices)
    columns = planned.columns(takes)
    referrer = _referrer(store, planned, takes)
    if referrer != planned.winner_row["referrer_id"]:
        columns["referrer_id"] = referrer
    else:
        columns.pop("referrer_id", None)
    ledger.move(journal, winner, loser)
    rows = move_all(journal, winner, loser, takes)
    journal.update("contact", columns, "id = ?", (winner,))
    journal.update("contact", {"merged_into": winner}, "id = ?", (loser,))
    _note_touched(journal, winner)
    return rows


def _note_touched(journal: Journal, contact: int) -> None:
    """Write down that an act concerned a contact of whose columns it may have changed none: an older act that made the
    contact must not take it away from under the one merged into it, and its history tells of the merge."""
    journal.store.execute(
        "INSERT INTO change (operation_id, tbl, row_key, contact_id, before, after)"
        " SELECT ?1, 'contact', ?2, ?2, json_object('id', ?2), json_object('id', ?2)",
        (journal.operation, contact),
    )


def _referrer(store: Store, planned: Plan, takes: Mapping[str, str]) -> int | None:
    """Who brought the merged one: as chosen, else who brought the other; nobody whom the two brought themselves."""
    pair = (planned.winner, planned.loser)
    mine, theirs = planned.winner_row["referrer_id"], planned.loser_row["referrer_id"]
    wanted = (theirs, mine) if takes["referrer_id"] == "loser" else (mine, theirs)
    for one in wanted:
        if one is not None and one not in pair and referrers_of(store, one).isdisjoint(pair):
            return int(one)
    return None


def winner_of(store: Store, contact: int) -> int:
    """Whom a contact counts as: itself, or the last of the chain that it was merged into."""
    seen = {contact}
    while (
        into := store.value("SELECT merged_into FROM contact WHERE id = ?", (contact,))
    ) is not None and into not in seen:
        contact = int(into)
        seen.add(contact)
    return contact


# -- many at once --------------------------------------------------------------------------------


def keepers(store: Store, groups: Sequence[Group]) -> list[Keeper]:
    """For groups of certain duplicates, who stays: whom the shop has known for longest. Groups with one that is gone,
    merged or somebody else by now are left out, in part or wholly."""
    found = []
    for group in duplicates.standing(store, [group for group in groups if group.certain]):
        ids = duplicates.elder_first(store, group)
        found.append(Keeper(ids[0], ids[1:], group.reasons))
    return found


def merge_exact(store: Store, act: Act, groups: Sequence[Group], progress: Progress | None = None) -> Changes:
    """Merge groups of certain duplicates as one operation, each into whom the shop has known for longest; the receipt
    holds `selected` (groups) and `changed` (contacts merged away). What is no longer certain is left alone.

    Raises Cancelled after everything was taken back.
    """
    from services import bulk

    progress = progress or Silent()
    certain = [group for group in groups if group.certain]
    payload = [list(group.contacts) for group in certain]
    label = {"count": sum(len(group.contacts) - 1 for group in certain)}

    def step(journal: Journal, part: Sequence[int]) -> int:
        return sum(_merge_group(journal, certain[number]) for number in part)

    places = array("q", range(len(certain)))
    if len(certain) > ONE_TRANSACTION:
        return bulk.in_slices(
            store, act, "merge_exact", label, payload, places, lambda journal, ids: step, progress,
            slices=Slices(first=10, least=1),
        )  # fmt: skip

    def body(journal: Journal) -> dict[str, int]:
        return {"selected": len(certain), "changed": step(journal, places)}

    return perform(store, act, "merge_exact", label, payload, body)


def _merge_group(journal: Journal, group: Group) -> int:
    """Merge one group; how many went into the one that stays. Who is linked to it only by another one comes after that
    one; who no longer is, stays as they are."""
    store = journal.store
    merged = 0
    for keeper in keepers(store, [group]):
        left = list(keeper.losers)
        while (
            loser := next((one for one in left if _still_one(store, keeper.winner, one)), None)
        ) is not None:
            merge_pair(journal, plan(store, keeper.winner, loser), {})
            left.remove(loser)
            merged += 1
    return merged


def _still_one(store: Store, winner: int, loser: int) -> bool:
    return duplicates.have_one_identity(store, winner, loser) and not duplicates.are_not_same(
        store, winner, loser
    )


# -- undo ----------------------------------------------------------------------------------------


def check_reversal(store: Store, operation: int, kind: str, turn: str) -> None:
    """Before an undo or redo (`turn`) of an act of this kind: a merge is turned back only while whom it made one are not
    part of yet another, nothing was given back since of a sale that it moved, and no older act of the loser was turned
    back on the winner; it is done again only while the loser has just what it brought. Raises Refused: merged_since (data:
    contact, into), stood_on."""
    if kind not in MERGES:
        return
    if turn == "undo" and any(store.value(sql, (operation,)) for sql in (_REFUNDED_SINCE, *_GONE_SINCE)):
        raise Refused("stood_on", {"table": "sale"})
    if turn == "undo" and store.value(_ENDED_SINCE, (operation,)):
        raise Refused("stood_on", {"table": "membership"})
    if store.value(_TURNED_SINCE if turn == "undo" else _HAS_OTHER, (operation,)):
        raise Refused("stood_on", {"table": "entry"})
    both = "c.id = p.winner" if turn == "undo" else "c.id IN (p.winner, p.loser)"
    row = store.row(
        "SELECT c.id, c.merged_into FROM (SELECT contact_id AS loser, json_extract(after, '$.merged_into') AS winner"
        " FROM change WHERE operation_id = ? AND tbl = 'contact' AND json_extract(after, '$.merged_into') IS NOT NULL) p"
        f" JOIN contact c ON {both} WHERE c.merged_into IS NOT NULL LIMIT 1",
        (operation,),
    )
    if row is not None:
        raise Refused("merged_since", {"contact": row[0], "into": row[1]})


_REFUNDED_SINCE = (
    "SELECT 1 FROM change x JOIN sale r ON r.of_sale_id = x.row_key WHERE x.operation_id = ?1 AND x.tbl = 'sale'"
    " AND coalesce(json_extract(x.after, '$.contact_id'), json_extract(x.after, '$.holder_id')) IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM change y WHERE y.operation_id = ?1 AND y.tbl = 'sale' AND y.row_key = r.id) LIMIT 1"
)
"""The refund would stay with one, its sale (or the balance that paid for it) with the other."""
_ENDED_SINCE = (
    "SELECT 1 FROM change x JOIN membership m ON m.id = x.row_key AND m.ended_on != '' JOIN change y ON y.tbl = 'membership'"
    " AND y.row_key = m.id AND y.contact_id = m.contact_id AND y.operation_id > ?1"
    " AND json_extract(y.after, '$.ended_on') = m.ended_on WHERE x.operation_id = ?1 AND x.tbl = 'membership' LIMIT 1"
)
"""Whose membership was given back would have the tier again that it gave."""
_GONE_SINCE = tuple(
    "SELECT 1 FROM change x JOIN change y ON y.contact_id = json_extract(x.after, '$.contact_id') AND y.operation_id > ?1"
    f" AND y.tbl = x.tbl AND y.row_key = x.row_key AND y.after IS NULL LEFT JOIN {table} r ON r.id = x.row_key"
    f" WHERE x.operation_id = ?1 AND x.tbl = '{table}' AND x.before IS NOT NULL AND x.after IS NOT NULL AND r.id IS NULL"
    " AND coalesce(json_extract(y.before, '$.source'), '') = '' LIMIT 1"
    for table in ("sale", "membership")
)
"""A slip or membership that an undo took from the winner would come back to the winner by its redo."""
_PAIRS = (
    "pair AS MATERIALIZED (SELECT row_key AS loser, json_extract(after, '$.merged_into') AS winner FROM change"
    " WHERE operation_id = ?1 AND tbl = 'contact' AND json_extract(after, '$.merged_into') IS NOT NULL)"
)
_TURNED_SINCE = (
    f"WITH RECURSIVE {_PAIRS}, tip (id) AS (SELECT max(id) FROM operation WHERE id = ?1 OR root_id = ?1),"
    " lost (id) AS (SELECT loser FROM pair UNION SELECT c.id FROM contact c JOIN lost ON c.merged_into = lost.id)"
    " SELECT 1 FROM tip JOIN operation r ON r.id > tip.id AND r.root_id < tip.id AND r.root_id != ?1 JOIN entry e"
    " ON e.operation_id = r.id AND e.contact_id IN (SELECT winner FROM pair) WHERE EXISTS (SELECT 1 FROM entry x"
    " WHERE x.operation_id = r.root_id AND x.contact_id IN (SELECT id FROM lost))"
    " GROUP BY r.root_id, e.contact_id, e.asset HAVING sum(e.amount) != 0 LIMIT 1"
)
"""What the one had by that act would come to the other."""
_HAS_OTHER = (
    f"WITH {_PAIRS} SELECT 1 FROM pair JOIN member m ON m.contact_id = pair.loser WHERE "
    + " OR ".join(
        f"m.{asset} + coalesce((SELECT sum(amount) FROM entry WHERE operation_id = ?1 AND contact_id = pair.loser"
        f" AND asset = '{asset}'), 0) != 0"
        for asset in ledger.ASSETS
    )
)
"""It would stay with the loser: a redo moves what the undo gave back."""


def follow_merges(journal: Journal, after: int, size: int) -> int:
    """What an undo has hung on contacts that are merged away goes on to their winners: a slice of those beyond id
    `after`; the last one looked at, 0 = there is none."""
    store = journal.store
    links = [
        (table, column)
        for table in MOVES
        for column, parent in JOURNALED[table].parents
        if parent == "contact"
    ]
    links.append(("contact", "referrer_id"))
    hangs = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} x WHERE x.{column} = c.id)" for table, column in links
    )
    losers = store.rows(
        f"SELECT c.id FROM contact c WHERE c.merged_into IS NOT NULL AND c.id > ? AND ({hangs}) ORDER BY c.id LIMIT ?",
        (after, size),
    )
    for (loser,) in losers:
        winner = winner_of(store, loser)
        _move_referred(journal, winner, loser)
        move_all(journal, winner, loser, {})
    return int(losers[-1][0]) if losers else 0


def _move_referred(journal: Journal, winner: int, loser: int) -> None:
    """Whom the loser is said to have brought were brought by the winner; who would be in a circle, by nobody."""
    for (contact,) in journal.store.rows("SELECT id FROM contact WHERE referrer_id = ?", (loser,)):
        circle = contact == winner or contact in referrers_of(journal.store, winner)
        journal.update("contact", {"referrer_id": None if circle else winner}, "id = ?", (contact,))
