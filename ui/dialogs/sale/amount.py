"""What is bought: an amount, a sum, or products from the list, picked with the arrow or scanned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from services.errors import FieldRefused
from services.money import read_amount
from services.products import products
from services.products.product import Product
from services.sales import people
from services.sales.people import Buyer
from services.sales.pricing import LineInput, SaleInput
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.sale import words
from ui.dialogs.sale.drop import Drop, DropField, ProductLine
from ui.dialogs.sale.lines import LinesBox
from ui.dialogs.sale.quantities import times
from ui.widgets import Button, ElidedLabel, Text

_BARCODE: Final = 6
"""Digits alone that are no price anybody types but a code that was scanned."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class _Scan:
    """What was scanned: the product with this barcode, whose card it is."""

    text: str
    count: int
    product: Product | None
    buyer: Buyer | None
    elsewhere: bool
    turn: int


class AmountPart(QWidget):
    """`changed()` with every other amount or line; `entered()` on Enter when there is something to pay;
    `products_wanted()` when the list is to be changed, `card_scanned(Buyer)` when it was a member card."""

    changed = Signal()
    entered = Signal()
    products_wanted = Signal()
    card_scanned = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.error = ""
        self._scanned = ""
        self._scans: set[int] = set()
        self._compact = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        label = Text("② " + self.tr("Amount ¥"), "caption", "ink2")
        head.addWidget(label)
        head.addStretch(1)
        self.above = ElidedLabel("", "caption", "ink2")
        self.above.setAlignment(_RIGHT)
        head.addWidget(self.above, 1)
        self.list_button = Button(
            self.tr("Products"), "link", size="small", clicked=self.products_wanted.emit
        )
        self.list_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.addWidget(self.list_button)
        layout.addLayout(head)
        across = QHBoxLayout()
        across.setSpacing(14)
        self.field = DropField()
        self.field.setProperty("editor", "amount")
        self.field.setAccessibleName(self.tr("Amount in yuan, or a product"))
        self.field.setMaxLength(80)
        label.setBuddy(self.field)
        across.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self.beside = QWidget()
        side = QVBoxLayout(self.beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(2)
        side.addStretch(1)
        self.hints = [ElidedLabel("", "caption", "ink2") for _ in range(2)]
        for hint in self.hints:
            side.addWidget(hint)
        side.addStretch(1)
        across.addWidget(self.beside, 1)
        self.lines = LinesBox()
        across.addWidget(self.lines, 1)
        layout.addLayout(across)
        self.drop: Drop[Product] = Drop(self.field, ProductLine, self.tr("Products found"), self._pick)
        self.field.moved.connect(self._move)
        self.field.left.connect(self.drop.hide)
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self.enter)
        self.lines.changed.connect(self._lines_changed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(self._search)
        self._tell()
        self.set_compact(False)

    # -- what stands there ---------------------------------------------------------------------------

    def amount(self) -> int:
        """What was typed, fen; 0 while nothing stands there or nothing that can be read."""
        try:
            return read_amount(self.field.text())
        except FieldRefused:
            return 0

    def is_amount(self) -> bool:
        """Whether the text is money, not the beginning of a product's name."""
        text = self.field.text().strip()
        return not text or all(sign in "0123456789.,+¥￥元块 ０１２３４５６７８９．，＋" for sign in text)

    def values(self) -> tuple[int | None, tuple[LineInput, ...]]:
        """Amount and lines as the service takes them: with lines an amount is one more line without a name."""
        amount = self.amount() if self.is_amount() else 0
        if not self.lines.rows:
            return amount or None, ()
        lines = tuple(line.values() for line in self.lines.lines())
        if amount:
            lines = (*lines, LineInput(None, self.tr("Other"), 1000, amount))
        return None, lines

    def unread(self) -> bool:
        """Whether something was typed that is not on the bill: no amount, or a code that is not looked up yet."""
        text = self.field.text().strip()
        return bool(self._scans) or (
            bool(text) and (not self.amount() or not self.is_amount() or _is_code(text))
        )

    def empty(self) -> bool:
        """Whether there is nothing to pay yet."""
        amount, lines = self.values()
        return not amount and not lines

    def fill(self, values: SaleInput, known: Mapping[int, Product]) -> None:
        """What a slip that waited holds; products that are gone are left out."""
        self.clear()
        loose = values.amount or 0
        for line in values.lines:
            one = known.get(line.product_id) if line.product_id is not None else None
            if one is not None:
                self.lines.add(one, line.quantity, line.price)
            elif line.product_id is None:
                loose += line.price or 0
        if loose:
            self.field.setText(words.plain(loose))

    def clear(self) -> None:
        """Nothing typed, nothing picked."""
        self.field.clear()
        self.drop.hide()
        self.lines.clear()
        self.set_error("")

    def set_error(self, text: str) -> None:
        """A sentence in the place of the hint; '' = all is well."""
        self.error = text
        self.field.setProperty("invalid", "true" if text else None)
        self.field.setAccessibleDescription(text)
        theme.restyle(self.field)
        self._tell()

    def set_compact(self, compact: bool) -> None:
        """Hint beside the field instead of above it."""
        self._compact = compact
        self._tell()

    def _tell(self) -> None:
        narrow = self._compact or bool(self.lines.rows)
        self.field.setMaximumWidth(theme.px(232) if narrow else 16777215)
        self.field.setMinimumWidth(theme.px(232) if narrow else 0)
        self.beside.setVisible(narrow and not self.lines.rows)
        hints = [self.tr("A sum such as 98+70 is fine"), self.tr("↓ or a scan picks products")]
        above = "" if narrow else " · ".join(hints)
        if self.lines.rows:
            above = hints[1]
        if self.error and not (narrow and not self.lines.rows):
            above = self.error
        for label, text in zip(self.hints, [self.error, ""] if self.error else hints, strict=True):
            label.setText(text)
            label.set_tone("danger" if self.error else "ink2")
        self.above.setText(above)
        self.above.set_tone("danger" if self.error else "ink2")

    # -- typing and picking ----------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        if self.error:
            self.set_error("")
        if self.is_amount() and not self.drop_is_open():
            self._pause.stop()
        elif text.strip():
            self._pause.start()
        elif self.drop_is_open():
            self.drop.hide()

    def drop_is_open(self) -> bool:
        """Whether the list of products is in sight."""
        return not self.drop.isHidden()

    def _move(self, step: int) -> None:
        if self.drop_is_open():
            self.drop.go(step)
        elif step > 0:
            self._search()

    def _search(self) -> None:
        _, text = times(self.field.text())
        if self.is_amount() and not self.drop_is_open():
            text = ""
        typed = self.field.text()
        self.context.jobs.read(
            lambda store: (typed, products.find(store, text, 50)),
            alive(self, self._found),
            key=(id(self), "products"),
        )

    def _found(self, answer: tuple[str, list[Product]]) -> None:
        typed, found = answer
        if not self.field.hasFocus() or typed != self.field.text():
            return
        if not found:
            self.drop.hide()
            nothing = (
                self.tr("The product list is empty: press Products to fill it")
                if not self.field.text().strip() or self.is_amount()
                else self.tr("No product answers to “{text}”").format(text=self.field.text().strip())
            )
            self.set_error(nothing)
            return
        self.drop.fill(found)
        self.drop.open(self.width())

    def _pick(self, one: Product | None) -> None:
        if one is not None:
            count, _ = times(self.field.text())
            self.take(one, count)

    def take(self, one: Product, quantity: int = 1000) -> None:
        """Put a product on the bill."""
        self._pause.stop()
        self.drop.hide()
        if not self.is_amount() or times(self.field.text())[1] == self._scanned:
            self.field.clear()
        self._scanned = ""
        self.set_error("")
        self.lines.add(one, quantity)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Enter: take the product chosen, look a barcode up, or go on."""
        count, text = times(self.field.text())
        self._pause.stop()
        if self._scans and not text:
            return
        if self.drop_is_open():
            self._pick(self.drop.chosen())
        elif not self.is_amount() or (len(text) >= _BARCODE and text.isascii() and text.isdigit()):
            if _is_code(text):
                self.field.clear()  # the next one may be scanned before this is found
            self.look_up(text, count)
        else:
            self._go_on()

    def look_up(self, text: str, count: int = 1000, *, elsewhere: bool = False) -> None:
        """What was scanned, here or `elsewhere`: a product's barcode, else somebody's card, else part of a name."""
        today, masked = self.context.today(), self.context.settings.mask_phones
        self._scanned = text
        turn = max(self._scans, default=0) + 1
        self._scans.add(turn)
        self.context.jobs.read(
            lambda store: _Scan(
                text,
                count,
                products.by_barcode(store, text),
                people.of_card(store, text, today, masked=masked),
                elsewhere,
                turn,
            ),
            alive(self, self._scan_found),
            alive(self, self._scan_failed),
            key=(id(self), "scan", turn),
        )

    def _scan_failed(self, error: BaseException) -> None:
        self._scans.clear()
        self.context.window.report(error)

    def _scan_found(self, found: _Scan) -> None:
        text, one = found.text, found.product
        self._scans.discard(found.turn)
        if not found.elsewhere and not _is_code(text) and times(self.field.text())[1] != text:
            return
        if one is not None and not one.archived:
            self.take(one, found.count)
            return
        if found.buyer is not None:
            if not found.elsewhere and times(self.field.text())[1] == text:
                self.field.clear()
            self._scanned = ""
            self.card_scanned.emit(found.buyer)
            return
        self._scanned = ""
        if found.elsewhere:
            self.set_error(self.tr("Neither a product nor a card: {text}").format(text=text))
        elif not self.is_amount():
            self._search()
        elif _is_code(text):
            said = self.tr("No product has the barcode {text}").format(text=text)
            if one is not None:
                said = self.tr("{name} is out of use").format(name=one.name)
            self.set_error(said)
            if not self.field.text():
                self.field.setText(text)
                self.field.selectAll()
        else:
            self._go_on()

    def _go_on(self) -> None:
        text = self.field.text().strip()
        if text or not self.lines.rows:
            try:
                read_amount(self.field.text())
            except FieldRefused as error:
                self.set_error(messages.sentence(error))
                return
        self.entered.emit()

    def _lines_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def escape(self) -> bool:
        """Esc: first the list goes, then what was typed; False = there was nothing to clear."""
        if self.drop_is_open():
            self.drop.hide()
            return True
        if self.field.hasFocus() and self.field.text():
            self.field.clear()
            self.set_error("")
            return True
        return False


def _is_code(text: str) -> bool:
    """Whether digits are no price: too many for one, or the eight of a code with its check digit (EAN-8, GS1)."""
    if not (text.isascii() and text.isdigit()) or len(text) < 8:
        return False
    return len(text) > 8 or sum(int(sign) * (1 if at % 2 else 3) for at, sign in enumerate(text)) % 10 == 0
