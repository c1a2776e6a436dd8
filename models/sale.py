"""What happens at the counter: sales and refunds, how they were paid, held slips, closed days."""

from __future__ import annotations

from peewee import SQL, BooleanField, Check, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.channel import Channel
from models.contact import Contact
from models.operation import Operation
from models.product import Product
from models.staff import Staff
from models.tier import Tier


class PayKind(Row):
    """A way to pay, in the order of the counter. The program words those whose `name` is ''. `drawer` = counted at the
    end of the day."""

    id = AutoIncrementField()
    key = TextField(unique=True)
    name = TextField(default="")
    drawer = BooleanField(default=False)
    active = BooleanField(default=True)
    position = IntegerField(default=0)
    created = link(Operation, "created_op", null=True)


class Sale(Row):
    """A slip of the counter, a refund of one, or an order imported from elsewhere. All amounts are fen; those of a refund
    are negative.

    `due` = `gross` − `tier_off` − `points_off` − `manual_off` − `rounding_off` = `principal` + `bonus` + `received`;
    `net` = `due` − `bonus` is the net sales (figures.md 1). `points` and `growth` are what it earned, `points_used` what it
    was paid with. `on_date` is the business date of the money; `bought_on` the date of the purchase, which a refund shares
    with the sale `of_sale_id`. `source` '' = this counter, else where the order `external` came from. `holder_id` is whose
    stored value paid, where it is not the customer's own.
    """

    id = AutoIncrementField()
    number = TextField(unique=True)
    kind = TextField(default="sale")
    contact = link(Contact, "contact_id", null=True)
    of_sale = link("self", "of_sale_id", null=True)
    source = TextField(default="")
    external = TextField(default="")
    channel = link(Channel, "channel_id", null=True)
    staff = link(Staff, "staff_id", null=True)
    holder = link(Contact, "holder_id", null=True)
    tier = link(Tier, "tier_id", null=True)
    on_date = TextField()
    bought_on = TextField()
    at = IntegerField()
    gross = IntegerField()
    tier_off = IntegerField(default=0)
    points_off = IntegerField(default=0)
    manual_off = IntegerField(default=0)
    rounding_off = IntegerField(default=0)
    due = IntegerField()
    principal = IntegerField(default=0)
    bonus = IntegerField(default=0)
    received = IntegerField(default=0)
    net = IntegerField()
    points = IntegerField(default=0)
    growth = IntegerField(default=0)
    points_used = IntegerField(default=0)
    note = TextField(default="")
    reason = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        constraints = (
            Check("kind IN ('sale', 'refund')"),
            Check("CASE kind WHEN 'sale' THEN gross > 0 AND due >= 0 ELSE gross <= 0 AND due <= 0 END"),
            Check("due = gross - tier_off - points_off - manual_off - rounding_off"),
            Check("due = principal + bonus + received"),
            Check("net = due - bonus"),
        )
        indexes = (
            SQL(
                "CREATE INDEX sale_contact ON sale (contact_id, bought_on, net) WHERE contact_id IS NOT NULL"
            ),
            SQL("CREATE INDEX sale_date ON sale (on_date)"),
            SQL("CREATE INDEX sale_of ON sale (of_sale_id) WHERE of_sale_id IS NOT NULL"),
            SQL("CREATE UNIQUE INDEX sale_external ON sale (source, external, kind) WHERE source != ''"),
            SQL("CREATE INDEX sale_op ON sale (created_op)"),
            SQL("CREATE INDEX sale_holder ON sale (holder_id) WHERE holder_id IS NOT NULL"),
        )


class SaleLine(Row):
    """A line of a slip: `quantity` in thousandths of a unit, `price` of one, `amount` at list price, and `off`, its share
    of all discounts; of a refund (negative) it names the line `of_line_id` that came back."""

    id = AutoIncrementField()
    sale = link(Sale, "sale_id", index=True)
    product = link(Product, "product_id", null=True, index=True)
    name = TextField(default="")
    quantity = IntegerField(default=1000)
    price = IntegerField()
    amount = IntegerField()
    off = IntegerField(default=0)
    of_line = link("self", "of_line_id", null=True)
    created = link(Operation, "created_op")


class OrderIdentity(Row):
    """Who an imported order said its buyer is: a kind of `identity_kind` and its value in the normal form, or kind nick |
    name as written. An order of nobody is taken for the purchase of whoever turns up with one of the first ones."""

    id = AutoIncrementField()
    sale = link(Sale, "sale_id", index=True)
    kind = TextField()
    value = TextField()
    created = link(Operation, "created_op")

    class Meta:
        indexes = (SQL("CREATE INDEX order_identity_value ON order_identity (kind, value)"),)


class Payment(Row):
    """Money in (+) or out (−), fen, in one way of paying. `what` is sale | refund | topup | payout | membership |
    membership_refund; `sale_id` names the slip of the first two."""

    id = AutoIncrementField()
    sale = link(Sale, "sale_id", null=True, index=True)
    what = TextField()
    kind = link(PayKind, "kind_id")
    amount = IntegerField()
    on_date = TextField()
    staff = link(Staff, "staff_id", null=True)
    created = link(Operation, "created_op")

    class Meta:
        indexes = (SQL("CREATE INDEX payment_date ON payment (on_date)"),)


class HeldSale(Row):
    """A slip that waits: what was typed, as JSON."""

    id = AutoIncrementField()
    title = TextField(default="")
    payload = TextField()
    at = IntegerField()
    staff = link(Staff, "staff_id", null=True)
    created = link(Operation, "created_op")


class DayClose(Row):
    """A business date that is closed: what was in the drawer (fen), and the figures that were printed, as JSON."""

    id = AutoIncrementField()
    on_date = TextField(unique=True)
    opening_cash = IntegerField(default=0)
    expected_cash = IntegerField()
    counted_cash = IntegerField()
    reason = TextField(default="")
    figures = TextField()
    at = IntegerField()
    staff = link(Staff, "staff_id")
    created = link(Operation, "created_op")


class PriorPurchases(Row):
    """What somebody had bought before the shop began with Hudie, without dates: for display, "not new", stage and
    recency; never in sums over a period (figures.md, imported history)."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    spent = IntegerField(default=0)
    orders = IntegerField(default=0)
    last_on = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("contact_id",), True),)
