"""The form of one step of the ladder."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from services.errors import FieldRefused
from services.money import read_amount
from services.tiers.editing import TierInput
from services.tiers.ladder import COLOURS, DOWNGRADES, METRICS
from ui.amounts import plain, quantity
from ui.pages.tiers.benefit_rows import BenefitRows
from ui.tier_words import COLOUR_NAMES, DOWNGRADE_NAMES, METRIC_NAMES, Tiers, name
from ui.widgets import Combo, Field

_MONEY = ("spend", "single")
_ASKS = ("metric", "threshold", "window_days", "keep_threshold", "valid_days", "downgrade", "grace_days")
"""What the lowest step does not have."""


class StepForm(QWidget):
    """Shows one `TierInput` and reads it back; `changed()` with every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = TierInput()
        self._lowest = True
        self.fields: dict[str, Field] = {}
        self.counted = Combo(((m, Tiers.tr(METRIC_NAMES[m])) for m in METRICS), name=self.tr("Reached by"))
        self.colour = Combo(((c, Tiers.tr(COLOUR_NAMES[c])) for c in COLOURS), name=self.tr("Colour"))
        self.downgrade = Combo(
            ((d, Tiers.tr(DOWNGRADE_NAMES[d])) for d in DOWNGRADES), name=self.tr("When it is not kept")
        )
        labels: tuple[tuple[str, str, QWidget | None], ...] = (
            ("name", self.tr("Name"), None),
            ("colour", self.tr("Colour"), self.colour),
            ("metric", self.tr("Reached by"), self.counted),
            ("threshold", self.tr("From"), None),
            ("window_days", self.tr("Window (days, 0 = ever)"), None),
            ("valid_days", self.tr("Holds (days, 0 = for good)"), None),
            ("keep_threshold", self.tr("Kept with"), None),
            ("downgrade", self.tr("When it is not kept"), self.downgrade),
            ("grace_days", self.tr("Grace (days)"), None),
            ("multiplier", self.tr("Points, times"), None),
            ("discount", self.tr("Pays of the price (%)"), None),
            ("vip_discount", self.tr("On the VIP day (%)"), None),
        )
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for key, label, editor in labels:
            made = Field(label, editor or QLineEdit(), parent=self)
            made.show()  # or it counts as hidden until the form is shown
            made.changed.connect(self.changed)
            self.fields[key] = made
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.benefits = BenefitRows()
        self.benefits.changed.connect(self.changed)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(14)
        column_.addLayout(grid)
        column_.addWidget(self.benefits)
        column_.addStretch(1)
        self.counted.picked.connect(lambda _value: self._suit())
        self.downgrade.picked.connect(lambda _value: self._suit())

    def show_step(self, given: TierInput, *, lowest: bool) -> None:
        """Show a step; the lowest one asks for nothing."""
        self._given, self._lowest = given, lowest
        money = given.metric in _MONEY
        texts = {
            "name": given.name,
            "threshold": plain(given.threshold) if money else str(given.threshold),
            "keep_threshold": plain(given.keep_threshold) if money else str(given.keep_threshold),
            "window_days": str(given.window_days),
            "valid_days": str(given.valid_days),
            "grace_days": str(given.grace_days),
            "multiplier": quantity(given.multiplier),
            "discount": f"{given.discount / 10:g}",
            "vip_discount": f"{given.vip_discount / 10:g}",
        }
        for key, text in texts.items():
            self.fields[key].set_text(text)
            self.fields[key].set_error("")
        self.colour.set_value(given.colour)
        self.counted.set_value(given.metric)
        self.downgrade.set_value(given.downgrade)
        self.benefits.show_benefits(given.benefits or ())
        self.benefits.show_error("")
        editor = self.fields["name"].editor
        assert isinstance(editor, QLineEdit)
        editor.setPlaceholderText(name("") if lowest else "")
        self._suit()

    def _suit(self) -> None:
        """Show only what the kind of step asks for."""
        metric = self.counted.value()
        for key in _ASKS:
            self.fields[key].setVisible(not self._lowest)
        if not self._lowest:
            self._suit_metric(metric)
        for made in self.fields.values():
            self._grid.removeWidget(made)
        shown = [made for made in self.fields.values() if not made.isHidden()]
        for index, made in enumerate(shown):
            self._grid.addWidget(made, index // 3, index % 3, Qt.AlignmentFlag.AlignTop)

    def _suit_metric(self, metric: str) -> None:
        """Show what a step above the lowest asks for."""
        sold = metric == "paid"
        for key in ("threshold", "keep_threshold"):
            self.fields[key].setVisible(not sold)
        self.fields["window_days"].setVisible(metric in ("spend", "orders", "single"))
        for key in ("valid_days", "downgrade"):
            self.fields[key].setVisible(not sold)
        falls = not sold and self.downgrade.value() != "none"
        for key in ("keep_threshold", "grace_days"):
            self.fields[key].setVisible(falls)
        unit = {"growth": self.tr("growth value"), "orders": self.tr("slips")}.get(metric, self.tr("yuan"))
        for key in ("threshold", "keep_threshold"):
            self.fields[key].set_help(unit)

    def value(self) -> TierInput:
        """The step as it stands here. Raises FieldRefused under the key of the field."""
        metric = self.counted.value()
        of_metric = self._money if metric in _MONEY else self._whole
        asks = not self._lowest and metric != "paid"
        return TierInput(
            name=self.fields["name"].text(),
            colour=self.colour.value(),
            metric=metric,
            threshold=of_metric("threshold") if asks else self._given.threshold,
            keep_threshold=of_metric("keep_threshold") if asks else self._given.keep_threshold,
            window_days=self._whole("window_days"),
            valid_days=self._whole("valid_days"),
            downgrade=self.downgrade.value(),
            grace_days=self._whole("grace_days"),
            discount=self._permille("discount", 100),
            vip_discount=self._permille("vip_discount", 100),
            multiplier=self._permille("multiplier", 1),
            benefits=self.benefits.values("benefits"),
            id=self._given.id,
        )

    def _whole(self, key: str) -> int:
        text = self.fields[key].text().strip().replace(",", "").replace("，", "")
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise FieldRefused("rule_number", {"least": 0, "most": "999,999,999"}, key)
        return int(text)

    def _money(self, key: str) -> int:
        text = self.fields[key].text().strip()
        return 0 if text.strip("0.") == "" and text else read_amount(text, key)

    def _permille(self, key: str, whole: int) -> int:
        """A number with at most two decimals as thousandths of `whole`."""
        text = self.fields[key].text().strip().removesuffix("%")
        return read_amount(text, key) * 10 // whole

    def refused(self, key: str, text: str) -> None:
        """Show what is wrong below its field."""
        if key in self.fields:
            self.fields[key].set_error(text)
            self.fields[key].editor.setFocus()
        else:
            self.benefits.show_error(text)
