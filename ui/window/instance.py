"""One window for each store: a second start raises the first."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 500  # ms


def server_name(store: Path) -> str:
    """The name under which the window of a store is reached, one for each user."""
    key = f"{os.path.realpath(store)}\0{Path.home()}"
    return "hudie-" + hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:20]


def raise_first(store: Path) -> bool:
    """Ask the window that holds `store` to come to the front; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(store))
    if not socket.waitForConnected(_WAIT):
        return False
    socket.write(b"raise\n")
    socket.flush()
    heard = socket.waitForReadyRead(_WAIT)
    socket.disconnectFromServer()
    return heard


class Listener(QObject):
    """Hears of second starts and calls `raised`."""

    def __init__(self, store: Path, raised: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._raised = raised
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = server_name(store)
        # The store's lock is ours: a socket of that name is the left-over of a killed window.
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._answer)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _answer(self) -> None:
        if not self._server.hasPendingConnections():
            return
        socket = self._server.nextPendingConnection()
        socket.write(b"here\n")
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self._raised()
