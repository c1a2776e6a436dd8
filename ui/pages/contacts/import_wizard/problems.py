"""The rows that need a look: why, and mending them in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services import phone
from services.imports.checking import CheckedRow
from services.orders.checking import CheckedOrders
from ui import theme
from ui.context import Context
from ui.pages.contacts.import_wizard import words
from ui.pages.contacts.import_wizard.cell_editor import CellEditor
from ui.pages.contacts.import_wizard.checks import AnyChecked
from ui.pages.contacts.import_wizard.order_lines import order_lines
from ui.pages.contacts.import_wizard.preview import WholeRows
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, Marked, TableView
from ui.widgets import Button, Card, CheckBox, FilterChip, FlowLayout, Icon, Text

_PAGE = 400
_LOW = 640
"""Below this height of the window two rows must do, and the rest is scrolled to."""
_OF_ORDERS = ("too_short", "too_long", "not_a_number", "digits_lost", "bad_quantity")
"""What in a list of orders may be left blank too: the order then is of nobody."""
_BLANKABLE = ("bad_date", "bad_amount", "formula_no_value", "too_long_text", "control_chars")
_NOT_HERE = frozenset({"digits_lost"})
"""What can only be mended where the digits still are."""
_NOT_MENDED = frozenset({"cancelled", "other_row", "total"})
"""What is no mistake of this cell."""


def is_low(context: Context) -> bool:
    """Whether the window is so low that every line counts."""
    return isinstance(context.window, QWidget) and context.window.height() < theme.px(_LOW)


@dataclass(frozen=True)
class Shown:
    """A row of the table."""

    found: CheckedRow
    field: str
    value: str
    mended: str = ""
    complaint: str = ""


class ProblemsCard(Card):
    """A table of rows of one outcome with its filters.

    `mended(row, field, text)`: a cell was given another text; `blanked(on)`: unreadable cells are to be left blank;
    `person_wanted(CheckedRow)`: a masked row is to be given to somebody; `save_wanted()`; `reread_wanted()`.
    """

    mended = Signal(int, str, str)
    blanked = Signal(bool)
    person_wanted = Signal(object)
    save_wanted = Signal()
    reread_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(margins=(1, 1, 1, 1), parent=parent)
        self._context = context
        self._checked: AnyChecked | None = None
        self._outcome = ""
        self._reason: str | None = None
        self._rows: list[Shown] = []
        self._mended: dict[int, str] = {}
        self._ended = True
        self._loading = False
        self.body.setSpacing(0)
        self.body.addLayout(self._head())
        self.table: ListTable[Shown] = ListTable(self._columns(), key=lambda row: row.found.row, parent=self)
        row = 34 if theme.instance().compact else 37
        self.view = TableView(self.table, name=self.tr("Rows of the file"), row_height=row)
        self.view.link_clicked.connect(lambda row, _key: self.act_on(row))
        self.view.opened.connect(self.act_on)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        rows = 2 if is_low(context) else 3
        least = theme.px(row) * rows + theme.px(theme.metrics().header_row)
        self.body.addWidget(WholeRows(self.view, least), 1)
        self.body.addWidget(self._foot())
        self.editor = CellEditor(self.view, self._commit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(17, 6, 12, 6)
        head.setSpacing(8)
        self._title = Text("", "h2")
        head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        self._flow = FlowLayout(holder)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        head.addWidget(holder, 1)
        self.chips: dict[str, FilterChip] = {}
        self.save = Button(
            self.tr("Save rejected rows…"),
            "secondary",
            "floppy-disk",
            size="small",
            clicked=self.save_wanted.emit,
        )
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        compact = theme.instance().compact
        column.setContentsMargins(17, 2 if compact else 5, 12, 2 if compact else 5)
        column.setSpacing(0)
        # On a low screen the box and the note share a line.
        shared = QHBoxLayout() if compact else QVBoxLayout()
        shared.setSpacing(18 if compact else 0)
        column.addLayout(shared)
        self.blank = CheckBox("")
        self.blank.toggled.connect(self.blanked)
        shared.addWidget(self.blank)
        self._reread = QWidget()
        line = QHBoxLayout(self._reread)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Icon("info", 16, "slate"))
        line.addWidget(Text(self.tr("Mend it in the file and save it there, then:"), "caption", "ink2"))
        line.addWidget(
            Button(self.tr("Read it again"), "link", size="small", clicked=self.reread_wanted.emit)
        )
        line.addStretch(1)
        self._reread.hide()
        column.addWidget(self._reread)
        self._note_line = QWidget()
        line = QHBoxLayout(self._note_line)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(8)
        line.addWidget(Icon("info", 16, "slate"))
        self._note = Text("", "caption", "ink2", wrap=True)
        line.addWidget(self._note, 1)
        shared.addWidget(self._note_line, 1)
        return foot

    def _columns(self) -> list[ListColumn[Shown]]:
        def column(
            key: str, title: str, kind: Kind, width: int, value: Callable[[Shown], Any], **more: Any
        ) -> Any:
            return ListColumn(Column(key, title, kind, width, sortable=False, **more), value)

        return [
            column("row", self.tr("Row"), Kind.NUMBER, 54, lambda row: row.found.row, tone="ink2"),
            column("name", self.tr("Name"), Kind.TEXT, 84, lambda row: row.found.name),
            column("value", self.tr("In the file"), Kind.TEXT, 160, lambda row: row.value),
            column("reason", self.tr("Why"), Kind.ICON_TEXT, 220, self._why, stretch=True),
            column("act", self.tr("What to do"), Kind.LINK, 138, self._act),
        ]

    # -- what is shown ----------------------------------------------------------------------------

    def show_checked(self, checked: AnyChecked, outcome: str, mended: Mapping[int, str]) -> None:
        """Show rows of `outcome` (`importable` = new, updated and unchanged together)."""
        if checked is not self._checked or outcome != self._outcome:
            self._reason = None if outcome != self._outcome else self._reason
            self._checked, self._outcome = checked, outcome
            self._fill_chips(checked, outcome)
        self._mended = dict(mended)
        self._title.setText(self._heading(checked, outcome))
        self._show_notes(checked)
        self.load()

    def _heading(self, checked: AnyChecked, outcome: str) -> str:
        counts = checked.counts
        count = (
            counts["new"] + counts["updated"] + counts["unchanged"]
            if outcome == "importable"
            else counts[outcome]
        )
        of_orders = isinstance(checked, CheckedOrders)
        said = {
            "importable": self.tr("%n order(s) to import", "", count)
            if of_orders
            else self.tr("%n row(s) to import", "", count),
            "repeated": self.tr("%n further row(s) of orders", "", count)
            if of_orders
            else self.tr("%n repeated row(s)", "", count),
            "masked": self.tr("%n masked row(s)", "", count),
            "conflict": self.tr("%n row(s) in conflict", "", count),
            "invalid": self.tr("%n problem row(s)", "", count),
        }[outcome]
        return words.grouped(said)

    def _fill_chips(self, checked: AnyChecked, outcome: str) -> None:
        for old in self.chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = {}
        if outcome == "importable":
            shown = [
                (name, words.outcome(name), checked.counts[name]) for name in ("new", "updated", "unchanged")
            ]
            shown = [one for one in shown if one[2]]
        elif outcome == "invalid" and checked.reasons:
            codes = sorted(checked.reasons, key=lambda code: -checked.reasons[code])
            shown = [("", self.tr("All"), checked.counts["invalid"])]
            shown += [(code, words.reason_chip(code), checked.reasons[code]) for code in codes]
        else:
            shown = []
        known = [code for code, _, _ in shown]
        if self._reason not in known:
            self._reason = known[0] if known else None
        for code, text, count in shown:
            chip = FilterChip(f"{text} {count:,}", parent=self)
            chip.setAutoExclusive(False)
            chip.setChecked(code == (self._reason or ""))
            chip.clicked.connect(lambda _checked=False, code=code: self._filter(code))
            self._flow.addWidget(chip)
            chip.show()
            self.chips[code] = chip

    def _filter(self, code: str) -> None:
        self._reason = code
        for key, chip in self.chips.items():
            chip.setChecked(key == code)
        self.load()

    def _show_notes(self, checked: AnyChecked) -> None:
        of_orders = isinstance(checked, CheckedOrders)
        codes = ("control_chars", *_OF_ORDERS) if of_orders else _BLANKABLE
        unreadable = sum(checked.reasons.get(code, 0) for code in codes)
        blanked = bool(checked.plan.read.blank_unreadable)
        blocked = self.blank.blockSignals(True)
        self.blank.setVisible(self._outcome in ("invalid", "importable") and bool(unreadable or blanked))
        self.blank.setText(
            self.tr("Leave cells blank that can't be read, and import their rows (%n row(s))", "", unreadable)
            if not blanked
            else self.tr("Cells that can't be read are left blank; their rows are imported")
        )
        self.blank.updateGeometry()
        self.blank.setChecked(blanked)
        self.blank.blockSignals(blocked)
        if isinstance(checked, CheckedOrders):
            self._show_lines(checked, order_lines(checked))
            return
        notes = checked.result.notes
        parts = [
            words.grouped(self.tr("%n landline(s)", "", notes.get("landline", 0)))
            if notes.get("landline")
            else "",
            words.grouped(self.tr("%n foreign number(s)", "", notes.get("foreign", 0)))
            if notes.get("foreign")
            else "",
            words.grouped(self.tr("%n row(s) without a name", "", notes.get("no_name", 0)))
            if notes.get("no_name")
            else "",
            words.grouped(self.tr("%n row(s) with several numbers", "", notes.get("several", 0)))
            if notes.get("several")
            else "",
        ]
        said = self.tr(", ", "between the items of a list").join(part for part in parts if part)
        lines = [self.tr("Imported as usual: {what}.").format(what=said)] if said else []
        if checked.from_trash:
            lines.append(self.tr("%n contact(s) come back from the trash.", "", checked.from_trash))
        if checked.new_tags:
            names = self.tr(", ", "between the items of a list").join(checked.new_tags[:6])
            lines.append(
                self.tr("%n new tag(s): {names}", "", len(checked.new_tags)).format(
                    names=names + ("…" if len(checked.new_tags) > 6 else "")
                )
            )
        self._show_lines(checked, [*lines, *self._told(checked)])

    def _show_lines(self, checked: AnyChecked, lines: list[str]) -> None:
        self._note.setText(words.sentences(lines))
        self._note_line.setVisible(bool(lines))
        rejected = checked.counts["invalid"] + checked.counts["conflict"] + checked.counts["masked"]
        self.save.setVisible(rejected > 0)

    def _told(self, checked: AnyChecked) -> list[str]:
        """What of channels, staff, tags and numbers is new, or is only kept."""
        between = self.tr(", ", "between the items of a list")
        lines = []
        if new := checked.new_channels:
            names = between.join(new[:4]) + ("…" if len(new) > 4 else "")
            lines.append(self.tr("%n new channel(s): {names}", "", len(new)).format(names=names))
        if nobody := checked.unknown_staff:
            names = between.join(nobody[:4]) + ("…" if len(nobody) > 4 else "")
            lines.append(self.tr("Not known as staff, kept as text: {names}").format(names=names))
        if checked.left_out:
            lines.append(
                self.tr(
                    "%n row(s) have two tags of a group that allows one: the last counts.",
                    "",
                    checked.left_out,
                )
            )
        if shared := checked.result.notes.get("shared"):
            lines.append(
                words.grouped(
                    self.tr("%n row(s) share a card or ID with others: it is kept as text.", "", shared)
                )
            )
        return lines

    def load(self) -> None:
        """Read the first rows anew."""
        self._ended = False
        self.editor.close_editor()
        self._load(0)

    def _load(self, offset: int) -> None:
        checked = self._checked
        if checked is None:
            return
        outcome, reason = self._outcome, self._reason or None
        if outcome == "importable":
            outcome, reason = reason or "new", None
        self._loading = True
        self._context.jobs.read(
            lambda _store: checked.problems(offset, _PAGE, outcome=outcome, reason=reason),
            lambda rows: self._loaded(checked, offset, rows),
            key="import-rows",
        )

    def _loaded(self, checked: AnyChecked, offset: int, rows: list[CheckedRow]) -> None:
        self._loading = False
        if checked is not self._checked:
            return
        self._ended = len(rows) < _PAGE
        made = [self._shown(checked, row) for row in rows]
        self._rows = made if not offset else self._rows + made
        self.table.set_rows(self._rows)

    def _scrolled(self, value: int) -> None:
        self.editor.place()
        if not self._ended and not self._loading and value >= self.view.verticalScrollBar().maximum() - 400:
            self._load(len(self._rows))

    def _shown(self, checked: AnyChecked, row: CheckedRow) -> Shown:
        columns = checked.result.columns
        first = (
            "number" if isinstance(checked, CheckedOrders) else "phone" if "phone" in columns else "wechat"
        )
        key = str(row.detail.get("field", "")) or first
        texts = [row.cells[at].strip() for at in columns.get(key, ()) if at < len(row.cells)]
        value = " / ".join(text for text in texts if text)
        return Shown(row, key, value, self._mended.get(row.row, ""))

    def _why(self, row: Shown) -> Marked:
        found = row.found
        if row.complaint:
            return Marked("warning-circle", row.complaint, "danger")
        if row.mended:
            return Marked(
                "check-circle", self.tr("Now {text}: being checked").format(text=row.mended), "accent"
            )
        if found.outcome == "invalid":
            detail = dict(found.detail)
            if detail.get("field") == "phone":
                detail["digits"] = sum(sign.isdigit() for sign in row.value)
            return Marked("warning-circle", words.reason(found.reason, detail), "danger")
        if found.outcome == "conflict":
            return Marked("warning", words.reason(found.reason, found.detail), "warn")
        if found.outcome == "masked":
            return Marked("eye-slash", self.tr("A platform has hidden digits"), "slate")
        if found.outcome == "repeated":
            if isinstance(self._checked, CheckedOrders):
                return Marked("check", self.tr("One more line of the order above"), "ink2")
            return Marked("copy", self.tr("Same number as an earlier row"), "warn")
        if found.accepted:
            return Marked("user", self.tr("Given to the person you chose"), "accent")
        if isinstance(self._checked, CheckedOrders) and found.outcome != "unchanged":
            whose = self.tr("Of a known person") if found.contact_id else self.tr("Walk-in, for now")
            return Marked("check", whose, "ink2")
        text = words.reason(found.reason, {}) if found.reason else words.outcome(found.outcome)
        return Marked("check", text, "ink2")

    def _act(self, row: Shown) -> Cell | str:
        found = row.found
        if found.outcome == "masked" or found.accepted:
            return self.tr("Find the person")
        if found.outcome != "invalid":
            return ""
        if found.reason in _NOT_MENDED:
            return ""
        return self.tr("Mend in the file") if found.reason in _NOT_HERE else self.tr("Mend here")

    # -- mending ----------------------------------------------------------------------------------

    def act_on(self, row_number: int) -> None:
        """Do what the link of a row offers."""
        place = self.table.row_of(row_number)
        if place < 0:
            return
        row = self.table.row(place)
        if row.found.outcome == "masked" or row.found.accepted:
            self.person_wanted.emit(row.found)
        elif row.found.reason in _NOT_MENDED:
            return
        elif row.found.outcome == "invalid" and row.found.reason in _NOT_HERE:
            self._reread.show()
            if self._checked is not None and self._path is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(self._path))
        elif row.found.outcome == "invalid":
            self.editor.open_at(self.table.index(place, self.table.section("value")), row.value or row.mended)

    _path: str | None = None

    def set_path(self, path: str) -> None:
        """The file the rows come from, to be opened where a cell can't be mended here."""
        self._path = path
        self._reread.hide()

    def _commit(self, index: QModelIndex, text: str) -> str:
        """Take a mended cell; the sentence that says why it can't be taken, or nothing."""
        row = self.table.row(index.row())
        if row.field == "phone":
            reading = phone.parse(text, self._context.settings.phone_region)
            if reading.problem or reading.masked is not None or not reading.numbers:
                digits = sum(sign.isdigit() for sign in text)
                said = words.reason(reading.problem or "not_a_number", {"field": "phone", "digits": digits})
                self.table.update_row(index.row(), replace(row, complaint=said))
                return said
        self.table.update_row(index.row(), Shown(row.found, row.field, row.value, text))
        self.mended.emit(row.found.row, row.field, text)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return ""
