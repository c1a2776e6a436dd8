"""The right side of the poster dialog: which codes, which words, which parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.channels.channels import LONGEST
from ui import theme
from ui.dialogs.poster.facts import Choice, Person, default_title
from ui.widgets import Banner, Button, CheckBox, Combo, Field, Text

WIDTH: Final = 284


class Options(QWidget):
    """What is to be printed; `changed()` after every change, `logo_wanted()` when another mark shall be chosen or the
    shop's own be left out again."""

    changed = Signal()
    logo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[Person] = ()
        self._has_gift = False
        self._rota = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(Text(self.tr("What to print"), "h2"))
        self.mode = Combo()
        self.mode.picked.connect(lambda _value: self._mode_chosen())
        layout.addWidget(Field(self.tr("Code"), self.mode))
        self.staff = QWidget()
        self._lines = QVBoxLayout(self.staff)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        layout.addWidget(self.staff)
        self.title = Field(self.tr("Headline"), QLineEdit())
        self.line = Field(self.tr("Second line"), QLineEdit(), optional=True)
        for field, key in ((self.title, "poster_title"), (self.line, "poster_line")):
            editor = field.editor
            assert isinstance(editor, QLineEdit)
            editor.setMaxLength(LONGEST[key])
            if key == "poster_title":
                editor.setPlaceholderText(default_title())
            field.changed.connect(self.changed)
            layout.addWidget(field)
        parts = QVBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(Text(self.tr("Printed on it"), "caption", "ink2"))
        self.mark = CheckBox(self.tr("Shop's mark"), True)
        self.gift = CheckBox(self.tr("What newcomers get"), True)
        self.duty = CheckBox("", True)
        self.cut = CheckBox(self.tr("Cut marks"), False)
        for tick in (self.mark, self.gift, self.duty, self.cut):
            tick.toggled.connect(lambda _on: self.changed.emit())
        self.logo = Button("", "link", size="small", clicked=self.logo_wanted.emit)
        self.tell_logo(False)
        for tick in (self.mark, self.gift, self.duty, self.cut):
            row = QHBoxLayout()
            row.addWidget(tick)
            row.addStretch(1)
            if tick is self.mark:
                row.addWidget(self.logo)
            parts.addLayout(row)
        layout.addLayout(parts)
        self.note = Banner("", "warn")
        self.note.hide()
        layout.addWidget(self.note)
        layout.addStretch(1)
        self.ticks: dict[int, CheckBox] = {}
        self.setFixedWidth(theme.px(WIDTH))

    def fill(
        self, modes: Sequence[str], people: Sequence[Person], title: str, line: str, *, gift: bool, rota: bool
    ) -> None:
        """Begin with what the channel has: its kinds of code, the first one chosen, and everybody but spares ticked."""
        self._people = people
        self._has_gift, self._rota = gift, rota
        names = {"live": self.tr("One live code"), "per_staff": self.tr("One for each of the staff")}
        self.mode.set_items([(mode, names[mode]) for mode in modes])
        self.title.set_text(title)
        self.line.set_text(line)
        coded = [person for person in people if person.link]
        self._lines.addWidget(Text(self.tr("Staff"), "caption", "ink2"))
        for person in people:
            tick = CheckBox(person.name, bool(person.link) and (not person.spare or len(coded) == 1))
            tick.setEnabled(bool(person.link))
            tick.toggled.connect(lambda _on: self.changed.emit())
            self.ticks[person.staff_id] = tick
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(tick)
            row.addStretch(1)
            said = person.count if person.link else self.tr("no code yet")
            tone = "warn" if person.link and person.nearly_full else "ink2"
            row.addWidget(Text(said, "caption", tone), 0, Qt.AlignmentFlag.AlignVCenter)
            self._lines.addLayout(row)
        self._mode_chosen()

    def _mode_chosen(self) -> None:
        per_staff = self.mode.value() == "per_staff"
        self.staff.setVisible(per_staff)
        self.gift.setVisible(self._has_gift)
        self.duty.setText(self.tr("Duty hours") if self._rota else self.tr("Name of the staff"))
        self.duty.setVisible(per_staff or self._rota)
        self.changed.emit()

    def tell_logo(self, own: bool) -> None:
        """Whether the shop's own logo is printed."""
        self.logo.setText(self.tr("Without my logo") if own else self.tr("My logo…"))

    def choice(self) -> Choice:
        """What is chosen."""
        return Choice(
            str(self.mode.value() or ""),
            tuple(staff for staff, tick in self.ticks.items() if tick.isChecked()),
            self.title.text(),
            self.line.text(),
            self.mark.isChecked(),
            self.gift.isChecked(),
            self.duty.isChecked(),
        )

    def warn(self, sentences: Sequence[str]) -> None:
        """Show what speaks against it."""
        self.note.set_text("\n".join(sentences))
        self.note.setVisible(bool(sentences))
