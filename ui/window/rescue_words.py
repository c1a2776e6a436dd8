"""How a backup that may save a store is worded: of when it is, what it holds, what would be missing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ui.moments import moment_words
from ui.phrases import Phrases

if TYPE_CHECKING:
    from services.rescue import Rescue

RescueWords = Phrases("RescueWords")


def rescue_words(found: Rescue, at: datetime, now: datetime) -> str:
    """Two sentences; `at` and `now` by one clock."""
    when = moment_words(at, now)
    words = RescueWords.tr(
        "The newest proved backup is of {when} and holds %n contact(s).", "", found.backup.contacts
    )
    said = [words.format(when=when)]
    if found.operations is None:
        said.append(RescueWords.tr("What was done since then would be missing."))
    elif found.operations == 0:
        said.append(RescueWords.tr("Nothing was done since then."))
    else:
        said.append(RescueWords.tr("%n act(s) since then would be missing.", "", found.operations))
        if found.contacts:
            said.append(RescueWords.tr("Among what is missing: %n contact(s).", "", found.contacts))
    return " ".join(said)
