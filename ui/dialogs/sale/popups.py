"""Small windows of step ③: an amount, a discount with its reason, one payment split over several ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from services.errors import FieldRefused
from services.money import read_amount
from services.payments import PayKind
from ui import messages, theme
from ui.dialogs.sale import words
from ui.pages.contacts.popup import Popup
from ui.widgets import Button, Field, Text


class _Amounts(Popup):
    """A popup that Enter takes."""

    def __init__(self, opener: QWidget, title: str, *, width: int = 320) -> None:
        super().__init__(opener, title, width=width)
        self.take_button = Button(self.tr("Take it"), "primary", size="small", clicked=self.take)

    def take(self) -> None:
        """Enter: what stands there holds."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.take()
            return
        super().keyPressEvent(event)


class AmountPopup(_Amounts):
    """One amount: `done(fen | None)`, None where the field was emptied. `read` reads the text, money as a rule."""

    def __init__(
        self,
        opener: QWidget,
        title: str,
        label: str,
        text: str,
        done: Callable[[int | None], object],
        *,
        help_text: str = "",
        read: Callable[[str], int] = read_amount,
    ) -> None:
        super().__init__(opener, title)
        self._done, self._read = done, read
        self.field = Field(label, QLineEdit(text), help_text=help_text)
        self.body.addWidget(self.field)
        self.add_footer(self.take_button)
        editor = self.field.editor
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        text = self.field.text()
        try:
            found = self._read(text) if text.strip() else None
        except FieldRefused as error:
            self.field.set_error(messages.sentence(error))
            return
        self._done(found)
        self.close()


class DiscountPopup(_Amounts):
    """What is taken off by hand and why: `done(fen, reason)`. `whole` is what it is taken off, so that 10 % can be
    typed; `changed` fen are off already by changed prices, which needs a reason too."""

    def __init__(
        self,
        opener: QWidget,
        whole: int,
        amount: int,
        reason: str,
        most: int | None,
        done: Callable[[int, str], object],
        changed: int = 0,
    ) -> None:
        super().__init__(opener, "", width=360)
        self.setAccessibleName(self.tr("Discount by hand"))
        self._done, self._whole, self._changed = done, whole, changed
        limit = (
            self.tr("You may take off {most} at most").format(most=words.yuan(most))
            if most is not None
            else ""
        )
        self.amount = Field(
            self.tr("Take off ¥, or a percentage"),
            QLineEdit(words.plain(amount) if amount else ""),
            help_text=self.tr("{amount} is off already by changed prices").format(amount=words.yuan(changed))
            if changed
            else limit,
        )
        self.reason = Field(self.tr("Reason"), QLineEdit(reason))
        for field in (self.amount, self.reason):
            self.body.addWidget(field)
        grid = QGridLayout()
        grid.setSpacing(6)
        reasons = (
            self.tr("Regular customer"),
            self.tr("Near its date"),
            self.tr("Flawed"),
            self.tr("Owner agreed"),
        )
        for place, text in enumerate(reasons):
            made = Button(text, "secondary", size="small", clicked=partial(self._reason, text))
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(made, place // 2, place % 2)
        self.body.addLayout(grid)
        self.none = Button(self.tr("No discount"), "ghost", size="small", clicked=self._nothing)
        self.add_footer(self.none, self.take_button)
        editor = self.amount.editor
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _reason(self, text: str) -> None:
        self.reason.set_text(text)
        self.take()

    def _nothing(self) -> None:
        self._done(0, "")
        self.close()

    def _read(self) -> int:
        text = self.amount.text().strip().replace("％", "%")
        if not text and self._changed:
            return 0
        if text.endswith("%"):
            percent = read_amount(text[:-1])
            if percent > 100_00:
                raise FieldRefused("bad_amount", {"text": text[:40]}, "amount")
            return self._whole * percent // 100_00
        return read_amount(text)

    def take(self) -> None:
        try:
            amount = self._read()
        except FieldRefused as error:
            self.amount.set_error(messages.sentence(error))
            self.amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.reason.text():
            self.reason.set_error(self.tr("Say why, in a word or two"))
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._done(amount, self.reason.text())
        self.close()


class SplitPopup(_Amounts):
    """How much comes in by which way: `done(fen by key)`. What is left empty takes the rest by the way chosen before."""

    def __init__(
        self,
        opener: QWidget,
        kinds: Sequence[PayKind],
        fixed: dict[str, int],
        total: int,
        rest: str,
        done: Callable[[dict[str, int]], object],
    ) -> None:
        super().__init__(opener, "", width=340)
        title = self.tr("Receive {total} in several ways").format(total=words.yuan(total))
        self.setAccessibleName(title)
        self._done, self._total = done, total
        self.body.addWidget(Text(title, "bold", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self.editors: dict[str, QLineEdit] = {}
        for row, kind in enumerate(kinds):
            name = words.pay_kind(kind.key, kind.name)
            label = Text(name, "body")
            editor = QLineEdit(words.plain(fixed[kind.key]) if fixed.get(kind.key) else "")
            editor.setAccessibleName(name)
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            editor.textEdited.connect(lambda _text: self._tell())
            label.setBuddy(editor)
            grid.addWidget(label, row, 0)
            grid.addWidget(editor, row, 1)
            self.editors[kind.key] = editor
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, theme.px(120))
        self.body.addLayout(grid)
        self._rest_name = next((words.pay_kind(k.key, k.name) for k in kinds if k.key == rest), "")
        self.left = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.left)
        self.add_footer(self.take_button)
        self._tell()
        if self.editors:
            first = next(iter(self.editors.values()))
            first.selectAll()
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def amounts(self) -> dict[str, int]:
        """Fen by key of what was typed. Raises FieldRefused with the key as its field."""
        found = {}
        for key, editor in self.editors.items():
            if editor.text().strip():
                found[key] = read_amount(editor.text(), key)
        return found

    def _tell(self) -> None:
        try:
            left = self._total - sum(self.amounts().values())
        except FieldRefused as error:
            self.left.setText(messages.sentence(error))
            self.left.set_tone("danger")
            return
        if left < 0:
            said = self.tr("{amount} too much").format(amount=words.yuan(-left))
        elif left:
            said = self.tr("The other {amount}: {kind}").format(amount=words.yuan(left), kind=self._rest_name)
        else:
            said = self.tr("All of it")
        self.left.setText(said)
        self.left.set_tone("danger" if left < 0 else "ink2")

    def take(self) -> None:
        try:
            found = self.amounts()
        except FieldRefused as error:
            self.editors[error.field_key].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if sum(found.values()) <= self._total:
            self._done(found)
            self.close()
