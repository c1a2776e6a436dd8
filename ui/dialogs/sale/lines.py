"""The lines of a slip: what was picked of the product list, how many, at which price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from services.errors import FieldRefused
from services.money import read_amount
from services.products.product import Product
from services.sales.pricing import LineInput
from services.sales.shares import half_up
from ui import theme
from ui.dialogs.sale import words
from ui.dialogs.sale.quantities import read_quantity
from ui.widgets import Button, ElidedLabel, Text

_ROW: Final = 34
_SHOWN: Final = 3
_SHOWN_LOW: Final = 2
ONE: Final = 1000


@dataclass
class Picked:
    """A line while it is typed: `quantity` in thousandths, `price` in fen."""

    product: Product
    quantity: int = ONE
    price: int = 0

    @property
    def amount(self) -> int:
        """What the line comes to before discounts, fen."""
        return half_up(self.price * self.quantity, ONE)

    def values(self) -> LineInput:
        """The line as the service takes it; a price that was not changed is left to the list."""
        changed = self.price if self.price != self.product.price else None
        return LineInput(self.product.id, "", self.quantity, changed)


class _LineRow(QWidget):
    """One line; `changed()` when it is another amount, `removed()` when it goes."""

    changed = Signal()
    removed = Signal()

    def __init__(self, line: Picked) -> None:
        super().__init__()
        self.line = line
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 0, 2, 0)
        across.setSpacing(6)
        name = line.product.name
        self.name = ElidedLabel(name, "body")
        across.addWidget(self.name, 1)
        self.quantity = self._cell(
            words.quantity(line.quantity), 52, self.tr("Quantity of {name}").format(name=name)
        )
        self.price = self._cell(words.plain(line.price), 66, self.tr("Price of {name}").format(name=name))
        self.unit = Text(f"{line.product.unit} ×" if line.product.unit else "×", "caption", "ink2")
        for part in (self.quantity, self.unit, self.price):
            across.addWidget(part)
        self.amount = Text("", "bold")
        self.amount.setMinimumWidth(theme.px(70))
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.amount)
        self.away = Button(
            "", "ghost", "x", size="small", name=self.tr("Take {name} off the bill").format(name=name),
            clicked=self.removed.emit,
        )  # fmt: skip
        across.addWidget(self.away)
        self.setFixedHeight(theme.px(_ROW))
        self.quantity.textEdited.connect(lambda _text: self._typed())
        self.price.textEdited.connect(lambda _text: self._typed())
        self.show_line()

    def _cell(self, text: str, width: int, name: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setProperty("editor", "cell")
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setFixedWidth(theme.px(width))
        made.setAccessibleName(name)
        return made

    def show_line(self) -> None:
        """Show what the line is now, but for what is being typed."""
        if not self.quantity.hasFocus():
            self.quantity.setText(words.quantity(self.line.quantity))
        if not self.price.hasFocus():
            self.price.setText(words.plain(self.line.price))
        self.amount.setText(words.money(self.line.amount))

    def _typed(self) -> None:
        wrong = self.wrong()
        for editor in (self.quantity, self.price):
            editor.setProperty("invalid", "true" if wrong is not None and wrong[0] is editor else None)
            theme.restyle(editor)
        self.amount.setText(words.money(self.line.amount))
        self.changed.emit()

    def wrong(self) -> tuple[QLineEdit, FieldRefused] | None:
        """The cell that can't be read, and why; what can be read holds."""
        found = None
        for editor, read in ((self.price, self._read_price), (self.quantity, self._read_quantity)):
            try:
                read()
            except FieldRefused as error:
                found = editor, error
        return found

    def renew(self, product: Product) -> None:
        """The product was changed in the list: a price that was not changed by hand follows."""
        if self.line.price == self.line.product.price:
            self.line.price = product.price
        self.line.product = product
        self.name.setText(product.name)
        self.show_line()

    def _read_quantity(self) -> None:
        self.line.quantity = read_quantity(self.quantity.text())

    def _read_price(self) -> None:
        text = self.price.text().strip()
        self.line.price = 0 if text in ("0", "0.0", "0.00") else read_amount(text, "price")


class LinesBox(QScrollArea):
    """All lines of a slip, two or three in sight. `changed()` when they are others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Goods on the bill"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QFrame()
        inner.setProperty("panel", "well-card")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        self.rows: list[_LineRow] = []
        self._grew = False
        self.verticalScrollBar().rangeChanged.connect(self._ranged)
        self._measure()

    def lines(self) -> list[Picked]:
        """What is on the bill."""
        return [row.line for row in self.rows]

    def wrong(self) -> tuple[QLineEdit, FieldRefused] | None:
        """The first cell that can't be read, and why."""
        return next((wrong for row in self.rows if (wrong := row.wrong()) is not None), None)

    def renew(self, known: Mapping[int, Product]) -> None:
        """What the list of products says now."""
        changed = [
            row for row in self.rows if known.get(row.line.product.id, row.line.product) != row.line.product
        ]
        for row in changed:
            row.renew(known[row.line.product.id])
        if changed:
            self.changed.emit()

    def total(self) -> int:
        """The amounts of all lines before discounts, fen."""
        return sum(line.amount for line in self.lines())

    def add(self, product: Product, quantity: int = ONE, price: int | None = None) -> None:
        """One more of it, or a line of its own where it is not yet there at that price."""
        asked = product.price if price is None else price
        for row in self.rows:
            if row.line.product.id == product.id and row.line.price == asked:
                row.line.quantity += quantity
                row.show_line()
                self.ensureWidgetVisible(row)
                self.changed.emit()
                return
        row = _LineRow(Picked(product, quantity, asked))
        row.changed.connect(self.changed)
        row.removed.connect(lambda row=row: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._measure()
        self._grew = True
        self.changed.emit()

    def _ranged(self, _least: int, most: int) -> None:
        """A new line comes into sight once it has its place."""
        if self._grew:
            self._grew = False
            self.verticalScrollBar().setValue(most)

    def clear(self) -> None:
        """Nothing is on the bill."""
        for row in list(self.rows):
            self._drop(row)
        self._measure()
        self.changed.emit()

    def _remove(self, row: _LineRow) -> None:
        self._drop(row)
        self._measure()
        self.changed.emit()

    def _drop(self, row: _LineRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _measure(self) -> None:
        most = _SHOWN_LOW if theme.instance().compact else _SHOWN
        self.setFixedHeight(theme.px(_ROW) * max(1, min(len(self.rows), most)) + 6)
        self.setVisible(bool(self.rows))
