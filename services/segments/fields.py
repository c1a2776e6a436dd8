"""The registry of everything a condition can ask about a contact: later capabilities add their fields here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.store import Store
from services import counter_facts
from services.contact_choices import CONSENTS, FOLLOW_STATES
from services.custom_fields import CustomField, definitions
from services.segments import counter_ops
from services.segments.operators import (
    Day,
    Op,
    Sql,
    birthdays,
    constant,
    dates,
    has,
    ids,
    marks,
    numbers,
    one_of,
    texts,
    who,
    yes_no,
)
from services.stages import ACTIVITIES, STAGES, at_stage

TAG_SOURCES = ("manual", "import", "channel", "rule", "campaign", "merge")
CHANNEL_KINDS = ("ad", "content", "store", "offline", "event", "live", "referral", "import")
PHONE_KINDS = ("mobile", "landline", "foreign", "other")
TASK_STATES = ("unassigned", "to_add", "requested", "friend", "refused", "not_found")
FRIEND_ENDS = ("deleted", "blocked", "removed")
FEEDBACK_KINDS = ("praise", "suggestion", "complaint", "after_sales", "wish")
FEEDBACK_STATES = ("open", "doing", "answered", "solved")
CUSTOM = "custom:"


@dataclass(frozen=True)
class Field:
    """Something to ask about: `key` as trees name it, `group` as menus gather it, its operators, the first one the most
    usual. `choices` are its codes (of a custom field: its texts); `refers` is what its ids name: tag | tag_group |
    channel | staff | account | contact | batch | tier | product. `index` serves its conditions. `name` and `kind` are a custom field's; `feature` is the
    optional capability that it belongs to."""

    key: str
    group: str
    ops: tuple[Op, ...]
    choices: tuple[str, ...] = ()
    refers: str = ""
    index: str = ""
    name: str = ""
    kind: str = ""
    feature: str = ""

    def op(self, key: str) -> Op | None:
        """The operator of that key."""
        return next((op for op in self.ops if op.key == key), None)


def _stage(wanted: bool) -> Callable[[tuple[str, ...], Day], Sql]:
    return lambda stages, _day: (("" if wanted else "NOT ") + at_stage(stages), ())


_FRIENDS = "c.id IN (SELECT contact_id FROM friendship WHERE until_on = '')"
_EVER = "c.id IN (SELECT contact_id FROM friendship)"
_COMPLAINTS = "c.id IN (SELECT contact_id FROM feedback WHERE kind = 'complaint' AND state != 'solved')"
_LATEST_TASK = (
    "SELECT contact_id FROM friend_task t WHERE state IN ({})"
    " AND id = (SELECT max(id) FROM friend_task WHERE contact_id = t.contact_id)"
)
_TAGGED = "c.id IN (SELECT contact_id FROM contact_tag WHERE at >= ?)"
_TAGGED_SO = "c.id IN (SELECT contact_id FROM contact_tag WHERE tag_id IN ({}) AND at >= ?)"
_NUMBER = "identity i WHERE i.contact_id = c.id AND i.kind = 'phone'"


def _tag_ops() -> tuple[Op, ...]:
    one = "c.id IN (SELECT contact_id FROM contact_tag WHERE tag_id = ?)"
    some, nobody = who("SELECT contact_id FROM contact_tag WHERE tag_id IN ({})", "refs")
    exists = "EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = c.id)"
    return (
        some,
        Op("all", "refs", lambda v, _: ("(" + " AND ".join([one] * len(v)) + ")", v)),
        nobody,
        constant("filled", exists),
        constant("blank", f"NOT {exists}"),
    )


def _link_ops(column: str) -> tuple[Op, ...]:
    return (
        *one_of(column, "refs", nullable=True),
        constant("filled", f"{column} IS NOT NULL"),
        constant("blank", f"{column} IS NULL"),
    )


FIELDS: tuple[Field, ...] = (
    Field("tags", "tags", _tag_ops(), refers="tag"),
    Field(
        "tag_group",
        "tags",
        who(
            "SELECT contact_id FROM contact_tag WHERE tag_id IN (SELECT id FROM tag WHERE group_id IN ({}))",
            "refs",
        ),
        refers="tag_group",
    ),
    Field(
        "tag_source",
        "tags",
        has("contact_tag x WHERE x.contact_id = c.id AND x.source IN ({})"),
        choices=TAG_SOURCES,
    ),
    Field(
        "tagged",
        "tags",
        (
            Op("last_days", "days", lambda v, day: (_TAGGED, (day.begins(v - 1),))),
            Op(
                "any_last_days",
                "recent_refs",
                lambda v, day: (_TAGGED_SO.format(marks(v[1])), (*v[1], day.begins(v[0] - 1))),
            ),
        ),
        refers="tag",
    ),
    Field("stage", "state", (
        Op("any", "choices", _stage(True)),
        Op("none", "choices", _stage(False)),
    ), choices=STAGES),
    Field("activity", "state", counter_ops.activities(), choices=ACTIVITIES),
    Field("follow_state", "state", one_of("c.follow_state", "choices"), choices=FOLLOW_STATES),
    Field("added_on", "state", dates("c.added_on", blank=False), index="contact_by_added"),
    Field("last_reply_on", "state", dates("c.last_reply_on")),
    Field("consent", "state", one_of("c.consent", "choices"), choices=CONSENTS),
    Field("do_not_contact", "state", yes_no("c.do_not_contact = 1")),
    Field("last_purchase", "purchases", counter_ops.last_purchase()),
    Field("purchases", "purchases", counter_ops.purchase_days()),
    Field("spent", "purchases", counter_ops.spent()),
    Field("product", "purchases", counter_ops.products(), refers="product"),
    Field("average_order", "purchases", counter_ops.average_order()),
    Field("first_purchase", "purchases", counter_ops.first_purchase()),
    Field("tier", "member", counter_ops.tiers(), refers="tier"),
    Field("points", "member", counter_ops.held("points")),
    Field("stored_value", "member", counter_ops.held(counter_facts.STORED, "money")),
    Field("growth", "member", counter_ops.held("growth")),
    Field("paid_membership", "member", counter_ops.memberships(), feature="paid_membership"),
    Field("membership_ends", "member", counter_ops.membership_ends(), feature="paid_membership"),
    Field("channel", "origin", _link_ops("c.channel_id"), refers="channel", index="contact_channel"),
    Field(
        "channel_kind",
        "origin",
        who("SELECT id FROM contact WHERE channel_id IN (SELECT id FROM channel WHERE kind IN ({}))", "choices"),
        choices=CHANNEL_KINDS,
    ),
    Field("owner", "origin", _link_ops("c.owner_staff_id"), refers="staff", index="contact_owner"),
    Field("referrer", "origin", _link_ops("c.referrer_id"), refers="contact", index="contact_referrer"),
    Field(
        "batch",
        "origin",
        who("SELECT contact_id FROM import_row WHERE batch_id IN ({}) AND contact_id IS NOT NULL", "refs"),
        refers="batch",
    ),
    Field("friend", "friend", (
        *yes_no(_FRIENDS),
        constant("ever", _EVER),
        constant("lost", f"({_EVER} AND NOT {_FRIENDS})"),
    )),
    Field(
        "friend_since",
        "friend",
        dates("since_on", "c.id IN (SELECT contact_id FROM friendship WHERE until_on = '' AND {})", blank=False),
    ),
    Field(
        "friend_account",
        "friend",
        who("SELECT contact_id FROM friendship WHERE until_on = '' AND account_id IN ({})", "refs"),
        refers="account",
    ),
    Field(
        "friend_ended",
        "friend",
        dates("until_on", "c.id IN (SELECT contact_id FROM friendship WHERE until_on != '' AND {})", blank=False),
    ),
    Field(
        "friend_end",
        "friend",
        who("SELECT contact_id FROM friendship WHERE until_on != '' AND state IN ({})", "choices"),
        choices=FRIEND_ENDS,
    ),
    Field("friend_task", "friend", who(_LATEST_TASK, "choices"), choices=TASK_STATES),
    Field("open_complaint", "feedback", yes_no(_COMPLAINTS)),
    Field("feedback_kind", "feedback", who("SELECT contact_id FROM feedback WHERE kind IN ({})", "choices"),
          choices=FEEDBACK_KINDS),
    Field("feedback_state", "feedback", who("SELECT contact_id FROM feedback WHERE state IN ({})", "choices"),
          choices=FEEDBACK_STATES),
    Field("feedback_on", "feedback", dates("said_on", "c.id IN (SELECT contact_id FROM feedback WHERE {})")),
    Field("gender", "person", one_of("c.gender", "choices"), choices=("female", "male", "")),
    Field("birthday", "person", birthdays()),
    Field("area", "person", texts("c.area", known=True)),
    Field("address", "person", texts("c.address")),
    Field("name", "person", texts("c.name")),
    Field("remark", "person", texts("c.remark")),
    Field("wechat_name", "person", texts("c.wechat_name")),
    Field("notes", "person", texts("c.notes")),
    Field("phone", "person", (
        constant("filled", f"EXISTS (SELECT 1 FROM {_NUMBER})"),
        constant("blank", f"NOT EXISTS (SELECT 1 FROM {_NUMBER})"),
    )),
    Field("phone_kind", "person", has(f"{_NUMBER} AND i.phone_kind IN ({{}})"), choices=PHONE_KINDS),
    Field("id", "other", ids(), refers="contact"),
)  # fmt: skip
"""All fields that every shop has but for `identity`, whose kinds are the shop's, in the order of menus."""


