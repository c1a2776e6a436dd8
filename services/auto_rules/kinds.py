"""When a rule acts: its kinds, what each asks to be filled in, and whom it means.

A kind means a set of contacts that can be asked for at any time, so that a dry run, a run on demand and a run on an event
agree; an event only looks at the contacts concerned. Later capabilities add their kinds here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from models.store import Store
from services import triggers
from services.auto_rules import counter_kinds
from services.auto_rules.hours import added_between
from services.errors import FieldRefused
from services.money import MOST as MOST_FEN
from services.segments.fields import FEEDBACK_KINDS, FRIEND_ENDS
from services.segments.operators import Day, Sql, born_on, marks
from services.triggers import Trigger

Arguments = Mapping[str, Any]
MOST_WORDS, LONGEST_WORD, MOST_HITS, MOST_DAYS = 50, 50, 999, 3_650
MATCHES = ("contains", "exact")
PLACES = ("both", "notes", "chat")


@dataclass(frozen=True)
class Asked:
    """What the SQL of a kind may look at: the arguments, the shop's day, and the rule (0 = not saved yet)."""

    arguments: Arguments
    day: Day
    rule: int
    sales: tuple[int, ...] = ()
    """The slips of the purchase that just happened; none = all that there are."""


@dataclass(frozen=True)
class Kind:
    """A kind of rule. `on` are the triggers at which it acts, `asks` the arguments it takes, each with its check;
    `sql` means the contacts `c`, `since` the business date of the fact that made it so ('' = it has none). `concerned`
    says whether an event's facts are what the rule waits for."""

    key: str
    on: tuple[Trigger, ...]
    asks: Mapping[str, Callable[[Store, Any], Any]]
    sql: Callable[[Asked], Sql]
    since: str = ""
    concerned: Callable[[Arguments, Mapping[str, Any]], bool] = lambda _arguments, _facts: True

    def check(self, store: Store, arguments: Arguments) -> dict[str, Any]:
        """The arguments in their canonical form. Raises FieldRefused, whose field is the argument."""
        for key in arguments:
            if key not in self.asks:
                raise FieldRefused("rule_argument", {"value": key}, key)
        return {key: ask(store, arguments.get(key)) for key, ask in self.asks.items()}


# -- arguments ------------------------------------------------------------------------------------------


def _whole(key: str, least: int, most: int, usual: int | None = None) -> Callable[[Store, Any], int]:
    def check(_store: Store, value: Any) -> int:
        value = usual if value is None else value
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise FieldRefused("rule_number", {"least": least, "most": most}, key)
        return value

    return check


def _choice(key: str, known: tuple[str, ...]) -> Callable[[Store, Any], str]:
    def check(_store: Store, value: Any) -> str:
        value = known[0] if value is None else value
        if value not in known:
            raise FieldRefused("not_a_choice", {"value": str(value)[:60]}, key)
        return str(value)

    return check


def _choices(key: str, known: tuple[str, ...]) -> Callable[[Store, Any], list[str]]:
    def check(_store: Store, value: Any) -> list[str]:
        for one in value or ():
            if one not in known:
                raise FieldRefused("not_a_choice", {"value": str(one)[:60]}, key)
        return [one for one in known if one in (value or ())]

    return check


def _rows(key: str, table: str, *, needed: bool = False) -> Callable[[Store, Any], list[int]]:
    def check(store: Store, value: Any) -> list[int]:
        found = sorted({n for n in value or () if isinstance(n, int)})
        gone = [n for n in found if not store.value(f"SELECT 1 FROM {table} WHERE id = ?", (n,))]
        if gone:
            raise FieldRefused("rule_gone", {"value": gone[0]}, key)
        if needed and not found:
            raise FieldRefused("rule_needs", {}, key)
        return found

    return check


def _words(_store: Store, value: Any) -> list[str]:
    found = list(dict.fromkeys(" ".join(str(word).split()) for word in value or ()))
    found = [word for word in found if word]
    if not found:
        raise FieldRefused("rule_needs", {}, "words")
    if len(found) > MOST_WORDS:
        raise FieldRefused("rule_many_words", {"most": MOST_WORDS}, "words")
    for word in found:
        if len(word) > LONGEST_WORD:
            raise FieldRefused(
                "too_long_text", {"most": LONGEST_WORD, "length": len(word), "text": word}, "words"
            )
        if re.search(r"[\x00-\x1f\x7f\ud800-\udfff]", word):
            raise FieldRefused("control_chars", {"text": word}, "words")
    return found


