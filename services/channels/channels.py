"""Channels: made, read, changed, put away and put in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from models.store import Store
from services.birthdays import BadDate, parse_date
from services.changes import Changes
from services.channels import duty
from services.channels.duty import DutyInput
from services.contact_input import check_choice, clean_line, clean_lines
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.qr import MOST_BYTES
from services.tag_uses import asked_by
from services.tagging import refuse_clash
from services.tags import COLOUR, TagOf, ensure_tags, tag_texts

KINDS = ("store", "ad", "content", "offline", "event", "live", "referral", "import")
CODE_MODES = ("live", "per_staff")
LONGEST = {"name": 60, "hook": 200, "welcome": 2_000, "url": 2_000, "poster_title": 60, "poster_line": 120}
_DATES = ("begins_on", "ends_on", "url_expires_on")
_DUTY = ("staff_id", "weekdays", "from_at", "until_at", "daily_cap", "spare", "url", "url_expires_on")


@dataclass(frozen=True)
class ChannelInput:
    """A channel as typed. `tags` are texts as `services.tags` reads them; dates as people write them, '' = none; `on_duty`
    in order, `duty` how newcomers are dealt (in_turn | random). See models/channel.py for the rest."""

    name: str = ""
    kind: str = "store"
    hook: str = ""
    welcome: str = ""
    code_mode: str = "live"
    url: str = ""
    url_expires_on: str = ""
    duty: str = "in_turn"
    begins_on: str = ""
    ends_on: str = ""
    poster_title: str = ""
    poster_line: str = ""
    tags: tuple[str, ...] = ()
    on_duty: tuple[DutyInput, ...] = ()


COLUMNS = tuple(f.name for f in fields(ChannelInput) if f.name not in ("tags", "on_duty"))
"""The columns of a channel that a person types."""


@dataclass(frozen=True)
class OnDuty:
    """A line of the list of who is on duty, with the person's name, whether they still work here, and how many newcomers
    they were dealt here on the business date asked for."""

    line: DutyInput
    staff: str
    active: bool
    today: int


@dataclass(frozen=True)
class Channel:
    """A channel as it is stored. `values` is what an editor starts from; `used` = something hangs on it."""

    id: int
    values: ChannelInput
    archived: bool
    tags: tuple[TagOf, ...]
    on_duty: tuple[OnDuty, ...]
    used: bool


@dataclass(frozen=True)
class ChannelInfo:
    """A channel in a list. `ends_on` is the sooner of the end of the channel and of its link ('' = neither)."""

    id: int
    name: str
    kind: str
    hook: str
    begins_on: str
    ends_on: str
    archived: bool
    has_code: bool


def channels(store: Store, *, archived: bool = True) -> list[ChannelInfo]:
    """All channels in their order, those put away last or left out."""
    return [
        ChannelInfo(i, name, kind, hook, begins, min((d for d in (ends, expires) if d), default=""), gone, bool(code))
        for i, name, kind, hook, begins, ends, expires, gone, code in store.rows(
            "SELECT id, name, kind, hook, begins_on, ends_on, CASE code_mode WHEN 'live' THEN url_expires_on ELSE"
            " coalesce((SELECT min(url_expires_on) FROM channel_duty d WHERE d.channel_id = c.id AND url_expires_on != ''),"
            " '') END, archived_at IS NOT NULL, CASE code_mode WHEN 'live' THEN url != '' ELSE"
            " EXISTS (SELECT 1 FROM channel_duty d WHERE d.channel_id = c.id AND url != '') END"
            " FROM channel c WHERE ? OR archived_at IS NULL ORDER BY archived_at IS NOT NULL, position, id",
            (archived,),
        )
    ]  # fmt: skip


def channel(store: Store, channel_id: int, today: str = "") -> Channel:
    """One channel; `today` is the business date whose newcomers are counted. Raises Refused(unknown_channel)."""
    row = store.row(f"SELECT {', '.join(COLUMNS)}, archived_at FROM channel WHERE id = ?", (channel_id,))
    if row is None:
        raise Refused("unknown_channel", {"channel": channel_id})
    tags = tags_of(store, channel_id)
    lines = duty.lines_of(store, channel_id)
    people = staff(store)
    dealt = duty.dealt_on(store, channel_id, today)
    values = ChannelInput(
        **dict(zip(COLUMNS, row, strict=False)),
        tags=tuple(t.text for t in tags),
        on_duty=tuple(lines),
    )
    on_duty = tuple(OnDuty(one, *people[one.staff_id], dealt.get(one.staff_id, 0)) for one in lines)
    return Channel(channel_id, values, row[-1] is not None, tags, on_duty, bool(_uses(store, channel_id)))


def tags_of(store: Store, channel_id: int) -> tuple[TagOf, ...]:
    """What everybody gets who comes through a channel."""
    texts = tag_texts(store)
    return tuple(
        TagOf(number, name, colour, texts[number])
        for number, name, colour in store.rows(
            f"SELECT t.id, t.name, {COLOUR} FROM channel_tag x JOIN tag t ON t.id = x.tag_id"
            " JOIN tag_group g ON g.id = t.group_id WHERE x.channel_id = ? ORDER BY x.id",
            (channel_id,),
        )
    )


def staff(store: Store) -> dict[int, tuple[str, bool]]:
    """Everybody who works or worked here by id: their name ('' = none yet) and whether they still do."""
    return {
        number: (name, bool(active))
        for number, name, active in store.rows("SELECT id, name, active FROM staff ORDER BY id")
    }


def find_channel(store: Store, name: str) -> int:
    """The id of the channel of that name. Raises Refused: no_channel (data: channel, channels in use), no_channels_yet,
    channel_archived."""
    wanted = _folded(name)
    known = channels(store)
    for one in known:
        if _folded(one.name) == wanted:
            if one.archived:
                raise Refused("channel_archived", {"name": one.name})
            return one.id
    names = [one.name for one in known if not one.archived]
    if not names:
        raise Refused("no_channels_yet", {"channel": name[:60]})
    raise Refused("no_channel", {"channel": name[:60], "channels": ", ".join(names)})


def create(store: Store, act: Act, values: ChannelInput) -> Changes:
    """Make a channel at the end of the list; the receipt holds its `id`.

    Raises FieldRefused: blank, too_long_text, name_taken, not_a_choice, bad_date, dates_reversed, code_too_long, those of
    tags (tags_exclude too) and of `duty.checked`; those of a code of one person name the `staff`.
    """

    def body(journal: Journal) -> Mapping[str, Any]:
        made = add(journal, values)
        return {"id": made, "label": {"channel": made}}

    return perform(store, act, "create_channel", {"name": _name(values.name)}, asdict(values), body)


def add(journal: Journal, values: ChannelInput) -> int:
    """Make a channel within an operation: its id. Raises as `create`."""
    store = journal.store
    columns = _columns(store, values, None)
    lines = _lines(store, values.on_duty)
    position = store.value("SELECT coalesce(max(position) + 1, 0) FROM channel")
    made = journal.insert("channel", {**columns, "position": position, "archived_at": None})
    for tag in _tags(journal, values):
        journal.insert("channel_tag", {"channel_id": made, "tag_id": tag})
    for place, line in enumerate(lines):
        journal.insert("channel_duty", _row(made, line, place))
    return made


def edit(
    store: Store, act: Act, channel_id: int, values: ChannelInput, before: ChannelInput | None = None
) -> Changes:
    """Make a channel what `values` say; what the form left as it was `before` stays as it is by now. Who was registered
    already keeps tags and staff. Raises FieldRefused as `create`, Refused(unknown_channel)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        now = channel(store, channel_id).values
        began = now if before is None else before
        columns = _columns(store, values, channel_id)
        begun = asdict(began)
        journal.update(
            "channel", {c: v for c, v in columns.items() if v != begun[c]}, "id = ?", (channel_id,)
        )
        if values.tags != began.tags:
            _change_tags(journal, channel_id, values)
        if values.on_duty != began.on_duty:
            _change_duty(journal, channel_id, _lines(store, values.on_duty))
        return {"id": channel_id}

    payload = [channel_id, asdict(values), None if before is None else asdict(before)]
    label = {"channel": channel_id, "name": _name(values.name)}
    return perform(store, act, "edit_channel", label, payload, body)


