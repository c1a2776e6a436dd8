"""Small shops at random, and a plain reading of trees that knows nothing of SQL."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.lunar import lunar_of
from tests.services.segments.counter_people import (
    KEYS,
    Account,
    activity,
    buy,
    counter_condition,
    open_counter,
)

TODAY = date(2026, 11, 18)
NOON = 1_795_000_000
AREAS = ("", "东湖", "50%_\\店", "老城区")
NAMES = ("", "王芳", "Li Lei", "100%纯", "a_b", "A_B")
NOTES = ("", "爱吃车厘子", "50% off", "x_y", "LOUD", "\\")


@dataclass
class Person:
    """What a plain reading needs to know of a contact."""

    id: int
    row: dict[str, Any]
    tags: dict[int, tuple[str, int]] = field(default_factory=dict)
    friendships: list[tuple[int, str, str, str]] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    feedback: list[tuple[str, str, str]] = field(default_factory=list)
    identities: list[tuple[str, str]] = field(default_factory=list)
    custom: dict[int, str] = field(default_factory=dict)
    batches: set[int] = field(default_factory=set)
    account: Account = field(default_factory=Account)


@dataclass
class Shop:
    """Everybody on the list, and what ids stand for."""

    people: list[Person]
    tag_groups: dict[int, int]
    channel_kinds: dict[int, str]
    segments: dict[int, Any] = field(default_factory=dict)


CUSTOM = (
    (1, "水果", "choices", '["苹果", "梨", "桃"]'),
    (2, "桶数", "number", "[]"),
    (3, "纪念日", "date", "[]"),
    (4, "会员", "yes_no", "[]"),
    (5, "备用", "text", "[]"),
)


def words(store: Store) -> tuple[dict[int, int], dict[int, str]]:
    """Tags in two groups, three channels, a second member of staff, fields; tags' groups and channels' kinds."""
    store.execute(
        "INSERT INTO operation (op_id, kind, label, args_hash, staff_id, at, business_on, state, row_count, receipt)"
        f" VALUES ('o', 'import', '{{}}', '', 1, {NOON}, '2026-11-18', 'done', 0, '{{}}')"
    )
    store.execute(
        "INSERT INTO staff (id, name, role, active, created_at) VALUES (2, '小周', 'assistant', 1, 0)"
    )
    store.execute(
        "INSERT INTO staff_account (id, staff_id, kind, name, daily_cap, warn_at, red_at, active, position)"
        " VALUES (2, 2, 'wecom', '企微', 20, 30, 60, 1, 1)"
    )
    store.execute("INSERT INTO tag_group (id, name, colour, position) VALUES (2, '投诉', 'warn', 1)")
    groups = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2}
    for tag, group in groups.items():
        store.execute(
            "INSERT INTO tag (id, group_id, name, position, created_op) VALUES (?, ?, ?, ?, 1)",
            (tag, group, f"标签{tag}", tag),
        )
    kinds = {1: "ad", 2: "store", 3: "ad"}
    for channel, kind in kinds.items():
        store.execute(
            "INSERT INTO channel (id, name, kind, hook, welcome, code_mode, url, url_expires_on, duty, begins_on, ends_on,"
            " poster_title, poster_line, position, created_op)"
            " VALUES (?, ?, ?, '', '', 'live', '', '', 'in_turn', '', '', '', '', 0, 1)",
            (channel, f"渠道{channel}", kind),
        )
    for number, name, kind, options in CUSTOM:
        store.execute(
            "INSERT INTO custom_field (id, name, kind, options, position, created_op) VALUES (?, ?, ?, ?, ?, 1)",
            (number, name, kind, options, number),
        )
    for batch in (1, 2):
        store.execute(
            "INSERT INTO import_batch (id, operation_id, file_name, file_hash, signature, sheet, encoding, plan, columns,"
            " counts, stage, next_row) VALUES (?, 1, 'a.xlsx', '', '', '', '', '{}', '{}', '{}', '', 0)",
            (batch,),
        )
    return groups, kinds


def day(chance: random.Random, *, blank: bool = True) -> str:
    """A date not far from today; '' now and then."""
    if blank and chance.random() < 0.3:
        return ""
    return (TODAY - timedelta(days=chance.randrange(-2, 40))).isoformat()


def birthday(chance: random.Random) -> str:
    near = TODAY + timedelta(days=chance.randrange(-5, 40))
    return chance.choice(
        ("", "2000-02-29", "--12-01", near.isoformat(), "--" + near.isoformat()[5:], "L--" + lunar_of(near),
         "L1990-" + lunar_of(near))
    )  # fmt: skip


def fill(store: Store, seed: int, people: int = 30) -> Shop:
    """A shop from a seed. Some are in the trash or merged into others: nobody may find those."""
    chance = random.Random(seed)
    with store.transaction():
        groups, kinds = words(store)
        open_counter(store)
        shop = Shop([], groups, kinds)
        for number in range(1, people + 1):
            row = {
                "name": chance.choice(NAMES),
                "wechat_name": chance.choice(NAMES),
                "remark": chance.choice(NOTES),
                "gender": chance.choice(("", "female", "male")),
                "birthday": birthday(chance),
                "address": chance.choice(NOTES),
                "area": chance.choice(AREAS),
                "referrer_id": chance.choice((None, 1, 2)) if number > 2 else None,
                "consent": chance.choice(("unknown", "yes", "no")),
                "do_not_contact": int(chance.random() < 0.3),
                "follow_state": chance.choice(("pending", "following", "won", "no_interest")),
                "notes": chance.choice(NOTES),
                "added_on": day(chance, blank=False),
                "owner_staff_id": chance.choice((None, 1, 2)),
                "channel_id": chance.choice((None, 1, 2, 3)),
                "last_reply_on": day(chance),
                "deleted_at": NOON if chance.random() < 0.1 else None,
                "merged_into": 1 if number > 1 and chance.random() < 0.1 else None,
            }
            person = Person(number, row)
            _insert(store, person, chance)
            person.account = buy(store, number, chance, TODAY)
            if row["deleted_at"] is None and row["merged_into"] is None:
                shop.people.append(person)
    return shop


def _insert(store: Store, person: Person, chance: random.Random) -> None:
    columns = ", ".join(person.row)
    store.execute(
        "INSERT INTO contact (id, consent_source, consent_on, do_not_contact_reason, name_key, created_at, created_op,"
        f" {columns}) VALUES (?, '', '', '', '', {NOON}, 1, {', '.join('?' * len(person.row))})",
        (person.id, *person.row.values()),
    )
    for tag in chance.sample(range(1, 6), chance.randrange(4)):
        given = chance.choice(("manual", "import", "rule")), NOON - chance.randrange(20) * 86_400
        person.tags[tag] = given
        store.execute(
            "INSERT INTO contact_tag (contact_id, tag_id, source, at, created_op, expires_on) VALUES (?, ?, ?, ?, 1, '')",
            (person.id, tag, *given),
        )
    for account in (1, 2):
        if chance.random() < 0.4:
            until = day(chance)
            state = chance.choice(("deleted", "blocked", "removed")) if until else "friend"
            found = (account, state, day(chance, blank=False), until)
            person.friendships.append(found)
            store.execute(
                "INSERT INTO friendship (contact_id, account_id, state, how, since_on, until_on, created_op)"
                " VALUES (?, ?, ?, '', ?, ?, 1)",
                (person.id, *found),
            )
    for state in chance.sample(("refused", "not_found", "to_add", "friend"), chance.randrange(3)):
        person.tasks.append(state)
        store.execute(
            "INSERT INTO friend_task (contact_id, state, due_on, requested_on, answered_on, reminded_on, decided_at,"
            " source, position, created_op) VALUES (?, ?, '', '', '', '', 0, 'list', 0, 1)",
            (person.id, state),
        )
    for _ in range(chance.choice((0, 0, 0, 1, 2))):
        said = (
            chance.choice(("praise", "complaint", "wish")),
            chance.choice(("open", "answered", "solved")),
            day(chance, blank=False),
        )
        person.feedback.append(said)
        store.execute(
            "INSERT INTO feedback (contact_id, kind, text, product, state, said_on, due_on, solved_on, at, created_op)"
            " VALUES (?, ?, 'x', '', ?, ?, '', '', 0, 1)",
            (person.id, *said),
        )
    for kind in chance.sample(("phone", "wechat", "card"), chance.randrange(3)):
        phone = chance.choice(("mobile", "landline")) if kind == "phone" else ""
        person.identities.append((kind, phone))
        store.execute(
            "INSERT INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)"
            " VALUES (?, ?, ?, '', ?, 0, 1)",
            (person.id, kind, f"{kind}{person.id}", phone),
        )
    values = {
        1: chance.choice(("", "苹果", "梨\x1f桃")),
        2: chance.choice(("", "0", "-3", "2.5", "10")),
        3: day(chance),
        4: chance.choice(("", "yes", "no")),
        5: chance.choice(NOTES),
    }
    for number, value in values.items():
        if value:
            person.custom[number] = value
            store.execute(
                "INSERT INTO custom_value (contact_id, field_id, value, created_op) VALUES (?, ?, ?, 1)",
                (person.id, number, value),
            )
    if (batch := chance.choice((0, 1, 2))) > 0:
        person.batches.add(batch)
        store.execute(
            "INSERT INTO import_row (batch_id, row, outcome, contact_id, reason, raw, kept) VALUES (?, ?, 0, ?, '', '', '')",
            (batch, person.id, person.id),
        )


# -- the plain reading ------------------------------------------------------------------------------


def holds(shop: Shop, person: Person, tree: Any) -> bool:
    """Whether a person fulfils a tree, given as plain data."""
    if "all" in tree:
        return all(holds(shop, person, part) for part in tree["all"])
    if "any" in tree:
        return any(holds(shop, person, part) for part in tree["any"])
    if "none" in tree:
        return not any(holds(shop, person, part) for part in tree["none"])
    if "segment" in tree:
        return holds(shop, person, shop.segments[tree["segment"]])
    return _condition(shop, person, tree["field"], tree["op"], tree.get("value"))


def _text(stored: str, op: str, value: str) -> bool:
    found = value.lower() in stored.lower()  # the texts of these shops have no letters beyond A–Z
    return {"is": stored == value, "contains": found, "lacks": not found}[op]


def _date(stored: str, op: str, value: Any) -> bool:
    if op in ("filled", "blank"):
        return (stored != "") == (op == "filled")
    if stored == "":
        return False
    days = (TODAY - date.fromisoformat(stored)).days
    return {
        "last_days": lambda: 0 <= days < value,
        "next_days": lambda: 0 <= -days <= value,
        "days_ago": lambda: value[0] <= days <= value[1],
        "over_days_ago": lambda: days > value,
        "between": lambda: value[0] <= stored <= value[1],
        "before": lambda: stored < value,
        "after": lambda: stored > value,
    }[op]()


def _born(stored: str, days: list[date]) -> bool:
    if not stored:
        return False
    if stored.startswith("L"):
        return any(lunar_of(one) == stored[-5:] for one in days)
    for one in days:
        if one.strftime("%m-%d") == stored[-5:]:
            return True
        leap = one.year % 4 == 0 and (one.year % 100 != 0 or one.year % 400 == 0)
        if stored[-5:] == "02-29" and (one.month, one.day) == (3, 1) and not leap:
            return True
    return False


def _among(have: set[Any], op: str, value: Any) -> bool:
    wanted = set(value) if isinstance(value, list | tuple) else {value}
    return {
        "any": lambda: bool(have & wanted),
        "none": lambda: not have & wanted,
        "all": lambda: wanted <= have,
        "filled": lambda: bool(have),
        "blank": lambda: not have,
    }[op]()


def _truth(found: bool, op: str) -> bool:
    return found == (op == "yes")


def _condition(shop: Shop, person: Person, key: str, op: str, value: Any) -> bool:
    row = person.row
    live = [f for f in person.friendships if f[3] == ""]
    ended = [f for f in person.friendships if f[3] != ""]
    if key in ("name", "wechat_name", "remark", "notes", "address", "area"):
        if op in ("any", "none", "filled", "blank"):
            return _among({row[key]} - {""}, op, value) if op != "none" else row[key] not in value
        return _text(row[key], op, value)
    if key in ("gender", "consent", "follow_state"):
        return _among({row[key]}, op, value)
    if key in ("added_on", "last_reply_on"):
        return _date(row[key], op, value)
    if key in ("channel", "owner", "referrer"):
        column = {"channel": "channel_id", "owner": "owner_staff_id", "referrer": "referrer_id"}[key]
        return _among({row[column]} - {None}, op, value)
    if key == "channel_kind":
        return _among({shop.channel_kinds.get(row["channel_id"])} - {None}, op, value)
    if key == "do_not_contact":
        return _truth(row["do_not_contact"] == 1, op)
    if key == "stage":
        said = row["last_reply_on"] or person.feedback
        times = person.account.times
        reached = {"repeat": times > 1, "first_order": times, "engaged": said, "added": live, "lead": True}
        stage = next(one for one, there in reached.items() if there)
        return _among({stage}, op, value)
    if key == "activity":
        return _among({activity(person.account, row["added_on"], person.friendships, TODAY)}, op, value)
    if key in KEYS:
        return counter_condition(person.account, key, op, value, TODAY, _date)
    if key == "tags":
        return _among(set(person.tags), op, value)
    if key == "tag_group":
        return _among({shop.tag_groups[tag] for tag in person.tags}, op, value)
    if key == "tag_source":
        return _among({source for source, _ in person.tags.values()}, op, value)
    if key == "tagged":
        days, tags = value if op == "any_last_days" else (value, range(6))
        # The shop is in Shanghai, its day begins at four: eight hours east.
        return any(
            (TODAY - date.fromordinal(719_163 + (at + 8 * 3600 - 4 * 3600) // 86_400)).days < days
            for tag, (_, at) in person.tags.items()
            if tag in tags
        )
    if key == "friend":
        return {
            "yes": bool(live),
            "no": not live,
            "ever": bool(person.friendships),
            "lost": bool(ended) and not live,
        }[op]
    if key == "friend_account":
        return _among({account for account, *_ in live}, op, value)
    if key == "friend_since":
        return any(_date(since, op, value) for _, _, since, _ in live)
    if key == "friend_ended":
        return any(_date(until, op, value) for *_, until in ended)
    if key == "friend_end":
        return _among({state for _, state, _, _ in ended}, op, value)
    if key == "friend_task":
        return _among(set(person.tasks[-1:]), op, value)
    if key == "open_complaint":
        return _truth(any(k == "complaint" and s != "solved" for k, s, _ in person.feedback), op)
    if key == "feedback_kind":
        return _among({kind for kind, _, _ in person.feedback}, op, value)
    if key == "feedback_state":
        return _among({state for _, state, _ in person.feedback}, op, value)
    if key == "feedback_on":
        if op == "blank":
            return not person.feedback
        return any(_date(on, op, value) for _, _, on in person.feedback)
    if key == "birthday":
        if op in ("filled", "blank"):
            return (row["birthday"] != "") == (op == "filled")
        if op == "within_days":
            return _born(row["birthday"], [TODAY + timedelta(days=n) for n in range(value + 1)])
        year = [date(TODAY.year, 1, 1) + timedelta(days=n) for n in range(365)]
        return _born(row["birthday"], [one for one in year if one.month in value])
    if key in ("phone", "phone_kind"):
        return _among({kind for known, kind in person.identities if known == "phone"}, op, value)
    if key == "identity":
        return _among({kind for kind, _ in person.identities}, op, value)
    if key == "batch":
        return _among(person.batches, op, value)
    if key == "id":
        return _among({person.id}, op, value)
    return _own(person.custom.get(int(key.removeprefix("custom:")), ""), key, op, value)


def _own(stored: str, key: str, op: str, value: Any) -> bool:
    kind = {f"custom:{number}": kind for number, _, kind, _ in CUSTOM}[key]
    if op in ("filled", "blank"):
        return (stored != "") == (op == "filled")
    if kind == "choices":
        return _among(set(stored.split("\x1f")) - {""}, op, value)
    if kind == "number":
        if not stored:
            return False
        number = float(stored)
        if op == "between":
            return bool(value[0] <= number <= value[1])
        return bool(number >= value if op == "at_least" else number <= value)
    if kind == "date":
        return _date(stored, op, value)
    if kind == "yes_no":
        return stored == op
    return op == "lacks" if not stored else _text(stored, op, value)
