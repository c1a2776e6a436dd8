"""The running bill at the right: how the amount due comes about, how it is paid, what it earns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from services.sales.pricing import Quote
from ui import theme
from ui.dialogs.base import Body
from ui.dialogs.sale import words
from ui.widgets import Button, ElidedLabel, Rule, Text

WIDTH: Final = 302


class _Sum(QWidget):
    """What it is at the left, how much at the right."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.name = ElidedLabel("", "body", "ink2")
        self.amount = Text("", "bold")
        line.addWidget(self.name, 1)
        line.addWidget(self.amount)

    def show_sum(self, name: str, amount: str, tone: str) -> None:
        self.name.setText(name)
        self.amount.setText(amount)
        self.amount.set_tone(tone)


class Sums(QWidget):
    """Lines of a bill, one below the other; those of before are used again."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(7)
        self._lines: list[_Sum] = []

    def show_sums(self, sums: Sequence[tuple[str, str, str]]) -> None:
        """(what, how much, tone) of each line."""
        while len(self._lines) < len(sums):
            made = _Sum()
            self._lines.append(made)
            self._layout.addWidget(made)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(sums))
            if at < len(sums):
                line.show_sum(*sums[at])
        self.setVisible(bool(sums))

    def texts(self) -> list[str]:
        """What stands there."""
        return [f"{line.name.text()} {line.amount.text()}" for line in self._lines if not line.isHidden()]


class Bill(QFrame):
    """Everything at the right of the dialog; note, hold and done are its too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        inner = QWidget()
        self._sums = QVBoxLayout(inner)
        self.title = Text(self.tr("This sale"), "h2")
        self.above = Sums()
        self.due = ElidedLabel("", "huge")
        self.below = Sums()
        self.line = Rule()
        self.earned = Sums()
        self.said = Text("", "caption", "ink2", wrap=True)
        self.wrong = Text("", "caption", "danger", wrap=True)
        due = Text(self.tr("Due"), "body", "ink2")
        for part in (self.title, self.above, Rule(), due, self.due, self.below, self.line, self.earned,
                     self.said, self.wrong):  # fmt: skip
            self._sums.addWidget(part)
        self._sums.addStretch(1)
        self.scroller = Body(inner)
        outer.addWidget(self.scroller, 1)
        foot = QWidget()
        self._foot = QVBoxLayout(foot)
        self.note_label = Text(self.tr("Note (optional)"), "caption", "ink2")
        self._foot.addWidget(self.note_label)
        self.note = QLineEdit()
        self.note.setMaxLength(200)
        self.note.setAccessibleName(self.tr("Note"))
        self.note_label.setBuddy(self.note)
        self._foot.addWidget(self.note)
        line = QHBoxLayout()
        line.setSpacing(6)
        self.staff = ElidedLabel("", "caption", "ink2")
        line.addWidget(self.staff, 1)
        self.hold = Button(self.tr("Hold"), "link", size="small", keys="Alt+H")
        self.held = Button("", "ghost", size="small", keys="Alt+W")
        for button in (self.hold, self.held):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(button)
        self._foot.addLayout(line)
        self.finish = Button(self.tr("Done"), "primary", "check", size="big", keys="Ctrl+Enter")
        self.finish.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._foot.addWidget(self.finish)
        self.after = Text(self.tr("Ctrl+Z takes it back"), "caption", "ink2", wrap=True)
        self.after.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot.addWidget(self.after)
        outer.addWidget(foot)
        self.set_compact(False)
        self.show_nothing()

    def set_compact(self, compact: bool) -> None:
        """Without the heading and the note's label where it is low."""
        self.setFixedWidth(theme.px(WIDTH))
        self.title.setVisible(not compact)
        self.note_label.setVisible(not compact)
        self.note.setPlaceholderText(self.tr("Note (optional)") if compact else self.tr("Goods, taste…"))
        side = theme.px(22)
        self._sums.setContentsMargins(side, theme.px(14 if compact else 20), side, theme.px(6))
        self._sums.setSpacing(theme.px(7 if compact else 9))
        self._foot.setContentsMargins(side, theme.px(6), side, theme.px(14))
        self._foot.setSpacing(theme.px(7))

    def show_nothing(self) -> None:
        """Nothing typed yet."""
        self.above.show_sums([(self.tr("Goods"), words.money(0), "ink3")])
        self.due.setText(words.yuan(0))
        self.due.set_tone("ink3")
        self.below.show_sums([])
        self.earned.show_sums([])
        self.line.hide()
        self.tell("", "")

    def tell(self, said: str, wrong: str, *, look: str = "") -> None:
        """What it counts for, what is wrong with it, or else what one should look at."""
        self.wrong.set_tone("danger" if wrong else "warn")
        wrong = wrong or look
        for label, text in ((self.said, said), (self.wrong, wrong)):
            label.setText(text)
            label.setVisible(bool(text))

    def show_quote(self, quote: Quote, *, rate: str, kinds: Sequence[tuple[str, int]]) -> None:
        """The slip worked out; `rate` words the tier's discount, `kinds` are ways to pay in words with their fen."""
        goods = [(self.tr("Goods"), words.money(quote.gross), "ink")]
        for name, fen in (
            (rate, quote.tier_off),
            (self.tr("Taken off by hand"), quote.manual_off),
            (self.tr("Points"), quote.points_off),
            (self.tr("Rounded down"), quote.rounding_off),
        ):
            if fen:
                goods.append((name, words.off(fen), "accent"))
        self.above.show_sums(goods)
        self.due.setText(words.yuan(quote.due))
        self.due.set_tone("ink")
        paid = []
        if quote.principal:
            paid.append((self.tr("From principal"), words.money(quote.principal), "ink"))
        if quote.bonus:
            paid.append((self.tr("From bonus"), words.money(quote.bonus), "ink"))
        if quote.received and len(kinds) > 1:
            paid += [(name, words.money(fen), "ink") for name, fen in kinds]
        named = kinds[0][0] if len(kinds) == 1 else ""
        left = self.tr("Receive, {kind}").format(kind=named) if named else self.tr("Receive")
        paid.append((left, words.yuan(quote.received), "accent"))
        self.below.show_sums(paid)
        known = quote.contact_id is not None
        self.line.setVisible(known)
        times = f" ×{words.quantity(quote.multiplier)}" if quote.multiplier != 1000 else ""
        self.earned.show_sums(
            [
                (self.tr("Points earned") + times, f"+ {words.points(quote.points)}", "ink"),
                (self.tr("Growth"), f"+ {words.points(quote.growth)}", "ink"),
            ]
            if known
            else []
        )
