"""What a pasted chat tells about customers: who spoke, when last, and how often the words of rules were met.

The text itself is not kept, nor anything that was said; only hits and the date of the last word are.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services import chat
from services.auto_rules.kinds import ascii_lower
from services.auto_rules.rule import Rule
from services.auto_rules.rules import rules
from services.changes import Changes
from services.chat import Message, speaker_name
from services.contact_query import ContactQuery
from services.contacts import DisplayName, display_name
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, digest, perform
from services.search import first_ids
from services.settings import shop_settings
from services.triggers import CHAT_PASTED, fire

_OFFERED = 5


@dataclass(frozen=True)
class Speaker:
    """Somebody in a chat: how many messages, the last one `on` a date. `contact` is who it certainly is; else
    `candidates` are who it may be (`ours` = somebody of the shop: never counted)."""

    name: str
    messages: int
    on: date | None
    contact: int | None
    ours: bool
    candidates: tuple[tuple[int, DisplayName], ...]


@dataclass(frozen=True)
class Pasted:
    """A chat as read: its speakers in the order in which they speak first; `before` is the business date on which the very
    text was taken already, '' for never."""

    speakers: tuple[Speaker, ...]
    messages: int
    before: str


def read(store: Store, text: str, today: date, about: int | None = None) -> Pasted:
    """Who speaks in a chat. `about` is the contact from which it was opened.

    Certain is a speaker whose name is one contact's remark, name, WeChat name, WeChat id or number and no other's; who is
    called like several, or only in part, is asked about. Raises FieldRefused: chat_empty, chat_too_long (text).
    """
    messages = _messages(text, today)
    said: dict[str, list[Message]] = {}
    for message in messages:
        said.setdefault(message.speaker, []).append(message)
    known = _known(store, list(said), today)
    ours = _ours(store, list(said))
    speakers = []
    for name, their in said.items():
        ids = known.get(name, [])
        if about is not None and about in ids:
            ids = [about]
        certain = ids[0] if len(ids) == 1 and name not in ours else None
        offered: list[int] = []
        if certain is None:
            offered = list(
                dict.fromkeys([*ids, *first_ids(store, ContactQuery(text=name), today, _OFFERED).ids])
            )
            if about is not None and name not in ours:
                offered = list(dict.fromkeys([*offered[:_OFFERED], about]))
        speakers.append(
            Speaker(
                name,
                len(their),
                max((m.on for m in their if m.on is not None), default=None),
                certain,
                name in ours and not ids,
                tuple((i, display_name(store, i)) for i in offered[: _OFFERED + 1]),
            )
        )
    return Pasted(tuple(speakers), len(messages), _before(store, text))


def take(store: Store, act: Act, text: str, who: Mapping[str, int]) -> Changes:
    """Count the hits of what these speakers (names as `read` gave them, to contacts) said, and note when they spoke last.

    The receipt holds `hits` in all and `people` with any. The rules concerned act at once. Raises FieldRefused: chat_empty,
    chat_too_long, chat_nobody; Refused: chat_again (on), unknown_contact.
    """
    today = shop_settings(store).business_date(act.clock.now())
    messages = [m for m in _messages(text, today) if m.speaker in who]
    if not messages:
        raise FieldRefused("chat_nobody", {}, "speakers")
    mark = _mark(text)
    chosen = sorted({who[m.speaker] for m in messages})

    def body(journal: Journal) -> Mapping[str, object]:
        if before := _before(store, text, but=journal.operation):
            raise Refused("chat_again", {"on": before})
        for contact in chosen:
            if not store.value("SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL", (contact,)):
                raise Refused("unknown_contact", {"contact": contact})
        hits: dict[int, Counter[int]] = {}
        for rule in rules(store):
            if rule.active and rule.values.kind == "keyword" and rule.values.arguments["where"] != "notes":
                hits[rule.id] = _hits(rule, messages, who)
        for rule_id, met in hits.items():
            for contact, count in sorted(met.items()):
                row = {"contact_id": contact, "rule_id": rule_id, "hits": count, "at": act.at}
                journal.insert("keyword_hit", row)
        for contact in chosen:
            last = max(m.on or today for m in messages if who[m.speaker] == contact).isoformat()
            journal.update(
                "contact", {"last_reply_on": last}, "id = ? AND last_reply_on < ?", (contact, last)
            )
        fire(journal, act, CHAT_PASTED, chosen, hits=hits)
        met_by = {contact for met in hits.values() for contact in met}
        return {"hits": sum(met.total() for met in hits.values()), "people": len(met_by)}

    label = {"count": len(chosen), "text": mark}
    if len(chosen) == 1:
        label["contact"] = chosen[0]
    return perform(store, act, "paste_chat", label, [mark, sorted(who.items())], body)


def _messages(text: str, today: date) -> tuple[Message, ...]:
    if len(text) > chat.LONGEST:
        raise FieldRefused("chat_too_long", {"most": chat.LONGEST}, "text")
    messages = chat.parse(text, today)
    if not messages:
        raise FieldRefused("chat_empty", {}, "text")
    return messages


def _hits(rule: Rule, messages: Sequence[Message], who: Mapping[str, int]) -> Counter[int]:
    """How often the words of a rule are met in what each contact said."""
    found: Counter[int] = Counter()
    exact = rule.values.arguments["match"] == "exact"
    for message in messages:
        said = ascii_lower(message.text)
        for word in (ascii_lower(chat.plain(w)) for w in rule.values.arguments["words"]):
            count = int(said == word) if exact else said.count(word)
            if count:
                found[who[message.speaker]] += count
    return found


def _mark(text: str) -> str:
    """By what a text is known again: not enough to tell what it was."""
    return digest(chat.plain(text).strip())[:16]


def _before(store: Store, text: str, but: int = 0) -> str:
    found = store.value(
        "SELECT business_on FROM operation WHERE kind = 'paste_chat' AND state = 'done'"
        " AND json_extract(label, '$.text') = ? AND id != ? ORDER BY id DESC LIMIT 1",
        (_mark(text), but),
    )
    return str(found or "")


def _known(store: Store, names: Sequence[str], today: date) -> dict[str, list[int]]:
    """Which contacts are called exactly so."""
    asked = json.dumps(list(names))
    among = "IN (SELECT value FROM json_each(?1))"
    found: dict[str, list[int]] = {}

    def note(contact: int, *texts: str) -> None:
        for text in {speaker_name(text) for text in texts if text} & {*names}:
            if contact not in found.setdefault(text, []):
                found[text].append(contact)

    for row in store.rows(
        "SELECT id, name, wechat_name, remark FROM contact WHERE deleted_at IS NULL AND merged_into IS NULL"
        f" AND (name {among} OR wechat_name {among} OR remark {among})",
        (asked,),
    ):
        note(*row)
    for name in names:
        if name not in found:  # kept in another form of the same signs
            for contact in first_ids(store, ContactQuery(text=name), today, _OFFERED).ids:
                note(
                    contact,
                    *(
                        store.row("SELECT name, wechat_name, remark FROM contact WHERE id = ?", (contact,))
                        or ()
                    ),
                )
    for row in store.rows(
        "SELECT i.contact_id, i.value, i.raw, CASE WHEN i.value LIKE '+86%' THEN substr(i.value, 4) ELSE '' END"
        " FROM json_each(?1) j JOIN identity i ON i.value IN (j.value, lower(j.value), '+86' || j.value) AND i.kind IN ('phone', 'wechat')"
        " JOIN contact c ON c.id = i.contact_id WHERE c.deleted_at IS NULL AND c.merged_into IS NULL",
        (asked,),
    ):
        note(*row)
    return found


def _ours(store: Store, names: Sequence[str]) -> set[str]:
    """Which are names of staff or their accounts."""
    texts = store.rows(
        "SELECT name FROM staff WHERE name != '' UNION SELECT name FROM staff_account WHERE name != ''"
    )
    return {speaker_name(text) for (text,) in texts} & {*names}
