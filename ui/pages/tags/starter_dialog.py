"""Taking a trade's starter library: which one, and what it brings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services import starters
from services.changes import Changes
from services.starters import Brings
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.tags import words
from ui.widgets import CheckBox, ChipRow, Combo, Field, Text


class StarterDialog(Dialog):
    """A trade, its groups with their tags as chips, its channels and tiers; one act takes all that the shop has not yet."""

    taken = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "", width=760)
        self.context = context
        self.set_title(self.tr("Starter library"))
        self.body.addWidget(
            Text(
                self.tr(
                    "Tags, channels and member tiers as shops of your trade have them. Keep what fits, change or delete the rest."
                ),
                "body",
                "ink2",
                wrap=True,
            )
        )
        self.trade = Combo([(t, words.trade(t)) for t in starters.TRADES], name=self.tr("Trade"))
        self.body.addWidget(Field(self.tr("Trade"), self.trade))
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self._list: QWidget | None = None
        self.channels = CheckBox(self.tr("The channels and their welcome texts too"), True)
        self.body.addWidget(self.channels)
        self.tiers = CheckBox(self.tr("The member tiers and their benefits too"), True)
        self.body.addWidget(self.tiers)
        self.set_primary(self.tr("Take them over")).clicked.connect(self.take)
        self.set_hint(self.tr("Ctrl+Z undoes it."))
        self.trade.picked.connect(lambda _trade: self.read())
        self.channels.toggled.connect(lambda _on: self._say())
        self.tiers.toggled.connect(lambda _on: self._say())
        self._brings = Brings((), (), ())
        self.trade.setFocus()
        self.read()

    def read(self) -> None:
        """Show the library of the chosen trade."""
        trade = str(self.trade.value())
        self.context.jobs.read(
            lambda store: starters.brings(store, trade), self._show, key=(id(self), "brings")
        )

    def _show(self, brings: Brings) -> None:
        self._brings = brings
        library = starters.starter(str(self.trade.value()))
        if self._list is not None:
            self._list.hide()
            self._place.removeWidget(self._list)
            self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        new = set(brings.tags)
        for group in library.groups:
            title = group.name
            if group.exclusive:
                title += self.tr(" · only one per contact")
            column.addWidget(Text(title, "caption-bold", "ink2"))
            column.addWidget(
                ChipRow(
                    (name, own or group.colour) if name in new else (name, "neutral")
                    for name, own in group.tags
                )
            )
        column.addWidget(Text(self.tr("Channels"), "caption-bold", "ink2"))
        column.addWidget(
            ChipRow(
                (one.name, "slate" if one.name in brings.channels else "neutral") for one in library.channels
            )
        )
        column.addWidget(Text(self.tr("Member tiers"), "caption-bold", "ink2"))
        column.addWidget(
            ChipRow(
                (one.name, one.colour if brings.tiers else "neutral") for one in library.tiers if one.name
            )
        )
        self.tiers.setVisible(bool(brings.tiers))
        self._place.addWidget(self._list)
        self._say()

    def _say(self) -> None:
        channels = len(self._brings.channels) if self.channels.isChecked() else 0
        parts = [self.tr("%n tag(s)", "", len(self._brings.tags))]
        if channels:
            parts.append(self.tr("%n channel(s)", "", channels))
        tiers = len(self._brings.tiers) if self.tiers.isChecked() else 0
        if tiers:
            parts.append(self.tr("%n tier(s)", "", tiers))
        anything = bool(self._brings.groups or self._brings.tags or channels or tiers)
        self.set_primary(
            self.tr("Take over {what}").format(what=self.tr(", ").join(parts))
            if anything
            else self.tr("Nothing new in it")
        ).setEnabled(anything)

    def take(self) -> None:
        """Take it over and close."""
        act, trade = self.context.act(), str(self.trade.value())
        channels, tiers = self.channels.isChecked(), self.tiers.isChecked()
        assert self.primary is not None
        self.primary.set_busy(True, self.tr("Saving…"))

        def done(changes: Changes) -> None:
            self.accept()
            self.taken.emit(changes)

        self.context.operations.run(
            lambda store: starters.take_starter(store, act, trade, with_channels=channels, with_tiers=tiers),
            done=done,
            failed=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self.context.window.report(error)
