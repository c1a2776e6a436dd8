"""What rules, their kinds and their runs are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from services.auto_rules.rule import RuleInput
from services.auto_rules.running import RunOf
from ui.moments import moment_words
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Rules: Final = Phrases("Rules")

_KINDS: Final = {
    "contact_added": QT_TRANSLATE_NOOP("Rules", "a contact is added"),
    "channel": QT_TRANSLATE_NOOP("Rules", "somebody comes through a channel"),
    "changed": QT_TRANSLATE_NOOP("Rules", "details change"),
    "keyword": QT_TRANSLATE_NOOP("Rules", "certain words are met"),
    "tagged": QT_TRANSLATE_NOOP("Rules", "a tag is put on"),
    "friend_added": QT_TRANSLATE_NOOP("Rules", "somebody becomes a friend"),
    "friend_lost": QT_TRANSLATE_NOOP("Rules", "a friend is lost"),
    "feedback": QT_TRANSLATE_NOOP("Rules", "feedback is given"),
    "nth_order": QT_TRANSLATE_NOOP("Rules", "somebody buys for the nth time"),
    "amount": QT_TRANSLATE_NOOP("Rules", "an order comes to so much"),
    "product": QT_TRANSLATE_NOOP("Rules", "a certain product is bought"),
    "tier_reached": QT_TRANSLATE_NOOP("Rules", "a tier is reached"),
    "since_purchase": QT_TRANSLATE_NOOP("Rules", "they have bought nothing for days"),
    "birthday": QT_TRANSLATE_NOOP("Rules", "a birthday is near"),
    "since_added": QT_TRANSLATE_NOOP("Rules", "days have passed since they came"),
    "since_reply": QT_TRANSLATE_NOOP("Rules", "they have said nothing for days"),
    "daily": QT_TRANSLATE_NOOP("Rules", "a new day begins"),
}
_MATCHES: Final = {
    "contains": QT_TRANSLATE_NOOP("Rules", "contains"),
    "exact": QT_TRANSLATE_NOOP("Rules", "is exactly"),
}
_TIMES: Final = {
    "at_least": QT_TRANSLATE_NOOP("Rules", "and each time after"),
    "exact": QT_TRANSLATE_NOOP("Rules", "and only then"),
}
_PLACES: Final = {
    "both": QT_TRANSLATE_NOOP("Rules", "notes or pasted chat"),
    "notes": QT_TRANSLATE_NOOP("Rules", "notes"),
    "chat": QT_TRANSLATE_NOOP("Rules", "pasted chat"),
}


def kind(key: str) -> str:
    """When a rule of this kind acts: follows "When"."""
    return Rules.tr(_KINDS[key])


def match(key: str) -> str:
    """How a word is looked for."""
    return Rules.tr(_MATCHES[key])


def times(key: str) -> str:
    """Whether later purchases count too."""
    return Rules.tr(_TIMES[key])


def place(key: str) -> str:
    """Where words are looked for."""
    return Rules.tr(_PLACES[key])


def note(values: RuleInput, tags: Sequence[str], *, active: bool, broken: bool) -> str:
    """The small line under the name of a rule."""
    named = Rules.tr(", ").join(tags) or Rules.tr("no tag")
    if broken:
        return Rules.tr("{tags} · can't run").format(tags=named)
    if not active:
        return Rules.tr("{tags} · paused").format(tags=named)
    return Rules.tr("{tags} · when {when}").format(tags=named, when=kind(values.kind))


def run(found: RunOf, moment: datetime, now: datetime) -> str:
    """A run in a menu: when it was, and what it did."""
    return Rules.tr("{when}: {added} on, {removed} off").format(
        when=moment_words(moment, now), added=f"{found.added:,}", removed=f"{found.removed:,}"
    )
