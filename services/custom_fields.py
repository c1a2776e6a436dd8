"""Fields that the shop defines for itself, and what contacts have in them."""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from models.store import Store
from services import birthdays, names
from services.changes import Changes
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress, Silent

KINDS = ("text", "number", "date", "choice", "choices", "yes_no")
BETWEEN = "\x1f"
"""Joins several choices in one value."""
LONGEST_NAME, LONGEST_VALUE, MOST_OPTIONS = 40, 1_000, 200
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


@dataclass(frozen=True)
class CustomField:
    """A definition: `kind` of KINDS; `options` of choice and choices; `count` contacts that have a value."""

    id: int
    name: str
    kind: str
    options: tuple[str, ...]
    count: int = 0


@dataclass(frozen=True)
class CustomValueOf:
    """What a contact has in a field; '' where nothing. `value` is canonical: a plain decimal, YYYY-MM-DD, yes | no,
    choices joined by U+001F."""

    field_id: int
    name: str
    kind: str
    value: str


def definitions(store: Store, *, counts: bool = False) -> list[CustomField]:
    """All fields in their order; with `counts` how many contacts have a value (a scan)."""
    used = dict(store.rows("SELECT field_id, count(*) FROM custom_value GROUP BY field_id")) if counts else {}
    return [
        CustomField(i, name, kind, tuple(json.loads(options)), used.get(i, 0))
        for i, name, kind, options in store.rows(
            "SELECT id, name, kind, options FROM custom_field ORDER BY position, id"
        )
    ]


def values_of(store: Store, contact_id: int) -> tuple[CustomValueOf, ...]:
    """One contact's values of all fields, in their order."""
    return tuple(
        CustomValueOf(*row)
        for row in store.rows(
            "SELECT f.id, f.name, f.kind, coalesce(v.value, '') FROM custom_field f"
            " LEFT JOIN custom_value v ON v.field_id = f.id AND v.contact_id = ? ORDER BY f.position, f.id",
            (contact_id,),
        )
    )


def create(store: Store, act: Act, name: str, kind: str, options: Sequence[str] = ()) -> Changes:
    """Define a field; the receipt holds its `id`.

    Raises FieldRefused: blank, too_long_text, name_taken, not_a_choice (an unknown kind), no_options, too_many_options.
    """
    name, ready = names.checked(name, LONGEST_NAME), _check_options(kind, options)

    def body(journal: Journal) -> dict[str, int]:
        names.refuse_taken(store, "custom_field", name)
        position = store.value("SELECT coalesce(max(position) + 1, 0) FROM custom_field")
        return {"id": make(journal, name, kind, ready, position)}

    return perform(store, act, "create_custom_field", {"name": name}, [name, kind, ready], body)


def make(journal: Journal, name: str, kind: str, options: Sequence[str], position: int) -> int:
    """Insert a definition in the caller's operation; its id."""
    text = json.dumps(list(options), ensure_ascii=False)
    return journal.insert("custom_field", {"name": name, "kind": kind, "options": text, "position": position})


def change(store: Store, act: Act, field_id: int, name: str, options: Sequence[str] = ()) -> Changes:
    """Rename a field and set its options; values stay as they are. Raises as `create`, and Refused(unknown_field)."""
    kind = _kind(store, field_id)
    name, ready = names.checked(name, LONGEST_NAME), _check_options(kind, options)

    def body(journal: Journal) -> None:
        names.refuse_taken(store, "custom_field", name, field_id)
        values = {"name": name, "options": json.dumps(ready, ensure_ascii=False)}
        journal.update("custom_field", values, "id = ?", (field_id,))

    return perform(store, act, "change_custom_field", {"name": name}, [field_id, name, ready], body)


def rename(store: Store, act: Act, field_id: int, name: str) -> Changes:
    """Give a field another name. Raises as `change`."""
    options = store.value("SELECT options FROM custom_field WHERE id = ?", (field_id,))
    return change(store, act, field_id, name, json.loads(options or "[]"))


def delete(store: Store, act: Act, field_id: int, progress: Progress | None = None) -> Changes:
    """Remove a field and what contacts have in it; undo brings both back. Over 10,000 contacts it goes in slices, as bulk
    edits do. Raises Refused: unknown_field, field_in_use (names of segments and rules that ask for it); Cancelled."""
    from services import bulk
    from services.tag_uses import asked_for

    def remove_definition(journal: Journal) -> None:
        journal.delete("custom_field", "id = ?", (field_id,))

    def body(journal: Journal) -> dict[str, object]:
        check()
        journal.delete("custom_value", "field_id = ?", (field_id,))
        remove_definition(journal)
        return {"label": {"name": name}}

    def check() -> None:
        if name is None:
            raise Refused("unknown_field", {"field": field_id})
        if askers := asked_for(store, f"custom:{field_id}"):
            raise Refused("field_in_use", {"names": "、".join(askers)})

    def prepare(_journal: Journal, _ids: array[int]) -> bulk.Step:
        check()
        return lambda pen, part: pen.delete(
            "custom_value", "field_id = ? AND contact_id BETWEEN ? AND ?", (field_id, part[0], part[-1])
        )

    name = store.value("SELECT name FROM custom_field WHERE id = ?", (field_id,))
    used = "SELECT contact_id FROM custom_value WHERE field_id = ? ORDER BY contact_id"
    ids = array("q", (contact for (contact,) in store.rows(used, (field_id,))))
    kind, progress = "delete_custom_field", progress or Silent()
    if len(ids) > bulk.ONE_TRANSACTION:
        label = {"field": field_id, "name": name}
        return bulk.in_slices(store, act, kind, label, [field_id], ids, prepare, progress, remove_definition)
    if len(ids) > bulk.BACKUP_OVER:
        bulk.back_up(store, act, progress)
    return perform(store, act, kind, {"field": field_id}, [field_id], body)


