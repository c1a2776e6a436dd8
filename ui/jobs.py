"""Work off the window's thread: one writer, two readers, and one dispatcher that brings every answer back."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from typing import Any, Final, Protocol

from services.progress import Cancelled, Progress, Stopped
from ui.dispatcher import Dispatcher

READERS: Final = 2
# The window is told of progress at most 20 times a second.
PROGRESS_EVERY: Final = 0.05


class ThreadedStore(Protocol):
    """What a store offers to the threads that work on it."""

    def use_as_writer(self) -> None: ...

    def use_as_reader(self) -> None: ...

    def release_thread(self) -> None: ...

    def interrupt(self, thread_ident: int) -> None: ...


class Job:
    """A piece of work handed to a thread; `cancel` is heard at its next step, or before it starts."""

    def __init__(
        self,
        jobs: Jobs,
        fn: Callable[..., Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[BaseException], None] | None,
        progress: Callable[[int, int | None, str], None] | None = None,
        *,
        key: Hashable | None = None,
        stepped: bool = False,
    ) -> None:
        self._jobs = jobs
        self.fn = fn
        self.done = done
        self.failed = failed
        self.progress = progress
        self.key = key
        self.stepped = stepped
        self.dropped = False
        self.finished = False
        self.cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop: a read's answer is dropped, a long one ends with `Cancelled` unless it undoes itself, a
        short write is left out or, when it runs, done and told of."""
        self._jobs._cancel(self)

    def needed(self) -> bool:
        """False once a newer request or a cancel has made a read pointless."""
        return not self.dropped


class _Steps(Progress):
    """The progress of one long job: passes figures on at 20 Hz, hears the cancel, lets short writes in."""

    def __init__(self, job: Job, jobs: Jobs, *, writer: bool) -> None:
        self._job = job
        self._jobs = jobs
        self._writer = writer
        self._told = float("-inf")
        self._latest: tuple[int, int | None, str] | None = None
        self._raised = False

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """Tell how far the job is. Raises `Cancelled` once; work that then rolls back may go on stepping.

        Raises `Stopped` in the writer once the window closes, also in the midst of a roll-back.
        """
        if self._writer:
            self._jobs._run_short_writes()
            if self._jobs.stopped:
                raise Stopped
        if self._job.cancelled.is_set() and not self._raised:
            self._raised = True
            raise Cancelled
        self._latest = (done, total, note)
        now = self._jobs.clock()
        if now - self._told >= PROGRESS_EVERY:
            self._told = now
            self.flush()

    def flush(self) -> None:
        """Pass on the last figures that were held back."""
        if self._latest is not None and self._job.progress is not None:
            latest, self._latest = self._latest, None
            self._jobs._tell(self._job, latest)


