"""Results pasted back: a list of numbers or names says who is a friend by now, or was asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from models.store import Store
from services import phone
from services.changes import Changes
from services.contacts import DisplayName, name_of
from services.errors import Refused
from services.friend_work.results import note_in, task_of
from services.friendships import begin_in
from services.journal import OPEN_TASK, Journal
from services.masking import mask
from services.operations import Act, perform
from services.settings import shop_settings

MOST_LINES = 2_000
RESULTS = ("friend", "requested")
Outcome = Literal["sure", "doubtful", "unmatched", "friend", "repeated"]

_NUMBER = re.compile(r"(?:\+?86|0086)?[ -]?1[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9])")
_MASKED = re.compile(r"(1[3-9][0-9])[*xX×•●]{2,6}([0-9]{4})(?![0-9])")
_TAIL = re.compile(r"(?:尾号|tail|ending)?[ :：]*([0-9]{4})", re.IGNORECASE)
_PLACE = re.compile(r"^[ \t]*(?:[0-9]{1,3}[.、)）:：]|[-*•·√✓])[ \t]*")
_SPLIT = re.compile(r"[\t,，;；|/]")


@dataclass(frozen=True)
class Candidate:
    """Somebody whom a line may mean; the phone masked."""

    contact_id: int
    display: DisplayName
    phone: str


@dataclass(frozen=True)
class PastedLine:
    """A line as read: `sure` has one candidate, `doubtful` one or more to choose from; `friend` is one already and
    `repeated` stands further up."""

    text: str
    outcome: Outcome
    candidates: tuple[Candidate, ...] = ()


def read(store: Store, text: str) -> list[PastedLine]:
    """What a pasted list means, line by line; blank lines are left out. Raises Refused(too_many_lines)."""
    lines = [line.strip() for line in unicodedata.normalize("NFKC", text).splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise Refused("too_many_lines", {"most": MOST_LINES})
    found: list[PastedLine] = []
    seen: set[int] = set()
    for line in lines:
        one = _read_line(store, line)
        if one.outcome == "sure":
            contact = one.candidates[0].contact_id
            if contact in seen:
                one = PastedLine(line, "repeated", one.candidates)
            elif _is_friend(store, contact):
                one = PastedLine(line, "friend", one.candidates)
            seen.add(contact)
        elif one.candidates and all(_is_friend(store, c.contact_id) for c in one.candidates):
            one = PastedLine(line, "friend", one.candidates)
        found.append(one)
    return found


def _read_line(store: Store, line: str) -> PastedLine:
    numbers = [
        number.e164
        for match in _NUMBER.finditer(line)
        for number in phone.parse(match[0].strip(" -")).numbers
    ]
    if numbers:
        ids = {i for number in numbers for i in _with(store, "i.value = ?", (number,))}
        return _judge(store, line, ids, sure=True)
    if masked := _MASKED.search(line):
        like = f"+86{masked[1]}____{masked[2]}"
        return _judge(store, line, set(_with(store, "i.value LIKE ?", (like,), at_work=True)), sure=True)
    name = _SPLIT.split(_PLACE.sub("", line))[0].strip()
    ids = set(_called(store, name, at_work=True))
    if ids:
        return _judge(store, line, ids, sure=True)
    if tail := _TAIL.fullmatch(name):
        ids = set(_with(store, "i.value LIKE ?", (f"%{tail[1]}",), at_work=True))
        return _judge(store, line, ids, sure=False)
    return _judge(store, line, set(_called(store, name)), sure=False)


def _judge(store: Store, line: str, ids: set[int], *, sure: bool) -> PastedLine:
    if not ids:
        return PastedLine(line, "unmatched")
    candidates = tuple(_candidate(store, contact) for contact in sorted(ids)[:20])
    return PastedLine(line, "sure" if sure and len(ids) == 1 else "doubtful", candidates)


_HERE = "c.deleted_at IS NULL AND c.merged_into IS NULL"
_AT_WORK = f"EXISTS (SELECT 1 FROM friend_task t WHERE t.contact_id = c.id AND t.{OPEN_TASK})"


def _with(store: Store, where: str, params: Sequence[Any], *, at_work: bool = False) -> list[int]:
    if at_work:
        # Led by the open work: no index serves a number of which the middle is missing.
        sql = (
            f"SELECT DISTINCT c.id FROM friend_task t CROSS JOIN contact c ON c.id = t.contact_id CROSS JOIN identity i"
            f" ON i.contact_id = c.id WHERE t.{OPEN_TASK} AND i.kind = 'phone' AND {_HERE} AND {where}"
        )
    else:
        sql = (
            "SELECT c.id FROM identity i CROSS JOIN contact c ON c.id = i.contact_id"
            f" WHERE i.kind = 'phone' AND {where} AND {_HERE}"
        )
    return [contact for (contact,) in store.rows(sql, params)]


def _called(store: Store, name: str, *, at_work: bool = False) -> list[int]:
    if not name:
        return []
    if at_work:
        sql = (
            "SELECT DISTINCT c.id FROM friend_task t CROSS JOIN contact c ON c.id = t.contact_id"
            f" WHERE t.{OPEN_TASK} AND {_HERE} AND ?1 IN (c.name, c.wechat_name, c.remark)"
        )
        return [contact for (contact,) in store.rows(sql, (name,))]
    from services.search_index import name_key

    sql = f"SELECT c.id FROM contact c WHERE c.name_key = ? AND c.name = ? AND {_HERE} LIMIT 20"
    return [contact for (contact,) in store.rows(sql, (name_key(name), name))]


def _candidate(store: Store, contact: int) -> Candidate:
    name, wechat, number = store.row(
        "SELECT name, wechat_name, (SELECT value FROM identity WHERE contact_id = contact.id AND kind = 'phone'"
        " ORDER BY position, id LIMIT 1) FROM contact WHERE id = ?",
        (contact,),
    ) or ("", "", None)
    return Candidate(contact, name_of(name, wechat, number), mask(number) if number else "")


def _is_friend(store: Store, contact: int) -> bool:
    return bool(store.value("SELECT 1 FROM friendship WHERE contact_id = ? AND until_on = ''", (contact,)))


def take(store: Store, act: Act, contacts: Sequence[int], result: str, account_id: int) -> Changes:
    """Write down that these contacts are friends, or were asked, as one operation. Friends who were dealt to nobody become
    those of `account_id`. The receipt holds `changed` and `skipped` (there was nothing to write down).

    Raises Refused(unknown_result, red_line, held_back, unknown_account).
    """
    if result not in RESULTS:
        raise Refused("unknown_result", {"result": result})

    def body(journal: Journal) -> dict[str, Any]:
        if not store.value("SELECT 1 FROM staff_account WHERE id = ?", (account_id,)):
            raise Refused("unknown_account", {"account": account_id})
        today = shop_settings(store).business_date(act.clock.now()).isoformat()
        changed = 0
        for contact in dict.fromkeys(contacts):
            before = journal.rows
            _take_one(journal, act, contact, result, account_id, today)
            changed += journal.rows > before
        return {"changed": changed, "skipped": len(contacts) - changed, "label": {"count": changed}}

    label = {"result": result}
    return perform(store, act, "paste_friends", label, [list(contacts), result, account_id], body)


def _take_one(journal: Journal, act: Act, contact: int, result: str, account_id: int, today: str) -> None:
    open_task = journal.store.value(
        f"SELECT id FROM friend_task WHERE contact_id = ? AND {OPEN_TASK}", (contact,)
    )
    task = None if open_task is None else task_of(journal.store, open_task)
    if result == "friend":
        if task is not None and task.account_id is not None:
            note_in(journal, act, task, "friend")
        elif not _is_friend(journal.store, contact):
            begin_in(journal, act, contact, account_id, "number", today)
    elif task is not None and task.state == "to_add":
        note_in(journal, act, task, "requested")
