"""Fields of forms: label above, help below, and the error in the place of the help."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from ui import icons, theme
from ui.widgets.button import Button
from ui.widgets.text import Icon, Text

_COMBO_EDGES: Final = 44
"""What the style sheet gives to borders, padding and the arrow of a combo box."""


class Combo(QComboBox):
    """A drop-down list of (value, text) pairs; `picked(value)` when the user chooses."""

    picked = Signal(object)

    def __init__(
        self, items: Iterable[tuple[object, str]] = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if name:
            self.setAccessibleName(name)
            self.view().setAccessibleName(name)
        self.set_items(items)
        self.activated.connect(self._tell)

    def set_items(self, items: Iterable[tuple[object, str]]) -> None:
        """Replace the list, keeping the value if it is still there."""
        kept = self.value()
        self.clear()
        for value, text in items:
            self.addItem(text, value)
        self.set_value(kept)

    def value(self) -> Any:
        """The chosen value; None when the list is empty."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose without a signal; an unknown value leaves the first."""
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)
                return

    def sizeHint(self) -> QSize:
        return self._wide_enough(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._wide_enough(super().minimumSizeHint())

    def _wide_enough(self, hint: QSize) -> QSize:
        # Qt measures the ink; a text that ends in a full-width bracket is wider than that.
        if self.sizeAdjustPolicy() != QComboBox.SizeAdjustPolicy.AdjustToContents:
            return hint
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        return QSize(max(hint.width(), widest + _COMBO_EDGES), hint.height())

    def wheelEvent(self, event: Any) -> None:
        # A wheel turned over a form must not change its values.
        event.ignore()

    def showPopup(self) -> None:
        metrics = self.view().fontMetrics()
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        self.view().setMinimumWidth(max(self.width(), widest + 48))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(14)
        place = QRect(self.width() - side - 11, (self.height() - side) // 2, side, side)
        icons.paint(painter, "caret-down", place, theme.color("ink2" if self.isEnabled() else "ink3"))

    def _tell(self, _index: int) -> None:
        self.picked.emit(self.value())


class SearchField(QLineEdit):
    """A search box: `searched(text)` 150 ms after the last key, at once on Enter; Esc clears it. Where the placeholder
    has no room the first of the `shorter` ones that has stands in its place."""

    searched = Signal(str)
    PAUSE = 150

    def __init__(
        self, placeholder: str, *shorter: str, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hints = (placeholder, *shorter)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(self.PAUSE)
        self._pause.timeout.connect(self._search)
        self._last = ""
        self._clear = Button(
            "", "ghost", "x", size="small", name=self.tr("Clear"), clicked=self.empty, parent=self
        )
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._search)
        self._margins()

    def empty(self) -> None:
        """Clear the box and search for nothing at once."""
        self.clear()
        self._search()

    def _margins(self) -> None:
        self.setTextMargins(theme.px(26), 0, theme.px(24), 0)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._clear.sizeHint()
        self._clear.setGeometry(
            self.width() - size.width() - 3, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        room = self.width() - theme.px(26 + 24) - 30
        fitting = (hint for hint in self._hints if self.fontMetrics().horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(16)
        icons.paint(
            QPainter(self),
            "magnifying-glass",
            QRect(12, (self.height() - side) // 2, side, side),
            theme.color("ink2"),
        )


class Field(QWidget):
    """An editor with its label, help and error.

    `check` answers a sentence for a wrong text, None for a right one; it is asked on leaving the field and on
    Enter, and while an error stands with every key, so that the error goes as soon as it is mended.
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget | None = None,
        *,
        help_text: str = "",
        optional: bool = False,
        check: Callable[[str], str | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor: QWidget = editor if editor is not None else QLineEdit()
        self._help_text = help_text
        self._check = check
        self._error = ""
        self._label = Text(label + (self.tr(" (optional)") if optional else ""), "caption", "ink2")
        self._label.setBuddy(self.editor)
        if not self.editor.accessibleName():
            self.editor.setAccessibleName(label)
        self._sign = Icon("warning-circle", 14, "danger", square=19)
        self._help = Text(help_text, "caption", "ink3", wrap=True)
        self._help.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._help, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.editor)
        layout.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.editor.installEventFilter(self)
        self._connect()
        self._show_below()

    def sizeHint(self) -> QSize:
        # A layout answers for its narrowest width: chips one below the other, though they stand in a row.
        hint, layout = super().sizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            hint.setHeight(min(hint.height(), layout.totalHeightForWidth(max(self.width(), hint.width()))))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if (
            event.size().width() != event.oldSize().width()
            and layout is not None
            and layout.hasHeightForWidth()
        ):
            # The layouts around it remember how high it was at a width of which they did not know yet.
            self.updateGeometry()

    def _connect(self) -> None:
        editor = self.editor
        if isinstance(editor, QLineEdit):
            editor.textChanged.connect(self._edited)
            editor.returnPressed.connect(self.validate)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._edited)
        elif isinstance(editor, Combo):
            editor.picked.connect(self._edited)
        elif isinstance(editor, QDateEdit):
            editor.dateChanged.connect(self._edited)

    def text(self) -> str:
        """What the editor holds, without blanks at its ends."""
        editor = self.editor
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText().strip()
        if isinstance(editor, QComboBox):
            return editor.currentText()
        if isinstance(editor, QLineEdit | QDateEdit):
            return editor.text().strip()
        raise TypeError(type(editor).__name__)

    def set_text(self, text: str) -> None:
        """Fill the editor and forget an error."""
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self.editor.setCursorPosition(0)
        else:
            raise TypeError(type(self.editor).__name__)
        self.set_error("")

    def set_help(self, text: str) -> None:
        """Change the help below the editor."""
        self._help_text = text
        self._show_below()

    def set_error(self, text: str) -> None:
        """Show a sentence that says how to mend the value; empty = it is right."""
        if text == self._error:
            return
        self._error = text
        self.editor.setProperty("invalid", "true" if text else None)
        self.editor.setAccessibleDescription(text)
        theme.restyle(self.editor)
        self._show_below()

    @property
    def error(self) -> str:
        """The error in sight, or nothing."""
        return self._error

    def validate(self) -> bool:
        """Ask `check` now, show what it says, and answer whether the value is right."""
        if self._check is not None:
            self.set_error(self._check(self.text()) or "")
        return not self._error

    def _edited(self) -> None:
        if self._error:
            if self._check is None:
                self.set_error("")
            else:
                self.validate()
        self.changed.emit()

    def _show_below(self) -> None:
        self._sign.setVisible(bool(self._error))
        self._help.setText(self._error or self._help_text)
        self._help.set_tone("danger" if self._error else "ink3")
        self._help.setVisible(bool(self._error or self._help_text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.validate()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        # Not what the help would need at its narrowest: a dialog would scroll for lines that are not there.
        return QSize(theme.px(80), min(super().minimumSizeHint().height(), self.sizeHint().height()))


def focus_first_error(fields: Iterable[Field]) -> bool:
    """Validate all fields and put the focus into the first wrong one; True = all are right."""
    wrong = [field for field in fields if not field.validate()]
    if wrong:
        wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return not wrong
