"""One customer's statement: a card for each balance, its entries, how each came about, and the sum that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.errors import HudieError
from services.owed import point_value
from services.sales.people import Buyer, buyer
from services.statement_steps import Explanation, explain
from services.statements import Statement, StatementEntry, statement
from services.tiers.ladder import standing
from ui import messages
from ui import statement_words as words
from ui.alive import alive
from ui.amounts import yuan
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.statement import workbook
from ui.dialogs.statement.entries import Entries
from ui.dialogs.statement.steps_card import StepsCard
from ui.moments import moment_words
from ui.pages.contacts.words import called
from ui.printing import Sheet, ask_and_print, safe_name, write_pdf
from ui.tier_words import name as tier_name
from ui.widgets import Avatar, Banner, Button, Chip, CountTile, Segmented, Text

_QUARTER: Final = 90


@dataclass(frozen=True)
class Needed:
    """The statement and whose it is; `until` is the last date of the tier ('' = for good)."""

    buyer: Buyer
    statement: Statement
    until: str


def read_needed(store: Any, contact: int, first: str, today: date, *, masked: bool) -> Needed | None:
    """What the dialog shows; None where nobody has it any more."""
    found = buyer(store, contact, today, masked=masked)
    if found is None:
        return None
    held = standing(store, contact)[1]
    return Needed(found, statement(store, contact, first), held.until_on if held is not None else "")


class StatementDialog(Dialog):
    """Opens with the last 90 days of stored value, or of points where there never was any."""

    def __init__(self, context: Context, contact: int, parent: QWidget | None = None) -> None:
        window = context.window
        super().__init__(
            parent or (window if isinstance(window, QWidget) else None),
            "",
            width=1120,
            height=700,
            margins=(24, 0, 24, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.contact = context, contact
        self.found: Needed | None = None
        self.set_title("")
        self.setWindowTitle(self.tr("Statement"))
        self._build()
        context.operations.changed.connect(alive(self, self._hear))
        self.reload()

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._build_head()
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        self._one = QButtonGroup(self)
        self.tiles = {
            "stored": CountTile(self.tr("Stored value"), "—", " "),
            "points": CountTile(self.tr("Points"), "—", " "),
            "growth": CountTile(self.tr("Growth value"), "—", " "),
        }
        for number, (key, tile) in enumerate(self.tiles.items(), 1):
            self._one.addButton(tile)
            tile.clicked.connect(lambda _on=False: self._show_ledger())
            tiles.addWidget(tile, 3 if key == "stored" else 2)
            QShortcut(QKeySequence(f"Alt+{number}"), self, tile.click)
        self.tiles["stored"].setChecked(True)
        self.body.addLayout(tiles)
        across = QHBoxLayout()
        across.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(10)
        self.entries = Entries(self.context)
        self.entries.chosen.connect(self._explain)
        self.entries.all_wanted.connect(self.show_whole)
        left.addWidget(self.entries, 1)
        left.addWidget(
            Banner(
                self.tr(
                    "Press an entry to see how it came about; a balance is always the sum of its entries."
                ),
                "info",
            )
        )
        across.addLayout(left, 1)
        self.steps = StepsCard()
        self.steps.slip_wanted.connect(self._open_slip)
        self.steps.undo_wanted.connect(self._open_history)
        across.addWidget(self.steps)
        self.body.addLayout(across, 1)
        self.set_hint(self.tr("Two copies, one is signed; phones are masked on paper too"))
        self.cancel.setText(self.tr("Close"))
        self.excel = self.add_button(Button(self.tr("Export Excel"), clicked=self.save_excel))
        self.pdf = self.add_button(Button(self.tr("Save as PDF"), clicked=self.save_pdf))
        self.set_primary(self.tr("Print the statement"), icon="printer", keys="Ctrl+P").clicked.connect(
            self.print_out
        )
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_out)
        self._allow(False)

    def _build_head(self) -> None:
        self.avatar = Avatar("", 40)
        two = QVBoxLayout()
        two.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.name = Text("", "h1")
        self.tier = Chip("", "neutral")
        first.addWidget(self.name)
        first.addWidget(self.tier)
        first.addStretch(1)
        two.addLayout(first)
        self.said = Text("", "caption", "ink2")
        two.addWidget(self.said)
        self.head.insertWidget(0, self.avatar)
        self.head.insertLayout(1, two)
        self.period = Segmented(
            [("quarter", self.tr("90 days")), ("year", self.tr("This year")), ("all", self.tr("All"))],
            name=self.tr("Time"),
        )
        self.period.chosen.connect(lambda _value: self.reload())
        self.head.addWidget(self.period)
        self.add_close_cross()

    # -- reading ---------------------------------------------------------------------------------------

    @property
    def ledger(self) -> str:
        """The ledger in sight: stored | points | growth."""
        return next((key for key, tile in self.tiles.items() if tile.isChecked()), "stored")

    def first_day(self) -> str:
        """The first business date of the chosen time; '' = from the beginning."""
        today = self.context.today()
        if self.period.value() == "quarter":
            return (today - timedelta(days=_QUARTER - 1)).isoformat()
        return f"{today.year}-01-01" if self.period.value() == "year" else ""

    def show_whole(self) -> None:
        """All entries, from the beginning."""
        self.period.set_value("all")
        self.reload()

    def _hear(self, changes: object) -> None:
        self.reload()

    def reload(self) -> None:
        """Read the statement again."""
        contact, first, today = self.contact, self.first_day(), self.context.today()
        masked = self.context.settings.mask_phones
        self.context.jobs.read(
            lambda store: read_needed(store, contact, first, today, masked=masked),
            alive(self, self._got),
            alive(self, self._failed),
            key=(id(self), "needed"),
        )

    def _got(self, found: Needed | None) -> None:
        if found is None:
            self.set_hint(self.tr("This customer is not there any more."))
            return
        first = self.found is None
        self.found = found
        who, now = found.buyer, found.statement.now
        name = called(who.display)
        self.avatar.set_name(name)
        self.name.setText(self.tr("Statement of {name}").format(name=name))
        self.setWindowTitle(self.name.text())
        self.tier.set(tier_name(who.tier_name), who.tier_colour or "neutral")
        since = found.statement.since
        parts = [who.phone]
        if since:
            parts.append(self.tr("since {date}").format(date=since[:7]))
        parts.append(
            self.tr("up to {time}").format(time=moment_words(self.context.now(), self.context.now()))
        )
        if found.statement.merged:
            parts.append(self.tr("with %n merged contact(s)", "", len(found.statement.merged)))
        self.said.setText(" · ".join(part for part in parts if part))
        self.tiles["stored"].set_value(
            words.plain(now.stored, money=True),
            self.tr("principal {principal} + bonus {bonus}").format(
                principal=words.plain(now.principal, money=True), bonus=words.plain(now.bonus, money=True)
            ),
        )
        worth = yuan(point_value(now.points, self.context.settings))
        owed = self.tr("{points} are owed").format(points=f"{now.owed:,}") if now.owed else ""
        self.tiles["points"].set_value(
            words.plain(now.points, money=False), owed or self.tr("worth {amount}").format(amount=worth)
        )
        until = self.tr("{tier}, until {date}").format(tier=tier_name(who.tier_name), date=found.until)
        self.tiles["growth"].set_value(
            words.plain(now.growth, money=False), until if found.until else tier_name(who.tier_name)
        )
        if (
            first
            and not any(e.of("principal") or e.of("bonus") for e in found.statement.entries)
            and not now.stored
        ):
            self.tiles["points"].setChecked(True)
        self._allow(True)
        self._show_ledger()

    def _show_ledger(self) -> None:
        if self.found is None:
            return
        self.entries.show_ledger(self.found.statement, self.ledger, whole=not self.first_day())

    def _explain(self, one: StatementEntry | None) -> None:
        if one is None:
            self.steps.clear()
            return
        contact = self.contact
        self.context.jobs.read(
            lambda store: explain(store, contact, one),
            alive(self, lambda found: self._explained(one, found)),
            alive(self, self._failed),
            key=(id(self), "steps"),
        )

    def _explained(self, one: StatementEntry, found: Explanation) -> None:
        at = moment_words(self.context.local(one.at), self.context.now())
        self.steps.show_steps(one, found, " · ".join(part for part in (at, one.staff) if part), self.ledger)

    # -- ways on ---------------------------------------------------------------------------------------

    def _open_slip(self, slip: int) -> None:
        self.context.window.open_slip(slip)

    def _open_history(self, operation: int) -> None:
        self.context.window.open_history(operation)

    # -- going out -------------------------------------------------------------------------------------

    def _allow(self, allowed: bool) -> None:
        for button in (self.excel, self.pdf, self.primary):
            if button is not None:
                button.setEnabled(allowed)

    def on_paper(self) -> Sheet | None:
        """The statement on paper, of the chosen time."""
        if self.found is None:
            return None
        from ui.printing.statement import statement_sheet

        first = self.first_day()
        period = self.tr("{first} to {last}").format(
            first=first or self.found.statement.since or "—", last=self.context.today().isoformat()
        )
        return statement_sheet(
            self.found.statement,
            name=called(self.found.buyer.display),
            phone=self.found.buyer.phone,
            period=period,
            settings=self.context.settings,
            local=self.context.local,
            made=self.context.now(),
        )

    def print_out(self) -> None:
        """Choose a printer and print."""
        sheet = self.on_paper()
        if sheet is None:
            return
        printed = ask_and_print(sheet, self)
        if printed is False:
            self.set_hint(self.tr("The printer took nothing. Is it on?"))
        elif printed:
            self.set_hint(self.tr("%n page(s) sent to the printer", "", sheet.pages))

    def save_pdf(self) -> None:
        """Ask where to and write a PDF."""
        if (path := self._where("pdf", self.tr("PDF file (*.pdf)"))) is not None:
            self.write_to(path)

    def save_excel(self) -> None:
        """Ask where to and write a workbook."""
        if (path := self._where("xlsx", self.tr("Excel workbook (*.xlsx)"))) is not None:
            self.write_to(path)

    def _where(self, ending: str, kind: str) -> Path | None:
        if self.found is None:
            return None
        name = safe_name(self.name.text()) + f".{ending}"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the statement"), str(self.context.machine.last_folder / name), kind
        )
        if not path:
            return None
        return Path(path if path.lower().endswith(f".{ending}") else f"{path}.{ending}")

    def write_to(self, path: Path) -> None:
        """Write the statement, as a PDF or a workbook as the ending says."""
        sheet, found = self.on_paper(), self.found
        if sheet is None or found is None:
            return
        self.context.machine.remember_folder(path)
        statement_, local = found.statement, self.context.local

        def job(store: Any) -> None:
            if path.suffix.lower() == ".pdf":
                write_pdf(sheet, path)
            else:
                workbook.write(store, path, statement_, local)

        self.context.jobs.read(
            job,
            alive(self, lambda _none: self.set_hint(self.tr("Saved: {name}").format(name=path.name))),
            alive(self, self._failed),
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
