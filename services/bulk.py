"""The same change for many contacts at once.

Up to 10,000 contacts are one transaction; more are one operation in slices, which a cancel or `abandon` turns back.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_choices import FOLLOW_STATES, GENDERS
from services.contact_input import (
    check_choice,
    check_consent,
    check_known,
    check_length,
    clean,
    clean_line,
    referrers_of,
)
from services.counter_facts import HAS_BALANCE
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, Slices, begin, finish, perform, settle
from services.progress import Cancelled, Progress, Silent
from services.search import selected_ids
from services.selection import Ids, Selection, plain
from services.settings import shop_settings
from services.tagging import check_expiry, put_on, replaced_by, rivals, take_off
from services.tags import check_names, ensure_tags, find_tags
from services.triggers import CONTACT_CHANGED, TAGGED, fire

FIELDS = (
    "follow_state",
    "gender",
    "area",
    "address",
    "remark",
    "consent",
    "do_not_contact",
    "referrer_id",
    "owner_staff_id",
    "channel_id",
)
"""What can be set for many: `consent` takes consent_source and consent_on along, `do_not_contact` its reason."""
ONE_TRANSACTION = 10_000
BACKUP_OVER = 1_000
KINDS = frozenset(
    {
        "bulk_edit",
        "add_tags",
        "remove_tags",
        "trash_contacts",
        "restore_contacts",
        "delete_custom_field",
        "merge_exact",
        "delete_tag",
        "delete_tag_group",
        "merge_tags",
        "move_tags",
        "change_tag_group",
        "expire_tags",
        "run_rules",
        "daily_rules",
        "remove_rule",
        "add_friend_work",
        "adopt_kept",
    }
)
"""Operations that may go in slices; one that was cut short is taken back at the next start."""

_CHOSEN = "IN (SELECT value FROM json_each(?))"

Step = Callable[[Journal, Sequence[int]], int]
"""Changes the contacts of these ids; how many rows."""


def bulk_edit(
    store: Store, act: Act, selection: Selection, values: Mapping[str, Any], progress: Progress | None = None
) -> Changes:
    """Set columns for all selected; the receipt holds `selected` and `changed`.

    Raises FieldRefused: unknown_field, not_a_choice, too_long_text, bad_date, referrer_self, referrer_loop,
    unknown_contact.
    """
    today = shop_settings(store).business_date(act.clock.now()).isoformat()
    columns = _columns(values, today)

    def prepare(journal: Journal, ids: array[int]) -> Step:
        if columns.get("referrer_id") is not None:
            _check_referrer(store, columns["referrer_id"], set(ids))
        check_known(store, "staff", columns.get("owner_staff_id"), "owner_staff_id")
        check_known(store, "channel", columns.get("channel_id"), "channel_id")

        def step(pen: Journal, part: Sequence[int]) -> int:
            changed = pen.update("contact", columns, f"id {_CHOSEN}", (json.dumps(list(part)),))
            if changed:
                fire(pen, act, CONTACT_CHANGED, part, fields=tuple(columns))
            return changed

        return step

    label = {"fields": sorted(set(columns) & set(FIELDS))}
    label |= {key: columns[key] for key in ("follow_state", "gender", "consent") if key in columns}
    return _for_all(store, act, "bulk_edit", label, selection, sorted(columns.items()), prepare, progress)


def add_tags(
    store: Store,
    act: Act,
    selection: Selection,
    names: Sequence[str],
    progress: Progress | None = None,
    *,
    off: Sequence[str] = (),
    expires_on: str = "",
) -> Changes:
    """Put tags on all selected, and take those of `off` off them; new names become tags, and one of an exclusive group
    replaces the others of it. From the business date `expires_on` they no longer hold ('' = they stay). The receipt
    holds `selected` and `changed`.

    Raises FieldRefused: blank, too_long_text, control_chars, tags_exclude, bad_date, expiry_past.
    """
    ready = _names(names)
    expires_on = check_expiry(expires_on, shop_settings(store).business_date(act.clock.now()))

    def prepare(journal: Journal, ids: array[int]) -> Step:
        tags, gone = ensure_tags(journal, ready), find_tags(store, off)

        def step(pen: Journal, part: Sequence[int]) -> int:
            take_off(pen, gone, part)
            put = put_on(pen, tags, part, act.at, expires_on=expires_on)
            if put.added:
                fire(pen, act, TAGGED, part, tags=tuple(tags))
            return put.added + put.renewed

        return step

    label, arguments = {"tags": list(ready)}, [ready, list(off), expires_on]
    return _for_all(store, act, "add_tags", label, selection, arguments, prepare, progress)


def replaced(store: Store, selection: Selection, names: Sequence[str], today: date) -> dict[str, int]:
    """Which tags `add_tags` would take off for the sake of exclusive groups, and from how many; by name."""
    tags = find_tags(store, _names(names))
    return (
        dict(replaced_by(store, tags, selected_ids(store, selection, today))) if rivals(store, tags) else {}
    )


def remove_tags(
    store: Store, act: Act, selection: Selection, names: Sequence[str], progress: Progress | None = None
) -> Changes:
    """Take tags off all selected. The receipt holds `selected` and `changed`. Raises FieldRefused as `add_tags`."""
    ready = _names(names)

    def prepare(journal: Journal, ids: array[int]) -> Step:
        tags = find_tags(store, ready)
        return lambda pen, part: take_off(pen, tags, part)

    return _for_all(store, act, "remove_tags", {"tags": list(ready)}, selection, ready, prepare, progress)


def trash(store: Store, act: Act, selection: Selection, progress: Progress | None = None) -> Changes:
    """Move contacts to the trash: they leave the lists, their numbers stay theirs. Who has points or stored value, or owes
    points, stays (faults.md F40); the receipt says in `held` how many. Raises Refused(has_balance; data: count) where that
    is everybody."""
    ids = selected_ids(store, selection, shop_settings(store).business_date(act.clock.now()))
    some = f"SELECT contact_id FROM member WHERE contact_id {_CHOSEN} AND {HAS_BALANCE}"
    held = frozenset(contact for (contact,) in store.rows(some, (json.dumps(ids.tolist()),)))
    if held and len(held) == len(ids):
        raise Refused("has_balance", {"count": len(held)})

    def prepare(journal: Journal, ids: array[int]) -> Step:
        return lambda pen, part: pen.update(
            "contact",
            {"deleted_at": act.at},
            f"id {_CHOSEN} AND deleted_at IS NULL AND NOT EXISTS"
            f" (SELECT 1 FROM member WHERE contact_id = contact.id AND {HAS_BALANCE})",
            (json.dumps(list(part)),),
        )

    return _for_all(store, act, "trash_contacts", {}, selection, [], prepare, progress, held)


def restore(store: Store, act: Act, selection: Selection, progress: Progress | None = None) -> Changes:
    """Take contacts back from the trash."""

    def prepare(journal: Journal, ids: array[int]) -> Step:
        return lambda pen, part: pen.update(
            "contact", {"deleted_at": None}, f"id {_CHOSEN}", (json.dumps(list(part)),)
        )

    return _for_all(store, act, "restore_contacts", {}, selection, [], prepare, progress)


def unfinished(store: Store) -> list[int]:
    """Bulk edits that a crash cut short, and acts whose undo or redo it cut short, for `abandon`. Imports have an
    `unfinished` of their own."""
    marks = ",".join("?" * len(KINDS))
    return [
        r[0]
        for r in store.rows(
            f"SELECT id FROM operation WHERE state = 'running' AND kind IN ({marks})"
            " UNION SELECT o.id FROM operation r JOIN operation o ON o.id = r.root_id"
            " WHERE r.state = 'running' AND o.kind != 'import' ORDER BY 1",
            sorted(KINDS),
        )
    ]


def abandon(store: Store, act: Act, operation: int, progress: Progress | None = None) -> Changes:
    """Turn back a bulk edit that was not finished (the act is the undo's); an undo or redo that was not is finished."""
    from services.undo import continue_reversal, give_up

    reversal = store.value("SELECT id FROM operation WHERE root_id = ? AND state = 'running'", (operation,))
    if reversal is not None:
        return continue_reversal(store, reversal, progress)
    row = store.row("SELECT label, state FROM operation WHERE id = ?", (operation,))
    if row is None:
        raise Refused("no_operation", {"operation": operation})
    if row[1] != "running":
        raise Refused("already_undone" if row[1] == "undone" else "not_undoable", {"operation": operation})

    def close() -> None:
        finish(store, operation, 0, json.loads(row[0]), {}, {"contacts", "tags"})

    return give_up(store, act, operation, close, progress)


class _Unstoppable:
    """Tells how far a roll-back is; a second cancel can't stop it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def step(self, done: int, total: int | None, note: str = "") -> None:
        try:
            self._progress.step(done, total, "rollback")
        except Cancelled:
            return


def _for_all(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    selection: Selection,
    arguments: Any,
    prepare: Callable[[Journal, array[int]], Step],
    progress: Progress | None,
    held: frozenset[int] = frozenset(),
) -> Changes:
    """Do something to all selected but those `held`, whom it must not be done to."""
    progress = progress or Silent()
    payload = [plain(selection), arguments]
    today = shop_settings(store).business_date(act.clock.now())
    ids = array("q", (contact for contact in selected_ids(store, selection, today) if contact not in held))
    label = {**label, "count": len(ids), **({"held": len(held)} if held else {})}
    if isinstance(selection, Ids) and len(ids) == 1:
        label["contact"] = ids[0]
    if len(ids) <= ONE_TRANSACTION:
        if len(ids) > BACKUP_OVER:
            back_up(store, act, progress)

        def body(journal: Journal) -> dict[str, int]:
            changed = prepare(journal, ids)(journal, ids) if ids else 0
            return {"selected": len(ids), "changed": changed}

        return perform(store, act, kind, label, payload, body)
    return in_slices(store, act, kind, label, payload, array("q", sorted(ids)), prepare, progress)


def in_slices(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    payload: Any,
    ids: array[int],
    prepare: Callable[[Journal, array[int]], Step],
    progress: Progress,
    last: Callable[[Journal], object] | None = None,
    slices: Slices | None = None,
) -> Changes:
    """Back up, then change these contacts (in the order of their ids) slice by slice as one operation of KINDS; `last`
    is done at the end. Raises Cancelled after everything was taken back."""
    back_up(store, act, progress)
    operation, repeated = begin(store, act, kind, label, payload)
    if repeated is not None:
        return repeated
    journal = Journal(store, operation)
    slices = slices or Slices(first=2_000)
    done = changed = 0
    try:
        with store.transaction():
            step = prepare(journal, ids)
        while done < len(ids):
            progress.step(done, len(ids), kind)
            with slices.slice(store) as size:
                part = ids[done : done + size]
                changed += step(journal, part)
                settle(journal)
            journal.reindex.clear()
            done += len(part)
        progress.step(done, len(ids), kind)
        if last is not None:
            with store.transaction():
                last(journal)
    except Exception:
        abandon(store, Act(staff_id=act.staff_id, clock=act.clock), operation, _Unstoppable(progress))
        raise
    receipt = {"selected": len(ids), "changed": changed}
    with store.transaction():
        finish(store, operation, journal.rows, label, receipt, journal.areas, journal.created)
    return Changes(operation, kind, frozenset(journal.areas), journal.rows, dict(label), receipt)


def back_up(store: Store, act: Act, progress: Progress) -> None:
    """The backup before many rows change; none where the act was done before."""
    if not store.value("SELECT 1 FROM operation WHERE op_id = ?", (act.op_id,)):
        from services import backups

        backups.before(store, "bulk_edit", act.clock, progress)


def _names(names: Sequence[str]) -> tuple[str, ...]:
    ready = check_names(names)
    if not ready:
        raise FieldRefused("blank", {}, "tags")
    return ready


def _columns(values: Mapping[str, Any], today: str) -> dict[str, Any]:
    allowed = {*FIELDS, "consent_source", "consent_on", "do_not_contact_reason"}
    for key in values:
        if key not in allowed:
            raise FieldRefused("unknown_field", {"field": key}, key)
    columns: dict[str, Any] = {}
    for key in ("area", "address", "remark"):
        if key in values:
            columns[key] = clean(key, values[key])
            check_length(key, columns[key])
    if "follow_state" in values:
        columns["follow_state"] = check_choice("follow_state", values["follow_state"], FOLLOW_STATES)
    if "gender" in values:
        columns["gender"] = check_choice("gender", values["gender"], GENDERS)
    for key in ("referrer_id", "owner_staff_id", "channel_id"):
        if key in values:
            columns[key] = values[key]
    if "consent" in values:
        source = clean_line(values.get("consent_source", ""))
        check_length("consent_source", source)
        columns |= check_consent(values["consent"], source, values.get("consent_on", ""), today)
    if "do_not_contact" in values:
        reason = clean_line(values.get("do_not_contact_reason", "")) if values["do_not_contact"] else ""
        check_length("do_not_contact_reason", reason)
        columns |= {"do_not_contact": int(values["do_not_contact"]), "do_not_contact_reason": reason}
    if not columns:
        raise FieldRefused("blank", {}, "fields")
    return columns


def _check_referrer(store: Store, referrer: int, chosen: set[int]) -> None:
    if referrer in chosen:
        raise FieldRefused("referrer_self", {"contact": referrer}, "referrer_id")
    if not store.value("SELECT 1 FROM contact WHERE id = ?", (referrer,)):
        raise FieldRefused("unknown_contact", {"contact": referrer}, "referrer_id")
    if above := referrers_of(store, referrer) & chosen:
        raise FieldRefused("referrer_loop", {"contact": min(above)}, "referrer_id")