def _clock(key: str) -> Callable[[Store, Any], str]:
    def check(_store: Store, value: Any) -> str:
        text = str(value or "").strip().replace("：", ":")
        found = re.fullmatch(r"([01]?[0-9]|2[0-4]):([0-5][0-9])", text, re.ASCII)
        if text and (found is None or (found[1] == "24" and found[2] != "00")):
            raise FieldRefused("bad_time", {"text": text[:60]}, key)
        return f"{int(found[1]):02}:{found[2]}" if found else ""

    return check


# -- whom they mean -------------------------------------------------------------------------------------


def _everybody(_asked: Asked) -> Sql:
    return "1", ()


def _added(asked: Asked) -> Sql:
    first, last = asked.arguments["from"], asked.arguments["until"]
    if not first and not last:
        return "1", ()
    return added_between(first or "00:00", last or "24:00", asked.day.settings.time_zone)


def _at_channel(asked: Asked) -> Sql:
    chosen = tuple(asked.arguments["channels"])
    if not chosen:
        return "(c.channel_id IS NOT NULL OR c.id IN (SELECT contact_id FROM registration))", ()
    among = marks(chosen)
    registered = f"c.id IN (SELECT contact_id FROM registration WHERE channel_id IN ({among}))"
    return f"((c.channel_id IS NOT NULL AND c.channel_id IN ({among})) OR {registered})", (*chosen, *chosen)


def ascii_lower(text: str) -> str:
    """As SQLite's lower() does it: A to Z only."""
    return re.sub("[A-Z]", lambda sign: sign[0].lower(), text)


def hits_of(asked: Asked) -> Sql:
    """An SQL expression: how often the words of a rule are met: in the notes (each place counts, or each line that is exactly
    the word) and in pasted chats."""
    arguments = asked.arguments
    parts: list[str] = []
    params: list[Any] = []
    if arguments["where"] != "chat":
        text, sign = "lower(c.notes)", "?"
        if arguments["match"] == "exact":
            # Two line ends between lines: one that is the word has one of its own on either side.
            text = f"(char(10) || replace({text}, char(10), char(10) || char(10)) || char(10))"
            sign = "(char(10) || ? || char(10))"
        counts = []
        for word in arguments["words"]:
            counts.append(f"(length({text}) - length(replace({text}, {sign}, ''))) / length({sign})")
            params += [ascii_lower(word)] * 2
        parts.append(f"CASE WHEN c.notes = '' THEN 0 ELSE {' + '.join(counts)} END")
    if arguments["where"] != "notes":
        parts.append(
            "coalesce((SELECT sum(hits) FROM keyword_hit k WHERE k.contact_id = c.id AND k.rule_id = ?), 0)"
        )
        params.append(asked.rule)
    return f"({' + '.join(parts)})", tuple(params)


def _keyword(asked: Asked) -> Sql:
    sql, params = hits_of(asked)
    return f"({sql} >= ?)", (*params, asked.arguments["every"])


def _lost(asked: Asked) -> Sql:
    states = tuple(asked.arguments["states"]) or FRIEND_ENDS
    latest = (
        "SELECT contact_id FROM friendship f WHERE until_on != '' AND id ="
        f" (SELECT max(id) FROM friendship WHERE contact_id = f.contact_id) AND state IN ({marks(states)})"
    )
    live = "SELECT contact_id FROM friendship WHERE until_on = ''"
    return f"(c.id IN ({latest}) AND c.id NOT IN ({live}))", states


def _feedback(asked: Asked) -> Sql:
    kinds = tuple(asked.arguments["kinds"]) or FEEDBACK_KINDS
    return f"c.id IN (SELECT contact_id FROM feedback WHERE kind IN ({marks(kinds)}))", kinds


def _tagged(asked: Asked) -> Sql:
    tags = tuple(asked.arguments["tags"])
    return f"c.id IN (SELECT contact_id FROM contact_tag WHERE tag_id IN ({marks(tags)}))", tags


def _birthday(asked: Asked) -> Sql:
    return born_on(asked.day.today + timedelta(days=n) for n in range(asked.arguments["days"] + 1))


def _since(column: str) -> Callable[[Asked], Sql]:
    return lambda asked: (
        f"({column} != '' AND {column} <= ?)",
        (asked.day.ago(asked.arguments["days"]),),
    )


def _one_of(fact: str, argument: str) -> Callable[[Arguments, Mapping[str, Any]], bool]:
    """The event's fact is among the chosen ones; nothing chosen = any."""
    return lambda arguments, facts: not arguments[argument] or facts.get(fact) in arguments[argument]


