"""The dialog around the sections: rail with search, title, footer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.settings.about import AboutSection
from ui.dialogs.settings.backups import BackupsSection
from ui.dialogs.settings.counter import CounterSection
from ui.dialogs.settings.features import FeaturesSection
from ui.dialogs.settings.fields import FieldsSection
from ui.dialogs.settings.look import LookSection
from ui.dialogs.settings.parts import ROOM, NavItem, Section
from ui.dialogs.settings.printers import PrintersSection
from ui.dialogs.settings.privacy import PrivacySection
from ui.dialogs.settings.shop import ShopSection
from ui.dialogs.settings.staff import StaffSection
from ui.widgets import SearchField, Text

_SECTIONS: tuple[type[Section], ...] = (
    ShopSection,
    StaffSection,
    CounterSection,
    FeaturesSection,
    FieldsSection,
    LookSection,
    PrintersSection,
    PrivacySection,
    BackupsSection,
    AboutSection,
)


class SettingsDialog(Dialog):
    """All settings; opens at `section`."""

    def __init__(self, context: Context, section: str = "") -> None:
        parent = context.window
        super().__init__(parent if isinstance(parent, QWidget) else None, "", width=1080, height=760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.add_close_cross()
        self.cancel.hide()
        self.set_primary(self.tr("Done")).clicked.connect(self.accept)
        self._said = Text("", "caption", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self._said)
        self.head.insertLayout(0, words, ROOM)
        self.stack = _Stack()
        self.body.addWidget(self.stack, 1)
        self.sections = [made(context, self.set_hint) for made in _SECTIONS]
        self.items: list[NavItem] = []
        self.set_rail(self._rail())
        for one in self.sections:
            self.stack.addWidget(one)
        keys = [one.key for one in self.sections]
        self.choose(keys.index(section) if section in keys else 0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self)
        undo.activated.connect(context.window.undo)
        for sequence in ("Ctrl+Shift+Z", "Ctrl+Y"):
            QShortcut(QKeySequence(sequence), self).activated.connect(context.window.redo)
        context.window.renewed.connect(self._reload)
        self.search.setFocus()

    def _rail(self) -> QWidget:
        rail = QFrame()
        rail.setProperty("panel", "rail")
        column = QVBoxLayout(rail)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(2)
        title = Text(self.tr("Settings"), "h1")
        title.setContentsMargins(10, 0, 0, 0)
        column.addWidget(title)
        column.addSpacing(10)
        self.search = SearchField(self.tr("Find a setting"))
        self.search.searched.connect(self.filter)
        column.addWidget(self.search)
        column.addSpacing(8)
        self._list = QWidget()
        items = QVBoxLayout(self._list)
        items.setContentsMargins(0, 0, 0, 0)
        items.setSpacing(2)
        for index, one in enumerate(self.sections):
            item = NavItem(one.icon, one.title)
            item.clicked.connect(lambda _checked=False, index=index: self.choose(index))
            items.addWidget(item)
            self.items.append(item)
        self._nothing = Text(self.tr("No setting of that name"), "caption", "ink3", wrap=True)
        self._nothing.setContentsMargins(10, 4, 0, 0)
        self._nothing.hide()
        items.addWidget(self._nothing)
        items.addStretch(1)
        # On a low screen with big letters the sections are more than fit.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._list)
        area.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        column.addWidget(area, 1)
        self._area = area
        self._rail_frame = rail
        self._measure()
        return rail

    def _measure(self) -> None:
        widest = max(item.sizeHint().width() for item in self.items)
        bar = self._area.verticalScrollBar()
        scrolls = self._list.sizeHint().height() > self.room().height() - theme.px(150)
        self._rail_frame.setFixedWidth(
            max(theme.px(212), widest + 24 + (bar.sizeHint().width() if scrolls else 0))
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rail_frame"):
            self._measure()

    def filter(self, text: str) -> None:
        """Leave only the sections that have something of that name; the first of them comes up."""
        wanted = text.casefold()
        first = None
        for index, (item, one) in enumerate(zip(self.items, self.sections, strict=True)):
            found = any(wanted in word.casefold() for word in (one.title, one.said, *one.words))
            item.setVisible(found)
            if found and first is None:
                first = index
        self._nothing.setVisible(first is None)
        if wanted and first is not None:
            self.choose(first)

    def choose(self, index: int) -> None:
        """Show a section."""
        one = self.sections[index]
        self.items[index].setChecked(True)
        self._area.ensureWidgetVisible(self.items[index])
        self.set_title(one.title)
        self._said.setText(one.said)
        self._said.setVisible(bool(one.said))
        self.stack.setCurrentWidget(one)
        self.set_hint(one.hint)
        one.reload()
        self.scroller.verticalScrollBar().setValue(0)

    def _reload(self) -> None:
        current = self.stack.currentWidget()
        if isinstance(current, Section):
            current.reload()

    def done(self, result: int) -> None:
        self.context.window.renewed.disconnect(self._reload)
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a name still being typed is taken over
        super().done(result)


class _Stack(QWidget):
    """One section in sight, and as high as that one: a QStackedWidget is as high as the highest, and scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None

    def addWidget(self, section: QWidget) -> None:
        section.hide()
        self._column.addWidget(section)

    def currentWidget(self) -> QWidget | None:
        return self._shown

    def setCurrentWidget(self, section: QWidget) -> None:
        if self._shown is not None:
            self._shown.hide()
        self._shown = section
        section.show()
