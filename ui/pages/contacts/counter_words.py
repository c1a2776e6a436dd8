"""How the timeline tells what happened at the counter: titles, amounts, small lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui import acts, tier_words
from ui.amounts import short, yuan
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

if TYPE_CHECKING:
    from services.timeline import Entry
    from services.timeline_facts import Fact

Contacts: Final = Phrases("Contacts")
_PAID: Final = {
    "stored": QT_TRANSLATE_NOOP("Contacts", "stored value"),
    "cash": QT_TRANSLATE_NOOP("Contacts", "cash"),
    "wechat": QT_TRANSLATE_NOOP("Contacts", "WeChat"),
    "alipay": QT_TRANSLATE_NOOP("Contacts", "Alipay"),
    "card": QT_TRANSLATE_NOOP("Contacts", "card"),
    "meituan": QT_TRANSLATE_NOOP("Contacts", "Meituan"),
    "douyin": QT_TRANSLATE_NOOP("Contacts", "Douyin"),
}
_TASKS: Final = {
    "checkin": QT_TRANSLATE_NOOP("Contacts", "daily check-in"),
    "post": QT_TRANSLATE_NOOP("Contacts", "a post"),
    "share": QT_TRANSLATE_NOOP("Contacts", "sharing"),
}
_MONEY: Final = ("sale", "refund", "top_up", "payout", "membership", "shared")


def _main(entry: Entry) -> Fact:
    return entry.facts[0]


def title(entry: Entry) -> str:
    """What happened, in a few words."""
    fact = _main(entry)
    names = Contacts.tr(", ").join(name for name in fact.names if name)
    if fact.what == "sale":
        return names or Contacts.tr("Sale")
    if fact.what == "refund":
        return Contacts.tr("Refund: {products}").format(products=names) if names else Contacts.tr("Refund")
    if fact.what == "top_up":
        paid = short(fact.fen)
        if fact.bonus:
            bonus = short(fact.bonus)
            return Contacts.tr("Topped up {paid}, {bonus} bonus").format(paid=paid, bonus=bonus)
        return Contacts.tr("Topped up {paid}").format(paid=paid)
    if fact.what == "tier":
        was, now = (tier_words.name(name) for name in fact.names)
        if was == now:
            return acts.act_words(entry.kind, entry.label)
        return Contacts.tr("Tier: {before} → {after}").format(before=was, after=now)
    patterns = {
        "payout": Contacts.tr("Stored value paid back"),
        "shared": Contacts.tr("A sale was paid from this balance"),
        "gift": Contacts.tr("Points exchanged for {name}"),
        "task": Contacts.tr("Points for {name}"),
        "membership": Contacts.tr("Paid membership: {name}"),
        "benefit": Contacts.tr("Benefit used: {name}"),
        "opening": Contacts.tr("Opening balance"),
    }
    if fact.what not in patterns:
        return acts.act_words(entry.kind, entry.label)
    if fact.what == "task":
        names = Contacts.tr(_TASKS[names]) if names in _TASKS else names
    return patterns[fact.what].format(name=names)


def amount(entry: Entry) -> str:
    """What stands at the right end: money, else points; '' = nothing."""
    if not entry.facts:
        return ""
    fact = _main(entry)
    if fact.what == "top_up":
        return f"+{yuan(fact.fen + fact.bonus)}"
    if fact.what in _MONEY or fact.fen:
        return yuan(fact.fen)
    if fact.points:
        return _points(fact.points)
    return ""


def notes(entry: Entry) -> list[str]:
    """How it was paid, the points of it, a tier that was reached by it."""
    fact = _main(entry)
    parts = [Contacts.tr(_PAID[kind]) if kind in _PAID else kind for kind in dict.fromkeys(fact.paid)]
    if fact.points and (fact.what in _MONEY or fact.fen):
        parts.append(Contacts.tr("{points} points").format(points=_points(fact.points)))
    if fact.what == "top_up":
        parts += [name for name in fact.names if name]
    parts += [
        Contacts.tr("now {tier}").format(tier=tier_words.name(other.names[-1]))
        for other in entry.facts[1:]
        if other.what == "tier" and other.names[0] != other.names[-1]
    ]
    return parts


def _points(count: int) -> str:
    return f"{'−' if count < 0 else '+'}{abs(count):,}"
