"""The packages that are offered for topping up: listed, made, changed, put out of use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from services.money import read_amount
from services.shop import change_settings
from services.stored_value import packages
from services.stored_value.packages import Package, PackageInput
from services.tiers.ladder import ladder
from ui import messages
from ui.alive import alive
from ui.amounts import plain
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.form import FormDialog
from ui.dialogs.stored_value.words import package_extras
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView, Tag
from ui.tier_words import name as tier_name
from ui.widgets import Button, Combo, EmptyState, Rule, Segmented, Switch


def read_all(store: Any) -> tuple[list[Package], list[tuple[int, str]]]:
    """All packages, and the tiers that one may give days in."""
    return packages.packages(store, all_=True), [(one.id, one.name) for one in ladder(store)[1:]]


class PackageForm(FormDialog):
    """One package."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        package: Package | None,
        tiers: list[tuple[int, str]],
    ) -> None:
        self.package = package
        super().__init__(context, parent, "", width=520)
        self.set_title(self.tr("New package") if package is None else self.tr("Change the package"))
        one = package or PackageInput(0)
        self.add("pay", self.tr("Pays (yuan)"), plain(one.pay) if one.pay else "")
        self.add("bonus", self.tr("Bonus (yuan)"), plain(one.bonus) if one.bonus else "", optional=True)
        self.add("gift", self.tr("Gift"), one.gift, optional=True, help_text=self.tr("Goods, in words"))
        self.add(
            "gift_value",
            self.tr("Worth (yuan)"),
            plain(one.gift_value) if one.gift_value else "",
            optional=True,
            help_text=self.tr("Charged when the value is paid back"),
        )
        tier = Combo([(None, self.tr("None")), *((key, tier_name(name)) for key, name in tiers)])
        tier.set_value(one.tier_id)
        self.add("tier_id", self.tr("Days of a tier"), editor=tier, optional=True)
        self.add("tier_days", self.tr("For how many days"), str(one.tier_days or ""), optional=True)
        for keys in (("pay", "bonus"), ("gift", "gift_value"), ("tier_id", "tier_days")):
            self.row(*keys)
        if not tiers:
            for key in ("tier_id", "tier_days"):
                self.fields[key].hide()

    def _amount(self, key: str) -> int:
        text = self.fields[key].text()
        return read_amount(text, key) if text.strip("0.") else 0

    def values(self) -> PackageInput:
        """What stands in the fields. Raises FieldRefused."""
        combo = self.fields["tier_id"].editor
        assert isinstance(combo, Combo)
        tier = combo.value()
        days = 0 if tier is None else self.whole("tier_days", 1, packages.MOST_DAYS)
        pay = read_amount(self.fields["pay"].text(), "pay")
        return PackageInput(
            pay, self._amount("bonus"), self.fields["gift"].text(), self._amount("gift_value"), tier, days
        )

    def call(self) -> Callable[[Any], Changes]:
        values, act, package = self.values(), self.act, self.package
        if package is None:
            return lambda store: packages.create(store, act, values)
        return lambda store: packages.edit(store, act, package.id, values)


