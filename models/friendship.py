"""Who is whose friend in the chat app, and the work of becoming so."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.channel import Channel
from models.contact import Contact
from models.operation import Operation
from models.staff import Staff


class StaffAccount(Row):
    """A chat account of somebody in the shop. `kind` is personal | wecom. Asks of a business day: `daily_cap` are dealt,
    from `warn_at` on the program warns, `red_at` are never passed."""

    id = AutoIncrementField()
    staff = link(Staff, "staff_id", index=True)
    kind = TextField(default="personal")
    name = TextField(default="")
    daily_cap = IntegerField(default=20)
    warn_at = IntegerField(default=30)
    red_at = IntegerField(default=60)
    active = BooleanField(default=True)
    position = IntegerField(default=0)
    created = link(Operation, "created_op", null=True)


class Friendship(Row):
    """A contact and an account were friends from `since_on` until `until_on` (business dates, '' = they still are).

    `state` is friend | deleted (by the contact) | blocked | removed (by us); `how` scan | number | group | card |
    video_channel | referral | ''. A new friendship after an end is a new row.
    """

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    account = link(StaffAccount, "account_id")
    state = TextField(default="friend")
    how = TextField(default="")
    since_on = TextField()
    until_on = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = (
            (("contact_id", "until_on", "since_on"), False),
            SQL(
                "CREATE UNIQUE INDEX friendship_live ON friendship (contact_id, account_id) WHERE until_on = ''"
            ),
            SQL("CREATE INDEX friendship_account ON friendship (account_id, since_on)"),
            SQL("CREATE INDEX friendship_since ON friendship (since_on, contact_id)"),
        )


class FriendTask(Row):
    """The work of adding a contact as a friend. `state` is unassigned | to_add | requested | friend | refused | not_found.

    `due_on` is the business date it was dealt for; `requested_on` and `answered_on` when it was asked and answered (a
    refused one without `answered_on` got no answer, and may be followed by a row that waits anew);
    `decided_at` UTC seconds of the last state. `source` is import:<batch> | segment:<id> | list. At most one is open.
    """

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    account = link(StaffAccount, "account_id", null=True)
    state = TextField(default="unassigned")
    due_on = TextField(default="")
    requested_on = TextField(default="")
    answered_on = TextField(default="")
    reminded_on = TextField(default="")
    decided_at = IntegerField(default=0)
    source = TextField(default="list")
    position = IntegerField(default=0)
    created = link(Operation, "created_op")

    class Meta:
        indexes = (
            SQL(
                "CREATE UNIQUE INDEX friend_task_open ON friend_task (contact_id)"
                " WHERE state IN ('unassigned', 'to_add', 'requested')"
            ),
            SQL("CREATE INDEX friend_task_state ON friend_task (state, account_id, due_on)"),
            SQL("CREATE INDEX friend_task_requested ON friend_task (requested_on) WHERE requested_on != ''"),
        )


class Registration(Row):
    """A newcomer taken down at a channel, and to whom it was dealt (null = nobody was on duty)."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    channel = link(Channel, "channel_id")
    staff = link(Staff, "staff_id", null=True)
    on_date = TextField()
    at = IntegerField()
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("channel_id", "on_date"), False),)
