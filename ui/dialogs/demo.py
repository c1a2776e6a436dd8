"""The way into the demo shop: made in a child process at the first visit, a store of its own."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.demo_stores import demo_path, throw_away
from services.errors import HudieError
from ui import messages, translations
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.widgets import Button, Spinner, Text

_MAIN: Final = Path(__file__).resolve().parents[2] / "main.py"


class DemoDialog(Dialog):
    """Opens the demo shop by `leave(store)`; makes it first where it is not there yet."""

    def __init__(self, context: Context, leave: Callable[[Path], object], home: Path | None = None) -> None:
        parent = context.window
        super().__init__(parent if isinstance(parent, QWidget) else None, "", width=480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Look around a demo shop"))
        self._leave = leave
        self._ours = [path for path in (context.path, home) if path is not None]
        self._path = demo_path(home or context.path)
        self._child: QProcess | None = None
        self.body.addWidget(
            Text(
                self.tr(
                    "A fruit shop with invented customers opens in this window. Yours closes meanwhile and is not touched; a line at the top leads back to it."
                ),
                "body",
                wrap=True,
            )
        )
        self._wait = QWidget()
        row = QHBoxLayout(self._wait)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Spinner(18, name=self.tr("Making the demo shop")))
        self._said = Text(self.tr("Making the demo shop…"), "body", "ink2", wrap=True)
        row.addWidget(self._said, 1)
        self._wait.hide()
        self.body.addWidget(self._wait)
        self.again: Button | None = None
        if self._path.exists():
            self.again = self.add_button(Button(self.tr("Make it new"), clicked=self._renew))
        self.set_primary(self.tr("Open demo shop")).clicked.connect(self._go)

    def _go(self) -> None:
        if self._path.exists():
            self._enter()
            return
        self._make()

    def _renew(self) -> None:
        try:
            throw_away(self._path, self._ours)
        except HudieError as error:
            self.set_hint(messages.sentence(error))
            return
        self._make()

    def _make(self) -> None:
        assert self.primary is not None
        self.primary.setEnabled(False)
        if self.again is not None:
            self.again.setEnabled(False)
        self._wait.show()
        self.fit()
        frozen = getattr(sys, "frozen", False)
        arguments = [] if frozen else [str(_MAIN)]
        arguments += ["demo", "--store", str(self._path), "--lang", translations.current(), "--json"]
        self._child = QProcess(self)
        self._child.finished.connect(self._made)
        self._child.errorOccurred.connect(lambda _error: self._made(1))
        self._child.start(sys.executable, arguments)

    def _made(self, code: int, _status: object = None) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        if code == 0 and self._path.exists():
            self._enter()
            return
        try:
            said = json.loads(bytes(child.readAllStandardOutput().data()).decode("utf-8"))["message"]
        except (ValueError, KeyError, TypeError):
            said = self.tr("The demo shop could not be made.")
        self._said.setText(said)
        assert self.primary is not None
        self.primary.setEnabled(True)

    def _enter(self) -> None:
        self.accept()
        leave, path = self._leave, self._path
        QTimer.singleShot(0, lambda: leave(path))

    def done(self, result: int) -> None:
        child, self._child = self._child, None
        if child is not None:
            # Given up: the half-made store goes with its maker.
            child.finished.disconnect()
            child.kill()
            child.waitForFinished(2000)
            # The store itself stands only when it is whole.
            for end in ("", "-wal", "-shm", "-journal", ".lock"):
                Path(f"{self._path}.new{end}").unlink(missing_ok=True)
        super().done(result)
