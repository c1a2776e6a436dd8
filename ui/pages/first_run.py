"""The shop that has nobody yet: three ways to begin, and what is worth setting up."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ui import icons, theme
from ui.alive import alive
from ui.context import Context, Page
from ui.later import history, shop, tags
from ui.widgets import Bar, ButterflyMark, Button, Card, Icon, Text
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring

_WIDTH: Final = 1060
_GAPS: Final = ((14, 6, 16), (26, 10, 24))
"""Above the title, below it and above the cards: on a low window and on a high one."""
_LADDER: Final = frozenset({"save_ladder", "adopt_ladder"})


@dataclass(frozen=True)
class Step:
    """One line of the set-up list."""

    title: str
    hint: str
    done: bool
    go: Callable[[], object]


class StepButton(PaintedButton):
    """A step that can be pressed: circle or tick, title, hint."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(step.title, parent)
        self.step = step
        self.setAccessibleName(f"{step.title} {step.hint}")
        self.setToolTip(f"{step.title}\n{step.hint}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: step.go())

    def sizeHint(self) -> QSize:
        title = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(self.step.title)
        hint = QFontMetrics(theme.font("caption")).horizontalAdvance(self.step.hint)
        return QSize(theme.px(30) + max(title, hint) + 10, theme.px(46))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        done = self.step.done
        icons.paint(
            painter,
            "check-circle" if done else "circle",
            self.rect()
            .adjusted(theme.px(2), theme.px(5), 0, 0)
            .intersected(
                self.rect().adjusted(
                    theme.px(2), theme.px(5), theme.px(20) - self.width(), theme.px(23) - self.height()
                )
            ),
            theme.color("accent" if done else "ink2"),
        )
        left = theme.px(28)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        title, hint = theme.font("body", bold=not done), theme.font("caption")
        room = self.width() - left - 2
        half = self.height() // 2
        for font, tone, text, top in (
            (title, "ink2" if done else "ink", self.step.title, 0),
            (hint, "ink2", self.step.hint, half - 2),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(tone))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, top + 2, room, half, flags, shown)
        if self.hasFocus():
            focus_ring(painter, self.rect(), 8)


