"""A list pasted back from the app: who is a friend by now, or was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from services.errors import HudieError
from services.friend_work import pasting
from services.friend_work.pasting import Candidate, PastedLine
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.words import called
from ui.widgets import Banner, Chip, Combo, ElidedLabel, Field, Icon, Segmented, Text

_PAUSE: Final = 250
_SHOWN: Final = 200
"""Lines that are shown to be looked at; all are counted."""


class _Line(QFrame):
    """What was pasted, and who is meant or may be."""

    def __init__(self, dialog: PasteDialog, line: PastedLine) -> None:
        super().__init__()
        self.line = line
        self.setProperty("panel", "banner-warn" if line.outcome == "doubtful" else "well-card")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(ElidedLabel(line.text, "body"), 1)
        self.who: Combo | None = None
        if line.outcome == "doubtful":
            self.who = dialog.choice(line)
            self.who.picked.connect(lambda _value: dialog.count())
            row.addWidget(self.who, 1)
        elif line.outcome == "sure":
            row.addWidget(Icon("check-circle", 16, "accent"))
            row.addWidget(ElidedLabel(_named(line.candidates[0]), "body"), 1)
        else:
            row.addWidget(Chip(dialog.said(line), "neutral"))


def _named(one: Candidate) -> str:
    return " · ".join(part for part in (called(one.display), one.phone) if part)


class PasteDialog(Dialog):
    """All lines are listed with who is meant: doubtful ones first, amber and asked, the certain ones last."""

    def __init__(self, context: Context, parent: QWidget, account_id: int) -> None:
        super().__init__(parent, "", width=760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Paste results"))
        self.context = context
        self.act = context.act()
        self._account = account_id
        self._read: Sequence[PastedLine] = ()
        self._lines: list[_Line] = []
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Text(self.tr("These people"), "body"))
        self.outcome = Segmented(
            [("friend", self.tr("are friends now")), ("requested", self.tr("were asked"))],
            name=self.tr("What came of it"),
        )
        row.addWidget(self.outcome)
        row.addStretch(1)
        self.body.addLayout(row)
        self.editor = QPlainTextEdit()
        self.editor.setPlaceholderText(
            self.tr("One person a line: a number, or the name as it stands in the list")
        )
        self.editor.setFixedHeight(theme.px(132))
        self.editor.setTabChangesFocus(True)
        self.body.addWidget(Field(self.tr("Numbers or names"), self.editor))
        self.summary = Text("", "bold", wrap=True)
        self.body.addWidget(self.summary)
        inner = QWidget()
        self._place = QVBoxLayout(inner)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(4)
        self.further = Text("", "caption", "ink2")
        self.further.hide()
        self._place.addWidget(self.further)
        self._place.addStretch(1)
        self.scroller2 = QScrollArea()
        self.scroller2.setWidgetResizable(True)
        self.scroller2.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller2.setWidget(inner)
        self.scroller2.setFixedHeight(theme.px(196))
        self.scroller2.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.body.addWidget(self.scroller2)
        self.trouble = Banner("", "danger")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.read)
        self.editor.textChanged.connect(self._typed)
        self.set_primary(self.tr("Write down")).clicked.connect(self.take)
        self.count()
        clip = QGuiApplication.clipboard().text()
        if "\n" in clip and any(sign.isdigit() for sign in clip):
            self.editor.setPlainText(clip)
        self.editor.setFocus()

    def _typed(self) -> None:
        self.set_dirty(bool(self.editor.toPlainText().strip()))
        self._pause.start()

    def read(self) -> None:
        """Read what was pasted."""
        text = self.editor.toPlainText()
        self.context.jobs.read(
            lambda store: pasting.read(store, text), alive(self, self._got), alive(self, self._failed),
            key=(id(self), "pasted"),
        )  # fmt: skip

    def _got(self, found: list[PastedLine]) -> None:
        self.trouble.hide()
        self._read = found
        for line in self._lines:
            self._place.removeWidget(line)
            line.hide()
            line.deleteLater()
        shown = [one for one in found if one.outcome == "doubtful"]
        shown += [one for one in found if one.outcome not in ("doubtful", "sure")]
        shown += [one for one in found if one.outcome == "sure"]
        self._lines = [_Line(self, one) for one in shown[:_SHOWN]]
        for place, line in enumerate(self._lines):
            self._place.insertWidget(place, line)
        further = len(shown) - len(self._lines)
        self.further.setText(self.tr("and %n more", "", further))
        self.further.setVisible(further > 0)
        self.count()

    def choice(self, line: PastedLine) -> Combo:
        """Those whom a doubtful line may mean, to choose from."""
        return Combo(
            [(None, self.tr("Leave out")), *((c.contact_id, _named(c)) for c in line.candidates)],
            name=self.tr("Who is meant by {text}").format(text=line.text),
        )

    def said(self, line: PastedLine) -> str:
        """Why a line is not taken."""
        return {
            "unmatched": self.tr("nobody of that name or number"),
            "friend": self.tr("a friend already"),
            "repeated": self.tr("stands further up"),
        }[line.outcome]

    def contacts(self) -> list[int]:
        """Whom the lines mean: the certain ones, and those that were chosen."""
        found = [one.candidates[0].contact_id for one in self._read if one.outcome == "sure"]
        found += [int(line.who.value()) for line in self._lines if line.who is not None and line.who.value()]
        return list(dict.fromkeys(found))

    def count(self) -> None:
        """Say how many are taken."""
        chosen = len(self.contacts())
        doubtful = sum(1 for one in self._read if one.outcome == "doubtful")
        other = sum(1 for one in self._read if one.outcome not in ("sure", "doubtful"))
        parts = [self.tr("%n recognised", "", chosen)]
        if doubtful:
            parts.append(self.tr("%n to be looked at", "", doubtful))
        if other:
            parts.append(self.tr("%n not taken", "", other))
        self.summary.setText(" · ".join(parts) if self._read else "")
        if self.primary is not None:
            self.primary.setText(self.tr("Write down %n", "", chosen) if chosen else self.tr("Write down"))

    def take(self) -> None:
        """Write down what came of them."""
        chosen = self.contacts()
        if not chosen or self.primary is None or self.primary.busy:
            self.editor.setFocus()
            return
        act, result, account = self.act, str(self.outcome.value()), self._account
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: pasting.take(store, act, chosen, result, account),
            done=alive(self, lambda _changes: self._taken()),
            failed=alive(self, self._failed),
        )

    def _taken(self) -> None:
        self.set_dirty(False)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        if not isinstance(error, HudieError):
            self.context.window.report(error)
            return
        self.act = self.context.act()
        self.trouble.set_text(messages.sentence(error))
        self.trouble.show()
