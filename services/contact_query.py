"""One description of "which contacts, in which order", compiled to SQL in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from models.store import Store
from services import counter_facts, search_index
from services.errors import Refused
from services.settings import shop_settings
from services.stages import ADDED, BOUGHT, SPENT, STAGE_PLACE, at_stage, is_active

if TYPE_CHECKING:
    from services.segments.tree import Tree

# Rules, segments and birthdays are imported when a filter asks for them: the list that the window begins with has none.

SORTS: dict[str, str] = {
    "name": "c.name_key",
    "added_on": "c.added_on",
    "phone": "(SELECT value FROM identity WHERE contact_id = c.id AND kind = 'phone' ORDER BY position, id LIMIT 1)",
    "wechat_name": "c.wechat_name",
    "remark": "c.remark",
    "gender": "c.gender",
    "birthday": "substr(c.birthday, -5)",
    "area": "c.area",
    "address": "c.address",
    "consent": "c.consent",
    "follow_state": "c.follow_state",
    "tags": "(SELECT count(*) FROM contact_tag WHERE contact_id = c.id)",
    "deleted_at": "c.deleted_at",
    "owner": "(SELECT name FROM staff WHERE id = c.owner_staff_id)",
    "channel": "(SELECT name FROM channel WHERE id = c.channel_id)",
    "stage": f"({STAGE_PLACE})",
    "last_reply_on": "c.last_reply_on",
    "friend_since": "(SELECT min(since_on) FROM friendship WHERE contact_id = c.id AND until_on = '')",
    "tier": "coalesce(sorted_step.position + 1, sorted.contact_id * 0)",
    "points": "nullif(sorted.points, 0)",
    "stored": "nullif(sorted.principal + sorted.bonus, 0)",
    "spent": f"nullif(iif(sorted_prior.contact_id IS NULL, sorted.spent, {SPENT}), 0)",
    "last_visit": "nullif(max(coalesce(sorted.last_on, ''), coalesce(sorted_prior.last_on, '')), '')",
}
"""What a list can be sorted by; name and date added are served by an index. Blanks come last, whatever the direction."""
INDEXED_SORTS = (None, "name", "added_on")
_AT_COUNTER = " LEFT JOIN member AS sorted ON sorted.contact_id = c.id"
_PRIOR = " LEFT JOIN prior_purchases AS sorted_prior ON sorted_prior.contact_id = c.id"
_JOINED = {
    "tier": f"{_AT_COUNTER} LEFT JOIN member_tier AS sorted_tier ON sorted_tier.contact_id = c.id"
    " LEFT JOIN tier AS sorted_step ON sorted_step.id = sorted_tier.tier_id",
    "points": _AT_COUNTER,
    "stored": _AT_COUNTER,
    "spent": f"{_AT_COUNTER}{_PRIOR}",
    "last_visit": f"{_AT_COUNTER}{_PRIOR}",
}
"""What such a sort reads beside the contact: a join takes half the time of a look-up for each."""
_NULL_WHERE_BLANK = frozenset({"phone", "deleted_at", "owner", "channel", "friend_since", *_JOINED})
"""Sorts that are worked out for each row and then once only."""
_BLANKS = {"stage": "NULL", "phone": "{0} IS NULL", "tags": "{0} = 0", "deleted_at": "{0} IS NULL"}


@dataclass(frozen=True)
class Filter:
    """One condition: `field` of FILTERS with the operator and value it takes."""

    field: str
    op: str = "is"
    value: Any = None


@dataclass(frozen=True)
class ContactQuery:
    """Search text, conditions (all must hold), order. `trashed` shows the trash instead of the list.

    `sort` None = best matches of the text first, else newest first. Values of filters are plain and hashable.
    """

    text: str = ""
    filters: tuple[Filter, ...] = ()
    sort: str | None = None
    descending: bool = False
    trashed: bool = False


@dataclass(frozen=True)
class Compiled:
    """SQL after FROM, its arguments, and ORDER BY; every query names the contact `c`. `terms` are the words of the
    search whose matches must be looked at: see `search_index.Term`."""

    tables: str
    where: str
    params: tuple[Any, ...]
    order: str
    terms: tuple[search_index.Term, ...] = ()

    def select(self, columns: str, *, limit: int | None = None, ordered: bool = True) -> str:
        """A whole statement."""
        sql = f"SELECT {columns} FROM {self.tables} WHERE {self.where}"
        if ordered:
            sql += f" ORDER BY {self.order}"
        return sql if limit is None else f"{sql} LIMIT {int(limit)}"


Condition = tuple[str, tuple[Any, ...]]


def _in(column: str) -> Callable[[Filter, date], Condition]:
    def build(f: Filter, today: date) -> Condition:
        values = f.value if isinstance(f.value, tuple | frozenset | list) else (f.value,)
        sql = f"{column} IN ({','.join('?' * len(values))})"
        return (f"NOT ({sql})" if f.op == "is_not" else sql), tuple(values)

    return build


def _tag(f: Filter, today: date) -> Condition:
    values = f.value if isinstance(f.value, tuple | frozenset | list) else (f.value,)
    marks = ",".join("?" * len(values))
    if f.op == "all":
        sql = (
            " AND ".join(["c.id IN (SELECT contact_id FROM contact_tag WHERE tag_id = ?)"] * len(values))
            or "1"
        )
    elif f.op == "none":
        sql = f"c.id NOT IN (SELECT contact_id FROM contact_tag WHERE tag_id IN ({marks}))"
    elif f.op == "empty":
        return "NOT EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = c.id)", ()
    else:
        sql = f"c.id IN (SELECT contact_id FROM contact_tag WHERE tag_id IN ({marks}))"
    return sql, tuple(values)


def _birthday(f: Filter, today: date) -> Condition:
    """Birthday within so many days from today (0 = today), solar and lunar."""
    from services.segments.operators import born_on

    return born_on(today + timedelta(days=n) for n in range(int(f.value) + 1))


def _added(f: Filter, today: date) -> Condition:
    if f.op == "last_days":
        return "c.added_on BETWEEN ? AND ?", (
            (today - timedelta(days=int(f.value) - 1)).isoformat(),
            today.isoformat(),
        )
    first, last = f.value
    return "c.added_on BETWEEN ? AND ?", (first, last)


def _blank(f: Filter, today: date) -> Condition:
    """Whether a column is filled: value is its name, op is empty | filled."""
    if f.value == "phone":
        found = "EXISTS (SELECT 1 FROM identity WHERE contact_id = c.id AND kind = 'phone')"
        return (f"NOT {found}" if f.op == "empty" else found), ()
    if f.value not in ("name", "wechat_name", "remark", "birthday", "area", "address", "notes", "gender"):
        raise Refused("unknown_filter", {"field": str(f.value)})
    return f"c.{f.value} {'=' if f.op == 'empty' else '!='} ''", ()


def _custom(f: Filter, today: date) -> Condition:
    field_id, value = f.value
    sql = (
        "c.id IN (SELECT contact_id FROM custom_value WHERE field_id = ?"
        " AND instr(char(31) || value || char(31), char(31) || ? || char(31)) > 0)"
    )
    return sql, (field_id, value)


def _batch(f: Filter, today: date) -> Condition:
    """Whom an import created or touched."""
    return "c.id IN (SELECT contact_id FROM import_row WHERE batch_id = ? AND contact_id IS NOT NULL)", (
        f.value,
    )


def _linked(column: str) -> Callable[[Filter, date], Condition]:
    """A row that the contact names: one of these, or (op empty) none."""
    choose = _in(column)

    def build(f: Filter, today: date) -> Condition:
        return (f"{column} IS NULL", ()) if f.op == "empty" else choose(f, today)

    return build


def _friend(f: Filter, today: date) -> Condition:
    """Whether anybody in the shop is the contact's friend now: value is yes | no."""
    return (ADDED if f.value == "yes" else f"NOT {ADDED}"), ()


