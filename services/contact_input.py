"""What is typed about a contact, checked and brought into its normal form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from models.store import Store
from services import birthdays, identities, phone
from services.contact_choices import CONSENTS, FOLLOW_STATES, GENDERS
from services.custom_fields import check_values
from services.errors import FieldRefused
from services.imports.cells import one_line, wechat_key
from services.masking import display, mask
from services.tags import check_names

LONGEST = {
    "name": 200, "wechat_id": 200, "wechat_name": 200, "area": 200, "remark": 1_000, "address": 1_000,
    "consent_source": 200, "do_not_contact_reason": 1_000, "notes": 10_000,
}  # fmt: skip
"""The most characters of each text, the same as in an import."""

MANY_LINES = frozenset({"remark", "address", "notes"})


@dataclass(frozen=True)
class ContactInput:
    """A contact as typed. `phones` in order, the first is the primary; `birthday` canonical or as people write it;
    `tags` are names; `custom` is text by field id ('' clears); `identities` are kind and text of those beside phones and the
    WeChat id."""

    name: str = ""
    phones: tuple[str, ...] = ()
    wechat_id: str = ""
    wechat_name: str = ""
    remark: str = ""
    gender: str = ""
    birthday: str = ""
    address: str = ""
    area: str = ""
    referrer_id: int | None = None
    consent: str = "unknown"
    consent_source: str = ""
    consent_on: str = ""
    do_not_contact: bool = False
    do_not_contact_reason: str = ""
    follow_state: str = "pending"
    notes: str = ""
    tags: tuple[str, ...] = ()
    custom: Mapping[int, str] = field(default_factory=dict)
    owner_staff_id: int | None = None
    channel_id: int | None = None
    identities: tuple[tuple[str, str], ...] = ()

    def only_changed(self, before: ContactInput, now: ContactInput, numbers: Sequence[str]) -> ContactInput:
        """What to write when a form that began as `before` says this, and the contact has become `now` meanwhile.

        A field that the form left as it was keeps what is stored; of phones and tags only those put in or taken out
        change. `numbers` are the stored phones in E.164, in order.
        """
        kept: dict[str, Any] = {}
        for group in _GROUPS:
            if all(_same(key, getattr(self, key), getattr(before, key)) for key in group):
                kept |= {key: getattr(now, key) for key in group}
        return replace(
            self,
            **kept,
            phones=_merged_phones(self.phones, before.phones, numbers),
            tags=_merged(self.tags, before.tags, now.tags),
            custom={i: text for i, text in self.custom.items() if text != before.custom.get(i, "")},
        )


_GROUPS = (
    ("name",), ("wechat_id",), ("wechat_name",), ("remark",), ("gender",), ("birthday",), ("address",), ("area",),
    ("referrer_id",), ("consent", "consent_source", "consent_on"), ("do_not_contact", "do_not_contact_reason"),
    ("follow_state",), ("notes",), ("owner_staff_id",), ("channel_id",),
    ("identities",),
)  # fmt: skip
"""What is one fact: consent without where it was given would be another."""


def _same(key: str, value: Any, before: Any) -> bool:
    return bool(clean(key, value) == clean(key, before) if key in LONGEST else value == before)


def _merged(values: Sequence[str], before: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """The values of a form, without what was taken out elsewhere and with what was put in."""
    left = [value for value in values if value not in before or value in now]
    return (*left, *(value for value in now if value not in before and value not in left))


def _merged_phones(values: Sequence[str], before: Sequence[str], numbers: Sequence[str]) -> tuple[str, ...]:
    """The same for phones, which a form may show masked: known ones come out in E.164."""
    if list(values) == list(before):
        return tuple(numbers)
    free = list(numbers)
    began: list[tuple[str, str]] = []
    for text in (t.strip() for t in before):
        number = next((n for n in free if text in (mask(n), mask(n, shown=True), n)), "")
        if number:
            free.remove(number)
        began.append((text, number))
    merged: list[str] = []
    for text in (t.strip() for t in values):
        known = next((pair for pair in began if pair[0] == text), None)
        if known is not None:
            began.remove(known)
        merged.append(text if known is None else known[1])
    return (*(text for text in merged if text), *free)


@dataclass(frozen=True)
class PreparedPhone:
    """A number ready to be written: normal form, kind, and what was typed where that says more."""

    value: str
    kind: str
    raw: str


@dataclass(frozen=True)
class Prepared:
    """Checked values: `columns` of the contact row, and what goes to other tables. `wechat_id` is the normal form,
    `wechat_raw` what was typed where that differs."""

    columns: dict[str, Any]
    phones: tuple[PreparedPhone, ...]
    wechat_id: str
    wechat_raw: str
    tags: tuple[str, ...]
    custom: dict[int, str]
    identities: dict[str, list[str]]


def clean_line(text: str) -> str:
    """One line without control characters, as an import cleans it."""
    return one_line(text)


def line_within(text: str, most: int, key: str, *, needed: bool = False) -> str:
    """One clean line of at most so many characters. Raises FieldRefused under `key`: too_long_text, blank where it is
    needed."""
    line = clean_line(text)
    if needed and not line:
        raise FieldRefused("blank", {}, key)
    if len(line) > most:
        raise FieldRefused("too_long_text", {"most": most, "length": len(line)}, key)
    return line


def clean_lines(text: str) -> str:
    """Text whose lines stay lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(map(one_line, lines)).strip("\n ")


