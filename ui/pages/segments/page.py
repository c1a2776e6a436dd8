"""The page of segments: the list at the left, the builder in the middle, whom it finds at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.changes import Changes
from services.errors import HudieError
from services.segments import saved
from services.segments.compiling import check_circle
from services.segments.live import Live, look, query_of, query_of_segment
from services.segments.offers import Offers, offers
from services.segments.saved import Segment
from services.segments.tree import Tree, to_text
from ui import messages, segment_words
from ui.alive import alive
from ui.context import Context, Page
from ui.moments import day_words
from ui.pages.card_row import ListAndCards, Side
from ui.pages.segments.counting import Counting
from ui.pages.segments.live_pane import LivePane
from ui.pages.segments.middle import Middle
from ui.pages.segments.name_dialog import NameDialog
from ui.pages.segments.opening import Opened, read_opened
from ui.pages.segments.outline import Outline, outline
from ui.pages.segments.segment_list import SegmentList
from ui.pages.segments.using import use
from ui.widgets import EmptyState, Text

LIVE_WIDTH: Final = 372
PAUSE: Final = 150
"""Milliseconds after the last change before it is counted."""
NEW: Final = 0
"""Stands for the segment that has no name yet."""


class SegmentsPage(Page):
    """Saved descriptions of contacts; changes wait until they are saved, also while another segment is looked at."""

    refresh_on = frozenset(
        {"segments", "contacts", "tags", "channels", "staff", "friends", "feedback", "imports", "settings"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.segments: list[Segment] = []
        self.current: int | None = None
        self.busy = False
        self._tools: QWidget | None = None
        self._drafts: dict[int, Outline] = {}
        self._restored: dict[int, str] = {}
        self._first_tree: Tree | None = None
        self._areas: Sequence[str] | None = None
        self._opened: int | None = None
        self._build()

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.side = SegmentList()
        self.side.chosen.connect(self.show_segment)
        self.side.acted.connect(self.act)
        self.middle = Middle()
        self.middle.acted.connect(self.act)
        self.builder = self.middle.builder
        self.builder.changed.connect(self._changed)
        self.live = LivePane(self.context.today)
        self.live.acted.connect(self.act)
        self.empty = EmptyState(
            "funnel",
            self.tr("No segments yet"),
            self.tr(
                "Describe whom you mean, such as who was added in the last 30 days and likes fruit. The group keeps itself up to date."
            ),
            (self.tr("New segment"),),
            tile=True,
            primary=True,
        )
        self.empty.acted.connect(lambda _at: self.act("new"))
        main = ListAndCards(self.side, (Side(self.middle, 400), Side(self.live, 460, (LIVE_WIDTH, 310))))
        self.stack = QStackedWidget()
        self.stack.addWidget(main)
        self.stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.counting = Counting(self.context, self.side.set_count, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)

    def tools(self) -> QWidget:
        if self._tools is None:
            self._tools = QWidget()
            line = QHBoxLayout(self._tools)
            line.setContentsMargins(0, 0, 0, 0)
            line.addStretch(1)
            self.summary = Text("", "caption", "ink2")
            line.addWidget(self.summary)
            self._say()
        return self._tools

    def _say(self) -> None:
        if self._tools is not None:
            self.summary.setText(self.tr("%n segment(s)", "", len(self.segments)) if self.segments else "")

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list, count each, and count anew what is in sight."""
        self.context.jobs.read(saved.segments, alive(self, self._show), key=(id(self), "list"))

    def _show(self, segments: list[Segment]) -> None:
        before = {one.id: one for one in self.segments}
        self.segments = segments
        there = {one.id for one in segments}
        for gone in set(self._drafts) - there - {NEW}:
            del self._drafts[gone]
        if self.current not in there and self.current != NEW:
            self.current = segments[0].id if segments else None
        self._fill()
        self._say()
        self.stack.setCurrentIndex(0 if self.current is not None else 1)
        if self.current is None:
            self._opened = None
            return
        one = self._segment()
        changed = one is not None and before.get(one.id) != one
        if self._opened != self.current or (changed and self.current not in self._drafts):
            self._open()
        else:
            self._name()
            self._read_offers()
            self._look()
        self.counting.begin(one.id for one in self.segments)

    def _fill(self) -> None:
        self.side.fill([(one, self._note(one)) for one in self.segments], self.current)

    def _note(self, one: Segment) -> str:
        if one.id in self._drafts:
            return self.tr("not saved yet")
        day = self.context.settings.business_date(self.context.local(one.saved_at))
        return day_words(day, self.context.today())

    def _segment(self) -> Segment | None:
        return next((one for one in self.segments if one.id == self.current), None)

    def show_segment(self, number: int) -> None:
        """Bring a segment into sight; what was changed of the one before waits."""
        if number != self.current:
            self._keep()
            self.current = number
            self.side.choose(number)
            self._open()

    def _keep(self) -> None:
        """Remember what is not saved of the segment in sight."""
        if self.current is None or self._opened != self.current:
            return
        drawn = self.builder.outline()
        if drawn is not None and self.dirty():
            self._drafts[self.current] = drawn
        else:
            self._drafts.pop(self.current, None)
        if (one := self._segment()) is not None:
            self.side.set_note(one.id, self._note(one))

    def _open(self) -> None:
        number, one = self.current, self._segment()
        text = one.tree if one is not None else ""
        areas, today = self._areas, self.context.today()
        self.busy = True
        self._buttons()

        def show(opened: Opened) -> None:
            if number == self.current:
                self._show_opened(opened)

        kept = self._restored.pop(number, "") if number is not None else ""
        self.context.jobs.read(
            lambda store: read_opened(store, text, kept, areas, today),
            alive(self, show),
            key=(id(self), "open"),
        )

    def _show_opened(self, opened: Opened) -> None:
        number = self.current
        assert number is not None
        self._opened, self._areas = number, opened.offers.areas
        self._name()
        if opened.draft is not None and (kept := outline(opened.draft)) is not None:
            self._drafts.setdefault(number, kept)
        # What the builder makes of a tree may be written otherwise and mean the same.
        drawn = outline(opened.tree)
        self._first_tree = opened.tree if drawn is None else drawn.tree()
        if (draft := self._drafts.get(number)) is not None:
            self.builder.set_outline(draft, opened.offers)
        else:
            self.builder.set_tree(opened.tree, opened.offers)
        self.busy = False
        self._buttons()
        self.builder.setEnabled(opened.trouble is None)
        if opened.trouble is not None:
            self._trouble(opened.trouble)
        else:
            self._look()

    def _read_offers(self) -> None:
        tree, today = self.builder.tree(), self.context.today()

        def show(found: Offers) -> None:
            self._areas = found.areas
            self.builder.set_offers(found)

        self.context.jobs.read(
            lambda store: offers(store, today, tree), alive(self, show), key=(id(self), "offers")
        )

    # -- counting ----------------------------------------------------------------------------------

    def dirty(self) -> bool:
        """Whether something is not saved."""
        return self._opened is not None and (
            not self.builder.finished() or self.builder.tree() != self._first_tree
        )

    def _changed(self) -> None:
        self._keep()
        self._buttons()
        self._pause.start()

    def _buttons(self) -> None:
        some = self.builder.tree() is not None and not self.busy
        ready = some and self.builder.finished()
        named = self.current != NEW
        self.live.save.setEnabled(ready and (self.dirty() or not named))
        self.middle.save_as.setVisible(named)
        self.middle.save_as.setEnabled(ready)
        self.middle.discard.setEnabled(self.dirty())
        self.middle.discard.setVisible(named or bool(self.segments))
        self.middle.pencil.setVisible(named)
        for button in (self.live.open, self.live.export):
            button.setEnabled(some)

    def _look(self) -> None:
        self._pause.stop()
        tree, today, number = self.builder.tree(), self.context.today(), self.current
        if tree is None:
            self.live.clear()
            self.middle.sentence.setText(self.tr("Everybody: there is no condition yet."))
            return

        def read(store: Any) -> Live:
            check_circle(store, tree, number or None)
            return look(store, tree, today)

        self.context.jobs.read(
            read, alive(self, self._show_live), alive(self, self._trouble), key=(id(self), "live")
        )

    def _show_live(self, live: Live) -> None:
        self.live.show_live(live)
        self.middle.sentence.setText(segment_words.sentence(live.reading))

    def _trouble(self, error: BaseException) -> None:
        if not isinstance(error, HudieError):
            self.context.window.report(error)
            return
        self.live.clear(messages.sentence(error))
        self.middle.sentence.setText(messages.sentence(error))

    # -- acts --------------------------------------------------------------------------------------

    def _name(self) -> None:
        one = self._segment()
        self.middle.name.setText(one.name if one is not None else self.tr("New segment"))

    def act(self, name: str) -> None:
        """new | save | save_as | discard | rename | duplicate | delete | open | export."""
        one, tree = self._segment(), self.builder.tree()
        if name == "new":
            self._new()
        elif name == "discard":
            self._discard()
        elif name in ("open", "export") and tree is not None:
            self._use(name, one, tree)
        elif name == "save" and one is not None and tree is not None and self.builder.finished():
            self._save(one, tree)
        elif name in ("save", "save_as") and tree is not None and self.builder.finished():
            self._ask_name(
                self.tr("Save segment"),
                self.tr("{name} copy").format(name=one.name) if one is not None else "",
                lambda store, act, text: saved.create(store, act, text, tree),
                one,
            )
        elif name == "rename" and one is not None:
            self._ask_name(
                self.tr("Rename segment"),
                one.name,
                lambda store, act, text: saved.rename(store, act, one.id, text),
            )
        elif name in ("duplicate", "delete") and one is not None:
            act, write = self.context.act(), saved.duplicate if name == "duplicate" else saved.delete
            self.context.operations.run(
                lambda store: write(store, act, one.id),
                done=alive(self, self._made),
                failed=self.context.window.report,
            )

    def _new(self) -> None:
        self._keep()
        self.current = NEW
        self.side.choose(None)
        self.stack.setCurrentIndex(0)
        self._open()

    def _discard(self) -> None:
        if self.current is not None:
            self._drafts.pop(self.current, None)
        if self.current == NEW:
            self.current = self.segments[0].id if self.segments else NEW
        self._opened = None
        self._fill()
        self._open()

    def _save(self, one: Segment, tree: Tree) -> None:
        act = self.context.act()

        def done(_changes: Changes) -> None:
            self._drafts.pop(one.id, None)
            self._opened = None
            self.refresh()

        self.context.operations.run(
            lambda store: saved.change(store, act, one.id, tree),
            done=alive(self, done),
            failed=alive(self, self._trouble),
        )

    def _ask_name(self, title: str, name: str, write: Any, source: Segment | None = None) -> None:
        dialog = NameDialog(self.context, self, title, self.tr("Save"), name, write)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda changes: self._made(changes, source))
        dialog.open()

    def _made(self, changes: Changes, source: Segment | None = None) -> None:
        """Go on with what was made; the draft that it was made from is settled by it."""
        if changes.kind in ("create_segment", "duplicate_segment"):
            if changes.kind == "create_segment":
                self._drafts.pop(source.id if source is not None else NEW, None)
            self._opened = None
            self.current = int(changes.receipt["id"])
        self.refresh()

    def _use(self, name: str, one: Segment | None, tree: Tree) -> None:
        whole = one is not None and not self.dirty()
        query = query_of_segment(one.id) if whole and one is not None else query_of(tree)
        use(self.context, self, name, query, alive(self, self._trouble))

    # -- the window's keys -------------------------------------------------------------------------

    def focus_first(self) -> None:
        self.side.view.setFocus() if self.segments else self.empty.setFocus()

    def find(self) -> None:  # type: ignore[override]
        self.side.search.setFocus()
        self.side.search.selectAll()

    def export(self) -> None:
        self.act("export")

    # -- what is remembered ------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        self._keep()
        kept = {
            str(n): to_text(tree) for n, drawn in self._drafts.items() if (tree := drawn.tree()) is not None
        }
        return {"segment": self.current or 0, "drafts": kept}

    def restore(self, state: dict[str, Any]) -> None:
        self.current = int(state.get("segment") or 0) or None
        self._restored = {int(n): str(text) for n, text in dict(state.get("drafts", {})).items()}