NEW_FRIENDS = (
    "SELECT f.contact_id FROM friendship f WHERE f.since_on BETWEEN ? AND ? AND NOT EXISTS"
    " (SELECT 1 FROM friendship e WHERE e.contact_id = f.contact_id AND e.since_on < ?)"
)
"""The contacts whose first friendship began in a period: SQL with the first date, the last, and the first again."""


def _new_friends(f: Filter, today: date) -> Condition:
    first, last = f.value
    return f"c.id IN ({NEW_FRIENDS})", (first, last, first)


def _stage(f: Filter, today: date) -> Condition:
    return at_stage(f.value if isinstance(f.value, tuple | frozenset | list) else (f.value,)), ()


def _tier(f: Filter, today: date) -> Condition:
    """In one of these tiers, or (op empty) no member."""
    if f.op == "empty":
        return f"NOT {counter_facts.IS_MEMBER}", ()
    return counter_facts.in_tier(
        tuple(f.value) if isinstance(f.value, tuple | frozenset | list) else (f.value,)
    )


def _balance(f: Filter, today: date) -> Condition:
    """Who has something: value is points | stored | owed, or any of the first two."""
    held = {"points": "points > 0", "stored": "principal + bonus > 0", "owed": "owed > 0"}
    wanted = held.get(str(f.value), counter_facts.HAS_BALANCE)
    return f"c.id {'NOT ' if f.op == 'is_not' else ''}IN (SELECT contact_id FROM member WHERE {wanted})", ()


