"""Threads of the window: who runs where, in which order, and what is dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from models.store import Store
from services.changes import Changes
from services.progress import Cancelled, Progress
from ui.jobs import Jobs
from ui.operations import Notice, Operations, Refreshing


def test_answers_come_back_in_the_window_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, str]] = []

    def done(name: str) -> None:
        seen.append((name, threading.current_thread().name))

    jobs.read(lambda _store: threading.current_thread().name, done)
    jobs.write(lambda _store: threading.current_thread().name, done)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert {name.rpartition("-")[0] or name for name, _ in seen} == {"hudie-reader", "hudie"}
    assert {thread for _, thread in seen} == {"MainThread"}


def test_a_reader_cannot_write(qtbot: QtBot, jobs: Jobs, errors: list[BaseException]) -> None:
    jobs.read(lambda store: store.execute("CREATE TABLE t (x)"), lambda _: None)
    qtbot.waitUntil(lambda: len(errors) == 1)


def test_newest_request_of_a_key_wins(qtbot: QtBot, jobs: Jobs) -> None:
    gate, started, seen = threading.Event(), threading.Event(), []

    def slow(_store: Store) -> str:
        started.set()
        gate.wait()
        return "first"

    jobs.read(slow, seen.append, key="search")
    started.wait()
    skipped = jobs.read(lambda _store: "second", seen.append, key="search")
    jobs.read(lambda _store: "third", seen.append, key="search")
    gate.set()
    qtbot.waitUntil(lambda: seen == ["third"])
    assert not skipped.needed()


def test_an_overtaken_query_is_interrupted(qtbot: QtBot, jobs: Jobs, errors: list[BaseException]) -> None:
    started, seen = threading.Event(), []
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"

    def forever(store: Store) -> object:
        started.set()
        return store.value(endless)

    jobs.read(forever, seen.append, key="search")
    started.wait()
    # The statement may not have begun when the interrupt comes, so ask until it has been hit.
    for number in range(200):
        jobs.read(lambda _store, number=number: number, seen.append, key="search")
    other = jobs.read(forever, seen.append)
    qtbot.waitUntil(lambda: 199 in seen)
    qtbot.waitUntil(lambda: other.cancel() or other.finished)
    assert errors == []


def test_short_writes_pass_between_the_steps_of_a_long_one(qtbot: QtBot, jobs: Jobs) -> None:
    started, gate, order = threading.Event(), threading.Event(), []

    def long(_store: Store, progress: Progress) -> str:
        started.set()
        gate.wait()
        for step in range(3):
            order.append(step)
            progress.step(step, 3)
        return "long"

    finished: list[str] = []
    jobs.long_write(long, finished.append)
    started.wait()
    assert jobs.busy
    jobs.write(lambda _store: order.append("sale"))
    gate.set()
    qtbot.waitUntil(lambda: finished == ["long"])
    assert order == [0, "sale", 1, 2]
    assert not jobs.busy


def test_cancel_is_raised_once_so_that_the_rollback_can_step(qtbot: QtBot, jobs: Jobs) -> None:
    started, gate, told, finished = threading.Event(), threading.Event(), [], []

    def long(_store: Store, progress: Progress) -> str:
        started.set()
        gate.wait()
        try:
            progress.step(1, 10, "writing")
        except Cancelled:
            progress.step(0, 10, "rollback")
            return "rolled back"
        return "done"

    job = jobs.long_write(long, finished.append, None, lambda *figures: told.append(figures))
    started.wait()
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: finished == ["rolled back"])
    assert told == [(0, 10, "rollback")]


def test_a_waiting_long_write_is_cancelled_before_it_starts(
    qtbot: QtBot, jobs: Jobs, errors: list[BaseException]
) -> None:
    gate, failures, ran = threading.Event(), [], []
    jobs.long_write(lambda _store, _progress: gate.wait())
    waiting = jobs.long_write(lambda _store, _progress: ran.append(1), None, failures.append)
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], Cancelled)
    assert ran == []
    assert errors == []


def test_progress_is_told_at_most_every_fifty_milliseconds(qtbot: QtBot, store: Store) -> None:
    now = [0.0]
    told: list[tuple[int, int | None, str]] = []
    finished: list[object] = []
    running = Jobs(store, clock=lambda: now[0])

    def long(_store: Store, progress: Progress) -> None:
        for step in range(1, 101):
            now[0] += 0.01
            progress.step(step, 100)

    running.long_write(long, finished.append, None, lambda *figures: told.append(figures))
    qtbot.waitUntil(lambda: len(finished) == 1)
    running.stop()
    assert len(told) <= 21
    assert told[-1] == (100, 100, "")


@pytest.mark.parametrize("ask", ["read", "write", "long_write", "long_read"])
def test_errors_without_a_handler_reach_the_window(
    qtbot: QtBot, jobs: Jobs, errors: list[BaseException], ask: str
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    asked: Callable[..., object] = getattr(jobs, ask)
    asked(broken, lambda _: None)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ZeroDivisionError)


def test_stop_finishes_short_writes_and_ends_a_long_one(qtbot: QtBot, store: Store) -> None:
    running, started, kept = Jobs(store), threading.Event(), []

    def long(_store: Store, progress: Progress) -> None:
        started.set()
        while True:
            progress.step(0, None)

    running.long_write(long)
    started.wait()
    for number in range(5):
        running.write(lambda _store, number=number: kept.append(number))
    running.stop()
    assert kept == [0, 1, 2, 3, 4]
    with pytest.raises(RuntimeError):
        running.write(lambda _store: None)


def test_stop_leaves_a_long_write_as_it_is_also_while_it_rolls_back(qtbot: QtBot, store: Store) -> None:
    running, began, rolling, seen = Jobs(store), threading.Event(), threading.Event(), []
    answers: list[object] = []

    def long(_store: Store, progress: Progress) -> None:
        began.set()
        try:
            while True:
                progress.step(0, None)
        except Cancelled:
            seen.append("cancelled")
        rolling.set()
        try:
            while True:
                progress.step(0, None)
        except Exception:  # noqa: BLE001 - what services do to roll back must not be reached
            seen.append("error")

    job = running.long_write(long, answers.append, answers.append)
    began.wait()
    job.cancel()
    rolling.wait()
    running.stop()
    assert (seen, answers) == (["cancelled"], [])


def _changes(operation: int, *areas: str) -> Changes:
    return Changes(operation=operation, kind="contact.create", areas=frozenset(areas), rows=1)


class _Page(Refreshing):
    areas = frozenset({"contacts"})

    def __init__(self) -> None:
        super().__init__()
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


def test_visible_pages_refresh_at_once_and_hidden_ones_when_shown(qtbot: QtBot, jobs: Jobs) -> None:
    operations, page = Operations(jobs), _Page()
    qtbot.addWidget(page)
    page.watch(operations)
    page.show()
    assert page.refreshed == 1
    with qtbot.waitSignal(operations.changed):
        operations.run(lambda _store: _changes(1, "contacts"))
    assert page.refreshed == 2
    with qtbot.waitSignal(operations.changed):
        operations.run(lambda _store: _changes(2, "settings"))
    assert page.refreshed == 2
    page.hide()
    with qtbot.waitSignal(operations.changed):
        operations.run(lambda _store: _changes(3, "contacts", "tags"))
    assert page.refreshed == 2
    page.show()
    assert page.refreshed == 3


def test_a_write_asks_for_a_toast_that_undoes_it(qtbot: QtBot, jobs: Jobs) -> None:
    undone: list[int] = []

    operations = Operations(jobs, describe=lambda changes: f"operation {changes.operation}")
    operations.turn_back = lambda operation, done: undone.append(operation)
    with qtbot.waitSignal(operations.noticed) as heard:
        operations.run(lambda _store: _changes(7, "contacts"))
    notice = heard.args[0]
    assert isinstance(notice, Notice)
    assert notice.text == "operation 7"
    assert notice.undo is not None
    notice.undo()
    assert undone == [7]


def test_a_short_write_that_runs_is_told_of_though_cancelled(qtbot: QtBot, jobs: Jobs) -> None:
    runs, go_on = threading.Event(), threading.Event()
    told: list[str] = []

    def write(_store: object) -> str:
        runs.set()
        go_on.wait(20)
        return "written"

    job = jobs.write(write, told.append)
    assert runs.wait(20)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert told == ["written"]
