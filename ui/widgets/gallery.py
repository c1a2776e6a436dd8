"""A page that shows every piece at once, for looking at and for the tour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import (
    BulkBar,
    Button,
    Card,
    CheckBox,
    Chip,
    Combo,
    EmptyState,
    Field,
    KeyCap,
    ProgressCard,
    Radio,
    Rule,
    Segmented,
    Text,
    Toast,
)
from ui.widgets.painting import rounded
from ui.widgets.progress import skeleton

_SWATCHES = (
    ("bg", "surface", "well", "line", "line2"),
    ("ink", "ink2", "ink3", "accent", "accent_soft"),
    ("slate", "slate_soft", "gold", "gold_soft", "plum"),
    ("plum_soft", "warn", "warn_soft", "danger", "danger_soft"),
)

SAMPLES = ("陈雨晴", "宝妈", "爱车厘子", "小区A", "尊享", "价格敏感", "投诉过", "已停用")
"""A name and tags as people type them, which no language translates."""


class _Swatch(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(40, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), 6, theme.color(self._token), theme.color("line"))


class _Skeleton(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(90)

    def sizeHint(self) -> QSize:
        return QSize(200, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        skeleton(QPainter(self), self.rect().adjusted(-16, 0, 0, 0), 30, 3)


class Gallery(QFrame):
    """Palette, buttons, fields, table states, feedback, type and chips."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(14)
        top = QHBoxLayout()
        top.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._palette())
        left.addWidget(self._buttons(), 1)
        top.addLayout(left, 1)
        top.addWidget(self._form(), 1)
        page.addLayout(top)
        states = QHBoxLayout()
        states.setSpacing(14)
        for card in self._states():
            states.addWidget(card, 1)
        page.addLayout(states)
        bottom = QHBoxLayout()
        bottom.setSpacing(14)
        bottom.addWidget(self._feedback(), 5)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self._type())
        right.addWidget(self._bulk())
        right.addStretch(1)
        bottom.addLayout(right, 6)
        page.addLayout(bottom, 1)

    def _palette(self) -> Card:
        card = Card(self.tr("Palette"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for column, tokens in enumerate(_SWATCHES):
            for row, token in enumerate(tokens):
                grid.addWidget(_Swatch(token), row, column * 2)
                words = QVBoxLayout()
                words.setSpacing(0)
                words.addWidget(Text(token, "caption"))
                words.addWidget(Text(str(getattr(theme.current(), token)), "caption", "ink2"))
                grid.addLayout(words, row, column * 2 + 1)
            grid.setColumnStretch(column * 2 + 1, 1)
        card.body.addLayout(grid)
        return card

    def _buttons(self) -> Card:
        card = Card(self.tr("Buttons · one primary per view"))
        first, second = QHBoxLayout(), QHBoxLayout()
        off = Button(self.tr("Disabled"))
        off.setEnabled(False)
        for button in (
            Button(self.tr("Primary"), "primary"),
            Button(self.tr("Secondary")),
            Button(self.tr("Tonal"), "tonal"),
            Button(self.tr("Ghost"), "ghost"),
            Button(self.tr("Link"), "link"),
            Button(self.tr("Delete"), "danger", "trash"),
            off,
        ):
            first.addWidget(button)
        busy = Button(self.tr("Saving…"), "primary", "check")
        busy.set_busy(True)
        for button in (
            Button(self.tr("Small"), size="small"),
            Button(self.tr("Import Excel"), icon="upload-simple"),
            busy,
            Button(icon="pencil-simple", kind="ghost", name=self.tr("Edit")),
        ):
            second.addWidget(button)
        for row in (first, second):
            row.setSpacing(9)
            row.addStretch(1)
            card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _form(self) -> Card:
        card = Card(self.tr("Form · errors stand below the field"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        plain = Field(self.tr("Usual"), help_text=self.tr("A phone number of 11 digits"))
        if isinstance(plain.editor, QLineEdit):
            plain.editor.setPlaceholderText(self.tr("Phone"))
        self.typing = Field(self.tr("Being typed"), help_text=self.tr("2 digits to go"))
        self.typing.set_text("138001352")
        if isinstance(self.typing.editor, QLineEdit):
            self.typing.editor.end(False)
        wrong = Field(self.tr("Wrong"))
        wrong.set_text("1380013")
        wrong.set_error(self.tr("This number has only 7 digits"))
        fixed = Field(self.tr("Read only"), help_text=self.tr("Made by the program"))
        fixed.set_text("2026-1122-01")
        if isinstance(fixed.editor, QLineEdit):
            fixed.editor.setReadOnly(True)
        for index, field in enumerate((plain, self.typing, wrong, fixed)):
            grid.addWidget(field, index // 2, index % 2)
        card.body.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(13)
        combo = Combo([(1, self.tr("Drop-down")), (2, self.tr("Other"))], name=self.tr("Drop-down"))
        combo.setFixedWidth(theme.px(150))
        radios = (Radio(self.tr("Chosen"), True), Radio(self.tr("Not chosen")))
        segments = Segmented([("all", self.tr("All")), ("any", self.tr("Any"))], name=self.tr("Match"))
        for part in (
            combo,
            CheckBox(self.tr("Ticked"), True),
            CheckBox(self.tr("Not ticked")),
            *radios,
            segments,
        ):
            row.addWidget(part)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addSpacing(6)
        card.body.addWidget(Rule())
        card.body.addSpacing(6)
        card.body.addWidget(
            Text(
                self.tr(
                    "Checked on leaving a field or on Enter; the message goes as soon as the value is right; saving goes to the first field that is wrong."
                ),
                "caption",
                "ink2",
                wrap=True,
            )
        )
        card.body.addStretch(1)
        return card

    def _states(self) -> list[Card]:
        cards = []
        for title in (
            self.tr("Table: nothing found"),
            self.tr("Table: being read (after 0.3 s)"),
            self.tr("Table: can't be read"),
        ):
            card = Card(margins=(16, 10, 16, 12))
            card.body.addWidget(Text(title, "caption-bold", "ink2"))
            card.setMinimumHeight(186)
            cards.append(card)
        cards[0].body.addWidget(
            EmptyState(
                "magnifying-glass",
                self.tr('Nothing matches "cyx 5211"'),
                self.tr("Try the last four digits alone, or clear 2 filters"),
                (self.tr("Clear filters"), self.tr("New contact")),
            ),
            1,
        )
        cards[1].body.addWidget(_Skeleton())
        cards[1].body.addStretch(1)
        cards[1].body.addWidget(Text(self.tr("1,000,000 contacts, sorting…"), "caption", "ink2"))
        cards[2].body.addWidget(
            EmptyState(
                "warning-circle",
                self.tr("Can't open the data file"),
                self.tr("Another program is using shop.hudie"),
                (self.tr("Try again"), self.tr("Open from a backup…")),
                tone="danger",
            ),
            1,
        )
        return cards

    def _feedback(self) -> Card:
        card = Card(self.tr("Feedback"))
        card.body.addWidget(Toast(self.tr("Saved {name}").format(name=SAMPLES[0]), undo=self._nothing))
        card.body.addWidget(Toast(self.tr("3 tags deleted"), icon="trash", undo=self._nothing))
        progress = ProgressCard(self.tr("Exporting 100,000 rows"))
        progress.set_progress(42, 100)
        card.body.addWidget(progress)
        card.body.addStretch(1)
        return card

    def _nothing(self) -> None:
        """The toasts of this page undo nothing."""

    def _type(self) -> Card:
        card = Card(self.tr("Type"))
        row = QHBoxLayout()
        row.setSpacing(9)
        samples = (
            ("12,480", "display", "20"),
            (self.tr("Title"), "h1", "15"),
            (self.tr("Small title"), "h2", "12"),
            (self.tr("Body"), "body", "10.5"),
            (self.tr("Caption"), "caption", "9.5 pt"),
        )
        for text, role, size in samples:
            row.addWidget(Text(text, role), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Text(size, "caption", "ink2"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        card.body.addLayout(row)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        kinds = ("plum", "accent", "slate", "gold", "warn", "danger", "neutral")
        for text, kind in zip(SAMPLES[1:], kinds, strict=True):
            chips.addWidget(Chip(text, kind))
        chips.addWidget(KeyCap("Ctrl F"))
        chips.addStretch(1)
        card.body.addLayout(chips)
        return card

    def _bulk(self) -> BulkBar:
        bar = BulkBar()
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        bar.set_count(128)
        bar.add_action(self.tr("Add tag"), "tag", self._nothing)
        bar.add_action(self.tr("Export"), "download-simple", self._nothing)
        bar.add_action(self.tr("Delete"), "trash", self._nothing, danger=True)
        return bar
