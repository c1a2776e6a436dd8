"""One condition: how it joins the one before, what is asked, how, and for which value."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from services.errors import Refused
from services.segments.fields import Field
from services.segments.offers import Offers
from services.segments.operators import Op
from services.segments.tree import Condition, Nested
from services.segments.values import check
from ui import segment_words as said
from ui import theme
from ui.pages.segments.outline import Leaf
from ui.pages.segments.values import Several, ValueEditor, editor_of
from ui.widgets import Button, Combo, FlowLayout, Text

SEGMENT = "segment"
HIDDEN = ("id",)
"""Fields that only other pages and hands fill in."""


class ConditionRow(QFrame):
    """Edits one leaf; `changed()` when it says something else, `removed()` when its cross is pressed."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        leaf: Leaf | None,
        offers: Offers,
        joint: str,
        *,
        boxed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.offers = offers
        if not boxed:
            self.setProperty("panel", "well-card")
        self.joint = Text(joint, "bold", "accent")
        self.joint.setMinimumWidth(theme.px(40))
        self.joint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.joint.setContentsMargins(0, theme.px(8), 0, 0)
        key = SEGMENT if isinstance(leaf, Nested) else leaf.field if isinstance(leaf, Condition) else "tags"
        self.field = Combo(self._fields(key), name=self.tr("What is asked"))
        self.field.set_value(key)
        self.op = Combo(name=self.tr("How"))
        for choice in (self.field, self.op):
            # Not as wide as the longest of its lines where a line of the row is shorter.
            choice.setMinimumWidth(theme.px(120))
        self.editor: ValueEditor | None = None
        self.cross = Button("", "ghost", "x", name=self.tr("Remove"), clicked=self.removed.emit)
        middle = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        middle.setSizePolicy(policy)
        self._flow = FlowLayout(middle, gap=8, line_gap=6)
        self._flow.addWidget(self.field)
        self._flow.addWidget(self.op)
        line = QHBoxLayout(self)
        line.setContentsMargins(*((0, 0, 0, 0) if boxed else (14, 7, 10, 7)))
        line.setSpacing(8)
        line.addWidget(self.joint, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(middle, 1)
        line.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self._fill_ops(leaf.op if isinstance(leaf, Condition) else "")
        if isinstance(leaf, Condition):
            self.op.set_value(leaf.op)
        self._fill_value((leaf.segment,) if isinstance(leaf, Nested) else leaf.value if leaf else None)
        self.field.picked.connect(lambda _key: self._field_picked())
        self.op.picked.connect(lambda _key: self._op_picked())

    def _fields(self, kept: str) -> list[tuple[object, str]]:
        found: list[tuple[object, str]] = [
            (key, said.field_name(key, field.name))
            for key, field in self.offers.fields.items()
            if (key not in HIDDEN and key not in self.offers.off) or key == kept
        ]
        if self.offers.named.get(SEGMENT) or kept == SEGMENT:
            found.append((SEGMENT, self.tr("Segment")))
        if kept not in dict(found):
            found.append((kept, said.field_name(kept)))
        return found

    # -- what it says ------------------------------------------------------------------------------

    def set_joint(self, text: str) -> None:
        """How it joins the one before."""
        self.joint.setText(text)
        self.joint.setVisible(bool(text))

    def leaf(self) -> Leaf | None:
        """The condition; None while it is not finished."""
        key, op = str(self.field.value()), self._op()
        value = self.editor.value() if self.editor is not None else None
        if key == SEGMENT:
            return Nested(value[0]) if value else None
        field = self._field()
        if field is None or op is None or (op.takes and value is None):
            return None
        try:
            return Condition(key, op.key, check(field, op, value))
        except Refused:
            return None  # half a sign of a text cut short, too many choices

    def _field(self) -> Field | None:
        return self.offers.fields.get(str(self.field.value()))

    def _op(self) -> Op | None:
        field = self._field()
        return field.op(str(self.op.value())) if field is not None else None

    # -- its parts ---------------------------------------------------------------------------------

    def _fill_ops(self, kept: str = "") -> None:
        field = self._field()
        key = str(self.field.value())
        # People are not chosen from a list of all: only who is named already stays.
        ops = (
            [
                op.key
                for op in field.ops
                if op.key == kept or op.takes != "refs" or field.refers in self.offers.named
            ]
            if field is not None
            else ["any"]
        )
        self.op.clear()
        self.op.set_items((op, said.op_name(key, op)) for op in ops)

    def _fill_value(self, value: Any) -> None:
        if self.editor is not None:
            self._flow.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        field, op = self._field(), self._op()
        if str(self.field.value()) == SEGMENT:
            named = self.offers.named.get(SEGMENT, ())
            self.editor = Several(
                self.tr("Segment"),
                named,
                value or (),
                lambda number: (dict(named).get(number) or said.unnamed(SEGMENT), "accent"),
                single=True,
            )
        elif field is not None and op is not None:
            self.editor = editor_of(field, op.takes, value, self.offers)
        if self.editor is not None:
            self._flow.addWidget(self.editor)
            self.editor.show()
            self.editor.changed.connect(self.changed)
        self.updateGeometry()

    def _field_picked(self) -> None:
        self._fill_ops()
        self._fill_value(None)
        self.changed.emit()

    def _op_picked(self) -> None:
        before = self.editor.value() if self.editor is not None else None
        kind = type(self.editor)
        self._fill_value(None)
        if before is not None and type(self.editor) is kind:
            same = isinstance(before, tuple) == isinstance(
                self.editor.value() if self.editor else None, tuple
            )
            if kind is Several or same:
                self._fill_value(before)
        self.changed.emit()

    def begin(self) -> None:
        """Put the focus where the next key belongs."""
        (self.editor or self.field).setFocus()
