"""The right side of the page of tags: the rules that put tags on by themselves, and the editor of one."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.auto_rules import rules, running
from services.auto_rules.rule import Rule, RuleInput
from services.auto_rules.running import Standing
from services.changes import Changes
from services.contact_query import ContactQuery, Filter
from services.errors import FieldRefused, HudieError
from services.segments.offers import Offers, offers
from services.segments.parsing import stored
from services.segments.tree import Tree
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.jobs import Job
from ui.moments import moment_title
from ui.operations import Refreshing
from ui.pages.segments.outline import Outline, outline
from ui.pages.tags import rules_words as words
from ui.pages.tags.rules_acts import RuleActs
from ui.pages.tags.rules_dialogs import RemoveRuleDialog
from ui.pages.tags.rules_editor import Draft, RuleEditor
from ui.pages.tags.rules_table import RuleRow, RulesCard

BOTH_FROM: Final = 600
"""The height from which the list and the editor stand one above the other."""
PAUSE: Final = 200
"""Milliseconds after the last change before it is counted."""
NEW: Final = 0
"""Stands for the rule that is not saved yet."""
_INCOMPLETE: Final = ("rule_needs", "rule_no_tags", "rule_number", "blank")
"""Refusals that say only that something is not filled in yet."""


class RulesSide(Refreshing):
    """Rules in a table over their editor; changes wait until they are saved, also while another rule is looked at.
    `people_wanted(ContactQuery)` asks for the list of whom a rule means."""

    people_wanted = Signal(object)
    areas = frozenset({"rules", "tags", "contacts", "channels", "segments", "settings"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.busy = False
        self.standings: list[Standing] = []
        self.current: int | None = None
        self._drafts: dict[int, Draft] = {}
        self._shown: Rule | None = None
        self._saved_values = RuleInput()
        self._counted: Rule | None = None
        self._counting: Job | None = None
        self._offers = Offers()
        self._awaited: int | None = None
        self._editing = self.single = False
        self.card = RulesCard()
        self.card.view.clicked.connect(lambda _index: self._show_editor(True))
        self.card.view.opened.connect(lambda _rule: self._show_editor(True))
        self.card.chosen.connect(self._chosen)
        self.card.key_pressed.connect(self.act)
        self.acts = RuleActs(context, self.card, self)
        self.acts.remove_wanted.connect(self._ask_remove)
        self.acts.shift_wanted.connect(self._shift)
        self.card.switched.connect(self.acts.switch)
        self.card.menu_wanted.connect(lambda place: self.acts.open_menu(place, self.standing()))
        self.editor = RuleEditor()
        self.editor.changed.connect(self._edited)
        self.editor.acted.connect(self.act)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.card, 3)
        self._column.addWidget(self.editor, 5)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._count)
        self._measure()
        self.watch(context.operations)

    def _measure(self) -> None:
        self._column.setSpacing(10 if theme.instance().compact else 14)

    def _fit(self) -> None:
        """Where there is no height for both, one takes the place of the other."""
        self.single = self.height() < theme.px(BOTH_FROM)
        self.card.setVisible(not self.single or not self._editing)
        self.editor.setVisible(not self.single or self._editing)
        self.editor.back.setVisible(self.single)

    def _show_editor(self, editing: bool) -> None:
        self._editing = editing
        self._fit()
        if not editing:
            self.card.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
            self._fit()

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the rules again; what is being edited stays."""
        act, today = self.context.act(), self.context.today()

        def read(store: Any) -> tuple[list[Standing], Offers]:
            return running.standings(store, act), offers(store, today)

        self.busy = True
        self.context.jobs.read(read, self._read, key=(id(self), "rules"))

    def _read(self, found: tuple[list[Standing], Offers]) -> None:
        self.standings, self._offers = found
        now = self.context.now()
        tags = dict(self._offers.named.get("tag", ()))
        rows = []
        for one in self.standings:
            values = one.rule.values
            named = [tags[n] for n in (*values.adds, *values.removes) if n in tags]
            last = moment_title(self.context.local(one.last.at), now) if one.last is not None else "—"
            note = words.note(values, named, active=one.rule.active, broken=one.broken is not None)
            rows.append(RuleRow(one, note, last))
        blocked = self.card.view.blockSignals(True)
        self.card.show_rows(rows)
        wanted = self._awaited if self._awaited is not None else self.current
        self._awaited = None
        if wanted is None and rows:
            wanted = rows[0].id
        if wanted == NEW or (wanted is not None and self.card.view.go_to(wanted)):
            pass
        else:
            wanted = rows[0].id if rows else NEW
            self.card.view.go_to(wanted)
        self.card.view.blockSignals(blocked)
        self._open(wanted)

    def _rule(self, number: int) -> Rule:
        return next((s.rule for s in self.standings if s.rule.id == number), Rule(NEW, RuleInput()))

    def standing(self) -> Standing | None:
        """The rule in sight as the list has it; None for one not saved yet."""
        return next((s for s in self.standings if s.rule.id == self.current), None)

    def show_rule(self, number: int) -> None:
        """Bring a rule into sight."""
        if not self.card.view.go_to(number):
            self._awaited = number
        self._show_editor(True)

    def _chosen(self, number: int | None) -> None:
        if number is not None and number != self.current:
            self._open(number)

    def _open(self, number: int) -> None:
        """Edit a rule: its draft where there is one."""
        rule = self._rule(number)
        if number == self.current and self._shown is not None and rule.values == self._shown.values:
            self.busy = False
            self.editor.set_offers(self._offers)
            self._count()
            return
        self.current = number
        self.busy = True
        today = self.context.today()

        def read(store: Any) -> tuple[Tree | None, Offers, HudieError | None]:
            tree, trouble = None, None
            try:
                tree = stored(store, rule.values.tree) if rule.values.tree else None
            except HudieError as error:
                trouble = error
            return tree, offers(store, today, tree), trouble

        self.context.jobs.read(read, lambda found: self._opened(rule, *found), key=(id(self), "open"))

    def _opened(self, rule: Rule, tree: Tree | None, known: Offers, trouble: HudieError | None) -> None:
        if rule.id != self.current:
            return
        self._shown, self._offers = rule, known
        drawn = outline(tree) if trouble is None else Outline()
        self.editor.show_draft(Draft(rule.values, drawn), known, tree, new=rule.id == NEW)
        # As the editor writes it: a tree may be drawn in another form of the same.
        self._saved_values = self.editor.draft().values
        if (draft := self._drafts.get(rule.id)) is not None:
            self.editor.show_draft(draft, known, tree, new=rule.id == NEW)
        self._count()

    # -- editing -----------------------------------------------------------------------------------

    def dirty(self) -> bool:
        """Whether the rule in sight differs from what is saved."""
        if self._shown is None:
            return False
        draft = self.editor.draft()
        return not draft.finished or draft.values != self._saved_values

    def unsaved(self) -> str:
        """The name of a rule that was changed and not saved; '' where all are saved."""
        for draft in self._drafts.values():
            return draft.values.name or self.tr("New rule")
        return ""

    def _edited(self) -> None:
        if self._shown is None:
            return
        if self.dirty():
            self._drafts[self._shown.id] = self.editor.draft()
        else:
            self._drafts.pop(self._shown.id, None)
        self.editor.show_state(dirty=self.dirty())
        self._pause.start()

    def _count(self) -> None:
        """Count whom the draft means; the newest answer wins."""
        self._pause.stop()
        shown = self._shown
        if shown is None:
            return
        self.editor.show_state(dirty=self.dirty())
        act, draft = self.context.act(), self.editor.draft()
        self.busy = True

        def counted(found: tuple[Rule, Any]) -> None:
            self.busy = False
            if shown is self._shown:
                self._counted = found[0]
                self.editor.show_found(found[1], draft.values)

        def failed(error: BaseException) -> None:
            self.busy = False
            if shown is self._shown:
                self._counted = None
                waits = isinstance(error, FieldRefused) and error.reason in _INCOMPLETE
                self.editor.show_trouble(
                    self._waiting(error) if waits else messages.sentence(error), wrong=not waits
                )

        self._counting = self.context.jobs.read(
            lambda store: running.preview(store, act, shown.id, draft.values),
            alive(self, counted),
            alive(self, failed),
            key=(id(self), "count"),
        )

    def _stop_counting(self) -> None:
        """What is said about saving must not be written over by an answer that is still to come."""
        self._pause.stop()
        self.busy = False
        if self._counting is not None:
            self._counting.cancel()

    def _waiting(self, error: BaseException) -> str:
        if isinstance(error, FieldRefused) and error.field_key == "tags" and error.reason == "rule_no_tags":
            return messages.sentence(error)
        return self.tr("Fill the rule in to see whom it means.")

    # -- acts --------------------------------------------------------------------------------------

    def act(self, name: str) -> None:
        """save | discard | meant | fresh | back, of the editor; new | remove | up | down, of the list."""
        if name == "meant":
            self._see("is")
        elif name == "fresh":
            self._see("new")
        elif name == "back":
            self._show_editor(False)
        elif name == "new":
            self.new_rule()
        elif name == "save":
            self.save()
        elif name == "discard":
            self._discard()
        elif name == "remove":
            self._ask_remove()
        elif name in ("up", "down"):
            self._shift(-1 if name == "up" else 1)

    def _see(self, op: str) -> None:
        if self._counted is not None:
            self.people_wanted.emit(ContactQuery(filters=(Filter("rule", op, self._counted.to_text()),)))

    def new_rule(self) -> None:
        """Begin a rule."""
        self._show_editor(True)
        self.card.view.clearSelection()
        self._open(NEW)
        self.editor.name.setFocus()

    def save(self) -> None:
        """Write what the editor says."""
        shown, draft = self._shown, self.editor.draft()
        if shown is None or not self.dirty():
            return
        self._stop_counting()
        if not draft.finished:
            self.editor.mark("", self.tr("A condition waits for its value. Fill it in, or take it out."))
            return
        act = self.context.act()
        self.editor.show_state(dirty=True, busy=True)

        def write(store: Any) -> Changes:
            if shown.id == NEW:
                return rules.create(store, act, draft.values)
            return rules.change(store, act, shown.id, draft.values)

        self.context.operations.run(
            write,
            done=alive(self, lambda changes: self._saved(shown.id, changes)),
            failed=alive(self, self._failed),
        )

    def _saved(self, number: int, changes: Changes) -> None:
        self._drafts.pop(number, None)
        self._shown = None
        self._awaited = int(changes.receipt.get("id", number))
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self.editor.show_state(dirty=True)
        if isinstance(error, HudieError):
            self.editor.mark(getattr(error, "field_key", ""), messages.sentence(error))
        else:
            self.context.window.report(error)

    def _discard(self) -> None:
        if self._shown is None:
            return
        self._drafts.pop(self._shown.id, None)
        number = self._shown.id
        if number == NEW and self.standings:
            number = self.standings[0].rule.id
            self.card.view.go_to(number)
        self._shown = None
        self._open(number)

    def _shift(self, step: int) -> None:
        order = [one.rule.id for one in self.standings]
        if self.current not in order:
            return
        at = order.index(self.current)
        if 0 <= at + step < len(order):
            order[at], order[at + step] = order[at + step], order[at]
            # The next key may come before the list is read again: it means what this one has made of it.
            self.standings.sort(key=lambda one: order.index(one.rule.id))
            act = self.context.act()
            self.context.operations.run(lambda store: rules.place(store, act, order), quiet=True)

    def _ask_remove(self) -> None:
        found = self.standing()
        if found is None:
            return
        dialog = RemoveRuleDialog(self, found.rule.name, found.given)
        dialog.confirmed.connect(lambda take: self._remove(found.rule.id, take))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self, number: int, take: bool) -> None:
        act = self.context.act()
        self._drafts.pop(number, None)
        order = [one.rule.id for one in self.standings]
        rest = [n for n in order if n != number]
        self._awaited = rest[min(order.index(number), len(rest) - 1)] if rest else NEW
        self.acts.long(
            self.tr("Removing the rule"),
            lambda store, progress: rules.remove(store, act, number, take_tags=take, progress=progress),
        )
