"""The one road from the threads to the window."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

# Answers are delivered for at most this long before the event loop turns again.
_DELIVER_FOR: Final = 0.008


class Dispatcher(QObject):
    """Brings calls from the threads to the window: a queue and one queued signal."""

    _posted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._calls: deque[Callable[[], None]] = deque()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.closed = False

    @property
    def pending(self) -> bool:
        """Whether a call still waits to be run."""
        return bool(self._calls)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run in the window's thread, in the order of posting."""
        self._calls.append(call)
        self._posted.emit()

    @Slot()
    def _deliver(self) -> None:
        until = time.monotonic() + _DELIVER_FOR
        while self._calls and not self.closed:
            call = self._calls.popleft()
            try:
                call()
            finally:
                # A slot that raises must not hold back the answers behind it.
                if self._calls and time.monotonic() >= until:
                    self._posted.emit()
            if time.monotonic() >= until:
                return
