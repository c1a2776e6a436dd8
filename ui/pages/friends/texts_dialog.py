"""The verification texts, edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.channels.welcome import PLACEHOLDERS, unknown
from services.errors import HudieError
from services.friend_work import texts
from ui import messages, theme, translations
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.widgets import Field, Text


def _placeholders() -> str:
    """Those that are known of somebody who is no customer yet, in the language in force."""
    ascii_names = not translations.current().startswith("zh")
    known = ("person", "staff", "shop", "channel")
    names = (name for name, fact in PLACEHOLDERS.items() if fact in known and name.isascii() == ascii_names)
    return " ".join(f"{{{name}}}" for name in names)


class TextsDialog(Dialog):
    """Up to three texts; all left blank brings those of the beginning back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "", width=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Verification texts"))
        self.context = context
        self.act = context.act()
        self.body.addWidget(
            Text(
                self.tr("Filled in when copied: {fields}").format(fields=_placeholders()),
                "caption",
                "ink2",
                wrap=True,
            )
        )
        known = texts.texts(context.settings)
        self.fields: list[Field] = []
        for place in range(texts.HOW_MANY):
            editor = QPlainTextEdit()
            editor.setFixedHeight(theme.px(66))
            editor.setTabChangesFocus(True)
            made = Field(
                self.tr("Text {n}").format(n=place + 1), editor, optional=place > 0, check=self._check
            )
            made.set_text(known[place] if place < len(known) else "")
            made.changed.connect(lambda: self.set_dirty(True))
            self.fields.append(made)
            self.body.addWidget(made)
        self.body.addStretch(1)
        self.set_dirty(False)
        self.set_primary(self.tr("Save")).clicked.connect(self.save)

    def _check(self, text: str) -> str | None:
        if len(text) > texts.LONGEST:
            return messages.reason("too_long_text", {"most": texts.LONGEST})
        if strange := unknown(text):
            return self.tr("Nothing is known for {field}").format(field=strange[0])
        return None

    def save(self) -> None:
        """Write them; a wrong one keeps the dialog open."""
        wrong = [field for field in self.fields if not field.validate()]
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        act, wanted = self.act, [field.text() for field in self.fields]
        self.context.operations.run(
            lambda store: texts.change_texts(store, act, wanted),
            done=alive(self, lambda _changes: self._saved()),
            failed=alive(self, self._failed),
        )

    def _saved(self) -> None:
        self.set_dirty(False)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error))
        else:
            self.context.window.report(error)
