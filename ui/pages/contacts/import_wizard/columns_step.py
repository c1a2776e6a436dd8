"""Step 2: what each column of the sheet is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from services import custom_fields
from services.imports import fields, runs
from services.imports.mappings import Known
from services.imports.plan import ColumnGuess, Inspection
from services.orders import fields as order_fields
from services.tag_groups import groups
from ui import theme
from ui.context import Context
from ui.moments import moment_words
from ui.pages.contacts.import_wizard import order_words, recalled, words
from ui.pages.contacts.import_wizard.draft import Draft, Step
from ui.pages.contacts.import_wizard.preview import rows_of
from ui.widgets import Banner, Card, CheckBox, Chip, Combo, ElidedLabel, Rule, Text

_NAMED_ALIKE = frozenset(("phone", "wechat", "channel", *fields.IDENTITIES))
_IDENTITIES = ("phone", "wechat", *fields.IDENTITIES)
# With more columns than this the doubtful ones stand first.
_IN_ORDER = 7
_SAMPLES = 3
# Lines made in one go, well under a tenth of a second.
_AT_ONCE = 12
_WIDTHS = (120, 184, 258)
_WIDTHS_LARGE = (112, 140, 254)


def _widths() -> tuple[int, int, int]:
    """Pixels of header, samples and target: in the largest type they leave room for the reason."""
    return _WIDTHS_LARGE if theme.instance().scale > 1.2 else _WIDTHS


class ColumnLine(QFrame):
    """One column: its header, its first values, its target, how sure that is."""

    picked = Signal(int)

    def __init__(
        self, guess: ColumnGuess, samples: str, targets: QStandardItemModel, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.guess = guess
        self._said: tuple[str, str, str] = ("", "", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 0, 17, 0)
        row.setSpacing(12)
        name = words.column(guess.index, guess.header)
        self._header = ElidedLabel(name, "bold")
        self._samples = ElidedLabel(samples, "body", "ink2")
        self.combo = Combo(name=self.tr("{column} goes to").format(column=name))
        self.combo.setModel(targets)
        self.combo.picked.connect(self._pick)
        self._chip = Chip("", "neutral")
        self._why = ElidedLabel("", "caption", "ink2")
        for part, width in zip((self._header, self._samples, self.combo), _widths(), strict=True):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            part.setFixedWidth(theme.px(width))
            row.addWidget(part)
        row.addWidget(self._chip)
        row.addWidget(self._why, 1)
        self.setFixedHeight(theme.px(46 if theme.instance().compact else 57))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def target(self) -> str:
        """The field chosen; empty = not imported. A column's own field is named after it."""
        key = str(self.combo.value() or "")
        if key == words.OWN:
            return words.OWN + words.column(self.guess.index, self.guess.header)
        return key

    def set_target(self, key: str) -> None:
        """Choose a field without a signal."""
        own = words.OWN + words.column(self.guess.index, self.guess.header)
        place = self.combo.findData(key)
        self.combo.setCurrentIndex(
            place if place >= 0 else self.combo.findData(words.OWN if key == own else "")
        )

    def say(self, chip: str, kind: str, why: str, tone: str = "ink2") -> None:
        """How sure the target is and why."""
        self._chip.set(chip, kind)
        self._chip.show()
        self._why.setText(why)
        self._why.setToolTip(why)
        self._why.set_tone(tone)
        self.combo.setAccessibleDescription(f"{chip} {why}")

    def set_error(self, text: str) -> None:
        """Why this target can't be; empty = it can."""
        self.combo.setProperty("invalid", "true" if text else None)
        theme.restyle(self.combo)
        self._chip.setVisible(not text)
        if text:
            self._why.setText(text)
            self._why.setToolTip(text)
            self._why.set_tone("danger")
            self.combo.setAccessibleDescription(text)

    def _pick(self, _value: object) -> None:
        self.picked.emit(self.guess.index)