def fields(store: Store) -> dict[str, Field]:
    """All fields as this shop has them, by key, in the order of menus."""
    kinds = tuple(key for (key,) in store.rows("SELECT key FROM identity_kind ORDER BY position, id"))
    found = [*FIELDS[:-1], _identity(kinds), *map(custom_field, definitions(store)), FIELDS[-1]]
    return {field.key: field for field in found}


def _identity(kinds: tuple[str, ...]) -> Field:
    return Field(
        "identity", "person", has("identity i WHERE i.contact_id = c.id AND i.kind IN ({})"), choices=kinds
    )


def custom_field(own: CustomField) -> Field:
    """The field of something that the shop defined itself."""
    of = f"SELECT contact_id FROM custom_value WHERE field_id = {int(own.id)}"
    within = f"c.id IN ({of} AND {{}})"
    filled = (constant("filled", f"c.id IN ({of})"), constant("blank", f"c.id NOT IN ({of})"))
    ops: tuple[Op, ...]
    if own.kind == "number":
        ops = numbers("value", within)
    elif own.kind == "date":
        ops = dates("value", within, blank=False, ahead=True)
    elif own.kind == "yes_no":
        ops = (constant("yes", within.format("value = 'yes'")), constant("no", within.format("value = 'no'")))
    elif own.kind in ("choice", "choices"):
        part = "(" + "instr(char(31) || value || char(31), char(31) || ? || char(31)) > 0" + ")"
        ops = (
            Op("any", "choices", lambda v, _: (within.format("(" + " OR ".join([part] * len(v)) + ")"), v)),
            Op(
                "none",
                "choices",
                lambda v, _: ("NOT " + within.format("(" + " OR ".join([part] * len(v)) + ")"), v),
            ),
        )
    else:
        equal, contains = texts("value")[:2]
        ops = (
            Op("is", "text", lambda v, day: _within(within, equal.sql(v, day))),
            Op("contains", "text", lambda v, day: _within(within, contains.sql(v, day))),
            Op("lacks", "text", lambda v, day: _negated(within, contains.sql(v, day))),
        )
    return Field(
        f"{CUSTOM}{own.id}", "custom", (*ops, *filled), choices=own.options, name=own.name, kind=own.kind
    )


def _within(within: str, sql: Sql) -> Sql:
    return within.format(sql[0]), sql[1]


def _negated(within: str, sql: Sql) -> Sql:
    return "NOT " + within.format(sql[0]), sql[1]
