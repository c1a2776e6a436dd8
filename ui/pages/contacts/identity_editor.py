"""By what else a person is known: one line per identity, its kind and its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.identities import Kind
from ui import theme
from ui.pages.contacts import words
from ui.widgets import Button, Combo


class _Line(QWidget):
    """One identity."""

    removed = Signal()
    edited = Signal()

    def __init__(self, kinds: Sequence[Kind], kind: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.kind = Combo(
            [(one.key, words.identity_kind(one.key, one.name)) for one in kinds], name=self.tr("Kind")
        )
        self.kind.set_value(kind)
        self.kind.picked.connect(lambda _value: self.edited.emit())
        self.box = QLineEdit(text)
        self.box.setAccessibleName(self.tr("Number or name there"))
        self.box.textEdited.connect(self.edited)
        layout.addWidget(self.kind)
        layout.addWidget(self.box, 1)
        layout.addWidget(
            Button("", "ghost", "x", name=self.tr("Remove this line"), clicked=self.removed.emit)
        )

    def value(self) -> tuple[str, str]:
        """Kind and text as they stand."""
        return str(self.kind.value()), self.box.text().strip()


class IdentitiesEditor(QWidget):
    """Identities beside phones and the WeChat id; `changed()` while typing."""

    changed = Signal()

    def __init__(
        self, known: Sequence[tuple[str, str]], kinds: Sequence[Kind], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kinds = [one for one in kinds if one.key not in ("phone", "wechat")]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.lines: list[_Line] = []
        self.more = Button(
            self.tr("Card, WeCom, Douyin or another"), "link", "plus", size="small", clicked=self._add_another
        )
        self._layout.addWidget(self.more)
        for kind, text in known:
            self._add(kind, text)
        self.setFocusProxy(self.more)

    def _add(self, kind: str, text: str = "") -> _Line:
        line = _Line(self._kinds, kind, text, self)
        line.edited.connect(self.changed)
        line.removed.connect(lambda: self._remove(line))
        self._layout.insertWidget(len(self.lines), line)
        self.lines.append(line)
        line.show()
        self.updateGeometry()
        return line

    def _add_another(self) -> None:
        used = {line.value()[0] for line in self.lines}
        wanted = ["card", *(one.key for one in self._kinds)]
        self._add(next((key for key in wanted if key not in used), "card")).box.setFocus()

    def _remove(self, line: _Line) -> None:
        self.lines.remove(line)
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.more.setFocus()
        self.changed.emit()

    def values(self) -> tuple[tuple[str, str], ...]:
        """Kind and text of each line that is not blank, in order."""
        return tuple(value for value in (line.value() for line in self.lines) if value[1])

    def set_invalid(self, invalid: bool) -> None:
        """Draw the red border round the boxes."""
        for line in self.lines:
            line.box.setProperty("invalid", "true" if invalid else None)
            theme.restyle(line.box)
