"""A pasted chat: who spoke, who of them is which customer, and how often the words of rules were met."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from services import chat_taking
from services.changes import Changes
from services.chat_taking import Pasted, Speaker
from services.contacts import DisplayName, display_name
from services.errors import HudieError
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts import words
from ui.widgets import Banner, Chip, Combo, ElidedLabel, Text

PAUSE: Final = 250
"""Milliseconds after the last key before the text is read."""
SHOWN: Final = 60
"""Speakers of a group chat that are listed."""


class _SpeakerRow(QFrame):
    """One speaker and who it is."""

    def __init__(self, speaker: Speaker, names: dict[int, DisplayName]) -> None:
        super().__init__()
        self.setProperty("panel", "well-card")
        self.speaker = speaker
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 10, 6)
        line.setSpacing(10)
        line.addWidget(ElidedLabel(speaker.name, "bold"), 1)
        line.addWidget(Text(self.tr("%n message(s)", "", speaker.messages), "caption", "ink2"))
        self.sign = Chip("", "neutral")
        line.addWidget(self.sign)
        nobody = self.tr("Our side, not counted") if speaker.ours else self.tr("Not counted")
        people = dict(speaker.candidates)
        if speaker.contact is not None:
            people = {speaker.contact: names[speaker.contact], **people}
        choices: list[tuple[object, str]] = [(None, nobody)]
        choices += [(number, words.called(display)) for number, display in people.items()]
        self.who = Combo(choices, name=self.tr("Who {name} is").format(name=speaker.name))
        self.who.set_value(speaker.contact)
        self.who.picked.connect(lambda _value: self._say())
        self.asked = speaker.contact is None and not speaker.ours and bool(speaker.candidates)
        line.addWidget(self.who)
        self._say()

    def _say(self) -> None:
        """What is doubtful is amber until somebody has decided."""
        if self.who.value() is not None:
            self.sign.set(self.tr("Counted"), "accent")
        elif self.asked:
            self.sign.set(self.tr("Who is it?"), "warn")
        else:
            self.sign.set(self.tr("Passed over"), "neutral")


class ChatDialog(Dialog):
    """Takes a chat that was copied out of WeChat or WeCom. The text itself is not kept."""

    def __init__(self, context: Context, parent: QWidget | None, about: int | None = None) -> None:
        super().__init__(parent, "", width=640)
        self.set_title(self.tr("Paste a chat"))
        self.context, self.about = context, about
        self.act = context.act()
        self.rows: list[_SpeakerRow] = []
        self.busy = False
        hint = Text(
            self.tr(
                "Copy messages in the chat app, names included. Only how often the words of your rules are met"
                " and the date of the last reply are kept, never the chat."
            ),
            "caption",
            "ink2",
            wrap=True,
        )
        self.body.addWidget(hint)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The chat"))
        self.text.setPlaceholderText(self.tr("Paste here"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.px(170))
        self.body.addWidget(self.text)
        self.alarm = Banner("", "info")
        self.alarm.hide()
        self.body.addWidget(self.alarm)
        self.list = QVBoxLayout()
        self.list.setSpacing(6)
        self.body.addLayout(self.list)
        self.take = self.set_primary(self.tr("Count the words"))
        self.take.clicked.connect(self._take)
        self.take.setEnabled(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._read)
        self.text.textChanged.connect(self._changed)
        self.text.setFocus()

    def _changed(self) -> None:
        self.busy = True
        self.set_dirty(bool(self.text.toPlainText().strip()))
        self.take.setEnabled(False)
        self._pause.start()

    def _read(self) -> None:
        text, today, about = self.text.toPlainText(), self.context.today(), self.about
        if not text.strip():
            self._show([], {}, "")
            return

        def read(store: Any) -> tuple[Pasted, dict[int, DisplayName]]:
            found = chat_taking.read(store, text, today, about)
            certain = [s.contact for s in found.speakers if s.contact is not None]
            return found, {number: display_name(store, number) for number in certain}

        def show(answer: tuple[Pasted, dict[int, DisplayName]]) -> None:
            found, names = answer
            before = ""
            if found.before:
                before = messages.reason("chat_again", {"on": found.before})
            self._show(list(found.speakers), names, before)

        self.context.jobs.read(read, alive(self, show), alive(self, self._failed), key=(id(self), "chat"))

    def _show(self, speakers: list[Speaker], names: dict[int, DisplayName], trouble: str) -> None:
        self.busy = False
        for old in self.rows:
            self.list.removeWidget(old)
            old.hide()
            old.deleteLater()
        order = sorted(speakers, key=lambda s: (s.contact is None, s.ours, not s.candidates))
        self.rows = [_SpeakerRow(speaker, names) for speaker in order[:SHOWN]]
        for row in self.rows:
            row.who.picked.connect(lambda _value: self._ready(trouble))
            self.list.addWidget(row)
        self._ready(trouble)

    def _ready(self, trouble: str = "") -> None:
        doubtful = sum(row.asked and row.who.value() is None for row in self.rows)
        said = trouble or (
            self.tr("%n name(s) could be several people: choose who it is.", "", doubtful) if doubtful else ""
        )
        self.alarm.set_text(said, "warn")
        self.alarm.setVisible(bool(said))
        self.take.setEnabled(not trouble and any(row.who.value() is not None for row in self.rows))

    def _take(self) -> None:
        act, text = self.act, self.text.toPlainText()
        who = {row.speaker.name: int(row.who.value()) for row in self.rows if row.who.value() is not None}
        self.take.set_busy(True)
        self.context.operations.run(
            lambda store: chat_taking.take(store, act, text, who),
            done=alive(self, self._taken),
            failed=alive(self, self._failed),
            quiet=True,
        )

    def _taken(self, changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()
        hits = int(changes.receipt.get("hits", 0))
        said = self.tr("%n hit(s) counted", "", hits) if hits else self.tr("No words of rules were met")
        operation = changes.operation
        undo = None if operation is None else lambda: self.context.operations.undo(operation)
        self.context.window.toast(said, icon="chat-circle", undo=undo)

    def _failed(self, error: BaseException) -> None:
        self.take.set_busy(False)
        self.act = self.context.act()
        if not isinstance(error, HudieError):
            self.context.window.report(error)
            return
        self._show([], {}, messages.sentence(error))