def set_archived(store: Store, act: Act, channel_id: int, archived: bool) -> Changes:
    """Put a channel away (no newcomers, no code to hand out), or take it back. Raises Refused(unknown_channel)."""

    def body(journal: Journal) -> None:
        # Only where it differs: a second one must not give it another date.
        journal.update(
            "channel",
            {"archived_at": act.at if archived else None},
            "id = ? AND (archived_at IS NULL) = ?",
            (channel_id, archived),
        )

    label = {"channel": channel_id, "name": channel_name(store, channel_id)}
    kind = "archive_channel" if archived else "reopen_channel"
    return perform(store, act, kind, label, [channel_id, archived], body)


def delete(store: Store, act: Act, channel_id: int) -> Changes:
    """Delete a channel that nothing hangs on. Raises Refused: unknown_channel, channel_used (data: name, and how many
    people, registrations, costs, reach, feedback, rules, segments)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        name = channel_name(store, channel_id)
        if used := _uses(store, channel_id):
            raise Refused("channel_used", {"name": name, **used})
        for table in ("channel_tag", "channel_duty"):
            journal.delete(table, "channel_id = ?", (channel_id,))
        journal.delete("channel", "id = ?", (channel_id,))
        return {"label": {"name": name}}

    return perform(store, act, "delete_channel", {}, channel_id, body)


def reorder(store: Store, act: Act, ids: Sequence[int]) -> Changes:
    """Put channels into this order; those not named follow as they stood."""

    def body(journal: Journal) -> None:
        rest = [one.id for one in channels(store) if one.id not in ids]
        for position, one in enumerate((*ids, *rest)):
            journal.update("channel", {"position": position}, "id = ?", (one,))

    return perform(store, act, "reorder_channels", {}, list(ids), body)


def channel_name(store: Store, channel_id: int) -> str:
    """What a channel is called. Raises Refused(unknown_channel)."""
    name = store.value("SELECT name FROM channel WHERE id = ?", (channel_id,))
    if name is None:
        raise Refused("unknown_channel", {"channel": channel_id})
    return str(name)


def read_date(text: str, key: str) -> str:
    """YYYY-MM-DD of a date as people write it, '' of a blank. Raises FieldRefused(bad_date)."""
    try:
        return parse_date(text) if text.strip() else ""
    except BadDate as error:
        raise FieldRefused("bad_date", {"text": text[:40]}, key) from error


def check_code(text: str, key: str = "url") -> str:
    """A link as a QR code can hold it. Raises FieldRefused(code_too_long, data: most, length in bytes)."""
    link = clean_line(text)
    length = len(link.encode())
    most = min(LONGEST["url"], MOST_BYTES["m"])
    if length > most:
        raise FieldRefused("code_too_long", {"most": f"{most:,}", "length": f"{length:,}"}, key)
    return link


def _uses(store: Store, channel_id: int) -> dict[str, int]:
    """What hangs on a channel; empty where nothing does."""
    found = {
        "people": "SELECT count(*) FROM contact WHERE channel_id = ?",
        "registrations": "SELECT count(*) FROM registration WHERE channel_id = ?",
        "costs": "SELECT count(*) FROM channel_cost WHERE channel_id = ?",
        "reach": "SELECT count(*) FROM channel_reach WHERE channel_id = ?",
        "feedback": "SELECT count(*) FROM feedback WHERE channel_id = ?",
        "rules": (
            "SELECT count(*) FROM auto_rule r, json_each(r.arguments, '$.channels') j WHERE r.archived_at IS NULL"
            " AND j.value = ?"
        ),
    }
    counts = {key: int(store.value(sql, (channel_id,))) for key, sql in found.items()}
    counts["segments"] = len(asked_by(store, "channel", channel_id))
    return {key: count for key, count in counts.items() if count}


def _name(text: str) -> str:
    return " ".join(clean_line(unicodedata.normalize("NFKC", text)).split())[: LONGEST["name"]]


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def _columns(store: Store, values: ChannelInput, channel_id: int | None) -> dict[str, Any]:
    """The checked columns of a channel."""
    columns: dict[str, Any] = {key: getattr(values, key) for key in COLUMNS}
    columns["name"] = " ".join(clean_line(unicodedata.normalize("NFKC", values.name)).split())
    columns["welcome"] = clean_lines(values.welcome)
    for key in ("hook", "poster_title", "poster_line"):
        columns[key] = clean_line(columns[key])
    columns["url"] = check_code(values.url)
    for key, most in LONGEST.items():
        if len(columns[key]) > most:
            raise FieldRefused("too_long_text", {"most": most, "length": len(columns[key])}, key)
    if not columns["name"]:
        raise FieldRefused("blank", {}, "name")
    folded = _folded(columns["name"])
    for other, name in store.rows("SELECT id, name FROM channel WHERE id IS NOT ?", (channel_id,)):
        if _folded(name) == folded:
            raise FieldRefused("name_taken", {"name": name, "channel": other}, "name")
    for key, choices in (("kind", KINDS), ("code_mode", CODE_MODES), ("duty", duty.WAYS)):
        check_choice(key, columns[key], choices)
    for key in _DATES:
        columns[key] = read_date(columns[key], key)
    if columns["begins_on"] and columns["ends_on"] and columns["begins_on"] > columns["ends_on"]:
        raise FieldRefused(
            "dates_reversed", {"from": columns["begins_on"], "until": columns["ends_on"]}, "ends_on"
        )
    return columns


def _lines(store: Store, lines: Sequence[DutyInput]) -> list[DutyInput]:
    known = {staff for (staff,) in store.rows("SELECT id FROM staff")}
    made = []
    for one in lines:
        ready = duty.checked(one, known)
        try:
            url = check_code(one.url, "duty_url")
            expires_on = read_date(one.url_expires_on, "duty_url_expires_on")
        except FieldRefused as error:
            error.data["staff"] = one.staff_id  # each has a code: whose it is
            raise
        made.append(replace(ready, url=url, url_expires_on=expires_on))
    return made


def _tags(journal: Journal, values: ChannelInput) -> list[int]:
    tags = ensure_tags(journal, values.tags)
    refuse_clash(journal.store, tags)
    return tags


def _change_tags(journal: Journal, channel_id: int, values: ChannelInput) -> None:
    wanted = _tags(journal, values)
    known = [
        t for (t,) in journal.store.rows("SELECT tag_id FROM channel_tag WHERE channel_id = ?", (channel_id,))
    ]
    for tag in known:
        if tag not in wanted:
            journal.delete("channel_tag", "channel_id = ? AND tag_id = ?", (channel_id, tag))
    for tag in wanted:
        if tag not in known:
            journal.insert("channel_tag", {"channel_id": channel_id, "tag_id": tag})


def _row(channel_id: int, line: DutyInput, position: int) -> dict[str, Any]:
    values = {key: getattr(line, key) for key in _DUTY}
    return {**values, "spare": int(line.spare), "channel_id": channel_id, "position": position}


def _change_duty(journal: Journal, channel_id: int, wanted: Sequence[DutyInput]) -> None:
    """Lines keep their row, so that an undo puts back what was changed and not the list."""
    known = {
        row
        for (row,) in journal.store.rows("SELECT id FROM channel_duty WHERE channel_id = ?", (channel_id,))
    }
    kept = {line.id for line in wanted if line.id in known}
    for row in known - kept:
        journal.delete("channel_duty", "id = ?", (row,))
    for position, line in enumerate(wanted):
        if line.id in kept:
            journal.update("channel_duty", _row(channel_id, line, position), "id = ?", (line.id,))
        else:
            journal.insert("channel_duty", _row(channel_id, line, position))
