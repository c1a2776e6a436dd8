"""Every test of the window runs offscreen, in a known look, and leaves no thread behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from models.store import Store
from ui import theme, translations
from ui.jobs import Jobs


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    theme.instance().apply("light", 1.0)
    theme.instance().set_window_height(900)
    yield
    # What a test let go of is gone before the next look is put on: Qt styles every widget that is there.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    translations.forget()
    QLocale.setDefault(QLocale.c())
    leaked = [thread.name for thread in threading.enumerate() if thread.name.startswith("hudie-")]
    assert leaked == []


@pytest.fixture
def errors() -> list[BaseException]:
    """What reached the error handler of `jobs`."""
    return []


@pytest.fixture
def jobs(qapp: QApplication, store: Store, errors: list[BaseException]) -> Iterator[Jobs]:
    running = Jobs(store, errors.append)
    yield running
    running.stop()
