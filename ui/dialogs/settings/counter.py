"""The counter: rounding by itself, what each role may take off by hand, the ways to pay."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit

from services.errors import FieldRefused
from services.money import read_amount
from ui import messages, theme
from ui.dialogs.settings.parts import Section
from ui.widgets import Button, Field, Rule, Segmented, Text

_HUNDRED: Final = 100_00


class CounterSection(Section):
    """The owner is bound by none of the limits; below zero nothing can be taken off."""

    key = "counter"
    icon = "receipt"
    undoable = True

    @property
    def title(self) -> str:
        return self.tr("Counter")

    @property
    def said(self) -> str:
        return self.tr("The owner may take off any amount; a discount by hand always needs a reason.")

    @property
    def words(self) -> tuple[str, ...]:
        return (
            self.tr("Round down by itself"),
            self.tr("Discount by hand, at most %"),
            self.tr("Round down by hand, at most ¥"),
            self.tr("Ways to pay"),
            self.tr("Products"),
        )

    def build(self) -> None:
        self.rounding = Segmented(
            [(0, self.tr("Never")), (10, self.tr("To 0.10")), (100, self.tr("To 1.00"))],
            name=self.tr("Round down by itself"),
        )
        self.rounding.chosen.connect(lambda value: self.change(auto_rounding=value))
        self.column.addWidget(
            self.row(
                "sliders-horizontal",
                self.tr("Round down by itself"),
                self.tr("Leaves out the small change of every sale; it counts as a discount."),
                self.rounding,
            )
        )
        self.column.addWidget(Rule())
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        self.fields: dict[str, Field] = {}
        roles = (("assistant", self.tr("Assistants")), ("manager", self.tr("Managers")))
        for row, (role, name) in enumerate(roles):
            grid.addWidget(Text(name, "bold"), row, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, (key, title) in enumerate(
                (
                    ("discount", self.tr("Discount by hand, at most %")),
                    ("rounding", self.tr("Round down by hand, at most ¥")),
                ),
                1,
            ):
                setting = f"{key}_{role}"
                field = Field(title, QLineEdit())
                field.editor.setAccessibleName(f"{name}: {title}")
                self.fields[setting] = field
                grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
                editor = field.editor
                assert isinstance(editor, QLineEdit)
                editor.editingFinished.connect(partial(self._typed, setting))
        grid.setColumnMinimumWidth(0, theme.px(110))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        self.column.addWidget(Rule())
        self.kinds = Button(self.tr("Change…"), clicked=self._kinds)
        self.kinds.setAccessibleName(self.tr("Ways to pay"))
        self.products = Button(self.tr("Open…"), clicked=self._products)
        self.products.setAccessibleName(self.tr("Products"))
        self.column.addWidget(
            self.row(
                "wallet",
                self.tr("Ways to pay"),
                self.tr("Which are offered, and in which order."),
                self.kinds,
            )
        )
        self.column.addWidget(Rule())
        self.column.addWidget(
            self.row("barcode", self.tr("Products"), self.tr("Prices, barcodes, stock."), self.products)
        )

    def reload(self) -> None:
        settings = self.context.settings
        self.rounding.set_value(settings.auto_rounding)
        for key, field in self.fields.items():
            text = _plain(getattr(settings, key) * (10 if key.startswith("discount") else 1))
            if field.text() != text and not field.editor.hasFocus():
                field.set_text(text)

    def _typed(self, key: str) -> None:
        field = self.fields[key]
        percent = key.startswith("discount")
        try:
            found = _read(field.text(), key)
            if percent and (found > _HUNDRED or found % 10):
                raise FieldRefused("bad_setting", {"value": field.text()}, key)
        except FieldRefused as error:
            field.set_error(messages.sentence(error))
            return
        field.set_error("")
        value = found // 10 if percent else found
        if value != getattr(self.context.settings, key):
            self.change(**{key: value})

    def _kinds(self) -> None:
        from ui.dialogs.sale.kinds import KindsDialog

        KindsDialog(self.context, self.window()).open()

    def _products(self) -> None:
        from ui.dialogs.products import ProductsDialog

        ProductsDialog(self.context, self.window()).open()


def _read(text: str, key: str) -> int:
    """Hundredths of what was typed; nothing is 0. Raises FieldRefused."""
    plain = text.strip().removesuffix("%").removesuffix("％")
    return 0 if not plain.strip(" 0.") else read_amount(plain, key)


def _plain(hundredths: int) -> str:
    """10, 2.5."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole}" + (f".{rest:02}".rstrip("0") if rest else "")
