"""Conditions put together by hand: lines that all (or any) hold, boxes of alternatives, exclusions."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.segments.offers import Offers
from services.segments.tree import Tree
from ui import theme
from ui.pages.segments.condition_row import ConditionRow
from ui.pages.segments.outline import Box, Leaf, Outline, outline
from ui.widgets import Banner, Button, Segmented, Text


class _BoxFrame(QFrame):
    """A box of conditions of which any must hold (or all)."""

    changed = Signal()
    emptied = Signal()

    def __init__(self, box: Box, offers: Offers, joint: str) -> None:
        super().__init__()
        self.how, self._offers = box.how, offers
        self.joint = Text(joint, "bold", "accent")
        self.joint.setMinimumWidth(theme.px(46))
        frame = QFrame()
        frame.setProperty("panel", "well-card")
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(14, 8, 10, 8)
        self._column.setSpacing(6)
        title = self.tr("Any of these holds") if box.how == "any" else self.tr("All of these hold")
        head = QHBoxLayout()
        head.addWidget(Text(title, "caption-bold", "ink2"))
        head.addStretch(1)
        head.addWidget(
            Button("", "ghost", "plus", size="small", name=self.tr("Add to this group"), clicked=self.add)
        )
        self._column.addLayout(head)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.joint)
        line.addWidget(frame, 1)
        self.rows: list[ConditionRow] = []
        for leaf in box.leaves or [None]:
            self._append(leaf)

    def _append(self, leaf: Leaf | None) -> ConditionRow:
        row = ConditionRow(leaf, self._offers, "", boxed=True)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self._join()
        return row

    def add(self) -> None:
        """One more condition."""
        self._append(None).begin()
        self.changed.emit()

    def _remove(self, row: ConditionRow) -> None:
        if len(self.rows) == 1:
            self.emptied.emit()
            return
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._join()
        self.changed.emit()

    def _join(self) -> None:
        for at, row in enumerate(self.rows):
            both = self.tr("or") if self.how == "any" else self.tr("and")
            row.set_joint(both if at else "")

    def set_joint(self, text: str) -> None:
        """How it joins the line before."""
        self.joint.setText(text)

    def box(self) -> Box:
        """What it says."""
        return Box(self.how, [row.leaf() for row in self.rows])


class TreeBuilder(QWidget):
    """Draws a tree and lets it be changed; `changed()` when it says something else. A tree that is deeper than it can
    draw is left as it is. `lead` begins the sentence of its head."""

    changed = Signal()

    def __init__(self, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = Offers()
        self._deep: Tree | None = None
        self._lines: list[ConditionRow | _BoxFrame] = []
        self._excluded: list[ConditionRow] = []
        self.how = Segmented(
            [("all", self.tr("all")), ("any", self.tr("any", "of the conditions"))],
            name=self.tr("How conditions join"),
        )
        self.how.chosen.connect(lambda _how: self._joined())
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(Text(lead or self.tr("Contacts who fulfil"), "body", "ink2"))
        head.addWidget(self.how)
        head.addWidget(
            Text(self.tr("conditions", "of a rule") if lead else self.tr("conditions"), "body", "ink2")
        )
        head.addStretch(1)
        self.too_deep = Banner(
            self.tr(
                "These conditions are nested deeper than can be drawn here. They work; their sentence is below."
            ),
            "info",
        )
        self.too_deep.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.add_condition = Button(
            self.tr("Condition"), "secondary", "plus", size="small", clicked=self._add_condition
        )
        self.add_group = Button(
            self.tr("Group"), "ghost", "squares-four", size="small", clicked=self._add_group
        )
        self.add_exclusion = Button(
            self.tr("Exclusion"), "ghost", "prohibit", size="small", clicked=self._add_exclusion
        )
        self._adding = QWidget()
        adding = QHBoxLayout(self._adding)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.setSpacing(6)
        for button in (self.add_condition, self.add_group, self.add_exclusion):
            adding.addWidget(button)
        adding.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self._head, self.too_deep):
            layout.addWidget(part)
        layout.addLayout(self._rows)
        layout.addWidget(self._adding)
        layout.addStretch(1)

    # -- what it says ------------------------------------------------------------------------------

    def set_tree(self, tree: Tree | None, offers: Offers) -> None:
        """Draw a tree."""
        self.set_outline(outline(tree), offers, tree)

    def set_outline(self, drawn: Outline | None, offers: Offers, tree: Tree | None = None) -> None:
        """Draw an outline, unfinished conditions included; None = the tree can't be drawn."""
        self._offers = offers
        self._deep = tree if drawn is None else None
        for old in (*self._lines, *self._excluded):
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines, self._excluded = [], []
        for part in (self._head, self._adding):
            part.setVisible(drawn is not None)
        self.too_deep.setVisible(drawn is None)
        if drawn is None:
            return
        self.how.set_value(drawn.how)
        for line in drawn.lines:
            self._append_box(line) if isinstance(line, Box) else self._append(line)
        for leaf in drawn.excluded:
            self._append(leaf, excluded=True)
        self._join()

    def set_offers(self, offers: Offers) -> None:
        """Offer what there is now; lines that somebody is working on stay as they are."""
        focused = QApplication.focusWidget()
        self._offers = offers
        if self.finished() and not (focused is not None and self.isAncestorOf(focused)):
            self.set_outline(self.outline(), offers, self._deep)

    def outline(self) -> Outline | None:
        """What is drawn; None when it can't be."""
        if self._deep is not None:
            return None
        lines = [row.box() if isinstance(row, _BoxFrame) else row.leaf() for row in self._lines]
        return Outline(str(self.how.value()), lines, [row.leaf() for row in self._excluded])

    def tree(self) -> Tree | None:
        """The conditions that are finished; None = there are none yet."""
        drawn = self.outline()
        return self._deep if drawn is None else drawn.tree()

    def finished(self) -> bool:
        """Whether every condition has its value."""
        drawn = self.outline()
        return drawn is None or drawn.finished()

    # -- lines -------------------------------------------------------------------------------------

    def _append(self, leaf: Leaf | None, *, excluded: bool = False) -> ConditionRow:
        row = ConditionRow(leaf, self._offers, "")
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        if excluded:
            self._rows.addWidget(row)
            self._excluded.append(row)
        else:
            self._rows.insertWidget(len(self._lines), row)
            self._lines.append(row)
        return row

    def _append_box(self, box: Box) -> _BoxFrame:
        frame = _BoxFrame(box, self._offers, "")
        frame.changed.connect(self.changed)
        frame.emptied.connect(lambda: self._remove(frame))
        self._rows.insertWidget(len(self._lines), frame)
        self._lines.append(frame)
        return frame

    def _remove(self, row: ConditionRow | _BoxFrame) -> None:
        if isinstance(row, ConditionRow) and row in self._excluded:
            self._excluded.remove(row)
        else:
            self._lines.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._joined()

    def _join(self) -> None:
        both = self.tr("and") if self.how.value() == "all" else self.tr("or")
        for at, row in enumerate(self._lines):
            row.set_joint(both if at else self.tr("who"))
        for row in self._excluded:
            row.set_joint(self.tr("not"))

    def _joined(self) -> None:
        self._join()
        self.changed.emit()

    def _added(self, row: ConditionRow) -> None:
        self._joined()
        # The row has no place yet; the focus would not scroll it into sight.
        QTimer.singleShot(0, row, row.begin)

    def _add_condition(self) -> None:
        self._added(self._append(None))

    def _add_exclusion(self) -> None:
        self._added(self._append(None, excluded=True))

    def _add_group(self) -> None:
        how = "any" if self.how.value() == "all" else "all"
        self._added(self._append_box(Box(how)).rows[0])
