"""The one registry of things that happen, and of who acts on them.

A service fires a trigger inside its own operation, after its rows are written, so that one undo takes back what came of
it too. What a consumer writes fires nothing: there are no loops.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.journal import Journal
from services.operations import Act, settle_purchases


@dataclass(frozen=True)
class Trigger:
    """Something that happens to contacts, and the names of the `facts` it carries."""

    name: str
    facts: tuple[str, ...] = ()


CONTACT_ADDED = Trigger("contact_added", ("how",))
"""`how`: hand | import | channel."""
CONTACT_CHANGED = Trigger("contact_changed", ("fields",))
"""`fields`: columns of contact, and phones, wechat_id, identities, custom where those changed."""
TAGGED = Trigger("tagged", ("tags",))
"""`tags`: ids of tags that came by hand, import or channel."""
REGISTERED = Trigger("registered", ("channel",))
"""Taken down at a channel: its id."""
CHAT_PASTED = Trigger("chat_pasted", ("hits",))
"""`hits`: for each rule by id how many hits each contact by id has more."""
FRIEND_ADDED = Trigger("friend_added", ("how",))
"""`how` as `friendship.how`."""
FRIEND_LOST = Trigger("friend_lost", ("state",))
"""`state`: deleted | blocked | removed."""
FEEDBACK_GIVEN = Trigger("feedback_given", ("kind",))
"""`kind` as `feedback.kind`."""
PURCHASED = Trigger("purchased", ("sales",))
"""Somebody bought: ids of the slips, or of orders that came with their date. How many days somebody has bought on by now is in
`member` when a consumer looks; amount and products are the slip's."""
REFUNDED = Trigger("refunded", ("sales",))
"""Something came back: ids of the refunds."""
TIER_REACHED = Trigger("tier_reached", ("tier",))
"""In a higher tier than before: its id."""
TOPPED_UP = Trigger("topped_up", ("top_ups",))
"""Stored value was paid in: ids of `top_up`."""
DAILY = Trigger("daily")
"""A new business date: never fired for single contacts, services/daily.py calls who acts on it."""

TRIGGERS: tuple[Trigger, ...] = (
    CONTACT_ADDED,
    CONTACT_CHANGED,
    TAGGED,
    REGISTERED,
    CHAT_PASTED,
    FRIEND_ADDED,
    FRIEND_LOST,
    FEEDBACK_GIVEN,
    PURCHASED,
    REFUNDED,
    TIER_REACHED,
    TOPPED_UP,
    DAILY,
)
"""All of them; a later capability adds its own here."""


@dataclass(frozen=True)
class Consumer:
    """Who acts on triggers: `hears` whether anything would come of one (cheap), `act` does it within an operation."""

    hears: Callable[[Store, Trigger], bool]
    act: Callable[[Journal, Act, Trigger, Sequence[int], Mapping[str, Any]], None]


def _consumers() -> tuple[Consumer, ...]:
    # What acts on triggers uses the very services that fire them.
    from services.auto_rules import events

    return (Consumer(events.hears, events.act),)


def heard(store: Store, trigger: Trigger) -> bool:
    """Whether anybody acts on a trigger: who would have to gather the contacts first may ask."""
    return any(consumer.hears(store, trigger) for consumer in _consumers())


def fire(journal: Journal, act: Act, trigger: Trigger, contacts: Sequence[int], **facts: Any) -> None:
    """Tell that something happened to these contacts, within the operation in which it did. Raises what consumers raise;
    a rule that can't be read any more is passed over."""
    if set(facts) != set(trigger.facts):
        raise TypeError(f"{trigger.name} carries {trigger.facts}")
    if contacts:
        _tell(journal, act, trigger, contacts, facts)
    if trigger in (CONTACT_ADDED, CONTACT_CHANGED):
        _tell_of_orders(journal, act)


def _tell(
    journal: Journal, act: Act, trigger: Trigger, contacts: Sequence[int], facts: Mapping[str, Any]
) -> None:
    for consumer in _consumers():
        if consumer.hears(journal.store, trigger):
            settle_purchases(journal)
            consumer.act(journal, act, trigger, contacts, facts)


def _tell_of_orders(journal: Journal, act: Act) -> None:
    """Orders of nobody have become the purchases of whom this operation has brought or given a number."""
    wanted = [trigger for trigger in (PURCHASED, REFUNDED) if heard(journal.store, trigger)]
    if not wanted or not (journal.reindex or journal.found):
        return
    settle_purchases(journal)
    found, journal.found = journal.found, {}
    if not found:
        return
    slips = journal.store.rows(
        "SELECT id, contact_id, kind FROM sale WHERE id IN (SELECT value FROM json_each(?1))"
        " OR of_sale_id IN (SELECT value FROM json_each(?1)) ORDER BY id",
        (json.dumps(list(found)),),
    )
    for trigger, kind in ((PURCHASED, "sale"), (REFUNDED, "refund")):
        theirs = [(slip, contact) for slip, contact, of in slips if of == kind]
        if trigger in wanted and theirs:
            people = sorted({contact for _, contact in theirs})
            _tell(journal, act, trigger, people, {"sales": tuple(slip for slip, _ in theirs)})