def reorder(store: Store, act: Act, field_ids: Sequence[int]) -> Changes:
    """Put the fields in this order; fields not named keep theirs, after these."""

    def body(journal: Journal) -> None:
        rest = [d.id for d in definitions(store) if d.id not in field_ids]
        for position, field_id in enumerate([*field_ids, *rest]):
            journal.update("custom_field", {"position": position}, "id = ?", (field_id,))

    return perform(store, act, "reorder_custom_fields", {}, list(field_ids), body)


def check_values(store: Store, values: Mapping[int, str]) -> dict[int, str]:
    """Typed values in their normal form. Raises FieldRefused: unknown_field, bad_number, bad_date, not_a_choice,
    too_long_text; its `field_key` is `custom:<id>`."""
    if not values:
        return {}
    known = {d.id: d for d in definitions(store)}
    found: dict[int, str] = {}
    for field_id, text in values.items():
        if field_id not in known:
            raise FieldRefused("unknown_field", {"field": field_id}, f"custom:{field_id}")
        found[field_id] = check_value(known[field_id], text)
    return found


def check_value(definition: CustomField, text: str) -> str:
    """One typed value in its normal form; '' for a blank. Raises FieldRefused as `check_values`."""
    key = f"custom:{definition.id}"
    if definition.kind == "choices":
        parts = [p.strip() for p in re.split(r"[\x1f;；,，、|\n]", text)]
        chosen = dict.fromkeys(p for p in parts if p)
        for part in chosen:
            if part not in definition.options:
                raise FieldRefused("not_a_choice", {"value": part}, key)
        return BETWEEN.join(chosen)
    text = _CONTROLS.sub(" ", text).strip()
    if not text:
        return ""
    if len(text) > LONGEST_VALUE:
        raise FieldRefused("too_long_text", {"most": LONGEST_VALUE, "length": len(text)}, key)
    if definition.kind == "number":
        return _number(text, key)
    if definition.kind == "date":
        try:
            return birthdays.parse_date(text)
        except birthdays.BadDate as error:
            raise FieldRefused("bad_date", {"text": text}, key) from error
    if definition.kind == "choice" and text not in definition.options:
        raise FieldRefused("not_a_choice", {"value": text}, key)
    if definition.kind == "yes_no":
        if (answer := _YES_NO.get(unicodedata.normalize("NFKC", text).casefold())) is None:
            raise FieldRefused("not_a_choice", {"value": text}, key)
        return answer
    return text


_YES_NO = dict.fromkeys(("yes", "y", "true", "1", "是", "有", "√", "✓"), "yes") | dict.fromkeys(
    ("no", "n", "false", "0", "否", "没有", "×", "✗"), "no"
)


def _number(text: str, key: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace(" ", "")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", plain, re.ASCII):
        plain = plain.replace(",", "")
    try:
        if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", plain, re.ASCII) or len(plain) > 30:
            raise InvalidOperation
        number = Decimal(plain)
    except InvalidOperation as error:
        raise FieldRefused("bad_number", {"text": text}, key) from error
    shown = f"{number:f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return "0" if shown in ("-0", "") else shown


def _check_options(kind: str, options: Sequence[str]) -> list[str]:
    if kind not in KINDS:
        raise FieldRefused("not_a_choice", {"value": kind}, "kind")
    if kind not in ("choice", "choices"):
        return []
    ready = list(dict.fromkeys(" ".join(_CONTROLS.sub(" ", o).split()) for o in options if o.strip()))
    if not ready:
        raise FieldRefused("no_options", {}, "options")
    if len(ready) > MOST_OPTIONS:
        raise FieldRefused("too_many_options", {"most": MOST_OPTIONS}, "options")
    for option in ready:
        if len(option) > 60:
            raise FieldRefused("too_long_text", {"most": 60, "length": len(option)}, "options")
        if re.search(r"[;；,，、|]", option):
            raise FieldRefused("separator", {"text": option}, "options")
    return ready


def _kind(store: Store, field_id: int) -> str:
    kind = store.value("SELECT kind FROM custom_field WHERE id = ?", (field_id,))
    if kind is None:
        raise Refused("unknown_field", {"field": field_id})
    return str(kind)