class WayCard(Card):
    """One way to begin."""

    def __init__(
        self,
        icon: str,
        kind: str,
        title: str,
        text: str,
        button: Button,
        takes: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(margins=(22, 20, 22, 20), parent=parent)
        soft, ink = theme.KINDS[kind]
        self.body.setSpacing(6)
        self.body.addWidget(Icon(icon, 24, ink, square=52, back=soft))
        self.body.addSpacing(4)
        self.body.addWidget(Text(title, "h2"))
        words = Text(text, "body", "ink2", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(words, 1)
        foot = QHBoxLayout()
        foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(Text(takes, "caption", "ink2"))
        self.body.addSpacing(4)
        self.body.addLayout(foot)
        self.button = button


class FirstRunPage(Page):
    """Stands in the place of Contacts while there are none."""

    refresh_on = frozenset({"contacts", "settings", "tags", "tiers"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.scroller)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(0)
        self._mark = ButterflyMark(148, ghost=True)
        self._small = ButterflyMark(84, ghost=True)
        title = Text(self.tr("Welcome to Hudie"), "display")
        said = Text(
            self.tr(
                "Keep those who came, bring them back, let them bring others. Put in your first customers."
            ),
            "body",
            "ink2",
            wrap=True,
        )
        for part in (title, said):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addStretch(3)
        for mark in (self._mark, self._small):
            self._column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self._gaps = [QSpacerItem(0, 0) for _ in range(3)]
        self._column.addItem(self._gaps[0])
        self._column.addWidget(title)
        self._column.addItem(self._gaps[1])
        self._column.addWidget(said)
        self._column.addItem(self._gaps[2])
        self._column.addLayout(self._ways())
        self._column.addSpacing(14)
        self.list = Card(margins=(22, 14, 22, 12))
        self._column.addWidget(self.list)
        self._column.addSpacing(14)
        self._column.addLayout(self._privacy())
        self._column.addStretch(4)
        self.scroller.setWidget(inner)
        self._fill_list(0, ())

    def _ways(self) -> QHBoxLayout:
        window = self.context.window
        row = QHBoxLayout()
        row.setSpacing(16)
        self.import_card = WayCard(
            "upload-simple",
            "accent",
            self.tr("Import the list you have"),
            self.tr("Excel or CSV, up to a million rows. It is checked with you first and can be undone."),
            Button(self.tr("Import Excel"), "primary", clicked=lambda: window.open_import()),
            self.tr("about 2 minutes"),
        )
        self.create_card = WayCard(
            "user-plus",
            "slate",
            self.tr("Begin with the first customer"),
            self.tr("A phone and a name are enough; the rest can wait."),
            Button(self.tr("New contact"), clicked=self.create),
            self.tr("10 seconds"),
        )
        self.demo_card = WayCard(
            "eye",
            "plum",
            self.tr("Look around first"),
            self.tr(
                "Opens an invented demo shop. It is kept apart and never mixes with yours; come back any time."
            ),
            Button(self.tr("Open demo shop"), clicked=lambda: window.open_demo()),
            self.tr("a few seconds"),
        )
        for card in (self.import_card, self.create_card, self.demo_card):
            row.addWidget(card, 1)
        self.demo_card.setVisible(not self.context.settings.is_demo)
        return row

    def _privacy(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Icon("shield-check", 18, "accent"))
        row.addWidget(
            Text(
                self.tr("All data stays on this computer. No account, works without a network."),
                "body",
                "ink2",
            )
        )
        row.addStretch(1)
        return row

    # -- the set-up list --------------------------------------------------------------------------

    def _fill_list(self, tag_count: int, done_kinds: Collection[str]) -> None:
        settings = self.context.settings
        window = self.context.window
        steps = [
            Step(
                self.tr("Name the shop"),
                settings.shop_name or self.tr("It stands on lists and prints"),
                bool(settings.shop_name),
                lambda: window.open_settings("shop"),
            ),
            Step(
                self.tr("Add the first customers"),
                self.tr("import or type them"),
                False,
                lambda: window.open_import(),
            ),
            Step(
                self.tr("Make a tag"),
                self.tr("with the first customer"),
                tag_count > 0,
                self.create,
            ),
            Step(
                self.tr("Set the tiers"),
                self.tr("three stand ready"),
                not _LADDER.isdisjoint(done_kinds),
                lambda: window.show_view("tiers", "tiers"),
            ),
            Step(
                self.tr("Back up elsewhere"),
                self.tr("on a stick or another drive"),
                self.context.machine.backup_copied,
                lambda: window.open_settings("backups"),
            ),
        ]
        while self.list.body.count():
            item = self.list.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        done = sum(step.done for step in steps)
        head.addWidget(Text(self.tr("Setting up"), "h2"))
        head.addWidget(Text(f"{done} / {len(steps)}", "caption", "ink2"))
        head.addStretch(1)
        self.later = Button(self.tr("Not now"), "link", clicked=self._dismiss)
        head.addWidget(self.later)
        column.addLayout(head)
        bar = Bar(8, name=self.tr("Set up {done} of {all}").format(done=done, all=len(steps)))
        bar.set_done(done, len(steps))
        column.addWidget(bar)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.steps = [StepButton(step) for step in steps]
        for button in self.steps:
            row.addWidget(button)
        column.addLayout(row)
        self.list.body.addWidget(holder)
        self.list.setVisible(not settings.setup_dismissed)

    def _dismiss(self) -> None:
        act = self.context.act()
        self.context.operations.run(
            lambda store: shop.change_settings(store, act, setup_dismissed=True), quiet=True
        )

    def refresh(self) -> None:
        """Tick what is done."""
        self.context.jobs.read(
            lambda store: (len(tags.tags(store)), history.kinds_present(store)),
            alive(self, lambda found: self._fill_list(*found)),
            key="first-run-list",
        )

    # -- page ---------------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """The first way in."""
        self.import_card.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def create(self) -> None:  # type: ignore[override]  # not virtual in Qt
        """Type the first contact."""
        from ui.pages.contacts.edit_dialog import ContactDialog, Needed, read_needed

        def show(needed: Needed) -> None:
            ContactDialog(self.context, self.window(), needed).open()

        self.context.jobs.read(
            lambda store: read_needed(store, None), alive(self, show), key="first-run-create"
        )

    wished: int | None = None
    """The act whose contacts were asked for before it was heard that there are any."""

    def show_operation(self, operation: int) -> None:
        """Leave it to the list, which is about to take this page's place."""
        self.wished = operation

    def export(self) -> None:
        """There is nobody to export."""
        self.context.window.toast(self.tr("There is nobody to export yet."), icon="info")

    def _measure(self) -> None:
        low = self.height() < theme.px(690)
        self._mark.setVisible(not low)
        self._small.setVisible(low and self.height() >= theme.px(600))
        side = max(theme.metrics().margin, (self.width() - theme.px(_WIDTH)) // 2)
        for gap, high in zip(self._gaps, _GAPS[self.height() >= theme.px(780)], strict=True):
            gap.changeSize(0, high)
        top = 8 if low else 24
        self._column.setContentsMargins(side, top, side, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()  # back from a dialog in which a step was done
