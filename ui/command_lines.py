"""What commands answer, worded as short lines for people who do not ask for --json. QtCore only."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from services.money import written
from ui import tier_words
from ui.acts import act_words
from ui.duplicate_words import reason
from ui.messages import row_reason
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
_COUNTS = {
    "rows": QT_TRANSLATE_NOOP("Messages", "Rows"),
    "new": QT_TRANSLATE_NOOP("Messages", "New"),
    "updated": QT_TRANSLATE_NOOP("Messages", "Updated"),
    "unchanged": QT_TRANSLATE_NOOP("Messages", "Unchanged"),
    "repeated": QT_TRANSLATE_NOOP("Messages", "Repeated"),
    "conflict": QT_TRANSLATE_NOOP("Messages", "Conflicts"),
    "masked": QT_TRANSLATE_NOOP("Messages", "Masked numbers"),
    "invalid": QT_TRANSLATE_NOOP("Messages", "Invalid"),
}
_NEW_ORDERS = QT_TRANSLATE_NOOP("Messages", "Of new orders")
_TOLD = {
    "to_add": QT_TRANSLATE_NOOP("Messages", "To be added as friends"),
    "unknown_staff": QT_TRANSLATE_NOOP("Messages", "Names of staff that nobody bears (kept as text)"),
    "left_out": QT_TRANSLATE_NOOP(
        "Messages", "Rows with two tags of a group that allows one (the last counts)"
    ),
}


def finding(found: dict[str, Any]) -> str:
    """One finding of a check."""
    people = ", ".join(map(str, found["contacts"]))
    return Messages.tr(str(_FINDINGS[found["code"]])).format_map({**found, "contacts": people})


def lines(name: str, payload: dict[str, Any]) -> list[str]:
    """What the command of that name answered."""
    worded = _LINES.get(name)
    return worded(payload) if worded else [f"{key}: {value}" for key, value in payload.items()]


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


def _search(payload: dict[str, Any]) -> list[str]:
    rows = [f"{c['id']}\t{c['name']}\t{c['phone']}" for c in payload["contacts"]]
    return [*rows, Messages.tr("%n contact(s)", "", payload["total"])]


def _duplicates(payload: dict[str, Any]) -> list[str]:
    groups = [
        f"{reason(group['reason'])}\t{' '.join(map(str, group['contacts']))}" for group in payload["groups"]
    ]
    counts = [
        Messages.tr("Certainly one person: %n group(s)", "", payload["exact"]),
        Messages.tr("Perhaps one person: %n group(s)", "", payload["suggested"]),
    ]
    if payload["merged"]:
        counts.append(Messages.tr("Merged %n contact(s) into others.", "", payload["merged"]))
    return [*groups, *counts]


def _export(payload: dict[str, Any]) -> list[str]:
    return [
        Messages.tr("Exported: {file}").format(file=payload["file"]),
        Messages.tr("%n contact(s)", "", payload["rows"]),
    ]


def _import(payload: dict[str, Any], counts: dict[str, str] = _COUNTS) -> list[str]:
    found: list[str] = []
    for one in payload.get("files", [payload]):
        if one.get("file"):
            found.append(str(one["file"]))
        if "message" in one:
            found.append(one["message"])
        elif "already" in one:
            found.append(
                Messages.tr("Imported before (act {number}); nothing was changed.").format(
                    number=one["already"]["operation"]
                )
            )
        counted = [(Messages.tr(str(label)), one.get(key)) for key, label in counts.items()]
        found.extend(f"  {label}: {count:,}" for label, count in counted if count)
        found.extend(f"    {_reason(code)}: {number:,}" for code, number in one.get("reasons", {}).items())
        told = [(Messages.tr(str(label)), one.get(key)) for key, label in _TOLD.items()]
        found.extend(f"  {label}: {count:,}" for label, count in told if count)
        if new := one.get("new_channels"):
            found.append(Messages.tr("  New channels: {names}").format(names=", ".join(new)))
    return found


def _import_orders(payload: dict[str, Any]) -> list[str]:
    found = _import(payload, _COUNTS | {"new": _NEW_ORDERS})
    if "orders" in payload:
        said = Messages.tr("  Orders: {orders}, of known people {matched}, walk-ins {walk_ins}; {net} yuan")
        found.append(
            said.format(
                orders=f"{payload['orders']:,}",
                matched=f"{payload['matched']:,}",
                walk_ins=f"{payload['walk_ins']:,}",
                net=written(payload["net"]),
            )
        )
    found.extend(f"    {_reason(code)}: {number:,}" for code, number in payload.get("conflicts", {}).items())
    if payload.get("points"):
        said = Messages.tr("  Points: {points}, for people: {people}")
        found.append(said.format(points=f"{payload['points']:,}", people=f"{payload['earners']:,}"))
    return found


def _reason(code: str) -> str:
    return row_reason(code).rstrip(".。")


def _undo(payload: dict[str, Any]) -> list[str]:
    label = {key: value for key, value in payload["label"].items() if key != "of"}
    if payload["kind"] == "import":
        said = Messages.tr("Undone: import of {file}, {new} new, {updated} updated").format(
            file=payload["file"], new=f"{label.get('new', 0):,}", updated=f"{label.get('updated', 0):,}"
        )
    else:
        # The name of a file is in no label: it may be somebody's.
        named = {**label, "file": payload["file"]} if payload.get("file") else label
        said = Messages.tr("Undone: {what}").format(what=act_words(payload["kind"], named))
    found = [said]
    if payload["kept_total"]:
        found.append(
            Messages.tr("%n thing(s) kept, because later acts stand on them.", "", payload["kept_total"])
        )
    return found


def _channels(payload: dict[str, Any]) -> list[str]:
    def row(one: dict[str, Any]) -> str:
        counts = ["—" if one[key] is None else f"{one[key]:,}" for key in ("reached", "added")]
        money = ["—" if one[key] is None else written(one[key]) for key in ("cost", "cost_per_friend")]
        return "\t".join((one["name"], *counts, *money))

    titles = (Messages.tr("Channel"), Messages.tr("Reached"), Messages.tr("New friends"), Messages.tr("Cost ¥"),
              Messages.tr("Per friend ¥"))  # fmt: skip
    return [f"{payload['from']} – {payload['to']}", "\t".join(titles), *map(row, payload["channels"])]


def _register(payload: dict[str, Any]) -> list[str]:
    if payload["new"]:
        said = Messages.tr("Registered: new contact {number}")
    else:
        said = Messages.tr("Registered: contact {number}, known already")
    found = [said.format(number=payload["contact"])]
    if payload["staff"] is None:
        found.append(Messages.tr("Nobody is on duty: the newcomer is unassigned."))
    elif payload["staff"]:
        found.append(Messages.tr("Dealt to {staff}").format(staff=payload["staff"]))
    if payload["tags"]:
        found.append(Messages.tr("Tags: {tags}").format(tags=", ".join(payload["tags"])))
    return [*found, payload["welcome"]] if payload["welcome"] else found


def _balances(found: dict[str, Any]) -> str:
    return Messages.tr("Stored value {stored}, points {points}").format(
        stored=written(found["principal"] + found["bonus"]), points=f"{found['points']:,}"
    )


def _top_up(payload: dict[str, Any]) -> list[str]:
    said = Messages.tr("Topped up {paid}, bonus {bonus}: {number}").format(
        paid=written(payload["paid"]), bonus=written(payload["bonus"]), number=payload["number"]
    )
    return [said, _balances(payload["balances"])]


_ASSETS: Final[dict[str, str]] = {
    "points": QT_TRANSLATE_NOOP("Messages", "points"),
    "growth": QT_TRANSLATE_NOOP("Messages", "growth"),
    "principal": QT_TRANSLATE_NOOP("Messages", "principal"),
    "bonus": QT_TRANSLATE_NOOP("Messages", "bonus"),
}


def _statement(payload: dict[str, Any]) -> list[str]:
    rows = []
    for one in payload["entries"]:
        at = datetime.fromtimestamp(one["at"]).astimezone().strftime("%Y-%m-%d %H:%M")
        amount = one["amount"]
        size = written(abs(amount)) if one["asset"] in ("principal", "bonus") else f"{abs(amount):,}"
        sign = "−" if amount < 0 else "+"
        asset = Messages.tr(_ASSETS[one["asset"]])
        rows.append(f"{at}  {sign}{size}  {asset}  #{one['operation']}")
    return [*rows, _balances(payload["balances"])]


def _day_close(payload: dict[str, Any]) -> list[str]:
    return [
        Messages.tr("{date} is closed: received {received}, net sales {net}").format(
            date=payload["date"], received=written(payload["received"]), net=written(payload["net_sales"])
        ),
        Messages.tr("In the drawer: {counted} counted, {expected} expected").format(
            counted=written(payload["counted_cash"]), expected=written(payload["expected_cash"])
        ),
    ]


def _sell(payload: dict[str, Any]) -> list[str]:
    found = [
        Messages.tr("Sold, {number}: due {due}, received {paid}").format(
            number=payload["number"], due=written(payload["due"]), paid=written(payload["paid"])
        )
    ]
    return [*found, *_after(payload)]


def _refund(payload: dict[str, Any]) -> list[str]:
    found = [
        Messages.tr("Taken back of {sale}, {number}: goods {gross}, paid back {paid}").format(
            sale=payload["sale"],
            number=payload["number"],
            gross=written(-payload["gross"]),
            paid=written(-payload["paid"]),
        )
    ]
    if payload["owed"]:
        found.append(Messages.tr("%n point(s) are owed now.", "", payload["owed"]))
    return [*found, *_after(payload)]


def _after(payload: dict[str, Any]) -> list[str]:
    told = payload["balances"]
    if not any(told.values()) and not payload["points_earned"]:
        return []
    return [
        Messages.tr("Points {earned}, now {points}; stored value {stored}").format(
            earned=f"{payload['points_earned']:+,}",
            points=f"{told['points']:,}",
            stored=written(told["principal"] + told["bonus"]),
        )
    ]


def _tour(payload: dict[str, Any]) -> list[str]:
    found = []
    for one in payload["findings"]:
        parts = [one["rule"], one["scene"], one["text"], one["where"], one["detail"]]
        found.append(" | ".join(part for part in parts if part) + f"  [{', '.join(one['rounds'])}]")
    return [*found, str(payload["folder"])]


def _segment(payload: dict[str, Any]) -> list[str]:
    ids = [str(number) for number in payload.get("ids", ())]
    return [payload["sentence"], Messages.tr("%n contact(s)", "", payload["count"]), *ids]


def _rules(payload: dict[str, Any]) -> list[str]:
    if "dry_run" not in payload:
        on, off = Messages.tr("on"), Messages.tr("off")
        return [
            f"{on if one['active'] else off}\t{one['name']}\t{one['given']:,}" for one in payload["rules"]
        ]
    pattern = (
        Messages.tr("{name}: {matched} match, {added} tags would come, {removed} would go")
        if payload["dry_run"]
        else Messages.tr("{name}: {matched} match, {added} tags put on, {removed} taken off")
    )
    return [
        f"{one['name']}: {one['message']}"
        if "message" in one
        else pattern.format(
            name=one["name"],
            **{key: f"{one[key]:,}" for key in ("matched", "added", "removed")},
        )
        for one in payload["rules"]
    ] or [Messages.tr("No rule is on.")]


def _tiers(payload: dict[str, Any]) -> list[str]:
    counts = {key: f"{payload[key]:,}" for key in ("up", "down", "kept")}
    moved = payload["up"] + payload["down"] + payload["kept"]
    if not moved:
        return [Messages.tr("Nobody moves.")]
    pattern = (
        Messages.tr("{count} would move: {up} up, {down} down, {kept} kept")
        if payload["dry_run"]
        else Messages.tr("{count} moved: {up} up, {down} down, {kept} kept")
    )
    found = [pattern.format(count=f"{moved:,}", **counts)]
    for one in payload["moves"]:
        names = {
            "origin": tier_words.name(one["from"]),
            "tier": tier_words.name(one["to"]),
        }
        found.append(
            "  " + Messages.tr("{origin} -> {tier}: {count}").format(**names, count=f"{one['count']:,}")
        )
    return found


def _points(payload: dict[str, Any]) -> list[str]:
    if not payload["points"]:
        return [Messages.tr("Nothing expires.")]
    pattern = (
        Messages.tr("Would expire on {date}: {points} points of %n customer(s)", "", payload["people"])
        if payload["dry_run"]
        else Messages.tr("Expired on {date}: {points} points of %n customer(s)", "", payload["people"])
    )
    return [
        pattern.format(date=payload["date"], points=f"{payload['points']:,}"),
        *(
            Messages.tr("  up to {date}: {people}, {points}").format(
                date=one["date"], people=f"{one['people']:,}", points=f"{one['points']:,}"
            )
            for one in payload["by_date"]
        ),
    ]


_LINES = {
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "demo": _demo,
    "search": _search,
    "segment": _segment,
    "rules": _rules,
    "duplicates": _duplicates,
    "export": _export,
    "import": _import,
    "import-orders": _import_orders,
    "channels": _channels,
    "register": _register,
    "sell": _sell,
    "refund": _refund,
    "topup": _top_up,
    "statement": _statement,
    "tiers": _tiers,
    "points": _points,
    "day-close": _day_close,
    "undo": _undo,
    "tour": _tour,
}
