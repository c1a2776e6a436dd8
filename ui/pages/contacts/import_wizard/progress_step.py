"""Step 4: writing, with live counts; it can be stopped and taken back, or go on behind."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.changes import Changes
from services.imports import runs
from services.imports.checking import Checked
from services.operations import Act
from services.orders import runs as order_runs
from services.orders.checking import CheckedOrders
from services.progress import Cancelled, Progress
from ui import theme
from ui.context import Context, Work
from ui.jobs import Job
from ui.pages.contacts.import_wizard import words
from ui.pages.contacts.import_wizard.draft import Draft, Step
from ui.widgets import Banner, Bar, Card, ElidedLabel, Icon, Rule, Spinner, StatTile, Text


class StageLine(QWidget):
    """One stage of the work: waits, runs, or is done."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._icon = Icon("circle", 18, "ink2")
        self._spinner = Spinner(18)
        self._spinner.hide()
        self._text = Text(text, "body", "ink2")
        self._note = Text("", "caption", "ink2")
        self._state = Text("", "body", "ink2")
        row.addWidget(self._icon)
        row.addWidget(self._spinner)
        row.addWidget(self._text)
        row.addWidget(self._note)
        row.addStretch(1)
        row.addWidget(self._state)
        self.setFixedHeight(theme.px(36 if theme.instance().compact else 43))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str, text: str, note: str = "") -> None:
        """`state` waiting | running | done, and what stands at the right."""
        running = state == "running"
        self._spinner.setVisible(running)
        self._icon.setVisible(not running)
        if not running:
            self._icon.set(
                "check-circle" if state == "done" else "circle", "accent" if state == "done" else "ink2"
            )
        self._text.setProperty("role", "body" if state == "waiting" else "bold")
        self._text.set_tone("ink2" if state == "waiting" else "ink")
        self._state.setProperty("role", "body" if state == "waiting" else "bold")
        self._state.set_tone("ink2" if state == "waiting" else "ink")
        for label in (self._text, self._state):
            theme.restyle(label)
        self._state.setText(text)
        self._note.setText(note)


