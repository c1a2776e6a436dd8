"""Two contacts side by side: what the merged one will have in each field, and which of the two may be chosen instead.

The newest value that is not empty wins; of channel and who looks after the contact the first one, of texts both stay, and
a refusal or a wish to be left alone is never lifted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from models.store import Store
from services.contact_input import LONGEST
from services.errors import FieldRefused, Refused
from services.search_index import name_key

Takes = Literal["same", "winner", "loser", "both"]

NEWEST = ("name", "wechat_name", "gender", "birthday", "address", "area", "consent", "follow_state")
FIRST = ("owner_staff_id", "channel_id", "referrer_id")
"""Of whom the shop has known for longer: who brought a person is not changed by meeting them again."""
JOINED = {"remark": "；", "notes": "\n"}
LOCKED = ("do_not_contact",)
KEYS = ("name", "wechat_name", "gender", "birthday", "area", "address", "channel_id", "owner_staff_id", "referrer_id",
        "consent", "do_not_contact", "follow_state", "remark", "notes")  # fmt: skip
"""The fields in the order in which they are shown."""
TOGETHER: Mapping[str, tuple[str, ...]] = {
    "consent": ("consent", "consent_source", "consent_on"),
    "do_not_contact": ("do_not_contact", "do_not_contact_reason"),
}
"""What is one fact: the columns that go with a field."""
_EMPTY: Mapping[str, Any] = {
    "consent": "unknown", "follow_state": "pending", "owner_staff_id": None, "channel_id": None, "referrer_id": None,
    "do_not_contact": 0,
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One field of two contacts: `key` a column or `custom:<field>`, the values as stored, whose is taken when nobody
    chooses, and whether somebody may."""

    key: str
    winner: Any
    loser: Any
    takes: Takes
    may_choose: bool = False


@dataclass(frozen=True)
class Plan:
    """What a merge of `loser` into `winner` will do to the winner's fields: `lines` in the order in which they are
    shown; `earliest_on` and `latest_reply_on` are business dates."""

    winner: int
    loser: int
    lines: tuple[Line, ...]
    earliest_on: str
    latest_reply_on: str
    winner_row: Mapping[str, Any] = field(default_factory=dict)
    loser_row: Mapping[str, Any] = field(default_factory=dict)

    def takes(self, choices: Mapping[str, str]) -> dict[str, str]:
        """Whose value each field gets. A choice where none is left is not heard. Raises FieldRefused: unknown_field,
        not_a_choice."""
        known = {line.key: line for line in self.lines}
        for key, choice in choices.items():
            if key not in known and key not in KEYS and not key.startswith("custom:"):
                raise FieldRefused("unknown_field", {"field": key}, key)
            if choice not in ("winner", "loser"):
                raise FieldRefused("not_a_choice", {"value": choice}, key)
        return {
            key: choices.get(key, line.takes) if line.may_choose else line.takes
            for key, line in known.items()
        }

    def columns(self, takes: Mapping[str, str]) -> dict[str, Any]:
        """The columns of the winner that a merge sets, without those that stay as they are."""
        found: dict[str, Any] = {"added_on": self.earliest_on, "last_reply_on": self.latest_reply_on}
        for line in self.lines:
            if line.key.startswith("custom:"):
                continue
            if takes[line.key] == "loser":
                found |= {column: self.loser_row[column] for column in TOGETHER.get(line.key, (line.key,))}
            elif takes[line.key] == "both":
                found[line.key] = joined(line.key, line.winner, line.loser)
        if "name" in found:
            found["name_key"] = name_key(found["name"])
        return {column: value for column, value in found.items() if value != self.winner_row[column]}


def plan(store: Store, winner: int, loser: int) -> Plan:
    """Compare two contacts. Raises Refused: unknown_contact, merge_self, already_merged (data: contact, into, name),
    merge_trashed (data: contact, name)."""
    mine, theirs = mergeable(store, winner, loser)
    mine_at, theirs_at = _written_at(store, winner, mine), _written_at(store, loser, theirs)
    elder = "winner" if (mine["added_on"], mine["id"]) <= (theirs["added_on"], theirs["id"]) else "loser"
    younger: Takes = "winner" if (mine["created_at"], winner) > (theirs["created_at"], loser) else "loser"

    def newest(key: str) -> Takes:
        mine_on, theirs_on = (at.get(key, at[""]) for at in (mine_at, theirs_at))
        if mine_on == theirs_on:
            return younger
        return "winner" if mine_on > theirs_on else "loser"

    lines = []
    for key in KEYS:
        lines.append(_line(key, mine, theirs, newest(key), "winner" if elder == "winner" else "loser"))
    lines.extend(_custom_lines(store, winner, loser, younger))
    replies = max(mine["last_reply_on"], theirs["last_reply_on"])
    earliest = min(mine["added_on"], theirs["added_on"])
    return Plan(winner, loser, tuple(lines), earliest, replies, mine, theirs)


