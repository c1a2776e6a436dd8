"""The card of the file: where to drop one, how far its reading is, what it is, or why it can't be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.pages.contacts.import_wizard import words
from ui.widgets import Banner, Bar, Button, ElidedLabel, EmptyState, Icon, Radio, Text

# A file that is read this quickly shows no bar.
_PATIENCE = 300


def dropped_file(mime: QMimeData) -> Path | None:
    """The one local file that is dragged; None for anything else."""
    urls = mime.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class FileCard(QFrame):
    """Four looks: empty, being read, read, unusable."""

    choose_wanted = Signal()
    template_wanted = Signal(bool)
    """A template is to be saved: of orders, or of people."""
    stopped = Signal()
    large_wanted = Signal()
    encoding_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(16)
        self._tile = Icon("table", 24, "accent", square=52, back="surface")
        line.addWidget(self._tile)
        said = QVBoxLayout()
        said.setSpacing(4)
        self._title = ElidedLabel("", "h2", mode=Qt.TextElideMode.ElideMiddle)
        self._facts = Text("", "caption", "ink2", wrap=True)
        self._bar = Bar(name=self.tr("Reading the file"))
        said.addStretch(1)
        said.addWidget(self._title)
        said.addWidget(self._facts)
        said.addWidget(self._bar)
        said.addStretch(1)
        line.addLayout(said, 1)
        self._large = Button(self.tr("Read it all the same"), clicked=self.large_wanted.emit)
        self._stop = Button(self.tr("Stop"), "secondary", "x", clicked=self.stopped.emit)
        self.choose = Button(
            self.tr("Choose a file…"), "secondary", "folder-open", clicked=self.choose_wanted.emit
        )
        for button in (self._large, self._stop, self.choose):
            line.addWidget(button)
        self._line = QWidget()
        self._line.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            "upload-simple",
            self.tr("Drop the list here, or choose it"),
            self.tr("Excel or CSV, as it is: which column is the phone number is found out with you."),
            (self.tr("Choose a file…"),),
            tile=True,
            primary=True,
        )
        self._empty.acted.connect(lambda _index: self.choose_wanted.emit())
        outer.addWidget(self._empty, 1)
        outer.addWidget(self._line)
        self.banner = Banner("")
        outer.addWidget(self.banner)
        self._encodings = QWidget()
        self._encoding_lines = QVBoxLayout(self._encodings)
        self._encoding_lines.setContentsMargins(theme.px(68), 0, 0, 0)
        self._encoding_lines.setSpacing(6)
        outer.addWidget(self._encodings)
        self.template = Button(self.tr("No list at hand? Save the template"), "link", "download-simple")
        self.template.clicked.connect(lambda: self.template_wanted.emit(False))
        self.order_template = Button(self.tr("A template for orders"), "link", "download-simple")
        self.order_template.clicked.connect(lambda: self.template_wanted.emit(True))
        self._templates = QWidget()
        templates = QHBoxLayout(self._templates)
        templates.setContentsMargins(0, 0, 0, 0)
        templates.setSpacing(18)
        templates.addWidget(self.template)
        templates.addWidget(self.order_template)
        outer.addWidget(self._templates, 0, Qt.AlignmentFlag.AlignHCenter)
        self._group: QButtonGroup | None = None
        self._tried: list[tuple[str, str]] = []
        self._dashed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._lose_patience)
        self.empty()

    # -- looks ------------------------------------------------------------------------------------

    def empty(self) -> None:
        """No file yet."""
        self._look("card", dashed=True)
        self._show(self._templates)

    def begin(self, path: Path) -> None:
        """`path` is being read."""
        self._tried = []
        self._look("accent-card")
        self._tile.set("table", "accent")
        self._title.setText(path.name)
        self._facts.setText(self.tr("Reading…"))
        self._bar.set_done(0, None)
        self._show()
        self._patience.start()

    def _lose_patience(self) -> None:
        self._show(self._bar, self._stop)

    def show_progress(self, done: int, total: int | None) -> None:
        """How far the reading is."""
        self._bar.set_done(done, total)

    def show_file(self, name: str, facts: str) -> None:
        """A file that can be used."""
        self._look("accent-card")
        self._tile.set("table", "accent")
        self._title.setText(name)
        self._facts.setText(facts)
        self._show(self.choose)
        self.choose.setText(self.tr("Another file"))
        self.choose.set_kind("secondary")

    def fail(self, error: BaseException, facts: str, *, large: bool = False) -> None:
        """Why the file can't be used, and the ways on; `facts` is what is known of it all the same."""
        self._look("card")
        self._tile.set("warning-circle", "danger")
        self._facts.setText(facts)
        shown: list[QWidget] = [self.choose, self._templates]
        if large:
            shown.append(self._large)
        self._show(*shown)
        self.choose.setText(self.tr("Another file"))
        self.choose.set_kind("secondary")
        self.say(words.sentence(error), "danger")
        self.setAccessibleDescription(words.sentence(error))

    def say(self, text: str, kind: Literal["info", "warn", "danger"] = "info") -> None:
        """A sentence below the file."""
        self.banner.set_text(text, kind)
        self.banner.show()

    @property
    def is_empty(self) -> bool:
        """Whether no file is in it, so that it takes all the room."""
        return self._dashed

    def offer_encodings(self, tried: Sequence[tuple[str, str]]) -> None:
        """Encodings to choose from, each with the first rows as they would be read."""
        while self._encoding_lines.count():
            item = self._encoding_lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._tried = list(tried)
        self._group = QButtonGroup(self)
        for place, (name, sample) in enumerate(tried):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            radio = Radio(words.encoding(name), place == 0)
            radio.setMinimumWidth(theme.px(220))
            self._group.addButton(radio, place)
            row.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(sample, "caption", "ink2", wrap=True), 1)
            self._encoding_lines.addWidget(line)
        if tried:
            take = Button(self.tr("Read it like this"), "tonal")
            take.clicked.connect(self._take_encoding)
            self._encoding_lines.addWidget(take)
            self._encodings.show()

    def encodings(self) -> list[str]:
        """The encodings that are offered."""
        return [name for name, _ in self._tried]

    def choose_encoding(self, name: str) -> None:
        """Read the file in one of the encodings that are offered."""
        self.encoding_chosen.emit(name)

    def _take_encoding(self) -> None:
        if self._group is not None and self._group.checkedId() >= 0:
            self.choose_encoding(self._tried[self._group.checkedId()][0])

    def focus_first(self) -> None:
        """The button that gets a file."""
        button = self._empty.buttons[0] if self._dashed else self.choose
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, panel: str, *, dashed: bool = False) -> None:
        self._patience.stop()
        self._dashed = dashed
        self._empty.setVisible(dashed)
        self._line.setVisible(not dashed)
        self.setProperty("panel", "surface" if dashed else panel)
        self.banner.hide()
        self.setAccessibleDescription("")
        theme.restyle(self)

    def _show(self, *shown: QWidget) -> None:
        for part in (self._bar, self._stop, self._large, self.choose, self._templates, self._encodings):
            part.setVisible(part in shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dashed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line2"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)