class ProgressStep(Step):
    """Runs the import. `finished(Changes, seconds)`, `stopped()` after everything was taken back, `broken(error)`.

    The run goes on when the dialog is closed; `work` then shows it in the status bar.
    """

    finished = Signal(object, float)
    stopped = Signal()
    broken = Signal(object)

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(context, draft, parent)
        self.job: Job | None = None
        self.rolling_back = False
        self.work: Work | None = None
        self._backup = ""
        self._began = self._writing_since = 0.0
        self._so_far: Mapping[str, int] = {}
        self._spoken = -1
        self.body.setSpacing(10 if theme.instance().compact else 14)
        self.body.addWidget(self._head())
        self.body.addWidget(self._counts())
        self.body.addWidget(self._stages())
        self._banner = Banner("")
        self.body.addWidget(self._banner)
        self.body.addStretch(1)

    def _head(self) -> QWidget:
        card = Card(margins=(22, 18, 22, 16))
        line = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        self._heading = Text("", "h1")
        self._file = ElidedLabel("", "body", "ink2")
        words.addWidget(self._heading)
        words.addWidget(self._file)
        self._percent = Text("", "display", "accent")
        line.addLayout(words, 1)
        line.addWidget(self._percent)
        card.body.addLayout(line)
        self.bar = Bar(name=self.tr("Import"))
        card.body.addSpacing(4)
        card.body.addWidget(self.bar)
        card.body.addSpacing(4)
        foot = QHBoxLayout()
        self._done = Text("", "bold")
        self._rate = Text("", "caption", "ink2")
        foot.addWidget(self._done)
        foot.addStretch(1)
        foot.addWidget(self._rate)
        card.body.addLayout(foot)
        return card

    def _counts(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.tiles = {
            "new": StatTile(self.tr("New contacts"), "0", "", "accent"),
            "known": StatTile(self.tr("Filled in or unchanged"), "0"),
            "repeated": StatTile(self.tr("Repeated in the file"), "0"),
            "rejected": StatTile(self.tr("Not imported"), "0", "", "danger"),
        }
        for tile in self.tiles.values():
            tile.back = "surface"
            row.addWidget(tile)
        return holder

    def _stages(self) -> QWidget:
        card = Card(margins=(22, 6, 22, 6))
        card.body.setSpacing(0)
        self.lines = {
            "backup": StageLine(self.tr("Back up")),
            "reading": StageLine(self.tr("Recognise numbers and columns")),
            "writing": StageLine(self.tr("Write the contacts")),
            "tags": StageLine(""),
            "search": StageLine(self.tr("Make them findable")),
        }
        for place, line in enumerate(self.lines.values()):
            if place:
                card.body.addWidget(Rule())
            card.body.addWidget(line)
        return card

    def hint(self) -> str:
        if self.rolling_back:
            return self.tr("Taking everything back; this can't be stopped")
        return self.tr("Stopping takes everything back: never only half a list")

    def primary(self) -> str:
        return self.tr("Continue in the background")

    # -- running ----------------------------------------------------------------------------------

    def run(self) -> None:
        """Back up and write what was checked."""
        checked, act = self.draft.checked, self.draft.act
        if checked is None or self.job is not None:
            return
        self._prepare(checked)

        def work(store: Any, progress: Progress) -> Changes:
            return self._write(store, act, checked, progress)

        self.job = self.context.operations.run_long(
            work, done=self._finish, failed=self._fail, progress=self._progress, quiet=True
        )

    def _write(self, store: Any, act: Act, checked: Checked | CheckedOrders, progress: Progress) -> Changes:
        """In the writer's thread."""

        def backed_up(name: str) -> None:
            self._backup = name
            progress.step(0, checked.result.rows, "writing")

        def counted(so_far: Mapping[str, int]) -> None:
            self._so_far = so_far

        if isinstance(checked, CheckedOrders):
            return order_runs.write(store, act, checked, progress, backed_up, counted)
        return runs.write(store, act, checked, progress, backed_up, counted)

    def _prepare(self, checked: Checked | CheckedOrders) -> None:
        self.rolling_back = False
        self._began = time.monotonic()
        self._writing_since = 0.0
        self._backup, self._spoken, self._so_far = "", -1, {}
        self._heading.setText(self.tr("Importing"))
        orders = isinstance(checked, CheckedOrders)
        target = self.tr("{file} → Orders") if orders else self.tr("{file} → Contacts")
        self._file.setText(target.format(file=checked.file_name))
        self._word(orders)
        self._percent.setText("0%")
        self._done.setText("")
        self._rate.setText("")
        self.bar.set_done(0, None)
        for tile in self.tiles.values():
            tile.set_value("0")
        names = self.tr(", ", "between the items of a list").join(self.draft.plan.tags[:4])
        tagged = not orders and (bool(self.draft.plan.tags) or "tags" in checked.result.columns)
        self.lines["tags"].setVisible(tagged)
        self.lines["tags"]._text.setText(
            self.tr("Put on the tags: {names}").format(names=names) if names else self.tr("Put on the tags")
        )
        self._banner.set_text(
            self.tr(
                "You can close this window and go on selling; the import continues and reports at the end."
            ),
            "info",
        )
        waiting = self.tr("waiting")
        self.lines["backup"].show_state("running", "")
        self.lines["reading"].show_state(
            "done",
            words.grouped(self.tr("%n row(s)", "", checked.result.rows)),
        )
        for key in ("writing", "tags", "search"):
            self.lines[key].show_state("waiting", waiting)

    def _word(self, orders: bool) -> None:
        """Call counts and stages as they are called for people, or for orders."""
        titles = {
            "new": self.tr("New orders") if orders else self.tr("New contacts"),
            "known": self.tr("Changed or unchanged") if orders else self.tr("Filled in or unchanged"),
            "repeated": self.tr("Further rows") if orders else self.tr("Repeated in the file"),
        }
        for key, title in titles.items():
            self.tiles[key].setText(title)
        self.lines["writing"]._text.setText(
            self.tr("Write the orders") if orders else self.tr("Write the contacts")
        )
        self.lines["search"]._text.setText(
            self.tr("Sum up purchases") if orders else self.tr("Make them findable")
        )

    def stop(self) -> None:
        """Stop and take everything back."""
        if self.job is not None and not self.rolling_back:
            self.rolling_back = True
            self._heading.setText(self.tr("Stopping…"))
            self.job.cancel()
            self.changed.emit()

    def _progress(self, done: int, total: int | None, note: str) -> None:
        if self.job is None:
            return
        percent = min(100, done * 100 // total) if total else 0
        self.bar.set_done(done, total)
        self._percent.setText(f"{percent}%")
        if percent // 10 != self._spoken // 10:
            self._spoken = percent
            self.bar.setAccessibleDescription(f"{percent}%")
        if note == "rollback":
            self._show_rollback(done, total)
        elif note == "writing" and total:
            self._show_writing(done, total)
        if self.work is not None:
            self.work.step(done, total, self.title_now())

    def title_now(self) -> str:
        """What the status bar calls the work."""
        return self.tr("Taking the import back") if self.rolling_back else self.tr("Importing")

    def _show_rollback(self, done: int, total: int | None) -> None:
        self.rolling_back = True
        self._heading.setText(self.tr("Taking the import back"))
        self._done.setText(f"{done:,} / {total:,}" if total else f"{done:,}")
        self._rate.setText("")
        self._banner.set_text(self.tr("Everything will be as it was before the import."), "info")

    def _show_writing(self, done: int, total: int) -> None:
        now = time.monotonic()
        if not self._writing_since:
            self._writing_since = now
            self.lines["backup"].show_state("done", self.tr("done"), self._backup)
        for key in ("writing", "tags", "search"):
            self.lines[key].show_state("running" if done < total else "done", f"{done:,}")
        self._done.setText(self.tr("{done} / {total} rows").format(done=f"{done:,}", total=f"{total:,}"))
        passed = now - self._writing_since
        if passed >= 0.5 and done:
            rate = done / passed
            left = round((total - done) / rate)
            self._rate.setText(
                self.tr("about {rate} rows a second").format(rate=f"{round(rate, -2):,.0f}")
                + " · "
                + self.tr("about %n second(s) left", "", left)
            )
        self._show_counts(self._so_far)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        rejected = sum(counts.get(name, 0) for name in ("conflict", "masked", "invalid"))
        self.tiles["new"].set_value(f"{counts.get('new', 0):,}")
        self.tiles["known"].set_value(f"{counts.get('updated', 0) + counts.get('unchanged', 0):,}")
        self.tiles["repeated"].set_value(f"{counts.get('repeated', 0):,}")
        self.tiles["rejected"].set_value(f"{rejected:,}")

    # -- the end ----------------------------------------------------------------------------------

    def _finish(self, changes: Changes) -> None:
        self._end_work()
        self._show_counts(changes.receipt.get("counts", {}))
        self.finished.emit(changes, time.monotonic() - self._began)

    def _fail(self, error: BaseException) -> None:
        self._end_work()
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self._heading.setText(self.tr("The import has stopped"))
            self._banner.set_text(words.sentence(error), "danger")
            self.broken.emit(error)

    def _end_work(self) -> None:
        self.job = None
        self.rolling_back = False
        if self.work is not None:
            self.work.end()
            self.work = None
