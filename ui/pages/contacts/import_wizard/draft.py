"""What has been chosen so far in the import wizard, and what is common to its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.imports.checking import Checked
from services.imports.plan import Inspection, ReadPlan
from services.imports.rules import ImportPlan
from services.operations import Act
from services.orders import fields as order_fields
from services.orders.checking import CheckedOrders
from services.orders.plan import OrdersPlan
from ui.context import Context
from ui.pages.contacts.import_wizard import words


@dataclass
class Draft:
    """The choices of one run through the wizard. `mapping` is the target of each column by its index; `act` is made
    when the file is chosen, so that a second press of the last button is the same act."""

    act: Act
    path: Path | None = None
    large: bool = False
    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    inspection: Inspection | None = None
    mapping: dict[int, str] = field(default_factory=dict)
    remember: bool = True
    plan: ImportPlan = field(default_factory=ImportPlan)
    corrections: dict[int, dict[str, str]] = field(default_factory=dict)
    blank_unreadable: frozenset[str] = frozenset()
    checked: Checked | CheckedOrders | None = None
    orders: bool | None = None
    """Whether these are orders; None = as the headers say."""
    source: str = ""
    """Where the orders come from; empty = as the file says."""
    per_row: bool | None = None
    points: bool = False
    again: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)
    """What the shop calls kinds of identities, by their fields."""

    def field(self, key: str) -> str:
        """A field in words."""
        return self.kinds.get(key) or words.field(key)

    @property
    def of_orders(self) -> bool:
        """Whether the file is taken for a list of orders."""
        return self.inspection.orders if self.inspection is not None else bool(self.orders)

    def guessed_source(self) -> str:
        """Where orders come from, as the name of the file and its headers say."""
        if self.inspection is None:
            return order_fields.SOURCES[0]
        return order_fields.guess_source(
            [Path(self.inspection.path).stem, *(guess.header for guess in self.inspection.columns)]
        )

    def orders_plan(self, region: str) -> OrdersPlan:
        """How a list of orders is read, and what its orders do."""
        return OrdersPlan(
            self.read_plan(region), self.source or self.guessed_source(), self.points, self.again
        )

    def columns(self) -> dict[str, tuple[int, ...]]:
        """The columns by field, as the reading wants them."""
        found: dict[str, tuple[int, ...]] = {}
        for index in sorted(self.mapping):
            key = self.mapping[index]
            found[key] = (*found.get(key, ()), index)
        return found

    def read_plan(self, region: str) -> ReadPlan:
        """How the file is to be read. The sheet and the header row are those that were shown."""
        inspection = self.inspection
        return ReadPlan(
            sheet=inspection.sheet or None if inspection else self.sheet,
            header_row=(inspection.header_row or 0) if inspection else self.header_row,
            encoding=self.encoding,
            columns=self.columns(),
            blank_unreadable=self.blank_unreadable,
            corrections={row: dict(texts) for row, texts in self.corrections.items()},
            region=region,
            large=self.large,
            orders=self.of_orders,
            per_row=self.per_row if self.of_orders else None,
        )

    def import_plan(self, region: str) -> ImportPlan:
        """How the file is read and what its rows may do."""
        return self.plan.with_read(self.read_plan(region))

    def decide(self, **values: object) -> None:
        """Change a rule: on_duplicate, column_rules, tags, channel, owners, add_friends, consent, source, source_on, again."""
        self.plan = replace(self.plan, **values)  # type: ignore[arg-type]

    def correct(self, row: int, texts: Mapping[str, str]) -> None:
        """Read other texts in the cells of a row."""
        self.corrections[row] = {**self.corrections.get(row, {}), **texts}

    def forget_checked(self) -> Checked | CheckedOrders | None:
        """Give up what was staged; the caller discards it."""
        checked, self.checked = self.checked, None
        return checked


class Step(QWidget):
    """A page of the wizard. `changed()` when the footer has to be asked anew; `advance()` = go on to the next step."""

    changed = Signal()
    advance = Signal()

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.draft = draft
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)

    def title(self) -> str:
        """The heading of the page; empty when the page has its own."""
        return ""

    def hint(self) -> str:
        """The small text in the footer."""
        return ""

    def primary(self) -> str:
        """What the filled button says; empty = there is none now."""
        return ""

    def enter(self) -> None:
        """The page comes into sight."""

    def ready(self) -> bool:
        """Whether the wizard may go on; shows what stands against it and puts the focus there."""
        return True

    def busy(self) -> bool:
        """Whether something is being read for this page."""
        return False

    def focus_first(self) -> None:
        """Put the focus where the work of this page begins."""
