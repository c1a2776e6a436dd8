"""Where customers come from: channels, who is on duty for them, what they cost and whom they reached."""

from __future__ import annotations

from peewee import BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.operation import Operation
from models.staff import Staff


class Channel(Row):
    """A channel (活码). `kind` is ad | content | store | offline | event | live | referral | import.

    `hook` is what a newcomer gets, `welcome` the text with {placeholders}. `code_mode` live (one link that turns by
    itself) | per_staff (each on duty has a code); `url` is the live one, valid until `url_expires_on`. `duty` deals
    in_turn | random. `begins_on` and `ends_on` '' = no limit. `archived_at` (UTC seconds) = no longer in use.
    """

    id = AutoIncrementField()
    name = TextField(unique=True)
    kind = TextField(default="store")
    hook = TextField(default="")
    welcome = TextField(default="")
    code_mode = TextField(default="live")
    url = TextField(default="")
    url_expires_on = TextField(default="")
    duty = TextField(default="in_turn")
    begins_on = TextField(default="")
    ends_on = TextField(default="")
    poster_title = TextField(default="")
    poster_line = TextField(default="")
    position = IntegerField(default=0)
    archived_at = IntegerField(null=True)
    created = link(Operation, "created_op")


class ChannelDuty(Row):
    """Somebody on duty for a channel: `weekdays` digits 1 (Monday) to 7, from `from_at` to before `until_at` (HH:MM, a
    later end than 24:00 is none), at most `daily_cap` newcomers a business day (0 = no cap). A `spare` takes those whom nobody else can.
    With codes per staff `url` is this one's."""

    id = AutoIncrementField()
    channel = link(Channel, "channel_id", index=True)
    staff = link(Staff, "staff_id")
    weekdays = TextField(default="1234567")
    from_at = TextField(default="00:00")
    until_at = TextField(default="24:00")
    daily_cap = IntegerField(default=0)
    spare = BooleanField(default=False)
    url = TextField(default="")
    url_expires_on = TextField(default="")
    position = IntegerField(default=0)
    created = link(Operation, "created_op")


class ChannelCost(Row):
    """Money (fen) spent on a channel from one business date to another, both included, spread evenly."""

    id = AutoIncrementField()
    channel = link(Channel, "channel_id")
    from_on = TextField()
    until_on = TextField()
    amount = IntegerField()
    what = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("channel_id", "from_on"), False),)


class ChannelReach(Row):
    """People whom a channel reached on a business date, as somebody read it elsewhere."""

    id = AutoIncrementField()
    channel = link(Channel, "channel_id")
    on_date = TextField()
    people = IntegerField()
    note = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("channel_id", "on_date"), False),)
