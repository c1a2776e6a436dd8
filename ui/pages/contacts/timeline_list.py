"""What happened to one contact, newest first: an icon, what, by whom, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import acts, icons, theme
from ui.context import Context
from ui.moments import day_words, moment_words
from ui.pages.contacts import counter_words, words
from ui.widgets.painting import focus_ring, rounded

if TYPE_CHECKING:
    from services.timeline import Entry, FieldChange

translate = QCoreApplication.translate

EDITS: Final = ("edit_contact", "bulk_edit", "set_do_not_contact", "create_contact", "trash_contacts", "restore_contacts",
                "accept_masked", "undo", "redo")  # fmt: skip
TAGS: Final = ("add_tags", "remove_tags")
_TINTS: Final = {
    "add_tags": ("plum_soft", "plum"),
    "remove_tags": ("plum_soft", "plum"),
    "import": ("slate_soft", "slate"),
    "create_contact": ("accent_soft", "accent"),
    "edit_contact": ("accent_soft", "accent"),
    "bulk_edit": ("accent_soft", "accent"),
    "restore_contacts": ("accent_soft", "accent"),
    "set_do_not_contact": ("warn_soft", "warn"),
    "trash_contacts": ("warn_soft", "warn"),
    "sell": ("accent_soft", "accent"),
    "refund": ("warn_soft", "warn"),
    "top_up": ("accent_soft", "accent"),
    "pay_out": ("warn_soft", "warn"),
}
_FIRST: Final = Qt.ItemDataRole.UserRole + 1
_SLIP: Final = Qt.ItemDataRole.UserRole + 2
_LINE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def title(entry: Entry) -> str:
    """What was done, in a few words."""
    if entry.facts:
        return counter_words.title(entry)
    if entry.created:
        if entry.kind == "import":
            return translate("Contacts", "Came with {file}").format(file=entry.label.get("file", "…"))
        return translate("Contacts", "Contact added")
    if entry.kind in TAGS:
        names = _joined(str(c.after or c.before) for c in entry.changes if c.field == "tag")
        if names and entry.kind == "add_tags":
            return translate("Contacts", "Tagged {tags}").format(tags=names)
        if names:
            return translate("Contacts", "Tag {tags} taken off").format(tags=names)
    if entry.kind in ("edit_contact", "bulk_edit"):
        fields = dict.fromkeys(_field(c.field) for c in entry.changes)
        if fields:
            return translate("Contacts", "Changed {fields}").format(fields=_joined(fields))
    if entry.kind == "set_do_not_contact":
        on = bool(entry.label.get("on"))
        return words.field("do_not_contact") if on else translate("Contacts", "May be contacted again")
    if entry.kind == "trash_contacts":
        return translate("Contacts", "Moved to the trash")
    if entry.kind == "restore_contacts":
        return translate("Contacts", "Taken back from the trash")
    if entry.kind == "import":
        return translate("Contacts", "Filled by {file}").format(file=entry.label.get("file", "…"))
    return acts.act_words(entry.kind, entry.label)


def note(entry: Entry) -> str:
    """By whom, and what became what."""
    parts = [entry.staff] if entry.staff else []
    if entry.undone:
        parts.append(translate("Contacts", "undone"))
    if entry.facts:
        return " · ".join(counter_words.notes(entry) + parts)
    if not entry.created and entry.kind not in TAGS:
        parts += [_change(change) for change in entry.changes if _change(change)]
    return " · ".join(parts)


def _joined(parts: Any) -> str:
    return translate("Contacts", ", ", "between the items of a list").join(parts)


def _field(key: str) -> str:
    if key.startswith("custom:"):
        return key.removeprefix("custom:")
    name = words.field({"tag": "tags"}.get(key, key))
    return name[:1].lower() + name[1:] if name.isascii() and not name.startswith("WeChat") else name


def _change(change: FieldChange) -> str:
    if "." in change.field or change.field in (
        "notes",
        "referrer_id",
        "deleted_at",
        "do_not_contact",
        "consent_on",
    ):
        return ""
    shown = [_value(change.field, v) for v in (change.before, change.after)]
    if shown[0] and shown[1]:
        return f"{shown[0]} → {shown[1]}"
    if shown[1]:
        return shown[1]
    return translate("Contacts", "{value} taken away").format(value=shown[0]) if shown[0] else ""


def _value(key: str, stored: Any) -> str:
    if stored is None or stored == "":
        return ""
    if key.startswith("custom:"):
        return words.custom("choices", str(stored))
    return words.value(key, str(stored))


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme.px(50))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        icon, first, second, when, undone, amount = index.data(_FIRST)
        area: QRect = option.rect
        painter.save()
        soft, ink = _TINTS.get(icon, ("track", "ink2"))
        side = theme.px(32)
        square = QRect(area.left(), area.top() + (area.height() - side) // 2, side, side)
        rounded(painter, square, 8, theme.color(soft))
        mark = QRect(0, 0, theme.px(17), theme.px(17))
        mark.moveCenter(square.center())
        icons.paint(painter, acts.icon(icon), mark, theme.color(ink))
        left = square.right() + theme.px(11)
        half = area.height() // 2
        top = QRect(left, area.top() + 4, area.right() - left, half - 3)
        low = QRect(left, area.top() + half, area.right() - left, half - 5)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink3" if undone else "ink"))
        if amount:
            painter.setFont(theme.font("body", bold=True))
            painter.drawText(top, int(_END), amount)
            top.setRight(top.right() - painter.fontMetrics().horizontalAdvance(amount) - theme.px(10))
            painter.setFont(theme.font("body"))
        painter.drawText(top, int(_LINE), _elided(painter, first, top.width()))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        room = painter.fontMetrics().horizontalAdvance(when) + theme.px(10)
        painter.drawText(low, int(_END), when)
        painter.drawText(low, int(_LINE), _elided(painter, second, low.width() - room))
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, area.adjusted(0, 1, 0, -1), 8)
        painter.restore()


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


class TimelineList(QListWidget):
    """The entries, all in sight; Enter or a double click sends `opened(operation)`; a sale shows its slip."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAccessibleName(self.tr("Timeline"))
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.itemActivated.connect(self._open)

    def _open(self, line: QListWidgetItem) -> None:
        """A slip shows itself, all else its act in History."""
        slip = line.data(_SLIP)
        if slip is not None:
            self._context.window.open_slip(slip)
        else:
            self.opened.emit(line.data(Qt.ItemDataRole.UserRole))

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(50) * self.count() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def fill(self, entries: Sequence[Entry], *, further: bool = False) -> None:
        """Show these entries, after those there are when `further`."""
        if not further:
            self.clear()
        context = self._context
        for entry in entries:
            at, now = context.local(entry.at), context.now()
            recent = (now.date() - at.date()).days <= 1
            when = moment_words(at, now) if recent else day_words(at.date(), now.date())
            first, second = title(entry), note(entry)
            amount = counter_words.amount(entry)
            line = QListWidgetItem()
            line.setData(_FIRST, (entry.kind, first, second, when, entry.undone, amount))
            line.setData(Qt.ItemDataRole.UserRole, entry.operation)
            line.setData(_SLIP, next((fact.slip for fact in entry.facts if fact.slip is not None), None))
            said = ", ".join(part for part in (first, amount, second, when) if part)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            line.setToolTip("\n".join(part for part in (first, second, f"{at:%Y-%m-%d %H:%M}") if part))
            self.addItem(line)
        self.updateGeometry()