class PackagesDialog(Dialog):
    """The list; Enter changes one, Delete takes it out or out of use."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        window = context.window
        super().__init__(
            parent or (window if isinstance(window, QWidget) else None),
            "",
            width=720,
            height=520,
            margins=(24, 0, 24, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.tiers: list[tuple[int, str]] = []
        self.found: dict[int, Package] = {}
        self.set_title(self.tr("Rules of stored value"))
        self.add_close_cross()
        self.cancel.setText(self.tr("Close"))
        self.table: ListTable[Package] = ListTable(self._columns(), key=lambda one: one.id, parent=self)
        self.view = TableView(self.table, name=self.tr("Top-up packages"), row_height=40)
        self.view.opened.connect(self.change)
        self.view.current_changed.connect(lambda _id: self._follow())
        self.empty = EmptyState(
            "wallet",
            self.tr("No package yet"),
            self.tr("Such as: pay 500, have 60 more. Without packages any amount can be topped up."),
            tile=True,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.edit = Button(self.tr("Change"), "secondary", "pencil-simple", size="small", clicked=self.change)
        self.up = Button(
            "", "secondary", "arrow-up", size="small", name=self.tr("Up"), clicked=lambda: self.move_by(-1)
        )
        self.down = Button(
            "", "secondary", "arrow-down", size="small", name=self.tr("Down"), clicked=lambda: self.move_by(1)
        )
        self.rest = Button("", "secondary", size="small", clicked=self.switch)
        self.out = Button(self.tr("Delete"), "danger", "trash", size="small", clicked=self.delete)
        for button in (self.edit, self.up, self.down, self.rest, self.out):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
        self._build_rules()
        self.set_primary(self.tr("New package"), icon="plus").clicked.connect(self.add_one)
        context.operations.changed.connect(alive(self, self._hear))
        self.reload()

    def _build_rules(self) -> None:
        """How stored value is spent; changes act at once."""
        settings = self.context.settings
        self.body.addWidget(Rule())
        line = QHBoxLayout()
        line.setSpacing(10)
        self.first = Switch(self.tr("Pays first at the counter"), settings.stored_first)
        self.first.toggled.connect(lambda on: self._set(stored_first=on))
        self.order = Segmented(
            [(True, self.tr("Principal first")), (False, self.tr("Bonus first"))],
            name=self.tr("Which part is spent first"),
        )
        self.order.set_value(settings.principal_first)
        self.order.chosen.connect(lambda value: self._set(principal_first=bool(value)))
        self.text = Button(self.tr("Text of the agreement…"), "link", size="small", clicked=self._edit_text)
        line.addWidget(self.first)
        line.addWidget(self.order)
        line.addStretch(1)
        line.addWidget(self.text)
        self.body.addLayout(line)

    def _set(self, **values: bool) -> None:
        act = self.context.act()
        self._run(lambda store: change_settings(store, act, **values))

    def _edit_text(self) -> None:
        from ui.dialogs.stored_value.agreement_text import AgreementTextDialog

        AgreementTextDialog(self.context, self).open()

    def _columns(self) -> list[ListColumn[Package]]:
        return [
            ListColumn(
                Column("pay", self.tr("Pays ¥"), Kind.MONEY, 110, least=90, sortable=False, bold=True),
                lambda one: one.pay,
            ),
            ListColumn(
                Column("more", self.tr("Gets on top"), width=200, least=120, stretch=True, sortable=False),
                lambda one: Cell(package_extras(one) or "—"),
            ),
            ListColumn(
                Column("used", self.tr("Sold"), Kind.NUMBER, 80, least=60, sortable=False),
                lambda one: one.used,
            ),
            ListColumn(
                Column("state", self.tr("State"), Kind.STATUS, 110, least=90, sortable=False),
                lambda one: (
                    Tag(self.tr("Offered"), "accent")
                    if one.active
                    else Tag(self.tr("Not offered"), "neutral")
                ),
            ),
        ]

    def _hear(self, changes: Changes) -> None:
        if "stored_value" in changes.areas:
            self.reload()

    def reload(self) -> None:
        """Read the packages again."""
        self.context.jobs.read(read_all, alive(self, self._got), key=(id(self), "packages"))

    def _got(self, found: tuple[list[Package], list[tuple[int, str]]]) -> None:
        rows, self.tiers = found
        self.found = {one.id: one for one in rows}
        self.table.set_rows(rows)
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        if rows and self.view.current_id is None:
            self.view.go_to(rows[0].id)
        self._follow()

    def current(self) -> Package | None:
        """The package in hand."""
        number = self.view.current_id
        return None if number is None else self.found.get(number)

    def _follow(self) -> None:
        one = self.current()
        self.rest.setText(self.tr("Stop offering") if one is None or one.active else self.tr("Offer again"))
        self.rest.updateGeometry()
        for button in (self.edit, self.up, self.down, self.rest, self.out):
            button.setEnabled(one is not None)
        if one is not None and one.used:
            self.out.setEnabled(False)

    def add_one(self) -> None:
        """A new package."""
        PackageForm(self.context, self, None, self.tiers).open()

    def change(self, _number: object = None) -> None:
        """Change the one in hand."""
        if (one := self.current()) is not None:
            PackageForm(self.context, self, one, self.tiers).open()

    def switch(self) -> None:
        """Offer it no longer, or again."""
        if (one := self.current()) is not None:
            act = self.context.act()
            self._run(lambda store: packages.set_active(store, act, one.id, not one.active))

    def delete(self) -> None:
        """Take the one in hand out; one that was sold stays."""
        if (one := self.current()) is not None:
            act = self.context.act()
            self._run(lambda store: packages.delete(store, act, one.id))

    def move_by(self, step: int) -> None:
        """Put the one in hand further up or down."""
        one = self.current()
        ids = list(self.found)
        if one is None:
            return
        at = ids.index(one.id)
        if 0 <= at + step < len(ids):
            ids[at], ids[at + step] = ids[at + step], ids[at]
            act = self.context.act()
            self._run(lambda store: packages.reorder(store, act, ids))

    def _run(self, call: Callable[[Any], Changes]) -> None:
        self.context.operations.run(call, failed=alive(self, self._failed))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError) and not isinstance(error, FieldRefused):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