def _words_changed(arguments: Arguments, facts: Mapping[str, Any]) -> bool:
    if "hits" in facts:
        return str(arguments["where"]) != "notes"
    return str(arguments["where"]) != "chat" and ("fields" not in facts or "notes" in facts["fields"])


def _got(arguments: Arguments, facts: Mapping[str, Any]) -> bool:
    return not {*arguments["tags"]}.isdisjoint(facts["tags"])


def _at_counter(means: counter_kinds.Means) -> Callable[[Asked], Sql]:
    return lambda asked: means(asked.arguments, asked.day, asked.sales)


def _fen(key: str) -> Callable[[Store, Any], int]:
    def check(_store: Store, value: Any) -> int:
        value = 0 if value is None else value
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_FEN:
            raise FieldRefused("bad_amount", {"text": str(value)[:40]}, key)
        return value

    return check


_DAYS = {"days": _whole("days", 1, MOST_DAYS)}

KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(
            "contact_added",
            (triggers.CONTACT_ADDED,),
            {"from": _clock("from"), "until": _clock("until")},
            _added,
            since="c.added_on",
        ),
        Kind(
            "channel",
            (triggers.REGISTERED, triggers.CONTACT_ADDED),
            {"channels": _rows("channels", "channel")},
            _at_channel,
            since="max(c.added_on, coalesce((SELECT max(on_date) FROM registration WHERE contact_id = c.id), ''))",
        ),
        Kind("changed", (triggers.CONTACT_CHANGED, triggers.CONTACT_ADDED), {}, _everybody),
        Kind(
            "keyword",
            (triggers.CHAT_PASTED, triggers.CONTACT_CHANGED, triggers.CONTACT_ADDED),
            {
                "words": _words,
                "match": _choice("match", MATCHES),
                "every": _whole("every", 1, MOST_HITS, 1),
                "where": _choice("where", PLACES),
            },
            _keyword,
            concerned=_words_changed,
        ),
        Kind(
            "tagged", (triggers.TAGGED,), {"tags": _rows("tags", "tag", needed=True)}, _tagged, concerned=_got
        ),
        Kind(
            "friend_added",
            (triggers.FRIEND_ADDED,),
            {},
            lambda _asked: ("c.id IN (SELECT contact_id FROM friendship WHERE until_on = '')", ()),
            since="(SELECT max(since_on) FROM friendship WHERE contact_id = c.id AND until_on = '')",
        ),
        Kind(
            "friend_lost",
            (triggers.FRIEND_LOST,),
            {"states": _choices("states", FRIEND_ENDS)},
            _lost,
            since="(SELECT max(until_on) FROM friendship WHERE contact_id = c.id)",
            concerned=_one_of("state", "states"),
        ),
        Kind(
            "feedback",
            (triggers.FEEDBACK_GIVEN,),
            {"kinds": _choices("kinds", FEEDBACK_KINDS)},
            _feedback,
            since="(SELECT max(said_on) FROM feedback WHERE contact_id = c.id)",
            concerned=_one_of("kind", "kinds"),
        ),
        Kind(
            "nth_order",
            (triggers.PURCHASED,),
            {"times": _whole("times", 1, MOST_HITS, 1), "match": _choice("match", counter_kinds.TIMES)},
            _at_counter(counter_kinds.nth_order),
            since=counter_kinds.SINCE,
        ),
        Kind(
            "amount",
            (triggers.PURCHASED,),
            {"least": _fen("least"), "most": _fen("most")},
            _at_counter(counter_kinds.amount),
            since=counter_kinds.SINCE,
        ),
        Kind(
            "product",
            (triggers.PURCHASED,),
            {"words": _words},
            _at_counter(counter_kinds.product),
            since=counter_kinds.SINCE,
        ),
        Kind(
            "tier_reached",
            (triggers.TIER_REACHED,),
            {"tiers": _rows("tiers", "tier")},
            _at_counter(counter_kinds.tier_reached),
            since=counter_kinds.TIER_SINCE,
            concerned=_one_of("tier", "tiers"),
        ),
        Kind("since_purchase", (triggers.DAILY,), _DAYS, _at_counter(counter_kinds.since_purchase)),
        Kind("birthday", (triggers.DAILY,), {"days": _whole("days", 0, 366)}, _birthday),
        Kind("since_added", (triggers.DAILY,), _DAYS, _since("c.added_on")),
        Kind("since_reply", (triggers.DAILY,), _DAYS, _since("c.last_reply_on")),
        Kind("daily", (triggers.DAILY,), {}, _everybody),
    )
}
"""All kinds, by the key that `auto_rule.trigger` holds, in the order of menus."""