class Jobs:
    """Runs reads and writes of the store in threads and answers in the window's thread.

    Make it in the window's thread and `stop` it there. `on_error` gets the exceptions of jobs without `failed`. Made
    with `begun=False`, what is asked waits for `begin()`.
    """

    def __init__(
        self,
        store: ThreadedStore,
        on_error: Callable[[BaseException], None] | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        begun: bool = True,
    ) -> None:
        self._store: Any = store
        self._on_error = on_error
        self.clock = clock
        self._dispatcher = Dispatcher()
        self._lock = threading.Lock()
        self._work = threading.Condition(self._lock)
        self._stopping = False
        self._reads: deque[Job] = deque()
        self._short: deque[Job] = deque()
        self._long: deque[Job] = deque()
        # The newest job of each key, and what each thread runs now.
        self._newest: dict[Hashable, Job] = {}
        self._running: dict[int, Job] = {}
        self._writing: Job | None = None
        self._threads: list[threading.Thread] = []
        if begun:
            self.begin()

    @property
    def begun(self) -> bool:
        """Whether the threads were started."""
        return bool(self._threads)

    @property
    def _writer(self) -> int:
        return (self._threads[0].ident or 0) if self._threads else 0

    def begin(self) -> None:
        """Start the threads, once."""
        if self._threads or self._stopping:
            return
        self._threads = [threading.Thread(target=self._write_loop, name="hudie-writer", daemon=True)]
        self._threads += [
            threading.Thread(target=self._read_loop, name=f"hudie-reader-{number}", daemon=True)
            for number in range(1, READERS + 1)
        ]
        for thread in self._threads:
            thread.start()

    # -- asking ---------------------------------------------------------------------------------

    def read(
        self,
        fn: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> Job:
        """Run `fn(store)` in a reader. Of several requests with one `key` only the newest is answered."""
        return self._ask_reader(Job(self, fn, done, failed, key=key))

    def long_read(
        self,
        fn: Callable[[Any, Progress], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[int, int | None, str], None] | None = None,
    ) -> Job:
        """Run `fn(store, progress)` in a reader, for an export or for reading a file; the other reader stays free."""
        return self._ask_reader(Job(self, fn, done, failed, progress, stepped=True))

    def write(
        self,
        fn: Callable[[Any], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Run `fn(store)`, one short service call, on the writer; also between the steps of a long write."""
        return self._queue(self._short, Job(self, fn, done, failed))

    def long_write(
        self,
        fn: Callable[[Any, Progress], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[int, int | None, str], None] | None = None,
    ) -> Job:
        """Run `fn(store, progress)` on the writer; it must call `progress.step` only outside transactions."""
        return self._queue(self._long, Job(self, fn, done, failed, progress, stepped=True))

    @property
    def busy(self) -> bool:
        """Whether a long write runs or waits."""
        with self._lock:
            return self._writing is not None or bool(self._long)

    @property
    def idle(self) -> bool:
        """Whether nothing waits, runs, or is on its way back."""
        with self._lock:
            waiting = self._reads or self._short or self._long or self._running
        return not waiting and not self._dispatcher.pending

    @property
    def stopped(self) -> bool:
        """Whether the threads have ended, so that nothing can be asked any more."""
        return self._stopping

    def stop(self) -> None:
        """Finish the short writes, leave a long one after its present slice, cancel what reads, join every thread.

        A long write is not turned back: `Stopped` reaches it, so that the next start can go on with it. Answers not yet
        delivered are dropped.
        """
        if self._short:
            self.begin()
        with self._work:
            if self._stopping:
                return
            self._stopping = True
            self._reads.clear()
            self._long.clear()
            for ident, job in self._running.items():
                if ident == self._writer:
                    continue
                job.cancelled.set()
                if not job.stepped:
                    self._interrupt_read(ident, job)
            self._work.notify_all()
        for thread in self._threads:
            thread.join()
        self._dispatcher.closed = True

    # -- the threads ----------------------------------------------------------------------------

    def _queue(self, queue: deque[Job], job: Job) -> Job:
        with self._work:
            if self._stopping:
                raise RuntimeError("the threads have been stopped")
            queue.append(job)
            self._work.notify_all()
        return job

    def _ask_reader(self, job: Job) -> Job:
        if job.key is not None:
            with self._work:
                older = self._newest.get(job.key)
                if older is not None and not older.finished:
                    self._drop(older)
                self._newest[job.key] = job
        return self._queue(self._reads, job)

    def _drop(self, job: Job) -> None:
        """Skip a read that waits, interrupt it if it runs. Needs the lock."""
        job.dropped = True
        with contextlib.suppress(ValueError):
            self._reads.remove(job)
        for ident, running in self._running.items():
            if running is job:
                self._interrupt_read(ident, job)

    def _interrupt_read(self, ident: int, job: Job) -> None:
        # Under the lock: the thread can't take the next job before, so only this job's statement is hit.
        if ident != self._writer:
            job.dropped = True
            self._store.interrupt(ident)

    def _cancel(self, job: Job) -> None:
        waiting = False
        with self._work:
            if job.finished:
                return
            job.cancelled.set()
            for queue in (self._short, self._long, self._reads):
                if job in queue:
                    queue.remove(job)
                    waiting = True
            # A short write that runs is as good as done: its answer must not be lost.
            if not job.stepped and self._running.get(self._writer) is not job:
                self._drop(job)
            job.finished = waiting
        if waiting and job.stepped:
            self._answer_failure(job, Cancelled())

    def _take(self, *queues: deque[Job]) -> Job | None:
        with self._work:
            while True:
                for queue in queues:
                    if queue:
                        job = queue.popleft()
                        self._running[threading.get_ident()] = job
                        if queue is self._long:
                            self._writing = job
                        return job
                if self._stopping:
                    return None
                self._work.wait()

    def _read_loop(self) -> None:
        self._loop(self._store.use_as_reader, self._reads)

    def _write_loop(self) -> None:
        self._loop(self._store.use_as_writer, self._short, self._long)

    def _loop(self, enter: Callable[[], None], *queues: deque[Job]) -> None:
        writer = len(queues) > 1
        try:
            enter()
        except Exception as caught:  # noqa: BLE001 - whatever it is, its owner hears of it
            error = caught
            self._dispatcher.post(lambda: self._report(error))
            return
        try:
            while (job := self._take(*queues)) is not None:
                self._run(job, writer=writer)
        finally:
            self._store.release_thread()

    def _run_short_writes(self) -> None:
        """Let the short writes that wait pass between two steps of a long one."""
        ident = threading.get_ident()
        while True:
            with self._lock:
                if not self._short:
                    return
                job = self._short.popleft()
                outer = self._running[ident]
                self._running[ident] = job
            try:
                self._run(job, writer=True)
            finally:
                with self._lock:
                    self._running[ident] = outer

    def _run(self, job: Job, *, writer: bool) -> None:
        steps = _Steps(job, self, writer=writer) if job.stepped else None
        result: Any = None
        error: BaseException | None = None
        try:
            result = job.fn(self._store) if steps is None else job.fn(self._store, steps)
        except Stopped:
            job.dropped = True
        except Exception as caught:  # noqa: BLE001 - whatever it is, its owner hears of it
            error = caught
        with self._lock:
            self._running.pop(threading.get_ident(), None)
            job.finished = True
            if self._writing is job:
                self._writing = None
            if job.key is not None and self._newest.get(job.key) is job:
                del self._newest[job.key]
        if steps is not None:
            steps.flush()
        if error is not None:
            self._answer_failure(job, error)
        elif job.done is not None and job.needed():
            self._dispatcher.post(lambda: self._deliver(job, result))

    # -- answers, in the window's thread ---------------------------------------------------------

    def _tell(self, job: Job, figures: tuple[int, int | None, str]) -> None:
        tell = job.progress
        if tell is not None:
            self._dispatcher.post(lambda: tell(*figures))

    def _deliver(self, job: Job, result: Any) -> None:
        # A newer request may have come while the answer was on its way.
        if job.done is not None and job.needed() and not self._superseded(job):
            job.done(result)

    def _superseded(self, job: Job) -> bool:
        return job.key is not None and self._newest.get(job.key, job) is not job

    def _answer_failure(self, job: Job, error: BaseException) -> None:
        self._dispatcher.post(lambda: self._deliver_failure(job, error))

    def _deliver_failure(self, job: Job, error: BaseException) -> None:
        if not job.needed() or self._superseded(job):
            return
        if job.failed is not None:
            job.failed(error)
        elif not isinstance(error, Cancelled):
            self._report(error)

    def _report(self, error: BaseException) -> None:
        if self._on_error is None:
            raise error
        self._on_error(error)