class ColumnsStep(Step):
    """One line a column. Two columns on one field are refused in the line that came last."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(context, draft, parent)
        self._shown: Inspection | None = None
        self._last = -1
        self._own_fields: tuple[str, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._known: Known | None = None
        self._waiting: list[ColumnGuess] = []
        # No line that wraps: the page would be given the height that it likes, and the dialog scroll.
        self._count = ElidedLabel("", "caption", "ink2")
        self.body.addWidget(self._count)
        self.missing = Banner("", "danger")
        self.missing.hide()
        self.body.addWidget(self.missing)
        card = Card(margins=(1, 1, 1, 1))
        card.body.setSpacing(0)
        card.body.addWidget(self._head())
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        card.body.addWidget(self._area)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.addWidget(card, 1)
        self.remember = CheckBox(self.tr("Remember this for lists with the same header"), checked=True)
        self.remember.toggled.connect(self._remember)
        self.body.addWidget(self.remember)
        self.body.addStretch(0)
        self.lines: list[ColumnLine] = []

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("panel", "well")
        row = QHBoxLayout(head)
        row.setContentsMargins(17, 0, 17, 0)
        row.setSpacing(12)
        for title, width in zip(
            (self.tr("Column"), self.tr("First values"), self.tr("Goes to"), self.tr("How sure")),
            (*_widths(), 0),
            strict=True,
        ):
            label = Text(title, "caption", "ink2")
            if width:
                label.setFixedWidth(theme.px(width))
            row.addWidget(label, 0 if width else 1)
        head.setFixedHeight(theme.px(35))
        return head

    # -- the page ---------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Check each column")

    def primary(self) -> str:
        return self.tr("Next: check")

    def enter(self) -> None:
        if self._shown is not self.draft.inspection:
            self._shown = self.draft.inspection
            inspection = self._shown
            self.lines = []
            if inspection is None:
                return
            self.context.jobs.read(
                lambda store: (
                    tuple(one.name for one in custom_fields.definitions(store)),
                    tuple(one.name for one in groups(store, counted=False) if not one.ungrouped),
                    {key: name for name, key in runs.own_kinds(store).items()},
                    recalled.known(store, inspection),
                ),
                lambda found: self._fill(inspection, *found),
                key="import-columns",
            )

    def busy(self) -> bool:
        return self._shown is not self.draft.inspection or not self.lines or bool(self._waiting)

    def ready(self) -> bool:
        self._judge()
        wrong = next((line for line in self.lines if line.combo.property("invalid")), None)
        if wrong is None and self.missing.isHidden():
            return True
        first = wrong or self.lines[0]
        self._area.ensureWidgetVisible(first)
        first.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def focus_first(self) -> None:
        doubtful = [line for line in self.lines if line.guess.confidence == "medium"]
        if doubtful:
            doubtful[0].combo.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- lines ------------------------------------------------------------------------------------

    def _fill(
        self,
        inspection: Inspection,
        own_fields: tuple[str, ...],
        tag_groups: tuple[str, ...],
        kinds: Mapping[str, str],
        known: Known | None,
    ) -> None:
        self._own_fields, self._groups = own_fields, tag_groups
        self._known, self.draft.kinds = known, kinds
        targets = self._targets(inspection, known)
        holder = QFrame()
        holder.setProperty("panel", "surface")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lines = []
        guesses = list(inspection.columns)
        if len(guesses) > _IN_ORDER:
            guesses.sort(key=lambda guess: guess.confidence != "medium")
        targets.setParent(holder)
        self._area.setWidget(holder)
        self._waiting = guesses
        self._add_lines(inspection, column, targets, None if known is None else recalled.targets(known))

    def _add_lines(
        self,
        inspection: Inspection,
        column: QVBoxLayout,
        targets: QStandardItemModel,
        known: Mapping[int, str] | None,
    ) -> None:
        """Some lines, then the window's turn: a sheet may have hundreds of columns."""
        if inspection is not self._shown:
            return
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for guess in now:
            if self.lines:
                column.addWidget(Rule())
            line = ColumnLine(guess, self._samples(inspection, guess), targets, column.parentWidget())
            key = known.get(guess.index, "") if known is not None else (guess.field or "")
            line.set_target(key)
            if known is not None and key:
                line.say(self.tr("Known"), "accent", self.tr("As last time"))
            else:
                self._say_guess(line, guess)
            line.picked.connect(self._picked)
            column.addWidget(line)
            self.lines.append(line)
        high = sum(line.height() + 1 for line in self.lines)
        self._area.setMinimumHeight(min(high, theme.px(57) * 2))
        self._area.setMaximumHeight(high)
        if self._waiting:
            QTimer.singleShot(0, self, lambda: self._add_lines(inspection, column, targets, known))
            return
        column.addStretch(1)
        self._say_count()
        self._judge()
        self.changed.emit()

    def _say_guess(self, line: ColumnLine, guess: ColumnGuess) -> None:
        chip, kind = words.confidence(guess)
        line.say(chip, kind, words.why(guess), "warn" if guess.confidence == "medium" else "ink2")

    def _say_count(self) -> None:
        guesses = [line.guess for line in self.lines]
        found = sum(bool(line.target()) for line in self.lines)
        doubtful = sum(guess.confidence == "medium" for guess in guesses)
        if self._known is not None:
            at = self.context.local(self._known.used_at)
            text = self.tr("Set as for the list {name} with the same header, {when}.").format(
                name=self._known.name or self.tr("imported before"),
                when=moment_words(at, self.context.now()),
            )
            self._count.setText(text)
            return
        if doubtful:
            text = self.tr("{found} of {all} columns recognised; please look at the amber ones.")
        elif found == len(guesses):
            text = self.tr("All columns recognised.")
        else:
            text = self.tr("{found} of {all} columns recognised.")
        self._count.setText(text.format(found=found, all=len(guesses)))

    def _samples(self, inspection: Inspection, guess: ColumnGuess) -> str:
        shown = []
        for _, cells in rows_of(inspection)[:_SAMPLES]:
            cell = cells[guess.index] if guess.index < len(cells) else ""
            shown.append(" ".join(cell.split()) or self.tr("blank"))
        return " · ".join(shown)

    def _targets(self, inspection: Inspection, known: Known | None) -> QStandardItemModel:
        """The fields to choose from, one list for all lines."""
        model = QStandardItemModel(0, 1)
        if inspection.orders:
            kinds = [key for key in self.draft.kinds if key not in fields.IDENTITIES]
            for key in ("", *order_fields.BY_KEY, *kinds):
                self._add_target(model, key, order_target(key) if key and key not in kinds else "")
            return model
        own = [words.OWN + name for name in self._own_fields]
        meant = {one.field or "" for one in inspection.columns} | set(known.mapping if known else ())
        tags = dict.fromkeys(fields.TAGS_OF + name for name in self._groups)
        tags |= dict.fromkeys(sorted(key for key in meant if key.startswith(fields.TAGS_OF)))
        written = list(fields.WRITTEN)
        at = written.index("tags") + 1
        kinds = [key for key in self.draft.kinds if key not in fields.IDENTITIES]
        for key in ("", *written[:at], *tags, *written[at:], *kinds, *own, words.OWN, *fields.KEPT):
            self._add_target(model, key, words.target(key) if key else "")
        return model

    def _add_target(self, model: QStandardItemModel, key: str, named: str) -> None:
        item = QStandardItem((self.draft.kinds.get(key) or named) if key else self.tr("Do not import"))
        item.setData(key, Qt.ItemDataRole.UserRole)
        model.appendRow(item)

    # -- choosing ---------------------------------------------------------------------------------

    def _picked(self, index: int) -> None:
        self._last = index
        line = next(line for line in self.lines if line.guess.index == index)
        if line.target() == (line.guess.field or "") and line.target():
            self._say_guess(line, line.guess)
        elif line.target() in fields.KEPT:
            line.say(self.tr("Chosen"), "slate", self.tr("kept, and offered once the people are there"))
        elif line.target():
            line.say(self.tr("Chosen"), "accent", self.tr("by you"))
        else:
            line.say(self.tr("Left out"), "neutral", "")
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        """Note the mapping, and show which lines contradict each other."""
        taken: dict[str, ColumnLine] = {}
        # The line that was chosen last is the one to be told.
        for line in sorted(self.lines, key=lambda line: line.guess.index == self._last):
            key = line.target()
            other = taken.get(key) if key else None
            if other is not None and not self._joins(key, line.guess.header, other.guess.header):
                name = words.column(other.guess.index, other.guess.header)
                line.set_error(self.tr("Taken by the column {name}").format(name=name))
            elif line.combo.property("invalid"):
                line.set_error("")
                self._say_guess(line, line.guess)
            if key:
                taken.setdefault(key, line)
        self.draft.mapping = {line.guess.index: key for line in self.lines if (key := line.target())}
        if self.draft.of_orders:
            self._judge_orders(taken)
            return
        nobody = bool(self.lines) and not any(key in _IDENTITIES or fields.is_identity(key) for key in taken)
        self.missing.set_text(
            self.tr(
                "Choose the column with phone numbers, WeChat IDs or card numbers: without one nobody can be told apart."
            )
        )
        self.missing.setVisible(nobody)

    def _joins(self, key: str, header: str, other: str) -> bool:
        joins = order_fields.joins if self.draft.of_orders else fields.joins
        return joins(key, header, other)

    def _judge_orders(self, taken: Mapping[str, ColumnLine]) -> None:
        """An order needs its number, when it was, and what was paid."""
        missing = [key for key in ("number", "at") if key not in taken]
        if not {"paid", "amount", "price"} & taken.keys():
            missing.append("paid")
        between = self.tr(", ", "between the items of a list")
        self.missing.set_text(
            self.tr("Choose the columns of: {fields}").format(
                fields=between.join(map(order_words.field, missing))
            )
        )
        self.missing.setVisible(bool(self.lines and missing))

    def _remember(self, on: bool) -> None:
        self.draft.remember = on

    def state(self) -> dict[str, Any]:
        """The mapping by header, for tests and the tour."""
        return {line.guess.header: line.target() for line in self.lines}


def order_target(key: str) -> str:
    """A field of orders as a choice in the list of targets."""
    return words.field(key) if key in _NAMED_ALIKE else order_words.field(key)
