"""Why contacts are taken for one person, in words. QtCore only."""

from __future__ import annotations

from collections.abc import Sequence

from ui.phrases import Phrases

Duplicates = Phrases("Duplicates")


def reason(code: str) -> str:
    """What two contacts have in common."""
    return {
        "phone": Duplicates.tr("Same phone"),
        "wechat": Duplicates.tr("Same WeChat ID"),
        "card": Duplicates.tr("Same card number"),
        "name_birthday": Duplicates.tr("Same name and birthday"),
        "name_tail": Duplicates.tr("Same name and last four digits"),
        "sound_tail": Duplicates.tr("Sounds alike, same last four digits"),
        "surname_tail": Duplicates.tr("Same surname and last four digits"),
    }[code]


def reasons(codes: Sequence[str]) -> str:
    """All that some contacts have in common; what another reason says already is left out."""
    found = [code for code in codes if code != "surname_tail" or not {"name_tail", "sound_tail"} & set(codes)]
    return " · ".join(map(reason, found))
