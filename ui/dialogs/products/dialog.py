"""What the shop sells: found, made, changed, counted, put in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from services.changes import Changes
from services.errors import HudieError
from services.products import products
from services.products.exchange import export_products
from services.products.product import Product
from services.products.products import Category
from ui import messages, translations
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.products.editor import ProductDialog, StockDialog
from ui.dialogs.products.headings import HeadingsDialog
from ui.dialogs.products.importing import ImportProductsDialog
from ui.dialogs.sale import words
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Button, Card, CheckBox, Combo, EmptyState, Menu, SearchField, Text

_ALL: Final = 0


@dataclass(frozen=True)
class _Found:
    products: Sequence[Product]
    categories: Sequence[Category]
    units: Sequence[str]
    any_: bool


class _View(TableView):
    """Alt with arrows moves a product, Delete takes it out of use, the menu key opens its menu."""

    key_pressed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_pressed.emit("up" if event.key() == Qt.Key.Key_Up else "down")
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.key_pressed.emit("away")
        else:
            super().keyPressEvent(event)


class ProductsDialog(Dialog):
    """The whole list; every act holds at once and is undone by Ctrl+Z."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        window = parent or (context.window if isinstance(context.window, QWidget) else None)
        super().__init__(window, "", width=1080, height=700, margins=(24, 0, 24, 14))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.found = _Found((), (), (), False)
        self._order: tuple[str, bool] = ("", False)
        self._wanted_row: int | None = None
        self.set_title(self.tr("Products"))
        self._build()
        self.cancel.setText(self.tr("Close"))
        self.set_primary(self.tr("New product"), icon="plus", keys="Ctrl+N").clicked.connect(self.new_product)
        QShortcut(QKeySequence("Ctrl+N"), self, self.new_product)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        QShortcut(QKeySequence("Ctrl+Z"), self, context.window.undo)
        context.operations.changed.connect(alive(self, self._hear))
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.headings = Button(self.tr("Categories…"), "ghost", "list-checks", clicked=self._headings)
        for button in (
            self.headings,
            Button(self.tr("Import…"), "ghost", "upload-simple", clicked=self._import),
            Button(self.tr("Export…"), "ghost", "download-simple", clicked=self._export),
        ):
            self.head.addWidget(button)
        tools = QHBoxLayout()
        tools.setSpacing(10)
        self.search = SearchField(self.tr("Name, initials or barcode"), name=self.tr("Find a product"))
        self.search.searched.connect(lambda _text: self.refresh())
        tools.addWidget(self.search, 1)
        self.heading = Combo([(_ALL, self.tr("All categories"))], name=self.tr("Category"))
        self.heading.picked.connect(lambda _value: self.refresh())
        tools.addWidget(self.heading)
        self.archived = CheckBox(self.tr("Also out of use"))
        self.archived.toggled.connect(lambda _on: self.refresh())
        tools.addWidget(self.archived)
        self.body.addLayout(tools)
        self.table: ListTable[Product] = ListTable(self._columns(), key=lambda one: one.id, parent=self)
        self.view = _View(self.table, name=self.tr("Products"), row_height=40)
        self.view.current_changed.connect(lambda _row: self._tell())
        self.view.opened.connect(lambda _row: self.edit())
        self.view.sort_requested.connect(self._sort)
        self.view.key_pressed.connect(self._key)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.card = Card(margins=(1, 1, 1, 1))
        self.card.body.addWidget(self.view)
        self.body.addWidget(self.card, 1)
        self.empty = EmptyState(
            "barcode",
            self.tr("No products yet"),
            self.tr(
                "A sale needs none: an amount is enough. With products the counter scans, counts and knows margins."
            ),
            (self.tr("New product"), self.tr("Import…")),
            tile=True,
        )
        self.empty.acted.connect(lambda at: self.new_product() if at == 0 else self._import())
        self.body.addWidget(self.empty, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self.count = Text("", "caption", "ink2")
        acts.addWidget(self.count)
        acts.addStretch(1)
        self.edit_button = Button(self.tr("Edit"), size="small", clicked=self.edit)
        self.stock_button = Button(self.tr("Stock…"), size="small", clicked=self.stock)
        self.away_button = Button(self.tr("Take out of use"), size="small", clicked=self.put_away)
        self.delete_button = Button(self.tr("Delete"), "danger", size="small", clicked=self.delete)
        self.up = Button("", "secondary", "arrow-up", size="small", name=self.tr("Further up"),
                         clicked=lambda: self.move_row(-1))  # fmt: skip
        self.down = Button("", "secondary", "arrow-down", size="small", name=self.tr("Further down"),
                           clicked=lambda: self.move_row(1))  # fmt: skip
        self.acts = (
            self.up,
            self.down,
            self.edit_button,
            self.stock_button,
            self.away_button,
            self.delete_button,
        )
        for button in self.acts:
            acts.addWidget(button)
        self.body.addLayout(acts)

    def _columns(self) -> list[ListColumn[Product]]:
        def money(key: str, title: str, spare: int = 0, *, bold: bool = False) -> ListColumn[Product]:
            column = Column(key, title, Kind.MONEY, 92, least=78, spare=spare, bold=bold)
            return ListColumn(column, lambda one: getattr(one, key))

        return [
            ListColumn(
                Column("name", self.tr("Name"), Kind.TEXT, 200, least=150, stretch=True),
                lambda one: Cell(
                    self.tr("{name} (out of use)").format(name=one.name) if one.archived else one.name,
                    tone="ink3" if one.archived else "ink",
                    bold=not one.archived,
                ),
            ),
            ListColumn(Column("category", self.tr("Category"), Kind.TEXT, 110, least=80, spare=1), lambda one: one.category),
            ListColumn(Column("unit", self.tr("Unit"), Kind.TEXT, 64, least=54), lambda one: one.unit),
            ListColumn(Column("barcode", self.tr("Barcode"), Kind.TEXT, 136, least=110, spare=4), lambda one: one.barcode),
            money("price", self.tr("Price ¥"), bold=True),
            money("member_price", self.tr("Member ¥")),
            money("cost", self.tr("Cost ¥"), 3),
            money("floor_price", self.tr("Floor ¥"), 2),
            ListColumn(
                Column("stock", self.tr("Stock"), Kind.TEXT, 84, least=70, right=True),
                lambda one: Cell("—", tone="ink3") if one.stock is None else Cell(
                    words.quantity(one.stock), tone="warn" if one.stock <= 0 else "ink"
                ),
            ),
        ]  # fmt: skip

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list again."""
        text, heading = self.search.text().strip(), int(self.heading.value() or _ALL) or None
        archived = self.archived.isChecked()

        def read(store: Any) -> _Found:
            found = products.products(store, archived=archived, category_id=heading, text=text)
            any_ = bool(found) or bool(products.products(store, archived=True))
            return _Found(found, products.categories(store), products.units(store), any_)

        self.context.jobs.read(read, alive(self, self._got), key=(id(self), "products"))

    def _hear(self, changes: Changes) -> None:
        if changes.areas & {"products", "sales"}:
            self.refresh()

    def _got(self, found: _Found) -> None:
        self.found = found
        kept = self.heading.value()
        self.heading.set_items(
            [(_ALL, self.tr("All categories")), *((c.id, c.name) for c in found.categories)]
        )
        self.heading.set_value(kept)
        self.card.setVisible(found.any_)
        self.empty.setVisible(not found.any_)
        self.count.setText(self.tr("%n product(s)", "", len(found.products)))
        for part in (self.count, *self.acts):
            part.setVisible(found.any_)
        self._show()

    def _show(self) -> None:
        key, descending = self._order
        rows = list(self.found.products)
        if key:
            rows.sort(key=lambda one: _sortable(getattr(one, key)), reverse=descending)
        self.table.set_rows(rows)
        if self._wanted_row is not None:
            self.view.go_to(self._wanted_row)
            self._wanted_row = None
        elif self.view.current_id is None and rows:
            self.view.go_to(rows[0].id)
        self._tell()

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self._show()

    def product(self) -> Product | None:
        """The one that is chosen."""
        at = self.view.currentIndex().row()
        return self.table.row(at) if 0 <= at < self.table.rowCount() else None

    def _tell(self) -> None:
        one = self.product()
        for button in self.acts:
            button.setEnabled(one is not None)
        in_order = not self._order[0] and not self.search.text().strip()
        for button in (self.up, self.down):
            button.setEnabled(one is not None and in_order)
        self.stock_button.setVisible(one is not None and one.counted)
        self.away_button.setText(
            self.tr("Sell again") if one is not None and one.archived else self.tr("Take out of use")
        )

    # -- acts --------------------------------------------------------------------------------------

    def new_product(self) -> None:
        """A new product; a barcode that found nothing is taken over."""
        text = self.search.text().strip()
        barcode = text if len(text) >= 6 and text.isdigit() and not self.found.products else ""
        ProductDialog(self.context, self, None, self.found.categories, self.found.units, barcode).open()

    def edit(self) -> None:
        """Change the one chosen."""
        one = self.product()
        if one is not None:
            ProductDialog(self.context, self, one, self.found.categories, self.found.units).open()

    def stock(self) -> None:
        """Note a delivery, a count, a loss."""
        one = self.product()
        if one is not None and one.counted:
            StockDialog(self.context, self, one).open()

    def put_away(self) -> None:
        """No longer sell the one chosen, or sell it again."""
        one = self.product()
        if one is not None:
            act, service = self.context.act(), products.reopen if one.archived else products.archive
            self._run(lambda store: service(store, act, one.id))

    def delete(self) -> None:
        """Delete the one chosen, which was never sold; Ctrl+Z brings it back."""
        one = self.product()
        if one is not None:
            act = self.context.act()
            self._run(lambda store: products.delete(store, act, one.id))

    def move_row(self, step: int) -> None:
        """Put the one chosen further up or down within its heading."""
        one = self.product()
        if one is None or self._order[0]:
            return
        order = [row.id for row in self.found.products]
        at = order.index(one.id)
        if not 0 <= at + step < len(order) or self.found.products[at + step].category_id != one.category_id:
            return
        order[at], order[at + step] = order[at + step], order[at]
        self._wanted_row = one.id
        act = self.context.act()
        self._run(lambda store: products.reorder(store, act, order))

    def _run(self, call: Callable[[Any], Changes]) -> None:
        self.set_hint("")
        self.context.operations.run(
            call,
            done=alive(self, lambda _changes: self.set_hint(self.tr("Done. Ctrl+Z undoes it."))),
            failed=alive(self, self._failed),
            quiet=True,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)

    def _headings(self) -> None:
        HeadingsDialog(self.context, self).open()

    def _key(self, key: str) -> None:
        if key == "away":
            self.put_away()
        else:
            self.move_row(-1 if key == "up" else 1)

    def _menu(self, place: QPoint) -> None:
        one = self.product()
        if one is None:
            return
        menu = Menu(parent=self)
        menu.add(self.tr("Edit"), self.edit, icon="pencil-simple", keys="Enter")
        if one.counted:
            menu.add(self.tr("Stock…"), self.stock, icon="clipboard-text")
        menu.add(self.away_button.text(), self.put_away, icon="prohibit", keys="Del")
        menu.add(self.tr("Delete"), self.delete, icon="trash", danger=True)
        menu.popup(self.view.viewport().mapToGlobal(place))

    # -- sheets --------------------------------------------------------------------------------------

    def _import(self) -> None:
        kinds = self.tr("Sheets ({kinds})").format(kinds="*.xlsx *.xls *.xlsb *.ods *.csv *.txt")
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import products"), str(self.context.machine.last_folder), kinds
        )
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Look a sheet through and offer what it has."""
        self.context.machine.remember_folder(path)
        ImportProductsDialog(self.context, path, self).open()

    def _export(self) -> None:
        name = self.tr("Products") + ".xlsx"
        kinds = ";;".join((self.tr("Excel workbook (*.xlsx)"), self.tr("CSV file (*.csv)")))
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export products"), str(self.context.machine.last_folder / name), kinds
        )
        if path:
            self.export_to(Path(path if path.lower().endswith((".xlsx", ".csv")) else f"{path}.xlsx"))

    def export_to(self, path: Path) -> None:
        """Write the products in use; without any a sheet to fill in."""
        self.context.machine.remember_folder(path)
        self.set_hint(self.tr("Saving…"))
        language = translations.current()
        self.context.jobs.read(
            lambda store: export_products(store, path, language),
            alive(self, lambda count: self._exported(path, count)),
            alive(self, self._failed),
        )

    def _exported(self, path: Path, count: int) -> None:
        written = self.tr("%n product(s)", "", count)
        self.set_hint(self.tr("Saved: {name} · {count}").format(name=path.name, count=written))


def _sortable(value: Any) -> tuple[bool, Any]:
    """Blanks last."""
    if isinstance(value, str):
        from services.search_index import name_key

        return (not value, name_key(value))
    return (value is None, value or 0)
