"""Reading a spreadsheet from the program's side: a private copy, one child process, its answer or its death."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from services.errors import EnvironmentFault, Refused, Unusable
from services.imports import copies, limits
from services.imports.plan import ColumnGuess, Inspection, ReadPlan, SheetInfo, StageResult
from services.progress import Progress, Silent

_log = logging.getLogger(__name__)

PATIENCE = 60.0  # seconds without a word before the child is given up
_GLANCE = 0.05
_COPY_NAME = "source"
# What an allocator that fails writes last.
_MEMORY_SIGNS = (b"memory allocation of", b"MemoryError", b"capacity overflow", b"Cannot allocate memory")


def inspect(
    path: str | os.PathLike[str],
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    encoding: str | None = None,
    large: bool = False,
    own_fields: Mapping[str, tuple[str, tuple[str, ...]]] | None = None,
    own_kinds: Mapping[str, str] | None = None,
    orders: bool | None = False,
    progress: Progress | None = None,
) -> Inspection:
    """What a file holds. `header_row` counts from 1, 0 = there is none, None = found out; `own_fields` are the shop's
    own, kind and options by name, `own_kinds` its names for kinds of identities; `orders` = it is a list of orders, None = found out. Raises `Unusable`, `Refused` (no_sheet), `EnvironmentFault`, `ChildFault` and
    `Cancelled`; leaves no file behind."""
    plan = ReadPlan(
        sheet=sheet, header_row=header_row, encoding=encoding, large=large, own_fields=dict(own_fields or {}),
        own_kinds=dict(own_kinds or {}), orders=orders,
    )  # fmt: skip
    with copies.private_folder() as folder:
        return _inspection(_read("inspect", Path(path), plan, None, folder, progress or Silent()))


def stage(
    path: str | os.PathLike[str],
    plan: ReadPlan,
    stage_path: str | os.PathLike[str],
    progress: Progress | None = None,
) -> StageResult:
    """Writes the staging file (new, mode 0600) beside which the private copy lies while it is read. Raises `Unusable`,
    `Refused` (no_sheet, no_column, no_field), `EnvironmentFault`, `ChildFault` and `Cancelled`, and then leaves no
    file behind."""
    target = Path(stage_path).absolute()
    target.unlink(missing_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    done = False
    try:
        answer = _read("stage", Path(path), plan, target, folder, progress or Silent())
        done = True
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if not done:
            target.unlink(missing_ok=True)
    answer["columns"] = {key: tuple(at) for key, at in answer["columns"].items()}
    for key in ("sheets", "headers", "statuses"):
        answer[key] = tuple(answer[key])
    return StageResult(**answer)


def rows(
    path: str | os.PathLike[str], *, sheet: str | None = None, progress: Progress | None = None
) -> tuple[list[tuple[int, list[Any]]], set[tuple[int, int]]]:
    """The rows of a short list that are not empty, by number from 1, and the cells (row, column from 1) without a value.
    Raises as `inspect`; leaves no file behind."""
    with copies.private_folder() as folder:
        answer = _read("rows", Path(path), ReadPlan(sheet=sheet), None, folder, progress or Silent())
    return (
        [(number, cells) for number, cells in answer["rows"]],
        {(row, column) for row, column in answer["unusable"]},
    )


def _inspection(answer: dict[str, Any]) -> Inspection:
    answer["sheets"] = tuple(SheetInfo(**one) for one in answer["sheets"])
    answer["columns"] = tuple(
        ColumnGuess(**one | {"samples": tuple(one["samples"])}) for one in answer["columns"]
    )
    answer["preview"] = tuple(map(tuple, answer["preview"]))
    return Inspection(**answer)


def _read(
    task: str, path: Path, plan: ReadPlan, stage_path: Path | None, folder: Path, progress: Progress
) -> dict[str, Any]:
    copy = copies.copy(path, folder / _COPY_NAME, progress, large=plan.large)
    request = {
        "task": task,
        "path": str(path),
        "copy": str(copy.path),
        "size": copy.size,
        "sha256": copy.sha256,
        "stage": None if stage_path is None else str(stage_path),
        "plan": plan.to_json(),
        "careful": False,
        "command": _command(),
    }
    try:
        try:
            return _Child(request, folder, progress).answer()
        except _Died as death:
            if not death.by_memory or not copy.is_zip:
                raise
            # The parser overreached itself before the examination could tell: again, one step after the other.
            if stage_path is not None:
                stage_path.unlink(missing_ok=True)
            return _Child(request | {"careful": True}, folder, progress).answer()
    except _Died as death:
        code = "too_large" if death.by_memory else "damaged"
        raise Unusable(code, str(path), {"died": death.how}) from death
    except Unusable as error:
        error.path = str(path)
        raise


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--import-child"]
    return [sys.executable, "-m", "services.imports.child"]


class ChildFault(Exception):
    """The program's own mistake in the reading process; the log has where."""