def _spent(f: Filter, today: date) -> Condition:
    """What somebody has spent in all (fen) lies from the first to the last, both included; None = no bound."""
    least, most = f.value
    return f"{SPENT} BETWEEN ? AND ?", (-(2**62) if least is None else least, 2**62 if most is None else most)


def _last_purchase(f: Filter, today: date) -> Condition:
    """The last purchase day: last_days n | over_days_ago n | between two dates; op never."""
    if f.op == "never":
        return f"NOT {BOUGHT}", ()
    if f.op == "over_days_ago":
        return counter_facts.bought_last("0", (today - timedelta(days=int(f.value) + 1)).isoformat())
    first, last = f.value if f.op != "last_days" else (today - timedelta(days=int(f.value) - 1), today)
    return counter_facts.bought_last(str(first), str(last))


FIRST_ORDERS = (
    "SELECT m.contact_id FROM member m WHERE m.first_on BETWEEN ? AND ? AND NOT EXISTS"
    " (SELECT 1 FROM prior_purchases p WHERE p.contact_id = m.contact_id)"
)
"""The contacts whose first purchase day ever lies in a period: SQL with the first date and the last."""


def _first_orders(f: Filter, today: date) -> Condition:
    return f"c.id IN ({FIRST_ORDERS})", tuple(f.value)


def _new_to_buying(f: Filter, today: date) -> Condition:
    """New friends of a period who had not bought before: those whose first orders are waited for."""
    first, last = f.value
    return (
        f"c.id IN ({NEW_FRIENDS}) AND NOT EXISTS (SELECT 1 FROM prior_purchases p WHERE p.contact_id = c.id)"
        " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.contact_id = c.id AND m.first_on != '' AND m.first_on <"
        " (SELECT min(since_on) FROM friendship f WHERE f.contact_id = c.id))"
    ), (first, last, first)


FILTERS: dict[str, Callable[[Filter, date], Condition]] = {
    "tag": _tag,
    "gender": _in("c.gender"),
    "consent": _in("c.consent"),
    "follow_state": _in("c.follow_state"),
    "area": _in("c.area"),
    "do_not_contact": _in("c.do_not_contact"),
    "referrer": _in("c.referrer_id"),
    "id": _in("c.id"),
    "birthday_within": _birthday,
    "added": _added,
    "blank": _blank,
    "custom": _custom,
    "batch": _batch,
    "owner": _linked("c.owner_staff_id"),
    "channel": _linked("c.channel_id"),
    "stage": _stage,
    "friend": _friend,
    "new_friends": _new_friends,
    "first_orders": _first_orders,
    "new_to_buying": _new_to_buying,
    "tier": _tier,
    "balance": _balance,
    "spent": _spent,
    "last_purchase": _last_purchase,
}


