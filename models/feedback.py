"""What customers say about the shop."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.channel import Channel
from models.contact import Contact
from models.operation import Operation
from models.staff import Staff


class Feedback(Row):
    """Praise, complaint or wish of a contact. `kind` is praise | suggestion | complaint | after_sales | wish; `state`
    open | doing | answered | solved. `staff_id` sees to it until `due_on` ('' = no date); `solved_on` '' until it is."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    kind = TextField()
    text = TextField()
    product = TextField(default="")
    channel = link(Channel, "channel_id", null=True)
    staff = link(Staff, "staff_id", null=True)
    state = TextField(default="open")
    said_on = TextField()
    due_on = TextField(default="")
    solved_on = TextField(default="")
    at = IntegerField()
    created = link(Operation, "created_op")

    class Meta:
        indexes = (
            SQL("CREATE INDEX feedback_unsolved ON feedback (due_on) WHERE state != 'solved'"),
            SQL("CREATE INDEX feedback_said ON feedback (said_on)"),
        )


class FeedbackNote(Row):
    """A word in the course of a feedback, by the customer or (`staff_id`) by us."""

    id = AutoIncrementField()
    feedback = link(Feedback, "feedback_id", index=True)
    contact = link(Contact, "contact_id", index=True)
    staff = link(Staff, "staff_id", null=True)
    by_customer = BooleanField(default=False)
    text = TextField()
    at = IntegerField()
    created = link(Operation, "created_op")


class FeedbackPicture(Row):
    """A picture to a feedback: `data` is a JPEG in base64, already made small."""

    id = AutoIncrementField()
    feedback = link(Feedback, "feedback_id", index=True)
    contact = link(Contact, "contact_id", index=True)
    name = TextField(default="")
    data = TextField()
    created = link(Operation, "created_op")