class _Died(Exception):
    """The child ended without an answer."""

    def __init__(self, how: str, by_memory: bool) -> None:
        super().__init__(how)
        self.how, self.by_memory = how, by_memory


class _Child:
    """One run of the child process."""

    def __init__(self, request: dict[str, Any], folder: Path, progress: Progress) -> None:
        self._progress = progress
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._errors = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed in `answer`
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "HUDIE"))
        }
        environment |= {
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHONSAFEPATH": "1",
            "PYTHONUTF8": "1",
        }
        environment |= {"MALLOC_ARENA_MAX": "2", "RUST_BACKTRACE": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(
            request["command"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            cwd=folder,
            env=environment,
            start_new_session=os.name == "posix",
            creationflags=0x08000000 | 0x00000200 if os.name == "nt" else 0,  # no console, own process group
        )
        self._request = json.dumps(request).encode() + b"\n"
        self._listener = threading.Thread(target=self._listen, name="import child", daemon=True)

    def answer(self) -> dict[str, Any]:
        """Its result; kills it on `Cancelled`, on silence, and in any case before returning."""
        self._listener.start()
        try:
            return self._wait()
        finally:
            self._kill()
            self._listener.join()
            for stream in (self._process.stdin, self._process.stdout, self._errors):
                with contextlib.suppress(OSError):
                    if stream is not None:
                        stream.close()

    def _wait(self) -> dict[str, Any]:
        state: tuple[int, int | None, str] = (0, None, "opening")
        heard = time.monotonic()
        while True:
            try:
                line = self._lines.get(timeout=_GLANCE)
            except queue.Empty:
                self._progress.step(*state)
                if time.monotonic() - heard > PATIENCE:
                    raise _Died("silent", False) from None
                continue
            heard = time.monotonic()
            if line is None:
                raise self._death()
            try:
                message = json.loads(line)
            except ValueError as error:
                raise _Died("rubbish", False) from error
            if "progress" in message:
                done, total, note = message["progress"]
                state = (done, total, note)
                self._progress.step(*state)
            elif "result" in message:
                result: dict[str, Any] = message["result"]
                return result
            elif "refused" in message:
                raise Refused(message["refused"], message["detail"])
            elif "environment" in message:
                raise EnvironmentFault(message["environment"], message["detail"])
            elif "fault" in message:
                _log.error(
                    "the reading process failed: %s at %s", message["fault"], "; ".join(message["places"])
                )
                raise ChildFault(f"{message['fault']} at {message['places'][-1]}")
            else:
                raise Unusable(message["unusable"], "", message["detail"])

    def _listen(self) -> None:
        """Writes the request and reads the lines; None tells the end."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise ValueError("the child has no pipes")
        try:
            with contextlib.suppress(BrokenPipeError):
                stdin.write(self._request)
                stdin.flush()
            for line in stdout:
                if line.endswith(b"\n"):
                    self._lines.put(line)
        except (OSError, ValueError):
            pass  # the pipe went with the child
        finally:
            self._lines.put(None)

    def _death(self) -> _Died:
        code = self._process.wait()
        self._errors.seek(0)
        said = self._errors.read()[-4000:]
        by_memory = code == limits.OUT_OF_MEMORY or any(sign in said for sign in _MEMORY_SIGNS)
        return _Died(f"exit {code}", by_memory)

    def _kill(self) -> None:
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()
