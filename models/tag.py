"""Tags and who has them."""

from __future__ import annotations

from peewee import SQL, BooleanField, CompositeKey, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.channel import Channel
from models.contact import Contact
from models.operation import Operation
from models.rule import AutoRule

UNGROUPED_ID = 1


class TagGroup(Row):
    """A group of tags; row 1 (未分组) is always there. `colour` is slate | accent | plum | gold | warn | danger | neutral.

    `kind` is customer | chat_group: whom its tags are for. `exclusive` = a contact has at most one tag of it.
    """

    name = TextField(unique=True)
    colour = TextField(default="accent")
    position = IntegerField(default=0)
    kind = TextField(default="customer")
    exclusive = BooleanField(default=False)
    created = link(Operation, "created_op", null=True)


class Tag(Row):
    """A word that the shop puts on contacts; unique in its group. `colour` '' = its group's."""

    group = link(TagGroup, "group_id")
    name = TextField()
    position = IntegerField(default=0)
    created = link(Operation, "created_op", null=True)
    colour = TextField(default="")

    class Meta:
        indexes = ((("group_id", "name"), True),)


class ContactTag(Row):
    """An assignment: `source` is manual | import | channel | rule | campaign | merge, `rule_id` the rule that made it;
    from the business date `expires_on` it no longer holds ('' = it stays)."""

    contact = link(Contact, "contact_id")
    tag = link(Tag, "tag_id")
    source = TextField(default="manual")
    at = IntegerField()
    created = link(Operation, "created_op")
    rule = link(AutoRule, "rule_id", null=True)
    expires_on = TextField(default="")

    class Meta:
        primary_key = CompositeKey("contact", "tag")
        without_rowid = True
        indexes = (
            (("tag_id", "contact_id"), False),
            SQL("CREATE INDEX contact_tag_rule ON contact_tag (rule_id, tag_id) WHERE rule_id IS NOT NULL"),
            SQL("CREATE INDEX contact_tag_expiry ON contact_tag (expires_on) WHERE expires_on != ''"),
        )


class RuleTag(Row):
    """What a rule puts on (`adds`) or takes off."""

    id = AutoIncrementField()
    rule = link(AutoRule, "rule_id")
    tag = link(Tag, "tag_id", index=True)
    adds = BooleanField(default=True)
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("rule_id", "tag_id"), True),)


class ChannelTag(Row):
    """What everybody gets who comes through a channel."""

    id = AutoIncrementField()
    channel = link(Channel, "channel_id")
    tag = link(Tag, "tag_id", index=True)
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("channel_id", "tag_id"), True),)


class KeywordHit(Row):
    """How often the words of a rule were met in what a contact said; the text itself is not kept."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    rule = link(AutoRule, "rule_id", index=True)
    hits = IntegerField()
    at = IntegerField()
    created = link(Operation, "created_op")
