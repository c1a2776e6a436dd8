"""What the commands about the store as a file answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ui.command_words.base import Worded
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Messages = Phrases("Messages")

_FINDINGS = {
    "integrity": QT_TRANSLATE_NOOP("Messages", "The file is damaged: {detail}"),
    "link": QT_TRANSLATE_NOOP("Messages", "{table} {row} points to a row of {detail} that is not there."),
    "pragma": QT_TRANSLATE_NOOP("Messages", "SQLite's {row} is {detail}."),
    "bad_value": QT_TRANSLATE_NOOP(
        "Messages", "{table} {row} holds a value that is none of the allowed ones."
    ),
    "bad_date": QT_TRANSLATE_NOOP("Messages", "{table} {row} holds a date that does not exist."),
    "blank_name": QT_TRANSLATE_NOOP("Messages", "{table} {row} has no name."),
    "own_referrer": QT_TRANSLATE_NOOP("Messages", "Contact {row} is their own referrer."),
    "own_winner": QT_TRANSLATE_NOOP("Messages", "Contact {row} is merged into themselves."),
    "hangs_on_merged": QT_TRANSLATE_NOOP(
        "Messages", "{table} {row} hangs on contact {contacts}, who is merged into another one."
    ),
    "merge_loop": QT_TRANSLATE_NOOP(
        "Messages", "Contacts are merged into each other in a circle: {contacts}"
    ),
    "referrer_loop": QT_TRANSLATE_NOOP("Messages", "Referrers go round in a circle: {contacts}"),
    "exclusive": QT_TRANSLATE_NOOP("Messages", "Contact {contacts} has two tags of a group that allows one."),
    "unknown_kind": QT_TRANSLATE_NOOP("Messages", "Number {row} is of a kind that the shop does not know."),
    "other_person": QT_TRANSLATE_NOOP(
        "Messages", "Row {row} of {table} is not of the person whom it is about."
    ),
    "nameless": QT_TRANSLATE_NOOP("Messages", "Contact {row} has neither a name nor a number."),
    "not_normal": QT_TRANSLATE_NOOP(
        "Messages", "The phone {row} of contact {contacts} is not in its normal form."
    ),
    "wrong_order": QT_TRANSLATE_NOOP(
        "Messages", "The phones of contact {contacts} are out of order: none is the first, or one is missing."
    ),
    "changes_missing": QT_TRANSLATE_NOOP(
        "Messages", "Operation {row} lacks some of what it changed: its undo would be incomplete."
    ),
    "wrong_key": QT_TRANSLATE_NOOP("Messages", "Contact {row} is sorted under another name."),
    "no_owner": QT_TRANSLATE_NOOP("Messages", "The shop has no owner."),
    "no_group": QT_TRANSLATE_NOOP("Messages", "The first tag group is missing."),
    "broken_chain": QT_TRANSLATE_NOOP("Messages", "Operation {row} turns back something that it can't."),
    "wrong_state": QT_TRANSLATE_NOOP("Messages", "Operation {row} does not say whether its effect stands."),
    "wrong_count": QT_TRANSLATE_NOOP("Messages", "Import {row} counts other rows than it has ({detail})."),
    "not_allowed": QT_TRANSLATE_NOOP("Messages", "{table} holds a row that the store itself would refuse."),
    "no_guard": QT_TRANSLATE_NOOP("Messages", "What keeps the ledger from being changed is missing: {row}"),
    "unbalanced": QT_TRANSLATE_NOOP(
        "Messages", "Operation {row} does not sum to zero ({detail}); contacts: {contacts}"
    ),
    "wrong_balance": QT_TRANSLATE_NOOP(
        "Messages", "The balance of contact {contacts} is not the sum of the entries ({detail})."
    ),
    "below_zero": QT_TRANSLATE_NOOP(
        "Messages", "A balance of contact {contacts} is below zero without being owed."
    ),
    "wrong_lot": QT_TRANSLATE_NOOP(
        "Messages",
        "The points of contact {contacts} that expire on one day are not the sum of the entries ({detail}).",
    ),
    "wrong_purchases": QT_TRANSLATE_NOOP(
        "Messages", "What contact {contacts} has bought is not the sum of the slips."
    ),
    "not_reversed": QT_TRANSLATE_NOOP(
        "Messages", "Operation {row} does not turn back exactly what it should; contacts: {contacts}"
    ),
    "fact_differs": QT_TRANSLATE_NOOP(
        "Messages", "Operation {row} moved something else than its slips say ({detail}); contacts: {contacts}"
    ),
    "fact_missing": QT_TRANSLATE_NOOP(
        "Messages", "Operation {row} lacks a row of {detail} that it wrote; contacts: {contacts}"
    ),
    "stands_undone": QT_TRANSLATE_NOOP(
        "Messages", "{table} {row} stands although the act that made it was undone."
    ),
    "gap": QT_TRANSLATE_NOOP("Messages", "{table}: rows are missing from number {row} on."),
    "broken_seal": QT_TRANSLATE_NOOP(
        "Messages", "Entries of operation {row} were changed after they were written; contacts: {contacts}"
    ),
    "wrong_parts": QT_TRANSLATE_NOOP(
        "Messages", "The parts of slip {row} do not sum up ({detail}); contacts: {contacts}"
    ),
    "over_refunded": QT_TRANSLATE_NOOP("Messages", "More than all of {table} {row} was taken back."),
    "other_sale": QT_TRANSLATE_NOOP("Messages", "{table} {row} does not fit the slip that it belongs to."),
    "after_close": QT_TRANSLATE_NOOP("Messages", "{table} {row} was written on a day that had been closed."),
    "wrong_close": QT_TRANSLATE_NOOP("Messages", "Day close {row} does not fit the payments of its day."),
    "wrong_stock": QT_TRANSLATE_NOOP("Messages", "Stock move {row} is not what its slip says."),
    "ladder": QT_TRANSLATE_NOOP("Messages", "Tier {row} asks for no more than a lower one."),
    "no_tier": QT_TRANSLATE_NOOP("Messages", "The first tier is missing."),
    "over_given": QT_TRANSLATE_NOOP("Messages", "Gift {row} was given more often than there were."),
    "shared_by_many": QT_TRANSLATE_NOOP(
        "Messages", "The balance of contact {contacts} is shared by more than five people."
    ),
    "not_indexed": QT_TRANSLATE_NOOP("Messages", "Contact {row} can't be found by search."),
    "indexed_ghost": QT_TRANSLATE_NOOP("Messages", "Search knows a contact {row} who is not there."),
    "index_differs": QT_TRANSLATE_NOOP("Messages", "Search knows contact {row} by other words."),
}


def finding(found: dict[str, Any]) -> str:
    """One finding of a check."""
    people = ", ".join(map(str, found["contacts"]))
    return Messages.tr(str(_FINDINGS[found["code"]])).format_map({**found, "contacts": people})


def _check(payload: dict[str, Any]) -> list[str]:
    told = []
    if "rebuilt" in payload:
        told = [Messages.tr("Balances of %n contact(s) were worked out anew.", "", payload["rebuilt"])]
    if payload["ok"]:
        return [*told, Messages.tr("All is well: %n contact(s).", "", payload["contacts"])]
    return [*told, Messages.tr("%n finding(s):", "", payload["total"]), *map(finding, payload["findings"])]


def _backup(payload: dict[str, Any]) -> list[str]:
    made = Messages.tr("Backup made and checked: {file}").format(file=payload["file"])
    return [made, Messages.tr("%n contact(s)", "", payload["contacts"])]


def _restore(payload: dict[str, Any]) -> list[str]:
    found = [
        Messages.tr("Restored: {file}").format(file=payload["restored"]),
        Messages.tr("%n contact(s)", "", payload["contacts"]),
    ]
    if payload["kept"]:
        found.append(Messages.tr("The store that was there is kept: {file}").format(file=payload["kept"]))
    return found


def _demo(payload: dict[str, Any]) -> list[str]:
    return [
        Messages.tr("Demo shop made: {file}").format(file=payload["store"]),
        Messages.tr("%n contact(s)", "", payload["contacts"]),
    ]


def _tour(payload: dict[str, Any]) -> list[str]:
    found = []
    for one in payload["findings"]:
        parts = [one["rule"], one["scene"], one["text"], one["where"], one["detail"]]
        found.append(" | ".join(part for part in parts if part) + f"  [{', '.join(one['rounds'])}]")
    return [*found, str(payload["folder"])]


LINES: Final[Mapping[str, Worded]] = {
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "demo": _demo,
    "tour": _tour,
}
