"""What the ledger refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.phrases import QT_TRANSLATE_NOOP

REFUSED: Final[Mapping[str, str]] = {
    "insufficient": QT_TRANSLATE_NOOP("Messages", "There is only {there}. Use less."),
    "spent_since": QT_TRANSLATE_NOOP(
        "Messages", "What came in by it has been spent since. Take that back first, or note a refund."
    ),
    "stood_on": QT_TRANSLATE_NOOP("Messages", "A later act stands on it. Take that back first."),
    "has_balance": QT_TRANSLATE_NOOP(
        "Messages",
        "Who still has points or stored value can't go to the trash. Pay it out or waive it first.",
    ),
    "ledger_broken": QT_TRANSLATE_NOOP(
        "Messages",
        "The entries themselves were changed from outside (see {row} in the check). Restore a backup instead.",
    ),
    "closed": QT_TRANSLATE_NOOP(
        "Messages", "{date} is closed and stays as it was printed. Note it on a later day."
    ),
}
