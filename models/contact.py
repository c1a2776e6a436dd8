"""A customer and the numbers and names by which the shop knows them."""

from __future__ import annotations

from peewee import SQL, BooleanField, CompositeKey, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.channel import Channel
from models.operation import Operation
from models.staff import Staff


class Contact(Row):
    """A customer.

    `gender` '' | female | male. `birthday` YYYY-MM-DD, --MM-DD without a year, with a leading L when lunar.
    `consent` unknown | yes | no. `follow_state` pending | following | won | no_interest. `added_on` is the
    business date first known. `name_key` sorts by pinyin. `deleted_at` (UTC seconds) = in the trash;
    `merged_into` = another row is this person. `owner_staff_id` looks after the contact, `channel_id` brought it first,
    `last_reply_on` is the business date when it last said anything ('' = never).
    """

    id = AutoIncrementField()
    name = TextField(default="")
    wechat_name = TextField(default="")
    remark = TextField(default="")
    gender = TextField(default="")
    birthday = TextField(default="")
    address = TextField(default="")
    area = TextField(default="")
    referrer = link("self", "referrer_id", null=True)
    consent = TextField(default="unknown")
    consent_source = TextField(default="")
    consent_on = TextField(default="")
    do_not_contact = BooleanField(default=False)
    do_not_contact_reason = TextField(default="")
    follow_state = TextField(default="pending")
    notes = TextField(default="")
    added_on = TextField()
    name_key = TextField(default="")
    created_at = IntegerField()
    created = link(Operation, "created_op")
    deleted_at = IntegerField(null=True)
    merged = link("self", "merged_into", null=True)
    owner_staff = link(Staff, "owner_staff_id", null=True)
    channel = link(Channel, "channel_id", null=True)
    last_reply_on = TextField(default="")

    class Meta:
        indexes = (
            SQL(
                "CREATE INDEX contact_by_name ON contact (name_key, id) WHERE deleted_at IS NULL AND merged_into IS NULL"
            ),
            SQL(
                "CREATE INDEX contact_by_added ON contact (added_on, id) WHERE deleted_at IS NULL AND merged_into IS NULL"
            ),
            SQL("CREATE INDEX contact_referrer ON contact (referrer_id) WHERE referrer_id IS NOT NULL"),
            SQL("CREATE INDEX contact_merged ON contact (merged_into) WHERE merged_into IS NOT NULL"),
            SQL("CREATE INDEX contact_trash ON contact (deleted_at) WHERE deleted_at IS NOT NULL"),
            SQL("CREATE INDEX contact_owner ON contact (owner_staff_id) WHERE owner_staff_id IS NOT NULL"),
            SQL(
                "CREATE INDEX contact_channel ON contact (channel_id, added_on) WHERE channel_id IS NOT NULL"
            ),
        )


class Identity(Row):
    """One way to know a contact: kind + value is unique. For phones `value` is E.164 (or digits when the
    number has no such form), `phone_kind` mobile | landline | foreign | other, and `position` 0 the primary."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    kind = TextField()
    value = TextField()
    raw_text = TextField(column_name="raw", default="")
    phone_kind = TextField(default="")
    position = IntegerField(default=0)
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("kind", "value"), True),)


class CustomField(Row):
    """A field that the shop defines: `kind` text | number | date | choice | choices | yes_no; `options` JSON list."""

    name = TextField(unique=True)
    kind = TextField(default="text")
    options = TextField(default="[]")
    position = IntegerField(default=0)
    created = link(Operation, "created_op")


class CustomValue(Row):
    """What a contact has in one custom field; several choices are joined by U+001F."""

    contact = link(Contact, "contact_id")
    field = link(CustomField, "field_id", index=True)
    value = TextField()
    created = link(Operation, "created_op")

    class Meta:
        primary_key = CompositeKey("contact", "field")
        without_rowid = True


class IdentityKind(Row):
    """A way to know a contact: `key` stands in `identity.kind`; `name` '' is worded by the program."""

    key = TextField(unique=True)
    name = TextField(default="")
    position = IntegerField(default=0)
    created = link(Operation, "created_op", null=True)


class NotSame(Row):
    """Two contacts that look alike and are not one person: `contact_id` is the lower id."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    other = link(Contact, "other_id", index=True)
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("contact_id", "other_id"), True),)
