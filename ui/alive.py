"""Answers that may come when the widget that asked is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def alive(owner: QObject, call: Callable[..., object]) -> Callable[..., None]:
    """`call`, as long as `owner` has not been deleted; afterwards nothing."""

    def guarded(*arguments: Any) -> None:
        if isValid(owner):
            call(*arguments)

    return guarded
