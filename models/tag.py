"""Tags and who has them."""

from __future__ import annotations

from peewee import CompositeKey, IntegerField, TextField

from models.base import Row, link
from models.contact import Contact
from models.operation import Operation

UNGROUPED_ID = 1


class TagGroup(Row):
    """A group of tags; row 1 (未分组) is always there. `colour` is slate | accent | plum | gold | warn | danger | neutral."""

    name = TextField(unique=True)
    colour = TextField(default="accent")
    position = IntegerField(default=0)


class Tag(Row):
    """A word that the shop puts on contacts; unique in its group."""

    group = link(TagGroup, "group_id")
    name = TextField()
    position = IntegerField(default=0)
    created = link(Operation, "created_op", null=True)

    class Meta:
        indexes = ((("group_id", "name"), True),)


class ContactTag(Row):
    """An assignment; `source` is manual | import."""

    contact = link(Contact, "contact_id")
    tag = link(Tag, "tag_id")
    source = TextField(default="manual")
    at = IntegerField()
    created = link(Operation, "created_op")

    class Meta:
        primary_key = CompositeKey("contact", "tag")
        without_rowid = True
        indexes = ((("tag_id", "contact_id"), False),)
