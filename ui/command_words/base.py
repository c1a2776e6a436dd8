"""What puts an answer into lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Worded = Callable[[dict[str, Any]], list[str]]
