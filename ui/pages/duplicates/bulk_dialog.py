"""Before the certain duplicates are merged: who stays, who goes into whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.contacts import DisplayName
from services.duplicates import Group
from services.errors import HudieError
from services.merging import Keeper, merge_exact
from services.progress import Cancelled
from ui import duplicate_words, messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.jobs import Job
from ui.pages.contacts import words
from ui.pages.duplicates.reading import preview
from ui.tables import Column, ListColumn, ListTable, TableView
from ui.widgets import Banner, Bar, Text

SHOWN: Final = 1_000
"""How many groups the preview lists."""


@dataclass(frozen=True)
class Line:
    """Who stays, who goes into them, and why."""

    place: int
    stays: str
    merged: str
    why: str


class BulkDialog(Dialog):
    """Merges groups of certain duplicates as one act, which can be cancelled and undone."""

    def __init__(self, context: Context, parent: QWidget, groups: Sequence[Group]) -> None:
        super().__init__(parent, self.tr("Merge certain duplicates"), width=680, height=560)
        self.context = context
        self.act = context.act()
        self._groups = groups
        self._job: Job | None = None
        self.counts = Text("", "bold", wrap=True)
        self.rules = Text(
            self.tr(
                "Whom the shop has known for longest stays. The newest value that is not empty is taken, tags and notes of"
                " both stay, a refusal is never lifted."
            ),
            "caption",
            "ink2",
            wrap=True,
        )
        self.table: ListTable[Line] = ListTable(
            [
                ListColumn(Column("stays", self.tr("Stays"), stretch=True, width=160, sortable=False, bold=True), lambda row: row.stays),
                ListColumn(Column("merged", self.tr("Merged in"), stretch=True, width=180, sortable=False), lambda row: row.merged),
                ListColumn(Column("why", self.tr("Why"), width=150, least=120, sortable=False, tone="ink2"), lambda row: row.why),
            ],
            key=lambda row: row.place,
            parent=self,
        )  # fmt: skip
        self.view = TableView(self.table, name=self.tr("Who stays"))
        self.view.setMinimumHeight(theme.px(160))
        self.more = Text("", "caption", "ink2")
        self.more.hide()
        self.problem = Banner("", "danger")
        self.problem.hide()
        self.bar = Bar(name=self.tr("Merging"))
        self.bar.hide()
        for part in (self.problem, self.counts, self.rules):
            self.body.addWidget(part)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.more)
        self.body.addWidget(self.bar)
        self.set_hint(self.tr("One act: it can be undone as a whole"))
        primary = self.set_primary(self.tr("Merge"), icon="check", keys="Ctrl+Enter")
        primary.setEnabled(False)
        primary.clicked.connect(self.merge)
        context.jobs.read(lambda store: preview(store, groups), alive(self, self._got))

    def _got(self, found: tuple[list[Keeper], Mapping[int, DisplayName]]) -> None:
        keepers, names = found

        def called(contact: int) -> str:
            return words.called(names[contact]) if contact in names else ""

        people = sum(len(keeper.losers) for keeper in keepers)
        groups = self.tr("%n group(s)", "", len(keepers))
        self.counts.setText(
            self.tr("{groups}: %n contact(s) go into the one that stays.", "", people).format(groups=groups)
        )
        self.table.set_rows(
            [
                Line(place, called(keeper.winner), " · ".join(map(called, keeper.losers)), duplicate_words.reasons(keeper.reasons))
                for place, keeper in enumerate(keepers[:SHOWN])
            ]
        )  # fmt: skip
        self.more.setText(self.tr("and %n more", "", len(keepers) - SHOWN))
        self.more.setVisible(len(keepers) > SHOWN)
        if self.primary is not None:
            self.primary.setText(self.tr("Merge %n group(s)", "", len(keepers)))
            self.primary.setEnabled(bool(keepers))
            self.view.setFocus()

    def merge(self) -> None:
        """Do it."""
        if self.primary is None or self.primary.busy or not self.primary.isEnabled():
            return
        self.primary.set_busy(True, self.tr("Merging …"))
        self.problem.hide()
        self.bar.show()
        act, groups = self.act, self._groups
        self._job = self.context.operations.run_long(
            lambda store, progress: merge_exact(store, act, groups, progress),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
            progress=alive(self, self._step),
        )

    def _step(self, done: int, total: int | None, note: str) -> None:
        self.bar.set_done(done, total)

    def _done(self, _changes: Changes) -> None:
        self._job = None
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.act = self.context.act()
        self.bar.hide()
        if self.primary is not None:
            self.primary.set_busy(False)
        if isinstance(error, Cancelled):
            super().reject()
        elif isinstance(error, HudieError):
            self.problem.set_text(messages.sentence(error))
            self.problem.show()
        else:
            self.context.window.report(error)

    def reject(self) -> None:
        """While it runs, stop and take back what was done; else close."""
        if self._job is not None:
            self._job.cancel()
            return
        super().reject()
