"""The right side of History: what undoing a step would do, what it would keep, and the button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.history import HistoryEntry, KeptContact, UndoPreview
from services.undo import BACKUP_OVER
from ui import acts, messages
from ui.context import Context
from ui.moments import moment_words
from ui.pages.contacts.words import called
from ui.phrases import grouped
from ui.widgets import Button, Icon, Rule, Text

_NAMES: Final = 12
PARTS: Final = {
    "channel_duty": "channel", "channel_tag": "channel", "rule_tag": "auto_rule", "staff_account": "staff",
    "feedback_note": "feedback", "feedback_picture": "feedback", "tier_benefit": "tier", "sale_line": "sale", "order_identity": "sale",
    "payment": "sale", "stock_move": "sale",
}  # fmt: skip
"""What goes with something else that goes, and need not be told beside it."""


class UndoPane(QWidget):
    """`undo_wanted([ids])`, newest first; `redo_wanted(id)`."""

    undo_wanted = Signal(object)
    redo_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._entry: HistoryEntry | None = None
        self._later: list[int] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 8)
        self._column.setSpacing(8)
        self.heading = Text("", "h2", wrap=True)
        self.facts = Text("", "caption", "ink2", wrap=True)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.facts)
        self._column.addWidget(Rule())
        self._parts = QWidget()
        self._lines = QVBoxLayout(self._parts)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        self._column.addWidget(self._parts)
        self._column.addStretch(1)
        self.foot = QFrame()
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(18, 6, 18, 14)
        foot.setSpacing(8)
        self.together = Button("", "secondary", clicked=self._undo_together)
        self.undo = Button(
            self.tr("Undo this step"), "primary", "arrow-u-up-left", size="big", clicked=self._undo_one
        )
        self.redo = Button(self.tr("Do it again"), "secondary", "arrow-u-up-right", clicked=self._redo_one)
        for button in (self.together, self.undo, self.redo):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
            foot.addWidget(button)
        self.show_nothing()

    # -- showing ------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No act is chosen."""
        self._entry = None
        self.heading.setText(self.tr("Choose a step"))
        self.facts.setText("")
        self._clear()
        self._buttons("")

    def show_line(self, entry: HistoryEntry, text: str) -> None:
        """An act, before it is known what undoing it would do."""
        self._entry = entry
        self._later = []
        self.heading.setText(text)
        when = moment_words(self.context.local(entry.at), self.context.now())
        number = self.tr("no. {number}").format(number=entry.operation)
        self.facts.setText(" · ".join((when, entry.staff or self.tr("Owner"), number)))
        self._clear()
        said = {
            "undone": ("arrow-u-up-left", self.tr("This was undone."), self.tr("It can be done again.")),
            "running": ("spinner-gap", self.tr("This is still under way."), ""),
            "cannot": ("lock-simple", *self._why_not(entry)),
        }.get(entry.state)
        if said is not None:
            self._line(*said)
        self._buttons(entry.state, alone=False)

    def _why_not(self, entry: HistoryEntry) -> tuple[str, str]:
        if entry.why is not None:
            return self.tr("This can't be undone."), messages.sentence(entry.why)
        if entry.kind in ("undo", "redo"):
            return self.tr("This turned another step back."), self.tr(
                "Choose that step to do it again or to undo it."
            )
        if entry.kind == "restore":
            return self.tr("A restored backup can't be undone."), self.tr(
                "The data from before lies beside the backups."
            )
        return self.tr("This has left the shop and can't be called back."), self.tr(
            "It stays here as a record."
        )

    def show_preview(self, preview: UndoPreview) -> None:
        """What undoing would do."""
        self._clear()
        about = "" if preview.exact else self.tr("about ")
        if preview.removes or preview.restores:
            self._title(self.tr("Undoing will"))
        for table, count in preview.removes.items():
            if PARTS.get(table) not in preview.removes:
                self._remove_line(table, count, about)
        if preview.restores:
            self._line(
                "arrow-counter-clockwise",
                about + grouped(self.tr("give back %n value(s)", "", preview.restores), preview.restores),
                self.tr("as it was before this step"),
            )
        self._kept(preview)
        self._later = [entry.operation for entry in preview.later]
        if preview.later:
            self._title(self.tr("Rests on it"))
            for entry in preview.later[:5]:
                when = moment_words(self.context.local(entry.at), self.context.now())
                self._line(acts.icon(entry.kind), acts.act_words(entry.kind, entry.label), when, "warn")
            if len(preview.later) > 5:
                self._line("dots-three", self.tr("and %n more", "", len(preview.later) - 5), "")
        if self._entry is not None and self._entry.rows > BACKUP_OVER:
            self._line(
                "shield-check",
                self.tr("A backup is made first"),
                self.tr("the undo itself can be undone too"),
                "accent",
            )
        else:
            self._line("shield-check", self.tr("The undo itself can be undone too"), "", "accent")
        self.together.setText(self.tr("Undo it with the %n later step(s)", "", len(self._later)))
        self._buttons(preview.state, alone=preview.alone)

    def _remove_line(self, table: str, count: int, about: str) -> None:
        words = {
            "contact": ("trash", self.tr("remove %n new contact(s)", "", count)),
            "identity": ("phone", self.tr("remove %n number(s)", "", count)),
            "contact_tag": ("tag", self.tr("take off %n tag(s)", "", count)),
            "custom_value": ("list-checks", self.tr("clear %n field(s)", "", count)),
            "friendship": ("users", self.tr("remove %n friendship(s)", "", count)),
            "friend_task": ("user-plus", self.tr("take back the work of adding %n friend(s)", "", count)),
            "registration": ("user-plus", self.tr("remove %n registration(s)", "", count)),
            "keyword_hit": ("chat-circle", self.tr("forget the words met in %n chat(s)", "", count)),
            "feedback": ("chat-circle", self.tr("remove %n feedback(s)", "", count)),
            "feedback_note": ("chat-circle", self.tr("remove %n note(s)", "", count)),
            "feedback_picture": ("image", self.tr("remove %n picture(s)", "", count)),
            "not_same": ("users", self.tr("ask again about %n pair(s)", "", count)),
            "tag": ("tag", self.tr("remove %n new tag(s)", "", count)),
            "tag_group": ("tag", self.tr("remove %n new tag group(s)", "", count)),
            "auto_rule": ("list-checks", self.tr("remove %n new rule(s)", "", count)),
            "rule_tag": ("tag", self.tr("take %n tag(s) out of the rule", "", count)),
            "segment": ("users", self.tr("remove %n new segment(s)", "", count)),
            "channel": ("qr-code", self.tr("remove %n new channel(s)", "", count)),
            "channel_duty": ("user", self.tr("take %n line(s) out of the rota", "", count)),
            "channel_tag": ("tag", self.tr("take %n tag(s) off the channel", "", count)),
            "channel_cost": ("wallet", self.tr("remove %n cost(s)", "", count)),
            "channel_reach": ("users", self.tr("remove %n figure(s) of reach", "", count)),
            "staff": ("user", self.tr("remove %n new staff member(s)", "", count)),
            "staff_account": ("user", self.tr("remove %n new account(s)", "", count)),
            "identity_kind": ("gear-six", self.tr("remove %n kind(s) of number", "", count)),
            "custom_field": ("list-checks", self.tr("remove %n field definition(s)", "", count)),
            "setting": ("gear-six", self.tr("reset %n setting(s)", "", count)),
            **self._counter_words(count),
        }
        icon, text = words[table]
        self._line(icon, about + grouped(text, count), "")

    def _counter_words(self, count: int) -> dict[str, tuple[str, str]]:
        return {
            "product_category": ("barcode", self.tr("remove %n product category(s)", "", count)),
            "product": ("barcode", self.tr("remove %n new product(s)", "", count)),
            "stock_move": ("barcode", self.tr("take back %n change(s) of stock", "", count)),
            "pay_kind": ("wallet", self.tr("remove %n way(s) to pay", "", count)),
            "held_sale": ("receipt", self.tr("remove %n held sale(s)", "", count)),
            "day_close": ("lock-simple", self.tr("open %n closed day(s) again", "", count)),
            "sale": ("receipt", self.tr("take back %n sale(s)", "", count)),
            "sale_line": ("receipt", self.tr("take back %n line(s) of sales", "", count)),
            "order_identity": ("receipt", self.tr("forget %n name(s) of buyers of orders", "", count)),
            "payment": ("wallet", self.tr("take back %n payment(s)", "", count)),
            "prior_purchases": (
                "receipt",
                self.tr("forget the earlier purchases of %n contact(s)", "", count),
            ),
            "opening": ("wallet", self.tr("take back %n opening balance(s)", "", count)),
            "tier": ("crown", self.tr("remove %n new tier(s)", "", count)),
            "tier_benefit": ("crown", self.tr("remove %n benefit(s)", "", count)),
            "benefit_use": ("crown", self.tr("take back %n use(s) of a benefit", "", count)),
            "member_tier": ("crown", self.tr("put %n member(s) back to the lowest tier", "", count)),
            "tier_change": ("crown", self.tr("take back %n change(s) of tier", "", count)),
            "membership_plan": ("crown", self.tr("remove %n membership plan(s)", "", count)),
            "membership": ("crown", self.tr("take back %n membership(s)", "", count)),
            "gift": ("gift", self.tr("remove %n new gift(s)", "", count)),
            "gift_exchange": ("gift", self.tr("take back %n exchange(s) for a gift", "", count)),
            "point_task": ("list-checks", self.tr("remove %n task(s) for points", "", count)),
            "task_done": ("list-checks", self.tr("take back %n task(s) done", "", count)),
            "package": ("wallet", self.tr("remove %n top-up package(s)", "", count)),
            "top_up": ("wallet", self.tr("take back %n top-up(s)", "", count)),
            "payout": ("wallet", self.tr("take back %n payout(s)", "", count)),
            "sharing": ("users", self.tr("end %n shared balance(s)", "", count)),
            "closing_note": ("list-checks", self.tr("remove %n line(s) of the closing list", "", count)),
        }

    def _kept(self, preview: UndoPreview) -> None:
        if not preview.kept:
            return
        self._title(self.tr("Will stay"))
        later = [one for one in preview.kept if one.reason == "later_facts"]
        changed = [one for one in preview.kept if one.reason != "later_facts"]
        if later:
            self._people(
                "users", self.tr("%n contact(s) that something was done with later", "", len(later)), later
            )
        if changed:
            self._people(
                "user", self.tr("%n value(s) changed since: the newer one counts", "", len(changed)), changed
            )
        if preview.kept_total > len(preview.kept):
            self._line("dots-three", self.tr("and %n more", "", preview.kept_total - len(preview.kept)), "")

    def _people(self, icon: str, text: str, kept: list[KeptContact]) -> None:
        names = list(dict.fromkeys(called(one.display) for one in kept if one.display is not None))
        shown = self.tr(", ").join(names[:_NAMES]) + ("…" if len(names) > _NAMES else "")
        self._line(icon, text, shown, "warn")

    def _title(self, text: str) -> None:
        if self._lines.count():
            self._lines.addWidget(Rule())
        self._lines.addWidget(Text(text, "caption-bold", "ink2"))

    def _line(self, icon: str, text: str, hint: str, tone: str = "ink2") -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Icon(icon, 17, tone, square=21), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(text, "body", wrap=True))
        if hint:
            words.addWidget(Text(hint, "caption", "ink2", wrap=True))
        row.addLayout(words, 1)
        self._lines.addWidget(holder)

    def _clear(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _buttons(self, state: str, *, alone: bool = True) -> None:
        self.undo.setVisible(state == "can_undo" or (state == "stands_under" and alone))
        self.together.setVisible(state == "stands_under" and bool(self._later))
        self.redo.setVisible(
            state == "undone" and self._entry is not None and self._entry.kind not in ("undo", "redo")
        )

    def set_busy(self, busy: bool) -> None:
        """An undo is under way."""
        self.undo.set_busy(busy, self.tr("Undoing…"))
        self.together.setEnabled(not busy)
        self.redo.setEnabled(not busy)

    # -- doing ------------------------------------------------------------------------------------------

    def _undo_one(self) -> None:
        if self._entry is not None:
            self.undo_wanted.emit([self._entry.operation])

    def _undo_together(self) -> None:
        if self._entry is not None:
            self.undo_wanted.emit([*self._later, self._entry.operation])

    def _redo_one(self) -> None:
        if self._entry is not None:
            self.redo_wanted.emit(self._entry.operation)
