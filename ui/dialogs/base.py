"""The frame of every dialog: a rounded sheet over a scrim, title, scrolling body, footer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui import theme
from ui.widgets.button import Button
from ui.widgets.painting import rounded
from ui.widgets.text import Text

# What a dialog leaves free of the height that the window or the screen has.
_FREE: Final = 16
_RADIUS: Final = 12


class Scrim(QWidget):
    """Darkens a window while a dialog is open above it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._radius = _RADIUS if isinstance(window, QDialog) else 0
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        # A sheet has round corners, behind which there is nothing to darken.
        rounded(QPainter(self), self.rect(), self._radius, theme.color("scrim"))


class Body(QScrollArea):
    """Scrolls what a dialog holds, and only when the screen is too low for it."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        # The sheet shows through; an area of its own colour would square the corners.
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        inner = self.widget()
        hint = inner.sizeHint() if inner is not None else QSize()
        return QSize(hint.width(), hint.height() + 2)

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        return QSize(inner.minimumSizeHint().width() if inner is not None else 0, theme.px(80))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area keeps from its own layout that what it holds has grown.
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class Dialog(QDialog):
    """A modal sheet. Fill `body`, set `primary`, call `exec()` or `open()`.

    Esc and Cancel close at once when `dirty()` is false, else the footer asks. Ctrl+Enter presses the primary
    button; where there is none, because what is done holds at once, it closes. The focus goes back to where it was. Without
    a `height` it is as high as what it holds, also when that changes.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        width: int = 560,
        height: int = 0,
        cancel: str = "",
        cancel_left: bool = False,
        margins: tuple[int, int, int, int] = (24, 6, 24, 16),
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self.setWindowTitle(title)
        self._wanted = QSize(width, height)
        # Where `fit` put it; elsewhere = dragged.
        self._stood: QPoint | None = None
        self._scrim: Scrim | None = None
        self._opener: QWidget | None = None
        self._dirty = False
        self._asking = False
        self._asked_at: QWidget | None = None

        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.sheet = QFrame()
        self.sheet.setProperty("panel", "dialog")
        outer.addWidget(self.sheet)
        self._across = QHBoxLayout(self.sheet)
        self._across.setContentsMargins(1, 1, 1, 1)
        self._across.setSpacing(0)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        self._across.addLayout(main, 1)

        self.head = QHBoxLayout()
        self.head.setContentsMargins(24, 20, 20, 8)
        self.head.setSpacing(10)
        self.title = Text(title, "h1")
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        main.addLayout(self.head)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(12)
        self.scroller = Body(inner)
        main.addWidget(self.scroller, 1)
        self.footer = QFrame()
        self.footer.setProperty("panel", "footer")
        self.footer.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.footer.setMinimumHeight(theme.px(61))
        main.addWidget(self.footer)
        self._fill_footer(cancel or self.tr("Cancel"), cancel_left)

    def _fill_footer(self, cancel: str, cancel_left: bool) -> None:
        layout = QHBoxLayout(self.footer)
        layout.setContentsMargins(24, 10, 24, 10)
        layout.setSpacing(10)
        self.cancel = Button(cancel, "ghost" if cancel_left else "secondary", clicked=self.reject)
        self._hint = Text("", "caption", "ink2", wrap=True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if cancel_left:
            layout.setContentsMargins(12, 10, 24, 10)
            layout.addWidget(self.cancel)
        layout.addWidget(self._hint, 1)
        self._question = Text("", "bold", wrap=True)
        self._question.hide()
        layout.addWidget(self._question, 1)
        self._keep = Button(self.tr("Keep editing"), "secondary", clicked=self._stop_asking)
        self._discard = Button(self.tr("Discard changes"), "danger", clicked=self.discard)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        if not cancel_left:
            self.buttons.addWidget(self.cancel)
        layout.addLayout(self.buttons)
        for button in (self._keep, self._discard):
            button.hide()
            layout.addWidget(button)
        self.primary: Button | None = None

    # -- building -------------------------------------------------------------------------------

    def set_rail(self, rail: QWidget) -> None:
        """Put a step rail over the whole height at the left."""
        self._across.insertWidget(0, rail)
        self.footer.setProperty("panel", "footer-right")
        theme.restyle(self.footer)

    def set_side(self, side: QWidget) -> None:
        """Put a pane over the whole height at the right; what it holds is no part of the body."""
        self._across.addWidget(side)
        self.footer.setProperty("panel", "footer-left")
        theme.restyle(self.footer)

    def set_title(self, text: str) -> None:
        """Change the heading; empty leaves its line out."""
        self.title.setText(text)
        self.title.setVisible(bool(text))
        if text:
            self.setWindowTitle(text)

    def set_hint(self, text: str, tone: str = "ink2") -> None:
        """The small text at the left of the footer; tone warn or danger where something is to be looked at or mended."""
        self._hint.set_tone(tone)
        self._hint.setText(text)

    def set_primary(self, text: str, *, icon: str = "", keys: str = "") -> Button:
        """The one filled button, rightmost; connect its `clicked`."""
        if self.primary is None:
            self.primary = Button(text, "primary", icon, keys=keys)
            self.buttons.addWidget(self.primary)
        else:
            self.primary.setText(text)
            self.primary.set_icon(icon)
        return self.primary

    def add_button(self, button: Button) -> Button:
        """A further button, left of the primary one."""
        at = self.buttons.count() - (1 if self.primary is not None else 0)
        self.buttons.insertWidget(at, button)
        return button

    def add_close_cross(self) -> Button:
        """A cross at the top right, for dialogs that only show."""
        cross = Button("", "ghost", "x", name=self.tr("Close"), clicked=self.reject)
        self.head.addWidget(cross)
        return cross

    # -- closing --------------------------------------------------------------------------------

    def dirty(self) -> bool:
        """Whether closing would lose something typed; override, or use `set_dirty`."""
        return self._dirty

    def set_dirty(self, dirty: bool) -> None:
        """Note that something has been typed."""
        self._dirty = dirty

    def reject(self) -> None:
        """Close when clean; when dirty ask in the footer."""
        if not self.dirty():
            super().reject()
        elif not self._asking:
            self._asked_at = self.focusWidget()
            self._ask(True)
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stop_asking()

    def discard(self) -> None:
        """Close whatever was typed."""
        super().reject()

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        self._question.setText(self.tr("Close without saving?"))
        for shown in (self._question, self._keep, self._discard):
            shown.setVisible(asking)
        self._hint.setVisible(not asking)
        for index in range(self.buttons.count()):
            item = self.buttons.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(not asking)
        if self.cancel.parentWidget() is self.footer:
            self.cancel.setVisible(not asking)

    def _stop_asking(self) -> None:
        self._ask(False)
        before, self._asked_at = self._asked_at, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_first()

    def done(self, result: int) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        super().done(result)
        opener, self._opener = self._opener, None
        # It may have gone meanwhile, and an error about that, raised here under Qt, would end the process.
        if opener is not None and isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._asking:
                return
            if self.primary is None or self.primary.isHidden():
                self.reject()
            elif self.primary.isEnabled():
                self.primary.click()
            return
        if enter:
            # Enter presses the button that has the focus, never a default one.
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            return
        super().keyPressEvent(event)

    # -- place ----------------------------------------------------------------------------------

    def room(self) -> QRect:
        """Where the dialog may stand, in global pixels: its window, or the screen where the window is smaller."""
        parent = self.parentWidget()
        screen = (parent.screen() if parent is not None else None) or QGuiApplication.primaryScreen()
        available = screen.availableGeometry()
        if parent is None:
            return available
        window = parent.window()
        if isinstance(window, Dialog):
            return window.room()
        place = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        return place if place.height() >= 560 else available

    def fit(self) -> None:
        """Take the wanted size, capped at the room less 16 px, and stand in its middle."""
        room = self.room()
        width = min(theme.px(self._wanted.width()), room.width() - _FREE)
        height = theme.px(self._wanted.height())
        if not height:
            self.resize(width, self.height())
            layout = self.layout()
            if layout is not None:
                layout.activate()
            height = self.sizeHint().height() + self._wrapped(width)
        height = min(height, room.height() - _FREE)
        self.resize(width, height)
        place = room.center() - QPoint(width // 2, height // 2)
        if self._stood is not None and self.pos() != self._stood:
            # It was dragged: there it stays, as far as its foot has room.
            place = QPoint(self.x(), min(self.y(), room.bottom() - height))
        self._stood = place
        self.move(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.footer.setMinimumHeight(theme.px(61))
            self.fit()

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and not self._wanted.height() and self.isVisible():
            self.fit()
        return answer

    def _wrapped(self, width: int) -> int:
        """What lines that wrap at this width need beyond the size hint, which does not know the width."""
        beyond, outer = 0, self.layout()
        if outer is not None and outer.hasHeightForWidth():
            beyond = outer.totalHeightForWidth(width) - self.sizeHint().height()
        # What scrolls does not tell of its height for a width.
        inner = self.scroller.widget()
        layout = inner.layout() if inner is not None else None
        if inner is not None and layout is not None and layout.hasHeightForWidth():
            beyond += layout.totalHeightForWidth(width - 2) - inner.sizeHint().height()
        return beyond

    def showEvent(self, event: QShowEvent) -> None:
        if self._opener is None:
            self._opener = QApplication.focusWidget()
        self.fit()
        parent = self.parentWidget()
        if parent is not None and self._scrim is None:
            self._scrim = Scrim(parent.window())
            self._scrim.show()
            self._scrim.raise_()
        super().showEvent(event)
        if self.focusWidget() is None:
            self._focus_first()

    def _focus_first(self) -> None:
        """To the first that can be filled in, not to Cancel, which was made before it."""
        body = self.scroller.widget()
        if body is None:
            return
        found = body.nextInFocusChain()
        while found is not None and found is not body:
            if (
                body.isAncestorOf(found)
                and found.focusPolicy() & Qt.FocusPolicy.TabFocus
                and found.isEnabled()
                and found.isVisibleTo(self)
            ):
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            found = found.nextInFocusChain()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Without a frame the title line is what one drags.
        if event.position().y() < theme.px(60):
            handle = self.windowHandle()
            if handle is not None:
                handle.startSystemMove()
        super().mousePressEvent(event)
