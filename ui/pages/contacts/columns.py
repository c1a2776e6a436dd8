"""The columns of the list of contacts, and how a row's cells are made from what the service answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from services.clock import zone
from services.stages import activity_of
from ui import tier_words
from ui.moments import day_words
from ui.pages.contacts import words
from ui.tables.columns import Cell, Column, Kind, Tag

if TYPE_CHECKING:
    from services.contact_rows import ContactRow
    from services.settings import ShopSettings

_FOLLOW_KINDS: Final = {"pending": "neutral", "following": "slate", "won": "accent", "no_interest": "neutral"}
STAGE_KINDS: Final = {
    "lead": "neutral", "added": "slate", "engaged": "slate", "first_order": "accent", "repeat": "accent",
}  # fmt: skip
_ACTIVITY_KINDS: Final = {"active": "accent", "dormant": "warn", "lost": "neutral"}
_CONSENT_KINDS: Final = {"unknown": "neutral", "yes": "accent", "no": "warn"}


def columns() -> list[Column]:
    """All columns in their first order; the hidden ones are chosen in the columns panel."""
    return [
        Column("name", words.field("name"), Kind.NAME, 160, least=132),
        Column("phone", words.field("phone"), Kind.TEXT, 128, tone="ink2"),
        Column("tags", words.field("tags"), Kind.CHIPS, 176, least=96, stretch=True),
        Column("gender", words.field("gender"), Kind.TEXT, 76, hidden=True),
        Column("tier", words.field("tier"), Kind.STATUS, 92, least=76),
        Column("points", words.field("points"), Kind.NUMBER, 84, least=70, spare=1),
        Column("stored", words.field("stored"), Kind.MONEY, 104, least=84),
        Column("spent", words.field("spent"), Kind.MONEY, 116, least=96, bold=True),
        Column("last_visit", words.field("last_visit"), Kind.DATE, 112, least=106),
        Column("birthday", words.field("birthday"), Kind.TEXT, 116, hidden=True),
        Column("area", words.field("area"), Kind.TEXT, 104, hidden=True),
        Column("follow_state", words.field("follow_state"), Kind.STATUS, 106, hidden=True),
        Column("consent", words.field("consent"), Kind.STATUS, 106, hidden=True),
        Column("wechat_name", words.field("wechat_name"), Kind.TEXT, 130, hidden=True),
        Column("remark", words.field("remark"), Kind.TEXT, 160, hidden=True),
        Column("address", words.field("address"), Kind.TEXT, 180, hidden=True),
        Column("stage", words.field("stage"), Kind.STATUS, 96, hidden=True),
        Column("owner", words.field("owner"), Kind.TEXT, 104, hidden=True),
        Column("channel", words.field("channel"), Kind.TEXT, 120, hidden=True),
        Column("friend_since", words.field("friend_since"), Kind.DATE, 116, hidden=True),
        Column("last_reply_on", words.field("last_reply_on"), Kind.DATE, 106, hidden=True),
        Column("activity", words.field("activity"), Kind.STATUS, 92, sortable=False, hidden=True),
        Column("added_on", words.field("added_on"), Kind.DATE, 108, hidden=True),
        Column("deleted_at", words.field("deleted_at"), Kind.DATE, 150, hidden=True),
    ]


def custom_column(field_id: int, name: str) -> Column:
    """The column of a custom field; lists are not sorted by it."""
    return Column(f"custom:{field_id}", name, Kind.TEXT, 120, sortable=False, hidden=True)


@dataclass(frozen=True)
class Cells:
    """Makes the cells of a row; `today` and the settings word the dates, `kinds` are those of the custom fields."""

    keys: Sequence[str]
    today: date
    settings: ShopSettings
    kinds: dict[int, str]

    def of(self, row: ContactRow) -> tuple[Any, ...]:
        """One value per column."""
        return tuple(self._cell(key, row) for key in self.keys)

    def _cell(self, key: str, row: ContactRow) -> Any:
        if key == "name":
            return words.called(row.display)
        if key == "phone":
            more = f" +{row.more_phones}" if row.more_phones else ""
            return row.phone + more
        if key == "tags":
            alone = [Tag(words.field("do_not_contact"), "danger")] if row.do_not_contact else []
            return alone + [Tag(name, colour) for name, colour in row.tags]
        if key == "follow_state":
            return Tag(words.follow_state(row.follow_state), _FOLLOW_KINDS.get(row.follow_state, "neutral"))
        if key == "consent":
            return Tag(words.consent(row.consent), _CONSENT_KINDS.get(row.consent, "neutral"))
        if key == "stage":
            return Tag(words.stage(row.stage), STAGE_KINDS.get(row.stage, "neutral"))
        if key == "activity":
            found = activity_of(row.heard_of, self.settings, self.today)
            return Tag(words.activity(found), _ACTIVITY_KINDS[found])
        if key == "tier":
            return None if row.tier is None else Tag(tier_words.name(row.tier[0]), row.tier[1])
        if key == "points":
            return None if row.tier is None else row.points
        if key in ("stored", "spent"):
            return getattr(row, key)
        if key in ("added_on", "friend_since", "last_reply_on", "last_visit"):
            day = getattr(row, key)
            return Cell(words.iso_day(day, self.today), day) if day else ""
        if key == "deleted_at":
            if row.deleted_at is None:
                return ""
            # After midnight the calendar is a day ahead of the shop until the day ends.
            day = datetime.fromtimestamp(row.deleted_at, zone(self.settings.time_zone)).date()
            return day_words(min(day, self.today), self.today)
        if key.startswith("custom:"):
            number = int(key.removeprefix("custom:"))
            return words.custom(self.kinds.get(number, "text"), row.custom.get(number, ""))
        if key == "birthday":
            return Cell(words.birthday_short(row.birthday), words.birthday(row.birthday))
        return words.value(key, str(getattr(row, key)))
