"""Step 3: what would become of each row, what is wrong with some, and what the rows may do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from services.imports.checking import Checked, CheckedRow
from services.imports.plan import ReadPlan
from services.orders.checking import CheckedOrders
from services.progress import Cancelled, Progress
from ui import theme
from ui.context import Context
from ui.jobs import Job
from ui.moments import moment_words
from ui.pages.contacts.import_wizard import words
from ui.pages.contacts.import_wizard.checks import AnyChecked, comparing, discard, reading
from ui.pages.contacts.import_wizard.draft import Draft, Step
from ui.pages.contacts.import_wizard.order_policy import OrderPolicyCard
from ui.pages.contacts.import_wizard.policy import PolicyCard
from ui.pages.contacts.import_wizard.problems import ProblemsCard, is_low
from ui.widgets import Banner, CountTile, ProgressCard

# Several cells mended one after the other are checked together.
_SETTLE = 700
_TILES = ("importable", "repeated", "masked", "conflict", "invalid")
_LOOKED_AT = ("invalid", "masked", "conflict", "importable", "repeated")


class CheckStep(Step):
    """The dry run. It is made when the page is entered, and again when a rule or a cell has changed."""

    reread_wanted = Signal()
    stopped = Signal()

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(context, draft, parent)
        if theme.instance().compact:
            self.body.setSpacing(4 if is_low(context) else 8)
        self._job: Job | None = None
        self._read: ReadPlan | None = None
        self._tile = ""
        self._waiting: AnyChecked | None = None
        self.banner = Banner("", "danger")
        self.banner.hide()
        self.body.addWidget(self.banner)
        self.already = Banner("", "warn")
        self.word = QLineEdit()
        self.word.setAccessibleName(self.tr("Type the word to import the file again"))
        self.word.setFixedWidth(theme.px(150))
        self.word.textChanged.connect(self._word_typed)
        row = self.already.layout()
        assert row is not None
        row.addWidget(self.word)
        self.already.hide()
        self.body.addWidget(self.already)
        self.reading = ProgressCard("", cancel=self.tr("Stop"))
        self.reading.cancelled.connect(self.stop)
        self.reading.hide()
        self.body.addWidget(self.reading)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(300)
        self._patience.timeout.connect(self._lose_patience)
        self.body.addWidget(self._counts())
        self.problems = ProblemsCard(context)
        self.problems.mended.connect(self._mend)
        self.problems.blanked.connect(self._blank)
        self.problems.person_wanted.connect(self._find_person)
        self.problems.save_wanted.connect(self.save_rejects)
        self.problems.reread_wanted.connect(self.reread_wanted)
        self.problems.editor.closed.connect(self._show_waiting)
        self.body.addWidget(self.problems, 1)
        self.policy = PolicyCard(context, draft)
        self.policy.changed.connect(self._settle)
        self.body.addWidget(self.policy)
        self.order_policy = OrderPolicyCard(context, draft)
        self.order_policy.changed.connect(self._settle)
        self.order_policy.reread.connect(self._read_anew)
        self.order_policy.hide()
        self.body.addWidget(self.order_policy)
        self.body.addStretch(0)  # below a banner that stands alone
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE)
        self._settling.timeout.connect(self._check_anew)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        policy = self.order_policy if self.draft.of_orders else self.policy
        return (self._tiles_row, self.problems, policy)

    def _counts(self) -> QWidget:
        self._tiles_row = QWidget()
        row = QHBoxLayout(self._tiles_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        group = QButtonGroup(self)
        self.tiles: dict[str, CountTile] = {}
        captions = self._captions()
        for key in _TILES:
            caption, tone, note = captions[key]
            tile = CountTile(caption, "0", note, tone)
            tile.clicked.connect(lambda _checked=False, key=key: self.show_rows(key))
            group.addButton(tile)
            row.addWidget(tile, 232 if key == "importable" else 140)
            self.tiles[key] = tile
        return self._tiles_row

    def _captions(self) -> dict[str, tuple[str, str, str]]:
        """What the counts are called, their tone, and a note."""
        of_orders = self.draft.of_orders
        repeated = (
            (self.tr("Further rows"), "ink", self.tr("of these orders"))
            if of_orders
            else (self.tr("Repeated"), "warn", self.tr("last value counts"))
        )
        conflict = self.tr("are not touched") if of_orders else self.tr("two people")
        return {
            "importable": (self.tr("Can be imported"), "accent", ""),
            "repeated": repeated,
            "masked": (self.tr("Masked"), "slate", self.tr("match by name")),
            "conflict": (self.tr("Conflicts"), "warn", conflict),
            "invalid": (self.tr("Problems"), "danger", self.tr("can be saved")),
        }

    # -- the page ---------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("What the check found")

    def hint(self) -> str:
        if self.changes_nothing():
            return ""
        return self.tr("A backup is made first; the import can be undone later too")

    def importable(self) -> int:
        """How many rows would be imported."""
        checked = self.draft.checked
        return sum(checked.counts[name] for name in ("new", "updated", "unchanged")) if checked else 0

    def changes_nothing(self) -> bool:
        """Whether all of the list is there already, so that there is nothing to import."""
        checked = self.draft.checked
        return checked is not None and checked.already is None and checked.changes_nothing

    def primary(self) -> str:
        if self.draft.checked is None:
            return self.tr("Import")
        if not self.importable():
            return self.tr("Nothing to import")
        if self.changes_nothing():
            return self.tr("Nothing to change: close")
        count = self.importable()
        if self.draft.of_orders:
            said = (
                self.tr("Import %n order(s) again", "", count)
                if self.draft.checked.already
                else self.tr("Import %n order(s)", "", count)
            )
            return words.grouped(said)
        said = (
            self.tr("Import %n contact(s) again", "", count)
            if self.draft.checked.already
            else self.tr("Import %n contact(s)", "", count)
        )
        return words.grouped(said)

    def busy(self) -> bool:
        return self._job is not None or self._settling.isActive()

    def ready(self) -> bool:
        checked = self.draft.checked
        if checked is None or self.busy():
            return False
        if checked.already and self.word.text().strip().casefold() != self.again_word().casefold():
            self.word.setProperty("invalid", "true")
            theme.restyle(self.word)
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if not self.importable() or self.changes_nothing():
            self.problems.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if isinstance(checked, CheckedOrders) and self.order_policy.focus_other():
            return False
        if checked.already:
            self.draft.again = True
            self.draft.decide(again=True)
            self.draft.checked = checked.again()
        return True

    def _word_typed(self) -> None:
        self.word.setProperty("invalid", None)
        theme.restyle(self.word)
        self.changed.emit()

    @property
    def shown(self) -> str:
        """The count whose rows are in sight."""
        return self._tile

    def again_word(self) -> str:
        """What has to be typed to import the same file again."""
        return self.tr("again", "the word to type")

    def enter(self) -> None:
        self.policy.setVisible(not self.draft.of_orders)
        self.order_policy.setVisible(self.draft.of_orders)
        for key, (caption, tone, note) in self._captions().items():
            self.tiles[key].setText(caption)
            self.tiles[key].set_value("0", note, tone)
        self.tiles["masked"].setVisible(not self.draft.of_orders)
        if self.draft.of_orders:
            self.order_policy.ask()
        read = self.draft.read_plan(self.context.settings.phone_region)
        if self.draft.checked is None or read != self._read:
            self._check()

    # -- checking ---------------------------------------------------------------------------------

    def stop(self) -> None:
        """Give up the check."""
        if self._job is not None:
            self._job.cancel()

    def _settle(self) -> None:
        self._settling.start()
        self.changed.emit()

    def _check_anew(self) -> None:
        if not self.problems.editor.isHidden():
            self._settling.start()
            return
        read = self.draft.read_plan(self.context.settings.phone_region)
        if self.draft.checked is not None and read == self._read:
            self._compare(self.draft.checked)
        else:
            self._check()

    def _read_anew(self) -> None:
        self._settling.stop()
        self._check()

    def _check(self) -> None:
        """Read the file and compare it."""
        path = self.draft.path
        if path is None:
            return
        old = self.draft.forget_checked()
        region = self.context.settings.phone_region
        read = self.draft.read_plan(region)
        self.problems.set_path(str(path))
        self._read = read
        self._start(reading(self.draft, region, old), path.name, fresh=old is None)

    def _compare(self, checked: AnyChecked) -> None:
        """Compare the rows that were read already by other rules."""
        work = comparing(self.draft, self.context.settings.phone_region, checked)
        self._start(work, checked.file_name, fresh=False)

    def _start(self, work: Callable[[Any, Progress], AnyChecked], name: str, *, fresh: bool) -> None:
        if self._job is not None:
            self._job.cancel()
        for part in self._parts:
            part.setVisible(not fresh)
        self.banner.hide()
        self.reading.set_title(self.tr("Reading {name}").format(name=name))
        self.reading.set_progress(0, None)
        self.reading.cancel_button.setEnabled(True)
        if fresh:
            self._patience.start()

        def progress(done: int, total: int | None, note: str) -> None:
            if self._job is job:
                self.reading.set_title(self._stage(note).format(name=name))
                self.reading.set_progress(done, total, "" if note == "copying" else self.tr("rows"))

        def found(checked: AnyChecked) -> None:
            if self._job is job:
                self._job = None
                self._take(checked)
            elif self.draft.checked is None or checked.stage_path != self.draft.checked.stage_path:
                discard(checked)

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._job = None
                self._fail(error)

        job = self.context.jobs.long_read(work, found, failed, progress)
        self._job = job
        self.changed.emit()

    def _lose_patience(self) -> None:
        self.reading.setVisible(self._job is not None)

    def _stage(self, note: str) -> str:
        return {
            "matching": self.tr("Comparing {name} with the contacts"),
            "folding": self.tr("Putting repeated rows together"),
        }.get(note, self.tr("Reading {name}"))

    def _take(self, checked: AnyChecked) -> None:
        self._patience.stop()
        self.reading.hide()
        self.draft.checked = checked
        if not self.problems.editor.isHidden():
            self._waiting = checked
        else:
            self._show(checked)
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        self._patience.stop()
        self.reading.hide()
        self._read = None
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.banner.set_text(words.sentence(error))
            self.banner.show()
        self.changed.emit()

    def _show_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting is self.draft.checked:
            self._show(waiting)

    # -- showing ----------------------------------------------------------------------------------

    def _show(self, checked: AnyChecked) -> None:
        for part in self._parts:
            part.show()
        counts = checked.counts
        if isinstance(checked, CheckedOrders):
            self.order_policy.show_checked(checked)
            said = self.tr("{new} new · {updated} more refunded · {unchanged} same")
        else:
            said = self.tr("{new} new · {updated} filled · {unchanged} same")
        self.tiles["importable"].set_value(
            f"{self.importable():,}",
            said.format(**{name: f"{counts[name]:,}" for name in ("new", "updated", "unchanged")}),
        )
        for key in _TILES[1:]:
            self.tiles[key].set_value(f"{counts[key]:,}")
        for key, tile in self.tiles.items():
            tile.setEnabled(key == "importable" or counts[key] > 0)
        self._show_already(checked)
        if not self._tile or (self._tile != "importable" and not counts[self._tile]):
            self._tile = next((key for key in _LOOKED_AT[:3] if counts[key]), "importable")
        self.show_rows(self._tile)

    def _show_already(self, checked: AnyChecked) -> None:
        already = checked.already
        self.already.setVisible(already is not None)
        if already is not None:
            when = moment_words(self.context.local(already.at), self.context.now())
            self.already.set_text(
                self.tr(
                    "{who} imported this very file {when}. Type “{word}” to import it again all the same:"
                ).format(who=already.staff or self.tr("The owner"), when=when, word=self.again_word())
            )
            self.word.setPlaceholderText(self.again_word())
        said = self._said(checked)
        if said:
            self._say(said)

    def _said(self, checked: AnyChecked) -> str:
        """What else there is to know before it is imported."""
        if self.changes_nothing():
            count = checked.counts["unchanged"]
            if isinstance(checked, CheckedOrders):
                said = self.tr(
                    "%n order(s) of this list are there already, and nothing would change.", "", count
                )
                return words.grouped(said)
            return words.grouped(
                self.tr("%n contact(s) of this list are there already, and nothing would change.", "", count)
            )
        if (seen := checked.seen) is not None:
            when = moment_words(self.context.local(seen.at), self.context.now())
            said = (
                self.tr("{who} imported this file {when} before, in another way. No order enters twice.")
                if isinstance(checked, CheckedOrders)
                else self.tr(
                    "{who} imported this file {when} before, by other rules or columns. Nobody is made twice."
                )
            )
            return said.format(who=seen.staff or self.tr("The owner"), when=when)
        return ""

    def show_rows(self, tile: str) -> None:
        """Show the rows that a count stands for."""
        checked = self.draft.checked
        if checked is None:
            return
        self._tile = tile
        self.tiles[tile].setChecked(True)
        mended = {row: " · ".join(texts.values()) for row, texts in self.draft.corrections.items()}
        self.problems.show_checked(checked, tile, mended if self.busy() else {})

    # -- mending ----------------------------------------------------------------------------------

    def _mend(self, row: int, field: str, text: str) -> None:
        self.draft.correct(row, {field: text})
        self._settle()

    def _blank(self, on: bool) -> None:
        keys = set(self.draft.columns()) - {"phone", "wechat"}
        if self.draft.of_orders:
            keys = set(self.draft.columns()) - {"number", "at", "amount", "paid", "discount", "refunded"}
        self.draft.blank_unreadable = frozenset(keys) if on else frozenset()
        self._settling.stop()
        self._check_anew()

    def _find_person(self, row: CheckedRow) -> None:
        from ui.pages.contacts.import_wizard.masked_dialog import MaskedDialog

        checked = self.draft.checked
        if not isinstance(checked, Checked):
            return
        dialog = MaskedDialog(self.context, self.window(), checked, row)
        dialog.given.connect(lambda: self._compare(checked))
        dialog.open()

    def save_rejects(self) -> None:
        """Save the rows that are not imported as a sheet that can be mended and imported."""
        from ui.pages.contacts.import_wizard.rejected import save_checked

        checked, path = self.draft.checked, self.draft.path
        if checked is None or path is None:
            return
        target, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save rejected rows"),
            str(path.with_name(self.tr("{name} rejected.xlsx").format(name=path.stem))),
            "Excel (*.xlsx);;CSV (*.csv)",
        )
        if target:
            save_checked(self.context, checked, Path(target), self._say)

    def _say(self, text: str, *, failed: bool = False) -> None:
        self.banner.set_text(text, "danger" if failed else "info")
        self.banner.show()