ACTIVITY = "activity"
"""The filter by how long ago the shop last heard of somebody: active | dormant | lost, as the shop's settings say."""
RULE = "rule"
"""The filter by an auto-tag rule, saved or not: its value is `Rule.to_text`, op is (whom it means) | new (who would get a
tag of it)."""
TREES = ("tree", "segment")
"""Filters by conditions: `tree` takes the JSON of a tree, `segment` the id of a saved one or several; `is_not` = who is
not among them."""


def _tree(store: Store, f: Filter) -> Tree:
    from services.segments.parsing import stored
    from services.segments.tree import Group, Nested

    if f.field == "tree":
        tree = stored(store, str(f.value))
    else:
        numbers = f.value if isinstance(f.value, tuple | frozenset | list) else (f.value,)
        tree = Group("any", tuple(map(Nested, numbers)))
    return Group("none", (tree,)) if f.op == "is_not" else tree


def compile_query(store: Store, query: ContactQuery, today: date) -> Compiled:
    """The SQL of a query; `today` is the shop's date. Raises Refused: unknown_filter, unknown_sort, and for trees as
    `Compiler.condition`."""
    where = ["c.merged_into IS NULL", "c.deleted_at IS NOT NULL" if query.trashed else "c.deleted_at IS NULL"]
    params: list[Any] = []
    tables = "contact AS c"
    terms = tuple(map(search_index.term, search_index.words(query.text)))
    if terms:
        # The index leads: it walks its ids downwards and stops at the limit, where IN (…) would first collect them all.
        tables = "contact_index AS f CROSS JOIN contact AS c ON c.id = f.rowid"
        where.insert(0, "f.contact_index MATCH ?")
        params.append(" AND ".join(t.match for t in terms))
    elif not query.trashed and (query.filters or query.sort not in INDEXED_SORTS) and not _has_index(query):
        # The partial indexes of the list hold nearly everybody: walking one of them only scatters the reads.
        tables = "contact AS c NOT INDEXED"
    compiler: Compiler | None = None
    for f in query.filters:
        if f.field in TREES:
            from services.segments.compiling import Compiler

            compiler = compiler or Compiler(store, today)
            tree = _tree(store, f)
            if tables.endswith("NOT INDEXED"):
                tree, index = compiler.lead(tree)
                tables = f"contact AS c INDEXED BY {index}" if index else tables
            sql, arguments = compiler.condition(tree)
        elif f.field == RULE:
            from services.auto_rules import planning

            sql, arguments = planning.chosen(store, str(f.value), f.op, today)
        elif f.field == ACTIVITY:
            wanted = f.value if isinstance(f.value, tuple | frozenset | list) else (f.value,)
            sql, arguments = is_active(shop_settings(store), today, wanted), ()
        elif f.field in FILTERS:
            sql, arguments = FILTERS[f.field](f, today)
        else:
            raise Refused("unknown_filter", {"field": f.field})
        where.append(sql)
        params.extend(arguments)
    if query.sort is not None and query.sort not in SORTS:
        raise Refused("unknown_sort", {"field": query.sort})
    tables += _JOINED.get(query.sort or "", "")
    return Compiled(tables, " AND ".join(where), tuple(params), _order(query, bool(terms)), terms)


def _has_index(query: ContactQuery) -> bool:
    return any(f.field == "referrer" for f in query.filters)


def _order(query: ContactQuery, by_text: bool) -> str:
    if query.sort is None:
        return "f.rowid DESC" if by_text else "c.id DESC"
    direction = "DESC" if query.descending else "ASC"
    key = SORTS[query.sort]
    if query.sort in _NULL_WHERE_BLANK:
        return f"{key} {direction} NULLS LAST, c.id {direction}"
    blank = "" if query.sort in INDEXED_SORTS else _BLANKS.get(query.sort, "{0} = ''").format(key) + ", "
    return f"{blank}{key} {direction}, c.id {direction}"
