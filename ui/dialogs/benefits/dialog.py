"""The poster of benefits: looked at, printed, saved as PDF or PNG."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Body
from ui.dialogs.benefits.facts import PARTS, Choice, Offer, default_title, words_of
from ui.dialogs.poster import LOGO, logo_picture
from ui.dialogs.sheet import SheetDialog
from ui.printing import A4, A5, png_paths, write_pngs
from ui.printing.benefits import BenefitsPoster
from ui.widgets import Button, CheckBox, Field, Rule, Segmented, Text

_KEPT: Final = "benefits/{}"
"""What is kept on this computer: paper, headline, second line."""
_WIDTH: Final = 284
_LONGEST: Final = 60


class BenefitsDialog(SheetDialog):
    """The preview at the left, what is on it at the right. Paper, headline and second line are kept on this computer; the
    logo is that of the posters of channels."""

    def __init__(self, context: Context, parent: QWidget | None, offer: Offer) -> None:
        self.offer = offer
        self.logo: QImage | None = None
        sheet = BenefitsPoster(A4, "", words_of(offer, Choice()))
        super().__init__(context, parent, sheet, width=1040)
        self.set_title(self.tr("Poster of benefits"))
        self._build()
        kept = context.machine.get(LOGO)
        if isinstance(kept, str) and Path(kept).is_file():
            # A picture that has gone meanwhile is no reason to complain: the butterfly stands in.
            context.jobs.read(
                lambda _store: logo_picture(Path(kept)), alive(self, self._show_logo), lambda _error: None
            )
        self._changed()

    def _build(self) -> None:
        machine = self.context.machine
        self.format = Segmented([("a4", A4.name), ("a5", A5.name)], name=self.tr("Paper"))
        if machine.get(_KEPT.format("paper")) == "a5":
            self.format.set_value("a5")
        self.format.chosen.connect(lambda _value: self._changed())
        self.head.insertWidget(self.head.count() - 1, self.format)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("What to print"), "h2"))
        self.headline = Field(self.tr("Headline"), QLineEdit())
        self.line = Field(self.tr("Second line"), QLineEdit(), optional=True)
        for key, field in (("title", self.headline), ("line", self.line)):
            editor = field.editor
            assert isinstance(editor, QLineEdit)
            editor.setMaxLength(_LONGEST)
            kept = machine.get(_KEPT.format(key))
            field.set_text(kept if isinstance(kept, str) else "")
            field.changed.connect(self._changed)
            column.addWidget(field)
            if key == "title":
                editor.setPlaceholderText(default_title())
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        ticks.addWidget(Text(self.tr("Printed on it"), "caption", "ink2"))
        self.mark = CheckBox(self.tr("Shop's mark"), True)
        self.parts = {
            "points": CheckBox(self.tr("What points pay"), True),
            "gifts": CheckBox(self.tr("Gifts for points"), True),
            "stored": CheckBox(self.tr("Packages of stored value"), True),
            "plans": CheckBox(self.tr("Paid membership"), True),
        }
        for part, tick in (("", self.mark), *self.parts.items()):
            tick.toggled.connect(lambda _on: self._changed())
            ticks.addWidget(tick)
            tick.setVisible(not part or self.offer.has(part))
        column.addLayout(ticks)
        column.addStretch(1)
        side.setFixedWidth(theme.px(_WIDTH))
        self.side = Body(side)
        self.side.setFixedWidth(side.width() + theme.px(14))
        self.across.addWidget(Rule(vertical=True))
        self.across.addWidget(self.side)
        self.pdf.setText(self.tr("Save as PDF"))
        self.png = self.add_button(
            Button(self.tr("Save as PNG"), "secondary", "download-simple", clicked=self.save_picture)
        )

    def choice(self) -> Choice:
        """What is chosen."""
        return Choice(
            self.headline.text().strip(),
            self.line.text().strip(),
            self.mark.isChecked(),
            tuple(part for part in PARTS if self.parts[part].isChecked()),
        )

    def _show_logo(self, image: QImage) -> None:
        self.logo = image
        self._changed()

    def _changed(self) -> None:
        paper = A5 if self.format.value() == "a5" else A4
        shop = self.offer.settings.shop_name
        title = " ".join(part for part in (shop, self.tr("Poster of benefits"), paper.name) if part)
        self.printed = BenefitsPoster(paper, title, words_of(self.offer, self.choice(), self.logo))
        self.preview.show_sheet(self.printed)
        small = self.printed.pages > 1
        self.set_hint(
            self.tr("This is too much for one page: untick something.") if small else self._where_it_is_from()
        )

    def _where_it_is_from(self) -> str:
        settings = self.offer.settings
        if settings.shop_address or settings.shop_hours:
            return ""
        return self.tr("Address and hours come from Settings > Shop.")

    def save_picture(self) -> None:
        """Ask where to and write a PNG."""
        path = self.where("png", self.tr("Save as PNG"), self.tr("PNG picture (*.png)"))
        if path is not None:
            self.save_png(path)

    def save_png(self, path: Path) -> None:
        """Write each page as a PNG of 300 dots to the inch."""
        sheet = self.printed
        paths = png_paths(path, [""] * sheet.pages)
        self.write(path, lambda: write_pngs(sheet, paths))

    def done(self, result: int) -> None:
        machine = self.context.machine
        for key, value in (
            ("paper", self.format.value()),
            ("title", self.headline.text().strip() or None),
            ("line", self.line.text().strip() or None),
        ):
            machine.set(_KEPT.format(key), value)
        super().done(result)