def mergeable(store: Store, winner: int, loser: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The rows of two contacts that may become one. Raises as `plan`."""
    if winner == loser:
        raise Refused("merge_self", {"contact": winner})
    rows = []
    for contact in (winner, loser):
        cursor = store.db.execute_sql("SELECT * FROM contact WHERE id = ?", (contact,))
        names = [column[0] for column in cursor.description]
        values = cursor.fetchone()
        if values is None:
            raise Refused("unknown_contact", {"contact": contact})
        row = dict(zip(names, values, strict=True))
        data = {"contact": contact, "name": row["name"] or row["wechat_name"]}
        if row["merged_into"] is not None:
            raise Refused("already_merged", {**data, "into": row["merged_into"]})
        if row["deleted_at"] is not None:
            raise Refused("merge_trashed", data)
        rows.append(row)
    return rows[0], rows[1]


def joined(key: str, mine: str, theirs: str) -> str:
    """Both texts, what is in the other already only once."""
    parts = [mine] if theirs in mine else [theirs] if mine in theirs else [mine, theirs]
    return JOINED[key].join(part for part in parts if part)


def _line(key: str, mine: Mapping[str, Any], theirs: Mapping[str, Any], newest: Takes, elder: Takes) -> Line:
    a, b, empty = mine[key], theirs[key], _EMPTY.get(key, "")
    if key == "do_not_contact":
        # A wish to be left alone stands, with its reason; the winner's where both have one.
        other = bool(b) and not (a and mine["do_not_contact_reason"])
        same = bool(a) == bool(b) and not (other and theirs["do_not_contact_reason"])
        return Line(key, a, b, "same" if same else "loser" if other else "winner")
    if key == "referrer_id":
        a, b = (None if value in (mine["id"], theirs["id"]) else value for value in (a, b))
    if a == b:
        if key == "consent" and a != empty and mine["consent_on"] != theirs["consent_on"]:
            return Line(key, a, b, "winner" if mine["consent_on"] > theirs["consent_on"] else "loser")
        return Line(key, a, b, "same")
    if empty in (a, b):
        return Line(key, a, b, "loser" if a == empty else "winner")
    if key in JOINED:
        if len(joined(key, a, b)) <= LONGEST[key]:
            return Line(key, a, b, "both")
        return Line(
            key, a, b, newest, True
        )  # both would be too long: one is chosen, the other stays with the old number
    if key == "consent" and "no" in (a, b):
        return Line(key, a, b, "winner" if a == "no" else "loser")
    if key == "birthday" and a[-5:] == b[-5:] and (a[0] == "L") == (b[0] == "L") and len(a) != len(b):
        return Line(
            key, a, b, "winner" if len(a) > len(b) else "loser", True
        )  # the same day, of one with its year
    return Line(key, a, b, elder if key in FIRST else newest, True)


def _custom_lines(store: Store, winner: int, loser: int, younger: Takes) -> list[Line]:
    """The shop's own fields in which one of the two has something."""
    found = store.rows(
        "SELECT f.id, coalesce(a.value, ''), coalesce(b.value, ''), p.at, q.at FROM custom_field f"
        " LEFT JOIN custom_value a ON a.field_id = f.id AND a.contact_id = ?"
        " LEFT JOIN custom_value b ON b.field_id = f.id AND b.contact_id = ?"
        " LEFT JOIN operation p ON p.id = a.created_op LEFT JOIN operation q ON q.id = b.created_op"
        " WHERE a.value IS NOT NULL OR b.value IS NOT NULL ORDER BY f.position, f.id",
        (winner, loser),
    )
    lines = []
    for number, mine, theirs, mine_at, theirs_at in found:
        key = f"custom:{number}"
        if mine == theirs:
            lines.append(Line(key, mine, theirs, "same"))
        elif not mine or not theirs:
            lines.append(Line(key, mine, theirs, "winner" if mine else "loser"))
        else:
            mine_at, theirs_at = (
                max(at, _value_written_at(store, who, number))
                for at, who in ((mine_at, winner), (theirs_at, loser))
            )
            newest: Takes = younger if mine_at == theirs_at else "winner" if mine_at > theirs_at else "loser"
            lines.append(Line(key, mine, theirs, newest, True))
    return lines


_STANDING = "o.root_id IS NULL AND o.state != 'undone'"


def _written_at(store: Store, contact: int, row: Mapping[str, Any]) -> dict[str, int]:
    """When each column got its value by an act that stands, UTC seconds; '' = when the contact was made."""
    found = dict(
        store.rows(
            "SELECT j.key, max(o.at) FROM change x JOIN operation o ON o.id = x.operation_id JOIN json_each(x.after) j"
            f" WHERE x.contact_id = ? AND x.tbl = 'contact' AND x.before IS NOT NULL AND {_STANDING} GROUP BY j.key",
            (contact,),
        )
    )
    return {**found, "": int(row["created_at"])}


def _value_written_at(store: Store, contact: int, number: int) -> int:
    return int(
        store.value(
            "SELECT coalesce(max(o.at), 0) FROM change x JOIN operation o ON o.id = x.operation_id WHERE x.contact_id = ?"
            f" AND x.tbl = 'custom_value' AND x.row_key = ? AND x.after IS NOT NULL AND {_STANDING}",
            (contact, number),
        )
    )
