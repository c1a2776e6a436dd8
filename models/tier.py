"""Member tiers with their benefits, who is in which, and memberships that are paid for."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.contact import Contact
from models.operation import Operation
from models.staff import Staff


class Tier(Row):
    """A step of the ladder, `position` 0 the lowest; the program words one whose `name` is ''.

    `metric` growth (points of growth) | spend (fen in the window) | orders (slips in the window) | single (fen of one slip)
    | paid (only by a membership); reached at >= `threshold`. `window_days` 0 = ever. Held for `valid_days` (0 = for good),
    kept with >= `keep_threshold`; else `downgrade` none | one | match after `grace_days`. `discount` is permille of the
    price that is paid (1000 = all), on the shop's VIP day `vip_discount` where that is
    less; `multiplier` permille of the points that are earned (1000 = once). One that is not `active` is no step any more;
    what names it stays.
    """

    id = AutoIncrementField()
    name = TextField(default="")
    colour = TextField(default="neutral")
    position = IntegerField(default=0)
    metric = TextField(default="growth")
    threshold = IntegerField(default=0)
    keep_threshold = IntegerField(default=0)
    window_days = IntegerField(default=0)
    valid_days = IntegerField(default=0)
    downgrade = TextField(default="none")
    grace_days = IntegerField(default=0)
    discount = IntegerField(default=1000)
    vip_discount = IntegerField(default=1000)
    multiplier = IntegerField(default=1000)
    active = BooleanField(default=True)
    created = link(Operation, "created_op", null=True)


class TierBenefit(Row):
    """Something that a tier gives. `kind` is upgrade | birthday | monthly | vip_day | member_price | experience | priority |
    service | other; at most `quantity` (0 = any number) per `period` once | month | quarter | year. What is not `active`
    is given no more; its uses stay."""

    id = AutoIncrementField()
    tier = link(Tier, "tier_id", index=True)
    kind = TextField()
    text = TextField()
    quantity = IntegerField(default=0)
    period = TextField(default="year")
    position = IntegerField(default=0)
    active = BooleanField(default=True)
    created = link(Operation, "created_op")


class BenefitUse(Row):
    """A benefit was given to somebody."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    benefit = link(TierBenefit, "benefit_id", index=True)
    on_date = TextField()
    at = IntegerField()
    note = TextField(default="")
    created = link(Operation, "created_op")


class MemberTier(Row):
    """The tier that a member is in since `since_on` until `until_on` ('' = for good). `how` is rule | hand | paid | topup |
    gift | import; `locked` keeps every rule away."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    tier = link(Tier, "tier_id", index=True)
    since_on = TextField()
    until_on = TextField(default="")
    how = TextField(default="rule")
    locked = BooleanField(default=False)
    lock_reason = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = (
            (("contact_id",), True),
            SQL("CREATE INDEX member_tier_until ON member_tier (until_on) WHERE until_on != ''"),
        )


class TierChange(Row):
    """A move on the ladder, and why: joined | reached | kept | expired | by_hand | paid | paid_ended | topup | topup_ended |
    gift | gift_ended | refunded | merged | import | locked | unlocked."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    from_tier = link(Tier, "from_tier_id", null=True)
    tier = link(Tier, "tier_id", null=True)
    reason = TextField()
    note = TextField(default="")
    on_date = TextField()
    at = IntegerField()
    created = link(Operation, "created_op")

    class Meta:
        indexes = (SQL("CREATE INDEX tier_change_date ON tier_change (on_date)"),)


class MembershipPlan(Row):
    """A membership that is sold: `period` month | quarter | year | life | trial, `days` long (0 = for life), for `price`
    fen; it puts its holder into `tier_id` where one is named."""

    id = AutoIncrementField()
    name = TextField()
    period = TextField()
    days = IntegerField(default=0)
    price = IntegerField(default=0)
    tier = link(Tier, "tier_id", null=True)
    text = TextField(default="")
    active = BooleanField(default=True)
    position = IntegerField(default=0)
    created = link(Operation, "created_op")


class Membership(Row):
    """A membership that somebody bought, from `from_on` to `until_on` ('' = for life), both included. `number` is its
    card code; `refunded` fen were paid back when it ended on `ended_on`."""

    id = AutoIncrementField()
    number = TextField(unique=True)
    contact = link(Contact, "contact_id", index=True)
    plan = link(MembershipPlan, "plan_id", index=True)
    from_on = TextField()
    until_on = TextField(default="")
    paid = IntegerField(default=0)
    refunded = IntegerField(default=0)
    ended_on = TextField(default="")
    on_date = TextField()
    at = IntegerField()
    staff = link(Staff, "staff_id", null=True)
    created = link(Operation, "created_op")
