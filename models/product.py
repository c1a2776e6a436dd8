"""What the shop sells."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.operation import Operation


class ProductCategory(Row):
    """A heading of the product list."""

    id = AutoIncrementField()
    name = TextField(unique=True)
    position = IntegerField(default=0)
    created = link(Operation, "created_op")


class Product(Row):
    """Something to sell. Prices are fen for one `unit`: `price` is the list price, `member_price` what members pay, `cost`
    what the shop paid, `floor_price` below which a sale is warned of. With `counted` its stock is the sum of
    `stock_move`. `archived_at` (UTC seconds) = no longer sold."""

    id = AutoIncrementField()
    name = TextField()
    category = link(ProductCategory, "category_id", null=True, index=True)
    unit = TextField(default="")
    barcode = TextField(default="")
    price = IntegerField()
    member_price = IntegerField(null=True)
    cost = IntegerField(null=True)
    floor_price = IntegerField(null=True)
    counted = BooleanField(default=False)
    position = IntegerField(default=0)
    archived_at = IntegerField(null=True)
    created = link(Operation, "created_op")

    class Meta:
        indexes = (SQL("CREATE UNIQUE INDEX product_barcode ON product (barcode) WHERE barcode != ''"),)


class StockMove(Row):
    """Stock that came (+) or went (−), in thousandths of the product's unit. `reason` is sale | refund | gift | count |
    delivery | loss."""

    id = AutoIncrementField()
    product = link(Product, "product_id")
    quantity = IntegerField()
    reason = TextField()
    on_date = TextField()
    note = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("product_id", "quantity"), False),)
