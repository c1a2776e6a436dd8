"""What a row is sorted and found by (pinyin, tokens), worked out beside the reading: on the other core for long tables.

The helper is a process of its own that sees cleaned names and numbers only, never the file.
"""

from __future__ import annotations

import contextlib
import marshal
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from typing import IO, Any

# Name, WeChat name, remark, numbers (joined by spaces), WeChat id: a column each.
Columns = tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str], Sequence[str]]
Found = tuple[list[str], list[str]]

_REMEMBERED = 200_000


class Inline:
    """Works out each slice when it is taken."""

    def __init__(self) -> None:
        self._waiting: deque[Columns] = deque()
        self._keys: dict[str, str] = {}

    def submit(self, columns: Columns) -> None:
        """Sends a slice."""
        self._waiting.append(columns)

    def take(self) -> Found:
        """Name keys and tokens of the oldest slice that was sent."""
        from services import search_index

        names, wechat_names, remarks, numbers, ids = self._waiting.popleft()
        tokens = list(
            map(
                search_index.tokens,
                names,
                wechat_names,
                remarks,
                [text.split() for text in numbers],
                [(one,) if one else () for one in ids],
            )
        )
        known = self._keys
        keys = []
        for name in names:
            key = known.get(name)
            if key is None:
                key = search_index.name_key(name)
                if len(known) < _REMEMBERED:
                    known[name] = key
            keys.append(key)
        return keys, tokens

    def close(self) -> None:
        """Nothing is held."""


class Beside:
    """The same in a helper process; threads send and take, lest both sides wait for each other."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._found: queue.SimpleQueue[Found | None] = queue.SimpleQueue()
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise ValueError("the helper has no pipes")
        stdin.write(b'{"task": "words"}\n')
        stdin.flush()
        self._sent: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._send, args=(stdin,), name="words out", daemon=True).start()
        threading.Thread(target=self._listen, args=(stdout,), name="words in", daemon=True).start()

    def submit(self, columns: Columns) -> None:
        """Sends a slice."""
        self._sent.put(_packed(tuple(list(column) for column in columns)))

    def take(self) -> Found:
        """Name keys and tokens of the oldest slice that was sent."""
        found = self._found.get()
        if found is None:
            raise RuntimeError(f"the helper ended with {self._process.wait()}")
        return found

    def close(self) -> None:
        """Ends the helper."""
        self._process.kill()
        self._process.wait()

    def _send(self, stdin: IO[bytes]) -> None:
        with contextlib.suppress(BrokenPipeError):  # `take` tells that the helper is gone
            while True:
                stdin.write(self._sent.get())
                stdin.flush()

    def _listen(self, stdout: IO[bytes]) -> None:
        while (found := _receive(stdout)) is not None:
            self._found.put(found)
        self._found.put(None)


def serve() -> None:
    """The helper's side: slices on stdin, answers on stdout, until stdin ends."""
    from services import search_index

    search_index.tokens("曾小姐", "", "", (), ())  # loads the readings while the parser is at work
    work = Inline()
    while (columns := _receive(sys.stdin.buffer)) is not None:
        work.submit(columns)
        sys.stdout.buffer.write(_packed(work.take()))
        sys.stdout.buffer.flush()


def _packed(value: Any) -> bytes:
    data = marshal.dumps(value)
    return len(data).to_bytes(8, "little") + data


def _receive(file: IO[bytes]) -> Any:
    head = file.read(8)
    if len(head) < 8:
        return None
    return marshal.loads(file.read(int.from_bytes(head, "little")))
