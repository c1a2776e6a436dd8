"""Acts of the counter: sales, refunds, products."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Group

ACTS: Final[Mapping[str, Act]] = {}
GROUPS: Final[Mapping[str, Group]] = {}
