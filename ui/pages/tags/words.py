"""What the codes of tags are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from services.tag_groups import GroupInfo
from ui.phrases import QT_TRANSLATE_NOOP

_SOURCES: Final = {
    "manual": QT_TRANSLATE_NOOP("Tags", "By hand"),
    "import": QT_TRANSLATE_NOOP("Tags", "Import"),
    "channel": QT_TRANSLATE_NOOP("Tags", "Channel"),
    "rule": QT_TRANSLATE_NOOP("Tags", "Auto-tag rule"),
    "campaign": QT_TRANSLATE_NOOP("Tags", "Campaign"),
    "merge": QT_TRANSLATE_NOOP("Tags", "Merged contacts"),
}
_COLOURS: Final = {
    "accent": QT_TRANSLATE_NOOP("Tags", "Jade"),
    "slate": QT_TRANSLATE_NOOP("Tags", "Slate blue"),
    "plum": QT_TRANSLATE_NOOP("Tags", "Plum"),
    "gold": QT_TRANSLATE_NOOP("Tags", "Gold"),
    "warn": QT_TRANSLATE_NOOP("Tags", "Amber"),
    "danger": QT_TRANSLATE_NOOP("Tags", "Red"),
    "neutral": QT_TRANSLATE_NOOP("Tags", "Grey"),
}
_TRADES: Final = {
    "fruit": QT_TRANSLATE_NOOP("Tags", "Fruit"),
    "food": QT_TRANSLATE_NOOP("Tags", "Restaurant"),
    "bakery_tea": QT_TRANSLATE_NOOP("Tags", "Bakery and tea"),
    "beauty": QT_TRANSLATE_NOOP("Tags", "Beauty and hair"),
    "mother_child": QT_TRANSLATE_NOOP("Tags", "Mother and child"),
    "clothes": QT_TRANSLATE_NOOP("Tags", "Clothes"),
    "general": QT_TRANSLATE_NOOP("Tags", "Other shops"),
}


def source(code: str) -> str:
    """How a tag got on."""
    return _worded(_SOURCES, code)


def colour(code: str) -> str:
    """A colour by name."""
    return _worded(_COLOURS, code)


def trade(code: str) -> str:
    """A trade by name."""
    return _worded(_TRADES, code)


def group(info: GroupInfo) -> str:
    """What a group is called; the one of tags that are in none in the language of the interface."""
    return QCoreApplication.translate("Tags", "Without a group") if info.ungrouped else info.name


def _worded(table: dict[str, str], code: str) -> str:
    return QCoreApplication.translate("Tags", table[code]) if code in table else code