def clean(key: str, text: str) -> str:
    """A text as its field takes it."""
    return clean_lines(text) if key in MANY_LINES else clean_line(text)


def check_length(key: str, text: str) -> None:
    """Raises FieldRefused(too_long_text) where a text is longer than its field takes."""
    if len(text) > LONGEST[key]:
        raise FieldRefused("too_long_text", {"most": LONGEST[key], "length": len(text)}, key)


def check_choice(key: str, value: str, choices: tuple[str, ...]) -> str:
    """The value when it is one of the choices. Raises FieldRefused(not_a_choice)."""
    if value not in choices:
        raise FieldRefused("not_a_choice", {"value": value}, key)
    return value


def prepare(
    store: Store, values: ContactInput, region: str, today: str, contact_id: int | None = None
) -> Prepared:
    """Check what was typed, against the store too; `contact_id` is who is edited. Raises FieldRefused."""
    texts = {key: clean(key, getattr(values, key)) for key in LONGEST}
    for key, text in texts.items():
        check_length(key, text)
    columns: dict[str, Any] = {key: text for key, text in texts.items() if key != "wechat_id"}
    columns["gender"] = check_choice("gender", values.gender, GENDERS)
    columns["follow_state"] = check_choice("follow_state", values.follow_state, FOLLOW_STATES)
    columns["birthday"] = check_birthday(values.birthday)
    columns["do_not_contact"] = int(values.do_not_contact)
    if not values.do_not_contact:
        columns["do_not_contact_reason"] = ""
    columns |= check_consent(values.consent, texts["consent_source"], values.consent_on, today)
    columns["referrer_id"] = check_referrer(store, values.referrer_id, contact_id)
    columns["owner_staff_id"] = check_known(store, "staff", values.owner_staff_id, "owner_staff_id")
    columns["channel_id"] = check_known(store, "channel", values.channel_id, "channel_id")
    numbers = _phones(store, values.phones, region, contact_id)
    others = _identities(store, values.identities, region, contact_id)
    if not (numbers or any(others.values()) or texts["wechat_id"] or texts["wechat_name"] or texts["name"]):
        raise FieldRefused("no_contact", {}, "phones")
    for number in numbers:
        identities.refuse_taken(store, "phone", number.value, contact_id, "phones")
    typed = texts["wechat_id"]
    wechat_id = wechat_key(typed)
    if wechat_id:
        identities.refuse_taken(store, "wechat", wechat_id, contact_id, "wechat_id")
    raw = typed if typed != wechat_id else ""
    return Prepared(
        columns, numbers, wechat_id, raw, check_names(values.tags), check_values(store, values.custom), others
    )


def _identities(
    store: Store, typed: Sequence[tuple[str, str]], region: str, contact_id: int | None
) -> dict[str, list[str]]:
    """Texts by kind; kinds that the contact has and that are not typed stand empty, so that they go."""
    rows = store.rows("SELECT DISTINCT kind FROM identity WHERE contact_id = ?", (contact_id,))
    found: dict[str, list[str]] = {kind: [] for (kind,) in rows if kind not in ("phone", "wechat")}
    known = {kind.key for kind in identities.kinds(store)}
    for kind, text in typed:
        if kind not in known or kind in ("phone", "wechat"):
            raise FieldRefused("not_a_choice", {"value": kind}, "identities")
        try:
            ready = identities.normal(kind, text, region)
        except FieldRefused as error:
            raise FieldRefused(error.reason, error.data, "identities") from error
        if ready is not None:
            identities.refuse_taken(store, kind, ready.value, contact_id, "identities")
            found.setdefault(kind, []).append(text)
    return found


