"""One product: name, heading, unit, barcode, its four prices, whether it is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from services.money import read_amount
from services.products import products
from services.products.product import Product
from services.products.products import Category, ProductInput
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.products.words import stock_reason
from ui.dialogs.sale import words
from ui.dialogs.sale.quantities import read_quantity
from ui.widgets import CheckBox, Combo, Field, Segmented, Text, focus_first_error

PRICES: Final = ("price", "member_price", "cost", "floor_price")
_TEXTS: Final = ("name", "unit", "barcode")


class _Form(Dialog):
    """Fields over one primary button; errors of fields stand below them."""

    def __init__(self, context: Context, parent: QWidget, width: int) -> None:
        super().__init__(parent, "", width=width)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.act = context.act()
        self.fields: dict[str, Field] = {}
        self.set_primary(self.tr("Save")).clicked.connect(self.save)

    def call(self) -> Callable[[Any], Changes]:
        """The service call of what stands in the fields. Raises FieldRefused."""
        raise NotImplementedError

    def save(self) -> None:
        """Write; a wrong field keeps the dialog open."""
        if self.primary is None or self.primary.busy or not focus_first_error(self.fields.values()):
            return
        try:
            call = self.call()
        except FieldRefused as error:
            self._refused(error)
            return
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(call, done=alive(self, self._done), failed=alive(self, self._refused))

    def _done(self, _changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()

    def _refused(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        if isinstance(error, FieldRefused) and error.field_key in self.fields:
            field = self.fields[error.field_key]
            field.set_error(messages.sentence(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)


class ProductDialog(_Form):
    """A new product, or one that is changed."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        known: Product | None,
        categories: Sequence[Category],
        units: Sequence[str],
        barcode: str = "",
    ) -> None:
        super().__init__(context, parent, 620)
        self.known = known
        self.set_title(self.tr("New product") if known is None else known.name)
        self.category = Combo([(0, self.tr("No category")), *((one.id, one.name) for one in categories)])
        self.category.set_value((known.category_id or 0) if known is not None else 0)
        texts = {
            "name": self.tr("Name"),
            "category": self.tr("Category"),
            "unit": self.tr("Unit"),
            "barcode": self.tr("Barcode"),
            "price": self.tr("List price ¥"),
            "member_price": self.tr("Member price ¥"),
            "cost": self.tr("Cost ¥"),
            "floor_price": self.tr("Floor price ¥"),
        }
        helps = {
            "unit": self.tr("Piece, box, 500 g …"),
            "barcode": self.tr("Can be scanned here"),
            "member_price": self.tr("What members pay"),
            "cost": self.tr("What the shop pays; for margins"),
            "floor_price": self.tr("Below it the counter warns"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for place, (key, title) in enumerate(texts.items()):
            editor: QWidget = self.category if key == "category" else QLineEdit()
            optional = key not in ("name", "price", "category")
            made = Field(title, editor, optional=optional, help_text=helps.get(key, ""))
            made.changed.connect(lambda: self.set_dirty(True))
            self.fields[key] = made
            grid.addWidget(made, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        unit = self.fields["unit"].editor
        assert isinstance(unit, QLineEdit)
        completer = QCompleter(list(units), unit)
        if (popup := completer.popup()) is not None:
            popup.setAccessibleName(self.tr("Units in use"))
        unit.setCompleter(completer)
        self.counted = CheckBox(self.tr("Keep count of the stock"), bool(known and known.counted))
        self.counted.toggled.connect(lambda _on: self._count())
        self.body.addWidget(self.counted)
        self.fields["stock"] = Field(self.tr("In stock now"), QLineEdit(), optional=True)
        self.body.addWidget(self.fields["stock"])
        self._fill(known, barcode)
        self._count()
        self.set_dirty(False)
        self.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, known: Product | None, barcode: str) -> None:
        self.fields["barcode"].set_text(barcode)
        if known is None:
            return
        for key in _TEXTS:
            self.fields[key].set_text(getattr(known, key))
        for key in PRICES:
            amount = getattr(known, key)
            self.fields[key].set_text("" if amount is None else words.plain(amount))

    def _count(self) -> None:
        self.set_dirty(True)
        self.fields["stock"].setVisible(self.known is None and self.counted.isChecked())

    def values(self) -> ProductInput:
        """The product as typed. Raises FieldRefused."""
        prices: dict[str, int | None] = {}
        for key in PRICES:
            text = self.fields[key].text()
            prices[key] = _price(text, key) if text else None
        if prices["price"] is None:
            raise FieldRefused("blank", {}, "price")
        return ProductInput(
            name=self.fields["name"].text(),
            price=prices["price"],
            category_id=int(self.category.value() or 0) or None,
            unit=self.fields["unit"].text(),
            barcode=self.fields["barcode"].text(),
            member_price=prices["member_price"],
            cost=prices["cost"],
            floor_price=prices["floor_price"],
            counted=self.counted.isChecked(),
        )

    def call(self) -> Callable[[Any], Changes]:
        values, act, known = self.values(), self.act, self.known
        if known is not None:
            return lambda store: products.change(store, act, known.id, values)
        text = self.fields["stock"].text()
        stock = _quantity(text, "stock") if text and values.counted else 0
        return lambda store: products.create(store, act, values, stock)


class StockDialog(_Form):
    """Stock that came, was counted, or was lost."""

    def __init__(self, context: Context, parent: QWidget, known: Product) -> None:
        super().__init__(context, parent, 460)
        self.known = known
        self.set_title(self.tr("Stock of {name}").format(name=known.name))
        there = words.quantity(known.stock or 0)
        unit = f" {known.unit}" if known.unit else ""
        self.body.addWidget(
            Text(self.tr("{count} in stock by the books").format(count=there + unit), "body", "ink2")
        )
        self.reason = Segmented(
            [(key, stock_reason(key)) for key in ("delivery", "count", "loss")], name=self.tr("What happened")
        )
        self.reason.chosen.connect(lambda _value: self._tell())
        self.body.addWidget(self.reason)
        self.fields["quantity"] = Field(self.tr("Quantity"), QLineEdit())
        self.fields["note"] = Field(self.tr("Note"), QLineEdit(), optional=True)
        for field in self.fields.values():
            field.changed.connect(lambda: self.set_dirty(True))
            self.body.addWidget(field)
        self._tell()
        self.fields["quantity"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.fields["quantity"].set_help(
            {
                "delivery": self.tr("How much came"),
                "count": self.tr("How much is there"),
                "loss": self.tr("How much went"),
            }[str(self.reason.value())]
        )

    def call(self) -> Callable[[Any], Changes]:
        reason = str(self.reason.value())
        text = self.fields["quantity"].text()
        quantity = (
            0
            if reason == "count" and text.strip(" 0.") == "" and text.strip()
            else _quantity(text, "quantity")
        )
        act, known, note = self.act, self.known, self.fields["note"].text()
        return lambda store: products.change_stock(store, act, known.id, reason, quantity, note)


def _price(text: str, key: str) -> int:
    """A price, which may be nothing. Raises FieldRefused."""
    if text.strip("¥￥ 0.") == "" and "0" in text:
        return 0
    return read_amount(text, key)


def _quantity(text: str, key: str) -> int:
    try:
        return read_quantity(text)
    except FieldRefused as error:
        raise FieldRefused(error.reason, error.data, key) from error
