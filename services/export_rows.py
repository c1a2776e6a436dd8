"""Rows of an export: read part by part, in the words of a file."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from models.store import Store
from services import export_words
from services.counter_facts import TIER
from services.custom_fields import BETWEEN, definitions
from services.masking import display, mask, mask_id
from services.money import written
from services.progress import Progress
from services.settings import shop_settings
from services.stages import LAST_BOUGHT, PURCHASES, SPENT, STAGE, activity
from services.tags import tag_list

Row = tuple[str, ...]
PART = 2_000
"""Contacts read at once: about 20 ms."""
LONGEST_CELL = 32_767

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_RISKY = (*_FORMULA, "'")

_PHONES = "(SELECT group_concat(value, ' ' ORDER BY position, id) FROM identity WHERE contact_id = c.id AND +kind = 'phone')"
_MEMBER = "(SELECT {} FROM member WHERE contact_id = c.id)"
_SQL = {
    "phone": _PHONES,
    "wechat": "(SELECT coalesce(nullif(raw, ''), value) FROM identity WHERE contact_id = c.id AND +kind = 'wechat' ORDER BY position, id LIMIT 1)",
    "channel": "(SELECT name FROM channel WHERE id = c.channel_id)",
    "owner_staff": "(SELECT name FROM staff WHERE id = c.owner_staff_id)",
    "stage": STAGE,
    "friend_since": "(SELECT min(since_on) FROM friendship WHERE contact_id = c.id AND until_on = '')",
    "tags": "(SELECT group_concat(tag_id) FROM contact_tag WHERE contact_id = c.id)",
    "do_not_contact": "CASE WHEN c.do_not_contact THEN coalesce(nullif(c.do_not_contact_reason, ''), char(1)) ELSE '' END",
    "tier": f"(SELECT coalesce(nullif(name, ''), char(1)) FROM tier WHERE id = {TIER})",
    "points": _MEMBER.format("points"),
    "principal": _MEMBER.format("principal"),
    "bonus": _MEMBER.format("bonus"),
    "growth": _MEMBER.format("growth"),
    "purchases": PURCHASES,
    "spent": SPENT,
    "last_visit": LAST_BOUGHT,
    "referrer": "(SELECT coalesce(nullif(r.name, ''), nullif(r.wechat_name, ''), (SELECT char(2) || value FROM identity"
    " WHERE contact_id = r.id AND kind = 'phone' ORDER BY position, id LIMIT 1)) FROM contact r WHERE r.id = c.referrer_id)",
}
"""Columns that are not simply one of the contact's."""
_UNGUARDED = frozenset({"phone"}) | export_words.MONEY | export_words.COUNTS
"""Our own phones and amounts: a minus begins no formula there (faults.md F41)."""
_IDENTITY = (
    "(SELECT group_concat(coalesce(nullif(raw, ''), value), '"
    + export_words.BETWEEN_PHONES
    + "' ORDER BY position, id) FROM identity WHERE contact_id = c.id AND +kind = '{}')"
)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; an import takes the apostrophe away."""
    return f"'{text}" if text.startswith(_RISKY) and text.lstrip("'").startswith(_FORMULA) else text


def _kept_apostrophes(cells: Sequence[str]) -> Sequence[str]:
    """Texts of a workbook, where no formula can form: one more apostrophe where an import would take the first away."""
    joined = BETWEEN.join(cells)
    if joined[:1] != "'" and f"{BETWEEN}'" not in joined:
        return cells
    return [guarded(cell) if cell[:1] == "'" else cell for cell in cells]


class Rows:
    """The rows of chosen columns. `full` shows whole phones; `guard` keeps CSV from holding formulas."""

    def __init__(
        self, store: Store, columns: Sequence[str], full: bool, language: str, guard: bool, today: date
    ) -> None:
        self._store, self._columns, self._today = store, columns, today
        self._full, self._language, self._guard = full, language, guard
        self._settings = shop_settings(store)
        self._region = self._settings.phone_region
        self._tags = _tag_words(store)
        self._kinds = {f"custom:{d.id}": d.kind for d in definitions(store)}
        self._identities = {key for (key,) in store.rows("SELECT key FROM identity_kind")} - {
            "phone",
            "wechat",
        }
        self.written = 0
        """How many rows were given so far."""

    def parts(self, ids: array[int], progress: Progress) -> Iterator[list[Row]]:
        """All rows, some at a time; contacts that have gone meanwhile are left out."""
        sql = (
            f"SELECT {', '.join(map(self._sql, self._columns))} FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value"
            " WHERE c.merged_into IS NULL ORDER BY j.key"
        )
        words = [self._words(c) for c in self._columns]
        for start in range(0, len(ids), PART):
            progress.step(start, len(ids), "export")
            rows = self._store.rows(sql, (json.dumps(ids[start : start + PART].tolist()),))
            if not rows:
                continue
            # Column by column: a choice or a plain text costs next to nothing.
            columns: list[Sequence[str]] = [
                cells if word is None else list(map(word, cells))
                for word, cells in zip(words, zip(*rows, strict=True), strict=True)
            ]
            columns = [
                cells if column in _UNGUARDED
                else list(map(guarded, cells)) if self._guard
                else _kept_apostrophes(cells)
                for column, cells in zip(self._columns, columns, strict=True)
            ]  # fmt: skip
            columns = [_writable(cells) for cells in columns]
            self.written += len(rows)
            yield list(zip(*columns, strict=True))
        progress.step(len(ids), len(ids), "export")

    def _sql(self, column: str) -> str:
        if column in self._identities:
            return _IDENTITY.format(column)
        if column == "activity":
            return activity(self._settings, self._today)
        if column.startswith("custom:"):
            return f"(SELECT value FROM custom_value WHERE contact_id = c.id AND field_id = {int(column.removeprefix('custom:'))})"
        return _SQL.get(column, f"c.{column}")

    def _words(self, column: str) -> Callable[[Any], str] | None:
        choices = export_words.CHOICES[self._language]
        if column == "phone":
            return self._phones
        if not self._full and (column == "wechat" or column in self._identities):
            # An id that is a mobile number all the same is left out: masked it would come back as another id.
            return lambda text: text if text and mask_id(text) == text else ""
        if column == "tags":
            return self._tag_list()
        if column in export_words.MONEY:
            return lambda fen: written(fen).replace(",", "").replace("−", "-") if fen else ""
        if column in export_words.COUNTS:
            return lambda count: str(count) if count else ""
        if column == "tier":
            basic = export_words.BASIC_TIER[self._language]
            return lambda text: basic if text == "\x01" else text or ""
        if column == "birthday":
            return lru_cache(maxsize=65536)(lambda text: export_words.birthday(text, self._language))
        if column == "do_not_contact":
            return lambda text: choices["yes_no"]["yes"] if text == "\x01" else text
        if column == "referrer":
            return lambda text: self._phones(text[1:]) if text and text[0] == "\x02" else text or ""
        if column in choices:
            return lambda code: choices[column].get(code, "")
        kind = self._kinds.get(column, "")
        if kind == "yes_no":
            return lambda code: choices["yes_no"].get(code, "")
        if kind == "choices":
            return lambda text: (text or "").replace(BETWEEN, export_words.BETWEEN_TAGS)
        may_be_null = kind or column in self._identities or column in _SQL
        return (lambda text: text or "") if may_be_null else None

    def _phones(self, numbers: str | None) -> str:
        if not numbers:
            return ""
        region = self._region
        if " " not in numbers:
            return display(numbers, region) if self._full else mask(numbers)
        found = [display(n, region) if self._full else mask(n) for n in numbers.split(" ")]
        return export_words.BETWEEN_PHONES.join(found)

    def _tag_list(self) -> Callable[[str | None], str]:
        places = {tag: place for place, tag in enumerate(self._tags)}

        @lru_cache(maxsize=65536)
        def listed(ids: str | None) -> str:
            chosen = sorted(map(int, ids.split(",")), key=places.__getitem__) if ids else []
            return export_words.BETWEEN_TAGS.join(self._tags[tag] for tag in chosen)

        return listed


def _tag_words(store: Store) -> dict[int, str]:
    """What each tag is called, so that an import finds it again."""
    return {tag.id: tag.text for tag in tag_list(store)}


def _writable(cells: Sequence[str]) -> Sequence[str]:
    """Without what a sheet can't hold."""
    if _UNWRITABLE.search("".join(cells)) is None and len(max(cells, key=len)) <= LONGEST_CELL:
        return cells
    return [_UNWRITABLE.sub("", cell)[:LONGEST_CELL] for cell in cells]