def check_phones(store: Store, typed: tuple[str, ...], region: str, contact_id: int | None = None) -> None:
    """Check numbers as they are typed, before anything is saved; `contact_id` is who is edited. Raises FieldRefused."""
    for number in _phones(store, typed, region, contact_id):
        identities.refuse_taken(store, "phone", number.value, contact_id, "phones")


def check_birthday(text: str) -> str:
    """The canonical form of a birthday; '' for a blank. Raises FieldRefused(bad_birthday)."""
    text = text.strip()
    try:
        return birthdays.parse(text) if text else ""
    except birthdays.BadDate as error:
        raise FieldRefused("bad_birthday", {"text": text}, "birthday") from error


def check_consent(consent: str, source: str, on: str, today: str) -> dict[str, str]:
    """The three columns of consent; a yes or no without a date is today's. Raises FieldRefused."""
    check_choice("consent", consent, CONSENTS)
    if consent == "unknown":
        return {"consent": consent, "consent_source": source, "consent_on": ""}
    try:
        on = birthdays.parse_date(on.strip()) if on.strip() else today
    except birthdays.BadDate as error:
        raise FieldRefused("bad_date", {"text": on}, "consent_on") from error
    return {"consent": consent, "consent_source": source, "consent_on": on}


def check_known(store: Store, table: str, row: int | None, key: str) -> int | None:
    """The number of a row of `table` (staff | channel) when there is one. Raises FieldRefused(unknown_staff |
    unknown_channel)."""
    if row is not None and not store.value(f"SELECT 1 FROM {table} WHERE id = ?", (row,)):
        raise FieldRefused(f"unknown_{table}", {table: row}, key)
    return row


def check_referrer(store: Store, referrer_id: int | None, contact_id: int | None) -> int | None:
    """The referrer when there is such a person and no circle. Raises FieldRefused."""
    if referrer_id is None:
        return None
    if referrer_id == contact_id:
        raise FieldRefused("referrer_self", {"contact": contact_id}, "referrer_id")
    if not store.value("SELECT 1 FROM contact WHERE id = ?", (referrer_id,)):
        raise FieldRefused("unknown_contact", {"contact": referrer_id}, "referrer_id")
    if contact_id is not None and contact_id in referrers_of(store, referrer_id):
        raise FieldRefused("referrer_loop", {"contact": contact_id}, "referrer_id")
    return referrer_id


def referrers_of(store: Store, contact_id: int) -> set[int]:
    """Who brought this contact, who brought them, and so on."""
    return {
        r[0]
        for r in store.rows(
            "WITH RECURSIVE up (id) AS (SELECT referrer_id FROM contact WHERE id = ? UNION"
            " SELECT c.referrer_id FROM up JOIN contact c ON c.id = up.id WHERE c.referrer_id IS NOT NULL)"
            " SELECT id FROM up WHERE id IS NOT NULL",
            (contact_id,),
        )
    }


def _phones(
    store: Store, typed: tuple[str, ...], region: str, contact_id: int | None
) -> tuple[PreparedPhone, ...]:
    own = store.rows(
        "SELECT value, phone_kind FROM identity WHERE contact_id = ? AND kind = 'phone' ORDER BY position, id",
        (contact_id,),
    )
    found: dict[str, PreparedPhone] = {}
    for index, text in enumerate(typed):
        if not text.strip():
            continue
        # A number of one's own needs no reading, whole or masked.
        same = next((o for o in own if text.strip() in (o[0], mask(o[0])) and o[0] not in found), None)
        if same is not None:
            found[same[0]] = PreparedPhone(same[0], same[1], "")
            continue
        reading = phone.parse(text, region)
        problem = reading.problem or ("" if reading.masked is None else "not_a_number")
        if problem:
            raise FieldRefused(problem, {"text": text.strip(), "index": index}, "phones")
        for number in reading.numbers:
            plain = number.raw in (number.e164, display(number.e164, region))
            found.setdefault(
                number.e164, PreparedPhone(number.e164, number.kind, "" if plain else number.raw)
            )
    return tuple(found.values())
